"""The type-ahead."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from annotator.ui.main_window import MainWindow
from annotator.ui.picker import Choice, Picker, matching
from tests.ui.driving import Driver

TITLES = ("Person", "Organization", "Élection", "personal name", "Natural person", "impersonal", "Straße", "МОСКВА", "")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [*TITLES]),
        ("  ", [*TITLES]),
        ("person", ["Person", "personal name", "Natural person", "impersonal"]),
        ("PERSON", ["Person", "personal name", "Natural person", "impersonal"]),
        ("elec", ["Élection"]),
        ("élec", ["Élection"]),
        ("strasse", ["Straße"]),
        ("москва", ["МОСКВА"]),
        ("name", ["personal name"]),
        ("zeppelin", []),
        ("(", []),
    ],
)
def test_choices_that_begin_with_the_text_come_first_then_those_with_a_word_that_does(
    typed: str, found: list[str]
) -> None:
    assert [choice.title for choice in matching([Choice(title, title) for title in TITLES], typed)] == found


@pytest.fixture
def picker(window: MainWindow, qtbot: QtBot) -> Picker:
    choices = [Choice(str(number), f"Label {number}") for number in range(60)]
    picker = Picker(choices, "Find", window.appearance, window)
    picker.show_at(window.geometry().center())
    qtbot.waitExposed(picker)
    return picker


def test_arrows_move_and_enter_chooses_once(picker: Picker, window: MainWindow, qtbot: QtBot) -> None:
    chosen: list[str] = []
    picker.chosen.connect(chosen.append)
    Driver(window, qtbot).keys("Up", "Down", "Down", "Return")

    assert chosen == ["2"]


def test_nothing_found_says_so_and_enter_chooses_nothing(picker: Picker, window: MainWindow, qtbot: QtBot) -> None:
    chosen: list[str] = []
    picker.chosen.connect(chosen.append)
    driver = Driver(window, qtbot)
    driver.type("zeppelin")
    assert picker._list.item(0).text() == "Nothing is called that"
    driver.keys("Return")

    assert chosen == []
    assert picker.isVisible()
    driver.keys("Esc")


def test_pop_up_stays_on_the_screen(window: MainWindow, qtbot: QtBot) -> None:
    picker = Picker([Choice("a", "A")], "Find", window.appearance, window)
    room = window.screen().availableGeometry()
    picker.show_at(room.bottomRight())

    # The offscreen platform gives every window a frame of two pixels.
    assert room.adjusted(0, 0, 2, 2).contains(picker.geometry())
    picker.close()
