"""The history of a span, out of the journal."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, bindparam, func, select, union_all

from annotator.model import decode_changes
from annotator.model.span_history import SpanEvent, change_of
from annotator.store.moments import to_datetime
from annotator.store.rows import decoded
from annotator.store.tables import annotators, articles, journal, journal_parts

# Who made the edit of a part is whose entry it is: the owner of a schema changes what others labelled.
_makers = annotators.alias("makers")
_ARTICLE = select(articles.c.key).where(articles.c.id == bindparam("article")).scalar_subquery()
_OWNER = select(annotators.c.key).where(annotators.c.name == bindparam("annotator")).scalar_subquery()
_COLUMNS = (
    journal.c.key.label("entry"),
    journal.c.at,
    _makers.c.name.label("maker"),
    journal.c.name,
    journal.c.undone_at,
)
_OWN = (
    select(*_COLUMNS, journal.c.changes)
    .join_from(journal, _makers, _makers.c.key == journal.c.annotator_key)
    .where(
        journal.c.article_key == _ARTICLE,
        journal.c.annotator_key == _OWNER,
        func.instr(journal.c.changes, bindparam("mention")) > 0,
    )
)
_PARTS = (
    select(*_COLUMNS, journal_parts.c.changes)
    .join_from(journal_parts, journal, journal.c.key == journal_parts.c.journal_key)
    .join(_makers, _makers.c.key == journal.c.annotator_key)
    .where(
        journal_parts.c.article_key == _ARTICLE,
        journal_parts.c.annotator_key == _OWNER,
        func.instr(journal_parts.c.changes, bindparam("mention")) > 0,
    )
)
_EVENTS = union_all(_OWN, _PARTS).order_by("entry")


def read_span_history(connection: Connection, article_id: str, annotator: str, span_id: str) -> list[SpanEvent]:
    """The edits that touched the span, the oldest first.

    As long as the journal of the article is: it is looked through as text, and what mentions the span is decoded.
    """
    mention = f'"id":{msgspec.json.encode(span_id).decode()}'
    rows = connection.execute(_EVENTS, {"article": article_id, "annotator": annotator, "mention": mention})
    events = []
    for _, at, maker, name, undone_at, changes in rows:
        touched = change_of(decoded(decode_changes, changes), span_id)
        if touched is not None:
            undone = None if undone_at is None else to_datetime(undone_at)
            events.append(SpanEvent(to_datetime(at), maker, name, *touched, undone))
    return events
