"""How the keyboard goes round the parts of the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


@runtime_checkable
class Led(Protocol):
    """A part that says which of its widgets the keyboard goes to first; others take the first that can have it."""

    def focus_first(self) -> QWidget: ...


def focus_next(parts: Sequence[QWidget], *, backwards: bool) -> None:
    """Takes the keyboard to the part after the one that has it, round the end; past parts that cannot take it."""
    focused = QApplication.focusWidget()
    holders = [n for n, part in enumerate(parts) if focused and (part is focused or part.isAncestorOf(focused))]
    at = holders[0] if holders else 0
    for step in range(1, len(parts)):
        target = _first_focusable(parts[(at + (-step if backwards else step)) % len(parts)])
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _first_focusable(part: QWidget) -> QWidget | None:
    if not part.isVisible():
        return None
    if isinstance(part, Led):
        return part.focus_first()
    return next(filter(_takes_keyboard, (part, *part.findChildren(QWidget))), None)


def _takes_keyboard(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
