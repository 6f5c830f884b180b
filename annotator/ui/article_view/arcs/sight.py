"""What of a page is in view, as arcs need it: its lines with the gaps between them, and the spans on them.

Coordinates are pixels of the viewport.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF

from annotator.ui.article_view.arcs.geometry import Anchor, Gap, Margin, Room
from annotator.ui.article_view.block_layout import BlockLayout
from annotator.ui.article_view.content import NO_RELATIONS
from annotator.ui.article_view.decoration import LaidOutBlock, Stretch
from annotator.ui.article_view.names import place_names, text_rect, underline_top
from annotator.ui.article_view.page import Page
from annotator.ui.article_view.span_painting import RING, Marks, chip_of, outlined
from annotator.ui.article_view.typography import UNDERLINE

# Between arcs and the text, or the edge of the viewport, beside them.
_BESIDE_TEXT = 7.0
_BESIDE_EDGE = 4.0
# Lanes further out than this help nobody.
_WIDEST_MARGIN = 80.0
# Where numbers stand in the margin, lanes are between them and the text, or beyond them.
_BEFORE_NUMBERS = 11.0
# Between the tint of a line and the nearest arc above it, and how far arcs that arrive reach into the tint, which
# stands off the letters.
_ABOVE_TEXT = 3.0
_DIP = 2.0
# Above a line that has much room above it, arcs run no higher than this.
_HIGHEST = 24.0
# So much of a typeface's ascent its letters take.
_TALL = 0.86


@dataclass
class Sight:
    """What is in view: `begin` is its first offset.

    `anchors` are the annotator's own spans by id, `names` the places of the names under spans, and `taken` says from
    where to where something stands in the gap above a line.
    """

    room: Room
    anchors: dict[str, Anchor] = field(default_factory=dict)
    names: list[QRectF] = field(default_factory=list)
    taken: dict[int, list[tuple[float, float]]] = field(default_factory=lambda: defaultdict(list))
    begin: int = 0


class PlacedLines(NamedTuple):
    """Some lines of a block that begins at the height `top`, which may be far above them."""

    laid_out: LaidOutBlock
    top: float
    lines: range


def look_at(page: Page, corner: QPointF, viewport: QSizeF, marks: Marks, numbers: float = 0.0) -> Sight:
    """What is in view of a page whose top left corner stands at `corner`. It is laid out there.

    `numbers` is the width that numbers take in the margin on the side where lines begin.
    """
    top, bottom = -corner.y(), viewport.height() - corner.y()
    placed = []
    for laid_out, begins in page.blocks_between(top, bottom):
        lines = range(laid_out.layout.line_at(top - begins), laid_out.layout.line_at(bottom - begins) + 1)
        placed.append(PlacedLines(laid_out, begins - top, lines))
    return look_at_lines(placed, (corner.x(), corner.x() + page.width), viewport, marks, numbers)


def look_at_lines(
    placed: Sequence[PlacedLines], column: tuple[float, float], size: QSizeF, marks: Marks, numbers: float = 0.0
) -> Sight:
    """What there is to see of these lines, which follow each other in a column of an area of a size."""
    gaps: list[Gap] = []
    left, right = column
    directions = {laid_out.layout.is_right_to_left for laid_out, _, _ in placed}
    before = _lanes_beside(left, numbers if False in directions else 0.0)
    behind = _lanes_beside(size.width() - right, numbers if True in directions else 0.0)
    margins = Margin(left - before[0], left - before[1]), Margin(right + behind[0], right + behind[1])
    sight = Sight(Room(size.width(), size.height(), *margins, gaps))
    reached, is_begun = 0.0, False
    for laid_out, top, lines in placed:
        layout = laid_out.layout
        for line in lines:
            is_ringed = any(_is_picked(stretch, marks) for stretch in laid_out.lines.get(line, ()))
            gaps.append(_gap_above(layout, line, top, reached, RING if is_ringed else 0.0))
            reached = top + layout.baseline(line) + layout.style.descent
            if gaps[-1].bottom > 0 and not is_begun:
                sight.begin, is_begun = layout.line_range(line)[0], True
            _see_line(sight, laid_out, line, QPointF(left, top), marks)
        if len(lines) and marks.content.relations is not NO_RELATIONS:
            _see_spans_without_width(sight, laid_out, lines, QPointF(left, top), marks)
    return sight


def _see_spans_without_width(sight: Sight, laid_out: LaidOutBlock, lines: range, corner: QPointF, marks: Marks) -> None:
    """Adds the spans of some lines, which were counted last, on nothing that has a width, such as a line's last space.

    They are where a caret before them is.
    """
    layout = laid_out.layout
    first, last = layout.line_range(lines[0])[0], layout.line_range(lines[-1])[1]
    for span in marks.content.own_spans(first, last + 1):
        if span.id in sight.anchors or not first <= span.start <= last or layout.intervals(span.start, span.end):
            continue
        line = layout.line_of(span.start)
        letters = QRectF(layout.x_of(span.start), layout.baseline(line) - layout.style.ascent * _TALL, 0, 0)
        letters.setBottom(layout.baseline(line) + layout.style.descent)
        rect = letters.translated(corner)
        if line in lines and rect.top() > _ABOVE_TEXT and rect.bottom() < sight.room.height:
            number = len(sight.room.gaps) - len(lines) + line - lines[0]
            sight.anchors[span.id] = Anchor(
                span.id, number, rect.left(), rect.left(), rect.top() + _DIP, rect.bottom(), layout.is_right_to_left
            )


def _lanes_beside(room: float, numbers: float) -> tuple[float, float]:
    """How far off the text lanes begin and end, in a margin that has so much room, `numbers` of it for numbers."""
    furthest = max(_BESIDE_TEXT, min(room - _BESIDE_EDGE, numbers + _WIDEST_MARGIN))
    if not numbers:
        return _BESIDE_TEXT, furthest
    return max((_BESIDE_TEXT, _BEFORE_NUMBERS), (numbers, furthest), key=lambda lanes: lanes[1] - lanes[0])


def _is_picked(stretch: Stretch, marks: Marks) -> bool:
    return stretch.span.id == marks.picked and stretch.manner == "own"


def _gap_above(layout: BlockLayout, line: int, top: float, reached: float, ring: float) -> Gap:
    """From the line above, whose letters reach down to `reached`, to the letters of this one or the ring on them."""
    letters = top + layout.baseline(line) - layout.style.ascent * _TALL
    bottom = max(0.0, letters - ring - _ABOVE_TEXT)
    return Gap(min(bottom, max(reached, bottom - _HIGHEST)), bottom)


def _see_line(sight: Sight, laid_out: LaidOutBlock, line: int, corner: QPointF, marks: Marks) -> None:
    """Adds the spans of the line that was counted last."""
    stretches = [stretch for stretch in laid_out.lines.get(line, ()) if stretch.manner != "other"]
    layout, number = laid_out.layout, len(sight.room.gaps) - 1
    standing = []
    for stretch in stretches:
        rect = text_rect(layout, stretch.interval).translated(corner)
        rect.setBottom(corner.y() + underline_top(layout, stretch) + UNDERLINE)
        if stretch.lane:
            standing.append(rect)
        is_in_view = rect.top() > _ABOVE_TEXT and rect.bottom() < sight.room.height
        span = stretch.span.id
        if _is_picked(stretch, marks):
            rect.adjust(0, -RING - _DIP, 0, RING)
        if is_in_view and stretch.manner == "own" and span not in sight.anchors:
            top = rect.top() + _DIP
            sight.anchors[span] = Anchor(
                span, number, rect.left(), rect.right(), top, rect.bottom(), layout.is_right_to_left
            )
        if stretch.is_start and _is_picked(stretch, marks):
            standing.append(chip_of(laid_out, stretch, marks).rect.translated(corner))
    if marks.names_are_shown and stretches:
        below = outlined(laid_out, line + 1, marks)
        names = [name.rect.translated(corner) for name in place_names(laid_out, line, marks.name, [], below)]
        sight.names += names
        standing += names
    sight.taken[number + 1] += [(rect.left(), rect.right()) for rect in standing]
