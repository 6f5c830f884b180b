"""What parts of the window are to a screen reader, where Qt takes them for boxes without a meaning."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_PROPERTY = "annotatorRole"


def give_role(widget: QWidget, role: QAccessible.Role, name: str) -> None:
    """A screen reader says name and role when the keyboard comes into the part."""
    _install()
    # First of all: Qt asks once, when it hears of the widget, which may be because of its name.
    widget.setProperty(_PROPERTY, role.value)
    widget.setAccessibleName(name)


@cache
def _install() -> None:
    QAccessible.installFactory(_interface_of)


def _interface_of(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget):
        return None
    role = thing.property(_PROPERTY)
    return None if role is None else QAccessibleWidget(thing, QAccessible.Role(role))
