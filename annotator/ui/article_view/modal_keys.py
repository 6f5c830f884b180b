"""Keys that are letters and not commands for a while: for a leap to a word, or to the other end of a relation."""

from __future__ import annotations

from collections.abc import Container
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea

from annotator.ui.article_view.typed import typed_text

_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)


class KeyReader(Protocol):
    """Whoever reads the keys meanwhile. `caret_rect` is where an input method shows what it composes."""

    @property
    def caret_rect(self) -> QRectF: ...

    def press(self, event: QKeyEvent, text: str) -> None:
        """A key, with the text that it types; empty where it types none."""

    def compose(self, composed: str, committed: str) -> None:
        """What an input method has not committed yet, and what it has."""

    def end(self) -> None:
        """A key that is none of its own was pressed."""


def hold_keys(view: QAbstractScrollArea, reader: QObject) -> None:
    """From now on, `reader` filters the events of the view, and letters may be composed in it.

    Otherwise they may not: the keys of commands must come as they are.
    """
    for watched in (view, view.viewport()):
        watched.installEventFilter(reader)
    view.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)


def release_keys(view: QAbstractScrollArea, reader: QObject) -> None:
    for watched in (view, view.viewport()):
        watched.removeEventFilter(reader)
    view.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)


def read_keys(event: QEvent, reader: KeyReader, keys: Container[int]) -> bool | None:
    """Gives keys and what is composed to the reader; what an event filter returns, or None where it is no such event.

    `keys` are those that it takes beside what types something. Any other ends it, and does what it always does.
    """
    if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        return _read_key(event, reader, keys)
    if isinstance(event, QInputMethodEvent):
        reader.compose(event.preeditString(), event.commitString())
        return True
    if isinstance(event, QInputMethodQueryEvent):
        event.setValue(Qt.InputMethodQuery.ImEnabled, True)
        event.setValue(Qt.InputMethodQuery.ImCursorRectangle, reader.caret_rect)
        event.accept()
        return True
    return None


def _read_key(event: QKeyEvent, reader: KeyReader, keys: Container[int]) -> bool:
    text, key = typed_text(event), event.key()
    if key in _MODIFIERS:
        return False
    if not text and (key not in keys or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier):
        reader.end()
        return False
    if event.type() == QEvent.Type.KeyPress:
        reader.press(event, text)
    event.accept()
    return True
