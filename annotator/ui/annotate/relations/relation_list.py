"""The list of relations in the panel: a click or Enter picks one, F turns it round, Delete removes it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolButton, QWidget

from annotator.model import Edit, Relation, RelationChange
from annotator.ui import icons
from annotator.ui.annotate.relations.relation_rows import RELATION, RelationRows
from annotator.ui.chain_looks import ChainLooks
from annotator.ui.label_styles import LabelStyles
from annotator.ui.row_list import RowList, paint_row_box
from annotator.ui.row_painting import Strip
from annotator.ui.session import Session
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance, interface_font

_Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 28
_MARGIN, _PADDING, _BETWEEN = 8, 10, 6
# What the words at either end, and the name of the type, may take at most where not all has room.
_LEAST_END = 0.26


class RelationList(RowList):
    """Follows the picked relation; `left` says that somebody goes back to the article."""

    counted = Signal(int)
    left = Signal()

    def __init__(self, session: Session, styles: LabelStyles, looks: ChainLooks, appearance: Appearance) -> None:
        super().__init__(_ROW_HEIGHT)
        self._session = session
        self._appearance = appearance
        self.rows = RelationRows(session, styles, self)
        self.setModel(self.rows)
        self.setItemDelegate(_RelationDelegate(session, styles, looks, self.rows, appearance, self))
        self.setAccessibleName(self.tr("Relations"))
        self.everywhere = styled(QToolButton(), "eye")
        self.everywhere.setIconSize(QSize(16, 16))
        self.everywhere.setCheckable(True)
        self.everywhere.setToolTip(self.tr("List the relations of the whole article, whatever is picked"))
        self.everywhere.setAccessibleName(self.tr("All relations of the article"))
        self.everywhere.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.everywhere.toggled.connect(self.rows.show_all)
        appearance.changed.connect(self._draw_icon)
        self._draw_icon()
        self.chosen.connect(self.take_up)
        session.article_changed.connect(self._count)
        session.annotations_changed.connect(self._follow)
        session.relating.picked_changed.connect(self._follow_pick)
        session.selection.picked_changed.connect(self._offer_all)
        session.chaining.changed.connect(self.viewport().update)
        self.rows.modelReset.connect(self._follow_pick)
        self.rows.rowsInserted.connect(self._follow_pick)
        self._offer_all()

    def take_up(self, index: _Index) -> None:
        """Picks the relation of a row and goes to its head, unless an end of it is picked already."""
        relation: Relation | None = index.data(RELATION)
        if relation is not None:
            self._session.relating.pick(relation)
            self._session.relating.show(relation)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.rows.want()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.rows.hold(True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.rows.hold(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        relating, index = self._session.relating, self.currentIndex()
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif is_plain and index.isValid() and event.key() == Qt.Key.Key_F:
            self.take_up(index)
            relating.flip()
        elif is_plain and index.isValid() and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            row = index.row()
            self.take_up(index)
            relating.remove()
            self.show_row(self.rows.index(min(row, self.rows.rowCount() - 1), 0))
        else:
            super().keyPressEvent(event)

    def _draw_icon(self) -> None:
        self.everywhere.setIcon(icons.icon("list", self._appearance.theme))

    def _follow(self, edit: Edit) -> None:
        if any(isinstance(change, RelationChange) for change in edit.changes):
            self._count()

    def _count(self) -> None:
        annotations = self._session.annotations
        self.counted.emit(len(annotations.relations) if annotations is not None else 0)

    def _follow_pick(self) -> None:
        picked = self._session.relating.picked
        row = self.rows.row_of(picked) if picked is not None else -1
        if row >= 0:
            self.show_row(self.rows.index(row, 0))
        self.viewport().update()

    def _offer_all(self) -> None:
        """Without a picked span, all are listed anyway."""
        self.everywhere.setVisible(self._session.selection.picked is not None)
        self._follow_pick()


class _RelationDelegate(QStyledItemDelegate):
    """Paints a row: the head with its label's colour, the type in that of its arcs, the child."""

    def __init__(
        self,
        session: Session,
        styles: LabelStyles,
        looks: ChainLooks,
        rows: RelationRows,
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._styles = styles
        self._looks = looks
        self._rows = rows
        self._appearance = appearance

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        relation: Relation | None = index.data(RELATION)
        if relation is None:
            return
        theme = self._appearance.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        picked = self._session.relating.picked
        is_lit = picked is not None and picked.id == relation.id
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect).adjusted(_MARGIN + 0.5, 0.5, -_MARGIN - 0.5, -0.5)
        paint_row_box(painter, box, 6, state, theme, is_lit=is_lit)
        self._paint_parts(painter, rect.adjusted(_MARGIN + _PADDING, 0, -_MARGIN - _PADDING, 0), relation)
        painter.restore()

    def _paint_parts(self, painter: QPainter, rect: QRect, relation: Relation) -> None:
        look, theme = self._looks.of_relation(relation), self._appearance.theme
        font, slanted = interface_font(12), QFont(interface_font(12))
        slanted.setItalic(True)
        is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        arrow = ("←" if is_mirrored else "→") if look.is_directed else "–"
        name = f"{arrow} {look.name} {arrow}"
        head, child = self._rows.words(relation.head), self._rows.words(relation.child)
        room = rect.width() - 2 * (10 + _BETWEEN) - 2 * _BETWEEN
        parts = ((head, font), (name, slanted), (child, font))
        widths = _shared(room, *(QFontMetrics(one).horizontalAdvance(text) + 2 for text, one in parts))
        strip = Strip(painter, rect)
        self._paint_end(strip, painter, relation.head, head, widths[0])
        strip.from_start(_BETWEEN)
        painter.setFont(slanted)
        painter.setPen(look.color)
        shown = QFontMetrics(slanted).elidedText(name, Qt.TextElideMode.ElideMiddle, widths[1])
        painter.drawText(strip.from_start(widths[1]), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        strip.from_start(_BETWEEN)
        self._paint_end(strip, painter, relation.child, child, widths[2])
        painter.setPen(QColor(theme.ink))

    def _paint_end(self, strip: Strip, painter: QPainter, span_id: str, words: str, width: int) -> None:
        span = self._rows.end_of(span_id)
        if span is not None:
            strip.paint_swatch(self._styles.look(span.layer, span.label).color)
        strip.from_start(_BETWEEN)
        font = interface_font(12)
        painter.setFont(font)
        painter.setPen(QColor(self._appearance.theme.ink))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
        painter.drawText(strip.from_start(width), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


def _shared(room: int, head: int, name: int, child: int) -> tuple[int, int, int]:
    """Widths for the three parts: what they want where there is room, else the name first, the ends alike."""
    if head + name + child <= room:
        return head, name, child
    least = int(_LEAST_END * room)
    name = min(name, max(room - min(head, least) - min(child, least), room - 2 * least))
    left = room - name
    if head + child <= left:
        return head, name, child
    half = left // 2
    if head <= half:
        return head, name, left - head
    return (left - child, name, child) if child <= half else (half, name, left - half)
