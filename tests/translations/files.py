"""The files of the languages: resources/translations/annotator_CODE.ts, which people edit, and the .qm made from it."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tests.translations.texts import ROOT, Text

FOLDER = ROOT / "resources" / "translations"


@dataclass(frozen=True)
class Translation:
    """A message of a .ts file: its text, and its forms in the language, one where nothing is counted."""

    context: str
    source: str
    forms: tuple[str, ...]
    is_counted: bool
    is_finished: bool


def languages() -> list[str]:
    """The codes of the languages that there are files of."""
    return sorted(file.stem.removeprefix("annotator_") for file in FOLDER.glob("annotator_*.ts"))


def source_file(language: str) -> Path:
    return FOLDER / f"annotator_{language}.ts"


def translations(language: str) -> list[Translation]:
    """What stands in the file that people edit."""
    tree = ElementTree.parse(source_file(language))
    return [
        Translation(
            context.findtext("name", ""),
            message.findtext("source", ""),
            tuple(_forms(message)),
            message.get("numerus") == "yes",
            (found := message.find("translation")) is not None and found.get("type") is None,
        )
        for context in tree.iterfind("context")
        for message in context.iterfind("message")
    ]


def _forms(message: ElementTree.Element) -> Iterator[str]:
    translation = message.find("translation")
    assert translation is not None
    if message.get("numerus") == "yes":
        yield from (form.text or "" for form in translation.iterfind("numerusform"))
    else:
        yield translation.text or ""


def update(language: str, texts: Iterable[Text]) -> None:
    """Brings the file up to date: what is new is unfinished, what is no longer said goes, the rest stays.

    lupdate does the merging; what it reads is C++ that says the same as our Python.
    """
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.cpp"
        source.write_text("\n".join(_in_cpp(texts)), encoding="utf-8")
        options = ("-locations", "none", "-no-obsolete", "-no-ui-lines", "-silent", "-disable-heuristic", "sametext")
        of_language = ("-source-language", "en", "-target-language", language)
        _run("lupdate", *options, *of_language, str(source), "-ts", str(source_file(language)))


def release(language: str) -> None:
    """Makes the file that the window loads, in which what is unfinished stays English."""
    file = source_file(language)
    _run("lrelease", "-silent", "-nounfinished", str(file), "-qm", str(file.with_suffix(".qm")))


def _in_cpp(texts: Iterable[Text]) -> Iterator[str]:
    """Each text once, in order, with a comment that names the files it stands in."""
    files: dict[tuple[str, str, bool], list[str]] = {}
    for text in texts:
        files.setdefault((text.context, text.source, text.is_counted), []).append(text.file)
    for (context, source, is_counted), places in sorted(files.items()):
        macro = "QT_TRANSLATE_N_NOOP" if is_counted else "QT_TRANSLATE_NOOP"
        yield f"//: {', '.join(dict.fromkeys(places))}"
        yield f"{macro}({_quoted(context)}, {_quoted(source)});"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _run(tool: str, *arguments: str) -> None:
    """A tool of Qt Linguist, which PySide6 brings along."""
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    result = subprocess.run([program, *arguments], capture_output=True, text=True)
    if result.returncode:
        sys.exit(f"{tool} failed: {result.stdout}{result.stderr}")
