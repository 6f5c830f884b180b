"""The guideline of a label, one key away."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from annotator.model import Label, Layer, Schema
from annotator.ui.annotate.guideline import about_label, about_layer, about_schema
from tests.ui.driving import Driver

CLAIM = Label(
    "CLAIM",
    title="Claim",
    definition="What can be *checked*, #1.",
    examples=("She said **it is 5 < 6** today.",),
    counter_examples=("I like **ice**.",),
    guidelines="## In doubt\n\nLabel the **shorter** one.",
)
SCHEME = Schema(
    "schema",
    title="Claims",
    description="What people say.",
    guidelines="Read *all* of it first.",
    layers=(
        Layer(
            "claims", title="Claims", labels=(CLAIM, Label("BARE", title="Bare", parent="CLAIM")), definition="Said."
        ),
        Layer("topics", title="Topics", on="article", labels=(Label("economy", definition="Money."),)),
    ),
)


@pytest.fixture
def driver(driver: Driver) -> Driver:
    assert driver.session.project is not None
    driver.session.project.set_schema(SCHEME)
    driver.session.reload_schema()
    driver.settle()
    return driver


def shown(driver: Driver) -> str:
    """What the open guideline is about; empty where none is open."""
    guideline = driver.panel.guideline
    return guideline._title.text() if guideline.isVisible() else ""


def test_guideline_has_definition_examples_and_rules_and_only_the_rules_are_markdown() -> None:
    assert about_label(CLAIM) == (
        "What can be \\*checked\\*, \\#1\\.\n\n"
        "**Examples**\n\n- She said **it is 5 \\< 6** today\\.\n\n"
        "**Not so**\n\n- I like **ice**\\.\n\n"
        "## In doubt\n\nLabel the **shorter** one."
    )
    assert about_label(Label("bare")) == ""
    assert about_layer(SCHEME.layers[0]) == "Said\\."
    assert about_schema(SCHEME) == "What people say\\.\n\nRead *all* of it first."


def test_key_shows_what_is_in_hand_and_the_same_key_or_escape_closes(driver: Driver) -> None:
    driver.keys("F1")
    assert shown(driver) == "Claims"
    assert "Read all of it first." in driver.panel.guideline.text.toPlainText()
    driver.keys("F1")
    assert shown(driver) == ""
    assert driver.view.hasFocus()

    driver.keys("1", "F1")
    assert shown(driver) == "Claim"
    text = driver.panel.guideline.text.toPlainText()
    assert "What can be *checked*, #1." in text
    assert "She said it is 5 < 6 today." in text
    driver.keys("Esc")
    assert shown(driver) == ""
    assert driver.view.hasFocus()
    assert driver.picked.label == "CLAIM", "Esc closed the guideline alone"

    driver.keys("Esc")
    driver.session.selection.arm(("claims", "BARE"))
    driver.keys("F1")
    assert shown(driver) == "Bare"
    assert driver.panel.guideline._whereabouts.text() == "Claims › Claim"
    assert "Nothing is written" in driver.panel.guideline.text.toPlainText()


def test_row_with_the_keyboard_comes_first_and_gets_it_back(driver: Driver) -> None:
    driver.keys("1", "F6", "Down", "Down", "F1")
    assert shown(driver) == "Bare"
    driver.keys("Esc")
    assert driver.panel.labels.list.hasFocus()
    driver.keys("Home", "F1")
    assert shown(driver) == "Claims"
    assert driver.panel.guideline.text.toPlainText() == "Said."


def test_label_on_the_article_with_the_keyboard_is_explained(driver: Driver) -> None:
    driver.session.toggle_article_label("topics", "economy")
    driver.panel._article_layers[0]._buttons["economy"].setFocus()
    driver.keys("F1")
    assert shown(driver) == "economy"
    assert driver.panel.guideline.text.toPlainText() == "Money."


def test_open_guideline_follows_what_is_picked_while_the_article_is_labelled(driver: Driver) -> None:
    driver.keys("F1")
    driver.view.setFocus()
    driver.keys("1")
    assert shown(driver) == "Claim"
    driver.keys("2")
    assert shown(driver) == "Bare"
    driver.keys("Esc", "Esc")
    assert shown(driver) == "", "once nothing else is to let go of"


def test_link_leads_to_the_guidelines_of_the_project(driver: Driver) -> None:
    driver.keys("1", "F1")
    driver.panel.guideline.whole.click()
    assert shown(driver) == "Claims"
    assert not driver.panel.guideline.whole.isVisible()
    driver.panel.guideline.close_button.click()
    assert shown(driver) == ""


def test_list_of_keys_is_not_on_the_same_key(driver: Driver) -> None:
    assert driver.window.commands.action("guideline").shortcut() == QKeySequence("F1")
    assert QKeySequence("F1") not in driver.window.commands.action("keys").shortcuts()
    assert QApplication.activeModalWidget() is None
