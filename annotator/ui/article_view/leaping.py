"""The leap key: the first letters of a word in view take the caret there.

While somebody leaps, keys are letters and not commands, and an input method may compose them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from annotator.ui.article_view.leap_targets import Word, ordered_from, words_beginning_with, words_in
from annotator.ui.article_view.modal_keys import hold_keys, read_keys, release_keys
from annotator.ui.article_view.overlay import Overlay
from annotator.ui.theme import Appearance, Theme, interface_font

if TYPE_CHECKING:
    from annotator.ui.article_view.placement import Placement
    from annotator.ui.article_view.view import ArticleView

_NEXT, _PREVIOUS = "'´’", '"¨”'
_SIGN_PIXELS = 9.5
_ENDS_ON = (QEvent.Type.FocusOut, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.Resize)
_KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Backspace, Qt.Key.Key_Escape),
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter),
)


class Leaping(QObject):
    """Reads the keys of a view from `begin` on until the leap ends, and marks where it can go."""

    leapt = Signal(int, int)  # anchor and caret, in code points

    def __init__(self, view: ArticleView, placement: Placement, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._placement = placement
        self.is_active = False
        self.typed = ""
        self.composed = ""  # what an input method has not committed yet
        self.found: list[Word] = []
        self.target: Word | None = None
        self._extends = False
        self._origin = (0, 0)
        self._seen: tuple[tuple[int, int], list[Word]] = ((0, 0), [])
        self._marks = _Marks(self, view.viewport(), placement, appearance)

    def begin(self, anchor: int, caret: int, *, extends: bool) -> None:
        """Leaps from a caret; `extends` selects from the anchor to the end of the word."""
        if self._placement.page is None:
            return
        self._origin, self._extends = (anchor, caret), extends
        self.is_active = True
        self.composed, self.target = "", None
        hold_keys(self._view, self)
        self._type("")
        self._marks.begin()

    def end(self) -> None:
        """The caret stays where it is."""
        if self.is_active:
            self.is_active = False
            release_keys(self._view, self)
            self._marks.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        taken = read_keys(event, self, _KEYS)
        if taken is None and event.type() in _ENDS_ON:
            self.end()
        return bool(taken)

    def press(self, event: QKeyEvent, text: str) -> None:
        if text:
            self.compose("", text)
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            goes_back = event.key() == Qt.Key.Key_Backtab or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._step(-1 if goes_back else 1)
        elif event.key() == Qt.Key.Key_Backspace and self.typed:
            self._type(self.typed[:-1])
        else:
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
                self._go(self._origin)
            self.end()

    def compose(self, composed: str, committed: str) -> None:
        """Takes letters from a key or an input method; an apostrophe after them goes to the next word."""
        self.composed = composed
        if committed and committed in _NEXT:
            self._step(1)
        elif committed and committed in _PREVIOUS:
            self._step(-1)
        else:
            self._type(self.typed + committed)

    def _type(self, typed: str) -> None:
        """Looks for the words again; the one that the caret is at stays the target as long as it fits."""
        page = self._placement.page
        assert page is not None
        self.typed = typed
        fitting = words_beginning_with(page.article.text, self._words_in_view(), typed)
        self.found = ordered_from(fitting, self._origin[1])
        if self.target not in self.found:
            self._aim(self.found[0] if self.found else None)
        if not typed:
            self._go(self._origin)
        self._marks.update()

    def _step(self, by: int) -> None:
        if self.target is not None:
            self._aim(self.found[(self.found.index(self.target) + by) % len(self.found)])
            self._marks.update()

    def _aim(self, target: Word | None) -> None:
        self.target = target
        if target is None:
            return
        anchor, (start, end) = self._origin[0], target
        self._go((anchor, end if start >= anchor else start) if self._extends else (start, start))

    def _go(self, ends: tuple[int, int]) -> None:
        if ends != self._view.ends:
            self.leapt.emit(*ends)

    def _words_in_view(self) -> list[Word]:
        page, stretch = self._placement.page, self._placement.stretch_in_view()
        assert page is not None
        if self._seen[0] != stretch or not self.typed:
            self._seen = stretch, words_in(page.article.text, *stretch)
        return self._seen[1]

    @property
    def caret_rect(self) -> QRectF:
        """Where the caret stands in the viewport."""
        return self._placement.caret_rect(self._view.ends[1])


class _Marks(Overlay):
    """Lies over the viewport: outlines around the words that fit, and beside the caret what was typed."""

    def __init__(self, leaping: Leaping, viewport: QWidget, placement: Placement, appearance: Appearance) -> None:
        super().__init__(viewport)
        self._leaping = leaping
        self._placement = placement
        self._appearance = appearance

    def paintEvent(self, event: QPaintEvent) -> None:
        leaping, theme = self._leaping, self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_sign(painter, theme)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for word in leaping.found:
            is_target = word == leaping.target
            painter.setPen(QPen(QColor(theme.accent), 2 if is_target else 1))
            for rect in self._placement.rects_of(*word):
                painter.drawRoundedRect(rect.adjusted(-2.5, -1.5, 2.5, 1.5), 4, 4)

    def _paint_sign(self, painter: QPainter, theme: Theme) -> None:
        """What was typed and which word of how many it is, as small as labels' names and in their place."""
        leaping = self._leaping
        typed = leaping.typed + leaping.composed
        is_lost = bool(leaping.typed) and leaping.target is None
        if leaping.target is not None:
            rest = f"{leaping.found.index(leaping.target) + 1}/{len(leaping.found)}"
        else:
            rest = self.tr("no word begins so") if is_lost else ""
        said = f"{typed}  {rest}" if typed else self.tr("leap to…")
        font = interface_font(_SIGN_PIXELS, QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        box = QRectF(0, 0, metrics.horizontalAdvance(said) + 6, metrics.height())
        caret = leaping.caret_rect
        box.moveTopLeft(QPointF(caret.left() - 3, caret.bottom()))
        if box.bottom() > self.height():
            box.moveBottom(caret.top())
        box.moveLeft(max(4.0, min(box.left(), self.width() - box.width() - 4)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.page))
        painter.drawRoundedRect(box, 3, 3)
        painter.setFont(font)
        painter.setPen(QColor(theme.danger if is_lost else theme.accent))
        painter.drawText(QPointF(box.left() + 3, box.top() + metrics.ascent()), said)
