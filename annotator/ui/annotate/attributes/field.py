"""What every field of a form has in common."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget


class Field(Protocol):
    """A widget that edits one value. It decides nothing: the form asks the rules whether the value may stand.

    `given` carries a value, None for none, and whether the person is through with it: what is still being typed is
    taken where it may stand, and not complained of where it may not.
    """

    @property
    def given(self) -> SignalInstance: ...

    def show_value(self, value: Any, *, anew: bool) -> None:
        """Shows a value; what is being typed stays, unless the field is `anew` one for something else."""

    def set_locked(self, locked: bool) -> None:
        """A field that is locked can be read and walked through, and not changed."""

    def commit(self) -> None:
        """Gives what is being typed, as if the person were through with it."""


def as_widget(field: Field) -> QWidget:
    assert isinstance(field, QWidget)
    return field
