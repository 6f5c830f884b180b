"""Backups: whole copies of one moment, made when something changed, and no more of them than are wanted."""

from __future__ import annotations

import shutil
import sys
from collections import namedtuple
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from annotator.errors import ProjectError
from annotator.model import ReadingPlace
from annotator.store import Project, back_up, backup_folder, backups_in
from tests.store.examples import ARTICLES, label


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def stored(path: Path) -> list[str]:
    with Project.open(path) as project:
        return [entry.name for entry in project.journal()]


def edit(project: Project, name: str = "Label PERSON") -> None:
    article = ARTICLES[0].id
    count = len(project.annotations(article, "ana").spans)
    project.record_edit(article, "ana", label(f"span {count}", count, count + 1))


def test_backup_is_a_project_with_all_that_the_write_ahead_log_still_holds(project: Project, root: Path) -> None:
    edit(project)
    copy = back_up(project.path, root, 3)
    assert copy is not None
    assert copy.parent == backup_folder(project.path, root)
    assert [file.name for file in copy.parent.iterdir()] == [copy.name], "nothing else is left in the folder"
    assert stored(copy) == stored(project.path)


def test_nothing_is_copied_until_something_changes(project: Project, root: Path) -> None:
    edit(project)
    assert back_up(project.path, root, 3) is not None
    assert back_up(project.path, root, 3) is None
    project.keep_reading_place(ARTICLES[0].id, "ana", ReadingPlace(3, 0, 0))
    assert back_up(project.path, root, 3) is None, "where people read is nobody's work"
    project.undo("ana")
    second = back_up(project.path, root, 3)
    assert second is not None
    assert len(backups_in(second.parent, project.path)) == 2, "however soon one follows the other"
    with Project.open(second) as copied:
        assert copied.next_redo("ana") is not None


def test_oldest_backups_make_room_and_other_files_stay(project: Project, root: Path) -> None:
    folder = backup_folder(project.path, root)
    folder.mkdir(parents=True)
    title = project.path.stem
    old = [folder / f"{title} 2024-01-{day:02} 10.00.00.annotator" for day in range(1, 6)]
    others = [folder / "mine.annotator", folder / f"{title} before the merge.annotator"]
    for file in (*old, *others):
        file.write_bytes(b"")
    (folder / ".left behind.part").write_bytes(b"half")
    edit(project)
    copy = back_up(project.path, root, 3)
    assert copy is not None

    assert backups_in(folder, project.path) == [copy, old[4], old[3]]
    assert sorted(folder.iterdir()) == sorted([copy, old[4], old[3], *others])


def test_projects_of_one_name_in_two_folders_keep_apart(project: Project, root: Path, tmp_path: Path) -> None:
    edit(project)
    other = tmp_path / "elsewhere" / project.path.name
    other.parent.mkdir()
    project.checkpoint()
    shutil.copy(project.path, other)
    assert back_up(project.path, root, 1) is not None
    assert back_up(other, root, 1) is not None
    assert len(list(root.rglob("*.annotator"))) == 2


def test_edits_during_a_backup_neither_wait_nor_get_into_it(project: Project, root: Path) -> None:
    edit(project)
    before = stored(project.path)
    edited: list[int] = []

    def edit_meanwhile(done: int, total: int) -> None:
        edit(project)
        edited.append(done)

    copy = back_up(project.path, root, 3, edit_meanwhile)
    assert edited
    assert copy is not None
    assert stored(copy) == before
    assert len(stored(project.path)) == len(before) + len(edited)


def test_backup_that_is_given_up_leaves_nothing(project: Project, root: Path) -> None:
    edit(project)

    def give_up(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        back_up(project.path, root, 3, give_up)
    assert list(backup_folder(project.path, root).iterdir()) == []


_Usage = namedtuple("_Usage", "total used free")


def test_disk_without_room_to_spare_is_left_to_the_work(
    project: Project, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(project)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: _Usage(10**9, 9 * 10**8, 10**8))
    with pytest.raises(ProjectError, match=r"not enough room to spare\. Your work itself is saved") as refusal:
        back_up(project.path, root, 3)
    assert "Make room" in refusal.value.advice
    assert list(backup_folder(project.path, root).iterdir()) == []


@contextmanager
def files_up_to(size: int) -> Iterator[None]:
    """No file gets larger than so many bytes, as on a disk that is full."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of the size of files")
def test_disk_that_fills_up_halfway_keeps_the_old_backups_and_no_half_one(project: Project, root: Path) -> None:
    edit(project)
    first = back_up(project.path, root, 1)
    assert first is not None
    edit(project)
    with files_up_to(first.stat().st_size // 2), pytest.raises(ProjectError, match="Your work itself is saved"):
        back_up(project.path, root, 1)
    assert list(first.parent.iterdir()) == [first]
    edit(project)
    assert len(stored(project.path)) == 4, "the work itself goes on"


def test_folder_that_cannot_be_written_is_told(project: Project, root: Path) -> None:
    root.write_text("a file")
    with pytest.raises(ProjectError, match="No backup was made"):
        back_up(project.path, root, 3)
