"""Moving by word and by character: as Unicode Standard Annex 29 has it, in texts of any length."""

import unicodedata
from itertools import pairwise

import pytest
import regex
from hypothesis import example, given, settings
from hypothesis import strategies as st
from uniseg.wordbreak import word_boundaries as uax29_word_boundaries

from annotator.model import dictionaries, words

# One of every kind that the rules of UAX 29 tell apart, and what news articles are full of.
ALPHABET = [
    *"ab1 \n\r\t.,:'’“”_-%@&$…\u00a0\u00ad\u200b\u200d\u2028\u200f",
    *"é\u0301\ufe0f\u20e3",
    *"אב״مرح،中文。カータ가\u1100\u1161\u11a8ก\u0e33\u0e49\u0e48ไ",
    *["क्", "क", "ि", "👩🏽\u200d🚀", "👍", "🏽", "🇬🇧", "🇫", "a.b", "AT&T", "don’t"],
]
MIXED_TEXT = st.lists(st.sampled_from(ALPHABET), max_size=20).map("".join)
ANY_TEXT = st.text(max_size=30) | MIXED_TEXT
# Longer than any window one might look through, and hardly a space in it.
LONG_TEXT = st.builds(
    lambda pieces, times: "".join(piece * times for piece in pieces),
    st.lists(st.lists(st.sampled_from(ALPHABET), min_size=1, max_size=4).map("".join), min_size=1, max_size=4),
    st.integers(100, 400),
)


def characters(text: str) -> list[int]:
    """Where grapheme clusters begin and end, read from the start of the text."""
    return [0, *(match.end() for match in regex.finditer(r"\X", text))]


def boundaries(text: str) -> list[int]:
    """Word boundaries of the whole text, read from its start, without those inside a character."""
    found = {0, *(match.start() for match in regex.finditer(r"(?w)\b", text))}
    return [at for at in sorted(found & set(characters(text))) if not dictionaries.is_inside_word(text, at)]


def is_word(text: str) -> bool:
    """Whether this is more than spaces, invisible characters and punctuation; an emoji's look makes it more."""
    return "\ufe0f" in text or any(
        not words.is_space(one) and (unicodedata.category(one)[0] != "P" or one in "%‰‱@#&") for one in text
    )


def assert_agrees_with_the_whole_text(text: str, positions: list[int]) -> None:
    found = [(start, end) for start, end in pairwise(boundaries(text)) if is_word(text[start:end])]
    for at in positions:
        touching = [(start, end) for start, end in found if start <= at <= end]
        said = {
            "word_at": words.word_at(text, at),
            "next start": words.next_word_start(text, at),
            "previous start": words.previous_word_start(text, at),
            "next end": words.next_word_end(text, at),
            "previous end": words.previous_word_end(text, at),
        }
        assert said == {
            "word_at": touching[-1] if touching else (at, at),
            "next start": min((start for start, _ in found if start > at), default=len(text)),
            "previous start": max((start for start, _ in found if start < at), default=0),
            "next end": min((end for _, end in found if end > at), default=len(text)),
            "previous end": max((end for _, end in found if end < at), default=0),
        }, f"at {at} of {text[max(0, at - 20) : at]!r} | {text[at : at + 20]!r}"


@settings(deadline=None, max_examples=300)
@given(ANY_TEXT)
@example("น้ำ ไทย")
@example("_foo_ (bar) …")
def test_moving_by_word_agrees_with_reading_the_whole_text(text: str) -> None:
    assert_agrees_with_the_whole_text(text, list(range(len(text) + 1)))


@settings(deadline=None, max_examples=300)
@given(MIXED_TEXT)
def test_word_boundaries_are_those_of_another_implementation_of_uax_29(text: str) -> None:
    known = {at for at in range(len(text)) if dictionaries.is_inside_word(text, at)}
    assert words.word_boundaries(text) == sorted(({0, *uax29_word_boundaries(text)} & set(characters(text))) - known)


@settings(deadline=None, max_examples=300)
@given(ANY_TEXT)
@example("“Kim” — 3")
def test_nearest_word_start_and_end_agree_with_reading_the_whole_text(text: str) -> None:
    found = [(start, end) for start, end in pairwise(boundaries(text)) if is_word(text[start:end])]
    for at in range(len(text) + 1):
        starts = sorted((abs(start - at), -start) for start, _ in found)
        ends = sorted((abs(end - at), end) for _, end in found)
        assert words.nearest_word_start(text, at) == (-starts[0][1] if starts else at)
        assert words.nearest_word_end(text, at) == (ends[0][1] if ends else at)


@settings(deadline=None, max_examples=25)
@given(LONG_TEXT, st.data())
def test_moving_by_word_agrees_in_long_lines_too(text: str, data: st.DataObject) -> None:
    assert_agrees_with_the_whole_text(text, data.draw(st.lists(st.integers(0, len(text)), max_size=5)))


@pytest.mark.parametrize("gap", ["-", " ", "—…", "\u00a0"])
def test_no_word_is_cut_however_long_the_gap_between_two(gap: str) -> None:
    for times in (1, 63, 64, *range(240, 260), *range(500, 515), 1_023, 1_024):
        text = "Kim" + gap * times + "Pyongyang" + gap * times
        start, end = 3 + len(gap) * times, 12 + len(gap) * times
        assert words.next_word_start(text, 3) == start
        assert words.next_word_end(text, 3) == end
        assert words.previous_word_start(text, len(text)) == start
        assert words.previous_word_end(text, len(text)) == end
        assert words.previous_word_end(text, start) == 3
        assert words.snap_to_words(text, start + 1, start + 2) == (start, end)


def test_a_line_of_a_million_letters_is_one_word() -> None:
    text = "a" * 1_000_000
    assert words.word_at(text, 500_000) == (0, 1_000_000)
    assert words.snap_to_words(text, 500_000, 500_001) == (0, 1_000_000)
    assert words.next_word_start(text, 500_000) == words.next_word_end(text, 500_000) == 1_000_000
    assert words.previous_word_start(text, 500_000) == words.previous_word_end(text, 500_000) == 0
    assert words.character_floor(text, 500_000) == 500_000


@settings(deadline=None, max_examples=300)
@given(ANY_TEXT)
@example("🇬🇧" * 40 + "🇫")
@example("a" + "\u0301" * 200 + "b")
@example("👩🏽\u200d" * 50 + "🚀")
@example("a\r\n\u0301\r\r\n\n")
def test_moving_by_character_agrees_with_reading_the_whole_text(text: str) -> None:
    ends = characters(text)
    for at in range(len(text) + 1):
        assert words.character_floor(text, at) == max(end for end in ends if end <= at)
        assert words.character_ceiling(text, at) == min(end for end in ends if end >= at)
        assert words.next_character(text, at) == min((end for end in ends if end > at), default=len(text))
        assert words.previous_character(text, at) == max((end for end in ends if end < at), default=0)


def test_flags_keep_their_pairs_in_a_row_of_thousands() -> None:
    text = "🇬🇧" * 3_000
    assert [words.character_floor(text, at) for at in (2_999, 3_000, 3_001)] == [2_998, 3_000, 3_000]
    assert (words.next_character(text, 3_001), words.previous_character(text, 3_001)) == (3_002, 3_000)
    assert words.word_at(text, 3_001) == (3_000, 3_002)
