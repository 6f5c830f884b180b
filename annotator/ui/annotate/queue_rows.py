"""The rows of the queue: read from the database page by page, and painted with their status."""

from __future__ import annotations

from collections import OrderedDict
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.model import Status
from annotator.ui import icons
from annotator.ui.row_list import paint_row_box
from annotator.ui.row_painting import Strip
from annotator.ui.session import Session
from annotator.ui.text_direction import one_line
from annotator.ui.theme import Appearance, Theme, interface_font
from annotator.ui.wording import counted, status_titles

if TYPE_CHECKING:
    from annotator.store import QueueRow

_Index = QModelIndex | QPersistentModelIndex
_PAGE = 100
_PAGES_KEPT = 20
ROW_HEIGHT = 49
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
        return 0 if parent.isValid() else len(self._session.queue.keys)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            flagged = self.tr("flagged") if row.flag is not None else ""
            return ", ".join(filter(None, (row.title, row.source, status_titles()[row.status], flagged)))
        if role == Qt.ItemDataRole.ToolTipRole:
            question = self.tr("Question: {}").format(row.flag) if row.flag else ""
            return "<br>".join(escape(part) for part in (row.title, row.source, question) if part)
        return row if role == ROW else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """None: a screen reader would read the numbers that Qt makes up."""

    def _row(self, number: int) -> QueueRow | None:
        page, within = divmod(number, _PAGE)
        rows = self._pages.get(page)
        if rows is None:
            rows = self._session.queue.rows(page * _PAGE, _PAGE)
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
                    rows[within] = self._session.queue.rows(number, 1)[0]
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
        is_open = index.row() == self._session.queue.position
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_box(painter, QRectF(rect).adjusted(6.5, 0.5, -6.5, -1.5), 8, state, theme, is_lit=is_open)
        name, color = status_icon(row.status, is_flagged=row.flag is not None, theme=theme)
        strip = Strip(painter, rect.adjusted(20, 0, -17, 0))
        icon = strip.from_start(25)
        left = icon.right() + 1 - 16 if option.direction == Qt.LayoutDirection.RightToLeft else icon.left()
        painter.drawPixmap(left, rect.top() + 9, icons.pixmap(name, color, 16))
        self._write(painter, strip.rest, 8, row.title, 13, theme.ink, QFont.Weight.Medium)
        spans = counted("{n} span", "{n} spans", row.spans) if row.spans else ""
        # Isolates keep a source in another direction from pulling the count to its side (UAX 9).
        source = f"\u2068{row.source}\u2069" if row.source else ""
        below = " · ".join(filter(None, (source, spans))) or row.id
        self._write(painter, strip.rest, 26, below, 12, theme.muted, QFont.Weight.Normal)
        painter.restore()

    @staticmethod
    def _write(
        painter: QPainter, rect: QRect, top: int, text: str, pixels: float, color: str, weight: QFont.Weight
    ) -> None:
        font = interface_font(pixels, weight)
        painter.setFont(font)
        painter.setPen(QColor(color))
        place = QRect(rect.left(), rect.top() + top, rect.width(), 18)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, one_line(text, painter.layoutDirection()), shown)
