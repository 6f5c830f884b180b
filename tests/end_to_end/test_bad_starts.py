"""Starts that cannot go well: the window comes up, says what is wrong, and can be used."""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy
import pytest

from tests.end_to_end.articles import FERRY
from tests.end_to_end.conftest import StartProgram
from tests.end_to_end.desktop import Area, Desktop, Pixels
from tests.end_to_end.processes import ANNOTATOR, PATIENCE, environment, run
from tests.end_to_end.window import ANNOTATOR_NAME, AnnotateWindow, ProjectFile, make_project


def _no_project(folder: Path) -> Path:
    path = folder / "poem.annotator"
    path.write_text("Roses are red\n" * 400, encoding="utf-8")
    return path


def _empty_file(folder: Path) -> Path:
    path = folder / "empty.annotator"
    path.touch()
    return path


def _folder(folder: Path) -> Path:
    path = folder / "folder.annotator"
    path.mkdir()
    return path


def _unreadable_newer_project(folder: Path) -> Path:
    """As a newer version might leave it, with tables that this one does not know."""
    path = _newer_project(folder)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE spans RENAME TO stretches")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def _newer_project(folder: Path) -> Path:
    path = make_project(folder, ("ferry.txt", FERRY)).path
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.mark.parametrize("make", [_no_project, _empty_file, _folder, _unreadable_newer_project])
@pytest.mark.parametrize("key", ["enter", "esc"])
def test_what_cannot_be_opened_is_told_and_the_window_goes_on(
    screen: Desktop, start: StartProgram, tmp_path: Path, make: Callable[[Path], Path], key: str
) -> None:
    path = make(tmp_path)
    before = path.read_bytes() if path.is_file() else None
    program = start(screen, path)
    window = program.main_window()
    dialog = screen.wait_for_windows(2)[1]
    screen.wait_for_rest(dialog.area)
    assert program.is_alive
    screen.focus(dialog)
    screen.press(key)
    screen.wait_for_windows(1)
    screen.wait(lambda: screen.has_focus(window), "the window has the keyboard again", 3)
    assert (path.read_bytes() if path.is_file() else None) == before

    # The welcome page is there, with the keyboard on the button that opens the sample project.
    screen.wait_for_rest()
    screen.press("space")
    screen.wait(lambda: screen.title(window).startswith("Sample"), "the sample project is open")
    assert len(ProjectFile(program.home / "data" / "annotator" / "Sample.annotator").articles()) == 8
    assert program.is_alive


def test_project_of_a_newer_version_is_read_and_not_written(
    screen: Desktop, start: StartProgram, tmp_path: Path
) -> None:
    path = _newer_project(tmp_path)
    project = ProjectFile(path)
    program = start(screen, path, "--annotator", ANNOTATOR_NAME)
    window = AnnotateWindow(screen, program, project, project.articles()[0])
    status_bar = Area(0, screen.height - 28, 400, screen.height)
    screen.wait(lambda: _has_orange(screen.picture(status_bar)), "the status bar warns", 3)
    before = screen.wait_for_rest(window.view)
    for key in ("1", "Delete", "ctrl+z", "ctrl+Return", "s", "f"):
        screen.press(key)
    screen.press("Right")
    screen.wait_for_change(before, window.view)
    assert len(screen.windows()) == 1
    assert window.work().is_untouched
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (999,)
        assert connection.execute("SELECT count(*) FROM journal WHERE annotator_key IS NOT NULL").fetchone() == (0,)


def test_missing_project_is_told_on_the_terminal_it_was_named_on(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "news.annotator"
    command = [*ANNOTATOR, str(path)]
    home = environment(tmp_path)
    said = subprocess.run(command, env=home, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert said.returncode == 1
    assert str(path) in said.stderr
    assert "Traceback" not in said.stderr
    assert not path.parent.exists()


def test_label_key_with_no_article_open_says_so(screen: Desktop, start: StartProgram, tmp_path: Path) -> None:
    path = tmp_path / "news.annotator"
    run(tmp_path, "new", path)
    program = start(screen, path, "--annotator", ANNOTATOR_NAME)
    window = program.main_window()
    screen.wait(lambda: screen.title(window).startswith("news"), "the project is open")
    status_bar = Area(100, screen.height - 28, screen.width - 100, screen.height)
    before = screen.wait_for_rest(status_bar)
    screen.press("1")
    screen.wait_for_change(before, status_bar)
    assert program.is_alive
    screen.press("Tab", 3)
    screen.press("2")
    assert program.is_alive


def _has_orange(picture: Pixels) -> bool:
    """Whether the colour that warnings have on a light page is there, smoothed edges and all."""
    red, blue = picture >> 16 & 255, picture & 255
    return bool(numpy.any(red.astype(int) - blue.astype(int) > 80))
