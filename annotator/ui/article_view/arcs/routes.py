"""Where the arcs of relations run: in the gaps between lines and in the margins, so that no text is crossed.

Values in, paths out; nothing here paints. A net of relations runs in one gap where its spans stand on one line or on
neighbouring ones, else through a lane in the margin. Nets that would lie on each other take different lanes, the
shorter one nearer to the text; the same goes for the levels on which they run within a gap.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from annotator.ui.article_view.arcs.geometry import (
    Anchor,
    Away,
    Bundle,
    End,
    Gap,
    Link,
    Margin,
    Point,
    Room,
    Route,
    Run,
)
from annotator.ui.article_view.arcs.nets import Meeting, Net, bundle_links

# Distances between lanes, and between levels: the widest that fits is taken.
_LANE_PITCHES = (6.0, 4.0, 3.0, 2.0)
_LEVEL_PITCHES = (4.0, 3.0, 2.5, 2.0, 1.5)
# How far apart the ends of two arcs are that follow each other on one lane or level.
_CLEARANCE = 4.0
# How far apart arcs arrive at one span.
_APART = 10.0
# How much longer a way through the margin may be, in pixels, if that saves a lane.
_LANE_COST = 60.0

_Taken = list[list[tuple[float, float]]]


def route_links(links: Iterable[Link], room: Room, picked: str = "") -> list[Bundle]:
    """Finds the ways of all links there is room for, those of the span with the id `picked` first, then the shortest.

    The order of `links` does not matter. Links of the picked span are always drawn, however close; of the others, those
    for which no lane or level is left are left out.
    """
    nets = sorted(bundle_links(links, picked), key=lambda net: net.order)
    nets, lanes = _take_lanes(nets, room)
    for net in nets:
        net.meet_spans()
    _spread_meetings(nets)
    routed, levels = _take_levels(nets, room)
    return [_trace(net, lanes, levels, room) for net in nets if net in routed]


# Lanes in the margins


def _take_lanes(nets: Sequence[Net], room: Room) -> tuple[list[Net], dict[bool, int]]:
    """Gives each net that needs one a lane; returns those that have what they need, and how many lanes there are on
    the left (True) and on the right (False)."""
    taken: dict[bool, _Taken] = {True: [], False: []}
    placed = []
    for net in nets:
        ends = net.ends_in_margin
        if ends:
            extents = [_extent(end, room) for end in ends]
            top, bottom = min(top for top, _ in extents), max(bottom for _, bottom in extents)
            ways = []
            for is_left, margin in ((True, room.left), (False, room.right)):
                lane = _free(taken[is_left], top, bottom)
                if net.is_first or lane < _capacity(margin.width, _LANE_PITCHES):
                    ways.append((_way_to(margin, ends) + lane * _LANE_COST, not is_left, lane))
            if not ways:
                continue
            _, is_right, net.lane = min(ways)
            net.is_left = not is_right
            _take(taken[net.is_left], net.lane, top, bottom)
        placed.append(net)
    return placed, {is_left: len(lanes) for is_left, lanes in taken.items()}


def _extent(end: End, room: Room) -> tuple[float, float]:
    if isinstance(end, Away):
        return (0.0, 0.0) if end.is_above else (room.height, room.height)
    return room.gaps[end.line]


def _way_to(margin: Margin, ends: Sequence[End]) -> float:
    """How far it is from the spans to a margin, on average."""
    ways = [abs(end.middle - margin.inner) for end in ends if isinstance(end, Anchor)]
    return sum(ways) / len(ways)


def _free(taken: _Taken, start: float, end: float) -> int:
    """The innermost lane outside all those in which something is in the way."""
    for number in range(len(taken) - 1, -1, -1):
        if any(start < other[1] + _CLEARANCE and other[0] < end + _CLEARANCE for other in taken[number]):
            return number + 1
    return 0


def _take(taken: _Taken, number: int, start: float, end: float) -> None:
    if number == len(taken):
        taken.append([])
    taken[number].append((start, end))


def _capacity(room: float, pitches: Sequence[float]) -> int:
    return int(max(0.0, room) / pitches[-1]) + 1


def _pitch(room: float, count: int, pitches: Sequence[float]) -> float:
    """The widest distance at which so many lanes fit."""
    steps = max(1, count - 1)
    return next((pitch for pitch in pitches if pitch * steps <= room), max(0.0, room) / steps)


# Where arcs meet spans


def _spread_meetings(nets: Sequence[Net]) -> None:
    """Spreads the arcs that meet one span over it, so that they cross as little as can be."""
    there: dict[tuple[str, bool], list[tuple[Net, Meeting]]] = defaultdict(list)
    for net in nets:
        for key, meeting in net.meetings.items():
            there[key].append((net, meeting))
    for meetings in there.values():
        meetings.sort(key=lambda entry: _order_at_span(*entry))
        for number, (_, meeting) in enumerate(meetings):
            meeting.x = _x_of(meeting, number, len(meetings))
    _keep_apart(nets)


def _order_at_span(net: Net, meeting: Meeting) -> tuple[int, float, int, str]:
    """Those that go left stand left. Of two that go one way, the one that goes further runs above the other: over a
    span it stands behind it, so that they do not cross, and under a span before it."""
    nearest, furthest = min(meeting.towards), max(meeting.towards)
    goes_left, goes_right = nearest < meeting.anchor.middle, furthest > meeting.anchor.middle
    if goes_left == goes_right:
        return (0, 0.0, 0, net.id)
    sign = 1 if meeting.from_above else -1
    if goes_left:
        return (-1, -sign * nearest, sign * net.lane, net.id)
    return (1, -sign * furthest, -sign * net.lane, net.id)


def _x_of(meeting: Meeting, number: int, count: int) -> float:
    anchor = meeting.anchor
    width = anchor.right - anchor.left
    apart = min(_APART, width / (count + 1))
    spread = (number - (count - 1) / 2) * apart
    if meeting.from_above:
        return _on(anchor, anchor.middle + spread)
    # Below, the span's name is in the way at one end.
    inset = min(width / 2, _APART / 2 + (count - 1) / 2 * apart)
    return _on(anchor, (anchor.left + inset if anchor.name_is_right else anchor.right - inset) + spread)


def _on(anchor: Anchor, x: float) -> float:
    """The place on a span that is nearest to `x`."""
    return max(anchor.left, min(anchor.right, _crisp(x)))


def _keep_apart(nets: Sequence[Net]) -> None:
    """Moves meetings at spans that lie on each other, and so may have the same middle, off each other."""
    on_line: dict[tuple[int, bool], list[tuple[float, str, str, Meeting]]] = defaultdict(list)
    for net in nets:
        for meeting in net.meetings.values():
            span = meeting.anchor.span
            on_line[meeting.anchor.line, meeting.from_above].append((meeting.x, span, net.id, meeting))
    for there in on_line.values():
        there.sort(key=lambda entry: entry[:3])
        meetings = [meeting for _, _, _, meeting in there]
        for one, other in pairwise(meetings):
            if one.anchor.span != other.anchor.span:
                other.x = max(other.x, _on(other.anchor, one.x + _CLEARANCE))
        for one, other in pairwise(reversed(meetings)):
            if one.anchor.span != other.anchor.span:
                other.x = min(other.x, _on(other.anchor, one.x - _CLEARANCE))


# Levels in the gaps


def _take_levels(nets: Sequence[Net], room: Room) -> tuple[set[Net], dict[int, int]]:
    """Gives each net its level in every gap that it runs in; returns those that have them, and how many levels there
    are above each line."""
    taken: dict[int, _Taken] = defaultdict(list)
    placed = set()
    wanted = [(net, _extents_in_gaps(net, room)) for net in nets]
    wanted.sort(key=lambda entry: (not entry[0].is_first, sum(b - a for a, b in entry[1].values()), entry[0].id))
    for net, extents in wanted:
        levels = {line: _free(taken[line], *extent) for line, extent in extents.items()}
        if net.is_first or all(level < _levels_above(line, room) for line, level in levels.items()):
            net.levels = levels
            placed.add(net)
            for line, level in levels.items():
                _take(taken[line], level, *extents[line])
    return placed, {line: len(levels) for line, levels in taken.items()}


def _levels_above(line: int, room: Room) -> int:
    gap = room.gaps[line]
    return _capacity(gap.bottom - gap.top, _LEVEL_PITCHES)


def _extents_in_gaps(net: Net, room: Room) -> dict[int, tuple[float, float]]:
    """From where to where a net runs above each line, as far as the edge of the margin where it goes there."""
    edge = room.left.outer if net.is_left else room.right.outer
    found: dict[int, list[float]] = defaultdict(list)
    for meeting in net.meetings.values():
        found[meeting.line].append(meeting.x)
        if any(map(math.isinf, meeting.towards)):
            found[meeting.line].append(edge)
    return {line: (min(xs), max(xs)) for line, xs in found.items()}


# The ways


def _trace(net: Net, lanes: dict[bool, int], levels: dict[int, int], room: Room) -> Bundle:
    """The ways of a net that has its lane and its levels."""
    margin = room.left if net.is_left else room.right
    pitch = _pitch(margin.width, lanes[net.is_left], _LANE_PITCHES)
    lane = _crisp(margin.inner + (-pitch if net.is_left else pitch) * max(0, net.lane))

    level = {line: _height_of(room.gaps[line], number, levels[line]) for line, number in net.levels.items()}

    def to_level(end: Anchor, line: int) -> list[Point]:
        """From a span to the level on which the net runs above a line."""
        from_above = end.line == line
        x = net.meetings[end.span, from_above].x
        return [(x, end.top if from_above else end.bottom), (x, level[line])]

    def to_lane(end: End) -> list[Point]:
        if isinstance(end, Away):
            return [(lane, 0.0 if end.is_above else room.height)]
        return [*to_level(end, end.line), (lane, level[end.line])]

    def way(other: End) -> list[Point]:
        line, hub = net.meeting_line(other), net.hub
        if line is None or isinstance(hub, Away) or isinstance(other, Away):
            return [*to_lane(hub), *reversed(to_lane(other))]
        return [*to_level(hub, line), *reversed(to_level(other, line))]

    routes = []
    for link, other in net.links:
        points = _without_detours(way(other))
        routes.append(Route(link, tuple(points if other is link.child else reversed(points))))
    arrivals = tuple((meeting.line, meeting.x) for meeting in net.meetings.values())
    return Bundle(net.id, net.hub.span, net.is_first, tuple(routes), _runs(routes, level), arrivals)


def _height_of(gap: Gap, level: int, count: int) -> float:
    return _crisp(gap.bottom - _pitch(gap.bottom - gap.top, count, _LEVEL_PITCHES) * level)


def _runs(routes: Sequence[Route], level: Mapping[int, float]) -> tuple[Run, ...]:
    """The level pieces of a net, the longest first."""
    found = []
    for line, y in level.items():
        xs = [x for route in routes for x, at in route.points if at == y]
        if xs and min(xs) < max(xs):
            found.append(Run(line, min(xs), max(xs), y))
    return tuple(sorted(found, key=lambda run: (run.left - run.right, run.line)))


def _without_detours(points: Sequence[Point]) -> list[Point]:
    """The points at which a way turns, and its ends."""
    turns: list[Point] = []
    for point in points:
        if turns and turns[-1] == point:
            continue
        if len(turns) > 1 and _goes_straight_on(turns[-2], turns[-1], point):
            turns.pop()
        turns.append(point)
    return turns


def _goes_straight_on(before: Point, at: Point, after: Point) -> bool:
    """Whether a way does not turn at a point, nor turns back."""
    on_one_x, on_one_y = before[0] == at[0] == after[0], before[1] == at[1] == after[1]
    along = 1 if on_one_x else 0
    return (on_one_x or on_one_y) and min(before[along], after[along]) <= at[along] <= max(before[along], after[along])


def _crisp(value: float) -> float:
    """The middle of a pixel, where a thin line is sharp."""
    return math.floor(value) + 0.5
