"""What an annotation must keep to: the one place where the window, the importers and the API are told no.

Every check raises RuleError with a sentence for people.
"""

from __future__ import annotations

import datetime
import math
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, Literal

import msgspec

from annotator.errors import RuleError
from annotator.model.annotation import ArticleLabel, Relation, Span
from annotator.model.annotation_set import AnnotationSet
from annotator.model.article import Article, Section
from annotator.model.change import ArticleLabelChange, AttributeChange, Change, Edit, RelationChange, SpanChange
from annotator.model.schema import Attribute, Label, Layer, RelationType, Schema
from annotator.model.span_index import SpanIndex, reading_order


def check_article(article: Article) -> None:
    """Sections must lie inside the text, in order, and not overlap."""
    reached = 0
    for section in article.sections:
        if not reached <= section.start < section.end <= len(article.text):
            raise RuleError(
                f"The section {section.role} [{section.start}, {section.end}) is empty, overlaps the one before it "
                f"or lies outside the text of {len(article.text)} characters."
            )
        reached = section.end


def apply_checked(annotations: AnnotationSet, edit: Edit, article: Article, schema: Schema) -> None:
    """Applies the edit where every change keeps the rules; changes nothing and raises RuleError where one does not."""
    done: list[Change] = []
    try:
        for change in edit.changes:
            check_change(annotations, change, article, schema)
            annotations.apply(Edit(edit.name, (change,)))
            done.append(change)
    except Exception:
        annotations.apply(Edit(edit.name, tuple(done)).inverse())
        raise


def check_change(annotations: AnnotationSet, change: Change, article: Article, schema: Schema) -> None:
    """Whether one change may be made to the set as it is now."""
    match change:
        case SpanChange(before, after):
            if before is not None:
                _check_ends_stay(before, after, schema, annotations)
            if after is not None:
                check_span(after, article, schema, annotations.spans, replaced=before)
        case RelationChange(before, after) if after is not None:
            check_relation(after, schema, annotations, replaced=before)
        case ArticleLabelChange(before, after) if after is not None:
            check_article_label(after, schema, annotations.labels, replaced=before)
        case AttributeChange(name, _, after) if after is not None:
            check_value(_attribute(schema.attributes, name, "the article"), after)


def check_span(
    span: Span, article: Article, schema: Schema, others: SpanIndex, *, replaced: Span | None = None
) -> None:
    """Whether `span` may stand among `others`; `replaced` is the span whose place it takes."""
    layer = _check_alone(span, article, schema)
    own = {span.id} | ({replaced.id} if replaced else set())
    _check_beside(span, layer, (other for other in others.overlapping(span.start, span.end) if other.id not in own))


def refusals_beside(
    spans: Iterable[Span], article: Article, schema: Schema, others: SpanIndex
) -> Iterator[tuple[Span, RuleError | None]]:
    """Each span that is to stand among `others`, with what speaks against it: `check_span` for many, in one sweep.

    The spans are plain, new, in order and apart from each other, so that none of them is in another's way.
    """
    by_stretch = {(span.start, span.end): span for span in spans}
    for stretch, beside in others.overlapping_each(by_stretch):
        span = by_stretch[stretch]
        try:
            _check_beside(span, _check_alone(span, article, schema), beside)
        except RuleError as error:
            yield span, error
        else:
            yield span, None


def admit_spans(
    spans: Iterable[Span], article: Article, schema: Schema
) -> tuple[list[Span], list[tuple[Span, RuleError]]]:
    """The spans that may stand together, in reading order, and those that may not, with the reason.

    What an importer calls: the same rules as `check_span`, for a whole article in one sweep.
    """
    admitted: list[Span] = []
    refused: list[tuple[Span, RuleError]] = []
    ids: set[str] = set()
    seen: dict[tuple[object, ...], Span] = {}
    strict = {layer.name: SpanIndex() for layer in schema.layers if not layer.many or layer.overlap != "any"}
    for span in sorted(spans, key=reading_order):
        try:
            layer = _check_alone(span, article, schema)
            stretch = (span.layer, span.label, span.start, span.end, span.fragments)
            if stretch in seen:
                raise _duplicate(layer, seen[stretch])
            if span.id in ids:
                raise RuleError(f"Two spans have the id {span.id!r}.")
            if span.layer in strict:
                _check_beside(span, layer, strict[span.layer].overlapping(span.start, span.end))
                strict[span.layer].add(span)
        except RuleError as error:
            refused.append((span, error))
            continue
        seen[stretch] = span
        ids.add(span.id)
        admitted.append(span)
    return admitted, refused


def check_relation(
    relation: Relation, schema: Schema, annotations: AnnotationSet, *, replaced: Relation | None = None
) -> None:
    """Whether both ends exist, may be linked by this type, and are not linked by it already."""
    kind = schema.relation(relation.label)
    if kind is None:
        raise RuleError(f"The schema has no relation type {relation.label!r}.")
    head, child = annotations.spans.get(relation.head), annotations.spans.get(relation.child)
    if head is None or child is None:
        raise RuleError(f"A relation {kind.display} needs two spans; one of its ends does not exist.")
    if head == child:
        raise RuleError(f"A relation {kind.display} needs two different spans.")
    check_ends(kind, head, child, schema)
    for other in annotations.relations_of(relation.head):
        same_ends = (other.head, other.child) == (relation.head, relation.child)
        turned = not kind.directed and (other.child, other.head) == (relation.head, relation.child)
        if other.label == relation.label and (same_ends or turned) and other.id != (replaced or relation).id:
            raise RuleError(f"These two spans are linked by {kind.display} already.")
    _check_attributes(relation.attributes, kind.attributes, kind.display)


def may_link(kind: RelationType, head: Span, child: Span) -> bool:
    """Whether the labels of two spans may stand at the ends of a relation of this type."""
    return _may_be(head, kind.heads) and _may_be(child, kind.children)


def check_ends(kind: RelationType, head: Span, child: Span, schema: Schema) -> None:
    """The same, with a sentence where they may not."""
    _check_end(head, kind, "head", schema)
    _check_end(child, kind, "child", schema)


def _may_be(end: Span, allowed: tuple[str, ...]) -> bool:
    return not allowed or end.label in allowed


def _check_end(span: Span, kind: RelationType, end: Literal["head", "child"], schema: Schema) -> None:
    allowed = kind.heads if end == "head" else kind.children
    if not _may_be(span, allowed):
        title = schema.title_of(span.layer, span.label)
        raise RuleError(
            f"{title} may not be the {end} of {kind.display}.", f"Allowed: {', '.join(schema.titles_of(allowed))}."
        )


def _check_ends_stay(before: Span, after: Span | None, schema: Schema, annotations: AnnotationSet) -> None:
    """The relations of a span that is removed or changed must keep their end, and one that they may have."""
    relations = annotations.relations_of(before.id)
    if relations and (after is None or after.id != before.id):
        raise RuleError("This span is an end of a relation.", "Remove the relation first.")
    if after is None or after.label == before.label:
        return
    for relation in relations:
        kind = schema.relation(relation.label)
        if kind is not None:
            _check_end(after, kind, "head" if relation.head == after.id else "child", schema)


def check_article_label(
    label: ArticleLabel, schema: Schema, others: Iterable[ArticleLabel], *, replaced: ArticleLabel | None = None
) -> None:
    """Whether the article may carry `label` beside `others`."""
    layer = schema.layer(label.layer)
    if layer is None or not layer.is_on_article:
        raise RuleError(f"The schema has no layer {label.layer!r} for whole articles.")
    if layer.label(label.label) is None:
        raise RuleError(f"The layer {layer.display} has no label {label.label!r}.")
    rest = [other for other in others if other.layer == label.layer and other != replaced]
    if label in rest:
        raise RuleError(f"The article already has the label {schema.title_of(label.layer, label.label)}.")
    if rest and not layer.many:
        has = schema.title_of(layer.name, rest[0].label)
        raise RuleError(f"An article has one label of {layer.display}, and this one has {has}.")


def shown_attributes(
    attributes: Iterable[Attribute], values: dict[str, Any], labels: Collection[str]
) -> list[Attribute]:
    """Those of `attributes` that a thing with these values and labels is asked for.

    An attribute whose condition asks for one that is itself not shown is not shown either.
    """
    by_name = {attribute.name: attribute for attribute in attributes}

    def is_shown(attribute: Attribute, above: frozenset[str]) -> bool:
        condition = attribute.shown_when
        if condition is None:
            return True
        if condition.labels and not any(label in condition.labels for label in labels):
            return False
        if not condition.attribute:
            return True
        other = by_name.get(condition.attribute)
        if other is None or other.name in above or not is_shown(other, above | {attribute.name}):
            return False
        value = values.get(other.name)
        return any(one in condition.values for one in (value if isinstance(value, list) else [value]))

    return [attribute for attribute in by_name.values() if is_shown(attribute, frozenset((attribute.name,)))]


def attributes_of(span: Span, schema: Schema) -> tuple[Attribute, ...]:
    """The attributes that a span may carry: its layer's and its label's."""
    return schema.attributes_of(span.layer, span.label)


def _check_alone(span: Span, article: Article, schema: Schema) -> Layer:
    """What can be said of a span without looking at the others."""
    if not 0 <= span.start < span.end <= len(article.text):
        raise RuleError(
            f"The span [{span.start}, {span.end}) is empty or lies outside the text of {len(article.text)} characters."
        )
    if span.fragments:
        _check_fragments(span)
    layer = schema.layer(span.layer)
    if layer is None or not layer.is_on_spans:
        raise RuleError(f"The schema has no layer {span.layer!r} for spans.")
    label = layer.label(span.label)
    if label is None:
        raise RuleError(f"The layer {layer.display} has no label {span.label!r}.")
    if not layer.crosses_sections:
        _check_section(span, layer, article.sections)
    if span.attributes:
        _check_attributes(span.attributes, _declared(layer, label), label.display)
    return layer


def _declared(layer: Layer, label: Label) -> tuple[Attribute, ...]:
    return (*layer.attributes, *label.attributes)


def _check_fragments(span: Span) -> None:
    flat = [offset for fragment in span.fragments for offset in fragment]
    is_increasing = all(a < b for a, b in pairwise(flat))
    fits = len(span.fragments) > 1 and is_increasing and (flat[0], flat[-1]) == (span.start, span.end)
    if not fits:
        raise RuleError(
            f"The fragments {list(map(list, span.fragments))} of the span [{span.start}, {span.end}) must be two or "
            "more, in order, apart from each other, and begin and end where the span does."
        )


def _check_section(span: Span, layer: Layer, sections: Sequence[Section]) -> None:
    at = bisect_right(sections, span.start, key=lambda section: section.end)
    touched = sections[at : at + 2]
    if len(touched) > 1 and touched[1].start < span.end:
        raise RuleError(f"A span of {layer.display} may not reach from the {touched[0].role} into another section.")


def _check_beside(span: Span, layer: Layer, neighbours: Iterable[Span]) -> None:
    """What can be said of a span and those that share text with it."""
    for other in neighbours:
        if other.layer != span.layer:
            continue
        if other.pieces == span.pieces:
            if other.label == span.label:
                raise _duplicate(layer, other)
            if not layer.many:
                raise RuleError(
                    f"This text carries {_title(layer, other)} already, and {layer.display} allows one label.",
                    span=other.id,
                )
        if layer.overlap == "any" or not _share_text(span, other):
            continue
        if layer.overlap == "none":
            raise RuleError(
                f"Spans of {layer.display} may not overlap, and this one overlaps {_title(layer, other)}.",
                span=other.id,
            )
        if not (_is_inside(span, other) or _is_inside(other, span)):
            raise RuleError(
                f"Spans of {layer.display} may nest but not cross, and this one crosses {_title(layer, other)}.",
                span=other.id,
            )


def _duplicate(layer: Layer, standing: Span) -> RuleError:
    return RuleError(f"This text is labelled {_title(layer, standing)} already.", span=standing.id)


def _title(layer: Layer, span: Span) -> str:
    """What people call the label of a span of the layer."""
    label = layer.label(span.label)
    return label.display if label else span.label


def _share_text(one: Span, other: Span) -> bool:
    return any(a < d and c < b for a, b in one.pieces for c, d in other.pieces)


def _is_inside(inner: Span, outer: Span) -> bool:
    return all(any(c <= a and b <= d for c, d in outer.pieces) for a, b in inner.pieces)


def _attribute(declared: Iterable[Attribute], name: str, owner: str) -> Attribute:
    found = next((attribute for attribute in declared if attribute.name == name), None)
    if found is None:
        raise RuleError(f"The schema gives {owner} no attribute {name!r}.")
    return found


def _check_attributes(values: dict[str, Any], declared: Sequence[Attribute], owner: str) -> None:
    for name, value in values.items():
        check_value(_attribute(declared, name, owner), value)


def check_value(attribute: Attribute, value: Any) -> None:
    """Whether a JSON value is one of the attribute's kind."""
    name = attribute.display
    match attribute.kind:
        case "choice":
            fits = value in attribute.options
            wanted = f"one of {', '.join(attribute.options)}"
        case "choices":
            fits = isinstance(value, list) and all(option in attribute.options for option in value)
            wanted = f"a list out of {', '.join(attribute.options)}"
        case "boolean":
            fits, wanted = isinstance(value, bool), "true or false"
        case "number":
            fits, wanted = _is_in_range(attribute, value), _range(attribute)
        case "date":
            fits, wanted = _is_date(value), "a date such as 2026-03-12"
        case _:
            fits, wanted = isinstance(value, str), "text"
    if not fits:
        raise RuleError(f"{name} must be {wanted}, not {msgspec.json.encode(value).decode()}.")


def _is_in_range(attribute: Attribute, value: Any) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    low = -math.inf if attribute.minimum is None else attribute.minimum
    high = math.inf if attribute.maximum is None else attribute.maximum
    return low <= value <= high and abs(value) < math.inf  # JSON knows no infinity


def _range(attribute: Attribute) -> str:
    if attribute.minimum is None and attribute.maximum is None:
        return "a number"
    low = "…" if attribute.minimum is None else f"{attribute.minimum:g}"
    high = "…" if attribute.maximum is None else f"{attribute.maximum:g}"
    return f"a number from {low} to {high}"


def _is_date(value: Any) -> bool:
    try:
        datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        return False
    return True
