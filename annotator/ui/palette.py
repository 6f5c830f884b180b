"""The palette: everything there is to do, found by a few letters of its name, with its keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from annotator.ui.commands import Command, readable_keys
from annotator.ui.main_menu import menu_titles
from annotator.ui.picker import Choice, Matching, Picker
from annotator.ui.wording import translator

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_tr = translator("palette")

_WIDTH = 560
_FROM_TOP = 64
# So many commands are remembered as used.
_MOST_USED = 60


def open_palette(window: MainWindow) -> None:
    """Shows the palette at the top of the window; what is chosen there is done."""
    window.commands.refresh()

    def run(chosen: str | Path) -> None:
        if isinstance(chosen, Path):
            window.projects.open(chosen)
        else:
            run_command(window, chosen)

    picker = Picker(_Entries(window), _tr("What do you want to do?"), window.appearance, window, width=_WIDTH)
    picker.chosen.connect(run)
    picker.armed.connect(run)
    left = (window.width() - _WIDTH) // 2
    picker.show_at(window.mapToGlobal(QPoint(left, _FROM_TOP)))


def run_command(window: MainWindow, chosen: str) -> None:
    """Does what was chosen by its name, and remembers that it was."""
    commands, settings = window.commands, window.settings
    used = settings.used_commands
    settings.used_commands = dict([*_others(used, chosen), (chosen, used.get(chosen, 0) + 1)][-_MOST_USED:])
    settings.save()
    if commands.command(chosen).scope == "article":
        window.place.view.setFocus()
    commands.action(chosen).trigger()


def _others(used: dict[str, int], but: str) -> list[tuple[str, int]]:
    return [(command_id, count) for command_id, count in used.items() if command_id != but]


class _Entries:
    """What can be done now, the most used first; then, where something is typed, what cannot, and why."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._menus = menu_titles()
        used = list(reversed(window.settings.used_commands))
        last = {command_id: number for number, command_id in enumerate(used)}
        every = sorted(window.commands, key=lambda command: last.get(command.id, len(used)))
        enabled = {command.id for command in every if window.commands.action(command.id).isEnabled()}
        why_not = self._why_not()
        self._possible = Matching(
            [*(self._choice(command) for command in every if command.id in enabled), *self._projects()]
        )
        self._impossible = Matching([self._choice(command, why_not) for command in every if command.id not in enabled])

    def __call__(self, typed: str) -> Iterator[Choice]:
        yield from self._possible(typed)
        if typed.strip():
            yield from self._impossible(typed)

    def _choice(self, command: Command, why_not: str = "") -> Choice:
        menu = self._menus.get(command.menu, "")
        keys = readable_keys(command.shortcuts[0]) if command.shortcuts else ""
        return Choice(
            command.id,
            command.title.replace("&", ""),
            aside=why_not or " · ".join(filter(None, (menu, keys))),
            others=f"{menu} {command.keywords}",
            is_chosen=command.is_checked is not None and command.is_checked(),
            is_possible=not why_not,
            uses=self._window.settings.used_commands.get(command.id, 0),
        )

    def _projects(self) -> list[Choice]:
        project = self._window.session.project
        return [
            Choice(path, _tr("Open {}").format(path.stem), str(path), aside=_tr("Recent project"))
            for path in self._window.projects.recent()
            if project is None or path != project.path.absolute()
        ]

    def _why_not(self) -> str:
        session = self._window.session
        if session.project is None:
            return _tr("once a project is open")
        if session.article is None:
            return _tr("once an article is open")
        if session.project.read_only:
            return _tr("not in a project for reading only")
        return _tr("not now")
