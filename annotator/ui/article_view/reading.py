"""What a screen reader reads at a place of an article: its character, word, sentence, line or paragraph.

Every function gives the stretch [start, end) around a position, in code points. The stretches of one kind cover the
text without a gap: a word takes along what stands before the next one, a line its line end, as AT-SPI's boundaries
"word start", "sentence start" and "line start" do, so that a reader that goes from end to end gets everywhere.
"""

from __future__ import annotations

from collections.abc import Callable

from annotator.model import sentences, words
from annotator.ui.article_view.page import Page

Unit = Callable[[Page, int], tuple[int, int]]


def character(page: Page, position: int) -> tuple[int, int]:
    """The grapheme cluster."""
    text = page.article.text
    start = words.character_floor(text, position)
    return start, words.next_character(text, start)


def word(page: Page, position: int) -> tuple[int, int]:
    """A word with the spaces and punctuation that follow it."""
    text = page.article.text
    end = words.next_word_start(text, position)
    return min(position, words.previous_word_start(text, end)), end


def sentence(page: Page, position: int) -> tuple[int, int]:
    """A sentence with the spaces and blank lines that follow it; one that is very long is cut."""
    text = page.article.text
    solid = min(position, len(text) - 1)
    while solid >= 0 and words.is_space(text[solid]):
        solid -= 1
    start, end = sentences.sentence_at(text, solid) if solid >= 0 else (0, 0)
    end = max(end, words.next_character(text, position))
    while end < len(text) and words.is_space(text[end]):
        end += 1
    return min(start, position), end


def line(page: Page, position: int) -> tuple[int, int]:
    """A line as it is laid out, with what is between it and the next."""
    index = page.index_of(position)
    layout = page.layout_of(index)
    number = layout.line_of(position)
    start = layout.line_range(number)[0]
    is_last = number + 1 == layout.line_count
    end = _start_of_block(page, index + 1) if is_last else layout.line_range(number + 1)[0]
    return 0 if index == number == 0 else start, end


def paragraph(page: Page, position: int) -> tuple[int, int]:
    """A paragraph with the blank lines that follow it."""
    block = page.blocks[page.index_of(position)]
    first = page.index_of(block.paragraph_start)
    last = page.index_of(max(block.paragraph_start, block.paragraph_end - 1))
    return block.paragraph_start if first else 0, _start_of_block(page, last + 1)


def _start_of_block(page: Page, index: int) -> int:
    """Where a block starts; the end of the text where there is none."""
    return page.blocks[index].start if index < len(page.blocks) else len(page.article.text)
