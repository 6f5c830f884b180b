"""What an article still lacks before it is finished: required attributes without a value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from annotator.model.annotation import Relation, Span
from annotator.model.annotation_set import AnnotationSet
from annotator.model.rules import shown_attributes
from annotator.model.schema import Attribute, Schema

_Asked = tuple[Attribute, ...]


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
    return attribute.required and values.get(attribute.name) in (None, "", [])


def _of_spans(annotations: AnnotationSet, schema: Schema) -> Iterator[Missing]:
    asked: dict[tuple[str, str], _Asked] = {}
    for span in annotations.spans:
        key = (span.layer, span.label)
        attributes = asked.get(key)
        if attributes is None:
            attributes = asked[key] = _with_required(schema.attributes_of(*key))
        if attributes:
            for attribute in shown_attributes(attributes, span.attributes, (span.label,)):
                if is_missing(attribute, span.attributes):
                    yield Missing(span, attribute)


def _of_relations(annotations: AnnotationSet, schema: Schema) -> Iterator[Missing]:
    asked = {kind.name: _with_required(kind.attributes) for kind in schema.relations}
    for relation in annotations.relations.values():
        for attribute in shown_attributes(asked.get(relation.label, ()), relation.attributes, (relation.label,)):
            if is_missing(attribute, relation.attributes):
                yield Missing(relation, attribute)


def _of_article(annotations: AnnotationSet, schema: Schema) -> Iterator[Missing]:
    labels = [label.label for label in annotations.labels]
    for attribute in shown_attributes(schema.attributes, annotations.attributes, labels):
        if is_missing(attribute, annotations.attributes):
            yield Missing(None, attribute)


def _with_required(attributes: _Asked) -> _Asked:
    """All of them where one is required, for conditions name others; else none."""
    return attributes if any(attribute.required for attribute in attributes) else ()
