"""A selection that grows step by step, from a word over its sentence and paragraph to the article, and back."""

from __future__ import annotations

from annotator.model import sentences, words
from annotator.ui.article_view.page import Page

# Anchor and caret, in code points.
Ends = tuple[int, int]


class Expanding:
    """Remembers the selections that it grew from, as long as nothing else selects in between."""

    def __init__(self) -> None:
        self._way_back: list[Ends] = []
        self._last: Ends | None = None

    def grown(self, page: Page, anchor: int, caret: int) -> Ends | None:
        """The next larger selection; None where all of the article is selected."""
        if (anchor, caret) != self._last:
            self._way_back = []
        larger = larger_stretch(page, min(anchor, caret), max(anchor, caret))
        if larger is not None:
            self._way_back.append((anchor, caret))
            self._last = larger
        return larger

    def shrunk(self, anchor: int, caret: int) -> Ends | None:
        """The selection that this one grew from; None where it did not."""
        if (anchor, caret) != self._last or not self._way_back:
            return None
        self._last = self._way_back.pop()
        return self._last


def larger_stretch(page: Page, start: int, end: int) -> Ends | None:
    """The words, sentences, paragraphs or the article around [start, end), whatever is the next larger."""
    text = page.article.text
    last = max(start, end - 1)
    around = (
        words.snap_to_words(text, start, end) if start < end else words.trim(text, *words.word_at(text, start)),
        (sentences.sentence_at(text, start)[0], sentences.sentence_at(text, last)[1]),
        (page.paragraph_at(start)[0], page.paragraph_at(last)[1]),
        (page.blocks[0].start, page.blocks[-1].end),
    )
    larger = (found for found in around if found[0] <= start and end <= found[1] and found != (start, end))
    return next(larger, None)
