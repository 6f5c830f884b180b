"""Real windows on real projects: no screen, no mocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.formats import load_preset
from annotator.model import Record
from annotator.settings import Settings
from annotator.store import Project
from annotator.ui.hints import HINTS
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import Appearance, load_fonts
from tests.ui.driving import Driver, refusing_dialogs
from tests.ui.examples import ARTICLES


@pytest.fixture(autouse=True)
def no_dialog_is_left_unanswered(qapp: QApplication) -> Iterator[None]:
    with refusing_dialogs() as unexpected:
        yield
    assert unexpected == [], "dialogs opened that nobody expected"


@pytest.fixture(scope="session", autouse=True)
def numbers_are_english() -> None:
    """Whatever the language of the machine is."""
    QLocale.setDefault(QLocale("en_US"))


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture
def appearance(qapp: QApplication, fonts: None) -> Iterator[Appearance]:
    appearance = Appearance(qapp, "light")
    yield appearance
    appearance.deleteLater()


@pytest.fixture(scope="session")
def made_project(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a project with the examples: copying it is faster than making one."""
    path = tmp_path_factory.mktemp("made") / "news.annotator"
    with Project.create(path, load_preset("news"), name="News") as project, project.bulk() as bulk:
        for article in ARTICLES:
            bulk.add(Record(article, None))
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, made_project: bytes) -> Path:
    path = tmp_path / "news.annotator"
    path.write_bytes(made_project)
    return path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = Settings.load(tmp_path / "settings.json")
    settings.annotator = "ana"
    settings.seen_hints = [*HINTS]
    settings.backup_minutes = None  # a test that is about them says so
    settings.smooth_scrolling = False  # so that what is asked of the page is done when the call returns
    return settings


@pytest.fixture
def make_window(qtbot: QtBot, appearance: Appearance, settings: Settings) -> Callable[[], MainWindow]:
    """Opens a window; several in one test share settings, as several starts of the program do."""

    def make() -> MainWindow:
        window = MainWindow(settings, appearance)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return make


@pytest.fixture
def window(make_window: Callable[[], MainWindow]) -> MainWindow:
    """A window with no project open."""
    return make_window()


@pytest.fixture
def driver(window: MainWindow, path: Path, qtbot: QtBot) -> Driver:
    """A person at a window on the example project, with the first article open and in the keyboard's hand."""
    driver = Driver(window, qtbot)
    assert window.projects.open(path)
    driver.settle()
    return driver
