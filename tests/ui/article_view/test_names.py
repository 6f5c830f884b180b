"""Names under spans: in nobody's way, the outer span's first."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from annotator.model import Article, Span
from annotator.ui.article_view.block_layout import BlockLayout
from annotator.ui.article_view.content import Manner, Source
from annotator.ui.article_view.decoration import LaidOutBlock, Stretch
from annotator.ui.article_view.names import Name, place_names, text_rect, underline_top
from annotator.ui.article_view.page import Page
from annotator.ui.article_view.typography import Typography
from tests.ui.article_view.texts import LEFT_TO_RIGHT_ARTICLES, overlapping, spans_on

pytestmark = pytest.mark.usefixtures("fonts")


@pytest.fixture(scope="module")
def typography(qapp: QApplication) -> Typography:
    return Typography()


def block_of(article: Article, spans: list[Span], typography: Typography, manner: Manner = "own") -> LaidOutBlock:
    """The first block, with spans on it."""
    return page_of(article, spans, typography, manner).laid_out(0)


def page_of(article: Article, spans: list[Span], typography: Typography, manner: Manner = "own") -> Page:
    return Page(article, typography, 600, [Source(manner, lambda start, end: overlapping(spans, start, end))])


def names_of(laid_out: LaidOutBlock) -> list[Name]:
    return [name for line in laid_out.lines for name in place_names(laid_out, line, label_of, [])]


def label_of(stretch: Stretch) -> str:
    return stretch.span.label


def underline(layout: BlockLayout, stretch: Stretch) -> QRectF:
    left, right = stretch.interval.left, stretch.interval.right
    return QRectF(left, underline_top(layout, stretch), right - left, 2)


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(LEFT_TO_RIGHT_ARTICLES, st.data())
def test_names_meet_no_other_name_and_no_underline(
    typography: Typography, article: Article, data: st.DataObject
) -> None:
    page = page_of(article, data.draw(spans_on(article.text, most=12)), typography)
    for index in range(len(page.blocks)):
        laid_out = page.laid_out(index)
        for line, stretches in laid_out.lines.items():
            names = place_names(laid_out, line, label_of, [])
            assert len({name.stretch.span.id for name in names}) == len(names)
            for name in names:
                assert not any(name.rect.intersects(other.rect) for other in names if other is not name)
                assert not any(name.rect.intersects(underline(laid_out.layout, stretch)) for stretch in stretches)
                assert name.rect.top() > underline_top(laid_out.layout, name.stretch)


TEXT = "the river rose and the harbour closed while the fishermen slept, " * 6


def nested(*ranges: tuple[int, int]) -> list[Span]:
    return [Span(f"s{n}", "entities", f"label{n}", start, end) for n, (start, end) in enumerate(ranges)]


def test_name_in_a_deep_lane_moves_along_its_span_to_where_no_letter_is_in_the_way(typography: Typography) -> None:
    laid_out = block_of(Article("a", "", TEXT), nested((0, 9), (0, 60)), typography)
    outer = next(name for name in names_of(laid_out) if name.stretch.span.id == "s1")

    assert outer.stretch.lane == 1
    below = laid_out.layout.ink_top(1, outer.rect.left(), outer.rect.right())
    assert outer.rect.bottom() <= below + 1.5, "it touches the letters below at most"
    assert outer.stretch.interval.left <= outer.rect.left()
    assert outer.rect.right() <= outer.stretch.interval.right + 1


def test_of_two_names_on_one_place_the_outer_spans_is_shown(typography: Typography) -> None:
    laid_out = block_of(Article("a", "", "Hallen Fire Brigade"), nested((0, 6), (0, 19)), typography)

    assert [name.text for name in names_of(laid_out)] == ["label1"]


def test_spans_of_other_annotators_have_no_names(typography: Typography) -> None:
    laid_out = block_of(Article("a", "", TEXT), nested((4, 9)), typography, "other")

    assert names_of(laid_out) == []


def test_long_name_is_cut_where_it_would_run_over_text_that_is_not_labelled(typography: Typography) -> None:
    span = Span("s", "entities", "a name that nobody would give to a label but somebody did", 0, 3)
    (name,) = names_of(block_of(Article("a", "", TEXT), [span], typography))

    assert name.text.endswith("…")
    assert name.rect.width() <= 152


def test_highest_letter_of_a_line_is_found(typography: Typography) -> None:
    layout = block_of(Article("a", "", "aceo Xl"), [], typography).layout
    line = text_rect(layout, layout.intervals(0, 7)[0])
    low, high = layout.intervals(0, 4)[0], layout.intervals(5, 7)[0]

    assert layout.ink_top(0, low.left, low.right) > layout.ink_top(0, high.left, high.right) + 2
    assert layout.ink_top(0, high.left, high.right) >= line.top() - 1
    assert layout.ink_top(0, 5000, 5010) == float("inf")
