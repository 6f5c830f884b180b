"""Driving the window: what keys and clicks do to the article in hand, and what is in the database afterwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver
from tests.ui.examples import ICE

# Labelling


def test_first_word_is_labelled_by_a_label_key_alone_and_the_next_after_escape_and_right(driver: Driver) -> None:
    driver.keys("1", "Esc", "Right", "1")

    assert driver.labelled == driver.stored == [("PERSON", "Ice"), ("PERSON", "on")]


def test_new_span_is_picked_and_the_caret_stands_at_its_end(driver: Driver) -> None:
    driver.select("Ingrid Moen")
    driver.keys("1")

    assert driver.picked.text(ICE.text) == "Ingrid Moen"
    assert driver.session.caret == driver.session.selection.anchor == driver.picked.end


def test_shift_and_movement_select_what_the_label_goes_on(driver: Driver) -> None:
    driver.keys("Ctrl+Right", "Shift+Right", "2")

    assert driver.labelled == [("ORGANIZATION", "on")], "one selected letter labels its word"


def test_label_lets_go_of_spaces_and_punctuation_around_the_selection(driver: Driver) -> None:
    driver.select(" Hallen, ")
    driver.keys("3")

    assert driver.labelled == [("LOCATION", "Hallen")]


def test_exact_selection_is_labelled_as_it_is_with_f8_and_with_alt_while_dragging(driver: Driver) -> None:
    driver.keys("F8")
    driver.select("ngri")
    driver.keys("1", "F8")
    driver.drag(ICE.text.index("Hallen"), ICE.text.index("Hallen") + 4, Qt.KeyboardModifier.AltModifier)
    driver.keys("3")

    assert driver.labelled == [("PERSON", "ngri"), ("LOCATION", "Hall")]


def test_status_bar_says_that_snapping_is_off(driver: Driver) -> None:
    driver.keys("F8")
    assert driver.status_bar._snapping.isVisible()

    driver.keys("F8")
    assert not driver.status_bar._snapping.isVisible()


def test_dragged_selection_snaps_to_its_words_when_labelled(driver: Driver) -> None:
    start = ICE.text.index("Upper Valley Water Board")
    driver.drag(start + 2, start + len("Upper Valley Water Bo"))
    driver.keys("2")

    assert driver.labelled == [("ORGANIZATION", "Upper Valley Water Board")]


def test_another_label_of_the_layer_relabels_the_picked_span(driver: Driver) -> None:
    driver.stand_in("Hallen")
    driver.keys("1", "3")

    assert driver.labelled == driver.stored == [("LOCATION", "Hallen")]
    assert driver.picked.label == "LOCATION"


def test_label_of_another_layer_stands_beside_the_picked_span(driver: Driver) -> None:
    driver.stand_in("Hallen")
    driver.keys("1", "Q")

    assert sorted(driver.stored) == [("PERSON", "Hallen"), ("positive", "Hallen")]


def test_layer_with_one_label_replaces_it_on_the_same_stretch(driver: Driver) -> None:
    driver.select("It will hold")
    driver.keys("Q", "Esc")
    driver.select("It will hold")
    driver.keys("E")

    assert driver.stored == [("negative", "It will hold")]


def test_layer_with_many_labels_gives_a_stretch_two_and_refuses_one_twice(driver: Driver) -> None:
    for key in ("1", "2", "1"):
        driver.stand_in("Hallen")
        driver.keys(key)

    assert sorted(driver.stored) == [("ORGANIZATION", "Hallen"), ("PERSON", "Hallen")]
    assert driver.said[-1] == "This text is labelled Person already."


def test_caret_beside_no_word_labels_nothing_and_says_so(driver: Driver) -> None:
    at = ICE.text.index("“")
    driver.session.select(at, at)
    driver.keys("F8")
    driver.session.select(ICE.text.index(",”"), ICE.text.index(",”"))
    driver.session.select(15, 15)
    driver.select("\n\n")
    driver.keys("F8", "1")

    assert driver.stored == []
    assert "no word here" in driver.said[-1]


def test_click_on_a_label_labels_the_selection_and_gives_the_keyboard_back(driver: Driver) -> None:
    driver.select("Ingrid Moen")
    driver.click_label("Person")

    assert driver.stored == [("PERSON", "Ingrid Moen")]
    assert driver.view.hasFocus()


def test_armed_label_goes_on_every_selection_until_escape(driver: Driver) -> None:
    driver.click_label("Location")
    assert driver.session.selection.armed == ("entities", "LOCATION")

    for word in ("Hallen", "lake"):
        driver.drag(ICE.text.index(word), ICE.text.index(word) + len(word))
    assert driver.stored == [("LOCATION", "lake"), ("LOCATION", "Hallen")]

    driver.keys("Esc")
    driver.drag(ICE.text.index("Board"), ICE.text.index("Board") + 5)
    assert driver.session.selection.armed is None
    assert len(driver.stored) == 2


def test_label_found_with_slash_labels_with_enter_and_is_armed_with_ctrl_enter(driver: Driver) -> None:
    driver.stand_in("Moen")
    driver.keys("/")
    driver.type("pers")
    driver.keys("Return")
    assert driver.stored == [("PERSON", "Moen")]

    driver.keys("Esc", "/")
    driver.type("loc")
    driver.keys("Ctrl+Return")
    assert driver.session.selection.armed == ("entities", "LOCATION")
    assert driver.view.hasFocus()


def test_label_key_with_no_article_open_says_what_to_do(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    driver = Driver(window, qtbot)
    window.show_welcome()
    driver.keys("1")
    assert "Open an article first" in driver.said[-1]

    from annotator import api

    api.create_project(tmp_path / "empty.annotator").close()
    window.projects.open(tmp_path / "empty.annotator")
    driver.said.clear()
    driver.keys("1")
    assert driver.said, "an empty project: the key does nothing, and nothing is said"
    assert "Open an article first" in driver.said[-1]


# Picking


def test_click_picks_the_innermost_span_and_clicking_again_the_one_underneath(driver: Driver) -> None:
    driver.select("Upper Valley Water Board")
    driver.keys("2")
    driver.select("Valley")
    driver.keys("3", "Esc")

    picked = []
    for _ in range(3):
        driver.click("Valley", into=2)
        picked.append(driver.picked.text(ICE.text))

    assert picked == ["Valley", "Upper Valley Water Board", "Valley"]


def test_click_beside_every_span_lets_go(driver: Driver) -> None:
    driver.stand_in("Moen")
    driver.keys("1")
    driver.click("measures")

    assert driver.session.selection.picked is None


def test_tab_picks_in_reading_order_from_the_caret_and_goes_round(driver: Driver) -> None:
    for word in ("Moen", "Hallen", "lake"):
        driver.stand_in(word)
        driver.keys("1")
    driver.keys("Esc")
    driver.stand_in("measures")

    order = []
    for _ in range(4):
        driver.keys("Tab")
        order.append(driver.picked.text(ICE.text))
    assert order == ["Hallen", "lake", "Moen", "Hallen"]

    driver.keys("Shift+Tab")
    assert driver.picked.text(ICE.text) == "Moen"
    driver.keys("Esc")
    driver.stand_in("on the")
    driver.keys("Shift+Tab")
    assert driver.picked.text(ICE.text) == "Hallen", "before the first span comes the last"


def test_escape_lets_go_of_one_thing_at_a_time(driver: Driver) -> None:
    driver.stand_in("Moen")
    driver.keys("1")
    driver.session.selection.arm(("entities", "LOCATION"))

    driver.keys("Esc")
    assert driver.session.selection.armed is None
    assert driver.session.selection.picked is not None
    driver.keys("Esc")
    assert driver.session.selection.picked is None
    driver.keys("Shift+Right", "Esc")
    assert driver.session.selection.is_empty


# Changing


def test_brackets_move_the_start_and_braces_the_end_by_word_and_with_alt_by_character(driver: Driver) -> None:
    driver.stand_in("Valley")
    driver.keys("2")

    words = []
    for key in ("[", "}", "]", "{", "Alt+[", "Alt+}", "Alt+]", "Alt+{"):
        driver.keys(key)
        words.append(driver.picked.text(ICE.text))

    assert words == [
        "Upper Valley",
        "Upper Valley Water",
        "Valley Water",
        "Valley",
        " Valley",
        " Valley ",
        "Valley ",
        "Valley",
    ]
    assert driver.stored == [("ORGANIZATION", "Valley")]


def test_span_never_shrinks_to_nothing(driver: Driver) -> None:
    driver.select("Valley")
    driver.keys("2", "]", "{")

    assert driver.stored == [("ORGANIZATION", "Valley")]


@pytest.mark.parametrize("key", ["Delete", "Backspace"])
def test_delete_and_backspace_remove_the_picked_span_and_no_other(driver: Driver, key: str) -> None:
    driver.stand_in("Moen")
    driver.keys("1")
    driver.stand_in("Hallen")
    driver.keys("3", key)

    assert driver.stored == [("PERSON", "Moen")]
    driver.keys(key)
    assert driver.stored == [("PERSON", "Moen")], "with no span picked there is nothing to remove"


# Undo


def test_undo_and_redo_step_through_labels_relabels_resizes_and_removals(driver: Driver) -> None:
    states = [driver.stored]
    driver.stand_in("Valley")
    for key in ("1", "2", "[", "Delete"):
        driver.keys(key)
        states.append(driver.stored)

    for before in reversed(states[:-1]):
        driver.keys("Ctrl+Z")
        assert driver.labelled == driver.stored == before
    driver.keys("Ctrl+Z")
    for after in states[1:]:
        driver.keys("Ctrl+Shift+Z")
        assert driver.labelled == driver.stored == after


def test_undo_goes_back_to_the_article_that_was_edited_and_counts_stay_right(driver: Driver) -> None:
    driver.keys("1", "Esc", "Right", "1")
    driver.keys("Ctrl+PgDown")
    assert driver.article.id == "ferry"

    driver.keys("Ctrl+Z")

    assert driver.article.id == "ice"
    assert driver.labelled == driver.stored == [("PERSON", "Ice")]
    assert driver.session.label_counts["entities", "PERSON"] == 1
    assert driver.panel.spans.model().rowCount() == 1


def test_redo_goes_back_to_the_article_that_was_edited_and_counts_stay_right(driver: Driver) -> None:
    driver.keys("1", "Ctrl+Z", "Ctrl+PgDown", "Ctrl+Y")

    assert driver.article.id == "ice"
    assert driver.labelled == driver.stored == [("PERSON", "Ice")]
    assert driver.session.label_counts["entities", "PERSON"] == 1
    assert driver.panel.spans.model().rowCount() == 1


def test_undo_still_steps_back_after_closing_and_reopening(
    driver: Driver, make_window: Callable[[], MainWindow], path: Path, qtbot: QtBot
) -> None:
    driver.keys("1", "Esc", "Right", "1", "2")
    driver.window.close()

    window = make_window()
    again = Driver(window, qtbot)
    assert window.projects.open(path)
    assert again.labelled == [("PERSON", "Ice"), ("ORGANIZATION", "on")]
    again.keys("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert again.stored == []
    again.keys("Ctrl+Z")
    assert again.stored == []
