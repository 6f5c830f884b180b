"""The toolbar above the article: undo and redo, reading options, flag, skip, and done."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton

from annotator.ui.accessible_roles import give_role
from annotator.ui.commands import Commands
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance


class Toolbar(QFrame):
    """Buttons drawn from the registry; `bind` is called once the commands are there."""

    def __init__(self, commands: Commands, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        give_role(self, QAccessible.Role.ToolBar, self.tr("Toolbar"))
        self._commands = commands
        self._tools: dict[str, QToolButton] = {}
        self.setFixedHeight(48)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 0, 20, 0)
        self._row.setSpacing(4)

    def bind(self) -> None:
        self._add_tool("undo")
        self._add_tool("redo")
        self._row.addStretch(1)
        self._add_tool("reading")
        self._add_tool("flag")
        self._add_tool("skip", is_text=True)
        self._row.addSpacing(6)
        self._row.addWidget(self._done_button(self._commands.action("done")))

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

    def _done_button(self, action: QAction) -> QPushButton:
        keys = QKeySequence(action.shortcut()).toString(QKeySequence.SequenceFormat.NativeText)
        button = styled(QPushButton(f"{action.text()}   {keys.replace('Return', '↵').replace('+', ' ')}"), "primary")
        button.setToolTip(action.toolTip())
        button.setAccessibleName(action.text())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMinimumWidth(button.sizeHint().width())
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        return button
