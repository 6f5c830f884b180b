"""Which words a leap finds, and in which order it meets them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model import words
from annotator.ui.article_view.leap_targets import ordered_from, words_beginning_with, words_in

TEXT = "“Éva” met van\u00a0der Berg, the Vandal, in 中国 on Straße 5; Ελλάδα and йод, e\u0301va. สวัสดี 2019"


def found(typed: str, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in words_beginning_with(text, words_in(text, 0, len(text)), typed)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("v", ["van", "Vandal"]),
        ("VAN", ["van", "Vandal"]),
        ("van d", ["van"]),  # The space in the text does not break.
        ("vand", ["Vandal"]),
        ("ev", ["Éva", "e\u0301va"]),
        ("é", ["Éva", "e\u0301va"]),
        ("strasse", ["Straße"]),
        ("ελλαδα", ["Ελλάδα"]),
        ("и", ["йод"]),
        ("中", ["中国"]),
        ("国", []),
        ("20", ["2019"]),
        ("x", []),
        ("", []),
        (" ", []),
    ],
)
def test_leap_finds_words_by_their_first_letters_whatever_case_and_accents(typed: str, expected: list[str]) -> None:
    assert found(typed) == expected


def test_leap_meets_the_words_after_the_caret_first_and_then_goes_round() -> None:
    among = [(0, 3), (10, 12), (20, 25)]
    assert ordered_from(among, 10) == [(20, 25), (0, 3), (10, 12)], "the word at the caret comes last"
    assert ordered_from(among, 9) == [(10, 12), (20, 25), (0, 3)]


@settings(deadline=None)
@given(st.text(max_size=40), st.data())
def test_words_of_a_stretch_are_those_that_begin_in_it(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    every = [at for at in range(start, end) if words.word_at(text, at)[0] == at < words.word_at(text, at)[1]]
    assert [first for first, _ in words_in(text, start, end)] == every
