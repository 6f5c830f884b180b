"""Looking through the places before something is done to all of them, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from annotator.formats import load_preset
from annotator.model import AnnotationSet, Article, Record
from annotator.store import Project
from annotator.ui.everywhere.dialog import EverywhereDialog
from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver, answering, words_of

ARTICLES = {
    "ferry": "The ferry from Northport is late. Northport waits.",
    "match": "Hallen beat Northport, and Northport is sad.",
    "ice": "Northport is cold.",
    "done": "Northport is quiet.",
    "none": "Nothing happened.",
}


@pytest.fixture
def driver(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> Driver:
    path = tmp_path / "p.annotator"
    with Project.create(path, load_preset("news")) as project, project.bulk() as bulk:
        for name, text in ARTICLES.items():
            finished = AnnotationSet(name, "ana", status="done") if name == "done" else None
            bulk.add(Record(Article(name, name.title(), text), finished))
    driver = Driver(window, qtbot)
    assert window.projects.open(path)
    driver.settle()
    driver.select("Northport")
    driver.keys("3")
    return driver


@contextmanager
def looking(driver: Driver, *keys: str, then: Callable[[EverywhereDialog], None] | None = None) -> Iterator[list[str]]:
    """Waits for the list, presses keys in it, and gives what the dialog said at the end."""
    said: list[str] = []

    def answer(dialog: EverywhereDialog) -> None:
        driver.qtbot.waitUntil(lambda: dialog._job is None)
        driver.settle()
        if then is not None:
            then(dialog)
        said.extend(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))
        said.append(dialog.accept_button.text())
        driver.keys(*keys)

    with answering(answer):
        yield said
    driver.qtbot.waitUntil(lambda: not driver.window.transfers.is_busy)
    driver.settle()


def stored(driver: Driver) -> dict[str, list[tuple[str, int]]]:
    """The labels of each article with any."""
    assert driver.session.project is not None
    sets = {name: driver.session.project.annotations(name, "ana") for name in ARTICLES}
    return {name: [(span.label, span.start) for span in one.spans] for name, one in sets.items() if len(one.spans)}


def test_all_places_of_the_project_are_labelled_with_one_undo(driver: Driver) -> None:
    picked = driver.picked
    with looking(driver, "Return") as said:
        driver.keys("Shift+A")

    assert said[0] == "Label every “Northport” as Location"
    assert said[-1] == "Label 5 places"
    assert "5 of 5 places chosen, in 4 articles. 1 more is labelled so already." in said
    place = "LOCATION"
    assert stored(driver) == {
        "ferry": [(place, 15), (place, 34)],
        "match": [(place, 12), (place, 27)],
        "ice": [(place, 0)],
        "done": [(place, 0)],
    }
    assert driver.said[-1] == "5 labelled Location, in 4 articles."
    assert driver.labelled == driver.stored
    assert driver.picked == picked, "what was in hand still is"

    driver.keys("Ctrl+Z")
    assert stored(driver) == {"ferry": [(place, 15)]}
    assert driver.labelled == [(place, "Northport")]
    assert driver.said[-1] == "Undone: Label every “Northport” as Location"
    driver.keys("Ctrl+Shift+Z")
    assert len(stored(driver)) == 4


def test_places_and_articles_are_left_out_with_the_keyboard(driver: Driver) -> None:
    # Ferry, its place, Match, its first place, its second, Ice, its place, Done, its place.
    with looking(driver, "Down", "Down", "Down", "Space", "Down", "Down", "Space", "End", "Left", "Space", "Return"):
        driver.keys("Shift+A")

    assert stored(driver) == {"ferry": [("LOCATION", 15), ("LOCATION", 34)], "match": [("LOCATION", 27)]}
    assert driver.said[-1] == "2 labelled Location, in 2 articles."


def test_click_on_a_place_turns_it(driver: Driver) -> None:
    def click(dialog: EverywhereDialog) -> None:
        rows = dialog.places
        for row in (1, 5):
            point = rows.visualRect(rows.places.index(row)).center()
            QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=point)

    with looking(driver, "Return", then=click):
        driver.keys("Shift+A")
    assert sorted(stored(driver)) == ["done", "ferry", "match"]
    assert len(stored(driver)["ferry"]) == 1


def test_finished_articles_can_be_left_out(driver: Driver) -> None:
    def leave_out(dialog: EverywhereDialog) -> None:
        assert dialog.leave_out.text() == "Leave out 1 finished article"
        dialog.leave_out.click()

    with looking(driver, "Return", then=leave_out) as said:
        driver.keys("Shift+A")
    assert said[-1] == "Label 4 places"
    assert "done" not in stored(driver)


def test_filter_narrows_the_list_for_choosing(driver: Driver) -> None:
    def narrow(dialog: EverywhereDialog) -> None:
        dialog.filter.setFocus()
        QTest.keyClicks(dialog.filter, "quiet")
        QTest.keyClick(dialog.filter, Qt.Key.Key_Return)
        assert dialog.isVisible(), "Enter in the filter shows what was found, and does nothing to it"
        assert dialog.places.hasFocus()
        assert dialog.places.places.rowCount() == 2
        dialog.none.click()
        dialog.filter.setText("zebra")
        QTest.keyClick(dialog.filter, Qt.Key.Key_Return)
        assert not dialog.places.isVisible()
        assert "No place has these words beside it." in words_of(dialog)
        dialog.filter.clear()
        QTest.keyClick(dialog.filter, Qt.Key.Key_Return)

    with looking(driver, "Return", then=narrow):
        driver.keys("Shift+A")
    assert sorted(stored(driver)) == ["ferry", "ice", "match"]


def test_nothing_is_done_where_the_dialog_is_cancelled_or_nothing_is_chosen(driver: Driver) -> None:
    def choose_none(dialog: EverywhereDialog) -> None:
        dialog.none.click()
        assert not dialog.accept_button.isEnabled()
        driver.keys("Return")
        assert dialog.isVisible()

    with looking(driver, "Esc", then=choose_none):
        driver.keys("Shift+A")
    with looking(driver, "Esc"):
        driver.keys("Shift+A")
    assert stored(driver) == {"ferry": [("LOCATION", 15)]}
    assert driver.session.undo_name() == "Label Location"


def test_words_that_stand_nowhere_else_are_told_in_place_of_the_list(driver: Driver) -> None:
    driver.select("late")
    driver.keys("Q")
    with looking(driver, "Esc") as said:
        driver.keys("Shift+A")
    assert "“late” is labelled Positive already, wherever it stands." in said


def test_label_is_removed_from_the_article_and_from_the_project(driver: Driver) -> None:
    with looking(driver, "Return"):
        driver.keys("Shift+A")
    with looking(driver, "Return") as said:
        driver.keys("Ctrl+Delete")
    assert said[0] == "Remove Location from every “Northport”"
    assert sorted(stored(driver)) == ["done", "ice", "match"]
    assert driver.said[-1] == "Location removed from 2 places, in 1 article."
    driver.keys("Ctrl+Z")

    def everywhere(dialog: EverywhereDialog) -> None:
        dialog.scope.setCurrentIndex(1)
        driver.qtbot.waitUntil(lambda: dialog._job is None)

    driver.select("Northport")
    driver.session.selection.pick(next(iter(driver.annotations.spans)))
    with looking(driver, "Return", then=everywhere):
        driver.keys("Ctrl+Delete")
    assert stored(driver) == {}
    driver.keys("Ctrl+Z")
    assert len(stored(driver)) == 4


def test_label_is_changed_to_another_one_that_is_asked_for(driver: Driver) -> None:
    driver.keys("A")
    driver.keys("Alt+A")
    picker = QApplication.activePopupWidget()
    assert picker is not None
    QTest.keyClicks(picker.focusWidget(), "organ")
    with looking(driver, "Return") as said:
        driver.keys("Return")
    assert said[0] == "Change every “Northport” from Location to Organization"
    assert driver.labelled == [("ORGANIZATION", "Northport")] * 2
    assert driver.said[-1] == "2 places are now Organization, in 1 article."
    assert driver.picked.label == "ORGANIZATION"


def test_closing_the_dialog_while_it_searches_leaves_nothing_running(driver: Driver) -> None:
    def close(dialog: EverywhereDialog) -> None:
        dialog.reject()
        assert dialog._job is None

    with answering(close):
        driver.keys("Shift+A")
    assert stored(driver) == {"ferry": [("LOCATION", 15)]}
