"""Finds the sentences that come from below the window: what was refused, what went wrong, what an edit is called.

Nothing below the window knows of translation: it says English. The window recognises each sentence by its template,
`"The layer {layer} has no label {label}."` for an f-string, and says it in its own language.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.model import ROLES, STATUSES
from tests.translations.texts import COUNTS, ROOT, Text, as_words

SENTENCES = "sentences"
# Which templates there are: the window knows the sentences by it.
FILE = ROOT / "resources" / "translations" / "sentences.json"

_BELOW = ROOT / "annotator"
# The command line speaks English, and so does the self-test; tables, migrations and HTML are not for people.
_LEFT_OUT = (
    "ui/",
    "cli.py",
    "schema_commands.py",
    "command_line.py",
    "self_test.py",
    "settings.py",
    "store/tables.py",
    "store/migrations/",
    "formats/labelled_text.py",
)
_PROSE = re.compile(r"[A-Za-z]{2,}[^A-Za-z{]* ([a-z]|\{)|\} [a-z]{2,}|^[A-Z].*\.$")
# With so few letters around its placeholders any sentence might be taken for it.
_FEW = 3
# An edit may have a name of one word: "Skip".
_NAME = re.compile(r"^[A-Z][a-z]+$")
# SQL, addresses, HTML, typefaces, and lists of the names that columns may have.
_NOT_FOR_PEOPLE = re.compile(
    r"SELECT|CREATE|DROP|INSERT|UPDATE|PRAGMA|DELETE FROM|ATTACH"
    r"|://|<\w|^--|^[A-Za-z]+ [A-Za-z]+ \d$|^[\w ]+(, [\w ]+)+$"
)
_BUGS = as_words("ValueError TypeError IndexError KeyError RuntimeError AssertionError NotImplementedError")
_SILENT = as_words("debug info warning error exception text compile getLogger removeprefix split")
# What people called something stays as they wrote it. Only what is said by the program itself is translated inside of
# another sentence: a part of a sentence, a count, or a reason.
_OWN_WORDS = re.compile(
    r"(title|label|layer|path|name|option|word|article|annotator|display|key|id|file|folder|suffix|owner)\d*"
)


@dataclass(frozen=True, order=True)
class Sentence:
    """A template. `inner` are the placeholders that may hold something to translate, `one` the form for one."""

    text: str
    inner: tuple[str, ...] = ()
    one: str = ""
    file: str = ""


def find_sentences() -> list[Sentence]:
    """All sentences, each once."""
    words = (Sentence(word, file="annotator/model/annotation.py") for word in (*STATUSES, *ROLES, "head", "child"))
    found = {word.text: word for word in words}
    for file in sorted(_BELOW.rglob("*.py")):
        name = file.relative_to(_BELOW).as_posix()
        if not name.startswith(_LEFT_OUT) and not name.endswith("_commands.py"):
            reader = _Reader(f"annotator/{name}", takes_names=name.endswith("edits.py"))
            reader.visit(ast.parse(file.read_text(encoding="utf-8")))
            for sentence in reader.sentences:
                found.setdefault(_bare(sentence.text), sentence)
    return sorted(found.values(), key=lambda one: one.text)


def texts_of(sentences: list[Sentence]) -> list[Text]:
    """What translators are given of them."""
    return [Text(COUNTS if one.one else SENTENCES, one.text, bool(one.one), one.file) for one in sentences]


def write(sentences: list[Sentence]) -> None:
    lines = (json.dumps([one.text, list(one.inner), one.one], ensure_ascii=False) for one in sentences)
    FILE.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


def written() -> list[tuple[str, list[str], str]]:
    """What the window knows: the templates with their inner placeholders and, of counts, the form for one."""
    return json.loads(FILE.read_text(encoding="utf-8"))


class _Reader(ast.NodeVisitor):
    def __init__(self, file: str, *, takes_names: bool) -> None:
        self.sentences: list[Sentence] = []
        self._file = file
        self._takes_names = takes_names

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # a docstring
            self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self._take(node.value.replace("{", "{{").replace("}", "}}"), ())

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        text, inner, names = "", [], set[str]()
        for part in node.values:
            if isinstance(part, ast.Constant):
                text += str(part.value).replace("{", "{{").replace("}", "}}")
            elif isinstance(part, ast.FormattedValue):
                name = _placeholder(part.value, names)
                is_quoted = part.conversion == ord("r")
                if not is_quoted and not _OWN_WORDS.fullmatch(name):
                    inner.append(name)
                text += f"{{{name}}}"
                for value in ast.walk(part.value):  # a choice between two words, or a call with a text
                    if isinstance(value, ast.IfExp):
                        self.visit(value)
        self._take(text, tuple(inner))

    def visit_Call(self, node: ast.Call) -> None:
        name = _name_of(node.func)
        if name == "counted":
            one, many = node.args[:2]
            if isinstance(one, ast.Constant) and isinstance(many, ast.Constant):
                self.sentences.append(Sentence(str(many.value), (), str(one.value), self._file))
            return
        if name in _BUGS or name in _SILENT:
            return
        self.generic_visit(node)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        """Of `Literal` and of dictionaries: no sentences."""

    def visit_Compare(self, node: ast.Compare) -> None:
        """What is compared with."""

    def visit_Assert(self, node: ast.Assert) -> None:
        """Ours alone."""

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        for statement in node.body:
            self.visit(statement)

    def visit_Dict(self, node: ast.Dict) -> None:
        for value in node.values:
            self.visit(value)

    def _take(self, text: str, inner: tuple[str, ...]) -> None:
        text = text.strip()
        is_name = self._takes_names and _NAME.search(text)
        is_prose = _PROSE.search(text) and len(re.sub(r"\{\w+\}|\W", "", text)) > _FEW
        if (is_prose or is_name) and not _NOT_FOR_PEOPLE.search(text):
            self.sentences.append(Sentence(text, inner, "", self._file))


def _placeholder(node: ast.expr, taken: set[str]) -> str:
    """A name for translators to go by: `label` for `relation.label.display`, `title` for `schema.title_of(…)`."""
    name = next(iter(_names_in(node)), "value").strip("_").lower()
    base, number = name, 2
    while name in taken:
        name, number = f"{base}{number}", number + 1
    taken.add(name)
    return name


def _names_in(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Attribute):
        if node.attr in ("display", "name", "label", "title", "id", "message"):
            yield from _names_in(node.value)
        yield node.attr
    elif isinstance(node, ast.Name) and node.id != "self":
        yield node.id
    elif isinstance(node, ast.Call):
        name = _name_of(node.func).strip("_").removesuffix("_of")
        if name in ("join", "str", "len", "repr", "list"):
            for argument in node.args:
                yield from _names_in(argument)
        elif name not in ("decode", "get"):
            yield name
    elif isinstance(node, ast.BinOp):
        yield from _names_in(node.left)


def _name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _bare(text: str) -> str:
    return re.sub(r"\{\w+\}", "{}", text)
