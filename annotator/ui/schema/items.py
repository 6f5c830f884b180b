"""What stands in the outline of a schema: the schema itself, its layers, labels, attributes and relation types."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from annotator.model import Attribute, Label, Layer, RelationType, Schema
from annotator.model.schema_change import ARTICLE, Owner
from annotator.ui.wording import translator

Kind = Literal["schema", "layer", "label", "attribute", "relation"]
_tr = translator("schema")
Thing = Schema | Layer | Label | Attribute | RelationType


class Item(NamedTuple):
    """Names one thing of a schema: a layer by `layer`, a label by `layer` and `name`, an attribute by its owner."""

    kind: Kind
    layer: str = ""
    name: str = ""
    owner: Owner | None = None


SCHEME = Item("schema")


def layer_item(layer: str) -> Item:
    return Item("layer", layer)


def label_item(layer: str, label: str) -> Item:
    return Item("label", layer, label)


def attribute_item(owner: Owner, name: str) -> Item:
    return Item("attribute", owner.layer, name, owner)


def relation_item(name: str) -> Item:
    return Item("relation", "", name)


def owner_of(item: Item) -> Owner:
    """Whose attributes stand under an item; for an attribute, whose it is."""
    match item.kind:
        case "layer":
            return Owner.of_layer(item.layer)
        case "label":
            return Owner.of_label(item.layer, item.name)
        case "relation":
            return Owner.of_relation(item.name)
        case "attribute":
            assert item.owner is not None
            return item.owner
    return ARTICLE


def thing_of(schema: Schema, item: Item) -> Thing | None:
    """What an item names; None where the schema has it no more."""
    match item.kind:
        case "layer":
            return schema.layer(item.layer)
        case "label":
            return schema.label(item.layer, item.name)
        case "relation":
            return schema.relation(item.name)
        case "attribute":
            return next((a for a in owner_of(item).attributes(schema) if a.name == item.name), None)
    return schema


def title_of(thing: Thing) -> str:
    """What people call it."""
    return thing.title or thing.name


class Row:
    """A line of the outline, with the lines under it. `at` is its place among its parent's children."""

    __slots__ = ("at", "children", "id", "item", "parent", "thing", "title")

    def __init__(self, item: Item | None, thing: Thing | None, parent: Row | None) -> None:
        self.item = item
        self.thing = thing
        self.title = title_of(thing) if thing is not None else ""
        self.parent = parent
        self.children: list[Row] = []
        self.at = 0
        self.id = 0

    def add(self, item: Item | None, thing: Thing | None) -> Row:
        row = Row(item, thing, self)
        row.at = len(self.children)
        self.children.append(row)
        return row

    def walk(self) -> Iterator[Row]:
        """This row and all below it, from the top down."""
        rows = [self]
        while rows:
            row = rows.pop()
            yield row
            rows.extend(reversed(row.children))


def rows_of(schema: Schema) -> Row:
    """The outline of a schema, under a row that is not shown. Attributes stand before labels."""
    root = Row(None, None, None)
    _add_attributes(root.add(SCHEME, schema), schema)
    for layer in schema.layers:
        row = root.add(layer_item(layer.name), layer)
        _add_attributes(row, layer)
        _add_labels(row, layer)
    for relation in schema.relations:
        _add_attributes(root.add(relation_item(relation.name), relation), relation)
    return root


def _add_attributes(row: Row, owner: Schema | Layer | Label | RelationType) -> None:
    if owner.attributes:
        assert row.item is not None
        whose = owner_of(row.item)
        for attribute in owner.attributes:
            row.add(attribute_item(whose, attribute.name), attribute)


def _add_labels(row: Row, layer: Layer) -> None:
    below: dict[str, list[Label]] = {}
    for label in layer.labels:
        below.setdefault(label.parent, []).append(label)
    waiting = [(row, label) for label in reversed(below.get("", []))]
    while waiting:
        parent, label = waiting.pop()
        made = parent.add(label_item(layer.name, label.name), label)
        _add_attributes(made, label)
        waiting.extend((made, child) for child in reversed(below.get(label.name, [])))


def with_matches(root: Row, matches: set[int]) -> Row:
    """The rows whose number in `root.walk()` is among the matches, with those above them."""
    kept = Row(None, None, None)
    copies: dict[int, Row] = {id(root): kept}
    for number, row in enumerate(root.walk()):
        if number not in matches:
            continue
        path = []
        above: Row | None = row
        while above is not None and id(above) not in copies:
            path.append(above)
            above = above.parent
        for one in reversed(path):
            assert one.parent is not None
            copies[id(one)] = copies[id(one.parent)].add(one.item, one.thing)
    return kept


def renamed_items(before: Schema, after: Schema) -> dict[Item, Item]:
    """Entries that have another name after, as far as one sees: one among several at the same place."""
    changes: dict[Item, Item] = {}
    for one, other in _renamed(before.relations, after.relations):
        changes[relation_item(one)] = relation_item(other)
    layers = dict(_renamed(before.layers, after.layers))
    for layer in before.layers:
        new = after.layer(layers.get(layer.name, layer.name))
        if new is None:
            continue
        if new.name != layer.name:
            changes[layer_item(layer.name)] = layer_item(new.name)
        labels = dict(_renamed(layer.labels, new.labels))
        if labels or new.name != layer.name:
            for label in layer.labels:
                changes[label_item(layer.name, label.name)] = label_item(new.name, labels.get(label.name, label.name))
    return changes


def _renamed(
    before: tuple[Layer | Label | RelationType, ...], after: tuple[Layer | Label | RelationType, ...]
) -> list[tuple[str, str]]:
    if len(before) != len(after):
        return []
    pairs = [(one.name, other.name) for one, other in zip(before, after, strict=True) if one.name != other.name]
    return pairs if len(pairs) == 1 else []


def kind_title(kind: Kind) -> str:
    """What people call such a thing."""
    return {
        "schema": _tr("schema"),
        "layer": _tr("layer"),
        "label": _tr("label"),
        "attribute": _tr("attribute"),
        "relation": _tr("relation type"),
    }[kind]
