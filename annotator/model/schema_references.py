"""Where a schema speaks of its labels: parents, conditions and the ends of relations."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from msgspec.structs import replace

from annotator.errors import RuleError
from annotator.model.schema import Attribute, Label, RelationType, Schema


def with_labels_renamed(schema: Schema, layer: str, names: Mapping[str, str]) -> Schema:
    """The schema in which labels of `layer`, which are renamed already, are also called so where others name them."""

    def renamed(name: str) -> str:
        return names.get(name, name)

    def with_parent(label: Label) -> Label:
        return replace(label, parent=renamed(label.parent))

    after = _with_conditions(schema, layer, lambda labels: tuple(dict.fromkeys(map(renamed, labels))))
    layers = tuple(
        replace(other, labels=tuple(map(with_parent, other.labels))) if other.name == layer else other
        for other in after.layers
    )
    after = replace(after, layers=layers)
    still_there = {label.name for other, label in after.span_labels() if other.name != layer}

    def ends(labels: tuple[str, ...]) -> tuple[str, ...]:
        """Two layers may have labels of the same name, and an end means both."""
        meant = (name for label in labels for name in ((label,) if label in still_there else ()) + (renamed(label),))
        return tuple(dict.fromkeys(meant))

    return _with_ends(after, ends)


def without_labels(schema: Schema, layer: str, names: Collection[str], *, are_moved: bool = False) -> Schema:
    """The schema without these labels of `layer`. Labels below them move up.

    Labels that `are_moved` go on being named as the ends of relations. Raises RuleError where a condition, or an end
    of a relation, would name nothing any more: it would then hold everywhere.
    """
    found = schema.layer(layer)
    assert found is not None
    parents = {label.name: label.parent for label in found.labels}

    def above(name: str) -> str:
        while name in names:
            name = parents.get(name, "")
        return name

    kept = tuple(replace(label, parent=above(label.parent)) for label in found.labels if label.name not in names)
    layers = tuple(replace(other, labels=kept) if other.name == layer else other for other in schema.layers)
    after = replace(schema, layers=layers)

    def remaining(labels: tuple[str, ...]) -> tuple[str, ...]:
        rest = tuple(label for label in labels if label not in names)
        if labels and not rest:
            raise RuleError(
                f"An attribute is asked for only where the label is {', '.join(labels)}.",
                "Change its condition first.",
            )
        return rest

    after = _with_conditions(after, layer, remaining)
    if are_moved:
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


def _with_conditions(schema: Schema, layer: str, changed: Callable[[tuple[str, ...]], tuple[str, ...]]) -> Schema:
    """What conditions name in the layer (and, for a layer on the article, there) becomes what `changed` gives."""

    def with_condition(attribute: Attribute) -> Attribute:
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
    is_on_article = found is not None and found.is_on_article
    attributes = tuple(map(with_condition, schema.attributes)) if is_on_article else schema.attributes
    return replace(schema, layers=layers, attributes=attributes)


def _with_ends(schema: Schema, ends: Callable[[tuple[str, ...]], tuple[str, ...]]) -> Schema:
    relations = tuple(
        replace(relation, heads=ends(relation.heads), children=ends(relation.children)) for relation in schema.relations
    )
    return replace(schema, relations=relations)
