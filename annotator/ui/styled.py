"""Small things that all widgets need."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QLayout, QWidget

_W = TypeVar("_W", bound=QWidget)


def styled(widget: _W, name: str) -> _W:
    """Gives the widget the name under which the style sheet knows it."""
    widget.setObjectName(name)
    return widget


def empty(layout: QLayout) -> None:
    """Takes every widget out of a layout, and away."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def swatch(color: QColor) -> QPixmap:
    """The small rounded square that stands for a label, 10 device-independent pixels wide."""
    ratio = 2
    image = QPixmap(10 * ratio, 10 * ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(image.rect()), 2.5 * ratio, 2.5 * ratio)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


class ElidedLabel(QLabel):
    """A label of one line that ends in an ellipsis where there is no room, and says the rest in its tooltip."""

    def minimumSizeHint(self) -> QSize:
        return QSize(20, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
