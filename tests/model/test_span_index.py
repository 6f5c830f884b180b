"""The span index answers as a sorted list would, in blocks of any size."""

import random
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model import Span, SpanIndex, span_index
from annotator.model.span_index import reading_order

STRETCHES = st.tuples(st.integers(0, 30), st.integers(1, 12))


def span(name: str, start: int, length: int) -> Span:
    return Span(name, "entities", "PERSON", start, start + length)


def assert_agrees(index: SpanIndex, naive: dict[str, Span], start: int, end: int) -> None:
    ordered = sorted(naive.values(), key=reading_order)
    assert list(index) == ordered
    assert len(index) == len(ordered)
    assert index.overlapping(start, end) == [one for one in ordered if one.start < end and start < one.end]
    probe = span("m", start, max(1, end - start))
    for asked in (probe, *ordered[:3], *ordered[-3:]):
        key = reading_order(asked)
        assert index.after(asked) == next((one for one in ordered if reading_order(one) > key), None)
        assert index.before(asked) == next((one for one in reversed(ordered) if reading_order(one) < key), None)
        assert index.first_from(key) == next((one for one in ordered if reading_order(one) >= key), None)


@settings(deadline=None)
@given(
    st.lists(STRETCHES, max_size=30),
    st.lists(st.tuples(st.booleans(), st.integers(0, 40), STRETCHES), max_size=40),
    st.tuples(st.integers(0, 45), st.integers(0, 20)),
)
def test_index_agrees_with_a_sorted_list(
    first: list[tuple[int, int]], steps: list[tuple[bool, int, tuple[int, int]]], asked: tuple[int, int]
) -> None:
    naive = {f"s{at}": span(f"s{at}", *stretch) for at, stretch in enumerate(first)}
    with patch.object(span_index, "BLOCK", 3):  # so that blocks split, empty and vanish
        index = SpanIndex(naive.values())
        for is_removal, number, stretch in steps:
            name = f"s{number}"
            if is_removal and name in naive:
                index.remove(name)
                del naive[name]
            elif name not in naive:
                naive[name] = span(name, *stretch)
                index.add(naive[name])
            assert (name in index, index.get(name)) == (name in naive, naive.get(name))
        assert_agrees(index, naive, asked[0], asked[0] + asked[1])


def test_thousands_of_spans_under_one_that_covers_them_all() -> None:
    chance = random.Random(7)
    naive = {f"s{at}": span(f"s{at}", chance.randrange(50_000), chance.randint(1, 40)) for at in range(5_000)}
    index = SpanIndex(list(naive.values())[:2_500])
    for late in list(naive.values())[2_500:]:
        index.add(late)
    naive["all"] = span("all", 0, 60_000)
    index.add(naive["all"])
    for name in chance.sample(sorted(naive.keys() - {"all"}), 1_000):
        index.remove(name)
        del naive[name]
    for start in range(0, 60_000, 6_007):
        assert_agrees(index, naive, start, start + 50)


def test_removing_what_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        SpanIndex().remove("nobody")
