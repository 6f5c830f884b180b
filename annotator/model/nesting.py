"""The span around another one, and the ones inside it.

A span is around a stretch where its outer bounds are, in code points. Of two spans on one stretch, the one with the
smaller id counts as the inner one, so that going outwards and inwards meets every span.
"""

from __future__ import annotations

from collections.abc import Callable

from annotator.model.annotation import Span
from annotator.model.span_index import SpanIndex


def span_around(
    spans: SpanIndex, start: int, end: int, of: Span | None = None, *, is_shown: Callable[[Span], bool]
) -> Span | None:
    """The smallest span around [start, end), which may be empty; with `of`, the smallest that is around that span."""
    least = (0, "") if of is None else size_order(of)
    around = (
        span
        for span in spans.overlapping(start - 1, start + 1)
        if span.start <= start and end <= span.end and size_order(span) > least and is_shown(span)
    )
    return min(around, key=size_order, default=None)


def span_inside(
    spans: SpanIndex, start: int, end: int, of: Span | None = None, *, is_shown: Callable[[Span], bool]
) -> Span | None:
    """The first of the largest spans inside [start, end); with `of`, of those that are inside that span."""
    found: Span | None = None
    for span in spans.following((start, -end, "")):
        if span.start >= end or (found is not None and (span.start, span.end) != (found.start, found.end)):
            break
        if span.end <= end and (of is None or size_order(span) < size_order(of)) and is_shown(span):
            found = span
    return found


def size_order(span: Span) -> tuple[int, str]:
    """What to sort spans at one place by, the innermost first."""
    return span.end - span.start, span.id
