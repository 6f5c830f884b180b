"""From one span to another: the other end of a relation is chosen with keys, or with the mouse.

While somebody chooses, keys are not commands: Tab and arrows go through the spans that may be the other end, letters
find one in view by its words, Space turns the relation round, Enter takes what is chosen, Esc leaves.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.model import Span
from annotator.ui.article_view.leap_targets import ordered_from, words_beginning_with, words_in
from annotator.ui.article_view.linking_marks import LinkingMarks
from annotator.ui.article_view.modal_keys import hold_keys, read_keys, release_keys
from annotator.ui.article_view.name_dragging import NameDragging
from annotator.ui.article_view.span_painting import named_at
from annotator.ui.theme import Appearance

if TYPE_CHECKING:
    from annotator.ui.article_view.placement import Placement
    from annotator.ui.article_view.view import ArticleView

_FORWARD = (Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACKWARD = (Qt.Key.Key_Backtab, Qt.Key.Key_Left, Qt.Key.Key_Up)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS = (*_FORWARD, *_BACKWARD, *_ENTER, Qt.Key.Key_Backspace, Qt.Key.Key_Escape, Qt.Key.Key_Space)
# Of a long span, so many code points are looked at for words that begin as typed.
_SEARCHED = 400


class Ways(NamedTuple):
    """Whether one span may be linked to another, and whether the other may be linked to it."""

    there: bool
    back: bool


class Wish(NamedTuple):
    """Somebody wants a relation from `head` to `child`; `at` is where they chose it, in the viewport.

    `is_turned` says that the child is the span that they began with.
    """

    head: Span
    child: Span
    is_turned: bool
    at: QPointF


class Linking(QObject):
    """Reads keys and mouse of a view from `begin` on, until `end`; `wanted` says what was chosen."""

    wanted = Signal(object)  # a Wish; choosing goes on until `end`, so that one may come back to it
    told = Signal(str)  # what a screen reader says of a step
    begun = Signal()
    ended = Signal()

    def __init__(self, view: ArticleView, placement: Placement, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._placement = placement
        self.ways_between: Callable[[Span, Span], Ways] = lambda *_: Ways(False, False)
        self.next_target: Callable[[Span, Span, bool], Span | None] = lambda *_: None
        self.source: Span | None = None
        self.target: Span | None = None
        self.pointer: QPointF | None = None  # where the mouse drags the line to
        self.is_by_keyboard = False
        self.typed = ""
        self.found: list[Span] = []
        self._wants_turned = False
        self._seen: tuple[tuple[int, int], list[Span]] = ((0, 0), [])
        self._marks = LinkingMarks(self, view.viewport(), placement, appearance)
        self.names = NameDragging(view, self)
        view.verticalScrollBar().valueChanged.connect(lambda _: self._marks.update())

    @property
    def is_active(self) -> bool:
        return self.source is not None

    @property
    def is_turned(self) -> bool:
        """Whether the relation goes from the target to the source: as wished, where both are allowed."""
        if self.source is None or self.target is None:
            return self._wants_turned
        ways = self.ways_between(self.source, self.target)
        return (self._wants_turned and ways.back) or not ways.there

    def begin(self, source: Span) -> None:
        """From now on, the other end of a relation from or to `source` is chosen with the keyboard."""
        if self._placement.page is None:
            return
        self._start(source)
        self.is_by_keyboard = True
        hold_keys(self._view, self)
        self._view.viewport().setMouseTracking(True)
        nearest = self.next_target(source, source, True)
        if nearest is not None and nearest in self.candidates():
            self._aim(nearest)

    def named_at(self, point: QPointF) -> Span | None:
        """The annotator's own span whose name is at a point of the viewport."""
        page, marks = self._placement.page, self._view.arcs.marks
        if page is None or marks is None:
            return None
        inside = self._placement.to_page(point)
        index = page.index_at(max(0.0, inside.y()))
        # Names stand below their lines, those of a block's last line in the block after it.
        for at in (index, index - 1) if index else (index,):
            laid_out = page.laid_out(at)
            local = inside - QPointF(0, page.top(at))
            line = laid_out.layout.line_at(local.y())
            for number in (line, line - 1) if line else (line,):
                span = named_at(laid_out, number, local, marks)
                if span is not None:
                    return span
        return None

    def begin_drag(self, source: Span, at: QPointF) -> None:
        """The mouse drags a line from `source`; `drag_to` and `drop` follow."""
        self._start(source)
        self.drag_to(at)

    def drag_to(self, at: QPointF) -> None:
        """The line goes to a point, or to the span there that may be the other end."""
        self.pointer = at
        self._aim(self._candidate_at(at))
        self._marks.update()

    def drop(self) -> None:
        """Wants a relation with the span that the line goes to; ends where there is none."""
        at, self.pointer = self.pointer, None
        if at is None or self.target is None:
            self.end()
        else:
            self._want(at)

    def end(self) -> None:
        """Nothing is chosen any more."""
        if self.source is None:
            return
        self.source = self.target = self.pointer = None
        release_keys(self._view, self)
        self._marks.hide()
        self.ended.emit()

    def candidates(self) -> Sequence[Span]:
        """The spans in view that may be the other end, in reading order."""
        content, source = self._view.content, self.source
        if content is None or source is None:
            return ()
        stretch = self._placement.stretch_in_view()
        if self._seen[0] != stretch:
            spans = content.own_spans(*stretch)
            self._seen = (
                stretch,
                [span for span in spans if span.id != source.id and any(self.ways_between(source, span))],
            )
        return self._seen[1]

    def _start(self, source: Span) -> None:
        self.end()
        self.is_by_keyboard = False
        self.source, self.target, self._wants_turned = source, None, False
        self.typed, self.found = "", []
        self._seen = ((-1, -1), [])
        self._marks.begin()
        self.begun.emit()

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        taken = read_keys(event, self, _KEYS)
        if taken is not None:
            return taken
        if watched is self._view.viewport() and isinstance(event, QMouseEvent):
            return self._point(event)
        # A menu of types that opens, or another window in front, leaves what was chosen as it is.
        kind = event.type()
        has_left = isinstance(event, QFocusEvent) and kind == QEvent.Type.FocusOut and not _is_passing(event)
        if has_left or kind in (QEvent.Type.Resize, QEvent.Type.Hide):
            self.end()
        return False

    @property
    def caret_rect(self) -> QRectF:
        """Where what is typed is composed: at the caret, in the viewport."""
        return self._placement.caret_rect(self._view.ends[1])

    def compose(self, composed: str, committed: str) -> None:
        self._type(self.typed + committed)

    def press(self, event: QKeyEvent, text: str) -> None:
        key, shifted = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _FORWARD or key in _BACKWARD:
            self._step(forward=key in _FORWARD and not (shifted and key == Qt.Key.Key_Tab))
        elif key == Qt.Key.Key_Space:
            self._turn()
        elif key in _ENTER:
            if self.target is not None:
                self._want(self._place_of(self.target))
        elif key == Qt.Key.Key_Escape:
            self.end()
            self.told.emit(self.tr("No relation"))
        elif key == Qt.Key.Key_Backspace:
            self._type(self.typed[:-1])
        else:
            self._type(self.typed + text)

    def _step(self, *, forward: bool) -> None:
        """To the next of the spans that were found, else to the next in the article that may be the other end."""
        assert self.source is not None
        if self.typed and self.found:
            at = self.found.index(self.target) if self.target in self.found else -1
            self._aim(self.found[(at + (1 if forward else -1)) % len(self.found)])
        else:
            self._type("")
            self._aim(self.next_target(self.source, self.target or self.source, forward) or self.target)

    def _turn(self) -> None:
        if self.source is None or self.target is None:
            self._wants_turned = not self._wants_turned
        elif all(self.ways_between(self.source, self.target)):
            self._wants_turned = not self.is_turned
            self._tell_target()
        else:
            self.told.emit(self.tr("These two can be linked in this direction alone"))
        self._marks.update()

    def _type(self, typed: str) -> None:
        """Looks for spans in view with a word that begins so, from the source on and round the end."""
        content, source = self._view.content, self.source
        if content is None or source is None:
            return
        self.typed = typed
        text = content.article.text
        found = {}
        for span in self.candidates() if typed else ():
            end = min(span.end, span.start + _SEARCHED)
            if words_beginning_with(text, [(span.start, end), *words_in(text, span.start, end)], typed):
                found[span.start, span.end, span.id] = span
        order = ordered_from([key[:2] for key in found], source.start)
        self.found = sorted(found.values(), key=lambda span: order.index((span.start, span.end)))
        if typed:
            self._aim(self.target if self.target in self.found else next(iter(self.found), None))
            if not self.found:
                self.told.emit(self.tr("No span in view has a word that begins with {}").format(typed))
        self._marks.update()

    def _aim(self, target: Span | None) -> None:
        if target == self.target:
            return
        self.target = target
        if target is not None:
            if self.pointer is None:
                self._placement.bring_into_view(target.start, target.end)
            self._tell_target()
        self._marks.update()

    def _tell_target(self) -> None:
        content, source, target = self._view.content, self.source, self.target
        if content is None or source is None or target is None:
            return
        text = content.article.text
        head, child = (target, source) if self.is_turned else (source, target)
        title = content.describe(target).title
        self.told.emit(
            self.tr("{}, {}: from {} to {}").format(target.text(text), title, head.text(text), child.text(text))
        )

    def _want(self, at: QPointF) -> None:
        source, target = self.source, self.target
        assert source is not None
        assert target is not None
        head, child = (target, source) if self.is_turned else (source, target)
        self.wanted.emit(Wish(head, child, self.is_turned, at))

    def _place_of(self, span: Span) -> QPointF:
        """Below a span, for what opens there."""
        rects = self._placement.rects_of(span.start, span.end)
        return rects[0].bottomLeft() if rects else QPointF(self._view.viewport().rect().center())

    # The mouse

    def _point(self, event: QMouseEvent) -> bool:
        """What the mouse is over is chosen; a click takes it, and one on anything else leaves."""
        target = self._candidate_at(event.position())
        match event.type():
            case QEvent.Type.MouseMove if not event.buttons():
                if target is not None:
                    self._aim(target)
                return True
            case QEvent.Type.MouseButtonPress if event.button() == Qt.MouseButton.LeftButton and target is not None:
                return True
            case QEvent.Type.MouseButtonRelease if event.button() == Qt.MouseButton.LeftButton and target is not None:
                self._aim(target)
                self._want(event.position())
                return True
            case QEvent.Type.MouseButtonPress:
                self.end()
        return False

    def _candidate_at(self, point: QPointF) -> Span | None:
        """The innermost span at a point, by its words or its name, that may be the other end."""
        named = self.named_at(point)
        spans = [named] if named is not None else []
        spans += [hit.span for hit in self._view.hits_at(point) if hit.source.manner == "own"]
        return next(filter(self._may_be_target, spans), None)

    def _may_be_target(self, span: Span) -> bool:
        source = self.source
        return source is not None and span.id != source.id and any(self.ways_between(source, span))


def _is_passing(event: QFocusEvent) -> bool:
    """Whether the keyboard only goes to a pop-up or to another window for a while."""
    passing = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
    return event.reason() in passing or QApplication.activePopupWidget() is not None
