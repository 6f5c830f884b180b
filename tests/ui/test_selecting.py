"""Selecting text and picking spans in the window, and what a discontinuous span is made of."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.text_actions import _BY_PARAGRAPH as BY_PARAGRAPH
from annotator.ui.text_actions import _BY_SENTENCE as BY_SENTENCE
from tests.ui.driving import Driver, move_event
from tests.ui.examples import ICE, LONG

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
FIRST = "Ingrid Moen measures the ice near Hallen, every day."
SECOND = "She works for the Upper Valley Water Board."


def selected(driver: Driver) -> str:
    start, end = driver.session.selection.range
    return ICE.text[start:end]


# Sentences and paragraphs


def test_caret_goes_by_sentence_and_by_paragraph_and_shift_selects(driver: Driver) -> None:
    driver.stand_in("measures")
    stops = []
    for key in ("Left", "Left", "Right", "Right", "Right"):
        driver.keys(f"{BY_SENTENCE}+{key}")
        stops.append(ICE.text[driver.session.caret :][:5])
    assert stops == ["Ingri", "Ice o", "Ingri", "She w", "“It w"]

    stops = []
    for key in ("Up", "Up", "Up", "Down", "Down", "Down"):
        driver.keys(f"{BY_PARAGRAPH}+{key}")
        stops.append(ICE.text[driver.session.caret :][:5])
    assert stops == ["Ingri", "Ice o", "Ice o", "Ingri", "“It w", ""]

    driver.stand_in("measures")
    driver.keys(f"{BY_SENTENCE}+Left", f"{BY_SENTENCE}+Shift+Right")
    assert selected(driver) == FIRST + " "
    driver.keys(f"{BY_PARAGRAPH}+Shift+Down", "1")
    assert driver.labelled == [("PERSON", f"{FIRST} {SECOND}".removesuffix("."))]


def test_sentence_keys_follow_the_eye_where_text_reads_from_right_to_left(driver: Driver) -> None:
    driver.session.open_article("shahr")
    driver.keys(f"{BY_SENTENCE}+Left")
    assert driver.session.caret == len(driver.article.text)
    driver.keys(f"{BY_SENTENCE}+Right")
    assert driver.session.caret == 0


def test_selection_grows_from_a_word_to_the_article_and_shrinks_back(driver: Driver) -> None:
    driver.stand_in("Valley")
    grown = []
    for _ in range(5):
        driver.keys("Alt+Shift+Up")
        grown.append(selected(driver))
    assert grown == ["Valley", SECOND, f"{FIRST} {SECOND}", ICE.text, ICE.text]

    shrunk = []
    for _ in range(4):
        driver.keys("Alt+Shift+Down")
        shrunk.append(selected(driver))
    assert shrunk == [f"{FIRST} {SECOND}", SECOND, "Valley", ""]
    assert driver.session.caret == ICE.text.index("Valley") + 1


def test_selection_made_meanwhile_is_where_growing_begins_anew(driver: Driver) -> None:
    driver.stand_in("Valley")
    driver.keys("Alt+Shift+Up")
    driver.select("oen mea")
    driver.keys("Alt+Shift+Down")
    assert selected(driver) == "oen mea", "there is nothing to go back to"
    driver.keys("Alt+Shift+Up")
    assert selected(driver) == "Moen measures"


# Around and inside


def test_span_around_and_span_inside_are_picked_and_the_way_back_is_remembered(driver: Driver) -> None:
    for words, key in (("Upper Valley Water Board", "2"), ("Upper", "3"), ("Valley Water", "5"), ("Water", "4")):
        driver.select(words)
        driver.keys(key, "Esc")
    driver.stand_in("Water")

    picked = []
    for key in ("Up", "Up", "Up", "Up", "Down", "Down", "Down", "Down"):
        driver.keys(f"Alt+{key}")
        picked.append(driver.picked.text(ICE.text))
    board = "Upper Valley Water Board"
    assert picked == ["Water", "Valley Water", board, board, "Valley Water", "Water", "Water", "Water"]
    assert driver.said[-1] == "There is no span inside."

    driver.keys("Alt+Up", "Alt+Up", "Esc", *["Shift+Tab"] * 4)
    assert driver.picked.text(ICE.text) == board
    driver.keys("Alt+Down")
    assert driver.picked.text(ICE.text) == "Upper", "picked in another way: the first inside"


def test_way_out_begins_at_the_caret_or_the_selection(driver: Driver) -> None:
    driver.select("Ingrid Moen")
    driver.keys("1", "Esc")
    driver.stand_in("Moen")
    driver.keys("Alt+Up")
    assert driver.picked.text(ICE.text) == "Ingrid Moen"

    driver.keys("Esc")
    driver.select("Moen measures")
    driver.keys("Alt+Up")
    assert driver.session.selection.picked is None
    assert driver.said[-1] == "There is no span around this place."
    driver.select(FIRST)
    driver.keys("Alt+Down")
    assert driver.picked.text(ICE.text) == "Ingrid Moen", "inside the selection"


# Fragments


def drag_fragment(driver: Driver, words: str, hold: Qt.KeyboardModifier = CTRL_SHIFT) -> None:
    start = ICE.text.index(words)
    driver.drag(start, start + len(words), hold)


def test_drag_with_ctrl_and_shift_adds_a_fragment_and_over_it_takes_it_away(driver: Driver) -> None:
    driver.stand_in("Ingrid")
    driver.keys("1")
    span = driver.picked
    drag_fragment(driver, "alle")
    assert driver.picked.fragments == ((17, 23), (51, 57)), "snapped to the word"
    drag_fragment(driver, "measures the")
    assert driver.stored == [("PERSON", "Ingrid … measures the … Hallen")]
    assert driver.picked.id == span.id

    drag_fragment(driver, "Moen")
    assert driver.stored == [("PERSON", "Ingrid Moen measures the … Hallen")], "what touches is one fragment"
    drag_fragment(driver, "Moen")
    drag_fragment(driver, "measures the")
    drag_fragment(driver, "Ingrid")
    assert driver.stored == [("PERSON", "Hallen")]
    assert not driver.picked.is_discontinuous, "one fragment is a plain span"

    drag_fragment(driver, "Hallen")
    assert driver.stored == [("PERSON", "Hallen")]
    assert "Nothing would be left" in driver.said[-1]
    driver.keys(*["Ctrl+Z"] * 6)
    assert driver.stored == [("PERSON", "Ingrid")]


def test_click_with_ctrl_and_shift_adds_a_word_and_a_drag_with_alt_too_is_exact(driver: Driver) -> None:
    driver.stand_in("Ingrid")
    driver.keys("1")
    at = driver.point_of(ICE.text.index("Hallen") + 2)
    QTest.mouseClick(driver.view.viewport(), Qt.MouseButton.LeftButton, CTRL_SHIFT, at)
    assert driver.stored == [("PERSON", "Ingrid … Hallen")]

    drag_fragment(driver, "easu", CTRL_SHIFT | Qt.KeyboardModifier.AltModifier)
    assert driver.stored == [("PERSON", "Ingrid … easu … Hallen")]


def test_escape_gives_up_a_fragment_while_it_is_dragged(driver: Driver) -> None:
    driver.stand_in("Ingrid")
    driver.keys("1")
    driver.wait_out_double_click()
    viewport = driver.view.viewport()
    first, last = (driver.view.page_rect(ICE.text.index(word)).center() for word in ("Hallen", "every"))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, CTRL_SHIFT, first)
    QApplication.sendEvent(viewport, move_event(viewport, last, CTRL_SHIFT))
    assert driver.view._pointing.fragment is not None
    QTest.keyClick(driver.view, Qt.Key.Key_Escape, CTRL_SHIFT)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, CTRL_SHIFT, last)

    assert driver.stored == [("PERSON", "Ingrid")]
    assert driver.picked.text(ICE.text) == "Ingrid", "the first Esc is for the drag alone"


def test_fragments_are_added_and_taken_out_from_the_keyboard(driver: Driver) -> None:
    driver.stand_in("Ingrid")
    driver.keys("1")
    driver.stand_in("Hallen")
    driver.keys("+")
    assert driver.stored == [("PERSON", "Ingrid … Hallen")]
    driver.select("every day")
    driver.keys("=")
    assert driver.stored == [("PERSON", "Ingrid … Hallen … every day")]
    assert driver.picked.is_discontinuous

    driver.stand_in("Hallen")
    driver.keys("-")
    assert driver.stored == [("PERSON", "Ingrid … every day")]
    driver.keys("-")
    assert "Select the words" in driver.said[-1], "the span itself is in hand, and no words of it"


def test_fragment_needs_a_span_that_was_picked(driver: Driver) -> None:
    driver.stand_in("Hallen")
    driver.keys("+")
    assert "Pick a span first" in driver.said[-1]
    driver.keys("1", "Esc")
    driver.stand_in("Moen")
    driver.keys("+")
    assert driver.stored == [("PERSON", "Hallen")], "Esc let go of it"


def test_drag_of_a_fragment_shows_it_and_leaves_the_selection_alone(driver: Driver) -> None:
    driver.stand_in("Ingrid")
    driver.keys("1")
    before = driver.session.selection.range
    driver.wait_out_double_click()
    viewport = driver.view.viewport()
    start, end = ICE.text.index("Hallen"), ICE.text.index("Hallen") + 6
    first, last = (driver.view.page_rect(at).center() for at in (start, end))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, CTRL_SHIFT, first)
    QApplication.sendEvent(viewport, move_event(viewport, last + QPoint(1, 0), CTRL_SHIFT))
    assert driver.view._pointing.fragment == (start, end)
    assert driver.session.selection.range == before
    assert driver.session.selection.picked is not None
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, CTRL_SHIFT, last)
    assert driver.stored == [("PERSON", "Ingrid … Hallen")]


# Beyond an edge


@pytest.mark.parametrize("hold", [Qt.KeyboardModifier.NoModifier, CTRL_SHIFT], ids=["selection", "fragment"])
def test_drag_beyond_the_lower_edge_scrolls_and_goes_on(driver: Driver, hold: Qt.KeyboardModifier) -> None:
    driver.session.open_article("long")
    driver.keys("1")
    driver.wait_out_double_click()
    viewport, bar = driver.view.viewport(), driver.view.verticalScrollBar()
    first = driver.view.page_rect(LONG.text.index("talked")).center()
    below = QPoint(first.x(), viewport.height() + 60)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, hold, first)
    QApplication.sendEvent(viewport, move_event(viewport, below, hold))

    def reached() -> int:
        fragment = driver.view._pointing.fragment
        return fragment[1] if fragment is not None else driver.session.selection.range[1]

    at_first = reached()
    driver.qtbot.waitUntil(lambda: bar.value() > 100)
    assert reached() > at_first
    inside = QPoint(first.x(), viewport.height() - 30)
    QApplication.sendEvent(viewport, move_event(viewport, inside, hold))
    stopped_at = bar.value()
    driver.qtbot.wait(120)
    assert bar.value() == stopped_at, "back inside, the text stands still"
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, hold, inside)
    assert driver.session.selection.picked is None or driver.picked.end > at_first
