"""The window speaks the language that was asked for, and two that nobody speaks."""

from __future__ import annotations

import string

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.model import schema_edits
from annotator.ui import language
from annotator.ui.pseudo_language import LongTranslator, MirroredTranslator
from annotator.ui.wording import counted, figures
from tests.translations.texts import find_texts, window_files
from tests.ui.driving import Driver
from tests.ui.languages import speaking


def test_unknown_languages_are_english(qapp: QApplication) -> None:
    assert language.chosen("tlh") == language.chosen("")
    assert language.chosen("en_GB") == "en"
    assert language.languages()["en"] == "English"


def test_long_language_is_long_and_in_brackets(qapp: QApplication) -> None:
    with speaking("xx-long"):
        said = counted("{n} span of others", "{n} spans of others", 1)
        assert said.startswith("[1 ")
        assert said.endswith("]")
        assert len(said) > 1.4 * len("1 span of others")
        assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_mirrored_language_is_laid_out_from_right_to_left(qapp: QApplication) -> None:
    with speaking("xx-rtl"):
        assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
        assert not any(letter in string.ascii_letters for letter in counted("{n} span", "{n} spans", 2))
        assert figures(12) == "١٢"
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert figures(1200) == "1,200"


@pytest.mark.parametrize("translator", [LongTranslator(), MirroredTranslator()])
def test_made_up_languages_keep_placeholders(translator: LongTranslator | MirroredTranslator) -> None:
    texts, _ = find_texts(window_files())
    for text in texts:
        said = translator.translate(text.context, text.source)
        if said is not None:
            assert _placeholders(said) == _placeholders(text.source), text


def _placeholders(text: str) -> list[str | None]:
    return [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]


def test_labels_are_called_what_the_schema_calls_them_in_the_language(driver: Driver) -> None:
    label = driver.session.schema.layers[0].labels[0]
    project = driver.session.project
    assert project is not None
    change = schema_edits.set_label(project.schema, "entities", label.name, titles={"de": "Mensch"})
    project.change_schema("ana", change)
    with speaking("de"):
        driver.session.reload_schema()
        assert driver.session.schema.layers[0].labels[0].display == "Mensch"
        assert project.schema.layers[0].labels[0].display == label.display, "what is edited is the schema itself"
