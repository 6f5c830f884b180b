from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from annotator.errors import ProjectError
from annotator.model import ReadingPlace, Span
from annotator.store import Project, upgrade
from annotator.store.connection import APPLICATION_ID
from annotator.store.tables import metadata
from tests.store.examples import ARTICLES, SCHEMA

_NEWEST = upgrade.NEWEST_VERSION
_VERSIONS = Path(__file__).parent / "versions"
# The tables that SQLite keeps for full-text indexes begin so.
_FULL_TEXT = ("knowledge_name_index", "knowledge_text_index")
_NEXT = f"""
import sqlalchemy as sa
from alembic import op

revision = "{_NEWEST + 1:04}"
down_revision = "{_NEWEST:04}"


def upgrade() -> None:
    op.add_column("articles", sa.Column("mood", sa.Text()))
"""


def _context(connection: Connection) -> MigrationContext:
    """Alembic looks at all tables but those of SQLite's full-text indexes, of which it knows nothing."""

    def is_ours(name: str | None, kind: str, _parent: object) -> bool:
        return not (kind == "table" and name is not None and name.startswith(_FULL_TEXT))

    return MigrationContext.configure(connection, opts={"include_name": is_ours})


def test_migrations_make_the_tables_that_tables_py_describes(project: Project) -> None:
    with project._database.reading() as connection:
        assert compare_metadata(_context(connection), metadata) == []
        (spans,) = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'spans'").one()
    assert "WITHOUT ROWID" in spans


def test_user_version_is_the_number_of_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(upgrade.MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == f"{upgrade.NEWEST_VERSION:04}"


@pytest.fixture
def _next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    migrations = tmp_path / "migrations"
    shutil.copytree(upgrade.MIGRATIONS, migrations)
    (migrations / "versions" / "next_mood.py").write_text(_NEXT)
    monkeypatch.setattr(upgrade, "MIGRATIONS", migrations)
    monkeypatch.setattr(upgrade, "NEWEST_VERSION", _NEWEST + 1)


@pytest.mark.usefixtures("_next_version")
def test_an_older_project_is_brought_up_to_date_and_a_copy_of_it_kept(path: Path) -> None:
    (path.parent / f"news (version {_NEWEST}).annotator").touch()
    with Project.open(path) as project:
        assert [record.article for record in project.records()] == list(ARTICLES)
        assert not project.read_only
        with project._database.reading() as connection:
            assert connection.exec_driver_sql("SELECT mood FROM articles").all() == [(None,)] * 3
            assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == _NEWEST + 1
    copy = sqlite3.connect(path.parent / f"news (version {_NEWEST}) 2.annotator")
    assert copy.execute("PRAGMA user_version").fetchone() == (_NEWEST,)
    assert copy.execute("SELECT count(*) FROM articles").fetchone() == (3,)
    copy.close()
    assert "(version" not in path.name
    with Project.open(path):
        assert len(list(path.parent.glob("*.annotator"))) == 3, "the second opening copies nothing"


@pytest.mark.usefixtures("_next_version")
def test_a_migration_that_fails_leaves_the_project_as_it_was(path: Path) -> None:
    broken = upgrade.MIGRATIONS / "versions" / "next_mood.py"
    broken.write_text(_NEXT + "    raise ZeroDivisionError\n")
    before = path.read_bytes()
    with pytest.raises(ZeroDivisionError):
        Project.open(path)
    assert path.read_bytes() == before
    assert list(path.parent.glob("*.annotator")) == [path]


@pytest.mark.usefixtures("_next_version")
def test_an_older_project_cannot_be_brought_up_to_date_for_reading_only(path: Path) -> None:
    with pytest.raises(ProjectError, match="older version of Annotator"):
        Project.open(path, read_only=True)


def _file_of_version(version: int, path: Path) -> Path:
    """A project as the program of that version left it: what it said with .dump, and what it was marked with."""
    file = sqlite3.connect(path)
    file.executescript((_VERSIONS / f"version_{version}.sql").read_text(encoding="utf-8"))
    file.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    file.execute(f"PRAGMA user_version = {version}")
    file.execute("PRAGMA journal_mode = WAL")
    file.close()
    return path


@pytest.mark.parametrize("version", range(1, _NEWEST))
def test_project_of_every_version_opens_with_all_its_work_and_a_copy_is_kept(version: int, tmp_path: Path) -> None:
    path = _file_of_version(version, tmp_path / "old.annotator")
    with closing(sqlite3.connect(path)) as file:
        before = list(file.iterdump())
    with Project.open(path) as project:
        assert [record.article for record in project.records()] == [ARTICLES[0], ARTICLES[1], ARTICLES[2]]
        assert (project.name, project.schema) == ("News", SCHEMA)
        assert list(project.annotations("one", "anne").spans) == [Span("a", "entities", "PERSON", 0, 4)]
        assert project.next_redo("anne") is not None
        place = ReadingPlace(7, 3, 2)
        project.keep_reading_place("one", "anne", place)
        assert project.reading_place("one", "anne") == place
        with project._database.reading() as connection:
            assert compare_metadata(_context(connection), metadata) == []
    copy = sqlite3.connect(tmp_path / f"old (version {version}).annotator")
    assert copy.execute("PRAGMA user_version").fetchone() == (version,)
    assert list(copy.iterdump()) == before
    copy.close()
