"""Edits of many articles, and of the schema: at once where they are small, else as a job with progress."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from annotator.progress import OnProgress, silent
from annotator.ui.editing import MOST_AT_ONCE
from annotator.ui.session import Session
from annotator.ui.transfers import Transfers

if TYPE_CHECKING:
    from annotator.store import Project

# What is done to a project; on a thread of its own it is given a connection of its own.
Work = Callable[["Project", OnProgress], Any]


class WideEdits(QObject):
    """Makes the session's wide edits, undoes and redoes them, and shows what came of it."""

    def __init__(self, session: Session, transfers: Transfers) -> None:
        super().__init__(transfers)
        self._session = session
        self._transfers = transfers
        session.long_step_wanted.connect(self._step)

    def make(
        self,
        title: str,
        work: Work,
        *,
        sets: int,
        changes_schema: bool = False,
        done: Callable[[Any], None] | None = None,
    ) -> None:
        """Does `work`, which writes to so many annotation sets, and then calls `done` with what it returned.

        `title` says what is going on while it takes time: "Renaming PERSON". What the project refuses is shown.
        """

        def show(result: Any) -> None:
            self._session.reload(schema=changes_schema)
            if done is not None:
                done(result)

        self.run(title, work, show, at_once=sets <= MOST_AT_ONCE)

    def run(self, title: str, work: Work, done: Callable[[Any], None], *, at_once: bool, writes: bool = True) -> None:
        """Does `work` on the open project, here or as a job, and calls `done` on this thread where it went well."""
        from annotator import api

        session = self._session
        project = session.project
        if project is None or not self._transfers.is_free() or (writes and not session.may_edit()):
            return
        if writes:
            session.leaving.emit()
        if at_once:
            session.attempt(lambda: done(work(project, silent)))
            return
        path = project.path

        def work_aside(progress: OnProgress) -> Any:
            with api.open_project(path) as own:
                return work(own, progress)

        job = self._transfers.run(title, work_aside, writes=writes)
        job.succeeded.connect(done, Qt.ConnectionType.QueuedConnection)  # once the job has ended

    def _step(self, forward: bool) -> None:
        annotator = self._session.annotator

        def work(project: Project, progress: OnProgress) -> Any:
            return project.redo(annotator, progress) if forward else project.undo(annotator, progress)

        title = self.tr("Redoing") if forward else self.tr("Undoing")
        self.run(title, work, lambda step: self._session.tell_step(step, forward=forward), at_once=False)
