"""Backups of the open project: every so often when something changed, at closing, and on request; and restoring one."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.errors import ProjectError
from annotator.places import PROJECT_SUFFIX, backups_folder
from annotator.ui.jobs import Job
from annotator.ui.sentences import told
from annotator.ui.wording import moment, translator

if TYPE_CHECKING:
    from annotator.settings import Settings
    from annotator.ui.projects import Projects
    from annotator.ui.session import Session
    from annotator.ui.transfers import Transfers

log = logging.getLogger(__name__)

_tr = translator("backups")

_CHUNK = 4 * 1024 * 1024


class Backups(QObject):
    """Copies the open project to its folder of backups, on a thread of its own; labelling goes on meanwhile."""

    changed = Signal()  # there is one more, or the folder is another

    def __init__(self, session: Session, settings: Settings, transfers: Transfers, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._transfers = transfers
        self._window = window
        self._path: Path | None = None  # of the project that is to be backed up
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._back_up_in_passing)
        session.project_changed.connect(self._follow)

    @property
    def root(self) -> Path:
        """The folder below which each project has one for its backups."""
        chosen = self._settings.backup_folder
        return Path(chosen) if chosen else backups_folder()

    def choose_root(self, folder: Path | None) -> None:
        """Another folder for backups, None for the usual one; those that are there stay where they are."""
        self._settings.backup_folder = str(folder) if folder else ""
        self._settings.save()
        self.changed.emit()

    def choose_rhythm(self, minutes: int | None) -> None:
        """Every so many minutes and at closing; 0 only at closing, None never."""
        self._settings.backup_minutes = minutes
        self._settings.save()
        self._set_timer()

    def newest(self) -> datetime | None:
        """When the newest backup of the open project was made; None where there is none."""
        from annotator.store import backup_folder, backups_in

        if self._path is None:
            return None
        found = backups_in(backup_folder(self._path, self.root), self._path)
        try:
            return datetime.fromtimestamp(found[0].stat().st_mtime) if found else None
        except OSError:
            return None

    def back_up_now(self) -> None:
        """Makes a backup and says where, or that there is one already of all that was done."""
        path = self._path
        if path is None or self._job is not None:
            return

        def say(copy: Path | None) -> None:
            if copy is not None:
                self._session.message.emit(self.tr("Backed up to {}.").format(copy))
            else:
                said = self.tr("Nothing has changed since the backup of {}.").format(moment(self.newest()))
                self._session.message.emit(said)

        job = self._start(path, self._session.problem.emit)
        job.succeeded.connect(say)

    def open_folder(self) -> None:
        """Shows the backups of the open project in the system's file manager."""
        folder = self._folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            said = self.tr("{} cannot be made: {}.").format(folder, error.strerror or error)
            self._session.problem.emit(ProjectError(said, self.tr("Choose another folder for backups in Preferences.")))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def restore(self, projects: Projects) -> None:
        """Asks for a backup, and under which name to go on from it; opens the copy."""
        if not self._transfers.is_free():
            return
        kinds = self.tr("Annotator projects (*{})").format(PROJECT_SUFFIX)
        title = self.tr("Choose the backup to restore")
        file, _ = QFileDialog.getOpenFileName(self._window, title, str(self._folder()), kinds)
        if not file:
            return
        backup = Path(file)
        usual = projects.folder() / f"{self.tr('{} restored').format(backup.stem)}{PROJECT_SUFFIX}"
        file, _ = QFileDialog.getSaveFileName(self._window, self.tr("Restore it as"), str(usual), kinds)
        if not file:
            return
        target = Path(file) if file.endswith(PROJECT_SUFFIX) else Path(f"{file}{PROJECT_SUFFIX}")

        def work(progress: Callable[[int, int], None]) -> None:
            _copy(backup, target, progress)

        job = self._transfers.run(self.tr("Restoring"), work, writes=False)
        # Once the job has ended: no project is opened while one runs.
        job.succeeded.connect(lambda _: projects.open(target), Qt.ConnectionType.QueuedConnection)

    def finish(self) -> None:
        """The window has gone: what was done since the last backup is kept before the program ends."""
        if self._job is not None:
            self._job.wait()
        if self._path is not None and self._settings.backup_minutes is not None:
            job = self._start(self._path)
            self._path = None
            job.wait()

    def _follow(self) -> None:
        """Another project is open, or none."""
        left, project = self._path, self._session.project
        is_due = project is not None and not project.read_only and not self._settings.is_fleeting
        self._path = project.path if project is not None and is_due else None
        self._set_timer()
        if left is not None and left != self._path and self._settings.backup_minutes is not None:
            if self._job is not None:
                self._job.wait()
            self._start(left)
        self.changed.emit()

    def _set_timer(self) -> None:
        minutes = self._settings.backup_minutes
        if minutes and self._path is not None:
            self._timer.start(minutes * 60_000)
        else:
            self._timer.stop()

    def _back_up_in_passing(self) -> None:
        if self._path is not None and self._job is None:
            self._start(self._path)

    def _start(self, path: Path, tell: Callable[[ProjectError], None] | None = None) -> Job:
        """Backs a project up; what goes wrong is said in passing, unless somebody waits to be told."""
        root, kept = self.root, self._settings.backups_kept

        def work(progress: Callable[[int, int], None]) -> Path | None:
            from annotator.store import back_up

            return back_up(path, root, kept, progress)

        job = self._job = Job(self.tr("Backing up"), work, self)
        job.succeeded.connect(lambda copy: log.info("backed up to %s", copy) if copy else None)
        job.failed.connect(lambda error: self._tell(error, tell), Qt.ConnectionType.QueuedConnection)
        job.ended.connect(lambda: self._end(job))
        job.start()
        return job

    def _tell(self, error: BaseException, tell: Callable[[ProjectError], None] | None) -> None:
        if not isinstance(error, ProjectError):
            raise error
        log.warning("%s", error)
        if tell is not None:
            tell(error)
        else:
            self._session.message.emit(told(error))

    def _end(self, job: Job) -> None:
        if self._job is job:
            self._job = None
        self.changed.emit()

    def _folder(self) -> Path:
        from annotator.store import backup_folder

        return backup_folder(self._path, self.root) if self._path is not None else self.root


def _copy(source: Path, target: Path, progress: Callable[[int, int], None]) -> None:
    """A copy under a name that nothing has yet; whole or not at all. Raises ProjectError."""
    from annotator.formats import replacing

    if target.exists():
        said = _tr("{} exists already.").format(target)
        raise ProjectError(said, _tr("Choose another name: nothing is written over."))
    try:
        total = os.stat(source).st_size
        with source.open("rb") as read, replacing(target) as written:
            while chunk := read.read(_CHUNK):
                written.write(chunk)
                progress(written.tell(), total)
    except OSError as error:
        raise ProjectError(_tr("{} cannot be copied: {}.").format(source, error.strerror or error)) from error
