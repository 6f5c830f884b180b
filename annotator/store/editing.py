"""An edit's changes, made to the rows of an annotation set. Nothing of the set is read but its own row.

Each change checks that what it changes is as the edit expects: a row that another window changed, added or removed
is never overwritten.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, UpdateBase, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from annotator.errors import ConflictError
from annotator.model import (
    ArticleLabel,
    ArticleLabelChange,
    AttributeChange,
    Edit,
    FlagChange,
    NoteChange,
    Relation,
    RelationChange,
    Span,
    SpanChange,
    StatusChange,
    new_id,
)
from annotator.store.rows import json_object, json_text, relation_extra, span_extra
from annotator.store.schemas import current_version
from annotator.store.tables import annotation_sets, article_labels, relations, spans

_SET = select(
    annotation_sets.c.key,
    annotation_sets.c.status,
    annotation_sets.c.flag,
    annotation_sets.c.note,
    annotation_sets.c.attributes,
    annotation_sets.c.span_count,
    annotation_sets.c.finished_at,
    annotation_sets.c.finished_schema,
).where(
    annotation_sets.c.article_key == bindparam("article_key"),
    annotation_sets.c.annotator_key == bindparam("annotator_key"),
)
_INSERT_SET = insert(annotation_sets)
_UPDATE_SET = update(annotation_sets).where(annotation_sets.c.key == bindparam("set_key"))

_INSERT_SPAN = insert(spans).on_conflict_do_nothing()
_IS_SPAN = (
    spans.c.set_key == bindparam("old_set_key"),
    spans.c.start == bindparam("old_start"),
    spans.c.id == bindparam("old_id"),
    spans.c.layer == bindparam("old_layer"),
    spans.c.label == bindparam("old_label"),
    spans.c.end == bindparam("old_end"),
    spans.c.extra.is_not_distinct_from(bindparam("old_extra")),
)
_UPDATE_SPAN = update(spans).where(*_IS_SPAN)
_DELETE_SPAN = delete(spans).where(*_IS_SPAN)

_INSERT_RELATION = insert(relations).on_conflict_do_nothing()
_IS_RELATION = (
    relations.c.set_key == bindparam("old_set_key"),
    relations.c.id == bindparam("old_id"),
    relations.c.label == bindparam("old_label"),
    relations.c.head == bindparam("old_head"),
    relations.c.child == bindparam("old_child"),
    relations.c.extra.is_not_distinct_from(bindparam("old_extra")),
)
_DELETE_RELATION = delete(relations).where(*_IS_RELATION)

_INSERT_LABEL = insert(article_labels).on_conflict_do_nothing()
_DELETE_LABEL = delete(article_labels).where(
    article_labels.c.set_key == bindparam("old_set_key"),
    article_labels.c.layer == bindparam("old_layer"),
    article_labels.c.label == bindparam("old_label"),
)


def apply_edit(connection: Connection, article_key: int, annotator_key: int, edit: Edit, now: int) -> None:
    """Makes the edit's changes at the moment `now`; raises ConflictError where one does not fit.

    The caller's transaction makes it all or nothing.
    """
    keys = {"article_key": article_key, "annotator_key": annotator_key}
    row = connection.execute(_SET, keys).mappings().first()
    values = dict(row) if row is not None else _begin_set(connection, keys, now)
    _SetEditing(connection, values, now).apply(edit)


def _begin_set(connection: Connection, keys: dict[str, int], now: int) -> dict[str, Any]:
    values = {"status": "new", "flag": None, "note": "", "attributes": None, "span_count": 0}
    values |= {"finished_at": None, "finished_schema": None}
    result = connection.execute(_INSERT_SET, {**keys, "uid": new_id(), "changed_at": now, **values})
    return {"key": result.lastrowid, **values}


class _SetEditing:
    """One edit on the rows of one annotation set. `values` is the set's own row, written when all is done."""

    def __init__(self, connection: Connection, values: dict[str, Any], now: int) -> None:
        self._connection = connection
        self._values = values
        self._key: int = values.pop("key")
        self._now = now
        self._statement: UpdateBase | None = None
        self._waiting: list[dict[str, Any]] = []

    def apply(self, edit: Edit) -> None:
        for change in edit.changes:
            match change:
                case SpanChange(before, after):
                    self._replace_span(before, after)
                case RelationChange(before, after):
                    self._replace_relation(before, after)
                case ArticleLabelChange(before, after):
                    self._replace_label(before, after)
                case StatusChange(before, after):
                    self._replace_value("status", before, after)
                    is_finished = after in ("done", "skipped")
                    self._values["finished_at"] = self._now if is_finished else None
                    self._values["finished_schema"] = current_version(self._connection) if is_finished else None
                case FlagChange(before, after):
                    self._replace_value("flag", before, after)
                case NoteChange(before, after):
                    self._replace_value("note", before, after)
                case AttributeChange(name, before, after):
                    self._replace_attribute(name, before, after)
        self._write_waiting()
        self._connection.execute(_UPDATE_SET, {"set_key": self._key, "changed_at": self._now, **self._values})

    def _replace_span(self, before: Span | None, after: Span | None) -> None:
        old = {f"old_{name}": value for name, value in self._span_row(before).items()} if before else {}
        if before is not None and after is not None and before.id == after.id:
            self._change(_UPDATE_SPAN, {**old, **self._span_row(after), "changed_at": self._now})
            return
        if before is not None:
            self._change(_DELETE_SPAN, old)
            self._values["span_count"] -= 1
        if after is not None:
            self._change(_INSERT_SPAN, {**self._span_row(after), "changed_at": self._now})
            self._values["span_count"] += 1

    def _replace_relation(self, before: Relation | None, after: Relation | None) -> None:
        if before is not None:
            self._change(_DELETE_RELATION, {f"old_{name}": value for name, value in self._relation_row(before).items()})
        if after is not None:
            self._change(_INSERT_RELATION, {**self._relation_row(after), "changed_at": self._now})

    def _replace_label(self, before: ArticleLabel | None, after: ArticleLabel | None) -> None:
        if before is not None:
            self._change(
                _DELETE_LABEL, {"old_set_key": self._key, "old_layer": before.layer, "old_label": before.label}
            )
        if after is not None:
            row = {"set_key": self._key, "layer": after.layer, "label": after.label, "changed_at": self._now}
            self._change(_INSERT_LABEL, row)

    def _replace_value(self, name: str, before: str | None, after: str | None) -> None:
        if self._values[name] != before:
            raise ConflictError
        self._values[name] = after

    def _replace_attribute(self, name: str, before: Any, after: Any) -> None:
        attributes = json_object(self._values["attributes"])
        if json_text([attributes.pop(name, None)]) != json_text([before]):
            raise ConflictError
        if after is not None:
            attributes[name] = after
        self._values["attributes"] = json_text(attributes)

    def _span_row(self, span: Span) -> dict[str, Any]:
        return {
            "set_key": self._key,
            "start": span.start,
            "id": span.id,
            "layer": span.layer,
            "label": span.label,
            "end": span.end,
            "extra": span_extra(span),
        }

    def _relation_row(self, relation: Relation) -> dict[str, Any]:
        return {
            "set_key": self._key,
            "id": relation.id,
            "label": relation.label,
            "head": relation.head,
            "child": relation.child,
            "extra": relation_extra(relation),
        }

    def _change(self, statement: UpdateBase, row: dict[str, Any]) -> None:
        """Executes what must change exactly one row; rows for the same statement go together."""
        if statement is not self._statement:
            self._write_waiting()
            self._statement = statement
        self._waiting.append(row)

    def _write_waiting(self) -> None:
        if self._statement is not None and self._waiting:
            rows = self._waiting
            result = self._connection.execute(self._statement, rows if len(rows) > 1 else rows[0])
            if result.rowcount != len(rows):
                raise ConflictError
        self._waiting = []
