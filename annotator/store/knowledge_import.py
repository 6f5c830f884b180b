"""Bringing a list of entries into a project, and taking one away: each in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from annotator.errors import ProjectError
from annotator.model import new_id
from annotator.model.knowledge import Entry, fold_accents
from annotator.model.wording import counted
from annotator.progress import OnProgress, silent
from annotator.store.connection import Database, driver
from annotator.store.knowledge_search import Base, read_bases
from annotator.store.moments import now
from annotator.store.tables import knowledge_bases, knowledge_entries, knowledge_names
from annotator.store.undo import note_in_journal

# Rows wait in memory until there are this many entries; a list is taken away so many at a time.
_WAITING = 5_000
# The indexes by id and by name grow all over: what is kept of them in memory meanwhile, in KB.
_CACHE_KB = 64_000

_ENTRY = "INSERT INTO knowledge_entries (key, base_key, id, name, aliases, description) VALUES (?, ?, ?, ?, ?, ?)"
_INDEXES = {
    "knowledge_name_index": "name, aliases",
    "knowledge_text_index": "name, aliases, description",
}
_STAGING = "CREATE TEMP TABLE knowledge_staging (is_alias INTEGER, folded TEXT, entry_key INTEGER)"
_STAGE = "INSERT INTO knowledge_staging VALUES (?, ?, ?)"
_SORT_NAMES = """
INSERT OR IGNORE INTO knowledge_names SELECT ?, is_alias, folded, entry_key FROM knowledge_staging ORDER BY 2, 3, 4
"""

_DELETE_ENTRIES = delete(knowledge_entries).where(
    knowledge_entries.c.key.between(bindparam("first"), bindparam("last"))
)

# Told the line of an entry that was not taken, and why.
Report = Callable[[int | None, str], None]


@contextmanager
def knowledge_import(database: Database, name: str, report: Report) -> Iterator[KnowledgeImport]:
    """One transaction for all that the block adds to the list `name`, which takes the place of one of that name."""
    if not name.strip():
        raise ProjectError("A list needs a name.", "Give it one.")
    with database.writing() as connection:
        replaced = next((base for base in read_bases(connection) if base.name == name), None)
        if replaced is not None:
            take_away(connection, replaced)
        with _roomy(connection):
            target = KnowledgeImport(connection, name, report)
            yield target
            target.finish()


class KnowledgeImport:
    """Takes entries one after another. Rows are written by the thousand, as tuples through the driver."""

    def __init__(self, connection: Connection, name: str, report: Report) -> None:
        self._connection = connection
        self._driver = driver(connection)
        self._name = name
        self._report = report
        self._next = connection.execute(select(func.coalesce(func.max(knowledge_entries.c.key), 0) + 1)).scalar_one()
        self._first = self._next
        self.entries = 0
        self._waiting: dict[str, tuple[Entry, int | None]] = {}
        row = {"uid": new_id(), "name": name, "entry_count": 0, "first_key": self._next, "last_key": self._next - 1}
        self._base_key: int = connection.execute(insert(knowledge_bases), {**row, "created_at": now()}).lastrowid
        self._driver.execute("DROP TABLE IF EXISTS temp.knowledge_staging")
        self._driver.execute(_STAGING)

    def add(self, entry: Entry, line: int | None = None) -> None:
        """Adds an entry; one whose id stood before is reported, and left out. `line` is where it stands, from 1."""
        if entry.id in self._waiting:
            self._report_known(entry, line)
            return
        self._waiting[entry.id] = (entry, line)
        if len(self._waiting) >= _WAITING:
            self._write()

    def finish(self) -> None:
        self._write()
        self._driver.execute(_SORT_NAMES, (self._base_key,))
        self._driver.execute("DROP TABLE temp.knowledge_staging")
        values = {"entry_count": self.entries, "last_key": self._next - 1}
        self._connection.execute(update(knowledge_bases).where(knowledge_bases.c.key == self._base_key), values)
        entries = counted("{n} entry", "{n} entries", self.entries)
        note_in_journal(self._connection, f"Import the list {self._name}: {entries}")

    def _write(self) -> None:
        known = self._known()
        rows, names = [], []
        for entry, line in self._waiting.values():
            if entry.id in known:
                self._report_known(entry, line)
                continue
            rows.append((self._next, self._base_key, entry.id, entry.name, "\n".join(entry.aliases), entry.description))
            names.append((0, fold_accents(entry.name), self._next))
            names += [(1, fold_accents(alias), self._next) for alias in entry.aliases]
            self._next += 1
        self._driver.executemany(_ENTRY, rows)
        self._driver.executemany(_STAGE, names)
        if rows:
            for index, columns in _INDEXES.items():
                self._driver.execute(
                    f"INSERT INTO {index} (rowid, {columns}) SELECT key, {columns} FROM knowledge_entries "
                    "WHERE key BETWEEN ? AND ?",
                    (rows[0][0], rows[-1][0]),
                )
        self.entries += len(rows)
        self._waiting = {}

    def _known(self) -> set[str]:
        """Which of the waiting ids the list has already."""
        if self._next == self._first:
            return set()
        ids = list(self._waiting)
        marks = ", ".join("?" * len(ids))
        statement = f"SELECT id FROM knowledge_entries WHERE base_key = ? AND id IN ({marks})"
        return {id for (id,) in self._driver.execute(statement, (self._base_key, *ids))}

    def _report_known(self, entry: Entry, line: int | None) -> None:
        self._report(line, f"The id {entry.id!r} stands in the list already; {entry.name!r} is left out.")


def remove_base(database: Database, name: str, progress: OnProgress) -> None:
    """Takes a list away; links to its entries stay as they are. Raises ProjectError where there is no such list."""
    with database.writing() as connection:
        base = next((base for base in read_bases(connection) if base.name == name), None)
        if base is None:
            raise ProjectError(f"The project has no list {name!r}.", "annotator knowledge list says which it has.")
        with _roomy(connection):
            take_away(connection, base, progress)
        note_in_journal(connection, f"Remove the list {name}")


def take_away(connection: Connection, base: Base, progress: OnProgress = silent) -> None:
    """Removes a list with its entries.

    An index without content of its own must be told of each row that goes; where little else is in it, it is emptied
    and filled again.
    """
    file = driver(connection)
    (others,) = file.execute("SELECT count(*) FROM knowledge_entries WHERE base_key <> ?", (base.key,)).fetchone()
    refills = others < base.entry_count
    connection.execute(delete(knowledge_names).where(knowledge_names.c.base_key == base.key))
    for first in range(base.first_key, base.last_key + 1, _WAITING):
        last = min(first + _WAITING - 1, base.last_key)
        if not refills:
            for index, columns in _INDEXES.items():
                file.execute(
                    f"INSERT INTO {index} ({index}, rowid, {columns}) SELECT 'delete', key, {columns} "
                    "FROM knowledge_entries WHERE key BETWEEN ? AND ?",
                    (first, last),
                )
        connection.execute(_DELETE_ENTRIES, {"first": first, "last": last})
        progress(last - base.first_key + 1, max(1, base.last_key - base.first_key + 1))
    if refills:
        for index in _INDEXES:
            file.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")
            if others:
                file.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
    connection.execute(delete(knowledge_bases).where(knowledge_bases.c.key == base.key))


@contextmanager
def _roomy(connection: Connection) -> Iterator[None]:
    """More of the file in memory while the block lasts."""
    file = driver(connection)
    (before,) = file.execute("PRAGMA cache_size").fetchone()
    file.execute(f"PRAGMA cache_size = {-_CACHE_KB}")
    try:
        yield
    finally:
        file.execute(f"PRAGMA cache_size = {before}")
