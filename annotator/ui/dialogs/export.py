"""Export: which articles, whose work, and into which file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from annotator.model import Status
from annotator.ui.combo_box import ComboBox
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.session import Session
from annotator.ui.style_sheet import styled
from annotator.ui.wording import counted, status_titles


@dataclass(frozen=True)
class ExportWish:
    """What a person wants to have exported; None stands for all."""

    path: Path
    status: Status | None
    annotator: str | None


class ExportDialog(FormDialog):
    """After `exec`, `wish` says what to export; None where it was cancelled."""

    def __init__(self, session: Session, parent: QWidget | None) -> None:
        super().__init__(self.tr("Export"), self.tr("Export"), parent)
        self.wish: ExportWish | None = None
        assert session.project is not None
        self._session = session
        self._beside = session.project.path
        self._annotators = session.annotators()
        self._status = ComboBox()
        self._status.addItem(self.tr("All articles"), None)
        for status, title in status_titles().items():
            self._status.addItem(self.tr("Only: {}").format(title), status)
        self._annotator = ComboBox()
        self._annotator.addItem(self.tr("Everybody’s work"), None)
        for name in self._annotators:
            self._annotator.addItem(name, name)
        self.add_field(self.tr("Articles"), self._status)
        self.add_field(self.tr("Annotator"), self._annotator)
        self.body.addWidget(
            styled(
                QLabel(
                    self.tr(
                        "Written as JSON Lines (.jsonl): one line an article and annotator. It holds everything, and "
                        "Prodigy and spaCy scripts read it."
                    ),
                    wordWrap=True,
                ),
                "small",
            )
        )
        self._status.currentIndexChanged.connect(self._count)
        self._annotator.currentIndexChanged.connect(self._count)
        self._count()

    def accept(self) -> None:
        chooser = QFileDialog(self, self.tr("Export to"), filter=self.tr("JSON Lines (*.jsonl)"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("jsonl")
        chooser.setDirectory(str(self._beside.parent))
        chooser.selectFile(self._beside.with_suffix(".jsonl").name)
        if chooser.exec():
            path = Path(chooser.selectedFiles()[0])
            self.wish = ExportWish(path, self._status.currentData(), self._annotator.currentData())
            super().accept()

    def _count(self) -> None:
        lines = self._session.record_count(status=self._status.currentData(), annotator=self._annotator.currentData())
        # An article that two people annotated stands on two lines.
        is_one_each = self._annotator.currentData() is not None or len(self._annotators) < 2
        self.accept_button.setText(
            counted("Export {n} article…", "Export {n} articles…", lines)
            if is_one_each
            else counted("Export {n} line…", "Export {n} lines…", lines)
        )
        self.accept_button.setEnabled(lines > 0)
        self.show_problem("" if lines else self.tr("No article fits this choice."))
