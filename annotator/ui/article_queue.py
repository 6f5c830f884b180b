"""The queue of the session: which articles there are to go through, in which order, and where the one in hand is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from annotator.store import Progress, QueueFilter, QueueRow
    from annotator.ui.session import Session


class ArticleQueue(QObject):
    """The articles that pass the filter. The session tells of changes (`queue_changed`)."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.keys: Sequence[int] = ()
        self._filter: QueueFilter | None = None
        self._position = -1

    def forget(self) -> None:
        """There is no project any more."""
        self.keys = ()
        self._filter = None

    def reload(self) -> None:
        """Asks the database for the queue again."""
        session = self._session
        if session.project is None:
            return
        self.keys = session.project.queue(session.annotator, *([self._filter] if self._filter else []))
        self.find_position()
        session.queue_changed.emit()

    def filter(self, wanted: QueueFilter) -> None:
        self._filter = wanted
        self.reload()

    @property
    def is_filtered(self) -> bool:
        wanted = self._filter
        return wanted is not None and bool(wanted.text or wanted.status or wanted.flagged or wanted.finished_before)

    def rows(self, first: int, count: int) -> list[QueueRow]:
        """The rows from `first` on."""
        session = self._session
        if session.project is None:
            return []
        return session.project.queue_rows(session.annotator, self.keys[first : first + count])

    @property
    def position(self) -> int:
        """Where the article in hand stands; -1 where the filter leaves it out."""
        return self._position

    def progress(self) -> Progress | None:
        session = self._session
        return session.project.progress(session.annotator) if session.project else None

    def open_at(self, position: int) -> None:
        """Opens the article at a place in the queue."""
        if 0 <= position < len(self.keys):
            self._session.attempt(lambda: self._session.open_article(self.rows(position, 1)[0].id))

    def step(self, by: int) -> None:
        """Goes to the article before or after the one in hand."""
        target = self._position + by if self._position >= 0 else 0
        if 0 <= target < len(self.keys):
            self.open_at(target)
        else:
            said = self.tr("This is the last article.") if by > 0 else self.tr("This is the first article.")
            self._session.message.emit(said)

    def open_next_unfinished(self) -> bool:
        """Opens the next article that is not done or skipped, round the end; says whether there is one."""
        session = self._session
        if session.project is None:
            return False
        after = self._position + 1
        for first, last in ((after, len(self.keys)), (0, after)):
            found = session.project.first_unfinished(session.annotator, self.keys[first:last])
            if found is not None:
                self.open_at(first + found)
                return True
        if session.article is None and len(self.keys):
            self.open_at(0)
        return False

    def find_position(self) -> None:
        """Looks where the article in hand stands now."""
        session = self._session
        self._position = -1
        if session.project is not None and session.article is not None:
            key = session.project.queue_row(session.annotator, session.article.id).key
            try:
                self._position = self.keys.index(key)
            except ValueError:
                self._position = -1
