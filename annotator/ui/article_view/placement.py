"""Where the page stands in the viewport: margins, the column's width, and what is scrolled into view.

A point of the page is in pixels from the top left corner of its first block; one of the viewport is what Qt gives.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtWidgets import QAbstractScrollArea

from annotator.ui.article_view.margin import Margin
from annotator.ui.article_view.names import text_rect
from annotator.ui.article_view.page import Page
from annotator.ui.article_view.painting import REACH
from annotator.ui.article_view.scrolling import Scroller
from annotator.ui.article_view.top_line import TopLine
from annotator.ui.article_view.typography import Typography

_MARGIN = 26
_TOP = 28
_BOTTOM = 80
_HEADER_HEIGHT = 26
# What stays free above and below the caret when it is brought into view.
_ROOM = 40.0


class Placement:
    """Keeps the page, the viewport and the scroll bar of a view in step."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        self._view = view
        self.page: Page | None = None
        self.typography = Typography()
        self.has_header = False
        self.margin = Margin()
        self.scroller = Scroller(view.verticalScrollBar())
        self.top_line = TopLine(self)

    # Geometry

    @property
    def column(self) -> float:
        """The width of the text column, in pixels."""
        room = self._view.viewport().width() - 2 * self._side
        return max(120.0, min(self.typography.column, room))

    @property
    def left(self) -> float:
        """Where the text column begins in the viewport."""
        return max(self._side, (self._view.viewport().width() - self.column) / 2)

    @property
    def _side(self) -> float:
        """What is free on each side of the column, at least."""
        return max(float(_MARGIN), self.margin.width)

    @property
    def shift(self) -> float:
        """What is added to a height on the page to get one in the viewport."""
        return self._page_top - self._scroll

    @property
    def edge_at_rest(self) -> float:
        """The height on the page that is at the upper edge of the viewport once scrolling has come to rest."""
        return self.scroller.rest - self._page_top

    @property
    def corner(self) -> QPointF:
        """The top left corner of the page in the viewport."""
        return QPointF(self.left, self.shift)

    @property
    def header_corner(self) -> QPointF:
        """The top left corner of the header in the viewport."""
        return QPointF(self.left, _TOP - self._scroll)

    @property
    def _page_top(self) -> float:
        return _TOP + (_HEADER_HEIGHT if self.has_header else 0)

    @property
    def _scroll(self) -> int:
        return self._view.verticalScrollBar().value()

    def to_page(self, point: QPointF) -> QPointF:
        """A point of the viewport as a point of the page."""
        return QPointF(point.x() - self.left, point.y() - self.shift)

    def caret_rect(self, position: int) -> QRectF:
        """Where a caret at a position stands in the viewport."""
        assert self.page is not None
        return self.page.caret_rect(position).translated(self.left, self.shift)

    def caret_rect_at_rest(self, position: int) -> QRectF:
        """The same once scrolling has come to rest."""
        return self.caret_rect(position).translated(0, self._scroll - self.scroller.rest)

    def rect_of_blocks(self, start: int, end: int) -> QRect:
        """The part of the viewport that the blocks of [start, end) take, with what reaches a little beyond them."""
        page = self.page
        assert page is not None
        first, last = page.index_of(start), page.index_of(max(start, end - 1))
        top = page.top(first)
        bottom = page.top(last) + page.block_height(last)
        rect = QRectF(0, top + self.shift, self._view.viewport().width(), bottom - top)
        return rect.adjusted(0, -REACH, 0, REACH).toAlignedRect()

    def rects_of(self, start: int, end: int) -> list[QRectF]:
        """Where the letters of [start, end) stand in the viewport, line by line, as far as they are in view."""
        page = self.page
        assert page is not None
        found = []
        for index in self._blocks_in_view:
            layout = page.laid_out(index).layout
            corner = QPointF(self.left, page.top(index) + self.shift)
            found += [text_rect(layout, interval).translated(corner) for interval in layout.intervals(start, end)]
        view = QRectF(self._view.viewport().rect())
        return [rect for rect in found if rect.intersects(view)]

    def stretch_in_view(self) -> tuple[int, int]:
        """The text whose lines are wholly in view; an empty stretch where none is."""
        page, height = self.page, self._view.viewport().height()
        assert page is not None
        ranges = []
        for index in self._blocks_in_view:
            layout = page.laid_out(index).layout
            for line in range(layout.line_count):
                baseline = page.top(index) + layout.baseline(line) + self.shift
                if baseline - layout.style.ascent >= 0 and baseline + layout.style.descent <= height:
                    ranges.append(layout.line_range(line))
        return (ranges[0][0], ranges[-1][1]) if ranges else (0, 0)

    @property
    def _blocks_in_view(self) -> range:
        page = self.page
        assert page is not None
        top = -self.shift
        return range(page.index_at(max(0.0, top)), page.index_at(max(0.0, top + self._view.viewport().height())) + 1)

    def fits_view(self, start: int, end: int) -> bool:
        """Whether the viewport is high enough for all of [start, end)."""
        page = self.page
        assert page is not None
        return page.caret_rect(end).bottom() - page.caret_rect(start).top() <= self._view.viewport().height()

    # Scrolling

    def update_scroll_bar(self) -> None:
        """Fits the scroll bar to the heights of page and viewport."""
        height = self._view.viewport().height()
        content = 0.0 if self.page is None else self._page_top + self.page.height + _BOTTOM
        bar = self._view.verticalScrollBar()
        bar.setRange(0, max(0, round(content) - height))
        bar.setPageStep(height)
        bar.setSingleStep(round(self.typography.style("paragraph").pitch))

    def bring_into_view(self, start: int, end: int) -> None:
        """Scrolls only where [start, end) is out of view, and then so that it stands a third down the viewport."""
        page, height = self.page, self._view.viewport().height()
        assert page is not None
        page.lay_out_around(page.index_of(start), height)
        self.update_scroll_bar()
        top, bottom = self.caret_rect_at_rest(start).top(), self.caret_rect_at_rest(end).bottom()
        if top < _ROOM or bottom > height - _ROOM:
            self.scroller.glide_by(top - height / 3)

    def ensure_visible(self, position: int) -> None:
        """Scrolls as little as needed to bring a position into view."""
        self.top_line.let_go()
        page, height, rest = self.page, self._view.viewport().height(), self.scroller.rest
        assert page is not None
        goal = self._goal(position, height)
        if height < abs(goal - rest) < 3 * height:
            # On a way of more than a screen, what passes by must not turn out to be higher or lower than it was taken.
            goal = self._goal(position, 3 * height)
        if goal != rest:
            self.scroller.glide_to(goal)

    def _goal(self, position: int, reach: float) -> int:
        """What to scroll to, to have a position in view; what is within `reach` pixels of it is laid out."""
        page, height, rest = self.page, self._view.viewport().height(), self.scroller.rest
        assert page is not None
        self.lay_out_near(position, reach)
        rect = page.caret_rect(position).translated(0, self._page_top)
        if page.index_of(position) == 0 and rect.bottom() + _ROOM < height:
            return 0
        return round(min(rect.top() - _ROOM, max(rect.bottom() + _ROOM - height, rest)))

    def bring_to_middle(self, position: int) -> None:
        """Scrolls a position to the middle of the viewport, as far as the page reaches."""
        page, height = self.page, self._view.viewport().height()
        assert page is not None
        self.lay_out_near(position)
        middle = page.caret_rect(position).center().y() + self._page_top
        self.scroller.glide_to(middle - height / 2)

    def bring_to_edge(self, y: float) -> None:
        """Scrolls a height on the page to the upper edge of the viewport."""
        self.scroller.jump_to(y + self._page_top)

    def lay_out_near(self, position: int, reach: float | None = None) -> None:
        """Lays out what is within `reach` pixels, or the viewport's height, of a position."""
        assert self.page is not None
        self.page.lay_out_around(self.page.index_of(position), reach or self._view.viewport().height())
        self.update_scroll_bar()

    def lay_out_view(self) -> None:
        """Lays out what is in view and a little above, so that scrolling up never jumps."""
        page = self.page
        assert page is not None
        before = page.height
        moved = page.lay_out_view(-self.shift, self._page_top + self._view.viewport().height())
        if page.height != before:
            self.update_scroll_bar()
        if round(moved):
            self.scroller.shift(round(moved))

    def refresh_spans(self, start: int, end: int) -> bool:
        """Spans on [start, end) changed; says whether lines grew or shrank. What is at the top stays there."""
        page, edge = self.page, max(0.0, -self.shift)
        assert page is not None
        index = page.index_at(edge)
        layout = page.laid_out(index).layout
        line = layout.line_at(edge - page.top(index))
        before, height = page.top(index) + layout.line_top(line), page.height
        page.refresh(start, end)
        if page.height == height:
            return False
        self.update_scroll_bar()
        moved = page.top(index) + layout.line_top(line) - before
        if round(moved):
            self.scroller.shift(round(moved))
        return True

    def lay_out_again(self, caret: int, under: QPointF | None = None) -> None:
        """Another width or type. One line stays where it is seen, and what is around it makes room.

        It is the line under a point of the viewport, without one the line that was put at the top, the caret's, or the
        one at the top where the caret is out of view.
        """
        page, viewport = self.page, self._view.viewport()
        if page is None:
            return
        self.scroller.come_to_rest()
        held = self.top_line.held()
        if under is None and held is not None:
            page.resize(self.typography, self.column)
            self.top_line.put(*held)
            return
        keeps_caret = under is None and QRectF(viewport.rect()).intersects(self.caret_rect(caret))
        keeps_start = under is None and not keeps_caret and self._scroll == 0
        kept = (
            caret
            if keeps_caret
            else self._position_under(under or QPointF(0, page.typography.style("paragraph").pitch / 2))
        )
        before = self.caret_rect(kept).center().y()
        page.resize(self.typography, self.column)
        self.lay_out_near(kept)
        after = self.caret_rect(kept).center().y()
        self.scroller.jump_to(0 if keeps_start else self._scroll + after - before)
        if keeps_caret:
            self.ensure_visible(caret)
            self.scroller.come_to_rest()

    def _position_under(self, point: QPointF) -> int:
        assert self.page is not None
        inside = self.to_page(point)
        return self.page.position_at(inside.x(), max(0.0, inside.y()))
