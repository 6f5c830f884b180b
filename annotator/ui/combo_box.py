"""A combo box with the program's own arrow: the style's own does not go with a rounded frame."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox

from annotator.ui import icons

_SIZE = 16
_FROM_EDGE = 7


class ComboBox(QComboBox):
    """The style sheet leaves its arrow out."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        color = self.palette().color(QPalette.ColorRole.WindowText).name()
        left = self.width() - _FROM_EDGE - _SIZE if self.isLeftToRight() else _FROM_EDGE
        painter = QPainter(self)
        painter.drawPixmap(QPoint(left, (self.height() - _SIZE) // 2), icons.pixmap("chevron-down", color, _SIZE))
        painter.end()
