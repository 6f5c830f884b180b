"""What a session does while nobody does anything."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from annotator.ui.session import Session

# When nothing was done for so long, where somebody is gets remembered, and the file is made whole by itself.
_REST_MS = 1500
# Soon after an article is on the screen, and before anybody has read far enough to label it.
_REHEARSAL_MS = 150


def spare_collector() -> None:
    """Has Python look for garbage no more among all that the program itself is made of.

    That takes 30 to 60 ms each time, and it may be in the middle of a keystroke.
    """
    gc.collect()
    gc.freeze()


class Rest(QObject):
    """Waits until a session is left in peace for a while, and then does what would be in the way before."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._was_written = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._take)
        self._rehearsal = QTimer(self, singleShot=True, interval=_REHEARSAL_MS)
        self._rehearsal.timeout.connect(self._rehearse)
        session.article_changed.connect(self._note_writing)
        session.queue_row_changed.connect(self._note_writing)
        session.selection.changed.connect(self.stir)

    def stir(self) -> None:
        """Somebody moves about: they are at rest only a while after this."""
        self._rest.start()

    def rehearse_soon(self) -> None:
        """A project was opened: its first edit is to be as quick as the rest."""
        self._rehearsal.start()

    def _note_writing(self) -> None:
        self._was_written = True
        self.stir()

    def _rehearse(self) -> None:
        session = self._session
        project, article = session.project, session.article
        if project is not None and article is not None and session.is_writable:
            session.attempt(lambda: project.rehearse_edit(article.id, session.annotator))

    def _take(self) -> None:
        session = self._session
        project = session.project
        if project is None or session.is_busy:
            return
        session.rested.emit()
        # Only for work: the disk is not kept waiting for everybody who scrolls.
        if self._was_written:
            self._was_written = False
            session.attempt(project.checkpoint)
