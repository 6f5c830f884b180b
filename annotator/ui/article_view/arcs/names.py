"""Where the names of arcs stand: on their bundle's longest level piece, in the gap between two lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from annotator.ui.article_view.arcs.geometry import Bundle, Room, Run

# A name is cut to this width, in pixels, and not shown where less than the least is left of it.
MOST = 150.0
_LEAST = 30.0
# What is left of an arc to see on both sides of a name, and between a name and what stands beside it.
_SIDE = 7.0
# Half of what an arrow takes.
_ARROW = 5.0

# How far from its arc a name may stand that has to be shown.
_REACH = 60.0

Stretch = tuple[float, float]


class NamePlace(NamedTuple):
    """The name of a bundle: from `left` to `right`, the letters' middle at the height `y`."""

    bundle: Bundle
    left: float
    right: float
    y: float


def place_names(
    bundles: Sequence[Bundle],
    widths: Mapping[str, float],
    room: Room,
    taken: Mapping[int, Iterable[Stretch]],
    needed: frozenset[str] = frozenset(),
) -> list[NamePlace]:
    """Places the names for which there is room, and those of the bundles with the ids `needed` in any case.

    `widths` are those of the names, by the id of their bundle; `taken` is what stands in the gap above each line
    already. The names of the picked span's bundles come first, then the others in their order.
    """
    busy: dict[int, list[Stretch]] = defaultdict(list)
    for line, stretches in taken.items():
        busy[line] += ((left - _SIDE, right + _SIDE) for left, right in stretches)
    for bundle in bundles:
        for line, x in bundle.arrivals:
            busy[line].append((x - _ARROW, x + _ARROW))
    found = []
    for bundle in sorted(bundles, key=lambda bundle: bundle.id not in needed):
        width = min(widths[bundle.id], MOST)
        stretch = _find_place(bundle, width, room, busy)
        if stretch is None and bundle.id in needed and bundle.runs:
            stretch = _near(bundle.runs[0], width, room, busy[bundle.runs[0].line])
        if stretch is not None:
            run, (left, right) = stretch
            busy[run.line].append((left - _SIDE, right + _SIDE))
            found.append(NamePlace(bundle, left, right, _height(run, room)))
    return found


def _find_place(
    bundle: Bundle, width: float, room: Room, busy: Mapping[int, Sequence[Stretch]]
) -> tuple[Run, Stretch] | None:
    """The whole name on the arc, else the whole name beside it, else the beginning of the name on it."""
    for run in bundle.runs:
        found = _on(run, width, room, busy[run.line])
        if found is not None and found[1] - found[0] >= width:
            return run, found
    for run in bundle.runs:
        for left in (run.right + _SIDE, run.left - _SIDE - width):
            beside = (left, left + width)
            is_in_column = room.left.inner <= left and left + width <= room.right.inner
            if is_in_column and not any(_touch(beside, other) for other in busy[run.line]):
                return run, beside
    for run in bundle.runs:
        found = _on(run, width, room, busy[run.line])
        if found is not None:
            return run, found
    return None


def _on(run: Run, width: float, room: Room, busy: Sequence[Stretch]) -> Stretch | None:
    """The place on a level piece that is nearest to its middle and wide enough, else the widest."""
    left, right = max(run.left + _SIDE, room.left.inner), min(run.right - _SIDE, room.right.inner)
    middle = (left + right) / 2
    places: list[tuple[float, float, Stretch]] = []
    for free in _free_parts(left, right, busy):
        fits = min(width, free[1] - free[0])
        if fits >= min(width, _LEAST):
            begin = max(free[0], min(free[1] - fits, middle - fits / 2))
            places.append((-fits, abs(begin + fits / 2 - middle), (begin, begin + fits)))
    return min(places)[2] if places else None


def _free_parts(left: float, right: float, busy: Sequence[Stretch]) -> list[Stretch]:
    parts = []
    for begin, end in sorted(busy):
        if begin > left:
            parts.append((left, min(begin, right)))
        left = max(left, end)
    parts.append((left, right))
    return [part for part in parts if part[0] < part[1]]


def _touch(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _near(run: Run, width: float, room: Room, busy: Sequence[Stretch]) -> tuple[Run, Stretch]:
    """The nearest free place beside a level piece; its middle, whatever stands there, where there is none in sight."""
    middle = (run.left + run.right) / 2
    lefts = (
        max(begin, min(end - width, middle - width / 2))
        for begin, end in _free_parts(room.left.inner, room.right.inner, busy)
        if end - begin >= width
    )
    left = min(lefts, key=lambda left: abs(left + width / 2 - middle), default=None)
    if left is None or left > run.right + _REACH or left + width < run.left - _REACH:
        left = max(2.0, min(room.width - width - 2, middle - width / 2))
    return run, (left, left + width)


def _height(run: Run, room: Room) -> float:
    """As near to the arc as the lines above and below allow."""
    gap = room.gaps[run.line]
    return min(gap.bottom - 1, max(run.y, gap.top + 5))
