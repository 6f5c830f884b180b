"""What is edited of each kind of thing in a schema: its fields, and the changes that they make."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

from annotator.model import Layer, Schema
from annotator.model import schema_edits as edits
from annotator.model.schema_change import SchemaChange
from annotator.ui.annotate.attributes.field import Field
from annotator.ui.label_styles import FIRST_RELATION_HUE, RESERVED_KEYS, LabelStyles
from annotator.ui.picker import Choice
from annotator.ui.pictures import Pictures
from annotator.ui.schema.chips_field import ChipsField
from annotator.ui.schema.choice_fields import CheckField, ChoiceField, PickField
from annotator.ui.schema.designing import Designing
from annotator.ui.schema.fields import LineField, TextField, lines_field, titles_field
from annotator.ui.schema.form import Form
from annotator.ui.schema.guidelines_field import GuidelinesField
from annotator.ui.schema.items import SCHEME, Item, label_item, layer_item, relation_item
from annotator.ui.schema.look_fields import ColorField, KeyField
from annotator.ui.theme import Appearance


class ItemForm(Form):
    """The fields of one kind of thing; `item` says which one they show."""

    def __init__(self, designing: Designing) -> None:
        super().__init__()
        self.designing = designing
        self.item: Item = SCHEME

    def show_item(self, item: Item, thing: Any) -> None:
        """Shows a thing of the schema; what is being typed stays while it is the same one."""
        is_other = item != self.item
        self.item = item
        self.prepare()
        title = self.first_field()
        if isinstance(title, LineField):
            title.setPlaceholderText(thing.name)  # what is shown where there is no title
        self.show_thing(thing, anew=is_other)

    def prepare(self) -> None:
        """What fields need to know of the schema before they show a value."""

    def setting(self, change_of: Callable[[Schema, Item, Any], SchemaChange]) -> Callable[[Any], str]:
        """Makes a change of the thing in hand with the value that is given."""

        def give(value: Any) -> str:
            item = self.item
            return self.designing.make(lambda schema: change_of(schema, item, value), item)

        return give

    def renaming(
        self, change_of: Callable[[Schema, Item, str], SchemaChange], item_of: Callable[[Item, str], Item]
    ) -> Callable[[Any], str]:
        """The same for a name: the thing is another item after."""

        def give(value: Any) -> str:
            item, name = self.item, str(value)
            return self.designing.make(lambda schema: change_of(schema, item, name), item_of(item, name), verb="rename")

        return give


class SchemeForm(ItemForm):
    """The schema as a whole."""

    def __init__(self, designing: Designing, pictures: Pictures) -> None:
        super().__init__(designing)

        def setter(field: str) -> Callable[[Any], str]:
            return self.setting(lambda schema, _, value: edits.set_schema(schema, **{field: value}))

        self.add_field(self.tr("Title"), LineField(), lambda it: it.title, setter("title"))
        self.add_field(
            self.tr("Name"), LineField(), lambda it: it.name, setter("name"), self.tr("What exported files call it.")
        )
        self.add_field(self.tr("Description"), TextField(lines=2), lambda it: it.description, setter("description"))
        self.add_field(
            self.tr("Guidelines of the project"),
            GuidelinesField(pictures),
            lambda it: it.guidelines,
            setter("guidelines"),
        )
        self.column.addStretch(1)


class LayerForm(ItemForm):
    """A layer: what its labels go on, and how they stand beside each other."""

    def __init__(self, designing: Designing, appearance: Appearance) -> None:
        super().__init__(designing)

        def setter(field: str) -> Callable[[Any], str]:
            return self.setting(lambda schema, item, value: edits.set_layer(schema, item.layer, **{field: value}))

        rename = self.renaming(
            lambda schema, item, name: edits.rename_layer(schema, item.layer, name), lambda _, name: layer_item(name)
        )
        self.add_field(self.tr("Title"), LineField(), lambda it: it.title, setter("title"))
        self.add_field(self.tr("Name in exports"), LineField(), lambda it: it.name, rename)
        on = ChoiceField(
            [("span", self.tr("Spans")), ("article", self.tr("The whole article")), ("both", self.tr("Both"))]
        )
        self.add_field(self.tr("Labels go on"), on, lambda it: it.on, setter("on"))
        many = ChoiceField([(True, self.tr("Several labels")), (False, self.tr("One label"))])
        self.add_field(self.tr("A stretch of text, or an article, may carry"), many, lambda it: it.many, setter("many"))
        overlap = ChoiceField(
            [
                ("any", self.tr("Overlap in any way")),
                ("nested", self.tr("Stand one inside the other, and not cross")),
                ("none", self.tr("Not overlap")),
            ]
        )
        self._overlap = self.add_field(
            self.tr("Two spans of this layer may"), overlap, lambda it: it.overlap, setter("overlap")
        )
        crosses = CheckField(self.tr("A span may reach from one section into the next"), appearance)
        self._crosses = self.add_field(
            self.tr("Sections"), crosses, lambda it: it.crosses_sections, setter("crosses_sections")
        )
        self.add_field(self.tr("Definition"), TextField(lines=2), lambda it: it.definition, setter("definition"))
        self.column.addStretch(1)

    def show_thing(self, thing: Layer, *, anew: bool) -> None:
        super().show_thing(thing, anew=anew)
        self._overlap.setVisible(thing.is_on_spans)
        self._crosses.setVisible(thing.is_on_spans)


class LabelForm(ItemForm):
    """A label: how it looks, what it means, where it stands."""

    def __init__(self, designing: Designing, styles: LabelStyles, pictures: Pictures, appearance: Appearance) -> None:
        super().__init__(designing)
        self._styles = styles
        self._appearance = appearance

        def setter(field: str) -> Callable[[Any], str]:
            return self.setting(
                lambda schema, item, value: edits.set_label(schema, item.layer, item.name, **{field: value})
            )

        def add(title: str, field: Field, name: str, hint: str = "") -> None:
            self.add_field(title, field, attrgetter(name), setter(name), hint)

        rename = self.renaming(
            lambda schema, item, name: edits.rename_label(schema, item.layer, item.name, name),
            lambda item, name: label_item(item.layer, name),
        )
        add(self.tr("Title"), LineField(), "title")
        self.add_field(self.tr("Name in exports"), LineField(), lambda it: it.name, rename)
        self._color = ColorField(appearance)
        add(self.tr("Colour"), self._color, "color")
        key = KeyField(self._key_state, self.tr("Press the key that is to label; Delete leaves it to the program"))
        self._key_field = self.add_field(self.tr("Key"), key, lambda it: it.key, setter("key"))
        add(self.tr("Definition"), TextField(self.tr("What it means, in a sentence"), lines=2), "definition")
        marked = self.tr("One a line, with the labelled words between **asterisks**.")
        add(self.tr("Examples"), lines_field(self.tr("**Ingrid Moen** measures the ice.")), "examples", marked)
        add(
            self.tr("Counter-examples"),
            lines_field(self.tr("The engineer was thanked. (no name)")),
            "counter_examples",
            self.tr("What might be taken for it, and is not."),
        )
        add(self.tr("Guidelines"), GuidelinesField(pictures), "guidelines")
        place = self.setting(
            lambda schema, item, parent: edits.place_labels(
                schema, item.layer, [item.name], before=_next_label(schema, item), parent=parent
            )
        )
        self._parent = PickField(self._parents, self.tr("Find a label"), appearance)
        self.add_field(self.tr("Below"), self._parent, lambda it: it.parent, place)
        hidden = CheckField(self.tr("Hidden: kept where it is used, and no longer offered"), appearance)
        add(self.tr("Use"), hidden, "hidden")
        add(
            self.tr("Titles in other languages"),
            titles_field(self.tr("de: Person")),
            "titles",
            self.tr("One a line: the language’s code, a colon, the title."),
        )
        self.column.addStretch(1)

    def prepare(self) -> None:
        position, item = 0, self.item
        for layer in self.designing.schema.layers:
            if layer.name != item.layer:
                position += len(layer.labels)
                continue
            self._key_field.setVisible(layer.is_on_spans)
            at = next((n for n, label in enumerate(layer.labels) if label.name == item.name), 0)
            parent = layer.labels[at].parent if layer.labels else ""
            by_position = self._appearance.theme.label_color("", position + at)
            self._color.set_automatic(self._styles.look(layer.name, parent).color if parent else by_position)
            break

    def _key_state(self, chosen: str) -> tuple[str, str]:
        """The label's key for one that is chosen or none, and what there is to say about it."""
        assigned = self._styles.keys.get((self.item.layer, self.item.name), "")
        if not chosen:
            said = self.tr("Assigned automatically") if assigned else self.tr("None is free: find it with /")
            return assigned, said
        if chosen.lower() in RESERVED_KEYS:
            return chosen, self.tr("The window needs this key itself; it does not label.")
        if assigned != chosen.lower():
            return chosen, self.tr("{} has this key already.").format(self._owner_of(chosen))
        return chosen, ""

    def _owner_of(self, key: str) -> str:
        owners = (name for name, other in self._styles.keys.items() if other == key.lower())
        return next((self._styles.title(*name) for name in owners), "")

    def _parents(self) -> Sequence[Choice]:
        """Where the label may stand: at the top, or below any that is not below it."""
        layer = self.designing.schema.layer(self.item.layer)
        top = Choice("", self.tr("At the top of the layer"))
        if layer is None:
            return [top]
        below = {self.item.name}
        children: dict[str, list[str]] = {}
        for label in layer.labels:
            children.setdefault(label.parent, []).append(label.name)
        waiting = [self.item.name]
        while waiting:
            found = children.get(waiting.pop(), [])
            below.update(found)
            waiting += found
        others = [label for label in layer.labels if label.name not in below]
        return [top, *(Choice(label.name, label.display, label.definition) for label in others)]


def _next_label(schema: Schema, item: Item) -> str | None:
    """The label that stands after one in its layer's order, which it keeps when it gets another parent."""
    layer = schema.layer(item.layer)
    names = [label.name for label in layer.labels] if layer else []
    at = names.index(item.name) + 1 if item.name in names else len(names)
    return names[at] if at < len(names) else None


class RelationForm(ItemForm):
    """A relation type: which way it goes, and what may stand at its ends."""

    def __init__(self, designing: Designing, styles: LabelStyles, appearance: Appearance) -> None:
        super().__init__(designing)
        self._styles = styles
        self._appearance = appearance

        def setter(field: str) -> Callable[[Any], str]:
            return self.setting(
                lambda schema, item, value: edits.set_relation_type(schema, item.name, **{field: value})
            )

        rename = self.renaming(
            lambda schema, item, name: edits.rename_relation_type(schema, item.name, name),
            lambda _, name: relation_item(name),
        )
        self.add_field(self.tr("Title"), LineField(), lambda it: it.title, setter("title"))
        self.add_field(self.tr("Name in exports"), LineField(), lambda it: it.name, rename)
        directed = ChoiceField([(True, self.tr("From one span to the other")), (False, self.tr("The same either way"))])
        self.add_field(self.tr("Direction"), directed, lambda it: it.directed, setter("directed"))
        transitive = CheckField(self.tr("Its relations join spans into chains, as coreference does"), appearance)
        self.add_field(self.tr("Groups"), transitive, lambda it: it.transitive, setter("transitive"))
        for title, field in ((self.tr("Goes from"), "heads"), (self.tr("Goes to"), "children")):
            chips = ChipsField(
                self._labels, self.tr("+ Label"), self.tr("Find a label"), self.tr("Any label"), appearance
            )
            self.add_field(title, chips, attrgetter(field), setter(field))
        self._color = ColorField(appearance)
        self.add_field(self.tr("Colour"), self._color, lambda it: it.color, setter("color"))
        key = KeyField(self._key_state, self.tr("Press the key that is to choose it in the menu of types"))
        self.add_field(self.tr("Key"), key, lambda it: it.key, setter("key"), self.tr("In the menu of types."))
        self.add_field(self.tr("Definition"), TextField(lines=2), lambda it: it.definition, setter("definition"))
        self.column.addStretch(1)

    def prepare(self) -> None:
        names = [relation.name for relation in self.designing.schema.relations]
        position = names.index(self.item.name) if self.item.name in names else 0
        self._color.set_automatic(self._appearance.theme.label_color("", FIRST_RELATION_HUE + position))

    def _key_state(self, chosen: str) -> tuple[str, str]:
        return chosen, "" if chosen else self.tr("The next free digit")

    def _labels(self) -> Sequence[Choice]:
        """Labels on spans, by name: an end means every label that is called so."""
        choices: dict[str, Choice] = {}
        for layer, label in self.designing.schema.span_labels():
            color = self._styles.look(layer.name, label.name).color.name()
            choices.setdefault(label.name, Choice(label.name, label.display, layer.display, color))
        return list(choices.values())
