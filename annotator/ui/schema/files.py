"""Schemas in and out of the window: any file that holds one, with what it would change, and the project's as YAML."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.errors import InputError, ProjectError
from annotator.ui.jobs import Cancelled, Job
from annotator.ui.schema.designing import Designing
from annotator.ui.schema.waiting import wait_for
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.model import Schema


class SchemaFiles(QObject):
    """Imports into the session's schema, and exports it."""

    def __init__(self, session: Session, designing: Designing, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._designing = designing
        self._window = window

    def bring_in(self) -> None:
        """Asks for a file, shows what its schema would change and touch, and imports it."""
        from annotator.formats.schemes import scheme_suffixes

        if self._session.project is None or not self._session.may_edit():
            return
        suffixes = " ".join(f"*{suffix}" for suffix in scheme_suffixes())
        file, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Import a schema"), "", self.tr("Schemas ({});;All files (*)").format(suffixes)
        )
        if file:
            self.import_file(Path(file))

    def import_file(self, path: Path) -> None:
        from annotator import api
        from annotator.ui.dialogs.problems import show_problems

        problems: list[InputError] = []
        job = Job(self.tr("Reading the schema"), lambda _: api.read_schema_file(path, problems.append), self)
        try:
            schema: Schema = wait_for(job, self._window)
        except Cancelled:
            return
        except ProjectError as error:
            self._session.problem.emit(error)
            return
        problems += api.missing_pictures(self._session.project, schema, path)
        if problems:
            show_problems(self.tr("Not everything comes with this file."), problems, self._window)
        self._designing.bring_in(schema, path)

    def write(self) -> None:
        """Asks for a file, and writes the schema into it."""
        from annotator import api

        project = self._session.project
        if project is None:
            return
        chooser = QFileDialog(self._window, self.tr("Export the schema"), filter=self.tr("Schemas (*.yaml)"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("yaml")
        chooser.setDirectory(str(project.path.parent))
        chooser.selectFile(f"{self._session.schema.name or project.path.stem}.yaml")
        if chooser.exec():
            path = Path(chooser.selectedFiles()[0])
            if self._session.attempt(lambda: api.export_schema(project, path)):
                self._session.message.emit(self.tr("The schema is in {}.").format(path))
