"""Changes of a schema that people make, as functions from a schema to a SchemaChange. Nothing is changed here.

Each raises RuleError where there is nothing to do or something else stands in the way, and SchemaError where the
schema would be wrong. What becomes of annotations is in `conversion`; attributes are in `schema_attribute_edits`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from annotator.errors import RuleError
from annotator.model.schema import Attribute, Label, Layer, RelationType, Schema
from annotator.model.schema_change import Conversion, LabelKey, SchemaChange, SpanPlace
from annotator.model.schema_references import attributes_for, with_labels_for, with_labels_renamed, without_labels
from annotator.model.schema_rules import check_schema
from annotator.model.wording import counted


def set_schema(schema: Schema, **fields: Any) -> SchemaChange:
    """Sets `name`, `title`, `description` or `guidelines` of the schema."""
    return changed("Change the schema", schema, replace(schema, **fields))


def replace_schema(schema: Schema, after: Schema) -> SchemaChange:
    """Puts another schema in the place of this one: what both name is the same thing."""
    return changed(f"Import the schema {after.title or after.name}", schema, after)


# Layers


def add_layer(schema: Schema, layer: Layer, at: int | None = None) -> SchemaChange:
    layers = _with_added(schema.layers, layer, at)
    return changed(f"Add the layer {layer.display}", schema, replace(schema, layers=layers))


def set_layer(schema: Schema, name: str, **fields: Any) -> SchemaChange:
    """Sets fields of the layer other than `name`, `labels` and `attributes`."""
    layer = _layer(schema, name)
    return changed(f"Change the layer {layer.display}", schema, _with_layer(schema, name, replace(layer, **fields)))


def rename_layer(schema: Schema, name: str, to: str) -> SchemaChange:
    layer = _layer(schema, name)
    after = _with_layer(schema, name, replace(layer, name=to))
    labels: dict[LabelKey, LabelKey] = {(name, label.name): (to, label.name) for label in layer.labels}
    return changed(f"Rename the layer {name} to {to}", schema, after, Conversion(labels))


def remove_layer(schema: Schema, name: str) -> SchemaChange:
    layer = _layer(schema, name)
    bare = replace(layer, labels=tuple(replace(label, attributes=()) for label in layer.labels), attributes=())
    emptied = without_labels(_with_layer(schema, name, bare), name, [label.name for label in layer.labels])
    layers = tuple(other for other in emptied.layers if other.name != name)
    return changed(f"Remove the layer {layer.display}", schema, replace(emptied, layers=layers))


def place_layer(schema: Schema, name: str, at: int) -> SchemaChange:
    """Moves the layer so that it is the one at `at`."""
    layer = _layer(schema, name)
    layers = _placed(schema.layers, name, at)
    return changed(f"Move the layer {layer.display}", schema, replace(schema, layers=layers))


# Labels


def add_labels(schema: Schema, layer: str, labels: Sequence[Label], at: int | None = None) -> SchemaChange:
    """Adds labels to a layer, at a place in its order or at the end."""
    found = _layer(schema, layer)
    place = len(found.labels) if at is None else at
    grown = replace(found, labels=(*found.labels[:place], *labels, *found.labels[place:]))
    one = len(labels) == 1
    name = f"Add the label {labels[0].display}" if one else counted("Add {n} label", "Add {n} labels", len(labels))
    return changed(name, schema, _with_layer(schema, layer, grown))


def set_label(schema: Schema, layer: str, name: str, **fields: Any) -> SchemaChange:
    """Sets fields of the label other than `name` and `attributes`."""
    return set_labels(schema, layer, [name], **fields)


def set_labels(schema: Schema, layer: str, names: Collection[str], **fields: Any) -> SchemaChange:
    """Sets the same fields of several labels, `hidden` for instance."""
    found = _layer(schema, layer)
    _check_labels(found, names)
    if key := fields.get("key"):
        _check_key(schema, layer, names, key)
    labels = tuple(replace(label, **fields) if label.name in names else label for label in found.labels)
    after = _with_layer(schema, layer, replace(found, labels=labels))
    return changed(f"Change {_labels_in_words(found, names)}", schema, after)


def rename_label(schema: Schema, layer: str, name: str, to: str) -> SchemaChange:
    found = _layer(schema, layer)
    _check_labels(found, [name])
    if name != to and found.label(to) is not None:
        raise RuleError(f"There is a label {to} in this layer already.", "Merge the two, or choose another name.")
    labels = tuple(replace(label, name=to) if label.name == name else label for label in found.labels)
    after = _with_layer(schema, layer, replace(found, labels=labels))
    after = with_labels_renamed(after, layer, {name: to})
    return changed(f"Rename the label {name} to {to}", schema, after, Conversion({(layer, name): (layer, to)}))


def remove_labels(schema: Schema, layer: str, names: Collection[str]) -> SchemaChange:
    """Removes labels, with all that carries them. Labels below them in a taxonomy move up."""
    found, names = _layer(schema, layer), _once(names)
    _check_labels(found, names)
    return changed(f"Remove {_labels_in_words(found, names)}", schema, without_labels(schema, layer, names))


def merge_labels(schema: Schema, layer: str, names: Collection[str], into: str) -> SchemaChange:
    """Makes `into` of all these labels. It gets the attributes, and the options of choices, that it has not."""
    found = _layer(schema, layer)
    merged = _once(name for name in names if name != into)
    _check_labels(found, [*merged, into])
    if not merged:
        raise RuleError("Merging takes two labels.")
    target = found.label(into)
    assert target is not None
    attributes = target.attributes
    for name in merged:
        more = _attributes_of(found, name)
        attributes = _with_missing(_with_options_of(attributes, more), more, found.attributes)
    parent = target.parent
    while parent in merged:  # what was above it becomes one with it
        above = found.label(parent)
        parent = above.parent if above else ""
    labels = tuple(
        replace(label, attributes=attributes, parent=parent) if label.name == into else label
        for label in found.labels
        if label.name not in merged
    )
    after = with_labels_renamed(
        _with_layer(schema, layer, replace(found, labels=labels)), layer, dict.fromkeys(merged, into)
    )
    conversion = Conversion({(layer, name): (layer, into) for name in merged})
    return changed(f"Merge {_labels_in_words(found, merged)} into {target.display}", schema, after, conversion)


def split_label(
    schema: Schema,
    layer: str,
    name: str,
    into: Sequence[Label],
    decisions: Mapping[SpanPlace, str],
    rest: str,
) -> SchemaChange:
    """Gives what carries the label one of several others: `decisions` says which, `rest` what all others get.

    `into` are labels to add beside it, or ones that the layer has. The label itself stays where it is `rest` or one
    of the decisions.
    """
    found = _layer(schema, layer)
    _check_labels(found, [name])
    old = found.label(name)
    assert old is not None
    own = attributes_for(name, old.attributes)
    given = [
        replace(label, attributes=_with_missing(label.attributes, own, ()))
        for label in into
        if found.label(label.name) is None
    ]
    stays = rest == name or name in decisions.values()
    at = found.labels.index(old) + 1
    grown = replace(found, labels=(*found.labels[:at], *given, *found.labels[at:]))
    names = _once((name, *(label.name for label in into), *decisions.values(), rest))
    _check_labels(grown, names)
    after = _with_layer(
        schema,
        layer,
        replace(
            grown, labels=tuple(replace(label, attributes=own) if label is old else label for label in grown.labels)
        ),
    )
    after = with_labels_for(after, layer, {name: tuple(names)})
    after = after if stays else without_labels(after, layer, [name])
    conversion = Conversion(
        {} if rest == name else {(layer, name): (layer, rest)},
        splits={(layer, name): {place: (layer, label) for place, label in decisions.items()}},
    )
    return changed(f"Split the label {old.display}", schema, after, conversion)


def move_labels(schema: Schema, layer: str, names: Collection[str], to: str) -> SchemaChange:
    """Moves labels to another layer, where they keep the attributes that their layer gave them."""
    source, target, names = _layer(schema, layer), _layer(schema, to), _once(names)
    _check_labels(source, names)
    for name in names:
        if target.label(name) is not None:
            raise RuleError(f"The layer {target.display} has a label {name} already.", "Rename one of the two first.")
    moved = []
    for label in source.labels:
        if label.name in names:
            kept = _with_missing(label.attributes, attributes_for(label.name, source.attributes), target.attributes)
            moved.append(replace(label, attributes=kept, parent=label.parent if label.parent in names else ""))
    emptied = without_labels(schema, layer, names, moved_to=target)
    after = _with_layer(emptied, to, replace(target, labels=(*target.labels, *moved)))
    conversion = Conversion({(layer, name): (to, name) for name in names})
    what = _labels_in_words(source, names)
    return changed(f"Move {what} to {target.display}", schema, after, conversion)


def place_labels(
    schema: Schema, layer: str, names: Collection[str], *, before: str | None, parent: str
) -> SchemaChange:
    """Puts labels under `parent` ("" for none) and, in the layer's order, before another one; None: at the end."""
    found, names = _layer(schema, layer), _once(names)
    _check_labels(found, names)
    if before in names:
        raise RuleError("The label is there already.")
    moved = [replace(label, parent=parent) for label in found.labels if label.name in names]
    rest = [label for label in found.labels if label.name not in names]
    at = next((at for at, label in enumerate(rest) if label.name == before), len(rest))
    after = _with_layer(schema, layer, replace(found, labels=(*rest[:at], *moved, *rest[at:])))
    return changed(f"Move {_labels_in_words(found, names)}", schema, after)


# Relation types


def add_relation_type(schema: Schema, relation: RelationType, at: int | None = None) -> SchemaChange:
    relations = _with_added(schema.relations, relation, at)
    return changed(f"Add the relation type {relation.display}", schema, replace(schema, relations=relations))


def set_relation_type(schema: Schema, name: str, **fields: Any) -> SchemaChange:
    """Sets fields of the relation type other than `name` and `attributes`."""
    relation = _relation_type(schema, name)
    if key := fields.get("key"):
        for other in schema.relations:
            if other.key == key and other is not relation:
                raise RuleError(f"The key {key!r} belongs to {other.display} already.")
    after = _with_relation_type(schema, name, replace(relation, **fields))
    return changed(f"Change the relation type {relation.display}", schema, after)


def rename_relation_type(schema: Schema, name: str, to: str) -> SchemaChange:
    relation = _relation_type(schema, name)
    own = attributes_for(name, relation.attributes)
    after = _with_relation_type(schema, name, replace(relation, name=to, attributes=own))
    conversion = Conversion(relations={name: to})
    return changed(f"Rename the relation type {name} to {to}", schema, after, conversion)


def remove_relation_type(schema: Schema, name: str) -> SchemaChange:
    relation = _relation_type(schema, name)
    relations = tuple(other for other in schema.relations if other.name != name)
    return changed(f"Remove the relation type {relation.display}", schema, replace(schema, relations=relations))


def place_relation_type(schema: Schema, name: str, at: int) -> SchemaChange:
    relation = _relation_type(schema, name)
    relations = _placed(schema.relations, name, at)
    return changed(f"Move the relation type {relation.display}", schema, replace(schema, relations=relations))


def changed(name: str, before: Schema, after: Schema, conversion: Conversion = Conversion()) -> SchemaChange:  # noqa: B008
    """The change, where it is one and leads to a sound schema."""
    if after == before and not conversion.splits:
        raise RuleError("This is so already.")
    check_schema(after)
    return SchemaChange(name, before, after, conversion)


def _layer(schema: Schema, name: str) -> Layer:
    found = schema.layer(name)
    if found is None:
        raise RuleError(f"The schema has no layer {name!r}.")
    return found


def _relation_type(schema: Schema, name: str) -> RelationType:
    found = schema.relation(name)
    if found is None:
        raise RuleError(f"The schema has no relation type {name!r}.")
    return found


def _check_labels(layer: Layer, names: Iterable[str]) -> None:
    for name in names:
        if layer.label(name) is None:
            raise RuleError(f"The layer {layer.display} has no label {name!r}.")


def _check_key(schema: Schema, layer: str, names: Collection[str], key: str) -> None:
    """Says who has the key already: the rules of a schema would name the one that comes first."""
    for other, label in schema.span_labels():
        if label.key == key and not (other.name == layer and label.name in names):
            raise RuleError(f"The key {key!r} belongs to {label.display} already.")


def _labels_in_words(layer: Layer, names: Collection[str]) -> str:
    if len(names) > 1:
        return counted("{n} label", "{n} labels", len(names))
    label = layer.label(next(iter(names)))
    return f"the label {label.display if label else ''}"


def _with_layer(schema: Schema, name: str, layer: Layer) -> Schema:
    layers = tuple(layer if other.name == name else other for other in schema.layers)
    return replace(schema, layers=layers)


def _with_relation_type(schema: Schema, name: str, relation: RelationType) -> Schema:
    relations = tuple(relation if other.name == name else other for other in schema.relations)
    return replace(schema, relations=relations)


def _with_added(entries: tuple[Any, ...], entry: Any, at: int | None) -> tuple[Any, ...]:
    place = len(entries) if at is None else at
    return (*entries[:place], entry, *entries[place:])


def _placed(entries: tuple[Any, ...], name: str, at: int) -> tuple[Any, ...]:
    moved = next(entry for entry in entries if entry.name == name)
    return _with_added(tuple(entry for entry in entries if entry is not moved), moved, at)


def _once(names: Iterable[str]) -> Mapping[str, None]:
    """The names in their order, in which each is found at once: people choose thousands."""
    return dict.fromkeys(names)


def _attributes_of(layer: Layer, name: str) -> tuple[Attribute, ...]:
    label = layer.label(name)
    return label.attributes if label else ()


def _with_missing(
    own: tuple[Attribute, ...], more: Iterable[Attribute], inherited: Iterable[Attribute]
) -> tuple[Attribute, ...]:
    """`own`, and those of `more` that neither it nor the layer has."""
    known = {attribute.name for attribute in (*own, *inherited)}
    return (*own, *(attribute for attribute in more if attribute.name not in known))


def _with_options_of(own: tuple[Attribute, ...], more: Iterable[Attribute]) -> tuple[Attribute, ...]:
    """`own`, of which choices also have the options of the same choices in `more`."""
    options = {(attribute.name, attribute.kind): attribute.options for attribute in more if attribute.options}

    def grown(attribute: Attribute) -> Attribute:
        added = options.get((attribute.name, attribute.kind), ())
        return replace(attribute, options=tuple(dict.fromkeys((*attribute.options, *added)))) if added else attribute

    return tuple(map(grown, own))
