"""Every action of the window as a Command, in one registry from which menus, toolbar and docs are drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from annotator.ui import icons
from annotator.ui.theme import Appearance

# Where a shortcut works: `window` everywhere, `annotate` while the Annotate place is shown, `article` only while the
# article has the keyboard, so that single letters stay letters in every text field, and `outline` only while the
# outline of the schema has it.
Scope = Literal["window", "annotate", "article", "outline"]
# What a context menu is about: the picked span, the selected text, the place of the caret, the article in hand, the
# picked relation.
Context = Literal["span", "selection", "text", "article", "relation"]


# Stands between commands where a menu has a line.
SEPARATOR = None
# The menu of what the keys of labels do.
LABEL_MENU = "Label"


@dataclass(frozen=True)
class Command:
    """An action with a name, an icon, a shortcut and a rule for when it is enabled.

    `menu` names the menu that it stands in, if any, where `begins_group` puts a line above it; `contexts` are the
    context menus that have it, too. `keywords` are other words under which people look for it, parted by spaces.
    """

    id: str
    title: str
    run: Callable[[], object]
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    scope: Scope = "window"
    menu: str = ""
    begins_group: bool = False
    contexts: tuple[Context, ...] = ()
    keywords: str = ""
    is_enabled: Callable[[], bool] = lambda: True
    is_checked: Callable[[], bool] | None = None


class Commands(QObject):
    """The registry. It owns a QAction for each command; `refresh` asks them all whether they are enabled.

    Commands have the shortcuts that a person has chosen for them, else their own; what was chosen for one is taken from
    the others.
    """

    shortcuts_changed = Signal()
    ran = Signal(str)  # the id of a command that somebody has just run

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        self._own_shortcuts: dict[str, tuple[str, ...]] = {}
        self._chosen: dict[str, tuple[str, ...]] = {}
        self._taken: frozenset[str] = frozenset()  # the shortcuts that were chosen for any command
        appearance.changed.connect(self._draw_icons)

    def __iter__(self) -> Iterator[Command]:
        return iter(self._commands.values())

    def add(self, commands: Iterable[Command], owner: QWidget) -> None:
        """Registers commands; shortcuts in the article or the outline work in `owner`, of others in its whole window.

        Qt leaves shortcuts alone whose owner is hidden.
        """
        for command in commands:
            action = QAction(command.title, self)
            is_local = command.scope in ("article", "outline")
            context = Qt.ShortcutContext.WidgetShortcut if is_local else Qt.ShortcutContext.WindowShortcut
            action.setShortcutContext(context)
            action.setCheckable(command.is_checked is not None)
            action.triggered.connect(lambda _=False, command=command: self._run(command))
            owner.addAction(action)
            self._commands[command.id] = command
            self._actions[command.id] = action
            self._own_shortcuts[command.id] = tuple(map(portable, command.shortcuts))
            self._give_shortcuts(command.id)
            self._draw_icon(command)

    def remove(self, prefix: str, owner: QWidget) -> None:
        """Takes away the commands whose id begins with `prefix`: the labels of a schema that is no longer open."""
        for command_id in [known for known in self._commands if known.startswith(prefix)]:
            owner.removeAction(self._actions[command_id])
            self._actions.pop(command_id).deleteLater()
            del self._commands[command_id], self._own_shortcuts[command_id]

    def command(self, command_id: str) -> Command:
        return self._commands[command_id]

    def action(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def own_shortcuts(self, command_id: str) -> tuple[str, ...]:
        """The shortcuts that a command comes with, whatever was chosen for it."""
        return self._own_shortcuts[command_id]

    def choose_shortcuts(self, chosen: Mapping[str, Sequence[str]]) -> None:
        """Gives commands, by their ids, other shortcuts than their own; those of labels are the schema's."""
        self._chosen = {command_id: tuple(keys) for command_id, keys in chosen.items()}
        self._taken = frozenset(keys for shortcuts in self._chosen.values() for keys in shortcuts)
        for command_id in self._commands:
            self._give_shortcuts(command_id)
        self.shortcuts_changed.emit()

    def keep_tip(self, widget: QWidget, text: str, command_id: str) -> None:
        """Gives a widget, which lives as long as the window, a tooltip with the keys of a command as they are."""

        def show() -> None:
            widget.setToolTip(with_keys(text, self._commands[command_id]))

        self.shortcuts_changed.connect(show)
        show()

    def _give_shortcuts(self, command_id: str) -> None:
        shortcuts = self._chosen.get(command_id)
        if shortcuts is None:
            shortcuts = tuple(keys for keys in self._own_shortcuts[command_id] if keys not in self._taken)
        command = self._commands[command_id] = replace(self._commands[command_id], shortcuts=shortcuts)
        action = self._actions[command_id]
        action.setShortcuts([QKeySequence(keys) for keys in shortcuts])
        action.setToolTip(tooltip(command))

    def _run(self, command: Command) -> None:
        command.run()
        if command.is_checked is not None:
            # A click has switched it, whether or not anything has changed.
            self._actions[command.id].setChecked(command.is_checked())
        self.ran.emit(command.id)

    def refresh(self) -> None:
        """Enables and checks every action as things stand now."""
        for command_id, command in self._commands.items():
            action = self._actions[command_id]
            action.setEnabled(command.is_enabled())
            if command.is_checked is not None:
                action.setChecked(command.is_checked())

    def fill_menu(self, menu: QMenu, name: str) -> None:
        """Puts the commands of the menu `name` into `menu`, in the order they were registered."""
        menu.clear()
        for command_id, command in self._commands.items():
            if command.menu != name:
                continue
            if command.begins_group and menu.actions():
                menu.addSeparator()
            menu.addAction(self._actions[command_id])

    def fill_context_menu(self, menu: QMenu, context: Context) -> None:
        """Puts the commands of a context into `menu`, a line between those of two menus; labels in a menu below it."""
        self.refresh()
        labels: QMenu | None = None
        before: Command | None = None
        for command_id, command in self._commands.items():
            if context not in command.contexts:
                continue
            if before is not None and (before.menu != command.menu or command.begins_group):
                menu.addSeparator()
            before = command
            if command.menu == LABEL_MENU:
                if labels is None:
                    labels = menu.addMenu(self.tr("Label"))
                labels.addAction(self._actions[command_id])
            else:
                menu.addAction(self._actions[command_id])

    def _draw_icons(self) -> None:
        for command in self:
            self._draw_icon(command)

    def _draw_icon(self, command: Command) -> None:
        if command.icon:
            self._actions[command.id].setIcon(icons.icon(command.icon, self._appearance.theme))


def context_menu(commands: Commands, context: Context, parent: QWidget) -> QMenu:
    """A menu with the commands of a context as they stand, which goes away when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    commands.fill_context_menu(menu, context)
    return menu


def in_menu(menu: str, *entries: Command | None) -> list[Command]:
    """The commands as they stand in a menu; SEPARATOR between two of them draws a line."""
    return [
        replace(command, menu=menu, begins_group=number > 0 and entries[number - 1] is SEPARATOR)
        for number, command in enumerate(entries)
        if command is not None
    ]


def tooltip(command: Command) -> str:
    """The command's name with its shortcut, as people read it on this system."""
    title = command.title.replace("&", "").rstrip("…")
    return with_keys(title, command)


def with_keys(text: str, command: Command) -> str:
    """A text with the first keys of a command, as people read them; the text alone where it has none."""
    return f"{text} ({readable_keys(command.shortcuts[0])})" if command.shortcuts else text


def portable(keys: str) -> str:
    """A shortcut as it is kept and compared, however somebody has written it; empty where it is none."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def readable_keys(keys: str) -> str:
    """A shortcut as people read it on this system."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
