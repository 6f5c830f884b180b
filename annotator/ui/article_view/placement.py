"""Where the page stands in the viewport: margins, the column's width, and what is scrolled into view.

A point of the page is in pixels from the top left corner of its first block; one of the viewport is what Qt gives.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtWidgets import QAbstractScrollArea

from annotator.ui.article_view.margin import Margin
from annotator.ui.article_view.page import Page
from annotator.ui.article_view.painting import REACH
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

    def rect_of_blocks(self, start: int, end: int) -> QRect:
        """The part of the viewport that the blocks of [start, end) take, with what reaches a little beyond them."""
        page = self.page
        assert page is not None
        first, last = page.index_of(start), page.index_of(max(start, end - 1))
        top = page.top(first)
        bottom = page.top(last) + page.block_height(last)
        rect = QRectF(0, top + self.shift, self._view.viewport().width(), bottom - top)
        return rect.adjusted(0, -REACH, 0, REACH).toAlignedRect()

    # Scrolling

    def update_scroll_bar(self) -> None:
        """Fits the scroll bar to the heights of page and viewport."""
        height = self._view.viewport().height()
        content = 0.0 if self.page is None else self._page_top + self.page.height + _BOTTOM
        bar = self._view.verticalScrollBar()
        bar.setRange(0, max(0, round(content) - height))
        bar.setPageStep(height)
        bar.setSingleStep(round(self.typography.style("paragraph").pitch))

    def ensure_visible(self, position: int) -> None:
        """Scrolls as little as needed to bring a position into view."""
        page, bar, height = self.page, self._view.verticalScrollBar(), self._view.viewport().height()
        assert page is not None
        page.lay_out_around(page.index_of(position), height)
        rect = page.caret_rect(position).translated(0, self._page_top)
        self.update_scroll_bar()
        if page.index_of(position) == 0 and rect.bottom() + _ROOM < height:
            bar.setValue(0)
        elif rect.top() - _ROOM < bar.value():
            bar.setValue(round(rect.top() - _ROOM))
        elif rect.bottom() + _ROOM > bar.value() + height:
            bar.setValue(round(rect.bottom() + _ROOM - height))

    def bring_to_middle(self, position: int) -> None:
        """Scrolls a position to the middle of the viewport, as far as the page reaches."""
        page, bar, height = self.page, self._view.verticalScrollBar(), self._view.viewport().height()
        assert page is not None
        page.lay_out_around(page.index_of(position), height)
        middle = page.caret_rect(position).center().y() + self._page_top
        self.update_scroll_bar()
        bar.setValue(round(middle - height / 2))

    def lay_out_view(self) -> None:
        """Lays out what is in view and a little above, so that scrolling up never jumps."""
        page, bar = self.page, self._view.verticalScrollBar()
        assert page is not None
        before, scroll = page.height, bar.value()
        moved = page.lay_out_view(-self.shift, self._page_top + self._view.viewport().height())
        if page.height != before:
            self.update_scroll_bar()
        if round(moved):
            bar.setValue(scroll + round(moved))

    def lay_out_again(self, caret: int) -> None:
        """Another width or type: the line at the top stays there, and a caret that was in view stays in view."""
        page, bar = self.page, self._view.verticalScrollBar()
        if page is None:
            return
        viewport = self._view.viewport()
        caret_is_in_view = QRectF(viewport.rect()).intersects(self.caret_rect(caret))
        is_scrolled = self.shift < 0
        first = page.position_at(0.0, max(0.0, -self.shift))
        page.resize(self.typography, self.column)
        page.lay_out_around(page.index_of(first), viewport.height())
        self.update_scroll_bar()
        if is_scrolled:
            bar.setValue(round(page.caret_rect(first).top() + self._page_top))
        if caret_is_in_view:
            self.ensure_visible(caret)
