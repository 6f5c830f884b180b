"""The projects that were opened last, as a list of buttons: open one, or take it off the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStyle, QToolButton, QVBoxLayout, QWidget

from annotator.ui import icons
from annotator.ui.layouts import empty
from annotator.ui.row_list import paint_row_box
from annotator.ui.row_painting import Strip
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance, interface_font
from annotator.ui.wording import moment, translator

_tr = translator("welcome")

_ROW_HEIGHT = 46


@dataclass(frozen=True)
class Recent:
    """A project that was opened, when that was last, and whether its file is still there."""

    path: Path
    opened: datetime | None
    is_there: bool


class RecentProjects(QWidget):
    """Up and Down go through them, Enter opens, Delete takes off the list."""

    wanted = Signal(object)  # the path
    unwanted = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[_Row] = []

    def show_projects(self, projects: Sequence[Recent]) -> None:
        at = next((number for number, row in enumerate(self._rows) if row.isAncestorOf(self._focused())), -1)
        empty(self._column)
        self._rows = [_Row(recent, self._appearance) for recent in projects]
        for row in self._rows:
            row.button.clicked.connect(lambda _=False, path=row.recent.path: self.wanted.emit(path))
            row.remove.clicked.connect(lambda _=False, path=row.recent.path: self.unwanted.emit(path))
            self._column.addWidget(row)
        if at >= 0 and self._rows:  # the keyboard was in one that has gone
            self._rows[min(at, len(self._rows) - 1)].button.setFocus()

    def focus_first(self) -> bool:
        """Says whether there is one."""
        if self._rows:
            self._rows[0].button.setFocus()
        return bool(self._rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = next((number for number, row in enumerate(self._rows) if row.isAncestorOf(self._focused())), -1)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and 0 <= at + step < len(self._rows):
            self._rows[at + step].button.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and at >= 0:
            self.unwanted.emit(self._rows[at].recent.path)
        else:
            super().keyPressEvent(event)

    def _focused(self) -> QWidget:
        focused: QWidget | None = self.window().focusWidget()
        return self if focused is None else focused


class _Row(QWidget):
    def __init__(self, recent: Recent, appearance: Appearance) -> None:
        super().__init__()
        self.recent = recent
        self.button = _RecentButton(recent, appearance)
        self.remove = styled(_Remove(), "eye")
        self.remove.setIcon(icons.icon("x", appearance.theme, color=appearance.theme.muted))
        self.remove.setIconSize(QSize(16, 16))
        self.remove.setToolTip(_tr("Take it off this list (Delete); the file stays"))
        self.remove.setAccessibleName(_tr("Take {} off the list").format(recent.path.stem))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.button, 1)
        row.addWidget(self.remove)


class _Remove(QToolButton):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        _press(super().keyPressEvent, event)


def _press(press: Callable[[QKeyEvent], None], event: QKeyEvent) -> None:
    """Buttons go on to the next one by Up and Down; here the list goes through its rows."""
    if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        event.ignore()
    else:
        press(event)


class _RecentButton(QPushButton):
    """The project's name over its folder, and when it was opened last."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        _press(super().keyPressEvent, event)

    def __init__(self, recent: Recent, appearance: Appearance) -> None:
        super().__init__(recent.path.stem)
        self._appearance = appearance
        self._is_there = recent.is_there
        self._folder = str(recent.path.parent)
        self._aside = moment(recent.opened) if recent.is_there else _tr("not there any more")
        self.setFixedHeight(_ROW_HEIGHT)
        self.setToolTip(str(recent.path))
        self.setAccessibleName(_tr("Open {}").format(recent.path.stem))
        self.setAccessibleDescription(", ".join(filter(None, (self._folder, self._aside))))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        state = QStyle.StateFlag.State_None
        if self.underMouse():
            state |= QStyle.StateFlag.State_MouseOver
        if self.hasFocus():
            state |= QStyle.StateFlag.State_HasFocus
        paint_row_box(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, state, theme, is_lit=False)
        inner = self.rect().adjusted(10, 5, -10, -5)
        above = Strip(painter, inner.adjusted(0, 0, 0, -inner.height() // 2))
        above.paint_aside(
            self._aside, theme.muted if self._is_there else theme.warning, 0.5, Qt.TextElideMode.ElideRight
        )
        font = interface_font(13, QFont.Weight.DemiBold)
        above.paint_title(self.text(), font, theme.ink if self._is_there else theme.muted)
        below = Strip(painter, inner.adjusted(0, inner.height() // 2, 0, 0))
        metrics = self.fontMetrics()
        folder = metrics.elidedText(self._folder, Qt.TextElideMode.ElideMiddle, below.rest.width())
        below.paint_title(folder, interface_font(12), theme.muted)
