"""A field that is made of several widgets."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class CompoundField(QWidget):
    """Gives the keyboard to one of its widgets.

    Not by a focus proxy: Qt makes a ring of the tab order after it, out of which Tab never comes.
    """

    def __init__(self) -> None:
        super().__init__()
        self.inner: QWidget | None = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.inner is not None:
            self.inner.setFocus(event.reason())
