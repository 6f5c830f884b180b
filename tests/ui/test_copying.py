"""Copying from the article: as text, and with the labels in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from tests.ui.driving import Driver


@pytest.fixture(autouse=True)
def empty_clipboard(driver: Driver) -> Iterator[None]:
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


def copied() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def label(driver: Driver, words: str, key: str) -> None:
    driver.select(words, exact=True)
    driver.keys(key)


def test_ctrl_c_copies_the_selection_or_the_picked_span_as_text(driver: Driver) -> None:
    driver.select("the ice near", exact=True)
    driver.keys("Ctrl+C")
    assert copied().text() == "the ice near"

    label(driver, "Ingrid Moen", "1")
    driver.keys("Ctrl+C")
    assert copied().text() == "Ingrid Moen"


def test_a_selection_is_copied_with_its_labels_as_text_and_as_html(driver: Driver) -> None:
    driver.window.appearance.choose("dark")
    label(driver, "Ingrid Moen", "1")
    label(driver, "Hallen", "3")
    driver.select("Moen measures the ice near Hallen", exact=True)
    driver.keys("Ctrl+Shift+C")
    assert copied().text() == "[Moen](PERSON) measures the ice near [Hallen](LOCATION)"
    html = copied().html()
    assert ">Moen<" in html
    assert "PERSON</sub>" in html
    assert "#0072b2" in html, "the label has its colour of the light theme"
    assert driver.said[-1] == "Copied with 2 labels."


def test_the_picked_span_is_copied_with_the_labels_inside_it_alone(driver: Driver) -> None:
    label(driver, "works for the Upper Valley Water Board", "7")
    label(driver, "Upper Valley", "3")
    label(driver, "Upper Valley Water Board", "2")
    driver.keys("Ctrl+Shift+C")
    assert copied().text() == "[[Upper Valley](LOCATION) Water Board](ORGANIZATION)"


def test_with_nothing_selected_the_whole_article_is_copied(driver: Driver) -> None:
    label(driver, "Hallen", "3")
    driver.keys("Esc", "Ctrl+Home", "Ctrl+Shift+C")
    assert copied().text() == driver.article.text.replace("Hallen", "[Hallen](LOCATION)")
    assert driver.said[-1] == "Copied with 1 label."


def test_a_very_long_article_is_copied_by_a_job(driver: Driver) -> None:
    driver.keys("Ctrl+Home")
    import annotator.ui.copying as copying

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(copying, "_LONG", 10)
        driver.keys("Ctrl+Shift+C")
        driver.qtbot.waitUntil(lambda: not driver.window.transfers.is_busy)
    assert copied().text() == driver.article.text
