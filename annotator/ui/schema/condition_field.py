"""Where an attribute is asked for: everywhere, on certain labels, or where another attribute has certain values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from annotator.model import Attribute, Condition
from annotator.ui.picker import Choice
from annotator.ui.schema.chips_field import ChipsField
from annotator.ui.schema.choice_fields import PickField
from annotator.ui.schema.compound import CompoundField
from annotator.ui.schema.fields import LineField
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance
from annotator.ui.wording import readable


class ConditionField(CompoundField):
    """A condition in parts. Its value is a Condition, or None where the attribute is asked for everywhere.

    `others` are the attributes that a condition may name, `labels` the labels; a condition that names an attribute
    and no value yet is not given.
    """

    given = Signal(object, bool)

    def __init__(
        self, others: Callable[[], Sequence[Attribute]], labels: Callable[[], Sequence[Choice]], appearance: Appearance
    ) -> None:
        super().__init__()
        self._others = others
        self._value = Condition()
        self._labels = ChipsField(
            labels, self.tr("+ Label"), self.tr("Find a label"), self.tr("On every label"), appearance
        )
        self._labels.setAccessibleName(self.tr("Only on these labels"))
        self._attribute = PickField(self._attribute_choices, self.tr("Find an attribute"), appearance)
        self._attribute.setAccessibleName(self.tr("Only where another attribute has a value"))
        self._values = ChipsField(
            self._value_choices, self.tr("+ Value"), self.tr("Find a value"), self.tr("Choose a value"), appearance
        )
        self._values.setAccessibleName(self.tr("Its values"))
        self._typed = LineField(self.tr("Values, parted by commas"), _read_values, _write_values)
        self._typed.setAccessibleName(self.tr("Its values"))
        self._is = styled(QLabel(self.tr("is one of")), "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._labels, self._attribute, self._is, self._values, self._typed):
            column.addWidget(widget)
        self.inner = self._labels
        self._labels.given.connect(lambda value, _: self._take(labels=value))
        self._attribute.given.connect(lambda value, _: self._take(attribute=value, values=()))
        self._values.given.connect(lambda value, _: self._take(values=value))
        self._typed.given.connect(lambda value, _: self._take(values=value))

    def show_value(self, value: Any, *, anew: bool) -> None:
        # A condition that is not whole yet stays while it is the same attribute's.
        if anew or value is not None or not (self._value.attribute and not self._value.values):
            self._value = value or Condition()
        self._show(anew=anew)

    def set_locked(self, locked: bool) -> None:
        for field in (self._labels, self._attribute, self._values, self._typed):
            field.set_locked(locked)

    def commit(self) -> None:
        self._typed.commit()

    def offer_labels(self, offered: bool) -> None:
        """Whether a condition may name labels: that of a label's own attribute has none to name."""
        self._labels.setVisible(offered)
        self.inner = self._labels if offered else self._attribute

    def _show(self, *, anew: bool) -> None:
        value = self._value
        self._labels.show_value(value.labels, anew=anew)
        self._attribute.show_value(value.attribute, anew=anew)
        has_options = self._has_options()
        self._is.setVisible(bool(value.attribute))
        self._values.setVisible(bool(value.attribute) and has_options)
        self._typed.setVisible(bool(value.attribute) and not has_options)
        self._values.show_value(value.values if has_options else (), anew=anew)
        self._typed.show_value(value.values if not has_options else (), anew=anew)

    def _take(self, **parts: Any) -> None:
        value = self._value
        self._value = Condition(
            parts.get("attribute", value.attribute),
            parts.get("values", value.values),
            parts.get("labels", value.labels),
        )
        self._show(anew=False)
        if self._value.attribute and not self._value.values:
            return
        is_empty = not self._value.attribute and not self._value.labels
        self.given.emit(None if is_empty else self._value, True)

    @property
    def _other(self) -> Attribute | None:
        return next((one for one in self._others() if one.name == self._value.attribute), None)

    def _has_options(self) -> bool:
        other = self._other
        return other is not None and other.kind in ("choice", "choices", "boolean")

    def _attribute_choices(self) -> list[Choice]:
        every = Choice("", self.tr("Whatever other attributes say"))
        return [every, *(Choice(other.name, other.title or other.name) for other in self._others())]

    def _value_choices(self) -> list[Choice]:
        other = self._other
        if other is None:
            return []
        options: Sequence[Any] = (True, False) if other.kind == "boolean" else other.options
        return [Choice(option, readable(option)) for option in options]


def _read_values(text: str) -> tuple[Any, ...]:
    return tuple(_value(part.strip()) for part in text.split(",") if part.strip())


def _value(text: str) -> Any:
    """A number where it is one: other attributes than choices are compared with what they hold."""
    try:
        number = float(text)
    except ValueError:
        return text
    return int(number) if number.is_integer() else number


def _write_values(values: tuple[Any, ...]) -> str:
    return ", ".join(map(str, values))
