"""What is said of the project as a whole: its name, and its schema in all versions."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, insert, select

from annotator.model import Schema, new_id
from annotator.store.moments import now
from annotator.store.rows import decoded
from annotator.store.tables import project, schemas

_DECODER = msgspec.json.Decoder(Schema)
_NEWEST = select(schemas.c.uid).order_by(schemas.c.key.desc()).limit(1)


class SchemaCache:
    """The current schema, decoded once for each version of it."""

    def __init__(self) -> None:
        # Not the key, which is given again where a transaction was taken back.
        self._uid = ""
        self._schema = Schema("")

    def current(self, connection: Connection) -> Schema:
        uid = connection.execute(_NEWEST).scalar_one()
        if uid != self._uid:
            text = connection.execute(select(schemas.c.schema).where(schemas.c.uid == uid)).scalar_one()
            self._uid, self._schema = uid, decoded(_DECODER.decode, text)
        return self._schema


def add_schema(connection: Connection, schema: Schema) -> None:
    text = msgspec.json.encode(schema).decode()
    connection.execute(insert(schemas), {"uid": new_id(), "schema": text, "created_at": now()})


def write_facts(connection: Connection, name: str) -> None:
    """What a new project begins with."""
    facts = {"id": new_id(), "name": name, "created_at": str(now())}
    connection.execute(insert(project), [{"name": fact, "value": value} for fact, value in facts.items()])


def read_fact(connection: Connection, name: str) -> str:
    value: str = connection.execute(select(project.c.value).where(project.c.name == name)).scalar_one()
    return value
