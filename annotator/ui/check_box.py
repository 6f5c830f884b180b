"""A check box drawn as the rest of the program draws boxes: the style's own is hardly seen on a dark ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox

from annotator.ui import icons
from annotator.ui.row_list import paint_ring
from annotator.ui.theme import Appearance

_BOX = 16
_GAP = 8
_EDGE = 5
_HEIGHT = 28


class CheckBox(QCheckBox):
    """A box and the sentence that it is about; a click anywhere on them turns it."""

    def __init__(self, appearance: Appearance, text: str = "") -> None:
        super().__init__(text)
        self._appearance = appearance
        appearance.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text().replace("&", ""))
        return QSize(2 * _EDGE + _BOX + _GAP + width + 1, _HEIGHT)

    def hitButton(self, position: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_mirrored = self.isRightToLeft()
        name, color = ("square-check", theme.accent) if self.isChecked() else ("square", theme.muted)
        left = self.width() - _EDGE - _BOX if is_mirrored else _EDGE
        painter.drawPixmap(left, (self.height() - _BOX) // 2, icons.pixmap(name, color, _BOX))
        beside = _EDGE + _BOX + _GAP
        place = self.rect().adjusted(0 if is_mirrored else beside, 0, -beside if is_mirrored else 0, 0)
        painter.setPen(QColor(theme.ink if self.isEnabled() else theme.muted))
        painter.drawText(
            place,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextHideMnemonic,
            self.text(),
        )
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, theme.ring, theme)
        painter.end()
