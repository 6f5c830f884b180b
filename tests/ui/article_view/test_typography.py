"""However an article is set, spans have their room and the reader keeps their place."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath
from PySide6.QtTest import QTest

from annotator.model import ROLES
from annotator.ui.article_view import Reading
from annotator.ui.article_view.typography import DROP, LANE, NAME_PIXELS, UNDERLINE, Typography
from annotator.ui.article_view.view import ArticleView

pytestmark = pytest.mark.usefixtures("fonts")

READINGS = st.builds(
    Reading,
    st.sampled_from(["", "Inter", "serif", "sans-serif", "No such family"]),
    st.floats(0.6, 3.0),
    st.integers(45, 100),
    st.floats(1.4, 2.4),
)


@given(READINGS, st.sampled_from(ROLES))
def test_three_underlines_and_a_name_where_it_is_shown_fit_between_lines(reading: Reading, role: str) -> None:
    style = Typography(reading).style(role)  # type: ignore[arg-type]
    room = style.pitch - style.descent * DROP - _height_of_letters(style.font)

    assert room >= 2 * LANE + UNDERLINE - 0.01
    assert style.pitch >= style.ascent + style.descent
    if style.holds_names:
        assert room >= UNDERLINE + NAME_PIXELS - 0.01


@example(Reading("Inter"))
@given(READINGS)
def test_names_are_shown_at_usual_spacing_and_every_wider_one(reading: Reading) -> None:
    styles = [Typography(reading).style(role) for role in ROLES]
    if reading.spacing >= 1.8:
        assert all(style.holds_names for style in styles)


@given(READINGS)
def test_slider_of_spacing_begins_where_it_makes_a_difference(reading: Reading) -> None:
    typography = Typography(reading)
    closest = typography.closest_spacing
    pitches = [
        Typography(Reading(reading.family, reading.zoom, reading.column, spacing)).style("paragraph").pitch
        for spacing in (1.4, closest, closest + 0.05)
    ]

    assert pitches[0] <= pitches[1] * 1.04
    assert pitches[1] < pitches[2] or closest >= 2.4


@pytest.mark.parametrize("family", ["", "Inter", "serif", "sans-serif"])
def test_column_holds_about_the_characters_that_were_chosen(family: str) -> None:
    typography = Typography(Reading(family, column=70))
    prose = "She walked along the shore until the lamps were lit and then she turned for home again."
    width = QFontMetricsF(typography.style("paragraph").font).horizontalAdvance(prose)

    assert 64 < typography.column / width * len(prose) < 76


def _height_of_letters(font: QFont) -> float:
    path = QPainterPath()
    path.addText(0, 0, font, "l")
    return -path.boundingRect().top()


CHANGES = (Reading(zoom=2), Reading(zoom=0.6), Reading("Inter"), Reading(column=45), Reading(spacing=2.4))


@pytest.mark.parametrize("reading", CHANGES, ids=str)
def test_carets_line_stays_in_view(view: ArticleView, reading: Reading) -> None:
    view.set_reading(reading)
    assert view.viewport().rect().contains(view.page_rect(view._caret).center())


@pytest.mark.parametrize("reading", CHANGES, ids=str)
def test_line_at_the_top_stays_there_when_the_caret_is_elsewhere(view: ArticleView, reading: Reading) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    QTest.qWait(0)
    point = view.to_page(QPointF(0, 16))
    assert view._page is not None
    first = view._page.position_at(0.0, point.y())
    before = view.page_rect(first).center().y()
    view.set_reading(reading)

    assert abs(view.page_rect(first).center().y() - before) <= 2
