"""Fields of the schema that are typed: a line, some lines, a list of lines. Each keeps to `attributes.field.Field`.

What is typed is taken when Enter is pressed or the keyboard leaves; Esc takes it back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QSizePolicy

# From a text to a value and back.
Read = Callable[[str], Any]
Write = Callable[[Any], str]
_FRAME = 16


def _stripped(text: str) -> str:
    return " ".join(text.split())


class LineField(QLineEdit):
    """A text on one line."""

    given = Signal(object, bool)

    def __init__(self, hint: str = "", read: Read = _stripped, write: Write = str) -> None:
        super().__init__()
        self._read, self._write = read, write
        self._value: Any = None
        self._is_typed = False
        self.setPlaceholderText(hint)
        self.textEdited.connect(self._begin)
        self.returnPressed.connect(self.commit)

    def show_value(self, value: Any, *, anew: bool) -> None:
        if anew or not self._is_typed or self._read(self.text()) == value:
            self._value = value
            self._is_typed = False
            text = self._write(value)
            if text != self.text():
                self.setText(text)
                self.setCursorPosition(0)

    def set_locked(self, locked: bool) -> None:
        self.setReadOnly(locked)

    def commit(self) -> None:
        if self._is_typed:
            self._is_typed = False
            self.given.emit(self._read(self.text()), True)

    def hold(self) -> None:
        """What was typed was refused: it stays to be mended."""
        self._is_typed = True

    def event(self, event: QEvent) -> bool:
        """Undo is the window's where there is nothing of the field's own to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            if is_undo and not self._is_typed:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_typed:
            self.show_value(self._value, anew=True)
            self.selectAll()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def _begin(self) -> None:
        self._is_typed = True


class TextField(QPlainTextEdit):
    """Text of some lines, which grows with it. Ctrl+Enter takes it, as leaving does."""

    given = Signal(object, bool)

    def __init__(
        self, hint: str = "", read: Read = str.strip, write: Write = str, *, lines: int = 1, most_lines: int = 8
    ) -> None:
        super().__init__()
        self.setObjectName("textField")
        self._read, self._write = read, write
        self._value: Any = None
        self._is_typed = False
        self._lines, self._most_lines = lines, most_lines
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._begin)

    def show_value(self, value: Any, *, anew: bool) -> None:
        if anew or not self._is_typed or self._read(self.toPlainText()) == value:
            self._value = value
            text = self._write(value)
            if text != self.toPlainText():
                self.blockSignals(True)
                self.setPlainText(text)
                self.blockSignals(False)
                self.updateGeometry()
            self._is_typed = False

    def set_locked(self, locked: bool) -> None:
        self.setReadOnly(locked)

    def commit(self) -> None:
        if self._is_typed:
            self._is_typed = False
            self.given.emit(self._read(self.toPlainText()), True)

    def hold(self) -> None:
        """What was typed was refused: it stays to be mended."""
        self._is_typed = True

    def sizeHint(self) -> QSize:
        lines = max(self._lines, min(self._most_lines, int(self.document().size().height())))
        return QSize(120, lines * self.fontMetrics().lineSpacing() + _FRAME)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lines break elsewhere; there is a scroll bar only where there are more than are shown."""
        super().resizeEvent(event)
        has_more = self.document().size().height() > self._most_lines
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if has_more else policy.ScrollBarAlwaysOff)
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Undo is the window's where there is nothing of the field's own to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            if is_undo and not self._is_typed:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self._is_typed:
            self.show_value(self._value, anew=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A menu of its own, or a file dialog that brings a picture, does not end the writing.
        if event.reason() != Qt.FocusReason.PopupFocusReason and QApplication.activeModalWidget() is None:
            self.commit()

    def _begin(self) -> None:
        self._is_typed = True
        self.updateGeometry()


def lines_field(hint: str) -> TextField:
    """A list, an item a line."""
    return TextField(hint, _read_lines, "\n".join, lines=2, most_lines=12)


def titles_field(hint: str) -> TextField:
    """Titles by language, one a line: "de: Gesundheit"."""
    return TextField(hint, _read_titles, _write_titles, most_lines=14)


def _read_lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _read_titles(text: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in text.splitlines())
    return {code.strip(): title.strip() for code, _, title in pairs if code.strip() and title.strip()}


def _write_titles(titles: dict[str, str]) -> str:
    return "\n".join(f"{code}: {title}" for code, title in titles.items())
