"""What can be wrong with a file, and what the person is told."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors import NotAProjectError, ProjectError, ReadOnlyError
from annotator.model import Article, ReadingPlace, Record
from annotator.store import Project, connection
from annotator.store.connection import driver
from annotator.store.upgrade import NEWEST_VERSION
from tests.store.examples import ARTICLES, SCHEMA, label


def test_a_project_is_made_with_the_folders_above_it_and_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a #1%20?" / "Ünïted" / "news.annotator"
    with Project.create(path, SCHEMA) as project:
        assert (project.path, project.name, project.schema, project.read_only) == (path, "news", SCHEMA, False)
        assert project.read_only_reason == ""
    assert [name.name for name in path.parent.iterdir()] == ["news.annotator"]
    header = path.read_bytes()[:100]
    assert header[68:72] == b"Anno"
    assert int.from_bytes(header[60:64], "big") == NEWEST_VERSION
    with Project.open(path) as project:
        assert project.schema == SCHEMA


def test_a_file_that_exists_is_never_made_over(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="exists already"):
        Project.create(path, SCHEMA)
    assert path.read_bytes() == before
    with pytest.raises(ProjectError, match="exists already"):
        Project.create(path / "inside a file", SCHEMA)


def test_a_creation_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.store.schemas.write_facts", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        Project.create(tmp_path / "news.annotator", SCHEMA)
    assert list(tmp_path.iterdir()) == []


def test_schemas_have_versions_and_another_window_sees_the_newest(project: Project, path: Path) -> None:
    grown = SCHEMA.with_label("entities", "EVENT", "span")
    with Project.open(path) as second:
        second.set_schema(grown)
        second.set_schema(grown)
        assert project.schema == grown
        assert driver(second._database.connection).execute("SELECT count(*) FROM schemas").fetchone() == (2,)


def test_a_schema_taken_back_with_an_import_is_not_remembered(project: Project) -> None:
    def failing_import() -> None:
        with project.bulk():
            project.set_schema(SCHEMA.with_label("entities", "EVENT", "span"))
            assert project.schema != SCHEMA
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        failing_import()
    assert project.schema == SCHEMA
    other = SCHEMA.with_label("entities", "WORK", "span")
    project.set_schema(other)
    assert project.schema == other


@pytest.mark.parametrize(
    ("content", "error", "words"),
    [
        (None, ProjectError, "There is no file"),
        (b"", NotAProjectError, "is empty"),
        (b"Anne lives in Paris.", NotAProjectError, "is not an Annotator project"),
        (b"SQLite format 3\0" + b"nonsense" * 100, NotAProjectError, "is not an Annotator project"),
    ],
)
def test_what_is_no_project_is_named(
    tmp_path: Path, content: bytes | None, error: type[ProjectError], words: str
) -> None:
    path = tmp_path / "news.annotator"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(error, match=words) as caught:
        Project.open(path)
    assert caught.value.advice
    assert content is None or path.read_bytes() == content


def test_a_folder_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(NotAProjectError, match="is a folder"):
        Project.open(tmp_path)


def test_another_programs_database_is_no_project(tmp_path: Path) -> None:
    path = tmp_path / "other.annotator"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE things (name)")
    other.close()
    with pytest.raises(NotAProjectError, match="is not an Annotator project"):
        Project.open(path)


def test_a_damaged_project_is_named(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(ProjectError, match="is damaged"):
        Project.open(path)


def test_a_project_of_a_newer_version_can_be_looked_at(path: Path) -> None:
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 99")
    newer.execute("ALTER TABLE articles ADD COLUMN mood")
    newer.close()
    with Project.open(path) as project:
        assert "made by a newer version of Annotator" in project.read_only_reason
        assert [record.article for record in project.records()] == list(ARTICLES)
        with pytest.raises(ReadOnlyError, match="newer version"):
            project.record_edit("one", "anne", label("a"))


def test_a_newer_project_with_contents_of_another_kind_says_so(path: Path) -> None:
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 99")
    newer.execute("""UPDATE texts SET sections = '[[0, 5, "pull quote"]]' WHERE article_key = 1""")
    newer.commit()
    newer.close()
    with Project.open(path) as project, pytest.raises(ProjectError, match="does not understand: Invalid enum value"):
        project.article("one")


def test_a_newer_project_whose_tables_are_others_is_refused(path: Path) -> None:
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 99")
    newer.execute("ALTER TABLE spans RENAME TO stretches")
    newer.close()
    with pytest.raises(ProjectError, match="newer version of Annotator, and this one cannot read it"):
        Project.open(path)


def test_read_only_reads_and_refuses_every_change(path: Path) -> None:
    with Project.open(path, read_only=True) as project:
        assert project.article("one") == ARTICLES[0]
        changes = [
            lambda: project.record_edit("one", "anne", label("a")),
            lambda: project.undo("anne"),
            lambda: project.redo("anne"),
            lambda: project.set_schema(SCHEMA),
            lambda: project.bulk().__enter__(),
            lambda: project.keep_reading_place("one", "anne", ReadingPlace(1, 0, 0)),
        ]
        for change in changes:
            with pytest.raises(ReadOnlyError):
                change()


def test_a_project_that_another_program_holds_is_named(
    project: Project, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    with Project.open(path) as second:
        with project.bulk() as bulk:
            bulk.add(Record(Article("four", "", ""), None))
            assert len(second.queue("anne")) == 3, "reading waits for nobody"
            with pytest.raises(ProjectError, match="Another program is using"):
                second.record_edit("one", "anne", label("a"))
        second.record_edit("one", "anne", label("a"))
    assert len(project.annotations("one", "anne").spans) == 1


def test_a_project_that_another_program_keeps_for_itself_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    other = sqlite3.connect(path)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("DELETE FROM undo_pointers")
    with pytest.raises(ProjectError, match="Another program is using"):
        Project.open(path)
    other.close()


def test_a_full_disk_loses_nothing_and_writes_nothing_by_half(project: Project) -> None:
    project.record_edit("one", "anne", label("a"))
    file = driver(project._database.connection)
    (pages,) = file.execute("PRAGMA page_count").fetchone()
    file.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(ProjectError, match="is full"):
        project.record_edit("one", "anne", label("b", name="x" * 100_000))
    with pytest.raises(ProjectError, match="is full"), project.bulk() as bulk:
        bulk.add(Record(Article("four", "", "x" * 100_000), None))
    assert [span.id for span in project.annotations("one", "anne").spans] == ["a"]
    assert project.next_undo("anne") == ("one", label("a"))
    assert len(project.queue("anne")) == 3
    file.execute("PRAGMA max_page_count = 1000000")
    project.record_edit("one", "anne", label("b"))


@pytest.fixture
def open_folder(made_project: bytes) -> Iterator[Path]:
    """A folder with a project that everybody may reach (pytest's own may be entered by their owner alone)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "news.annotator").write_bytes(made_project)
        yield folder
        folder.chmod(0o755)


_LOOK = """
import os, sys
from pathlib import Path
from annotator.errors import ProjectError
from annotator.store import Project
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
try:
    with Project.open(Path(sys.argv[1])) as project:
        print([record.article.id for record in project.records()], project.read_only_reason)
except ProjectError as error:
    print(error)
"""


def _look_as_somebody_else(path: Path) -> str:
    """What a person without rights sees; as root every file can be written."""
    return subprocess.run([sys.executable, "-c", _LOOK, str(path)], capture_output=True, text=True, check=True).stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps permissions in another way")
@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "reason"),
    [
        (0o444, 0o777, "The file is write-protected."),
        (0o444, 0o555, "The file is write-protected."),
        (0o666, 0o555, "Its folder is write-protected."),
    ],
)
def test_what_cannot_be_written_is_opened_for_reading(
    open_folder: Path, file_mode: int, folder_mode: int, reason: str
) -> None:
    path = open_folder / "news.annotator"
    path.chmod(file_mode)
    open_folder.chmod(folder_mode)
    assert _look_as_somebody_else(path) == f"['one', 'two', 'three'] {reason}\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps permissions in another way")
def test_work_that_a_crash_left_in_the_log_is_not_passed_over(open_folder: Path) -> None:
    path = open_folder / "news.annotator"
    log = open_folder / "news.annotator-wal"
    with Project.open(path) as project:
        project.record_edit("one", "anne", label("a"))
        crashed = log.read_bytes()
        file = path.read_bytes()
    path.write_bytes(file)
    log.write_bytes(crashed)
    open_folder.chmod(0o555)
    assert "its last changes are in news.annotator-wal" in _look_as_somebody_else(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps permissions in another way")
def test_a_file_that_may_not_be_read_is_named(open_folder: Path) -> None:
    path = open_folder / "news.annotator"
    path.chmod(0o000)
    assert "cannot be read: Permission denied" in _look_as_somebody_else(path)


def test_opening_a_project_needs_no_alembic(path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from annotator.store import Project; "
        f"Project.open(Path({str(path)!r})).close(); print('alembic' in sys.modules)"
    )
    seen = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert seen.stdout == "False\n"
