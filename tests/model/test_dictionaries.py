"""Words of scripts that are written without spaces."""

from __future__ import annotations

import pytest

from annotator.model import dictionaries, words

JAPANESE = "東京都知事は水曜日に会見を開いた。"
THAI = "เดินทางไปเชียงใหม่"


def words_of(text: str) -> list[str]:
    """What moving by word visits."""
    at, found = 0, []
    while at < len(text):
        start, end = words.word_at(text, at)
        if start < end:
            found.append(text[start:end])
        at = words.next_word_start(text, at)
    return found


def test_words_are_those_of_the_dictionary() -> None:
    assert words_of(JAPANESE)[:4] == ["東京", "都知事", "は", "水曜日"]
    assert words_of(THAI)[-1] == "เชียงใหม่"
    assert words_of("会议在 Northport 举行")[-2:] == ["Northport", "举行"]


def test_words_are_found_after_characters_of_two_units() -> None:
    text = "𠮷野家で東京の話"
    start, end = words.word_at(text, text.index("東"))
    assert text[start:end] == "東京"


def test_words_far_into_a_text_without_any_punctuation_are_found_from_their_surroundings() -> None:
    text = "東京は雨だった" * 3000
    at = text.index("東京", 10_000)
    assert words.word_at(text, at + 1) == (at, at + 2)


@pytest.mark.usefixtures("no_dictionary")
def test_without_a_dictionary_each_character_is_a_word() -> None:
    assert not dictionaries.is_available()
    assert words_of("東京は")[:2] == ["東", "京"]
    assert words.snap_to_words("น้ำ", 0, 1) == (0, 3), "and none is cut inside"


def test_other_scripts_need_none() -> None:
    assert not any(dictionaries.needs_dictionary(letter, 0) for letter in "aéдאع한")
    assert all(dictionaries.needs_dictionary(letter, 0) for letter in "東あカไ")
