"""Whether a step back or forth leads to what the schema, which is another one by now, allows."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select

from annotator.errors import ConflictError
from annotator.model import AnnotationSet, Edit
from annotator.model.conversion import broken_rules
from annotator.store.reading import SET_COLUMNS, SetRow, read_set
from annotator.store.rows import article_of
from annotator.store.schemas import current_version, read_schema
from annotator.store.tables import annotation_sets, annotators, articles, texts

_ARTICLE = (
    select(articles.c.id, articles.c.title, texts.c.text, texts.c.sections, texts.c.meta)
    .join_from(articles, texts)
    .where(articles.c.key == bindparam("article_key"))
)
_ANNOTATOR = select(annotators.c.name).where(annotators.c.key == bindparam("annotator_key"))
_SET = select(*SET_COLUMNS).where(
    annotation_sets.c.article_key == bindparam("article_key"),
    annotation_sets.c.annotator_key == bindparam("annotator_key"),
)


def check_keeps_rules(
    connection: Connection, article_key: int, annotator_key: int, edit: Edit, *, changes_schema: bool
) -> None:
    """Raises ConflictError where `edit`, not made yet, would leave what the schema's rules do not allow.

    Reads the whole set: for edits that were made under another schema than the current one, and for those that belong
    to a change of the schema, which is the current one already, where the set was edited since.
    """
    keys = {"article_key": article_key, "annotator_key": annotator_key}
    article = article_of(*connection.execute(_ARTICLE, keys).one())
    name = connection.execute(_ANNOTATOR, keys).scalar_one()
    row = connection.execute(_SET, keys).first()
    annotations = read_set(connection, SetRow(*row), article.id, name) if row else AnnotationSet(article.id, name)
    schema = read_schema(connection, current_version(connection))
    # What was wrong before is none of an edit's business; a change of the schema is what puts a set right.
    before = 0 if changes_schema else len(broken_rules(annotations, article, schema))
    annotations.apply(edit)
    broken = broken_rules(annotations, article, schema)
    if len(broken) <= before:
        return
    if changes_schema:
        raise annotated_since(name, article.title)
    raise ConflictError(
        f"The schema was changed since, and does not allow what “{edit.name}” would leave behind: "
        f"{broken[-1][1].message}",
        "Change the article as it is now.",
    )


def annotated_since(annotator: str, title: str) -> ConflictError:
    """Why a change of the schema is not taken back, or made again."""
    return ConflictError(
        f"{annotator} has annotated “{title}” since, in a way that the schema would no longer allow.",
        "Change the schema by hand, in the Schema place.",
    )
