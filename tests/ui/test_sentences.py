"""What comes from below the window in English is said in its language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotator.errors import InputError, RuleError
from annotator.ui import language
from annotator.ui.sentences import spoken, told
from tests.translations.sentences import written
from tests.ui.driving import Driver
from tests.ui.languages import speaking


@pytest.fixture
def made_up(qapp: QApplication) -> Iterator[None]:
    with speaking("xx-long"):
        yield


def test_every_sentence_is_recognised(made_up: None) -> None:
    for template, _, one in written():
        if not one:
            text = re.sub(r"\{\w+\}", "Q", template).replace("{{", "{").replace("}}", "}")
            assert spoken(text) != text, template


def test_counts_take_the_form_of_their_number(made_up: None) -> None:
    assert spoken("1 article imported").startswith("[1 ")
    assert spoken("1,250 articles imported").startswith("[1.250 ")


def test_what_people_called_something_is_left_alone(made_up: None) -> None:
    assert "true or false" in spoken("Label true or false")
    assert spoken("sure must be true or false, not 3.").count("[") == 2


def test_reasons_inside_of_a_sentence_are_said_too(made_up: None) -> None:
    found = spoken("news.annotator is open for reading only. Its folder is write-protected.")
    assert found.count("[") == 2


def test_place_in_a_file_stays(made_up: None) -> None:
    problem = told(InputError(Path("news.jsonl"), 7, "There is no such file.", "Check the name."))
    assert problem.startswith("[news.jsonl")
    assert problem.count("[") == 3


def test_unknown_sentences_stay_as_they_are(made_up: None) -> None:
    assert spoken("Nobody ever said this") == "Nobody ever said this"


def test_english_is_not_even_looked_up(qapp: QApplication) -> None:
    assert language.language_of_texts() == "en"
    assert told(RuleError("There is no word here.", "Try again.")) == "There is no word here. Try again."


def test_refusals_and_names_of_edits_are_translated_in_the_window(driver: Driver, made_up: None) -> None:
    driver.session.select(0, 5)
    driver.keys("1", "Ctrl+Z")
    assert driver.said[-1].count("[") == 2, driver.said
