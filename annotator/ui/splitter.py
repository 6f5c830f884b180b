"""A splitter that can be moved without a mouse."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

_STEP = 16
_RING = 3


class Splitter(QSplitter):
    """Arrows move the handle that has the keyboard."""

    reset_wanted = Signal(int)  # the part after a handle that was clicked twice

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self)

    def name_handle(self, index: int, name: str) -> None:
        """Says what the handle before the part `index` changes."""
        self.handle(index).setAccessibleName(name)
        is_row = self.orientation() == Qt.Orientation.Horizontal
        said = self.tr("{}: drag, or Left and Right") if is_row else self.tr("{}: drag, or Up and Down")
        self.handle(index).setToolTip(said.format(name))


class _Handle(QSplitterHandle):
    """A line, and a thicker one while it has the keyboard."""

    def __init__(self, splitter: Splitter) -> None:
        super().__init__(splitter.orientation(), splitter)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_row = self.orientation() == Qt.Orientation.Horizontal
        keys = (Qt.Key.Key_Left, Qt.Key.Key_Right) if is_row else (Qt.Key.Key_Up, Qt.Key.Key_Down)
        by = _STEP if self.isLeftToRight() or not is_row else -_STEP
        steps = dict(zip(keys, (-by, by), strict=True))
        if event.key() not in steps:
            super().keyPressEvent(event)
            return
        splitter = self.splitter()
        index = splitter.indexOf(self)
        sizes = splitter.sizes()
        sizes[index - 1] += steps[Qt.Key(event.key())]
        sizes[index] -= steps[Qt.Key(event.key())]
        splitter.setSizes(sizes)
        splitter.splitterMoved.emit(self.x() if is_row else self.y(), index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        splitter = self.splitter()
        assert isinstance(splitter, Splitter)
        splitter.reset_wanted.emit(splitter.indexOf(self))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            upright = QRect((self.width() - _RING) // 2, 0, _RING, self.height())
            level = QRect(0, (self.height() - _RING) // 2, self.width(), _RING)
            is_row = self.orientation() == Qt.Orientation.Horizontal
            QPainter(self).fillRect(upright if is_row else level, self.palette().accent())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.hasFocus():
            self.clearMask()  # Qt shows but one pixel of a narrow handle

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.clearMask()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setMask(self.contentsRect())
