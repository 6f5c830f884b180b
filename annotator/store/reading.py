"""Articles and annotation sets, from the rows to the model."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from annotator.errors import ProjectError
from annotator.model import AnnotationSet, Article, ArticleLabel, Status
from annotator.store.connection import driver, driver_sql
from annotator.store.rows import article_of, json_object, relations_of, spans_of
from annotator.store.tables import annotation_sets, annotators, article_labels, articles, relations, spans, texts

_ARTICLE = (
    select(articles.c.id, articles.c.title, texts.c.text, texts.c.sections, texts.c.meta)
    .join_from(articles, texts)
    .where(articles.c.id == bindparam("article"))
)
SET_COLUMNS = (
    annotation_sets.c.key,
    annotation_sets.c.status,
    annotation_sets.c.flag,
    annotation_sets.c.note,
    annotation_sets.c.attributes,
)
_SET = (
    select(*SET_COLUMNS)
    .join_from(annotation_sets, articles)
    .join(annotators)
    .where(articles.c.id == bindparam("article"), annotators.c.name == bindparam("annotator"))
)
_CHANGED_AT = (
    select(spans.c.changed_at)
    .join_from(spans, annotation_sets)
    .join(articles)
    .join(annotators)
    .where(articles.c.id == bindparam("article"), annotators.c.name == bindparam("annotator"))
    .where(spans.c.id == bindparam("span"))
)
_BY_CHANGE = (
    select(spans.c.id)
    .join_from(spans, annotation_sets)
    .join(articles)
    .join(annotators)
    .where(articles.c.id == bindparam("article"), annotators.c.name == bindparam("annotator"))
    .order_by(spans.c.changed_at.desc(), spans.c.start, spans.c.end.desc(), spans.c.id)
)
_SPAN_COLUMNS = (spans.c.id, spans.c.layer, spans.c.label, spans.c.start, spans.c.end, spans.c.extra)
_RELATION_COLUMNS = (relations.c.id, relations.c.label, relations.c.head, relations.c.child, relations.c.extra)
_LABEL_COLUMNS = (article_labels.c.layer, article_labels.c.label)
_SPANS = driver_sql(select(*_SPAN_COLUMNS).where(spans.c.set_key == bindparam("set")).order_by(spans.c.start))
_RELATIONS = driver_sql(select(*_RELATION_COLUMNS).where(relations.c.set_key == bindparam("set")))
_LABELS = driver_sql(select(*_LABEL_COLUMNS).where(article_labels.c.set_key == bindparam("set")))


class SetRow(NamedTuple):
    """What an annotation set's own row says."""

    key: int
    status: Status
    flag: str | None
    note: str
    attributes: str | None


def read_article(connection: Connection, article_id: str) -> Article:
    row = connection.execute(_ARTICLE, {"article": article_id}).first()
    if row is None:
        raise no_such_article(article_id)
    return article_of(*row)


def no_such_article(article_id: str) -> ProjectError:
    return ProjectError(f"The project has no article {article_id!r}.", "It may have been removed in another window.")


def read_annotations(connection: Connection, article_id: str, annotator: str) -> AnnotationSet:
    """The annotator's set; an untouched one where there is no row."""
    row = connection.execute(_SET, {"article": article_id, "annotator": annotator}).first()
    if row is None:
        return AnnotationSet(article_id, annotator)
    return read_set(connection, SetRow(*row), article_id, annotator)


def read_set(connection: Connection, row: SetRow, article_id: str, annotator: str) -> AnnotationSet:
    """The set that `row` begins."""
    rows = driver(connection)
    return AnnotationSet(
        article_id,
        annotator,
        status=row.status,
        flag=row.flag,
        note=row.note,
        attributes=json_object(row.attributes),
        spans=spans_of(rows.execute(_SPANS, (row.key,))),
        relations=relations_of(rows.execute(_RELATIONS, (row.key,))),
        labels=(ArticleLabel(*label) for label in rows.execute(_LABELS, (row.key,))),
    )


def read_span_changed_at(connection: Connection, article_id: str, annotator: str, span_id: str) -> int | None:
    names = {"article": article_id, "annotator": annotator, "span": span_id}
    return connection.execute(_CHANGED_AT, names).scalar_one_or_none()


def read_spans_by_change(connection: Connection, article_id: str, annotator: str) -> list[str]:
    return list(connection.execute(_BY_CHANGE, {"article": article_id, "annotator": annotator}).scalars())
