"""Changing the schema of a project, with all annotations that were made under it, in one transaction and one undo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, bindparam, func, select

from annotator.errors import ConflictError, RuleError
from annotator.model import (
    AnnotationSet,
    Article,
    ArticleLabel,
    ArticleLabelChange,
    AttributeChange,
    Relation,
    RelationChange,
    Schema,
    Span,
    SpanChange,
)
from annotator.model.conversion import Converted, Converter, broken_rules
from annotator.model.schema_change import SchemaChange
from annotator.model.schema_reach import Reach, reach
from annotator.progress import OnProgress
from annotator.store.connection import driver, driver_sql
from annotator.store.keeping_rules import annotated_since
from annotator.store.reading import SET_COLUMNS, SetRow, read_set
from annotator.store.rows import article_of
from annotator.store.schemas import add_schema, current_version, read_schema
from annotator.store.tables import annotation_sets, annotators, article_labels, articles, relations, spans, texts
from annotator.store.undo import WideEdit

# So many of each kind of example are kept for people to look at.
_EXAMPLES = 50
# Code points of text on either side of a span in an example.
_CONTEXT = 60

_NAMES = func.json_each(bindparam("labels")).table_valued("value")
_NAMED = select(_NAMES.c.value)
_SETS_WITH_SPANS = driver_sql(
    select(spans.c.set_key).where(spans.c.layer == bindparam("layer"), spans.c.label.in_(_NAMED)).distinct()
)
_SETS_WITH_LABELS = driver_sql(
    select(article_labels.c.set_key)
    .where(article_labels.c.layer == bindparam("layer"), article_labels.c.label.in_(_NAMED))
    .distinct()
)
_SETS_WITH_RELATIONS = driver_sql(select(relations.c.set_key).where(relations.c.label.in_(_NAMED)).distinct())
_SETS_WITH_ATTRIBUTES = driver_sql(select(annotation_sets.c.key).where(annotation_sets.c.attributes.is_not(None)))
_SET = driver_sql(
    select(
        annotation_sets.c.article_key,
        annotation_sets.c.annotator_key,
        annotators.c.name,
        articles.c.id,
        articles.c.title,
        texts.c.text,
        texts.c.sections,
        texts.c.meta,
        *SET_COLUMNS,
    )
    .join_from(annotation_sets, annotators)
    .join(articles, articles.c.key == annotation_sets.c.article_key)
    .join(texts)
    .where(annotation_sets.c.key == bindparam("set"))
)


class Example(msgspec.Struct, frozen=True):
    """One annotation that a change touches, with the words around it; no span where it is about the whole article.

    `reason` says, of what is lost, what it is, and of what stands in the way, why.
    """

    article_id: str
    title: str
    annotator: str
    span: Span | None = None
    before: str = ""
    text: str = ""
    after: str = ""
    reason: str = ""


class Impact(msgspec.Struct):
    """What a change of the schema does to a project: how many of each it changes or removes, and examples.

    `lost` counts, by kind, what is taken away: see `model.conversion.Lost`. What `obstacles` counts would not keep the
    rules of the schema after: while there are any, the change is refused.
    """

    spans: int = 0
    relations: int = 0
    article_labels: int = 0
    values: int = 0
    articles: int = 0
    annotators: list[str] = []
    examples: list[Example] = []
    lost: dict[str, int] = {}
    lost_examples: list[Example] = []
    obstacles: int = 0
    obstacle_examples: list[Example] = []

    @property
    def touches_nothing(self) -> bool:
        return not (self.articles or self.obstacles)


class _Examined(NamedTuple):
    """An annotation set that a change may touch, as it is before, and what becomes of it."""

    article_key: int
    annotator_key: int
    article: Article
    annotations: AnnotationSet
    converted: Converted
    broken: list[tuple[Span | Relation | ArticleLabel | None, RuleError]]


def rehearse(connection: Connection, change: SchemaChange, progress: OnProgress) -> Impact:
    """What the change would do. Nothing is written."""
    impact = Impact()
    touched: set[str] = set()
    people: set[str] = set()
    for examined in _examine(connection, change, progress):
        _count(impact, change.before, examined)
        if examined.converted.edit.changes:
            touched.add(examined.article.id)
            people.add(examined.annotations.annotator)
    impact.articles, impact.annotators = len(touched), sorted(people)
    return impact


def change_schema(
    connection: Connection, annotator_key: int, change: SchemaChange, progress: OnProgress, agreed: Impact | None = None
) -> None:
    """Makes the change, as the annotator's next one to undo.

    Raises ConflictError where the project has another schema by now, or more would be lost than people have `agreed`
    to: others go on working meanwhile. RuleError where annotations stand in the way.
    """
    version = current_version(connection)
    if read_schema(connection, version) != change.before:
        raise ConflictError("The schema was changed in the meantime.", "Look at it as it is now, and repeat the step.")
    after = add_schema(connection, change.after, change.conversion)
    edit = WideEdit(connection, annotator_key, change.name, schemas=(version, after))
    lost: Counter[str] = Counter()
    for examined in _examine(connection, change, progress):
        _refuse_broken(examined)
        lost.update(one.kind for one in examined.converted.lost)
        if agreed is not None and lost - Counter(agreed.lost):
            raise ConflictError(
                f"{examined.annotations.annotator} has annotated “{examined.article.title}” meanwhile, and more would "
                "be lost than was said.",
                "Look at what the change does now, and repeat the step.",
            )
        if examined.converted.edit.changes:
            edit.add(examined.article_key, examined.annotator_key, examined.converted.edit)


def check_fit(connection: Connection, before: Schema, after: Schema, progress: OnProgress) -> None:
    """Whether all that a step back or forth to `after` did not convert keeps to it.

    What others made meanwhile may not: then ConflictError is raised.
    """
    for examined in _examine(connection, SchemaChange("", before, after), progress):
        if examined.broken or examined.converted.edit.changes:
            raise annotated_since(examined.annotations.annotator, examined.article.title)


def _refuse_broken(examined: _Examined) -> None:
    for _, error in examined.broken:
        raise RuleError(
            f"This cannot be done while “{examined.article.title}”, annotated by {examined.annotations.annotator}, "
            f"stands in the way: {error.message}"
        )


def _examine(connection: Connection, change: SchemaChange, progress: OnProgress) -> Iterator[_Examined]:
    """The sets that the change may touch, one after another."""
    keys = sorted(_sets_in_reach(connection, reach(change)))
    converter = Converter(change)
    rows = driver(connection)
    for done, key in enumerate(keys):
        progress(done, len(keys))
        article_key, annotator_key, name, id, title, text, sections, meta, *head = rows.execute(_SET, (key,)).fetchone()
        article = article_of(id, title, text, sections, meta)
        annotations = read_set(connection, SetRow(*head), id, name)
        converted = converter.convert(annotations)
        annotations.apply(converted.edit)
        broken = broken_rules(annotations, article, change.after)
        annotations.apply(converted.edit.inverse())
        yield _Examined(article_key, annotator_key, article, annotations, converted, broken)


def _sets_in_reach(connection: Connection, reached: Reach) -> set[int]:
    rows = driver(connection)
    by_layer: dict[str, list[str]] = {}
    for layer, label in reached.labels:
        by_layer.setdefault(layer, []).append(label)
    keys: set[int] = set()
    for layer, labels in by_layer.items():
        names = msgspec.json.encode(labels).decode()
        for statement in (_SETS_WITH_SPANS, _SETS_WITH_LABELS):
            keys.update(key for (key,) in rows.execute(statement, (layer, names)))
    if reached.relations:
        names = msgspec.json.encode(sorted(reached.relations)).decode()
        keys.update(key for (key,) in rows.execute(_SETS_WITH_RELATIONS, (names,)))
    if reached.article_attributes:
        keys.update(key for (key,) in rows.execute(_SETS_WITH_ATTRIBUTES))
    return keys


def _count(impact: Impact, schema: Schema, examined: _Examined) -> None:
    for change in examined.converted.edit.changes:
        match change:
            case SpanChange(before):
                impact.spans += 1
                if before is not None and len(impact.examples) < _EXAMPLES:
                    impact.examples.append(_example(examined, before, ""))
            case RelationChange():
                impact.relations += 1
            case ArticleLabelChange(before) if before is not None:
                impact.article_labels += 1
                if len(impact.examples) < _EXAMPLES:
                    impact.examples.append(_example(examined, None, schema.title_of(before.layer, before.label)))
            case AttributeChange():
                impact.values += 1
    lost = examined.converted.lost
    impact.lost = dict(Counter(impact.lost) + Counter(one.kind for one in lost))
    for one in lost[: _EXAMPLES - len(impact.lost_examples)]:
        impact.lost_examples.append(_example(examined, one.span, one.what))
    impact.obstacles += len(examined.broken)
    for about, error in examined.broken[: _EXAMPLES - len(impact.obstacle_examples)]:
        span = examined.annotations.spans.get(about.head) if isinstance(about, Relation) else about
        impact.obstacle_examples.append(_example(examined, span if isinstance(span, Span) else None, error.message))


def _example(examined: _Examined, span: Span | None, reason: str) -> Example:
    article = examined.article
    example = Example(article.id, article.title, examined.annotations.annotator, span, reason=reason)
    if span is None:
        return example
    text = article.text
    return msgspec.structs.replace(
        example,
        before=text[max(0, span.start - _CONTEXT) : span.start],
        text=span.text(text),
        after=text[span.end : span.end + _CONTEXT],
    )
