"""An attribute of a schema: what it asks, which answers it takes, and where it is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from annotator.errors import RuleError
from annotator.model import Attribute, Schema
from annotator.model import schema_attribute_edits as edits
from annotator.model.attribute_values import converted_value
from annotator.model.rules import check_value
from annotator.model.schema import AttributeKind
from annotator.model.schema_change import Owner, SchemaChange
from annotator.ui.annotate.attributes import field_for
from annotator.ui.annotate.attributes.field import Field, as_widget
from annotator.ui.annotate.attributes.typed import number_field
from annotator.ui.linking import NoLists
from annotator.ui.picker import Choice
from annotator.ui.schema.choice_fields import CheckField, ChoiceField, PickField
from annotator.ui.schema.compound import CompoundField
from annotator.ui.schema.condition_field import ConditionField
from annotator.ui.schema.designing import Designing
from annotator.ui.schema.editors import ItemForm
from annotator.ui.schema.fields import LineField, TextField
from annotator.ui.schema.items import attribute_item, owner_of
from annotator.ui.schema.options_field import OptionsField
from annotator.ui.sentences import told
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance
from annotator.ui.wording import translator

_tr = translator("schema")


class AttributeEditor(ItemForm):
    """The fields of an attribute; only those are shown that its kind has."""

    def __init__(self, designing: Designing, appearance: Appearance) -> None:
        super().__init__(designing)

        def setter(field: str) -> Callable[[Any], str]:
            return self.setting(lambda schema, item, value: _set(schema, owner_of(item), item.name, field, value))

        rename = self.renaming(
            lambda schema, item, name: edits.rename_attribute(schema, owner_of(item), item.name, name),
            lambda item, name: attribute_item(owner_of(item), name),
        )
        self.add_field(self.tr("Title"), LineField(), lambda it: it.title, setter("title"))
        self.add_field(self.tr("Name in exports"), LineField(), lambda it: it.name, rename)
        kind = ChoiceField(list(kind_titles().items()))
        self.add_field(self.tr("Kind"), kind, lambda it: it.kind, setter("kind"))
        self.options = OptionsField()
        self.options.renamed.connect(self._rename_option)
        self._options = self.add_field(self.tr("Options"), self.options, lambda it: it.options, setter("options"))
        self._range = [
            self.add_field(
                self.tr("Smallest value"), _number_field(), lambda it: it.minimum, _number(setter("minimum"))
            ),
            self.add_field(
                self.tr("Largest value"), _number_field(), lambda it: it.maximum, _number(setter("maximum"))
            ),
        ]
        self._list = self.add_field(
            self.tr("Knowledge base"),
            PickField(self._lists, self.tr("Find a list"), appearance),
            lambda it: it.knowledge_base,
            setter("knowledge_base"),
            self.tr("Where links are looked for. Project > Knowledge bases… brings lists in."),
        )
        required = CheckField(self.tr("Required before an article is finished"), appearance)
        self.add_field(self.tr("Must it be answered?"), required, lambda it: it.required, setter("required"))
        self._default = DefaultField(appearance)
        self.add_field(self.tr("Value to begin with"), self._default, lambda it: it.default, setter("default"))
        self._condition = ConditionField(self._others, self._labels, appearance)
        self.add_field(self.tr("Asked only where"), self._condition, lambda it: it.shown_when, setter("shown_when"))
        self.add_field(self.tr("Definition"), TextField(lines=2), lambda it: it.definition, setter("definition"))
        self.column.addStretch(1)

    def show_thing(self, thing: Attribute, *, anew: bool) -> None:
        self._default.ask(thing)
        self._options.setVisible(thing.kind in ("choice", "choices"))
        self._list.setVisible(thing.kind == "link")
        for field in self._range:
            field.setVisible(thing.kind == "number")
        self._condition.offer_labels(owner_of(self.item).kind in ("layer", "article"))
        super().show_thing(thing, anew=anew)

    def _rename_option(self, before: str, after: str) -> None:
        item = self.item
        refusal = self.designing.make(
            lambda schema: edits.rename_option(schema, owner_of(item), item.name, before, after),
            item,
            verb="rename",
        )
        self._options.show_problem(refusal)

    def _others(self) -> Sequence[Attribute]:
        """The attributes that this one's condition may name: those of the same thing, and of a label's layer."""
        schema, owner = self.designing.schema, owner_of(self.item)
        inherited = Owner.of_layer(owner.layer).attributes(schema) if owner.kind == "label" else ()
        return [one for one in (*inherited, *owner.attributes(schema)) if one.name != self.item.name]

    def _lists(self) -> Sequence[Choice]:
        """The project's lists; a schema may name one that comes later."""
        return [
            Choice("", self.tr("Any list of the project")),
            *(Choice(name, name) for name in self.designing.lists()),
        ]

    def _labels(self) -> Sequence[Choice]:
        schema, owner = self.designing.schema, owner_of(self.item)
        if owner.kind == "article":
            layers = [layer for layer in schema.layers if layer.is_on_article]
        else:
            layers = [layer for layer in schema.layers if layer.name == owner.layer]
        choices = {
            label.name: Choice(label.name, label.display, layer.display) for layer in layers for label in layer.labels
        }
        return list(choices.values())


def kind_titles() -> dict[AttributeKind, str]:
    """What people call the kinds of attributes."""
    return {
        "choice": _tr("One of several options"),
        "choices": _tr("Any of several options"),
        "boolean": _tr("Yes or no"),
        "text": _tr("Text"),
        "number": _tr("Number"),
        "date": _tr("Date"),
        "link": _tr("Entry of a knowledge base"),
    }


def _set(schema: Schema, owner: Owner, name: str, field: str, value: Any) -> SchemaChange:
    """A default that another kind or other options cannot say is said in them, or given up."""
    fields = {field: value}
    attribute = next((one for one in owner.attributes(schema) if one.name == name), None)
    if field != "default" and attribute is not None and attribute.default is not None:
        fields["default"] = converted_value(attribute.default, replace(attribute, **fields))
    return edits.set_attribute(schema, owner, name, **fields)


def _number_field() -> Field:
    return number_field(Attribute("", "number"))


def _number(give: Callable[[Any], str]) -> Callable[[Any], str]:
    """Refuses what is no number with the sentence that annotators read, too."""

    def checked(value: Any) -> str:
        try:
            if value is not None:
                check_value(Attribute("", "number", title=_tr("The value")), value)
        except RuleError as refusal:
            return told(refusal)
        return give(value)

    return checked


class DefaultField(CompoundField):
    """The field that annotators answer the attribute in, for the value that it begins with."""

    given = Signal(object, bool)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._asked: Attribute | None = None
        self._field: Field | None = None
        self._is_locked = False
        self._none = styled(QLabel(self.tr("Add options first.")), "small")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._none)

    def ask(self, attribute: Attribute) -> None:
        """Which attribute the value is for."""
        asked = Attribute(
            "", attribute.kind, options=attribute.options, minimum=attribute.minimum, maximum=attribute.maximum
        )
        if asked == self._asked:
            return
        self._asked = asked
        if self._field is not None:
            old = as_widget(self._field)
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
            self._field = None
        is_answerable = bool(attribute.options) or attribute.kind not in ("choice", "choices")
        self._none.setVisible(not is_answerable)
        if is_answerable:
            self._field = field_for(asked, self._appearance, NoLists())
            self._field.set_locked(self._is_locked)
            self._field.given.connect(self.given)
            widget = as_widget(self._field)
            widget.setAccessibleName(self.accessibleName())
            self._column.addWidget(widget)
            self.inner = widget

    def show_value(self, value: Any, *, anew: bool) -> None:
        if self._field is not None:
            self._field.show_value(value, anew=True)

    def set_locked(self, locked: bool) -> None:
        self._is_locked = locked
        if self._field is not None:
            self._field.set_locked(locked)

    def commit(self) -> None:
        if self._field is not None:
            self._field.commit()
