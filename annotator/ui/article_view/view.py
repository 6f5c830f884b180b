"""The article view: an article in reading typography, with its spans, a caret and a selection.

It knows an article, a way to ask for spans and a look for each label; it says what people do in signals. All offsets
that come in and go out are code points of the article's text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from annotator.model import Article, Span
from annotator.ui.article_view import movement
from annotator.ui.article_view.blinker import Blinker
from annotator.ui.article_view.page import Page
from annotator.ui.article_view.painting import LabelLook, Paint, paint_block, paint_caret, paint_header
from annotator.ui.article_view.pointing import Pointing
from annotator.ui.article_view.typography import Typography
from annotator.ui.theme import Appearance

_MARGIN = 26
_TOP = 28
_BOTTOM = 80
_HEADER_HEIGHT = 26


class ArticleView(QAbstractScrollArea):
    """Shows one article at a time; see the module."""

    selected = Signal(int, int, bool)  # anchor, caret, and whether the selection is to be taken as it is
    selection_finished = Signal()  # the mouse button, or Shift, let go of a selection
    clicked = Signal(int, str)  # a click on the code point at an offset, and the id of the span picked before it

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._typography = Typography()
        self._page: Page | None = None
        self._header = ""
        self._spans_between: Callable[[int, int], Sequence[Span]] = lambda _start, _end: ()
        self._look_of: Callable[[Span], LabelLook] = lambda span: LabelLook(QColor("gray"), span.label)
        self._describe: Callable[[Span], str] = lambda span: span.label
        self._anchor = self._caret = 0
        self._picked: Span | None = None
        self._names_are_shown = True
        self._mover = movement.Mover()
        self._pointing = Pointing(self)
        self._pointing.selected.connect(self._select_by_pointing)
        self._pointing.finished.connect(self.selection_finished)
        self._pointing.clicked.connect(self.clicked)
        self._blinker = Blinker(self)
        self._blinker.toggled.connect(self._update_caret)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(False)
        self.setAccessibleName(self.tr("Article"))
        appearance.changed.connect(self.viewport().update)

    # What is shown

    def show_article(
        self,
        article: Article | None,
        header: str,
        spans_between: Callable[[int, int], Sequence[Span]],
        look_of: Callable[[Span], LabelLook],
        describe: Callable[[Span], str],
    ) -> None:
        """Shows an article from its beginning.

        `header` is a line above it, `spans_between(start, end)` gives the spans that touch a stretch in reading order,
        `look_of` how a span's label is drawn, `describe` what stands in its tooltip.
        """
        self._header, self._spans_between, self._look_of, self._describe = header, spans_between, look_of, describe
        self._page = None if article is None else Page(article, self._typography, self._column(), spans_between)
        self._anchor = self._caret = 0
        self._picked = None
        self._mover.forget_column()
        self._pointing.begin(self._page)
        self._update_scroll_bar()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def set_selection(self, anchor: int, caret: int) -> None:
        """Shows the selection, and scrolls so that the caret is in view."""
        if self._page is None:
            return
        old = (self._anchor, self._caret)
        self._anchor, self._caret = anchor, caret
        self._show_caret()
        for position in {*old, anchor, caret}:
            self._update_range(position, position)
        if old[0] != old[1] or anchor != caret:
            self.viewport().update()
        # The mouse points at what is in view: following it would pull the text from under the pointer.
        if not self._pointing.is_dragging:
            self.ensure_visible(caret)

    def set_picked(self, span: Span | None) -> None:
        before, self._picked = self._picked, span
        for changed in (before, span):
            if changed is not None:
                self._update_range(changed.start, changed.end)

    def refresh(self, start: int, end: int) -> None:
        """Spans on [start, end) changed."""
        if self._page is None:
            return
        height = self._page.height
        self._page.refresh(start, end)
        if self._page.height != height:
            self._update_scroll_bar()
            self.viewport().update()
        else:
            self._update_range(start, end)

    def refresh_all(self) -> None:
        """All spans, or the looks of labels, changed."""
        if self._page is not None:
            self._page.refresh_all()
            self.viewport().update()

    def show_names(self, shown: bool) -> None:
        """Whether labels' names stand under their spans."""
        self._names_are_shown = shown
        self.viewport().update()

    def ensure_visible(self, position: int) -> None:
        """Scrolls as little as needed to bring a position into view."""
        if self._page is None:
            return
        self._page.lay_out_around(self._page.index_of(position), self.viewport().height())
        rect = self._page.caret_rect(position)
        bar = self.verticalScrollBar()
        top = rect.top() + self._page_top()
        bottom = rect.bottom() + self._page_top()
        room = 40.0
        self._update_scroll_bar()
        if self._page.index_of(position) == 0 and bottom + room < self.viewport().height():
            bar.setValue(0)
        elif top - room < bar.value():
            bar.setValue(round(top - room))
        elif bottom + room > bar.value() + self.viewport().height():
            bar.setValue(round(bottom + room - self.viewport().height()))

    @property
    def zoom(self) -> float:
        return self._typography.zoom

    def set_zoom(self, zoom: float) -> None:
        """The size of the type, as a multiple of the usual one, within 0.6 and 3; the caret's line stays in view."""
        zoom = max(0.6, min(3.0, zoom))
        if zoom != self.zoom:
            self._typography = Typography(zoom)
            self._lay_out_again()

    def page_rect(self, position: int) -> QRect:
        """Where a position is drawn in the viewport, for pop-ups and tests."""
        assert self._page is not None
        rect = self._page.caret_rect(position)
        return rect.translated(self._left(), self._page_top() - self.verticalScrollBar().value()).toAlignedRect()

    @property
    def _selection(self) -> tuple[int, int]:
        return min(self._anchor, self._caret), max(self._anchor, self._caret)

    @property
    def _picked_id(self) -> str:
        return self._picked.id if self._picked is not None else ""

    # Geometry

    def _column(self) -> float:
        room = self.viewport().width() - 2 * _MARGIN
        return max(120.0, min(self._typography.column, room))

    def _left(self) -> float:
        return max(float(_MARGIN), (self.viewport().width() - self._column()) / 2)

    def _page_top(self) -> float:
        return _TOP + (_HEADER_HEIGHT if self._header else 0)

    def to_page(self, point: QPointF) -> QPointF:
        """A point of the viewport as a point of the page."""
        return QPointF(point.x() - self._left(), point.y() + self.verticalScrollBar().value() - self._page_top())

    def _update_scroll_bar(self) -> None:
        content = 0.0 if self._page is None else self._page_top() + self._page.height + _BOTTOM
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(content) - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(round(self._typography.style("paragraph").pitch))

    def _lay_out_again(self) -> None:
        if self._page is None:
            return
        caret_is_in_view = self.viewport().rect().intersects(self.page_rect(self._caret))
        top = self.verticalScrollBar().value() - self._page_top()
        first = self._page.position_at(0.0, max(0.0, top))
        self._page.resize(self._typography, self._column())
        self._page.lay_out_around(self._page.index_of(first), self.viewport().height())
        self._update_scroll_bar()
        if top > 0:
            self.verticalScrollBar().setValue(round(self._page.caret_rect(first).top() + self._page_top()))
        if caret_is_in_view:
            self.ensure_visible(self._caret)
        self.viewport().update()

    def _update_range(self, start: int, end: int) -> None:
        """Repaints the blocks of [start, end) and no more."""
        if self._page is None:
            return
        first, last = self._page.index_of(start), self._page.index_of(max(start, end - 1))
        top = self._page.top(first)
        bottom = self._page.top(last) + self._page.block_height(last)
        shift = self._page_top() - self.verticalScrollBar().value()
        # Names and rings reach a little beyond their block.
        self.viewport().update(QRectF(0, top + shift - 6, self.viewport().width(), bottom - top + 18).toAlignedRect())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        theme = self._appearance.theme
        painter.fillRect(event.rect(), QColor(theme.page))
        page = self._page
        if page is None:
            return
        self._lay_out_view(page)
        left, scroll = self._left(), self.verticalScrollBar().value()
        if self._header and scroll < self._page_top():
            is_right_to_left = page.laid_out(0).layout.is_right_to_left
            paint_header(painter, self._header, QPointF(left, _TOP - scroll), self._column(), is_right_to_left, theme)
        paint = Paint(
            theme,
            self._look_of,
            self._selection,
            self._picked_id,
            self._names_are_shown,
        )
        shift = self._page_top() - scroll
        index = page.index_at(max(0.0, event.rect().top() - shift - 12))
        y = page.top(index) + shift
        while index < len(page.blocks) and y < event.rect().bottom() + 12:
            laid_out = page.laid_out(index)
            paint_block(painter, laid_out, left, y, QRectF(event.rect()), paint)
            y += laid_out.layout.height
            index += 1
        if self.hasFocus() and self._blinker.is_on:
            paint_caret(painter, page.caret_rect(self._caret).translated(left, shift), theme)

    def _update_caret(self) -> None:
        if self._page is not None:
            self.viewport().update(self.page_rect(self._caret).adjusted(-2, -2, 4, 2))

    def _show_caret(self) -> None:
        """The caret is drawn at once after every movement, and blinks from then on."""
        self._blinker.show(blinks=self.hasFocus())

    def _lay_out_view(self, page: Page) -> None:
        """Lays out what is in view and a little above, so that scrolling up never jumps."""
        before, bar = page.height, self.verticalScrollBar()
        scroll = bar.value()
        moved = page.lay_out_view(scroll - self._page_top(), self._page_top() + self.viewport().height())
        if page.height != before:
            self._update_scroll_bar()
        if round(moved):
            bar.setValue(scroll + round(moved))

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self._page
        if page is None:
            super().keyPressEvent(event)
            return
        found = movement.movement_of(event)
        if found is not None:
            self._move(*found)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selected.emit(page.blocks[0].start, page.blocks[-1].end, False)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if event.key() == Qt.Key.Key_Shift and not event.isAutoRepeat() and self._anchor != self._caret:
            self.selection_finished.emit()

    def copy(self) -> None:
        """Puts the selected text, or the text of the picked span, on the clipboard."""
        if self._page is None:
            return
        text = self._page.article.text
        start, end = self._selection
        if start < end:
            QGuiApplication.clipboard().setText(text[start:end])
        elif self._picked is not None:
            QGuiApplication.clipboard().setText(self._picked.text(text))

    def _move(self, name: str, extends: bool) -> None:
        assert self._page is not None
        step = self.viewport().height() - 2 * self._typography.style("paragraph").pitch
        caret = self._mover.target(self._page, self._anchor, self._caret, name, extends=extends, page_height=step)
        if name in movement.PAGES:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(movement.PAGES[name] * step))
        self.selected.emit(self._anchor if extends else caret, caret, False)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.press(event, self._anchor, self._picked_id):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.release(event):
            super().mouseReleaseEvent(event)

    def _select_by_pointing(self, anchor: int, caret: int, is_exact: bool) -> None:
        self._mover.forget_column()
        self.selected.emit(anchor, caret, is_exact)

    # The rest

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tooltip(event)
            return True
        return super().viewportEvent(event)

    def _show_tooltip(self, event: QHelpEvent) -> None:
        on = None
        if self._page is not None:
            on = self._page.character_at(*self.to_page(QPointF(event.pos())).toTuple())
        if on is None:
            QToolTip.hideText()
            return
        spans = [span for span in self._spans_between(on, on + 1) if span.covers(on)]
        spans.sort(key=lambda span: span.end - span.start)
        QToolTip.showText(
            event.globalPos(), "<br>".join(escape(self._describe(span)) for span in spans), self.viewport()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._page is not None and self._page.width != self._column():
            self._lay_out_again()
        else:
            self._update_scroll_bar()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_caret()
        self._update_range(self._caret, self._caret)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._blinker.rest()
        self._update_range(self._caret, self._caret)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes through spans; F6 leaves the article."""
        return False

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 160)
