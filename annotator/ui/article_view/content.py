"""What the article view shows: an article, the spans on it, and how their labels look.

The view asks for spans where it draws, and keeps none. All offsets are code points of the article's text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QColor

from annotator.model import Article, Span

# Whose spans they are: the annotator's own, proposals of a model, or the work of other annotators.
Manner = Literal["own", "suggested", "other"]


@dataclass(frozen=True)
class LabelLook:
    """How a label is drawn: its colour, and its name as it stands under a span."""

    color: QColor
    name: str


@dataclass(frozen=True)
class Source:
    """Spans that are shown in one manner; `between(start, end)` gives those that touch a stretch, in reading order."""

    manner: Manner
    between: Callable[[int, int], Sequence[Span]]


@dataclass(frozen=True)
class Content:
    """An article with all that is drawn on it.

    `header` is a quiet line above it, `look_of` how a span's label is drawn, and `describe` says all about a span in a
    line of plain text. The annotator's own spans are the first source.
    """

    article: Article
    sources: tuple[Source, ...]
    look_of: Callable[[Span], LabelLook]
    describe: Callable[[Span], str]
    header: str = ""

    def own_spans(self, start: int, end: int) -> Sequence[Span]:
        """The annotator's own spans that touch [start, end)."""
        return self.sources[0].between(start, end)
