"""Many options: a field that shows what is chosen, and a type-ahead to choose it from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton

from annotator.ui import icons
from annotator.ui.accessible_roles import give_role
from annotator.ui.annotate.attributes.options import MOST_OPTIONS, Option
from annotator.ui.picker import Choice, Picker
from annotator.ui.style_sheet import mark, styled
from annotator.ui.theme import Appearance

_ARROW = 14
_NO_VALUE = object()


class Dropdown(QPushButton):
    """Enter, Down or a letter opens the type-ahead; digits choose at once; Delete takes the value away.

    Where several may be chosen, the type-ahead comes back after each until Esc closes it.
    """

    given = Signal(object, bool)

    def __init__(self, options: Sequence[Option], appearance: Appearance, *, many: bool) -> None:
        super().__init__()
        styled(self, "field")
        give_role(self, QAccessible.Role.ComboBox, "")
        self._options = options
        self._many = many
        self._appearance = appearance
        self._value: Any = None
        self._is_locked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda: self.open_picker())

    def sizeHint(self) -> QSize:
        return QSize(120, 30)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is chosen, as much of it as there is room for, and an arrow."""
        room = self.width() - 8 - 8 - _ARROW - 4
        shown = self.fontMetrics().elidedText(self._words(), Qt.TextElideMode.ElideRight, room)
        if self.text() != shown:
            self.setText(shown)
        super().paintEvent(event)
        color = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        left = self.width() - 8 - _ARROW if self.isLeftToRight() else 8
        painter = QPainter(self)
        painter.drawPixmap(QPoint(left, (self.height() - _ARROW) // 2), icons.pixmap("chevron-down", color, _ARROW))

    # What a form asks of it

    def show_value(self, value: Any, *, anew: bool) -> None:
        self._value = value
        self._show()

    def set_locked(self, locked: bool) -> None:
        self._is_locked = locked

    def commit(self) -> None:
        """Nothing is ever half chosen."""

    # Choosing

    def open_picker(self, typed: str = "") -> None:
        """Offers the options below, found as one types."""
        if self._is_locked:
            return
        given = self._given
        choices = [Choice(option.value, option.title, is_chosen=option.value in given) for option in self._options]
        if given and not self._many:
            choices.append(Choice(_NO_VALUE, self.tr("No value")))
        picker = Picker(choices, self.tr("Find an option"), self._appearance, self.window(), typed=typed)
        picker.chosen.connect(self._choose)
        picker.show_below(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        is_plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down) and is_plain:
            self.open_picker()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if not self._is_locked:
                self.given.emit(None, True)
        elif is_plain and text in tuple("123456789"[: min(MOST_OPTIONS, len(self._options))]):
            if not self._is_locked:
                self._take(self._options[int(text) - 1].value)
        elif is_plain and text.isalpha():
            self.open_picker(text)
        else:
            super().keyPressEvent(event)

    def _choose(self, value: object) -> None:
        self._take(None if value is _NO_VALUE else value)
        if self._many:
            # Once the pop-up that is closing now is gone.
            QTimer.singleShot(0, self, self.open_picker)

    def _take(self, value: Any) -> None:
        if not self._many:
            self.given.emit(value, True)
            return
        given = self._given
        kept = [option.value for option in self._options if (option.value in given) != (option.value == value)]
        self.given.emit(kept or None, True)

    @property
    def _given(self) -> list[Any]:
        if self._many:
            return self._value if isinstance(self._value, list) else []
        return [] if self._value is None else [self._value]

    def _words(self) -> str:
        titles = {option.value: option.title for option in self._options}
        return ", ".join(str(titles.get(value, value)) for value in self._given) or self.tr("Choose…")

    def _show(self) -> None:
        words = self._words()
        self.setAccessibleDescription(words)
        self.setToolTip(words if self._given else "")
        mark(self, "empty", not self._given)
        self.update()
