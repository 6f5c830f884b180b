"""A person at the window: keys, clicks, and answers to dialogs, sent as the events that Qt gets from a system."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.model import AnnotationSet, Article, Span
from annotator.ui.annotate.label_rows import LabelRows
from annotator.ui.main_window import MainWindow
from annotator.ui.status_bar import StatusBar

Answer = Callable[[Any], None]

# How many blocks of `answering` are open; outside of them, a dialog is closed and fails the test.
_blocks = 0


class LabelRow:
    """What a row of the panel's labels shows and says."""

    def __init__(self, rows: LabelRows, number: int) -> None:
        self.index = rows.index(number, 0)
        row = rows.rows[number]
        self.count = rows.count_of(row)
        self.is_lit = rows.is_lit(row)
        self.is_armed = rows.is_armed(row)
        self.said: str = self.index.data(Qt.ItemDataRole.AccessibleTextRole)
        self.tip: str = self.index.data(Qt.ItemDataRole.ToolTipRole)


class Driver:
    """Drives one window, and remembers what it said."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        self.session = window.session
        self.view = window.place.view
        self.panel = window.place.panel
        self.queue = window.place.queue
        self.said: list[str] = []
        window.session.message.connect(self.said.append)

    def keys(self, *sequences: str) -> None:
        """Presses keys, each written as people write shortcuts: "Shift+Right"."""
        for sequence in sequences:
            combination = QKeySequence.fromString(sequence)[0]  # type: ignore[index]  # PySide6 has it
            self.settle()
            target = QApplication.activePopupWidget() or QApplication.focusWidget()
            assert target is not None, f"nothing has the keyboard when {sequence} is pressed"
            inside: QWidget | None = target.focusWidget()
            target = target if inside is None else inside
            QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        self.settle()

    def type(self, text: str) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, text)

    def settle(self) -> None:
        """Lets everything happen that was put off to the next turn of the event loop."""
        for _ in range(3):
            QApplication.processEvents()

    def select(self, text: str, *, exact: bool = False) -> None:
        """Selects the first occurrence of some words."""
        start = self.article.text.index(text)
        self.session.select(start, start + len(text), exact=exact)

    def stand_in(self, text: str) -> None:
        """Puts the caret one character into the first occurrence of some words."""
        at = self.article.text.index(text) + 1
        self.session.select(at, at)

    def point_of(self, position: int) -> QPoint:
        """A point of the viewport in the left half of the character at a position."""
        return self.view.page_rect(position).center() + QPoint(2, 0)

    def click(self, text: str, *, into: int = 1) -> None:
        """Clicks into the first occurrence of some words, after `into` characters."""
        self.wait_out_double_click()
        at = self.point_of(self.article.text.index(text) + into)
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        self.settle()

    def drag(self, start: int, end: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Drags with the left button from one position to another."""
        self.wait_out_double_click()
        viewport = self.view.viewport()
        first, last = self.view.page_rect(start).center(), self.view.page_rect(end).center()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, modifiers, first)
        for point in ((first + last) / 2, last):
            move = move_event(viewport, point, modifiers)
            QApplication.sendEvent(viewport, move)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, modifiers, last)
        self.settle()

    def rest_on(self, text: str) -> None:
        """Moves the mouse into the first occurrence of some words, and leaves it there."""
        viewport = self.view.viewport()
        at = self.point_of(self.article.text.index(text) + 1)
        QApplication.sendEvent(viewport, move_event(viewport, at, buttons=Qt.MouseButton.NoButton))

    def wait_out_double_click(self) -> None:
        self.view._pointing.forget_clicks()

    def click_label(self, title: str) -> None:
        labels = self.panel.labels.list
        index = self.label_row(title).index
        labels.scrollTo(index)
        QTest.mouseClick(labels.viewport(), Qt.MouseButton.LeftButton, pos=labels.visualRect(index).center())
        self.settle()

    def label_row(self, title: str) -> LabelRow:
        """A row of the panel's labels, by the title of a label or a layer."""
        rows = self.panel.labels.rows
        return LabelRow(rows, next(number for number, row in enumerate(rows.rows) if row.title == title))

    @property
    def label_titles(self) -> list[str]:
        """The rows of the panel's labels from top to bottom."""
        return [row.title for row in self.panel.labels.rows.rows]

    @property
    def article(self) -> Article:
        assert self.session.article is not None
        return self.session.article

    @property
    def annotations(self) -> AnnotationSet:
        assert self.session.annotations is not None
        return self.session.annotations

    @property
    def picked(self) -> Span:
        assert self.session.selection.picked is not None
        return self.session.selection.picked

    @property
    def labelled(self) -> list[tuple[str, str]]:
        """What is labelled, in reading order: (label, words)."""
        return labelled(self.annotations, self.article)

    @property
    def stored(self) -> list[tuple[str, str]]:
        """The same, as the database has it."""
        assert self.session.project is not None
        return labelled(self.session.project.annotations(self.article.id, self.session.annotator), self.article)

    @property
    def status_bar(self) -> StatusBar:
        return self.window.findChildren(StatusBar)[0]


def labelled(annotations: AnnotationSet, article: Article) -> list[tuple[str, str]]:
    return [(span.label, span.text(article.text)) for span in annotations.spans]


def move_event(
    viewport: QWidget,
    point: QPoint,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    buttons: Qt.MouseButton = Qt.MouseButton.LeftButton,
) -> Any:
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    where = QPointF(point)
    anywhere = QPointF(viewport.mapToGlobal(point))
    return QMouseEvent(QEvent.Type.MouseMove, where, anywhere, Qt.MouseButton.NoButton, buttons, modifiers)


@contextmanager
def answering(*answers: Answer) -> Iterator[None]:
    """Gives each modal dialog that opens in the block its answer, in turn; every answer must be wanted."""
    global _blocks
    waiting = list(answers)
    failures: list[BaseException] = []
    answered: list[QWidget] = []
    is_over = False

    def look() -> None:
        if is_over:
            return
        QTimer.singleShot(5, look)
        dialog = QApplication.activeModalWidget()
        if dialog is None or not dialog.isVisible() or dialog in answered:
            return
        answered.append(dialog)
        try:
            assert waiting, f"an unexpected dialog: {words_of(dialog)}"
            waiting.pop(0)(dialog)
        except BaseException as failure:
            failures.append(failure)
            assert isinstance(dialog, QDialog)
            dialog.reject()

    QTimer.singleShot(5, look)
    _blocks += 1
    try:
        yield
    finally:
        is_over = True
        _blocks -= 1
    if failures:
        raise failures[0]
    assert not waiting, f"{len(waiting)} dialogs did not open"


def words_of(dialog: QWidget) -> str:
    """All that a dialog says."""
    if isinstance(dialog, QMessageBox):
        return f"{dialog.text()} {dialog.informativeText()}"
    from PySide6.QtWidgets import QLabel, QPlainTextEdit

    labels = [label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog)]
    texts = [text.toPlainText() for text in dialog.findChildren(QPlainTextEdit)]
    return " ".join((*labels, *texts))


def dismiss(said: list[str]) -> Answer:
    """Reads a dialog and closes it."""

    def answer(dialog: QDialog) -> None:
        said.append(words_of(dialog))
        dialog.reject()

    return answer


def choose_file(path: Path) -> Answer:
    """Types a path into a file dialog and presses Enter."""

    def answer(dialog: QFileDialog) -> None:
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        name.setText(str(path))
        QTest.keyClick(name, Qt.Key.Key_Return)

    return answer


def press(title: str) -> Answer:
    """Presses a dialog's button."""

    def answer(dialog: QDialog) -> None:
        buttons = [b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "").startswith(title)]
        assert buttons, f"no button {title!r}"
        QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)

    return answer


@contextmanager
def refusing_dialogs() -> Iterator[list[str]]:
    """Closes every dialog that nobody answers, so that no test hangs, and gives what they said."""
    unexpected: list[str] = []
    timer = QTimer()
    timer.setInterval(50)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not _blocks and isinstance(dialog, QDialog):
            unexpected.append(words_of(dialog))
            dialog.reject()

    timer.timeout.connect(look)
    timer.start()
    yield unexpected
    timer.stop()
