"""The files of the languages: what is translated fits its text, and is what the window loads."""

from __future__ import annotations

import datetime
import re
import string

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.formats import load_preset
from tests.translations.files import Translation, languages, source_file, translations
from tests.translations.sentences import find_sentences, texts_of, written
from tests.translations.texts import find_texts, window_files
from tests.ui.languages import speaking


@pytest.mark.parametrize("code", languages())
def test_window_loads_what_people_edited(code: str) -> None:
    translator = QTranslator()
    assert translator.load(str(source_file(code).with_suffix(".qm"))), "make translations"
    for one in translations(code):
        said = translator.translate(one.context, one.source, None, 2 if one.is_counted else -1)
        assert said == (one.forms[-1] if one.is_finished else ""), f"make translations: {one}"


@pytest.mark.parametrize("code", languages())
def test_translations_have_what_their_text_has(code: str) -> None:
    wrong = [one for one in translations(code) if one.is_finished and not all(_fits(one, form) for form in one.forms)]
    assert not wrong, "placeholders, HTML or the end of the sentence differ"


def _fits(one: Translation, form: str) -> bool:
    """Placeholders may change their order, but not their names; a form of a count may leave its number out."""
    return (
        {*_placeholders(one.source)} - {*_placeholders(form)} <= ({"n"} if one.is_counted else set())
        and {*_placeholders(form)} <= {*_placeholders(one.source)}
        and form.count("{}") == one.source.count("{}")
        and re.findall(r"</?\w+", form) == re.findall(r"</?\w+", one.source)
        and _end(form) == _end(one.source)
        and ("!" not in form or "!" in one.source)
    )


def _placeholders(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def _end(text: str) -> str:
    """The sign at the end of a sentence or of the name of a dialog, if any."""
    return text[-1] if text[-1:] in ".…:?" else ""


def test_german_counts_in_its_own_forms(qapp: QApplication) -> None:
    with speaking("de"):
        from annotator.ui.wording import counted, percentage

        assert counted("{n} span", "{n} spans", 1) == "1 Spanne"
        assert counted("{n} span", "{n} spans", 1250) == "1.250 Spannen"
        assert percentage(0.25) == "25\u00a0%"


def test_what_qt_says_is_german_too(qapp: QApplication) -> None:
    with speaking("de"):
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_numbers_and_names_are_written_as_in_german(qapp: QApplication) -> None:
    from annotator.ui.label_styles import LabelStyles
    from annotator.ui.theme import Appearance
    from annotator.ui.wording import day, readable

    appearance = Appearance(qapp, "light")
    with speaking("de"):
        assert readable(0.25) == "0,25"
        assert readable(2026) == "2026", "it may be a year"
        assert day(datetime.datetime(2026, 3, 5, 12)) == "5. März 2026"
        styles = LabelStyles(appearance)
        styles.set_schema(load_preset("news"))
        assert styles.look("entities", "PERSON").name == "Person", "nouns keep their capital under spans"
    appearance.deleteLater()


def test_window_knows_every_sentence_from_below_it() -> None:
    assert [tuple(entry) for entry in written()] == [(one.text, [*one.inner], one.one) for one in find_sentences()], (
        "make translations"
    )


@pytest.mark.parametrize("code", languages())
def test_every_text_is_in_the_language(code: str) -> None:
    texts = [*find_texts(window_files())[0], *texts_of(find_sentences())]
    wanted = {(text.context, text.source) for text in texts}
    there = {(one.context, one.source): one for one in translations(code)}
    assert wanted == there.keys(), "make translations brings the files up to date"
    left = [one.source for one in there.values() if not (one.is_finished and all(one.forms))]
    assert not left, f"to be translated in {source_file(code).name}, after which `make translations`:\n" + "\n".join(
        left
    )
