"""The rhythm in which the caret blinks."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication


class Blinker(QObject):
    """Turns something on and off as often as the system wants, or leaves it on where it wants no blinking."""

    toggled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_on = True
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._toggle)

    def show(self, *, blinks: bool) -> None:
        """On from now; with `blinks`, for half a period."""
        self.is_on = True
        period = QApplication.cursorFlashTime()
        if blinks and period > 0:
            self._timer.start(period // 2)

    def rest(self) -> None:
        self._timer.stop()

    def _toggle(self) -> None:
        self.is_on = not self.is_on
        self.toggled.emit()
