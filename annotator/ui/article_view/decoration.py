"""A laid-out block with the spans on it: which part of which line each takes, and in which lane."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from annotator.model import Span
from annotator.ui.article_view.block_layout import BlockLayout, Interval
from annotator.ui.article_view.content import Manner, Source
from annotator.ui.article_view.lanes import assign_lanes, lanes_on_line
from annotator.ui.article_view.typography import LANE, LANES_IN_LEADING

if TYPE_CHECKING:
    from annotator.ui.article_view.names import Name


class Stretch(msgspec.Struct, frozen=True, gc=False):
    """A span's part on one line, ready to be painted."""

    span: Span
    interval: Interval
    lane: int
    is_start: bool
    manner: Manner


class LaidOutBlock:
    """A block's layout with the spans on it.

    `lines` has the stretches of each line that has any, and `joins` the gaps in a line between fragments of one span.
    Own and suggested spans have their lanes below the text, those of other annotators have theirs above it. No lane of
    a line is empty: where a pile has ended, what is left of it stands close to the text again.
    """

    __slots__ = ("_intervals", "joins", "layout", "lines", "names")

    def __init__(self, layout: BlockLayout, sources: Sequence[Source]) -> None:
        self.layout = layout
        self.lines: dict[int, list[Stretch]] = {}
        self.joins: dict[int, list[Stretch]] = {}
        self.names: dict[int, list[Name]] = {}  # where they were placed, until other spans come
        self._intervals: dict[tuple[int, int], list[Interval]] = {}
        self.decorate(sources)

    @property
    def stretches(self) -> list[Stretch]:
        """Those of all lines, in the order of the lines."""
        return [stretch for line in sorted(self.lines) for stretch in self.lines[line]]

    def decorate(self, sources: Sequence[Source]) -> None:
        """Places the spans in lanes, and lets lines with many lanes grow."""
        block = self.layout.block
        self.lines, self.joins, self.names = {}, {}, {}
        # Where a stretch of text is drawn does not change with the spans: most of it is known from before.
        known, self._intervals = self._intervals, {}
        below: list[tuple[Span, Manner]] = []
        above: list[tuple[Span, Manner]] = []
        for source in sources:
            side = above if source.manner == "other" else below
            side += [(span, source.manner) for span in source.between(block.start, block.end)]
        self._place(below, known)
        depths = self._depths()
        self._place(above, known)
        self.layout.place([max(0, depth - LANES_IN_LEADING) * LANE for depth in depths])

    def _place(self, spans: list[tuple[Span, Manner]], known: dict[tuple[int, int], list[Interval]]) -> None:
        """Makes the stretches of spans that share lanes."""
        block = self.layout.block
        lines: dict[int, list[Stretch]] = {}
        joins: dict[int, list[Stretch]] = {}
        lanes = assign_lanes([span for span, _ in spans])
        for (span, manner), lane in zip(spans, lanes, strict=True):
            own: list[Stretch] = []
            for start, end in span.pieces:
                intervals = known.get((start, end)) or self.layout.intervals(start, end)
                self._intervals[start, end] = intervals
                begins_here = block.start <= start == span.start
                for interval in intervals:
                    own.append(Stretch(span, interval, lane, begins_here and interval is intervals[0], manner))
            _sort_in(lines, own)
            if span.is_discontinuous:
                _sort_in(joins, _joins(own))
        for line, stretches in lines.items():
            lane_of = lanes_on_line([stretch.lane for stretch in stretches])
            self.lines.setdefault(line, []).extend(_in_lanes(stretches, lane_of))
            if line in joins:
                self.joins.setdefault(line, []).extend(_in_lanes(joins[line], lane_of))

    def _depths(self) -> list[int]:
        """How many lanes each line has."""
        depths = [0] * self.layout.line_count
        for line, stretches in self.lines.items():
            depths[line] = 1 + max(stretch.lane for stretch in stretches)
        return depths


def _sort_in(lines: dict[int, list[Stretch]], stretches: Iterable[Stretch]) -> None:
    for stretch in stretches:
        lines.setdefault(stretch.interval.line, []).append(stretch)


def _in_lanes(stretches: list[Stretch], lane_of: dict[int, int]) -> list[Stretch]:
    """The stretches in the lanes of their line."""
    if all(lane == place for lane, place in lane_of.items()):
        return stretches
    return [
        Stretch(stretch.span, stretch.interval, lane_of[stretch.lane], stretch.is_start, stretch.manner)
        for stretch in stretches
    ]


def _joins(stretches: Sequence[Stretch]) -> list[Stretch]:
    """The gaps between neighbours that stand on one line."""
    return [
        Stretch(one.span, Interval(one.interval.line, left, right), one.lane, False, one.manner)
        for one, other in pairwise(stretches)
        if one.interval.line == other.interval.line
        and (left := min(one.interval.right, other.interval.right))
        < (right := max(one.interval.left, other.interval.left))
    ]
