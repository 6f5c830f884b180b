"""Line numbers and offsets in the margin."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from annotator.model import Article
from annotator.settings import Settings
from annotator.ui.article_view import MarginKind
from annotator.ui.article_view.margin import LineNumbers, Margin
from annotator.ui.article_view.page import Page
from annotator.ui.article_view.typography import Typography
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import Appearance
from tests.ui.article_view.texts import ARTICLES
from tests.ui.driving import Driver
from tests.ui.examples import SHAHR

pytestmark = pytest.mark.usefixtures("fonts")
quickly = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def typography(qapp: QApplication) -> Typography:
    return Typography()


@given(st.lists(st.sampled_from(["\n", "a", "word " * 500, "\n" * 40, "𝒳" * 9000])).map("".join), st.data())
def test_line_numbers_are_those_of_an_editor(text: str, data: st.DataObject) -> None:
    numbers = LineNumbers(text)
    position = data.draw(st.integers(0, len(text)))

    assert numbers.number_of(position) == text[:position].count("\n") + 1
    assert numbers.last == text.count("\n") + 1


@quickly
@given(ARTICLES)
def test_block_has_the_number_of_the_line_that_it_begins(typography: Typography, article: Article) -> None:
    page = Page(article, typography, 600.0, [])
    margin = Margin()
    margin.begin(article.text)
    margin.show("lines")
    for index, block in enumerate(page.blocks):
        line_start = article.text.rfind("\n", 0, block.start) + 1
        begins_line = not article.text[line_start : block.start].strip()
        # Where two blocks begin on one line of spaces, the number stands at the first.
        is_first = index == 0 or page.blocks[index - 1].start < line_start
        wanted = article.text[: block.start].count("\n") + 1 if begins_line and is_first else None
        assert margin.line_at(page, index) == wanted


def test_piece_of_a_long_paragraph_has_no_number(typography: Typography) -> None:
    article = Article("a", "", "First line.\n" + "A sentence of a very long line. " * 400 + "\nLast line.")
    page = Page(article, typography, 600.0, [])
    margin = Margin()
    margin.begin(article.text)
    margin.show("lines")
    found = [margin.line_at(page, index) for index in range(len(page.blocks))]

    assert len(found) > 3
    assert [number for number in found if number is not None] == [1, 2, 3]


def inked(image: QImage, page: QColor) -> list[int]:
    """The columns in which something is painted."""
    return [x for x in range(image.width()) if any(image.pixelColor(x, y) != page for y in range(image.height()))]


def beside(driver: Driver, *, right: bool = False) -> list[int]:
    """The columns beside the first line of the article in which something is painted."""
    viewport = driver.view.viewport()
    placement = driver.view._placement
    line = driver.view.page_rect(driver.view._page.blocks[0].start)  # type: ignore[union-attr]
    edge = round(placement.left + placement.column) + 3 if right else 0
    width = viewport.width() - edge if right else round(placement.left) - 3
    image = viewport.grab(QRect(edge, line.top(), width, line.height())).toImage()
    return inked(image, QColor(driver.window.appearance.theme.page))


def test_margin_is_empty_until_it_is_chosen_and_remembered(
    driver: Driver, settings: Settings, make_window: Callable[[], MainWindow]
) -> None:
    actions = {kind: driver.window.commands.action(f"margin {kind}") for kind in ("none", "lines", "offsets")}
    assert beside(driver) == []
    for kind in ("lines", "offsets", "none"):
        actions[kind].trigger()
        assert [name for name, action in actions.items() if action.isChecked()] == [kind]
        assert bool(beside(driver)) == (kind != "none")
    actions["offsets"].trigger()
    assert Settings.load(settings.__dict__["file"]).margin == "offsets"
    assert make_window().place.view._placement.margin.kind == "offsets"


@pytest.mark.parametrize("kind", ["lines", "offsets"])
def test_numbers_stand_where_the_lines_of_a_right_to_left_article_begin(driver: Driver, kind: MarginKind) -> None:
    driver.window.view_options.show_margin(kind)
    assert beside(driver)
    assert not beside(driver, right=True)
    driver.session.open_article(SHAHR.id)
    driver.settle()
    assert beside(driver, right=True)
    assert not beside(driver)


@pytest.mark.parametrize("zoom", [0.6, 1.0, 3.0])
def test_numbers_never_touch_the_text_in_a_small_window(driver: Driver, appearance: Appearance, zoom: float) -> None:
    driver.window.resize(900, 600)
    driver.view.set_zoom(zoom)
    driver.window.view_options.show_margin("offsets")
    driver.settle()
    columns = beside(driver)
    left = driver.view._placement.left

    assert columns
    assert columns[0] >= 2
    assert columns[-1] <= left - 8
