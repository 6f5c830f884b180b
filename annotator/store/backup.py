"""Backups of a project: whole copies beside each other in a folder, the oldest of which make room for new ones."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from annotator.errors import ProjectError
from annotator.places import PROJECT_SUFFIX, file_name
from annotator.store.connection import open_file
from annotator.store.failures import failures_said

# So many pages are copied before somebody may cancel; 4 MB, in a few milliseconds.
_PAGES = 1000
# A disk keeps room for the work itself: a backup leaves so much free, and twice what it takes.
_LEAVE_BYTES = 256 * 1024 * 1024
_STAMP = "%Y-%m-%d %H.%M.%S"
_STAMPED = re.compile(r"\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d")
_PART = ".part"

# What an edit, an undo, an import or a change of the schema leaves different; where people read does not count. A
# table that grew shows in the number of pages.
_MARK = """
    SELECT (SELECT max(key) FROM journal),
        (SELECT group_concat(annotator_key || ':' || ifnull(journal_key, '')) FROM undo_pointers),
        (SELECT group_concat(name || '=' || value) FROM project),
        (SELECT page_count FROM pragma_page_count)
"""


def back_up(
    path: Path, root: Path, kept: int, progress: Callable[[int, int], None] = lambda done, total: None
) -> Path | None:
    """Copies the project at `path` into its folder below `root`, and returns the copy.

    None where nothing has changed since the newest copy. Only the newest `kept` copies stay. The copy is of one moment,
    whatever is written meanwhile, and whole or not there at all; whatever `progress` raises ends it. Raises
    ProjectError where the disk has no room to spare, and where the file system refuses.
    """
    folder = backup_folder(path, root)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for left in folder.glob(f"*{_PART}"):
            left.unlink(missing_ok=True)
        copy = _copy(path, folder, progress)
        for old in backups_in(folder, path)[kept:]:
            old.unlink(missing_ok=True)
    except OSError as error:
        raise _refused(folder, error.strerror or str(error)) from error
    return copy


def backup_folder(path: Path, root: Path) -> Path:
    """Where the backups of a project are: another one of the same name has another folder."""
    place = hashlib.sha256(str(path.absolute()).encode(errors="surrogateescape")).hexdigest()[:6]
    return root / f"{_title(path)} {place}"


def backups_in(folder: Path, path: Path) -> list[Path]:
    """The backups of the project at `path` in their folder, the newest first; what else is there is left alone."""
    head = f"{_title(path)} "
    found = [
        file
        for file in folder.glob(f"*{PROJECT_SUFFIX}")
        if file.name.startswith(head) and _STAMPED.fullmatch(file.stem[len(head) :])
    ]
    return sorted(found, reverse=True)


def _title(path: Path) -> str:
    return file_name(path.stem) or "Project"


def _copy(path: Path, folder: Path, progress: Callable[[int, int], None]) -> Path | None:
    part = folder / f".{secrets.token_hex(6)}{_PART}"
    try:
        with failures_said(path), closing(open_file(path, "mode=rw")) as source:
            # In one reading transaction, edits meanwhile do not begin the copy anew (https://sqlite.org/isolation.html).
            source.execute("BEGIN")
            mark = source.execute(_MARK).fetchone()
            newest = backups_in(folder, path)[:1]
            if newest and _mark_of(newest[0]) == mark:
                return None
            _check_room(source, folder)
            with _said_of(folder), closing(open_file(part, "mode=rwc")) as target:
                # Nobody needs half of it after a crash; it is brought to the disk once, at the end.
                target.execute("PRAGMA synchronous = OFF")
                source.backup(target, pages=_PAGES, progress=lambda _, left, total: progress(total - left, total))
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        copy = _free_name(folder, path)
        os.replace(part, copy)
    finally:
        for name in (part, Path(f"{part}-journal"), Path(f"{part}-wal"), Path(f"{part}-shm")):
            with suppress(OSError):
                name.unlink(missing_ok=True)
    return copy


def _free_name(folder: Path, path: Path) -> Path:
    """Named after this second, or after the next one that no backup has yet."""
    moment = datetime.now()
    while (name := folder / f"{_title(path)} {moment:{_STAMP}}{PROJECT_SUFFIX}").exists():
        moment += timedelta(seconds=1)
    return name


def _mark_of(copy: Path) -> tuple[object, ...] | None:
    """None where the copy cannot be read: another one is due."""
    try:
        # Nobody writes to a backup; so read, no files are made beside it.
        with closing(open_file(copy, "immutable=1")) as connection:
            found: tuple[object, ...] = connection.execute(_MARK).fetchone()
            return found
    except sqlite3.Error:
        return None


def _check_room(source: sqlite3.Connection, folder: Path) -> None:
    (size,) = source.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").fetchone()
    if shutil.disk_usage(folder).free < size + max(_LEAVE_BYTES, 2 * size):
        raise _refused(folder, "the disk has not enough room to spare")


@contextmanager
def _said_of(folder: Path) -> Iterator[None]:
    """Says what SQLite reports of a copy as something about the backup: the project itself is not concerned."""
    try:
        yield
    except sqlite3.Error as error:
        raise _refused(folder, str(error)) from error


def _refused(folder: Path, why: str) -> ProjectError:
    return ProjectError(
        f"No backup was made in {folder}: {why}. Your work itself is saved.",
        "Make room, or choose another folder for backups in Preferences.",
    )
