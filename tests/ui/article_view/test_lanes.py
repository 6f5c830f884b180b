"""Lanes of nested and overlapping spans."""

from __future__ import annotations

import random
import time

from hypothesis import given
from hypothesis import strategies as st

from annotator.model import Span
from annotator.ui.article_view.lanes import assign_lanes


def span(start: int, end: int, id: str) -> Span:
    return Span(id, "entities", "PERSON", start, end)


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=25).map(
    lambda pairs: [span(start, start + length, str(number)) for number, (start, length) in enumerate(pairs)]
)


@given(SPANS)
def test_spans_that_share_text_are_in_different_lanes_and_the_narrower_is_above(spans: list[Span]) -> None:
    lanes = assign_lanes(spans)
    for one in spans:
        for other in spans:
            if one.id < other.id and one.start < other.end and other.start < one.end:
                assert lanes[one.id] != lanes[other.id]
                widths = (one.end - one.start, other.end - other.start)
                if widths[0] != widths[1]:
                    above, below = (one, other) if widths[0] < widths[1] else (other, one)
                    assert lanes[above.id] < lanes[below.id]


@given(SPANS, st.randoms(use_true_random=False))
def test_lanes_do_not_depend_on_the_order_of_the_spans(spans: list[Span], chance: random.Random) -> None:
    shuffled = chance.sample(spans, len(spans))
    assert assign_lanes(spans) == assign_lanes(shuffled)


@given(SPANS)
def test_no_lane_is_left_empty(spans: list[Span]) -> None:
    used = set(assign_lanes(spans).values())
    assert used == set(range(len(used)))


def test_two_hundred_nested_spans_take_two_hundred_lanes() -> None:
    lanes = assign_lanes([span(200 - n, 200 + n + 1, str(n)) for n in range(200)])
    assert [lanes[str(n)] for n in range(200)] == list(range(200))


def test_ten_thousand_spans_of_one_paragraph_are_placed_in_a_second() -> None:
    chance = random.Random(1)
    spans = [span(at, at + chance.randint(1, 40), str(n)) for n in range(10_000) for at in [chance.randrange(60_000)]]
    began = time.perf_counter()
    assign_lanes(spans)
    assert time.perf_counter() - began < 1
