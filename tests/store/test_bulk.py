from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from annotator.errors import ConflictError, ProjectError
from annotator.model import AnnotationSet, Annotator, Article, ArticleLabel, Record, Relation, Span
from annotator.store import Project
from tests.store.examples import ARTICLES, SCHEMA, label

ONE = ARTICLES[0]


def _work(article: str = "one", annotator: str = "model", name: str = "PERSON") -> AnnotationSet:
    return AnnotationSet(
        article,
        annotator,
        status="done",
        flag="sure?",
        note="a note",
        attributes={"stance": ["for"]},
        spans=[
            Span("s2", "entities", "PLACE", 14, 19, meta={"x": {"b": 1, "a": None}}),
            Span("s1", "entities", name, 0, 4),
            Span("s3", "entities", "PERSON", 0, 19, ((0, 4), (14, 19)), {"sure": True}, "both"),
        ],
        relations=[Relation("r1", "lives in", "s1", "s2", {"since": 2001})],
        labels=[ArticleLabel("topics", "politics")],
    )


def test_an_annotation_set_comes_back_as_it_was_added(project: Project) -> None:
    with project.bulk() as bulk:
        assert bulk.add(Record(ONE, _work())) == ("one", False, True)
    assert project.annotations("one", "model") == _work()
    assert project.annotators() == [Annotator("model", "import")]
    assert project.journal(limit=1)[0].name == "Import: 0 articles, 1 annotation set"
    assert project.undo("model") is None


def test_the_same_article_and_the_same_work_are_there_already(project: Project) -> None:
    for is_first in (True, False):
        with project.bulk() as bulk:
            assert bulk.add(Record(ONE, None)) == ("one", False, False)
            assert bulk.add(Record(ONE, _work(annotator="a"))).has_new_annotations is is_first
            assert bulk.add(Record(ONE, _work(annotator="a"))).has_new_annotations is False
    assert len(project.queue("a")) == len(ARTICLES)


def test_another_text_under_a_known_id_gets_the_next_number(project: Project) -> None:
    texts = ["second", "third", "second", ONE.text, "third"]
    expected = [("one-2", True), ("one-3", True), ("one-2", False), ("one", False), ("one-3", False)]
    with project.bulk() as bulk:
        assert [bulk.add(Record(Article("one", "", text), None))[:2] for text in texts] == expected
    with project.bulk() as bulk:
        assert bulk.add(Record(Article("one", "", "third"), None))[:2] == ("one-3", False)
        assert bulk.add(Record(Article("one", "", "fourth"), _work()))[:2] == ("one-4", True)
    assert project.article("one-3").text == "third"
    assert list(project.article("one").meta) == list(ONE.meta), "in the source's order"
    assert project.annotations("one-4", "model").spans.get("s1") is not None


def test_an_articles_own_id_may_look_like_a_number_we_gave(project: Project) -> None:
    given = [("x", "A"), ("x-2", "A"), ("x", "B"), ("x-2", "C"), ("x", "C"), ("x", "A")]
    with project.bulk() as bulk:
        ids = [bulk.add(Record(Article(id, "", text), None)).id for id, text in given]
    assert ids == ["x", "x-2", "x-3", "x-2-2", "x-4", "x"]


def test_different_work_of_the_same_annotator_is_refused_and_the_import_goes_on(project: Project) -> None:
    project.record_edit("one", "anne", label("mine"))
    with project.bulk() as bulk:
        with pytest.raises(ConflictError, match="anne has annotated the article 'one' already"):
            bulk.add(Record(ONE, _work(annotator="anne")))
        new = Article("four", "Fourth", "text")
        assert bulk.add(Record(new, _work("four", "anne"))) == ("four", True, True)
        with pytest.raises(ConflictError):
            bulk.add(Record(new, _work("four", "anne", name="PLACE")))
        assert bulk.add(Record(new, _work("four", "bob"))) == ("four", False, True)
    assert [span.id for span in project.annotations("one", "anne").spans] == ["mine"]
    assert project.annotations("four", "anne") == _work("four", "anne")
    assert project.annotations("four", "bob") == _work("four", "bob")


def test_work_is_added_where_the_annotator_undid_all_of_theirs(project: Project) -> None:
    project.record_edit("one", "anne", label("a"))
    project.undo("anne")
    with project.bulk() as bulk:
        assert bulk.add(Record(ONE, _work(annotator="anne"))) == ("one", False, True)
    assert project.annotations("one", "anne") == _work(annotator="anne")
    assert project.redo("anne") == ("one", label("a"))


def test_a_cancelled_import_leaves_the_project_as_it_was(project: Project) -> None:
    before = (list(project.records()), project.annotators(), project.schema, project.journal())

    def cancelled_import() -> None:
        with project.bulk() as bulk:
            project.set_schema(SCHEMA.with_label("entities", "EVENT", "span"))
            for number in range(30_000):
                bulk.add(Record(Article(f"new {number}", "", "text"), _work(f"new {number}") if number < 9 else None))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cancelled_import()
    assert (list(project.records()), project.annotators(), project.schema, project.journal()) == before
    project.record_edit("one", "anne", label("a"))


def test_a_broken_character_is_named(project: Project) -> None:
    with pytest.raises(ProjectError, match="'bad' has half a character"), project.bulk() as bulk:
        bulk.add(Record(Article("bad", "", "ab\ud83d"), None))


def test_import_and_export_take_the_same_memory_whatever_the_number_of_articles(tmp_path: Path) -> None:
    def peak(count: int) -> int:
        def records() -> list[int]:
            return [len(record.article.text) for record in project.records()]

        with Project.create(tmp_path / f"{count}.annotator", SCHEMA) as project:
            tracemalloc.start()
            with project.bulk() as bulk:
                for number in range(count):
                    bulk.add(Record(Article(str(number), "", "word " * 20_000), None))
            assert sum(records()) == count * 100_000
            _, highest = tracemalloc.get_traced_memory()
            tracemalloc.stop()
        return highest

    assert peak(200) < 1.5 * peak(50)


def test_records_are_one_state_of_the_project_whatever_is_written_meanwhile(project: Project) -> None:
    project.record_edit("two", "anne", label("a"))
    records = project.records()
    first = next(records)
    project.record_edit("two", "anne", label("b"))
    with project.bulk() as bulk:
        bulk.add(Record(Article("four", "", ""), None))
    rest = list(records)
    assert [record.article.id for record in (first, *rest)] == ["one", "two", "three"]
    annotations = rest[0].annotations
    assert annotations is not None
    assert [span.id for span in annotations.spans] == ["a"]


def test_records_come_by_article_and_annotator_and_can_be_filtered(project: Project) -> None:
    with project.bulk() as bulk:
        for annotator in ("model", "bob"):
            bulk.add(Record(ONE, _work(annotator=annotator)))
    project.record_edit("two", "bob", label("b"))
    project.undo("bob")
    project.record_edit("two", "anne", label("a"))

    def seen(**wanted: str) -> list[tuple[str, str | None]]:
        records = project.records(**wanted)  # type: ignore[arg-type]
        return [(article.id, work.annotator if work else None) for article, work in records]

    assert seen() == [("one", "bob"), ("one", "model"), ("two", "anne"), ("three", None)]
    assert seen(status="done") == [("one", "bob"), ("one", "model")]
    assert seen(annotator="bob") == [("one", "bob")]
    assert seen(annotator="anne", status="done") == []
