"""Says in the window's language what comes from below it in English: refusals, problems, and the names of edits.

The model, the store and the formats know nothing of translation, and the journal keeps an edit's name in English. A
sentence is recognised by its template, "The layer {layer} has no label {label}."; `make translations` collects those
from the source. What is not recognised stays as it is.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.errors import ProjectError
from annotator.places import resource
from annotator.ui.language import ENGLISH, language_of_texts
from annotator.ui.wording import counted, figures

_GROUPED = re.compile(r"\d{1,3}(,\d{3})+")
_COUNT = re.compile(r"\d+(,\d{3})*")
# How often a part of a sentence is looked for in another one.
_DEPTH = 3


class _Template(NamedTuple):
    """A sentence cut at its placeholders: one more `parts` than `names`. `one` and `many` are set where it counts."""

    text: str
    parts: tuple[str, ...]
    names: tuple[str, ...]
    inner: frozenset[str]
    one: str = ""

    @property
    def weight(self) -> int:
        return sum(map(len, self.parts))


def spoken(text: str) -> str:
    """The sentence in the window's language."""
    return text if language_of_texts() == ENGLISH else _spoken(text)


def statement(error: ProjectError) -> str:
    """What happened and where, without the advice, in the window's language."""
    place = error.statement.removesuffix(error.message)  # of an InputError: "news.jsonl, line 7: "
    return _said_place(place) + spoken(error.message)


def advice(error: ProjectError) -> str:
    """What to do about it, in the window's language; empty where there is nothing."""
    return spoken(error.advice)


def told(error: ProjectError) -> str:
    """What happened, where, and what to do, in the window's language."""
    return f"{statement(error)} {advice(error)}".strip()


def _said_place(place: str) -> str:
    return f"{spoken(place.removesuffix(': '))}: " if place.endswith(": ") else place


@lru_cache(maxsize=512)
def _spoken(text: str) -> str:
    return _translated(text, _DEPTH) or text


def _translated(text: str, depth: int, *, is_inner: bool = False) -> str | None:
    """The text by the template that says most of it; None where there is none.

    Inside of another sentence stand parts of sentences, in small letters, and whole ones. What people called something
    is neither, most likely, and is left alone.
    """
    if is_inner and not (text[:1].islower() or text[:1].isdigit() or text.endswith(".")):
        return None
    for template in _templates():
        values = _values(template, text)
        if values is None:
            continue
        if template.one:
            return counted(template.one, template.text, int(values["n"].replace(",", "")))
        return QCoreApplication.translate("sentences", template.text).format(
            **{name: _value(value, depth if name in template.inner else 0) for name, value in values.items()}
        )
    return None


def _value(value: str, depth: int) -> str:
    if _GROUPED.fullmatch(value):
        return figures(int(value.replace(",", "")))
    return (_translated(value, depth - 1, is_inner=True) or value) if depth else value


def _values(template: _Template, text: str) -> dict[str, str] | None:
    """What stands in the placeholders where the text is made from the template; the first of several ways."""
    first, last = template.parts[0], template.parts[-1]
    if not template.names:
        return {} if text == first else None
    if not (text.startswith(first) and text.endswith(last) and len(text) >= len(first) + len(last)):
        return None
    values = []
    at, end = len(first), len(text) - len(last)
    for part in template.parts[1:-1]:
        found = text.find(part, at, end)
        if found < 0:
            return None
        values.append(text[at:found])
        at = found + len(part)
    values.append(text[at:end])
    if template.one and not _COUNT.fullmatch(values[0]):
        return None
    return dict(zip(template.names, values, strict=True))


@cache
def _templates() -> list[_Template]:
    """All templates; those with most text of their own first, so that "Add the layer {}" goes before "Add {}"."""
    found = []
    for text, inner, one in json.loads(resource("translations", "sentences.json").read_bytes()):
        for form in filter(None, (text, one)):
            pieces = re.split(r"\{(\w+)\}", form.replace("{{", "\0").replace("}}", "\1"))
            parts = tuple(piece.replace("\0", "{").replace("\1", "}") for piece in pieces[::2])
            found.append(_Template(text, parts, tuple(pieces[1::2]), frozenset(inner), one))
    return sorted(found, key=lambda template: -template.weight)
