"""The article view: an article in reading typography, with its spans, a caret and a selection.

It knows an article, a way to ask for spans and a look for each label; it says what people do in signals. All offsets
that come in and go out are code points of the article's text.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.model import Span
from annotator.ui.article_view import accessibility
from annotator.ui.article_view.arcs import Arcs
from annotator.ui.article_view.blinker import Blinker
from annotator.ui.article_view.content import Content, Hit
from annotator.ui.article_view.edges import Edges
from annotator.ui.article_view.flashing import Flash
from annotator.ui.article_view.hovering import Hovering
from annotator.ui.article_view.invisibles import paint_invisibles
from annotator.ui.article_view.linking import Linking
from annotator.ui.article_view.margin import MarginKind
from annotator.ui.article_view.overview import OverviewStrip
from annotator.ui.article_view.page import Page
from annotator.ui.article_view.painting import paint_caret, paint_header, paint_page
from annotator.ui.article_view.placement import Placement
from annotator.ui.article_view.pointing import Pointing
from annotator.ui.article_view.scrolling import Wheel
from annotator.ui.article_view.selecting import Selecting
from annotator.ui.article_view.span_painting import Marks
from annotator.ui.article_view.typography import ZOOM_STEP, Reading, Typography
from annotator.ui.article_view.wayfinding import Wayfinding
from annotator.ui.theme import Appearance


class ArticleView(QAbstractScrollArea):
    """Shows one article at a time; see the module."""

    selected = Signal(int, int, bool)  # anchor, caret, and whether the selection is to be taken as it is
    selection_finished = Signal(bool)  # Shift let go of a selection, or, where true, the mouse button
    fragment_chosen = Signal(int, int, bool)  # a stretch for the picked span, and whether to take it as it is
    clicked = Signal(int, str)  # a click on the code point at an offset, and the id of the span picked before it
    reading_changed = Signal(Reading)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._placement = Placement(self)
        self.top_line = self._placement.top_line
        self._content: Content | None = None
        self._anchor = self._caret = 0
        self._picked: Span | None = None
        self._names_are_shown = True
        self._invisibles_are_shown = False
        self._wheel = Wheel()
        self._pointing = Pointing(self)
        self._pointing.selected.connect(self._select_by_pointing)
        self._pointing.finished.connect(lambda: self.selection_finished.emit(True))
        self._pointing.clicked.connect(self.clicked)
        self._pointing.fragment_changed.connect(self.viewport().update)
        self._pointing.fragment_chosen.connect(self.fragment_chosen)
        self.narrator = accessibility.Narrator(self, self._placement, appearance)
        self._blinker = Blinker(self)
        self._blinker.toggled.connect(self._update_caret)
        self.arcs = Arcs(self.viewport(), self._placement)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.edges = Edges(self, self._placement, appearance)
        self._hovering = Hovering(self)
        self.linking = Linking(self, self._placement, appearance)
        self.linking.begun.connect(self._hovering.hide)
        self.setAccessibleName(self.tr("Article"))
        appearance.changed.connect(self.viewport().update)
        self.selecting = Selecting(self, self._placement, appearance)
        self.selecting.selected.connect(self.selected)
        self.overview = OverviewStrip(self, self._placement, appearance)
        self.wayfinding = Wayfinding(self.viewport(), self._placement)
        self.flash = Flash(self.viewport(), self._placement)

    # What is shown

    def show_content(self, content: Content | None) -> None:
        """Shows an article from its beginning; None shows an empty page."""
        placement = self._placement
        content = self._content = self.edges.previewing(content) if content is not None else None
        placement.has_header = content is not None and bool(content.header)
        placement.page = None
        if content is not None:
            placement.margin.begin(content.article.text)
            placement.page = Page(content.article, placement.typography, placement.column, content.sources)
        self._anchor = self._caret = 0
        self._picked = None
        self.edges.show(None)
        self.flash.end()
        self.narrator.begin()
        self.setAccessibleName((content.article.title if content else "") or self.tr("Article"))
        self.selecting.begin()
        self._pointing.begin(placement.page)
        placement.update_scroll_bar()
        placement.scroller.jump_to(0)
        self.overview.show_content(content)
        self.arcs.show_content(content)

    def exchange_content(self, content: Content) -> None:
        """Other spans on the same article: it stays where it is scrolled to, with its selection."""
        if self._page is not None:
            self._hovering.hide()
            content = self._content = self.edges.previewing(content)
            self._page.exchange_sources(content.sources)
            self.overview.exchange_content(content)
            self.arcs.exchange_content(content)

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
        if not self._pointing.is_dragging and not self._outgrows_view(anchor, caret):
            self.ensure_visible(caret)
        self.narrator.tell_move(anchor, caret, has_picked=self._picked is not None)

    def _outgrows_view(self, anchor: int, caret: int) -> bool:
        """Whether a selection has grown to more than the view holds, whose ends nobody asked to see."""
        return self.selecting.is_growing and not self._placement.fits_view(min(anchor, caret), max(anchor, caret))

    def set_picked(self, span: Span | None) -> None:
        before, self._picked = self._picked, span
        self.edges.show(span)
        for changed in (before, span):
            if changed is not None:
                self._update_range(changed.start, changed.end)
        self.overview.show_picked(span)
        self.arcs.pick(self._picked_id)

    def refresh(self, start: int, end: int) -> None:
        """Spans on [start, end) changed."""
        if self._page is None:
            return
        self._hovering.hide()
        has_moved = self._placement.refresh_spans(start, end)
        self.overview.refresh(start, end)
        self.arcs.refresh_spans()
        if has_moved:
            self.viewport().update()
        else:
            self._update_range(start, end)

    def refresh_all(self) -> None:
        """All spans, or the looks of labels, changed."""
        if self._page is not None:
            self._hovering.hide()
            self._page.refresh_all()
            self.overview.refresh_all()
            self.arcs.refresh()

    def show_names(self, shown: bool) -> None:
        """Whether labels' names stand under their spans."""
        self._names_are_shown = shown
        self.viewport().update()

    def show_invisibles(self, shown: bool) -> None:
        """Whether tabs, joiners and the like are marked."""
        self._invisibles_are_shown = shown
        self.viewport().update()

    def show_margin(self, kind: MarginKind) -> None:
        """What stands beside the text: nothing, the numbers of its lines, or offsets."""
        self._placement.margin.show(kind)
        self._fit_column()

    def ensure_visible(self, position: int) -> None:
        """Scrolls as little as needed to bring a position into view."""
        if self._page is not None:
            self._placement.ensure_visible(position)

    @property
    def content(self) -> Content | None:
        """What is shown."""
        return self._content

    @property
    def reading(self) -> Reading:
        return self._placement.typography.reading

    def set_reading(self, reading: Reading, under: QPointF | None = None) -> None:
        """Another typeface, size, width or spacing.

        The line under a point of the viewport stays there, without one the caret's, or the one at the top.
        """
        reading = reading.within_bounds()
        if reading != self.reading:
            self._placement.typography = Typography(reading)
            self._placement.lay_out_again(self._caret, under)
            self.viewport().update()
            self.reading_changed.emit(reading)

    @property
    def zoom(self) -> float:
        return self.reading.zoom

    def set_zoom(self, zoom: float) -> None:
        """The size of the type, as a multiple of the usual one."""
        self.set_reading(replace(self.reading, zoom=zoom))

    def zoom_by(self, steps: int, under: QPointF | None = None) -> None:
        """Larger type by so many steps, or smaller type where there are less than none."""
        self.set_reading(replace(self.reading, zoom=self.zoom * ZOOM_STEP**steps), under)

    def scroll_smoothly(self, smoothly: bool) -> None:
        """Whether wheels, page keys and short jumps glide."""
        self._placement.scroller.is_smooth = smoothly

    def hits_at(self, point: QPointF) -> list[Hit]:
        """The spans drawn at a point of the viewport, the innermost first."""
        on = self.character_at(point)
        return [] if on is None or self._content is None else self._content.hits_at(on)

    def character_at(self, point: QPointF) -> int | None:
        """The offset of the character drawn at a point of the viewport; None where none is."""
        return self._page.character_at(*self.to_page(point).toTuple()) if self._page is not None else None

    def page_rect(self, position: int) -> QRect:
        """Where a position is drawn in the viewport once scrolling has come to rest, for pop-ups and tests."""
        return self._placement.caret_rect_at_rest(position).toAlignedRect()

    def rects_of(self, start: int, end: int) -> list[QRect]:
        """Where the letters of [start, end) stand in the viewport, line by line, as far as they are in view."""
        return [rect.toAlignedRect() for rect in self._placement.rects_of(start, end)]

    def to_page(self, point: QPointF) -> QPointF:
        """A point of the viewport as a point of the page."""
        return self._placement.to_page(point)

    @property
    def ends(self) -> tuple[int, int]:
        """The anchor and the caret."""
        return self._anchor, self._caret

    @property
    def _page(self) -> Page | None:
        return self._placement.page

    @property
    def _selection(self) -> tuple[int, int]:
        return min(self._anchor, self._caret), max(self._anchor, self._caret)

    @property
    def _picked_id(self) -> str:
        return self._picked.id if self._picked is not None else ""

    def _update_range(self, start: int, end: int) -> None:
        """Repaints the blocks of [start, end) and no more."""
        if self._page is not None:
            self.viewport().update(self._placement.rect_of_blocks(start, end))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        theme, exposed = self._appearance.theme, QRectF(event.rect())
        painter.fillRect(event.rect(), QColor(theme.page))
        page, content, placement = self._page, self._content, self._placement
        if page is None or content is None:
            return
        placement.lay_out_view()
        if content.header and placement.header_corner.y() + 20 > 0:
            paint_header(painter, page, content.header, placement.header_corner, theme)
        marks = Marks(theme, content, self._picked_id, self._names_are_shown)
        selection = self._pointing.fragment or self._selection
        with self.arcs.painted_around(painter, marks):
            paint_page(painter, page, placement.corner, exposed, marks, selection, self.wayfinding.found_between)
        self.flash.paint(painter, theme)
        if self._invisibles_are_shown:
            paint_invisibles(painter, page, placement.corner, exposed, theme)
        placement.margin.paint(painter, page, placement.corner, exposed, theme)
        if self.hasFocus() and self._blinker.is_on:
            paint_caret(painter, placement.caret_rect(self._caret), theme)

    def _update_caret(self) -> None:
        if self._page is not None:
            self.viewport().update(self.page_rect(self._caret).adjusted(-2, -2, 4, 2))

    def _show_caret(self) -> None:
        """The caret is drawn at once after every movement, and blinks from then on."""
        self._blinker.show(blinks=self.hasFocus())

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._hovering.hide()
        if not self.selecting.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if event.key() == Qt.Key.Key_Shift and not event.isAutoRepeat() and self._anchor != self._caret:
            self.selection_finished.emit(False)

    def copy(self) -> bool:
        """Puts the selected text, or the text of the picked span, on the clipboard; says whether there was any."""
        if self._page is None:
            return False
        text, (start, end) = self._page.article.text, self._selection
        if start < end:
            QGuiApplication.clipboard().setText(text[start:end])
        elif self._picked is not None:
            QGuiApplication.clipboard().setText(self._picked.text(text))
        else:
            return False
        return True

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.arcs.press(event) and not self._pointing.press(event, self._anchor, self._picked_id):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.release(event):
            super().mouseReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.angleDelta().y():
            event.ignore()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(self._wheel.zoom_steps(event), event.position())
        else:
            self._wheel.scroll(event, self._placement.scroller, self._placement.typography.style("paragraph").pitch)

    def _select_by_pointing(self, anchor: int, caret: int, is_exact: bool) -> None:
        self.selecting.forget_column()
        self.selected.emit(anchor, caret, is_exact)

    # The rest

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_column()
        self.overview.place()

    def _fit_column(self) -> None:
        """The room for the column changed, and perhaps its width."""
        if self._page is not None and self._page.width != self._placement.column:
            self._placement.lay_out_again(self._caret)
        else:
            self._placement.update_scroll_bar()
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._hovering.hide()
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
