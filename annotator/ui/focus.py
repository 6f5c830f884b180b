"""How the keyboard goes round the parts of the window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLayout, QScrollArea, QSplitter, QWidget


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


def order_tabs(root: QWidget) -> None:
    """Tab goes through everything in a widget in the order in which it is laid out, whatever was made first."""
    for one, other in pairwise(_tab_stops(root)):
        QWidget.setTabOrder(one, other)


class FocusArea(QScrollArea):
    """Shows whatever in it the keyboard comes to; Qt does so only for a keyboard that comes from within the area."""

    def __init__(self) -> None:
        super().__init__(widgetResizable=True)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, focused: QWidget | None) -> None:
        content = self.widget()
        if content is not None and focused is not None and content.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, 40)


def _tab_stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    for child in _parts(widget):
        yield from _tab_stops(child)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """What a widget holds, from its beginning to its end."""
    layout = widget.layout()
    if isinstance(widget, QSplitter):
        for index in range(widget.count()):
            part = widget.widget(index)
            yield from filter(None, (widget.handle(index) if index else None, part))
    elif isinstance(widget, QScrollArea):
        yield from filter(None, [widget.widget()])
    elif layout is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget, inner = (None, None) if item is None else (item.widget(), item.layout())
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)


def press_focused_button(event: QKeyEvent) -> bool:
    """Enter presses the button that has the keyboard, as Space does; says whether it did."""
    button = QApplication.focusWidget()
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not isinstance(button, QAbstractButton):
        return False
    button.click()
    return True


def _first_focusable(part: QWidget) -> QWidget | None:
    if not part.isVisible():
        return None
    if isinstance(part, Led):
        return part.focus_first()
    return next(filter(_takes_keyboard, (part, *part.findChildren(QWidget))), None)


def _takes_keyboard(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
