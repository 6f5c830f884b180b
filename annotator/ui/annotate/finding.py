"""Finding in the article in hand: what is looked for, the hits, and the way from one to the next.

The hit in hand is the one that is selected: there is no other mark of it, so that a label's key labels what was found.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from annotator.errors import QueryError
from annotator.model import words
from annotator.model.finding import Hit, Matcher, Option, Query
from annotator.model.hits import NotKnownYetError
from annotator.ui.annotate.hit_search import HitSearch
from annotator.ui.sentences import told
from annotator.ui.session import Session


class Finding(QObject):
    """Looks for a query in the session's article while it is active; offsets are code points."""

    changed = Signal()  # of the query, of what is known of its hits, or of the place among them
    found = Signal(int, int)  # hits between two positions became known, or are none any more
    shown = Signal(int, int)  # a hit is about to be selected: it is to be brought into view

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.query = Query()
        self.is_active = False
        self._mistake = ""
        self._search: HitSearch | None = None
        self._text = ""
        # From where the nearest hit is looked for as somebody types.
        self._origin = 0
        # What finding itself has selected, as long as nobody selects anything else.
        self._selected: Hit | None = None
        self._is_selecting = False
        # What is to be done as soon as enough is known.
        self._waiting: Callable[[], None] | None = None
        session.article_changed.connect(self._follow_article)
        session.selection.changed.connect(self._follow_selection)

    # What is known

    @property
    def count(self) -> int:
        """How many hits are known."""
        return len(self._search.hits) if self._search else 0

    @property
    def is_counting(self) -> bool:
        return self._search is not None and not self._search.is_over

    @property
    def number(self) -> int | None:
        """Which hit is selected, counted from 1; None where none is, or where it is not known yet."""
        if self._search is None:
            return None
        try:
            return self._search.hits.number(self._selected or self._session.selection.range)
        except NotKnownYetError:
            return None

    @property
    def has_selected(self) -> bool:
        """Whether what is selected was found, and not selected by hand."""
        return self._selected is not None

    @property
    def problem(self) -> str:
        """Why the query finds nothing, or not everything; empty where it does."""
        return self._mistake or (self._search.problem if self._search else "")

    def hits_between(self, start: int, end: int) -> Sequence[Hit]:
        """The hits that share a code point with [start, end), as far as they are known."""
        return self._search.hits.between(start, end) if self._search else ()

    def hit_starts(self) -> Sequence[int]:
        """Where all hits that are known begin, in order."""
        return self._search.hits.starts() if self._search else ()

    # What is done

    def begin(self, query: Query) -> None:
        """Marks the hits of a query, and leaves the selection as it is."""
        self.is_active = True
        self._origin = self._place[0]
        self._start(query)

    def end(self) -> None:
        """Marks nothing any more; the query is remembered."""
        self.is_active = False
        self._stop()
        self.changed.emit()

    def look_for(self, query: Query) -> None:
        """Marks the hits of another query, and selects the nearest one from where somebody stands."""
        self._start(query)
        self._show_nearest()

    def switch(self, option: Option) -> None:
        """Turns an option of the query on or off."""
        self.look_for(self.query.switched(option))

    def step(self, *, forward: bool) -> None:
        """Selects the next or the previous hit, round the end."""
        self._step(forward=forward, waits=True)

    # How

    @property
    def _place(self) -> Hit:
        """Where somebody is: the picked span, else the selection or the caret."""
        selection = self._session.selection
        return (selection.picked.start, selection.picked.end) if selection.picked else selection.range

    def _start(self, query: Query) -> None:
        self._stop()
        self.query = query
        self._text = self._session.article.text if self._session.article else ""
        if query.text and self._text:
            try:
                matcher = Matcher(query)
            except QueryError as mistake:
                self._mistake = told(mistake)
            else:
                self._search = HitSearch(matcher, self._text, self._origin, self)
                self._search.found.connect(self.found)
                self._search.advanced.connect(self._go_on)
        self.changed.emit()

    def _stop(self) -> None:
        self._mistake = ""
        self._waiting = None
        if self._search is not None:
            self._search.cancel()
            self._search.deleteLater()
            self._search = None
        self.found.emit(0, len(self._text))

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()
        self.changed.emit()

    def _show_nearest(self, *, waits: bool = True) -> None:
        search, hit = self._search, None
        if search is not None:
            hits = search.hits
            try:
                hit = search.ask(lambda: hits.first_from(self._origin) or hits.first_from(0), waits=waits)
            except NotKnownYetError:
                self._waiting = lambda: self._show_nearest(waits=False)
        if hit is not None:
            self._select(hit)
        elif self._selected is not None:
            # What was found before is not what is asked for now: no key may label it.
            self._select((self._origin, self._origin))

    def _step(self, *, forward: bool, waits: bool) -> None:
        self._waiting = None
        search, (start, end) = self._search, self._place
        if search is None:
            return
        hits = search.hits
        beyond = len(self._text) + 1
        try:
            if forward:
                hit = search.ask(lambda: hits.first_from(end) or hits.first_from(0), waits=waits)
            else:
                hit = search.ask(lambda: hits.last_before(start) or hits.last_before(beyond), waits=waits)
        except NotKnownYetError:
            self._waiting = lambda: self._step(forward=forward, waits=False)
            return
        if hit is None:
            return
        self._origin = hit[0]
        self._select(hit)
        if forward and hit[0] < end:
            self._session.message.emit(self.tr("That was the last hit; this is the first."))
        elif not forward and hit[0] >= start:
            self._session.message.emit(self.tr("That was the first hit; this is the last."))

    def _select(self, hit: Hit) -> None:
        # An expression may match a part of a character, such as a letter without its marks.
        start, end = words.character_floor(self._text, hit[0]), words.character_ceiling(self._text, hit[1])
        self._is_selecting = True
        self.shown.emit(start, end)
        self._session.select(start, end)
        self._is_selecting = False
        self._selected = hit if hit[0] < hit[1] else None
        self.changed.emit()

    def _follow_selection(self) -> None:
        """Somebody went somewhere else: that is where the next hit is looked for from."""
        if not self._is_selecting:
            self._selected = None
            self._waiting = None
            self._origin = self._place[0]
            self.changed.emit()

    def _follow_article(self) -> None:
        text = self._session.article.text if self._session.article else ""
        # An article that is read again keeps its hits.
        if self.is_active and text != self._text:
            self._selected = None
            self._origin = self._place[0]
            self._start(self.query)
