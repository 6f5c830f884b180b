"""What a screen reader reads at a place: pieces that cover the text, each where people expect it to begin."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.model import Article, Section
from annotator.ui.article_view import reading
from annotator.ui.article_view.page import Page
from annotator.ui.article_view.reading import Unit
from annotator.ui.article_view.typography import Typography
from annotator.ui.theme import Appearance
from tests.ui.article_view.texts import ARTICLES

UNITS = (reading.character, reading.word, reading.sentence, reading.line, reading.paragraph)
TEXT = (
    "  A lake, above.\n\n"
    "“It will hold,” she says. Then:  it broke! 👩🏽\u200d🚀 flew on.\n"
    "Another, much longer paragraph which is wider than the column, so that it has two lines, and more.\n"
)


def page_of(article: Article, width: float = 400) -> Page:
    return Page(article, Typography(), width, ())


def pieces(page: Page, unit: Unit) -> list[str]:
    """The text cut by a unit from its beginning to its end."""
    found, at, text = [], 0, page.article.text
    while at < len(text):
        start, end = unit(page, at)
        assert start <= at < end, f"nothing is read at {at} of {text!r}"
        found.append(text[at:end])
        at = end
    return found


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(ARTICLES, st.data())
def test_reading_from_piece_to_piece_gets_through_any_text(
    appearance: Appearance, article: Article, data: st.DataObject
) -> None:
    page = page_of(article)
    for unit in UNITS:
        assert "".join(pieces(page, unit)) == article.text
    if not article.text:
        return
    position = data.draw(st.integers(0, len(article.text) - 1))
    for unit in UNITS:
        start, end = unit(page, position)
        assert 0 <= start <= position < end <= len(article.text)
    # Lines, paragraphs and characters are the same from wherever in them one asks.
    for unit in (reading.character, reading.line, reading.paragraph):
        start, end = unit(page, position)
        assert unit(page, start) == unit(page, end - 1) == (start, end)


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        (reading.word, ["  ", "A ", "lake, ", "above.\n\n“", "It ", "will ", "hold,” "]),
        (
            reading.sentence,
            ["  ", "A lake, above.\n\n", "“It will hold,” she says. ", "Then:  it broke! ", "👩🏽\u200d🚀 flew on.\n"],
        ),
        (reading.character, [" ", " ", "A", " ", "l", "a", "k", "e"]),
        (reading.paragraph, [TEXT[: TEXT.index("“")], TEXT[TEXT.index("“") : TEXT.index("Another")]]),
    ],
)
def test_pieces_begin_where_people_expect_it(appearance: Appearance, unit: Unit, expected: list[str]) -> None:
    assert pieces(page_of(Article("a", "", TEXT)), unit)[: len(expected)] == expected


def test_character_is_a_whole_emoji(appearance: Appearance) -> None:
    at = TEXT.index("👩")
    page = page_of(Article("a", "", TEXT))
    assert {reading.character(page, at + n) for n in range(4)} == {(at, at + 4)}


def test_lines_are_those_of_the_column(appearance: Appearance) -> None:
    article = Article("a", "", TEXT)
    wide, narrow = (pieces(page_of(article, width), reading.line) for width in (2000, 300))
    assert wide == pieces(page_of(article), reading.paragraph)
    assert len(narrow) > len(wide) + 2
    assert all(line.endswith((" ", "\n")) for line in narrow)


def test_very_long_paragraph_is_one_though_it_is_laid_out_in_pieces(appearance: Appearance) -> None:
    text = "Short.\n" + "She measures the ice every day. " * 1000 + "\nThe end."
    article = Article("a", "", text, (Section(7, text.index("\nThe end"), "paragraph"),))
    page = page_of(article)
    assert len(page.blocks) > 5
    assert reading.paragraph(page, 20_000) == (7, text.index("The end."))


def test_asking_about_a_line_far_away_moves_nothing(appearance: Appearance) -> None:
    page = page_of(Article("a", "", "\n".join(f"{number}. " + "far away " * 40 for number in range(300))))
    page.lay_out_view(0, 500)
    before = page.height
    reading.line(page, len(page.article.text) // 2)
    assert page.height == before
