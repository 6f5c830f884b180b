"""A search of one text on a thread of its own, so that the window stays live in an article of any length."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from threading import Event, Thread

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import QueryError
from annotator.model.finding import Hit, Matcher
from annotator.model.hits import Batch, Hits, NotKnownYetError, first_line, search_around
from annotator.ui.sentences import told

# In most articles all is known at once; in a long one, the window looks now and then.
_FIRST_FETCH_MS = 6
_FETCH_MS = 40
# How long the window waits for an answer that somebody's next key may build on.
_WAIT_S = 0.03
# After each batch the thread lets the window go first: a thread that asks for Python all the time slows all others.
_PAUSE_S = 0.0002


class HitSearch(QObject):
    """Looks for hits from the line of a position on; `hits` is what is known of them so far."""

    found = Signal(int, int)  # hits that lie between two positions became known
    advanced = Signal()  # more is known, or all

    def __init__(self, matcher: Matcher, text: str, position: int, parent: QObject) -> None:
        super().__init__(parent)
        self.hits = Hits(first_line(text, position))
        self.problem = ""  # why it was given up before its end
        self._length = len(text)
        self._mail = _Mail()
        self._timer = QTimer(self, interval=_FIRST_FETCH_MS)
        self._timer.timeout.connect(self._fetch_now_and_then)
        self._timer.start()
        Thread(target=_work, args=(matcher, text, position, self._mail), name="search", daemon=True).start()

    @property
    def is_over(self) -> bool:
        return self.hits.is_complete or bool(self.problem)

    def cancel(self) -> None:
        """Nothing more is heard of it; the thread ends at its next step."""
        self._timer.stop()
        self._mail.is_cancelled = True

    def ask(self, question: Callable[[], Hit | None], *, waits: bool) -> Hit | None:
        """What `question` finds in the hits, perhaps after a moment; NotKnownYetError where they are not there yet."""
        until = time.monotonic() + (_WAIT_S if waits else 0)
        while True:
            self._mail.has_news.clear()
            self._fetch()
            try:
                return question()
            except NotKnownYetError:
                if self.is_over:
                    return None
                if not self._mail.has_news.wait(max(0.0, until - time.monotonic())):
                    raise

    def _fetch_now_and_then(self) -> None:
        self._timer.setInterval(_FETCH_MS)
        self._fetch()

    def _fetch(self) -> None:
        """Takes in what the thread has found."""
        # Read before the batches: what was found before it was given up is there by then.
        self.problem, bug = self._mail.problem, self._mail.bug
        batches = self._mail.take()
        for batch in batches:
            self.hits.add(batch)
        if self.is_over or bug is not None:
            self._timer.stop()
        if bug is not None:
            raise bug
        for start, end in _extents(batches, self._length):
            self.found.emit(start, end)
        if batches or self.problem:
            self.advanced.emit()


def _extents(batches: list[Batch], length: int) -> list[Hit]:
    """The stretches of a text in which hits became known, or turned out to be none."""
    if any(batch.overrun for batch in batches):
        return [(0, length)]
    parts = ([hit for batch in batches if batch.is_behind is side for hit in batch.hits] for side in (False, True))
    return [(hits[0][0], hits[-1][1]) for hits in parts if hits]


class _Mail:
    """What goes from the thread to the window, and the one word that goes the other way."""

    def __init__(self) -> None:
        self._batches: deque[Batch] = deque()
        self.has_news = Event()
        self.problem = ""
        self.bug: Exception | None = None
        self.is_cancelled = False

    def put(self, batch: Batch) -> None:
        self._batches.append(batch)
        self.has_news.set()

    def take(self) -> list[Batch]:
        return [self._batches.popleft() for _ in range(len(self._batches))]


def _work(matcher: Matcher, text: str, position: int, mail: _Mail) -> None:
    try:
        for batch in search_around(matcher, text, position):
            mail.put(batch)
            time.sleep(_PAUSE_S)
            if mail.is_cancelled:
                return
    except QueryError as error:
        mail.problem = told(error)
    except Exception as bug:  # it is told where bugs are told, on the main thread
        mail.bug = bug
    mail.has_news.set()
