"""What stands where in an article as a whole: the rows of the overview strip, each a stretch of the text.

Offsets are code points. Nothing is laid out for it: where text stands in a block is reckoned from the block's height,
which may be an estimate. A row costs about the logarithm of the spans on it, since only the first are asked for.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from annotator.model import Span
from annotator.ui.article_view.content import Manner, Source
from annotator.ui.article_view.page import Page

# Whose spans a row shows, where it holds spans of several.
PRECEDENCE: tuple[Manner, ...] = ("own", "suggested", "other")
# How much text is asked for spans first, and how much more each further time.
_FIRST_REACH = 64
_MORE = 8


class Mark(NamedTuple):
    """What a row shows: of all spans on its text, the first that begins there, else the innermost; one's own first."""

    span: Span
    manner: Manner


class Survey:
    """Rows of an article from its top to its end; `starts` are the offsets at which they begin, and one more.

    A row that stands beside no text of its own, as above the first block, has the same start as the next.
    """

    def __init__(self, page: Page, sources: Sequence[Source], tops: Sequence[float]) -> None:
        """`tops` are the heights on the page at which the rows begin, in pixels, ascending."""
        self._page = page
        self._sources = [source for manner in PRECEDENCE for source in sources if source.manner == manner]
        self._tops = tops
        self.starts: list[int] = [0]
        self.marks: list[Mark | None] = []

    def __len__(self) -> int:
        return len(self._tops)

    def go_on(self, seconds: float) -> bool:
        """Looks at further rows, for about so long; says whether all are known now."""
        until = time.perf_counter() + seconds
        while len(self.marks) < len(self._tops):
            row = len(self.marks)
            end = len(self._page.article.text)
            if row + 1 < len(self._tops):
                end = max(self.starts[row], _offset_at(self._page, self._tops[row + 1]))
            self.starts.append(end)
            self.marks.append(self._mark(row))
            if time.perf_counter() >= until:
                break
        return len(self.marks) == len(self._tops)

    def rows_of(self, start: int, end: int) -> range:
        """The rows that [start, end) stands in, of those that are known; an empty stretch stands in one."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, max(start, end - 1)) - 1
        return range(first, min(last + 1, len(self.marks)))

    def refresh(self, start: int, end: int) -> range:
        """Spans on [start, end) changed: looks at its rows again, and returns them."""
        rows = self.rows_of(start, end)
        for row in rows:
            self.marks[row] = self._mark(row)
        return rows

    def _mark(self, row: int) -> Mark | None:
        start, end = self.starts[row], self.starts[row + 1]
        for source in self._sources:
            found = _most_telling(source, start, end)
            if found is not None:
                return Mark(found, source.manner)
        return None


def spans_on(source: Source, start: int, end: int) -> list[Span]:
    """The spans of a source that label some of [start, end)."""
    return [span for span in source.between(start, end) if _labels(span, start, end)]


def _most_telling(source: Source, start: int, end: int) -> Span | None:
    """The first span that begins in [start, end), else the innermost of those that reach into it."""
    reach, at = _FIRST_REACH, start
    around: Span | None = None
    while at < end:
        until = min(end, at + reach)
        for span in source.between(at, until):
            if span.start >= start:
                return span
            if _labels(span, start, end) and (around is None or _length(span) < _length(around)):
                around = span
        at, reach = until, reach * _MORE
    return around


def _labels(span: Span, start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in span.pieces)


def _length(span: Span) -> int:
    return span.end - span.start


def _offset_at(page: Page, y: float) -> int:
    """About which code point stands at a height of the page."""
    if y <= 0:
        return 0
    if y >= page.height:
        return len(page.article.text)
    index = page.index_at(y)
    start = page.blocks[index].start
    end = page.blocks[index + 1].start if index + 1 < len(page.blocks) else len(page.article.text)
    share = (y - page.top(index)) / max(1.0, page.block_height(index))
    return start + int((end - start) * max(0.0, min(1.0, share)))
