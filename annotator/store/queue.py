"""The queue of articles, as one annotator sees it. No text is read here."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, exists, func, select

from annotator.model import Status
from annotator.store.reading import no_such_article
from annotator.store.rows import fold
from annotator.store.schemas import current_version, read_born
from annotator.store.tables import annotation_sets, annotators, articles


class QueueFilter(msgspec.Struct, frozen=True):
    """Which articles to show: `text` is in the title or the source (case does not count), the status, a flag.

    `finished_before` is a label, by its layer and name: articles that were finished before the schema had it.
    """

    text: str = ""
    status: Status | None = None
    flagged: bool = False
    finished_before: tuple[str, str] | None = None


class QueueRow(msgspec.Struct, frozen=True, gc=False):
    """A line of the queue. `source`, `published` and `language` are empty where the source did not say."""

    key: int
    id: str
    title: str
    source: str
    published: str
    language: str
    status: Status
    flag: str | None
    spans: int


class Progress(msgspec.Struct, frozen=True):
    """How many articles are in which state for one annotator."""

    total: int
    new: int
    in_progress: int
    done: int
    skipped: int
    flagged: int


_KEYS = msgspec.json.Decoder(list[int])
_ANNOTATOR = select(annotators.c.key).where(annotators.c.name == bindparam("annotator")).scalar_subquery()
_ROWS = select(
    articles.c.key,
    articles.c.id,
    articles.c.title,
    articles.c.source,
    articles.c.published,
    articles.c.language,
    func.coalesce(annotation_sets.c.status, "new"),
    annotation_sets.c.flag,
    func.coalesce(annotation_sets.c.span_count, 0),
).join_from(
    articles,
    annotation_sets,
    and_(annotation_sets.c.article_key == articles.c.key, annotation_sets.c.annotator_key == _ANNOTATOR),
    isouter=True,
)
_ROWS_BY_KEY = _ROWS.where(articles.c.key.in_(bindparam("keys", expanding=True)))
_ROW_BY_ID = _ROWS.where(articles.c.id == bindparam("article"))
_TOTAL = select(func.count()).select_from(articles)
_BY_STATUS = (
    select(annotation_sets.c.status, func.count())
    .where(annotation_sets.c.annotator_key == _ANNOTATOR)
    .group_by(annotation_sets.c.status)
)
_FLAGGED = (
    select(func.count())
    .select_from(annotation_sets)
    .where(annotation_sets.c.annotator_key == _ANNOTATOR, annotation_sets.c.flag.is_not(None))
)

_FINISHED_UNDER = (
    select(annotation_sets.c.finished_schema, func.count())
    .where(annotation_sets.c.annotator_key == _ANNOTATOR, annotation_sets.c.finished_schema.is_not(None))
    .group_by(annotation_sets.c.finished_schema)
)

_ASKED = func.json_each(bindparam("keys")).table_valued("key", "value")
_FIRST_UNFINISHED = (
    select(_ASKED.c.key)
    .where(
        ~exists().where(
            annotation_sets.c.article_key == _ASKED.c.value,
            annotation_sets.c.annotator_key == _ANNOTATOR,
            annotation_sets.c.status.in_(["done", "skipped"]),
        )
    )
    .order_by(_ASKED.c.key)
    .limit(1)
)


def read_queue(connection: Connection, annotator: str, queue_filter: QueueFilter) -> array[int]:
    """The keys of the articles that pass, in queue order."""
    conditions = _conditions(queue_filter)
    if queue_filter.finished_before:
        layer, label = queue_filter.finished_before
        born = read_born(connection, current_version(connection)).get(layer, {}).get(label, 0)
        conditions.append(articles.c.key.in_(_articles_where(annotation_sets.c.finished_schema < born)))
    ordered = select(articles.c.key).where(*conditions).order_by(articles.c.position).subquery()
    # One JSON value in place of a row a key: half the time for a million keys.
    statement = select(func.json_group_array(ordered.c.key))
    keys = connection.execute(statement, {"annotator": annotator}).scalar_one()
    return array("q", _KEYS.decode(keys))


def read_queue_rows(connection: Connection, annotator: str, keys: Sequence[int]) -> list[QueueRow]:
    """The lines with these keys, in the order asked; a key that is no more is passed over."""
    rows = connection.execute(_ROWS_BY_KEY, {"annotator": annotator, "keys": list(keys)})
    found = {row[0]: QueueRow(*row) for row in rows}
    return [found[key] for key in keys if key in found]


def read_queue_row(connection: Connection, annotator: str, article_id: str) -> QueueRow:
    row = connection.execute(_ROW_BY_ID, {"annotator": annotator, "article": article_id}).first()
    if row is None:
        raise no_such_article(article_id)
    return QueueRow(*row)


def first_unfinished(connection: Connection, annotator: str, keys: Sequence[int]) -> int | None:
    """Where in `keys` the first article stands that the annotator has neither done nor skipped."""
    start, count = 0, 64  # mostly it is one of the next; else the steps grow
    while start < len(keys):
        chunk = msgspec.json.encode(list(keys[start : start + count])).decode()
        found = connection.execute(_FIRST_UNFINISHED, {"annotator": annotator, "keys": chunk}).scalar()
        if found is not None:
            return start + int(found)
        start, count = start + count, min(4096, 2 * count)
    return None


def read_progress(connection: Connection, annotator: str) -> Progress:
    total = connection.execute(_TOTAL).scalar_one()
    counts: dict[str, int] = dict(connection.execute(_BY_STATUS, {"annotator": annotator}).all())
    flagged = connection.execute(_FLAGGED, {"annotator": annotator}).scalar_one()
    in_progress, done, skipped = (counts.get(status, 0) for status in ("in progress", "done", "skipped"))
    return Progress(total, total - in_progress - done - skipped, in_progress, done, skipped, flagged)


def read_late_labels(connection: Connection, annotator: str) -> dict[tuple[str, str], int]:
    """Labels that the schema got after the annotator had finished articles, and how many articles those are."""
    finished: list[tuple[int, int]] = connection.execute(_FINISHED_UNDER, {"annotator": annotator}).all()  # type: ignore[assignment]
    late = {}
    for layer, labels in read_born(connection, current_version(connection)).items():
        for label, born in labels.items():
            if count := sum(articles for version, articles in finished if version < born):
                late[layer, label] = count
    return late


def _conditions(queue_filter: QueueFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if queue_filter.text:
        conditions.append(func.instr(articles.c.folded, fold(queue_filter.text)) > 0)
    if queue_filter.status == "new":
        begun = annotation_sets.c.status.in_(["in progress", "done", "skipped"])
        conditions.append(articles.c.key.not_in(_articles_where(begun)))
    elif queue_filter.status:
        conditions.append(articles.c.key.in_(_articles_where(annotation_sets.c.status == queue_filter.status)))
    if queue_filter.flagged:
        conditions.append(articles.c.key.in_(_articles_where(annotation_sets.c.flag.is_not(None))))
    return conditions


def _articles_where(condition: ColumnElement[bool]) -> Select[tuple[int]]:
    """The articles whose set by the annotator is as `condition` says."""
    return select(annotation_sets.c.article_key).where(annotation_sets.c.annotator_key == _ANNOTATOR, condition)
