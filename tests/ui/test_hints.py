"""Hints for whoever is new: one at a time, with the keys as they are, and gone once it was done."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.settings import Settings
from annotator.ui.hints import HINTS, Hints
from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver


@pytest.fixture
def hints(driver: Driver) -> Hints:
    """Of a window that is new to its user, once the first hint is due."""
    driver.window.hints.start_again()
    hints = driver.window.hints
    assert shown(hints) == "", "nobody is greeted by a hint"
    hints._wait.timeout.emit()
    return hints


def shown(hints: Hints) -> str:
    return hints._bubble.text if hints._bubble.isVisible() else ""


def come(hints: Hints) -> str:
    """The next hint, after the while that it waits."""
    assert hints._wait.isActive()
    hints._wait.timeout.emit()
    return shown(hints)


def test_each_hint_goes_once_it_was_done_and_the_next_comes_after_a_while(driver: Driver, hints: Hints) -> None:
    assert shown(hints) == "Put the caret in a word, or select some, and press 1: that labels it Person."
    driver.keys("1")
    assert shown(hints) == ""
    assert come(hints) == "Tab picks the next span, to look at it or change it."
    driver.keys("Tab")
    assert come(hints) == "} takes a word more into the picked span, { gives it back."
    driver.keys("}")
    assert come(hints) == "Ctrl+Return: done with this article, and on to the next."
    driver.keys("Ctrl+Return")
    assert come(hints) == "Ctrl+K finds everything else by a few letters of its name."
    driver.keys("Ctrl+K", *"DARK", "Return")
    assert shown(hints) == ""
    assert set(HINTS) <= set(driver.window.settings.seen_hints)
    assert come(hints) == "", "there is none left"


def test_what_was_done_before_its_hint_came_needs_none(driver: Driver, hints: Hints) -> None:
    driver.keys("Tab")
    driver.keys("1")
    assert come(hints).startswith("}")


def test_hint_is_put_away_with_esc_or_its_cross_and_stays_away(
    driver: Driver, hints: Hints, settings: Settings, make_window: Callable[[], MainWindow]
) -> None:
    driver.keys("Esc")
    assert shown(hints) == ""
    assert come(hints).startswith("Tab")
    QTest.mouseClick(hints._bubble.close_button, Qt.MouseButton.LeftButton)
    assert shown(hints) == ""
    assert Settings.load(settings.__dict__["file"]).seen_hints == ["label", "pick"]
    assert driver.view.hasFocus()


def test_hint_names_the_key_that_was_chosen(driver: Driver, hints: Hints) -> None:
    driver.window.shortcuts.add("next span", "F9")
    driver.window.shortcuts.remove("next span", "Tab")
    driver.keys("1")
    assert come(hints).startswith("F9 picks")


def test_hint_covers_no_panel_and_stays_in_the_article_of_a_small_window(driver: Driver, hints: Hints) -> None:
    driver.window.resize(driver.window.minimumSize())
    driver.settle()
    bubble, view = hints._bubble, driver.view
    corner = view.mapTo(driver.window, view.rect().topLeft())
    assert corner.x() <= bubble.x()
    assert bubble.geometry().bottom() < corner.y() + view.height()
    assert bubble.geometry().right() <= corner.x() + view.width()


def test_no_hint_comes_over_another_page(driver: Driver, hints: Hints) -> None:
    driver.keys("Ctrl+,")
    assert shown(hints) == ""
    driver.keys("Esc")
    assert come(hints) != ""
    driver.window.projects.close()
    assert shown(hints) == ""
    assert not hints._wait.isActive()


def test_hints_are_wanted_again_in_the_preferences(driver: Driver) -> None:
    assert set(HINTS) <= set(driver.window.settings.seen_hints)
    driver.keys("Ctrl+,")
    page = driver.window.preferences
    button = next(b for b in page.findChildren(type(page._done)) if b.text() == "Show them again")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.keys("Esc")
    assert come(driver.window.hints).startswith("Put the caret")


def test_picture_of_the_window_has_no_hint(driver: Driver, hints: Hints, settings: Settings) -> None:
    settings.keep_nothing()
    hints._begin()
    assert not hints._wait.isActive()
    assert set(HINTS) == {hint.name for hint in hints._hints}
