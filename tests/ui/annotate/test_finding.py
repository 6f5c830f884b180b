"""Finding in the article: as a person types, from hit to hit, and on to the label's key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.formats import load_preset
from annotator.model import Article, Record
from annotator.store import Project
from annotator.ui.annotate.find_bar import FindBar
from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver
from tests.ui.examples import ICE_TEXT

HITS = [ICE_TEXT.index("Ice"), ICE_TEXT.index("ice")]


def bar_of(driver: Driver) -> FindBar:
    return driver.window.place.find_bar


def look_for(driver: Driver, text: str) -> None:
    driver.keys("Ctrl+F")
    driver.type(text)
    settle(driver)


def settle(driver: Driver) -> None:
    """Waits until all hits are counted and shown."""
    driver.qtbot.waitUntil(lambda: not driver.window.place.finding.is_counting)
    driver.settle()


def selected(driver: Driver) -> str:
    start, end = driver.session.selection.range
    return driver.article.text[start:end]


def open_article(window: MainWindow, qtbot: QtBot, path: Path, text: str) -> Driver:
    """A window on a project with one article."""
    with Project.create(path, load_preset("news"), name="One") as project, project.bulk() as bulk:
        bulk.add(Record(Article("one", "One", text), None))
    assert window.projects.open(path)
    driver = Driver(window, qtbot)
    driver.settle()
    return driver


def test_nearest_hit_is_selected_as_one_types_and_labelled_after_escape(driver: Driver) -> None:
    driver.stand_in("Moen")
    look_for(driver, "ice")
    assert driver.session.selection.range == (HITS[1], HITS[1] + 3)
    assert bar_of(driver).state.text() == "2 of 2"
    assert driver.stored == [], "the letters of a query are no label's keys"

    driver.keys("Esc")
    assert driver.view.hasFocus()
    assert not bar_of(driver).isVisible()
    driver.keys("3")
    assert driver.stored == [("LOCATION", "ice")]


def test_enter_goes_on_round_the_end_and_says_so(driver: Driver) -> None:
    look_for(driver, "ice")
    places = []
    for keys in ("Return", "Return", "Shift+Return", "Shift+F3", "F3"):
        driver.keys(keys)
        places.append((driver.session.selection.range[0], bar_of(driver).state.text()))

    first, last = (HITS[0], "1 of 2"), (HITS[1], "2 of 2")
    assert places == [last, first, last, first, last]
    assert driver.said == [
        "That was the last hit; this is the first.",
        "That was the first hit; this is the last.",
    ]


def test_hits_are_labelled_one_by_one_from_the_article(driver: Driver) -> None:
    driver.window.place.find_bar.field.setText("")
    look_for(driver, "the")
    driver.keys("Esc", "1", "F3", "1", "F3", "2")

    assert driver.view.hasFocus()
    assert bar_of(driver).isVisible()
    assert driver.stored == [("PERSON", "the"), ("PERSON", "the"), ("ORGANIZATION", "the")]


def test_previous_hit_is_the_one_before_the_span_in_hand(driver: Driver) -> None:
    look_for(driver, "ice")
    driver.keys("Return", "Esc", "1", "Shift+F3")

    assert driver.session.selection.range == (HITS[0], HITS[0] + 3)


def test_shorter_query_goes_back_and_nothing_found_selects_nothing(driver: Driver) -> None:
    driver.stand_in("Moen")
    caret = driver.session.caret
    look_for(driver, "near")
    driver.keys("Backspace")
    driver.type("xx")
    settle(driver)
    assert driver.session.selection.range == (caret, caret)
    assert bar_of(driver).state.text() == "No hits"

    driver.keys("Esc", "1")
    assert driver.stored == [("PERSON", "Moen")], "not what was found before"


def test_selected_text_is_looked_for_and_stays_selected(driver: Driver) -> None:
    driver.select("ice")
    driver.keys("Ctrl+F")
    settle(driver)

    assert bar_of(driver).field.selectedText() == "ice"
    assert driver.session.selection.range == (HITS[1], HITS[1] + 3)
    assert bar_of(driver).state.text() == "2 of 2"
    driver.keys("Esc", "Ctrl+F", "Esc")
    assert selected(driver) == "ice"


def test_text_of_the_picked_span_is_looked_for_and_the_span_stays_picked(driver: Driver) -> None:
    driver.select("ice")
    driver.keys("1", "Ctrl+F", "Esc")

    assert driver.picked.text(driver.article.text) == "ice"
    assert bar_of(driver).field.text() == "ice"


def test_several_paragraphs_are_no_query(driver: Driver) -> None:
    driver.session.select(0, 40)
    driver.keys("Ctrl+F")

    assert bar_of(driver).field.text() == ""
    assert driver.session.selection.range == (0, 40)


def test_options_narrow_the_search_and_are_remembered_with_the_query(driver: Driver) -> None:
    look_for(driver, "ice")
    driver.keys("Alt+C")
    settle(driver)
    assert bar_of(driver).state.text() == "1 of 1"
    assert driver.session.selection.range[0] == HITS[1]

    driver.keys("Ctrl+A")
    driver.type("a")
    driver.keys("Alt+W")
    settle(driver)
    assert bar_of(driver).state.text() == "No hits"

    driver.keys("Ctrl+A")
    driver.type("[A-Z]\\w+")
    driver.keys("Alt+R")
    settle(driver)
    assert selected(driver) == "Ice"
    driver.keys("Esc")
    driver.session.select(0, 0)
    driver.keys("Ctrl+F")
    settle(driver)
    assert bar_of(driver).field.selectedText() == "[A-Z]\\w+"
    assert bar_of(driver).state.text() == "10 hits"
    assert driver.session.selection.is_empty, "nothing moves until somebody types or goes on"
    checked = [button.isChecked() for button in bar_of(driver).findChildren(QToolButton) if button.isCheckable()]
    assert checked == [True, True, True]


def test_options_cannot_be_switched_while_nothing_is_looked_for(driver: Driver) -> None:
    driver.keys("Alt+R", "Ctrl+F")

    assert not driver.window.place.finding.query.is_expression


def test_mistake_in_an_expression_is_told_below_the_field(driver: Driver) -> None:
    look_for(driver, "(i")
    driver.keys("Alt+R")
    problem = bar_of(driver).problem
    assert problem.isVisible()
    assert problem.text() == "The expression has a mistake at its end: a ( is never closed."

    driver.type("ce)")
    settle(driver)
    assert not problem.isVisible()
    assert bar_of(driver).state.text() == "1 of 2"


def test_expression_without_an_end_is_given_up_while_the_window_goes_on(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    driver = open_article(window, qtbot, tmp_path / "one.annotator", "Ah!\n\n" + "a" * 60)
    window.place.finding.switch("expression")
    look_for_expression = "(?:(?:a|aa)+)+c!"
    driver.keys("Ctrl+F")
    driver.type(look_for_expression)
    assert bar_of(driver).state.text() == "Searching…"
    driver.keys("Ctrl+1", "Right")
    assert driver.session.caret == 1, "the keyboard works in the meantime"

    qtbot.waitUntil(lambda: bar_of(driver).problem.isVisible(), timeout=20_000)
    assert "takes too long" in bar_of(driver).problem.text()


def test_hit_that_takes_a_while_is_selected_once_it_is_known(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    text = " ".join(f"w{number}" for number in range(150_000)) + " twice twice"
    driver = open_article(window, qtbot, tmp_path / "one.annotator", text)
    window.place.finding.switch("expression")
    driver.keys("Ctrl+F")
    bar_of(driver).field.setText(r"(\w+) \1")
    driver.type("$")
    qtbot.waitUntil(lambda: selected(driver) == "twice twice", timeout=20_000)

    settle(driver)
    assert bar_of(driver).state.text() == "1 of 1"


def test_hits_of_the_next_article_are_marked_and_nothing_is_selected(driver: Driver) -> None:
    look_for(driver, "late")
    driver.keys("Ctrl+PgDown")
    settle(driver)

    assert driver.view.hasFocus()
    assert bar_of(driver).isVisible()
    assert bar_of(driver).state.text() == "1 hit"
    assert driver.session.selection.is_empty
    driver.keys("F3")
    assert selected(driver) == "late"


def test_armed_label_leaves_what_is_found_alone(driver: Driver) -> None:
    look_for(driver, "the")
    driver.keys("Esc")
    driver.session.selection.arm(("entities", "PERSON"))
    QTest.keyPress(driver.view, Qt.Key.Key_Shift)
    driver.keys("Shift+F3")
    QTest.keyRelease(driver.view, Qt.Key.Key_Shift)
    assert driver.stored == []

    driver.drag(ICE_TEXT.index("Moen"), ICE_TEXT.index(" measures"))
    assert driver.stored == [("PERSON", "Moen")]


def test_search_goes_away_with_the_article_and_with_escape(driver: Driver) -> None:
    look_for(driver, "ice")
    driver.view.setFocus()
    driver.keys("Esc")
    assert bar_of(driver).isVisible(), "the selection is let go of first"
    driver.keys("Esc")
    assert not bar_of(driver).isVisible()

    look_for(driver, "ice")
    driver.window.projects.close()
    driver.settle()
    assert not bar_of(driver).isVisible()
    assert not driver.window.commands.action("find").isEnabled()


def test_find_next_opens_the_search_where_nothing_was_looked_for(driver: Driver) -> None:
    driver.keys("F3")

    assert bar_of(driver).field.hasFocus()


def test_far_hit_is_brought_into_view_with_what_is_around_it(driver: Driver) -> None:
    driver.session.open_article("long")
    driver.settle()
    look_for(driver, "Paragraph 45:")

    height = driver.view.viewport().height()
    for _ in range(2):
        place = driver.view.page_rect(driver.session.caret)
        assert height / 5 < place.center().y() < height / 2
        driver.view.verticalScrollBar().setValue(0)
        driver.keys("Return")  # to the only hit, which is shown again


def test_keyboard_goes_through_the_bar_and_everything_in_it_has_a_name(driver: Driver) -> None:
    look_for(driver, "ice")
    bar = bar_of(driver)
    buttons = bar.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert len(buttons) == 6
    for button in buttons:
        assert button.toolTip()
        assert button.accessibleName() or button.text()
    driver.keys("Tab", "Space")
    assert driver.window.place.finding.query.matches_case
    driver.keys("F6")
    assert driver.view.hasFocus()
    driver.keys("Shift+F6")
    assert bar in _parents(QApplication.focusWidget())


def _parents(widget: QWidget | None) -> list[QWidget]:
    found = []
    while widget is not None:
        found.append(widget)
        widget = widget.parentWidget()
    return found


def test_hit_in_a_part_of_a_character_selects_the_whole_of_it(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    driver = open_article(window, qtbot, tmp_path / "one.annotator", "Cafe, x\u0323\u0301, cafe\u0323\u0301s")
    look_for(driver, "e")
    driver.keys("Return")
    assert selected(driver) == "e\u0323\u0301"
    assert bar_of(driver).state.text() == "2 of 2"
    driver.keys("Shift+Return")
    assert selected(driver) == "e"


def test_close_button_gives_the_keyboard_back(driver: Driver) -> None:
    look_for(driver, "ice")
    buttons = [button for button in bar_of(driver).findChildren(QToolButton) if button.toolTip() == "Close (Esc)"]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)

    assert driver.view.hasFocus()
    assert selected(driver) == "Ice"


@pytest.mark.parametrize("keys", ["Ctrl+Z", "Delete", "Ctrl+C"])
def test_editing_keys_stay_in_the_field(driver: Driver, keys: str) -> None:
    driver.keys("1")
    look_for(driver, "moen")
    driver.keys(keys)

    assert driver.stored == [("PERSON", "Ice")]
