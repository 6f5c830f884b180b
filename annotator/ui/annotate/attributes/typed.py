"""Values that are typed: text, numbers and dates."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

from annotator.model import Attribute
from annotator.ui.wording import translator

_tr = translator("attributes")

# What is typed is written when the typing rests, so that it is kept without a save button and undone in few steps.
_REST_MS = 400
_MOST_LINES = 4
# What a text field is higher than its lines: so much that one line is as high as the other fields.
_FRAME = 14
# From an empty text to a value and back; a text that means no value stays text, for the rules to refuse.
Read = Callable[[str], Any]
Write = Callable[[Any], str]
# The text with something in it stepped up or down, given the text, the place of the caret in it and the step.
Step = Callable[[str, int, int], str]


class LineField(QLineEdit):
    """A value that stands on one line. Up and Down step it."""

    given = Signal(object, bool)

    def __init__(self, read: Read, write: Write, step: Step, hint: str) -> None:
        super().__init__()
        self._read, self._write, self._step = read, write, step
        self._value: Any = None
        self._is_typed = False
        self.setPlaceholderText(hint)
        self.setMinimumWidth(96)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(lambda: self.given.emit(self._read(self.text()), False))
        self.textEdited.connect(self._begin)
        self.returnPressed.connect(self.commit)

    def show_value(self, value: Any, *, anew: bool) -> None:
        if anew or not self._is_typed or self._read(self.text()) == value:
            self._value = value
            self._is_typed = False
            self._rest.stop()
            # Who is still typing keeps their way of writing it.
            if not self.hasFocus() or self._read(self.text()) != value:
                self._write_value()

    def set_locked(self, locked: bool) -> None:
        self.setReadOnly(locked)

    def commit(self) -> None:
        self._rest.stop()
        if self._is_typed:
            self.given.emit(self._read(self.text()), True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() in steps and not self.isReadOnly():
            at = self.cursorPosition()
            self.setText(self._step(self.text(), at, steps[Qt.Key(event.key())]))
            self.setCursorPosition(min(at, len(self.text())))
            self._is_typed = True
            self._rest.start()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.commit()
        if not self._is_typed:
            self._write_value()
        super().focusOutEvent(event)

    def _write_value(self) -> None:
        self.setText("" if self._value is None else self._write(self._value))

    def _begin(self) -> None:
        self._is_typed = True
        self._rest.start()


class TextField(QPlainTextEdit):
    """Text that grows to a few lines. Enter is through with it, Shift+Enter begins a line."""

    given = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("textField")
        self._is_typed = False
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(1)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(lambda: self.given.emit(self._value, False))
        self.textChanged.connect(self._begin)

    @property
    def _value(self) -> str | None:
        return self.toPlainText().strip() or None

    def show_value(self, value: Any, *, anew: bool) -> None:
        if anew or not self._is_typed or self._value == value:
            self._is_typed = False
            self._rest.stop()
            if self._value != value:
                self.blockSignals(True)
                self.setPlainText("" if value is None else str(value))
                self.blockSignals(False)
                self.updateGeometry()

    def set_locked(self, locked: bool) -> None:
        self.setReadOnly(locked)

    def commit(self) -> None:
        self._rest.stop()
        if self._is_typed:
            self.given.emit(self._value, True)

    def sizeHint(self) -> QSize:
        lines = max(1, min(_MOST_LINES, int(self.document().size().height())))
        return QSize(120, lines * self.fontMetrics().lineSpacing() + _FRAME)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lines break elsewhere."""
        super().resizeEvent(event)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.commit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.commit()
        super().focusOutEvent(event)

    def _begin(self) -> None:
        self._is_typed = True
        self._rest.start()
        self.updateGeometry()


def number_field(attribute: Attribute) -> LineField:
    """A number in its range, written as in the person's language; a point is understood everywhere."""
    low, high = attribute.minimum, attribute.maximum

    def step(text: str, _at: int, by: int) -> str:
        value = _number(text)
        if not isinstance(value, (int, float)):
            value = (high if by < 0 and high is not None else low) if low is not None else 0
        else:
            value += by
        bounded = max(value, low) if low is not None else value
        return _number_text(min(bounded, high) if high is not None else bounded)

    if low is not None and high is not None:
        hint = _tr("{} to {}").format(_number_text(low), _number_text(high))
    elif low is not None:
        hint = _tr("{} or more").format(_number_text(low))
    elif high is not None:
        hint = _tr("up to {}").format(_number_text(high))
    else:
        hint = _tr("number")
    return LineField(_number, _number_text, step, hint)


def date_field() -> LineField:
    """A date as ISO 8601 writes it. Up and Down go by what the caret is in: year, month or day."""
    return LineField(_date, str, _step_date, _tr("YYYY-MM-DD"))


def _number(text: str) -> int | float | str | None:
    """The number that a text says; the text itself where it says none."""
    text = text.strip()
    if not text:
        return None
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.RejectGroupSeparator)
    value, is_number = locale.toDouble(text)
    if not is_number:
        try:
            value = float(text)
        except ValueError:
            return text
    return int(value) if value.is_integer() else value


def _number_text(value: float) -> str:
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(value), "g", 15)


def _date(text: str) -> str | None:
    text = text.strip()
    with suppress(ValueError):
        return datetime.date.fromisoformat(text).isoformat()
    return text or None


def _step_date(text: str, at: int, by: int) -> str:
    """Today where there is no date yet; 31 January a month on is the last of February."""
    try:
        day = datetime.date.fromisoformat(text.strip())
    except ValueError:
        return datetime.date.today().isoformat()
    with suppress(ValueError, OverflowError):
        if at > len("YYYY-MM"):
            return (day + datetime.timedelta(days=by)).isoformat()
        months = 12 * by if at <= len("YYYY") else by
        year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
        for last in range(day.day, 27, -1):
            with suppress(ValueError):
                return datetime.date(year, month + 1, last).isoformat()
        return datetime.date(year, month + 1, day.day).isoformat()
    return text
