"""Some things of the schema out of many, as chips with a type-ahead: the labels at an end of a relation, for one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QToolButton

from annotator.ui.accessible_roles import give_role
from annotator.ui.layouts import Flow
from annotator.ui.picker import Choice, Picker
from annotator.ui.schema.compound import CompoundField
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance

_WIDEST = 220


class ChipsField(CompoundField):
    """A chip for each chosen thing, in order, and a button that offers the others. The value is a tuple of ids.

    `choices` gives what there is to choose from, as it is when it is offered.
    """

    given = Signal(object, bool)

    def __init__(
        self, choices: Callable[[], Sequence[Choice]], add: str, hint: str, none: str, appearance: Appearance
    ) -> None:
        """`add` stands on the button, `hint` in the type-ahead; `none` says what it means that nothing is chosen."""
        super().__init__()
        self._choices = choices
        self._appearance = appearance
        self._hint = hint
        self._none = none
        self._value: tuple[Any, ...] = ()
        self._is_locked = False
        self._flow = Flow(self)
        self._add = _chip(add)
        give_role(self, QAccessible.Role.Grouping, "")
        self._add.setToolTip(hint)
        self._add.clicked.connect(self._offer)
        self.inner = self._add
        self._show()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._add.setAccessibleName(f"{name}: {self._add.text()}")

    def show_value(self, value: Any, *, anew: bool) -> None:
        self._value = tuple(value or ())
        self._show()

    def set_locked(self, locked: bool) -> None:
        self._is_locked = locked
        self._show()

    def commit(self) -> None:
        """Nothing is ever half chosen."""

    def _show(self) -> None:
        had_focus = any(chip.hasFocus() for chip in self._flow.widgets())
        for chip in self._flow.take_all():
            if chip is not self._add:
                chip.hide()
                chip.deleteLater()
        titles = {choice.id: choice.title for choice in self._choices()} if self._value else {}
        if not self._value:
            empty = _chip(self._none)
            empty.setEnabled(False)
            self._flow.addWidget(empty)
            empty.show()
        for one in self._value:
            title = titles.get(one, str(one))
            chip = _Chip(title, is_locked=self._is_locked)
            chip.removed.connect(lambda one=one: self._remove(one))
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self._add)
        self._add.setVisible(not self._is_locked)
        self.updateGeometry()
        if had_focus:
            self._add.setFocus()

    def _remove(self, one: Any) -> None:
        if not self._is_locked:
            self.given.emit(tuple(other for other in self._value if other != one), True)

    def _offer(self) -> None:
        """The type-ahead; what is chosen already is taken away when it is chosen again."""
        choices = [
            Choice(choice.id, choice.title, choice.detail, choice.color, is_chosen=choice.id in self._value)
            for choice in self._choices()
        ]
        picker = Picker(choices, self._hint, self._appearance, self.window())
        picker.chosen.connect(self._toggle)
        picker.show_below(self._add)

    def _toggle(self, one: Any) -> None:
        if one in self._value:
            self._remove(one)
        else:
            self.given.emit((*self._value, one), True)


class _Chip(QToolButton):
    """A click, Enter or Delete takes it away."""

    removed = Signal()

    def __init__(self, title: str, *, is_locked: bool) -> None:
        super().__init__()
        styled(self, "chip")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        shown = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideMiddle, _WIDEST)
        self.setText(shown if is_locked else f"{shown}  ×")
        self.setEnabled(not is_locked)
        self.setToolTip(title if is_locked else self.tr("Take “{}” away").format(title))
        self.setAccessibleName(title if is_locked else self.tr("Remove {}").format(title))
        self.clicked.connect(lambda: self.removed.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


def _chip(text: str) -> QToolButton:
    chip = styled(QToolButton(), "chip")
    chip.setText(text)
    chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return chip
