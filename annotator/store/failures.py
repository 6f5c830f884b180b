"""What SQLite reports, said so that a person knows what to do. The one place where its errors are translated."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from annotator.errors import NotAProjectError, ProjectError, ReadOnlyError


@contextmanager
def failures_said(path: Path) -> Iterator[None]:
    """Raises what the world did to the project at `path` as a ProjectError; bugs of ours pass as they are."""
    try:
        yield
    except DBAPIError as error:
        said = _translate(error.orig, path)
        if said is None:
            raise
        raise said from error
    except sqlite3.Error as error:
        said = _translate(error, path)
        if said is None:
            raise
        raise said from error


def _translate(error: BaseException | None, path: Path) -> ProjectError | None:
    """None where the error says nothing about the world. Codes: https://sqlite.org/rescode.html"""
    match result_code(error):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return ProjectError(
                f"Another program is using {path} and did not let go of it.",
                "Wait until it has finished, or close it, and try again.",
            )
        case sqlite3.SQLITE_FULL:
            return ProjectError(
                f"The disk with {path} is full, so the last change was not saved. Everything before it is safe.",
                "Make room on the disk and repeat the step.",
            )
        case sqlite3.SQLITE_CORRUPT:
            return ProjectError(
                f"{path} is damaged: parts of it cannot be read.",
                "Keep the file, and go on from a backup copy of it.",
            )
        case sqlite3.SQLITE_NOTADB:
            return not_a_project(path)
        case sqlite3.SQLITE_READONLY:
            return ReadOnlyError(f"{path} cannot be written.", "Check the permissions of the file and of its folder.")
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return ProjectError(
                f"{path} cannot be opened.",
                "Check the permissions of the file and of its folder, and whether the disk is there.",
            )
        case sqlite3.SQLITE_IOERR:
            return ProjectError(
                f"The disk reported an error while {path} was read or written.",
                "Check that the disk is connected and has room, and open the project again.",
            )
        case sqlite3.SQLITE_TOOBIG:
            return ProjectError("A text is longer than the 1,000,000,000 bytes that a project can keep in one piece.")
    return None


def result_code(error: BaseException | None) -> int:
    """The primary result code of an error of sqlite3; 0 where it has none."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def not_a_project(path: Path) -> NotAProjectError:
    return NotAProjectError(
        f"{path} is not an Annotator project.",
        "Projects end in .annotator; articles and labels in other files can be imported into one.",
    )
