"""The welcome page: the sample project, a new project, open, and recent projects."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.ui import icons
from annotator.ui.commands import Commands
from annotator.ui.focus import FocusArea, order_tabs
from annotator.ui.recent_projects import Recent, RecentProjects
from annotator.ui.style_sheet import styled
from annotator.ui.theme import BRAND, Appearance

_WIDTH = 520


class WelcomePage(QWidget):
    """What is shown while no project is open."""

    sample_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("chrome")
        mark = QLabel()
        mark.setPixmap(icons.pixmap("annotator", BRAND, 48))
        title = styled(QLabel(self.tr("Annotator")), "title")
        about = styled(
            QLabel(self.tr("Label news articles: names, sentiment, topics, or a schema of your own."), wordWrap=True),
            "muted",
        )
        self._sample = styled(QPushButton(self.tr("Try the sample project")), "primary")
        self._sample.setToolTip(self.tr("A few short articles, partly labelled"))
        self._new = QPushButton(self.tr("New project…"))
        self._open = QPushButton(self.tr("Open…"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._sample, self._new, self._open):
            button.setMinimumHeight(34)
            button.ensurePolished()  # a bold title is wider
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._heading = styled(QLabel(self.tr("Recent projects").upper()), "heading")
        self.recent = RecentProjects(appearance)
        inside = styled(QWidget(), "chrome")
        filled = QVBoxLayout(inside)
        filled.setContentsMargins(0, 0, 0, 0)
        filled.addWidget(self.recent)
        filled.addStretch(1)
        self._area = styled(FocusArea(), "recent")
        self._area.setWidget(inside)
        drop = styled(
            QLabel(self.tr("Or drop text files, folders or a project onto this window."), wordWrap=True), "small"
        )
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addStretch(2)
        for widget in (mark, title, about):
            column.addWidget(widget)
        column.addSpacing(10)
        column.addLayout(buttons)
        column.addSpacing(4)
        column.addWidget(drop)
        column.addSpacing(18)
        column.addWidget(self._heading)
        column.addWidget(self._area, 7)
        column.addStretch(1)
        holder = QWidget()
        holder.setLayout(column)
        margins = column.contentsMargins()
        holder.setFixedWidth(max(_WIDTH, buttons.sizeHint().width() + margins.left() + margins.right()))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(24, 12, 24, 12)
        outer.addWidget(holder)
        self._sample.clicked.connect(self.sample_wanted)
        self._new.clicked.connect(self.new_wanted)
        self._open.clicked.connect(self.open_wanted)

    def bind(self, commands: Commands) -> None:
        """Once the commands are there, the buttons say their keys."""
        commands.keep_tip(self._new, self.tr("New project"), "new")
        commands.keep_tip(self._open, self.tr("Open a project"), "open")

    def show_recent(self, projects: Sequence[Recent]) -> None:
        self._heading.setVisible(bool(projects))
        self._area.setVisible(bool(projects))
        self.recent.show_projects(projects)
        order_tabs(self)

    def focus(self) -> None:
        """The keyboard goes to the newest project, or, where there is none yet, to the sample."""
        if not self.recent.focus_first():
            self._sample.setFocus()
