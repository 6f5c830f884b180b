"""Paints the spans of a block: tints behind the text; underlines, names and the picked span's ring over it.

Own spans have a solid underline, suggestions a dashed one and a question mark; the spans of other annotators are thin
lines above the text. Coordinates are pixels of the block.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from annotator.model import Span
from annotator.ui.article_view.content import Content
from annotator.ui.article_view.decoration import LaidOutBlock, Stretch
from annotator.ui.article_view.lanes import MOST_LANES
from annotator.ui.article_view.names import Name, place_names, text_rect, underline_top
from annotator.ui.article_view.typography import NAME_PIXELS, UNDERLINE
from annotator.ui.theme import Theme, interface_font

# How far the ring stands off the picked span.
RING = 3.0
_CHIP_WIDTH = 320.0
# More tints on one another would hide the text.
_TINTED_LANES = 3
# Lines above the text: how many are told apart, and how far apart they are.
_LINES_ABOVE = 3
_PITCH_ABOVE = 2.5
_LINE_OF = {"own": Qt.PenStyle.SolidLine, "suggested": Qt.PenStyle.DashLine}


@dataclass
class Marks:
    """What the spans of a block are painted with. `picked` is the id of the picked span, or empty."""

    theme: Theme
    content: Content
    picked: str
    names_are_shown: bool

    @cached_property
    def name_font(self) -> QFont:
        return interface_font(NAME_PIXELS)

    @cached_property
    def chip_font(self) -> QFont:
        return interface_font(NAME_PIXELS, QFont.Weight.DemiBold)

    def color(self, stretch: Stretch) -> QColor:
        return self.content.look_of(stretch.span).color

    def name(self, stretch: Stretch) -> str:
        name = self.content.look_of(stretch.span).name
        return f"? {name}" if stretch.manner == "suggested" else name


def paint_tints(painter: QPainter, laid_out: LaidOutBlock, lines: range, marks: Marks) -> None:
    """What lies behind the text: a tint, or, for high contrast, an outline."""
    for stretch in (stretch for line in lines for stretch in tinted(laid_out, line)):
        color = QColor(marks.color(stretch))
        if marks.theme.is_high_contrast:
            painter.setPen(QPen(color, 1, _LINE_OF[stretch.manner]))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(text_rect(laid_out.layout, stretch.interval).adjusted(0.5, 0.5, -0.5, 0))
        else:
            color.setAlphaF(marks.theme.tint_alpha)
            painter.fillRect(text_rect(laid_out.layout, stretch.interval), color)


def tinted(laid_out: LaidOutBlock, line: int) -> list[Stretch]:
    """The stretches of a line that have a tint."""
    stretches = laid_out.lines.get(line, ())
    return [stretch for stretch in stretches if stretch.manner != "other" and stretch.lane < _TINTED_LANES]


def outlined(laid_out: LaidOutBlock, line: int, marks: Marks) -> list[Stretch]:
    """The stretches of a line that have an outline instead."""
    return tinted(laid_out, line) if marks.theme.is_high_contrast else []


def paint_spans(painter: QPainter, laid_out: LaidOutBlock, lines: range, marks: Marks) -> None:
    """What lies over the text; the chip over all, as the picked span's ring on the next line reaches up to it."""
    chips = [
        _paint_line(painter, laid_out, line, stretches, marks)
        for line in lines
        if (stretches := laid_out.lines.get(line))
    ]
    for chip in filter(None, chips):
        _paint_chip(painter, chip, marks)


def _paint_line(
    painter: QPainter, laid_out: LaidOutBlock, line: int, stretches: Sequence[Stretch], marks: Marks
) -> Name | None:
    """Paints all but the chip of the picked span, and returns that where it stands on the line."""
    pile = [stretch for stretch in stretches if stretch.lane == MOST_LANES - 1 and stretch.manner != "other"]
    for stretch in stretches:
        if stretch.manner == "other":
            _paint_above(painter, laid_out, stretch, marks)
        elif stretch.lane < MOST_LANES - 1:
            _paint_underline(painter, laid_out, stretch, marks)
    _paint_pile(painter, laid_out, pile, marks)
    for join in laid_out.joins.get(line, ()):
        _paint_join(painter, laid_out, join, marks)
    picked = [stretch for stretch in stretches if stretch.span.id == marks.picked and stretch.manner == "own"]
    _paint_rings(painter, laid_out, picked, marks)
    chip = next((chip_of(laid_out, stretch, marks) for stretch in picked if stretch.is_start), None)
    if marks.names_are_shown:
        taken = [chip.rect] if chip else []
        names = place_names(laid_out, line, marks.name, taken, outlined(laid_out, line + 1, marks))
        _paint_names(painter, [name for name in names if name.stretch not in picked], marks)
    return chip


def named_at(laid_out: LaidOutBlock, line: int, point: QPointF, marks: Marks) -> Span | None:
    """The annotator's own span whose name, or chip, stands under a line at a point of the block."""
    own = [stretch for stretch in laid_out.lines.get(line, ()) if stretch.manner == "own" and stretch.is_start]
    chips = [chip_of(laid_out, stretch, marks) for stretch in own if stretch.span.id == marks.picked]
    taken = [chip.rect for chip in chips]
    names = []
    if marks.names_are_shown:
        names = place_names(laid_out, line, marks.name, taken, outlined(laid_out, line + 1, marks))
    there = (name for name in (*chips, *names) if name.stretch in own)
    return next((name.stretch.span for name in there if name.rect.adjusted(-2, -1, 2, 1).contains(point)), None)


def _paint_underline(painter: QPainter, laid_out: LaidOutBlock, stretch: Stretch, marks: Marks) -> None:
    left, right = stretch.interval.left, stretch.interval.right
    line = _underline(laid_out, stretch, left, right, marks)
    if stretch.manner == "suggested":
        pen = QPen(marks.color(stretch), line.height(), Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2.5, 1.5])
        painter.setPen(pen)
        painter.drawLine(QPointF(left, line.center().y()), QPointF(right, line.center().y()))
    else:
        painter.fillRect(line, marks.color(stretch))


def _underline(laid_out: LaidOutBlock, stretch: Stretch, left: float, right: float, marks: Marks) -> QRectF:
    """The line under a stretch; what it is thicker than usual, it takes from the side of the text."""
    bottom = underline_top(laid_out.layout, stretch) + UNDERLINE
    return QRectF(left, bottom - marks.theme.underline, right - left, marks.theme.underline)


def _paint_pile(painter: QPainter, laid_out: LaidOutBlock, pile: Sequence[Stretch], marks: Marks) -> None:
    """The last lane: what overlaps there is one line, which says at its end how many more there are."""
    painter.setFont(marks.name_font)
    for heap in _heaps(pile):
        outermost = max(heap, key=lambda stretch: stretch.span.end - stretch.span.start)
        right = max(stretch.interval.right for stretch in heap)
        y = underline_top(laid_out.layout, outermost)
        left = heap[0].interval.left
        painter.fillRect(_underline(laid_out, outermost, left, right, marks), marks.color(outermost))
        if len(heap) > 1:
            painter.setPen(QColor(marks.theme.muted))
            painter.drawText(QPointF(right + 3, y + UNDERLINE + 1), f"+{len(heap) - 1}")


def _heaps(pile: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    """The stretches that overlap, together."""
    heap: list[Stretch] = []
    reached = 0.0
    for stretch in sorted(pile, key=lambda stretch: stretch.interval.left):
        if heap and stretch.interval.left >= reached:
            yield heap
            heap = []
        heap.append(stretch)
        reached = max(reached, stretch.interval.right) if len(heap) > 1 else stretch.interval.right
    if heap:
        yield heap


def _paint_above(painter: QPainter, laid_out: LaidOutBlock, stretch: Stretch, marks: Marks) -> None:
    """A span of another annotator: a thin line above the text, faint where it is not pointed at."""
    rect = text_rect(laid_out.layout, stretch.interval)
    color = QColor(marks.color(stretch))
    color.setAlphaF(0.7)
    y = rect.top() - 1 - min(stretch.lane, _LINES_ABOVE - 1) * _PITCH_ABOVE
    painter.fillRect(QRectF(rect.left(), y, rect.width(), 1), color)


def _paint_join(painter: QPainter, laid_out: LaidOutBlock, join: Stretch, marks: Marks) -> None:
    """The thin dotted line between two fragments of one span."""
    if join.manner != "other":
        y = underline_top(laid_out.layout, join) + UNDERLINE / 2
        painter.setPen(QPen(marks.color(join), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(join.interval.left + 1, y), QPointF(join.interval.right - 1, y))


def _paint_names(painter: QPainter, names: Sequence[Name], marks: Marks) -> None:
    painter.setFont(marks.name_font)
    for name in names:
        painter.setPen(marks.color(name.stretch))
        painter.drawText(name.origin, name.text)


def _ring_rect(laid_out: LaidOutBlock, stretch: Stretch) -> QRectF:
    rect = text_rect(laid_out.layout, stretch.interval)
    rect.setBottom(underline_top(laid_out.layout, stretch) + UNDERLINE)
    return rect.adjusted(-RING, -RING, RING, RING)


def _paint_rings(painter: QPainter, laid_out: LaidOutBlock, picked: Sequence[Stretch], marks: Marks) -> None:
    """The ring around the picked span, one a line and fragment."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(marks.theme.accent), marks.theme.ring))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stretch in picked:
        painter.drawRoundedRect(_ring_rect(laid_out, stretch), 5, 5)
    painter.restore()


def chip_of(laid_out: LaidOutBlock, stretch: Stretch, marks: Marks) -> Name:
    """All about the picked span, in a chip on the lower edge of its ring, above the letters of the next line."""
    layout, metrics = laid_out.layout, QFontMetricsF(marks.chip_font)
    ring = _ring_rect(laid_out, stretch)
    room = max(_CHIP_WIDTH, ring.width())
    text = metrics.elidedText(marks.content.describe(stretch.span).line, Qt.TextElideMode.ElideRight, room)
    width = metrics.horizontalAdvance(text) + 8
    x = ring.right() - width if layout.is_right_to_left else ring.left()
    x = max(-RING, min(x, layout.width + RING - width))
    height = metrics.ascent() + 2
    # Below a deep pile the letters of the next line are near: the chip rather stands on underlines.
    line = stretch.interval.line + 1
    letters = layout.ink_top(line, x, x + width) if line < layout.line_count else ring.bottom() + height
    rect = QRectF(x, min(ring.bottom() - height / 2, letters - height), width, height)
    return Name(stretch, text, rect, rect.bottomLeft() + QPointF(4, -metrics.descent()))


def _paint_chip(painter: QPainter, chip: Name, marks: Marks) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(marks.color(chip.stretch))
    painter.drawRoundedRect(chip.rect, 3, 3)
    painter.setFont(marks.chip_font)
    painter.setPen(QColor(marks.theme.page))
    painter.drawText(chip.origin, chip.text)
    painter.restore()
