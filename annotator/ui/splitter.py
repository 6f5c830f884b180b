"""A splitter that can be moved without a mouse."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

_STEP = 16
_RING = 3


class Splitter(QSplitter):
    """Left and Right move the handle that has the keyboard."""

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self)

    def name_handle(self, index: int, name: str) -> None:
        """Says what the handle before the part `index` changes."""
        self.handle(index).setAccessibleName(name)
        self.handle(index).setToolTip(self.tr("{}: drag, or Left and Right").format(name))


class _Handle(QSplitterHandle):
    """One pixel wide, and three while it has the keyboard."""

    def __init__(self, splitter: Splitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP}
        if event.key() not in steps:
            super().keyPressEvent(event)
            return
        splitter = self.splitter()
        index = splitter.indexOf(self)
        sizes = splitter.sizes()
        sizes[index - 1] += steps[Qt.Key(event.key())]
        sizes[index] -= steps[Qt.Key(event.key())]
        splitter.setSizes(sizes)
        splitter.splitterMoved.emit(self.x(), index)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            middle = QRect((self.width() - _RING) // 2, 0, _RING, self.height())
            QPainter(self).fillRect(middle, self.palette().accent())

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
