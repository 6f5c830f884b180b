"""The places that a search has found, each in its context, with a box to choose it."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.model.offsets import OffsetIndex
from annotator.ui import icons
from annotator.ui.annotate.queue_rows import status_icon
from annotator.ui.everywhere.choosing import Choosing
from annotator.ui.everywhere.search import Found, Place
from annotator.ui.row_list import RowList, paint_row_box
from annotator.ui.row_painting import Strip
from annotator.ui.theme import Appearance, Theme, interface_font
from annotator.ui.wording import figures, status_titles

_Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 28
_BOX = 16
_INDENT = 22
# How far into its row the words of a place begin, where there is enough before them.
_WORDS_AT = 0.38
_BOXES = {
    Qt.CheckState.Checked: "square-check",
    Qt.CheckState.PartiallyChecked: "square-minus",
    Qt.CheckState.Unchecked: "square",
}


class PlaceModel(QAbstractListModel):
    """The rows of a Choosing."""

    choices_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choosing = Choosing(Found())

    def show_found(self, found: Found) -> None:
        self.beginResetModel()
        self.choosing = Choosing(found)
        self.endResetModel()

    def show_with(self, words: str) -> None:
        self.beginResetModel()
        self.choosing.show_with(words)
        self.endResetModel()

    def leave_out_finished(self, leaves_out: bool) -> None:
        self.beginResetModel()
        self.choosing.leave_out_finished(leaves_out)
        self.endResetModel()
        self.choices_changed.emit()

    def toggle(self, row: int) -> None:
        self.choosing.toggle(row)
        self._tell()

    def choose_shown(self, chosen: bool) -> None:
        self.choosing.choose_shown(chosen)
        self._tell()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.choosing)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = index.row()
        if not 0 <= row < len(self.choosing):
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return self.choosing.state(row)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        place = self.choosing.place_at(row)
        said = self._title(row) if place is None else f"{place.before}{place.words}{place.after}".strip()
        if role == Qt.ItemDataRole.DisplayRole:
            return said
        state = {
            Qt.CheckState.Checked: self.tr("chosen"),
            Qt.CheckState.PartiallyChecked: self.tr("partly chosen"),
            Qt.CheckState.Unchecked: self.tr("not chosen"),
        }[self.choosing.state(row)]
        return f"{said}, {state}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """None: a screen reader would read the numbers that Qt makes up."""

    def _title(self, row: int) -> str:
        article = self.choosing.article_at(row)
        return f"{article.title}, {status_titles()[article.status]}" if article.is_finished else article.title

    def _tell(self) -> None:
        self.dataChanged.emit(self.index(0), self.index(max(0, len(self.choosing) - 1)))
        self.choices_changed.emit()


class PlaceDelegate(QStyledItemDelegate):
    """Paints an article's title, or a place with the words that stand around it."""

    def __init__(self, color: QColor, appearance: Appearance, parent: PlaceList) -> None:
        super().__init__(parent)
        self._color = color
        self._appearance = appearance
        self._list = parent

    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: _Index) -> bool:
        """The list itself knows what a click or Space on a row does."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        choosing, row = self._list.places.choosing, index.row()
        if row >= len(choosing):
            return
        theme = self._appearance.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_box(painter, QRectF(rect).adjusted(4.5, 0.5, -4.5, -0.5), 6, state, theme, is_lit=False)
        strip = Strip(painter, rect.adjusted(12, 0, -12, 0))
        place = choosing.place_at(row)
        if place is not None:
            strip.from_start(_INDENT)
        checked = choosing.state(row)
        color = theme.muted if checked == Qt.CheckState.Unchecked else theme.accent
        box = strip.from_start(_BOX)
        top = box.top() + (box.height() - _BOX) // 2
        painter.drawPixmap(box.left(), top, icons.pixmap(_BOXES[checked], color, _BOX))
        strip.from_start(8)
        if place is None:
            self._paint_article(painter, strip, row, theme)
        else:
            self._paint_place(painter, strip.rest, place, theme, is_chosen=checked == Qt.CheckState.Checked)
        painter.restore()

    def _paint_article(self, painter: QPainter, strip: Strip, row: int, theme: Theme) -> None:
        article = self._list.places.choosing.article_at(row)
        if article.is_finished:
            icon, color = status_icon(article.status, is_flagged=False, theme=theme)
            box = strip.from_end(14)
            painter.drawPixmap(box.left(), box.top() + (box.height() - 14) // 2, icons.pixmap(icon, color, 14))
            strip.from_end(6)
        strip.paint_aside(figures(len(article.places)), theme.muted, 0.3, Qt.TextElideMode.ElideRight)
        strip.paint_title(article.title, interface_font(13, QFont.Weight.Medium), theme.ink)

    def _paint_place(self, painter: QPainter, rect: QRect, place: Place, theme: Theme, *, is_chosen: bool) -> None:
        """The words on their tint, one below the other in all rows, in the text that they stand in."""
        font = interface_font(13)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        metrics, wanted = QFontMetricsF(font), rect.width() * _WORDS_AT
        room_after = rect.width() - wanted - QFontMetricsF(bold).horizontalAdvance(place.words)
        before = _ending(place.before, metrics, wanted)
        text = f"{before}{place.words}{_beginning(place.after, metrics, room_after)}"
        offsets = OffsetIndex(text)
        start = offsets.to_utf16(len(before))
        end = offsets.to_utf16(len(before) + len(place.words))
        layout = QTextLayout(text, font)
        words = QTextLayout.FormatRange()
        words.start, words.length = start, end - start
        words.format = QTextCharFormat()
        words.format.setFont(bold)
        words.format.setForeground(QColor(theme.ink if is_chosen else theme.muted))
        layout.setFormats([words])
        is_right_to_left = _reads_right_to_left(f"{place.before} {place.after}")
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if is_right_to_left else Qt.LayoutDirection.LeftToRight)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(100_000)
        layout.endLayout()
        ends = sorted((_x_of(line, start), _x_of(line, end)))
        if is_right_to_left:
            wanted = rect.width() - wanted - (ends[1] - ends[0])
        corner = QPointF(rect.left() + wanted - ends[0], rect.center().y() + 1 - line.height() / 2)
        painter.setClipRect(rect)
        if is_chosen:
            tint = QColor(self._color)
            tint.setAlphaF(theme.tint_alpha)
            marked = QRectF(corner.x() + ends[0] - 2, rect.top() + 4, ends[1] - ends[0] + 4, rect.height() - 8)
            painter.fillRect(marked, tint)
            painter.fillRect(QRectF(marked.left(), marked.bottom() - 2, marked.width(), 2), self._color)
        painter.setPen(QColor(theme.muted))
        layout.draw(painter, corner)


def _reads_right_to_left(text: str) -> bool:
    """Whether most letters do: what was cut out of a line may begin with a word of another script."""
    kinds = Counter(map(unicodedata.bidirectional, text))
    return kinds["R"] + kinds["AL"] > kinds["L"]


def _ending(text: str, metrics: QFontMetricsF, width: float) -> str:
    """As many of the last words of a text as are no wider."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    first = bisect_left(range(len(text)), True, key=lambda at: metrics.horizontalAdvance(f"…{text[at:]}") <= width)
    space = text.find(" ", first)
    return f"…{text[first if space < 0 else space + 1 :]}"


def _beginning(text: str, metrics: QFontMetricsF, width: float) -> str:
    """As many of the first words of a text as are no wider."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    last = bisect_left(range(len(text)), True, key=lambda at: metrics.horizontalAdvance(f"{text[:at]}…") > width)
    space = text.rfind(" ", 0, last)
    return f"{text[: last - 1 if space < 0 else space]}…"


def _x_of(line: QTextLine, unit: int) -> float:
    """Where a UTF-16 unit of a line begins; PySide gives the unit back beside it."""
    found: Any = line.cursorToX(unit)
    return float(found[0])


class PlaceList(RowList):
    """Up and Down move, Left goes to the article of a place; Space or a click chooses, Enter accepts."""

    accepted = Signal()

    def __init__(self, color: QColor, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(_ROW_HEIGHT, parent)
        self.places = PlaceModel(self)
        self.setModel(self.places)
        self.setItemDelegate(PlaceDelegate(color, appearance, self))
        self.setAccessibleName(self.tr("Places"))
        self.chosen.connect(lambda index: self.places.toggle(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Space and row >= 0:
            self.places.toggle(row)
        elif event.key() == self._towards_start and row >= 0:
            self.show_row(self.places.index(self.places.choosing.head_of(row)))
        else:
            super().keyPressEvent(event)

    @property
    def _towards_start(self) -> Qt.Key:
        return Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
