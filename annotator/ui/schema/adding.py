"""What is typed into the outline becomes a part of the schema: a layer, a label, an attribute, a relation type."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from annotator.model import Attribute, Label, Layer, RelationType, Schema
from annotator.model import schema_attribute_edits as attribute_edits
from annotator.model import schema_edits as edits
from annotator.model.schema_change import SchemaChange
from annotator.ui.schema.items import (
    SCHEME,
    Item,
    Kind,
    attribute_item,
    label_item,
    layer_item,
    owner_of,
    relation_item,
)
from annotator.ui.schema.typed_labels import name_for, typed_label, typed_labels

ChangeOf = Callable[[Schema], SchemaChange]


def added(text: str, kind: Kind, parent: Item | None, after: Item | None) -> tuple[ChangeOf, Item]:
    """The change that adds what a title names, and its item: under `parent`, after an item or before all others."""
    title = " ".join(text.split())
    name = name_for(title)
    shown = "" if name == title else title
    match kind:
        case "layer":
            return (lambda schema: edits.add_layer(schema, Layer(name, shown), _place_of_layer(schema, after))), (
                layer_item(name)
            )
        case "relation":
            return (
                lambda schema: edits.add_relation_type(
                    schema, RelationType(name, shown), _place(schema.relations, after, len(schema.relations))
                )
            ), relation_item(name)
        case "attribute":
            owner = owner_of(parent or SCHEME)
            return (
                lambda schema: attribute_edits.add_attribute(
                    schema, owner, Attribute(name, "text", shown), _place(owner.attributes(schema), after, 0)
                )
            ), attribute_item(owner, name)
    assert parent is not None
    label = typed_label(title, parent.name)
    return labels_added([label], parent, after), label_item(parent.layer, label.name)


def pasted(text: str, schema: Schema, parent: Item, after: Item | None) -> tuple[ChangeOf, Item] | None:
    """The same for a list of labels, a line each; the item is that of the last one at the list's own level.

    None where the text holds no name.
    """
    layer = schema.layer(parent.layer)
    labels = typed_labels(text, parent.name, {label.name for label in layer.labels} if layer else set())
    tops = [label for label in labels if label.parent == parent.name]
    return (labels_added(labels, parent, after), label_item(parent.layer, tops[-1].name)) if tops else None


def labels_added(labels: Sequence[Label], parent: Item, after: Item | None) -> ChangeOf:
    """Adds labels to a layer: after one and all that stands below it, or before those with the same parent."""
    return lambda schema: edits.add_labels(schema, parent.layer, labels, place_of_label(schema, parent, after))


def place_of_label(schema: Schema, parent: Item, after: Item | None) -> int:
    """Where, among all labels of the layer, one goes that is to follow another under the same parent."""
    layer = schema.layer(parent.layer)
    labels = layer.labels if layer else ()
    if after is not None and after.kind == "label":
        at = next((n for n, label in enumerate(labels) if label.name == after.name), len(labels) - 1)
        below = {after.name}
        for number in range(at + 1, len(labels)):
            if labels[number].parent in below:
                below.add(labels[number].name)
                at = number
        return at + 1
    first = next((n for n, label in enumerate(labels) if label.parent == parent.name), None)
    if first is not None:
        return first
    above = next((n for n, label in enumerate(labels) if label.name == parent.name), None)
    return len(labels) if above is None else above + 1


def _place(there: Sequence[Attribute | RelationType], after: Item | None, otherwise: int) -> int:
    return next((n + 1 for n, one in enumerate(there) if after is not None and one.name == after.name), otherwise)


def _place_of_layer(schema: Schema, after: Item | None) -> int:
    if after is None or after.kind != "layer":
        return 0 if after is not None else len(schema.layers)
    return next((n + 1 for n, layer in enumerate(schema.layers) if layer.name == after.layer), len(schema.layers))
