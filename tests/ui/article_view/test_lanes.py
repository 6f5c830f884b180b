"""Lanes of nested and overlapping spans."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from annotator.model import Span
from annotator.ui.article_view.lanes import BLOCK_LANES, MOST_LANES, assign_lanes, lanes_on_line


def span(start: int, end: int, id: str) -> Span:
    return Span(id, "entities", "PERSON", start, end)


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=40).map(
    lambda pairs: [span(start, start + length, str(number)) for number, (start, length) in enumerate(pairs)]
)


@given(SPANS)
def test_spans_that_share_text_are_in_different_lanes_and_the_narrower_is_above(spans: list[Span]) -> None:
    placed = list(zip(spans, assign_lanes(spans), strict=True))
    for one, one_lane in placed:
        for other, other_lane in placed:
            if one.id < other.id and one.start < other.end and other.start < one.end:
                if one_lane == other_lane:
                    assert one_lane == BLOCK_LANES - 1, "only the last lane is shared"
                elif one.end - one.start != other.end - other.start:
                    assert (one_lane < other_lane) == (one.end - one.start < other.end - other.start)


@given(SPANS, st.randoms(use_true_random=False))
def test_lanes_do_not_depend_on_the_order_of_the_spans(spans: list[Span], chance: random.Random) -> None:
    shuffled = chance.sample(spans, len(spans))
    assert lanes_by_id(spans) == lanes_by_id(shuffled)


def lanes_by_id(spans: list[Span]) -> dict[str, int]:
    return {span.id: lane for span, lane in zip(spans, assign_lanes(spans), strict=True)}


@given(SPANS)
def test_no_lane_is_left_empty(spans: list[Span]) -> None:
    used = set(assign_lanes(spans))
    assert used == set(range(len(used)))


def test_two_hundred_nested_spans_take_no_more_lanes_than_people_tell_apart() -> None:
    lanes = assign_lanes([span(200 - n, 200 + n + 1, str(n)) for n in range(200)])
    on_line = lanes_on_line(lanes)
    assert [on_line[lane] for lane in lanes] == [min(n, MOST_LANES - 1) for n in range(200)]


def test_a_line_has_lanes_for_what_is_on_it_alone() -> None:
    assert lanes_on_line([7, 3, 3, 20]) == {3: 0, 7: 1, 20: 2}


def test_spans_that_share_the_last_lane_of_their_block_share_that_of_the_line() -> None:
    last = BLOCK_LANES - 1
    assert lanes_on_line([4, last]) == {4: 0, last: 1}
    assert lanes_on_line([4, last, last]) == {4: 0, last: MOST_LANES - 1}


def test_what_stands_apart_from_a_pile_begins_at_the_text_again() -> None:
    pile = [span(50 - n, 50 + n + 1, str(n)) for n in range(30)]
    assert assign_lanes([*pile, span(200, 205, "apart")])[-1] == 0
