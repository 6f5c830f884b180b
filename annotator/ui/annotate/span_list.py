"""The list of the article's spans: sorted, filtered, driven from the keyboard; each row jumps to its span."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.annotate.span_rows import SPAN, Index, SpanRows
from annotator.ui.icons import icon
from annotator.ui.label_styles import LabelStyles
from annotator.ui.row_list import RowList, is_typed_letter, paint_row_box
from annotator.ui.row_painting import Strip
from annotator.ui.session import Session
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance, interface_font

if TYPE_CHECKING:
    from annotator.model import Span
    from annotator.settings import Settings, SpanOrder

_ROW_HEIGHT = 28
# Deeper nesting than this is not told apart by more room.
_DEEPEST = 3
_INDENT = 10
_LABEL_SHARE = 0.4


class SpanList(RowList):
    """Click or Enter picks a span and shows it in the article; Delete removes it, letters filter."""

    filter_wanted = Signal(str)  # what was typed

    def __init__(self, session: Session, rows: SpanRows, styles: LabelStyles, appearance: Appearance) -> None:
        super().__init__(_ROW_HEIGHT)
        self._session = session
        self._rows = rows
        self._appearance = appearance
        self.setModel(rows)
        self.setItemDelegate(_SpanDelegate(session, rows, styles, appearance, self))
        self.setAccessibleName(self.tr("Spans of the article"))
        self.chosen.connect(lambda index: session.selection.pick(index.data(SPAN)))
        session.article_changed.connect(self.scrollToTop)
        session.selection.picked_changed.connect(self.follow_pick)

    def follow_pick(self) -> None:
        """Shows the row of the picked span."""
        picked = self._session.selection.picked
        row = -1 if picked is None else self._rows.row_of(picked)
        if row >= 0:
            self.show_row(self._rows.index(row))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What was picked stays in view when the parts of the panel share their room anew."""
        picked = self._session.selection.picked
        row = -1 if picked is None else self._rows.row_of(picked)
        place = self.visualRect(self._rows.index(row)) if row >= 0 else QRect()
        super().resizeEvent(event)
        if row >= 0 and place.top() >= 0 and place.bottom() <= event.oldSize().height():
            self.scrollTo(self._rows.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentIndex().isValid():
            self._remove(self.currentIndex().data(SPAN))
        elif is_typed_letter(event):
            self.filter_wanted.emit(event.text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._rows.wanted and not self._rows.rowCount() and not self._rows.is_at_work:
            painter = QPainter(self.viewport())
            painter.setFont(interface_font(13))
            painter.setPen(QColor(self._appearance.theme.muted))
            place = self.viewport().rect().adjusted(18, 4, -18, 0)
            painter.drawText(
                place, Qt.TextFlag.TextWordWrap, self.tr("No span has these letters in its text or label.")
            )

    def _remove(self, span: Span) -> None:
        """The keyboard stays in the list, in the row that comes after."""
        row = self.currentIndex().row()
        self._session.selection.pick(span)
        self._session.relating.remove_picked()
        if self._rows.rowCount():
            self.show_row(self._rows.index(min(row, self._rows.rowCount() - 1)))


class _SpanDelegate(QStyledItemDelegate):
    """Paints a row: colour, text, and the label's name."""

    def __init__(
        self, session: Session, rows: SpanRows, styles: LabelStyles, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._rows = rows
        self._styles = styles
        self._appearance = appearance

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
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
        strip = Strip(painter, rect.adjusted(18, 0, -18, 0))
        if self._rows.order == "text":
            strip.from_start(min(_DEEPEST, self._rows.depth_of(span)) * _INDENT)
        look = self._styles.look(span.layer, span.label)
        strip.paint_swatch(look.color, in_pieces=span.is_discontinuous)
        strip.from_start(10)
        strip.paint_aside(look.name, theme.muted, _LABEL_SHARE, Qt.TextElideMode.ElideRight)
        strip.paint_title(self._rows.text_of(span), interface_font(12), theme.ink)
        painter.restore()


class Spans(QWidget):
    """The list with what sorts and filters it. `tools` stand beside its heading."""

    counted = Signal(int, int)  # how many spans the article has, and how many are listed

    def __init__(self, session: Session, styles: LabelStyles, appearance: Appearance, settings: Settings) -> None:
        super().__init__()
        self._session = session
        self._settings = settings
        self._appearance = appearance
        self.rows = SpanRows(session, styles, settings.span_order, self)
        self.list = SpanList(session, self.rows, styles, appearance)
        self.field = QLineEdit(placeholderText=self.tr("Filter by text or label"), clearButtonEnabled=True)
        self.field.setAccessibleName(self.tr("Filter spans by text or label"))
        self.field.setToolTip(self.tr("Words of the text or the label; Esc lists all spans again"))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.rows.filter_by)
        self._holder = QWidget()
        holder = QVBoxLayout(self._holder)
        holder.setContentsMargins(12, 2, 12, 6)
        holder.addWidget(self.field)
        self._holder.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._holder)
        layout.addWidget(self.list, 1)
        self.sorting = self._tool("arrow-down-up", self.tr("Sort the spans"))
        self.sorting.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sorting.setMenu(self._orders())
        self.filtering = self._tool("list-filter", self.tr("Filter the spans"))
        self.filtering.clicked.connect(self._toggle_field)
        self.tools = (self.sorting, self.filtering)
        appearance.changed.connect(self._draw_icons)
        self._draw_icons()
        self.list.filter_wanted.connect(self._begin_filter)
        session.article_changed.connect(self._say_count)
        session.annotations_changed.connect(self._say_count)
        self.rows.settled.connect(self._settle)
        self.rows.rowsInserted.connect(self._say_count)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.field or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.rows.rowCount():
                    self.list.chosen.emit(self.rows.index(0))
            case Qt.Key.Key_Down:
                self.list.setFocus()
            case Qt.Key.Key_Escape:
                self._end_filter()
            case _:
                return False
        return True

    def _tool(self, name: str, title: str) -> QToolButton:
        button = styled(QToolButton(), "eye")
        button.setProperty("icon name", name)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(title)
        button.setToolTip(title)
        return button

    def _draw_icons(self) -> None:
        theme = self._appearance.theme
        for button in self.tools:
            button.setIcon(icon(button.property("icon name"), theme, color=theme.muted))

    def _orders(self) -> QMenu:
        menu, group = QMenu(self), QActionGroup(self)
        titles: dict[SpanOrder, str] = {
            "text": self.tr("In reading order"),
            "label": self.tr("By label"),
            "time": self.tr("Last changed first"),
        }
        for order, title in titles.items():
            action = QAction(title, group, checkable=True, checked=order == self.rows.order)
            action.triggered.connect(partial(self._sort, order))
            menu.addAction(action)
        return menu

    def _sort(self, order: SpanOrder, _checked: bool = True) -> None:
        self._settings.span_order = order
        self.rows.sort_by(order)

    def _begin_filter(self, typed: str) -> None:
        self._holder.show()
        self.field.setFocus()
        self.field.setText(typed)

    def _toggle_field(self) -> None:
        if self._holder.isVisibleTo(self):
            self._end_filter()
        else:
            self._begin_filter("")

    def _end_filter(self) -> None:
        had_keyboard = self.field.hasFocus()
        self.field.clear()
        self._holder.hide()
        if had_keyboard:
            self.list.setFocus()

    def _settle(self) -> None:
        self.list.follow_pick()
        self._say_count()

    def _say_count(self) -> None:
        annotations = self._session.annotations
        self.counted.emit(len(annotations.spans) if annotations else 0, self.rows.rowCount())
