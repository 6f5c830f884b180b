"""What happens where nothing is to be done: a sentence in passing, a light on the page, and never a dialog."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from annotator.ui.article_view import flashing
from tests.ui.driving import Driver
from tests.ui.examples import LONG


def lit(driver: Driver) -> str:
    """The words that are lit on the page."""
    span = driver.view.flash.span
    return span.text(driver.article.text) if span is not None else ""


def test_label_that_the_text_has_already_lights_its_span_and_makes_no_step_to_undo(driver: Driver) -> None:
    driver.stand_in("Hallen")
    driver.keys("3", "Esc")
    name = driver.session.undo_name()
    driver.stand_in("Hallen")
    driver.keys("3")

    assert lit(driver) == "Hallen"
    assert driver.said[-1] == "This text is labelled Location already."
    assert driver.session.undo_name() == name == "Label Location"
    assert len(driver.stored) == 1


def test_light_goes_out_by_itself(driver: Driver) -> None:
    driver.stand_in("Hallen")
    driver.keys("3", "3")
    assert lit(driver) == "Hallen"
    dark = driver.view.viewport().grab().toImage()
    driver.qtbot.waitUntil(lambda: not lit(driver))
    assert driver.view.viewport().grab().toImage() != dark


def test_light_is_steady_where_nothing_may_move(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flashing, "is_motion_reduced", lambda: True)
    driver.stand_in("Hallen")
    driver.keys("3")
    before = driver.view.viewport().grab().toImage()
    driver.keys("3")
    first = driver.view.viewport().grab().toImage()
    driver.qtbot.wait(100)
    assert before != first == driver.view.viewport().grab().toImage()
    driver.qtbot.waitUntil(lambda: not lit(driver))


def test_light_goes_out_with_the_article(driver: Driver) -> None:
    driver.stand_in("Hallen")
    driver.keys("3", "3")
    driver.session.open_article("ferry")
    assert not lit(driver)


def test_span_of_a_hidden_layer_is_not_lit(driver: Driver) -> None:
    driver.stand_in("Hallen")
    driver.keys("3", "Esc")
    driver.window.showing.show_layer("entities", False)
    driver.stand_in("Hallen")
    driver.keys("3")
    assert driver.said[-1] == "This text is labelled Location already."
    assert not lit(driver)


def test_copying_nothing_says_what_to_select(driver: Driver) -> None:
    QGuiApplication.clipboard().setText("from elsewhere")
    driver.keys("Ctrl+C")
    assert driver.said[-1] == "Select the text to copy, or pick a span."
    assert QGuiApplication.clipboard().text() == "from elsewhere"

    driver.select("Hallen")
    driver.keys("Ctrl+C")
    assert len(driver.said) == 1
    assert QGuiApplication.clipboard().text() == "Hallen"


@pytest.mark.parametrize("key", ["Ctrl+A", "Alt+Shift+Up"])
def test_selection_that_outgrows_the_page_leaves_it_where_it_is(driver: Driver, key: str) -> None:
    driver.session.open_article("long")
    at = LONG.text.index("Paragraph 30")
    driver.session.select(at, LONG.text.index("\n", at))
    driver.settle()
    before = driver.view.verticalScrollBar().value()
    assert before > 0

    driver.keys(key)
    assert driver.session.selection.range == (0, len(LONG.text))
    assert driver.view.verticalScrollBar().value() == before
