"""Finding by a few letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.fuzzy import Finder, folded, marks

TITLES = (
    "Person",
    "Organization",
    "Élection",
    "personal name",
    "Natural person",
    "impersonal",
    "Straße",
    "МОСКВА",
    "हिन्दी",
    "Smørrebrød (dish)",
    "",
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [*TITLES]),
        ("  ", [*TITLES]),
        ("person", ["Person", "personal name", "Natural person", "impersonal"]),
        ("PERSON", ["Person", "personal name", "Natural person", "impersonal"]),
        ("elec", ["Élection"]),
        ("élec", ["Élection"]),
        ("strasse", ["Straße"]),
        ("москва", ["МОСКВА"]),
        ("हिन्", ["हिन्दी"]),
        ("smorre dish", ["Smørrebrød (dish)"]),
        ("name", ["personal name"]),
        ("name pers", ["personal name"]),
        ("np", ["Natural person"]),
        ("napers", ["Natural person"]),
        ("orgz", ["Organization"]),
        ("on", ["Person", "Organization", "Élection", "personal name", "Natural person", "impersonal"]),
        ("zeppelin", []),
        ("(", []),
    ],
)
def test_titles_that_begin_with_the_text_come_first_then_those_with_words_that_do(typed: str, found: list[str]) -> None:
    assert [TITLES[place] for place in Finder(TITLES).find(typed)] == found


def test_most_used_come_first_among_those_that_fit_as_well() -> None:
    finder = Finder(("Sport", "Spokesperson", "Big sports"), uses=(0, 3, 9))

    assert finder.find("spo") == [1, 0, 2]
    assert finder.find("") == [2, 1, 0]


def test_words_beside_a_title_find_it_too_but_after_titles() -> None:
    finder = Finder(("Labour", "Economy", "Strike"), others=("Economy", "", "Economy Labour"))

    assert finder.find("econ") == [1, 0, 2]
    assert finder.find("econ lab") == [0, 2]


def test_letters_that_stand_closer_together_fit_better() -> None:
    assert Finder(("Agent of change", "Agriculture", "Aging")).find("agg") == [2, 0]


@pytest.mark.parametrize(
    ("title", "typed", "marked"),
    [
        ("Natural person", "pers", [(8, 12)]),
        ("Natural person", "np", [(0, 1), (8, 9)]),
        ("Natural person", "person nat", [(0, 3), (8, 14)]),
        ("Élection", "elec", [(0, 4)]),
        ("Straße", "strasse", [(0, 6)]),
        ("Agent of change", "agg", [(0, 2), (13, 14)]),
        ("🗳 Élection", "elec", [(2, 6)]),
        ("Person", "zeppelin", []),
        ("Person", "", []),
    ],
)
def test_letters_that_were_typed_are_marked(title: str, typed: str, marked: list[tuple[int, int]]) -> None:
    assert marks(title, typed) == marked


@given(st.text(max_size=40))
def test_every_title_is_found_by_itself(title: str) -> None:
    if any(character.isalnum() for character in folded(title)):
        assert Finder((title,)).find(title) == [0]
        assert marks(title, title)
