from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from annotator.errors import ProjectError
from annotator.store import Project, upgrade
from annotator.store.tables import metadata
from tests.store.examples import ARTICLES

_NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("articles", sa.Column("mood", sa.Text()))
"""


def test_migrations_make_the_tables_that_tables_py_describes(project: Project) -> None:
    with project._database.reading() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, metadata) == []
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
    (migrations / "versions" / "r0002_mood.py").write_text(_NEXT)
    monkeypatch.setattr(upgrade, "MIGRATIONS", migrations)
    monkeypatch.setattr(upgrade, "NEWEST_VERSION", 2)


@pytest.mark.usefixtures("_next_version")
def test_an_older_project_is_brought_up_to_date_and_a_copy_of_it_kept(path: Path) -> None:
    (path.parent / "news (version 1).annotator").touch()
    with Project.open(path) as project:
        assert [record.article for record in project.records()] == list(ARTICLES)
        assert not project.read_only
        with project._database.reading() as connection:
            assert connection.exec_driver_sql("SELECT mood FROM articles").all() == [(None,)] * 3
            assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == 2
    copy = sqlite3.connect(path.parent / "news (version 1) 2.annotator")
    assert copy.execute("PRAGMA user_version").fetchone() == (1,)
    assert copy.execute("SELECT count(*) FROM articles").fetchone() == (3,)
    copy.close()
    assert "(version" not in path.name
    with Project.open(path):
        assert len(list(path.parent.glob("*.annotator"))) == 3, "the second opening copies nothing"


@pytest.mark.usefixtures("_next_version")
def test_a_migration_that_fails_leaves_the_project_as_it_was(path: Path) -> None:
    broken = upgrade.MIGRATIONS / "versions" / "r0002_mood.py"
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
