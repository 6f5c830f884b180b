"""The type-ahead over everything: labels, attributes, labels on the article, actions."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from annotator.model import Attribute, Condition, Label, Layer, Schema
from annotator.ui.picker import Picker
from tests.ui.driving import Driver

SCHEME = Schema(
    "schema",
    layers=(
        Layer(
            "claims",
            title="Claims",
            labels=(Label("CLAIM", title="Claim"), Label("QUOTE", title="Quotation"), Label("gone", hidden=True)),
            attributes=(
                Attribute("verdict", "choice", title="Verdict", options=("true", "false")),
                Attribute("kinds", "choices", title="Kinds", options=("number", "cause", "forecast")),
                Attribute("checked", "boolean", title="Checked"),
                Attribute("why", "text", title="Reason", shown_when=Condition(attribute="verdict", values=("false",))),
            ),
        ),
        Layer(
            "topics",
            title="Topics",
            on="article",
            labels=(Label("economy", title="Economy"), Label("labour", title="Labour", parent="economy")),
        ),
    ),
    attributes=(Attribute("urgent", "boolean", title="Urgent"),),
)


@pytest.fixture
def driver(driver: Driver) -> Driver:
    assert driver.session.project is not None
    driver.session.project.set_schema(SCHEME)
    driver.session.reload_schema()
    driver.settle()
    return driver


def opened(driver: Driver, typed: str = "") -> Picker:
    driver.keys("/")
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, Picker)
    if typed:
        driver.type(typed)
    return picker


def titles(picker: Picker) -> list[str]:
    return [choice.title for choice in picker.choices()]


def choose(driver: Driver, *typed: str) -> None:
    """Opens the type-ahead, and chooses the first that is found by each."""
    driver.keys("/")
    for letters in typed:
        driver.type(letters)
        driver.keys("Return")


def test_labels_come_first_and_what_is_hidden_or_cannot_be_done_does_not_come(driver: Driver) -> None:
    picker = opened(driver)
    assert titles(picker)[:2] == ["Claim", "Quotation"]
    assert "gone" not in titles(picker)
    assert "Redo" not in titles(picker)
    driver.keys("Esc")


def test_label_is_put_on_the_selection_and_armed_with_control(driver: Driver) -> None:
    driver.select("Hallen")
    choose(driver, "quo")
    assert driver.labelled == [("QUOTE", "Hallen")]
    driver.keys("Esc")
    opened(driver, "claim")
    driver.keys("Ctrl+Return")
    assert driver.session.selection.armed == ("claims", "CLAIM")
    opened(driver, "econ")
    driver.keys("Ctrl+Return")
    assert driver.said[-1] == "Only labels on spans can be armed."


def test_topic_is_found_by_the_path_to_it_and_toggled(driver: Driver) -> None:
    picker = opened(driver, "econ lab")
    assert [(choice.title, choice.aside) for choice in picker.choices()] == [("Labour", "Economy, on the article")]
    driver.keys("Return")
    assert driver.annotations.labels_of("topics") == ["labour"]
    picker = opened(driver, "labour")
    assert picker.choices()[0].is_chosen
    driver.keys("Return")
    assert driver.annotations.labels_of("topics") == []


def test_attributes_of_the_picked_span_and_of_the_article_lead_to_their_values(driver: Driver) -> None:
    driver.select("Hallen")
    choose(driver, "claim")
    choose(driver, "verd", "fal")
    choose(driver, "kinds", "num")
    choose(driver, "kinds", "fore")
    choose(driver, "checked", "yes")
    choose(driver, "urgent", "no")
    assert driver.picked.attributes == {"verdict": "false", "kinds": ["number", "forecast"], "checked": True}
    assert driver.annotations.attributes == {"urgent": False}

    picker = opened(driver, "verdict")
    assert picker.choices()[0].aside == "of Claim: false"
    driver.keys("Return")
    driver.type("fal")
    driver.keys("Return")
    assert "verdict" not in driver.picked.attributes, "what is chosen again is taken away"


def test_attribute_that_is_written_gets_the_keyboard_where_it_is_asked_for(driver: Driver) -> None:
    driver.select("Hallen")
    choose(driver, "claim")
    picker = opened(driver, "reason")
    assert "Reason" not in titles(picker)
    driver.keys("Esc")
    choose(driver, "verd", "fal")
    choose(driver, "reason")
    field = QApplication.focusWidget()
    assert field is not None
    assert driver.panel.inspector.isAncestorOf(field)


@pytest.mark.parametrize(
    ("typed", "is_done"),
    [
        ("skip", lambda driver: driver.session.article.id != "ice"),
        ("undo", lambda driver: driver.labelled == []),
        ("rem span", lambda driver: driver.labelled == []),
    ],
)
def test_actions_are_done_and_counted(driver: Driver, typed: str, is_done: Callable[[Driver], bool]) -> None:
    driver.select("Hallen")
    choose(driver, "claim")
    choose(driver, typed)
    driver.settle()
    assert is_done(driver)
    assert len(driver.window.settings.used_commands) == 1


def test_most_used_come_first(driver: Driver) -> None:
    for word in ("Ice", "Hallen"):
        driver.select(word)
        choose(driver, "quot")
    driver.keys("Esc")
    picker = opened(driver)
    assert titles(picker)[:2] == ["Quotation", "Claim"]
    driver.keys("Esc")
