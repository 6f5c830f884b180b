"""Few options, side by side: segments of which one is chosen, or chips of which several are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QFontMetrics, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from annotator.ui import icons
from annotator.ui.accessible_roles import give_role
from annotator.ui.announcing import announce
from annotator.ui.layouts import Flow
from annotator.ui.style_sheet import mark, styled
from annotator.ui.theme import Appearance, interface_font

# As many as there are digits to choose them with.
MOST_OPTIONS = 9
# What a segment needs beside its text, and how wide a row of segments and the text of a chip may be: in the narrowest
# panel there is room for both.
_SEGMENT_MARGIN = 16
_WIDEST_ROW = 186
_WIDEST_CHIP = 140


@dataclass(frozen=True)
class Option:
    value: Any
    title: str


def fit_beside_each_other(options: Sequence[Option]) -> bool:
    """Whether the options can be segments."""
    metrics = QFontMetrics(interface_font(12))
    widths = (metrics.horizontalAdvance(option.title) + _SEGMENT_MARGIN for option in options)
    return len(options) <= MOST_OPTIONS and sum(widths) <= _WIDEST_ROW


class Options(QFrame):
    """One stop for Tab: arrows go from option to option, Space and Enter choose, digits choose at once.

    A letter goes to the next option that begins with it; Delete takes the value away.
    """

    given = Signal(object, bool)

    def __init__(self, options: Sequence[Option], appearance: Appearance, *, many: bool) -> None:
        """`many`: chips of which several may be chosen, and the value is a list."""
        super().__init__()
        self._options = options
        self._many = many
        self._appearance = appearance
        self._value: Any = None
        self._current = 0
        self._is_locked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        give_role(self, QAccessible.Role.Grouping, "")
        self._buttons = [self._button(number, option) for number, option in enumerate(options)]
        self._arrange()
        if many:
            appearance.changed.connect(self._show)

    def _arrange(self) -> None:
        if self._many:
            flow = Flow(self, 4)
            flow.setContentsMargins(0, 2, 0, 2)
            for button in self._buttons:
                flow.addWidget(button)
            return
        styled(self, "segments")
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for button in self._buttons:
            row.addWidget(button, 1)

    def _button(self, number: int, option: Option) -> QToolButton:
        button = styled(QToolButton(), "checkChip" if self._many else "segment")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCheckable(True)
        button.setText(self._shortened(option.title))
        button.setAccessibleName(option.title)
        key = f" ({number + 1})" if number < MOST_OPTIONS else ""
        button.setToolTip(f"{option.title}{key}")
        if self._many:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(13, 13))
        else:
            width = QFontMetrics(interface_font(12)).horizontalAdvance(option.title) + _SEGMENT_MARGIN
            button.setMinimumSize(width, 24)
            button.setSizePolicy(button.sizePolicy().horizontalPolicy().Expanding, button.sizePolicy().verticalPolicy())
        button.clicked.connect(lambda _=False, number=number: self._press(number))
        return button

    def _shortened(self, title: str) -> str:
        return QFontMetrics(interface_font(12)).elidedText(title, Qt.TextElideMode.ElideMiddle, _WIDEST_CHIP)

    @property
    def is_many(self) -> bool:
        return self._many

    # What a form asks of it

    def show_value(self, value: Any, *, anew: bool) -> None:
        self._value = value
        if anew:
            chosen = next((number for number, option in enumerate(self._options) if self._is_chosen(option)), 0)
            self._current = chosen
        self._show()

    def set_locked(self, locked: bool) -> None:
        self._is_locked = locked

    def commit(self) -> None:
        """Nothing is ever half chosen."""

    # Choosing

    def _is_chosen(self, option: Option) -> bool:
        if self._many:
            return isinstance(self._value, list) and option.value in self._value
        # True is 1 in Python, and a yes is no number.
        return type(option.value) is type(self._value) and bool(option.value == self._value)

    def _press(self, number: int) -> None:
        self._current = number
        option = self._options[number]
        if not self._is_locked:
            if self._many:
                kept = [other.value for other in self._options if self._is_chosen(other) != (other is option)]
                self.given.emit(kept or None, True)
            else:
                self.given.emit(None if self._is_chosen(option) else option.value, True)
        # What is checked is what the form says, not what the click did.
        self._show()
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = self._number_of(event)
        if number is not None:
            self._press(number)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _has_modifier(event):
            self._press(self._current)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if not self._is_locked:
                self.given.emit(None, True)
                self._show()
                self._say()
        elif (target := self._target(event)) is not None:
            self._current = target
            self._show()
            self._say()
        else:
            super().keyPressEvent(event)

    def _number_of(self, event: QKeyEvent) -> int | None:
        """Which option a digit means."""
        text = event.text()
        if _has_modifier(event) or len(text) != 1 or text not in "123456789":
            return None
        return int(text) - 1 if int(text) <= len(self._options) else None

    def _target(self, event: QKeyEvent) -> int | None:
        """Where an arrow or a letter goes."""
        last = len(self._options) - 1
        forward = Qt.Key.Key_Right if self.isLeftToRight() else Qt.Key.Key_Left
        back = Qt.Key.Key_Left if self.isLeftToRight() else Qt.Key.Key_Right
        match event.key():
            case Qt.Key.Key_Home:
                return 0
            case Qt.Key.Key_End:
                return last
            case key if key == forward:
                return min(last, self._current + 1)
            case key if key == back:
                return max(0, self._current - 1)
        letter = event.text().casefold()
        if _has_modifier(event) or len(letter) != 1 or not letter.isalpha():
            return None
        around = [*range(self._current + 1, last + 1), *range(self._current + 1)]
        return next((n for n in around if self._options[n].title.casefold().startswith(letter)), self._current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show()

    def _show(self) -> None:
        for number, button in enumerate(self._buttons):
            is_chosen = self._is_chosen(self._options[number])
            button.setChecked(is_chosen)
            if self._many:
                theme = self._appearance.theme
                name, color = ("square-check", theme.accent) if is_chosen else ("square", theme.muted)
                button.setIcon(QIcon(icons.pixmap(name, color, 13)))
            # The ring around the option that the keyboard is at.
            mark(button, "current", self.hasFocus() and number == self._current)

    def _say(self) -> None:
        """The keyboard stays on the row, so that a screen reader must be told which option it is at."""
        option = self._options[self._current]
        chosen = self.tr("chosen") if self._is_chosen(option) else self.tr("not chosen")
        place = self.tr("{} of {}").format(self._current + 1, len(self._options))
        announce(self, ", ".join((option.title, chosen, place)))


def _has_modifier(event: QKeyEvent) -> bool:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return bool(event.modifiers() & held)
