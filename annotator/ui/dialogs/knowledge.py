"""The lists of a project that spans can be linked to: which there are, and what a new one is called."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMessageBox, QPushButton, QWidget

from annotator.model.knowledge import KnowledgeBase
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.style_sheet import styled
from annotator.ui.wording import counted


class KnowledgeDialog(FormDialog):
    """After `exec`, `wants_import` or `removed` says what is wanted; neither where it was closed."""

    def __init__(self, bases: Sequence[KnowledgeBase], *, can_change: bool, parent: QWidget | None) -> None:
        super().__init__(self.tr("Knowledge bases"), self.tr("Import a list…"), parent)
        self.wants_import = False
        self.removed: KnowledgeBase | None = None
        self.cancel_button.setText(self.tr("Close"))
        self.accept_button.setEnabled(can_change)
        about = self.tr(
            "Lists of people, places or organisations that spans are linked to. A list is a CSV or JSONL file of id, "
            "name, aliases and description."
        )
        self.body.addWidget(styled(QLabel(about, wordWrap=True), "small"))
        for base in bases:
            self.body.addLayout(self._row(base, can_change))
        if not bases:
            self.body.addWidget(styled(QLabel(self.tr("The project has no list yet.")), "muted"))

    def accept(self) -> None:
        self.wants_import = True
        super().accept()

    def _row(self, base: KnowledgeBase, can_change: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        name = ElidedLabel(base.name)
        name.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(name, 1)
        row.addWidget(styled(QLabel(counted("{n} entry", "{n} entries", base.entries)), "small"))
        remove = QPushButton(self.tr("Remove"))
        remove.setAccessibleName(self.tr("Remove {}").format(base.name))
        remove.setEnabled(can_change)
        remove.setAutoDefault(False)
        remove.clicked.connect(lambda: self._remove(base))
        row.addWidget(remove)
        return row

    def _remove(self, base: KnowledgeBase) -> None:
        question = self.tr("Remove the list {} from the project?").format(base.name)
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Knowledge bases"), question, parent=self)
        box.setInformativeText(self.tr("Links to its entries stay as they are."))
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        if box.clickedButton() is remove:
            self.removed = base
            self.reject()


class ListNameDialog(FormDialog):
    """What a list that is brought in is called; a list of the same name is replaced, and that is said."""

    def __init__(self, path: Path, bases: Sequence[KnowledgeBase], parent: QWidget | None) -> None:
        super().__init__(self.tr("Import a list"), self.tr("Import"), parent)
        self._bases = {base.name: base for base in bases}
        self._name = QLineEdit(path.stem)
        self._name.selectAll()
        self._note = styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "small")
        self.body.addWidget(styled(QLabel(path.name, textFormat=Qt.TextFormat.PlainText), "muted"))
        self.add_field(self.tr("Name of the list"), self._name)
        self.body.addWidget(self._note)
        self._name.textChanged.connect(self._show)
        self._show()

    @property
    def name(self) -> str:
        return self._name.text().strip()

    def _show(self) -> None:
        self.accept_button.setEnabled(bool(self.name))
        base = self._bases.get(self.name)
        self._note.setText(
            counted(
                "It takes the place of the list {name}, which has {n} entry.",
                "It takes the place of the list {name}, which has {n} entries.",
                base.entries,
                name=base.name,
            )
            if base
            else ""
        )


def ask_list_name(path: Path, bases: Sequence[KnowledgeBase], parent: QWidget | None) -> str:
    """The name that a list is to have; empty where it is not to be brought in."""
    dialog = ListNameDialog(path, bases, parent)
    return dialog.name if dialog.exec() else ""
