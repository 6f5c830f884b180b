"""All records of a project, one after another, in memory that does not grow with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from sqlalchemy import Connection, and_, bindparam, exists, func, literal_column, or_, select

from annotator.model import AnnotationSet, Article, Record, Status
from annotator.store.connection import driver, driver_sql
from annotator.store.reading import SET_COLUMNS, SetRow, read_set
from annotator.store.rows import article_of
from annotator.store.tables import annotation_sets, annotators, article_labels, articles, relations, spans, texts

# So many spans are read before whoever asked for them has a say.
_LABELLED_AT_ONCE = 200

_KEYS = driver_sql(select(articles.c.key).order_by(articles.c.position))
_ARTICLE = driver_sql(
    select(articles.c.id, articles.c.title, texts.c.text, texts.c.sections, texts.c.meta)
    .join_from(articles, texts)
    .where(articles.c.key == bindparam("key"))
)
_TEXTS = driver_sql(
    select(articles.c.id, articles.c.title, texts.c.text, texts.c.sections, texts.c.meta, *SET_COLUMNS)
    .join_from(articles, texts)
    .join(
        annotation_sets,
        and_(
            annotation_sets.c.article_key == articles.c.key,
            annotation_sets.c.annotator_key
            == select(annotators.c.key).where(annotators.c.name == bindparam("annotator")).scalar_subquery(),
        ),
        isouter=True,
    )
    .order_by(articles.c.position)
)
_LABELLED_SETS = driver_sql(
    select(annotation_sets.c.key, annotators.c.name, texts.c.text)
    .join_from(annotation_sets, annotators)
    .join(texts, texts.c.article_key == annotation_sets.c.article_key)
    .where(annotation_sets.c.span_count > literal_column("0"), annotators.c.kind != literal_column("'model'"))
    .order_by(annotation_sets.c.key)
)
_SHORT_SPANS = driver_sql(
    select(spans.c.start, spans.c.end, spans.c.layer, spans.c.label)
    .where(
        spans.c.set_key == bindparam("set"),
        spans.c.end - spans.c.start <= bindparam("longest"),
        or_(spans.c.extra.is_(None), func.json_type(spans.c.extra, literal_column("'$.fragments'")).is_(None)),
    )
    .order_by(spans.c.start)
)
_SETS = driver_sql(
    select(annotators.c.name, *SET_COLUMNS)
    .join_from(annotation_sets, annotators)
    .where(annotation_sets.c.article_key == bindparam("key"))
    .order_by(annotators.c.name)
)


# A set in which nothing stands and nothing was said: as if there were none (AnnotationSet.is_untouched).
_IS_UNTOUCHED = and_(
    annotation_sets.c.status == "new",
    annotation_sets.c.flag.is_(None),
    annotation_sets.c.note == "",
    annotation_sets.c.attributes.is_(None),
    annotation_sets.c.span_count == 0,
    ~exists().where(relations.c.set_key == annotation_sets.c.key),
    ~exists().where(article_labels.c.set_key == annotation_sets.c.key),
)


class ArticleText(NamedTuple):
    """An article as far as a search through all of them needs it, with the status of an annotator's work on it.

    `read` gives all of it, and the work: while the search goes on.
    """

    id: str
    title: str
    text: str
    status: Status
    read: Callable[[], tuple[Article, AnnotationSet]]


def stream_texts(connection: Connection, annotator: str) -> Iterator[ArticleText]:
    """The texts of all articles in queue order."""
    for id, title, text, sections, meta, *columns in driver(connection).execute(_TEXTS, (annotator,)):
        row = SetRow(*columns) if columns[0] is not None else None

        def read(
            fields: tuple[str, str, str, str | None, str | None] = (id, title, text, sections, meta),
            row: SetRow | None = row,
        ) -> tuple[Article, AnnotationSet]:
            if row is None:
                return article_of(*fields), AnnotationSet(fields[0], annotator)
            return article_of(*fields), read_set(connection, row, fields[0], annotator)

        yield ArticleText(id, title, text, row.status if row is not None else "new", read)


class LabelledText(NamedTuple):
    """Words as an annotator has labelled them somewhere."""

    text: str
    layer: str
    label: str
    annotator: str


def stream_labelled_texts(connection: Connection, longest: int) -> Iterator[list[LabelledText]]:
    """The texts of all plain spans of at most so many code points, but for those of models, some at a time."""
    rows = driver(connection)
    for key, annotator, text in rows.execute(_LABELLED_SETS):
        found = rows.execute(_SHORT_SPANS, (key, longest))
        while some := found.fetchmany(_LABELLED_AT_ONCE):
            yield [LabelledText(text[start:end], layer, label, annotator) for start, end, layer, label in some]


def stream_records(connection: Connection, status: Status | None, annotator: str | None) -> Iterator[Record]:
    """Articles in queue order, the sets of each by annotator's name.

    An article that nobody, or not the annotator asked for, has touched comes with None: where all are asked for, and
    where those of status `new` are.
    """
    rows = driver(connection)
    for (key,) in rows.execute(_KEYS):
        found = [(name, SetRow(*row)) for name, *row in rows.execute(_SETS, (key,)) if annotator in (None, name)]
        asked = [(name, row) for name, row in found if status in (None, row.status)]
        may_be_untouched = _wants_untouched(status, annotator) and all(row.status == "new" for _, row in found)
        if not asked and not may_be_untouched:
            continue
        article = article_of(*rows.execute(_ARTICLE, (key,)).fetchone())
        sets = [read_set(connection, row, article.id, name) for name, row in asked]
        touched = [one for one in sets if not one.is_untouched]
        yield from (Record(article, one) for one in touched)
        if not touched and may_be_untouched:
            yield Record(article, None)


def count_records(connection: Connection, status: Status | None, annotator: str | None) -> int:
    """How many records `stream_records` yields, without reading them."""
    touched = select(annotation_sets.c.article_key).join_from(annotation_sets, annotators).where(~_IS_UNTOUCHED)
    if annotator is not None:
        touched = touched.where(annotators.c.name == annotator)
    asked = touched if status is None else touched.where(annotation_sets.c.status == status)
    count: int = connection.execute(select(func.count()).select_from(asked.subquery())).scalar_one()
    if _wants_untouched(status, annotator):
        untouched = select(func.count()).select_from(articles).where(articles.c.key.not_in(touched))
        count += connection.execute(untouched).scalar_one()
    return count


def _wants_untouched(status: Status | None, annotator: str | None) -> bool:
    return status == "new" or (status is None and annotator is None)
