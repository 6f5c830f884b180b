"""What an article still lacks before it is finished: required attributes without a value."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

from annotator.model.annotation import Relation, Span
from annotator.model.annotation_set import AnnotationSet
from annotator.model.rules import shown_attributes
from annotator.model.schema import Attribute, Schema

# What a value may be that is none.
_NOTHING: tuple[object, ...] = (None, "", [])


class Missing(NamedTuple):
    """An attribute without a value, and what lacks it: a span, a relation, or the article itself (None)."""

    thing: Span | Relation | None
    attribute: Attribute


def missing_values(annotations: AnnotationSet, schema: Schema) -> list[Missing]:
    """Required attributes that are shown and have no value: of the spans in reading order, of relations, the article's.

    Labels without a required attribute cost next to nothing, so that this can be asked of a hundred thousand spans.
    """
    return [*_of_spans(annotations, schema), *_of_relations(annotations, schema), *_of_article(annotations, schema)]


def is_missing(attribute: Attribute, values: dict[str, Any]) -> bool:
    """Whether a required attribute has no value, or an empty one."""
    return attribute.required and values.get(attribute.name) in _NOTHING


def _of_spans(annotations: AnnotationSet, schema: Schema) -> Iterator[Missing]:
    asked: dict[tuple[str, str], _Required] = {}
    for span in annotations.spans:
        key = (span.layer, span.label)
        required = asked.get(key)
        if required is None:
            required = asked[key] = _Required(schema.attributes_of(*key), (span.label,))
        for attribute in required.missing(span.attributes):
            yield Missing(span, attribute)


def _of_relations(annotations: AnnotationSet, schema: Schema) -> Iterator[Missing]:
    asked = {kind.name: _Required(kind.attributes, (kind.name,)) for kind in schema.relations}
    for relation in annotations.relations.values():
        if relation.label in asked:
            for attribute in asked[relation.label].missing(relation.attributes):
                yield Missing(relation, attribute)


def _of_article(annotations: AnnotationSet, schema: Schema) -> Iterator[Missing]:
    labels = [label.label for label in annotations.labels]
    for attribute in _Required(schema.attributes, labels).missing(annotations.attributes):
        yield Missing(None, attribute)


class _Required:
    """The required ones of some attributes, for many things with the same labels."""

    def __init__(self, attributes: Sequence[Attribute], labels: Collection[str]) -> None:
        self._attributes = attributes
        self._labels = labels
        self._required = [attribute for attribute in attributes if attribute.required]
        conditions = (attribute.shown_when for attribute in attributes)
        self._deciding = sorted({one.attribute for one in conditions if one is not None and one.attribute})
        self._shown: dict[tuple[str, ...], frozenset[str]] = {}

    def missing(self, values: dict[str, Any]) -> Sequence[Attribute]:
        """Those that are shown with these values, and have none."""
        lacking = [attribute for attribute in self._required if values.get(attribute.name) in _NOTHING]
        if not lacking:
            return ()
        shown = self._shown_with(values)
        return [attribute for attribute in lacking if attribute.name in shown]

    def _shown_with(self, values: dict[str, Any]) -> frozenset[str]:
        """What is shown depends on few values, and is the same for many things."""
        deciding = tuple(repr(values.get(name)) for name in self._deciding)
        shown = self._shown.get(deciding)
        if shown is None:
            found = shown_attributes(self._attributes, values, self._labels)
            shown = self._shown[deciding] = frozenset(attribute.name for attribute in found)
        return shown
