"""The welcome page: the sample project, a new project, open, and recent projects."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.ui import icons
from annotator.ui.layouts import empty
from annotator.ui.style_sheet import styled
from annotator.ui.theme import BRAND

_SHOWN = 6


class WelcomePage(QWidget):
    """What is shown while no project is open."""

    sample_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    project_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("chrome")
        mark = QLabel()
        mark.setPixmap(icons.pixmap("annotator", BRAND, 64))
        title = styled(QLabel(self.tr("Annotator")), "title")
        about = styled(
            QLabel(self.tr("Label news articles: names, sentiment, topics, or a scheme of your own."), wordWrap=True),
            "muted",
        )
        self._sample = styled(QPushButton(self.tr("Try the sample project")), "primary")
        new = QPushButton(self.tr("New project…"))
        new.setToolTip(self.tr("New project (Ctrl+N)"))
        open_button = QPushButton(self.tr("Open…"))
        open_button.setToolTip(self.tr("Open a project (Ctrl+O)"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._sample, new, open_button):
            button.setMinimumHeight(34)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(10)
        for widget in (mark, title, about):
            column.addWidget(widget)
        column.addSpacing(10)
        column.addLayout(buttons)
        column.addSpacing(18)
        column.addLayout(self._recent)
        drop = QLabel(self.tr("Or drop text files, folders or a project onto this window."), wordWrap=True)
        column.addSpacing(8)
        column.addWidget(styled(drop, "small"))
        holder = QWidget()
        holder.setFixedWidth(520)
        holder.setLayout(column)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        self._sample.clicked.connect(self.sample_wanted)
        new.clicked.connect(self.new_wanted)
        open_button.clicked.connect(self.open_wanted)

    def show_recent(self, paths: Sequence[Path]) -> None:
        empty(self._recent)
        if not paths:
            return
        self._recent.addWidget(styled(QLabel(self.tr("Recent projects").upper()), "heading"))
        for path in paths[:_SHOWN]:
            button = styled(QPushButton(path.stem), "link")
            button.setToolTip(str(path))
            button.setAccessibleName(self.tr("Open {}").format(path.stem))
            button.clicked.connect(lambda _=False, path=path: self.project_wanted.emit(path))
            self._recent.addWidget(button)

    def focus(self) -> None:
        self._sample.setFocus()
