"""Creating and opening a project's file, and everything that can be wrong with one."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from annotator.errors import NotAProjectError, ProjectError
from annotator.store import upgrade
from annotator.store.connection import APPLICATION_ID, Database, open_file
from annotator.store.failures import failures_said, not_a_project, result_code
from annotator.store.tables import metadata


def is_database(path: Path) -> bool:
    """Whether the file at `path` is an SQLite database: one of our projects, or somebody else's.

    SQLite is asked, and the file never opened beside it: whoever closes a file of their own gives up all locks that
    their process has on it (https://www.sqlite.org/howtocorrupt.html, 2.2). Another program would then take itself for
    the last one that has the project open, and delete the log that ours goes on writing to.
    """
    try:
        if not path.is_file() or not path.stat().st_size:
            return False
        with closing(open_file(path, "mode=ro&immutable=1")) as connection:
            connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.Error as error:
        return result_code(error) not in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CANTOPEN)
    except OSError:
        return False
    return True


def create_database(path: Path) -> Database:
    """A new file with nothing in it yet; refuses one that exists. Adds the folders above it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.open("xb").close()
    except FileExistsError as error:
        advice = "Choose another name, or open the project that is there."
        raise ProjectError(f"{error.filename} exists already.", advice) from None
    except OSError as error:
        advice = "Check the permissions of the folder, and whether the disk has room."
        raise ProjectError(f"{path} cannot be made: {error.strerror or error}.", advice) from error
    return Database(path)


def remove_database(path: Path) -> None:
    """Takes away what `create_database` made, where the creation could not be finished."""
    for name in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        with suppress(OSError):
            name.unlink(missing_ok=True)


def open_database(path: Path, *, read_only: bool) -> Database:
    """Opens the project at `path`; an older one is migrated first, with a copy of it kept beside it."""
    _check_file(path)
    reason = _write_protection(path)
    mode = "mode=rw"
    if reason:
        mode = _read_only_mode(path)
    elif read_only:
        reason = "It was opened to be looked at."
    version = _version(path, mode)
    if version > upgrade.NEWEST_VERSION:
        reason = (
            f"This project was made by a newer version of Annotator (its tables are of version {version}, "
            f"this program knows {upgrade.NEWEST_VERSION}). Update Annotator to change it."
        )
    elif version < upgrade.NEWEST_VERSION:
        if reason:
            raise ProjectError(
                f"{path} was made by an older version of Annotator and must be brought up to date once. {reason}",
                "Open it to be changed, or open a copy of it in a folder where you may write.",
            )
        upgrade.upgrade(path, version)
    database = Database(path, mode=mode, read_only_reason=reason)
    if version > upgrade.NEWEST_VERSION:
        _check_tables(database)
    return database


def _check_file(path: Path) -> None:
    """What SQLite does not say: it takes an empty file for a new database and a folder for a riddle."""
    if path.is_dir():
        raise NotAProjectError(f"{path} is a folder.", "A project is one file that ends in .annotator.")
    try:
        size = path.stat().st_size
        if not os.access(path, os.R_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except FileNotFoundError:
        raise ProjectError(
            f"There is no file {path}.", "Check the name, and whether the disk or the network folder is there."
        ) from None
    except OSError as error:
        raise ProjectError(
            f"{path} cannot be read: {error.strerror or error}.", "Check the permissions of the file and its folder."
        ) from error
    if not size:
        raise _empty(path)
    if not is_database(path):
        raise not_a_project(path)


def _empty(path: Path) -> NotAProjectError:
    return NotAProjectError(
        f"{path} is empty.", "If it was copied or downloaded, do that again; if it was just made, make it anew."
    )


def _write_protection(path: Path) -> str:
    """Why the project cannot be written; empty where it can."""
    if not os.access(path, os.W_OK):
        return "The file is write-protected."
    if not os.access(path.absolute().parent, os.W_OK):
        return "Its folder is write-protected."
    return ""


def _read_only_mode(path: Path) -> str:
    """How SQLite can read the file where it may not write.

    A file in write-ahead mode needs the two files beside it, which SQLite makes where it may; where it may not, it
    reads the file as one that nobody changes (https://sqlite.org/wal.html#read_only_databases). That passes over
    the write-ahead log, and so must not be done where one is left with work in it.
    """
    try:
        connection = open_file(path, "mode=ro")
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            connection.close()
    except sqlite3.Error as error:
        if result_code(error) not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
            with failures_said(path):
                raise
    else:
        return "mode=ro"
    log = Path(f"{path}-wal")
    if log.exists() and log.stat().st_size:
        raise ProjectError(
            f"{path} was not closed properly: its last changes are in {log.name}, and it cannot be written here.",
            "Copy both files to a folder where you may write, and open the copy.",
        )
    return "immutable=1"


def _version(path: Path, mode: str) -> int:
    with failures_said(path):
        connection = open_file(path, mode)
        try:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            connection.close()
    if not tables:
        raise _empty(path)
    if application != APPLICATION_ID:
        raise not_a_project(path)
    return int(version)


def _check_tables(database: Database) -> None:
    """Whether the tables of a newer version still have what this program reads."""
    try:
        with database.reading() as connection:
            for table in metadata.sorted_tables:
                connection.execute(select(table).limit(0))
    except OperationalError as error:
        database.close()
        raise ProjectError(
            f"{database.path} was made by a newer version of Annotator, and this one cannot read it.",
            "Update Annotator to open it.",
        ) from error
