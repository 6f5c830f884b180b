from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.errors import ProjectError
from annotator.store import Project, is_database
from tests.store.examples import label

_EDIT_FOR_EVER = """
import sys
from pathlib import Path
from annotator.errors import ProjectError
from annotator.store import Project
from tests.store.examples import label
from tests.store.examples import label
project = Project.open(Path(sys.argv[1]))
number = 0
while True:
    article = ("one", "two")[number % 2]
    project.record_edit(article, "anne", label(f"s{number}", number))
    print(article, f"s{number}", flush=True)
    number += 1
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("count", [1, 60, 150])
def test_label_survives_kill_during_commit(path: Path, count: int) -> None:
    process = subprocess.Popen([sys.executable, "-c", _EDIT_FOR_EVER, str(path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    reported = [process.stdout.readline().split() for _ in range(count)]
    process.send_signal(signal.SIGKILL)
    reported += [line.split() for line in process.stdout]
    process.stdout.close()
    process.wait()

    check = sqlite3.connect(path)
    assert check.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert check.execute("PRAGMA foreign_key_check").fetchall() == []
    check.close()
    with Project.open(path) as project:
        kept = {(article, span.id) for article in ("one", "two") for span in project.annotations(article, "anne").spans}
        assert {(article, id) for article, id in reported} <= kept
        assert len(kept) <= len(reported) + 1, "at most one edit was saved and not reported yet"
        assert len(project.journal(limit=10_000)) == len(kept) + 1
        while (step := project.undo("anne")) is not None:
            kept.remove((step.article_id, step.edit.changes[0].before.id))  # type: ignore[union-attr]
        assert kept == set()
        assert all(project.annotations(article, "anne").is_untouched for article in ("one", "two"))


def test_copy_of_the_file_alone_is_whole_after_a_checkpoint(project: Project, tmp_path: Path) -> None:
    project.record_edit("one", "anne", label("a"))
    project.checkpoint()
    copy = tmp_path / "copy.annotator"
    copy.write_bytes(project.path.read_bytes())
    with Project.open(copy) as copied:
        assert [span.id for span in copied.annotations("one", "anne").spans] == ["a"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open file be moved")
def test_nothing_is_written_to_a_project_that_was_moved_away(project: Project, tmp_path: Path) -> None:
    project.record_edit("one", "anne", label("a"))
    project.path.rename(tmp_path / "moved.annotator")
    with pytest.raises(ProjectError, match="was moved, renamed or replaced"):
        project.record_edit("one", "anne", label("b"))
    (tmp_path / "moved.annotator").rename(project.path)
    project.record_edit("one", "anne", label("b"))
    assert {span.id for span in project.annotations("one", "anne").spans} == {"a", "b"}


_LOOK = """
import sys
from pathlib import Path
from annotator.store import Project
with Project.open(Path(sys.argv[1]), read_only=True) as project:
    print(*sorted(span.id for span in project.annotations("one", "anne").spans))
"""


def seen_by_another_program(path: Path) -> list[str]:
    looked = subprocess.run([sys.executable, "-c", _LOOK, str(path)], capture_output=True, text=True, check=True)
    return looked.stdout.split()


def test_another_program_that_looks_takes_no_log_away_from_one_that_opened_a_project_twice(path: Path) -> None:
    """A job opens the project a second time; its end must not let go of the locks of the first."""
    with Project.open(path) as project:
        project.record_edit("one", "anne", label("a"))
        Project.open(path, read_only=True).close()
        assert is_database(path)
        assert seen_by_another_program(path) == ["a"]
        project.record_edit("one", "anne", label("b"))
        assert seen_by_another_program(path) == ["a", "b"]
    assert seen_by_another_program(path) == ["a", "b"]


@pytest.mark.skipif(sys.platform != "linux", reason="file dialogs are other programs there")
def test_another_program_that_looks_takes_no_log_away_after_a_file_dialog_read_the_files(path: Path) -> None:
    with Project.open(path) as project:
        project.record_edit("one", "anne", label("a"))
        Project.open(path).close()
        for file in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
            file.read_bytes()
        assert seen_by_another_program(path) == ["a"]
        project.record_edit("one", "anne", label("b"))
        assert seen_by_another_program(path) == ["a", "b"]
    assert not Path(f"{path}-wal").exists(), "the last one tidies up"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open file be deleted")
def test_nothing_is_written_to_a_log_that_was_taken_away(project: Project) -> None:
    project.record_edit("one", "anne", label("a"))
    log = Path(f"{project.path}-wal")
    aside = log.with_suffix(".aside")
    log.rename(aside)
    with pytest.raises(ProjectError, match="was deleted or replaced"):
        project.record_edit("one", "anne", label("b"))
    aside.rename(log)
    project.record_edit("one", "anne", label("c"))
    assert {span.id for span in project.annotations("one", "anne").spans} == {"a", "c"}
