"""How an article is cut, and how heights are summed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model import Article, words
from annotator.ui.article_view.blocks import block_at, cut_into_blocks
from annotator.ui.article_view.heights import HeightIndex
from tests.ui.article_view.texts import ARTICLES


@settings(deadline=None)
@given(ARTICLES)
def test_blocks_hold_all_text_but_blank_lines_in_order(article: Article) -> None:
    text = article.text
    blocks = cut_into_blocks(article)
    assert blocks
    assert all(a.end <= b.start for a, b in pairwise(blocks))
    left_out, reached = "", 0
    for block in blocks:
        left_out += text[reached : block.start]
        reached = block.end
    left_out += text[reached:]
    assert left_out.strip() == "", f"{left_out!r} is in no block"


@settings(deadline=None)
@given(ARTICLES)
def test_every_section_is_a_block_with_its_role(article: Article) -> None:
    blocks = {(block.start, block.end, block.role) for block in cut_into_blocks(article)}
    assert all((section.start, section.end, section.role) in blocks for section in article.sections)


SENTENCES = st.lists(
    st.sampled_from(
        [
            "It rained all night. ",
            "雨が降った。",
            "word ",
            "x\u0301" * 40,
            "👩🏽\u200d🚀",
            "“No!” she said. ",
            "y" * 900,
        ]
    ),
    min_size=1,
    max_size=12,
).map(lambda parts: "".join(parts) * 200)


@settings(deadline=None, max_examples=30)
@given(SENTENCES)
def test_very_long_paragraph_is_cut_into_pieces_that_touch_and_cut_no_character(text: str) -> None:
    blocks = cut_into_blocks(Article("a", "", text))
    assert [block.start for block in blocks] == [0, *(block.end for block in blocks[:-1])]
    assert all(block.end - block.start <= 6000 for block in blocks)
    assert all((block.paragraph_start, block.paragraph_end) == (0, len(text)) for block in blocks)
    assert all(words.character_floor(text, block.start) == block.start for block in blocks)


def test_very_long_paragraph_is_cut_after_sentences() -> None:
    text = "The council met on Monday. Nobody came! “Why?” asked the mayor. " * 300
    blocks = cut_into_blocks(Article("a", "", text))

    assert len(blocks) > 3
    assert all(text[: block.end].rstrip().endswith((".", "!", "?”")) for block in blocks[:-1])


@given(st.lists(st.integers(0, 1000), min_size=1, unique=True).map(sorted), st.integers(0, 1100))
def test_position_between_blocks_belongs_to_the_one_before(starts: list[int], position: int) -> None:
    naive = max((n for n, start in enumerate(starts) if start <= position), default=0)
    assert block_at(starts, position) == naive


HEIGHTS = st.lists(st.integers(0, 400), min_size=1, max_size=700)


@settings(deadline=None, max_examples=50)
@given(HEIGHTS, st.lists(st.tuples(st.integers(0, 699), st.integers(0, 400)), max_size=20), st.data())
def test_heights_answer_as_naive_sums_do(
    heights: list[int], changes: list[tuple[int, int]], data: st.DataObject
) -> None:
    index = HeightIndex(heights)
    for at, height in changes:
        at %= len(heights)
        assert index.set(at, height) == height - heights[at]
        heights[at] = height
    assert index.total == sum(heights)
    assert len(index) == len(heights)
    block = data.draw(st.integers(0, len(heights) - 1))
    assert index.top(block) == sum(heights[:block])
    y = data.draw(st.integers(-10, sum(heights) + 10))
    tops = [sum(heights[:n]) for n in range(len(heights) + 1)]
    naive = next((n for n in range(len(heights)) if tops[n] <= y < tops[n + 1]), 0 if y < 0 else None)
    found = index.find(y)
    if naive is not None:
        assert found == naive or tops[found] <= y < tops[found + 1] or y < 0
    else:
        assert tops[found + 1] >= sum(heights), "beyond the end is the last block"


def test_no_block_at_all_is_high_as_nothing() -> None:
    assert HeightIndex([]).total == pytest.approx(0)
