"""Edits as the journal keeps them, and undo and redo, which walk in it.

The entries of an annotator form a tree: an entry's parent is the edit that stood when it was made. The undo pointer
is where the annotator stands in that tree. Undoing takes the entry at the pointer back and moves to its parent;
redoing makes the newest undone child of the pointer again. An edit made after an undo becomes a newer child, so that
what was undone before stays in the journal and is redone no more.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.dialects.sqlite import insert

from annotator.model import Edit, decode_changes, encode_changes, new_id
from annotator.store.editing import apply_edit
from annotator.store.moments import now, to_datetime
from annotator.store.reading import no_such_article
from annotator.store.rows import decoded
from annotator.store.tables import annotators, articles, journal, undo_pointers


class Step(NamedTuple):
    """An edit, and the article whose annotations it is about."""

    article_id: str
    edit: Edit


class JournalEntry(msgspec.Struct, frozen=True):
    """Who did what, and when (UTC). An import has neither article nor annotator."""

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
    article_key: int
    article_id: str
    name: str
    changes: str

    @property
    def step(self) -> Step:
        return Step(self.article_id, Edit(self.name, decoded(decode_changes, self.changes)))


_ENTRY = select(
    journal.c.key, journal.c.parent, journal.c.article_key, articles.c.id, journal.c.name, journal.c.changes
).join_from(journal, articles)
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
_ENTRIES_OF_ARTICLE = _ENTRIES.where(articles.c.id == bindparam("article"))


def record_edit(connection: Connection, article_id: str, annotator_key: int, edit: Edit) -> None:
    """Makes the edit and puts it into the journal, as the next one to undo."""
    article_key = connection.execute(_ARTICLE_KEY, {"article": article_id}).scalar_one_or_none()
    if article_key is None:
        raise no_such_article(article_id)
    at = now()
    apply_edit(connection, article_key, annotator_key, edit, at)
    parent = connection.execute(_POINTER, {"annotator_key": annotator_key}).scalar_one_or_none()
    entry = {
        "uid": new_id(),
        "article_key": article_key,
        "annotator_key": annotator_key,
        "parent": parent,
        "name": edit.name,
        "at": at,
        "changes": encode_changes(edit.changes).decode(),
    }
    key = connection.execute(_INSERT_ENTRY, entry).lastrowid
    _move_pointer(connection, annotator_key, key)


def undo(connection: Connection, annotator_key: int) -> Step | None:
    """Takes the annotator's last edit back. Returns what was done to do so."""
    entry = _next_undo(connection, annotator_key)
    if entry is None:
        return None
    at = now()
    inverse = entry.step.edit.inverse()
    apply_edit(connection, entry.article_key, annotator_key, inverse, at)
    connection.execute(_MARK, {"entry_key": entry.key, "undone_at": at})
    _move_pointer(connection, annotator_key, entry.parent)
    return Step(entry.article_id, inverse)


def redo(connection: Connection, annotator_key: int) -> Step | None:
    """Makes the edit that was undone last again."""
    entry = _next_redo(connection, annotator_key)
    if entry is None:
        return None
    step = entry.step
    apply_edit(connection, entry.article_key, annotator_key, step.edit, now())
    connection.execute(_MARK, {"entry_key": entry.key, "undone_at": None})
    _move_pointer(connection, annotator_key, entry.key)
    return step


def next_undo(connection: Connection, annotator_key: int) -> Step | None:
    entry = _next_undo(connection, annotator_key)
    return entry.step if entry else None


def next_redo(connection: Connection, annotator_key: int) -> Step | None:
    entry = _next_redo(connection, annotator_key)
    return entry.step if entry else None


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
