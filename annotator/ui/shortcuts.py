"""The keys that a person chooses for commands: which may be chosen, from what they are taken, and their file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.errors import ProjectError
from annotator.ui.article_view.movement import movement_keys
from annotator.ui.article_view.typed import typed_text, types_a_sign
from annotator.ui.commands import LABEL_MENU, Command, Commands, portable, readable_keys
from annotator.ui.wording import translator

if TYPE_CHECKING:
    from annotator.settings import Settings

_tr = translator("shortcuts")

_Modifier = Qt.KeyboardModifier
_MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
)
_HELD = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier
# Keys that do nothing to a text field, so that they may stand alone for something in the whole window.
_QUIET_KEYS = {Qt.Key(key) for key in range(Qt.Key.Key_F1.value, Qt.Key.Key_F35.value + 1)} | {Qt.Key.Key_Menu}


class Shortcuts(QObject):
    """Changes the keys of commands in the registry and in the settings, at once.

    A key belongs to one command, whether it works in the article or everywhere: whoever gets it takes it from the
    others. Keys of labels are the schema's; a command that gets one leaves the label to find another.
    """

    changed = Signal()

    def __init__(self, commands: Commands, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        self._settings = settings
        commands.choose_shortcuts(settings.shortcuts)

    def add(self, command_id: str, keys: str) -> None:
        """Gives a command one more key, which nothing else has any more."""
        chosen = self._without(keys)
        chosen[command_id] = [*self._commands.command(command_id).shortcuts, portable(keys)]
        self._choose(chosen)

    def remove(self, command_id: str, keys: str) -> None:
        rest = [other for other in self._commands.command(command_id).shortcuts if other != portable(keys)]
        self._choose({**self._settings.shortcuts, command_id: rest})

    def reset(self, command_id: str) -> None:
        """Gives a command back the keys that it came with."""
        chosen = self._without(*self._commands.own_shortcuts(command_id))
        chosen.pop(command_id, None)
        self._choose(chosen)

    def reset_all(self) -> None:
        self._choose({})

    def is_changed(self, command: Command) -> bool:
        return command.shortcuts != self._commands.own_shortcuts(command.id)

    @property
    def are_changed(self) -> bool:
        return bool(self._settings.shortcuts)

    def refusal(self, command: Command, keys: str) -> str:
        """Why a command cannot have a key; empty where it can."""
        if keys in movement_keys():
            return _tr("{} moves the caret in the article, and stays as it is.").format(readable_keys(keys))
        if command.scope != "article" and _types(keys):
            return _tr("{} is for writing. What works everywhere needs Ctrl or Alt with it, or a function key.").format(
                readable_keys(keys)
            )
        return ""

    def holder(self, command: Command, keys: str) -> Command | None:
        """The other command that has a key now."""
        return next((other for other in self._commands if keys in other.shortcuts and other.id != command.id), None)

    def letters(self) -> set[str]:
        """The single keys that were chosen, as labels have theirs."""
        return {keys.lower() for shortcuts in self._settings.shortcuts.values() for keys in shortcuts if len(keys) == 1}

    # In a file

    def write(self, path: Path) -> None:
        """Writes what was chosen, and nothing else. Raises ProjectError where the file system refuses."""
        from annotator.formats import replacing

        data = msgspec.json.format(msgspec.json.encode(_File(self._settings.shortcuts)), indent=2) + b"\n"
        with replacing(path) as file:
            file.write(data)

    def read(self, path: Path) -> str:
        """Chooses what a file says, and nothing else; returns a sentence that says so.

        Raises ProjectError where it cannot be read, and changes nothing then.
        """
        chosen = {command_id: [portable(keys) for keys in shortcuts] for command_id, shortcuts in _read(path).items()}
        known = {command.id for command in self._commands if may_change(command)}
        # Layers are known while their project is open.
        unknown = [name for name in chosen if name not in known and not name.startswith("layer ")]
        refused = [
            keys
            for command in self._commands
            for keys in chosen.get(command.id, ())
            if not keys or self.refusal(command, keys)
        ]
        allowed: dict[str, list[str]] = {}
        taken = set(refused)
        for command_id, shortcuts in chosen.items():
            if command_id not in unknown:
                allowed[command_id] = [keys for keys in shortcuts if keys not in taken]
                taken.update(shortcuts)
        self._choose(allowed)
        if unknown or refused:
            return _tr("Keys of {} taken over. Left out, as this program does not know them: {}.").format(
                path.name, ", ".join((*unknown, *filter(None, refused)))
            )
        return _tr("Keys of {} taken over.").format(path.name)

    def _without(self, *keys: str) -> dict[str, list[str]]:
        """What was chosen, without some keys."""
        gone = set(map(portable, keys))
        return {
            command_id: [other for other in shortcuts if other not in gone]
            for command_id, shortcuts in self._settings.shortcuts.items()
        }

    def _choose(self, chosen: dict[str, list[str]]) -> None:
        known = {command.id for command in self._commands}
        self._settings.shortcuts = {
            command_id: shortcuts
            for command_id, shortcuts in chosen.items()
            if command_id not in known or tuple(shortcuts) != self._commands.own_shortcuts(command_id)
        }
        self._settings.save()
        self._commands.choose_shortcuts(self._settings.shortcuts)
        self.changed.emit()


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """Commands by their ids with all their keys, as Qt writes them everywhere: "Ctrl+Shift+F"."""

    shortcuts: dict[str, list[str]]


def _read(path: Path) -> dict[str, list[str]]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_File).shortcuts
    except OSError as error:
        said = _tr("{} cannot be read: {}.").format(path, error.strerror or error)
        raise ProjectError(said) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        said = _tr("{} holds no keys of Annotator: {}.").format(path, error)
        raise ProjectError(said, _tr("Choose a file that was exported from the keys in Preferences.")) from error


def may_change(command: Command) -> bool:
    """Whether people choose a command's keys here; those of labels are in the schema."""
    return command.menu != LABEL_MENU


def keys_of(event: QKeyEvent) -> str:
    """The shortcut that a key press stands for; empty while only Shift, Ctrl or Alt is held.

    A sign is what it types, whatever keys that takes on this keyboard; a letter or a digit is its key.
    """
    if event.key() in _MODIFIERS:
        return ""
    typed = typed_text(event)
    is_digit = typed.isdecimal()  # on French keyboards, Shift types them
    if len(typed) == 1 and (types_a_sign(event) or is_digit):
        return portable(typed)
    modifiers = event.modifiers() & (_HELD | _Modifier.ShiftModifier)
    key = Qt.Key(event.key())
    if key == Qt.Key.Key_Backtab:
        key = Qt.Key.Key_Tab
    return QKeySequence(QKeyCombination(modifiers, key)).toString(QKeySequence.SequenceFormat.PortableText)


def _types(keys: str) -> bool:
    """Whether a key writes something in a text field, or moves about in it."""
    combination = QKeySequence(keys)[0]  # type: ignore[index]  # PySide6 has it
    return not combination.keyboardModifiers() & _HELD and combination.key() not in _QUIET_KEYS
