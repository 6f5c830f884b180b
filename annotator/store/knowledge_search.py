"""The lists of what spans can be linked to, searched as somebody types.

Found first is what has the id or the name that was typed, then names that begin with it, aliases that do, names and
aliases that have the words, and at last descriptions. Within each, names are in alphabetical order, and what has words
somewhere in the order of the list. Case and accents never count.

Each step stops as soon as it has found enough, so that a million entries answer within a frame
(`tests/benchmarks/knowledge.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from annotator.model.knowledge import Entry, fold_accents
from annotator.store.connection import driver, driver_sql
from annotator.store.tables import knowledge_bases, knowledge_entries

# No folded name has a greater character.
_AFTER = "\U0010ffff"
_WORD = re.compile(r"[^\W_]+")
# A last word of one letter is looked for in what the other words find, so much of it.
_LOOKED_THROUGH = 400

_BASES = select(
    knowledge_bases.c.name,
    knowledge_bases.c.entry_count,
    knowledge_bases.c.key,
    knowledge_bases.c.first_key,
    knowledge_bases.c.last_key,
).order_by(knowledge_bases.c.name)
_COLUMNS = (
    knowledge_entries.c.id,
    knowledge_entries.c.name,
    knowledge_entries.c.aliases,
    knowledge_entries.c.description,
)
_WITH_KEY = driver_sql(select(*_COLUMNS).where(knowledge_entries.c.key == bindparam("key")))
_WITH_ID = driver_sql(
    select(knowledge_entries.c.key).where(
        knowledge_entries.c.base_key == bindparam("base"), knowledge_entries.c.id == bindparam("id")
    )
)
_NAMED = (
    "SELECT entry_key FROM knowledge_names WHERE base_key = ? AND is_alias = ? AND folded >= ? AND folded < ? "
    "ORDER BY folded, entry_key"
)
_INDEXED = "SELECT rowid FROM {index} WHERE {index} MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid"


class Base(NamedTuple):
    """A list's row."""

    name: str
    entry_count: int
    key: int
    first_key: int
    last_key: int


def read_bases(connection: Connection) -> list[Base]:
    return [Base(*row) for row in connection.execute(_BASES)]


def find_entries(connection: Connection, bases: list[Base], text: str, limit: int) -> list[Entry]:
    """The first `limit` entries that a text finds, the best first."""
    return [_entry(connection, key) for key in islice(_found(connection, bases, text, limit), limit)]


def find_entry(connection: Connection, bases: list[Base], id: str) -> Entry | None:
    """The entry with an identifier, of the first list that has it."""
    keys = (_key_of(connection, base, id) for base in bases)
    return next((_entry(connection, key) for key in keys if key is not None), None)


def _found(connection: Connection, bases: list[Base], text: str, limit: int) -> Iterator[int]:
    """Keys of entries, the best first, each once."""
    folded = fold_accents(text)
    if not folded:
        return
    seen: set[int] = set()
    steps: tuple[Callable[[Base], Iterable[int]], ...] = (
        lambda base: [key for key in [_key_of(connection, base, text.strip())] if key is not None],
        lambda base: _named(connection, base, folded, limit, is_alias=False, whole=True),
        lambda base: _named(connection, base, folded, limit, is_alias=True, whole=True),
        lambda base: _named(connection, base, folded, limit, is_alias=False),
        lambda base: _named(connection, base, folded, limit, is_alias=True),
        lambda base: _indexed(connection, "knowledge_name_index", base, text, limit),
        lambda base: _indexed(connection, "knowledge_text_index", base, text, limit),
    )
    for step in steps:
        for base in bases:
            for key in step(base):
                if key not in seen:
                    seen.add(key)
                    yield key
        if len(seen) >= limit:
            return


def _key_of(connection: Connection, base: Base, id: str) -> int | None:
    row = driver(connection).execute(_WITH_ID, (base.key, id)).fetchone()
    return row[0] if row else None


def _named(
    connection: Connection, base: Base, folded: str, limit: int, *, is_alias: bool, whole: bool = False
) -> Iterator[int]:
    """Entries with a name or an alias that begins with a text, or is just that."""
    after = folded + ("\0" if whole else _AFTER)
    rows = driver(connection).execute(_NAMED, (base.key, int(is_alias), folded, after))
    # The same entry may have many aliases that begin alike.
    return (key for (key,) in islice(rows, 4 * limit))


def _indexed(connection: Connection, index: str, base: Base, text: str, limit: int) -> Iterator[int]:
    """Entries with all the words of a text, the last of which may be a beginning."""
    words = _WORD.findall(text.lower())
    tail = ""
    if words and len(words[-1]) == 1:
        # Nearly every entry has a word with such a beginning: it is looked for in those that the rest finds.
        tail = fold_accents(words.pop())
    if not words:
        return
    query = " ".join(f'"{word}"' for word in words) + ("" if tail else "*")
    rows = driver(connection).execute(_INDEXED.format(index=index), (query, base.first_key, base.last_key))
    for (key,) in islice(rows, _LOOKED_THROUGH if tail else limit):
        if not tail or _has_word(_entry(connection, key), tail, with_description=index == "knowledge_text_index"):
            yield key


def _has_word(entry: Entry, beginning: str, *, with_description: bool) -> bool:
    texts = (entry.name, *entry.aliases, entry.description if with_description else "")
    return any(word.startswith(beginning) for text in texts for word in _WORD.findall(fold_accents(text)))


def _entry(connection: Connection, key: int) -> Entry:
    id, name, aliases, description = driver(connection).execute(_WITH_KEY, (key,)).fetchone()
    return Entry(id, name, tuple(aliases.split("\n")) if aliases else (), description)
