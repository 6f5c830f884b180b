"""What the mouse does to an article: clicks, several clicks on one place, drags, and scrolling beyond an edge."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.model import sentences, words
from annotator.ui.article_view.auto_scroll import AutoScroll
from annotator.ui.article_view.page import Page
from annotator.ui.article_view.typed import is_escape

if TYPE_CHECKING:
    from annotator.ui.article_view.view import ArticleView

_FRAGMENT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Pointing(QObject):
    """Reads the mouse events of a view; each handler says whether the event was meant for it."""

    selected = Signal(int, int, bool)  # anchor, caret, and whether the selection is to be taken as it is
    finished = Signal()  # the button let go of a selection
    clicked = Signal(int, str)  # a click on the code point at an offset, and the id of the span picked before it
    fragment_changed = Signal()
    fragment_chosen = Signal(int, int, bool)  # start, end, and whether the stretch is to be taken as it is

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._page: Page | None = None
        self._drag_from: int | None = None
        self._drag_unit: Callable[[int], tuple[int, int]] | None = None
        self._was_dragged = False
        # With Ctrl and Shift held, a drag chooses a fragment for the picked span, and leaves the selection alone.
        self._chooses_fragment = False
        self.fragment: tuple[int, int] | None = None
        self._picked_before = ""
        self._clicks = 0
        self._last_click = QPointF()
        self._click_time = QTimer(self, singleShot=True)
        self._auto_scroll = AutoScroll(view)
        self._auto_scroll.scrolled.connect(
            lambda point: self._drag_to(point, is_exact=_is_exact(QGuiApplication.keyboardModifiers()))
        )

    @property
    def is_dragging(self) -> bool:
        return self._drag_from is not None

    def begin(self, page: Page | None) -> None:
        """Another article: what was begun on the one before is forgotten."""
        self._page = page
        self._drag_unit = None
        self._was_dragged = False
        self._end_drag()
        self.forget_clicks()

    def forget_clicks(self) -> None:
        """The next click is the first one, however soon it comes."""
        self._clicks = 0
        self._click_time.stop()

    def press(self, event: QMouseEvent, anchor: int, picked: str) -> bool:
        """`anchor` is where the selection begins, `picked` the id of the picked span, both before the press."""
        if self._page is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        self._chooses_fragment = (event.modifiers() & _FRAGMENT) == _FRAGMENT
        if self._chooses_fragment:
            self.forget_clicks()
        self._clicks = self._clicks + 1 if self._is_repeated(event) else 1
        self._last_click = event.position()
        self._picked_before = picked
        self._click_time.start(QApplication.doubleClickInterval())
        position = self._position_at(event.position())
        self._was_dragged = self._clicks > 1
        self._drag_unit = self._unit_of_clicks(self._page)
        if self._drag_unit is not None:
            on = self._character_at(event.position())
            start, end = self._drag_unit(position if on is None else on)
            self._drag_from = start
            self.selected.emit(start, end, False)
        elif self._chooses_fragment:
            self._drag_from = position
            self._view.installEventFilter(self)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._drag_from = anchor
            self._was_dragged = True
            self.selected.emit(anchor, position, _is_exact(event.modifiers()))
        else:
            self._drag_from = position
            self.selected.emit(position, position, False)
        return True

    def move(self, event: QMouseEvent) -> bool:
        if self._drag_from is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        distance = (event.position() - self._last_click).manhattanLength()
        if not self._was_dragged and distance < QApplication.startDragDistance() // 2:
            return True
        self._was_dragged = True
        self._drag_to(event.position(), is_exact=_is_exact(event.modifiers()))
        self._auto_scroll.follow(event.position())
        return True

    def release(self, event: QMouseEvent) -> bool:
        if self._drag_from is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        fragment = self.fragment
        self._end_drag()
        on = self._character_at(event.position())
        if self._chooses_fragment:
            self._choose_fragment(fragment or (words.word_at(self._text, on) if on is not None else None), event)
        elif self._was_dragged:
            self.finished.emit()
        elif on is not None:
            self.clicked.emit(on, self._picked_before)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc gives up the fragment that is being chosen, and does nothing else."""
        if is_escape(event):
            self._end_drag()
            event.accept()
            return True
        return False

    def _end_drag(self) -> None:
        self._auto_scroll.stop()
        self._drag_from = None
        self._view.removeEventFilter(self)
        if self.fragment is not None:
            self.fragment = None
            self.fragment_changed.emit()

    def _choose_fragment(self, stretch: tuple[int, int] | None, event: QMouseEvent) -> None:
        if stretch is not None and stretch[0] < stretch[1]:
            self.fragment_chosen.emit(*stretch, _is_exact(event.modifiers()))

    def _drag_to(self, point: QPointF, *, is_exact: bool) -> None:
        anchor = self._drag_from
        assert anchor is not None
        position = self._position_at(point)
        if self._drag_unit is not None:
            first, anchor_end = self._drag_unit(anchor)
            start, end = self._drag_unit(position)
            anchor, position = (first, max(end, anchor_end)) if position >= first else (anchor_end, start)
        if self._chooses_fragment:
            self.fragment = min(anchor, position), max(anchor, position)
            self.fragment_changed.emit()
        else:
            self.selected.emit(anchor, position, is_exact)

    def _is_repeated(self, event: QMouseEvent) -> bool:
        distance = (event.position() - self._last_click).manhattanLength()
        return self._click_time.isActive() and distance < QApplication.startDragDistance()

    def _unit_of_clicks(self, page: Page) -> Callable[[int], tuple[int, int]] | None:
        """What several clicks select: a word, a sentence, a paragraph."""
        text = page.article.text
        match (self._clicks - 1) % 4:
            case 1:
                return lambda position: words.word_at(text, position)
            case 2:
                return lambda position: sentences.sentence_at(text, position)
            case 3:
                return lambda position: page.paragraph_at(position)
        return None

    @property
    def _text(self) -> str:
        return self._page.article.text if self._page is not None else ""

    def _position_at(self, point: QPointF) -> int:
        """The caret position nearest to a point of the viewport."""
        assert self._page is not None
        inside = self._view.to_page(point)
        position = self._page.position_at(inside.x(), inside.y())
        return words.character_floor(self._page.article.text, position)

    def _character_at(self, point: QPointF) -> int | None:
        assert self._page is not None
        inside = self._view.to_page(point)
        return self._page.character_at(inside.x(), inside.y())


def _is_exact(modifiers: Qt.KeyboardModifier) -> bool:
    return bool(modifiers & Qt.KeyboardModifier.AltModifier)
