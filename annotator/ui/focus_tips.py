"""Tooltips for those who use no mouse: what the keyboard rests on says what it does and which key does it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

_REST_MS = 700


class FocusTips(QObject):
    """Shows the tooltip of a widget of `window` that the keyboard has come to, once it stays there.

    Whoever types does without it: it would be in the way of what their typing shows.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._show)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._begin)

    def _begin(self, before: QWidget | None, focused: QWidget | None) -> None:
        self._rest.stop()
        if before is not None:
            before.removeEventFilter(self)
        came_by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if focused is not None and focused.toolTip() and not came_by_mouse and self._window.isAncestorOf(focused):
            focused.installEventFilter(self)
            self._rest.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            self._rest.stop()
            QToolTip.hideText()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._window.isAncestorOf(focused):
            QToolTip.showText(focused.mapToGlobal(QPoint(0, focused.height() + 2)), focused.toolTip(), focused)
