"""The keys of commands by what one wants to do: for the sheet in the window, and for the page in the docs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtGui import QKeySequence

from annotator.ui.commands import LABEL_MENU, Command, readable_keys
from annotator.ui.wording import translator

_tr = translator("keys")

_Key = QKeySequence.StandardKey
# By the beginnings of commands' ids; whatever has none of them goes by its menu.
_BY_ID = {
    "undo": "undo",
    "redo": "undo",
    "copy": "undo",
    "find label": "label",
    "snapping": "label",
    "everywhere": "label",
    "find": "find",
    "option": "find",
    "go to": "find",
    "preferences": "window",
    "let go": "pick",
    "next span": "pick",
    "previous span": "pick",
    "span around": "pick",
    "span inside": "pick",
    "labels here": "pick",
    "relate": "relate",
    "next relation": "relate",
    "previous relation": "relate",
    "flip relation": "relate",
    "other end": "relate",
    "remove relation": "relate",
    "link to chain": "relate",
    "choose chain": "relate",
    "leave chain": "relate",
    "annotate": "window",
    "schema": "window",
    "next part": "window",
    "previous part": "window",
    "filter": "window",
    "queue": "window",
    "panel": "window",
}
_BY_MENU = {
    LABEL_MENU: "label",
    "Text": "move",
    "Span": "change",
    "Article": "finish",
    "View": "see",
    "Project": "projects",
}


class KeyLine(NamedTuple):
    """Something to do and its keys, as Qt writes them; the name under which settings know it, empty for none."""

    title: str
    keys: tuple[str, ...]
    id: str = ""
    keywords: str = ""

    @property
    def readable(self) -> list[str]:
        return [readable_keys(keys) for keys in self.keys]


class KeyGroup(NamedTuple):
    """What one wants to do, and the ways."""

    title: str
    lines: list[KeyLine]


def key_groups(commands: Iterable[Command]) -> list[KeyGroup]:
    """The commands that have keys, and the keys that stay as they are, grouped; no group is empty."""
    lines: dict[str, list[KeyLine]] = {"move": _movements()}
    for command in commands:
        if command.shortcuts:
            title = command.title.replace("&", "").rstrip("…")
            line = KeyLine(title, command.shortcuts, command.id, command.keywords)
            lines.setdefault(_group_of(command), []).append(line)
    return [KeyGroup(title, lines[name]) for name, title in _titles().items() if name in lines]


def _group_of(command: Command) -> str:
    found = [begin for begin in _BY_ID if command.id == begin or command.id.startswith(f"{begin} ")]
    if found and command.menu != LABEL_MENU:
        return _BY_ID[max(found, key=len)]
    return _BY_MENU.get(command.menu, "window")


def _titles() -> dict[str, str]:
    """The groups in the order in which an annotator comes to need them."""
    return {
        "label": _tr("Label"),
        "pick": _tr("Pick spans"),
        "change": _tr("Change the picked span"),
        "relate": _tr("Relate and link"),
        "finish": _tr("Finish articles"),
        "undo": _tr("Undo and copy"),
        "move": _tr("Move and select"),
        "find": _tr("Find"),
        "see": _tr("See more or less"),
        "window": _tr("Get about the window"),
        "projects": _tr("Projects and files"),
    }


def _movements() -> list[KeyLine]:
    """The keys of the platform, which nobody changes; with Shift they select."""
    by_character = (_Key.MoveToPreviousChar, _Key.MoveToNextChar, _Key.MoveToPreviousLine, _Key.MoveToNextLine)
    ways = (
        (_tr("By character, by line"), by_character),
        (_tr("By word"), (_Key.MoveToPreviousWord, _Key.MoveToNextWord)),
        (_tr("To the start, the end of the line"), (_Key.MoveToStartOfLine, _Key.MoveToEndOfLine)),
        (_tr("By page"), (_Key.MoveToPreviousPage, _Key.MoveToNextPage)),
        (_tr("To the start, the end of the article"), (_Key.MoveToStartOfDocument, _Key.MoveToEndOfDocument)),
        (_tr("Select, with Shift and any movement"), (_Key.SelectPreviousChar, _Key.SelectNextChar)),
        (_tr("Select everything"), (_Key.SelectAll,)),
    )
    return [
        KeyLine(title, tuple(QKeySequence.keyBindings(key)[0].toString() for key in standard))
        for title, standard in ways
    ]
