"""A project, open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection

from annotator.model import (
    AnnotationSet,
    Annotator,
    Article,
    Edit,
    ReadingPlace,
    Record,
    Schema,
    Span,
    SpanChange,
    Status,
    Step,
    WideStep,
    new_id,
)
from annotator.model.schema_change import SchemaChange
from annotator.model.span_history import SpanEvent
from annotator.progress import OnProgress, silent
from annotator.store import annotators, history, pictures, queue, reading, reading_places, schema_changes, schemas, undo
from annotator.store.bulk import BulkImport, bulk_import
from annotator.store.connection import Database
from annotator.store.knowledge import Knowledge
from annotator.store.moments import to_datetime
from annotator.store.opening import create_database, open_database, remove_database
from annotator.store.pictures import Picture
from annotator.store.queue import Progress, QueueFilter, QueueRow
from annotator.store.schema_changes import Impact
from annotator.store.schemas import SchemaCache
from annotator.store.statistics import Statistics, read_statistics
from annotator.store.streaming import (
    ArticleText,
    LabelledText,
    count_records,
    stream_labelled_texts,
    stream_records,
    stream_texts,
)
from annotator.store.undo import JournalEntry
from annotator.store.upgrade import migrate

_EVERY_ARTICLE = QueueFilter()


class _RehearsedError(Exception):
    """Takes back what was only a rehearsal."""


class Project:
    """An open project: one file, and a connection of the thread that opened it.

    Each method is one transaction. Opening the same file again, in another thread, process or window, is cheap and
    safe: writers wait for each other, readers for nobody, and an edit of what somebody else changed in the meantime
    raises ConflictError. What the world does (a full or missing disk, a lock, damage) raises another ProjectError,
    with the project as it was before the call. `knowledge` are the lists that spans can be linked to.
    """

    def __init__(self, database: Database) -> None:
        """Use `create` or `open`."""
        self._database = database
        self._schemas = SchemaCache()
        self.knowledge = Knowledge(database)
        with database.reading() as connection:
            self._name = schemas.read_fact(connection, "name")

    @classmethod
    def create(cls, path: Path, schema: Schema, *, name: str = "") -> Project:
        """Makes a project at `path`, and the folders above it; refuses a file that exists.

        `name` is what people see; the file's own name where it is empty.
        """
        database = create_database(path)
        try:
            with database.writing() as connection:
                migrate(connection)
                schemas.write_facts(connection, name or path.stem)
                schemas.add_schema(connection, schema)
            return cls(database)
        except BaseException:
            database.close()
            remove_database(path)
            raise

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Project:
        """Opens the project at `path`: for reading only where it is asked, or where the file allows no more.

        A project of an older version is brought up to date, and a copy of it as it was is left beside it.
        """
        database = open_database(path, read_only=read_only)
        try:
            return cls(database)
        except BaseException:
            database.close()
            raise

    def close(self) -> None:
        self._database.close()

    def __enter__(self) -> Project:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        return self._database.path

    @property
    def name(self) -> str:
        return self._name

    @property
    def read_only(self) -> bool:
        return bool(self._database.read_only_reason)

    @property
    def read_only_reason(self) -> str:
        """A sentence for people; empty where the project can be written."""
        return self._database.read_only_reason

    @property
    def schema(self) -> Schema:
        """The current version. Another window may set another: edits that this one was read for are refused then."""
        with self._database.reading() as connection:
            return self._schemas.give(connection)

    def set_schema(self, schema: Schema) -> None:
        """Makes `schema` the current version; the ones before are kept."""
        with self._database.writing() as connection:
            if schema != self._schemas.current(connection):
                schemas.add_schema(connection, schema)
                self._schemas.give(connection)

    def rehearse_schema_change(self, change: SchemaChange, progress: OnProgress = silent) -> Impact:
        """What the change would do to all annotations; nothing is written."""
        with self._database.reading() as connection:
            return schema_changes.rehearse(connection, change, progress)

    def change_schema(
        self, annotator: str, change: SchemaChange, progress: OnProgress = silent, *, agreed: Impact | None = None
    ) -> None:
        """Changes the schema and all that was annotated under it, as the annotator's next edit to undo.

        Raises ConflictError where the project's schema is not the one before any more or, by now, more would be lost
        than was `agreed`; RuleError where annotations would not keep the rules of the one after. `progress` is told
        the annotation sets done and their total, and may raise to cancel.
        """
        with self._database.writing() as connection:
            key = annotators.add_annotator(connection, annotator, "person")
            schema_changes.change_schema(connection, key, change, progress, agreed)
            self._schemas.give(connection)

    def add_picture(self, data: bytes, media_type: str) -> str:
        """Keeps a picture for guidelines, and returns its name there; one that is kept already has the same name."""
        with self._database.writing() as connection:
            return pictures.add_picture(connection, data, media_type)

    def picture(self, name: str) -> Picture | None:
        with self._database.reading() as connection:
            return pictures.read_picture(connection, name)

    def annotators(self) -> list[Annotator]:
        """By name."""
        with self._database.reading() as connection:
            return annotators.read_annotators(connection)

    def add_annotator(self, annotator: Annotator) -> None:
        """Does nothing where an annotator of this name is there, of whatever kind."""
        with self._database.writing() as connection:
            annotators.add_annotator(connection, annotator.name, annotator.kind)

    # Reading

    def article(self, article_id: str) -> Article:
        with self._database.reading() as connection:
            return reading.read_article(connection, article_id)

    def annotations(self, article_id: str, annotator: str) -> AnnotationSet:
        """The annotator's work on the article; an untouched set where they have not begun."""
        with self._database.reading() as connection:
            return reading.read_annotations(connection, article_id, annotator)

    def span_changed_at(self, article_id: str, annotator: str, span_id: str) -> datetime | None:
        """When the span was last changed (UTC); None where there is no such span."""
        with self._database.reading() as connection:
            moment = reading.read_span_changed_at(connection, article_id, annotator, span_id)
        return None if moment is None else to_datetime(moment)

    def spans_by_change(self, article_id: str, annotator: str) -> list[str]:
        """The ids of the annotator's spans, the last changed first; those changed at once are in reading order."""
        with self._database.reading() as connection:
            return reading.read_spans_by_change(connection, article_id, annotator)

    def span_history(self, article_id: str, annotator: str, span_id: str) -> list[SpanEvent]:
        """The edits that touched the annotator's span, undone ones among them, the oldest first.

        Wide edits and changes of the schema are among them. It reads the article's journal, and so belongs on a worker
        thread. A span that an import brought has no beginning in it.
        """
        with self._database.reading() as connection:
            return history.read_span_history(connection, article_id, annotator, span_id)

    def reading_place(self, article_id: str, annotator: str) -> ReadingPlace | None:
        """Where the annotator was in the article last; None where they were never there."""
        with self._database.reading() as connection:
            return reading_places.read_reading_place(connection, article_id, annotator)

    def queue(self, annotator: str, filter: QueueFilter = _EVERY_ARTICLE) -> Sequence[int]:
        """The keys of the articles that pass the filter, in queue order; eight bytes a key."""
        with self._database.reading() as connection:
            return queue.read_queue(connection, annotator, filter)

    def queue_rows(self, annotator: str, keys: Sequence[int]) -> list[QueueRow]:
        """The queue's lines with these keys, in the order asked."""
        with self._database.reading() as connection:
            return queue.read_queue_rows(connection, annotator, keys)

    def queue_row(self, annotator: str, article_id: str) -> QueueRow:
        with self._database.reading() as connection:
            return queue.read_queue_row(connection, annotator, article_id)

    def first_unfinished(self, annotator: str, keys: Sequence[int]) -> int | None:
        """Where in `keys` the first article stands that the annotator has neither done nor skipped; None: nowhere."""
        with self._database.reading() as connection:
            return queue.first_unfinished(connection, annotator, keys)

    def late_labels(self, annotator: str) -> dict[tuple[str, str], int]:
        """Labels, by layer and name, that came after the annotator had finished articles, and how many those are."""
        with self._database.reading() as connection:
            return queue.read_late_labels(connection, annotator)

    def progress(self, annotator: str) -> Progress:
        with self._database.reading() as connection:
            return queue.read_progress(connection, annotator)

    def statistics(self) -> Statistics:
        """Figures of the whole project; reads every label, and so belongs on a worker thread."""
        with self._database.reading() as connection:
            return read_statistics(connection)

    def records(self, *, status: Status | None = None, annotator: str | None = None) -> Iterator[Record]:
        """Every article with every annotator's work on it, in queue order and then by annotator's name.

        One state of the project, whatever is written meanwhile, and a record at a time in memory. Articles that
        nobody touched come with None where all are asked for; those that the annotator asked for has not touched
        are of status `new`.
        """
        with self._database.snapshot() as connection:
            yield from stream_records(connection, status, annotator)

    def texts(self, annotator: str) -> Iterator[ArticleText]:
        """The text of every article, in queue order, with the status of the annotator's work on it.

        One state of the project, whatever is written meanwhile, and an article at a time in memory.
        """
        with self._database.snapshot() as connection:
            yield from stream_texts(connection, annotator)

    def labelled_texts(self, longest: int) -> Iterator[list[LabelledText]]:
        """What words were labelled, by people and imports: plain spans of at most `longest` code points.

        One state of the project, whatever is written meanwhile; a few hundred at a time.
        """
        with self._database.snapshot() as connection:
            yield from stream_labelled_texts(connection, longest)

    def record_count(self, *, status: Status | None = None, annotator: str | None = None) -> int:
        """How many records `records` yields."""
        with self._database.reading() as connection:
            return count_records(connection, status, annotator)

    def journal(self, *, article_id: str | None = None, limit: int = 1000) -> list[JournalEntry]:
        """The newest edits and imports, undone ones among them, the newest first."""
        with self._database.reading() as connection:
            return undo.read_journal(connection, article_id, limit)

    # Editing

    def record_edit(self, article_id: str, annotator: str, edit: Edit) -> None:
        """Makes the edit in the project, as the annotator's next one to undo: all of it or nothing.

        Whether it keeps the rules was checked before, with `annotator.model.rules` (`annotator.api.edit` does).

        Raises ConflictError where what it changes is not as it expects, or the schema not as `schema` gave it last.
        An annotator who is new is added as a person. When it returns, the edit survives a power cut.
        """
        with self._database.writing() as connection:
            self._schemas.check_given(connection)
            key = annotators.add_annotator(connection, annotator, "person")
            undo.record_edit(connection, article_id, key, edit)

    def rehearse_edit(self, article_id: str, annotator: str) -> None:
        """Makes an edit and takes it back before it is written, so that the first real one is as quick as the rest.

        What takes its time at first is SQLAlchemy making SQL of our statements.
        """
        if self.read_only:
            return
        with suppress(_RehearsedError), self._database.writing() as connection:
            key = annotators.add_annotator(connection, annotator, "person")
            undo.record_edit(connection, article_id, key, Edit("", (SpanChange(None, Span(new_id(), "", "", 0, 1)),)))
            raise _RehearsedError

    def record_wide_edit(self, annotator: str, name: str, edits: Iterable[tuple[str, Edit]]) -> int:
        """Makes the annotator's edits of many articles, by their ids, as one edit to undo. Returns how many they were.

        Whether they keep the rules was checked before. `edits` may read the project while they are made: it is part
        of the transaction; what it raises takes everything back.
        """
        with self._database.writing() as connection:
            key = annotators.add_annotator(connection, annotator, "person")
            wide: undo.WideEdit | None = None
            done = 0
            for article_id, edit in edits:
                self._schemas.check_given(connection)
                wide = wide or undo.WideEdit(connection, key, name)
                wide.add(undo.find_article(connection, article_id), key, edit)
                done += 1
            return done

    def undo(self, annotator: str, progress: OnProgress = silent) -> Step | WideStep | None:
        """Takes back the annotator's last edit, on whichever article; None where nothing is left.

        The step has the edit that was applied to do so, or says that it was a wide one. `progress` is told the
        annotation sets done and their total, and may raise to cancel.
        """
        return self._go(annotator, undo.undo, progress)

    def redo(self, annotator: str, progress: OnProgress = silent) -> Step | WideStep | None:
        """Makes the edit that was undone last again; None where none is, or another edit came after it."""
        return self._go(annotator, undo.redo, progress)

    def _go(
        self,
        annotator: str,
        step_of: Callable[[Connection, int, OnProgress], Step | WideStep | None],
        progress: OnProgress,
    ) -> Step | WideStep | None:
        with self._database.writing() as connection:
            key = annotators.annotator_key(connection, annotator)
            if key is None:
                return None
            before = self._schemas.current(connection)
            step = step_of(connection, key, progress)
            if isinstance(step, WideStep) and step.changes_schema:
                schema_changes.check_fit(connection, before, self._schemas.give(connection), progress)
            return step

    def next_undo(self, annotator: str) -> Step | WideStep | None:
        """The edit that `undo` would take back, as it was made."""
        with self._database.reading() as connection:
            key = annotators.annotator_key(connection, annotator)
            return None if key is None else undo.next_undo(connection, key)

    def next_redo(self, annotator: str) -> Step | WideStep | None:
        """The edit that `redo` would make."""
        with self._database.reading() as connection:
            key = annotators.annotator_key(connection, annotator)
            return None if key is None else undo.next_redo(connection, key)

    def keep_reading_place(self, article_id: str, annotator: str, place: ReadingPlace) -> None:
        """Remembers where the annotator is in the article, which no journal, export or conflict knows of.

        Quick, and not for certain: a power cut may take it. Raises ProjectError at once where another program is
        writing.
        """
        with self._database.writing_at_ease() as connection:
            reading_places.write_reading_place(connection, article_id, annotator, place)

    def checkpoint(self) -> None:
        """Makes the file whole by itself, for whoever copies it now; call it when nothing else is to be done."""
        self._database.checkpoint()

    def bulk(self, name: str = "Import") -> AbstractContextManager[BulkImport]:
        """`with project.bulk() as bulk: bulk.add(record)`: one transaction for everything in the block.

        An exception out of the block, a cancellation for instance, leaves the project as it was. `name` stands in
        the journal. Other calls in the block become part of the transaction.
        """
        return bulk_import(self._database, name)
