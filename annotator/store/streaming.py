"""All records of a project, one after another, in memory that does not grow with it."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, bindparam, select

from annotator.model import Record, Status
from annotator.store.connection import driver, driver_sql
from annotator.store.reading import SET_COLUMNS, SetRow, read_set
from annotator.store.rows import article_of
from annotator.store.tables import annotation_sets, annotators, articles, texts

_KEYS = driver_sql(select(articles.c.key).order_by(articles.c.position))
_ARTICLE = driver_sql(
    select(articles.c.id, articles.c.title, texts.c.text, texts.c.sections, texts.c.meta)
    .join_from(articles, texts)
    .where(articles.c.key == bindparam("key"))
)
_SETS = driver_sql(
    select(annotators.c.name, *SET_COLUMNS)
    .join_from(annotation_sets, annotators)
    .where(annotation_sets.c.article_key == bindparam("key"))
    .order_by(annotators.c.name)
)


def stream_records(connection: Connection, status: Status | None, annotator: str | None) -> Iterator[Record]:
    """Articles in queue order, the sets of each by annotator's name.

    An article that nobody touched comes with None, and only where neither status nor annotator is asked for.
    """
    rows = driver(connection)
    for (key,) in rows.execute(_KEYS):
        found = [(name, SetRow(*row)) for name, *row in rows.execute(_SETS, (key,))]
        asked = [(name, row) for name, row in found if annotator in (None, name) and status in (None, row.status)]
        if not asked and (status or annotator is not None):
            continue
        article = article_of(*rows.execute(_ARTICLE, (key,)).fetchone())
        sets = [read_set(connection, row, article.id, name) for name, row in asked]
        touched = [one for one in sets if not one.is_untouched]
        yield from (Record(article, one) for one in touched)
        if not touched and status is None and annotator is None:
            yield Record(article, None)
