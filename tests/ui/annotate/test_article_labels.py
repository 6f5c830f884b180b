"""Labels on the whole article: a scale, chips, and suggestions from a tree."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QToolButton

from annotator.model import Label, Layer, Schema
from annotator.ui.annotate.article_labels import ArticleLayer
from annotator.ui.picker import Picker
from tests.ui.driving import Driver

TONE = Layer("tone", title="Tone", on="article", many=False, labels=(Label("calm"), Label("heated"), Label("mild")))
TOPICS = Layer(
    "topics",
    title="Topics",
    on="article",
    labels=(
        Label("economy", title="Economy"),
        Label("labour", title="Labour", parent="economy", definition="Work and workers."),
        Label("strike", title="Strike", parent="labour"),
        Label("sport", title="Sport"),
    ),
)
WORDY = Layer(
    "stance",
    on="article",
    many=False,
    labels=tuple(Label(f"s{n}", title=f"A stance put in many words {n}") for n in "123"),
)


def give(driver: Driver, *layers: Layer) -> None:
    assert driver.session.project is not None
    driver.session.project.set_schema(Schema("schema", layers=layers))
    driver.session.reload_schema()
    driver.settle()


@pytest.fixture
def driver(driver: Driver) -> Driver:
    give(driver, TONE, TOPICS, WORDY)
    return driver


def part(driver: Driver, name: str) -> ArticleLayer:
    return next(layer for layer in driver.panel._article_layers if layer.layer.name == name)


def buttons(driver: Driver, name: str) -> list[str]:
    found = part(driver, name).findChildren(QToolButton)
    return [button.text() for button in found if button.isVisible() and button.objectName() in ("chip", "segment")]


def test_topics_are_found_by_the_path_to_them_with_the_keyboard_alone(driver: Driver) -> None:
    part(driver, "topics")._more.setFocus()
    driver.keys("Return")
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, Picker)
    assert [(choice.title, choice.aside) for choice in picker.choices()][:3] == [
        ("Economy", ""),
        ("Labour", "Economy"),
        ("Strike", "Economy › Labour"),
    ]
    driver.type("econ str")
    driver.keys("Return", "Return")
    driver.type("sport")
    driver.keys("Return")
    assert driver.annotations.labels_of("topics") == ["sport", "strike"]
    assert buttons(driver, "topics") == ["Sport  ×", "Strike  ×", "+ Add"]

    driver.keys("Shift+Tab", "Delete")
    assert driver.annotations.labels_of("topics") == ["sport"]
    driver.keys("Return")
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, Picker)
    assert [choice.title for choice in picker.choices()][:2] == ["Strike", "Sport"], "those that were used come first"
    driver.keys("Esc")


def test_label_that_is_no_longer_offered_stays_where_it_was_given(driver: Driver) -> None:
    driver.session.toggle_article_label("tone", "heated")
    driver.session.toggle_article_label("topics", "strike")
    hidden = tuple(
        Label(label.name, hidden=label.name in ("heated", "strike")) for label in (*TONE.labels, *TOPICS.labels)
    )
    tone = Layer("tone", on="article", many=False, labels=hidden[:3])
    topics = Layer("topics", on="article", labels=hidden[3:])
    give(driver, tone, topics)

    assert buttons(driver, "tone") == ["calm", "heated", "mild"]
    assert buttons(driver, "topics") == ["strike  ×", "+ Add"]
    driver.session.toggle_article_label("tone", "calm")
    driver.session.toggle_article_label("topics", "strike")
    driver.settle()
    assert buttons(driver, "tone") == ["calm", "mild"]
    assert buttons(driver, "topics") == ["+ Add"]
    part(driver, "topics").open_picker()
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, Picker)
    assert "strike" not in [choice.title for choice in picker.choices()]
    driver.keys("Esc")


def test_few_labels_with_long_names_are_chips(driver: Driver) -> None:
    assert buttons(driver, "tone") == ["calm", "heated", "mild"]
    assert buttons(driver, "stance") == ["+ Add"]


def test_heading_folds_and_says_what_was_given_and_is_kept(driver: Driver) -> None:
    driver.session.toggle_article_label("tone", "calm")
    tone = part(driver, "tone")
    tone._heading.setFocus()
    driver.keys("Space")
    assert buttons(driver, "tone") == []
    assert tone._note.text() == "calm"
    assert driver.window.settings.folded_layers == ["tone (article)"]
    give(driver, TONE)
    assert buttons(driver, "tone") == []
    part(driver, "tone")._heading.click()
    assert buttons(driver, "tone") == ["calm", "heated", "mild"]
    assert driver.window.settings.folded_layers == []
