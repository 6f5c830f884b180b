"""A thread's connection to a project's file, and the transactions on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import ClauseElement, Connection, create_engine, event
from sqlalchemy.dialects import sqlite
from sqlalchemy.pool import NullPool

from annotator.errors import ProjectError, ReadOnlyError
from annotator.store.failures import failures_said
from annotator.store.holding import hold

# "Anno" in ASCII, at byte 68 of the file: says that an SQLite file is a project (https://sqlite.org/pragma.html).
APPLICATION_ID = int.from_bytes(b"Anno", "big")

# How long another program's transaction is waited for before the person is told.
BUSY_SECONDS = 5.0

# What the write-ahead log is cut down to after an import made it large.
_LOG_BYTES = 16 * 1024 * 1024


class Database:
    """One connection to the file at `path`, with transactions that are ours.

    The driver begins none of its own (`isolation_level` None, the setting that SQLAlchemy's SQLite page gives for
    transactions that hold for reads and DDL too): reading begins a deferred one, writing BEGIN IMMEDIATE, so that
    two windows wait for each other instead of failing halfway.
    """

    def __init__(self, path: Path, *, mode: str = "mode=rw", read_only_reason: str = "") -> None:
        self.path = path
        self.read_only_reason = read_only_reason
        self._mode = mode
        self._is_writing = False
        self._has_log = False
        self._engine = create_engine("sqlite://", creator=self._connect, poolclass=NullPool)
        event.listen(self._engine, "begin", self._begin)
        with failures_said(path):
            self.connection = self._engine.connect()
            driver(self.connection).execute("PRAGMA schema_version").fetchone()  # SQLite opens what it has to read
        self._held = ExitStack()
        self._held.callback(hold(path))
        self._identity = _identity(path)
        self._log_identity: tuple[int, int] | None = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One state of the project for as long as the block lasts; inside a write, that write's."""
        with failures_said(self.path):
            if self.connection.in_transaction():
                yield self.connection
            else:
                with self.connection.begin():
                    yield self.connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """All of the block or nothing; a write inside a write becomes part of it."""
        if self.read_only_reason:
            raise ReadOnlyError(f"{self.path.name} is open for reading only. {self.read_only_reason}")
        with failures_said(self.path):
            if self._is_writing:
                with self.connection.begin_nested():
                    yield self.connection
                return
            self._check_in_place()
            self._is_writing = True
            try:
                with self.connection.begin():
                    self._check_log()
                    yield self.connection
            finally:
                self._is_writing = False

    @contextmanager
    def writing_at_ease(self) -> Iterator[Connection]:
        """Like `writing`, for what may be lost: waits neither for another program's transaction nor for the disk.

        A power cut may take it, and never anything else: in write-ahead mode the file stays whole, and the next
        transaction of `writing` brings it to the disk (https://sqlite.org/pragma.html#pragma_synchronous).
        """
        file = driver(self.connection)
        file.execute("PRAGMA synchronous = NORMAL")
        file.execute("PRAGMA busy_timeout = 0")
        try:
            with self.writing() as connection:
                yield connection
        finally:
            file.execute(f"PRAGMA busy_timeout = {round(BUSY_SECONDS * 1000)}")
            file.execute("PRAGMA synchronous = FULL")

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A second connection that keeps seeing the project as it is now, whatever is written meanwhile."""
        with failures_said(self.path), self._engine.connect() as connection, connection.begin():
            yield connection

    def checkpoint(self) -> None:
        """Moves what stands in the write-ahead log into the file, so that a copy of the file alone is whole."""
        if not self.read_only_reason:
            with failures_said(self.path):
                driver(self.connection).execute("PRAGMA wal_checkpoint(PASSIVE)")

    def _check_in_place(self) -> None:
        """What is written to a file that was moved away goes with it, and its log stays behind: refuse in time."""
        if _identity(self.path) != self._identity:
            raise ProjectError(
                f"{self.path} was moved, renamed or replaced while it was open, so the change was not saved.",
                "Put it back under its name, or open it where it is now.",
            )

    def _check_log(self) -> None:
        """What is written to a log that was taken away is in no file: refuse in time. Called inside a transaction."""
        log = Path(f"{self.path}-wal")
        found = _identity(log)
        if self._has_log and (found is None or found != (self._log_identity or found)):
            raise ProjectError(
                f"{log} was deleted or replaced while the project was open, so the change was not saved.",
                "Open the project again.",
            )
        self._log_identity = found

    def close(self) -> None:
        self._held.close()
        self.connection.close()
        self._engine.dispose()

    def _connect(self) -> sqlite3.Connection:
        connection = open_file(self.path, self._mode)
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            if self.read_only_reason:
                connection.execute("PRAGMA query_only = ON")
            else:
                # Not everywhere can a project have a log: https://sqlite.org/wal.html names network folders.
                (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
                self._has_log = mode == "wal"
                connection.execute("PRAGMA synchronous = FULL")
                connection.execute(f"PRAGMA journal_size_limit = {_LOG_BYTES}")
        except BaseException:
            connection.close()
            raise
        return connection

    def _begin(self, connection: Connection) -> None:
        is_write = self._is_writing and connection is self.connection
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_write else "BEGIN")


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file stands at the path; None where none does."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def open_file(path: Path, mode: str) -> sqlite3.Connection:
    """The driver's connection to the file; `mode` is a parameter of SQLite's URIs (https://sqlite.org/uri.html)."""
    posix = path.absolute().as_posix()
    # A drive letter gets a slash before it; a network path has its two.
    uri = f"file://{'' if posix.startswith('/') else '/'}{quote(posix)}?{mode}"
    return sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)


def driver(connection: Connection) -> sqlite3.Connection:
    """The driver's own connection: plain tuples, for the paths that move rows by the hundred thousand."""
    found: Any = connection.connection.driver_connection
    assert isinstance(found, sqlite3.Connection)
    return found


def driver_sql(statement: ClauseElement) -> str:
    """The SQL of a statement, with a ? for each parameter in the order in which they stand in it."""
    return str(statement.compile(dialect=sqlite.dialect(paramstyle="qmark")))
