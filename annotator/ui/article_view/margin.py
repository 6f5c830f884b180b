"""The margin beside the text column: nothing, the numbers of lines in the source text, or offsets.

A line number stands where a block begins that a line of the source begins with, and counts line feeds as an editor
does; an offset stands at every line on the page, and is the code point that the line begins with.
"""

from __future__ import annotations

from itertools import accumulate
from typing import Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from annotator.ui.article_view.block_layout import BlockLayout
from annotator.ui.article_view.page import Page
from annotator.ui.theme import Theme, interface_font

MarginKind = Literal["none", "lines", "offsets"]

_PIXELS = 10.5
# From the numbers to the text, and from them to the edge of the viewport.
_GAP, _EDGE = 12.0, 6.0
# Line feeds are counted ahead for stretches of so many code points.
_STRETCH = 1 << 14


class LineNumbers:
    """Numbers of the lines of a text, from 1; after one pass over it, each costs the same wherever it is."""

    def __init__(self, text: str) -> None:
        self._text = text
        counts = (text.count("\n", start, start + _STRETCH) for start in range(0, len(text), _STRETCH))
        self._before = list(accumulate(counts, initial=0))

    @property
    def last(self) -> int:
        return self._before[-1] + 1

    def number_of(self, position: int) -> int:
        """The number of the line that the code point at a position stands in; a line feed ends its line."""
        stretch = position // _STRETCH
        return self._before[stretch] + self._text.count("\n", stretch * _STRETCH, position) + 1


class Margin:
    """What stands in the margin of one article after the other.

    `width` is the room that it needs on each side of the column, in pixels: blocks that read from right to left have
    their numbers on the right, and the column stays in the middle.
    """

    def __init__(self) -> None:
        self.kind: MarginKind = "none"
        self.width = 0.0
        self._text = ""
        self._numbers: LineNumbers | None = None

    def begin(self, text: str) -> None:
        """Another article, or the same again."""
        if text is not self._text:
            self._text, self._numbers = text, None
            self._measure()

    def show(self, kind: MarginKind) -> None:
        self.kind = kind
        self._measure()

    def _measure(self) -> None:
        if self.kind == "none":
            self.width = 0.0
        else:
            largest = self._lines.last if self.kind == "lines" else len(self._text)
            self.width = _EDGE + QFontMetricsF(_font()).horizontalAdvance("0") * len(str(largest)) + _GAP

    def paint(self, painter: QPainter, page: Page, corner: QPointF, exposed: QRectF, theme: Theme) -> None:
        """Paints the numbers of the lines that reach into `exposed`; the page's top left corner is at `corner`."""
        if self.kind == "none":
            return
        font = _font()
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        index = page.index_at(max(0.0, exposed.top() - corner.y()))
        y = page.top(index) + corner.y()
        while index < len(page.blocks) and y < exposed.bottom():
            layout = page.laid_out(index).layout
            for line, number in self._numbers_on(page, index, layout, exposed.translated(0, -y)):
                width = metrics.horizontalAdvance(number)
                x = page.width + _GAP if layout.is_right_to_left else -_GAP - width
                painter.drawText(QPointF(corner.x() + x, y + layout.baseline(line)), number)
            y += layout.height
            index += 1

    def _numbers_on(self, page: Page, index: int, layout: BlockLayout, exposed: QRectF) -> list[tuple[int, str]]:
        """The lines of a block that have a number, with it."""
        if self.kind == "lines":
            number = self.line_at(page, index)
            return [] if number is None else [(0, str(number))]
        lines = range(layout.line_at(exposed.top()), layout.line_at(exposed.bottom()) + 1)
        return [(line, str(layout.line_range(line)[0])) for line in lines]

    def line_at(self, page: Page, index: int) -> int | None:
        """The number of the source's line that a block begins; None where it goes on with one."""
        block = page.blocks[index]
        known = page.blocks[index - 1].start if index else 0
        begin = self._text.rfind("\n", known, block.start) + 1
        if (not begin and index) or self._text[begin : block.start].strip():
            return None
        return self._lines.number_of(block.start)

    @property
    def _lines(self) -> LineNumbers:
        if self._numbers is None:
            self._numbers = LineNumbers(self._text)
        return self._numbers


def _font() -> QFont:
    """The interface's typeface with figures of one width, which stand in columns."""
    font = QFont(interface_font(_PIXELS))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
