from pathlib import Path

import pytest

from annotator.model import AnnotationSet, Annotator, Article, Record, Schema, Status, edits
from annotator.store import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Four articles: one done by ana, one skipped by bo, one that ana flagged and unflagged, one nobody touched."""
    project = Project.create(tmp_path / "p.annotator", Schema("blank"))
    project.add_annotator(Annotator("ana"))
    with project.bulk() as bulk:
        bulk.add(Record(Article("a", "A", "Rain"), AnnotationSet("a", "ana", status="done")))
        bulk.add(Record(Article("b", "B", "Snow"), AnnotationSet("b", "bo", status="skipped")))
        bulk.add(Record(Article("c", "C", "Wind"), None))
        bulk.add(Record(Article("d", "D", "Hail"), None))
    annotations = project.annotations("c", "ana")
    project.record_edit("c", "ana", edits.set_flag(annotations, "Is this news?"))
    project.undo("ana")
    return project


@pytest.mark.parametrize(
    ("status", "annotator", "expected"),
    [
        (None, None, [("a", "ana"), ("b", "bo"), ("c", None), ("d", None)]),
        ("new", None, [("c", None), ("d", None)]),
        ("new", "ana", [("b", None), ("c", None), ("d", None)]),
        ("done", None, [("a", "ana")]),
        (None, "ana", [("a", "ana")]),
        ("skipped", "ana", []),
    ],
)
def test_records_are_chosen_by_status_and_annotator(
    project: Project, status: Status | None, annotator: str | None, expected: list[tuple[str, str | None]]
) -> None:
    records = project.records(status=status, annotator=annotator)
    found = [(article.id, annotations and annotations.annotator) for article, annotations in records]
    assert found == expected
    assert project.record_count(status=status, annotator=annotator) == len(expected)


def test_texts_come_in_queue_order_with_the_annotators_status_and_can_be_read_on(project: Project) -> None:
    project.record_edit("b", "ana", edits.set_status(AnnotationSet("b", "ana"), "done"))
    texts = []
    for text in project.texts("ana"):
        article, annotations = text.read()
        assert (article.id, article.text, annotations.annotator) == (text.id, text.text, "ana")
        assert annotations == project.annotations(text.id, "ana")
        texts.append((text.id, text.status))
    assert texts == [(row.id, row.status) for row in project.queue_rows("ana", project.queue("ana"))]
    assert ("b", "done") in texts
