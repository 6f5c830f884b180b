"""Leaping to a word in view by its first letters, and keys of any keyboard and input method."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.driving import Driver
from tests.ui.examples import ICE, LONG

_M = Qt.KeyboardModifier


def send(driver: Driver, key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = _M.NoModifier) -> None:
    """A key as a keyboard sends it: the key, what it types, and what is held."""
    QTest.sendKeyEvent(QTest.KeyAction.Click, driver.view, key, text, modifiers)
    driver.settle()


def compose(driver: Driver, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(driver.view, event)


def at_caret(driver: Driver) -> str:
    return driver.article.text[driver.session.caret :].split()[0].strip(",.")


def marked(driver: Driver) -> list[str]:
    leaping = driver.view.selecting._leaping
    return [driver.article.text[start:end] for start, end in leaping.found]


# Leaping


def test_first_letters_take_the_caret_to_the_nearest_word_that_begins_with_them(driver: Driver) -> None:
    driver.stand_in("measures")
    driver.keys("'", "W")
    assert at_caret(driver) == "works"
    driver.keys("A")
    assert at_caret(driver) == "Water"
    assert marked(driver) == ["Water"]
    driver.keys("Return", "1")
    assert driver.stored == [("PERSON", "Water")], "after the leap a key is a label again"


def test_letters_are_no_commands_while_leaping(driver: Driver) -> None:
    driver.keys("'", "E", "S", "1", "Backspace", "Backspace")
    assert driver.article.id == "ice"
    assert driver.stored == []
    assert at_caret(driver) == "every"


def test_tab_and_the_apostrophe_go_on_and_shift_with_them_back_round_the_end(driver: Driver) -> None:
    driver.stand_in("measures")
    visited = []
    for key in ("'", "T", "'", "Tab", "Tab", "Shift+Tab", '"'):
        driver.keys(key)
        visited.append(driver.session.caret)
    words = [ICE.text.index(word) for word in ("the ice", "the Upper", "the lake")]
    assert visited[1:] == [*words, words[0], words[2], words[1]]
    assert driver.session.selection.picked is None


def test_letters_that_lead_nowhere_leave_the_caret_and_backspace_takes_them_back(driver: Driver) -> None:
    driver.keys("'", "H", "X")
    assert at_caret(driver) == "Hallen"
    assert marked(driver) == []
    driver.keys("Backspace")
    assert marked(driver) == ["Hallen", "hold"]
    driver.keys("Backspace")
    assert driver.session.caret == 0, "with no letters the caret is where the leap began"
    driver.keys("Backspace", "1")
    assert driver.stored == [("PERSON", "Ice")], "one more ends it"


def test_escape_goes_back_and_any_other_command_ends_the_leap_and_works(driver: Driver) -> None:
    driver.stand_in("Moen")
    before = driver.session.caret
    driver.keys("'", "W", "Esc")
    assert driver.session.caret == before
    driver.keys("'", "W", "Shift+Right", "2")
    assert driver.stored == [("ORGANIZATION", "works")]
    driver.keys("'", "H", "Ctrl+Z", "3")
    assert driver.stored == [("LOCATION", "works")]


def test_leap_with_shift_selects_through_the_word_forwards_and_backwards(driver: Driver) -> None:
    driver.session.select(ICE.text.index("Ingrid"), ICE.text.index("Ingrid"))
    driver.keys('"', "N", "E")
    assert driver.session.selection.range == (17, ICE.text.index("near") + 4)
    driver.keys("Return", "1")
    assert driver.stored == [("PERSON", "Ingrid Moen measures the ice near")]

    driver.stand_in("Hallen")
    driver.keys('"', "O", "N", "Return")
    assert driver.session.selection.range == (ICE.text.index("on the"), ICE.text.index("Hallen") + 1)


def test_only_words_in_view_are_found(driver: Driver) -> None:
    driver.session.open_article("long")
    driver.keys("'", "C")
    found = len(marked(driver))
    assert 3 < found < LONG.text.count("council")
    view = driver.view.viewport().rect()
    driver.keys(*["'"] * found)
    for start, _ in driver.view.selecting._leaping.found:
        assert view.contains(driver.view.page_rect(start).center())


@pytest.mark.parametrize("end", ["click", "article", "focus"])
def test_leap_ends_with_a_click_another_article_or_another_part_of_the_window(driver: Driver, end: str) -> None:
    driver.keys("'", "H")
    if end == "click":
        driver.click("measures")
    elif end == "article":
        driver.session.open_article("ferry")
    else:
        driver.keys("F6")
        driver.view.setFocus()
    driver.settle()
    driver.keys("1")
    assert len(driver.stored) == 1


def test_leap_outlines_the_words_and_shows_what_was_typed(driver: Driver) -> None:
    around = driver.view.page_rect(ICE.text.index("Hallen")).adjusted(-8, -6, 60, 30)
    before = driver.view.viewport().grab(around).toImage()
    driver.keys("'", "H")
    during = driver.view.viewport().grab(around).toImage()
    driver.keys("Esc")
    assert during != before
    assert driver.view.viewport().grab(around).toImage() == before


# Keyboards and input methods


def test_input_method_waits_only_while_somebody_leaps(driver: Driver) -> None:
    def is_waiting() -> bool:
        asked = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
        QApplication.sendEvent(driver.view, asked)
        return bool(asked.value(Qt.InputMethodQuery.ImEnabled))

    assert not is_waiting(), "keys that label must come as they are"
    driver.keys("'")
    assert is_waiting()
    assert QGuiApplication.inputMethod().cursorRectangle().isValid()
    driver.keys("Esc")
    assert not is_waiting()


def test_words_are_composed_by_an_input_method_while_leaping(driver: Driver) -> None:
    driver.keys("'")
    compose(driver, "´")
    assert driver.session.caret == 0
    compose(driver, "", "é")
    assert at_caret(driver) == "every", "accents do not count"
    compose(driver, "", "ha")
    compose(driver, "x")
    driver.keys("Esc")
    assert driver.session.caret == 0


@pytest.mark.parametrize(
    ("key", "text", "modifiers"),
    [
        (Qt.Key.Key_BracketLeft, "[", _M.NoModifier),  # US
        (Qt.Key.Key_8, "[", _M.ControlModifier | _M.AltModifier),  # German, Windows: AltGr is Ctrl and Alt
        (Qt.Key.Key_BracketLeft, "[", _M.ControlModifier | _M.AltModifier),
        (Qt.Key.Key_BracketLeft, "[", _M.GroupSwitchModifier),  # X11 with AltGr as a group switch
        (Qt.Key.Key_5, "[", _M.GroupSwitchModifier),
    ],
)
def test_bracket_widens_a_span_on_any_keyboard(
    driver: Driver, key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier
) -> None:
    driver.stand_in("Valley")
    driver.keys("2")
    send(driver, key, text, modifiers)
    assert driver.stored == [("ORGANIZATION", "Upper Valley")]


def test_what_altgr_types_is_no_label_of_the_same_key(driver: Driver) -> None:
    """Euro sign and brackets of a German keyboard: Qt takes their keys for an E and an 8."""
    for key, text in ((Qt.Key.Key_E, "€"), (Qt.Key.Key_8, "|")):
        for modifiers in (_M.GroupSwitchModifier, _M.ControlModifier | _M.AltModifier):
            send(driver, key, text, modifiers)
    assert driver.stored == []


@pytest.mark.parametrize(
    ("key", "text", "modifiers"),
    [
        (Qt.Key.Key_Apostrophe, "'", _M.NoModifier),
        (Qt.Key.Key_NumberSign, "'", _M.ShiftModifier),  # German
        (Qt.Key.Key_Dead_Acute, "", _M.NoModifier),  # US international
    ],
)
def test_leap_key_is_found_on_any_keyboard(
    driver: Driver, key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier
) -> None:
    send(driver, key, text, modifiers)
    send(driver, Qt.Key.Key_H, "h")
    assert at_caret(driver) == "Hallen"


def test_label_keys_work_on_the_keypad_and_where_digits_need_shift(driver: Driver) -> None:
    send(driver, Qt.Key.Key_1, "1", _M.KeypadModifier)
    assert driver.stored == [("PERSON", "Ice")]
    send(driver, Qt.Key.Key_Ampersand, "3", _M.ShiftModifier)  # French
    assert driver.stored == [("LOCATION", "Ice")]


def test_key_with_ctrl_or_alt_alone_is_no_letter(driver: Driver) -> None:
    for modifiers in (_M.ControlModifier, _M.AltModifier, _M.MetaModifier):
        send(driver, Qt.Key.Key_A, "1", modifiers)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, _M.ControlModifier, "1")
    QApplication.sendEvent(driver.view, event)
    assert driver.stored == []
