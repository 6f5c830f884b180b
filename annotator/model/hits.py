"""The hits of a search while it goes on: known first where somebody looks, then in the rest of the text.

A search begins at the line of a position and goes to the end of the text; then it goes through what is before that
line. What comes out in the end is what one search from the beginning finds.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annotator.model.finding import Hit, Matcher

# Hits from before and hits from ahead meet at once, or a little later where one reaches over the line's start.
_MEETING = 2048


class NotKnownYetError(LookupError):
    """The search has not come as far as the answer."""


class Batch(NamedTuple):
    """A step of a search. `is_behind`: the hits are before the line where it began; `is_last` of their part.

    The last batch of all says how many of the first hits were none: a hit from before reaches over them.
    """

    hits: Sequence[Hit]
    is_behind: bool
    is_last: bool = False
    overrun: int = 0


def first_line(text: str, position: int) -> int:
    """Where a search from `position` begins: at the start of its line, so that few hits can reach over it."""
    return text.rfind("\n", 0, position) + 1


def search_around(matcher: Matcher, text: str, position: int) -> Iterator[Batch]:
    """Batches of hits, from the line of `position` on. QueryError where the expression takes too long."""
    begin = first_line(text, position)
    ahead = 0
    nearest: dict[Hit, int] = {}
    for hits in matcher.hits(text, begin):
        for hit in hits[: _MEETING - ahead] if ahead < _MEETING else ():
            nearest[hit] = len(nearest)
        ahead += len(hits)
        yield Batch(hits, is_behind=False)
    yield Batch((), is_behind=False, is_last=True)
    # From the start of the text up to where the hits meet those ahead, which are the same from there on.
    for hits in matcher.hits(text) if begin > 0 else ():
        for number, hit in enumerate(hits):
            if hit in nearest:
                yield Batch(hits[:number], is_behind=True, is_last=True, overrun=nearest[hit])
                return
        yield Batch(hits, is_behind=True)
    yield Batch((), is_behind=True, is_last=True, overrun=ahead if begin > 0 else 0)


class Hits:
    """What a search has found so far; `begin` is where it began, and parts what is behind from what is ahead."""

    def __init__(self, begin: int) -> None:
        self._begin = begin
        self._behind, self._ahead = _Stretches(), _Stretches()
        self._is_ahead_known = False
        self.is_complete = False

    def add(self, batch: Batch) -> None:
        """Takes in the next batch of `search_around`."""
        (self._behind if batch.is_behind else self._ahead).extend(batch.hits)
        self._is_ahead_known |= batch.is_last
        self.is_complete |= batch.is_last and batch.is_behind
        self._ahead.drop(batch.overrun)
        if self.is_complete and len(self._behind):
            self._begin = max(self._begin, self._behind.ends[-1])

    def __len__(self) -> int:
        return len(self._behind) + len(self._ahead)

    def starts(self) -> Sequence[int]:
        """Where the hits begin, in order."""
        return self._behind.starts + self._ahead.starts

    def between(self, start: int, end: int) -> list[Hit]:
        """The hits that share a code point with [start, end), in order."""
        return [*self._behind.between(start, end), *self._ahead.between(start, end)]

    def number(self, hit: Hit) -> int | None:
        """Counted from 1 in the order of the text; None where it is no hit. NotKnownYetError where it may be one."""
        for part, before in ((self._behind, 0), (self._ahead, len(self._behind))):
            index = part.index(hit)
            if index is not None and (self.is_complete or part is self._behind):
                return before + index + 1
        self._insist(self.is_complete)
        return None

    def first_from(self, position: int) -> Hit | None:
        """The first hit that begins at `position` or after it; NotKnownYetError where it may not be found yet."""
        if position < self._begin:
            found = self._behind.first_from(position)
            if found is not None:
                return found
            self._insist(self.is_complete)
        found = self._ahead.first_from(position)
        self._insist(found is not None or self._is_ahead_known)
        return found

    def last_before(self, position: int) -> Hit | None:
        """The last hit that begins before `position`; NotKnownYetError where it may not be found yet."""
        if position > self._begin:
            self._insist(self._is_ahead_known or self._ahead.first_from(position) is not None)
            found = self._ahead.last_before(position)
            if found is not None:
                return found
            self._insist(self.is_complete)
        self._insist(self.is_complete or self._behind.first_from(position) is not None)
        return self._behind.last_before(position)

    def _insist(self, is_known: bool) -> None:
        if not is_known:
            raise NotKnownYetError


class _Stretches:
    """Hits in order, eight bytes each."""

    def __init__(self) -> None:
        self.starts = array("I")
        self.ends = array("I")

    def __len__(self) -> int:
        return len(self.starts)

    def extend(self, hits: Sequence[Hit]) -> None:
        self.starts.extend([start for start, _ in hits])
        self.ends.extend([end for _, end in hits])

    def drop(self, count: int) -> None:
        """Takes away the first ones."""
        del self.starts[:count], self.ends[:count]

    def index(self, hit: Hit) -> int | None:
        index = bisect_left(self.starts, hit[0])
        return index if index < len(self) and self._at(index) == hit else None

    def between(self, start: int, end: int) -> list[Hit]:
        first = bisect_left(self.starts, start)
        if first > 0 and self.ends[first - 1] > start:
            first -= 1
        return [self._at(index) for index in range(first, bisect_left(self.starts, end))]

    def first_from(self, position: int) -> Hit | None:
        index = bisect_left(self.starts, position)
        return self._at(index) if index < len(self) else None

    def last_before(self, position: int) -> Hit | None:
        index = bisect_left(self.starts, position)
        return self._at(index - 1) if index > 0 else None

    def _at(self, index: int) -> Hit:
        return self.starts[index], self.ends[index]
