"""What rows that paint themselves are made of, from either side: swatches, quiet words, titles with marked letters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout

from annotator.model.offsets import OffsetIndex
from annotator.ui import icons
from annotator.ui.text_direction import one_line, own_direction
from annotator.ui.theme import Theme, interface_font

_SWATCH = 10
_GAP = 2
_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class Strip:
    """A row of which room is taken from its start and its end: right and left where one reads from right to left."""

    def __init__(self, painter: QPainter, rect: QRect) -> None:
        self._painter = painter
        self._is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._rect = rect

    @property
    def rest(self) -> QRect:
        """What is left."""
        return self._rect

    def from_start(self, width: int) -> QRect:
        return self._from_right(width) if self._is_mirrored else self._from_left(width)

    def from_end(self, width: int) -> QRect:
        return self._from_left(width) if self._is_mirrored else self._from_right(width)

    def paint_swatch(self, color: QColor, *, in_pieces: bool = False) -> None:
        """The rounded square of a label's colour, at the start; two halves stand for something in pieces."""
        box = self.from_start(_SWATCH)
        top = box.top() + (box.height() - _SWATCH) / 2
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(color)
        if in_pieces:
            half = (_SWATCH - _GAP) / 2
            for left in (box.left(), box.left() + half + _GAP):
                self._painter.drawRoundedRect(QRectF(left, top, half, _SWATCH), 1.5, 1.5)
        else:
            self._painter.drawRoundedRect(QRectF(box.left(), top, _SWATCH, _SWATCH), 2.5, 2.5)

    def paint_icon(self, name: str, color: str, size: int, *, at_end: bool) -> None:
        """An icon at the start or the end."""
        box = self.from_end(size) if at_end else self.from_start(size)
        top = box.top() + (box.height() - size) / 2
        self._painter.drawPixmap(QPointF(box.left(), top), icons.pixmap(name, color, size))

    def paint_aside(self, text: str, color: str, share: float, elide: Qt.TextElideMode) -> None:
        """Quiet words at the end, in at most so much of what is left."""
        font = interface_font(12)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, elide, int(self._rect.width() * share))
        self._painter.setFont(font)
        self._painter.setPen(QColor(color))
        self._painter.drawText(self.from_end(metrics.horizontalAdvance(shown) + 2), _ONE_LINE, shown)
        self.from_end(8)

    def paint_title(self, title: str, font: QFont, color: str, marked: Sequence[tuple[int, int]] = ()) -> None:
        """A title in what is left, elided where it must be; `marked` stretches, in code points, are bold."""
        painter = self._painter
        painter.setPen(QColor(color))
        painter.setFont(font)
        if not marked:
            shown = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, self._rect.width())
            painter.drawText(self._rect, one_line(title, painter.layoutDirection()), shown)
            return
        bold = QFont(font)
        bold.setWeight(QFont.Weight.Bold)
        shown = QFontMetrics(bold).elidedText(title, Qt.TextElideMode.ElideRight, self._rect.width())
        layout = QTextLayout(shown, font)
        option = layout.textOption()
        option.setTextDirection(own_direction(title, painter.layoutDirection()))
        layout.setTextOption(option)
        layout.setFormats(_formats(title, marked, bold))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(100_000)
        layout.endLayout()
        spare = self._rect.width() - line.naturalTextWidth() if self._is_mirrored else 0
        layout.draw(painter, QPointF(self._rect.left() + spare, self._rect.center().y() + 1 - line.height() / 2))

    def _from_left(self, width: int) -> QRect:
        taken = QRect(self._rect.left(), self._rect.top(), width, self._rect.height())
        self._rect = self._rect.adjusted(width, 0, 0, 0)
        return taken

    def _from_right(self, width: int) -> QRect:
        taken = QRect(self._rect.right() + 1 - width, self._rect.top(), width, self._rect.height())
        self._rect = self._rect.adjusted(0, 0, -width, 0)
        return taken


def heading_font() -> QFont:
    """That of small headings in capitals."""
    font = QFont(interface_font(11, QFont.Weight.DemiBold))
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.7)
    return font


def paint_key(painter: QPainter, box: QRectF, key: str, theme: Theme) -> None:
    """A key, or several pressed together, in a box; letters of labels are written large, as on the keyboard."""
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.page))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(QColor(theme.muted))
    painter.setFont(interface_font(11))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key.upper() if len(key) == 1 else key)


def _formats(title: str, marked: Sequence[tuple[int, int]], bold: QFont) -> list[QTextLayout.FormatRange]:
    offsets = OffsetIndex(title)
    form = QTextCharFormat()
    form.setFont(bold)
    ranges = []
    for start, end in marked:
        one = QTextLayout.FormatRange()
        one.start = offsets.to_utf16(start)
        one.length = offsets.to_utf16(end) - one.start
        one.format = form
        ranges.append(one)
    return ranges
