"""A label that says what has room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from annotator.ui.text_direction import one_line


class ElidedLabel(QLabel):
    """A label of one line that ends in an ellipsis where there is no room, and says the rest in its tooltip."""

    def minimumSizeHint(self) -> QSize:
        return QSize(20, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        is_at_end = bool(self.alignment() & Qt.AlignmentFlag.AlignTrailing)
        painter.drawText(self.rect(), one_line(self.text(), self.layoutDirection(), at_end=is_at_end), shown)
