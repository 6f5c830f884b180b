"""An article cut into the blocks that are laid out one by one: its sections, and the lines that are in none."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from annotator.model import Article, Role


class Block(msgspec.Struct, frozen=True, gc=False):
    """A stretch [start, end) of the text in code points that is laid out as one paragraph."""

    start: int
    end: int
    role: Role


def cut_into_blocks(article: Article) -> list[Block]:
    """Blocks in text order. Blank lines make no block: they are the space between paragraphs.

    There is at least one block, so that the caret always has a place to stand.
    """
    text = article.text
    blocks: list[Block] = []
    reached = 0
    for section in article.sections:
        blocks.extend(_lines(text, reached, section.start))
        blocks.append(Block(section.start, section.end, section.role))
        reached = section.end
    blocks.extend(_lines(text, reached, len(text)))
    return blocks or [Block(0, len(text), "paragraph")]


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
            found.append(Block(start, start + len(line.removesuffix("\r")), "paragraph"))
        start += len(line) + 1
    return found
