"""Colours that everybody can read, light and dark."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from annotator.model import Label, Layer, Schema
from annotator.settings import Settings
from annotator.ui.label_styles import LabelStyles
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import DARK, HIGH_DARK, HIGH_LIGHT, LABEL_HUES, LIGHT, Appearance, Theme, contrast
from tests.ui.driving import Driver

ALL = {"light": LIGHT, "dark": DARK, "high contrast, light": HIGH_LIGHT, "high contrast, dark": HIGH_DARK}
THEMES = pytest.mark.parametrize("theme", ALL.values(), ids=ALL.keys())
HIGH = pytest.mark.parametrize("theme", [HIGH_LIGHT, HIGH_DARK], ids=["light", "dark"])


def ratio(one: str, other: str) -> float:
    return contrast(QColor(one), QColor(other))


@THEMES
@pytest.mark.parametrize("position", range(12))
def test_all_twelve_hues_are_legible_on_the_page(theme: Theme, position: int) -> None:
    assert contrast(theme.label_color("", position), QColor(theme.page)) >= theme.readable


@THEMES
def test_hues_differ_from_each_other(theme: Theme) -> None:
    assert len({theme.label_color("", position).name() for position in range(12)}) == 12


@THEMES
def test_text_is_legible_on_page_and_chrome(theme: Theme) -> None:
    for ground in (theme.page, theme.chrome):
        assert ratio(theme.ink, ground) >= 7
        assert ratio(theme.muted, ground) >= theme.readable
    for ground in (theme.accent_soft, theme.hover, theme.segments, theme.selection, theme.found, theme.found_selected):
        assert ratio(theme.ink, ground) >= theme.readable
    assert ratio(theme.muted, theme.found) >= 4.5
    assert ratio(theme.found_line, theme.page) >= 3
    assert ratio(theme.accent_ink, theme.accent) >= theme.readable
    for color in (theme.accent, theme.good, theme.warning, theme.danger):
        assert ratio(color, theme.page) >= theme.readable


@HIGH
def test_with_high_contrast_quiet_text_and_states_stand_out_too(theme: Theme) -> None:
    for ground in (theme.accent_soft, theme.hover, theme.segments):
        assert ratio(theme.muted, ground) >= 7
    assert ratio(theme.muted, theme.selection) >= 4.5
    assert ratio(theme.faint, theme.page) >= 7
    assert ratio(theme.line, theme.page) == 21
    # WCAG 2.2, 1.4.11: what is no text, but says something.
    assert ratio(theme.selection, theme.page) >= 2.9
    assert ratio(theme.handle, theme.page) >= 3


@given(st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}"), st.sampled_from(list(ALL.values())))
def test_users_own_colour_is_made_legible_and_left_alone_where_it_is(color: str, theme: Theme) -> None:
    drawn = theme.label_color(color, 0)

    assert contrast(drawn, QColor(theme.page)) >= theme.readable
    if ratio(color, theme.page) >= theme.readable and color not in LABEL_HUES:
        assert drawn.name() == color


def test_high_contrast_is_switched_on_kept_and_off_again(
    driver: Driver, settings: Settings, make_window: Callable[[], MainWindow]
) -> None:
    window, action = driver.window, driver.window.commands.action("contrast")
    action.trigger()
    driver.settle()
    assert window.appearance.theme is HIGH_LIGHT
    assert action.isChecked()
    assert Settings.load(settings.__dict__["file"]).high_contrast is True
    window.commands.action("theme dark").trigger()
    assert window.appearance.theme is HIGH_DARK
    assert driver.view.viewport().grab().toImage().pixelColor(2, 2) == QColor("black")

    action.trigger()
    assert window.appearance.theme is DARK
    assert not action.isChecked()
    assert settings.high_contrast is None, "who has what the system has follows it"


def test_span_has_an_outline_and_no_tint_with_high_contrast(driver: Driver) -> None:
    driver.click("Hallen")
    driver.keys("3", "Esc")
    driver.window.view_options.choose_contrast(True)
    driver.settle()
    theme = driver.window.appearance.theme
    color = theme.label_color("", 2)
    start = driver.article.text.index("Hallen")
    view = driver.view
    word = view.page_rect(start).united(view.page_rect(start + 6)).adjusted(-1, 0, 1, 3)
    image = view.viewport().grab(word).toImage()
    rows = [sum(image.pixelColor(x, y) == color for x in range(image.width())) for y in range(image.height())]
    columns = [sum(image.pixelColor(x, y) == color for y in range(image.height())) for x in range(image.width())]

    assert sum(count > 0.9 * image.width() - 4 for count in rows) == 4, "a line above, and three for the underline"
    assert sum(count > 0.7 * image.height() for count in columns) == 2, "a line at each side"
    assert image.pixelColor(image.width() // 2, image.height() // 4) in (QColor(theme.page), QColor(theme.ink))


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


def test_label_of_a_taxonomy_has_the_colour_of_its_branch(qapp: QApplication, appearance: Appearance) -> None:
    own = Label("own", color="#b0305c", parent="top")
    labels = (Label("other"), Label("top"), Label("middle", parent="top"), Label("low", parent="middle"), own)
    styles = LabelStyles(appearance)
    styles.set_schema(Schema("s", layers=(Layer("topics", labels=(*labels, Label("below", parent="own"))),)))
    colors = {
        name: styles.look("topics", name).color.name() for name in ("other", "top", "middle", "low", "own", "below")
    }

    assert colors["top"] == colors["middle"] == colors["low"] != colors["other"]
    assert colors["own"] == colors["below"] == "#b0305c"


def test_look_of_a_label_that_is_no_longer_in_the_schema_is_muted(qapp: QApplication, appearance: Appearance) -> None:
    look = LabelStyles(appearance).look("gone", "LABEL")
    assert look.name == "LABEL"
    assert look.color == QColor(appearance.theme.muted)
