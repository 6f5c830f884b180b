"""Finds the text for people in the window's source: what is translated, and what was forgotten.

Qt's lupdate reads Python as well, but sees neither a module's `_tr` nor `counted`, and cannot say what is missing.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


def as_words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ROOT = Path(__file__).parents[2]
WINDOW = ROOT / "annotator" / "ui"
# Where the functions themselves are written that translate, and where they are handed what comes from below.
_TRANSLATING = (WINDOW / "wording.py", WINDOW / "sentences.py")

# Texts in two forms have a context of their own, and so have the patterns of dates.
COUNTS = "counts"

# A word with a capital letter and what may follow it in a sentence: text for people, most likely.
_PROSE = re.compile(r"^\s*[A-Z][a-z]+([ ,.:;…?]|$)")
_LETTERS = re.compile(r"[A-Za-z]{2,}")
_TAGS = re.compile(r"<[^>]*>|&\w+;")
# Words that are the same in every language: of programs, typefaces, styles, papers and keys, and what menus are called
# in the program.
_NAMES = as_words(
    """
    Annotator English Python Qt PySide6 SQLAlchemy SQLite Inter Sans Serif Source Monospace Fusion Letter Legal
    Alt Ctrl Tab Esc Return Enter Insert Delete Backspace Core Gui Project Edit Text Label Span Article Schema View Help
    Sample
    """
)
# What is said before there is a window is said on the command line, which is English.
_BEFORE_THE_WINDOW = "annotator/ui/application.py"

# What shows its arguments to people, or says them: no letter in them stands outside of `tr`.
_SHOWS = as_words(
    """
    QAction QCheckBox QGroupBox QLabel QMenu QPushButton QRadioButton QToolButton
    Choice Command Description Entry Group LabelLook ProjectError RuleError QueryError ConflictError ReadOnlyError
    addAction addButton addItem addMenu addRow addTab add_field announce drawText emit give_role insertItem say
    setAccessibleDescription setAccessibleName setDetailedText setInformativeText setLabelText setPlaceholderText
    setPrefix setSpecialValueText setStatusTip setSuffix setText setTitle setToolTip setWhatsThis setWindowTitle
    setTabText setHeaderLabels setItemText show_problem
    getExistingDirectory getItem getOpenFileName getOpenFileNames getSaveFileName getText
    critical information question warning
    """
)
# Problems of the world. Their sentences are English below the window.
_FOR_PEOPLE = as_words("ProjectError RuleError SchemaError QueryError ConflictError ReadOnlyError InputError")
_MAY_SAY_ENGLISH = ("annotator/ui/application.py", "annotator/ui/sentences.py")
# What takes names for the program: icons, roles, files, keys, properties, the log.
_SILENT = as_words(
    """
    setObjectName setProperty property styled icon pixmap load fonts_in QKeySequence QFont setFamily setFamilies
    getattr setattr hasattr TypeVar NewType fromTheme findChild findChildren connect compile
    QRegularExpression setDesktopFileName setApplicationName setApplicationDisplayName
    translator strftime strptime encode decode environ get metadata import_module QSettings startswith endswith
    removeprefix removesuffix count index split replace partition print write in_menu ForeignFunctions CDLL setCreator
    """
)

_LOGS = ("log", "_log", "logging")
_SPEAKING = ("message", "said", "problem")


@dataclass(frozen=True, order=True)
class Text:
    """A text that translators are given; `source` is the form for many where `is_counted`."""

    context: str
    source: str
    is_counted: bool
    file: str


@dataclass(frozen=True)
class Fault:
    """Text for people that nobody can translate: `place` is file:line."""

    place: str
    problem: str

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}"


def window_files() -> list[Path]:
    return sorted(WINDOW.rglob("*.py"))


def find_texts(files: list[Path]) -> tuple[list[Text], list[Fault]]:
    """All texts of these modules, and what is wrong in them."""
    texts: list[Text] = []
    faults: list[Fault] = []
    for file in files:
        reader = _Reader(file)
        reader.read()
        texts += reader.texts
        faults += reader.faults
    return sorted(set(texts)), faults


class _Reader(ast.NodeVisitor):
    """Reads one module."""

    def __init__(self, file: Path) -> None:
        self.texts: list[Text] = []
        self.faults: list[Fault] = []
        self._file = file
        self._name = file.relative_to(ROOT).as_posix() if file.is_relative_to(ROOT) else file.name
        self._classes: list[str] = []
        self._contexts: dict[str, str] = {}  # of the names that `translator` was given to
        self._allowed: set[int] = set()  # nodes that need no translation, or have it

    def read(self) -> None:
        tree = ast.parse(self._file.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
                name, context = _name_of(node.value.func), _literal(node.value.args[0]) if node.value.args else None
                if name == "translator" and context and isinstance(node.targets[0], ast.Name):
                    self._contexts[node.targets[0].id] = context
        self.visit(tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._skip_docstring(node)
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Module(self, node: ast.Module) -> None:
        self._skip_docstring(node)
        self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._skip_docstring(node)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name = _name_of(node.func)
        self._take(node, name)
        if name in _SHOWS and not _is_silent(node) and self._name != _BEFORE_THE_WINDOW:
            for argument in _shown_by(node):
                self._want_translated(argument, _LETTERS)
        if name in _SILENT or _is_silent(node):
            for argument in (
                *(node.args if name != "in_menu" else node.args[:1]),
                *(keyword.value for keyword in node.keywords),
            ):
                self._allow(argument)
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        self._want_translated(node, _PROSE)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self._want_translated(node, _PROSE)
        for value in node.values:
            if isinstance(value, ast.FormattedValue):
                self.visit(value.value)

    def visit_Raise(self, node: ast.Raise) -> None:
        """A bug of ours may be told in English: only a ProjectError is for people."""
        is_for_people = isinstance(node.exc, ast.Call) and _name_of(node.exc.func) in _SHOWS
        if not is_for_people or self._name == _BEFORE_THE_WINDOW:
            self._allow(node.exc)
        self.generic_visit(node)

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        """What comes from below the window is English, and said by `sentences.py`."""
        kinds = [
            _name_of(kind) for kind in (node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]) if kind
        ]
        if node.name and set(kinds) <= _FOR_PEOPLE and self._name not in _MAY_SAY_ENGLISH:
            for inner in (part for statement in node.body for part in ast.walk(statement)):
                if _says_error(inner, node.name):
                    self._fault(inner, f"`{node.name}` is said in English: `told({node.name})` of ui/sentences.py.")
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        if any(_name_of(target) == "__all__" for target in node.targets):
            return
        self.generic_visit(node)

    def visit_Assert(self, node: ast.Assert) -> None:
        """Ours alone."""

    def visit_Dict(self, node: ast.Dict) -> None:
        for key in node.keys:
            self._allow(key)
        self.generic_visit(node)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self._allow(node.slice)
        self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> None:
        for side in (node.left, *node.comparators):
            self._allow(side)
        self.generic_visit(node)

    def visit_MatchValue(self, node: ast.MatchValue) -> None:
        """A value that is compared with."""

    # What is translated

    def _take(self, node: ast.Call, name: str) -> None:
        if name == "tr" and isinstance(node.func, ast.Attribute):
            if not self._classes:
                self._fault(node, "`.tr` outside of a class has no context: use `_tr = translator(…)` of wording.py.")
            else:
                self._take_text(node, self._classes[-1])
        elif isinstance(node.func, ast.Name) and name in self._contexts:
            self._take_text(node, self._contexts[name])
        elif isinstance(node.func, ast.Name) and name in ("tr", "_tr"):
            if name == "tr" and self._classes:
                self._take_text(node, self._classes[-1])  # tr = self.tr
            else:
                self._fault(node, f"`{name}` is not made by `translator(…)` of wording.py in this module.")
        elif name == "translate" and self._file not in _TRANSLATING and _owner_of(node) == "QCoreApplication":
            self._fault(node, "`QCoreApplication.translate` stands in wording.py alone: use `translator`.")
        elif name == "counted" and self._file not in _TRANSLATING:
            self._take_counted(node)

    def _take_text(self, node: ast.Call, context: str) -> None:
        text = _literal(node.args[0]) if len(node.args) == 1 and not node.keywords else None
        if text is None:
            self._fault(node, "`tr` takes one literal text, and no f-string: placeholders are filled by .format().")
            return
        self._allow(node.args[0])
        self.texts.append(Text(context, text, False, self._name))

    def _take_counted(self, node: ast.Call) -> None:
        one, many = (_literal(argument) for argument in node.args[:2]) if len(node.args) == 3 else (None, None)
        if one is None or many is None or "{n}" not in many:
            self._fault(node, '`counted` takes two literal texts and a number: counted("{n} span", "{n} spans", …).')
            return
        self._allow(node.args[0])
        self._allow(node.args[1])
        self.texts.append(Text(COUNTS, many, True, self._name))

    # What is not

    def _want_translated(self, node: ast.AST, sign: re.Pattern[str]) -> None:
        """Complains of what the sign is found in, except where it is translated or need not be."""
        if id(node) in self._allowed:
            return
        match node:
            case ast.Constant(str() as text):
                if _says(text, sign):
                    self._fault(node, f"{text!r} is not translated.")
                    self._allow(node)
            case ast.JoinedStr(parts):
                text = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)
                if _says(text.replace("{}", " "), sign):
                    self._fault(node, f"{text!r} is not translated.")
                self._allow(node)
            case ast.IfExp(_, then, otherwise):
                self._want_translated(then, sign)
                self._want_translated(otherwise, sign)
            case ast.BinOp(left, _, right):
                self._want_translated(left, sign)
                self._want_translated(right, sign)
            case ast.BoolOp(_, values) | ast.Tuple(values) | ast.List(values):
                for value in values:
                    self._want_translated(value, sign)
            case ast.Call(ast.Attribute(ast.Constant() as text, "join" | "format"), values):
                for value in (text, *values):
                    self._want_translated(value, sign)

    def _allow(self, node: ast.AST | None) -> None:
        for inner in ast.walk(node) if node is not None else ():
            if isinstance(inner, (ast.Constant, ast.JoinedStr)):
                self._allowed.add(id(inner))

    def _skip_docstring(self, node: ast.Module | ast.ClassDef | ast.FunctionDef) -> None:
        for statement in node.body:
            # Also the string that stands after an attribute.
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                self._allow(statement.value)

    def _fault(self, node: ast.AST, problem: str) -> None:
        self.faults.append(Fault(f"{self._name}:{getattr(node, 'lineno', 0)}", problem))


def _says(text: str, sign: re.Pattern[str]) -> bool:
    """Whether there is something for people to read, beside names and HTML. A style sheet has a rule in it."""
    bare = _TAGS.sub("", text)
    if "“" in bare:  # each language has quotation marks of its own
        return True
    is_named = all(word in _NAMES for word in re.findall(r"\w*[A-Za-z]\w*", bare))
    return not is_named and "{ " not in bare and bool(sign.search(bare))


def _says_error(node: ast.AST, name: str) -> bool:
    """Whether the words of the error of that name are taken out of it: all of them, or a part."""
    match node:
        case ast.Call(ast.Name("str"), [ast.Name(found)]) | ast.FormattedValue(ast.Name(found)):
            return found == name
        case ast.Attribute(ast.Name(found), "message" | "statement" | "advice"):
            return found == name
    return False


def _is_silent(node: ast.Call) -> bool:
    """Whether a call goes to the log, or is a signal that carries names and values: only some carry sentences."""
    owner = _owner_of(node)
    return owner in _LOGS or (_name_of(node.func) == "emit" and owner not in _SPEAKING)


def _shown_by(node: ast.Call) -> Iterator[ast.expr]:
    """The arguments of a call that people see. A command begins with its id, and some of its fields are names."""
    name = _name_of(node.func)
    if name == "Command":
        yield from node.args[1:2]
        yield from (keyword.value for keyword in node.keywords if keyword.arg in ("title", "menu", "remark", "help"))
    elif name == "Choice":
        yield from node.args[1:3]
    else:
        yield from node.args
        yield from (keyword.value for keyword in node.keywords if keyword.arg in ("text", "title", "detail"))


def _name_of(node: ast.expr) -> str:
    """The last part of a dotted name."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _owner_of(node: ast.Call) -> str:
    """What stands before the dot of a method that is called."""
    return _name_of(node.func.value) if isinstance(node.func, ast.Attribute) else ""


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
