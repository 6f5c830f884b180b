"""Spans in reading order, with fast answers to "which spans touch this stretch of text"."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from annotator.model.annotation import Span

# Small enough that inserting into a block is cheap, large enough that 100,000 spans make a few hundred blocks.
BLOCK = 512

# Reading order: by start, the longer span first, then by id so that the order is total.
_Key = tuple[int, int, str]


def reading_order(span: Span) -> _Key:
    return (span.start, -span.end, span.id)


class _Block:
    """A run of neighbouring spans; `furthest_end` lets a query pass over it without looking inside."""

    __slots__ = ("furthest_end", "keys")

    def __init__(self, keys: list[_Key]) -> None:
        self.keys = keys
        self.furthest_end = max(-key[1] for key in keys)


class SpanIndex:
    """A set of spans sorted in reading order, in blocks that know their furthest end.

    All offsets are code points. Adding, removing and asking cost about the square root of the number of spans,
    however long the longest of them is.
    """

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = {span.id: span for span in spans}
        keys = sorted(map(reading_order, self._spans.values()))
        self._blocks = [_Block(keys[at : at + BLOCK]) for at in range(0, len(keys), BLOCK)]

    def __len__(self) -> int:
        return len(self._spans)

    def __contains__(self, span_id: object) -> bool:
        return span_id in self._spans

    def __iter__(self) -> Iterator[Span]:
        return (self._spans[key[2]] for block in self._blocks for key in block.keys)

    def get(self, span_id: str) -> Span | None:
        return self._spans.get(span_id)

    def add(self, span: Span) -> None:
        """Adds a span whose id is not in the index yet."""
        key = reading_order(span)
        self._spans[span.id] = span
        if not self._blocks:
            self._blocks.append(_Block([key]))
            return
        at = self._block_of(key)
        block = self._blocks[at]
        insort(block.keys, key)
        block.furthest_end = max(block.furthest_end, span.end)
        if len(block.keys) > 2 * BLOCK:
            half = len(block.keys) // 2
            self._blocks[at : at + 1] = [_Block(block.keys[:half]), _Block(block.keys[half:])]

    def remove(self, span_id: str) -> None:
        """Removes the span with this id; KeyError where there is none."""
        key = reading_order(self._spans.pop(span_id))
        at = self._block_of(key)
        block = self._blocks[at]
        del block.keys[bisect_left(block.keys, key)]
        if not block.keys:
            del self._blocks[at]
        elif -key[1] == block.furthest_end:
            block.furthest_end = max(-key[1] for key in block.keys)

    def overlapping(self, start: int, end: int) -> list[Span]:
        """Spans whose outer bounds share a code point with [start, end), in reading order.

        A discontinuous span is found in its gaps too; an empty range finds the spans it stands inside of.
        """
        found = []
        for block in self._blocks:
            if block.keys[0][0] >= end:
                break
            if block.furthest_end > start:
                for key in block.keys:
                    if key[0] >= end:
                        break
                    if -key[1] > start:
                        found.append(self._spans[key[2]])
        return found

    def overlapping_each(self, stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], list[Span]]]:
        """Each stretch with what `overlapping` finds there, in one sweep over all spans.

        The stretches are in order and apart from each other, and none is empty.
        """
        coming = iter(self)
        following = next(coming, None)
        reaching: list[Span] = []
        for start, end in stretches:
            reaching = [span for span in reaching if span.end > start]
            while following is not None and following.start < end:
                if following.end > start:
                    reaching.append(following)
                following = next(coming, None)
            yield (start, end), list(reaching)

    def after(self, span: Span) -> Span | None:
        """The next span in reading order; `span` itself need not be in the index."""
        key = (*reading_order(span)[:2], span.id + "\0")
        return self.first_from(key)

    def before(self, span: Span) -> Span | None:
        """The span before it in reading order."""
        key = reading_order(span)
        at = self._block_of(key) if self._blocks else 0
        for block in reversed(self._blocks[: at + 1]):
            position = bisect_left(block.keys, key)
            if position:
                return self._spans[block.keys[position - 1][2]]
        return None

    def last(self) -> Span | None:
        """The last span in reading order."""
        return self._spans[self._blocks[-1].keys[-1][2]] if self._blocks else None

    def at(self, rank: int) -> Span:
        """The span with so many others before it in reading order; IndexError beyond the last."""
        for block in self._blocks:
            if rank < len(block.keys):
                return self._spans[block.keys[rank][2]]
            rank -= len(block.keys)
        raise IndexError(rank)

    def rank(self, span: Span) -> int:
        """How many spans stand before `span` in reading order; it need not be in the index."""
        if not self._blocks:
            return 0
        key = reading_order(span)
        at = self._block_of(key)
        return sum(len(block.keys) for block in self._blocks[:at]) + bisect_left(self._blocks[at].keys, key)

    def first_from(self, key: tuple[int, int, str]) -> Span | None:
        """The first span whose reading-order key (start, -end, id) is not before `key`."""
        return next(self.following(key), None)

    def following(self, key: tuple[int, int, str]) -> Iterator[Span]:
        """The spans in reading order from the first whose key (start, -end, id) is not before `key`."""
        if not self._blocks:
            return
        for block in self._blocks[self._block_of(key) :]:
            for at in range(bisect_left(block.keys, key), len(block.keys)):
                yield self._spans[block.keys[at][2]]

    def _block_of(self, key: _Key) -> int:
        """The block where `key` stands or would stand: the last that does not begin after it."""
        at = bisect_left(self._blocks, key, key=lambda block: block.keys[0])
        begins_here = at < len(self._blocks) and self._blocks[at].keys[0] == key
        return at if begins_here else max(0, at - 1)
