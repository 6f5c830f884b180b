"""The keys of one command: a small pop-up that takes some away and adds others, and says what stands in the way."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.ui.commands import Command, Commands, readable_keys
from annotator.ui.focus import press_focused_button
from annotator.ui.layouts import empty
from annotator.ui.preferences.key_catcher import KeyCatcher
from annotator.ui.screens import room_around
from annotator.ui.shortcuts import Shortcuts
from annotator.ui.style_sheet import styled

_WIDTH = 340


class KeyEditor(QFrame):
    """Esc closes it; what is done in it is done at once."""

    def __init__(self, command: Command, commands: Commands, shortcuts: Shortcuts, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("card")
        self._id = command.id
        self._commands = commands
        self._shortcuts = shortcuts
        self._wanted = ""
        title = QLabel(command.title.replace("&", ""))
        title.setStyleSheet("font-weight: 600;")
        self.setAccessibleName(self.tr("Keys of {}").format(title.text()))
        self._keys = QVBoxLayout()
        self._keys.setSpacing(4)
        self._add = KeyCatcher(self.tr("Add keys…"))
        self._add.caught.connect(self._try)
        self._reset = styled(QPushButton(self.tr("Reset")), "link")
        self._reset.setToolTip(self.tr("Give it the keys back that it came with"))
        self._reset.clicked.connect(lambda: self._then(lambda: shortcuts.reset(self._id)))
        self._said = styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "errorText")
        self._anyway = QPushButton(self.tr("Use them here instead"))
        self._anyway.clicked.connect(lambda: self._then(lambda: shortcuts.add(self._id, self._wanted)))
        buttons = QHBoxLayout()
        buttons.addWidget(self._add)
        buttons.addStretch(1)
        buttons.addWidget(self._reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(title)
        column.addLayout(self._keys)
        column.addLayout(buttons)
        column.addWidget(self._said)
        column.addWidget(self._anyway, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFixedWidth(_WIDTH)
        self._show()

    def show_at(self, point: QPoint) -> None:
        """Shows the pop-up at a point of the screen, moved so that all of it is in the window's screen."""
        self.adjustSize()
        room = room_around(self.parentWidget() or self)
        x = max(room.left(), min(point.x(), room.right() - self.width()))
        self.move(x, max(room.top(), min(point.y(), room.bottom() - self.height())))
        self.show()
        self._add.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_focused_button(event):
            super().keyPressEvent(event)

    @property
    def _command(self) -> Command:
        return self._commands.command(self._id)

    def _try(self, keys: str) -> None:
        """Gives the command the keys, unless they are somebody else's; then a button asks once more."""
        command = self._command
        if keys in command.shortcuts:
            self._say(self.tr("It has these keys already: {}.").format(readable_keys(keys)))
        elif refusal := self._shortcuts.refusal(command, keys):
            self._say(refusal)
        elif (holder := self._shortcuts.holder(command, keys)) is not None:
            self._wanted = keys
            name = holder.title.replace("&", "").rstrip("…")
            self._say(self.tr("{keys} is “{name}”.").format(keys=readable_keys(keys), name=name))
            self._anyway.show()
            self._anyway.setFocus()
            self.adjustSize()
        else:
            self._then(lambda: self._shortcuts.add(self._id, keys))

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self._anyway.hide()
        self.adjustSize()

    def _then(self, act: object) -> None:
        assert callable(act)
        act()
        self._show()
        self._add.setFocus()

    def _show(self) -> None:
        empty(self._keys)
        for keys in self._command.shortcuts:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(styled(QLabel(readable_keys(keys)), "keyBox"))
            line.addStretch(1)
            remove = styled(QPushButton(self.tr("Remove")), "link")
            remove.setAccessibleName(self.tr("Remove {}").format(readable_keys(keys)))
            remove.setToolTip(remove.accessibleName())
            remove.clicked.connect(
                lambda _=False, keys=keys: self._then(lambda: self._shortcuts.remove(self._id, keys))
            )
            line.addWidget(remove)
            self._keys.addWidget(row)
        if not self._command.shortcuts:
            self._keys.addWidget(styled(QLabel(self.tr("No keys")), "muted"))
        self._reset.setEnabled(self._shortcuts.is_changed(self._command))
        self._say("")
