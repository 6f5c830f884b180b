"""The same words in a whole project: what is found, and what is done to it in one edit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.model import AnnotationSet, Article, Label, Layer, Record, Schema, Section, Span, Status
from annotator.model.occurrences import Task, Wanted
from annotator.store import Project
from annotator.ui.everywhere import search as searching
from annotator.ui.everywhere.search import Found, apply, search
from annotator.ui.jobs import Cancelled

SCHEMA = Schema(
    "s",
    layers=(Layer("names", overlap="none", labels=(Label("TOWN", "Town"), Label("SHIP", "Ship"), Label("ORG"))),),
)
HALLEN = Wanted("Hallen", "names", "TOWN")
LABEL, REMOVE, CHANGE = Task("label", HALLEN), Task("remove", HALLEN), Task("relabel", HALLEN, "SHIP")
LONG = "x" * 80


def work(article: str, *spans: Span, status: Status = "in progress") -> AnnotationSet:
    return AnnotationSet(article, "ana", status=status, spans=spans)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    records = [
        Record(Article("one", "One", f"{LONG} In\nHallen, and Hallen."), None),
        Record(Article("two", "", "Nothing here."), None),
        Record(
            Article("three", "Three", "Hallen United beat Hallen.", (Section(0, 26, "headline"),)),
            work(
                "three",
                Span("united", "names", "ORG", 0, 13),
                Span("town", "names", "TOWN", 19, 25, note="who?"),
                status="done",
            ),
        ),
        Record(
            Article("four", "Four", "HALLEN"), AnnotationSet("four", "bo", spans=[Span("b", "names", "SHIP", 0, 6)])
        ),
    ]
    with Project.create(tmp_path / "p.annotator", SCHEMA) as project:
        with project.bulk() as bulk:
            for record in records:
                bulk.add(record)
        yield project


def quietly(done: int, total: int) -> None:
    """Nobody watches."""


def listed(found: Found) -> dict[str, list[str]]:
    return {
        article.id: [f"{place.before}[{place.words}]{place.after}" for place in article.places]
        for article in found.articles
    }


def test_places_are_found_in_their_context_and_the_rest_is_counted(project: Project) -> None:
    found = search(project, "ana", SCHEMA, LABEL, quietly)
    assert listed(found) == {
        "one": [f"{'x' * 56} In [Hallen], and Hallen.", f"{'x' * 44} In Hallen, and [Hallen]."],
        "four": ["[HALLEN]"],
    }
    assert (found.standing, dict(found.obstacles), found.is_cut) == (1, {"overlap": 1}, False)
    assert [(article.title, article.status) for article in found.articles] == [("One", "new"), ("Four", "new")]
    assert listed(search(project, "ana", SCHEMA, LABEL, quietly, article_id="four")) == {"four": ["[HALLEN]"]}


def test_only_labels_of_the_annotator_are_found_to_be_removed_or_changed(project: Project) -> None:
    for task in (REMOVE, CHANGE):
        found = search(project, "ana", SCHEMA, task, quietly)
        assert listed(found) == {"three": ["Hallen United beat [Hallen]."]}
        assert found.articles[0].is_finished
        assert not search(project, "bo", SCHEMA, task, quietly).articles


def test_no_more_are_found_than_anybody_looks_through(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "MOST_PLACES", 1)
    found = search(project, "ana", SCHEMA, LABEL, quietly)
    assert found.is_cut
    assert [len(article.places) for article in found.articles] == [1]


def test_chosen_places_are_labelled_in_one_edit_with_one_undo(project: Project) -> None:
    before = list(project.records())
    chosen = {"one": [(94, 100)], "four": [(0, 6)]}
    applied = apply(project, "ana", SCHEMA, LABEL, chosen, quietly)
    assert (applied.places, applied.articles, applied.passed_over) == (2, 2, 0)
    (one,) = project.annotations("one", "ana").spans
    assert (one.label, one.start, one.end) == ("TOWN", 94, 100)
    assert project.annotations("one", "ana").status == "in progress"
    (entry, *_) = project.journal()
    assert (entry.name, entry.article_id) == ("Label every “Hallen” as Town", None)

    project.undo("ana")
    assert list(project.records()) == before
    project.redo("ana")
    assert len(project.annotations("one", "ana").spans) == 1


def test_what_was_changed_since_the_search_is_passed_over(project: Project) -> None:
    chosen = {"one": [(94, 100)], "three": [(0, 6)]}
    applied = apply(project, "ana", SCHEMA, LABEL, chosen, quietly)
    assert (applied.places, applied.articles, applied.passed_over) == (1, 1, 1)


def test_finished_work_stays_finished(project: Project) -> None:
    apply(project, "ana", SCHEMA, CHANGE, {"three": [(19, 25)]}, quietly)
    three = project.annotations("three", "ana")
    assert three.status == "done"
    changed = three.spans.get("town")
    assert changed is not None
    assert (changed.label, changed.note) == ("SHIP", "who?")


def test_cancelling_takes_everything_back(project: Project) -> None:
    before = list(project.records())

    def give_up(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        apply(project, "ana", SCHEMA, LABEL, {"one": [(94, 100)], "four": [(0, 6)]}, give_up)
    assert list(project.records()) == before
    assert project.next_undo("ana") is None
