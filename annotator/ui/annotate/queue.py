"""The queue: the project's articles, their progress, and a filter."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.ui import icons
from annotator.ui.accessible_roles import give_role
from annotator.ui.annotate.queue_filter import FilterMenu
from annotator.ui.annotate.queue_rows import ROW_HEIGHT, QueueDelegate, QueueModel
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.row_list import RowList
from annotator.ui.session import Session
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance
from annotator.ui.wording import figures

_FILTER_DELAY_MS = 120


class QueuePanel(QFrame):
    """The left side of the Annotate place: project, progress, filter and queue."""

    left = Signal()  # the keyboard is wanted in the article again

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        give_role(self, QAccessible.Role.Grouping, self.tr("Queue and filter"))
        self._session = session
        self._appearance = appearance
        self._wanted = FilterMenu(session, self)
        self._name = styled(ElidedLabel(), "projectName")
        self._count = styled(QLabel(), "small")
        self._progress = QProgressBar(textVisible=False)
        self._progress.setAccessibleName(self.tr("Progress of the project"))
        self.filter = QLineEdit(placeholderText=self.tr("Filter articles"), clearButtonEnabled=True)
        self.filter.setAccessibleName(self.tr("Filter articles by title or source"))
        self._search_icon = self.filter.addAction(self.filter_icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._search_icon.setText(self.tr("Filter articles"))
        self._menu_button = styled(QToolButton(), "segment")
        self._menu_button.setToolTip(self.tr("Filter by status"))
        self._menu_button.setAccessibleName(self.tr("Filter by status"))
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setMenu(self._wanted)
        self.list = RowList(ROW_HEIGHT)
        self.list.setAccessibleName(self.tr("Queue"))
        self.list.setModel(QueueModel(session, self))
        self.list.setItemDelegate(QueueDelegate(appearance, session, self.list))
        self._empty = styled(QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop), "muted")
        self._empty.setContentsMargins(20, 12, 20, 0)
        self._clear = styled(QPushButton(self.tr("Clear the filter")), "link")
        self._clear.hide()
        self._delay = QTimer(self, singleShot=True, interval=_FILTER_DELAY_MS)
        self._arrange()
        self._delay.timeout.connect(self._apply_filter)
        self._wanted.chosen.connect(self._draw_icons)
        self._wanted.chosen.connect(self._apply_filter)
        self.filter.textChanged.connect(lambda: self._delay.start())
        self.filter.returnPressed.connect(self._open_first)
        self.filter.installEventFilter(self)
        self._clear.clicked.connect(self._clear_filter)
        self.list.chosen.connect(lambda index: session.queue.open_at(index.row()))
        session.project_changed.connect(self._show_project)
        session.queue_changed.connect(self._show_queue)
        session.article_changed.connect(self._show_position)
        session.progress_changed.connect(self._show_progress)
        appearance.changed.connect(self._draw_icons)
        self._draw_icons()

    def filter_icon(self, name: str) -> Any:
        return icons.icon(name, self._appearance.theme, color=self._appearance.theme.muted)

    def focus_first(self) -> QWidget:
        """Where the keyboard comes in."""
        return self.list if self.list.isVisible() else self.filter

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._count)
        filters = QHBoxLayout()
        filters.setSpacing(4)
        filters.addWidget(self.filter, 1)
        filters.addWidget(self._menu_button)
        top = QVBoxLayout()
        top.setContentsMargins(14, 12, 14, 8)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(self._progress)
        top.addSpacing(2)
        top.addLayout(filters)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._empty)
        clear = QHBoxLayout()
        clear.setContentsMargins(14, 4, 14, 0)
        clear.addWidget(self._clear)
        layout.addLayout(clear)
        layout.addStretch()
        layout.addWidget(self.list, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the filter into the list, Esc clears it, and then gives the keyboard back to the article."""
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.list.isVisible():
                self.list.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._clear_filter()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _clear_filter(self) -> None:
        self._wanted.reset()
        self.filter.clear()
        self._draw_icons()
        self._apply_filter()

    def _open_first(self) -> None:
        self._apply_filter()
        if len(self._session.queue.keys):
            self._session.queue.open_at(0)
            self.left.emit()

    def _apply_filter(self) -> None:
        from annotator.store import QueueFilter

        self._delay.stop()
        if self._session.project is not None:
            wanted, text = self._wanted, self.filter.text().strip()
            self._session.queue.filter(QueueFilter(text, wanted.status, wanted.flagged, wanted.finished_before))

    def _show_project(self) -> None:
        project = self._session.project
        self._name.setText(
            self.fontMetrics().elidedText(project.name, Qt.TextElideMode.ElideRight, 150) if project else ""
        )
        self._name.setToolTip(str(project.path) if project else "")
        self._delay.stop()
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.blockSignals(False)
        self._wanted.reset()
        self._draw_icons()
        self._show_progress()

    def _show_queue(self) -> None:
        is_empty = not len(self._session.queue.keys)
        self._empty.setVisible(is_empty)
        self._clear.setVisible(is_empty and self._session.queue.is_filtered)
        self.list.setVisible(not is_empty)
        if is_empty:
            self._empty.setText(
                self.tr("No article matches this filter.")
                if self._session.queue.is_filtered
                else self.tr("No articles yet. Drop text files or folders onto the window, or import them.")
            )
        self._show_progress()
        self._show_position()

    def _show_progress(self) -> None:
        progress = self._session.queue.progress()
        total = progress.total if progress else 0
        finished = progress.done + progress.skipped if progress else 0
        self._count.setText(self.tr("{} / {}").format(figures(finished), figures(total)) if total else "")
        self._count.setAccessibleName(self.tr("{} of {} articles finished").format(figures(finished), figures(total)))
        self._count.setToolTip(self.tr("Done or skipped, of all articles"))
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(finished)

    def _show_position(self) -> None:
        position = self._session.queue.position
        if position >= 0:
            self.list.show_row(self.list.model().index(position, 0))
        self.list.viewport().update()

    def _draw_icons(self) -> None:
        theme = self._appearance.theme
        self._search_icon.setIcon(self.filter_icon("search"))
        color = theme.accent if self._wanted.is_filtering else theme.muted
        self._menu_button.setIcon(icons.icon("list-filter", theme, color=color))
        self.list.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._show_project()
