"""Where arcs run: laws that hold for any spans in view and any relations between them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.ui.article_view.arcs.geometry import Anchor, Away, Bundle, End, Gap, Link, Margin, Point, Room
from annotator.ui.article_view.arcs.names import NamePlace, place_names
from annotator.ui.article_view.arcs.routes import route_links

# How far arcs come into the tint of a span, which stands off its letters.
DIP = 2.0
KINDS = {"owns": True, "works for": True, "same as": False}

Piece = tuple[Point, Point]


class Page:
    """Lines of text in a viewport, and spans on them. Letters stand from `tops` to `bottoms`."""

    def __init__(
        self, width: float, margin: float, pitch: float, lines: int, spans: Sequence[tuple[int, float, float]]
    ):
        self.column = (margin, width - margin)
        self.tops = [20.0 + line * pitch for line in range(lines)]
        self.bottoms = [top + 17.0 for top in self.tops]
        gaps = [Gap(max(0.0, top - pitch + 19.0), top - 3.0) for top in self.tops]
        left, right = Margin(margin - 7, 4.0), Margin(width - margin + 7, width - 4)
        self.room = Room(width, self.bottoms[-1] + 20, left, right, gaps)
        self.anchors = [self._anchor(f"s{number}", *span) for number, span in enumerate(spans)]

    def _anchor(self, span: str, line: int, at: float, extent: float) -> Anchor:
        left, right = self.column
        begin = left + (right - left - 30) * at
        end = min(right, begin + 2 + 150 * extent)
        return Anchor(span, line, begin, end, self.tops[line] + DIP, self.bottoms[line] + 4.0)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    lines = draw(st.integers(1, 14))
    shares = st.floats(0, 1, allow_subnormal=False)
    spans = draw(st.lists(st.tuples(st.integers(0, lines - 1), shares, shares), min_size=2, max_size=14))
    width, margin = draw(st.sampled_from([(180.0, 26.0), (652.0, 26.0), (1400.0, 400.0)]))
    return Page(width, margin, draw(st.sampled_from([27.0, 32.0, 58.0])), lines, spans)


@st.composite
def links_on(draw: st.DrawFn, page: Page, most: int = 40) -> list[Link]:
    """Relations between spans in view, or from one of them to spans out of view."""
    away = [Away("above", True), Away("below", False), Away("further below", False)]
    found = []
    for number in range(draw(st.integers(1, most))):
        one = draw(st.sampled_from(page.anchors))
        others: list[End] = [end for end in page.anchors if end.span != one.span]
        other = draw(st.sampled_from([*others, *away]))
        head, child = (one, other) if draw(st.booleans()) else (other, one)
        kind = draw(st.sampled_from(sorted(KINDS)))
        found.append(Link(f"r{number}", kind, head, child, draw(st.integers(0, 3000)), KINDS[kind]))
    return found


PAGES_WITH_LINKS = pages().flatmap(lambda page: st.tuples(st.just(page), links_on(page)))
PICKED = st.sampled_from(["", "s0"])
quickly = settings(deadline=None, max_examples=150)


def pieces(bundle: Bundle) -> Iterator[Piece]:
    for route in bundle.routes:
        yield from pairwise(route.points)


def is_level(piece: Piece) -> bool:
    return piece[0][1] == piece[1][1]


@quickly
@given(PAGES_WITH_LINKS, PICKED)
def test_arc_goes_from_its_head_to_its_child(drawn: tuple[Page, list[Link]], picked: str) -> None:
    page, links = drawn
    for bundle in route_links(links, page.room, picked):
        for route in bundle.routes:
            for end, (x, y) in ((route.link.head, route.points[0]), (route.link.child, route.points[-1])):
                if isinstance(end, Away):
                    assert y == (0.0 if end.is_above else page.room.height)
                else:
                    assert end.left <= x <= end.right, f"{x} is not over {end}"
                    assert y in (end.top, end.bottom)


@quickly
@given(PAGES_WITH_LINKS, PICKED)
def test_arcs_stay_in_the_viewport_and_cross_no_letters(drawn: tuple[Page, list[Link]], picked: str) -> None:
    page, links = drawn
    for bundle in route_links(links, page.room, picked):
        for (x, y), (x2, y2) in pieces(bundle):
            assert x == x2 or y == y2, "pieces are level or upright"
            assert all(0 <= value <= page.room.width for value in (x, x2))
            assert all(0 <= value <= page.room.height for value in (y, y2))
            if max(x, x2) > page.column[0] and min(x, x2) < page.column[1]:
                for top, bottom in zip(page.tops, page.bottoms, strict=True):
                    assert max(y, y2) <= top + DIP or min(y, y2) >= bottom, f"{(x, y), (x2, y2)} crosses a line"


@quickly
@given(PAGES_WITH_LINKS)
def test_bundles_never_lie_on_each_other(drawn: tuple[Page, list[Link]]) -> None:
    """Neither in the margins nor in the gaps. Pieces that arrive at spans are short, and may touch where spans do."""
    page, links = drawn
    for one, other in combinations(route_links(links, page.room), 2):
        for piece in pieces(one):
            for against in pieces(other):
                if is_level(piece) and is_level(against) and piece[0][1] == against[0][1]:
                    assert not overlap(piece, against, axis=0), f"{one.id} and {other.id} run together"
                elif in_margin(page, piece) and in_margin(page, against) and piece[0][0] == against[0][0]:
                    assert not overlap(piece, against, axis=1), f"{one.id} and {other.id} share a lane"


def in_margin(page: Page, piece: Piece) -> bool:
    return not is_level(piece) and not page.column[0] <= piece[0][0] <= page.column[1]


def overlap(one: Piece, other: Piece, axis: int) -> bool:
    a, b = (sorted(point[axis] for point in piece) for piece in (one, other))
    return a[0] < b[1] and b[0] < a[1]


@quickly
@given(PAGES_WITH_LINKS, PICKED, st.randoms(use_true_random=False))
def test_ways_do_not_depend_on_the_order_of_relations(
    drawn: tuple[Page, list[Link]], picked: str, chance: random.Random
) -> None:
    page, links = drawn
    assert route_links(links, page.room, picked) == route_links(chance.sample(links, len(links)), page.room, picked)


@quickly
@given(PAGES_WITH_LINKS)
def test_relations_of_the_picked_span_are_all_drawn_and_come_first(drawn: tuple[Page, list[Link]]) -> None:
    page, links = drawn
    bundles = route_links(links, page.room, "s0")
    of_picked = {link.id for link in links if "s0" in (link.head.span, link.child.span)}
    assert {route.link.id for bundle in bundles if bundle.is_first for route in bundle.routes} == of_picked
    firsts = [bundle.is_first for bundle in bundles]
    assert firsts == sorted(firsts, reverse=True)


@quickly
@given(PAGES_WITH_LINKS)
def test_of_two_bundles_beside_each_other_the_shorter_runs_nearer_to_the_text(drawn: tuple[Page, list[Link]]) -> None:
    page, links = drawn
    for one, other in combinations(route_links(links, page.room), 2):
        shorter, longer = sorted((one, other), key=lambda bundle: (length(bundle), bundle.id))
        for piece in pieces(shorter):
            for against in pieces(longer):
                are_beside = in_margin(page, piece) and in_margin(page, against) and overlap(piece, against, axis=1)
                is_left = piece[0][0] < page.column[0]
                if are_beside and is_left == (against[0][0] < page.column[0]):
                    inner, outer = piece[0][0], against[0][0]
                    assert inner > outer if is_left else inner < outer


def length(bundle: Bundle) -> int:
    return max(route.link.length for route in bundle.routes)


@quickly
@given(PAGES_WITH_LINKS, PICKED)
def test_names_stand_in_the_gaps_of_the_column_and_not_on_each_other(
    drawn: tuple[Page, list[Link]], picked: str
) -> None:
    page, links = drawn
    bundles = route_links(links, page.room, picked)
    widths = {bundle.id: 14.0 + 11 * (len(bundle.id) + len(bundle.routes)) for bundle in bundles}
    taken = {line: [(40.0, 90.0)] for line in range(len(page.tops))}
    names = place_names(bundles, widths, page.room, taken)
    for name in names:
        line = next(n for n, gap in enumerate(page.room.gaps) if name.y <= gap.bottom)
        assert name.right - name.left <= widths[name.bundle.id] + 0.01
        assert page.room.left.inner <= name.left < name.right <= page.room.right.inner
        assert not (name.left < 90 and name.right > 40), f"a name of a span stands above line {line} already"
    for one, other in combinations(names, 2):
        assert one.y != other.y or one.right <= other.left or other.right <= one.left


def link(head: Anchor, child: Anchor, id: str = "r", kind: str = "owns") -> Link:
    return Link(id, kind, head, child, 10, KINDS[kind])


def test_arc_on_one_line_is_a_bracket_above_it() -> None:
    page = Page(652, 26, 32, 3, [(1, 0.0, 0.2), (1, 0.5, 0.2)])
    (bundle,) = route_links([link(page.anchors[0], page.anchors[1])], page.room)

    (start, up, over, down) = bundle.routes[0].points
    assert start[1] == down[1] == page.tops[1] + DIP
    assert up[1] == over[1] == pytest.approx(page.tops[1] - 3, abs=1)


def test_arc_to_the_next_line_runs_between_the_two() -> None:
    page = Page(652, 26, 32, 3, [(0, 0.0, 0.2), (1, 0.5, 0.2)])
    (bundle,) = route_links([link(page.anchors[0], page.anchors[1])], page.room)

    points = bundle.routes[0].points
    assert points[0][1] == page.bottoms[0] + 4, "it leaves the upper span below"
    assert points[-1][1] == page.tops[1] + DIP
    assert all(page.column[0] < x < page.column[1] for x, _ in points)


@pytest.mark.parametrize(("at", "is_left"), [(0.0, True), (0.9, False)])
def test_arc_over_several_lines_takes_the_margin_that_is_nearer(at: float, is_left: bool) -> None:
    page = Page(652, 26, 32, 6, [(0, at, 0.1), (5, at, 0.1)])
    (bundle,) = route_links([link(page.anchors[0], page.anchors[1])], page.room)

    beside = [x for x, _ in bundle.routes[0].points if not page.column[0] < x < page.column[1]]
    assert len(beside) == 2
    assert (beside[0] < page.column[0]) == is_left


def test_relations_of_one_kind_and_end_run_together() -> None:
    page = Page(652, 26, 32, 12, [(0, 0.1, 0.1), *((line, 0.1, 0.1) for line in range(3, 11))])
    hub, *others = page.anchors
    bundles = route_links([link(hub, other, other.span) for other in others], page.room)

    assert len(bundles) == 1
    beside = {x for route in bundles[0].routes for x, _ in route.points if x < page.column[0]}
    assert len(beside) == 1, "one lane is enough for all"


def test_relations_without_a_direction_run_together_whichever_end_is_the_head() -> None:
    page = Page(652, 26, 32, 9, [(0, 0.1, 0.1), (4, 0.1, 0.1), (8, 0.1, 0.1)])
    hub, one, other = page.anchors
    bundles = {
        kind: len(route_links([link(hub, one, "a", kind), link(other, hub, "b", kind)], page.room)) for kind in KINDS
    }

    assert bundles == {"same as": 1, "owns": 2, "works for": 2}


def test_spans_on_the_same_words_can_be_related() -> None:
    page = Page(652, 26, 32, 1, [(0, 0.3, 0.4), (0, 0.3, 0.4)])
    (bundle,) = route_links([link(page.anchors[0], page.anchors[1])], page.room)

    assert len({x for x, _ in bundle.routes[0].points}) == 2, "the bracket is wider than a line"


def test_arc_between_two_spans_on_one_letter_goes_up_and_comes_back() -> None:
    page = Page(652, 26, 32, 1, [(0, 0.3, 0.0), (0, 0.3, 0.0)])
    anchors = [anchor._replace(right=anchor.left) for anchor in page.anchors]
    (bundle,) = route_links([link(anchors[0], anchors[1])], page.room)

    ys = [y for _, y in bundle.routes[0].points]
    assert ys[0] == ys[-1] > ys[1], "its arrow points down"


def test_name_that_is_needed_stands_on_its_arc_whatever_is_there() -> None:
    page = Page(652, 26, 32, 2, [(1, 0.0, 0.2), (1, 0.3, 0.2)])
    bundles = route_links([link(page.anchors[0], page.anchors[1])], page.room)
    everything = {1: [(0.0, 652.0)]}

    assert place_names(bundles, {"r": 40.0}, page.room, everything) == []
    (name,) = place_names(bundles, {"r": 40.0}, page.room, everything, frozenset(["r"]))
    assert isinstance(name, NamePlace)
    assert (name.left + name.right) / 2 == pytest.approx(sum(bundles[0].runs[0][1:3]) / 2)
