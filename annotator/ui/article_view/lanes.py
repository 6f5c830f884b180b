"""Lanes: how underlines of nested and overlapping spans are stacked, so that each stays visible."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Sequence

from annotator.model import Span

# Underlines that are told apart on one line; what lies deeper shares the last lane.
MOST_LANES = 12
# Lanes that a block has, of which a line has some.
BLOCK_LANES = 24


def assign_lanes(spans: Sequence[Span]) -> list[int]:
    """A lane in their block for each span: 0 is next to the text, and the widest span of a pile is lowest.

    Spans that share text never share a lane, but for the last: a pile of any depth takes no more than BLOCK_LANES.
    Offsets are code points; a discontinuous span counts as one stretch, so that its fragments are in one lane.
    """
    lanes: list[list[tuple[int, int]]] = []
    assigned = [0] * len(spans)
    for number in sorted(range(len(spans)), key=lambda number: _narrow_first(spans[number])):
        stretch = spans[number].start, spans[number].end
        lane = len(lanes)
        while lane > 0 and not _touches(lanes[lane - 1], stretch):
            lane -= 1
        lane = min(lane, BLOCK_LANES - 1)
        if lane == len(lanes):
            lanes.append([])
        assigned[number] = lane
        _occupy(lanes[lane], stretch)
    return assigned


def lanes_on_line(lanes: Sequence[int]) -> dict[int, int]:
    """Which lane of a line each of the block's lanes is that are on it: none is left empty, and order is kept.

    What lies deeper than MOST_LANES shares the last; so do spans that share the block's last lane.
    """
    counts = Counter(lanes)
    taken = {lane: min(place, MOST_LANES - 1) for place, lane in enumerate(sorted(counts))}
    if counts[BLOCK_LANES - 1] > 1:
        taken[BLOCK_LANES - 1] = MOST_LANES - 1
    return taken


def _narrow_first(span: Span) -> tuple[int, int, str]:
    return span.end - span.start, span.start, span.id


def _touches(lane: list[tuple[int, int]], stretch: tuple[int, int]) -> bool:
    """Whether one of the lane's stretches, which are apart from each other, shares text with the stretch."""
    start, end = stretch
    at = bisect_left(lane, (end, end))
    return at > 0 and lane[at - 1][1] > start


def _occupy(lane: list[tuple[int, int]], stretch: tuple[int, int]) -> None:
    """Takes the stretch into the lane, as one with those that it shares text with."""
    start, end = stretch
    while _touches(lane, (start, end)):
        other = lane.pop(bisect_left(lane, (end, end)) - 1)
        start, end = min(start, other[0]), max(end, other[1])
    insort(lane, (start, end))
