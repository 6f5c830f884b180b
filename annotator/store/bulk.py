"""Bringing in many articles and annotation sets in one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from sqlalchemy import Column, Connection, bindparam, func, insert, select, update

from annotator.errors import ConflictError, ProjectError
from annotator.model import AnnotationSet, Article, Record, new_id, rules, text_digest
from annotator.model.wording import counted
from annotator.store.annotators import add_annotator
from annotator.store.connection import Database, driver, driver_sql
from annotator.store.moments import now
from annotator.store.reading import SET_COLUMNS, SetRow, read_set
from annotator.store.rows import fold, json_text, listed, meta_text, relation_extra, sections_text, span_extra
from annotator.store.schemas import current_version
from annotator.store.tables import annotation_sets, article_labels, articles, relations, spans, texts
from annotator.store.undo import note_in_journal

# Rows wait in memory until there are this many of them, or this many code points of text.
_WAITING_ROWS = 20_000
_WAITING_CHARACTERS = 4_000_000

# In the order in which they are written: a row after those it refers to.
_TABLES = (articles, texts, annotation_sets, spans, relations, article_labels)
_INSERTS = {table.name: driver_sql(insert(table)) for table in _TABLES}

_ARTICLE = driver_sql(
    select(articles.c.key, texts.c.sha256).join_from(articles, texts).where(articles.c.id == bindparam("article"))
)
_SET = driver_sql(
    select(*SET_COLUMNS).where(
        annotation_sets.c.article_key == bindparam("article"), annotation_sets.c.annotator_key == bindparam("annotator")
    )
)
_UPDATE_SET = update(annotation_sets).where(annotation_sets.c.key == bindparam("set_key"))
_FINISH_SETS = update(annotation_sets).where(
    annotation_sets.c.key >= bindparam("first_set"), annotation_sets.c.status.in_(["done", "skipped"])
)


class Added(NamedTuple):
    """What became of a record: the article's id in the project, and what of it was not there before."""

    id: str
    is_new_article: bool
    has_new_annotations: bool


@contextmanager
def bulk_import(database: Database, name: str) -> Iterator[BulkImport]:
    """One transaction for all that the block adds; an exception out of the block leaves the project as it was."""
    with database.writing() as connection:
        bulk = BulkImport(connection, name)
        yield bulk
        bulk.finish()


class _Kept(NamedTuple):
    """An article that the project has, or will have when the waiting rows are written."""

    id: str
    key: int
    digest: str


class BulkImport:
    """Adds records. Whether labels keep to the schema is the caller's business; sections are checked here.

    Rows are gathered and written by the thousand, as tuples through the driver. The journal gets one entry for the
    whole import.
    """

    def __init__(self, connection: Connection, name: str) -> None:
        self._connection = connection
        self._driver = driver(connection)
        self._name = name
        self._now = now()
        self._next_article = self._next(articles.c.key)
        self._next_position = self._next(articles.c.position)
        self._first_set = self._next_set = self._next(annotation_sets.c.key)
        self._article_count = 0
        self._set_count = 0
        self._annotators: dict[str, int] = {}
        # Articles whose id another text has already, by that id and the text's digest.
        self._renamed: dict[str, dict[str, _Kept]] = {}
        self._forget_waiting()

    def add(self, record: Record) -> Added:
        """Adds what of the record the project has not.

        An article is the same where id and text are; another text under a known id becomes `ID-2`, `ID-3`, …
        A set of annotations is added where the annotator has done nothing on the article. Raises ConflictError where
        they have done something else: their work stays, and the import goes on being usable. Raises RuleError where
        the article's sections do not fit its text.
        """
        article, annotations = record
        rules.check_article(article)
        kept, is_new = self._keep_article(article)
        has_new = annotations is not None and not annotations.is_untouched and self._keep_set(kept, annotations)
        if self._waiting_rows >= _WAITING_ROWS or self._waiting_characters >= _WAITING_CHARACTERS:
            self._write_waiting()
        return Added(kept.id, is_new, has_new)

    def finish(self) -> None:
        """Writes what waits, and the journal's entry. What came finished is finished under the schema as it is now."""
        self._write_waiting()
        self._connection.execute(
            _FINISH_SETS, {"first_set": self._first_set, "finished_schema": current_version(self._connection)}
        )
        if self._article_count or self._set_count:
            articles = counted("{n} article", "{n} articles", self._article_count)
            sets = counted("{n} annotation set", "{n} annotation sets", self._set_count)
            note_in_journal(self._connection, f"{self._name}: {articles}, {sets}")

    def _keep_article(self, article: Article) -> tuple[_Kept, bool]:
        digest = text_digest(article.text)
        kept = self._find(article.id)
        if kept is None:
            return self._add_article(article, article.id, digest), True
        if kept.digest == digest:
            return kept, False
        renamed = self._renamed.setdefault(article.id, {})
        while digest not in renamed:
            id = f"{article.id}-{len(renamed) + 2}"
            kept = self._find(id)
            if kept is None:
                renamed[digest] = self._add_article(article, id, digest)
                return renamed[digest], True
            # An article that came under this very id may have a text that another number has too.
            renamed[kept.digest if kept.digest not in renamed else f"{kept.digest} {id}"] = kept
        return renamed[digest], False

    def _find(self, id: str) -> _Kept | None:
        if (waiting := self._waiting_articles.get(id)) is not None:
            return waiting
        row = self._driver.execute(_ARTICLE, (id,)).fetchone()
        return _Kept(id, *row) if row else None

    def _add_article(self, article: Article, id: str, digest: str) -> _Kept:
        meta = meta_text(article)
        try:
            for text in (id, article.title, article.text, meta or ""):
                text.encode()
        except UnicodeEncodeError as error:
            raise ProjectError(
                f"The article {id!r} has half a character (a lone surrogate) at position {error.start}.",
                "Correct the file that it comes from, and import it again.",
            ) from error
        kept = _Kept(id, self._next_article, digest)
        self._next_article += 1
        source = listed(article, "source")
        self._waiting["articles"].append(
            (
                kept.key,
                id,
                article.title,
                source,
                listed(article, "published"),
                listed(article, "language"),
                len(article.text),
                self._next_position,
                fold(f"{article.title}\n{source}"),
            )
        )
        self._waiting["texts"].append((kept.key, digest, sections_text(article), meta, article.text))
        self._next_position += 1
        self._waiting_articles[id] = kept
        self._waiting_rows += 2
        self._waiting_characters += len(article.text)
        self._article_count += 1
        return kept

    def _keep_set(self, article: _Kept, annotations: AnnotationSet) -> bool:
        """Whether the set is new; False where an equal one is there."""
        annotator_key = self._annotator_key(annotations.annotator)
        place = (article.key, annotator_key)
        existing, set_key = self._existing_set(place, annotations)
        if existing is not None and not existing.is_untouched:
            if existing == annotations:
                return False
            raise ConflictError(
                f"{annotations.annotator} has annotated the article {article.id!r} already, and differently.",
                "That work is kept. Import these annotations under another annotator's name to have both.",
            )
        if set_key is None:
            set_key = self._next_set
            self._next_set += 1
            row = (set_key, *place, new_id(), *self._set_values(annotations).values())
            self._waiting["annotation_sets"].append(row)
        else:
            self._connection.execute(_UPDATE_SET, {"set_key": set_key, **self._set_values(annotations)})
        self._add_annotations(set_key, annotations)
        self._waiting_sets[place] = annotations
        self._set_count += 1
        return True

    def _annotator_key(self, name: str) -> int:
        key = self._annotators.get(name)
        if key is None:
            key = self._annotators[name] = add_annotator(self._connection, name, "import")
        return key

    def _existing_set(
        self, place: tuple[int, int], annotations: AnnotationSet
    ) -> tuple[AnnotationSet | None, int | None]:
        """The set at this place, under the names that `annotations` has, and its key."""
        waiting = self._waiting_sets.get(place)
        if waiting is not None:
            return waiting, None
        row = self._driver.execute(_SET, place).fetchone()
        if row is None:
            return None, None
        head = SetRow(*row)
        return read_set(self._connection, head, annotations.article, annotations.annotator), head.key

    def _set_values(self, annotations: AnnotationSet) -> dict[str, Any]:
        """In the order of the table's columns."""
        return {
            "status": annotations.status,
            "flag": annotations.flag,
            "note": annotations.note,
            "attributes": json_text(annotations.attributes),
            "span_count": len(annotations.spans),
            "changed_at": self._now,
            "finished_at": None,
            "finished_schema": None,
        }

    def _add_annotations(self, set_key: int, annotations: AnnotationSet) -> None:
        at = self._now
        self._waiting["spans"] += [
            (set_key, span.start, span.id, span.layer, span.label, span.end, at, span_extra(span))
            for span in annotations.spans
        ]
        self._waiting["relations"] += [
            (set_key, link.id, link.label, link.head, link.child, at, relation_extra(link))
            for link in annotations.relations.values()
        ]
        self._waiting["article_labels"] += [
            (set_key, label.layer, label.label, at) for label in sorted(annotations.labels)
        ]
        self._waiting_rows += 1 + len(annotations.spans) + len(annotations.relations) + len(annotations.labels)

    def _write_waiting(self) -> None:
        for name, rows in self._waiting.items():
            if rows:
                self._connection.exec_driver_sql(_INSERTS[name], rows)
        self._forget_waiting()

    def _forget_waiting(self) -> None:
        self._waiting: dict[str, list[tuple[Any, ...]]] = {table.name: [] for table in _TABLES}
        self._waiting_articles: dict[str, _Kept] = {}
        self._waiting_sets: dict[tuple[int, int], AnnotationSet] = {}
        self._waiting_rows = 0
        self._waiting_characters = 0

    def _next(self, column: Column[int]) -> int:
        return self._connection.execute(select(func.coalesce(func.max(column), 0) + 1)).scalar_one()
