"""An article cut into the blocks that are laid out one by one: its sections, and the lines that are in none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

import msgspec

from annotator.model import Article, Role, words

# A paragraph that is longer is laid out piece by piece, so that no key, label or scroll depends on its length.
_LONGEST = 6000
_PIECE = 3000
# How far beyond a piece's usual length a good place for its end is looked for.
_REACH = 1500
_SENTENCE_END = re.compile(r"(?:[.!?…।۔][\"'”’»)\]]*\s|[。！？][」』）”]*)\s*")
_SPACE = re.compile(r"\s+")


class Block(msgspec.Struct, frozen=True, gc=False):
    """A stretch [start, end) of the text, in code points, that is laid out by itself.

    It is a paragraph, or a piece of a very long one, which reaches from `paragraph_start` to `paragraph_end`.
    """

    start: int
    end: int
    role: Role
    paragraph_start: int
    paragraph_end: int

    @property
    def is_begun(self) -> bool:
        """Whether the paragraph begins in a block before."""
        return self.paragraph_start < self.start

    @property
    def goes_on(self) -> bool:
        """Whether the paragraph goes on in the next block."""
        return self.end < self.paragraph_end


def cut_into_blocks(article: Article) -> list[Block]:
    """Blocks in text order. Blank lines make no block: they are the space between paragraphs.

    There is at least one block, so that the caret always has a place to stand.
    """
    text = article.text
    blocks: list[Block] = []
    reached = 0
    for section in article.sections:
        blocks.extend(_lines(text, reached, section.start))
        blocks.extend(_pieces(text, section.start, section.end, section.role))
        reached = section.end
    blocks.extend(_lines(text, reached, len(text)))
    return blocks or [*_pieces(text, 0, len(text), "paragraph")]


def block_at(starts: list[int], position: int) -> int:
    """Index of the block that a position belongs to; positions between blocks belong to the one before."""
    return max(0, bisect_right(starts, position) - 1)


def _lines(text: str, start: int, end: int) -> list[Block]:
    """The lines of [start, end) that hold more than spaces."""
    if start >= end:
        return []
    found: list[Block] = []
    for line in text[start:end].split("\n"):
        if line and not line.isspace():
            # A carriage return, which only our JSONL can bring along, belongs to the line's end.
            found.extend(_pieces(text, start, start + len(line.removesuffix("\r")), "paragraph"))
        start += len(line) + 1
    return found


def _pieces(text: str, start: int, end: int, role: Role) -> Iterator[Block]:
    """The paragraph [start, end) as one block, or, where it is very long, as several that touch."""
    at = start
    while end - at > _LONGEST:
        cut = _place_to_cut(text, at + _PIECE)
        yield Block(at, cut, role, start, end)
        at = cut
    yield Block(at, end, role, start, end)


def _place_to_cut(text: str, at: int) -> int:
    """The end of a sentence soon after `at`, else of a word, else of a character."""
    for pattern in (_SENTENCE_END, _SPACE):
        found = pattern.search(text, at, at + _REACH)
        if found is not None:
            return words.character_floor(text, found.end())
    return words.character_floor(text, at)
