"""What the article view shows: an article, the spans on it, and how their labels look.

The view asks for spans where it draws, and keeps none. All offsets are code points of the article's text.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from PySide6.QtGui import QColor

from annotator.model import Article, Relation, Span
from annotator.ui.wording import translator

_tr = translator("accessibility")

# Whose spans they are: the annotator's own, proposals of a model, or the work of other annotators.
Manner = Literal["own", "suggested", "other"]


@dataclass(frozen=True)
class LabelLook:
    """How a label is drawn: its colour, and its name as it stands under a span."""

    color: QColor
    name: str


class Description(NamedTuple):
    """All about a span in plain text: its label, and then its attributes and note."""

    title: str
    details: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        return " · ".join((self.title, *self.details))


@dataclass(frozen=True)
class RelationLook:
    """How a type of relations is drawn: its colour, its name, and whether an arrow says which way it goes."""

    color: QColor
    name: str
    is_directed: bool


@dataclass(frozen=True)
class ChainLook:
    """How a chain of mentions is drawn: its colour, and the number that tells it apart."""

    id: Hashable
    color: QColor
    number: str


@dataclass(frozen=True)
class Relations:
    """The relations between spans: `of(span_id)` gives those of a span, at either end, `by_id` one of them.

    `span(span_id)` is the span at an end, None where it is not shown; `look_of` says how a relation is drawn, and
    `chains_of(span_id)` how the chains that a span is a mention in are.
    """

    of: Callable[[str], Sequence[Relation]]
    span: Callable[[str], Span | None]
    look_of: Callable[[Relation], RelationLook]
    by_id: Callable[[str], Relation | None] = lambda _: None
    chains_of: Callable[[str], Sequence[ChainLook]] = lambda _: ()


NO_RELATIONS = Relations(lambda _: (), lambda _: None, lambda it: RelationLook(QColor("gray"), it.label, True))


@dataclass(frozen=True)
class Source:
    """Spans that are shown in one manner; `between(start, end)` gives those that touch a stretch, in reading order.

    `annotator` says whose they are, where they are not one's own.
    """

    manner: Manner
    between: Callable[[int, int], Sequence[Span]]
    annotator: str = ""


class Hit(NamedTuple):
    """A span at a place, and where it comes from."""

    span: Span
    source: Source


@dataclass(frozen=True)
class Content:
    """An article with all that is drawn on it.

    `header` is a quiet line above it, `look_of` how a span's label is drawn, and `describe` says all about a span. The
    annotator's own spans are the first source.
    """

    article: Article
    sources: tuple[Source, ...]
    look_of: Callable[[Span], LabelLook]
    describe: Callable[[Span], Description]
    header: str = ""
    relations: Relations = NO_RELATIONS

    def own_spans(self, start: int, end: int) -> Sequence[Span]:
        """The annotator's own spans that touch [start, end)."""
        return self.sources[0].between(start, end)

    def in_words(self, hit: Hit) -> str:
        """All about a span as one says it, and whose it is where it is not one's own."""
        description = self.describe(hit.span)
        said = ", ".join((description.title, *description.details))
        if hit.source.manner == "suggested":
            return _tr("suggested: {}").format(said)
        return _tr("{}, by {}").format(said, hit.source.annotator) if hit.source.manner == "other" else said

    def hits_on(self, start: int, end: int) -> Iterator[Hit]:
        """The spans with text in [start, end), in reading order, one's own before those of others."""
        for source in self.sources:
            for span in source.between(start, end):
                if any(first < end and start < last for first, last in span.pieces):
                    yield Hit(span, source)

    def hits_at(self, position: int) -> list[Hit]:
        """The spans on one code point, the innermost first, one's own before those of others."""
        return [
            Hit(span, source)
            for source in self.sources
            for span in sorted(
                source.between(position, position + 1), key=lambda span: (span.end - span.start, span.id)
            )
            if span.covers(position)
        ]
