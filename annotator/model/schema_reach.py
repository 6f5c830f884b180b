"""Which annotations a change of the schema can touch at all, so that nothing else need be read."""

from __future__ import annotations

import math
from collections.abc import Iterable

import msgspec

from annotator.model.schema import Attribute, Label, Layer, RelationType, Schema
from annotator.model.schema_change import Conversion, LabelKey, Owner, SchemaChange

_STRICTNESS = {"any": 0, "nested": 1, "none": 2}


class Reach(msgspec.Struct, frozen=True):
    """Labels and relation types by their names before, and whether the attributes of the article are concerned."""

    labels: frozenset[LabelKey] = frozenset()
    relations: frozenset[str] = frozenset()
    article_attributes: bool = False

    def __bool__(self) -> bool:
        return bool(self.labels or self.relations or self.article_attributes)


def reach(change: SchemaChange) -> Reach:
    """What carries one of these may need another name or value, or break a rule of the schema after."""
    before, after, conversion = change.before, change.after, change.conversion
    labels: set[LabelKey] = {*conversion.labels, *conversion.splits}
    for layer in before.layers:
        labels |= {(layer.name, name) for name in _labels_touched(layer, after.layer(layer.name))}
    relations = {*conversion.relations}
    relations |= {kind.name for kind in before.relations if not _takes_all(after.relation(kind.name), kind)}
    labels |= {(owner.layer, owner.name) for owner in _owners(conversion) if owner.kind == "label"}
    for owner in _owners(conversion):
        if owner.kind == "layer":
            labels |= _all_labels(before, owner.layer)
        elif owner.kind == "relation":
            relations.add(owner.name)
    of_article = any(owner.kind == "article" for owner in _owners(conversion))
    of_article = of_article or not _all_fit(before.attributes, after.attributes)
    return Reach(frozenset(labels), frozenset(relations), of_article)


def _owners(conversion: Conversion) -> set[Owner]:
    return {owner for owner, _ in conversion.attributes} | {owner for owner, _, _ in conversion.options}


def _all_labels(schema: Schema, layer: str) -> set[LabelKey]:
    found = schema.layer(layer)
    return {(layer, label.name) for label in found.labels} if found else set()


def _labels_touched(before: Layer, after: Layer | None) -> Iterable[str]:
    if after is None or _is_stricter(before, after) or not _all_fit(before.attributes, after.attributes):
        return [label.name for label in before.labels]
    return [label.name for label in before.labels if _is_touched(label, after)]


def _is_touched(label: Label, layer: Layer) -> bool:
    after = layer.label(label.name)
    return after is None or not _all_fit(label.attributes, (*layer.attributes, *after.attributes))


def _is_stricter(before: Layer, after: Layer) -> bool:
    return (
        (before.is_on_spans and not after.is_on_spans)
        or (before.is_on_article and not after.is_on_article)
        or (before.many and not after.many)
        or (before.crosses_sections and not after.crosses_sections)
        or _STRICTNESS[before.overlap] < _STRICTNESS[after.overlap]
    )


def _takes_all(after: RelationType | None, before: RelationType) -> bool:
    """Whether every relation of the type before is one of the type after."""
    if after is None or (before.directed and not after.directed):
        return False
    for old, new in ((before.heads, after.heads), (before.children, after.children)):
        if new and not (old and set(old) <= set(new)):
            return False
    return _all_fit(before.attributes, after.attributes)


def _all_fit(before: tuple[Attribute, ...], after: tuple[Attribute, ...]) -> bool:
    """Whether every value that the attributes before take is one that those after take."""
    by_name = {attribute.name: attribute for attribute in after}
    return all(_fits(attribute, by_name.get(attribute.name)) for attribute in before)


def _fits(before: Attribute, after: Attribute | None) -> bool:
    if after is None or before.kind != after.kind:
        return False
    if after.shown_when is not None and after.shown_when != before.shown_when:
        return False
    if before.kind in ("choice", "choices"):
        return set(before.options) <= set(after.options)
    return _low(after) <= _low(before) and _high(before) <= _high(after)


def _low(attribute: Attribute) -> float:
    return -math.inf if attribute.minimum is None else attribute.minimum


def _high(attribute: Attribute) -> float:
    return math.inf if attribute.maximum is None else attribute.maximum
