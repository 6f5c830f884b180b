"""The history of the picked span, folded out on demand: what was changed, by whom, and when."""

from __future__ import annotations

import logging
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.model import Span
from annotator.model.span_history import SpanEvent
from annotator.ui import icons
from annotator.ui.annotate.span_changes import SpanChanges
from annotator.ui.jobs import Job
from annotator.ui.label_styles import LabelStyles
from annotator.ui.layouts import empty, pad
from annotator.ui.linking import Links
from annotator.ui.session import Session
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance
from annotator.ui.wording import counted, figures, moment

log = logging.getLogger(__name__)

# Whoever walks through spans does not have the journal read for each of them.
_REST_MS = 120
# The newest events are shown at first.
_FEW = 8


class _Wanted(NamedTuple):
    """Whose history: the article's id, the annotator and the span's id."""

    article: str
    annotator: str
    span: str


class SpanHistory(QWidget):
    """A line that folds out. The journal is read on a thread of its own, and only while it is out."""

    folded = Signal()  # in or out

    def __init__(self, session: Session, styles: LabelStyles, links: Links, appearance: Appearance) -> None:
        super().__init__()
        self._session = session
        self._appearance = appearance
        self._changes = SpanChanges(session, styles, links)
        self._span: Span | None = None
        self._job: Job | None = None
        self._shows_all = False
        self.is_out = False
        self.toggle = styled(QPushButton(self.tr("History")), "fold")
        self.toggle.setCheckable(True)
        self.toggle.clicked.connect(self._fold)
        self._rows = QVBoxLayout()
        pad(self._rows, 4, 0, 0, 4)
        self._rows.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(self._rows)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._read)
        session.leaving.connect(self._wait)
        appearance.changed.connect(self._draw)
        self._draw()

    def show_span(self, span: Span) -> None:
        """The history of another span, or of the same one after an edit."""
        is_other = self._span is None or self._span.id != span.id
        is_changed = self._span != span
        self._span = span
        if is_other:
            self._shows_all = False
            empty(self._rows)
        if self.is_out and is_changed:
            self._rest.start()

    def _fold(self, out: bool) -> None:
        self.is_out = out
        self._draw()
        if out:
            self._read()
        else:
            self._rest.stop()
            empty(self._rows)
        self.folded.emit()

    def _read(self) -> None:
        project, article, span = self._session.project, self._session.article, self._span
        if project is None or article is None or span is None:
            return
        path, wanted = project.path, _Wanted(article.id, self._session.annotator, span.id)

        def work(_: object) -> list[SpanEvent]:
            from annotator import api

            with api.open_project(path, read_only=True) as own:
                return own.span_history(*wanted)

        job = Job(self.tr("Reading the history"), work, self)
        job.succeeded.connect(lambda events: self._take_in(job, wanted, events))
        job.failed.connect(lambda error: log.warning("The history cannot be read: %r", error))
        job.ended.connect(lambda: self._end(job))
        self._job = job
        job.start()

    def _take_in(self, job: Job, wanted: _Wanted, events: list[SpanEvent]) -> None:
        """What was read, unless another span is looked at by now."""
        if job is self._job and self.is_out and self._span is not None and self._span.id == wanted.span:
            self._show(self._span, events)

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None

    def _wait(self) -> None:
        """No thread reads on while the project is closed."""
        self._rest.stop()
        if self._job is not None:
            self._job.wait()

    def _show(self, span: Span, events: list[SpanEvent]) -> None:
        """The newest first."""
        had_focus = any(button.hasFocus() for button in self.findChildren(QPushButton) if button is not self.toggle)
        empty(self._rows)
        place = self.tr("Characters {start}–{end}").format(start=figures(span.start), end=figures(span.end))
        self._add(place)
        newest = events[::-1]
        shown = newest if self._shows_all else newest[:_FEW]
        for event in shown:
            self._add_event(event)
        if len(shown) < len(newest):
            more = styled(
                QPushButton(counted("{n} earlier change", "{n} earlier changes", len(newest) - len(shown))), "link"
            )
            more.clicked.connect(lambda: self._show_all(span, events))
            self._rows.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        elif not events or events[0].before is not None:
            self._add(self.tr("It came with an import."))
        if had_focus:
            self.toggle.setFocus()
        self.folded.emit()

    def _show_all(self, span: Span, events: list[SpanEvent]) -> None:
        self._shows_all = True
        self._show(span, events)

    def _add_event(self, event: SpanEvent) -> None:
        said = "\n".join(self._changes.lines(event))
        signature = " · ".join((event.annotator, moment(event.at)))
        if event.is_undone:
            signature = self.tr("{who} · undone").format(who=signature)
        what = _label(said, "muted" if event.is_undone else "")
        if event.is_undone:
            font = what.font()
            font.setStrikeOut(True)
            what.setFont(font)
        row = QWidget()
        row.setToolTip(self._changes.name(event))
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(what)
        column.addWidget(_label(signature, "small"))
        self._rows.addWidget(row)

    def _add(self, text: str) -> None:
        self._rows.addWidget(_label(text, "small"))

    def _draw(self) -> None:
        self.toggle.setChecked(self.is_out)
        theme = self._appearance.theme
        closed = "chevron-right" if self.isLeftToRight() else "chevron-left"
        self.toggle.setIcon(icons.icon("chevron-down" if self.is_out else closed, theme, color=theme.muted))
        self.toggle.setToolTip(
            self.tr("Hide the history") if self.is_out else self.tr("Who changed this span, what, and when")
        )


def _label(text: str, name: str) -> QLabel:
    return styled(QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText), name)
