"""Import and export, off the main thread: what is read or written, and the job that does it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from annotator.errors import ProjectError
from annotator.ui.jobs import Cancelled, Job
from annotator.ui.sentences import spoken
from annotator.ui.session import Session

Work = Callable[[Callable[[int, int], None]], Any]


class Transfers(QObject):
    """Runs one job at a time on the session's project; its dialogs stand over `window`."""

    started = Signal(object)  # the Job
    ended = Signal()

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a job is running, during which the project is not edited."""
        return self._job is not None

    def is_free(self) -> bool:
        """Whether nothing runs; says what does."""
        if self._job is not None:
            self._session.message.emit(self.tr("{} is still running.").format(self._job.title))
        return self._job is None

    def may_close(self) -> bool:
        """Stops what runs, where people agree; says whether the window may close now."""
        job = self._job
        if job is None:
            return True
        if not self._may_stop(job):
            return False
        # The question takes its time: the job may have ended meanwhile.
        if self._job is job:
            job.cancel()
            job.wait()
            job.blockSignals(True)
        return True

    # Import

    def import_files(self) -> None:
        from annotator import api

        patterns = " ".join(f"*{suffix}" for suffix in api.importable_suffixes())
        files, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import articles"),
            "",
            self.tr("Articles and labelled data ({});;All files (*)").format(patterns),
        )
        if files:
            self.import_paths([Path(file) for file in files])

    def import_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder of articles"))
        if folder:
            self.import_paths([Path(folder)])

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Imports files and folders into the open project."""
        from annotator import api

        project = self._session.project
        if project is None or not self.is_free():
            return
        if project.read_only:
            self._session.message.emit(spoken(project.read_only_reason))
            return
        path = project.path

        def work(progress: Callable[[int, int], None]) -> Any:
            with api.open_project(path) as own:
                return api.import_paths(own, paths, progress=progress)

        job = self.run(self.tr("Importing"), work, writes=True)
        job.succeeded.connect(self._show_import, Qt.ConnectionType.QueuedConnection)  # once the job has ended

    def _show_import(self, report: Any) -> None:
        from annotator.ui.dialogs.problems import show_problems

        session = self._session
        session.reload_schema()
        session.queue.reload()
        if session.article is None:
            session.queue.open_next_unfinished()
        summary = "; ".join(map(spoken, report.parts())) + "."
        session.message.emit(summary)
        if report.problems:
            show_problems(summary, report.problems, self._window)

    # Export

    def export(self) -> None:
        from annotator import api
        from annotator.ui.dialogs.export import ExportDialog

        project = self._session.project
        if project is None or not self.is_free():
            return
        dialog = ExportDialog(self._session, self._window)
        dialog.exec()
        wish = dialog.wish
        if wish is None:
            return
        path = project.path

        def work(progress: Callable[[int, int], None]) -> Any:
            with api.open_project(path) as own:
                return api.export(own, wish.path, status=wish.status, annotator=wish.annotator, progress=progress)

        job = self.run(self.tr("Exporting"), work, writes=False)
        job.succeeded.connect(lambda report: self._session.message.emit(spoken(report.summary())))

    # The job

    def run(self, title: str, work: Work, *, writes: bool) -> Job:
        """Starts a job; while one that writes to the project runs, labelling waits."""
        job = Job(title, work, self)
        self._job = job
        job.failed.connect(self._job_failed, Qt.ConnectionType.QueuedConnection)
        job.cancelled.connect(lambda: self._session.message.emit(self.tr("Cancelled; nothing was changed.")))
        job.ended.connect(self._job_ended)
        self._session.set_busy(writes)
        self.started.emit(job)
        job.start()
        return job

    def _job_failed(self, error: BaseException) -> None:
        if isinstance(error, ProjectError):
            self._session.problem.emit(error)
        elif not isinstance(error, Cancelled):
            raise error

    def _job_ended(self) -> None:
        self._job = None
        self._session.set_busy(False)
        self.ended.emit()

    def _may_stop(self, job: Job) -> bool:
        question = self.tr("{} is still running. Closing now takes it back.").format(job.title)
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Annotator"), question, parent=self._window)
        stop = box.addButton(self.tr("Stop it and close"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(self.tr("Keep running"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        return box.clickedButton() is stop
