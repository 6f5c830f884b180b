"""Lists to link to, in the project: brought in, found as somebody types, replaced and taken away."""

from __future__ import annotations

import pytest

from annotator.errors import ProjectError, ReadOnlyError
from annotator.model.knowledge import Entry, KnowledgeBase
from annotator.store import Project

MOEN = Entry("Q1", "Ingrid Moen", ("I. Moen", "Moen, Ingrid"), "hydrologist")
WATER = Entry("Q2", "Upper Valley Water Board", ("UVWB",), "public body that measures lakes")
MOE = Entry("Q3", "Moe", (), "village in the upper valley")
ANDRE = Entry("Q4", "André Møller", ("Andreas",), "mayor")
UNA = Entry("Q5", "Una Moen", (), "painter")
UN = Entry("Q6", "United Nations", ("UN",), "organisation")
ENTRIES = (MOEN, WATER, MOE, ANDRE, UNA, UN)


def bring(project: Project, name: str, *entries: Entry) -> list[tuple[int | None, str]]:
    problems: list[tuple[int | None, str]] = []
    with project.knowledge.importing(name, lambda line, what: problems.append((line, what))) as target:
        for line, entry in enumerate(entries, 1):
            target.add(entry, line)
    return problems


@pytest.fixture
def listed(project: Project) -> Project:
    bring(project, "people", *ENTRIES)
    return project


def found(project: Project, text: str, base: str = "") -> list[str]:
    return [entry.name for entry in project.knowledge.find(text, base)]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("moe", ["Moe", "Ingrid Moen"]),  # a name before an alias
        ("un", ["United Nations", "Una Moen"]),  # the very alias before the beginning of a name
        ("Q4", ["André Møller"]),
        ("andre", ["André Møller"]),
        ("ANDRÉ", ["André Møller"]),
        ("moen i", ["Ingrid Moen"]),
        ("valley water", ["Upper Valley Water Board"]),
        ("hydro", ["Ingrid Moen"]),
        ("upper valley", ["Upper Valley Water Board", "Moe"]),  # a name before a description
        ("lakes p", ["Upper Valley Water Board"]),
        ("zzz", []),
        ("  ", []),
        ('"', []),
        ("moen OR un*", []),
    ],
)
def test_entries_are_found_by_name_alias_and_description_in_this_order(
    listed: Project, typed: str, names: list[str]
) -> None:
    assert found(listed, typed)[: len(names) or None] == names


def test_each_entry_is_found_once_however_many_of_its_names_fit(listed: Project) -> None:
    assert found(listed, "moen").count("Ingrid Moen") == 1
    assert sorted(found(listed, "moen")) == ["Ingrid Moen", "Una Moen"]


def test_no_more_are_found_than_are_asked_for(listed: Project) -> None:
    assert len(listed.knowledge.find("u", limit=2)) == 2


def test_lists_are_searched_together_or_by_their_name(listed: Project) -> None:
    bring(listed, "places", Entry("P1", "Moesgård"), Entry("Q1", "Another with this id"))
    assert found(listed, "moe") == ["Moe", "Moesgård", "Ingrid Moen", "Una Moen"]
    assert found(listed, "moe", "places") == ["Moesgård"]
    assert found(listed, "moe", "absent") == []
    assert listed.knowledge.bases() == [KnowledgeBase("people", 6), KnowledgeBase("places", 2)]
    entry = listed.knowledge.entry("Q1", "places")
    assert entry is not None
    assert entry.name == "Another with this id"
    assert listed.knowledge.entry("Q1") == MOEN
    assert listed.knowledge.entry("Q99") is None


def test_id_that_stood_before_is_reported_with_its_line_and_left_out(project: Project) -> None:
    again = Entry("Q1", "Somebody else")
    filling = [Entry(f"F{number}", f"Filling {number}") for number in range(5_000)]
    problems = bring(project, "people", MOEN, again, *filling, again)

    assert problems == [
        (line, "The id 'Q1' stands in the list already; 'Somebody else' is left out.") for line in (2, 5_003)
    ]
    assert project.knowledge.entry("Q1") == MOEN
    assert project.knowledge.bases() == [KnowledgeBase("people", 5_001)]


def test_list_of_the_same_name_is_replaced(listed: Project) -> None:
    bring(listed, "people", Entry("Q7", "Somebody new", (), "hydrologist"))
    assert listed.knowledge.bases() == [KnowledgeBase("people", 1)]
    assert found(listed, "hydro") == ["Somebody new"]
    assert found(listed, "moe") == []


def test_list_is_taken_away_and_leaves_the_others(listed: Project) -> None:
    bring(listed, "small", Entry("S1", "Small Moen", (), "hydrologist"))
    bring(listed, "places", *(Entry(f"P{n}", f"Place {n}", (), "hydrologist") for n in range(30)))
    told: list[tuple[int, int]] = []
    listed.knowledge.remove("small", lambda done, total: told.append((done, total)))
    assert found(listed, "small") == []
    assert found(listed, "hydro", "people") == ["Ingrid Moen"]
    listed.knowledge.remove("places")
    assert found(listed, "hydro") == ["Ingrid Moen"]
    assert told == [(1, 1)]
    listed.knowledge.remove("people")
    assert found(listed, "moe") == []
    with pytest.raises(ProjectError, match="no list 'people'"):
        listed.knowledge.remove("people")


def test_import_that_breaks_off_leaves_the_project_as_it_was(listed: Project) -> None:
    def break_off() -> None:
        with listed.knowledge.importing("people", lambda line, what: None) as target:
            target.add(Entry("Q8", "Nobody"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    with Project.open(listed.path) as other:
        assert found(other, "moe") == ["Moe", "Ingrid Moen", "Una Moen"]
        assert found(other, "nobody") == []
    bring(listed, "people", MOEN)
    assert listed.knowledge.bases() == [KnowledgeBase("people", 1)]


def test_import_and_removal_stand_in_the_journal(listed: Project) -> None:
    listed.knowledge.remove("people")
    assert [entry.name for entry in listed.journal()][:2] == [
        "Remove the list people",
        "Import the list people: 6 entries",
    ]


def test_project_for_reading_only_finds_and_imports_nothing(listed: Project) -> None:
    with Project.open(listed.path, read_only=True) as other:
        assert found(other, "moe")[0] == "Moe"
        with pytest.raises(ReadOnlyError):
            bring(other, "people", MOEN)
