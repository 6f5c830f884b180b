"""Figures about the whole project."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, FromClause, func, select

from annotator.model import STATUSES, Status
from annotator.store.tables import annotation_sets, annotators, article_labels, articles, journal, relations, spans


class Statistics(msgspec.Struct, frozen=True):
    """Counts over all annotators. `spans` and `article_labels` go by layer and label, `relations` by type.

    `characters` are code points. `edits` are those that stand: what was undone is not among them.
    """

    articles: int
    characters: int
    annotators: dict[str, dict[Status, int]]
    spans: dict[str, dict[str, int]]
    article_labels: dict[str, dict[str, int]]
    relations: dict[str, int]
    edits: int


def read_statistics(connection: Connection) -> Statistics:
    total, characters = connection.execute(
        select(func.count(), func.coalesce(func.sum(articles.c.characters), 0)).select_from(articles)
    ).one()
    types = select(relations.c.label, func.count()).group_by(relations.c.label).order_by(relations.c.label)
    edits = (
        select(func.count())
        .select_from(journal)
        .where(journal.c.annotator_key.is_not(None), journal.c.undone_at.is_(None))
    )
    return Statistics(
        articles=total,
        characters=characters,
        annotators=_annotators(connection, total),
        spans=_by_label(connection, spans),
        article_labels=_by_label(connection, article_labels),
        relations=dict(connection.execute(types).all()),
        edits=connection.execute(edits).scalar_one(),
    )


def _annotators(connection: Connection, total: int) -> dict[str, dict[Status, int]]:
    """Articles by status; one that an annotator has no set on is new to them."""
    names = connection.execute(select(annotators.c.name).order_by(annotators.c.name)).scalars()
    counts: dict[str, dict[Status, int]] = {name: dict.fromkeys(STATUSES, 0) for name in names}
    statement = (
        select(annotators.c.name, annotation_sets.c.status, func.count())
        .join_from(annotation_sets, annotators)
        .group_by(annotators.c.name, annotation_sets.c.status)
    )
    for name, status, count in connection.execute(statement):
        counts[name][status] = count
    for by_status in counts.values():
        by_status["new"] = total - sum(count for status, count in by_status.items() if status != "new")
    return counts


def _by_label(connection: Connection, table: FromClause) -> dict[str, dict[str, int]]:
    layer, label = table.c.layer, table.c.label
    counts: dict[str, dict[str, int]] = {}
    for name, label_name, count in connection.execute(
        select(layer, label, func.count()).group_by(layer, label).order_by(layer, label)
    ):
        counts.setdefault(name, {})[label_name] = count
    return counts
