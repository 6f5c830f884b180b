"""The queue: the project's articles, filtered, with their status. Rows are read as they come in view."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAction, QActionGroup, QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model import STATUSES, Status
from annotator.ui import icons
from annotator.ui.row_list import RowList
from annotator.ui.session import Session
from annotator.ui.styled import styled
from annotator.ui.theme import Appearance, Theme, interface_font
from annotator.ui.wording import counted

if TYPE_CHECKING:
    from annotator.store import QueueRow

_Index = QModelIndex | QPersistentModelIndex
_PAGE = 100
_PAGES_KEPT = 20
_ROW_HEIGHT = 49
_FILTER_DELAY_MS = 120
ROW = Qt.ItemDataRole.UserRole


class QueueModel(QAbstractListModel):
    """The session's queue; a row is read with its page of 100 when it is first asked for."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._pages: OrderedDict[int, list[QueueRow]] = OrderedDict()
        session.queue_changed.connect(self._reset)
        session.queue_row_changed.connect(self._reread)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._session.keys)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            flagged = self.tr("flagged") if row.flag is not None else ""
            return ", ".join(filter(None, (row.title, row.source, row.status, flagged)))
        if role == Qt.ItemDataRole.ToolTipRole:
            question = f"\n{self.tr('Question: {}').format(row.flag)}" if row.flag else ""
            return f"{row.title}\n{row.source}{question}"
        return row if role == ROW else None

    def _row(self, number: int) -> QueueRow | None:
        page, within = divmod(number, _PAGE)
        rows = self._pages.get(page)
        if rows is None:
            rows = self._session.rows(page * _PAGE, _PAGE)
            self._pages[page] = rows
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        return rows[within] if within < len(rows) else None

    def _reset(self) -> None:
        self.beginResetModel()
        self._pages.clear()
        self.endResetModel()

    def _reread(self, article_id: str) -> None:
        for page, rows in self._pages.items():
            for within, row in enumerate(rows):
                if row.id == article_id:
                    number = page * _PAGE + within
                    rows[within] = self._session.rows(number, 1)[0]
                    self.dataChanged.emit(self.index(number), self.index(number))
                    return


def status_icon(status: Status, *, is_flagged: bool, theme: Theme) -> tuple[str, str]:
    """The icon of a status and its colour; a flag goes before the status."""
    if is_flagged:
        return "flag", theme.warning
    return {
        "new": ("circle", theme.muted),
        "in progress": ("circle-dot", theme.accent),
        "done": ("circle-check", theme.good),
        "skipped": ("circle-slash", theme.muted),
    }[status]


class QueueDelegate(QStyledItemDelegate):
    """Paints a row: status icon, title, and below it the source and the number of spans."""

    def __init__(self, appearance: Appearance, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._session = session

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: QueueRow | None = index.data(ROW)
        if row is None:
            return
        theme = self._appearance.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_open = index.row() == self._session.position
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = rect.adjusted(6, 0, -6, -1)
        if is_open or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft if is_open else theme.line))
            painter.drawRoundedRect(box, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 8, 8)
        name, color = status_icon(row.status, is_flagged=row.flag is not None, theme=theme)
        painter.drawPixmap(rect.left() + 20, rect.top() + 9, icons.pixmap(name, color, 16))
        self._write(painter, rect, 8, row.title, 13, theme.ink, QFont.Weight.Medium)
        spans = counted(row.spans, self.tr("span"), self.tr("spans")) if row.spans else ""
        # Isolates keep a source in another direction from pulling the count to its side (UAX 9).
        source = f"\u2068{row.source}\u2069" if row.source else ""
        below = " · ".join(filter(None, (source, spans))) or row.id
        self._write(painter, rect, 26, below, 12, theme.muted, QFont.Weight.Normal)
        painter.restore()

    @staticmethod
    def _write(
        painter: QPainter, rect: QRect, top: int, text: str, pixels: float, color: str, weight: QFont.Weight
    ) -> None:
        font = interface_font(pixels, weight)
        painter.setFont(font)
        painter.setPen(QColor(color))
        place = QRect(rect.left() + 45, rect.top() + top, rect.width() - 62, 18)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)


class QueuePanel(QFrame):
    """The left side of the Annotate place: project, progress, filter and queue."""

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._session = session
        self._appearance = appearance
        self._status: Status | None = None
        self._flagged_only = False
        self._name = styled(QLabel(), "projectName")
        self._count = styled(QLabel(), "small")
        self._progress = QProgressBar(textVisible=False)
        self._progress.setAccessibleName(self.tr("Progress of the project"))
        self.filter = QLineEdit(placeholderText=self.tr("Filter articles"), clearButtonEnabled=True)
        self.filter.setAccessibleName(self.tr("Filter articles by title or source"))
        self._search_icon = self.filter.addAction(self.filter_icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._menu_button = styled(QToolButton(), "segment")
        self._menu_button.setToolTip(self.tr("Filter by status"))
        self._menu_button.setAccessibleName(self.tr("Filter by status"))
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setMenu(self._status_menu())
        self.list = RowList(_ROW_HEIGHT)
        self.list.setAccessibleName(self.tr("Queue"))
        self.list.setModel(QueueModel(session, self))
        self.list.setItemDelegate(QueueDelegate(appearance, session, self.list))
        self._empty = styled(QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop), "muted")
        self._empty.setContentsMargins(20, 12, 20, 0)
        self._delay = QTimer(self, singleShot=True, interval=_FILTER_DELAY_MS)
        self._arrange()
        self._delay.timeout.connect(self._apply_filter)
        self.filter.textChanged.connect(lambda: self._delay.start())
        self.filter.returnPressed.connect(self._apply_filter)
        self.list.chosen.connect(lambda index: session.open_at(index.row()))
        session.project_changed.connect(self._show_project)
        session.queue_changed.connect(self._show_queue)
        session.article_changed.connect(self._show_position)
        session.progress_changed.connect(self._show_progress)
        appearance.changed.connect(self._draw_icons)
        self._draw_icons()

    def filter_icon(self, name: str) -> Any:
        return icons.icon(name, self._appearance.theme, color=self._appearance.theme.muted)

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
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)

    def _status_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        names = (self.tr("New"), self.tr("In progress"), self.tr("Done"), self.tr("Skipped"))
        choices: list[tuple[str, Status | None, bool]] = [(self.tr("All articles"), None, False)]
        choices += [(name, status, False) for status, name in zip(STATUSES, names, strict=True)]
        choices.append((self.tr("Flagged"), None, True))
        for title, status, flagged in choices:
            action = QAction(title, menu, checkable=True, checked=status is None and not flagged)
            action.triggered.connect(lambda _=False, s=status, f=flagged: self._choose(s, f))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _choose(self, status: Status | None, flagged: bool) -> None:
        self._status, self._flagged_only = status, flagged
        self._draw_icons()
        self._apply_filter()

    def _apply_filter(self) -> None:
        from annotator.store import QueueFilter

        self._delay.stop()
        if self._session.project is not None:
            wanted = QueueFilter(text=self.filter.text().strip(), status=self._status, flagged=self._flagged_only)
            self._session.filter_queue(wanted)

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
        self._status, self._flagged_only = None, False
        self._menu_button.menu().actions()[0].setChecked(True)
        self._draw_icons()
        self._show_progress()

    def _show_queue(self) -> None:
        is_empty = not len(self._session.keys)
        self._empty.setVisible(is_empty)
        self.list.setVisible(not is_empty)
        if is_empty:
            self._empty.setText(
                self.tr("No article matches this filter.")
                if self._session.is_filtered
                else self.tr("No articles yet. Drop text files or folders onto the window, or import them with Ctrl+I.")
            )
        self._show_progress()
        self._show_position()

    def _show_progress(self) -> None:
        progress = self._session.progress()
        total = progress.total if progress else 0
        finished = progress.done + progress.skipped if progress else 0
        self._count.setText(f"{finished:,} / {total:,}" if total else "")
        self._count.setToolTip(self.tr("Done or skipped, of all articles"))
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(finished)

    def _show_position(self) -> None:
        position = self._session.position
        if position >= 0:
            self.list.show_row(self.list.model().index(position, 0))
        self.list.viewport().update()

    def _draw_icons(self) -> None:
        theme = self._appearance.theme
        self._search_icon.setIcon(self.filter_icon("search"))
        is_filtering = self._status is not None or self._flagged_only
        color = theme.accent if is_filtering else theme.muted
        self._menu_button.setIcon(icons.icon("list-filter", theme, color=color))
        self.list.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._show_project()
