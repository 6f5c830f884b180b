"""Small dialogs: a flag's question, the annotator's name, a problem, a list of problems, a bug, and about."""

from __future__ import annotations

import platform
from collections.abc import Sequence

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton, QWidget

from annotator import __version__
from annotator.errors import ProjectError
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.styled import styled


def _tr(text: str) -> str:
    return QCoreApplication.translate("dialogs", text)


def ask_flag(question: str | None, parent: QWidget) -> tuple[bool, str | None]:
    """Asks for the question of a flag: (whether it was decided, the question or None to take the flag away)."""
    dialog = FormDialog(_tr("Flag this article"), _tr("Flag"), parent)
    field = QLineEdit(question or "")
    field.setPlaceholderText(_tr("Is the quote positive or mixed?"))
    dialog.add_field(_tr("Your question, for whoever reviews it"), field)
    is_removed = False

    def take_away() -> None:
        nonlocal is_removed
        is_removed = True
        dialog.accept()

    if question is not None:
        remove = QPushButton(_tr("Take the flag away"))
        remove.setAutoDefault(False)
        remove.clicked.connect(take_away)
        dialog.buttons.addButton(remove, dialog.buttons.ButtonRole.DestructiveRole)
    field.setFocus()
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False, None
    return True, None if is_removed else field.text().strip()


def ask_annotator(names: Sequence[str], current: str, parent: QWidget) -> str | None:
    """Asks whose work it is: one of the project's annotators, or a new name; None where it was cancelled."""
    dialog = FormDialog(_tr("Who is annotating?"), _tr("Work as this annotator"), parent)
    box = QComboBox(editable=True)
    box.addItems(list(names))
    box.setCurrentText(current)
    dialog.add_field(_tr("Name"), box)
    dialog.body.addWidget(
        styled(QLabel(_tr("Everybody has a set of annotations of their own on each article.")), "small")
    )
    box.setFocus()
    box.currentTextChanged.connect(lambda text: dialog.accept_button.setEnabled(bool(text.strip())))
    return box.currentText().strip() if dialog.exec() == QDialog.DialogCode.Accepted else None


def show_problem(error: ProjectError, parent: QWidget) -> None:
    """Says what the world did, and what to do."""
    dialog = FormDialog(_tr("That did not work"), _tr("Close"), parent)
    for text in filter(None, (error.statement, error.advice)):
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
    text = QPlainTextEdit("\n".join(map(str, problems)), readOnly=True)
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


def show_about(parent: QWidget) -> None:
    """The versions that a report of a problem should name."""
    dialog = FormDialog(_tr("About Annotator"), _tr("Close"), parent)
    dialog.body.addWidget(QLabel(versions()))
    dialog.body.addWidget(
        styled(
            QLabel(
                _tr(
                    "MIT licence. Typefaces Inter and Source Serif 4 (SIL Open Font License), icons Lucide (ISC), "
                    "topics IPTC Media Topics (CC BY 4.0)."
                ),
                wordWrap=True,
            ),
            "small",
        )
    )
    dialog.cancel_button.setText(_tr("Copy versions"))
    dialog.buttons.rejected.disconnect()
    dialog.cancel_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions()))
    dialog.exec()


def versions() -> str:
    import sqlite3

    import sqlalchemy

    return "\n".join(
        (
            f"Annotator {__version__}",
            f"Python {platform.python_version()}, {platform.platform()}",
            f"Qt {qVersion()}, PySide6 {pyside_version}",
            f"SQLAlchemy {sqlalchemy.__version__}, SQLite {sqlite3.sqlite_version}",
        )
    )
