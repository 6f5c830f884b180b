"""Which labels the same words had before: in this article, by this annotator elsewhere, and by others."""

from __future__ import annotations

import logging
import time
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.model import Edit, Span, SpanChange
from annotator.progress import OnProgress
from annotator.ui.habits import LabelKey
from annotator.ui.jobs import Job
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.store.streaming import LabelledText

log = logging.getLogger(__name__)

# A text that is longer, in code points, is hardly ever labelled twice.
LONGEST_TEXT = 100
# What an annotator's last edits labelled, and what a project did: about 15 MB at most.
_MOST_RECENT = 5_000
_MOST_KNOWN = 100_000
_MOST_LABELS = 5
# Spans of an article that are looked through when the project has not been read yet: a few milliseconds.
_MOST_SPANS = 5_000
# One's own labels go before those of any number of others.
_OWN = 1 << 32
# After every few hundred spans the thread lets the window go first; while somebody works, it looks only so often
# whether it is to go on.
_PAUSE_S = 0.0002
_LOOK_S = 0.2


class RecentLabels:
    """The labels that words got last, the newest first: as many as a day's work brings, and no more."""

    def __init__(self) -> None:
        self._labels: OrderedDict[str, tuple[LabelKey, ...]] = OrderedDict()

    def remember(self, text: str, label: LabelKey) -> None:
        """The text got a label now."""
        if len(text) <= LONGEST_TEXT:
            key = _key(text)
            others = (other for other in self._labels.pop(key, ()) if other != label)
            self._labels[key] = (label, *others)[:_MOST_LABELS]
            if len(self._labels) > _MOST_RECENT:
                self._labels.popitem(last=False)

    def labels_of(self, text: str) -> tuple[LabelKey, ...]:
        return self._labels.get(_key(text), ()) if len(text) <= LONGEST_TEXT else ()

    def forget(self) -> None:
        self._labels.clear()


class KnownLabels:
    """The labels that words have in a project: the annotator's own first, then the most frequent.

    Most words have one label, for which a number is kept in place of a table: a project may have 100,000 of them.
    """

    def __init__(self, annotator: str) -> None:
        self._annotator = annotator
        self._labels: list[LabelKey] = []
        self._numbers: dict[LabelKey, int] = {}
        self._only: dict[str, tuple[int, int]] = {}  # the label's number and its weight
        self._several: dict[str, dict[int, int]] = {}

    def add(self, texts: Iterable[LabelledText]) -> None:
        for text, layer, label, annotator in texts:
            number = self._numbers.setdefault((layer, label), len(self._labels))
            if number == len(self._labels):
                self._labels.append((layer, label))
            self._count(_key(text), number, _OWN if annotator == self._annotator else 1)

    def _count(self, key: str, number: int, weight: int) -> None:
        several = self._several.get(key)
        if several is not None:
            several[number] = several.get(number, 0) + weight
            return
        only = self._only.get(key)
        if only is None:
            if len(self._only) + len(self._several) < _MOST_KNOWN:
                self._only[key] = (number, weight)
        elif only[0] == number:
            self._only[key] = (number, only[1] + weight)
        else:
            del self._only[key]
            self._several[key] = {only[0]: only[1], number: weight}

    def labels_of(self, text: str) -> list[LabelKey]:
        key = _key(text)
        only = self._only.get(key)
        if only is not None:
            return [self._labels[only[0]]]
        weights: Mapping[int, int] = self._several.get(key, {})
        ranked = sorted(weights, key=lambda number: -weights[number])
        return [self._labels[number] for number in ranked[:_MOST_LABELS]]


class LabelMemory(QObject):
    """Knows at once what this session labelled, and what the article has; what the project has, a while after opening.

    That is read by a job as long as nothing else is done, and holds what stood in the project then: what this session
    labels afterwards goes before it anyway.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._recent = RecentLabels()
        self._known = KnownLabels("")
        self._is_read = False
        self._job: Job | None = None
        self._is_at_rest = Event()
        self._article_read = ""
        session.project_changed.connect(self._begin)
        session.schema_changed.connect(self._read_anew)
        session.rested.connect(self._read_project)
        session.annotations_changed.connect(self._follow)
        session.selection.changed.connect(self._is_at_rest.clear)

    def labels_of(self, text: str) -> list[LabelKey]:
        """The labels that the words had, the likeliest first."""
        self._read_article()
        return list(dict.fromkeys((*self._recent.labels_of(text), *self._known.labels_of(text))))

    def labels_here(self) -> list[LabelKey]:
        """Those that the words had on which a label would go now."""
        article = self._session.article
        start, end, fragments = self._session.selection.to_label()
        if article is None or fragments or not 0 < end - start <= LONGEST_TEXT:
            return []
        return self.labels_of(article.text[start:end])

    def stop(self) -> None:
        """Gives up reading, and waits until that has ended."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            job.wait()

    # What this session does

    def _begin(self) -> None:
        self._recent.forget()
        self._article_read = ""
        self._read_anew()

    def _follow(self, edit: Edit) -> None:
        spans = (change.after for change in edit.changes if isinstance(change, SpanChange) and change.after)
        self._remember(spans)

    def _read_article(self) -> None:
        """What the words of the article were labelled before it was opened, but for a very long one's end."""
        session = self._session
        if session.article is not None and session.annotations is not None and self._article_read != session.article.id:
            self._article_read = session.article.id
            self._remember(islice(session.annotations.spans, _MOST_SPANS))

    def _remember(self, spans: Iterable[Span]) -> None:
        """What an edit repeats all over the article is remembered once."""
        article = self._session.article
        assert article is not None
        labelled = (
            (article.text[span.start : span.end], (span.layer, span.label))
            for span in spans
            if not span.is_discontinuous and span.end - span.start <= LONGEST_TEXT
        )
        for text, label in _without_repeats(labelled):
            self._recent.remember(text, label)

    # What the project has

    def _read_anew(self) -> None:
        """Labels may have other names now, or it is another project: the next rest brings what there is."""
        self.stop()
        self._known = KnownLabels("")
        self._is_read = False

    def _read_project(self) -> None:
        self._is_at_rest.set()
        project, annotator = self._session.project, self._session.annotator
        if project is None or self._is_read or self._job is not None:
            return
        path, is_at_rest = project.path, self._is_at_rest

        def work(progress: OnProgress) -> KnownLabels:
            from annotator import api

            known = KnownLabels(annotator)
            with api.open_project(path, read_only=True) as own:
                for some in own.labelled_texts(LONGEST_TEXT):
                    known.add(some)
                    time.sleep(_PAUSE_S)
                    progress(0, 0)
                    while not is_at_rest.wait(_LOOK_S):
                        progress(0, 0)
            return known

        job = self._job = Job(self.tr("Reading what was labelled before"), work, self)
        job.succeeded.connect(lambda known: self._take_in(job, known))
        job.failed.connect(lambda error: self._give_up(job, error))
        job.start()

    def _take_in(self, job: Job, known: KnownLabels) -> None:
        if job is self._job:
            self._job, self._is_read = None, True
            self._known = known

    def _give_up(self, job: Job, error: BaseException) -> None:
        """Nobody asked for it, and nobody is told: what this session labels is remembered all the same."""
        log.warning("What was labelled before cannot be read: %r", error)
        if job is self._job:
            self._job, self._is_read = None, True


def _without_repeats(labelled: Iterable[tuple[str, LabelKey]]) -> Iterator[tuple[str, LabelKey]]:
    before = None
    for one in labelled:
        if one != before:
            yield one
        before = one


def _key(text: str) -> str:
    """The words, whatever their case and the spaces between them."""
    return " ".join(text.casefold().split())
