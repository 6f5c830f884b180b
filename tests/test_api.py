from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator import api
from annotator.errors import InputError, ProjectError, ReadOnlyError, RuleError
from annotator.formats import jsonl
from annotator.model import AnnotationSet, Annotator, Article, Edit, Record, Schema, Section, edits
from tests.formats.strategies import records


@pytest.fixture
def project(tmp_path: Path) -> Iterator[api.Project]:
    with api.create_project(tmp_path / "news.annotator") as made:
        yield made


def import_lines(project: api.Project, *lines: dict[str, Any] | str, **options: Any) -> api.ImportReport:
    file = project.path.with_name("lines.jsonl")
    file.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines))
    return api.import_paths(project, [file], **options)


def work(project: api.Project) -> AnnotationSet:
    found = [record.annotations for record in project.records() if record.annotations]
    assert len(found) == 1
    return found[0]


@settings(max_examples=50)
@given(st.lists(records(), max_size=4))
def test_export_import_export_gives_the_same_bytes(made_up: list[Record]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in ("made up.jsonl", "first.jsonl", "second.jsonl")]
        jsonl.write(files[0], made_up)
        for at, (source, target) in enumerate(pairwise(files)):
            with api.create_project(Path(folder, f"{at}.annotator"), "blank") as project:
                report = api.import_paths(project, [source])
                api.export(project, target)
        assert report.problems == []
        assert files[2].read_bytes() == files[1].read_bytes()


def test_the_sample_comes_through_unchanged(tmp_path: Path) -> None:
    with api.create_sample_project(tmp_path / "sample.annotator", "ana") as sample:
        api.export(sample, tmp_path / "first.jsonl")
        assert sample.progress("ana").total == 8
        assert sample.annotators() == [Annotator("ana")]
    with api.create_project(tmp_path / "again.annotator") as again:
        report = api.import_paths(again, [tmp_path / "first.jsonl"])
        api.export(again, tmp_path / "second.jsonl")
    assert (report.problems, report.added_to_schema) == ([], [])
    assert (tmp_path / "second.jsonl").read_bytes() == (tmp_path / "first.jsonl").read_bytes()
    for line in (tmp_path / "first.jsonl").read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        assert all(article["text"][span["start"] : span["end"]].strip() for span in article["spans"])


def test_texts_and_labels_are_imported_together(project: api.Project, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "snow.txt").write_text("Snow in Hallen\n\nIt fell all night.")
    (folder / "bad.txt").write_bytes(b"\0\1\2")
    line = {"id": "rain", "text": "Rain", "spans": [{"start": 0, "end": 4, "label": "EVENT"}]}
    (folder / "rain.jsonl").write_text(json.dumps(line) + "\n{\n")
    report = api.import_paths(project, [folder, tmp_path / "gone.txt"])
    assert (report.articles_added, report.annotation_sets_added, report.spans_added) == (2, 1, 1)
    assert [(problem.path.name, problem.line) for problem in report.problems] == [
        ("gone.txt", None),
        ("bad.txt", None),
        ("rain.jsonl", 2),
    ]
    assert [section.role for section in project.article("snow").sections] == ["headline", "paragraph"]
    again = api.import_paths(project, [folder])
    assert (again.articles_added, again.articles_known, again.annotation_sets_added) == (0, 2, 0)


def test_a_named_file_is_read_as_what_it_holds(project: api.Project, tmp_path: Path) -> None:
    contents = {
        "a.json": '{"text": "Rain"}',
        "b.json": '[{"text": "Rain"}]',
        "c.md": "Snow",
        "d": "Hail",
        "e.html": "<p>",
    }
    for name, content in contents.items():
        (tmp_path / name).write_text(content)
    report = api.import_paths(project, [tmp_path / name for name in contents])
    assert [record.article.text for record in project.records()] == ["Rain", "Snow", "Hail"]
    assert [problem.path.name for problem in report.problems] == ["b.json", "e.html"]


def test_sections_that_a_file_leaves_out_are_recognised_and_those_it_denies_are_not(project: api.Project) -> None:
    text = "Snow in Hallen\n\nIt fell all night."
    import_lines(project, {"id": "a", "text": text}, {"id": "b", "text": text, "sections": [], "title": ""})
    assert [part.role for part in project.article("a").sections] == ["headline", "paragraph"]
    assert (project.article("b").sections, project.article("b").title) == ((), "")


def test_the_schema_grows_by_what_a_file_brings_along(project: api.Project) -> None:
    span = {
        "start": 0,
        "end": 4,
        "label": "STORM",
        "attributes": {"sure": True, "force": 9, "kind": "gale", "at": ["n"]},
    }
    line = {
        "text": "Rain and snow",
        "spans": [{"id": "a", **span}, {"id": "b", "start": 9, "end": 13, "label": "PERSON", "layer": "mine"}],
        "relations": [{"head": "a", "child": "b", "label": "meets", "attributes": {"how": "gently"}}],
        "labels": {"mood": "calm", "entities": ["STORM"]},
        "attributes": {"checked": False},
    }
    report = import_lines(project, line)
    assert report.problems == []
    label = project.schema.label("entities", "STORM")
    assert label is not None
    assert [(attribute.name, attribute.kind) for attribute in label.attributes] == [
        ("sure", "boolean"),
        ("force", "number"),
        ("kind", "text"),
        ("at", "choices"),
    ]
    assert project.schema.label("mine", "PERSON")
    assert project.schema.label("mood", "calm")
    relation = project.schema.relation("meets")
    assert relation is not None
    assert [attribute.name for attribute in relation.attributes] == ["how"]
    assert [attribute.name for attribute in project.schema.attributes] == ["checked"]
    for added in ("label entities/STORM", "relation type meets", "attribute force of entities/STORM"):
        assert added in report.added_to_schema
    assert len(work(project).spans) == 2
    again = import_lines(project, {**line, "id": "other"})
    assert (again.problems, again.added_to_schema) == ([], [])


def test_an_attribute_without_a_name_is_kept_as_meta_for_no_schema_may_have_one(project: api.Project) -> None:
    before = project.schema
    spans = [{"start": 0, "end": 4, "label": "EVENT", "attributes": {" ": "x"}}]
    report = import_lines(project, {"text": "Rain", "spans": spans, "annotator": "ana"})
    assert (project.schema, len(report.problems)) == (before, 1)
    assert [span.meta for span in work(project).spans] == [{"attributes": {" ": "x"}}]


def test_what_breaks_the_rules_is_reported_with_its_line_and_the_rest_is_kept(project: api.Project) -> None:
    spans = [
        {"id": "a", "start": 0, "end": 4, "label": "positive", "layer": "sentiment"},
        {"id": "b", "start": 0, "end": 4, "label": "negative", "layer": "sentiment"},
        {"id": "c", "start": 0, "end": 4, "label": "EVENT", "attributes": {"odd": {"deep": 1}}},
    ]
    relations = [{"id": "r", "head": "a", "child": "gone", "label": "meets"}]
    labels = {"sentiment": ["mixed", "neutral"]}
    report = import_lines(project, "", {"text": "Rain", "spans": spans, "relations": relations, "labels": labels})
    assert {problem.line for problem in report.problems} == {2}
    words = ("kept as meta", "span b", "sentiment/neutral", "relation r")
    assert [word in problem.message for word, problem in zip(words, report.problems, strict=True)] == [True] * 4
    found = {span.id: span for span in work(project).spans}
    assert list(found) == ["a", "c"]
    assert found["c"].meta == {"attributes": {"odd": {"deep": 1}}}
    assert work(project).labels_of("sentiment") == ["mixed"]


@pytest.mark.parametrize(
    ("named", "given", "expected"),
    [("ana", None, Annotator("ana")), ("ana", "bo", Annotator("bo")), (None, None, Annotator("import", "import"))],
)
def test_annotations_belong_to_whom_the_caller_or_the_file_names(
    project: api.Project, named: str | None, given: str | None, expected: Annotator
) -> None:
    import_lines(project, {"text": "Rain", "labels": {"topics": "weather"}, "annotator": named}, annotator=given)
    assert project.annotators() == [expected]
    assert work(project).annotator == expected.name


def test_work_that_is_there_is_never_changed_by_a_file(project: api.Project) -> None:
    line = {"id": "a", "text": "Rain", "labels": {"topics": "weather"}, "annotator": "ana"}
    import_lines(project, line)
    report = import_lines(project, {**line, "labels": {"topics": "sport"}}, {"id": "b", "text": "Snow"})
    assert [problem.line for problem in report.problems] == [1]
    assert (report.articles_added, report.articles_known) == (1, 1)
    assert work(project).labels_of("topics") == ["weather"]


def test_a_cancelled_import_leaves_the_project_as_it_was(project: api.Project, tmp_path: Path) -> None:
    before = project.schema

    def cancel(done: int, total: int) -> None:
        assert done == total > 0
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_lines(project, {"text": "Rain", "spans": [{"start": 0, "end": 4, "label": "NEW"}]}, progress=cancel)
    assert project.progress("").total == 0
    assert project.schema == before
    assert project.annotators() == []


def test_a_cancelled_export_leaves_the_old_file(project: api.Project, tmp_path: Path) -> None:
    import_lines(project, {"text": "Rain"})
    out = tmp_path / "out.jsonl"
    out.write_text("old")

    def cancel(done: int, total: int) -> None:
        assert (done, total) == (1, 1)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        api.export(project, out, progress=cancel)
    assert out.read_text() == "old"


def test_an_export_may_choose_by_status_and_annotator(project: api.Project, tmp_path: Path) -> None:
    line = {"labels": {"topics": "weather"}}
    import_lines(
        project,
        {"id": "a", "text": "Rain", "annotator": "ana", "status": "done", **line},
        {"id": "a", "text": "Rain", "annotator": "bo", "status": "skipped", **line},
        {"id": "b", "text": "Snow", "annotator": "bo", "status": "done", **line},
        {"id": "c", "text": "Hail"},
    )

    def exported(**options: Any) -> list[tuple[str, str | None]]:
        report = api.export(project, tmp_path / "out.jsonl", **options)
        lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
        assert report.annotation_sets == sum(line["annotator"] is not None for line in lines)
        return [(line["id"], line["annotator"]) for line in lines]

    assert exported() == [("a", "ana"), ("a", "bo"), ("b", "bo"), ("c", None)]
    assert exported(status="done") == [("a", "ana"), ("b", "bo")]
    assert exported(annotator="bo") == [("a", "bo"), ("b", "bo")]
    assert exported(annotator="bo", status="skipped") == [("a", "bo")]
    with pytest.raises(ProjectError, match="ana, bo"):
        exported(annotator="cy")
    with pytest.raises(ProjectError, match="in progress"):
        exported(status="finished")


def test_a_project_open_for_reading_takes_no_import(project: api.Project) -> None:
    with api.open_project(project.path, read_only=True) as reader, pytest.raises(ReadOnlyError):
        import_lines(reader, {"text": "Rain"})


def test_a_project_is_made_from_a_preset_a_file_or_a_schema(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("name: mine\nlayers: [{name: a, labels: [{name: B}]}]")
    schemas: tuple[str | Path | Schema, ...] = ("conll2003", file, str(file), api.read_schema_file(file))
    for number, schema in enumerate(schemas):
        with api.create_project(tmp_path / f"{number}.annotator", schema, name="Mine") as project:
            assert (project.schema.name, project.name) == ("mine" if number else "conll2003", "Mine")
    with pytest.raises(InputError, match=r"gone.yaml"):
        api.create_project(tmp_path / "x.annotator", Path("gone.yaml"))
    assert not (tmp_path / "x.annotator").exists()


def test_an_export_never_takes_the_place_of_a_project(project: api.Project, tmp_path: Path) -> None:
    before = project.path.read_bytes()
    with pytest.raises(ProjectError, match="is a project"):
        api.export(project, project.path)
    disguised = tmp_path / "disguised.jsonl"
    disguised.write_bytes(before)
    with pytest.raises(ProjectError, match="is a project"):
        api.export(project, disguised)
    assert (project.path.read_bytes(), disguised.read_bytes()) == (before, before)


def test_an_export_that_nothing_fits_writes_nothing(project: api.Project, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="No article fits"):
        api.export(project, tmp_path / "none.jsonl", status="skipped")
    assert not (tmp_path / "none.jsonl").exists()


def test_an_edit_from_python_keeps_the_rules_and_can_be_undone(project: api.Project) -> None:
    import_lines(project, {"id": "a", "text": "Ana Lund came"})

    def labelled(layer: str, end: int) -> Edit:
        return edits.label_text(project.annotations("a", "bo"), project.schema, layer, "PERSON", 0, end)

    for refused in (labelled("entities", 99), labelled("nowhere", 3)):
        with pytest.raises(RuleError):
            api.edit(project, "a", "bo", refused)
    api.edit(project, "a", "bo", labelled("entities", 8))
    assert [span.text("Ana Lund came") for span in project.annotations("a", "bo").spans] == ["Ana Lund"]
    project.undo("bo")
    assert project.annotations("a", "bo").is_untouched


def test_sections_outside_the_text_never_reach_the_project(project: api.Project) -> None:
    broken = Article("a", "A", "Short", (Section(3, 99, "headline"),))
    with pytest.raises(RuleError, match="lies outside the text"), project.bulk() as bulk:
        bulk.add(Record(broken, None))
    assert project.progress("").total == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only there does the environment say where the folder is")
def test_a_folder_for_projects_that_cannot_be_made_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").write_text("a file where a folder should be")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    with pytest.raises(ProjectError, match="The folder for projects cannot be made"):
        api.default_projects_folder()
