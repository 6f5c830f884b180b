"""What becomes of annotations when the schema changes under them.

Nothing is dropped unsaid: `Converter.convert` gives, for one annotation set, the edit that brings it under the schema
after, and with it everything that this takes away; `broken_rules` says what would not keep to that schema's rules.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Literal, NamedTuple, TypeVar

from msgspec.structs import replace

from annotator.errors import RuleError
from annotator.model.annotation import NO_VALUES, ArticleLabel, Relation, Span
from annotator.model.annotation_set import AnnotationSet
from annotator.model.article import Article
from annotator.model.attribute_values import converted_value, says_less
from annotator.model.chain_conversion import rejoined_chains
from annotator.model.change import ArticleLabelChange, AttributeChange, Change, Edit, RelationChange, SpanChange
from annotator.model.rules import admit_spans, check_article_label, check_change, check_relation
from annotator.model.schema import Attribute, Schema
from annotator.model.schema_change import ARTICLE, LabelKey, Owner, SchemaChange, SpanPlace
from annotator.model.shown_values import shown_names

_Thing = TypeVar("_Thing", Span, Relation)


class Lost(NamedTuple):
    """What a change takes away: a span (None: of the article or a relation), and what of it, as people read it.

    A "duplicate" is a span, a relation or a label that another one, with the same name after, stands for.
    """

    kind: Literal["span", "relation", "article label", "value", "duplicate"]
    span: Span | None
    what: str


class Converted(NamedTuple):
    """The edit that brings one annotation set under the schema after, and what it takes away."""

    edit: Edit
    lost: list[Lost]


class Converter:
    """Converts annotation sets for one change of the schema."""

    def __init__(self, change: SchemaChange) -> None:
        self._name = change.name
        self._before, self._after = change.before, change.after
        self._conversion = change.conversion
        self._labels: dict[LabelKey, LabelKey | None] = {}
        self._attributes: dict[LabelKey, dict[str, tuple[Owner, Attribute]]] = {}

    def convert(self, annotations: AnnotationSet) -> Converted:
        """The edit's changes are in an order in which they, and their inverse, apply."""
        lost: list[Lost] = []
        spans, stands_for = self._convert_spans(annotations, lost)
        links = self._convert_relations(annotations, stands_for, lost)
        labels = self._convert_article_labels(annotations, lost)
        changes: list[Change] = [
            *(change for change in links if change.after is None),
            *spans,
            *(change for change in links if change.after is not None),
            *rejoined_chains(annotations, self._after, spans, stands_for, self._conversion.relations),
            *labels,
            *self._convert_article_attributes(annotations, labels, lost),
        ]
        return Converted(Edit(self._name, tuple(changes)), lost)

    # Spans

    def _convert_spans(self, annotations: AnnotationSet, lost: list[Lost]) -> tuple[list[SpanChange], dict[str, str]]:
        """The changes, and for the id of each span that goes the id of the one that stands for it; "" for none."""
        kept: dict[tuple[LabelKey, tuple[tuple[int, int], ...]], tuple[Span, Span]] = {}
        stands_for: dict[str, str] = {}
        gone: list[Span] = []
        moved: list[tuple[Span, LabelKey]] = []
        for span in annotations.spans:
            key = self._key_after(annotations, span)
            if key is None:
                stands_for[span.id] = ""
                gone.append(span)
                lost.append(Lost("span", span, self._before.title_of(span.layer, span.label)))
            elif key == (span.layer, span.label):
                kept[key, span.pieces] = (span, self._with_values(span, key, lost))
            else:
                moved.append((span, key))
        for span, key in moved:
            after = self._with_values(span, key, lost)
            there = kept.get((key, span.pieces))
            if there is None:
                kept[key, span.pieces] = (span, after)
                continue
            before, standing = there
            stands_for[span.id] = standing.id
            gone.append(span)
            lost.append(Lost("duplicate", span, self._before.title_of(span.layer, span.label)))
            kept[key, span.pieces] = (before, _with_more(standing, after, span, lost))
        changes = [SpanChange(span, None) for span in gone]
        changes += [SpanChange(before, after) for before, after in kept.values() if before != after]
        return changes, stands_for

    def _key_after(self, annotations: AnnotationSet, span: Span) -> LabelKey | None:
        key = (span.layer, span.label)
        decisions = self._conversion.splits.get(key)
        if decisions:
            decided = decisions.get(SpanPlace(annotations.article, annotations.annotator, span.id))
            if decided is not None:
                return decided
        return self._label_after(key)

    def _label_after(self, key: LabelKey) -> LabelKey | None:
        """What the label is called after; None where it is gone."""
        if key not in self._labels:
            layer, label = self._conversion.labels.get(key, key)
            is_there = self._after.label(layer, label) is not None
            self._labels[key] = (layer, label) if is_there else None
        return self._labels[key]

    def _with_values(self, span: Span, key: LabelKey, lost: list[Lost]) -> Span:
        """The span under its label after, with the values that this label's attributes can take."""
        if not span.attributes:
            layer, label = key
            return span if (span.layer, span.label) == key else replace(span, layer=layer, label=label)
        declared = self._attributes_before((span.layer, span.label))
        after = _by_name(_declared(self._after, key))
        labels = ((span.label,), (key[1],))
        values = self._values_after(span.attributes, declared, after, labels, span, lost)
        return replace(span, layer=key[0], label=key[1], attributes=values)

    def _attributes_before(self, key: LabelKey) -> dict[str, tuple[Owner, Attribute]]:
        if key not in self._attributes:
            owners = (Owner.of_layer(key[0]), Owner.of_label(*key))
            self._attributes[key] = {
                attribute.name: (owner, attribute) for owner in owners for attribute in owner.attributes(self._before)
            }
        return self._attributes[key]

    def _values_after(
        self,
        values: Mapping[str, Any],
        declared: Mapping[str, tuple[Owner, Attribute]],
        after: Mapping[str, Attribute],
        labels: tuple[Collection[str], Collection[str]],
        span: Span | None,
        lost: list[Lost],
    ) -> dict[str, Any]:
        """The values of a thing that had the `declared` attributes. `labels` are those that it has before and after."""
        converted: dict[str, Any] = {}
        names: dict[str, str] = {}
        for name, value in values.items():
            owner = declared[name][0] if name in declared else ARTICLE
            name_after = self._conversion.attributes.get((owner, name), name)
            attribute = after.get(name_after)
            renamed = self._with_options_renamed(owner, name, value)
            result = None if attribute is None else converted_value(renamed, attribute)
            if result is not None:
                converted[name_after] = result
                names[name_after] = name
            if result is None or says_less(renamed, result):
                lost.append(_lost_value(span, name, value))
        if any(after[name].shown_when for name in converted):
            shown = shown_names([attribute for _, attribute in declared.values()], dict(values), labels[0])
            shown_before = {name_after for name_after, name in names.items() if name in shown}
            for name in self._hidden(converted, after, labels[1]) & shown_before:
                del converted[name]
                lost.append(_lost_value(span, names[name], values[names[name]]))
        return converted or NO_VALUES

    def _hidden(
        self, values: Mapping[str, Any], attributes: Mapping[str, Attribute], labels: Collection[str]
    ) -> frozenset[str]:
        """The names of values that are not asked for; what hides one value may hide others with it."""
        return frozenset(values) - shown_names(list(attributes.values()), dict(values), labels)

    def _with_options_renamed(self, owner: Owner, name: str, value: Any) -> Any:
        options = self._conversion.options
        if isinstance(value, list):
            return list(dict.fromkeys(options.get((owner, name, option), option) for option in value))
        return options.get((owner, name, value), value) if isinstance(value, str) else value

    # Relations, and what is said of the article

    def _convert_relations(
        self, annotations: AnnotationSet, stands_for: Mapping[str, str], lost: list[Lost]
    ) -> list[RelationChange]:
        kept: dict[tuple[str, frozenset[str] | tuple[str, str]], tuple[Relation, Relation]] = {}
        gone: list[Relation] = []
        for relation in annotations.relations.values():
            head = annotations.spans.get(relation.head)
            after = self._relation_after(relation, stands_for, lost)
            if after is None:
                gone.append(relation)
                lost.append(Lost("relation", head, relation.label))
                continue
            kind = self._after.relation(after.label)
            is_directed = kind is not None and kind.directed
            ends = (after.label, (after.head, after.child) if is_directed else frozenset((after.head, after.child)))
            if ends not in kept:
                kept[ends] = (relation, after)
                continue
            before, standing = kept[ends]
            gone.append(relation)
            lost.append(Lost("duplicate", head, relation.label))
            kept[ends] = (before, _with_more(standing, after, head, lost))
        changes = [RelationChange(relation, None) for relation in gone]
        return changes + [RelationChange(before, after) for before, after in kept.values() if before != after]

    def _relation_after(self, relation: Relation, stands_for: Mapping[str, str], lost: list[Lost]) -> Relation | None:
        label = self._conversion.relations.get(relation.label, relation.label)
        head = stands_for.get(relation.head, relation.head)
        child = stands_for.get(relation.child, relation.child)
        kind = self._after.relation(label)
        if kind is None or not head or not child or head == child:
            return None
        owner = Owner.of_relation(relation.label)
        declared = {attribute.name: (owner, attribute) for attribute in owner.attributes(self._before)}
        labels = ((relation.label,), (label,))
        values = self._values_after(relation.attributes, declared, _by_name(kind.attributes), labels, None, lost)
        return replace(relation, label=label, head=head, child=child, attributes=values)

    def _convert_article_labels(self, annotations: AnnotationSet, lost: list[Lost]) -> list[ArticleLabelChange]:
        taken_off, put_on = [], []
        labels = set(annotations.labels)
        for label in sorted(annotations.labels):
            key = self._article_label_after(annotations, label)
            after = ArticleLabel(*key) if key else None
            if after == label:
                continue
            taken_off.append(ArticleLabelChange(label, None))
            labels.discard(label)
            if after is None or after in labels:
                lost.append(
                    Lost(
                        "duplicate" if after else "article label", None, self._before.title_of(label.layer, label.label)
                    )
                )
            else:
                labels.add(after)
                put_on.append(ArticleLabelChange(None, after))
        return [*taken_off, *put_on]

    def _article_label_after(self, annotations: AnnotationSet, label: ArticleLabel) -> LabelKey | None:
        decisions = self._conversion.splits.get((label.layer, label.label), {})
        decided = decisions.get(SpanPlace(annotations.article, annotations.annotator))
        return decided or self._label_after((label.layer, label.label))

    def _convert_article_attributes(
        self, annotations: AnnotationSet, labels: Iterable[ArticleLabelChange], lost: list[Lost]
    ) -> Iterable[AttributeChange]:
        """`labels` are the changes of the article's labels, which attributes may depend on."""
        before = annotations.attributes
        given = annotations.labels.difference(change.before for change in labels if change.before)
        given |= {change.after for change in labels if change.after}
        names = ({label.label for label in annotations.labels}, {label.label for label in given})
        declared = {attribute.name: (ARTICLE, attribute) for attribute in self._before.attributes}
        after = self._values_after(before, declared, _by_name(self._after.attributes), names, None, lost)
        return [
            AttributeChange(name, before.get(name), after.get(name))
            for name in dict.fromkeys((*before, *after))
            if before.get(name) != after.get(name)
        ]


def broken_rules(
    annotations: AnnotationSet, article: Article, schema: Schema
) -> list[tuple[Span | Relation | ArticleLabel | None, RuleError]]:
    """What in the set does not keep to the schema's rules; None stands for the attributes of the article."""
    broken: list[tuple[Span | Relation | ArticleLabel | None, RuleError]] = []
    broken += admit_spans(annotations.spans, article, schema)[1]
    for relation in annotations.relations.values():
        try:
            check_relation(relation, schema, annotations, replaced=relation)
        except RuleError as error:
            broken.append((relation, error))
    admitted: list[ArticleLabel] = []
    for label in sorted(annotations.labels):
        try:
            check_article_label(label, schema, admitted)
            admitted.append(label)
        except RuleError as error:
            broken.append((label, error))
    for name, value in annotations.attributes.items():
        try:
            check_change(annotations, AttributeChange(name, value, value), article, schema)
        except RuleError as error:
            broken.append((None, error))
    return broken


def _lost_value(span: Span | None, name: str, value: Any) -> Lost:
    return Lost("value", span, f"{name}: {', '.join(map(str, value)) if isinstance(value, list) else value}")


def _with_more(standing: _Thing, other: _Thing, span: Span | None, lost: list[Lost]) -> _Thing:
    """The one that stands, with what only the other one says. Where both have a value, the other one's is lost.

    `span` is what is lost with it.
    """
    attributes = _joined_values(standing.attributes, other.attributes, span, lost)
    notes = "\n\n".join(dict.fromkeys(note for note in (standing.note, other.note) if note))
    meta = {**other.meta, **standing.meta}
    return replace(standing, attributes=attributes or NO_VALUES, note=notes, meta=meta or NO_VALUES)


def _joined_values(
    standing: dict[str, Any], other: dict[str, Any], span: Span | None, lost: list[Lost]
) -> dict[str, Any]:
    joined = {**other, **standing}
    for name, value in other.items():
        there = joined[name]
        if isinstance(there, list) and isinstance(value, list):
            joined[name] = list(dict.fromkeys((*there, *value)))
        elif there != value:
            lost.append(_lost_value(span, name, value))
    return joined


def _declared(schema: Schema, key: LabelKey) -> tuple[Attribute, ...]:
    return (*Owner.of_layer(key[0]).attributes(schema), *Owner.of_label(*key).attributes(schema))


def _by_name(attributes: Iterable[Attribute]) -> dict[str, Attribute]:
    return {attribute.name: attribute for attribute in attributes}
