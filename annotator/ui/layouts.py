"""Layouts: one that Qt does not have, margins that are mirrored, and how to empty a layout."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


def empty(layout: QLayout) -> None:
    """Takes every widget out of a layout, and away."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def pad(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """Margins that change sides with the layout, which Qt's own do not."""
    is_mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    layout.setContentsMargins(end if is_mirrored else start, top, start if is_mirrored else end, bottom)


class Flow(QLayout):
    """Lays its widgets out in lines, like words: from the right where one reads so."""

    def __init__(self, parent: QWidget, spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self.setContentsMargins(0, 2, 0, 2)

    def widgets(self) -> list[QWidget]:
        return [widget for item in self._items if (widget := item.widget()) is not None]

    def take_all(self) -> list[QWidget]:
        taken = self.widgets()
        while self.takeAt(0):
            pass
        return taken

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()  # a widget that was there before is shown by nobody, and so asks for no place of its own

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), apply=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, apply=True)

    def _arrange(self, rect: QRect, *, apply: bool) -> int:
        """Places the items, or only says how high they get."""
        margins = self.contentsMargins()
        x, y, height = rect.left() + margins.left(), rect.top() + margins.top(), 0
        for item in self._items:
            size = item.sizeHint()
            if x + size.width() > rect.right() - margins.right() and height:
                x, y, height = rect.left() + margins.left(), y + height + self._gap, 0
            if apply:
                place = QRect(QPoint(x, y), size)
                parent = self.parentWidget()
                item.setGeometry(QStyle.visualRect(parent.layoutDirection(), rect, place) if parent else place)
            x += size.width() + self._gap
            height = max(height, size.height())
        return y + height + margins.bottom() - rect.top()
