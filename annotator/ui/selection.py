"""Where somebody is in the article in hand: the caret and the selection, the picked span, the armed label."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.model import AnnotationSet, Article, Span, SpanIndex, dictionaries, nesting, words

# An article begins with its first word; it is not looked for without end.
_FURTHEST_START = 4096


class Selection(QObject):
    """Offsets are code points of the article's text. A picked span has the caret at its end."""

    changed = Signal()  # of anchor or caret
    picked_changed = Signal()
    armed_changed = Signal()
    snapping_changed = Signal()
    message = Signal(str)  # a sentence to show in passing
    pointed_out = Signal(object)  # a Span that stands in the way of what was wanted

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.anchor = 0
        self.caret = 0
        self.is_exact = False
        self.picked: Span | None = None
        self._picked_last = ""
        self._way_in: list[str] = []
        self.armed: tuple[str, str] | None = None
        self.snaps_to_words = True
        self.is_shown: Callable[[Span], bool] = lambda _: True  # spans that are not cannot be picked
        self._text = ""
        self._annotations: AnnotationSet | None = None
        self._told_of_dictionaries = False

    def enter(
        self,
        article: Article | None,
        annotations: AnnotationSet | None,
        *,
        from_start: bool,
        caret: int | None = None,
    ) -> None:
        """Goes to another article, or to the same one read again; says nothing until `announce`.

        An article is entered `from_start` at its first word, or where the `caret` was left in it.
        """
        self._text = article.text if article else ""
        self._annotations = annotations
        self.picked = None
        self._picked_last = ""
        self._way_in = []
        if from_start and caret is not None:
            self.anchor = self.caret = words.character_floor(self._text, min(caret, len(self._text)))
        elif from_start:
            furthest = min(len(self._text), _FURTHEST_START)
            self.anchor = self.caret = next((at for at in range(furthest) if not words.is_space(self._text[at])), 0)

    def announce(self) -> None:
        self.picked_changed.emit()
        self.changed.emit()

    @property
    def range(self) -> tuple[int, int]:
        """The selected stretch; empty at the caret where nothing is selected."""
        return min(self.anchor, self.caret), max(self.anchor, self.caret)

    @property
    def is_empty(self) -> bool:
        return self.anchor == self.caret

    def to_label(self) -> tuple[int, int, tuple[tuple[int, int], ...]]:
        """What a label goes on: start, end and fragments.

        That is the picked span's stretch, else that of the selection or of the caret.
        """
        if self.picked is not None:
            return self.picked.start, self.picked.end, self.picked.fragments
        return *self.stretch(), ()

    def stretch(self) -> tuple[int, int]:
        """The selection, snapped to whole words unless it is exact; the word at the caret where nothing is selected."""
        start, end = self.range
        if start == end:
            return words.trim(self._text, *words.word_at(self._text, start))
        return self.snapped(start, end, exact=self.is_exact)

    def snapped(self, start: int, end: int, *, exact: bool) -> tuple[int, int]:
        """A stretch as a label takes it: whole words, or `exact`ly so."""
        is_exact = exact or not self.snaps_to_words
        return (start, end) if is_exact else words.snap_to_words(self._text, start, end)

    @property
    def target(self) -> Span | None:
        """The span that fragments are added to: the picked one, else the one that was picked last."""
        if self.picked is not None or self._annotations is None:
            return self.picked
        return self._annotations.spans.get(self._picked_last)

    def tell_of_dictionaries(self, position: int) -> None:
        """Says once what finds words of Chinese, Japanese or Thai, where one was wanted and nothing here does."""
        is_without = dictionaries.needs_dictionary(self._text, position) and not dictionaries.is_available()
        if is_without and not self._told_of_dictionaries:
            self._told_of_dictionaries = True
            said = self.tr("Words are not told apart in this script. Install {} for that, or select the text.")
            self.message.emit(said.format(dictionaries.EXTRA))

    def select(self, anchor: int, caret: int, *, exact: bool = False) -> None:
        """Moves the selection; a picked span is let go. `exact`: a label takes the selection as it is."""
        self.let_go()
        self.is_exact = exact
        if (anchor, caret) != (self.anchor, self.caret):
            self.anchor, self.caret = anchor, caret
            self.changed.emit()

    def show(self, position: int) -> None:
        """Puts the caret somewhere, and brings it into view even where it stands there already."""
        self.anchor = self.caret = position
        self.changed.emit()

    # Picking

    def pick(self, span: Span) -> None:
        """Picks a span and puts the caret at its end."""
        self.anchor = self.caret = span.end
        self.is_exact = False
        if self.picked is None or self.picked.id != span.id:
            self._way_in = []
        self.picked = span
        self._picked_last = span.id
        self.announce()

    def let_go(self) -> None:
        self._way_in = []
        if self.picked is not None:
            self.picked = None
            self.picked_changed.emit()

    def pick_at(self, position: int, after: str = "") -> Span | None:
        """Picks the innermost span at a place; after the one with the id `after`, the one around it, and so on."""
        if self._annotations is None:
            return None
        spans = self._annotations.spans.overlapping(position, position + 1)
        shown = (span for span in spans if span.covers(position) and self.is_shown(span))
        found = sorted(shown, key=nesting.size_order)
        if not found:
            self.let_go()
            return None
        at = next((number for number, span in enumerate(found) if span.id == after), -1)
        chosen = found[(at + 1) % len(found)]
        self.pick(chosen)
        return chosen

    def pick_neighbour(self, *, forward: bool) -> None:
        """Picks the next or previous span in reading order, from the picked one or from the caret, round the end."""
        if self._annotations is None:
            return
        spans = self._annotations.spans
        if not len(spans):
            self.message.emit(self.tr("There are no spans in this article yet."))
            return
        found = self._neighbour(spans, forward=forward)
        for _ in range(len(spans)):
            if found is None:
                found = spans.at(0) if forward else spans.last()
            if found is None or self.is_shown(found):
                break
            found = spans.after(found) if forward else spans.before(found)
        else:
            self.message.emit(self.tr("All spans of this article are in layers that are hidden."))
            return
        if found is not None:
            self.pick(found)

    def _neighbour(self, spans: SpanIndex, *, forward: bool) -> Span | None:
        """The span after or before the picked one, else the caret."""
        if self.picked is not None:
            return spans.after(self.picked) if forward else spans.before(self.picked)
        if forward:
            return spans.first_from((self.caret, -len(self._text) - 1, ""))
        return spans.before(Span("", "", "", self.caret, self.caret))

    def pick_around(self) -> None:
        """Picks the span around the picked one, else around the selection or the caret."""
        if self._annotations is None:
            return
        inner = self.picked
        start, end = (inner.start, inner.end) if inner else self.range
        found = nesting.span_around(self._annotations.spans, start, end, inner, is_shown=self.is_shown)
        if found is None:
            self.message.emit(self.tr("There is no span around this place."))
            return
        way_in = [*self._way_in, inner.id] if inner is not None else []
        self.pick(found)
        self._way_in = way_in

    def pick_inside(self) -> None:
        """Picks the span inside the picked one from which the way led out, else the first one inside."""
        if self._annotations is None:
            return
        outer, spans = self.picked, self._annotations.spans
        start, end = (outer.start, outer.end) if outer else self.range
        way_in = list(self._way_in)
        found = spans.get(way_in.pop()) if way_in else None
        if found is None or not self.is_shown(found):
            found = nesting.span_inside(spans, start, end, outer, is_shown=self.is_shown)
        if found is None:
            self.message.emit(self.tr("There is no span inside."))
            return
        self.pick(found)
        self._way_in = way_in

    def escape(self) -> bool:
        """Lets go, one thing at a time: the armed label, the picked span, the selection; says whether of anything."""
        if self.armed is not None:
            self.arm(None)
        elif self.picked is not None:
            self._picked_last = ""
            self.let_go()
        elif not self.is_empty:
            self.select(self.caret, self.caret)
        else:
            return False
        return True

    def point_out(self, span_id: str) -> None:
        """Draws the eye to a span, where it is shown, without picking it."""
        span = self._annotations.spans.get(span_id) if self._annotations is not None else None
        if span is not None and self.is_shown(span):
            self.pointed_out.emit(span)

    # What becomes of a selection

    def arm(self, label: tuple[str, str] | None) -> None:
        """Highlighter mode: every selection is labelled at once with (layer, label), until None puts it down."""
        if self.armed != label:
            self.armed = label
            self.armed_changed.emit()

    def toggle_snapping(self) -> None:
        self.snaps_to_words = not self.snaps_to_words
        self.snapping_changed.emit()
