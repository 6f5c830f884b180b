"""Small things that all widgets need."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QLayout, QWidget

_W = TypeVar("_W", bound=QWidget)


def styled(widget: _W, name: str) -> _W:
    """Gives the widget the name under which the style sheet knows it."""
    widget.setObjectName(name)
    return widget


def empty(layout: QLayout) -> None:
    """Takes every widget out of a layout, and away."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
