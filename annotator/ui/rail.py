"""The slim bar on the left: the places that exist, and the menu."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QVBoxLayout

from annotator.ui import icons
from annotator.ui.accessible_roles import give_role
from annotator.ui.commands import Commands
from annotator.ui.theme import Appearance

_WIDTH = 56
# The commands that show a place, in the order of their buttons.
PLACES = ("annotate", "schema")


class Rail(QFrame):
    """One button a place, the menu at the foot. `bind` is called once the commands are there."""

    def __init__(self, commands: Commands, menu: QMenu, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("rail")
        give_role(self, QAccessible.Role.ToolBar, self.tr("Places and menu"))
        self._commands = commands
        self._appearance = appearance
        self.setFixedWidth(_WIDTH)
        self._places = QVBoxLayout()
        self._places.setSpacing(3)
        self._menu = _button()
        self._menu.setAccessibleName(self.tr("Menu"))
        self._menu.setMenu(menu)
        self._menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 11, 6, 6)
        layout.addLayout(self._places)
        layout.addStretch(1)
        layout.addWidget(self._menu)
        appearance.changed.connect(self._draw_icon)
        self._draw_icon()

    def bind(self) -> None:
        for command_id in PLACES:
            button = _button()
            button.setDefaultAction(self._commands.action(command_id))
            self._places.addWidget(button)
        self._commands.keep_tip(self._menu, self._menu.accessibleName(), "menu")

    def open_menu(self) -> None:
        self._menu.showMenu()

    def _draw_icon(self) -> None:
        self._menu.setIcon(icons.icon("menu", self._appearance.theme, color=self._appearance.theme.muted))


def _button() -> QToolButton:
    button = QToolButton()
    button.setFixedSize(44, 44)
    button.setIconSize(QSize(20, 20))
    return button
