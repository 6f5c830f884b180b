"""What is said of the project as a whole: its name, and its schema in all versions.

A version is known by its key. Undoing a change of the schema makes an older version current again, and the next
change then makes a new one: keys only grow.
"""

from __future__ import annotations

from collections import defaultdict

import msgspec
from sqlalchemy import Connection, Integer, bindparam, cast, insert, select, update

from annotator.errors import ConflictError
from annotator.model import Schema, new_id
from annotator.model.schema_change import Conversion, LabelKey
from annotator.store.moments import now
from annotator.store.rows import decoded, json_text
from annotator.store.tables import project, schemas

_CURRENT = "schema"
_DECODER = msgspec.json.Decoder(Schema)
_BORN = msgspec.json.Decoder(dict[str, dict[str, int]])
_CURRENT_KEY = select(cast(project.c.value, Integer)).where(project.c.name == _CURRENT)
_CURRENT_UID = select(schemas.c.key, schemas.c.uid).where(schemas.c.key == _CURRENT_KEY.scalar_subquery())
_SCHEMA = select(schemas.c.schema).where(schemas.c.key == bindparam("version"))
_BORN_OF = select(schemas.c.born).where(schemas.c.key == bindparam("version"))


class SchemaCache:
    """The current schema, decoded once for each version of it, and which version was given away last."""

    def __init__(self) -> None:
        self._given = ""
        # Not the key, which is given again where a transaction was taken back.
        self._uid = ""
        self._schema = Schema("")

    def current(self, connection: Connection) -> Schema:
        version, uid = connection.execute(_CURRENT_UID).one()
        if uid != self._uid:
            self._uid, self._schema = uid, read_schema(connection, version)
        return self._schema

    def give(self, connection: Connection) -> Schema:
        """The current schema, for whoever checks by it what they are going to write."""
        schema = self.current(connection)
        self._given = self._uid
        return schema

    def check_given(self, connection: Connection) -> None:
        """Raises ConflictError where the schema is another by now than the one that was given last."""
        if self._given and connection.execute(_CURRENT_UID).one().uid != self._given:
            raise ConflictError(
                "The schema was changed in the meantime.", "Look at it as it is now, and repeat the step."
            )


def current_version(connection: Connection) -> int:
    """The key of the current schema."""
    key: int = connection.execute(_CURRENT_KEY).scalar_one()
    return key


def read_schema(connection: Connection, version: int) -> Schema:
    return decoded(_DECODER.decode, connection.execute(_SCHEMA, {"version": version}).scalar_one())


def add_schema(connection: Connection, schema: Schema, conversion: Conversion = Conversion()) -> int:  # noqa: B008
    """Adds a version, after the current one, and makes it current. Returns its key."""
    before = connection.execute(_CURRENT_KEY).scalar_one_or_none()
    text = msgspec.json.encode(schema).decode()
    result = connection.execute(insert(schemas), {"uid": new_id(), "schema": text, "created_at": now()})
    version: int = result.lastrowid
    if before is None:
        connection.execute(insert(project), {"name": _CURRENT, "value": str(version)})
    else:
        born = _born_after(read_born(connection, before), read_schema(connection, before), schema, conversion, version)
        connection.execute(update(schemas).where(schemas.c.key == version), {"born": json_text(born)})
        make_current(connection, version)
    return version


def make_current(connection: Connection, version: int) -> None:
    connection.execute(update(project).where(project.c.name == _CURRENT), {"value": str(version)})


def read_born(connection: Connection, version: int) -> dict[str, dict[str, int]]:
    """In which version each label came to be, by layer and label; those of the first version are left out."""
    text = connection.execute(_BORN_OF, {"version": version}).scalar_one()
    return decoded(_BORN.decode, text) if text else {}


def _born_after(
    born: dict[str, dict[str, int]], before: Schema, after: Schema, conversion: Conversion, version: int
) -> dict[str, dict[str, int]]:
    """A label is as old as the oldest of those that it was made of by renaming and merging."""
    made_of: defaultdict[LabelKey, set[LabelKey]] = defaultdict(set)
    for old, new in conversion.labels.items():
        made_of[new].add(old)
    said: dict[str, dict[str, int]] = {}
    for layer in after.layers:
        for label in layer.labels:
            key = (layer.name, label.name)
            sources = {*made_of[key], *([key] if before.label(*key) else [])}
            since = min((born.get(of, {}).get(name, 0) for of, name in sources), default=version)
            if since:
                said.setdefault(layer.name, {})[label.name] = since
    return said


def write_facts(connection: Connection, name: str) -> None:
    """What a new project begins with."""
    facts = {"id": new_id(), "name": name, "created_at": str(now())}
    connection.execute(insert(project), [{"name": fact, "value": value} for fact, value in facts.items()])


def read_fact(connection: Connection, name: str) -> str:
    value: str = connection.execute(select(project.c.value).where(project.c.name == name)).scalar_one()
    return value
