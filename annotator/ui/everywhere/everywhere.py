"""What is done to a span is done to the same words elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from annotator.errors import RuleError
from annotator.model import Article, Edit
from annotator.model.finding import Hit
from annotator.model.occurrences import Occurrences, Outcome, Task, Wanted, work_out
from annotator.progress import OnProgress
from annotator.ui.editing import MOST_CHANGES_AT_ONCE
from annotator.ui.everywhere import telling
from annotator.ui.everywhere.search import Applied, apply
from annotator.ui.language import language_of_titles
from annotator.ui.picker import Choice, Picker
from annotator.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from annotator.store import Project
    from annotator.ui.main_window import MainWindow

# A text that is longer, in code points, is searched on another thread.
_LONGEST_AT_ONCE = 2_000_000


class Everywhere(QObject):
    """Labels, removes and changes what stands in other places, for the window's session."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @property
    def _session(self) -> Session:
        return self._window.session

    def label_in_article(self) -> None:
        """Puts the picked span's label on the same words all over the article: one edit."""
        wanted = self._wanted()
        if wanted is not None:
            self._do_in_article(Task("label", wanted))

    def label_in_project(self) -> None:
        """Puts it on the same words in all articles, after somebody has looked through them."""
        wanted = self._wanted()
        if wanted is not None:
            self._do_after_looking(Task("label", wanted), in_project=True)

    def remove(self) -> None:
        """Removes the picked span's label from the same words, in the article or in all."""
        wanted = self._wanted()
        if wanted is not None:
            self._do_after_looking(Task("remove", wanted), in_project=False)

    def relabel(self) -> None:
        """Gives the same words with the picked span's label another one, which is asked for first."""
        wanted = self._wanted()
        if wanted is None:
            return
        window, styles, view = self._window, self._window.styles, self._window.place.view
        layer = self._session.schema.layer(wanted.layer)
        choices = [
            Choice(label.name, label.display, label.definition, styles.look(wanted.layer, label.name).color.name())
            for label in (layer.labels if layer else ())
            if label.name != wanted.label and not label.hidden
        ]
        picker = Picker(choices, self.tr("Change to which label"), window.appearance, window)
        picker.chosen.connect(lambda label: self._do_after_looking(Task("relabel", wanted, label), in_project=False))
        below = view.page_rect(self._session.caret).bottomLeft() + QPoint(0, 8)
        picker.show_at(view.viewport().mapToGlobal(below))

    def _do_after_looking(self, task: Task, *, in_project: bool) -> None:
        from annotator.ui.everywhere.dialog import EverywhereDialog

        window, session = self._window, self._session
        if not window.transfers.is_free():
            return
        color = window.styles.look(task.wanted.layer, task.label or task.wanted.label).color
        dialog = EverywhereDialog(session, task, color, window.appearance, window, in_project=in_project)
        dialog.exec()
        if dialog.chosen:
            self._do_in_articles(task, dialog.chosen)

    def _do_in_articles(self, task: Task, chosen: Mapping[str, Sequence[Hit]]) -> None:
        session = self._session
        annotator, schema = session.annotator, session.schema

        def work(project: Project, progress: OnProgress) -> Applied:
            return apply(project, annotator, schema, task, chosen, progress)

        picked = session.selection.picked

        def done(applied: Applied) -> None:
            # The article was read again, and is where it was, but for what was in hand.
            span = session.annotations.spans.get(picked.id) if session.annotations and picked else None
            if span is not None:
                session.selection.pick(span)
            session.message.emit(telling.in_project(task, applied, schema))

        title = telling.title(task, schema)
        self._window.wide_edits.make(title, work, sets=len(chosen), done=done)

    def _wanted(self) -> Wanted | None:
        """The picked span's words and label; says why there are none."""
        session = self._session
        found: list[Wanted] = []

        def look() -> None:
            assert session.article is not None
            assert session.selection.picked is not None
            found.append(Wanted.like(session.article.text, session.selection.picked))

        return found[0] if session.has_picked() and session.attempt(look) else None

    def _do_in_article(self, task: Task) -> None:
        session = self._session
        article, picked = session.article, session.selection.picked
        assert article is not None
        own = (picked.start, picked.end) if picked is not None else None
        occurrences = Occurrences(task.wanted)

        def elsewhere() -> list[Hit]:
            return [stretch for stretch in occurrences.stretches(article.text) if stretch != own]

        stretches = elsewhere() if len(article.text) <= _LONGEST_AT_ONCE else None
        if stretches is None or len(stretches) > MOST_CHANGES_AT_ONCE:
            self._do_aside(task, article, elsewhere)
            return
        outcomes: list[Outcome] = []

        def edit_of() -> Edit:
            assert session.annotations is not None
            outcome = work_out(task, session.annotations, article, session.schema, stretches)
            if outcome.edit is None:
                raise RuleError(telling.in_article(task, outcome, session.schema))
            outcomes.append(outcome)
            return outcome.edit

        if session.make(edit_of):
            session.message.emit(telling.in_article(task, outcomes[-1], session.schema))

    def _do_aside(self, task: Task, article: Article, elsewhere: Callable[[], list[Hit]]) -> None:
        """The same as a job."""
        session = self._session
        annotator, schema, language = session.annotator, session.schema, language_of_titles()

        def work(project: Project, progress: OnProgress) -> Outcome:
            stretches = elsewhere()
            progress(1, 3)
            current = project.schema.in_language(language)
            outcome = work_out(task, project.annotations(article.id, annotator), article, current, stretches)
            progress(2, 3)
            if outcome.edit is not None:
                project.record_edit(article.id, annotator, outcome.edit)
            return outcome

        def show(outcome: Outcome) -> None:
            if outcome.edit is not None:
                session.follow(article.id, outcome.edit)
            session.message.emit(telling.in_article(task, outcome, schema))

        self._window.wide_edits.run(telling.title(task, schema), work, show, at_once=False)
