"""What a schema must keep to: the one place where the window, the importers and the API are told no.

Every check raises SchemaError with a sentence for people and the path to what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from annotator.errors import RuleError, SchemaError, SchemaPath
from annotator.model.rules import check_value
from annotator.model.schema import Attribute, Condition, Label, Layer, RelationType, Schema

_COLOR = re.compile(r"#[0-9a-fA-F]{6}")


def check_schema(schema: Schema) -> None:
    """What the types do not say: names, keys of the keyboard, parents, colours, options, ranges, conditions."""
    _check_names(schema.layers, ("layers",), "layer")
    _check_names(schema.relations, ("relations",), "relation type")
    on_article = {label.name for layer in schema.layers if layer.is_on_article for label in layer.labels}
    _check_attributes(schema.attributes, ("attributes",), on_article)
    keys: dict[str, str] = {}
    for at, layer in enumerate(schema.layers):
        _check_layer(layer, ("layers", at), keys)
    names = {label.name for _, label in schema.span_labels()}
    type_keys: dict[str, str] = {}  # those of the menu of types, which no label is in
    for at, relation in enumerate(schema.relations):
        _check_relation_type(relation, ("relations", at), type_keys, names)


def _check_layer(layer: Layer, path: SchemaPath, keys: dict[str, str]) -> None:
    _check_names(layer.labels, (*path, "labels"), f"label of {layer.name}")
    names = {label.name for label in layer.labels}
    _check_attributes(layer.attributes, (*path, "attributes"), names)
    sound: set[str] = set()
    for number, label in enumerate(layer.labels):
        here = (*path, "labels", number)
        _check_look(label, here, keys)
        _check_parent(label, layer, here, sound)
        _check_attributes(label.attributes, (*here, "attributes"), {label.name}, layer.attributes)


def _check_relation_type(
    relation: RelationType, path: SchemaPath, keys: dict[str, str], names: Collection[str]
) -> None:
    _check_look(relation, path, keys)
    _check_attributes(relation.attributes, (*path, "attributes"), {relation.name})
    for end in ("heads", "children"):
        for name in getattr(relation, end):
            if name not in names:
                raise SchemaError((*path, end), f"No layer on spans has a label {name!r}.")


def _check_names(entries: Sequence[Layer | Label | RelationType | Attribute], path: SchemaPath, what: str) -> None:
    seen = set()
    for at, entry in enumerate(entries):
        if not entry.name.strip():
            raise SchemaError((*path, at), f"Every {what} needs a name.")
        if entry.name in seen:
            raise SchemaError((*path, at), f"There are two of the {what} {entry.name!r}.")
        seen.add(entry.name)


def _check_look(entry: Label | RelationType, path: SchemaPath, keys: dict[str, str]) -> None:
    if entry.color and not _COLOR.fullmatch(entry.color):
        raise SchemaError((*path, "color"), f'A colour is "#rrggbb", such as "#0072b2", not {entry.color!r}.')
    if entry.key and keys.setdefault(entry.key, entry.name) != entry.name:
        raise SchemaError((*path, "key"), f"The key {entry.key!r} belongs to {keys[entry.key]} already.")


def _check_parent(label: Label, layer: Layer, path: SchemaPath, sound: set[str]) -> None:
    """`sound` are labels whose parents were looked at before."""
    seen = {label.name}
    above = label.parent
    while above and above not in sound:
        parent = layer.label(above)
        if parent is None:
            raise SchemaError((*path, "parent"), f"The layer {layer.name} has no label {above!r} to be the parent.")
        if above in seen:
            raise SchemaError((*path, "parent"), f"{label.name} is above itself: its parents form a circle.")
        seen.add(above)
        above = parent.parent
    sound |= seen


def _check_attributes(
    attributes: Sequence[Attribute], path: SchemaPath, labels: Collection[str], inherited: Sequence[Attribute] = ()
) -> None:
    """`labels` are those that a condition may name, `inherited` the attributes that the layer gives."""
    _check_names(attributes, path, "attribute")
    given = {attribute.name for attribute in inherited}
    known = {attribute.name: attribute for attribute in (*inherited, *attributes)}
    for at, attribute in enumerate(attributes):
        here = (*path, at)
        if attribute.name in given:
            raise SchemaError(here, f"The layer has an attribute {attribute.name!r} already.")
        _check_kind(attribute, here)
        if attribute.shown_when is not None:
            _check_condition(attribute, attribute.shown_when, (*here, "shown_when"), known, labels)


def _check_kind(attribute: Attribute, path: SchemaPath) -> None:
    """Options, range and default fit each other."""
    name = attribute.title or attribute.name
    for number, option in enumerate(attribute.options):
        if option in attribute.options[:number]:
            raise SchemaError((*path, "options", number), f"{name} has the option {option!r} twice.")
    low, high = attribute.minimum, attribute.maximum
    if low is not None and high is not None and low > high:
        raise SchemaError((*path, "minimum"), f"{name} cannot go from {low:g} to {high:g}.")
    if attribute.default is not None:
        try:
            check_value(attribute, attribute.default)
        except RuleError as error:
            raise SchemaError((*path, "default"), f"The default does not fit: {error.message}") from None


def _check_condition(
    attribute: Attribute,
    condition: Condition,
    path: SchemaPath,
    known: dict[str, Attribute],
    labels: Collection[str],
) -> None:
    if not condition.attribute and not condition.labels:
        raise SchemaError(path, "A condition names an attribute with values, or labels.")
    if condition.attribute and condition.attribute not in known:
        raise SchemaError(path, f"There is no attribute {condition.attribute!r} here.")
    if condition.attribute and not condition.values:
        raise SchemaError(path, f"Which values of {condition.attribute}? A condition needs at least one.")
    for name in condition.labels:
        if name not in labels:
            raise SchemaError(path, f"There is no label {name!r} here.")
    seen = {attribute.name}
    above = condition.attribute
    while above in known:
        if above in seen:
            raise SchemaError(path, f"{attribute.name} is asked for where itself has a value: a circle.")
        seen.add(above)
        further = known[above].shown_when
        above = further.attribute if further else ""
