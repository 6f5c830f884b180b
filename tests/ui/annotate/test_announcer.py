"""What is said of the work on an article while a screen reader is there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible

from annotator.model import Edit, SpanChange
from tests.ui.driving import Driver
from tests.ui.examples import span_on


@pytest.fixture
def said(driver: Driver) -> Iterator[list[str]]:
    """The sentences, from now on."""
    said: list[str] = []
    driver.window.place.announcer.said.connect(said.append)
    QAccessible.setActive(True)
    yield said
    QAccessible.setActive(False)


def test_labels_are_told_once_as_they_come_change_and_go(driver: Driver, said: list[str]) -> None:
    driver.stand_in("Ingrid")
    driver.keys("1")
    assert said == ["Person: Ingrid added"]
    driver.keys("2", "}", "Delete")
    assert said[1:] == [
        "Ingrid: Organization instead of Person",
        "Organization: Ingrid Moen, changed",
        "Organization: Ingrid Moen removed",
    ]


def test_picked_span_is_told_with_its_place_and_note(driver: Driver, said: list[str]) -> None:
    driver.stand_in("Ingrid")
    driver.keys("1", "N")
    driver.type("a guide")
    driver.keys("Esc")
    driver.stand_in("Hallen")
    driver.keys("3")
    said.clear()
    driver.keys("Shift+Tab", "Tab")
    assert said == ["Person, Ingrid, 1 of 2, note: a guide", "Location, Hallen, 2 of 2"]


def test_many_changes_are_told_by_their_number(driver: Driver, said: list[str]) -> None:
    spans = [span_on(driver.article, word) for word in ("Ingrid", "Hallen", "Board", "lake")]
    driver.session.make(lambda: Edit("Label four", tuple(SpanChange(None, span) for span in spans)))
    assert said == ["4 changes"]
    driver.keys("Ctrl+Z")
    assert said[1:] == ["4 changes"]


def test_work_on_the_article_is_told(driver: Driver, said: list[str]) -> None:
    driver.session.toggle_article_label("topics", "politics")
    driver.session.set_flag("Is this news?")
    driver.session.set_flag(None)
    driver.keys("Ctrl+Return")
    assert said == [
        "Politics put on the article",
        "Flagged: Is this news?",
        "Flag removed",
        "Done",
        "The ferry is late, article 2 of 5, New, 0 spans",
    ]


def test_what_a_selection_becomes_is_told(driver: Driver, said: list[str]) -> None:
    driver.keys("Esc")
    driver.click_label("Person")
    driver.keys("Esc", "F8", "F8")
    assert said == [
        "Every selection becomes Person, until Escape",
        "The label is put down",
        "Labels take the exact selection",
        "Labels snap to whole words",
    ]


def test_labels_are_told_on_request_to_everybody(driver: Driver) -> None:
    driver.stand_in("Hallen")
    driver.keys("?", "3")
    driver.select("Ingrid Moen measures the ice")
    driver.keys("?", "Esc")
    driver.select("ice near Hallen")
    driver.keys("?")
    driver.stand_in("Hallen")
    driver.keys("?")
    assert driver.said == [
        "There is no label here.",
        "There is no label here.",
        "Location: Hallen",
        "Location: Hallen",
    ]


def test_nothing_is_said_where_nobody_listens(driver: Driver) -> None:
    said: list[str] = []
    driver.window.place.announcer.said.connect(said.append)
    driver.stand_in("Ingrid")
    driver.keys("1", "Tab", "Ctrl+Return")
    assert said == []
