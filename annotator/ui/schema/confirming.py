"""What a change of the schema would do, before it is done: what it touches, what is lost, what is in the way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from annotator.model.schema_change import SchemaChange
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.schema.example_list import ExampleList
from annotator.ui.schema.verbs import Verb, button_text, lost_in_words, touched_in_words
from annotator.ui.sentences import spoken
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance
from annotator.ui.wording import counted

if TYPE_CHECKING:
    from annotator.store import Example, Impact

_WIDTH = 620


class ConfirmationSheet(FormDialog):
    """`exec` says whether people agreed. Where something stands in the way, there is nothing to agree to."""

    example_chosen = Signal(object)  # an Example that somebody wants to see in its article

    def __init__(
        self, change: SchemaChange, impact: Impact, verb: Verb, appearance: Appearance, parent: QWidget | None
    ) -> None:
        super().__init__(spoken(change.name), button_text(verb, impact), parent, width=_WIDTH)
        self._appearance = appearance
        if impact.obstacles:
            self._add_text(
                counted(
                    "{n} annotation stands in the way of this. Change it first.",
                    "{n} annotations stand in the way of this. Change them first.",
                    impact.obstacles,
                ),
                "errorText",
            )
            self._add_examples(self.tr("In the way"), impact.obstacle_examples)
            self.accept_button.hide()
            self.cancel_button.setText(self.tr("Close"))
            self.cancel_button.setFocus()
            return
        if impact.touches_nothing:
            self._add_text(self.tr("Nothing that was labelled changes."))
        else:
            self._add_text(self.tr("This changes {}.").format(touched_in_words(impact)))
        if impact.lost:
            self._add_text(self.tr("Taken away: {}.").format(lost_in_words(impact)), "warningText")
            self._add_examples(self.tr("Taken away"), impact.lost_examples)
        else:
            self._add_examples(self.tr("Examples"), impact.examples)
        self._add_text(self.tr("Undo (Ctrl+Z) brings everything back; the journal keeps what was there."), "small")
        self.accept_button.setFocus()

    def put_first(self, title: str, field: QWidget) -> None:
        """Puts a field with its title above all that is said."""
        label = styled(QLabel(title), "small")
        label.setBuddy(field)
        field.setAccessibleName(title)
        self.body.insertWidget(0, field)
        self.body.insertWidget(0, label)

    def _add_text(self, text: str, name: str = "") -> None:
        label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.body.addWidget(styled(label, name) if name else label)

    def _add_examples(self, title: str, examples: Sequence[Example]) -> None:
        if not examples:
            return
        shown = ExampleList(examples, self._appearance)
        shown.setAccessibleName(title)
        shown.chosen.connect(lambda index: self._go_to(examples[index.row()]))
        self.body.addWidget(shown)
        self._add_text(self.tr("A click or Enter opens the article there, and changes nothing."), "small")

    def _go_to(self, example: Example) -> None:
        self.reject()
        self.example_chosen.emit(example)
