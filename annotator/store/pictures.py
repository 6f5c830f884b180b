"""The pictures of guidelines, by the SHA-256 of their bytes."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from annotator.store.tables import pictures

_PICTURE = select(pictures.c.media_type, pictures.c.data).where(pictures.c.name == bindparam("picture"))
_INSERT = insert(pictures).on_conflict_do_nothing()


class Picture(NamedTuple):
    media_type: str
    data: bytes


def add_picture(connection: Connection, data: bytes, media_type: str) -> str:
    """The picture's name, which is the same for the same bytes."""
    name = hashlib.sha256(data).hexdigest()
    connection.execute(_INSERT, {"name": name, "media_type": media_type, "data": data})
    return name


def read_picture(connection: Connection, name: str) -> Picture | None:
    row = connection.execute(_PICTURE, {"picture": name}).first()
    return Picture(*row) if row else None
