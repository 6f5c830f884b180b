"""What went wrong: one problem, several from one import, or a bug of ours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMessageBox, QPlainTextEdit, QWidget

from annotator.errors import ProjectError
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.sentences import advice, statement, told
from annotator.ui.wording import translator

_tr = translator("dialogs")


def show_problem(error: ProjectError, parent: QWidget) -> None:
    """Says what the world did, and what to do."""
    dialog = FormDialog(_tr("That did not work"), _tr("Close"), parent)
    for text in filter(None, (statement(error), advice(error))):
        label = QLabel(text, wordWrap=True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        dialog.body.addWidget(label)
    dialog.cancel_button.hide()
    dialog.exec()


def show_problems(summary: str, problems: Sequence[ProjectError], parent: QWidget) -> None:
    """A summary, and each problem with its file and line."""
    dialog = FormDialog(_tr("Some of it was left out"), _tr("Close"), parent, width=620)
    dialog.body.addWidget(QLabel(summary, wordWrap=True))
    text = QPlainTextEdit("\n".join(map(told, problems)), readOnly=True)
    text.setMinimumHeight(180)
    text.setAccessibleName(_tr("Problems"))
    dialog.body.addWidget(text)
    dialog.cancel_button.setText(_tr("Copy"))
    dialog.buttons.rejected.disconnect()
    dialog.cancel_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(text.toPlainText()))
    dialog.exec()


def show_bug(details: str, parent: QWidget | None) -> None:
    """Our fault: says so once, keeps the window alive, and offers the details."""
    box = QMessageBox(
        QMessageBox.Icon.Critical,
        _tr("Annotator"),
        _tr("Something went wrong in Annotator itself. Your work is in the database; you can go on."),
        parent=parent,
    )
    box.setDetailedText(details)
    copy = box.addButton(_tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Close)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
    box.exec()
