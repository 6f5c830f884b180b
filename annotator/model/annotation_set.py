"""One annotator's work on one article."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from annotator.errors import ConflictError
from annotator.model.annotation import ArticleLabel, Relation, Span, Status
from annotator.model.change import (
    ArticleLabelChange,
    AttributeChange,
    Change,
    Edit,
    FlagChange,
    NoteChange,
    RelationChange,
    SpanChange,
    StatusChange,
    inverse,
)
from annotator.model.span_index import SpanIndex


class AnnotationSet:
    """Spans, relations and article labels, with a status, a flag and a note. It changes through edits alone.

    Applying an edit checks that what it changes is as the edit expects and does all of it or nothing, so that
    `apply(edit)` and then `apply(edit.inverse())` leave the set as it was. Whether an edit keeps the schema's rules
    is `annotator.model.rules`' business.
    """

    def __init__(
        self,
        article: str,
        annotator: str,
        *,
        status: Status = "new",
        flag: str | None = None,
        note: str = "",
        attributes: dict[str, Any] | None = None,
        spans: Iterable[Span] = (),
        relations: Iterable[Relation] = (),
        labels: Iterable[ArticleLabel] = (),
    ) -> None:
        self.article = article
        self.annotator = annotator
        self.status = status
        self.flag = flag
        self.note = note
        self.attributes = dict(attributes or {})
        self.spans = SpanIndex(spans)
        self.relations = {relation.id: relation for relation in relations}
        self.labels = set(labels)

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was ever done here, so that the set need not be written anywhere."""
        is_empty = not (self.spans or self.relations or self.labels or self.attributes or self.note)
        return is_empty and self.status == "new" and self.flag is None

    def labels_of(self, layer: str) -> list[str]:
        """The article's labels of one layer, sorted."""
        return sorted(label.label for label in self.labels if label.layer == layer)

    @cached_property
    def _relations_at(self) -> dict[str, dict[str, Relation]]:
        """The relations at each span. Tens of thousands take a while, so that they are looked at when first asked for:
        an article is shown before that."""
        at: dict[str, dict[str, Relation]] = {}
        for relation in self.relations.values():
            for end in (relation.head, relation.child):
                there = at.get(end)
                if there is None:
                    at[end] = {relation.id: relation}
                else:
                    there[relation.id] = relation
        return at

    def relations_of(self, span_id: str) -> list[Relation]:
        """The relations that have the span at either end."""
        return list(self._relations_at.get(span_id, {}).values())

    def apply(self, edit: Edit) -> None:
        """Makes the edit's changes; raises ConflictError, and changes nothing, where one does not fit."""
        applied: list[Change] = []
        try:
            for change in edit.changes:
                self._apply(change)
                applied.append(change)
        except ConflictError:
            for change in reversed(applied):
                self._apply(inverse(change))
            raise

    def __eq__(self, other: object) -> bool:
        return isinstance(other, AnnotationSet) and self._value() == other._value()

    __hash__ = None  # type: ignore[assignment]  # it changes

    def _value(self) -> tuple[object, ...]:
        head = (self.article, self.annotator, self.status, self.flag, self.note, self.attributes)
        return (*head, list(self.spans), self.relations, self.labels)

    def _apply(self, change: Change) -> None:
        match change:
            case SpanChange(before, after):
                self._replace_span(before, after)
            case RelationChange(before, after):
                self._replace_relation(before, after)
            case ArticleLabelChange(before, after):
                self._replace_label(before, after)
            case StatusChange(before, after):
                _expect(self.status == before)
                self.status = after
            case FlagChange(before, after):
                _expect(self.flag == before)
                self.flag = after
            case NoteChange(before, after):
                _expect(self.note == before)
                self.note = after
            case AttributeChange(name, before, after):
                _expect(self.attributes.get(name) == before)
                if after is None:
                    self.attributes.pop(name, None)
                else:
                    self.attributes[name] = after

    def _replace_span(self, before: Span | None, after: Span | None) -> None:
        if before is not None:
            _expect(self.spans.get(before.id) == before)
        if after is not None and (before is None or after.id != before.id):
            _expect(after.id not in self.spans)
        if before is not None:
            self.spans.remove(before.id)
        if after is not None:
            self.spans.add(after)

    def _replace_relation(self, before: Relation | None, after: Relation | None) -> None:
        if before is not None:
            _expect(self.relations.get(before.id) == before)
        if after is not None and (before is None or after.id != before.id):
            _expect(after.id not in self.relations)
        at = self._relations_at
        if before is not None:
            del self.relations[before.id]
            for end in {before.head, before.child}:
                del at[end][before.id]
                if not at[end]:
                    del at[end]
        if after is not None:
            self.relations[after.id] = after
            for end in (after.head, after.child):
                at.setdefault(end, {})[after.id] = after

    def _replace_label(self, before: ArticleLabel | None, after: ArticleLabel | None) -> None:
        _expect(before is None or before in self.labels)
        _expect(after is None or after == before or after not in self.labels)
        if before is not None:
            self.labels.remove(before)
        if after is not None:
            self.labels.add(after)


def _expect(is_as_expected: bool) -> None:
    if not is_as_expected:
        raise ConflictError
