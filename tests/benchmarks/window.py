"""The real window on Qt's offscreen platform, and a way to wait until its pixels are up to date.

Beside it, a plain editor of the same size.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QWidget

from annotator.settings import Settings
from annotator.ui.main_window import MainWindow
from annotator.ui.picker import Picker
from annotator.ui.theme import Appearance, load_fonts, reading_font
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
        self.finding = window.place.finding
        self.labels = window.place.panel.labels
        self._article_paints = PaintCounter(self.view.viewport())
        self._queue_paints = PaintCounter(self.queue.list.viewport())

    def catch_up(self) -> None:
        """Handles all events and timers that are due."""
        for _ in range(3):
            self._application.processEvents()

    def settle(self) -> None:
        """The same, and waits until the article no longer glides."""
        self.catch_up()
        while self.view._placement.scroller.is_gliding:
            self._application.processEvents()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Gives the article a key; the window's shortcuts are not asked."""
        press(self.view, key, modifiers)

    def find(self, query: str) -> None:
        """Looks for a query, as somebody who types it, until all hits are counted."""
        self.window.place.find_bar.open_search()
        for letter in query:
            self.type_into_query(letter)
        self.count_hits()
        self.settle()

    def type_into_query(self, letter: str) -> None:
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key(ord(letter.upper())), Qt.KeyboardModifier.NoModifier, letter)
        self._application.sendEvent(self.window.place.find_bar.field, key)

    def count_hits(self) -> None:
        """Waits until all hits are counted."""
        while self.finding.is_counting:
            self._application.processEvents()

    @contextmanager
    def article_painted(self) -> Iterator[None]:
        """The block, until what it did to the article is painted."""
        yield from _until_painted(self._application, self._article_paints)

    @contextmanager
    def queue_painted(self) -> Iterator[None]:
        """The block, until what it did to the queue is painted."""
        yield from _until_painted(self._application, self._queue_paints)

    @contextmanager
    def painted(self, widget: QWidget) -> Iterator[None]:
        """The block, until what it did to some widget is painted."""
        yield from _until_painted(self._application, PaintCounter(widget))

    def open_type_ahead(self) -> Picker:
        """The type-ahead over everything."""
        self.window.open_everything()
        return next(picker for picker in self.window.findChildren(Picker) if picker.isVisible())


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
    window.projects.open(project, ANNOTATOR, article)
    bed.settle()
    yield bed
    window.close()


class PlainBed:
    """A plain editor where the window has its article, with the same text in the same type."""

    def __init__(self, application: QApplication, text: str) -> None:
        self._application = application
        self.text = text
        self.editor = QPlainTextEdit()
        self.editor.resize(652, 724)
        self.zoom(1)
        self.editor.setPlainText(text)
        self.editor.show()
        self._paints = PaintCounter(self.editor.viewport())

    def zoom(self, zoom: float) -> None:
        self.editor.setFont(reading_font(18 * zoom))

    def settle(self) -> None:
        for _ in range(3):
            self._application.processEvents()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        press(self.editor, key, modifiers)

    def go_to(self, unit: int) -> None:
        """Puts the caret somewhere, in UTF-16 units, and brings it into view."""
        cursor = QTextCursor(self.editor.document())
        cursor.setPosition(min(unit, self.editor.document().characterCount() - 1))
        self.editor.setTextCursor(cursor)

    @contextmanager
    def painted(self) -> Iterator[None]:
        """The block, until what it did is painted."""
        yield from _until_painted(self._application, self._paints)


@contextmanager
def open_plain_bed(text: str) -> Iterator[PlainBed]:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    load_fonts()
    bed = PlainBed(application, text)
    bed.settle()
    yield bed
    bed.editor.close()


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


def turn(viewport: QWidget) -> None:
    """Turns the wheel over a widget, by a notch towards the reader."""
    middle = QPointF(viewport.rect().center())
    no_button, no_modifier = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    anywhere = QPointF(viewport.mapToGlobal(middle))
    QApplication.sendEvent(
        viewport,
        QWheelEvent(middle, anywhere, QPoint(), QPoint(0, -120), no_button, no_modifier, phase, False),
    )


def start_again_near_end(area: QAbstractScrollArea) -> None:
    """Scrolls back to the beginning where a wheel could soon turn no further."""
    bar = area.verticalScrollBar()
    if bar.value() + 8 * bar.singleStep() > bar.maximum():
        bar.setValue(0)


def _until_painted(application: QApplication, paints: PaintCounter) -> Iterator[None]:
    before, since = paints.count, time.perf_counter()
    yield
    while paints.count == before:
        application.processEvents()
        if time.perf_counter() - since > _LONGEST_SECONDS:
            raise TimeoutError(f"nothing was painted within {_LONGEST_SECONDS} seconds")
