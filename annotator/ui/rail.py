"""The slim bar on the left: the places that exist, and the menu."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QVBoxLayout

from annotator.ui import icons
from annotator.ui.accessible_roles import give_role
from annotator.ui.theme import Appearance

_WIDTH = 56


class Rail(QFrame):
    """One button a place, the menu at the foot."""

    def __init__(self, menu: QMenu, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("rail")
        give_role(self, QAccessible.Role.ToolBar, self.tr("Places and menu"))
        self._appearance = appearance
        self.setFixedWidth(_WIDTH)
        self._annotate = self._button(self.tr("Annotate"), "Ctrl+1")
        self._annotate.setCheckable(True)
        self._annotate.setChecked(True)
        self._annotate.clicked.connect(lambda: self._annotate.setChecked(True))
        self._menu = self._button(self.tr("Menu"), "F10")
        self._menu.setMenu(menu)
        self._menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 11, 6, 6)
        layout.setSpacing(3)
        layout.addWidget(self._annotate)
        layout.addStretch(1)
        layout.addWidget(self._menu)
        appearance.changed.connect(self._draw_icons)
        self._draw_icons()

    def open_menu(self) -> None:
        self._menu.showMenu()

    def _button(self, title: str, keys: str) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(title)
        button.setToolTip(f"{title} ({keys})")
        button.setFixedSize(44, 44)
        button.setIconSize(QSize(20, 20))
        return button

    def _draw_icons(self) -> None:
        theme = self._appearance.theme
        self._annotate.setIcon(icons.icon("highlighter", theme))
        self._menu.setIcon(icons.icon("menu", theme, color=theme.muted))
