"""Changes of the attributes in a schema, as functions from a schema to a SchemaChange; see `schema_edits`.

`owner` says whose attributes: the article's, a layer's, a label's or a relation type's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from msgspec.structs import replace

from annotator.errors import RuleError
from annotator.model.schema import Attribute, Condition, Label, Layer, RelationType, Schema
from annotator.model.schema_change import Conversion, Owner, SchemaChange
from annotator.model.schema_edits import changed

_Attributes = tuple[Attribute, ...]
_Holder = TypeVar("_Holder", Schema, Layer, Label, RelationType)


def add_attribute(schema: Schema, owner: Owner, attribute: Attribute, at: int | None = None) -> SchemaChange:
    there = owner.attributes(schema)
    place = len(there) if at is None else at
    after = _with_attributes(schema, owner, (*there[:place], attribute, *there[place:]))
    return changed(f"Add the attribute {_called(attribute)}", schema, after)


def set_attribute(schema: Schema, owner: Owner, name: str, **fields: Any) -> SchemaChange:
    """Sets fields of the attribute other than `name`. Values that a new kind can say are said in it."""
    attribute = _attribute(schema, owner, name)
    after = _with_one(schema, owner, name, replace(attribute, **fields))
    return changed(f"Change the attribute {_called(attribute)}", schema, after)


def rename_attribute(schema: Schema, owner: Owner, name: str, to: str) -> SchemaChange:
    attribute = _attribute(schema, owner, name)
    after = _with_one(schema, owner, name, replace(attribute, name=to))

    def renamed(condition: Condition) -> Condition:
        return replace(condition, attribute=to) if condition.attribute == name else condition

    after = _with_conditions(after, owner, renamed)
    conversion = Conversion(attributes={(owner, name): to})
    return changed(f"Rename the attribute {name} to {to}", schema, after, conversion)


def rename_option(schema: Schema, owner: Owner, name: str, option: str, to: str) -> SchemaChange:
    """Renames an option of a choice, or makes it one with another that is there."""
    attribute = _attribute(schema, owner, name)
    if option not in attribute.options:
        raise RuleError(f"{_called(attribute)} has no option {option!r}.")

    def renamed(value: Any) -> Any:
        if isinstance(value, list):
            return list(dict.fromkeys(map(renamed, value)))
        return to if value == option else value

    options = tuple(dict.fromkeys(map(renamed, attribute.options)))
    after = _with_one(schema, owner, name, replace(attribute, options=options, default=renamed(attribute.default)))

    def with_value(condition: Condition) -> Condition:
        if condition.attribute != name:
            return condition
        return replace(condition, values=tuple(dict.fromkeys(map(renamed, condition.values))))

    after = _with_conditions(after, owner, with_value)
    conversion = Conversion(options={(owner, name, option): to})
    return changed(f"Rename the option {option} to {to}", schema, after, conversion)


def remove_attribute(schema: Schema, owner: Owner, name: str) -> SchemaChange:
    """Removes the attribute, and every value that it has anywhere."""
    attribute = _attribute(schema, owner, name)
    rest = tuple(other for other in owner.attributes(schema) if other.name != name)
    after = _with_attributes(schema, owner, rest)
    return changed(f"Remove the attribute {_called(attribute)}", schema, after)


def place_attribute(schema: Schema, owner: Owner, name: str, at: int) -> SchemaChange:
    """Moves the attribute so that it is the one at `at`."""
    attribute = _attribute(schema, owner, name)
    rest = tuple(other for other in owner.attributes(schema) if other.name != name)
    after = _with_attributes(schema, owner, (*rest[:at], attribute, *rest[at:]))
    return changed(f"Move the attribute {_called(attribute)}", schema, after)


def _called(attribute: Attribute) -> str:
    return attribute.title or attribute.name


def _attribute(schema: Schema, owner: Owner, name: str) -> Attribute:
    found = next((attribute for attribute in owner.attributes(schema) if attribute.name == name), None)
    if found is None:
        raise RuleError(f"There is no attribute {name!r} here.")
    return found


def _with_one(schema: Schema, owner: Owner, name: str, attribute: Attribute) -> Schema:
    there = owner.attributes(schema)
    return _with_attributes(schema, owner, tuple(attribute if other.name == name else other for other in there))


def _with_attributes(schema: Schema, owner: Owner, attributes: _Attributes) -> Schema:
    return _mapped(schema, owner, lambda _: attributes)


def _with_conditions(schema: Schema, owner: Owner, changed_condition: Callable[[Condition], Condition]) -> Schema:
    """Conditions beside the attribute say what `changed_condition` gives; so do the labels of a layer that has it."""

    def with_condition(attribute: Attribute) -> Attribute:
        condition = attribute.shown_when
        return attribute if condition is None else replace(attribute, shown_when=changed_condition(condition))

    def with_all(attributes: _Attributes) -> _Attributes:
        return tuple(map(with_condition, attributes))

    def of_label(label: Label) -> Label:
        return replace(label, attributes=with_all(label.attributes)) if label.attributes else label

    def of_layer(layer: Layer) -> Layer:
        return replace(layer, labels=tuple(map(of_label, layer.labels))) if layer.name == owner.layer else layer

    after = _mapped(schema, owner, with_all)
    return replace(after, layers=tuple(map(of_layer, after.layers))) if owner.kind == "layer" else after


def _mapped(schema: Schema, owner: Owner, attributes_of: Callable[[_Attributes], _Attributes]) -> Schema:
    """The schema in which the owner has what `attributes_of` makes of its attributes."""

    def with_new(holder: _Holder) -> _Holder:
        return replace(holder, attributes=attributes_of(holder.attributes))

    def of_label(label: Label) -> Label:
        return with_new(label) if label.name == owner.name else label

    def of_layer(layer: Layer) -> Layer:
        if layer.name != owner.layer:
            return layer
        return with_new(layer) if owner.kind == "layer" else replace(layer, labels=tuple(map(of_label, layer.labels)))

    def of_relation(relation: RelationType) -> RelationType:
        return with_new(relation) if relation.name == owner.name else relation

    if owner.kind == "article":
        return with_new(schema)
    if owner.kind == "relation":
        return replace(schema, relations=tuple(map(of_relation, schema.relations)))
    return replace(schema, layers=tuple(map(of_layer, schema.layers)))
