"""The list of labels in the panel: click or Enter labels, Left and Right fold, letters search."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.ui.annotate.label_rows import ROW, Kind, LabelRows, Row
from annotator.ui.fuzzy import marks
from annotator.ui.label_styles import LabelStyles
from annotator.ui.row_list import RowList, is_typed_letter, paint_ring, paint_row_box
from annotator.ui.row_painting import Strip, heading_font, paint_key
from annotator.ui.showing import Showing
from annotator.ui.theme import Appearance, interface_font
from annotator.ui.wording import figures

_Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 30
_MARGIN = 8
_PADDING = 10
_INDENT = 14
_SIGN = 14
_EYE = 16
_KEY = 18
_LOWER = 5
_ASIDE_SHARE = 0.4


class LabelList(RowList):
    """Shows the rows, and says what is wanted of them."""

    label_wanted = Signal(str, str)  # layer and label
    label_armed = Signal(str, str)
    guideline_wanted = Signal(str, str)
    search_wanted = Signal(str)  # what was typed

    def __init__(self, rows: LabelRows, styles: LabelStyles, showing: Showing, appearance: Appearance) -> None:
        super().__init__(ROW_HEIGHT)
        self._rows = rows
        self._showing = showing
        self._current: Row | None = None
        self.setModel(rows)
        self.setItemDelegate(_LabelDelegate(rows, styles, showing, appearance, self))
        self.setAccessibleName(self.tr("Labels"))
        self.chosen.connect(self._choose)
        rows.modelAboutToBeReset.connect(self._remember)
        rows.modelReset.connect(self._recall)
        showing.changed.connect(self.viewport().update)

    def row_at(self, index: _Index) -> Row | None:
        row: Row | None = index.data(ROW)
        return row

    @property
    def row_in_hand(self) -> Row | None:
        """The row that the keyboard is in."""
        return self.row_at(self.currentIndex()) if self.hasFocus() else None

    def show_first(self) -> None:
        """Makes the first label the current one."""
        first = next((n for n, row in enumerate(self._rows.rows) if row.kind is Kind.LABEL), -1)
        self.show_row(self._rows.index(first, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.row_at(self.currentIndex())
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        forth, back = (Qt.Key.Key_Right, Qt.Key.Key_Left)
        if self.isRightToLeft():
            forth, back = back, forth
        if row is not None and key == forth:
            self._go_in(row, all_below=shift)
        elif row is not None and key == back:
            self._go_out(row, all_below=shift)
        elif row is not None and key == Qt.Key.Key_Space:
            self.chosen.emit(self.currentIndex())
        elif is_typed_letter(event):
            self.search_wanted.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The signs before a label and at the end of a heading have a job of their own."""
        index = self.indexAt(event.position().toPoint())
        row = self.row_at(index)
        if row is None or event.button() != Qt.MouseButton.LeftButton or not self._use_sign(row, index, event):
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = self.row_at(index)
        if row is None or row.kind in (Kind.RECENT, Kind.WORDS):
            return
        at = self.visualRect(index).bottomLeft() if by_key else event.pos()
        menu = self._menu_of(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))

    def _menu_of(self, row: Row) -> QMenu:
        menu, layer, rows = QMenu(self), row.layer, self._rows
        if row.label is not None:
            label = row.label.name
            menu.addAction(self.tr("Show the guideline"), lambda: self.guideline_wanted.emit(layer, label))
            armed = self.tr("Put the label down") if rows.is_armed(row) else self.tr("Label every selection with it")
            menu.addAction(armed, lambda: self.label_armed.emit(layer, label))
        else:
            shown = self._showing.layer_is_shown(layer)
            said = self.tr("Hide the spans of {}") if shown else self.tr("Show the spans of {}")
            menu.addAction(said.format(row.title), lambda: self._showing.show_layer(layer, not shown))
        if row.is_unfolded is not None:
            menu.addSeparator()
            menu.addAction(self.tr("Unfold all below"), lambda: rows.fold(row, unfold=True, all_below=True))
            menu.addAction(self.tr("Fold all below"), lambda: rows.fold(row, unfold=False, all_below=True))
        return menu

    def _choose(self, index: QModelIndex) -> None:
        row = self.row_at(index)
        if row is not None and row.kind is Kind.LAYER:
            self._rows.fold(row, unfold=not row.is_unfolded)
        elif row is not None and row.label is not None:
            self.label_wanted.emit(row.layer, row.label.name)

    def _use_sign(self, row: Row, index: QModelIndex, event: QMouseEvent) -> bool:
        """Does what a sign under the mouse is for; says whether there was one."""
        place, parts = event.position().toPoint(), Parts(self.visualRect(index), row, self.isRightToLeft())
        if row.kind is Kind.LAYER and parts.eye.contains(place):
            self._showing.show_layer(row.layer, not self._showing.layer_is_shown(row.layer))
        elif row.kind is Kind.LABEL and row.is_unfolded is not None and parts.sign.contains(place):
            self._rows.fold(row, unfold=not row.is_unfolded)
        else:
            return False
        return True

    def _go_in(self, row: Row, *, all_below: bool) -> None:
        """Unfolds a row; from one that is unfolded, goes to what is below it."""
        if row.is_unfolded is False or (all_below and row.is_unfolded is not None):
            self._rows.fold(row, unfold=True, all_below=all_below)
        elif row.is_unfolded:
            self.show_row(self._rows.index(self.currentIndex().row() + 1, 0))

    def _go_out(self, row: Row, *, all_below: bool) -> None:
        """Folds a row; from one with nothing unfolded below it, goes to what it is below."""
        if row.is_unfolded:
            self._rows.fold(row, unfold=False, all_below=all_below)
            return
        at = self.currentIndex().row()
        above = (n for n in range(at - 1, -1, -1) if self._is_above(self._rows.rows[n], row))
        if row.kind is Kind.LABEL and (found := next(above, None)) is not None:
            self.show_row(self._rows.index(found, 0))

    @staticmethod
    def _is_above(other: Row, row: Row) -> bool:
        if other.kind is Kind.LAYER:
            return other.layer == row.layer
        return other.kind is Kind.LABEL and other.layer == row.layer and other.depth < row.depth

    def _remember(self) -> None:
        self._current = self.row_at(self.currentIndex())
        self._top = self.verticalScrollBar().value()

    def _recall(self) -> None:
        """The same row is the current one among other rows, where it is still seen."""
        if self._rows.typed.strip():
            self.show_first()
            return
        at = -1 if self._current is None else self._rows.place_of(self._current.key)
        if at < 0 and self._current is not None:
            at = self._rows.place_of((self._current.layer, ""))
        self.verticalScrollBar().setValue(self._top)
        if at >= 0:
            self.setCurrentIndex(self._rows.index(at, 0))


class Parts:
    """Where the parts of a row are that the mouse may press."""

    def __init__(self, rect: QRect, row: Row, is_mirrored: bool) -> None:
        inner = rect.adjusted(_MARGIN + _PADDING, 0, -_MARGIN - _PADDING, 0)
        indent = row.depth * _INDENT
        sign = QRect(inner.left() + indent - 6, rect.top(), _SIGN + 10, rect.height())
        eye = QRect(inner.right() - _EYE - 5, rect.top(), _EYE + 12, rect.height())
        self.sign = _mirrored(sign, rect) if is_mirrored else sign
        self.eye = _mirrored(eye, rect) if is_mirrored else eye


class _LabelDelegate(QStyledItemDelegate):
    """Paints the rows."""

    def __init__(
        self, rows: LabelRows, styles: LabelStyles, showing: Showing, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._styles = styles
        self._showing = showing
        self._appearance = appearance

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row | None = index.data(ROW)
        if row is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_heading = row.kind in (Kind.LAYER, Kind.RECENT)
        # A heading stands nearer to what it is the heading of.
        lower = _LOWER if is_heading and index.row() else 0
        strip = Strip(painter, rect.adjusted(_MARGIN + _PADDING, lower, -_MARGIN - _PADDING, 0))
        if row.kind is Kind.LABEL:
            self._paint_label(painter, strip, rect, state, row)
        elif row.kind is Kind.WORDS:
            strip.paint_title(row.title, interface_font(13), self._appearance.theme.muted)
        else:
            self._paint_heading(painter, strip, rect, state, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, strip: Strip, rect: QRect, state: QStyle.StateFlag, row: Row) -> None:
        theme = self._appearance.theme
        is_under_pointer = bool(state & QStyle.StateFlag.State_MouseOver)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, _box(rect), 6, theme.ring, theme)
        if row.kind is Kind.LAYER:
            is_shown = self._showing.layer_is_shown(row.layer)
            color = theme.muted if is_shown else theme.accent
            strip.paint_icon("eye" if is_shown else "eye-off", color, _EYE, at_end=True)
            strip.from_end(8)
            self._paint_total(strip, row)
            if not row.is_unfolded or is_under_pointer:
                strip.paint_icon(self._sign(row, painter), theme.muted, _SIGN, at_end=True)
                strip.from_end(6)
        strip.paint_title(row.title.upper(), heading_font(), theme.muted)

    def _paint_total(self, strip: Strip, row: Row) -> None:
        total = self._rows.count_of(row)
        on_spans = self.tr("on spans") if self._rows.layer(row.layer).on == "both" else ""
        said = " · ".join(filter(None, (on_spans, figures(total) if total else "")))
        if said:
            strip.paint_aside(said, self._appearance.theme.muted, 0.5, Qt.TextElideMode.ElideRight)

    def _paint_label(self, painter: QPainter, strip: Strip, rect: QRect, state: QStyle.StateFlag, row: Row) -> None:
        assert row.label is not None
        theme, rows = self._appearance.theme, self._rows
        is_searched = bool(rows.typed.strip())
        is_lit = rows.is_lit(row) or (is_searched and bool(state & QStyle.StateFlag.State_Selected))
        paint_row_box(painter, _box(rect), 6, state, theme, is_lit=is_lit)
        if rows.is_armed(row) and not state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, _box(rect), 6, 1, theme)
        strip.from_start(row.depth * _INDENT)
        if row.is_unfolded is not None:
            strip.paint_icon(self._sign(row, painter), theme.muted, _SIGN, at_end=False)
            strip.from_start(4)
        elif row.is_in_tree:
            strip.from_start(_SIGN + 4)
        color = self._styles.look(row.layer, row.label.name).color
        strip.paint_swatch(QColor(theme.faint) if row.label.hidden else color)
        strip.from_start(10)
        if key := self._styles.keys.get(row.key, ""):
            box = strip.from_end(_KEY)
            paint_key(painter, QRectF(box.left(), box.center().y() - _KEY / 2 + 1, _KEY, _KEY), key, theme)
        elif self._styles.keys:
            strip.from_end(_KEY)
        strip.from_end(8)
        if count := rows.count_of(row):
            strip.paint_aside(figures(count), theme.muted, 1, Qt.TextElideMode.ElideNone)
        if where := rows.whereabouts(row):
            strip.paint_aside(where, theme.muted, _ASIDE_SHARE, Qt.TextElideMode.ElideLeft)
        weight = QFont.Weight.DemiBold if rows.is_lit(row) else QFont.Weight.Medium
        ink = theme.muted if row.label.hidden else theme.ink
        marked = marks(row.title, rows.typed) if is_searched else ()
        strip.paint_title(row.title, interface_font(13, weight), ink, marked)

    @staticmethod
    def _sign(row: Row, painter: QPainter) -> str:
        if row.is_unfolded:
            return "chevron-down"
        return "chevron-left" if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft else "chevron-right"


def _box(rect: QRect) -> QRectF:
    return QRectF(rect).adjusted(_MARGIN + 0.5, 0.5, -_MARGIN - 0.5, -0.5)


def _mirrored(part: QRect, whole: QRect) -> QRect:
    return QRect(QPoint(whole.left() + whole.right() - part.right(), part.top()), part.size())
