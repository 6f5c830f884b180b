"""An article is cut into sheets between its lines, each of which is on one sheet."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from annotator.model import Article, Section
from annotator.ui.article_view.block_layout import BlockLayout
from annotator.ui.article_view.content import Source
from annotator.ui.article_view.page import Page
from annotator.ui.article_view.pagination import Sheet, paginate
from annotator.ui.article_view.typography import Typography
from tests.ui.article_view.texts import LEFT_TO_RIGHT_ARTICLES, overlapping, spans_on

pytestmark = pytest.mark.usefixtures("fonts")
quickly = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
HEADINGS = ("headline", "subheading")


@pytest.fixture(scope="module")
def typography(qapp: QApplication) -> Typography:
    return Typography()


def layouts_of(page: Page) -> list[BlockLayout]:
    return [page.laid_out(index).layout for index in range(len(page.blocks))]


def sheets_of(paragraphs: list[str], height: float, typography: Typography, role: str = "paragraph") -> list[list[str]]:
    """What stands on each sheet; the first paragraph has a role."""
    text = "\n".join(paragraphs)
    article = Article("a", "", text, (Section(0, len(paragraphs[0]), role),))  # type: ignore[arg-type]
    page = Page(article, typography, 400.0, ())
    layouts = layouts_of(page)
    return [
        [text[slice(*layouts[part.block].line_range(line))] for part in sheet for line in part.lines]
        for sheet in paginate(layouts, height)
    ]


@quickly
@given(st.data(), LEFT_TO_RIGHT_ARTICLES, st.sampled_from([60.0, 240.0, 600.0]), st.floats(50, 700), st.floats(0, 40))
def test_every_line_is_on_one_sheet_and_fits_there(
    typography: Typography, data: st.DataObject, article: Article, width: float, height: float, begin: float
) -> None:
    spans = data.draw(spans_on(article.text))
    page = Page(article, typography, width, [Source("own", lambda start, end: overlapping(spans, start, end))])
    layouts = layouts_of(page)
    sheets = list(paginate(layouts, height, begin))

    placed = [(part.block, line) for sheet in sheets for part in sheet for line in part.lines]
    assert placed == [(block, line) for block, layout in enumerate(layouts) for line in range(layout.line_count)]
    for number, sheet in enumerate(sheets):
        reached = begin if number == 0 else 0.0
        for part in sheet:
            layout = layouts[part.block]
            assert part.top >= reached - 0.01
            assert part.bottom - part.top == pytest.approx(
                layout.line_bottom(part.last - 1) - layout.line_top(part.first)
            )
            reached = part.bottom
        assert reached <= height + 0.01 or (len(sheet) == 1 and len(sheet[0].lines) == 1)
    for before, after in pairwise(sheets):
        assert leaves_nothing_alone(before, after, layouts)


def leaves_nothing_alone(before: Sheet, after: Sheet, layouts: list[BlockLayout]) -> bool:
    """Whether no heading is left behind and no paragraph is cut off its first or last line, where sheets allow it."""
    last, first = before[-1], after[0]
    if last.block != first.block:
        return all(layouts[part.block].block.role in HEADINGS for part in before) or (
            layouts[last.block].block.role not in HEADINGS
        )
    count = layouts[last.block].line_count
    is_forced = len(before) == 1 or all(layouts[part.block].block.role in HEADINGS for part in before[:-1])
    return is_forced or (last.last - last.first > 1 and count - first.first > 1)


def test_a_heading_goes_over_with_its_paragraph(typography: Typography) -> None:
    lines = ["A first paragraph that stands at the top.", "Two", "Three", "A heading", "What it is about, " * 6]
    text = "\n".join(lines)
    at = text.index("A heading")
    page = Page(Article("a", "", text, (Section(at, at + 9, "subheading"),)), typography, 400.0, ())
    layouts = layouts_of(page)
    height = sum(layout.height for layout in layouts[:4]) + 50
    first, second = paginate(layouts, height)
    assert [part.block for part in first] == [0, 1, 2]
    assert [part.block for part in second] == [3, 4]
    assert second[0].top == 0


def test_no_line_of_a_paragraph_is_left_alone(typography: Typography) -> None:
    pitch = typography.style("paragraph").pitch
    words = "word " * 52
    lines = sheets_of([words], 1e6, typography)[0]
    assert len(lines) == 7
    for fitting, expected in ((7, [7]), (6, [5, 2]), (5, [5, 2]), (4, [4, 3])):
        sheets = sheets_of([words], fitting * pitch + 1, typography)
        assert [len(sheet) for sheet in sheets] == expected
        assert [line for sheet in sheets for line in sheet] == lines
