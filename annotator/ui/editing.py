"""Edits on the article in hand, and the steps back and forth through them.

An edit is checked, written to the database in one transaction, and only then announced.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from annotator.errors import ConflictError, RuleError
from annotator.model import Edit, FlagChange, RelationChange, Span, SpanChange, StatusChange, Step, WideStep, rules
from annotator.ui.sentences import spoken
from annotator.ui.wording import translator

if TYPE_CHECKING:
    from annotator.ui.session import Session

_tr = translator("editing")

# A wide edit of so many annotation sets is done before anybody notices; more are a job.
MOST_AT_ONCE = 40
# So many changes of one set are.
MOST_CHANGES_AT_ONCE = 500


class Editing:
    """Does to a session's article what it is asked to, and tells the session's widgets."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def make(self, edit_of: Callable[[], Edit]) -> bool:
        """Makes the edit that `edit_of` gives; says whether it was made."""
        return self._session.attempt(lambda: self._make_beside_others(edit_of))

    def step(self, *, forward: bool) -> None:
        """Undoes, or redoes, one edit of the annotator, and goes to where it was made.

        One of many annotation sets, or spans, takes its time, and is left to whoever can show that it does.
        """
        session = self._session
        if session.project is None:
            return
        session.leaving.emit()
        if _takes_long(self._next(forward=forward)):
            session.long_step_wanted.emit(forward)
        else:
            session.attempt(lambda: self._step(forward=forward))

    def follow(self, article_id: str, edit: Edit) -> None:
        """Shows what was done in the database already, by a job."""
        session = self._session
        if session.article is None or session.article.id != article_id:
            session.queue_row_changed.emit(article_id)
        elif self._fits(edit):
            self._announce(edit)
        else:
            session.load(article_id)

    def next_name(self, *, forward: bool) -> str:
        """The name of the edit that a step would undo or redo; empty where there is none."""
        step = self._next(forward=forward)
        return step.name if isinstance(step, WideStep) else step.edit.name if step else ""

    def tell_step(self, step: Step | WideStep | None, *, forward: bool) -> None:
        """Shows what a step changed that the database has made already."""
        if step is None:
            self._session.message.emit(_tr("Nothing to redo.") if forward else _tr("Nothing to undo."))
        elif isinstance(step, WideStep):
            self._session.reload(schema=step.changes_schema)
            self._session.message.emit((_tr("Redone: {}") if forward else _tr("Undone: {}")).format(spoken(step.name)))
        else:
            self._tell_edit(step, forward=forward)

    def _next(self, *, forward: bool) -> Step | WideStep | None:
        project, annotator = self._session.project, self._session.annotator
        if project is None:
            return None
        return project.next_redo(annotator) if forward else project.next_undo(annotator)

    def _make_beside_others(self, edit_of: Callable[[], Edit]) -> None:
        """Where another window was here, what is wanted may well go together with what it did: one more try."""
        try:
            self._make(edit_of)
        except ConflictError:
            assert self._session.article is not None
            self._session.reload_schema()
            self._session.load(self._session.article.id)
            self._make(edit_of)

    def _make(self, edit_of: Callable[[], Edit]) -> None:
        session = self._session
        project, article, annotations = session.project, session.article, session.annotations
        assert project is not None
        assert article is not None
        assert annotations is not None
        self._refuse_while_busy()
        edit = edit_of()
        rules.apply_checked(annotations, edit, article, session.schema)
        try:
            project.record_edit(article.id, session.annotator, edit)
        except BaseException:
            annotations.apply(edit.inverse())
            raise
        self._announce(edit)

    def _step(self, *, forward: bool) -> None:
        session = self._session
        project, annotator = session.project, session.annotator
        assert project is not None
        self._refuse_while_busy()
        self.tell_step(project.redo(annotator) if forward else project.undo(annotator), forward=forward)

    def _tell_edit(self, step: Step, *, forward: bool) -> None:
        session = self._session
        is_elsewhere = session.article is None or session.article.id != step.article_id
        if not is_elsewhere and self._fits(step.edit):
            self._announce(step.edit)
        else:
            session.load(step.article_id)  # as it is after the step
            self._show(step.edit)
        self._go_to(step.edit)
        name = spoken(step.edit.name)
        if is_elsewhere and session.article is not None:
            done = _tr("Redone: {name} (in “{article}”)") if forward else _tr("Undone: {name} (in “{article}”)")
            session.message.emit(done.format(name=name, article=session.article.title))
        else:
            session.message.emit((_tr("Redone: {}") if forward else _tr("Undone: {}")).format(name))

    def _refuse_while_busy(self) -> None:
        if self._session.is_busy:
            raise RuleError(_tr("Wait until the import is through, or cancel it."))

    def _fits(self, edit: Edit) -> bool:
        """Applies what the database has done already; False where another window changed the article, too."""
        annotations = self._session.annotations
        assert annotations is not None
        try:
            annotations.apply(edit)
        except ConflictError:
            return False
        return True

    def _announce(self, edit: Edit) -> None:
        """Tells the widgets what changed."""
        counts = self._session.label_counts
        for change in edit.changes:
            if isinstance(change, SpanChange):
                for span, by in ((change.before, -1), (change.after, 1)):
                    if span is not None:
                        counts[span.layer, span.label] += by
        self._session.annotations_changed.emit(edit)
        self._show(edit)

    def _show(self, edit: Edit) -> None:
        """Picks what an edit was about, which the widgets show already, and says that it happened."""
        session = self._session
        assert session.article is not None
        self._pick_result(edit)
        session.queue_row_changed.emit(session.article.id)
        if any(isinstance(change, (StatusChange, FlagChange)) for change in edit.changes):
            session.progress_changed.emit()

    def _pick_result(self, edit: Edit) -> None:
        """The span that the edit made or moved is picked; one that got a note keeps its place in hand or not.

        Of several, that is the one that was in hand before, else the nearest.
        """
        selection, annotations = self._session.selection, self._session.annotations
        assert annotations is not None
        picked = selection.picked
        changes = [change for change in edit.changes if isinstance(change, SpanChange)]
        made = [change.after for change in changes if change.after is not None and _is_made_or_moved(change)]
        if len(made) == 1 or (made and picked is None):
            picked = self._nearest(made)
        elif picked is not None:
            in_hand = picked.id
            picked = next((change.after for change in changes if change.after and change.after.id == in_hand), picked)
        if picked is None or picked.id not in annotations.spans:
            selection.let_go()
        elif picked != selection.picked:
            selection.pick(picked)

    def _go_to(self, edit: Edit) -> None:
        """Brings the place of an edit into view where it left no span to pick."""
        changes = [change for change in edit.changes if isinstance(change, SpanChange)]
        gone = [change.before for change in changes if change.before is not None and change.after is None]
        if self._session.selection.picked is None and gone:
            self._session.selection.show(self._nearest(gone).end)
        links = [change.after or change.before for change in edit.changes if isinstance(change, RelationChange)]
        if not changes and links and links[-1] is not None:
            self._session.relating.show(links[-1])

    def _nearest(self, spans: Sequence[Span]) -> Span:
        """The span whose end is nearest to the caret."""
        caret = self._session.caret
        return min(spans, key=lambda span: abs(span.end - caret))


def _takes_long(step: Step | WideStep | None) -> bool:
    if isinstance(step, WideStep):
        return step.sets > MOST_AT_ONCE
    return step is not None and len(step.edit.changes) > MOST_CHANGES_AT_ONCE


def _is_made_or_moved(change: SpanChange) -> bool:
    before, after = change.before, change.after
    if before is None or after is None:
        return after is not None
    return (before.layer, before.label, before.pieces) != (after.layer, after.label, after.pieces)
