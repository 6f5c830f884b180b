"""The session: the open project, the article in hand, its annotation set, the selection and the undo state.

Widgets show the session and ask it for edits; they never talk to the store or to each other. Every edit is checked,
written to the database in one transaction, and only then announced.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import ConflictError, ProjectError, RuleError
from annotator.model import (
    AnnotationSet,
    Article,
    Edit,
    FlagChange,
    Schema,
    Span,
    SpanChange,
    Status,
    StatusChange,
    edits,
    rules,
    words,
)

if TYPE_CHECKING:
    from annotator.store import Progress, Project, QueueFilter, QueueRow

log = logging.getLogger(__name__)

# When nothing was done for so long, the file is made whole by itself, and the place in it is remembered.
_REST_MS = 1500
_LAYER_AND_LABEL = attrgetter("layer", "label")


class Session(QObject):
    """What is open and in hand. Offsets are code points of the article's text."""

    project_changed = Signal()
    schema_changed = Signal()
    queue_changed = Signal()
    queue_row_changed = Signal(str)  # the article's id
    progress_changed = Signal()  # an article was finished, reopened or flagged
    article_changed = Signal()
    annotations_changed = Signal(object)  # the Edit that was applied
    selection_changed = Signal()
    picked_changed = Signal()
    armed_changed = Signal()
    snapping_changed = Signal()
    busy_changed = Signal()
    rested = Signal()  # nothing was done for a while
    leaving = Signal()  # the article in hand is about to be put away: what is being typed must be kept now
    message = Signal(str)  # a sentence to show in passing
    problem = Signal(object)  # a ProjectError that people must see

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self.schema = Schema("")
        self.annotator = ""
        self.keys: Sequence[int] = ()
        self.article: Article | None = None
        self.annotations: AnnotationSet | None = None
        self.anchor = 0
        self.caret = 0
        self.is_exact = False
        self.picked: Span | None = None
        self.label_counts: Counter[tuple[str, str]] = Counter()
        self.armed: tuple[str, str] | None = None
        self.snaps_to_words = True
        self._filter: QueueFilter | None = None
        self._position = -1
        self._is_busy = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._take_rest)

    # The project

    def open(self, project: Project, annotator: str, article: str = "") -> None:
        """Takes over an open project, as `annotator`, and shows `article` or the first that is not finished."""
        self.close()
        self.project = project
        self.annotator = annotator
        self.schema = project.schema
        self.project_changed.emit()
        self.schema_changed.emit()
        self.reload_queue()
        if not (article and self._open_if_there(article)):
            self.open_next_unfinished()

    def close(self) -> None:
        if self.project is None:
            return
        self.leaving.emit()
        self.project.close()
        self.project = None
        self.schema = Schema("")
        self.keys = ()
        self._filter = None
        self.armed = None
        self._show_nothing()
        self.project_changed.emit()
        self.schema_changed.emit()
        self.queue_changed.emit()

    def close_quietly(self) -> None:
        """Closes the project while the window goes away."""
        if self.project is not None:
            self.project.close()
            self.project = None

    def set_busy(self, busy: bool) -> None:
        """While a job writes to the project, edits are refused with a sentence."""
        self._is_busy = busy
        self.busy_changed.emit()

    def work_as(self, annotator: str) -> None:
        """Goes on as another annotator, on the same article."""
        self.leaving.emit()
        article = self.article.id if self.article else ""
        self.annotator = annotator
        self.project_changed.emit()
        self.reload_queue()
        if article:
            self.open_article(article)

    def reload_schema(self) -> None:
        """Reads the schema again, after an import that brought labels along."""
        if self.project is not None:
            self.schema = self.project.schema
            self.schema_changed.emit()

    def annotators(self) -> list[str]:
        """The names of all who ever worked in the project."""
        return [annotator.name for annotator in self.project.annotators()] if self.project else []

    def record_count(self, *, status: Status | None, annotator: str | None) -> int:
        """How many records, each an article of an annotator, an export would write; None stands for all."""
        return self.project.record_count(status=status, annotator=annotator) if self.project else 0

    @property
    def is_writable(self) -> bool:
        return self.project is not None and not self.project.read_only and not self._is_busy

    # The queue

    def reload_queue(self) -> None:
        """Asks the database for the queue again."""
        if self.project is None:
            return
        self.keys = self.project.queue(self.annotator, *([self._filter] if self._filter else []))
        self._find_position()
        self.queue_changed.emit()

    def filter_queue(self, wanted: QueueFilter) -> None:
        self._filter = wanted
        self.reload_queue()

    @property
    def is_filtered(self) -> bool:
        wanted = self._filter
        return wanted is not None and bool(wanted.text or wanted.status or wanted.flagged)

    def rows(self, first: int, count: int) -> list[QueueRow]:
        """The rows of the queue from `first` on."""
        if self.project is None:
            return []
        return self.project.queue_rows(self.annotator, self.keys[first : first + count])

    @property
    def position(self) -> int:
        """Where the article in hand stands in the queue; -1 where the filter leaves it out."""
        return self._position

    def progress(self) -> Progress | None:
        return self.project.progress(self.annotator) if self.project else None

    # The article in hand

    def open_article(self, article_id: str) -> None:
        self.leaving.emit()
        self._guard(lambda: self._load(article_id))

    def open_at(self, position: int) -> None:
        """Opens the article at a place in the queue."""
        if 0 <= position < len(self.keys):
            self._guard(lambda: self.open_article(self.rows(position, 1)[0].id))

    def step(self, by: int) -> None:
        """Goes to the article before or after this one in the queue."""
        target = self._position + by if self._position >= 0 else 0
        if 0 <= target < len(self.keys):
            self.open_at(target)
        else:
            self.message.emit(self.tr("This is the last article.") if by > 0 else self.tr("This is the first article."))

    def open_next_unfinished(self) -> bool:
        """Opens the next article of the queue that is not done or skipped, round the end; says whether there is one."""
        if self.project is None:
            return False
        after = self._position + 1
        for first, last in ((after, len(self.keys)), (0, after)):
            found = self.project.first_unfinished(self.annotator, self.keys[first:last])
            if found is not None:
                self.open_at(first + found)
                return True
        if self.article is None and len(self.keys):
            self.open_at(0)
        return False

    def _open_if_there(self, article_id: str) -> bool:
        try:
            self._load(article_id)
        except ProjectError:
            log.info("the article %s is no longer in the project", article_id)
            return False
        return True

    def _load(self, article_id: str) -> None:
        """Reads the article from the database; one that is in hand already keeps the selection."""
        assert self.project is not None
        is_in_hand = self.article is not None and self.article.id == article_id
        article = self.project.article(article_id)
        annotations = self.project.annotations(article_id, self.annotator)
        self.article, self.annotations = article, annotations
        self.label_counts = Counter(map(_LAYER_AND_LABEL, annotations.spans))
        self.picked = None
        if not is_in_hand:
            self.anchor = self.caret = self._first_position(article)
        self._find_position()
        self._rest.start()
        self.article_changed.emit()
        self.picked_changed.emit()
        self.selection_changed.emit()

    def _show_nothing(self) -> None:
        self.article = self.annotations = self.picked = None
        self.label_counts = Counter()
        self.anchor = self.caret = 0
        self._position = -1
        self.article_changed.emit()
        self.picked_changed.emit()
        self.selection_changed.emit()

    @staticmethod
    def _first_position(article: Article) -> int:
        text = article.text
        return next((at for at in range(min(len(text), 4096)) if not words.is_space(text[at])), 0)

    def _find_position(self) -> None:
        self._position = -1
        if self.project is not None and self.article is not None:
            key = self.project.queue_row(self.annotator, self.article.id).key
            try:
                self._position = self.keys.index(key)
            except ValueError:
                self._position = -1

    def span_changed_at(self, span: Span) -> datetime | None:
        """When the span got to be as it is, in UTC."""
        if self.project is None or self.article is None:
            return None
        return self.project.span_changed_at(self.article.id, self.annotator, span.id)

    # Selection

    def select(self, anchor: int, caret: int, *, exact: bool = False) -> None:
        """Moves the selection; a picked span is let go. `exact`: a label takes the selection as it is."""
        self.let_go()
        self.is_exact = exact
        if (anchor, caret) != (self.anchor, self.caret):
            self.anchor, self.caret = anchor, caret
            self.selection_changed.emit()

    @property
    def selected(self) -> tuple[int, int]:
        """The selected stretch; empty at the caret where nothing is selected."""
        return min(self.anchor, self.caret), max(self.anchor, self.caret)

    @property
    def has_selection(self) -> bool:
        return self.anchor != self.caret

    def pick(self, span: Span | None) -> None:
        """Picks a span and puts the caret at its end; None lets go."""
        if span is None:
            self.let_go()
            return
        self.anchor = self.caret = span.end
        self.is_exact = False
        self.picked = span
        self.picked_changed.emit()
        self.selection_changed.emit()

    def has_picked(self) -> bool:
        """Whether a span is picked that may be changed; says what to do where there is none."""
        if self.picked is None:
            self.message.emit(self.tr("Pick a span first: click it, or press Tab."))
        elif self.project is not None and self.project.read_only:
            self.message.emit(self.project.read_only_reason)
            return False
        return self.picked is not None

    def let_go(self) -> None:
        if self.picked is not None:
            self.picked = None
            self.picked_changed.emit()

    def pick_at(self, position: int, after: str = "") -> Span | None:
        """Picks the innermost span at a place; after the one with the id `after`, the one around it, and so on."""
        if self.annotations is None:
            return None
        found = [span for span in self.annotations.spans.overlapping(position, position + 1) if span.covers(position)]
        found.sort(key=lambda span: (span.end - span.start, span.id))
        if not found:
            self.let_go()
            return None
        at = next((number for number, span in enumerate(found) if span.id == after), -1)
        chosen = found[(at + 1) % len(found)]
        self.pick(chosen)
        return chosen

    def pick_neighbour(self, *, forward: bool) -> None:
        """Picks the next or previous span in reading order, from the picked one or from the caret, round the end."""
        if self.annotations is None:
            return
        spans = self.annotations.spans
        if not len(spans):
            self.message.emit(self.tr("There are no spans in this article yet."))
            return
        if self.picked is not None:
            found = spans.after(self.picked) if forward else spans.before(self.picked)
        elif forward:
            found = spans.first_from((self.caret, -len(self._text) - 1, ""))
        else:
            found = spans.before(Span("", "", "", self.caret, self.caret))
        if found is None:
            found = spans.at(0) if forward else spans.last()
        self.pick(found)

    def escape(self) -> None:
        """Lets go, one thing at a time: the armed label, the picked span, the selection."""
        if self.armed is not None:
            self.arm(None)
        elif self.picked is not None:
            self.let_go()
        elif self.has_selection:
            self.select(self.caret, self.caret)

    def arm(self, label: tuple[str, str] | None) -> None:
        """Highlighter mode: every selection is labelled at once with (layer, label), until None puts it down."""
        if self.armed != label:
            self.armed = label
            self.armed_changed.emit()

    def toggle_snapping(self) -> None:
        self.snaps_to_words = not self.snaps_to_words
        self.snapping_changed.emit()

    # Edits

    def use_label(self, layer: str, label: str) -> bool:
        """What a label's key does: relabels the picked span, labels the selection, or labels the word at the caret.

        The picked span is relabelled where the label belongs to its layer; a label of another layer is put on the
        same stretch beside it. Says whether something was labelled.
        """
        if self.annotations is None or self.project is None:
            self.message.emit(self.tr("Open an article first: labels go on its text."))
            return False
        if self.project.read_only:
            self.message.emit(self.project.read_only_reason)
            return False
        picked = self.picked
        if picked is not None and picked.layer == layer:
            return self._edit(lambda: edits.relabel(self._set, self.schema, picked, label))
        start, end = (picked.start, picked.end) if picked is not None else self._stretch()
        fragments = picked.fragments if picked is not None else ()
        return self._edit(lambda: edits.label_text(self._set, self.schema, layer, label, start, end, fragments))

    def label_selection(self) -> None:
        """Highlighter mode: labels what has just been selected with the armed label."""
        if self.armed is not None and self.has_selection:
            self.use_label(*self.armed)

    def _stretch(self) -> tuple[int, int]:
        """What a label goes on: the selection, snapped to whole words unless exact, or the word at the caret."""
        start, end = self.selected
        if start == end:
            return words.trim(self._text, *words.word_at(self._text, start))
        if self.is_exact or not self.snaps_to_words:
            return start, end
        return words.snap_to_words(self._text, start, end)

    def remove_picked(self) -> None:
        if not self.has_picked():
            return
        picked = self._picked
        if self._edit(lambda: edits.remove_span(self._set, picked)):
            self.anchor = self.caret = picked.end
            self.selection_changed.emit()

    def move_start(self, *, outwards: bool, by_character: bool = False) -> None:
        """Moves the start of the picked span by a word or by a character."""
        if not self.has_picked():
            return
        span = self._picked
        if by_character:
            step = words.previous_character if outwards else words.next_character
        else:
            step = words.previous_word_start if outwards else words.next_word_start
        start = step(self._text, span.start)
        self._edit(lambda: edits.resize_span(self._set, span, start, span.end))

    def move_end(self, *, outwards: bool, by_character: bool = False) -> None:
        """Moves the end of the picked span by a word or by a character."""
        if not self.has_picked():
            return
        span = self._picked
        if by_character:
            step = words.next_character if outwards else words.previous_character
        else:
            step = words.next_word_end if outwards else words.previous_word_end
        end = step(self._text, span.end)
        self._edit(lambda: edits.resize_span(self._set, span, span.start, end))

    def set_note(self, span: Span, note: str) -> None:
        current = self._set.spans.get(span.id)
        if current is not None and current.note != note:
            self._edit(lambda: edits.set_span_note(self._set, current, note))

    def toggle_article_label(self, layer: str, label: str) -> None:
        if self.annotations is not None:
            self._edit(lambda: edits.toggle_article_label(self._set, self.schema, layer, label))

    def set_flag(self, question: str | None) -> None:
        if self.annotations is not None and self.annotations.flag != question:
            self._edit(lambda: edits.set_flag(self._set, question))

    def set_status(self, status: Status) -> bool:
        """Sets the status; says whether the article has it now."""
        if self.annotations is None:
            return False
        return self.annotations.status == status or self._edit(lambda: edits.set_status(self._set, status))

    def finish(self, status: Status) -> None:
        """Done or skipped, and on to the next article that is neither."""
        if self.set_status(status) and not self.open_next_unfinished():
            self.message.emit(self.tr("That was the last open article of this queue."))

    def undo(self) -> None:
        self._step_back(forward=False)

    def redo(self) -> None:
        self._step_back(forward=True)

    def undo_name(self) -> str:
        """The name of what undo would take back; empty where there is nothing."""
        step = self.project.next_undo(self.annotator) if self.project else None
        return step.edit.name if step else ""

    def redo_name(self) -> str:
        step = self.project.next_redo(self.annotator) if self.project else None
        return step.edit.name if step else ""

    def _step_back(self, *, forward: bool) -> None:
        project = self.project
        if project is None:
            return

        self.leaving.emit()

        def act() -> None:
            self._refuse_while_busy()
            step = project.redo(self.annotator) if forward else project.undo(self.annotator)
            if step is None:
                self.message.emit(self.tr("Nothing to redo.") if forward else self.tr("Nothing to undo."))
                return
            if self.article is not None and self.article.id == step.article_id and self._fits(step.edit):
                self._announce(step.edit)
            else:
                self._load(step.article_id)  # as it is after the step
                self._show_step(step.edit)
            self._go_to(step.edit)
            said = self.tr("Redone: {}") if forward else self.tr("Undone: {}")
            self.message.emit(said.format(step.edit.name))

        self._guard(act)

    def _fits(self, edit: Edit) -> bool:
        """Applies what the database has done already; False where another window changed the article, too."""
        try:
            self._set.apply(edit)
        except ConflictError:
            return False
        return True

    def _go_to(self, edit: Edit) -> None:
        """Brings the place of an edit into view where it left no span to pick."""
        gone = [change.before for change in edit.changes if isinstance(change, SpanChange) and change.after is None]
        if self.picked is None and gone and gone[-1] is not None:
            self.select(gone[-1].end, gone[-1].end)

    def _edit(self, make: Callable[[], Edit]) -> bool:
        """Makes an edit, checks it, writes it, and announces it; says whether it was made."""

        def act() -> None:
            assert self.project is not None
            assert self.article is not None
            self._refuse_while_busy()
            edit = make()
            rules.apply_checked(self._set, edit, self.article, self.schema)
            try:
                self.project.record_edit(self.article.id, self.annotator, edit)
            except BaseException:
                self._set.apply(edit.inverse())
                raise
            self._announce(edit)

        return self._guard(act)

    def _take_rest(self) -> None:
        project = self.project
        if project is not None and not self._is_busy:
            self._guard(project.checkpoint)
            self.rested.emit()

    def _refuse_while_busy(self) -> None:
        if self._is_busy:
            raise RuleError(self.tr("Wait until the import is through, or cancel it."))

    def _announce(self, edit: Edit) -> None:
        """Tells the widgets what changed, and picks the span that the edit left behind."""
        for change in edit.changes:
            if isinstance(change, SpanChange):
                self._count_labels(change)
        self._show_step(edit, is_new=True)

    def _show_step(self, edit: Edit, *, is_new: bool = False) -> None:
        """Picks what an edit was about and says that it happened; `is_new`: the widgets have not shown it yet."""
        assert self.article is not None
        if is_new:
            self.annotations_changed.emit(edit)
        self._pick_result(edit)
        self.queue_row_changed.emit(self.article.id)
        self._rest.start()
        if any(isinstance(change, (StatusChange, FlagChange)) for change in edit.changes):
            self.progress_changed.emit()

    def _pick_result(self, edit: Edit) -> None:
        """The last span that the edit made or moved is picked; one that got a note keeps its place in hand or not."""
        picked = self.picked
        for change in edit.changes:
            if isinstance(change, SpanChange) and change.after is not None:
                is_in_hand = picked is not None and picked.id == change.after.id
                if is_in_hand or change.before is None or _moved_or_renamed(change.before, change.after):
                    picked = change.after
        if picked is not None and picked.id in self._set.spans:
            if picked != self.picked:
                self.pick(picked)
        else:
            self.let_go()

    def _count_labels(self, change: SpanChange) -> None:
        for span, by in ((change.before, -1), (change.after, 1)):
            if span is not None:
                self.label_counts[span.layer, span.label] += by

    def _guard(self, act: Callable[[], None]) -> bool:
        """Runs something that the world may refuse: quietly where a rule says no, aloud where the store does."""
        try:
            act()
        except RuleError as refusal:
            self.message.emit(str(refusal))
            return False
        except ConflictError as conflict:
            if self.article is not None:
                self._load(self.article.id)
            self.problem.emit(conflict)
            return False
        except ProjectError as error:
            self.problem.emit(error)
            return False
        return True

    @property
    def _set(self) -> AnnotationSet:
        assert self.annotations is not None
        return self.annotations

    @property
    def _picked(self) -> Span:
        assert self.picked is not None
        return self.picked

    @property
    def _text(self) -> str:
        return self.article.text if self.article else ""


def local_annotator(project: Project, remembered: str, own_name: str) -> str:
    """Who works when a project is opened: who did last time, else oneself, else the only one who ever did."""
    names = [annotator.name for annotator in project.annotators()]
    if remembered in names:
        return remembered
    if own_name not in names and len(names) == 1:
        return names[0]
    return own_name


def _moved_or_renamed(before: Span, after: Span) -> bool:
    return (before.layer, before.label, before.pieces) != (after.layer, after.label, after.pieces)
