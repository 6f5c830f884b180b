"""Where a dragged or stepped row of the outline goes, as a change of the schema."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from annotator.model import Schema
from annotator.model import schema_attribute_edits as attribute_edits
from annotator.model import schema_edits as edits
from annotator.model.schema_change import SchemaChange
from annotator.ui.schema.items import Item, Row, label_item, owner_of

ChangeOf = Callable[[Schema], SchemaChange]


def stepped(row: Row, *, down: bool) -> ChangeOf | None:
    """A row goes past its neighbour of the same kind; None where there is none."""
    item, parent = row.item, row.parent
    if item is None or parent is None:
        return None
    kin = [child.item for child in parent.children if child.item is not None and child.item.kind == item.kind]
    at = kin.index(item) + (1 if down else -1)
    if not 0 <= at < len(kin):
        return None
    if item.kind != "label":
        return _placed(item, at)
    following = kin[at + down :]  # what stands after it then
    before = following[0].name if following else None
    return _labels_placed(item.layer, [item.name], before, _parent_of(parent))


def deepened(row: Row) -> ChangeOf | None:
    """A label goes below the one above it."""
    above = row.parent.children[row.at - 1].item if row.parent is not None and row.at else None
    if row.item is None or row.item.kind != "label" or above is None or above.kind != "label":
        return None
    return _labels_placed(row.item.layer, [row.item.name], None, above.name)


def raised(row: Row) -> ChangeOf | None:
    """A label goes beside its parent, after it."""
    parent = row.parent
    if row.item is None or row.item.kind != "label" or parent is None or parent.parent is None:
        return None
    if parent.item is None or parent.item.kind != "label":
        return None
    kin = [child.item for child in parent.parent.children[parent.at + 1 :] if child.item is not None]
    before = next((item.name for item in kin if item.kind == "label"), None)
    return _labels_placed(row.item.layer, [row.item.name], before, _parent_of(parent.parent))


def dropped(rows: Sequence[Row], target: Row, at: int) -> tuple[ChangeOf, Item] | None:
    """What is dragged goes under another row, before its child at a place; None where it cannot go there.

    With it comes the item that the first of what was dragged is afterwards.
    """
    rows = _highest(rows)
    items = [row.item for row in rows if row.item is not None]
    if not items or any(item.kind != items[0].kind for item in items):
        return None
    first = items[0]
    kin = [child.item for child in target.children if child.item is not None and child.item.kind == first.kind]
    following = [child.item for child in target.children[at:] if child.item in kin and child.item not in items]
    if first.kind == "label":
        before = following[0].name if following and following[0] is not None else None
        return _labels_dropped(rows, items, target, before)
    is_top = target.item is None and first.kind in ("layer", "relation")
    is_owner = first.kind == "attribute" and target.item is not None and owner_of(target.item) == first.owner
    if len(items) > 1 or not (is_top or is_owner):
        return None
    kin = [item for item in kin if item != first]
    place = kin.index(following[0]) if following and following[0] is not None else len(kin)
    return _placed(first, place), first


def _labels_dropped(
    rows: Sequence[Row], items: Sequence[Item], target: Row, before: str | None
) -> tuple[ChangeOf, Item] | None:
    """Labels go below another one, or with all that is below them into another layer."""
    first = items[0]
    if target.item is None or target.item.kind not in ("layer", "label"):
        return None
    if target.item.layer == first.layer:
        return _labels_placed(first.layer, [item.name for item in items], before, _parent_of(target)), first
    layer = target.item.layer
    names = labels_in(rows)
    return (lambda schema: edits.move_labels(schema, first.layer, names, layer)), label_item(layer, first.name)


def labels_in(rows: Sequence[Row]) -> list[str]:
    """The names of the labels that rows are, and of all below them."""
    items = (one.item for row in rows for one in row.walk())
    return list(dict.fromkeys(item.name for item in items if item is not None and item.kind == "label"))


def _highest(rows: Sequence[Row]) -> list[Row]:
    """Those rows that do not stand below another of them: they take the others with them."""
    ids = {row.id for row in rows}

    def is_below_another(row: Row) -> bool:
        above = row.parent
        while above is not None and above.id not in ids:
            above = above.parent
        return above is not None

    return [row for row in rows if not is_below_another(row)]


def _placed(item: Item, at: int) -> ChangeOf:
    match item.kind:
        case "layer":
            return lambda schema: edits.place_layer(schema, item.layer, at)
        case "relation":
            return lambda schema: edits.place_relation_type(schema, item.name, at)
    return lambda schema: attribute_edits.place_attribute(schema, owner_of(item), item.name, at)


def _labels_placed(layer: str, names: Sequence[str], before: str | None, parent: str) -> ChangeOf:
    return lambda schema: edits.place_labels(schema, layer, names, before=before, parent=parent)


def _parent_of(row: Row) -> str:
    """The name of the label that a row is; empty for a layer's."""
    return row.item.name if row.item is not None and row.item.kind == "label" else ""
