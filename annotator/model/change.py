"""Changes and edits: what happened to an annotation set, as values that can be turned round.

A change holds one thing before and after; an edit is a list of changes with a name ("Label PERSON") and is the unit
of undo, of the journal and of the transaction. None on one side means that the thing was added or removed.
"""

from __future__ import annotations

from typing import Any

import msgspec

from annotator.model.annotation import ArticleLabel, Relation, Span, Status


class SpanChange(msgspec.Struct, frozen=True, tag="span"):
    before: Span | None
    after: Span | None


class RelationChange(msgspec.Struct, frozen=True, tag="relation"):
    before: Relation | None
    after: Relation | None


class ArticleLabelChange(msgspec.Struct, frozen=True, tag="article label"):
    before: ArticleLabel | None
    after: ArticleLabel | None


class StatusChange(msgspec.Struct, frozen=True, tag="status"):
    before: Status
    after: Status


class FlagChange(msgspec.Struct, frozen=True, tag="flag"):
    """The question that flags an annotation set; None: not flagged."""

    before: str | None
    after: str | None


class NoteChange(msgspec.Struct, frozen=True, tag="note"):
    """The note on the article as a whole."""

    before: str
    after: str


class AttributeChange(msgspec.Struct, frozen=True, tag="attribute"):
    """An attribute of the article as a whole; None: not set."""

    name: str
    before: Any
    after: Any


Change = SpanChange | RelationChange | ArticleLabelChange | StatusChange | FlagChange | NoteChange | AttributeChange


class Edit(msgspec.Struct, frozen=True):
    """A named list of changes to one annotation set, in the order in which they apply."""

    name: str
    changes: tuple[Change, ...]

    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(self.name, tuple(inverse(change) for change in reversed(self.changes)))


def inverse(change: Change) -> Change:
    """The same change the other way round."""
    return msgspec.structs.replace(change, before=change.after, after=change.before)


def encode_changes(changes: tuple[Change, ...]) -> bytes:
    """JSON, as the journal keeps it."""
    return msgspec.json.encode(changes)


def decode_changes(data: bytes | str) -> tuple[Change, ...]:
    """The changes that `encode_changes` wrote."""
    return _DECODER.decode(data)


_DECODER: msgspec.json.Decoder[tuple[Change, ...]] = msgspec.json.Decoder(tuple[Change, ...])
