"""A laid-out block with the spans on it: which part of which line each takes, and in which lane."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.model import Span
from annotator.ui.article_view.block_layout import BlockLayout, Interval
from annotator.ui.article_view.content import Manner, Source
from annotator.ui.article_view.lanes import assign_lanes

LANE = 4.0
# Underlines that fit into the leading; a line with more of them grows.
LANES_IN_LEADING = 3


@dataclass(frozen=True, slots=True)
class Stretch:
    """A span's part on one line, ready to be painted."""

    span: Span
    interval: Interval
    lane: int
    is_start: bool
    manner: Manner


class LaidOutBlock:
    """A block's layout with the spans on it. `joins` are the gaps in a line between fragments of one span.

    Own and suggested spans have their lanes below the text, those of other annotators have theirs above it.
    """

    __slots__ = ("_intervals", "joins", "layout", "stretches")

    def __init__(self, layout: BlockLayout, sources: Sequence[Source]) -> None:
        self.layout = layout
        self.stretches: list[Stretch] = []
        self.joins: list[Stretch] = []
        self._intervals: dict[tuple[int, int], list[Interval]] = {}
        self.decorate(sources)

    def decorate(self, sources: Sequence[Source]) -> None:
        """Places the spans in lanes, and lets lines with many lanes grow."""
        block = self.layout.block
        self.stretches, self.joins = [], []
        # Where a stretch of text is drawn does not change with the spans: most of it is known from before.
        known, self._intervals = self._intervals, {}
        below: list[tuple[Span, Manner]] = []
        above: list[tuple[Span, Manner]] = []
        for source in sources:
            side = above if source.manner == "other" else below
            side += [(span, source.manner) for span in source.between(block.start, block.end)]
        depths = self._place(below, known)
        self._place(above, known)
        self.layout.place([max(0, depth - LANES_IN_LEADING) * LANE for depth in depths])

    def _place(self, spans: list[tuple[Span, Manner]], known: dict[tuple[int, int], list[Interval]]) -> list[int]:
        """Makes the stretches of spans that share lanes; returns how many lanes each line has."""
        block = self.layout.block
        lanes = assign_lanes([span for span, _ in spans])
        depths = [0] * self.layout.line_count
        for (span, manner), lane in zip(spans, lanes, strict=True):
            first = len(self.stretches)
            for start, end in span.pieces:
                intervals = known.get((start, end)) or self.layout.intervals(start, end)
                self._intervals[start, end] = intervals
                for number, interval in enumerate(intervals):
                    is_start = number == 0 and block.start <= start == span.start
                    self.stretches.append(Stretch(span, interval, lane, is_start, manner))
                    depths[interval.line] = max(depths[interval.line], lane + 1)
            if span.is_discontinuous:
                self.joins += _joins(self.stretches[first:])
        return depths


def _joins(stretches: Sequence[Stretch]) -> list[Stretch]:
    """The gaps between neighbours that stand on one line."""
    return [
        Stretch(one.span, Interval(one.interval.line, left, right), one.lane, False, one.manner)
        for one, other in pairwise(stretches)
        if one.interval.line == other.interval.line
        and (left := min(one.interval.right, other.interval.right))
        < (right := max(one.interval.left, other.interval.left))
    ]
