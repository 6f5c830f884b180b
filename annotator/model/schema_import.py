"""A schema from a file in the place of one that is in use, so that nothing labelled is lost.

Either the file is the whole schema, and of the one before only what annotations carry is kept (`with_used`), or it is
added to the one before (`added`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from annotator.model.annotation_set import AnnotationSet
from annotator.model.schema import Attribute, Label, Layer, RelationType, Schema
from annotator.model.schema_change import ARTICLE, LabelKey, Owner

_Entry = TypeVar("_Entry", Layer, Label, RelationType, Attribute)
_Keyed = TypeVar("_Keyed", Label, RelationType)
_CHOICES = ("choice", "choices")


class Usage(msgspec.Struct, frozen=True):
    """What of a schema annotations carry. `values` are by attribute, with the options chosen where it has some."""

    on_spans: set[LabelKey] = msgspec.field(default_factory=set)
    on_articles: set[LabelKey] = msgspec.field(default_factory=set)
    relations: set[str] = msgspec.field(default_factory=set)
    values: dict[tuple[Owner, str], set[str]] = msgspec.field(default_factory=dict)

    def count(self, annotations: AnnotationSet, schema: Schema) -> None:
        """Adds what one annotation set under `schema` carries."""
        for span in annotations.spans:
            self.on_spans.add((span.layer, span.label))
            if span.attributes:
                self._count_values(span.attributes, _owners(span.layer, span.label), schema)
        for relation in annotations.relations.values():
            self.relations.add(relation.label)
            self._count_values(relation.attributes, (Owner.of_relation(relation.label),), schema)
        self.on_articles.update((label.layer, label.label) for label in annotations.labels)
        self._count_values(annotations.attributes, (ARTICLE,), schema)

    def _count_values(self, values: dict[str, Any], owners: Sequence[Owner], schema: Schema) -> None:
        for owner in owners:
            for attribute in owner.attributes(schema):
                if attribute.name not in values:
                    continue
                used = self.values.setdefault((owner, attribute.name), set())
                if attribute.kind in _CHOICES:
                    value = values[attribute.name]
                    used.update(value if isinstance(value, list) else [value])


def _owners(layer: str, label: str) -> tuple[Owner, Owner]:
    return Owner.of_layer(layer), Owner.of_label(layer, label)


def with_used(before: Schema, incoming: Schema, usage: Usage) -> Schema:
    """`incoming`, with what of `before` is in use and not in it: labels hidden, all else as it was.

    The texts of the schema itself stay where `incoming` has none: a table of codes knows of no guidelines.
    """
    layers = [_layer_with_used(before.layer(layer.name), layer, usage) for layer in incoming.layers]
    for layer in before.layers:
        if incoming.layer(layer.name) is None:
            kept = _layer_with_used(layer, replace(layer, labels=(), attributes=()), usage)
            if kept.labels:
                layers.append(kept)
    names = {label.name for layer in layers for label in layer.labels if layer.is_on_spans}
    relations = [_relation_with_used(before.relation(one.name), one, usage) for one in incoming.relations]
    for one in before.relations:
        if one.name in usage.relations and incoming.relation(one.name) is None:
            ends = {end: tuple(name for name in getattr(one, end) if name in names) for end in ("heads", "children")}
            relations.append(replace(one, key="", **ends))
    on_article = {label.name for layer in layers for label in layer.labels if layer.is_on_article}
    attributes = _attributes_with_used(before.attributes, incoming.attributes, ARTICLE, usage, on_article)
    return replace(
        _with_texts(before, incoming), layers=tuple(layers), relations=tuple(relations), attributes=attributes
    )


def _with_texts(before: Schema, incoming: Schema) -> Schema:
    said = {name: getattr(incoming, name) or getattr(before, name) for name in ("title", "description", "guidelines")}
    return replace(incoming, **said)


def _layer_with_used(before: Layer | None, layer: Layer, usage: Usage) -> Layer:
    if before is None:
        return layer
    used = {name for of, name in (*usage.on_spans, *usage.on_articles) if of == layer.name}
    kept = [label for label in before.labels if label.name in used and layer.label(label.name) is None]
    names = {label.name for label in (*layer.labels, *kept)}
    attributes = layer.attributes
    if not any(_has(label.attributes, one.name) for one in before.attributes for label in layer.labels):
        owner = Owner.of_layer(layer.name)
        attributes = _attributes_with_used(before.attributes, attributes, owner, usage, names)
    labels = [
        _label_with_used(before.label(label.name), label, layer.name, attributes, usage) for label in layer.labels
    ]
    for label in kept:
        hidden = replace(label, hidden=True, key="", parent=_remaining_parent(label, before, names), attributes=())
        labels.append(_label_with_used(label, hidden, layer.name, attributes, usage))
    is_on_spans, is_on_article = (
        any(of == layer.name for of, _ in used) for used in (usage.on_spans, usage.on_articles)
    )
    needs_both = (is_on_spans and not layer.is_on_spans) or (is_on_article and not layer.is_on_article)
    return replace(layer, on="both" if needs_both else layer.on, labels=tuple(labels), attributes=attributes)


def _label_with_used(
    before: Label | None, label: Label, layer: str, inherited: Iterable[Attribute], usage: Usage
) -> Label:
    if before is None:
        return label
    given = {attribute.name for attribute in inherited}
    old = tuple(attribute for attribute in before.attributes if attribute.name not in given)
    owner = Owner.of_label(layer, label.name)
    attributes = _attributes_with_used(old, label.attributes, owner, usage, {label.name}, given)
    return replace(label, attributes=attributes) if attributes != label.attributes else label


def _relation_with_used(before: RelationType | None, relation: RelationType, usage: Usage) -> RelationType:
    if before is None:
        return relation
    owner = Owner.of_relation(relation.name)
    attributes = _attributes_with_used(before.attributes, relation.attributes, owner, usage, {relation.name})
    return replace(relation, attributes=attributes)


def _attributes_with_used(
    before: Sequence[Attribute],
    attributes: Sequence[Attribute],
    owner: Owner,
    usage: Usage,
    labels: Iterable[str],
    inherited: Iterable[str] = (),
) -> tuple[Attribute, ...]:
    """`attributes`, with those of before that have values, and with the options that were chosen."""
    found = {attribute.name: attribute for attribute in attributes}
    known = {*found, *inherited, *(one.name for one in before if (owner, one.name) in usage.values)}
    for old in before:
        used = usage.values.get((owner, old.name))
        if used is None:
            continue
        there = found.get(old.name)
        if there is None:
            found[old.name] = _without_lost_condition(replace(old, required=False), known, set(labels))
        elif there.kind in _CHOICES:
            missing = tuple(option for option in old.options if option in used and option not in there.options)
            found[old.name] = replace(there, options=(*there.options, *missing))
    return tuple(found.values())


def _without_lost_condition(attribute: Attribute, attributes: set[str], labels: set[str]) -> Attribute:
    """An attribute whose condition names what is gone is asked for everywhere."""
    condition = attribute.shown_when
    holds = condition is None or (
        (not condition.attribute or condition.attribute in attributes) and labels.issuperset(condition.labels)
    )
    return attribute if holds else replace(attribute, shown_when=None)


def _remaining_parent(label: Label, layer: Layer, names: set[str]) -> str:
    """The nearest of those above the label that is still there."""
    parent = label.parent
    while parent and parent not in names:
        above = layer.label(parent)
        parent = above.parent if above else ""
    return parent


def _has(attributes: Iterable[Attribute], name: str) -> bool:
    return any(attribute.name == name for attribute in attributes)


def added(before: Schema, incoming: Schema) -> Schema:
    """`before`, with what `incoming` has and says besides: nothing goes, and what it leaves unsaid stays as it was."""
    keys = {label.key: label.name for layer in before.layers for label in layer.labels if label.key}
    type_keys = {relation.key: relation.name for relation in before.relations if relation.key}
    layers = (
        replace(layer, labels=tuple(_with_free_key(label, keys) for label in layer.labels)) for layer in incoming.layers
    )
    return replace(
        _with_texts(incoming, before),
        layers=_joined(before.layers, layers),
        relations=_joined(before.relations, [_with_free_key(relation, type_keys) for relation in incoming.relations]),
        attributes=_joined(before.attributes, incoming.attributes),
    )


def _with_free_key(entry: _Keyed, keys: dict[str, str]) -> _Keyed:
    """An entry without its key where that belongs to another one; `keys` get it otherwise."""
    is_free = not entry.key or keys.setdefault(entry.key, entry.name) == entry.name
    return entry if is_free else replace(entry, key="")


def _joined(before: Sequence[_Entry], incoming: Iterable[_Entry]) -> tuple[_Entry, ...]:
    found = {entry.name: entry for entry in before}
    for entry in incoming:
        there = found.get(entry.name)
        found[entry.name] = entry if there is None else _with_said(there, entry)
    return tuple(found.values())


def _with_said(before: _Entry, entry: _Entry) -> _Entry:
    """`before`, with all that `entry` says: what has its default is unsaid."""
    said: dict[str, Any] = {}
    for field in msgspec.structs.fields(entry):
        value = getattr(entry, field.name)
        if field.name in ("labels", "attributes"):
            said[field.name] = _joined(getattr(before, field.name), value)
        elif field.name == "on" and isinstance(before, Layer) and value not in (field.default, before.on):
            said[field.name] = "both"  # what it is put on already stays
        elif value not in (field.default, {}):
            said[field.name] = value
    return replace(before, **said)
