"""Paints the article: selection, tints, text, underlines, names, the picked span, the header and the caret."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from annotator.model import Span
from annotator.ui.article_view.content import LabelLook
from annotator.ui.article_view.decoration import LANE, LaidOutBlock, Stretch
from annotator.ui.article_view.page import Page
from annotator.ui.theme import Theme, interface_font

NAME_PIXELS = 9.5
_HEADER_PIXELS = 11.5
# A longer name is cut where it would run over text that is not labelled.
_NAME_WIDTH = 150.0
_UNDERLINE = 2.0
# How far the ring stands off the picked span.
_RING = 3.0
# From the baseline to the first underline, as a share of the descent, so that it clears the letters' tails.
_DROP = 0.86


@dataclass
class Paint:
    """What a block is painted with. `look_of` gives the look of a span's label; offsets are code points."""

    theme: Theme
    look_of: Callable[[Span], LabelLook]
    selection: tuple[int, int]
    picked: str
    names_are_shown: bool

    def __post_init__(self) -> None:
        self.name_font = interface_font(NAME_PIXELS)
        self.name_metrics = QFontMetricsF(self.name_font)


def paint_page(painter: QPainter, page: Page, corner: QPointF, exposed: QRectF, paint: Paint) -> None:
    """Paints the blocks that reach into `exposed`; the page's top left corner stands at `corner`."""
    # Names and rings reach a little beyond their block.
    index = page.index_at(max(0.0, exposed.top() - corner.y() - 12))
    y = page.top(index) + corner.y()
    while index < len(page.blocks) and y < exposed.bottom() + 12:
        laid_out = page.laid_out(index)
        _paint_block(painter, laid_out, corner.x(), y, exposed, paint)
        y += laid_out.layout.height
        index += 1


def _paint_block(
    painter: QPainter, laid_out: LaidOutBlock, left: float, top: float, exposed: QRectF, paint: Paint
) -> None:
    """Paints one block whose top left corner stands at (left, top), as far as it is in `exposed`."""
    layout = laid_out.layout
    painter.save()
    painter.translate(left, top)
    # Names reach into the line below theirs, and rings into the one above.
    first = layout.line_at(exposed.top() - top) - 1
    last = layout.line_at(exposed.bottom() - top) + 1
    stretches = [stretch for stretch in laid_out.stretches if first <= stretch.interval.line <= last]
    for stretch in stretches:
        _paint_tint(painter, laid_out, stretch, paint)
    for interval in layout.intervals(*paint.selection) if paint.selection[0] < paint.selection[1] else ():
        if first <= interval.line <= last:
            rect = _text_rect(laid_out, interval.line, interval.left, interval.right)
            painter.fillRect(rect, QColor(paint.theme.selection))
    if layout.block.role == "caption":
        _paint_bar(painter, laid_out, paint.theme)
    painter.setPen(QColor(paint.theme.muted if layout.style.is_muted else paint.theme.ink))
    layout.text_layout.draw(painter, QPointF(0, 0), [], exposed.translated(-left, -top))
    for stretch in stretches:
        _paint_underline(painter, laid_out, stretch, paint)
    for join in laid_out.joins:
        _paint_join(painter, laid_out, join, paint)
    if paint.names_are_shown:
        _paint_names(painter, laid_out, stretches, paint)
    _paint_picked(painter, laid_out, stretches, paint)
    painter.restore()


def _paint_bar(painter: QPainter, laid_out: LaidOutBlock, theme: Theme) -> None:
    """The bar that sets a caption apart, on the side where its lines begin."""
    layout = laid_out.layout
    x = layout.width - 3 if layout.is_right_to_left else 0.0
    height = layout.height - layout.before - layout.after
    painter.fillRect(QRectF(x, layout.before, 3, height), QColor(theme.line))


def _text_rect(laid_out: LaidOutBlock, line: int, left: float, right: float) -> QRectF:
    """The height of the letters of one line, between two x."""
    layout = laid_out.layout
    style = layout.style
    baseline = layout.baseline(line)
    top = baseline - style.ascent * 0.86
    return QRectF(left, top, right - left, baseline + style.descent * _DROP - top)


def _underline_top(laid_out: LaidOutBlock, stretch: Stretch) -> float:
    layout = laid_out.layout
    return layout.baseline(stretch.interval.line) + layout.style.descent * _DROP + stretch.lane * LANE


def _paint_tint(painter: QPainter, laid_out: LaidOutBlock, stretch: Stretch, paint: Paint) -> None:
    interval = stretch.interval
    color = QColor(paint.look_of(stretch.span).color)
    color.setAlphaF(paint.theme.tint_alpha)
    painter.fillRect(_text_rect(laid_out, interval.line, interval.left, interval.right), color)


def _paint_underline(painter: QPainter, laid_out: LaidOutBlock, stretch: Stretch, paint: Paint) -> None:
    interval = stretch.interval
    y = _underline_top(laid_out, stretch)
    painter.fillRect(
        QRectF(interval.left, y, interval.right - interval.left, _UNDERLINE), paint.look_of(stretch.span).color
    )


def _paint_join(painter: QPainter, laid_out: LaidOutBlock, join: Stretch, paint: Paint) -> None:
    """The thin dotted line between two fragments of one span."""
    y = _underline_top(laid_out, join) + _UNDERLINE / 2
    painter.setPen(QPen(paint.look_of(join.span).color, 1, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(join.interval.left + 1, y), QPointF(join.interval.right - 1, y))


def _paint_names(painter: QPainter, laid_out: LaidOutBlock, stretches: Sequence[Stretch], paint: Paint) -> None:
    """Names stand under their underline where nothing lower is in the way: the outer span's goes first."""
    painter.setFont(paint.name_font)
    metrics = paint.name_metrics
    taken: dict[int, list[QRectF]] = defaultdict(list)
    for stretch in (*stretches, *laid_out.joins):
        left, right = stretch.interval.left, stretch.interval.right
        underline = QRectF(left, _underline_top(laid_out, stretch), right - left, _UNDERLINE)
        taken[stretch.interval.line].append(underline)
    starts = [stretch for stretch in stretches if stretch.is_start]
    is_right_to_left = laid_out.layout.is_right_to_left
    for stretch in sorted(starts, key=lambda s: (s.interval.line, -s.lane, s.interval.left)):
        look = paint.look_of(stretch.span)
        room = max(_NAME_WIDTH, stretch.interval.right - stretch.interval.left)
        name = metrics.elidedText(look.name, Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(name)
        x = stretch.interval.right - width if is_right_to_left else stretch.interval.left
        y = _underline_top(laid_out, stretch) + _UNDERLINE + 1
        if stretch.span.id == paint.picked:
            y += _RING
        place = QRectF(x, y, width + 4, metrics.ascent())
        in_line = taken[stretch.interval.line]
        if any(place.intersects(other) for other in in_line):
            continue
        in_line.append(place)
        painter.setPen(look.color)
        painter.drawText(QPointF(x, y + metrics.ascent() * 0.86), name)


def _paint_picked(painter: QPainter, laid_out: LaidOutBlock, stretches: Sequence[Stretch], paint: Paint) -> None:
    """The ring around the picked span, one a line."""
    picked = [stretch for stretch in stretches if stretch.span.id == paint.picked]
    if not picked:
        return
    pen = QPen(QColor(paint.theme.accent), 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stretch in picked:
        interval = stretch.interval
        rect = _text_rect(laid_out, interval.line, interval.left, interval.right)
        rect.setBottom(_underline_top(laid_out, stretch) + _UNDERLINE)
        painter.drawRoundedRect(rect.adjusted(-_RING, -_RING, _RING, _RING), 5, 5)
    painter.restore()


def paint_header(
    painter: QPainter, header: str, place: QPointF, width: float, is_right_to_left: bool, theme: Theme
) -> None:
    """The quiet line above the article; `place` is its top left corner."""
    font = interface_font(_HEADER_PIXELS)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(QColor(theme.muted))
    text = metrics.elidedText(header, Qt.TextElideMode.ElideRight, width)
    indent = width - metrics.horizontalAdvance(text) if is_right_to_left else 0.0
    painter.drawText(place + QPointF(indent, metrics.ascent()), text)


def paint_caret(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """The caret, two pixels wide, where `rect` says that it stands."""
    painter.fillRect(QRectF(round(rect.left()) - 0.5, rect.top(), 2, rect.height()), QColor(theme.ink))
