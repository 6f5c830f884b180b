"""The annotators of a project."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from annotator.model import Annotator, AnnotatorKind, new_id
from annotator.store.tables import annotators

_KEY = select(annotators.c.key).where(annotators.c.name == bindparam("name"))
_INSERT = insert(annotators).on_conflict_do_nothing(index_elements=["name"])


def read_annotators(connection: Connection) -> list[Annotator]:
    """By name."""
    rows = connection.execute(select(annotators.c.name, annotators.c.kind).order_by(annotators.c.name))
    return [Annotator(*row) for row in rows]


def annotator_key(connection: Connection, name: str) -> int | None:
    return connection.execute(_KEY, {"name": name}).scalar_one_or_none()


def add_annotator(connection: Connection, name: str, kind: AnnotatorKind) -> int:
    """The key of the annotator, who is added where nobody of this name is there yet."""
    if not name:
        raise ValueError("An annotator needs a name.")
    key = annotator_key(connection, name)
    if key is None:
        connection.execute(_INSERT, {"uid": new_id(), "name": name, "kind": kind})
        key = connection.execute(_KEY, {"name": name}).scalar_one()
    return key
