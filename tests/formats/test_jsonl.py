from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from annotator.errors import InputError, ProjectError
from annotator.formats import jsonl
from annotator.formats.jsonl_reader import LineReader
from annotator.model import NO_VALUES, AnnotationSet, Article, ArticleLabel, Record, Relation, Section, Span
from tests.formats.strategies import records


def read_line(line: dict[str, Any] | bytes | str) -> tuple[Record | None, list[str]]:
    """One line's record, and what was said about it."""
    raw = line if isinstance(line, bytes) else (line if isinstance(line, str) else json.dumps(line)).encode()
    problems: list[InputError] = []
    record = LineReader(Path("file.jsonl"), 7, problems.append).record(raw, None)
    assert all(problem.line == 7 for problem in problems)
    return record, [problem.message for problem in problems]


def work_of(line: dict[str, Any]) -> AnnotationSet:
    record, problems = read_line(line)
    assert record is not None
    assert record.annotations is not None
    assert problems == []
    return record.annotations


@given(records())
def test_a_record_comes_back_from_its_line(record: Record) -> None:
    line = jsonl.encode(record)
    assert line.count(b"\n") == 1
    untouched = record.annotations is not None and record.annotations.is_untouched and not record.annotations.annotator
    assert read_line(line) == (Record(record.article, None) if untouched else record, [])


@given(records())
def test_the_same_record_is_always_the_same_bytes(record: Record) -> None:
    again, _ = read_line(jsonl.encode(record))
    assert again is not None
    assert jsonl.encode(again) == jsonl.encode(record)


def test_a_line_looks_as_documented() -> None:
    article = Article("a-17", "Snow", "Snow fell.", (Section(0, 4, "headline"),), {"source": "Wire"})
    spans = [Span("s2", "entities", "EVENT", 0, 9, ((0, 4), (5, 9))), Span("s1", "entities", "EVENT", 0, 4)]
    labels = [ArticleLabel("topics", "weather"), ArticleLabel("topics", "society")]
    work = AnnotationSet("a-17", "ana", status="done", spans=spans, labels=labels)
    assert jsonl.encode(Record(article, work)).decode() == (
        '{"id":"a-17","title":"Snow","text":"Snow fell.","meta":{"source":"Wire"},'
        '"sections":[{"start":0,"end":4,"role":"headline"}],'
        '"spans":[{"id":"s2","start":0,"end":9,"fragments":[[0,4],[5,9]],"label":"EVENT","layer":"entities"},'
        '{"id":"s1","start":0,"end":4,"label":"EVENT","layer":"entities"}],'
        '"relations":[],"labels":{"topics":["society","weather"]},"annotator":"ana","status":"done","flag":null}\n'
    )
    assert (
        jsonl.encode(Record(article, None))
        .decode()
        .endswith('"spans":[],"relations":[],"labels":{},"annotator":null,"status":"new","flag":null}\n')
    )


def test_a_bare_text_is_enough() -> None:
    record, problems = read_line({"text": "\n Snow in Hallen \r\nIt fell."})
    assert record == Record(Article("file-7", "Snow in Hallen", "\n Snow in Hallen \r\nIt fell."), None)
    assert problems == []


def test_absent_ids_are_given_by_order_and_avoid_those_there() -> None:
    spans = [{"start": 0, "end": 1, "label": "A", **more} for more in ({}, {"id": "s1"}, {"id": 5}, {"id": ""})]
    work = work_of({"text": "snow", "spans": spans})
    assert sorted(span.id for span in work.spans) == ["5", "s1", "s2", "s3"]
    assert (work.annotator, work.status, next(iter(work.spans)).layer) == ("", "in progress", "")


def test_spans_without_attributes_or_meta_share_one_empty_dict() -> None:
    spans = [{"start": 0, "end": 4, "label": "A", **more} for more in ({}, {"note": "?"}, {"attributes": {}, "x": 1})]
    plain, noted, odd = work_of({"text": "snow", "spans": spans}).spans
    assert plain.attributes is plain.meta is noted.attributes is noted.meta is odd.attributes is NO_VALUES
    assert odd.meta == {"x": 1}


def test_unknown_keys_go_under_meta_and_lose_nothing() -> None:
    line = {"text": "snow", "meta": {"source": "a", "url": "u"}, "source": "b", "url": "u", "_task_hash": 12}
    spans = [{"start": 0, "end": 4, "label": "A", "token_start": 0, "meta": {"x": 1}}]
    record, problems = read_line({**line, "spans": spans})
    assert record is not None
    assert record.annotations is not None
    assert record.article.meta == {"source": "a", "url": "u", "source-2": "b", "_task_hash": 12}
    assert next(iter(record.annotations.spans)).meta == {"x": 1, "token_start": 0}
    assert problems == []


def test_labels_may_be_one_text_or_a_list() -> None:
    work = work_of({"text": "snow", "labels": {"sentiment": "neutral", "topics": ["sport", "weather"], "none": None}})
    assert (work.labels_of("sentiment"), work.labels_of("topics")) == (["neutral"], ["sport", "weather"])


def test_fragments_alone_say_where_a_span_is() -> None:
    spans = [{"fragments": [[0, 1], [2, 4]], "label": "A"}, {"start": 0, "end": 4, "fragments": [[0, 4]], "label": "B"}]
    found = {span.label: span for span in work_of({"text": "snow", "spans": spans}).spans}
    assert (found["A"].start, found["A"].end, found["A"].fragments) == (0, 4, ((0, 1), (2, 4)))
    assert found["B"].fragments == ()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('{"text": "snow", }', "from column 16 on: trailing comma"),
        ("[1, 2]", "one object a line"),
        ("17", "one object"),
        ('{"id": "a"}', "no text"),
        ('{"text": ""}', "not empty"),
        ('{"text": 17}', "not 17"),
        ('{"text": "snow", "meta": {"x": NaN}}', "not JSON"),
        ('{"text": "sn\\ud800ow"}', "not JSON"),
        (b'{"text": "sn\xffow"}', "not JSON"),
        ("\x00\x01", "not JSON"),
    ],
)
def test_a_line_without_an_article_is_reported_and_skipped(line: str | bytes, words: str) -> None:
    record, problems = read_line(line)
    assert record is None
    assert [words in problem for problem in problems] == [True]


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ({"spans": 5}, "'spans' must hold a list"),
        ({"spans": [5]}, "Span 1: an object is expected"),
        ({"spans": [{"start": 0, "end": 9, "label": "A"}]}, "[0, 9) is not inside the text of 4 characters"),
        ({"spans": [{"start": 2, "end": 2, "label": "A"}]}, "start 2 must be before end 2"),
        ({"spans": [{"start": -1, "end": 2, "label": "A"}]}, "not inside the text"),
        ({"spans": [{"start": 0.0, "end": 2, "label": "A"}]}, "whole numbers"),
        ({"spans": [{"start": True, "end": 2, "label": "A"}]}, "whole numbers"),
        ({"spans": [{"start": 0, "end": 2}]}, "label must be text"),
        ({"spans": [{"start": 0, "end": 2, "label": "A", "layer": 1}]}, "layer must be text"),
        ({"spans": [{"start": 0, "end": 4, "label": "A", "fragments": [[0, 2], [2, 4]]}]}, "apart from each other"),
        ({"spans": [{"start": 0, "end": 4, "label": "A", "fragments": [[2, 4], [0, 1]]}]}, "in order"),
        ({"spans": [{"start": 0, "end": 4, "label": "A", "fragments": [[0, 1], [2, 3]]}]}, "end at 4"),
        ({"spans": [{"start": 0, "end": 4, "label": "A", "fragments": "x"}]}, "list of [start, end]"),
        ({"spans": [{"start": 0, "end": 4, "label": "A", "attributes": 1}]}, "attributes must be an object"),
        ({"relations": [{"head": "s1", "label": "knows"}]}, "head and child"),
        ({"relations": [{"head": "s1", "child": "s2"}]}, "label must be text"),
        ({"labels": ["sport"]}, "'labels' must hold an object"),
        ({"labels": {"topics": [1]}}, "label of topics must be text"),
        ({"sections": [{"start": 0, "end": 2, "role": "lead"}]}, "role must be one of"),
        (
            {"sections": [{"start": 0, "end": 3, "role": "byline"}, {"start": 2, "end": 4, "role": "source"}]},
            "overlaps the byline",
        ),
        ({"status": "finished"}, "status must be one of"),
        ({"id": ["x"]}, "id must be text"),
        ({"title": 1}, "'title' must hold text"),
        ({"annotator": 1}, "'annotator' must hold text"),
        ({"flag": True}, "'flag' must hold text"),
    ],
)
def test_a_broken_part_is_reported_and_the_rest_is_kept(part: dict[str, Any], words: str) -> None:
    good = {"id": "s9", "start": 1, "end": 3, "label": "B", "layer": "mine"}
    line = {"text": "snow", "spans": [good], **part}
    if isinstance(part.get("spans"), list):
        line["spans"] = [*part["spans"], good]
    record, problems = read_line(line)
    assert record is not None
    assert record.article.text == "snow"
    assert [words in problem for problem in problems] == [True]
    kept = [] if part.get("spans") == 5 else [Span("s9", "mine", "B", 1, 3)]
    assert list(record.annotations.spans if record.annotations else []) == kept


def test_two_spans_with_one_id_are_both_kept() -> None:
    spans = [{"id": "x", "start": at, "end": at + 1, "label": "A"} for at in (0, 1)]
    record, problems = read_line({"text": "snow", "spans": spans})
    assert record is not None
    assert record.annotations is not None
    assert [span.id for span in record.annotations.spans] == ["x", "s1"]
    assert "it gets the id s1" in problems[0]


def test_a_file_is_read_past_its_broken_lines(tmp_path: Path) -> None:
    file = tmp_path / "some.jsonl"
    file.write_bytes(b'\xef\xbb\xbf{"text": "one"}\r\n\n  \n{broken\n{"text": "two"}')
    problems: list[InputError] = []
    found = list(jsonl.read(file, problems.append))
    assert [(at.record.article.text, at.record.article.id, at.line) for at in found] == [
        ("one", "some-1", 1),
        ("two", "some-5", 5),
    ]
    assert [problem.line for problem in problems] == [4]


def test_progress_may_cancel_reading(tmp_path: Path) -> None:
    file = tmp_path / "some.jsonl"
    file.write_text('{"text": "%s"}\n' % ("x" * 300_000) * 3)

    def cancel(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(jsonl.read(file, list[InputError]().append, progress=cancel))


def test_a_file_in_utf_16_is_named_as_such(tmp_path: Path) -> None:
    file = tmp_path / "some.jsonl"
    file.write_text('{"text": "one"}', encoding="utf-16")
    problems: list[InputError] = []
    assert list(jsonl.read(file, problems.append)) == []
    assert "UTF-16" in problems[0].message


def test_a_writer_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "out.jsonl"
    file.write_text("old")

    def failing() -> Iterator[Record]:
        yield Record(Article("a", "", "text"), None)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        jsonl.write(file, failing())
    with pytest.raises(ProjectError, match="'b'"):
        jsonl.write(file, [Record(Article("b", "", "half \ud800"), None)])
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(("name", "words"), [("", "is a folder"), ("gone/out.jsonl", "does not exist")])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(ProjectError, match=words):
        jsonl.write(tmp_path / name, [])


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b'{"text": "a", "id": 1}\n{"te', True),
        (b'\xef\xbb\xbf {"id": 1, "text": "cut off', True),
        (b'{"other": 1}\n', False),
        (b"A text.\n", False),
        (b"", False),
    ],
)
def test_the_format_is_known_by_its_first_line(head: bytes, expected: bool) -> None:
    assert jsonl.sniff(head) is expected


DOCS = Path(__file__).parents[2] / "docs" / "formats"


def test_the_example_in_the_documentation_is_read_and_comes_back() -> None:
    example = (DOCS / "jsonl.md").read_text(encoding="utf-8").partition("```json\n")[2].partition("```")[0]
    record, problems = read_line(" ".join(example.split("\n")))
    assert record is not None
    assert record.annotations is not None
    assert problems == []
    assert json.loads(jsonl.encode(record)) == json.loads(example)
    assert [span.text(record.article.text) for span in record.annotations.spans] == ["Snow in Hallen", "Hallen"]


def test_the_json_schema_has_every_key_that_is_written() -> None:
    schema = json.loads((DOCS / "jsonl.schema.json").read_text(encoding="utf-8"))
    details: Any = {"attributes": {"a": "b"}, "note": "n", "meta": {"x": 1}}
    work = AnnotationSet(
        "a",
        "ana",
        note="n",
        attributes={"a": "b"},
        spans=[Span("s1", "l", "A", 0, 4, ((0, 1), (2, 4)), **details), Span("s2", "l", "A", 0, 1)],
        relations=[Relation("r1", "meets", "s1", "s2", **details)],
        labels=[ArticleLabel("l", "A")],
    )
    line = json.loads(jsonl.encode(Record(Article("a", "", "snow", (Section(0, 4, "headline"),)), work)))
    assert list(schema["properties"]) == list(line)
    for part in ("sections", "spans", "relations"):
        assert list(schema["properties"][part]["items"]["properties"]) == list(line[part][0])
