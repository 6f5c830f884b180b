"""The ends of the picked span: they show a handle when the mouse comes near, and are dragged to other words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotator.model import Edge, Span, words
from annotator.model.span_index import reading_order
from annotator.ui.article_view.auto_scroll import AutoScroll
from annotator.ui.article_view.content import Content
from annotator.ui.article_view.span_painting import RING
from annotator.ui.article_view.typed import is_escape
from annotator.ui.theme import Appearance

if TYPE_CHECKING:
    from annotator.ui.article_view.placement import Placement
    from annotator.ui.article_view.view import ArticleView

# Gives start and end of a span when one of its ends is dragged to a position, exactly or to the nearest word.
BoundsAt = Callable[[Span, Edge, int, bool], tuple[int, int]]

_EDGES: tuple[Edge, ...] = ("start", "end")
# How near the mouse must come: to either side, and above and below the letters, as far as the ring reaches.
_NEAR = 4.0
_ABOVE, _BELOW = 3.0, 7.0
_HANDLE = QRectF(0, 0, 5, 13)


class Place(NamedTuple):
    """Where a span begins or ends in the viewport: a rectangle without width, and to which side is outwards."""

    line: QRectF
    outwards: int


class Edges(QObject):
    """Watches the mouse over a view, and drags an end of the span that `show` names.

    While an end is dragged the span is drawn as it would be; only the drop says that somebody wants it so.
    """

    dropped = Signal(object, int, int)  # the Span as it was, and the start and end that it is to have

    def __init__(self, view: ArticleView, placement: Placement, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._placement = placement
        self.bounds_at: BoundsAt = _with_edge
        self._span: Span | None = None
        self._preview: Span | None = None
        self._dragged: Edge | None = None
        self._press: QMouseEvent | None = None
        self.is_near = False  # the mouse is where an end can be taken hold of
        self._auto_scroll = AutoScroll(view)
        self._auto_scroll.scrolled.connect(lambda point: self._drag_to(point, QGuiApplication.keyboardModifiers()))
        self.handle = _Handle(view.viewport(), appearance)
        view.verticalScrollBar().valueChanged.connect(lambda _: self._follow_edge())
        view.viewport().installEventFilter(self)

    def show(self, span: Span | None) -> None:
        """Another span is picked, or none, or it has changed: a drag is given up."""
        self._span = span
        self._let_go()
        self._leave()

    def previewing(self, content: Content) -> Content:
        """The content, in which the span is as it would be while one of its ends is dragged."""
        own = content.sources[0]

        def between(start: int, end: int) -> Sequence[Span]:
            found, preview = own.between(start, end), self._preview
            if preview is None:
                return found
            others = [span for span in found if span.id != preview.id]
            is_there = preview.start < end and start < preview.end
            return sorted((*others, preview), key=reading_order) if is_there else others

        return replace(content, sources=(replace(own, between=between), *content.sources[1:]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._view:
            return self._escape(event)
        if self._span is None or not isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.Leave:
                self._leave()
            return False
        match event.type():
            case QEvent.Type.MouseButtonPress:
                return self._take(event)
            case QEvent.Type.MouseMove if self._dragged is not None:
                self._move(event)
                return True
            case QEvent.Type.MouseMove:
                self._hover(event)
            case QEvent.Type.MouseButtonRelease if self._dragged is not None:
                self._drop(event)
                return True
        return False

    # Hovering

    def _hover(self, event: QMouseEvent) -> None:
        edge = self._edge_at(event.position()) if not event.buttons() else None
        if edge is None:
            self._leave()
            return
        if not self.is_near:
            self.is_near = True
            self._view.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
        self._show_handle(edge)

    def _leave(self) -> None:
        if self.is_near:
            self.is_near = False
            self._view.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.handle.hide()

    def _show_handle(self, edge: Edge) -> None:
        place = self._place_of(edge)
        if place is None:
            self.handle.hide()
        else:
            self.handle.stand_at(place.line.center() + QPointF(place.outwards * RING, 0))

    def _follow_edge(self) -> None:
        """The text was scrolled under the handle."""
        if self._dragged is not None:
            self._show_handle(self._dragged)
        else:
            self.handle.hide()

    def _edge_at(self, point: QPointF) -> Edge | None:
        """The end of the span that a point of the viewport is near to."""
        places = {edge: place for edge in _EDGES if (place := self._place_of(edge)) is not None}
        near = [
            edge
            for edge, place in places.items()
            if place.line.adjusted(-_NEAR, -_ABOVE, _NEAR, _BELOW).contains(point) and not self._is_inside(edge, point)
        ]
        return min(near, key=lambda edge: abs(places[edge].line.x() - point.x()), default=None)

    def _is_inside(self, edge: Edge, point: QPointF) -> bool:
        """Whether the point is so far in a narrow character that it rather means the character."""
        character = self._character(edge)
        return character is not None and abs(character.center().x() - point.x()) < character.width() / 4

    def _place_of(self, edge: Edge) -> Place | None:
        """Where the span begins or ends; None where that is out of view."""
        span, page = self._preview or self._span, self._placement.page
        character = self._character(edge)
        if span is None or page is None or character is None:
            return None
        first = span.start if edge == "start" else words.previous_character(page.article.text, span.end)
        leading = self._placement.caret_rect(first).left()
        reads_on = abs(leading - character.left()) <= abs(leading - character.right())
        is_left = reads_on == (edge == "start")
        x = character.left() if is_left else character.right()
        return Place(QRectF(x, character.top(), 0, character.height()), -1 if is_left else 1)

    def _character(self, edge: Edge) -> QRectF | None:
        """Where the first or the last character of the span is drawn."""
        span, page = self._preview or self._span, self._placement.page
        if span is None or page is None:
            return None
        text = page.article.text
        if edge == "start":
            stretch = span.start, words.next_character(text, span.start)
        else:
            stretch = words.previous_character(text, span.end), span.end
        return next(iter(self._placement.rects_of(*stretch)), None)

    # Dragging

    def _take(self, event: QMouseEvent) -> bool:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.AltModifier
        if event.button() != Qt.MouseButton.LeftButton or not is_plain:
            return False
        self._dragged = self._edge_at(event.position())
        if self._dragged is None:
            return False
        self._press = event.clone()
        self._view.installEventFilter(self)
        return True

    def _move(self, event: QMouseEvent) -> None:
        assert self._press is not None
        distance = (event.position() - self._press.position()).manhattanLength()
        if self._preview is not None or distance >= QApplication.startDragDistance() // 2:
            self._drag_to(event.position(), event.modifiers())
            self._auto_scroll.follow(event.position())

    def _drag_to(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        span, edge, page = self._span, self._dragged, self._placement.page
        if span is None or edge is None or page is None:
            return
        inside = self._placement.to_page(point)
        position = words.character_floor(page.article.text, page.position_at(inside.x(), inside.y()))
        is_exact = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        start, end = self.bounds_at(span, edge, position, is_exact)
        self._show_preview(_with_bounds(span, start, end))
        self._show_handle(edge)

    def _show_preview(self, preview: Span | None) -> None:
        before = self._preview
        if preview == before:
            return
        self._preview = preview
        ends = [at for span in (before, preview, self._span) if span is not None for at in (span.start, span.end)]
        if ends:
            self._view.refresh(min(ends), max(ends))

    def _drop(self, event: QMouseEvent) -> None:
        span, preview, press = self._span, self._preview, self._press
        self._let_go()
        self._hover(event)
        if span is not None and preview is not None:
            if (preview.start, preview.end) != (span.start, span.end):
                self.dropped.emit(span, preview.start, preview.end)
        elif press is not None:
            # Nothing was dragged: it was a click, and does what any click does.
            self._view.mousePressEvent(press)
            self._view.mouseReleaseEvent(event)

    def _escape(self, event: QEvent) -> bool:
        if not is_escape(event):
            return False
        self._let_go()
        event.accept()
        return True

    def _let_go(self) -> None:
        self._auto_scroll.stop()
        self._view.removeEventFilter(self)
        self._dragged = self._press = None
        self._show_preview(None)


class _Handle(QWidget):
    """What is drawn on the ring where it can be taken hold of."""

    def __init__(self, viewport: QWidget, appearance: Appearance) -> None:
        super().__init__(viewport)
        self._appearance = appearance
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(_HANDLE.size().toSize())
        self.hide()

    def stand_at(self, center: QPointF) -> None:
        self.move(round(center.x() - self.width() / 2), round(center.y() - self.height() / 2))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.page))
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)


def _with_edge(span: Span, edge: Edge, position: int, _exact: bool) -> tuple[int, int]:
    """The end exactly where it is dragged to, and at least a code point from the other."""
    return (min(position, span.end - 1), span.end) if edge == "start" else (span.start, max(position, span.start + 1))


def _with_bounds(span: Span, start: int, end: int) -> Span:
    """The span with other outer bounds; of a discontinuous one the first and the last fragment give."""
    pieces = span.fragments
    if pieces:
        (_, first_end), (last_start, _) = pieces[0], pieces[-1]
        pieces = ((start, first_end), *pieces[1:-1], (last_start, end))
    return msgspec.structs.replace(span, start=start, end=end, fragments=pieces)
