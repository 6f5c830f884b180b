"""What lies over the article while the other end of a relation is chosen: a line, outlines, and what the keys do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from annotator.model import Span
from annotator.ui.article_view.overlay import Overlay
from annotator.ui.article_view.span_painting import RING
from annotator.ui.theme import Appearance, Theme, interface_font

if TYPE_CHECKING:
    from annotator.ui.article_view.linking import Linking
    from annotator.ui.article_view.placement import Placement

_SIGN_PIXELS = 12.0
_ARROW = 8.0
_QUIET = 0.45
# How far the line swings out above what it joins.
_SWING = 26.0


class LinkingMarks(Overlay):
    """The outlines, the line and the sign of a `Linking`."""

    def __init__(self, linking: Linking, viewport: QWidget, placement: Placement, appearance: Appearance) -> None:
        super().__init__(viewport)
        self._linking = linking
        self._placement = placement
        self._appearance = appearance

    def paintEvent(self, event: QPaintEvent) -> None:
        linking, theme = self._linking, self._appearance.theme
        if linking.source is None or self._placement.page is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        fitting = linking.found if linking.typed else linking.candidates()
        quiet = QColor(theme.accent)
        quiet.setAlphaF(1.0 if theme.is_high_contrast else _QUIET)
        for span in fitting:
            self._outline(painter, span, QPen(quiet, 1))
        if linking.target is not None:
            self._outline(painter, linking.target, QPen(QColor(theme.accent), theme.ring))
        self._paint_line(painter, linking.source, theme)
        if linking.is_by_keyboard:
            self._paint_sign(painter, theme)

    def _outline(self, painter: QPainter, span: Span, pen: QPen) -> None:
        painter.setPen(pen)
        for start, end in span.pieces:
            for rect in self._placement.rects_of(start, end):
                painter.drawRoundedRect(rect.adjusted(-RING, -RING, RING, RING), 5, 5)

    def _paint_line(self, painter: QPainter, source: Span, theme: Theme) -> None:
        """A curve from the source to the target or to the pointer, with an arrow at the child."""
        target, pointer = self._linking.target, self._linking.pointer
        begin = self._top_of(source)
        end = self._top_of(target) if target is not None else pointer
        if end is None:
            return
        swing = QPointF(0, -_SWING)
        path = QPainterPath(begin)
        path.cubicTo(begin + swing, end + swing, end)
        painter.setPen(QPen(QColor(theme.accent), theme.ring))
        painter.drawPath(path)
        if target is not None:
            tip = begin if self._linking.is_turned else end
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            half = QPointF(_ARROW / 2, 0)
            back = QPointF(0, -_ARROW)
            painter.drawPolygon(QPolygonF([tip, tip + back - half, tip + back + half]))

    def _top_of(self, span: Span) -> QPointF:
        """The middle of a span's upper edge, on its first line; a span out of view is where its first letter is."""
        rects = self._placement.rects_of(*span.pieces[0])
        caret = self._placement.caret_rect(span.start)
        rect = rects[0] if rects else QRectF(caret)
        return QPointF(rect.center().x(), rect.top() - RING)

    def _paint_sign(self, painter: QPainter, theme: Theme) -> None:
        """What was typed and how many spans it fits, or what the keys do, at the lower edge of the viewport."""
        linking = self._linking
        is_lost = bool(linking.typed) and not linking.found
        if linking.typed:
            place = linking.found.index(linking.target) + 1 if linking.target in linking.found else 0
            rest = self.tr("no span in view") if is_lost else f"{place}/{len(linking.found)}"
            said = f"{linking.typed}  {rest}"
        else:
            keys = self.tr("Tab or letters: the other span    Space: turn round    Enter: relate    Esc: leave")
            # What belongs together stays on one line.
            said = "    ".join(part.strip().replace(" ", "\u00a0") for part in keys.split("  ") if part.strip())
        font = interface_font(_SIGN_PIXELS, QFont.Weight.Medium)
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        room = QRectF(0, 0, self.width() - 48.0, self.height())
        text = QFontMetricsF(font).boundingRect(room, flags, said)
        text.moveCenter(QPointF(self.width() / 2, self.height() - 18 - text.height() / 2))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.page))
        painter.drawRoundedRect(text.adjusted(-12, -6, 12, 6), 8, 8)
        painter.setFont(font)
        painter.setPen(QColor(theme.danger if is_lost else theme.ink))
        painter.drawText(text.adjusted(-1, 0, 1, 0), flags, said)
