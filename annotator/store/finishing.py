"""When, and under which schema, an article was finished, where a step back finishes it again."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, func, select, update

from annotator.model import Edit, StatusChange, decode_changes
from annotator.store.rows import decoded
from annotator.store.tables import annotation_sets, journal

_STATUS_EDITS = (
    select(journal.c.at, journal.c.schema_before, journal.c.changes)
    .where(
        journal.c.article_key == bindparam("article"),
        journal.c.annotator_key == bindparam("annotator"),
        journal.c.key < bindparam("entry"),
        journal.c.undone_at.is_(None),
        func.instr(journal.c.changes, '"type":"status"') > 0,
    )
    .order_by(journal.c.key.desc())
)
_RESTORE = update(annotation_sets).where(
    annotation_sets.c.article_key == bindparam("article"), annotation_sets.c.annotator_key == bindparam("annotator")
)


def restore_finish(
    connection: Connection, article_key: int, annotator_key: int, edit: Edit, *, before_entry: int
) -> None:
    """Where `edit`, a step back that was made, finished the article: it is finished as it was, not as of now.

    Nothing is known of what an import brought finished.
    """
    if not _finishes(edit):
        return
    keys = {"article": article_key, "annotator": annotator_key}
    for at, schema, changes in connection.execute(_STATUS_EDITS, {**keys, "entry": before_entry}):
        if _finishes(Edit("", decoded(decode_changes, changes))):
            if schema is not None:
                connection.execute(_RESTORE, {**keys, "finished_at": at, "finished_schema": schema})
            return


def _finishes(edit: Edit) -> bool:
    return any(isinstance(change, StatusChange) and change.after in ("done", "skipped") for change in edit.changes)
