"""The knowledge bases of a project: lists of what spans can be linked to."""

from __future__ import annotations

from contextlib import AbstractContextManager

from sqlalchemy import Connection

from annotator.model.knowledge import Entry, KnowledgeBase
from annotator.progress import OnProgress, silent
from annotator.store.connection import Database
from annotator.store.knowledge_import import KnowledgeImport, Report, knowledge_import, remove_base
from annotator.store.knowledge_search import Base, find_entries, find_entry, read_bases


class Knowledge:
    """The lists of a project. Each call is one transaction of the connection that the project has."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def bases(self) -> list[KnowledgeBase]:
        """By name."""
        with self._database.reading() as connection:
            return [KnowledgeBase(base.name, base.entry_count) for base in read_bases(connection)]

    def find(self, text: str, base: str = "", limit: int = 20) -> list[Entry]:
        """The entries that a text finds, the best first: of one list, or of all where `base` is empty."""
        with self._database.reading() as connection:
            return find_entries(connection, _named(connection, base), text, limit)

    def importing(self, name: str, report: Report) -> AbstractContextManager[KnowledgeImport]:
        """`with knowledge.importing("people", report) as target: target.add(entry)`: one transaction for the block.

        A list of that name is replaced. An exception out of the block leaves the project as it was. `report` is told
        the line of what is left out, and why.
        """
        return knowledge_import(self._database, name, report)

    def remove(self, name: str, progress: OnProgress = silent) -> None:
        """Takes a list away; links to its entries stay. Raises ProjectError where there is no such list.

        `progress` is told the entries done and their total, and may raise to cancel.
        """
        remove_base(self._database, name, progress)

    def entry(self, id: str, base: str = "") -> Entry | None:
        """The entry with an identifier; of the first list that has it where `base` is empty."""
        with self._database.reading() as connection:
            return find_entry(connection, _named(connection, base), id)


def _named(connection: Connection, base: str) -> list[Base]:
    return [one for one in read_bases(connection) if base in ("", one.name)]
