"""Changes of the schema: each is one step that is undone as one, and people are asked where it touches their work."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.errors import ConflictError, ProjectError, RuleError
from annotator.model import Schema
from annotator.model.schema_change import SchemaChange
from annotator.model.schema_reach import reach
from annotator.ui.jobs import Cancelled, Job
from annotator.ui.schema.items import SCHEME, Item
from annotator.ui.schema.verbs import Verb
from annotator.ui.sentences import spoken, told
from annotator.ui.session import Session
from annotator.ui.theme import Appearance
from annotator.ui.wide_edits import WideEdits

if TYPE_CHECKING:
    from annotator.schema_imports import Keep, SchemaImport
    from annotator.store import Impact, Project

ChangeOf = Callable[[Schema], SchemaChange]
Asks = Literal["where touched", "where in the way"]


class Designing(QObject):
    """Makes changes of the session's schema. `window` is what dialogs stand over."""

    made = Signal(object)  # the Item to go on with, or None
    article_wanted = Signal(object)  # an Example that somebody wants to see in its article

    def __init__(self, session: Session, wide_edits: WideEdits, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._appearance = appearance
        self._wide_edits = wide_edits
        self._window = window

    @property
    def schema(self) -> Schema:
        return self._session.written_schema

    @property
    def is_writable(self) -> bool:
        return self._session.is_writable

    def lists(self) -> list[str]:
        """The names of the lists that links may lead to."""
        project = self._session.project
        return [base.name for base in project.knowledge.bases()] if project is not None else []

    def make(
        self, change_of: ChangeOf, then: Item | None = None, *, verb: Verb = "change", asks: Asks = "where touched"
    ) -> str:
        """Makes the change that `change_of` gives for the schema as it is; says why not where it is refused.

        One that touches annotations is made once people have seen what it does and agreed. `then` is what they go on
        with, and `verb` what the change does to annotations. Who has seen it all is asked only where something stands
        in the way.
        """
        session = self._session
        if session.project is None or not session.may_edit():
            return ""
        if session.is_busy:
            return self.tr("Wait until what is running is through, or cancel it.")
        try:
            change = change_of(session.written_schema)
            impact = self._rehearse(change) if reach(change) else _no_impact()
            is_agreed = asks == "where in the way" and not impact.obstacles
            is_quiet = asks == "where touched" and impact.touches_nothing
            if not (is_quiet or is_agreed or self._agreed(change, impact, verb)):
                return ""
            if impact.touches_nothing:
                session.project.change_schema(session.annotator, change, agreed=impact)
                session.reload_schema()
                self.made.emit(then)
            else:
                self._make_wide(change, impact, then)
        except ConflictError as conflict:
            session.reload_schema()
            return told(conflict)
        except RuleError as refusal:
            return told(refusal)
        except Cancelled:
            return ""
        except ProjectError as error:
            session.problem.emit(error)
        return ""

    def bring_in(self, schema: Schema, file: Path) -> None:
        """Puts a file's schema in the place of this one, once people have seen what that changes and touches."""
        from annotator import api
        from annotator.ui.schema.importing import ImportSheet

        project = self._session.project
        assert project is not None

        def add_pictures(project: Project) -> None:
            api.add_pictures(project, schema, file)

        keep: Keep = "used"
        while (found := self._rehearse_import(schema, keep)) is not None:
            if found.change is None:
                self._session.attempt(lambda: add_pictures(project))
                self._session.message.emit(self.tr("The project has this schema already."))
                return
            sheet = ImportSheet(found, self._appearance, self._window)
            sheet.example_chosen.connect(self.article_wanted)
            if sheet.exec():
                self._make_wide(found.change, found.impact, SCHEME, add_pictures)
            if not sheet.is_asked_again:
                return
            keep = sheet.keep

    def _rehearse_import(self, schema: Schema, keep: Keep) -> SchemaImport | None:
        """What an import would do; None where it is not to be, or is no longer wanted."""
        from annotator import api
        from annotator.ui.schema.waiting import wait_for

        assert self._session.project is not None
        path = self._session.project.path

        def work(progress: Callable[[int, int], None]) -> SchemaImport:
            with api.open_project(path, read_only=True) as project:
                return api.rehearse_schema_import(project, schema, keep=keep, progress=progress)

        try:
            found: SchemaImport = wait_for(Job(self.tr("Counting what this touches"), work, self), self._window)
        except Cancelled:
            return None
        except ProjectError as error:
            self._session.problem.emit(error)
            return None
        return found

    def _make_wide(
        self,
        change: SchemaChange,
        impact: Impact,
        then: Item | None,
        prepare: Callable[[Project], None] | None = None,
    ) -> None:
        """`prepare` is done to the project before, on the thread of the change."""
        annotator = self._session.annotator

        def work(project: Project, progress: Callable[[int, int], None]) -> None:
            if prepare is not None:
                prepare(project)
            project.change_schema(annotator, change, progress, agreed=impact)

        self._wide_edits.make(
            spoken(change.name),
            work,
            sets=impact.articles * len(impact.annotators),
            changes_schema=True,
            done=lambda _: self.made.emit(then),
        )

    def _rehearse(self, change: SchemaChange) -> Impact:
        """What the change would do; raises Cancelled where people did not want to wait for it."""
        from annotator import api
        from annotator.ui.schema.waiting import wait_for

        assert self._session.project is not None
        path = self._session.project.path

        def work(progress: Callable[[int, int], None]) -> Impact:
            with api.open_project(path, read_only=True) as project:
                return project.rehearse_schema_change(change, progress)

        impact: Impact = wait_for(Job(self.tr("Counting what this touches"), work, self), self._window)
        return impact

    def _agreed(self, change: SchemaChange, impact: Impact, verb: Verb) -> bool:
        from annotator.ui.schema.confirming import ConfirmationSheet

        sheet = ConfirmationSheet(change, impact, verb, self._appearance, self._window)
        sheet.example_chosen.connect(self.article_wanted)
        return bool(sheet.exec())


def _no_impact() -> Impact:
    from annotator.store import Impact

    return Impact()
