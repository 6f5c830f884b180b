"""The field in which a row of the outline is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget


class RowEditor(QLineEdit):
    """Enter gives the name and goes on to the next row, Tab and Shift+Tab move the row in the taxonomy, Esc gives up.

    Several lines that are pasted are a list. It stays what it is while rows come and go around it: whoever types
    quickly loses no letter.
    """

    typed = Signal(str, bool)  # the text, and whether another row is to follow
    pasted = Signal(str)
    moved = Signal(bool)  # True: a step deeper
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rowEditor")
        self.setAccessibleName(self.tr("Name"))
        self._is_ending = False
        self.hide()

    def start(self, text: str, hint: str) -> None:
        """Takes the keyboard, with a text to change or to replace."""
        self.setText(text)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint or self.tr("Title"))
        self.selectAll()
        self.show()
        self.setFocus()

    def finish(self, next: QWidget) -> None:
        """Goes away, and gives the keyboard to another widget."""
        self._is_ending = True
        if self.hasFocus():
            next.setFocus()
        self.hide()
        self._is_ending = False

    def event(self, event: QEvent) -> bool:
        """Tab moves the row, and not the keyboard; keys of the window wait until the name is given."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key()
            in (
                Qt.Key.Key_Tab,
                Qt.Key.Key_Backtab,
            )
        ):
            is_back = event.key() == Qt.Key.Key_Backtab or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.moved.emit(not is_back)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        text = QGuiApplication.clipboard().text()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.typed.emit(self.text().strip(), True)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.moved.emit((key == Qt.Key.Key_Right) != self.isRightToLeft())
        elif event.matches(QKeySequence.StandardKey.Paste) and "\n" in text.strip():
            self.pasted.emit(text)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere has given the name."""
        super().focusOutEvent(event)
        if not self._is_ending and event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.typed.emit(self.text().strip(), False)
