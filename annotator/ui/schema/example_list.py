"""Labelled text in its context, a row each: what a change of the schema touches."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.ui.row_list import RowList, paint_row_box
from annotator.ui.row_painting import Strip
from annotator.ui.sentences import spoken
from annotator.ui.theme import Appearance, interface_font, reading_font

if TYPE_CHECKING:
    from annotator.store import Example

_Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 46
_MARGIN = 10
EXAMPLE = Qt.ItemDataRole.UserRole
# What stands at the end of a row, with its colour; empty for nothing.
Aside = Callable[[int], tuple[str, str]]


class ExampleList(RowList):
    """Rows of examples. `aside` says what stands at the end of a row, by its number."""

    def __init__(
        self,
        examples: Sequence[Example],
        appearance: Appearance,
        aside: Aside = lambda _: ("", ""),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_ROW_HEIGHT, parent)
        self._count = len(examples)
        self.setModel(_Examples(examples, aside, self))
        self.setItemDelegate(_Delegate(appearance, aside, self))
        self.setMinimumHeight(min(2, max(1, self._count)) * _ROW_HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(400, min(5, max(1, self._count)) * _ROW_HEIGHT + 4)


class _Examples(QAbstractListModel):
    def __init__(self, examples: Sequence[Example], aside: Aside, parent: QWidget) -> None:
        super().__init__(parent)
        self._examples = examples
        self._aside = aside

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._examples)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._examples):
            return None
        example = self._examples[index.row()]
        if role == EXAMPLE:
            return example
        if role == Qt.ItemDataRole.DisplayRole:
            return example.text or example.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (example.text, spoken(example.reason), self._aside(index.row())[0], example.title, example.annotator)
            return ", ".join(filter(None, said))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """None: a screen reader would read the numbers that Qt makes up."""


class _Delegate(QStyledItemDelegate):
    """The labelled words stand in the middle of their row, as far as there is room before and after them."""

    def __init__(self, appearance: Appearance, aside: Aside, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._aside = aside

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        example: Example | None = index.data(EXAMPLE)
        if example is None:
            return
        theme = self._appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_picked = bool(option.state & QStyle.StateFlag.State_Selected)
        box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        paint_row_box(painter, box, 6, option.state, theme, is_lit=is_picked)
        rest = option.rect.adjusted(_MARGIN, 4, -_MARGIN, -4)
        text, color = self._aside(index.row())
        if text:
            strip = Strip(painter, rest)
            strip.paint_aside(text, color or theme.muted, 0.4, Qt.TextElideMode.ElideRight)
            rest = strip.rest
        upper = QRect(rest.left(), rest.top(), rest.width(), 22)
        lower = QRect(rest.left(), upper.bottom(), rest.width(), 16)
        if example.text:
            layout = option.direction
            _paint_context(painter, example, upper, layout, theme.ink, theme.muted)
        else:
            Strip(painter, upper).paint_title(spoken(example.reason), interface_font(13), theme.ink)
        below = [spoken(example.reason) if example.text else "", example.title, example.annotator]
        font = interface_font(11.5)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        shown = QFontMetrics(font).elidedText(
            " · ".join(filter(None, below)), Qt.TextElideMode.ElideRight, lower.width()
        )
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
        painter.restore()


def _paint_context(
    painter: QPainter, example: Example, place: QRect, layout: Qt.LayoutDirection, ink: str, muted: str
) -> None:
    """The words with what stands before and after them, in the direction in which they are written.

    They stand at the start of the row, as the window is laid out.
    """
    bold, plain = reading_font(15, QFont.Weight.DemiBold), reading_font(15)
    words = _one_line(example.text)
    middle = QFontMetrics(bold).elidedText(words, Qt.TextElideMode.ElideMiddle, place.width())
    width = QFontMetrics(bold).horizontalAdvance(middle)
    is_mirrored = _is_right_to_left(words)
    spare = max(0, place.width() - width)
    left_room = min(spare // 2, QFontMetrics(plain).horizontalAdvance(_one_line(example.before)))
    metrics = QFontMetrics(plain)
    before = metrics.elidedText(_one_line(example.before), Qt.TextElideMode.ElideLeft, left_room)
    before_width = metrics.horizontalAdvance(before)
    after = metrics.elidedText(_one_line(example.after), Qt.TextElideMode.ElideRight, max(0, spare - before_width))
    pieces = [(before, plain, muted, before_width), (middle, bold, ink, width)]
    pieces.append((after, plain, muted, metrics.horizontalAdvance(after)))
    left = place.left()
    if layout == Qt.LayoutDirection.RightToLeft:
        left += max(0, place.width() - sum(advance for *_, advance in pieces))
    way = Qt.TextFlag.TextForceRightToLeft if is_mirrored else Qt.TextFlag.TextForceLeftToRight
    flags = Qt.AlignmentFlag.AlignVCenter.value | Qt.AlignmentFlag.AlignLeft.value | way.value
    flags |= Qt.AlignmentFlag.AlignAbsolute.value | Qt.TextFlag.TextSingleLine.value
    for text, font, color, advance in reversed(pieces) if is_mirrored else pieces:
        painter.setFont(font)
        painter.setPen(QColor(color))
        painter.drawText(QRect(left, place.top(), advance + 2, place.height()), flags, text)
        left += advance


def _one_line(text: str) -> str:
    """Breaks are spaces; one at the end stays, since words follow."""
    return text.replace("\n", " ")


def _is_right_to_left(text: str) -> bool:
    """The direction of its first strong character (UAX 9, P2 and P3)."""
    directions = map(unicodedata.bidirectional, text)
    return next((direction in ("R", "AL") for direction in directions if direction in ("L", "R", "AL")), False)
