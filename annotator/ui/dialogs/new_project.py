"""New project: a name, a place, and a schema to label with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from annotator import api, formats
from annotator.errors import InputError, ProjectError
from annotator.formats.schemes import scheme_suffixes
from annotator.model import Schema
from annotator.places import PROJECT_SUFFIX, file_name
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.dialogs.problems import show_problems
from annotator.ui.jobs import Job
from annotator.ui.sentences import told
from annotator.ui.style_sheet import styled


class NewProjectDialog(FormDialog):
    """After `exec`, `path` is the project that was made; None where it was cancelled."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(self.tr("New project"), self.tr("Create project"), parent)
        self.path: Path | None = None
        self._reading: Job | None = None
        self._folder = api.default_projects_folder()
        self._name = QLineEdit(placeholderText=self.tr("Valley news"))
        self._place = styled(QLabel(wordWrap=True), "small")
        change = styled(QPushButton(self.tr("Change folder…")), "link")
        change.setAutoDefault(False)
        change.clicked.connect(self._choose_folder)
        self._preset = QComboBox()
        self._description = styled(QLabel(wordWrap=True), "small")
        for name, title, description in formats.presets():
            self._preset.addItem(title, (name, description))
        self._preset.addItem(self.tr("From a schema file…"), (None, self._about_files()))
        self.add_field(self.tr("Name"), self._name)
        place = QHBoxLayout()
        place.addWidget(self._place, 1)
        place.addWidget(change)
        self.body.addLayout(place)
        self.add_field(self.tr("What to label"), self._preset)
        self.body.addWidget(self._description)
        self._name.textChanged.connect(self._show)
        self._preset.currentIndexChanged.connect(self._show)
        news = next((at for at in range(self._preset.count()) if self._preset.itemData(at)[0] == "news"), 0)
        self._preset.setCurrentIndex(news)
        self._name.setFocus()
        self._show()

    def accept(self) -> None:
        if self._reading is not None:
            return
        preset, _ = self._preset.currentData()
        if preset is not None:
            self._make(formats.load_preset(preset))
            return
        file, _ = QFileDialog.getOpenFileName(self, self.tr("Schema file"), "", self._file_kinds())
        if file:
            self._read(Path(file))

    def done(self, result: int) -> None:
        reading, self._reading = self._reading, None
        if reading is not None:
            reading.wait()  # its thread must not outlive the dialog
        super().done(result)

    def _read(self, file: Path) -> None:
        """Reads a schema beside the window: one of thousands of labels takes a while."""
        problems: list[InputError] = []
        self._reading = Job(self.tr("Reading the schema"), lambda _: api.read_schema_file(file, problems.append), self)
        self._reading.succeeded.connect(lambda schema: self._make_from_file(schema, file, problems))
        self._reading.failed.connect(self._refuse)
        self._reading.ended.connect(self._show_read)
        self.accept_button.setEnabled(False)
        self._reading.start()

    def _show_read(self) -> None:
        self._reading = None
        self.accept_button.setEnabled(bool(self._file_name()))

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, ProjectError):
            raise error
        if self._reading is not None:
            self.show_problem(told(error))

    def _make_from_file(self, schema: Schema, file: Path, problems: Sequence[InputError]) -> None:
        if self._reading is not None:  # and the dialog was not closed in the meantime
            self._make(schema, file, [*problems, *api.missing_pictures(None, schema, file)])

    def _make(self, schema: Schema, file: Path | None = None, problems: Sequence[InputError] = ()) -> None:
        try:
            with api.create_project(self._target(), schema, name=self._name.text().strip()) as project:
                if file is not None:
                    api.add_pictures(project, schema, file)
        except ProjectError as error:
            self.show_problem(told(error))
            return
        if problems:
            show_problems(self.tr("The project is made. Not everything comes with this file."), problems, self)
        self.path = self._target()
        super().accept()

    def _about_files(self) -> str:
        return self.tr(
            "Our own YAML, a code book as a table (CSV), or the schema of QualCoder, REFI-QDA, doccano, Label Studio, "
            "brat or IPTC."
        )

    def _file_kinds(self) -> str:
        endings = " ".join(f"*{suffix}" for suffix in scheme_suffixes())
        return self.tr("Schemas ({});;All files (*)").format(endings)

    def _target(self) -> Path:
        return self._folder / f"{self._file_name()}{PROJECT_SUFFIX}"

    def _file_name(self) -> str:
        return file_name(self._name.text())

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder of the project"), str(self._folder))
        if folder:
            self._folder = Path(folder)
            self._show()

    def _show(self) -> None:
        has_name = bool(self._file_name())
        self.accept_button.setEnabled(has_name)
        self._place.setText(str(self._target() if has_name else self._folder))
        self._description.setText(self._preset.currentData()[1])
        exists = has_name and self._target().exists()
        self.show_problem(self.tr("There is a project of this name already; choose another.") if exists else "")
        if exists:
            self.accept_button.setEnabled(False)
