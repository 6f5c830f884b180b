"""Bringing lists to link to into the project, and taking them away: jobs beside the window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.model.knowledge import KnowledgeBase
from annotator.progress import OnProgress
from annotator.ui.sentences import spoken
from annotator.ui.session import Session
from annotator.ui.transfers import Transfers


class KnowledgeLists(QObject):
    """Its dialogs stand over `window`; its work is a job of the transfers, during which labelling waits."""

    def __init__(self, session: Session, transfers: Transfers, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._transfers = transfers
        self._window = window

    def show(self) -> None:
        """Which lists there are, and what to do with them."""
        from annotator.ui.dialogs.knowledge import KnowledgeDialog

        if self._session.project is None:
            return
        can_change = self._session.is_writable and not self._transfers.is_busy
        dialog = KnowledgeDialog(self._bases(), can_change=can_change, parent=self._window)
        dialog.exec()
        if dialog.wants_import:
            self.import_list()
        elif dialog.removed is not None:
            self._remove(dialog.removed)

    def import_list(self) -> None:
        """Asks for a file and a name, and brings the list in."""
        from annotator.formats.knowledge import KNOWLEDGE_SUFFIXES
        from annotator.ui.dialogs.knowledge import ask_list_name

        patterns = " ".join(f"*{suffix}" for suffix in KNOWLEDGE_SUFFIXES)
        file, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Import a list to link to"), "", self.tr("Lists ({})").format(patterns)
        )
        name = ask_list_name(Path(file), self._bases(), self._window) if file else ""
        if name:
            self._import(Path(file), name)

    def _import(self, file: Path, name: str) -> None:
        from annotator import api

        project = self._session.project
        if project is None or not self._transfers.is_free():
            return
        path = project.path

        def work(progress: OnProgress) -> Any:
            with api.open_project(path) as own:
                return api.import_knowledge(own, file, name=name, progress=progress)

        job = self._transfers.run(self.tr("Importing the list"), work, writes=True)
        job.succeeded.connect(self._tell, Qt.ConnectionType.QueuedConnection)  # once the job has ended

    def _remove(self, base: KnowledgeBase) -> None:
        from annotator import api

        project = self._session.project
        if project is None or not self._transfers.is_free():
            return
        path = project.path

        def work(progress: OnProgress) -> None:
            with api.open_project(path) as own:
                own.knowledge.remove(base.name, progress)

        job = self._transfers.run(self.tr("Removing the list"), work, writes=True)
        said = self.tr("The list {} is gone. Links to its entries stay.").format(base.name)
        job.succeeded.connect(lambda _: self._session.message.emit(said), Qt.ConnectionType.QueuedConnection)

    def _tell(self, report: Any) -> None:
        from annotator.ui.dialogs.problems import show_problems

        summary = spoken(report.summary())
        self._session.message.emit(summary)
        if report.problems:
            show_problems(summary, report.problems, self._window)

    def _bases(self) -> list[KnowledgeBase]:
        return self._session.project.knowledge.bases() if self._session.project else []
