"""Going to an offset, a paragraph or a span."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import Edit, Span, SpanChange
from annotator.ui.main_window import MainWindow
from annotator.ui.picker import Picker
from tests.ui.annotate.test_finding import open_article
from tests.ui.driving import Driver
from tests.ui.examples import ICE_TEXT


def opened(driver: Driver) -> Picker:
    driver.keys("Ctrl+G")
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, Picker)
    return picker


def rows_of(picker: Picker) -> list[str]:
    return [choice.title for choice in picker.choices()]


def label(driver: Driver, words: str, key: str) -> None:
    driver.select(words)
    driver.keys(key)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("20", (20, 20)),
        ("0", (0, 0)),
        (" 17 ", (17, 17)),
        ("17-28", (17, 28)),
        ("17 – 28", (17, 28)),
        ("p2", (17, 17)),
        ("¶ 3", (ICE_TEXT.index("“"),) * 2),
        ("P1", (0, 0)),
    ],
)
def test_offsets_and_paragraphs_are_gone_to(driver: Driver, typed: str, wanted: tuple[int, int]) -> None:
    driver.stand_in("Board")
    opened(driver).field.setText(typed)  # QTest types ASCII only
    driver.keys("Return")

    assert driver.session.selection.range == wanted
    assert driver.view.hasFocus()


def test_stretch_that_was_given_in_numbers_is_labelled_as_it_is(driver: Driver) -> None:
    opened(driver)
    driver.type("18-20")
    driver.keys("Return", "1")

    assert driver.stored == [("PERSON", "ng")]


def test_stretch_in_numbers_takes_whole_characters(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    driver = open_article(window, qtbot, tmp_path / "one.annotator", "Cafe\u0323\u0301s")
    opened(driver)
    driver.type("2-5")
    driver.keys("Return")

    assert driver.session.selection.range == (2, 6)


@pytest.mark.parametrize(("typed", "wanted"), [("#2", "Hallen"), ("s1", "Ingrid Moen"), ("hall", "Hallen")])
def test_spans_are_picked_by_their_number_or_words(driver: Driver, typed: str, wanted: str) -> None:
    label(driver, "Hallen", "3")
    label(driver, "Ingrid Moen", "1")
    driver.keys("Esc")
    opened(driver)
    driver.type(typed)
    driver.keys("Return")

    assert driver.picked.text(driver.article.text) == wanted


def test_rows_say_number_words_and_label_and_words_of_both_are_found(driver: Driver) -> None:
    label(driver, "Hallen", "3")
    label(driver, "Valley", "3")
    label(driver, "Ingrid Moen", "1")
    picker = opened(driver)
    assert rows_of(picker) == ["1  Ingrid Moen  (Person)", "2  Hallen  (Location)", "3  Valley  (Location)"]
    driver.type("locat vall")
    assert rows_of(picker) == ["3  Valley  (Location)"]
    driver.keys("Esc")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("5000", f"Offsets go from 0 to {len(ICE_TEXT)}."),
        ("3-5000", f"Offsets go from 0 to {len(ICE_TEXT)}."),
        ("9-9", "A stretch ends after it begins: 9-9."),
        ("p0", "Paragraphs go from 1 to 3."),
        ("p9", "Paragraphs go from 1 to 3."),
        ("#1", "There are no spans in this article yet."),
    ],
)
def test_what_is_out_of_range_says_what_the_range_is(driver: Driver, typed: str, said: str) -> None:
    driver.stand_in("Moen")
    before = driver.session.selection.range
    picker = opened(driver)
    driver.type(typed)
    assert rows_of(picker) == [said]
    driver.keys("Down", "Return")
    assert picker.isVisible()
    driver.keys("Esc")
    assert driver.session.selection.range == before


def test_span_that_is_not_there_or_hidden_is_told(driver: Driver) -> None:
    label(driver, "Hallen", "3")
    picker = opened(driver)
    driver.type("#2")
    assert rows_of(picker) == ["Spans go from 1 to 1."]
    driver.keys("Esc")

    driver.window.showing.show_layer("entities", False)
    picker = opened(driver)
    assert rows_of(picker) == ["Nothing is called that"]
    driver.type("#1")
    assert rows_of(picker) == ["Span 1 is in a layer that is hidden."]
    driver.keys("Esc")


def test_many_spans_are_listed_in_part_and_all_are_found(driver: Driver) -> None:
    driver.session.open_article("long")
    driver.settle()
    text = driver.article.text
    spans = [Span(f"s{at}", "entities", "PERSON", at, at + 3) for at in range(0, len(text) - 3, 4)]
    spans.append(Span("last", "entities", "EVENT", len(text) - 3, len(text)))
    driver.annotations.apply(Edit("Label", tuple(SpanChange(None, span) for span in spans)))
    picker = opened(driver)
    assert len(rows_of(picker)) == 200

    driver.type("event")
    driver.keys("Return")
    assert driver.picked.id == "last"


def test_place_that_is_far_away_is_brought_into_view(driver: Driver) -> None:
    driver.session.open_article("long")
    driver.settle()
    opened(driver)
    driver.type("p50")
    driver.keys("Return")

    height = driver.view.viewport().height()
    assert height / 5 < driver.view.page_rect(driver.session.caret).center().y() < height / 2
    driver.keys("1")
    assert driver.stored == [("PERSON", "Paragraph")]
