"""Where characters, carets and spans are on the page, for any text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from annotator.model import Article, Section, Span
from annotator.ui.article_view import block_layout, blocks
from annotator.ui.article_view.content import Source
from annotator.ui.article_view.movement import moved
from annotator.ui.article_view.page import Page
from annotator.ui.article_view.typography import Reading, Typography
from tests.ui.article_view.texts import (
    ARTICLES,
    LEFT_TO_RIGHT_ARTICLES,
    SIMPLE_ARTICLES,
    characters_of,
    overlapping,
    spans_on,
)

pytestmark = pytest.mark.usefixtures("fonts")

MOVEMENTS = (
    *("right", "left", "word right", "word left", "down", "up", "line start", "line end"),
    *("sentence right", "sentence left", "paragraph up", "paragraph down"),
    *("block start", "block end", "page down", "page up", "text start", "text end"),
)
WIDTHS = st.sampled_from([90.0, 240.0, 600.0])
quickly = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


@pytest.fixture(params=["whole", "in pieces"], autouse=True)
def paragraphs(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every law holds for paragraphs that are laid out whole, and for those that are cut into pieces."""
    if request.param == "in pieces":
        for name, value in (("_LONGEST", 30), ("_PIECE", 12), ("_REACH", 6)):
            monkeypatch.setattr(blocks, name, value)


@pytest.fixture(scope="module")
def typography(qapp: QApplication) -> Typography:
    return Typography()


def page_of(article: Article, typography: Typography, width: float = 600.0, spans: list[Span] | None = None) -> Page:
    return Page(article, typography, width, [Source("own", lambda start, end: overlapping(spans or [], start, end))])


def is_caret_position(page: Page, position: int) -> bool:
    """Whether no character is cut here, and a block holds the position."""
    text = page.article.text
    block = page.blocks[page.index_of(position)]
    starts = {start for start, _ in characters_of(text, 0, len(text))} | {len(text)}
    return position in starts and block.start <= position <= block.end


@quickly
@given(ARTICLES, WIDTHS, st.lists(st.sampled_from(MOVEMENTS), min_size=1, max_size=25), st.floats(-50, 700))
def test_every_movement_ends_between_characters_of_a_block(
    typography: Typography, article: Article, width: float, movements: list[str], x: float
) -> None:
    page = page_of(article, typography, width)
    position = page.blocks[0].start
    for movement in movements:
        before, position = position, moved(page, position, movement, x, 200.0)
        assert is_caret_position(page, position), f"{movement} from {before} to {position} in {article.text!r}"


def test_end_of_a_line_that_wraps_inside_a_word_cuts_no_character(typography: Typography) -> None:
    page = page_of(Article("a", "", "x\u0301" * 60), typography, 240.0)
    end = moved(page, 0, "line end", 0.0, 0.0)

    assert is_caret_position(page, end), f"{end} is between a letter and its accent"


@quickly
@given(ARTICLES, WIDTHS)
def test_right_goes_through_all_characters_and_left_comes_back(
    typography: Typography, article: Article, width: float
) -> None:
    """In blocks that read from right to left, and at their borders, the arrows follow the eye: left goes on."""
    page = page_of(article, typography, width)
    on = {
        index: "left" if page.laid_out(index).layout.is_right_to_left else "right" for index in range(len(page.blocks))
    }
    position, seen = page.blocks[0].start, [page.blocks[0].start]
    while True:
        index = page.index_of(position)
        after = moved(page, position, on[index], 0.0, 0.0)
        if after == position:
            break
        assert after > position
        back = {"left": "right", "right": "left"}[on[page.index_of(after)]]
        assert moved(page, after, back, 0.0, 0.0) == position
        position = after
        seen.append(position)
    text = article.text
    wanted = {start for block in page.blocks for start, _ in characters_of(text, block.start, block.end)}
    assert set(seen) == wanted | {block.end for block in page.blocks}


@quickly
@given(ARTICLES, WIDTHS, st.floats(-100, 800), st.floats(-100, 3000))
def test_any_point_of_the_page_has_a_position_and_perhaps_a_character(
    typography: Typography, article: Article, width: float, x: float, y: float
) -> None:
    page = page_of(article, typography, width)
    for index in range(len(page.blocks)):
        page.laid_out(index)
    position = page.position_at(x, y)
    block = page.blocks[page.index_at(y)]
    assert block.start <= position <= block.end
    on = page.character_at(x, y)
    assert on is None or block.start <= on < max(block.end, block.start + 1)


@quickly
@given(LEFT_TO_RIGHT_ARTICLES, WIDTHS)
def test_caret_is_hit_where_it_is_drawn(typography: Typography, article: Article, width: float) -> None:
    """Position to point and back. At the spaces in which a line wraps, and where two positions stand on one spot
    (characters without a width), any position drawn there may be meant. Mixed direction is left out."""
    page = page_of(article, typography, width)
    text = article.text
    for block in page.blocks:
        for position in [start for start, _ in characters_of(text, block.start, block.end)] + [block.end]:
            if page.index_of(position) != page.index_of(block.start):
                continue  # the end of a block that the next one touches
            rect = page.caret_rect(position)
            hit = page.position_at(rect.center().x() - 0.5, rect.center().y())
            if hit == position:
                continue
            _, last = page.line_range(position)
            rest = text[position:last].replace("\u00ad", "")  # a soft hyphen before spaces takes no room
            is_in_trailing_space = rest.isspace() or (position >= last and text[last - 1 : last].isspace())
            stands_there = page.caret_rect(hit)
            is_same_spot = abs(stands_there.x() - rect.x()) < 1.01 and stands_there.y() == rect.y()
            assert is_same_spot or is_in_trailing_space, f"{position} is hit as {hit} in {text!r}"


@quickly
@given(ARTICLES, WIDTHS, st.data())
def test_spans_are_drawn_on_their_characters_and_on_no_other(
    typography: Typography, article: Article, width: float, data: st.DataObject
) -> None:
    """Letters that the typeface joins into one glyph (Arabic lam-alef) are drawn together."""
    spans = data.draw(spans_on(article.text, most=3))
    page = page_of(article, typography, width, spans)
    for index, block in enumerate(page.blocks):
        layout = page.laid_out(index).layout
        pieces = [layout.intervals(*cluster) for cluster in characters_of(article.text, block.start, block.end)]
        clusters = list(zip(characters_of(article.text, block.start, block.end), pieces, strict=True))
        for span in overlapping(spans, block.start, block.end):
            drawn = layout.intervals(span.start, span.end)
            inside = [piece for (a, b), found in clusters if span.start <= a and b <= span.end for piece in found]
            outside = [
                piece for (a, b), found in clusters if not (span.start <= a and b <= span.end) for piece in found
            ]
            for piece in inside:
                assert _covers(drawn, piece), f"{piece} of {span.text(article.text)!r} is not drawn"
            for piece in outside:
                is_joined = any(_covers([piece], one) or _covers([one], piece) for one in inside)
                is_nothing = piece.right - piece.left < 1
                assert is_joined or is_nothing or not _covers(drawn, piece), f"{piece} is drawn, and not labelled"


def _covers(drawn: list, piece: tuple[int, float, float]) -> bool:
    middle = (piece[1] + piece[2]) / 2
    return any(d.line == piece[0] and d.left - 0.6 <= middle <= d.right + 0.6 for d in drawn)


@quickly
@given(SIMPLE_ARTICLES, WIDTHS, st.data())
def test_character_under_a_painted_span_lies_in_the_span(
    typography: Typography, article: Article, width: float, data: st.DataObject
) -> None:
    spans = data.draw(spans_on(article.text))
    page = page_of(article, typography, width, spans)
    for index in range(len(page.blocks)):
        laid_out = page.laid_out(index)
        for stretch in laid_out.stretches:
            line, left, right = stretch.interval
            y = page.top(index) + laid_out.layout.baseline(line) - 2
            for share in (0.02, 0.3, 0.5, 0.98):
                on = page.character_at(left + (right - left) * share, y)
                assert on is not None
                assert stretch.span.covers(on), f"{on} is under {stretch.span.text(article.text)!r}"


@quickly
@given(ARTICLES, WIDTHS, st.data())
def test_labels_in_three_lanes_move_no_line(
    typography: Typography, article: Article, width: float, data: st.DataObject
) -> None:
    spans = data.draw(spans_on(article.text, most=3))
    bare, labelled = page_of(article, typography, width), page_of(article, typography, width, spans)
    for index in range(len(bare.blocks)):
        one, other = bare.laid_out(index).layout, labelled.laid_out(index).layout
        assert [one.baseline(line) for line in range(one.line_count)] == [
            other.baseline(line) for line in range(other.line_count)
        ]
    assert bare.height == labelled.height


def test_line_with_more_than_three_lanes_grows_and_no_other(typography: Typography) -> None:
    text = "one two three four five " * 12
    article = Article("a", "", text)
    nested = [Span(f"s{n}", "entities", "PERSON", 4, 7 + n) for n in range(5)]
    bare, labelled = (
        page_of(article, typography).laid_out(0).layout,
        page_of(article, typography, 600, nested).laid_out(0).layout,
    )

    moved_by = [labelled.line_top(line) - bare.line_top(line) for line in range(bare.line_count)]
    moved_by.append(labelled.height - bare.height)
    assert moved_by[0] == 0
    assert set(moved_by[1:]) == {8.0}, "two lanes more than fit, of four pixels each"


def test_what_is_left_of_a_pile_stands_close_to_the_text_on_the_next_line(typography: Typography) -> None:
    article = Article("a", "", "one two three four five " * 12)
    pile = [Span(f"s{n}", "entities", "PERSON", 4, 7 + n) for n in range(5)]
    through = Span("through", "entities", "PERSON", 0, 200)
    page = page_of(article, typography, 600, [*pile, through])

    first, *others = [
        stretch.lane
        for index in range(len(page.blocks))
        for stretch in page.laid_out(index).stretches
        if stretch.span == through
    ]
    assert first == 5, "the widest stands lowest"
    assert set(others) == {0}


def test_text_from_right_to_left_begins_at_the_right_edge(typography: Typography) -> None:
    page = page_of(Article("a", "", "هطلت أمطار غزيرة"), typography)

    assert page.laid_out(0).layout.is_right_to_left
    assert page.caret_rect(0).x() == pytest.approx(600, abs=2)
    assert page.caret_rect(3).x() < page.caret_rect(0).x()


def test_span_across_a_change_of_direction_is_drawn_in_two_pieces(typography: Typography) -> None:
    text = "abc שלום def"
    page = page_of(Article("a", "", text), typography)
    layout = page.laid_out(0).layout

    pieces = layout.intervals(2, 6)
    assert len(pieces) == 2, "the end of the Latin word and the first letters of the Hebrew one are apart"
    assert pieces[0].right < pieces[1].left


@pytest.mark.parametrize("text", ["abc שלום def", "abc السوق", "שלום abc עולם", "e\u0301a\u0308 שלום"])
def test_every_letter_of_a_line_of_mixed_direction_is_tinted(typography: Typography, text: str) -> None:
    layout = page_of(Article("a", "", text), typography).laid_out(0).layout

    assert [start for start, end in characters_of(text, 0, len(text)) if not layout.intervals(start, end)] == []
    assert len(layout.intervals(0, len(text))) == 1, "the whole line is one piece"


def test_span_on_accented_letters_of_a_mixed_line_ends_where_they_end(typography: Typography) -> None:
    text = "e\u0301a\u0308 שלום"
    layout = page_of(Article("a", "", text), typography).laid_out(0).layout

    assert layout.intervals(0, 2)[0].right <= layout.intervals(2, 4)[0].left + 0.6


def test_arrows_follow_the_eye_in_text_from_right_to_left(typography: Typography) -> None:
    page = page_of(Article("a", "", "שלום עולם"), typography)
    position = moved(page, 0, "left", 0, 0)

    assert position == 1
    assert page.caret_rect(position).x() < page.caret_rect(0).x()


def test_characters_that_no_font_has_leave_ink_as_boxes(typography: Typography) -> None:
    """Thaana, Ahom and a private character: hardly a machine has fonts for all of them."""
    layout = page_of(Article("a", "", "a\u078b\U00011b06\U0010fffdb"), typography).laid_out(0).layout
    assert layout.ink_top(0, 0.0, 600.0) < layout.baseline(0)


def test_hard_line_breaks_inside_a_section_are_kept(typography: Typography) -> None:
    page = page_of(Article("a", "", "one\ntwo", (Section(0, 7, "caption"),)), typography)

    assert page.laid_out(0).layout.line_count == 2
    assert moved(page, 1, "down", page.caret_rect(1).x(), 0) == 5


@quickly
@given(ARTICLES, st.lists(st.tuples(WIDTHS, st.sampled_from([0.6, 1.0, 3.0])), max_size=3), st.data())
def test_another_width_or_zoom_and_back_gives_the_same_page(
    article: Article, changes: list[tuple[float, float]], data: st.DataObject
) -> None:
    spans = data.draw(spans_on(article.text))
    page = page_of(article, Typography(), 600.0, spans)

    def rects() -> list[object]:
        return [page.caret_rect(block.end) for block in page.blocks]

    for index in range(len(page.blocks)):
        page.laid_out(index)
    before = rects()
    for width, zoom in changes:
        page.resize(Typography(Reading(zoom=zoom)), width)
        rects()
    page.resize(Typography(), 600.0)
    for index in range(len(page.blocks)):
        page.laid_out(index)
    assert rects() == before


def test_place_nearest_to_a_point_is_found_in_latin_pieces_of_an_arabic_paragraph(typography: Typography) -> None:
    text = "السلام " + "Donaudampfkahn" * 20
    page = page_of(Article("a", "", text), typography)
    layout = page.laid_out(len(page.blocks) - 1).layout
    first, last = layout.line_range(layout.line_count - 1)
    for x in (-50.0, 0.0, 200.0, 400.0, 700.0):
        found = layout.position_at(layout.line_count - 1, x)
        nearest = min(abs(layout.x_of(position) - x) for position in range(first, last + 1))
        assert abs(layout.x_of(found) - x) == pytest.approx(nearest, abs=0.6)


def test_all_marks_that_combine_are_hit_by_looking_at_every_caret() -> None:
    """Where Qt looks by itself, it can find a place between a letter and its mark."""
    marks = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) in ("Mn", "Mc", "Me")]
    assert [mark for mark in marks if not block_layout._COMPLEX.match(mark)] == []
