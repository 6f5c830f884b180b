"""What keys do to the caret and the selection of a view: movements, leaps, and selections that grow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.ui.article_view.expanding import Expanding
from annotator.ui.article_view.leaping import Leaping
from annotator.ui.article_view.movement import PAGES, Mover, movement_of
from annotator.ui.article_view.typed import typed_action, types_a_sign
from annotator.ui.theme import Appearance

if TYPE_CHECKING:
    from annotator.ui.article_view.placement import Placement
    from annotator.ui.article_view.view import ArticleView


class Selecting(QObject):
    """Reads the keys of a view, and says where the selection goes; the view shows it when it is told so."""

    selected = Signal(int, int, bool)  # anchor, caret, and whether the selection is to be taken as it is: it is not

    def __init__(self, view: ArticleView, placement: Placement, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._placement = placement
        self._mover = Mover()
        self._expanding = Expanding()
        self._leaping = Leaping(view, placement, appearance)
        self._leaping.leapt.connect(self._leap)
        self.is_growing = False  # while a selection is announced that grew on both sides
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps what is typed with AltGr from commands that are meant without; `press` finds its own command."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and types_a_sign(event):
            event.accept()
            return True
        return False

    def begin(self) -> None:
        """Another article: what was begun on the one before is forgotten."""
        self._mover.forget_column()
        self._leaping.end()

    def forget_column(self) -> None:
        """The caret has been put somewhere else."""
        self._mover.forget_column()

    def press(self, event: QKeyEvent) -> bool:
        """Does what a key asks for, by the platform's habits; says whether it was meant for the article."""
        page = self._placement.page
        if page is None:
            return False
        movement = movement_of(event)
        if movement is not None:
            self.move(movement[0], extends=movement[1])
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._grow_to(page.blocks[0].start, page.blocks[-1].end)
        elif (action := typed_action(self._view.actions(), event)) is not None:
            action.trigger()
        else:
            return False
        event.accept()
        return True

    def move(self, movement: str, *, extends: bool) -> None:
        """Makes one of the movements of `movement.moved`, or extends the selection by it."""
        page, placement = self._placement.page, self._placement
        if page is None:
            return
        anchor, caret = self._view.ends
        step = self._view.viewport().height() - 2 * placement.typography.style("paragraph").pitch
        caret = self._mover.target(page, anchor, caret, movement, extends=extends, page_height=step)
        if movement in PAGES:
            placement.scroller.glide_by(PAGES[movement] * step)
        self.selected.emit(anchor if extends else caret, caret, False)

    def leap(self, *, extends: bool) -> None:
        """The next keys are the first letters of a word in view, to which the caret, or the selection, goes."""
        self._leaping.begin(*self._view.ends, extends=extends)

    def expand(self) -> None:
        """Selects the word, sentence, paragraph or article around the selection, whatever is the next larger."""
        page = self._placement.page
        larger = self._expanding.grown(page, *self._view.ends) if page is not None else None
        if larger is not None:
            self._grow_to(*larger)

    def shrink(self) -> None:
        """Goes back to what the selection was expanded from."""
        smaller = self._expanding.shrunk(*self._view.ends)
        if smaller is not None:
            self.selected.emit(*smaller, False)

    def _grow_to(self, start: int, end: int) -> None:
        self.is_growing = True
        self.selected.emit(start, end, False)
        self.is_growing = False

    def _leap(self, anchor: int, caret: int) -> None:
        self._mover.forget_column()
        self.selected.emit(anchor, caret, False)
