"""Backups beside the work: made in passing, at closing and on request, told, and restored."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from annotator.settings import Settings
from annotator.store import Project
from annotator.ui.backups import Backups
from tests.ui.driving import Driver, answering, choose_file, dismiss


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def backups(driver: Driver, settings: Settings, root: Path) -> Backups:
    """Of a window that was told to make them at closing, in a folder of this test."""
    driver.window.backups.choose_root(root)
    driver.window.backups.choose_rhythm(0)
    return driver.window.backups


def spans_in(copy: Path) -> int:
    with Project.open(copy) as project:
        return sum(len(record.annotations.spans) for record in project.records() if record.annotations)


def made(root: Path) -> list[Path]:
    return sorted(root.rglob("*.annotator"))


def run_out(driver: Driver, backups: Backups) -> None:
    driver.qtbot.waitUntil(lambda: backups._job is None, timeout=5000)


def test_backup_on_request_says_where_it_is_and_whether_there_is_one_already(
    driver: Driver, backups: Backups, root: Path
) -> None:
    driver.keys("1")
    driver.window.commands.action("back up").trigger()
    run_out(driver, backups)
    (copy,) = made(root)
    assert driver.said[-1] == f"Backed up to {copy}."
    assert spans_in(copy) == 1
    assert backups.newest() is not None

    driver.window.commands.action("back up").trigger()
    run_out(driver, backups)
    assert driver.said[-1].startswith("Nothing has changed since the backup of ")
    assert made(root) == [copy]


def test_closed_project_is_backed_up_and_labelling_need_not_wait(driver: Driver, backups: Backups, root: Path) -> None:
    driver.keys("1")
    driver.window.projects.close()
    run_out(driver, backups)
    assert [spans_in(copy) for copy in made(root)] == [1]
    assert not any("ackup" in said or "acked up" in said for said in driver.said), "what goes well is not news"


def test_end_of_the_program_waits_for_the_backup(driver: Driver, backups: Backups, root: Path) -> None:
    driver.keys("1")
    driver.window.close()
    assert made(root) == []
    backups.finish()
    assert [spans_in(copy) for copy in made(root)] == [1]


def test_backups_are_made_in_passing_while_the_project_is_open(driver: Driver, backups: Backups, root: Path) -> None:
    backups.choose_rhythm(5)
    assert backups._timer.isActive()
    assert backups._timer.interval() == 5 * 60_000
    driver.keys("1")
    backups._timer.timeout.emit()
    run_out(driver, backups)
    assert len(made(root)) == 1
    backups.choose_rhythm(None)
    assert not backups._timer.isActive()


def test_whoever_wants_none_gets_none(driver: Driver, backups: Backups, root: Path) -> None:
    backups.choose_rhythm(None)
    driver.keys("1")
    driver.window.projects.close()
    run_out(driver, backups)
    backups.finish()
    assert not root.exists()


def test_backup_that_fails_in_passing_says_so_and_on_request_aloud(
    driver: Driver, backups: Backups, root: Path
) -> None:
    root.write_text("no folder")
    driver.keys("1")
    backups._timer.timeout.emit()
    run_out(driver, backups)
    driver.qtbot.waitUntil(lambda: "No backup was made" in driver.said[-1])
    told: list[str] = []
    with answering(dismiss(told)):
        backups.back_up_now()
        driver.qtbot.waitUntil(lambda: bool(told))
    assert "Your work itself is saved" in told[0]
    assert "Preferences" in told[0]


def test_restoring_opens_a_copy_under_another_name(
    driver: Driver, backups: Backups, root: Path, tmp_path: Path
) -> None:
    driver.keys("1")
    backups.back_up_now()
    run_out(driver, backups)
    driver.keys("Ctrl+Z")
    (copy,) = made(root)
    before = copy.read_bytes()
    target = tmp_path / "again.annotator"
    suggested: list[str] = []

    def name_it(dialog: QFileDialog) -> None:
        suggested.extend(Path(name).name for name in dialog.selectedFiles())
        choose_file(target)(dialog)

    with answering(choose_file(copy), name_it):
        driver.window.commands.action("restore").trigger()
    driver.qtbot.waitUntil(lambda: driver.session.project is not None and driver.session.project.path == target)

    assert suggested == [f"{copy.stem} restored.annotator"]
    driver.settle()
    assert driver.stored == [("PERSON", "Ice")]
    assert copy.read_bytes() == before


def test_backup_that_is_opened_is_only_looked_at(driver: Driver, backups: Backups, root: Path) -> None:
    driver.keys("1")
    backups.back_up_now()
    run_out(driver, backups)
    (copy,) = made(root)
    assert driver.window.projects.open(copy)
    assert "Restore it to go on from it" in driver.said[-1]
    driver.select("Hallen")
    driver.keys("3")
    assert driver.stored == [("PERSON", "Ice")]
    assert copy not in driver.window.settings.recent_paths()
