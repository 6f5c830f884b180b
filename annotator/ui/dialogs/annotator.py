"""Who is annotating."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QLabel, QWidget

from annotator.ui.combo_box import ComboBox
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.style_sheet import styled
from annotator.ui.wording import translator

_tr = translator("dialogs")


def ask_annotator(names: Sequence[str], current: str, parent: QWidget) -> str | None:
    """Asks whose work it is: one of the project's annotators, or a new name; None where it was cancelled."""
    dialog = FormDialog(_tr("Who is annotating?"), _tr("Work as this annotator"), parent)
    box = ComboBox(editable=True)
    box.addItems(list(names))
    box.setCurrentText(current)
    dialog.add_field(_tr("Name"), box)
    hint = QLabel(_tr("Everybody has a set of annotations of their own on each article."), wordWrap=True)
    dialog.body.addWidget(styled(hint, "small"))
    box.setFocus()
    box.currentTextChanged.connect(lambda text: dialog.accept_button.setEnabled(bool(text.strip())))
    return box.currentText().strip() if dialog.exec() == QDialog.DialogCode.Accepted else None
