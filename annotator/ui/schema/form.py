"""A form of the schema's fields: the title of each above it, and what is refused below it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.ui.annotate.attributes.field import Field, as_widget
from annotator.ui.style_sheet import styled

# Makes a change of a value; says why not where it is refused.
Give = Callable[[Any], str]


class FormField(QWidget):
    """One field with its title. A value that was given is passed on where it is another one than is shown."""

    def __init__(self, title: str, field: Field, give: Give, hint: str = "") -> None:
        super().__init__()
        self.field = field
        self._give = give
        self._value: Any = None
        self._title = styled(QLabel(title, wordWrap=True, textFormat=Qt.TextFormat.PlainText), "small")
        self._problem = styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "fieldProblem")
        self._problem.hide()
        widget = as_widget(field)
        widget.setAccessibleName(title)
        widget.setAccessibleDescription(hint)
        self._title.setBuddy(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._title)
        column.addWidget(widget)
        column.addWidget(self._problem)
        if hint:
            column.addWidget(styled(QLabel(hint, wordWrap=True, textFormat=Qt.TextFormat.PlainText), "small"))
        field.given.connect(self._take)

    def show_value(self, value: Any, *, anew: bool) -> None:
        """Shows a value; what was typed and refused stays, unless it is another thing's value."""
        if anew or value != self._value:
            self.show_problem("")
        self._value = value
        self.field.show_value(value, anew=anew)

    def show_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def problem(self) -> str:
        """Why what was given is refused; empty where it is not."""
        return self._problem.text()

    def _take(self, value: Any, is_final: bool) -> None:
        if not is_final:
            return
        refusal = self._give(value) if value != self._value else ""
        self.show_problem(refusal)
        if not refusal:
            self.field.show_value(self._value, anew=True)
        elif hasattr(self.field, "hold"):
            self.field.hold()


class Form(QWidget):
    """Fields below each other, in groups with headings."""

    def __init__(self) -> None:
        super().__init__()
        self._fields: list[tuple[FormField, Callable[[Any], Any]]] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def add_field(
        self, title: str, field: Field, value_of: Callable[[Any], Any], give: Give, hint: str = ""
    ) -> FormField:
        """A field that shows what `value_of` takes from the thing that the form is about."""
        made = FormField(title, field, give, hint)
        self._fields.append((made, value_of))
        self.column.addWidget(made)
        return made

    def first_field(self) -> QWidget:
        """Where the keyboard comes in."""
        return as_widget(self._fields[0][0].field)

    def field(self, title: str) -> FormField:
        """The field of a title, for tests and whoever leads people to it."""
        return next(field for field, _ in self._fields if field.title == title)

    def show_thing(self, thing: Any, *, anew: bool) -> None:
        """Shows a thing of the schema, `anew` where it is another one than before."""
        for field, value_of in self._fields:
            field.show_value(value_of(thing), anew=anew)

    def set_locked(self, locked: bool) -> None:
        """Everything can be read, and nothing changed."""
        for field, _ in self._fields:
            field.field.set_locked(locked)

    def commit(self) -> None:
        """Takes what is being typed as it is."""
        for field, _ in self._fields:
            field.field.commit()
