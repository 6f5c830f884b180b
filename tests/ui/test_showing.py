"""Which spans are shown: layers hidden one by one, suggestions, and the work of others."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model import AnnotationSet, Annotator, Record, Span
from annotator.store import Project
from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver
from tests.ui.examples import ICE, span_on

PERSON = span_on(ICE, "Ingrid Moen")
PLACE = span_on(ICE, "Hallen", "LOCATION")
FEELING = span_on(ICE, "It will hold", "positive", "sentiment")


@pytest.fixture
def path(path: Path) -> Path:
    """The example project, with the work of a colleague and of a model on the first article."""
    with Project.open(path) as project:
        project.add_annotator(Annotator("ben"))
        project.add_annotator(Annotator("tagger", "model"))
        with project.bulk() as bulk:
            bulk.add(Record(ICE, AnnotationSet("ice", "ben", spans=[PERSON, FEELING])))
            bulk.add(Record(ICE, AnnotationSet("ice", "tagger", spans=[PLACE])))
    return path


def drawn(driver: Driver, span: Span) -> list[tuple[str, str]]:
    """In which manner, and whose, the spans on a span's first character are drawn."""
    content = driver.view.content
    assert content is not None
    return [(hit.source.manner, hit.source.annotator) for hit in content.hits_at(span.start)]


def wait_for_others(driver: Driver) -> None:
    driver.window.showing.wait()
    driver.settle()


def switch(window: MainWindow, command: str) -> QAction:
    action = window.commands.action(command)
    action.trigger()
    return action


def test_what_a_model_proposes_is_shown_as_a_suggestion_until_it_is_switched_off(driver: Driver) -> None:
    wait_for_others(driver)
    assert drawn(driver, PLACE) == [("suggested", "tagger")]
    assert driver.labelled == [], "it is not among one's own spans"

    switch(driver.window, "suggestions")
    wait_for_others(driver)
    assert drawn(driver, PLACE) == []
    assert not driver.window.settings.suggestions_are_shown


def test_spans_of_other_annotators_are_shown_on_request_and_cannot_be_picked(driver: Driver) -> None:
    wait_for_others(driver)
    assert drawn(driver, PERSON) == []

    switch(driver.window, "others")
    wait_for_others(driver)
    assert drawn(driver, PERSON) == [("other", "ben")]
    driver.click("Ingrid")
    assert driver.session.selection.picked is None


def test_another_article_shows_the_work_of_others_on_it_alone(driver: Driver) -> None:
    switch(driver.window, "others")
    wait_for_others(driver)
    driver.keys("Ctrl+PgDown")
    wait_for_others(driver)
    assert driver.view.content is not None
    assert [source.manner for source in driver.view.content.sources] == ["own"]


def test_hidden_layer_is_not_drawn_not_picked_and_not_reached_by_tab(driver: Driver) -> None:
    driver.select("Hallen")
    driver.keys("3")
    driver.select("It will hold")
    driver.keys("Q")
    labels = driver.panel.labels.list
    heading = labels.visualRect(driver.label_row("Entities").index)
    eye = heading.center() + QPoint(heading.width() // 2 - 26, 0)
    QTest.mouseClick(labels.viewport(), Qt.MouseButton.LeftButton, pos=eye)
    wait_for_others(driver)

    assert drawn(driver, PLACE) == [], "neither the span nor the suggestion of that layer"
    driver.click("Hallen")
    assert driver.session.selection.picked is None
    driver.view.setFocus()
    driver.keys("Tab", "Tab")
    assert driver.picked.label == "positive"
    assert driver.label_row("Entities").said == "Entities, 1 span, layer, spans hidden, unfolded"


def test_hiding_the_layer_of_the_picked_span_lets_it_go_and_labelling_shows_it_again(driver: Driver) -> None:
    driver.select("Hallen")
    driver.keys("3")
    switch(driver.window, "layer entities")
    assert driver.session.selection.picked is None

    driver.select("Ingrid Moen")
    driver.keys("1")
    assert driver.labelled[0] == ("PERSON", "Ingrid Moen")
    assert drawn(driver, PERSON)[0] == ("own", "")


def test_tab_says_so_where_all_layers_are_hidden(driver: Driver) -> None:
    driver.select("Hallen")
    driver.keys("3")
    switch(driver.window, "layer entities")
    driver.keys("Tab")
    assert "hidden" in driver.said[-1]


def test_mouse_that_rests_on_a_span_is_told_all_about_it(driver: Driver) -> None:
    driver.select("Hallen")
    driver.keys("3")
    switch(driver.window, "others")
    wait_for_others(driver)
    hovering = driver.view._hovering

    driver.rest_on("Ingrid")
    driver.qtbot.waitUntil(hovering.label.isVisible)
    assert "Person" in hovering.label.text()
    assert "ben" in hovering.label.text(), "whose it is"

    driver.keys("Right")
    assert not hovering.label.isVisible(), "any key puts it away"


@pytest.mark.parametrize("key", ["2", "Delete"])
def test_chip_goes_away_with_the_label_that_it_names(driver: Driver, key: str) -> None:
    driver.select("Ingrid Moen")
    driver.keys("1")
    driver.rest_on("Ingrid")
    chip = driver.view._hovering.label
    driver.qtbot.waitUntil(chip.isVisible)
    driver.keys(key)
    assert not chip.isVisible()
    assert driver.view.hits_at(QPointF(1, 1)) == []


def test_span_chosen_in_the_list_is_shown_and_driven_from_the_keyboard(driver: Driver) -> None:
    driver.select("Hallen")
    driver.keys("3")
    switch(driver.window, "layer entities")
    spans = driver.panel.spans
    place = spans.visualRect(spans.model().index(0, 0)).center()
    QTest.mouseClick(spans.viewport(), Qt.MouseButton.LeftButton, pos=place)
    driver.settle()

    assert driver.window.showing.layer_is_shown("entities"), "what is picked is seen"
    assert QApplication.focusWidget() is driver.view
    driver.keys("1")
    assert driver.labelled == [("PERSON", "Hallen")]


def test_question_mark_tells_the_label_of_the_picked_span(driver: Driver) -> None:
    driver.select("Hallen")
    driver.keys("3", "?")
    assert "Hallen" in driver.said[-1]
