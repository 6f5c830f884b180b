"""Where somebody reads: an article is opened where it was left, in this window or at the start before."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.errors import ProjectError
from annotator.model import ReadingPlace

if TYPE_CHECKING:
    from annotator.ui.session import Session

log = logging.getLogger(__name__)


class Bookmarks(QObject):
    """Keeps the places of a session's annotator in the articles of its project.

    A place is written when the article is left and when the session rests, and only where it changed. It is nobody's
    work: what cannot be written, in a project for reading only or while another program writes, is remembered as long
    as the project is open, and tried again with the next place.
    """

    found = Signal(object)  # the ReadingPlace in the article that has just been opened: the view goes there

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._find_line: Callable[[], tuple[int, int] | None] = lambda: None
        self._in_hand: tuple[str, str] | None = None  # the article's id and the annotator
        self._known: ReadingPlace | None = None
        self._unwritten: dict[tuple[str, str], ReadingPlace] = {}
        session.leaving.connect(self.keep)
        session.rested.connect(self.keep)

    def watch(self, find_line: Callable[[], tuple[int, int] | None]) -> None:
        """`find_line` gives the `top` and the `shift` of a ReadingPlace; None where no article is shown."""
        self._find_line = find_line

    def place_in(self, article_id: str) -> ReadingPlace | None:
        """Where an article is to be opened: where it was left, or stays where it is in hand; None: at its beginning."""
        session = self._session
        assert session.project is not None
        if session.article is not None and session.article.id == article_id:
            return self._look()
        unwritten = self._unwritten.get((article_id, session.annotator))
        return unwritten or session.project.reading_place(article_id, session.annotator)

    def arrive(self, place: ReadingPlace | None) -> None:
        """The session's article is shown, and is to be read from `place` on."""
        session = self._session
        assert session.article is not None
        if place is not None:
            self.found.emit(place)
        self._in_hand = session.article.id, session.annotator
        self._known = self._look()

    def forget(self) -> None:
        """Another project, or none."""
        self._in_hand = self._known = None
        self._unwritten.clear()

    def keep(self) -> None:
        """Writes down where the view is, if it is somewhere else than before."""
        place = self._look()
        if self._in_hand is not None and place is not None and place != self._known:
            self._known = place
            self._unwritten[self._in_hand] = place
        project = self._session.project
        if project is None or project.read_only:
            return
        for (article, annotator), unwritten in list(self._unwritten.items()):
            try:
                project.keep_reading_place(article, annotator, unwritten)
            except ProjectError as error:
                log.info("where %s is in the article %s is not kept: %s", annotator, article, error)
                return
            del self._unwritten[article, annotator]

    def _look(self) -> ReadingPlace | None:
        """Where somebody is now."""
        line = self._find_line()
        return None if line is None else ReadingPlace(self._session.caret, *line)
