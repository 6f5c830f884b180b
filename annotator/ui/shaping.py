"""What text the picked span covers: its ends are moved, and fragments are added and taken out.

Offsets are code points of the article's text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.model import Edge, Edit, Span, edits, fragments, words
from annotator.ui.wording import translator

if TYPE_CHECKING:
    from annotator.ui.session import Session

_tr = translator("shaping")


class Shaping:
    """Changes the spans of a session's article where they are: each change is one edit."""

    def __init__(self, session: Session, make: Callable[[Callable[[], Edit]], bool]) -> None:
        self._session = session
        self._make = make

    def move_edge(self, edge: Edge, *, outwards: bool, by_character: bool = False) -> None:
        """Moves the start or the end of the picked span by a word or by a character."""
        if self._session.has_picked():
            span = self._session.selection.picked
            assert span is not None
            self.resize(span, *_stepped(self._text, span, edge, outwards, by_character))

    def resize(self, span: Span, start: int, end: int) -> None:
        """Gives a span other outer bounds."""
        if self._session.may_edit():
            self._make(lambda: edits.resize_span(*self._session.in_hand, span, start, end))

    def bounds_with_edge_at(self, span: Span, edge: Edge, position: int, exact: bool) -> tuple[int, int]:
        """Where a span begins and ends when one of its ends is dragged to a position.

        The end goes to the nearest end of a word, or exactly there, and never past the span's other end.
        """
        text = self._text
        is_snapped = self._session.selection.snaps_to_words and not exact
        if edge == "start":
            last = words.previous_character(text, span.pieces[0][1])
            position = min(position, last)
            start = words.nearest_word_start(text, position) if is_snapped else words.character_floor(text, position)
            return (start if start <= last else min(last, words.word_at(text, last)[0])), span.end
        first = span.pieces[-1][0]
        least = words.next_character(text, first)
        position = max(position, least)
        end = words.nearest_word_end(text, position) if is_snapped else words.character_floor(text, position)
        return span.start, (end if end >= least else max(least, words.word_at(text, first)[1]))

    # Fragments

    def add_selection(self) -> None:
        """Makes the selection, or the word at the caret, a part of the span that is or was picked last."""
        self._with_selection(edits.add_fragment, _tr("Select the words to add: the span is remembered meanwhile."))

    def take_out_selection(self) -> None:
        """Takes the selection, or the word at the caret, out of the span that is or was picked last."""
        self._with_selection(
            edits.remove_fragment, _tr("Select the words to take out: the span is remembered meanwhile.")
        )

    def toggle_stretch(self, start: int, end: int, *, exact: bool) -> None:
        """Takes a stretch out of the span that is or was picked last, or adds it where not all of it is in there."""
        selection = self._session.selection
        span = self._target()
        if span is not None:
            start, end = selection.snapped(start, end, exact=exact)
            holds = fragments.hold(span.pieces, start, end)
            self._change(edits.remove_fragment if holds else edits.add_fragment, span, start, end)

    def _with_selection(self, edit: Callable[..., Edit], advice: str) -> None:
        selection = self._session.selection
        span = self._target()
        if span is None:
            return
        if selection.picked is not None:
            self._session.message.emit(advice)
        else:
            self._change(edit, span, *selection.stretch())

    def _change(self, edit: Callable[..., Edit], span: Span, start: int, end: int) -> None:
        self._make(lambda: edit(*self._session.in_hand, span, self._text, start, end))

    def _target(self) -> Span | None:
        """The span that fragments are added to; says what to do where there is none."""
        session = self._session
        if not session.may_edit():
            return None
        if session.selection.target is None:
            session.message.emit(_tr("Pick a span first: click it, or press Tab."))
        return session.selection.target

    @property
    def _text(self) -> str:
        return self._session.article.text if self._session.article else ""


def _stepped(text: str, span: Span, edge: Edge, outwards: bool, by_character: bool) -> tuple[int, int]:
    """Start and end of a span with one of them moved."""
    goes_on = outwards == (edge == "end")
    if by_character:
        step = words.next_character if goes_on else words.previous_character
    elif edge == "start":
        step = words.next_word_start if goes_on else words.previous_word_start
    else:
        step = words.next_word_end if goes_on else words.previous_word_end
    return (step(text, span.start), span.end) if edge == "start" else (span.start, step(text, span.end))
