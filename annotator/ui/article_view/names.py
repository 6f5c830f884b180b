"""Where labels' names stand: under the underline of their span, where nothing is in the way.

Nothing moves to make room for a name. One that has no room gives way to those of outer spans, and is shown when its
span is picked or pointed at. Coordinates are pixels of the block.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from annotator.ui.article_view.block_layout import BlockLayout, Interval
from annotator.ui.article_view.decoration import LaidOutBlock, Stretch
from annotator.ui.article_view.glyphs import ink_of_text
from annotator.ui.article_view.lanes import MOST_LANES
from annotator.ui.article_view.typography import DROP, LANE, NAME_PIXELS, UNDERLINE
from annotator.ui.theme import interface_font

# A longer name is cut where it would run over text that is not labelled.
_WIDEST = 150.0
# Between a name and its underline, and how far a name is moved along its span in search of room.
_GAP = 1.0
_STEP = 7.0
# Names may come so near to the letters below them that they just touch.
_TOUCH = 1.2


class Name(NamedTuple):
    """A label's name, the place that its letters take, and where its baseline begins."""

    stretch: Stretch
    text: str
    rect: QRectF
    origin: QPointF


def text_rect(layout: BlockLayout, interval: Interval) -> QRectF:
    """The height of the letters of a line, over one interval of it."""
    style, baseline = layout.style, layout.baseline(interval.line)
    top = baseline - style.ascent * 0.86
    return QRectF(interval.left, top, interval.right - interval.left, baseline + style.descent * DROP - top)


def underline_top(layout: BlockLayout, stretch: Stretch) -> float:
    return layout.baseline(stretch.interval.line) + layout.style.descent * DROP + stretch.lane * LANE


def place_names(
    laid_out: LaidOutBlock,
    line: int,
    name_of: Callable[[Stretch], str],
    taken: list[QRectF],
    outlined: Sequence[Stretch] = (),
) -> list[Name]:
    """The names of the spans that begin in a line, the outer spans' first.

    `taken` is where none can stand, `outlined` are the stretches of the next line with a box around their text. Where
    nothing is taken, names stay where they were until other spans come: looking for room is the dearest part of a
    paint.
    """
    if not taken:
        placed = laid_out.names.get(line)
        if placed is None:
            placed = laid_out.names[line] = _place_all(laid_out, line, name_of, [], outlined)
        return placed
    return _place_all(laid_out, line, name_of, taken, outlined)


def _place_all(
    laid_out: LaidOutBlock,
    line: int,
    name_of: Callable[[Stretch], str],
    taken: list[QRectF],
    outlined: Sequence[Stretch],
) -> list[Name]:
    layout = laid_out.layout
    stretches = [stretch for stretch in laid_out.lines.get(line, ()) if stretch.manner != "other"]
    joins = laid_out.joins.get(line, ())
    taken = [*taken, *(_underline_rect(layout, stretch) for stretch in (*stretches, *joins))]
    names = []
    for stretch in sorted(filter(_is_named, stretches), key=_outer_first):
        name = _place(layout, stretch, name_of(stretch), taken, outlined)
        if name is not None:
            names.append(name)
            taken.append(name.rect.adjusted(-2, 0, 2, 0))
    return names


def _is_named(stretch: Stretch) -> bool:
    """Spans are named where they begin; those that share the last lane say only how many they are."""
    return stretch.is_start and stretch.lane < MOST_LANES - 1


def _outer_first(stretch: Stretch) -> tuple[int, float]:
    return -stretch.lane, stretch.interval.left


def _place(
    layout: BlockLayout, stretch: Stretch, name: str, taken: list[QRectF], outlined: Sequence[Stretch]
) -> Name | None:
    """The name at the first place along its span where nothing stands; None where there is no such place."""
    extent = stretch.interval.right - stretch.interval.left
    text, ink = _letters(name)
    if ink.width() > (room := max(_WIDEST, extent)):
        text, ink = _letters(name, room)
    top = underline_top(layout, stretch) + UNDERLINE + _GAP
    for x in _places(layout, stretch, ink.width()):
        rect = QRectF(x, top, ink.width(), ink.height())
        # The first lane's name always fits between lines that are not very close.
        may_meet_text = stretch.lane > 0 or not layout.style.holds_names
        # The tails of its letters (g, p) are let pass: few labels would have a name in the second lane otherwise.
        bottom = top - ink.top() - _TOUCH
        meets_text = may_meet_text and bottom > _ink_below(layout, stretch, rect.left(), rect.right(), outlined)
        if not meets_text and not any(rect.intersects(other) for other in taken):
            return Name(stretch, text, rect, rect.topLeft() - ink.topLeft())
    return None


@lru_cache(maxsize=4096)
def _letters(name: str, room: float = 1e6) -> tuple[str, QRectF]:
    """A name, cut to a width, and the place that its letters take around the start of their baseline."""
    font = interface_font(NAME_PIXELS)
    text = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, room)
    return text, ink_of_text(text, font)


def _places(layout: BlockLayout, stretch: Stretch, width: float) -> Iterator[float]:
    """Where a name may begin: at the start of its span, and then further along as long as it stays under it."""
    left, right = stretch.interval.left, stretch.interval.right
    spare = max(0.0, right - left - width)
    for step in range(int(spare / _STEP) + 1):
        yield right - width - step * _STEP if layout.is_right_to_left else left + step * _STEP


def _ink_below(layout: BlockLayout, stretch: Stretch, left: float, right: float, outlined: Sequence[Stretch]) -> float:
    """Where the letters of the next line, and the boxes around them, begin below a stretch of this one."""
    line = stretch.interval.line + 1
    if line == layout.line_count:
        return float("inf")
    boxes = (text_rect(layout, other.interval) for other in outlined)
    tops = (box.top() for box in boxes if box.left() < right and left < box.right())
    return min((layout.ink_top(line, left, right), *tops))


def _underline_rect(layout: BlockLayout, stretch: Stretch) -> QRectF:
    left, right = stretch.interval.left, stretch.interval.right
    return QRectF(left, underline_top(layout, stretch), right - left, UNDERLINE)
