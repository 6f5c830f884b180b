"""Edits as the journal keeps them, and undo and redo, which walk in it.

The entries of an annotator form a tree: an entry's parent is the edit that stood when it was made. The undo pointer
is where the annotator stands in that tree. Undoing takes the entry at the pointer back and moves to its parent;
redoing makes the newest undone child of the pointer again. An edit made after an undo becomes a newer child, so that
what was undone before stays in the journal and is redone no more.

A step back or forth keeps the rules of the schema that is current then, which others may have changed since.

An edit of one article has its changes in the entry. A wide edit, of many articles or of the schema, has them in parts,
one an annotation set, which are written and read one after another.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, and_, bindparam, exists, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from annotator.errors import ConflictError
from annotator.model import Edit, Step, WideStep, decode_changes, encode_changes, new_id
from annotator.progress import OnProgress
from annotator.store.connection import driver, driver_sql
from annotator.store.editing import apply_edit
from annotator.store.finishing import restore_finish
from annotator.store.keeping_rules import check_keeps_rules
from annotator.store.moments import now, to_datetime
from annotator.store.reading import no_such_article
from annotator.store.rows import decoded
from annotator.store.schemas import current_version, make_current
from annotator.store.tables import annotation_sets, annotators, articles, journal, journal_parts, undo_pointers


class JournalEntry(msgspec.Struct, frozen=True):
    """Who did what, and when (UTC). An import has neither article nor annotator, a wide edit no article."""

    id: str
    at: datetime
    annotator: str | None
    article_id: str | None
    name: str
    undone_at: datetime | None

    @property
    def is_undone(self) -> bool:
        return self.undone_at is not None


class _Entry(NamedTuple):
    key: int
    parent: int | None
    article_key: int | None
    article_id: str | None
    name: str
    changes: str
    schema_before: int | None
    schema_after: int | None
    settled_at: int  # when it was made, or taken back

    @property
    def edit(self) -> Edit:
        return Edit(self.name, decoded(decode_changes, self.changes))

    @property
    def changes_schema(self) -> bool:
        return self.schema_after is not None


_ENTRY = select(
    journal.c.key,
    journal.c.parent,
    journal.c.article_key,
    articles.c.id,
    journal.c.name,
    journal.c.changes,
    journal.c.schema_before,
    journal.c.schema_after,
    func.coalesce(journal.c.undone_at, journal.c.at),
).join_from(journal, articles, isouter=True)
_NEXT_UNDO = _ENTRY.join(undo_pointers, undo_pointers.c.journal_key == journal.c.key).where(
    undo_pointers.c.annotator_key == bindparam("annotator_key")
)
_NEXT_REDO = (
    _ENTRY.where(
        journal.c.annotator_key == bindparam("annotator_key"),
        journal.c.parent.is_not_distinct_from(bindparam("parent")),
        journal.c.undone_at.is_not(None),
    )
    .order_by(journal.c.key.desc())
    .limit(1)
)
_ARTICLE_KEY = select(articles.c.key).where(articles.c.id == bindparam("article"))
_POINTER = select(undo_pointers.c.journal_key).where(undo_pointers.c.annotator_key == bindparam("annotator_key"))
_INSERT_POINTER = insert(undo_pointers)
_MOVE_POINTER = _INSERT_POINTER.on_conflict_do_update(
    index_elements=["annotator_key"], set_={"journal_key": _INSERT_POINTER.excluded.journal_key}
)
_INSERT_ENTRY = insert(journal)
_MARK = update(journal).where(journal.c.key == bindparam("entry_key"))
_ENTRIES = (
    select(
        journal.c.uid,
        journal.c.at,
        annotators.c.name.label("annotator"),
        articles.c.id.label("article_id"),
        journal.c.name,
        journal.c.undone_at,
    )
    .join_from(journal, annotators, isouter=True)
    .join(articles, articles.c.key == journal.c.article_key, isouter=True)
    .order_by(journal.c.key.desc())
    .limit(bindparam("limit"))
)
_ENTRIES_OF_ARTICLE = _ENTRIES.where(
    or_(
        articles.c.id == bindparam("article"),
        exists().where(
            journal_parts.c.journal_key == journal.c.key,
            journal_parts.c.article_key == _ARTICLE_KEY.scalar_subquery(),
        ),
    )
)
_INSERT_PART = insert(journal_parts)
_PARTS = driver_sql(
    select(
        journal_parts.c.article_key,
        journal_parts.c.annotator_key,
        journal_parts.c.changes,
        annotation_sets.c.changed_at,
    )
    .join_from(
        journal_parts,
        annotation_sets,
        and_(
            annotation_sets.c.article_key == journal_parts.c.article_key,
            annotation_sets.c.annotator_key == journal_parts.c.annotator_key,
        ),
        isouter=True,
    )
    .where(journal_parts.c.journal_key == bindparam("entry"))
    .order_by(journal_parts.c.article_key, journal_parts.c.annotator_key)
)
_WIDE_BY_OTHERS = (
    select(journal.c.name, annotators.c.name)
    .join_from(journal_parts, journal)
    .join(annotators, annotators.c.key == journal.c.annotator_key)
    .where(
        journal_parts.c.article_key == bindparam("article_key"),
        journal_parts.c.annotator_key == bindparam("annotator_key"),
        journal.c.annotator_key != bindparam("annotator_key"),
        journal.c.key > bindparam("entry"),
        journal.c.undone_at.is_(None),
    )
    .order_by(journal.c.key.desc())
    .limit(1)
)
_PART_COUNT = select(func.count()).select_from(journal_parts).where(journal_parts.c.journal_key == bindparam("entry"))


def record_edit(connection: Connection, article_id: str, annotator_key: int, edit: Edit) -> None:
    """Makes the edit and puts it into the journal, as the next one to undo."""
    article_key = find_article(connection, article_id)
    at = now()
    apply_edit(connection, article_key, annotator_key, edit, at)
    changes = encode_changes(edit.changes).decode()
    _add_entry(
        connection,
        annotator_key,
        edit.name,
        at,
        article_key=article_key,
        changes=changes,
        schema_before=current_version(connection),
    )


class WideEdit:
    """An edit of many annotation sets while it is made: one entry of the journal, and one undo."""

    def __init__(
        self, connection: Connection, annotator_key: int, name: str, *, schemas: tuple[int, int] | None = None
    ) -> None:
        """`annotator_key` says who makes it, `schemas` between which versions of the schema it leads."""
        self._connection = connection
        self._at = now()
        before, after = schemas or (current_version(connection), None)
        self._key = _add_entry(connection, annotator_key, name, self._at, schema_before=before, schema_after=after)

    def add(self, article_key: int, annotator_key: int, edit: Edit) -> None:
        """Makes one set's changes, which are in the order in which they apply."""
        apply_edit(self._connection, article_key, annotator_key, edit, self._at)
        self._connection.execute(
            _INSERT_PART,
            {
                "journal_key": self._key,
                "article_key": article_key,
                "annotator_key": annotator_key,
                "changes": encode_changes(edit.changes).decode(),
            },
        )


def undo(connection: Connection, annotator_key: int, progress: OnProgress) -> Step | WideStep | None:
    """Takes the annotator's last edit back. Returns what was done to do so."""
    entry = _next_undo(connection, annotator_key)
    if entry is None:
        return None
    at = now()
    step = _step(connection, entry, annotator_key, at, progress, forward=False)
    _mark(connection, entry, at)
    _move_pointer(connection, annotator_key, entry.parent)
    return step


def redo(connection: Connection, annotator_key: int, progress: OnProgress) -> Step | WideStep | None:
    """Makes the edit that was undone last again."""
    entry = _next_redo(connection, annotator_key)
    if entry is None:
        return None
    step = _step(connection, entry, annotator_key, now(), progress, forward=True)
    _mark(connection, entry, None)
    _move_pointer(connection, annotator_key, entry.key)
    return step


def _mark(connection: Connection, entry: _Entry, undone_at: int | None) -> None:
    """Notes whether the entry stands, and under which schema that was settled."""
    said: dict[str, int | None] = {"undone_at": undone_at}
    if not entry.changes_schema:
        said["schema_before"] = current_version(connection)
    connection.execute(_MARK, {"entry_key": entry.key, **said})


def next_undo(connection: Connection, annotator_key: int) -> Step | WideStep | None:
    entry = _next_undo(connection, annotator_key)
    return _described(connection, entry) if entry else None


def next_redo(connection: Connection, annotator_key: int) -> Step | WideStep | None:
    entry = _next_redo(connection, annotator_key)
    return _described(connection, entry) if entry else None


def find_article(connection: Connection, article_id: str) -> int:
    """The key of the article; a ProjectError where there is none."""
    key: int | None = connection.execute(_ARTICLE_KEY, {"article": article_id}).scalar_one_or_none()
    if key is None:
        raise no_such_article(article_id)
    return key


def _described(connection: Connection, entry: _Entry) -> Step | WideStep:
    if entry.article_id is not None:
        return Step(entry.article_id, entry.edit)
    sets = connection.execute(_PART_COUNT, {"entry": entry.key}).scalar_one()
    return WideStep(entry.name, sets, entry.changes_schema)


def _step(
    connection: Connection, entry: _Entry, annotator_key: int, at: int, progress: OnProgress, *, forward: bool
) -> Step | WideStep:
    """Makes the entry's changes, or takes them back."""
    if entry.article_key is not None and entry.article_id is not None:
        edit = entry.edit if forward else entry.edit.inverse()
        try:
            if entry.schema_before != current_version(connection):
                check_keeps_rules(connection, entry.article_key, annotator_key, edit, changes_schema=False)
            apply_edit(connection, entry.article_key, annotator_key, edit, at)
            if not forward:
                restore_finish(connection, entry.article_key, annotator_key, edit, before_entry=entry.key)
        except ConflictError:
            _blame_others(connection, entry, annotator_key)
            raise
        return Step(entry.article_id, edit)
    step = _described(connection, entry)
    assert isinstance(step, WideStep)
    if entry.changes_schema:
        versions = (entry.schema_before, entry.schema_after)
        _switch_schema(connection, *(versions if forward else reversed(versions)))
    is_of_another_schema = not entry.changes_schema and entry.schema_before != current_version(connection)
    parts = driver(connection).execute(_PARTS, (entry.key,))
    for done, (article_key, set_annotator_key, changes, changed_at) in enumerate(parts):
        progress(done, step.sets)
        edit = Edit(entry.name, decoded(decode_changes, changes))
        edit = edit if forward else edit.inverse()
        if is_of_another_schema or (entry.changes_schema and changed_at != entry.settled_at):
            check_keeps_rules(connection, article_key, set_annotator_key, edit, changes_schema=entry.changes_schema)
        apply_edit(connection, article_key, set_annotator_key, edit, at)
        if not forward:
            restore_finish(connection, article_key, set_annotator_key, edit, before_entry=entry.key)
    return step


def _blame_others(connection: Connection, entry: _Entry, annotator_key: int) -> None:
    """Says so where somebody else's change of the schema stands between the annotator and their older edits."""
    found = connection.execute(
        _WIDE_BY_OTHERS,
        {"article_key": entry.article_key, "annotator_key": annotator_key, "entry": entry.key},
    ).first()
    if found is not None:
        name, who = found
        raise ConflictError(
            f"{who} changed the schema since (“{name}”), so “{entry.name}” cannot be undone or redone as it was.",
            "Change the article as it is now.",
        )


def _switch_schema(connection: Connection, before: int | None, after: int | None) -> None:
    assert before is not None
    assert after is not None
    if current_version(connection) != before:
        raise ConflictError(
            "The schema was changed since, by somebody else or by an import.", "Change it by hand, in the Schema place."
        )
    make_current(connection, after)


def _add_entry(
    connection: Connection,
    annotator_key: int,
    name: str,
    at: int,
    *,
    article_key: int | None = None,
    changes: str = "[]",
    schema_before: int | None = None,
    schema_after: int | None = None,
) -> int:
    """Puts an entry into the journal, as the annotator's next one to undo. Returns its key."""
    parent = connection.execute(_POINTER, {"annotator_key": annotator_key}).scalar_one_or_none()
    entry = {
        "uid": new_id(),
        "article_key": article_key,
        "annotator_key": annotator_key,
        "parent": parent,
        "name": name,
        "at": at,
        "changes": changes,
        "schema_before": schema_before,
        "schema_after": schema_after,
    }
    key: int = connection.execute(_INSERT_ENTRY, entry).lastrowid
    _move_pointer(connection, annotator_key, key)
    return key


def read_journal(connection: Connection, article_id: str | None, limit: int) -> list[JournalEntry]:
    """The newest entries, the newest first."""
    statement = _ENTRIES if article_id is None else _ENTRIES_OF_ARTICLE
    names = {"limit": limit} if article_id is None else {"limit": limit, "article": article_id}
    return [
        JournalEntry(uid, to_datetime(at), annotator, article, name, None if undone is None else to_datetime(undone))
        for uid, at, annotator, article, name, undone in connection.execute(statement, names)
    ]


def note_in_journal(connection: Connection, name: str) -> None:
    """An entry about the project as a whole, which no undo takes back."""
    connection.execute(_INSERT_ENTRY, {"uid": new_id(), "name": name, "at": now(), "changes": "[]"})


def _next_undo(connection: Connection, annotator_key: int) -> _Entry | None:
    row = connection.execute(_NEXT_UNDO, {"annotator_key": annotator_key}).first()
    return _Entry(*row) if row else None


def _next_redo(connection: Connection, annotator_key: int) -> _Entry | None:
    parent = connection.execute(_POINTER, {"annotator_key": annotator_key}).scalar_one_or_none()
    row = connection.execute(_NEXT_REDO, {"annotator_key": annotator_key, "parent": parent}).first()
    return _Entry(*row) if row else None


def _move_pointer(connection: Connection, annotator_key: int, entry_key: int | None) -> None:
    connection.execute(_MOVE_POINTER, {"annotator_key": annotator_key, "journal_key": entry_key})
