"""Whose work it is, and how it is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from annotator.ui.preferences.rows import Dropdown, Section
from annotator.ui.style_sheet import styled
from annotator.ui.wording import counted, moment, translator

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_tr = translator("preferences")

_MINUTES = (5, 15, 30, 60)
_KEPT = (3, 5, 10, 20, 50, 100)


class PersonSection(Section):
    """The name that one's work has, and the hints for whoever is new."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(_tr("You"))
        self._window = window
        self._name = QLineEdit()
        self._name.setFixedWidth(260)
        self._name.editingFinished.connect(self._keep_name)
        self.add(
            _tr("Your name"),
            self._name,
            _tr("Whose work it is in projects that are new to you."),
            _tr("annotator person user"),
        )
        self._change = QPushButton(_tr("Change…"))
        self._change.clicked.connect(window.projects.change_annotator)
        self._here = self.add(_tr("In this project"), self._change, keywords=_tr("annotator name"))
        self._hints = QPushButton(_tr("Show them again"))
        self._hints.clicked.connect(self._begin_hints)
        self.add(_tr("Hints"), self._hints, _tr("A sentence at a time for whoever is new."), _tr("help tips beginner"))
        window.session.project_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        session = self._window.session
        self._name.setText(self._window.settings.annotator)
        self._hints.setEnabled(bool(self._window.settings.seen_hints))
        self._change.setEnabled(session.project is not None)
        self._here.explain(
            _tr("You work as {}.").format(session.annotator)
            if session.project is not None
            else _tr("No project is open.")
        )

    def _begin_hints(self) -> None:
        self._window.hints.start_again()
        self._hints.setEnabled(False)

    def _keep_name(self) -> None:
        settings, name = self._window.settings, self._name.text().strip()
        if name and name != settings.annotator:
            settings.annotator = name
            settings.save()
        self._name.setText(settings.annotator)


class BackupsSection(Section):
    """When backups are made, how many stay, and where."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(_tr("Backups"), _tr("copy restore safe"))
        self._window = window
        backups = window.backups
        self._rhythm = Dropdown(
            [
                *(
                    (minutes, counted("Every {n} minute, and at closing", "Every {n} minutes, and at closing", minutes))
                    for minutes in _MINUTES
                ),
                (0, _tr("Only at closing")),
                (None, _tr("Never")),
            ]
        )
        self._rhythm.chosen.connect(backups.choose_rhythm)
        self.add(_tr("Back up the open project"), self._rhythm, _tr("If something was done since the last backup."))
        self._kept = Dropdown([(kept, counted("{n} backup", "{n} backups", kept)) for kept in _KEPT])
        self._kept.chosen.connect(self._keep)
        self.add(_tr("Keep of each project"), self._kept, _tr("The oldest make room for new ones."))
        self._elsewhere = QPushButton(_tr("Choose…"))
        self._elsewhere.setToolTip(_tr("Choose another folder for backups"))
        self._elsewhere.clicked.connect(self._choose_folder)
        self._usual = styled(QPushButton(_tr("Usual folder")), "link")
        self._usual.clicked.connect(lambda: backups.choose_root(None))
        self._where = self.add(_tr("Folder"), _side_by_side(self._usual, self._elsewhere), keywords=_tr("where disk"))
        self._now = QPushButton(_tr("Back up now"))
        self._now.clicked.connect(backups.back_up_now)
        self._open = QPushButton(_tr("Open the folder"))
        self._open.clicked.connect(backups.open_folder)
        self._restore = QPushButton(_tr("Restore…"))
        self._restore.setToolTip(_tr("Go on from a backup, under another name"))
        self._restore.clicked.connect(lambda: backups.restore(window.projects))
        buttons = _side_by_side(self._now, self._open, self._restore)
        self._newest = self.add(_tr("This project"), buttons, keywords=_tr("newest last"), wide=True)
        backups.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        settings, backups, project = self._window.settings, self._window.backups, self._window.session.project
        minutes, kept = settings.backup_minutes, settings.backups_kept
        self._rhythm.show_choice(
            minutes, counted("Every {n} minute, and at closing", "Every {n} minutes, and at closing", minutes or 0)
        )
        self._kept.show_choice(kept, counted("{n} backup", "{n} backups", kept))
        self._where.explain(str(backups.root))
        self._usual.setVisible(bool(settings.backup_folder))
        self._now.setEnabled(project is not None and not project.read_only)
        newest = backups.newest()
        if project is None:
            self._newest.explain(_tr("No project is open."))
        else:
            said = _tr("Newest: {}.").format(moment(newest)) if newest else _tr("There is no backup of it yet.")
            self._newest.explain(said)

    def _keep(self, kept: int) -> None:
        self._window.settings.backups_kept = kept
        self._window.settings.save()

    def _choose_folder(self) -> None:
        backups = self._window.backups
        folder = QFileDialog.getExistingDirectory(self, _tr("Folder for backups"), str(backups.root))
        if folder:
            backups.choose_root(Path(folder))


def _side_by_side(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    holder.setFocusProxy(widgets[-1])
    return holder
