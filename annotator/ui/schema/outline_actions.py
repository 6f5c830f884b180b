"""What is done to the rows of the outline that are picked: adding, moving, hiding, merging, splitting, removing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint

from annotator.model import Label, Schema
from annotator.model import schema_attribute_edits as attribute_edits
from annotator.model import schema_edits as edits
from annotator.model.schema_change import SchemaChange
from annotator.ui.picker import Choice, Picker
from annotator.ui.schema import adding, moving
from annotator.ui.schema.designing import Designing
from annotator.ui.schema.items import SCHEME, Item, Kind, Row, label_item, layer_item, owner_of
from annotator.ui.schema.outline_panel import OutlinePanel
from annotator.ui.schema.verbs import Verb
from annotator.ui.session import Session
from annotator.ui.theme import Appearance

ChangeOf = Callable[[Schema], SchemaChange]


class OutlineActions(QObject):
    """Joins the outline to the schema. What is refused is said where it was typed, else in the status bar."""

    def __init__(self, session: Session, designing: Designing, panel: OutlinePanel, appearance: Appearance) -> None:
        super().__init__(panel)
        self._session = session
        self._designing = designing
        self._panel = panel
        self._outline = panel.outline
        self._appearance = appearance
        outline = self._outline
        outline.name_typed.connect(self._take_name)
        outline.list_pasted.connect(self._take_list)
        outline.title_typed.connect(self._take_title)
        outline.rows.dropped.connect(self._take_dropped)

    # What there is to do

    @property
    def can_edit(self) -> bool:
        return self._session.is_writable

    def picked(self) -> list[Item]:
        return self._outline.picked_items()

    def picked_labels(self) -> tuple[str, list[str]]:
        """The layer and names of the labels that are picked; no names where other things are, or of two layers."""
        items = self.picked()
        layers = {item.layer for item in items}
        if not items or len(layers) != 1 or any(item.kind != "label" for item in items):
            return "", []
        return items[0].layer, [item.name for item in items]

    @property
    def can_add_label(self) -> bool:
        item = self._outline.current_item()
        return self.can_edit and item is not None and bool(item.layer)

    @property
    def can_add_below(self) -> bool:
        """Whether a label may stand below what is picked: below one label, or at the end of a layer."""
        item = self._outline.current_item()
        return self.can_edit and item is not None and item.kind in ("layer", "label")

    @property
    def can_remove(self) -> bool:
        return self.can_edit and any(item.kind != "schema" for item in self.picked())

    @property
    def has_label(self) -> bool:
        return self.can_edit and len(self.picked_labels()[1]) == 1

    @property
    def has_labels(self) -> bool:
        return self.can_edit and bool(self.picked_labels()[1])

    # Adding

    def add_beside(self) -> None:
        """A row of the same kind after the one that is picked; a layer after the schema itself."""
        item = self._current()
        if item is None:
            return
        if item.kind == "schema":
            self.add_layer()
            return
        row = self._outline.rows.row_of(item)
        if row is not None and row.parent is not None:
            self._outline.begin_adding(item.kind, row.parent.item, item)

    def add_layer(self) -> None:
        self._panel.clear_filter()
        layers = self._designing.schema.layers
        self._begin("layer", None, layer_item(layers[-1].name) if layers else SCHEME)

    def add_label(self) -> None:
        """A label at the end of the layer that is picked, or beside the label that is."""
        item = self._current()
        if item is None or not item.layer:
            return
        if item.kind == "label":
            self.add_beside()
            return
        self._begin_last(layer_item(item.layer))

    def add_label_below(self) -> None:
        item = self._current()
        if item is not None and item.kind in ("layer", "label"):
            self._begin_last(item)

    def add_attribute(self) -> None:
        """An attribute of what is picked; of the article, where the schema is."""
        item = self._current()
        if item is None:
            return
        if item.kind == "attribute":
            self.add_beside()
            return
        there = owner_of(item).attributes(self._designing.schema)
        row = self._outline.rows.row_of(item)
        last = row.children[len(there) - 1].item if row is not None and there else None
        self._begin("attribute", item, last)

    def add_relation(self) -> None:
        self._panel.clear_filter()
        rows = [row.item for row in self._outline.rows.walk() if row.parent is not None and row.parent.item is None]
        self._begin("relation", None, rows[-1] if rows else None)

    def rename(self) -> None:
        self._outline.begin_renaming()

    def _begin_last(self, parent: Item) -> None:
        row = self._outline.rows.row_of(parent)
        last = row.children[-1].item if row is not None and row.children else None
        self._begin("label", parent, last if last is not None and last.kind == "label" else None)

    def _begin(self, kind: Kind, parent: Item | None, after: Item | None) -> None:
        if self._session.may_edit():
            self._outline.begin_adding(kind, parent, after)

    def _current(self) -> Item | None:
        """What is picked, in a schema that may be changed and is shown in full."""
        if not self._session.may_edit():
            return None
        self._panel.clear_filter()
        return self._outline.current_item()

    def _take_name(self, text: str, kind: Kind, parent: Item | None, after: Item | None) -> None:
        change_of, item = adding.added(text, kind, parent, after)
        self._outline.show_refusal(self._designing.make(change_of, item))

    def _take_list(self, text: str, parent: Item, after: Item | None) -> None:
        found = adding.pasted(text, self._designing.schema, parent, after)
        if found is not None:
            self._outline.show_refusal(self._designing.make(*found))

    def _take_title(self, item: Item, title: str) -> None:
        """A title is neutral: what exports carry is the name, which is changed in the form."""

        def change_of(schema: Schema) -> SchemaChange:
            match item.kind:
                case "schema":
                    return edits.set_schema(schema, title=title)
                case "layer":
                    return edits.set_layer(schema, item.layer, title=title)
                case "label":
                    return edits.set_label(schema, item.layer, item.name, title=title)
                case "relation":
                    return edits.set_relation_type(schema, item.name, title=title)
            return attribute_edits.set_attribute(schema, owner_of(item), item.name, title=title)

        row = self._outline.rows.row_of(item)
        if row is None or row.title != title:
            self._make(change_of, item)

    # Moving

    def step(self, *, down: bool) -> None:
        self._move(lambda row: moving.stepped(row, down=down))

    def deepen(self) -> None:
        self._move(moving.deepened)

    def raise_(self) -> None:
        self._move(moving.raised)

    def _move(self, change_of_row: Callable[[Row], ChangeOf | None]) -> None:
        item = self._current()
        row = self._outline.rows.row_of(item) if item is not None else None
        change_of = change_of_row(row) if row is not None else None
        if change_of is not None and item is not None:
            self._make(change_of, item)

    def _take_dropped(self, rows: list[Row], target: Row, at: int) -> None:
        found = moving.dropped(rows, target, at)
        if found is None:
            self._session.message.emit(self.tr("That cannot go there."))
            return
        self._make(found[0], found[1], verb="move")

    # Several labels

    def hide(self) -> None:
        """Hides the picked labels, or shows them again where all of them are hidden."""
        layer, names = self.picked_labels()
        if names and self._session.may_edit():
            hidden = not self.are_hidden()
            self._make(lambda schema: edits.set_labels(schema, layer, names, hidden=hidden), None)

    def are_hidden(self) -> bool:
        layer, names = self.picked_labels()
        labels = (self._designing.schema.label(layer, name) for name in names)
        return bool(names) and all(isinstance(label, Label) and label.hidden for label in labels)

    def merge(self) -> None:
        """Asks which label the picked ones are to become."""
        layer, names = self.picked_labels()
        if not names or not self._session.may_edit():
            return

        def merge_into(into: str) -> None:
            self._make(
                lambda schema: edits.merge_labels(schema, layer, [*names, into], into),
                label_item(layer, into),
                verb="merge",
            )

        found = self._designing.schema.layer(layer)
        labels = found.labels if found else ()
        # Of several that are picked, one of them is likely to be what all become.
        ordered = sorted(labels, key=lambda label: label.name not in names) if len(names) > 1 else labels
        choices = [Choice(label.name, label.display, label.definition) for label in ordered if [label.name] != names]
        self._offer(choices, self.tr("Merge into"), merge_into)

    def move_to_layer(self) -> None:
        """Asks which layer the picked labels, and those below them, are to stand in."""
        layer, picked = self.picked_labels()
        if not picked or not self._session.may_edit():
            return
        rows = [self._outline.rows.row_of(label_item(layer, name)) for name in picked]
        names = moving.labels_in([row for row in rows if row is not None])

        def move_to(to: str) -> None:
            self._make(
                lambda schema: edits.move_labels(schema, layer, names, to), label_item(to, picked[0]), verb="move"
            )

        choices = [Choice(one.name, one.display) for one in self._designing.schema.layers if one.name != layer]
        self._offer(choices, self.tr("Move to the layer"), move_to)

    def split(self) -> None:
        """Opens the review in which each passage with the label gets one of several others."""
        from annotator.ui.schema.splitting import split_label

        layer, names = self.picked_labels()
        if len(names) == 1 and self._session.may_edit():
            split_label(self._session, self._designing, layer, names[0], self._appearance, self._panel.window())

    def remove(self) -> None:
        items = [item for item in self.picked() if item.kind != "schema"]
        layer, names = self.picked_labels()
        if not items or not self._session.may_edit():
            return
        if names:
            self._make(lambda schema: edits.remove_labels(schema, layer, names), None, verb="remove")
        elif len(items) > 1:
            self._session.message.emit(self.tr("Remove layers, attributes and relation types one by one."))
        else:
            self._make(lambda schema: _removed(schema, items[0]), None, verb="remove")

    def _offer(self, choices: list[Choice], hint: str, take: Callable[[str], None]) -> None:
        outline = self._outline
        picker = Picker(choices, hint, self._appearance, outline.window())
        picker.chosen.connect(take)
        row = outline.visualRect(outline.currentIndex())
        picker.show_at(outline.viewport().mapToGlobal(QPoint(row.left(), row.bottom() + 2)))

    def _make(self, change_of: ChangeOf, then: Item | None, *, verb: Verb = "change") -> None:
        refusal = self._designing.make(change_of, then, verb=verb)
        if refusal:
            self._session.message.emit(refusal)


def _removed(schema: Schema, item: Item) -> SchemaChange:
    match item.kind:
        case "layer":
            return edits.remove_layer(schema, item.layer)
        case "relation":
            return edits.remove_relation_type(schema, item.name)
    return attribute_edits.remove_attribute(schema, owner_of(item), item.name)
