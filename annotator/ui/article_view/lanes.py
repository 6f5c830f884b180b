"""Lanes: how underlines of nested and overlapping spans are stacked, so that each stays visible."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from annotator.model import Span


def assign_lanes(spans: Sequence[Span]) -> dict[str, int]:
    """A lane for each span, by id: 0 stands next to the text, and the widest span of a pile stands lowest.

    Spans that share text never share a lane. Offsets are code points; a discontinuous span counts as one stretch, so
    that its fragments stay on one height.
    """
    lanes: list[list[tuple[int, int]]] = []
    assigned: dict[str, int] = {}
    for span in sorted(spans, key=lambda span: (span.end - span.start, span.start, span.id)):
        lane = len(lanes)
        while lane > 0 and not _touches(lanes[lane - 1], span):
            lane -= 1
        if lane == len(lanes):
            lanes.append([])
        insort(lanes[lane], (span.start, span.end))
        assigned[span.id] = lane
    return assigned


def _touches(lane: list[tuple[int, int]], span: Span) -> bool:
    """Whether one of the lane's stretches, which are apart from each other, shares text with the span."""
    at = bisect_left(lane, (span.end, span.end))
    return at > 0 and lane[at - 1][1] > span.start
