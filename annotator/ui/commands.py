"""Every action of the window as a Command, in one registry from which menus, toolbar and docs are drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from annotator.ui import icons
from annotator.ui.theme import Appearance

# Where a shortcut works: `window` everywhere, `article` only while the article has the keyboard, so that single
# letters stay letters in every text field.
Scope = Literal["window", "article"]
# What a context menu is about: the picked span, the selected text, the place of the caret, the article in hand, the
# label or the relation of a row.
Context = Literal["span", "selection", "text", "article", "label", "relation"]


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
    """The registry. It owns a QAction for each command; `refresh` asks them all whether they are enabled."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        appearance.changed.connect(self._draw_icons)

    def __iter__(self) -> Iterator[Command]:
        return iter(self._commands.values())

    def add(self, commands: Iterable[Command], owner: QWidget) -> None:
        """Registers commands; their shortcuts work in `owner` and, with scope `window`, in its whole window."""
        for command in commands:
            action = QAction(command.title, self)
            action.setShortcuts([QKeySequence(shortcut) for shortcut in command.shortcuts])
            is_local = command.scope == "article"
            context = Qt.ShortcutContext.WidgetShortcut if is_local else Qt.ShortcutContext.WindowShortcut
            action.setShortcutContext(context)
            action.setToolTip(tooltip(command))
            action.setCheckable(command.is_checked is not None)
            action.triggered.connect(lambda _=False, run=command.run: run())
            owner.addAction(action)
            self._commands[command.id] = command
            self._actions[command.id] = action
        self._draw_icons()

    def remove(self, prefix: str, owner: QWidget) -> None:
        """Takes away the commands whose id begins with `prefix`: the labels of a schema that is no longer open."""
        for command_id in [known for known in self._commands if known.startswith(prefix)]:
            owner.removeAction(self._actions[command_id])
            self._actions.pop(command_id).deleteLater()
            del self._commands[command_id]

    def action(self, command_id: str) -> QAction:
        return self._actions[command_id]

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
        for command_id, command in self._commands.items():
            if command.icon:
                self._actions[command_id].setIcon(icons.icon(command.icon, self._appearance.theme))


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
    if not command.shortcuts:
        return title
    keys = QKeySequence(command.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{title} ({keys})"
