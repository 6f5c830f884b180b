"""A button that takes the next key that is pressed, whatever it would do elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton

from annotator.ui.shortcuts import keys_of


class KeyCatcher(QPushButton):
    """Pressed, it waits for a key; Esc gives up."""

    caught = Signal(str)  # as shortcuts are kept

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._title = title
        self._is_waiting = False
        self.clicked.connect(lambda: self._wait(True))

    def event(self, event: QEvent) -> bool:
        """Before shortcuts are looked for, and before Tab goes on to the next widget."""
        if self._is_waiting and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._catch(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._wait(False)
        super().focusOutEvent(event)

    def _catch(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._wait(False)
        elif keys := keys_of(event):
            self._wait(False)
            self.caught.emit(keys)

    def _wait(self, is_waiting: bool) -> None:
        self._is_waiting = is_waiting
        self.setText(self.tr("Press the keys") if is_waiting else self._title)
