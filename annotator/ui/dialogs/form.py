"""The frame that all dialogs share: a title, a form, and buttons with verbs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.ui.screens import room_around
from annotator.ui.style_sheet import styled

_WIDTH = 460


class FormDialog(QDialog):
    """Fill `body`, call `exec`. A dialog with a state of its own derives from it; for the rest a function will do."""

    def __init__(self, title: str, verb: str, parent: QWidget | None, *, width: int = _WIDTH) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        heading = QLabel(title)
        heading.setStyleSheet("font-size: 17px; font-weight: 600;")
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.problem = styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "errorText")
        self.problem.hide()
        self.buttons = QDialogButtonBox()
        self.accept_button = styled(QPushButton(verb), "primary")
        self.accept_button.setDefault(True)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.buttons.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.cancel_button, QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(14)
        layout.addWidget(heading)
        layout.addLayout(self.body)
        layout.addWidget(self.problem)
        layout.addStretch(1)
        layout.addWidget(self.buttons)

    def done(self, result: int) -> None:
        """Closes, and gives the keyboard back: without a window manager nobody else does."""
        super().done(result)
        parent = self.parentWidget()
        if parent is not None:
            parent.window().activateWindow()

    def add_field(self, title: str, field: QWidget) -> None:
        label = styled(QLabel(title), "small")
        label.setBuddy(field)
        editor = field.lineEdit() if isinstance(field, QComboBox) else None
        if editor is not None:
            editor.setAccessibleName(title)  # it is the editor that gets the keyboard
        self.body.addWidget(label)
        self.body.addWidget(field)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its content at this width, and no higher than the screen."""
        super().showEvent(event)
        self._layout.activate()
        height = self._layout.totalHeightForWidth(self.width())
        self.resize(self.width(), min(height, room_around(self.parentWidget() or self).height()))

    def show_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        # A label that wraps asks for its height only once its width is known.
        self._layout.activate()
        self.resize(self.width(), max(self.height(), self._layout.totalHeightForWidth(self.width())))
