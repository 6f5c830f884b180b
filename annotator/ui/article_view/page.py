"""The article as a page: blocks below one another, laid out when they are first needed, with estimates before that.

Coordinates are pixels of the whole page, which begins at its first block; offsets are code points of the article.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from functools import cached_property

from PySide6.QtCore import QRectF

from annotator.model import Article
from annotator.ui.article_view.block_layout import BlockLayout
from annotator.ui.article_view.blocks import Block, block_at, cut_into_blocks
from annotator.ui.article_view.content import Source
from annotator.ui.article_view.decoration import LaidOutBlock
from annotator.ui.article_view.heights import HeightIndex
from annotator.ui.article_view.typography import Style, Typography

# Layouts that are kept; the rest is laid out again when it comes back into view.
_KEPT = 600


class Page:
    """All blocks of one article at one width and zoom."""

    def __init__(
        self,
        article: Article,
        typography: Typography,
        width: float,
        sources: Sequence[Source],
    ) -> None:
        self.article = article
        self.typography = typography
        self.width = width
        self._sources = sources
        self.blocks = cut_into_blocks(article)
        self._starts = [block.start for block in self.blocks]
        self._laid_out: OrderedDict[int, LaidOutBlock] = OrderedDict()
        self._aside: tuple[int, BlockLayout] | None = None  # the last block that somebody asked about out of view
        self._heights = self._estimate()

    def resize(self, typography: Typography, width: float) -> None:
        """Another width or zoom: everything is laid out again when it is next seen."""
        self.typography, self.width = typography, width
        self._laid_out.clear()
        self._aside = None
        self._heights = self._estimate()

    @property
    def height(self) -> float:
        return self._heights.total

    def top(self, index: int) -> float:
        return self._heights.top(index)

    def block_height(self, index: int) -> float:
        return self._heights[index]

    def index_at(self, y: float) -> int:
        return self._heights.find(y)

    def index_of(self, position: int) -> int:
        return block_at(self._starts, position)

    def paragraph_at(self, position: int) -> tuple[int, int]:
        """The paragraph that a position is in, of however many blocks."""
        block = self.blocks[self.index_of(position)]
        return block.paragraph_start, block.paragraph_end

    @cached_property
    def paragraphs(self) -> Sequence[tuple[int, int]]:
        """Where each paragraph begins and ends, in order."""
        return [(block.start, block.paragraph_end) for block in self.blocks if not block.is_begun]

    def laid_out(self, index: int) -> LaidOutBlock:
        """The block's layout, made now where it is missing."""
        found = self._laid_out.get(index)
        if found is None:
            layout = self._lay_out(index)
            found = LaidOutBlock(layout, self._sources)
            self._laid_out[index] = found
            self._heights.set(index, layout.height)
            if len(self._laid_out) > _KEPT:
                self._laid_out.popitem(last=False)
        else:
            self._laid_out.move_to_end(index)
        return found

    def layout_of(self, index: int) -> BlockLayout:
        """The block's lines, which may be out of view: nothing on the page moves where they were not laid out yet."""
        found = self._laid_out.get(index)
        if found is not None:
            return found.layout
        if self._aside is None or self._aside[0] != index:
            self._aside = (index, self._lay_out(index))
        return self._aside[1]

    def blocks_between(self, top: float, bottom: float) -> Iterator[tuple[LaidOutBlock, float]]:
        """The blocks that reach into these pixels of the page, each with the height at which it begins."""
        index = self.index_at(max(0.0, top))
        y = self.top(index)
        while index < len(self.blocks) and y < bottom:
            laid_out = self.laid_out(index)
            yield laid_out, y
            y += laid_out.layout.height
            index += 1

    def lay_out_view(self, top: float, height: float) -> float:
        """Lays out what is `height` pixels from `top` on, and half as much above it.

        Returns how far what stood at `top` has moved since heights above it were only estimates.
        """
        first = self.index_at(max(0.0, top))
        before = self.top(first)
        above, index = 0.0, first
        while index > 0 and above < height / 2:
            index -= 1
            above += self.laid_out(index).layout.height
        moved = self.top(first) - before
        y, index = self.top(first), first
        while index < len(self.blocks) and y < top + moved + height:
            y += self.laid_out(index).layout.height
            index += 1
        return moved

    def lay_out_around(self, index: int, reach: float) -> None:
        """Lays out a block and what is within `reach` pixels above and below it, so that distances there are true."""
        for way in (-1, 1):
            distance, at = 0.0, index
            while 0 <= at < len(self.blocks) and distance < reach:
                distance += self.laid_out(at).layout.height if at != index else 0.0
                at += way
        self.laid_out(index)

    def refresh(self, start: int, end: int) -> None:
        """Spans on [start, end) changed: what is laid out there is decorated again."""
        first, last = self.index_of(start), self.index_of(max(start, end - 1))
        for index, found in self._laid_out.items():
            if first <= index <= last:
                found.decorate(self._sources)
                self._heights.set(index, found.layout.height)

    def exchange_sources(self, sources: Sequence[Source]) -> None:
        """Spans come from elsewhere now."""
        self._sources = sources
        self.refresh_all()

    def refresh_all(self) -> None:
        """Which spans are shown changed everywhere."""
        self._laid_out.clear()

    def caret_rect(self, position: int) -> QRectF:
        """Where a caret stands, one pixel wide; asking moves nothing on the page."""
        index = self.index_of(position)
        layout = self.layout_of(index)
        line = layout.line_of(position)
        style = layout.style
        top = self.top(index) + layout.baseline(line) - style.ascent
        return QRectF(layout.x_of(position), top, 1, style.ascent + style.descent)

    def reads_right_to_left(self, position: int) -> bool:
        """Whether the block of a position as a whole reads from right to left."""
        return self.laid_out(self.index_of(position)).layout.is_right_to_left

    def position_at(self, x: float, y: float) -> int:
        """The caret position nearest to a point."""
        index = self.index_at(y)
        layout = self.laid_out(index).layout
        return layout.position_at(layout.line_at(y - self.top(index)), x)

    def character_at(self, x: float, y: float) -> int | None:
        """The code point drawn at a point; None beside the text."""
        if not 0 <= y < self.height:
            return None
        index = self.index_at(y)
        return self.laid_out(index).layout.character_at(x, y - self.top(index))

    def line_range(self, position: int) -> tuple[int, int]:
        """First and last caret position of the line that a caret at `position` stands in."""
        layout = self.laid_out(self.index_of(position)).layout
        return layout.line_range(layout.line_of(position))

    def line_away(self, position: int, x: float, by: int) -> int | None:
        """The caret position nearest to `x`, one line up (-1) or down (1); None at the end of the page."""
        index = self.index_of(position)
        layout = self.laid_out(index).layout
        line = layout.line_of(position) + by
        if not 0 <= line < layout.line_count:
            index += by
            if not 0 <= index < len(self.blocks):
                return None
            layout = self.laid_out(index).layout
            line = 0 if by > 0 else layout.line_count - 1
        return layout.position_at(line, x)

    def _lay_out(self, index: int) -> BlockLayout:
        block = self.blocks[index]
        return BlockLayout(self.article.text, block, self.typography.style(block.role), self.width)

    def _estimate(self) -> HeightIndex:
        styles = {role: self.typography.style(role) for role in {block.role for block in self.blocks}}
        return HeightIndex(_estimate(block, styles[block.role], self.width) for block in self.blocks)


def _estimate(block: Block, style: Style, width: float) -> float:
    """The height that a block probably takes."""
    before, after = style.space_around(block)
    return before + style.estimate(block.end - block.start, width) + after
