"""What became of a span: the edits that touched it, as values."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec

from annotator.model.annotation import Span
from annotator.model.change import Change, SpanChange


class SpanEvent(msgspec.Struct, frozen=True):
    """One edit, as far as it touched the span: who made it, when (UTC), and the span before and after.

    None before: the edit made the span; None after: it removed it. `name` is the edit's own.
    """

    at: datetime
    annotator: str
    name: str
    before: Span | None
    after: Span | None
    undone_at: datetime | None = None

    @property
    def is_undone(self) -> bool:
        return self.undone_at is not None


def change_of(changes: Iterable[Change], span_id: str) -> tuple[Span | None, Span | None] | None:
    """The span before the first and after the last of the changes that touch it; None where none does."""
    touched = [
        change
        for change in changes
        if isinstance(change, SpanChange)
        and span_id in (side.id for side in (change.before, change.after) if side is not None)
    ]
    return (touched[0].before, touched[-1].after) if touched else None
