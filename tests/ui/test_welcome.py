"""The welcome page's list of recent projects."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton

from annotator.settings import Settings
from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver, answering, dismiss


@pytest.fixture
def closed(driver: Driver, path: Path, tmp_path: Path) -> Driver:
    """A window in which three projects were opened, of which one has gone, the newest first."""
    window = driver.window
    window.settings.remember_project(tmp_path / "gone.annotator")
    second = tmp_path / "second.annotator"
    second.write_bytes(path.read_bytes())
    assert window.projects.open(second)
    window.projects.close()
    driver.settle()
    assert window.welcome.isVisible()
    return driver


def listed(window: MainWindow) -> list[QPushButton]:
    return [button for button in window.welcome.recent.findChildren(QPushButton) if button.isVisible()]


def names(window: MainWindow) -> list[str]:
    return [button.text() for button in listed(window)]


def focused() -> str:
    button = QApplication.focusWidget()
    return button.text() if isinstance(button, QAbstractButton) else ""


def test_projects_are_listed_with_their_folder_and_when_they_were_open(closed: Driver, tmp_path: Path) -> None:
    window = closed.window
    assert window.windowTitle() == "Annotator"
    assert names(window) == ["second", "gone", "news"]
    second, gone, _ = listed(window)
    assert second.accessibleDescription().startswith(f"{tmp_path}, ")
    assert gone.accessibleDescription() == f"{tmp_path}, not there any more"


def test_list_is_gone_through_with_the_arrow_keys(closed: Driver, path: Path) -> None:
    assert focused() == "second", "the newest is one key away"
    closed.keys("Down", "Down", "Down")
    assert focused() == "news"
    closed.keys("Return")
    assert closed.session.project is not None
    assert closed.session.project.path == path


def test_project_is_taken_off_the_list_and_its_file_stays(closed: Driver, path: Path, settings: Settings) -> None:
    closed.keys("Down", "Delete")
    assert names(closed.window) == ["second", "news"]
    assert focused() == "news", "the keyboard is in the one that took its place"
    remove = [button for button in closed.window.welcome.recent.findChildren(QToolButton) if button.isVisible()]
    QTest.mouseClick(remove[-1], Qt.MouseButton.LeftButton)
    closed.settle()
    assert names(closed.window) == ["second"]
    assert path.exists()
    kept = Settings.load(settings.__dict__["file"])
    assert [Path(name).stem for name in kept.recent] == ["second"]


def test_project_that_has_gone_says_so_when_it_is_opened(closed: Driver) -> None:
    told: list[str] = []
    with answering(dismiss(told)):
        closed.keys("Down", "Return")
    assert "There is no file" in told[0]


def test_project_of_another_window_stays_on_the_list(
    closed: Driver, settings: Settings, make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    file = settings.__dict__["file"]
    other = Settings.load(file)
    other.remember_project(tmp_path / "elsewhere.annotator")
    closed.keys("Delete")
    assert [Path(name).stem for name in Settings.load(file).recent] == ["gone", "news", "elsewhere"]
