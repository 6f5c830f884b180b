"""Scrolling while something is dragged beyond the upper or lower edge of a view, the faster the further."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea

_STEP_MS = 30


class AutoScroll(QObject):
    """Scrolls from when the mouse leaves the viewport until it comes back or `stop` is called."""

    scrolled = Signal(QPointF)  # the point of the viewport that is nearest to the mouse

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view = view
        self._point = QPointF()
        self._timer = QTimer(self, interval=_STEP_MS)
        self._timer.timeout.connect(self._step)

    def follow(self, point: QPointF) -> None:
        """The mouse is at a point of the viewport, or outside of it."""
        self._point = point
        is_outside = not self._view.viewport().rect().contains(point.toPoint())
        if is_outside and not self._timer.isActive():
            self._timer.start()
        elif not is_outside:
            self._timer.stop()

    def stop(self) -> None:
        self._timer.stop()

    def _step(self) -> None:
        height, point = self._view.viewport().height(), self._point
        beyond = point.y() if point.y() < 0 else max(0.0, point.y() - height)
        if beyond:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + round(beyond / 2))
            self.scrolled.emit(QPointF(point.x(), max(0.0, min(height - 1.0, point.y()))))
