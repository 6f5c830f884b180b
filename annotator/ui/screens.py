"""The room on the screen that a widget is on."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def room_around(widget: QWidget) -> QRect:
    """What may be covered of the screen that a widget's window is on.

    Not `widget.screen()`: PySide6 takes the screen for a child of the widget, and deletes it together with a dialog
    that Python owns; the next widget crashes.
    """
    corner = widget.window().frameGeometry().center() if widget.isVisible() else QPoint()
    screen = QGuiApplication.screenAt(corner) or QGuiApplication.primaryScreen()
    return screen.availableGeometry()
