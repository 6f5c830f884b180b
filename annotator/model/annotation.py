"""What people put on an article: spans, relations and article labels, gathered in one annotation set a person."""

from __future__ import annotations

import secrets
from typing import Any, Literal

import msgspec

Status = Literal["new", "in progress", "done", "skipped"]
STATUSES: tuple[Status, ...] = ("new", "in progress", "done", "skipped")
AnnotatorKind = Literal["person", "model", "import"]
# One of the two ends of a span.
Edge = Literal["start", "end"]

# The attributes and meta of all spans and relations that are read without any: two empty dicts each would take 13 MB
# in an article with 100,000 spans. Nobody may put anything into it, nor into those of any span: what changes is a new
# span with a new dict.
NO_VALUES: dict[str, Any] = {}


def new_id() -> str:
    """A random identifier for a span or a relation, the same in every copy of a project (64 bits)."""
    return secrets.token_hex(8)


class Annotator(msgspec.Struct, frozen=True):
    """Whose work it is: a person, a model or an import."""

    name: str
    kind: AnnotatorKind = "person"


class Span(msgspec.Struct, frozen=True, gc=False):
    """A labelled stretch of text, in code points, half open.

    `fragments` is empty for a plain span [start, end). A discontinuous span lists two or more fragments, sorted and
    apart; `start` and `end` are then those of the first and the last. `meta` keeps what other tools wrote beside
    the span. `id` is unique within its annotation set.
    """

    id: str
    layer: str
    label: str
    start: int
    end: int
    fragments: tuple[tuple[int, int], ...] = ()
    attributes: dict[str, Any] = {}
    note: str = ""
    meta: dict[str, Any] = {}

    @property
    def pieces(self) -> tuple[tuple[int, int], ...]:
        """The stretches that are labelled: the fragments, or the one stretch of a plain span."""
        return self.fragments or ((self.start, self.end),)

    @property
    def is_discontinuous(self) -> bool:
        return bool(self.fragments)

    def covers(self, position: int) -> bool:
        """Whether the code point at `position` is labelled."""
        return any(start <= position < end for start, end in self.pieces)

    def text(self, article_text: str) -> str:
        """The labelled words; fragments are joined with an ellipsis."""
        return " … ".join(article_text[start:end] for start, end in self.pieces)


class Relation(msgspec.Struct, frozen=True, gc=False):
    """A typed link from one span (`head`) to another (`child`), by their ids. `label` is the relation type."""

    id: str
    label: str
    head: str
    child: str
    attributes: dict[str, Any] = {}
    note: str = ""
    meta: dict[str, Any] = {}


class ArticleLabel(msgspec.Struct, frozen=True, gc=False, order=True):
    """A label on the whole article."""

    layer: str
    label: str
