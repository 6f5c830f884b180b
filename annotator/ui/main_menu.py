"""The menu of the window, drawn from the registry of commands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from annotator.places import exists
from annotator.ui.commands import Commands
from annotator.ui.wording import translator

if TYPE_CHECKING:
    from annotator.settings import Settings

_tr = translator("MainMenu")

MENUS = ("Project", "Edit", "Text", "Label", "Span", "Article", "Schema", "View", "Help")


def menu_titles() -> dict[str, str]:
    """What the menus are called, by the names under which commands know them."""
    titles = (
        _tr("Project"),
        _tr("Edit"),
        _tr("Text"),
        _tr("Label"),
        _tr("Span"),
        _tr("Article"),
        _tr("Schema"),
        _tr("View"),
        _tr("Help"),
    )
    return dict(zip(MENUS, titles, strict=True))


class MainMenu(QMenu):
    """A menu of menus; each is filled when it opens, so that it shows things as they stand."""

    project_wanted = Signal(object)  # the path of a recent project

    def __init__(self, commands: Commands, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands = commands
        self._settings = settings
        for name, title in menu_titles().items():
            menu = self.addMenu(title)
            menu.aboutToShow.connect(partial(self._fill, menu, name))

    def _fill(self, menu: QMenu, name: str) -> None:
        self._commands.refresh()
        self._commands.fill_menu(menu, name)
        if name == "Project":
            self._add_recent(menu)

    def _add_recent(self, menu: QMenu) -> None:
        paths = [path for path in self._settings.recent_paths() if exists(path)]
        if paths:
            recent = QMenu(self.tr("Recent projects"), menu)
            for path in paths:
                recent.addAction(path.stem, partial(self.project_wanted.emit, path))
            menu.insertMenu(self._commands.action("sample"), recent)
