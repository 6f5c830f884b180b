"""The spans of the article in hand as rows: in reading order, by label or by when they were changed; all, or some."""

from __future__ import annotations

import logging
import time
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import chain, takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from annotator.model import AnnotationSet, Edit, Span, SpanChange
from annotator.model.span_index import reading_order
from annotator.ui.fuzzy import folded
from annotator.ui.jobs import Job
from annotator.ui.label_styles import LabelStyles
from annotator.ui.session import Session
from annotator.ui.wording import counted

if TYPE_CHECKING:
    from annotator.settings import SpanOrder

log = logging.getLogger(__name__)

Index = QModelIndex | QPersistentModelIndex
SPAN = Qt.ItemDataRole.UserRole
_SHOWN_TEXT = 120
# How long rows are gathered at a time, before the window may do something else.
_SLICE_S = 0.008
# After so many spans, the clock is asked.
_STRIDE = 64
# What the rows are sorted by; the span's id is at its end.
_Key = tuple[Any, ...]


class SpanRows(QAbstractListModel):
    """In reading order and unfiltered, nothing is read and nothing kept: the annotation set itself is asked.

    Otherwise the rows are gathered in short turns, so that a hundred thousand spans make nobody wait.
    """

    settled = Signal()  # the rows are those that were asked for

    def __init__(self, session: Session, styles: LabelStyles, order: SpanOrder, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._styles = styles
        self.order = order
        self.wanted: tuple[str, ...] = ()
        self._count = 0
        self._keys: list[_Key] | None = None  # None: the rows are the spans of the set
        self._coming: Iterator[list[_Key]] | None = None
        self._is_fresh = False  # none of the coming keys has come yet
        self._turns = QTimer(self, singleShot=True, interval=0)
        self._turns.timeout.connect(self._gather)
        self._job: Job | None = None
        # By when they were changed, the last change lowest: as the project had it, then what was changed since.
        self._ranks: dict[str, int] | None = None
        self._lowest_rank = 0
        self._changes = 0  # of the spans, and of the article
        session.article_changed.connect(self._begin_anew)
        session.annotations_changed.connect(self._follow)
        styles.changed.connect(self._arrange)

    @property
    def is_at_work(self) -> bool:
        """Whether rows are still to come."""
        return self._coming is not None or self._job is not None

    def sort_by(self, order: SpanOrder) -> None:
        self.order = order
        self._arrange()

    def filter_by(self, typed: str) -> None:
        """Leaves the spans that have all the words in their text or their label."""
        wanted = tuple(folded(typed).split())
        if wanted != self.wanted:
            self.wanted = wanted
            self._arrange()

    def wait(self) -> None:
        """Until the project has said when the spans were changed."""
        if self._job is not None:
            self._job.wait()

    def row_of(self, span: Span) -> int:
        """-1 where it is not listed."""
        annotations = self._session.annotations
        if annotations is None:
            return -1
        if self._keys is None:
            return annotations.spans.rank(span)
        if self._coming is not None and self._is_fresh:
            return -1  # the keys are still in another order
        key = self._key_of(span)
        at = bisect_left(self._keys, key)
        return at if at < len(self._keys) and self._keys[at] == key else -1

    def span_at(self, row: int) -> Span | None:
        annotations = self._session.annotations
        if annotations is None or not 0 <= row < self._count:
            return None
        if self._keys is None:
            return annotations.spans.at(row) if row < len(annotations.spans) else None
        return annotations.spans.get(self._keys[row][-1])

    def text_of(self, span: Span) -> str:
        """The beginning of a span's text, on one line."""
        article = self._session.article
        text = article.text if article is not None else ""
        pieces = (text[start : min(end, start + _SHOWN_TEXT)] for start, end in span.pieces[:_SHOWN_TEXT])
        return " ".join(" … ".join(pieces)[:_SHOWN_TEXT].split())

    def depth_of(self, span: Span) -> int:
        """How many spans of the set are around this one."""
        annotations = self._session.annotations
        around = annotations.spans.overlapping(span.start, span.end) if annotations is not None else []
        return sum(_is_around(other, span) for other in around)

    # The rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        span = self.span_at(index.row())
        if span is None:
            return None
        match role:
            case Qt.ItemDataRole.UserRole:
                return span
            case Qt.ItemDataRole.DisplayRole:
                return self.text_of(span)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(self._said(span))
            case Qt.ItemDataRole.ToolTipRole:
                return f"{self._styles.title(span.layer, span.label)}: {self.text_of(span)}"
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """None: a screen reader would read the numbers that Qt makes up."""

    def _said(self, span: Span) -> Iterator[str]:
        yield self.text_of(span)
        yield self._styles.title(span.layer, span.label)
        if span.is_discontinuous:
            yield counted("{n} piece", "{n} pieces", len(span.pieces))
        if depth := self.depth_of(span):
            yield counted("inside {n} span", "inside {n} spans", depth)

    # How they are arranged

    def _begin_anew(self) -> None:
        """Another article, or the same read again."""
        self._changes += 1
        self._ranks = None
        self._show_all()
        if self.order != "text" or self.wanted:
            self._arrange()

    def _arrange(self) -> None:
        """Gathers the rows that are wanted; those that are there stay until the first of them have come."""
        annotations = self._session.annotations
        self._coming = None
        self._turns.stop()
        if annotations is None or (self.order == "text" and not self.wanted):
            self._show_all()
        elif self.order == "time" and self._ranks is None:
            self._read_ranks()
        else:
            self._coming = self._keys_coming(annotations)
            self._is_fresh = True
            self._gather()

    def _show_all(self) -> None:
        self.beginResetModel()
        self._keys = None
        self._count = len(self._session.annotations.spans) if self._session.annotations else 0
        self.endResetModel()
        self.settled.emit()

    def _gather(self) -> None:
        """Takes in keys for a moment."""
        assert self._coming is not None
        until = time.perf_counter() + _SLICE_S
        more: list[_Key] = []
        is_over = True
        for keys in self._coming:
            more += keys
            if time.perf_counter() > until:
                is_over = False
                break
        self._take_in(more, is_over=is_over)
        if is_over:
            self._coming = None
            self.settled.emit()
        else:
            self._turns.start()

    def _take_in(self, more: list[_Key], *, is_over: bool) -> None:
        if self._is_fresh and (more or is_over):
            self._is_fresh = False
            self.beginResetModel()
            self._keys, self._count = more, len(more)
            self.endResetModel()
        elif more:
            assert self._keys is not None
            self.beginInsertRows(QModelIndex(), self._count, self._count + len(more) - 1)
            self._keys += more
            self._count = len(self._keys)
            self.endInsertRows()

    def _keys_coming(self, annotations: AnnotationSet) -> Iterator[list[_Key]]:
        """Keys as they become known, a stretch of spans at a time."""
        by_label: dict[_Key, list[_Key]] = {}
        spans: Iterable[Span | None] = annotations.spans
        if self.order == "time":
            spans = map(annotations.spans.get, self._ids_by_rank())
        keys: list[_Key] = []
        for number, span in enumerate(spans, 1):
            if span is not None and self._is_wanted(span):
                key = self._key_of(span)
                if self.order == "label":
                    by_label.setdefault(key[:2], []).append(key)
                else:
                    keys.append(key)
            if number % _STRIDE == 0:
                yield keys
                keys = []
        # Spans come in reading order, so that those of one label are sorted already.
        yield [*keys, *(key for label in sorted(by_label) for key in by_label[label])]

    def _key_of(self, span: Span) -> _Key:
        match self.order:
            case "label":
                return (folded(self._styles.title(span.layer, span.label)), span.layer, *reading_order(span))
            case "time":
                return ((self._ranks or {}).get(span.id, 0), span.id)
            case _:
                return reading_order(span)

    def _is_wanted(self, span: Span) -> bool:
        if not self.wanted:
            return True
        said = folded(f"{self.text_of(span)} {self._styles.title(span.layer, span.label)}")
        return all(word in said for word in self.wanted)

    # When they were changed

    def _read_ranks(self) -> None:
        """Asks the project, on a thread of its own, in which order the spans were changed."""
        session = self._session
        project, article, annotator = session.project, session.article, session.annotator
        self._show_all()
        if project is None or article is None or self._job is not None:
            return
        path, changes = project.path, self._changes
        job = Job(self.tr("Sorting the spans"), lambda _: _ranks_of(path, article.id, annotator), self)
        self._job = job
        job.succeeded.connect(lambda ranks: self._take_ranks(ranks, is_current=changes == self._changes))
        job.failed.connect(self._do_without_ranks)
        job.start()

    def _take_ranks(self, ranks: dict[str, int], *, is_current: bool) -> None:
        """They are read again where something has changed meanwhile."""
        annotations = self._session.annotations
        self._job = None
        if annotations is not None and is_current:
            if len(ranks) != len(annotations.spans):  # another window was here
                for span in annotations.spans:
                    ranks.setdefault(span.id, len(ranks))
            self._ranks, self._lowest_rank = ranks, 0
        if self.order == "time":
            self._arrange()

    def _do_without_ranks(self, error: object) -> None:
        log.warning("The spans cannot be sorted by time: %r", error)
        self._job = None
        self.sort_by("text")

    def _ids_by_rank(self) -> Iterator[str]:
        ranks = self._ranks or {}
        newest = takewhile(lambda span_id: ranks[span_id] < 0, reversed(ranks))
        return chain(list(newest), (span_id for span_id, rank in ranks.items() if rank >= 0))

    # Edits

    def _follow(self, edit: Edit) -> None:
        changes = [change for change in edit.changes if isinstance(change, SpanChange)]
        if not changes:
            return
        self._changes += 1
        old_keys = [self._key_of(change.before) if change.before is not None else None for change in changes]
        self._note_when(changes)
        if self._keys is None:
            self._follow_all(changes)
        elif len(changes) > 1 or self.is_at_work:
            self._arrange()
        else:
            self._replace(old_keys[0], changes[0].after)

    def _note_when(self, changes: list[SpanChange]) -> None:
        """What has just been changed is the last change."""
        if self._ranks is not None:
            for change in changes:
                if change.before is not None:
                    self._ranks.pop(change.before.id, None)
                if change.after is not None:
                    self._lowest_rank -= 1
                    self._ranks[change.after.id] = self._lowest_rank

    def _follow_all(self, changes: list[SpanChange]) -> None:
        assert self._session.annotations is not None
        if len(changes) > 1:
            self._show_all()
            return
        before, after = changes[0].before, changes[0].after
        if before is not None and after is not None:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))
        elif after is not None:
            self._insert(self._session.annotations.spans.rank(after))
        elif before is not None:
            self._remove(self._session.annotations.spans.rank(before))

    def _replace(self, old: _Key | None, after: Span | None) -> None:
        """Takes one row out and puts one in, where it belongs."""
        assert self._keys is not None
        if old is not None:
            at = bisect_left(self._keys, old)
            if at < len(self._keys) and self._keys[at] == old:
                self._remove(at)
        if after is not None and self._is_wanted(after):
            key = self._key_of(after)
            self._insert(bisect_left(self._keys, key), key)

    def _insert(self, row: int, key: _Key | None = None) -> None:
        self.beginInsertRows(QModelIndex(), row, row)
        if self._keys is not None:
            self._keys.insert(row, key or ())
        self._count += 1
        self.endInsertRows()

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        if self._keys is not None:
            del self._keys[row]
        self._count -= 1
        self.endRemoveRows()


def _is_around(other: Span, span: Span) -> bool:
    return other.start <= span.start and span.end <= other.end and (other.start, other.end) != (span.start, span.end)


def _ranks_of(path: Path, article: str, annotator: str) -> dict[str, int]:
    """The spans by how many were changed after them."""
    from annotator import api

    with api.open_project(path, read_only=True) as project:
        return {span_id: rank for rank, span_id in enumerate(project.spans_by_change(article, annotator))}
