"""Opening, making and closing projects in a window, and whose work is done in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.errors import ProjectError
from annotator.places import PROJECT_SUFFIX, backups_folder, exists
from annotator.ui.recent_projects import Recent
from annotator.ui.sentences import spoken

if TYPE_CHECKING:
    from annotator.settings import Settings
    from annotator.store import Project
    from annotator.ui.session import Session
    from annotator.ui.transfers import Transfers


class Projects(QObject):
    """Brings projects into a session and out of it; its dialogs stand over `window`.

    What the world refuses is told by the session's `problem`.
    """

    def __init__(self, session: Session, settings: Settings, transfers: Transfers, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._transfers = transfers
        self._window = window
        self._asked_for = ""  # whose work the program was started for
        session.rested.connect(self.remember_place)

    def folder(self) -> Path:
        """Where new projects go."""
        from annotator import api

        return api.default_projects_folder()

    def recent(self) -> list[Path]:
        """The projects that were opened last and are still there, the newest first."""
        return [path for path in self._settings.recent_paths() if exists(path)]

    def listed(self) -> list[Recent]:
        """The projects that were opened last, those too that are not there any more, the newest first."""
        opened = self._settings.opened
        return [
            Recent(path, datetime.fromtimestamp(opened[str(path)]) if str(path) in opened else None, exists(path))
            for path in self._settings.recent_paths()
        ]

    def open(self, path: Path, annotator: str = "", article: str = "") -> bool:
        """Opens a project and makes it the newest of the recent ones; says whether that went well."""
        from annotator import api

        settings, session = self._settings, self._session
        backups_root = Path(settings.backup_folder) if settings.backup_folder else backups_folder()

        def act() -> None:
            is_backup = backups_root in path.absolute().parents
            project = api.open_project(path, read_only=is_backup)
            remembered = settings.place(path).annotator
            name = annotator or _who_works(project, remembered, settings.annotator)
            session.open(project, name, article or settings.place(path).article)
            if is_backup:
                said = self.tr("This is a backup, opened to be looked at. Restore it to go on from it: Project menu.")
                session.message.emit(said)
                return
            settings.remember_project(path)
            if project.read_only:
                session.message.emit(spoken(project.read_only_reason))
            elif name not in (annotator, remembered, settings.annotator):
                session.message.emit(
                    self.tr(
                        "You work as {}, the only annotator of this project so far. The name below changes it."
                    ).format(name)
                )

        if not self._transfers.is_free():
            return False
        self.remember_place()
        return self._attempt(act)

    def choose(self) -> None:
        """Asks which project to open."""
        file, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a project"),
            str(self.folder()),
            self.tr("Annotator projects (*{});;All files (*)").format(PROJECT_SUFFIX),
        )
        if file:
            self.open(Path(file))

    def make(self) -> bool:
        """Asks for a new project and opens it; says whether there is one."""
        from annotator.ui.dialogs.new_project import NewProjectDialog

        dialog = NewProjectDialog(self._window)
        dialog.exec()
        return dialog.path is not None and self.open(dialog.path, self._asked_for)

    def open_sample(self) -> None:
        """Opens the sample project, which is made the first time."""
        from annotator import api

        path = api.default_projects_folder() / f"Sample{PROJECT_SUFFIX}"

        def make() -> None:
            if not exists(path):
                api.create_sample_project(path, self._settings.annotator).close()

        if self._attempt(make):
            self.open(path)

    def open_first(self, project: Path | None, annotator: str, article: str, *, sample_when_new: bool) -> None:
        """What a program that starts opens: the project, else the one of last time, else perhaps the sample."""
        self._asked_for = annotator
        recent = self.recent()
        path = project or (recent[0] if recent else None)
        if path is not None:
            self.open(path, annotator, article)
        elif sample_when_new:
            self.open_sample()

    def take_in(self, paths: Sequence[Path]) -> None:
        """What was dropped: a project is opened, anything else imported."""
        projects = [path for path in paths if path.suffix == PROJECT_SUFFIX and path.is_file()]
        if projects:
            self.open(projects[0])
        elif paths and (self._session.project is not None or self.make()):
            self._transfers.import_paths(paths)

    def close(self) -> None:
        if self._transfers.is_free():
            self.remember_place()
            self._session.close()

    def change_annotator(self) -> None:
        """Asks whose work it is from now on."""
        from annotator.ui.dialogs.annotator import ask_annotator

        session = self._session
        if session.project is None:
            return
        name = ask_annotator(sorted({*session.annotators(), session.annotator}), session.annotator, self._window)
        if name and name != session.annotator:
            session.work_as(name)
            self.remember_place()

    def remember_place(self) -> None:
        """Keeps who works where in this project, for the next start."""
        session = self._session
        if session.project is not None:
            article = session.article.id if session.article else ""
            self._settings.remember_place(session.project.path, session.annotator, article)

    def _attempt(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except ProjectError as error:
            self._session.problem.emit(error)
            return False
        return True


def _who_works(project: Project, remembered: str, own_name: str) -> str:
    """Who works when a project is opened: who did last time, else oneself, else the only one who ever did."""
    names = [annotator.name for annotator in project.annotators()]
    if remembered in names:
        return remembered
    if own_name not in names and len(names) == 1:
        return names[0]
    return own_name
