"""The toolbar above the article: undo and redo, reading options, flag, skip, and done."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton

from annotator.ui.accessible_roles import give_role
from annotator.ui.commands import Commands
from annotator.ui.layouts import pad
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance

# What the keys on a button stand apart from its title and its edge, in pixels.
_MARGIN = 24


class Toolbar(QFrame):
    """Buttons drawn from the registry; `bind` is called once the commands are there."""

    def __init__(self, commands: Commands, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        give_role(self, QAccessible.Role.ToolBar, self.tr("Toolbar"))
        self._commands = commands
        self._done: QPushButton | None = None
        self._tools: dict[str, QToolButton] = {}
        self.setFixedHeight(48)
        self._row = QHBoxLayout(self)
        pad(self._row, 14, 0, 20, 0)
        self._row.setSpacing(4)

    def bind(self) -> None:
        self._add_tool("undo")
        self._add_tool("redo")
        self._row.addStretch(1)
        self._add_tool("reading")
        self._add_tool("flag")
        self._add_tool("skip", is_text=True)
        self._row.addSpacing(6)
        self._add_done(self._commands.action("done"))

    def _add_tool(self, command_id: str, *, is_text: bool = False) -> None:
        button = QToolButton()
        button.setDefaultAction(self._commands.action(command_id))
        button.setIconSize(QSize(18, 18))
        style = Qt.ToolButtonStyle.ToolButtonTextOnly if is_text else Qt.ToolButtonStyle.ToolButtonIconOnly
        button.setToolButtonStyle(style)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(button)
        self._tools[command_id] = button

    def tool(self, command_id: str) -> QToolButton:
        """The button of a command, for what opens below it."""
        return self._tools[command_id]

    def _add_done(self, action: QAction) -> None:
        self._done = styled(QPushButton(action.text()), "primary")
        self._commands.shortcuts_changed.connect(self._show_keys)
        self._done.setAccessibleName(action.text())
        self._done.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._done.setMinimumWidth(self._done.sizeHint().width())
        self._done.clicked.connect(action.trigger)
        self._done.setEnabled(action.isEnabled())
        action.enabledChanged.connect(self._done.setEnabled)
        self._row.addWidget(self._done)
        self._show_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_keys()

    def _show_keys(self) -> None:
        """The keys stand on the button where there is room for them."""
        if self._done is None:
            return
        self._done.setToolTip(self._commands.action("done").toolTip())
        title, keys = self._done.accessibleName(), self._keys_in_short()
        room = self.width() - self._row.minimumSize().width()
        has_room = room >= self._done.fontMetrics().horizontalAdvance(keys) + _MARGIN
        self._done.setText(f"{title}   {keys}" if has_room else title)

    def _keys_in_short(self) -> str:
        native = QKeySequence.SequenceFormat.NativeText
        keys = self._commands.action("done").shortcut().toString(native)
        return keys.replace(QKeySequence(Qt.Key.Key_Return).toString(native), "↵").replace("+", " ")
