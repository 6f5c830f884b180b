"""Labels as people type and paste them."""

from __future__ import annotations

from annotator.model import Label
from annotator.ui.schema.typed_labels import typed_label, typed_labels


def test_title_in_several_words_has_a_name_in_one() -> None:
    assert typed_label(" Public  body ") == Label("Public_body", title="Public body")
    assert typed_label("PERSON") == Label("PERSON")


def test_indented_lines_make_a_tree() -> None:
    pasted = "Politics\n  Election\n    Turnout\n  Law\nSport\n"
    assert [(label.name, label.parent) for label in typed_labels(pasted, "", ())] == [
        ("Politics", ""),
        ("Election", "Politics"),
        ("Turnout", "Election"),
        ("Law", "Politics"),
        ("Sport", ""),
    ]


def test_tabs_bullets_and_numbers_of_other_programs_are_understood() -> None:
    pasted = "1. Politics\n\t- Election\n\t• Law\n\n2) Sport"
    assert [(label.display, label.parent) for label in typed_labels(pasted, "top", ())] == [
        ("Politics", "top"),
        ("Election", "Politics"),
        ("Law", "Politics"),
        ("Sport", "top"),
    ]


def test_word_under_two_others_gets_a_name_of_its_own_each_time() -> None:
    labels = typed_labels("Health\n  Law\nSport\n  Law\n", "", {"Health"})
    assert [(label.name, label.display) for label in labels] == [
        ("Health_2", "Health"),
        ("Law", "Law"),
        ("Sport", "Sport"),
        ("Law_2", "Law"),
    ]
