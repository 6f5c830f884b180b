"""How the reader has the article set: chosen in a pop-up, seen at once, and kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QSlider

from annotator.settings import Settings
from annotator.ui.annotate.reading import ReadingPopup, typefaces
from annotator.ui.article_view import Reading
from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver

CHOSEN = Reading("Inter", 1.25, 55, 2.1)


def popup() -> ReadingPopup:
    found = QApplication.activePopupWidget()
    assert isinstance(found, ReadingPopup)
    return found


def test_popup_is_used_from_the_keyboard_and_the_article_follows_at_once(driver: Driver) -> None:
    position = driver.article.text.index("measures")
    before = driver.view.page_rect(position)
    driver.keys("Ctrl+Shift+R", "Right", "Right")
    assert driver.view.reading == Reading(zoom=1.1)
    assert driver.view.page_rect(position).height() > before.height()

    driver.keys("Tab", "PgDown", "Tab", "Left")
    assert driver.view.reading == Reading(zoom=1.1, column=60, spacing=1.75)
    driver.keys("Tab", "Space")
    for letter in "INTER":
        driver.keys(letter)
    driver.keys("Return")
    assert driver.view.reading == Reading("Inter", 1.1, 60, 1.75)

    driver.keys("Tab", "Space")
    assert driver.view.reading == Reading()
    driver.keys("Esc")
    assert QApplication.activePopupWidget() is None
    assert driver.view.hasFocus()


def test_what_is_chosen_is_kept_for_the_next_window(
    driver: Driver, settings: Settings, make_window: Callable[[], MainWindow]
) -> None:
    driver.view.set_reading(CHOSEN)
    driver.keys("Ctrl+Shift+R", "Esc")

    kept = Settings.load(settings.__dict__["file"])
    assert (kept.typeface, kept.zoom, kept.column, kept.line_spacing) == ("Inter", 1.25, 55, 2.1)
    assert make_window().place.view.reading == CHOSEN


def test_popup_shows_how_the_article_is_set(driver: Driver) -> None:
    driver.view.set_reading(CHOSEN)
    driver.keys("Ctrl+Shift+R")
    shown = popup()

    assert [slider.value() for slider in shown.findChildren(QSlider)] == [125, 55, 210]
    buttons = {button.text(): button for button in shown.findChildren(QPushButton)}
    assert "Inter" in buttons
    assert all(widget.accessibleName() for widget in (*shown.findChildren(QSlider), buttons["Inter"]))
    assert buttons["Usual"].isEnabled()
    buttons["Usual"].click()
    assert not buttons["Usual"].isEnabled()
    assert "Source Serif 4" in {button.text() for button in shown.findChildren(QPushButton)}


def test_spacing_ends_where_lines_cannot_come_closer(driver: Driver) -> None:
    driver.view.set_reading(Reading(spacing=1.4))
    driver.keys("Ctrl+Shift+R")
    size, _, spacing = popup().findChildren(QSlider)

    assert spacing.value() == spacing.minimum() > 140
    size.setValue(300)
    assert spacing.value() == spacing.minimum() == 140


def test_settings_out_of_bounds_are_brought_within(settings: Settings, make_window: Callable[[], MainWindow]) -> None:
    settings.typeface, settings.zoom, settings.column, settings.line_spacing = "No such family", 40.0, -3, float("nan")

    assert make_window().place.view.reading == Reading("No such family", 3.0, 45, 1.8)


def test_reading_options_wait_for_an_article(window: MainWindow, driver: Driver) -> None:
    reading = window.commands.action("reading")
    assert reading.isEnabled()
    window.projects.close()
    driver.settle()
    assert not reading.isEnabled()


@pytest.mark.usefixtures("fonts")
def test_typefaces_are_listed_once_and_without_single_weights(qapp: QApplication) -> None:
    families = typefaces()

    assert families[:4] == ["", "Inter", "serif", "sans-serif"]
    assert len(set(families)) == len(families)
    assert not [family for family in families if family.endswith(("SemiBold", "Medium"))]
