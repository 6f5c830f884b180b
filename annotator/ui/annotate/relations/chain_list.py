"""The list of chains in the panel: mentions are jumped to, chains are merged and split, with keys or the mouse."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui.annotate.relations.chain_rows import ROW, ChainId, ChainRows, Row
from annotator.ui.chain_looks import ChainLooks
from annotator.ui.label_styles import LabelStyles
from annotator.ui.row_list import RowList, paint_ring, paint_row_box
from annotator.ui.row_painting import Strip
from annotator.ui.session import Session
from annotator.ui.theme import Appearance, interface_font
from annotator.ui.wording import figures

_Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 28
_MARGIN, _PADDING = 8, 10
_SIGN, _BADGE = 14, 18
_INDENT = 30
_ASIDE_SHARE = 0.4


class ChainList(RowList):
    """Left and Right fold, Enter jumps, Delete takes a mention out, S cuts before it, M twice merges two chains."""

    counted = Signal(int)
    left = Signal()

    def __init__(self, session: Session, styles: LabelStyles, looks: ChainLooks, appearance: Appearance) -> None:
        super().__init__(_ROW_HEIGHT)
        self._session = session
        self.rows = ChainRows(session, styles, looks, self)
        self.marked: ChainId | None = None  # the chain that waits for another one to be merged with
        self.target: ChainId | None = None  # the one that it is dragged to
        self._press: tuple[QPoint, Row] | None = None
        self._kept: tuple[ChainId, str] | None = None
        self.setModel(self.rows)
        self.setItemDelegate(_ChainDelegate(session, styles, looks, self, appearance))
        self.setAccessibleName(self.tr("Chains"))
        self.chosen.connect(self._choose)
        self.rows.modelAboutToBeReset.connect(self._remember)
        self.rows.modelReset.connect(self._recall)
        session.selection.picked_changed.connect(self._follow_pick)
        session.article_changed.connect(self._unmark)

    def row_at(self, index: _Index) -> Row | None:
        row: Row | None = index.data(ROW)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.row_at(self.currentIndex()), event.key()
        forth, back = (Qt.Key.Key_Right, Qt.Key.Key_Left)
        if self.isRightToLeft():
            forth, back = back, forth
        if key == Qt.Key.Key_Escape:
            if not self._unmark():
                self.left.emit()
        elif row is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key == forth:
            self.rows.fold(row, unfold=True)
        elif key == back:
            self._go_out(row)
        elif key == Qt.Key.Key_M:
            self._merge(row)
        elif key == Qt.Key.Key_S:
            self._split(row)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._take_out(row)
        else:
            super().keyPressEvent(event)

    # What is done with a row

    def take_up(self, index: _Index) -> None:
        """Picks the mention of a row, or the first one of a chain."""
        row = self.row_at(index)
        if row is not None:
            self._session.relating.go_to(row.mention or row.chain.first)

    def _choose(self, index: _Index) -> None:
        row = self.row_at(index)
        if row is not None and row.mention:
            self.take_up(index)
        elif row is not None:
            self.rows.fold(row, unfold=not self.rows.is_unfolded(row))

    def _go_out(self, row: Row) -> None:
        """From a mention to its chain; folds a chain."""
        if row.mention:
            self.show_row(self.rows.index(self.rows.find(row.id), 0))
        else:
            self.rows.fold(row, unfold=False)

    def _merge(self, row: Row) -> None:
        """Marks a chain, or merges the one that is marked with it."""
        session = self._session
        if self.marked is None or self.marked == row.id:
            self.marked = None if self.marked == row.id else row.id
            if self.marked is not None:
                said = self.tr("Merge “{}”: go to the other chain and press M, or Escape.")
                session.message.emit(said.format(session.chaining.name_of(row.chain)))
            self.viewport().update()
            return
        marked, self.marked = self.marked, None
        self._merge_into(marked, row)

    def _merge_into(self, one: ChainId, row: Row) -> None:
        """Merges the chain with an id with that of a row."""
        session, at = self._session, self.rows.find(one)
        annotations = session.annotations
        if at < 0 or annotations is None:
            return
        if one[0] != row.chain.kind:
            session.message.emit(self.tr("Only chains of one type can be merged."))
            return
        first, other = annotations.spans.get(self.rows.rows[at].chain.first), annotations.spans.get(row.chain.first)
        if first is not None and other is not None and session.chaining.merge(row.chain.kind, other, first):
            chain = session.chaining.chains.at(row.chain.kind, other.id)
            if chain is not None:
                self.show_row(self.rows.index(self.rows.find((chain.kind, chain.number)), 0))

    def _split(self, row: Row) -> None:
        span = self.rows.mention_of(row)
        if span is None:
            self._session.message.emit(self.tr("Go to the mention with which the new chain is to begin."))
        elif self._session.chaining.split(row.chain.kind, span):
            chain = self._session.chaining.chains.at(row.chain.kind, span.id)
            if chain is not None:
                self.rows.fold(Row(chain), unfold=True)
                self.show_row(self.rows.index(self.rows.find((chain.kind, chain.number), span.id), 0))

    def _take_out(self, row: Row) -> None:
        span, at = self.rows.mention_of(row), self.currentIndex().row()
        if span is None:
            self._session.message.emit(self.tr("Go to the mention that is to leave the chain."))
        elif self._session.chaining.take_out(row.chain.kind, span):
            self.show_row(self.rows.index(min(at, self.rows.rowCount() - 1), 0))

    # The mouse drags one chain to another

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        row = self.row_at(self.indexAt(event.position().toPoint()))
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self._press = event.position().toPoint(), row

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        (start, dragged), point = self._press, event.position().toPoint()
        if (point - start).manhattanLength() >= QApplication.startDragDistance():
            over = self.row_at(self.indexAt(point))
            may_merge = over is not None and over.id != dragged.id and over.chain.kind == dragged.chain.kind
            self.marked, self.target = dragged.id, over.id if may_merge and over is not None else None
            shape = Qt.CursorShape.DragLinkCursor if may_merge else Qt.CursorShape.ForbiddenCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        press, target, was_dragging = self._press, self.target, self.marked is not None and self._press is not None
        self._press = self.target = None
        self.viewport().unsetCursor()
        if not was_dragging or press is None:
            super().mouseReleaseEvent(event)
            return
        self.marked = None
        self.viewport().update()
        over = self.row_at(self.indexAt(event.position().toPoint()))
        if target is not None and over is not None:
            self._merge_into(press[1].id, over)

    # What changes

    def _unmark(self) -> bool:
        """Says whether a chain was marked."""
        was_marked, self.marked = self.marked is not None, None
        self.viewport().update()
        return was_marked

    def _remember(self) -> None:
        row = self.row_at(self.currentIndex())
        self._kept = (row.id, row.mention) if row is not None else None

    def _recall(self) -> None:
        at = self.rows.find(*self._kept) if self._kept is not None else -1
        if at >= 0:
            self.setCurrentIndex(self.rows.index(at, 0))
        self.counted.emit(self.rows.count)

    def _follow_pick(self) -> None:
        """Goes to the picked mention, unless somebody is at work in the list."""
        picked = self._session.selection.picked
        chains = self._session.chaining.around(picked.id) if picked is not None else []
        if picked is not None and chains and not self.hasFocus():
            chain = chains[0]
            at = max(self.rows.find((chain.kind, chain.number), picked.id), self.rows.find((chain.kind, chain.number)))
            self.show_row(self.rows.index(at, 0))
        self.viewport().update()


class _ChainDelegate(QStyledItemDelegate):
    """Paints a chain with its sign, words and number of mentions; a mention below it with its label."""

    def __init__(
        self, session: Session, styles: LabelStyles, looks: ChainLooks, chains: ChainList, appearance: Appearance
    ) -> None:
        super().__init__(chains)
        self._session = session
        self._styles = styles
        self._looks = looks
        self._chains = chains
        self._appearance = appearance

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row | None = index.data(ROW)
        if row is None:
            return
        theme, chains = self._appearance.theme, self._chains
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        picked = self._session.selection.picked
        is_lit = picked is not None and (row.mention == picked.id or (not row.mention and picked.id in row.chain))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect).adjusted(_MARGIN + 0.5, 0.5, -_MARGIN - 0.5, -0.5)
        paint_row_box(painter, box, 6, state, theme, is_lit=is_lit or row.id == chains.target)
        if row.id in (chains.marked, chains.target) and not row.mention:
            paint_ring(painter, box, 6, theme.ring, theme)
        strip = Strip(painter, rect.adjusted(_MARGIN + _PADDING, 0, -_MARGIN - _PADDING, 0))
        span = chains.rows.mention_of(row)
        if span is None:
            self._paint_chain(painter, strip, row)
        else:
            strip.from_start(_INDENT)
            aside = self._styles.look(span.layer, span.label).name
            strip.paint_aside(aside, theme.muted, _ASIDE_SHARE, Qt.TextElideMode.ElideRight)
            strip.paint_title(chains.rows.words(row), interface_font(12), theme.ink)
        painter.restore()

    def _paint_chain(self, painter: QPainter, strip: Strip, row: Row) -> None:
        theme, look = self._appearance.theme, self._looks.look(row.chain)
        is_unfolded = self._chains.rows.is_unfolded(row)
        folded = "chevron-left" if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft else "chevron-right"
        strip.paint_icon("chevron-down" if is_unfolded else folded, theme.muted, _SIGN, at_end=False)
        strip.from_start(4)
        font = QFont(interface_font(10.5, QFont.Weight.DemiBold))
        painter.setFont(font)
        width = max(_BADGE, painter.fontMetrics().horizontalAdvance(look.number) + 8)
        badge = strip.from_start(width)
        ground = QRectF(badge.left(), badge.center().y() - _BADGE / 2 + 1, width, _BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color)
        painter.drawRoundedRect(ground, 5, 5)
        painter.setPen(QColor(theme.page))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, look.number)
        strip.from_start(8)
        strip.paint_aside(figures(len(row.chain)), theme.muted, 0.2, Qt.TextElideMode.ElideRight)
        several = len(self._session.chaining.kinds) > 1
        if several:
            kind = self._styles.relation_title(row.chain.kind)
            strip.paint_aside(kind, theme.muted, _ASIDE_SHARE, Qt.TextElideMode.ElideRight)
        strip.paint_title(self._chains.rows.words(row), interface_font(12, QFont.Weight.Medium), theme.ink)
