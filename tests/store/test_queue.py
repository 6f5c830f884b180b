from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from annotator.errors import ProjectError
from annotator.model import (
    AnnotationSet,
    Article,
    ArticleLabel,
    Edit,
    FlagChange,
    Record,
    Relation,
    Schema,
    Span,
    Status,
    StatusChange,
)
from annotator.store import Progress, Project, QueueFilter, QueueRow, Statistics
from tests.store.examples import ARTICLES, label


@pytest.fixture
def worked(project: Project) -> Project:
    """Anne has finished and flagged the first article, and begun the second."""
    project.record_edit("one", "anne", label("a"))
    project.record_edit("one", "anne", Edit("Flag", (FlagChange(None, "Who?"), StatusChange("new", "done"))))
    project.record_edit("two", "anne", Edit("Reopen", (StatusChange("new", "in progress"),)))
    return project


def _ids(project: Project, queue_filter: QueueFilter, annotator: str = "anne") -> list[str]:
    return [row.id for row in project.queue_rows(annotator, project.queue(annotator, queue_filter))]


@pytest.mark.parametrize(
    ("queue_filter", "expected"),
    [
        (QueueFilter(), ["one", "two", "three"]),
        (QueueFilter("éLECTION"), ["one"]),
        (QueueFilter(unicodedata.normalize("NFD", "Élection à")), ["one"]),
        (QueueFilter("MOND"), ["one"]),
        (QueueFilter("afp"), ["two"]),
        (QueueFilter("%"), []),
        (QueueFilter("paris le monde"), []),
        (QueueFilter(status="done"), ["one"]),
        (QueueFilter(status="in progress"), ["two"]),
        (QueueFilter(status="new"), ["three"]),
        (QueueFilter(status="skipped"), []),
        (QueueFilter(flagged=True), ["one"]),
        (QueueFilter("é", status="done", flagged=True), ["one"]),
        (QueueFilter("é", status="new", flagged=True), []),
    ],
)
def test_filters(worked: Project, queue_filter: QueueFilter, expected: list[str]) -> None:
    assert _ids(worked, queue_filter) == expected


def test_the_queue_is_each_annotators_own(worked: Project) -> None:
    assert _ids(worked, QueueFilter(status="new"), "bob") == ["one", "two", "three"]
    assert _ids(worked, QueueFilter(flagged=True), "bob") == []


def test_rows_come_in_the_order_asked_with_what_the_source_said(worked: Project) -> None:
    keys = worked.queue("anne")
    rows = worked.queue_rows("anne", [keys[2], keys[0], 99])
    assert [row.id for row in rows] == ["three", "one"]
    assert rows[1] == QueueRow(
        keys[0], "one", "Élection à Paris", "Le Monde", "2026-03-12", "fr", status="done", flag="Who?", spans=1
    )
    assert worked.queue_row("anne", "one") == rows[1]
    assert (worked.queue_row("bob", "one").status, worked.queue_row("bob", "one").spans) == ("new", 0)
    assert worked.queue_rows("anne", []) == []
    with pytest.raises(ProjectError, match="no article 'nine'"):
        worked.queue_row("anne", "nine")


def test_progress_counts_each_annotators_articles(worked: Project) -> None:
    assert worked.progress("anne") == Progress(total=3, new=1, in_progress=1, done=1, skipped=0, flagged=1)
    assert worked.progress("bob") == Progress(total=3, new=3, in_progress=0, done=0, skipped=0, flagged=0)


def test_statistics(worked: Project) -> None:
    links = [Relation("r", "lives in", "s1", "s2")]
    spans = [Span("s1", "entities", "PERSON", 0, 3), Span("s2", "entities", "PLACE", 13, 17)]
    labels = [ArticleLabel("topics", "sport")]
    with worked.bulk() as bulk:
        work = AnnotationSet("two", "bob", status="skipped", spans=spans, relations=links, labels=labels)
        bulk.add(Record(ARTICLES[1], work))
    worked.undo("anne")
    assert worked.statistics() == Statistics(
        articles=3,
        characters=sum(len(article.text) for article in ARTICLES),
        annotators={
            "anne": {"new": 2, "in progress": 0, "done": 1, "skipped": 0},
            "bob": {"new": 2, "in progress": 0, "done": 0, "skipped": 1},
        },
        spans={"entities": {"PERSON": 2, "PLACE": 1}},
        article_labels={"topics": {"sport": 1}},
        relations={"lives in": 1},
        edits=2,
    )


def test_first_unfinished_article_is_found_however_far_it_is(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.annotator", Schema("blank")) as project:
        with project.bulk() as bulk:
            for number in range(300):
                status: Status = "in progress" if number == 250 else "skipped" if number % 2 else "done"
                article = Article(f"a{number}", "", "Rain")
                bulk.add(Record(article, AnnotationSet(article.id, "ana", status=status)))
        keys = project.queue("ana")
        assert project.first_unfinished("ana", keys) == 250
        assert project.first_unfinished("ana", keys[251:]) is None
        assert project.first_unfinished("bo", keys) == 0
