"""What a key types, whatever the keyboard: AltGr, dead keys and layouts on which a bracket is no key of its own."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

_Modifier = Qt.KeyboardModifier
# Dead keys come as they are while no input method waits for the letter that follows: on the international keyboard
# of the US, the apostrophe is one.
_DEAD = {
    Qt.Key.Key_Dead_Acute: "'",
    Qt.Key.Key_Dead_Diaeresis: '"',
    Qt.Key.Key_Dead_Grave: "`",
    Qt.Key.Key_Dead_Circumflex: "^",
    Qt.Key.Key_Dead_Tilde: "~",
}
_COMMANDING = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier
# Windows sends AltGr as both; on macOS, Option is what AltGr is elsewhere.
_ALT_GR = (_Modifier.ControlModifier | _Modifier.AltModifier, _Modifier.NoModifier)
_OPTION = (_Modifier.AltModifier,) if sys.platform == "darwin" else ()


def typed_text(event: QKeyEvent) -> str:
    """The characters that a key types; empty for keys that type nothing, and with Ctrl, Alt or Command held."""
    if event.modifiers() & _COMMANDING not in (*_ALT_GR, *_OPTION):
        return ""
    text = event.text()
    return text if text and text.isprintable() else _DEAD.get(Qt.Key(event.key()), "")


def types_a_sign(event: QKeyEvent) -> bool:
    """Whether what a key types stands on another key of other keyboards: a sign, or anything that needs AltGr.

    Qt would look for its shortcut by what the key types without AltGr, on a German keyboard for 8 instead of `[`; and
    it does not always say that AltGr is held.
    """
    typed = typed_text(event).strip()
    modifiers = event.modifiers()
    has_alt_gr = bool(modifiers & _Modifier.GroupSwitchModifier) or modifiers & _COMMANDING == _ALT_GR[0]
    return bool(typed) and (has_alt_gr or not typed.isalnum())


def typed_action(actions: Sequence[QAction], event: QKeyEvent) -> QAction | None:
    """The enabled action of which the shortcut is what a key types, where Qt did not find it by the key."""
    typed = typed_text(event)
    if len(typed) != 1 or typed == " ":
        return None
    # Shortcuts name a letter by its key, which is the capital.
    wanted = QKeySequence(typed.upper())
    return next((action for action in actions if action.isEnabled() and wanted in action.shortcuts()), None)


def is_escape(event: QEvent) -> bool:
    """Whether Esc is pressed, before it is looked for among the shortcuts."""
    return (
        isinstance(event, QKeyEvent)
        and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        and event.key() == Qt.Key.Key_Escape
    )
