"""The status bar: saved state, position, selection, passing messages, a running job, and whose work it is."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton

from annotator.ui import icons
from annotator.ui.accessible_roles import give_role
from annotator.ui.announcing import announce
from annotator.ui.commands import Commands, with_keys
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.jobs import Job
from annotator.ui.label_styles import LabelStyles
from annotator.ui.layouts import pad
from annotator.ui.sentences import spoken
from annotator.ui.session import Session
from annotator.ui.theme import Appearance
from annotator.ui.wording import counted, figures

_MESSAGE_MS = 6000


class StatusBar(QFrame):
    def __init__(self, session: Session, styles: LabelStyles, appearance: Appearance, commands: Commands) -> None:
        super().__init__()
        self.setObjectName("statusbar")
        give_role(self, QAccessible.Role.StatusBar, self.tr("Status bar"))
        self._session = session
        self._styles = styles
        self._appearance = appearance
        self._commands = commands
        self._job: Job | None = None
        self.setFixedHeight(28)
        self._saved_icon, self._saved = QLabel(), QLabel()
        self._position = QLabel()
        self._selection = QLabel()
        self._message = ElidedLabel()
        self._snapping = QLabel()
        self._armed = QLabel()
        self.annotator = QPushButton()
        self.annotator.setToolTip(self.tr("Whose work this is; click to change"))
        self._job_text = QLabel()
        self._job_bar = QProgressBar(textVisible=False, minimum=0, maximum=1000)
        self._job_bar.setFixedWidth(120)
        self._job_cancel = QPushButton(self.tr("Cancel"))
        self._job_cancel.clicked.connect(self._cancel_job)
        row = QHBoxLayout(self)
        pad(row, 14, 0, 12, 0)
        row.setSpacing(20)
        saved = QHBoxLayout()
        saved.setSpacing(6)
        saved.addWidget(self._saved_icon)
        saved.addWidget(self._saved)
        row.addLayout(saved)
        for widget in (self._position, self._selection, self._armed):
            row.addWidget(widget)
        row.addWidget(self._message, 1)
        for part in (self._job_text, self._job_bar, self._job_cancel, self._snapping, self.annotator):
            row.addWidget(part)
        self._fade = QTimer(self, singleShot=True, interval=_MESSAGE_MS)
        self._fade.timeout.connect(lambda: self._message.setText(""))
        session.message.connect(self.say)
        session.annotations_changed.connect(lambda _: self._message.setText(""))
        session.article_changed.connect(lambda: self._message.setText(""))
        session.project_changed.connect(self._show_all)
        session.article_changed.connect(self._show_all)
        session.queue_changed.connect(self._show_all)
        session.selection.changed.connect(self._show_selection)
        session.selection.armed_changed.connect(self._show_all)
        session.selection.snapping_changed.connect(self._show_all)
        appearance.changed.connect(self._show_all)
        commands.shortcuts_changed.connect(self._show_all)
        self._show_job()
        self._show_all()

    def say(self, text: str) -> None:
        """Shows a sentence for a few seconds."""
        self._message.setText(text)
        announce(self, text)
        self._fade.start()

    def follow(self, job: Job) -> None:
        """Shows a job until it ends."""
        self._job = job
        job.progressed.connect(self._show_progress)
        job.ended.connect(self._job_has_ended)
        self._job_bar.setValue(0)
        self._show_job()

    def _cancel_job(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _show_progress(self, done: int, total: int) -> None:
        self._job_bar.setValue(round(1000 * done / max(1, total)))

    def _job_has_ended(self) -> None:
        self._job = None
        self._show_job()

    def _show_job(self) -> None:
        for widget in (self._job_text, self._job_bar, self._job_cancel):
            widget.setVisible(self._job is not None)
        self._job_text.setText(self._job.title if self._job else "")
        self._job_bar.setAccessibleName(self._job_text.text())

    def _show_all(self) -> None:
        session, theme = self._session, self._appearance.theme
        project = session.project
        for widget in (self._saved_icon, self._saved, self.annotator):
            widget.setVisible(project is not None)
        if project is not None:
            is_kept = not project.read_only
            color = theme.good if is_kept else theme.warning
            self._saved_icon.setPixmap(icons.pixmap("check" if is_kept else "triangle-alert", color, 14))
            self._saved.setText(self.tr("Saved") if is_kept else self.tr("Read only"))
            self._saved.setToolTip(
                self.tr("Every change is in {} as soon as you see it").format(project.path)
                if is_kept
                else spoken(project.read_only_reason)
            )
        count = len(session.queue.keys)
        has_place = session.queue.position >= 0 and count > 0
        number = figures(session.queue.position + 1)
        self._position.setText(self.tr("Article {} of {}").format(number, figures(count)) if has_place else "")
        self._position.setVisible(has_place)
        self.annotator.setText(session.annotator)
        self.annotator.setAccessibleName(self.tr("Annotator: {}").format(session.annotator))
        self._snapping.setVisible(not session.selection.snaps_to_words)
        snapping = self._commands.command("snapping") if self._snapping.isVisibleTo(self) else None
        if snapping is not None:
            self._snapping.setText(with_keys(self.tr("Exact selection"), snapping))
        self._armed.setVisible(session.selection.armed is not None)
        if session.selection.armed is not None:
            self._armed.setText(
                self.tr("Every selection becomes {} – Esc to stop").format(self._styles.title(*session.selection.armed))
            )
        self._show_selection()

    def _show_selection(self) -> None:
        start, end = self._session.selection.range
        is_selected = start < end and self._session.article is not None
        self._selection.setVisible(is_selected)
        if is_selected:
            self._selection.setText(counted("Selected: {n} character", "Selected: {n} characters", end - start))
