"""The type-ahead."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from annotator.ui.main_window import MainWindow
from annotator.ui.picker import Choice, Picker
from tests.ui.driving import Driver


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
    assert picker.choices()[0].title == "Nothing is called that"
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
