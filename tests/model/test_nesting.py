"""The span around another one and the ones inside it, compared with looking at all of them."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.model import Span, SpanIndex
from annotator.model.nesting import size_order, span_around, span_inside

STRETCHES = st.lists(st.tuples(st.integers(0, 12), st.integers(1, 12)), min_size=1, max_size=12)


def spans_of(stretches: list[tuple[int, int]]) -> list[Span]:
    return [
        Span(f"s{at:02}", "entities", "PERSON", start, start + length) for at, (start, length) in enumerate(stretches)
    ]


@settings(deadline=None)
@given(STRETCHES, st.integers(0, 24), st.integers(0, 10))
def test_span_around_a_stretch_is_the_smallest_that_covers_it(
    stretches: list[tuple[int, int]], start: int, length: int
) -> None:
    spans = spans_of(stretches)
    around = [span for span in spans if span.start <= start and start + length <= span.end]
    found = span_around(SpanIndex(spans), start, start + length, is_shown=lambda _: True)
    assert found == min(around, key=size_order, default=None)


@settings(deadline=None)
@given(STRETCHES)
@example([(0, 5), (0, 5), (0, 5)])
@example([(0, 9), (1, 3), (1, 3), (5, 2)])
def test_going_out_meets_every_span_around_and_going_in_a_span_inside(stretches: list[tuple[int, int]]) -> None:
    spans = spans_of(stretches)
    index = SpanIndex(spans)
    for span in spans:
        met, at = [], span
        while (outer := span_around(index, at.start, at.end, at, is_shown=lambda _: True)) is not None:
            assert size_order(outer) > size_order(at)
            met.append(outer)
            at = outer
        same = [other for other in spans if (other.start, other.end) == (span.start, span.end) and other.id > span.id]
        assert same == [other for other in met if other in same], "spans on the same stretch are met, too"

        inner = span_inside(index, span.start, span.end, span, is_shown=lambda _: True)
        inside = [
            other
            for other in spans
            if span.start <= other.start and other.end <= span.end and size_order(other) < size_order(span)
        ]
        assert (inner is None) == (not inside)
        if inner is not None:
            assert inner in inside
            assert inner.start == min(other.start for other in inside)


def test_spans_that_are_not_shown_are_passed_over() -> None:
    spans = SpanIndex(spans_of([(0, 10), (1, 6), (2, 2)]))
    outer, middle, inner = spans
    assert span_around(spans, 2, 4, inner, is_shown=lambda span: span != middle) == outer
    assert span_inside(spans, 0, 10, outer, is_shown=lambda span: span != middle) == inner
