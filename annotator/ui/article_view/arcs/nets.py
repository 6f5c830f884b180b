"""Relations that run together: one net for those of one kind that share an end.

As the branches of a tree do, they part only where they must, so that a span with fifty relations is as legible as one
with two.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from annotator.ui.article_view.arcs.geometry import Anchor, Away, End, Link


@dataclass
class Meeting:
    """Where a net meets a span: from above or from below, in the gap above a line.

    `towards` are the x to which it goes on from there, infinite for a margin; `x` is where it meets the span.
    """

    anchor: Anchor
    from_above: bool
    line: int
    towards: list[float]
    x: float = 0.0


@dataclass(eq=False)
class Net:
    """Links with an end in common, the hub, each with its other end; and the way that is being found for them.

    `lane` is counted from the text outwards, in the margin on the left or on the right; `levels` are counted in the
    gap above each line from the line upwards.
    """

    hub: End
    is_first: bool
    links: list[tuple[Link, End]] = field(default_factory=list)
    is_left: bool = True
    lane: int = -1
    meetings: dict[tuple[str, bool], Meeting] = field(default_factory=dict)
    levels: dict[int, int] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return self.links[0][0].id

    @property
    def order(self) -> tuple[bool, int, str]:
        """The picked span's nets come first, then the shorter ones."""
        return (not self.is_first, max(link.length for link, _ in self.links), self.id)

    @property
    def others(self) -> Iterable[End]:
        return {other.span: other for _, other in self.links}.values()

    @property
    def ends_in_margin(self) -> list[End]:
        """The ends that are joined through the margin; none where all meet in gaps."""
        found = [other for other in self.others if self.meeting_line(other) is None]
        return [self.hub, *found] if found else []

    def meeting_line(self, other: End) -> int | None:
        """The line in the gap above which the hub meets another end; None where the way leads through the margin.

        They meet in a gap where they stand on one line, or on neighbouring ones.
        """
        hub = self.hub
        if isinstance(hub, Away) or isinstance(other, Away) or abs(hub.line - other.line) > 1:
            return None
        return max(hub.line, other.line)

    def meet_spans(self) -> None:
        """Notes where the net meets its spans, once it has its margin."""
        margin = -math.inf if self.is_left else math.inf
        self.meetings = {}
        for other in self.others:
            line = self.meeting_line(other)
            for end, further in ((self.hub, other), (other, self.hub)):
                if line is None and isinstance(end, Anchor):
                    self._meet(end, end.line, margin)
                elif line is not None and isinstance(end, Anchor) and isinstance(further, Anchor):
                    self._meet(end, line, further.middle)

    def _meet(self, anchor: Anchor, line: int, towards: float) -> None:
        from_above = anchor.line == line
        meeting = self.meetings.setdefault((anchor.span, from_above), Meeting(anchor, from_above, line, []))
        meeting.towards.append(towards)


def bundle_links(links: Iterable[Link], picked: str) -> list[Net]:
    """Each link goes with the end that it has in common with more others; a link of the picked span goes with that."""
    links = sorted(links, key=lambda link: link.id)
    degrees = Counter(role for link in links for role in _roles(link))
    nets: dict[tuple[_Role, bool], Net] = {}
    for link in links:
        as_head, as_child = _roles(link)
        is_first = picked in (link.head.span, link.child.span)
        hub_is_head = link.head.span == picked if is_first else degrees[as_head] >= degrees[as_child]
        role, hub, other = (as_head, link.head, link.child) if hub_is_head else (as_child, link.child, link.head)
        nets.setdefault((role, is_first), Net(hub, is_first)).links.append((link, other))
    return list(nets.values())


_Role = tuple[str, str, bool]


def _roles(link: Link) -> tuple[_Role, _Role]:
    """What the head and the child must have in common with the ends of other relations that run together with it.

    Where the direction says nothing, a head may run with a child.
    """
    return (link.kind, link.head.span, True), (link.kind, link.child.span, not link.is_directed)
