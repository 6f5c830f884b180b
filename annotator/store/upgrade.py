"""Bringing a project's tables to the newest version. Alembic is imported only when that is due."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from annotator.store.connection import APPLICATION_ID, Database, open_file
from annotator.store.failures import failures_said

# The number of the newest migration; `user_version` of the files this program writes.
NEWEST_VERSION = 4

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(connection: Connection) -> None:
    """Runs the migrations that the tables lack, within the transaction that `connection` is in."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {NEWEST_VERSION}")


def upgrade(path: Path, version: int) -> Path:
    """Migrates the project at `path`, which is of an older `version`. Returns where the copy made before is."""
    copy = _free_name(path, version)
    try:
        _copy(path, copy)
        _migrate_file(path)
    except BaseException:
        copy.unlink(missing_ok=True)
        raise
    return copy


def _migrate_file(path: Path) -> None:
    database = Database(path)
    try:
        with database.writing() as connection:
            migrate(connection)
    finally:
        database.close()


def _copy(path: Path, copy: Path) -> None:
    """A copy through SQLite's backup API, which has what the write-ahead log still holds."""
    with failures_said(copy):
        source = open_file(path, "mode=rw")
        target = open_file(copy, "mode=rwc")
        try:
            source.backup(target)
        finally:
            source.close()
            target.close()


def _free_name(path: Path, version: int) -> Path:
    name = f"{path.stem} (version {version})"
    copy = path.with_name(f"{name}{path.suffix}")
    number = 2
    while copy.exists():
        copy = path.with_name(f"{name} {number}{path.suffix}")
        number += 1
    return copy
