"""A flag: the question that it asks."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from annotator.ui.dialogs.form import FormDialog
from annotator.ui.wording import translator

_tr = translator("dialogs")


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
