"""Which spans of the article in hand are shown: of which layers, and whose."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from annotator.model import AnnotationSet, Edit, Span, SpanChange
from annotator.ui.article_view import Manner, Source
from annotator.ui.jobs import Job
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.settings import Settings

log = logging.getLogger(__name__)


class _Other(NamedTuple):
    """What another annotator put on the article in hand."""

    manner: Manner
    annotations: AnnotationSet


class Showing(QObject):
    """Layers that are hidden, and the work of others beside one's own.

    Models are annotators, too: what they put on an article is shown as suggestions.
    """

    changed = Signal()

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__(session)
        self._session = session
        self._settings = settings
        self._hidden: set[str] = set()
        self._others: list[_Other] = []
        self._job: Job | None = None
        session.selection.is_shown = self.is_shown
        session.selection.picked_changed.connect(self._show_picked)
        session.project_changed.connect(self._begin)
        session.article_changed.connect(self._read_others)
        session.annotations_changed.connect(self._show_what_changed)

    # Layers

    def layer_is_shown(self, layer: str) -> bool:
        return layer not in self._hidden

    def show_layer(self, layer: str, shown: bool) -> None:
        """Shows or hides the spans of a layer; a picked span that goes out of sight is let go."""
        if shown == self.layer_is_shown(layer):
            return
        (self._hidden.discard if shown else self._hidden.add)(layer)
        selection = self._session.selection
        if selection.picked is not None and not self.is_shown(selection.picked):
            selection.let_go()
        self.changed.emit()

    def is_shown(self, span: Span) -> bool:
        return span.layer not in self._hidden

    # Whose

    @property
    def suggestions_are_shown(self) -> bool:
        return self._settings.suggestions_are_shown

    def show_suggestions(self, shown: bool) -> None:
        self._settings.suggestions_are_shown = shown
        self._settings.save()
        self._read_others()

    @property
    def others_are_shown(self) -> bool:
        return self._settings.others_are_shown

    def show_others(self, shown: bool) -> None:
        self._settings.others_are_shown = shown
        self._settings.save()
        self._read_others()

    def sources(self) -> tuple[Source, ...]:
        """The spans of the article in hand that are shown, one's own first."""
        annotations = self._session.annotations
        if annotations is None:
            return ()
        own = Source("own", self._shown(annotations))
        others = (
            Source(other.manner, self._shown(other.annotations), other.annotations.annotator) for other in self._others
        )
        return (own, *others)

    def wait(self) -> None:
        """Until the work of others has been read."""
        if self._job is not None:
            self._job.wait()

    def _shown(self, annotations: AnnotationSet) -> Callable[[int, int], Sequence[Span]]:
        between = annotations.spans.overlapping

        def shown_between(start: int, end: int) -> Sequence[Span]:
            found = between(start, end)
            return [span for span in found if span.layer not in self._hidden] if self._hidden else found

        return shown_between

    def _begin(self) -> None:
        """Another project has other layers."""
        self._hidden.clear()

    def _read_others(self) -> None:
        """Reads what others put on the article, on a thread of its own: it may be as much as one's own."""
        project, article = self._session.project, self._session.article
        had_others, self._others = bool(self._others), []
        wanted = self._wanted()
        if project is not None and article is not None and wanted:
            path = project.path
            job = Job(self.tr("Reading the work of others"), lambda _: _read(path, article.id, wanted), self)
            job.succeeded.connect(lambda others: self._take_in(job, others))
            job.failed.connect(lambda error: log.warning("The work of others cannot be read: %r", error))
            job.ended.connect(lambda: self._end(job))
            self._job = job
            job.start()
        if had_others:
            self.changed.emit()

    def _wanted(self) -> dict[str, Manner]:
        """The others whose work is to be shown, by their names."""
        manners: dict[str, Manner] = {}
        if self._session.project is not None and (self.others_are_shown or self.suggestions_are_shown):
            for annotator in self._session.project.annotators():
                is_model = annotator.kind == "model"
                if annotator.name != self._session.annotator and (
                    self.suggestions_are_shown if is_model else self.others_are_shown
                ):
                    manners[annotator.name] = "suggested" if is_model else "other"
        return manners

    def _take_in(self, job: Job, others: list[_Other]) -> None:
        """What was read, unless something else has been asked for meanwhile."""
        if job is self._job:
            self._others = others
            if others:
                self.changed.emit()

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None

    def _show_picked(self) -> None:
        """What is picked, as from the list of spans, must be seen, too."""
        picked = self._session.selection.picked
        if picked is not None and not self.is_shown(picked):
            self.show_layer(picked.layer, True)

    def _show_what_changed(self, edit: Edit) -> None:
        """What somebody labels must be seen: its layer is shown again."""
        for change in edit.changes:
            if isinstance(change, SpanChange) and change.after is not None and not self.is_shown(change.after):
                self.show_layer(change.after.layer, True)


def _read(path: Path, article: str, wanted: dict[str, Manner]) -> list[_Other]:
    from annotator import api

    with api.open_project(path, read_only=True) as project:
        read = [_Other(manner, project.annotations(article, name)) for name, manner in wanted.items()]
    return [other for other in read if len(other.annotations.spans)]
