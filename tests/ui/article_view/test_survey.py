"""What the rows of the overview strip stand for, for any article, spans and heights."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from annotator.model import Article, Span, SpanIndex
from annotator.ui.article_view import Source
from annotator.ui.article_view.page import Page
from annotator.ui.article_view.survey import Survey
from annotator.ui.article_view.typography import Typography
from tests.ui.article_view.texts import ARTICLES, spans_on

pytestmark = pytest.mark.usefixtures("fonts")

FOREVER = 60.0
quickly = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def typography(qapp: QApplication) -> Typography:
    return Typography()


def survey_of(article: Article, sources: list[Source], typography: Typography, rows: int) -> Survey:
    page = Page(article, typography, 600.0, sources)
    pitch = (page.height + 100) / rows
    survey = Survey(page, sources, [row * pitch - 50 for row in range(rows)])
    assert survey.go_on(FOREVER)
    return survey


def labels(span: Span, start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in span.pieces)


@st.composite
def with_gaps(draw: st.DrawFn, spans: list[Span]) -> list[Span]:
    """Some of the spans lose their middle."""
    found = []
    for span in spans:
        third = (span.end - span.start) // 3
        if third and draw(st.booleans()):
            pieces = ((span.start, span.start + third), (span.end - third, span.end))
            span = Span(span.id, span.layer, span.label, span.start, span.end, pieces)
        found.append(span)
    return found


@quickly
@given(ARTICLES, st.integers(1, 90), st.data())
def test_rows_hold_all_text_and_are_marked_where_spans_are(
    typography: Typography, article: Article, rows: int, data: st.DataObject
) -> None:
    own = data.draw(with_gaps(data.draw(spans_on(article.text))))
    suggested = data.draw(spans_on(article.text, most=3))
    sources = [Source("own", SpanIndex(own).overlapping), Source("suggested", SpanIndex(suggested).overlapping)]
    survey = survey_of(article, sources, typography, rows)

    assert survey.starts == sorted(survey.starts)
    assert (survey.starts[0], survey.starts[-1]) == (0, len(article.text))
    for row, mark in enumerate(survey.marks):
        start, end = survey.starts[row], survey.starts[row + 1]
        here = [span for span in own if start < end and labels(span, start, end)]
        proposed = [span for span in suggested if start < end and labels(span, start, end)]
        if mark is None:
            assert not here
            assert not proposed
        else:
            assert mark.manner == ("own" if here else "suggested")
            on_row = here or proposed
            assert mark.span in on_row
            beginning = [span for span in on_row if span.start >= start]
            assert mark.span.start == min((span.start for span in beginning), default=mark.span.start)


@quickly
@given(ARTICLES, st.integers(1, 90), st.data())
def test_position_stands_in_the_row_that_holds_it(
    typography: Typography, article: Article, rows: int, data: st.DataObject
) -> None:
    survey = survey_of(article, [], typography, rows)
    if not article.text:
        return
    position = data.draw(st.integers(0, len(article.text) - 1))
    row = survey.rows_of(position, position + 1)
    assert len(row) == 1
    assert survey.starts[row[0]] <= position < survey.starts[row[0] + 1]


@quickly
@given(ARTICLES, st.integers(1, 90), st.data())
def test_refreshed_rows_are_as_those_of_a_new_survey(
    typography: Typography, article: Article, rows: int, data: st.DataObject
) -> None:
    index = SpanIndex(data.draw(spans_on(article.text)))
    sources = [Source("own", index.overlapping)]
    survey = survey_of(article, sources, typography, rows)
    for number, span in enumerate(data.draw(spans_on(article.text))):
        if data.draw(st.booleans()) and len(index):
            gone = index.at(data.draw(st.integers(0, len(index) - 1)))
            index.remove(gone.id)
            survey.refresh(gone.start, gone.end)
        index.add(Span(f"new{number}", span.layer, span.label, span.start, span.end))
        survey.refresh(span.start, span.end)
    assert survey.marks == survey_of(article, sources, typography, rows).marks


def test_survey_in_slices_ends_as_one_in_one_go(typography: Typography) -> None:
    article = Article("a", "", "\n".join(f"Paragraph {number} of a long report." for number in range(400)))
    source = Source("own", SpanIndex([Span(f"s{n}", "e", "l", 90 * n, 90 * n + 5) for n in range(100)]).overlapping)
    whole = survey_of(article, [source], typography, 50)
    page = Page(article, typography, 600.0, [source])
    slices = Survey(page, [source], [row * (page.height + 100) / 50 - 50 for row in range(50)])

    assert not slices.go_on(0.0)
    while not slices.go_on(0.0):
        assert slices.rows_of(0, len(article.text)) == range(len(slices.marks)), "rows not yet known are not given"
    assert slices.marks == whole.marks


def test_work_of_others_is_shown_where_nothing_else_is(typography: Typography) -> None:
    article = Article("a", "", "Nobody reads this.")
    span = Span("s", "e", "l", 0, 6)
    others = Source("other", SpanIndex([span]).overlapping)

    assert [mark for mark in survey_of(article, [others], typography, 1).marks if mark] == [(span, "other")]
    own = Source("own", SpanIndex([Span("mine", "e", "l", 0, 17)]).overlapping)
    marks = survey_of(article, [others, own], typography, 5).marks
    assert {mark.manner for mark in marks if mark} == {"own"}
