"""Where a schema speaks of its labels: parents, conditions and the ends of relations."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from msgspec.structs import replace

from annotator.errors import RuleError
from annotator.model.schema import Attribute, Label, Layer, RelationType, Schema


def with_labels_renamed(schema: Schema, layer: str, names: Mapping[str, str]) -> Schema:
    """The schema in which labels of `layer`, which are renamed already, are also called so where others name them."""
    return with_labels_for(schema, layer, {name: (to,) for name, to in names.items()})


def with_labels_for(schema: Schema, layer: str, names: Mapping[str, Sequence[str]]) -> Schema:
    """The schema in which all `names` of a label of `layer` stand wherever others name it; the first is a parent's."""

    def named(labels: Iterable[str], in_other_layers: Collection[str]) -> tuple[str, ...]:
        """Two layers may have labels of the same name, and who names one means both."""
        return tuple(
            dict.fromkeys(
                name
                for label in labels
                for name in ((label,) if label in in_other_layers else ()) + tuple(names.get(label, (label,)))
            )
        )

    def with_parent(label: Label) -> Label:
        return replace(label, parent=names[label.parent][0]) if label.parent in names else label

    on_articles = {label.name for other in schema.layers if other.is_on_article for label in _beside(other, layer)}
    on_spans = {label.name for other in schema.layers if other.is_on_spans for label in _beside(other, layer)}
    after = _with_conditions(schema, layer, lambda labels: named(labels, ()), lambda labels: named(labels, on_articles))
    layers = tuple(
        replace(other, labels=tuple(map(with_parent, other.labels))) if other.name == layer else other
        for other in after.layers
    )
    return _with_ends(replace(after, layers=layers), lambda labels: named(labels, on_spans))


def without_labels(schema: Schema, layer: str, names: Collection[str], *, moved_to: Layer | None = None) -> Schema:
    """The schema without these labels of `layer`. Labels below them move up.

    Labels that move go on being named as the ends of relations, and by the attributes of articles; attributes of the
    layer that were for them alone go. Raises RuleError where a condition, or an end of a relation, would name nothing
    any more: it would then hold everywhere.
    """
    found = schema.layer(layer)
    assert found is not None
    names = frozenset(names)
    parents = {label.name: label.parent for label in found.labels}

    def above(name: str) -> str:
        while name in names:
            name = parents.get(name, "")
        return name

    kept = tuple(
        replace(label, parent=above(label.parent)) if label.parent in names else label
        for label in found.labels
        if label.name not in names
    )
    attributes = found.attributes if moved_to is None else _not_only_for(names, found.attributes)
    layers = tuple(
        replace(other, labels=kept, attributes=attributes) if other.name == layer else other for other in schema.layers
    )
    after = replace(schema, layers=layers)
    on_articles = {label.name for other in after.layers if other.is_on_article for label in other.labels}
    if moved_to is not None and moved_to.is_on_article:
        on_articles |= names

    def remaining(labels: tuple[str, ...], in_other_layers: Collection[str] = ()) -> tuple[str, ...]:
        rest = tuple(label for label in labels if label not in names or label in in_other_layers)
        if labels and not rest:
            raise RuleError(
                f"An attribute is asked for only where the label is {', '.join(labels)}.",
                "Change its condition first.",
            )
        return rest

    after = _with_conditions(after, layer, remaining, lambda labels: remaining(labels, on_articles))
    if moved_to is not None:
        return after
    left = {label.name for _, label in after.span_labels()}

    def remaining_ends(labels: tuple[str, ...], relation: RelationType) -> tuple[str, ...]:
        rest = tuple(label for label in labels if label in left or label not in names)
        if labels and not rest:
            raise RuleError(
                f"The relation type {relation.display} is only for {', '.join(labels)}.",
                "Change or remove the relation type first.",
            )
        return rest

    relations = tuple(
        replace(
            relation,
            heads=remaining_ends(relation.heads, relation),
            children=remaining_ends(relation.children, relation),
        )
        for relation in after.relations
    )
    return replace(after, relations=relations)


def attributes_for(label: str, attributes: Iterable[Attribute]) -> tuple[Attribute, ...]:
    """Those of these attributes that are ever asked for with the label; no condition of theirs names a label."""
    attributes = tuple(attributes)
    never = _never_shown(attributes, lambda labels: label not in labels)
    return tuple(_without_labels_named(one) for one in attributes if one.name not in never)


def _not_only_for(labels: Collection[str], attributes: tuple[Attribute, ...]) -> tuple[Attribute, ...]:
    never = _never_shown(attributes, lambda named: set(named) <= set(labels))
    return tuple(one for one in attributes if one.name not in never)


def _never_shown(attributes: tuple[Attribute, ...], is_in_vain: Callable[[tuple[str, ...]], bool]) -> set[str]:
    """The names of attributes whose condition names only labels in vain, or another such attribute."""
    conditions = {one.name: one.shown_when for one in attributes if one.shown_when is not None}
    never = {name for name, condition in conditions.items() if condition.labels and is_in_vain(condition.labels)}
    while more := {name for name, condition in conditions.items() if condition.attribute in never} - never:
        never |= more
    return never


def _without_labels_named(attribute: Attribute) -> Attribute:
    condition = attribute.shown_when
    if condition is None or not condition.labels:
        return attribute
    return replace(attribute, shown_when=replace(condition, labels=()) if condition.attribute else None)


def _beside(other: Layer, layer: str) -> tuple[Label, ...]:
    return other.labels if other.name != layer else ()


_Naming = Callable[[tuple[str, ...]], tuple[str, ...]]


def _with_conditions(schema: Schema, layer: str, changed: _Naming, changed_on_article: _Naming) -> Schema:
    """What conditions name in the layer becomes what `changed` gives.

    Conditions of the article's attributes, which name labels of all layers on articles, `changed_on_article` gives.
    """

    def with_condition(attribute: Attribute, changed: _Naming = changed) -> Attribute:
        condition = attribute.shown_when
        if condition is None or not condition.labels:
            return attribute
        return replace(attribute, shown_when=replace(condition, labels=changed(condition.labels)))

    layers = tuple(
        replace(
            other,
            attributes=tuple(map(with_condition, other.attributes)),
            labels=tuple(
                replace(label, attributes=tuple(map(with_condition, label.attributes))) if label.attributes else label
                for label in other.labels
            ),
        )
        if other.name == layer
        else other
        for other in schema.layers
    )
    found = schema.layer(layer)
    attributes = schema.attributes
    if found is not None and found.is_on_article:
        attributes = tuple(with_condition(attribute, changed_on_article) for attribute in attributes)
    return replace(schema, layers=layers, attributes=attributes)


def _with_ends(schema: Schema, ends: _Naming) -> Schema:
    relations = tuple(
        replace(relation, heads=ends(relation.heads), children=ends(relation.children)) for relation in schema.relations
    )
    return replace(schema, relations=relations)
