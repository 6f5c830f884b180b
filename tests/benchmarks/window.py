"""The real window on Qt's offscreen platform, and a way to wait until its pixels are up to date."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotator.settings import Settings
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import Appearance, load_fonts
from tests.benchmarks.corpus import ANNOTATOR

_LONGEST_SECONDS = 60


class PaintCounter(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


class Bed:
    """A window with a project, 1280 by 800 pixels."""

    def __init__(self, application: QApplication, window: MainWindow) -> None:
        self._application = application
        self.window = window
        self.session = window.session
        self.view = window.place.view
        self.queue = window.place.queue
        self._article_paints = PaintCounter(self.view.viewport())
        self._queue_paints = PaintCounter(self.queue.list.viewport())

    def settle(self) -> None:
        """Handles all events and timers that are due."""
        for _ in range(3):
            self._application.processEvents()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Gives the article a key; the window's shortcuts are not asked."""
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers)
        self._application.sendEvent(self.view, event)

    @contextmanager
    def article_painted(self) -> Iterator[None]:
        """The block, until what it did to the article is painted."""
        yield from self._painted(self._article_paints)

    @contextmanager
    def queue_painted(self) -> Iterator[None]:
        """The block, until what it did to the queue is painted."""
        yield from self._painted(self._queue_paints)

    def _painted(self, paints: PaintCounter) -> Iterator[None]:
        before, since = paints.count, time.perf_counter()
        yield
        while paints.count == before:
            self._application.processEvents()
            if time.perf_counter() - since > _LONGEST_SECONDS:
                raise TimeoutError(f"nothing was painted within {_LONGEST_SECONDS} seconds")


@contextmanager
def open_bed(project: Path, article: str = "") -> Iterator[Bed]:
    """The window as the program makes it, with a project in it, painted and at rest."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    load_fonts()
    window = MainWindow(Settings(), Appearance(application, "light"))
    window.show()
    bed = Bed(application, window)
    bed.settle()
    window.open_project(project, ANNOTATOR, article)
    bed.settle()
    yield bed
    window.close()
