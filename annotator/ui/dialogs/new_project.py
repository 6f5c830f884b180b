"""New project: a name, a place, and a scheme to label with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from annotator import api
from annotator.errors import ProjectError
from annotator.formats import schema_yaml
from annotator.places import PROJECT_SUFFIX, file_name
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.style_sheet import styled


class NewProjectDialog(FormDialog):
    """After `exec`, `path` is the project that was made; None where it was cancelled."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(self.tr("New project"), self.tr("Create project"), parent)
        self.path: Path | None = None
        self._folder = api.default_projects_folder()
        self._name = QLineEdit(placeholderText=self.tr("Valley news"))
        self._place = styled(QLabel(wordWrap=True), "small")
        change = styled(QPushButton(self.tr("Change folder…")), "link")
        change.setAutoDefault(False)
        change.clicked.connect(self._choose_folder)
        self._preset = QComboBox()
        self._description = styled(QLabel(wordWrap=True), "small")
        for name, title, description in schema_yaml.presets():
            self._preset.addItem(title, (name, description))
        self._preset.addItem(self.tr("From a schema file…"), (None, self.tr("A YAML file with layers and labels.")))
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
        preset, _ = self._preset.currentData()
        schema: str | Path = preset or ""
        if preset is None:
            file, _ = QFileDialog.getOpenFileName(self, self.tr("Schema file"), "", self.tr("Schemas (*.yaml *.yml)"))
            if not file:
                return
            schema = Path(file)
        try:
            project = api.create_project(self._target(), schema, name=self._name.text().strip())
        except ProjectError as error:
            self.show_problem(str(error))
            return
        project.close()
        self.path = self._target()
        super().accept()

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
