"""The bare window, on the screen before the rest of the program is imported."""

from __future__ import annotations

import base64
from contextlib import suppress

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from annotator.settings import Settings

USUAL_SIZE = (1280, 800)


class Shell(QMainWindow):
    """A window of the size it had last. It asks its content whether it may close."""

    first_painted = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._was_painted = False
        self.setWindowTitle(self.tr("Annotator"))
        self.resize(*USUAL_SIZE)
        with suppress(ValueError):  # what is broken in the settings never keeps the window from opening
            self.restoreGeometry(QByteArray(base64.b64decode(settings.geometry)))

    def hold(self, content: QWidget) -> None:
        """Shows the content in the window, which never gets too small for it."""
        self.setCentralWidget(content)
        self.setMinimumSize(content.minimumSize())
        # At once and not from the event loop: what is hidden cannot take the keyboard.
        content.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        content = self.centralWidget()
        if content is not None and not content.close():
            event.ignore()
            return
        super().closeEvent(event)
