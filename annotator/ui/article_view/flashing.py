"""A span lights up for a moment: that is how the page says which one stands in the way of what somebody wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QRectF, QTimer, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from annotator.model import Span
from annotator.ui.article_view.scrolling import is_motion_reduced
from annotator.ui.article_view.span_painting import RING
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.ui.article_view.placement import Placement

_FADE_MS = 700
# Where nothing may move, the span is lit evenly for so long.
_STEADY_MS = 1200
_FILL = 0.35


class Flash(QObject):
    """Lights one span at a time. It fades once, and so never flickers (WCAG 2.2, 2.3.1)."""

    def __init__(self, viewport: QWidget, placement: Placement) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._placement = placement
        self._span: Span | None = None
        self._strength = 0.0
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.setDuration(_FADE_MS)
        self._fade.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._fade.valueChanged.connect(self._light)
        self._fade.finished.connect(self.end)
        self._steady = QTimer(self, singleShot=True, interval=_STEADY_MS)
        self._steady.timeout.connect(self.end)

    @property
    def span(self) -> Span | None:
        """The span that is lit now."""
        return self._span

    def show(self, span: Span) -> None:
        """Lights a span of the article that is shown, from now on."""
        self.end()
        self._span = span
        self._light(1.0)
        if is_motion_reduced():
            self._steady.start()
        else:
            self._fade.start()

    def end(self) -> None:
        """Nothing is lit any more."""
        self._fade.stop()
        self._steady.stop()
        self._light(0.0)
        self._span = None

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paints the light over the page, in coordinates of the viewport."""
        if self._span is None or not self._strength:
            return
        line, fill = QColor(theme.accent), QColor(theme.accent)
        line.setAlphaF(self._strength)
        fill.setAlphaF(_FILL * self._strength)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(line, theme.ring))
        painter.setBrush(fill)
        for start, end in self._span.pieces:
            for rect in self._placement.rects_of(start, end):
                painter.drawRoundedRect(QRectF(rect).adjusted(-RING, -RING, RING, RING), 5, 5)
        painter.restore()

    def _light(self, strength: float) -> None:
        self._strength = strength
        if self._span is not None and self._placement.page is not None:
            self._viewport.update(self._placement.rect_of_blocks(self._span.start, self._span.end))
