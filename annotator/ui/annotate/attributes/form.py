"""A form of attributes: a field for each that is shown, walked through with Tab."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.errors import RuleError
from annotator.model import Attribute, rules
from annotator.model.missing_values import is_missing
from annotator.ui.annotate.attributes.dropdown import Dropdown
from annotator.ui.annotate.attributes.field import Field, as_widget
from annotator.ui.annotate.attributes.link import LinkField
from annotator.ui.annotate.attributes.options import Option, Options, fit_beside_each_other
from annotator.ui.annotate.attributes.row import FieldRow
from annotator.ui.annotate.attributes.typed import TextField, date_field, number_field
from annotator.ui.linking import Links, NoLists
from annotator.ui.sentences import told
from annotator.ui.theme import Appearance
from annotator.ui.wording import translator

_tr = translator("attributes")

# So many chips are looked over at a glance; more are found by typing.
_MOST_CHIPS = 8
# The fields of so many labels are kept.
MOST_KEPT = 24


class AttributeForm(QWidget):
    """Shows attributes with their values, and says what a person makes of them.

    `changed` carries the name of an attribute and its new value, None for none; what the rules refuse is never said,
    and stays in its field with the reason beside it. Whoever listens makes the edit, and shows the values anew.
    """

    changed = Signal(str, object)
    left = Signal()  # Esc: back to where the person came from
    rebuilt = Signal()  # there are other fields now

    def __init__(self, appearance: Appearance, links: Links | None = None) -> None:
        super().__init__()
        self._appearance = appearance
        self._links = links or NoLists()
        self._attributes: tuple[Attribute, ...] = ()
        self._values: dict[str, Any] = {}
        self._labels: Collection[str] = ()
        self._of = ""
        self._pages: list[_Page] = []
        self._page: _Page | None = None
        self._is_locked = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_attributes(
        self,
        attributes: Sequence[Attribute],
        values: Mapping[str, Any],
        labels: Collection[str] = (),
        *,
        of: str,
        words: str = "",
    ) -> None:
        """Shows those of `attributes` that a thing with these values and labels is asked for.

        `of` tells one thing from another: what is being typed stays while it is the same. Call `commit` before
        another thing is shown. `words` is its text, with which the search for a link begins.
        """
        is_other = of != self._of or tuple(attributes) != self._attributes
        self._of, self._values, self._labels = of, dict(values), labels
        if tuple(attributes) != self._attributes:
            self._attributes = tuple(attributes)
            self._turn_page()
        for name, row in self._rows.items():
            if is_other:
                row.show_problem("")
            if isinstance(row.field, LinkField):
                row.field.suggest(words)
            row.field.show_value(self._values.get(name), anew=is_other)
        self._show_rows()

    def prepare(self, attributes: Sequence[Attribute]) -> None:
        """Makes the fields of these attributes, so that they are there when they are to be shown."""
        if attributes:
            self._page_of(tuple(attributes))

    def commit(self) -> None:
        """Takes what is being typed as it is."""
        for row in self._rows.values():
            if not row.isHidden():
                row.field.commit()

    def set_locked(self, locked: bool) -> None:
        """Values can be read, and not changed."""
        self._is_locked = locked
        for row in self._rows.values():
            row.field.set_locked(locked)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked."""
        return all(row.isHidden() for row in self._rows.values())

    def focus_first(self) -> QWidget:
        """The first field; the form itself where there is none."""
        shown = (row for row in self._rows.values() if not row.isHidden())
        return next((as_widget(row.field) for row in shown), self)

    def focus_attribute(self, name: str) -> bool:
        """Takes the keyboard to an attribute's field; says whether it is there."""
        row = self._rows.get(name)
        if row is None or row.isHidden():
            return False
        as_widget(row.field).setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def field(self, name: str) -> QWidget:
        return as_widget(self._rows[name].field)

    def problem(self, name: str) -> str:
        """What stands beside the field; empty where nothing is wrong."""
        return self._rows[name].problem

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.commit()
            self.left.emit()
            return
        super().keyPressEvent(event)

    @property
    def _rows(self) -> dict[str, FieldRow]:
        return self._page.rows if self._page is not None else {}

    def _turn_page(self) -> None:
        """Shows the page of these attributes: the one that was made for them, or a new one."""
        before, self._page = self._page, None
        if self._attributes:
            self._page = self._page_of(self._attributes)
            self._page.show()
            self.set_locked(self._is_locked)
        if before is not None:
            before.hide()
        self.rebuilt.emit()

    def _page_of(self, attributes: tuple[Attribute, ...]) -> _Page:
        found = next((page for page in self._pages if page.attributes == attributes), None)
        if found is not None:
            return found
        page = _Page(attributes, self._appearance, self._links, self._take)
        page.hide()
        if len(self._pages) == MOST_KEPT:
            oldest = self._pages.pop(0)
            self._column.removeWidget(oldest)
            oldest.hide()
            oldest.deleteLater()
        self._pages.append(page)
        self._column.addWidget(page)
        return page

    def _show_rows(self) -> None:
        shown = {one.name for one in rules.shown_attributes(self._attributes, self._values, self._labels)}
        for name, row in self._rows.items():
            row.setVisible(name in shown)
            row.show_missing(is_missing=is_missing(row.attribute, self._values))

    def _take(self, name: str, value: Any, is_final: bool) -> None:
        """What a person gave goes on where it may stand."""
        row = self._rows[name]
        if value is not None:
            try:
                rules.check_value(row.attribute, value)
            except RuleError as refusal:
                if is_final:
                    row.show_problem(told(refusal))
                return
        row.show_problem("")
        if value != self._values.get(name):
            self.changed.emit(name, value)
        else:
            row.field.show_value(value, anew=False)


class _Page(QWidget):
    """The rows of some attributes. They are kept, for making them takes longer than a frame."""

    def __init__(
        self,
        attributes: tuple[Attribute, ...],
        appearance: Appearance,
        links: Links,
        take: Callable[[str, Any, bool], None],
    ) -> None:
        super().__init__()
        self.attributes = attributes
        self.rows: dict[str, FieldRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for attribute in attributes:
            field = field_for(attribute, appearance, links)
            field.given.connect(partial(take, attribute.name))
            row = FieldRow(attribute, field)
            if isinstance(field, LinkField):
                field.told.connect(row.show_about)
            self.rows[attribute.name] = row
            column.addWidget(row)
        column.addStretch(1)


def field_for(attribute: Attribute, appearance: Appearance, links: Links) -> Field:
    """The field that goes with an attribute: its kind, and how many options it has."""
    options = [Option(option, option) for option in attribute.options]
    match attribute.kind:
        case "choice" if fit_beside_each_other(options):
            return Options(options, appearance, many=False)
        case "choices" if len(options) <= _MOST_CHIPS:
            return Options(options, appearance, many=True)
        case "choice" | "choices":
            return Dropdown(options, appearance, many=attribute.kind == "choices")
        case "boolean":
            answers = [Option(True, _tr("Yes")), Option(False, _tr("No")), Option(None, _tr("Not said"))]
            return Options(answers, appearance, many=False)
        case "number":
            return number_field(attribute)
        case "date":
            return date_field()
        case "link":
            return LinkField(attribute, links, appearance)
        case _:
            return TextField()
