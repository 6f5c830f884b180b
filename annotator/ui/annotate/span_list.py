"""The spans of the article in reading order, as a list that jumps."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.model import Edit, Span, SpanChange
from annotator.ui.label_styles import LabelStyles
from annotator.ui.row_list import RowList, paint_row_box
from annotator.ui.session import Session
from annotator.ui.theme import Appearance, interface_font

_Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 28
_SHOWN_TEXT = 120
SPAN = Qt.ItemDataRole.UserRole


class SpanModel(QAbstractListModel):
    """The spans of the annotation set in hand; edits insert and remove rows, nothing is read again."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._count = 0
        session.article_changed.connect(self._reset)
        session.annotations_changed.connect(self._follow)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        annotations, article = self._session.annotations, self._session.article
        if annotations is None or article is None or not 0 <= index.row() < len(annotations.spans):
            return None
        if role not in (SPAN, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        span = annotations.spans.at(index.row())
        if role == SPAN:
            return span
        text = article.text[span.start : min(span.end, span.start + _SHOWN_TEXT)].replace("\n", " ")
        return text if role == Qt.ItemDataRole.DisplayRole else f"{text}, {span.label}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """None: a screen reader would read the numbers that Qt makes up."""

    def row_of(self, span: Span) -> int:
        return self._session.annotations.spans.rank(span) if self._session.annotations else -1

    def _reset(self) -> None:
        self.beginResetModel()
        self._count = len(self._session.annotations.spans) if self._session.annotations else 0
        self.endResetModel()

    def _follow(self, edit: Edit) -> None:
        spans = [change for change in edit.changes if isinstance(change, SpanChange)]
        if len(spans) != 1 or self._session.annotations is None:
            if spans:
                self._reset()
            return
        change = spans[0]
        index = self._session.annotations.spans
        if change.before is None and change.after is not None:
            row = index.rank(change.after)
            self.beginInsertRows(QModelIndex(), row, row)
            self._count += 1
            self.endInsertRows()
        elif change.after is None and change.before is not None:
            row = index.rank(change.before)
            self.beginRemoveRows(QModelIndex(), row, row)
            self._count -= 1
            self.endRemoveRows()
        else:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))


class SpanDelegate(QStyledItemDelegate):
    """Paints a row: colour, text, and the label's name."""

    def __init__(self, session: Session, styles: LabelStyles, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._styles = styles
        self._appearance = appearance

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        span: Span | None = index.data(SPAN)
        if span is None:
            return
        theme = self._appearance.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        picked = self._session.selection.picked
        is_picked = picked is not None and picked.id == span.id
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_box(painter, QRectF(rect).adjusted(8.5, 0.5, -8.5, -0.5), 6, state, theme, is_lit=is_picked)
        look = self._styles.look(span.layer, span.label)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color)
        painter.drawRoundedRect(QRectF(rect.left() + 18, rect.top() + 9, 10, 10), 2.5, 2.5)
        font = interface_font(12)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        name = metrics.elidedText(look.name, Qt.TextElideMode.ElideRight, 90)
        width = metrics.horizontalAdvance(name)
        right = rect.right() - 18
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(right - width, rect.top(), width + 2, rect.height()), middle, name)
        painter.setPen(QColor(theme.ink))
        place = QRect(rect.left() + 38, rect.top(), right - width - 12 - rect.left() - 38, rect.height())
        text = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, middle, text)
        painter.restore()


class SpanList(RowList):
    """Click or Enter picks the span and shows it in the article."""

    counted = Signal(int)

    def __init__(self, session: Session, styles: LabelStyles, appearance: Appearance) -> None:
        super().__init__(_ROW_HEIGHT)
        self._session = session
        self._model = SpanModel(session, self)
        self.setModel(self._model)
        self.setItemDelegate(SpanDelegate(session, styles, appearance, self))
        self.setAccessibleName(self.tr("Spans of the article"))
        self.chosen.connect(lambda index: session.selection.pick(index.data(SPAN)))
        session.article_changed.connect(self.scrollToTop)
        session.selection.picked_changed.connect(self._follow_pick)
        self._model.rowsInserted.connect(self._count)
        self._model.rowsRemoved.connect(self._count)
        self._model.modelReset.connect(self._count)
        self._count()

    def _count(self) -> None:
        self.counted.emit(self._model.rowCount())

    def _follow_pick(self) -> None:
        picked = self._session.selection.picked
        if picked is not None:
            self.show_row(self._model.index(self._model.row_of(picked)))
        self.viewport().update()
