"""Colours that everybody can read, light and dark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from annotator.ui.label_styles import LabelStyles
from annotator.ui.theme import DARK, LABEL_HUES, LIGHT, Appearance, Theme, contrast
from tests.ui.driving import Driver

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


@THEMES
@pytest.mark.parametrize("position", range(12))
def test_all_twelve_hues_are_legible_on_the_page(theme: Theme, position: int) -> None:
    assert contrast(theme.label_color("", position), QColor(theme.page)) >= 4.5


@THEMES
def test_hues_differ_from_each_other(theme: Theme) -> None:
    assert len({theme.label_color("", position).name() for position in range(12)}) == 12


@THEMES
def test_text_is_legible_on_page_and_chrome(theme: Theme) -> None:
    for ground in (theme.page, theme.chrome):
        assert contrast(QColor(theme.ink), QColor(ground)) >= 7
        assert contrast(QColor(theme.muted), QColor(ground)) >= 4.5
    assert contrast(QColor(theme.accent_ink), QColor(theme.accent)) >= 4.5
    for ground in (theme.selection, theme.found, theme.found_selected):
        assert contrast(QColor(theme.ink), QColor(ground)) >= 4.5
    assert contrast(QColor(theme.muted), QColor(theme.found)) >= 4.5
    assert contrast(QColor(theme.found_line), QColor(theme.page)) >= 3
    for color in (theme.accent, theme.good, theme.warning, theme.danger):
        assert contrast(QColor(color), QColor(theme.page)) >= 4.5


@given(st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}"), st.sampled_from([LIGHT, DARK]))
def test_users_own_colour_is_made_legible_and_left_alone_where_it_is(color: str, theme: Theme) -> None:
    drawn = theme.label_color(color, 0)

    assert contrast(drawn, QColor(theme.page)) >= 4.5
    if contrast(QColor(color), QColor(theme.page)) >= 4.5 and color not in LABEL_HUES:
        assert drawn.name() == color


def test_theme_that_is_chosen_is_kept_and_repaints_everything(driver: Driver) -> None:
    window = driver.window
    light = driver.view.viewport().grab().toImage().pixelColor(2, 2)
    color = window.styles.look("entities", "PERSON").color.name()

    window.commands.action("theme dark").trigger()
    driver.settle()

    assert light == QColor(LIGHT.page)
    assert driver.view.viewport().grab().toImage().pixelColor(2, 2) == QColor(DARK.page)
    assert window.styles.look("entities", "PERSON").color.name() != color
    assert window.settings.theme == "dark"
    assert window.commands.action("theme dark").isChecked()
    assert not window.commands.action("theme light").isChecked()


def test_look_of_a_label_that_is_no_longer_in_the_schema_is_muted(qapp: QApplication, appearance: Appearance) -> None:
    look = LabelStyles(appearance).look("gone", "LABEL")
    assert look.name == "LABEL"
    assert look.color == QColor(appearance.theme.muted)
