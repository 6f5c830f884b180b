"""A list of rows of one height, whose cost does not grow with their number."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QStyle, QTableView, QWidget

from annotator.ui.theme import Theme


class RowList(QTableView):
    """Up and Down move, Enter or a click chooses.

    A table of one column: QListView lays every row out anew when one is added, which a hundred thousand rows feel.
    """

    chosen = Signal(QModelIndex)

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row_height = row_height
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setMinimumSectionSize(row_height)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self.chosen)

    def show_row(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Makes a row the current one, and scrolls to it."""
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and the last row; in a table they would go through the columns."""
        if action == QAbstractItemView.CursorAction.MoveHome:
            return self._first_of(range(self.model().rowCount()))
        if action == QAbstractItemView.CursorAction.MoveEnd:
            return self._first_of(reversed(range(self.model().rowCount())))
        return super().moveCursor(action, modifiers)

    def _first_of(self, rows: Iterable[int]) -> QModelIndex:
        """The first of some rows that the keyboard can be in: headings it passes over."""
        indexes = (self.model().index(row, 0) for row in rows)
        return next((index for index in indexes if index.flags() & Qt.ItemFlag.ItemIsEnabled), QModelIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is always a row that the keyboard is seen to be in."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._first_of(range(self.model().rowCount())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


def is_typed_letter(event: QKeyEvent) -> bool:
    """Whether a key writes something, and is no command: Shift and AltGr only choose what it writes."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    writes = held in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.GroupSwitchModifier,
    )
    return writes and bool(event.text().strip()) and event.text().isprintable()


def paint_row_box(
    painter: QPainter, box: QRectF, radius: float, state: QStyle.StateFlag, theme: Theme, *, is_lit: bool
) -> None:
    """The rounded box behind a row that is lit or under the pointer, and the ring around one with the keyboard."""
    if is_lit or state & QStyle.StateFlag.State_MouseOver:
        has_outline = is_lit and theme.is_high_contrast
        painter.setPen(QPen(QColor(theme.line), 1) if has_outline else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(theme.accent_soft if is_lit else theme.hover))
        painter.drawRoundedRect(box, radius, radius)
    if state & QStyle.StateFlag.State_HasFocus:
        paint_ring(painter, box, radius, theme.ring, theme)


def paint_ring(painter: QPainter, box: QRectF, radius: float, width: float, theme: Theme) -> None:
    """A ring in the accent, its outer edge half a pixel around the box."""
    painter.setPen(QPen(QColor(theme.accent), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inwards = (width - 1) / 2
    painter.drawRoundedRect(box.adjusted(inwards, inwards, -inwards, -inwards), radius, radius)
