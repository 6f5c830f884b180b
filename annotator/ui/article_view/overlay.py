"""What is painted over the article while somebody chooses in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Overlay(QWidget):
    """Lies over a viewport, from `begin` until it is hidden, and takes no mouse."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def begin(self) -> None:
        self.setGeometry(self._viewport.rect())
        self.raise_()
        self.show()
