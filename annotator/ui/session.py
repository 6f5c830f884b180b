"""The session: the open project, the article in hand and its annotation set.

Widgets show the session and ask it for edits; they never talk to the store or to each other.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.errors import ConflictError, ProjectError, RuleError
from annotator.model import AnnotationSet, Article, Edit, Schema, Span, Status, Step, WideStep, edits
from annotator.model.missing_values import missing_values
from annotator.ui.article_queue import ArticleQueue
from annotator.ui.bookmarks import Bookmarks
from annotator.ui.chaining import Chaining
from annotator.ui.describing import Describing
from annotator.ui.editing import Editing
from annotator.ui.language import language_of_titles
from annotator.ui.relating import Relating
from annotator.ui.rest import Rest
from annotator.ui.selection import Selection
from annotator.ui.sentences import spoken, told
from annotator.ui.shaping import Shaping

if TYPE_CHECKING:
    from annotator.store import Project

log = logging.getLogger(__name__)

_LAYER_AND_LABEL = attrgetter("layer", "label")


class Session(QObject):
    """What is open and in hand; `selection` says where in the article. Offsets are code points of its text."""

    project_changed = Signal()
    schema_changed = Signal()
    queue_changed = Signal()
    queue_row_changed = Signal(str)  # the article's id
    progress_changed = Signal()  # an article was finished, reopened or flagged
    article_changed = Signal()
    annotations_changed = Signal(object)  # the Edit that was applied
    busy_changed = Signal()
    rested = Signal()  # nothing was done for a while
    leaving = Signal()  # the article in hand is about to be put away: what is being typed must be kept now
    long_step_wanted = Signal(bool)  # an undo, or a redo (True), that takes its time
    incomplete = Signal(object)  # the list of what is Missing before the article in hand is done
    message = Signal(str)  # a sentence to show in passing
    problem = Signal(object)  # a ProjectError that people must see

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        # The schema with the titles of the window's language, and as it is written: what edits of it begin with.
        self.schema = self.written_schema = Schema("")
        self.annotator = ""
        self.article: Article | None = None
        self.annotations: AnnotationSet | None = None
        self.selection = Selection(self)
        self.selection.message.connect(self.message)
        self.label_counts: Counter[tuple[str, str]] = Counter()
        self.is_busy = False
        self.queue = ArticleQueue(self)
        self.rest = Rest(self)
        self.bookmarks = Bookmarks(self)
        self._editing = Editing(self)
        self.shaping = Shaping(self, self._editing.make)
        self.describing = Describing(self)
        self.chaining = Chaining(self)
        self.relating = Relating(self)

    # The project

    def open(self, project: Project, annotator: str, article: str = "") -> None:
        """Takes over an open project, as `annotator`, and shows `article` or the first that is not finished."""
        self.close()
        self.project = project
        self.annotator = annotator
        self._read_schema(project)
        self.project_changed.emit()
        self.schema_changed.emit()
        self.queue.reload()
        if not (article and self._open_if_there(article)):
            self.queue.open_next_unfinished()
        self.rest.rehearse_soon()

    def close(self) -> None:
        if self.project is None:
            return
        self.leaving.emit()
        self.project.close()
        self.project = None
        self.schema = self.written_schema = Schema("")
        self.queue.forget()
        self.selection.armed = None
        self._show_nothing()
        self.project_changed.emit()
        self.schema_changed.emit()
        self.queue_changed.emit()

    def close_quietly(self) -> None:
        """Closes the project while the window goes away."""
        if self.project is not None:
            self.leaving.emit()
            self.project.close()
            self.project = None

    def set_busy(self, busy: bool) -> None:
        """While a job writes to the project, edits are refused with a sentence."""
        self.is_busy = busy
        self.busy_changed.emit()

    def work_as(self, annotator: str) -> None:
        """Goes on as another annotator, on the same article."""
        self.leaving.emit()
        article = self.article.id if self.article else ""
        self.annotator = annotator
        self.project_changed.emit()
        self.queue.reload()
        if article:
            self.open_article(article)

    def reload_schema(self) -> None:
        """Reads the schema again, after an import that brought labels along."""
        if self.project is not None:
            self._read_schema(self.project)
            self.schema_changed.emit()

    def _read_schema(self, project: Project) -> None:
        self.written_schema = project.schema
        self.schema = self.written_schema.in_language(language_of_titles())

    def reload(self, *, schema: bool) -> None:
        """Reads again what an edit of many articles changed, the schema too where it says so."""
        if schema:
            self.reload_schema()
        if self.article is not None:
            self.load(self.article.id)
        self.queue.reload()
        self.progress_changed.emit()

    def tell_step(self, step: Step | WideStep | None, *, forward: bool) -> None:
        """Shows what an undo or redo changed that was made elsewhere."""
        self._editing.tell_step(step, forward=forward)

    def annotators(self) -> list[str]:
        """The names of all who ever worked in the project."""
        return [annotator.name for annotator in self.project.annotators()] if self.project else []

    def record_count(self, *, status: Status | None, annotator: str | None) -> int:
        """How many records, each an article of an annotator, an export would write; None stands for all."""
        return self.project.record_count(status=status, annotator=annotator) if self.project else 0

    @property
    def is_writable(self) -> bool:
        return self.project is not None and not self.project.read_only and not self.is_busy

    # The article in hand

    def open_article(self, article_id: str) -> None:
        self.leaving.emit()
        self.attempt(lambda: self.load(article_id))

    def _open_if_there(self, article_id: str) -> bool:
        try:
            self.load(article_id)
        except ProjectError:
            log.info("the article %s is no longer in the project", article_id)
            return False
        return True

    def load(self, article_id: str) -> None:
        """Reads the article from the database; one that is in hand already keeps the selection and stays in place."""
        assert self.project is not None
        is_in_hand = self.article is not None and self.article.id == article_id
        article = self.project.article(article_id)
        annotations = self.project.annotations(article_id, self.annotator)
        place = self.bookmarks.place_in(article_id)
        self.article, self.annotations = article, annotations
        self.label_counts = Counter(map(_LAYER_AND_LABEL, annotations.spans))
        self.selection.enter(article, annotations, from_start=not is_in_hand, caret=place.caret if place else None)
        self.queue.find_position()
        self.article_changed.emit()
        self.selection.announce()
        self.bookmarks.arrive(place)

    def _show_nothing(self) -> None:
        self.article = self.annotations = None
        self.bookmarks.forget()
        self.label_counts = Counter()
        self.selection.enter(None, None, from_start=True)
        self.queue.find_position()
        self.article_changed.emit()
        self.selection.announce()

    def span_changed_at(self, span: Span) -> datetime | None:
        """When the span got to be as it is, in UTC."""
        if self.project is None or self.article is None:
            return None
        return self.project.span_changed_at(self.article.id, self.annotator, span.id)

    # Selection

    @property
    def caret(self) -> int:
        return self.selection.caret

    def select(self, anchor: int, caret: int, *, exact: bool = False) -> None:
        """Moves the selection; `exact`: a label takes it as it is."""
        self.selection.select(anchor, caret, exact=exact)

    def has_picked(self) -> bool:
        """Whether a span is picked that may be changed; says what to do where there is none."""
        if self.selection.picked is None:
            self.message.emit(self.tr("Pick a span first: click it, or press Tab."))
            return False
        return self.may_edit()

    def may_edit(self) -> bool:
        """Whether the project is not for reading only; says so where it is."""
        if self.project is not None and self.project.read_only:
            self.message.emit(spoken(self.project.read_only_reason))
            return False
        return True

    # Edits

    def use_label(self, layer: str, label: str) -> bool:
        """What a label's key does: relabels the picked span, labels the selection, or labels the word at the caret.

        The picked span is relabelled where the label belongs to its layer; a label of another layer is put on the
        same stretch beside it. Says whether something was labelled.
        """
        if self.annotations is None or self.project is None:
            self.message.emit(self.tr("Open an article first: labels go on its text."))
            return False
        if not self.may_edit():
            return False
        picked = self.selection.picked
        if picked is not None and picked.layer == layer:
            return self.make(lambda: edits.relabel(*self.in_hand, picked, label))
        start, end, fragments = self.selection.to_label()
        is_word_at_caret = picked is None and self.selection.is_empty
        done = self.make(lambda: edits.label_text(*self.in_hand, layer, label, start, end, fragments))
        if done and is_word_at_caret:
            self.selection.tell_of_dictionaries(start)
        return done

    def label_selection(self) -> None:
        """Highlighter mode: labels what has just been selected with the armed label."""
        if self.selection.armed is not None and not self.selection.is_empty:
            self.use_label(*self.selection.armed)

    def toggle_article_label(self, layer: str, label: str) -> None:
        if self.annotations is not None:
            self.make(lambda: edits.toggle_article_label(*self.in_hand, layer, label))

    def set_flag(self, question: str | None) -> None:
        if self.annotations is not None and self.annotations.flag != question:
            self.make(lambda: edits.set_flag(self.set_in_hand, question))

    def set_status(self, status: Status) -> bool:
        """Sets the status; says whether the article has it now."""
        if self.annotations is None:
            return False
        return self.annotations.status == status or self.make(lambda: edits.set_status(self.set_in_hand, status))

    def finish(self, status: Status) -> None:
        """Done or skipped, and on to the next article that is neither; what is incomplete cannot be done."""
        self.leaving.emit()
        missing = missing_values(self.annotations, self.schema) if self.annotations and status == "done" else []
        if missing:
            self.incomplete.emit(missing)
        elif self.set_status(status) and not self.queue.open_next_unfinished():
            self.message.emit(self.tr("That was the last open article of this queue."))

    def undo(self) -> None:
        self._editing.step(forward=False)

    def redo(self) -> None:
        self._editing.step(forward=True)

    def undo_name(self) -> str:
        """The name of what undo would take back; empty where there is nothing."""
        return self._editing.next_name(forward=False)

    def redo_name(self) -> str:
        return self._editing.next_name(forward=True)

    def make(self, edit_of: Callable[[], Edit]) -> bool:
        """Makes the edit of the article in hand that `edit_of` gives; says whether it was made."""
        return self._editing.make(edit_of)

    def follow(self, article_id: str, edit: Edit) -> None:
        """Shows an edit that a job has made in the database."""
        self.attempt(lambda: self._editing.follow(article_id, edit))

    def attempt(self, act: Callable[[], None]) -> bool:
        """Runs something that the world may refuse: quietly where a rule says no, aloud where the store does."""
        try:
            act()
        except RuleError as refusal:
            self.message.emit(told(refusal))
            self.selection.point_out(refusal.span)
            return False
        except ConflictError as conflict:
            self.reload_schema()
            if self.article is not None:
                self.load(self.article.id)
            self.problem.emit(conflict)
            return False
        except ProjectError as error:
            self.problem.emit(error)
            return False
        return True

    @property
    def in_hand(self) -> tuple[AnnotationSet, Schema]:
        """What edits of the article in hand begin with."""
        return self.set_in_hand, self.schema

    @property
    def set_in_hand(self) -> AnnotationSet:
        """The annotations of the article in hand, for whoever knows that there is one."""
        assert self.annotations is not None
        return self.annotations
