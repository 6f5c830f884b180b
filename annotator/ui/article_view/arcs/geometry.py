"""What arcs are made of: spans and free strips in view, and the ways between them.

Coordinates are pixels of the viewport, and lines are counted from the first one in view.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

Point = tuple[float, float]


class Anchor(NamedTuple):
    """A span in view: its stretch on a line, where arcs arrive from above (`top`) or leave below (`bottom`).

    Its name stands under its left end, or under its right one with `name_is_right`; arcs below keep clear of it.
    """

    span: str
    line: int
    left: float
    right: float
    top: float
    bottom: float
    name_is_right: bool = False

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


class Away(NamedTuple):
    """A span out of view, above or below."""

    span: str
    is_above: bool


End = Anchor | Away


class Link(NamedTuple):
    """A relation to draw, between two spans of which one at least is in view.

    `length` is the text between them in code points: unlike pixels, it is known for spans out of view, and so the order
    of arcs stays as it is while the page scrolls.
    """

    id: str
    kind: str
    head: End
    child: End
    length: int
    is_directed: bool = True


class Gap(NamedTuple):
    """The strip above a line in which arcs may run."""

    top: float
    bottom: float


class Margin(NamedTuple):
    """The strip beside the text in which arcs may run: `inner` is the edge at the text."""

    inner: float
    outer: float

    @property
    def width(self) -> float:
        return abs(self.outer - self.inner)


@dataclass(frozen=True)
class Room:
    """What there is room in: the viewport, its margins, and the gap above each line in view."""

    width: float
    height: float
    left: Margin
    right: Margin
    gaps: Sequence[Gap]


class Route(NamedTuple):
    """The way of one relation, from its head to its child, in straight pieces."""

    link: Link
    points: tuple[Point, ...]


class Run(NamedTuple):
    """A level piece of a bundle in the gap above a line."""

    line: int
    left: float
    right: float
    y: float


class Bundle(NamedTuple):
    """Relations of one kind with one end in common, and the level pieces on which their name may stand.

    `hub` is the span they share, `is_first` says that it, or the other end, is the picked one. `arrivals` are the
    places where it crosses the gap above a line on its way to a span: (line, x).
    """

    id: str
    hub: str
    is_first: bool
    routes: tuple[Route, ...]
    runs: tuple[Run, ...]
    arrivals: tuple[tuple[int, float], ...]
