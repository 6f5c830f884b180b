"""Where people read, a row an article and annotator; whoever wrote last is right."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from annotator.model import ReadingPlace
from annotator.store.tables import articles, reading_places

_PLACE = (
    select(reading_places.c.caret, reading_places.c.top, reading_places.c.shift)
    .join_from(reading_places, articles)
    .where(articles.c.id == bindparam("article"), reading_places.c.annotator == bindparam("annotator"))
)
_VALUES = ("annotator", "caret", "top", "shift")
_INSERT = insert(reading_places).from_select(
    ["article_key", *_VALUES],
    select(articles.c.key, *(bindparam(name, type_=reading_places.c[name].type) for name in _VALUES)).where(
        articles.c.id == bindparam("article")
    ),
)
_WRITE = _INSERT.on_conflict_do_update(
    index_elements=["article_key", "annotator"],
    set_={name: _INSERT.excluded[name] for name in ("caret", "top", "shift")},
)


def read_reading_place(connection: Connection, article_id: str, annotator: str) -> ReadingPlace | None:
    row = connection.execute(_PLACE, {"article": article_id, "annotator": annotator}).first()
    return ReadingPlace(*row) if row else None


def write_reading_place(connection: Connection, article_id: str, annotator: str, place: ReadingPlace) -> None:
    """Does nothing where the article is gone."""
    row = {"article": article_id, "annotator": annotator, "caret": place.caret, "top": place.top, "shift": place.shift}
    connection.execute(_WRITE, row)
