"""A schema over one in use, from Python: nothing that is labelled is dropped unsaid."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator import api
from annotator.errors import InputError, RuleError
from annotator.formats import jsonl
from annotator.model import (
    AnnotationSet,
    Annotator,
    Article,
    Attribute,
    Label,
    Layer,
    Record,
    Schema,
    Span,
)
from annotator.model.schema_edits import set_schema
from tests.formats.strategies import LABELS, LAYERS, SCHEMAS, records

SURE = Attribute("sure", "choice", options=("low", "high"))
AGE = Attribute("age", "number", maximum=100)
BEFORE = Schema("x", layers=(Layer("names", labels=(Label("PERSON"), Label("PLACE")), attributes=(SURE, AGE)),))
# Layers and labels that the records have, too, in every way that a file may have them.
NAMED_LAYER = st.builds(
    Layer,
    name=LAYERS,
    on=st.sampled_from(["span", "article", "both"]),
    many=st.booleans(),
    overlap=st.sampled_from(["any", "nested", "none"]),
    labels=st.lists(st.builds(Label, name=LABELS), max_size=3, unique_by=lambda label: label.name).map(tuple),
)
NAMED = st.lists(NAMED_LAYER, max_size=3, unique_by=lambda layer: layer.name).map(
    lambda layers: Schema("named", layers=tuple(layers))
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[api.Project]:
    with api.create_project(tmp_path / "x.annotator", BEFORE) as project:
        project.add_annotator(Annotator("ana"))
        spans = [
            Span("s", "names", "PERSON", 0, 3, attributes={"sure": "low", "age": 70}),
            Span("t", "names", "PLACE", 4, 8),
        ]
        with project.bulk() as bulk:
            bulk.add(Record(Article("a", "", "Ana came"), AnnotationSet("a", "ana", spans=spans)))
        yield project


def incoming(*attributes: Attribute) -> Schema:
    return Schema("new", layers=(Layer("names", labels=(Label("PERSON"),), attributes=attributes),))


def test_what_is_in_use_stays_and_the_import_is_one_step_to_undo(project: api.Project) -> None:
    before = list(project.records())
    found = api.import_schema(project, incoming(replace(SURE, options=("high",))), "lead")
    assert found.impact.touches_nothing
    (layer,) = project.schema.layers
    assert layer.labels == (Label("PERSON"), Label("PLACE", hidden=True))
    assert layer.attributes == (replace(SURE, options=("high", "low")), AGE)
    assert list(project.records()) == before
    assert api.rehearse_schema_import(project, incoming(replace(SURE, options=("high",)))).change is None
    project.undo("lead")
    assert project.schema == BEFORE


def test_a_value_that_the_new_schema_cannot_hold_is_named_and_nothing_is_done(project: api.Project) -> None:
    found = api.rehearse_schema_import(project, incoming(SURE, replace(AGE, maximum=50)))
    assert found.impact.lost == {"value": 1}
    with pytest.raises(RuleError, match="1 value of an attribute would be lost"):
        api.import_schema(project, incoming(SURE, replace(AGE, maximum=50)), "lead")
    assert project.schema == BEFORE
    api.import_schema(project, incoming(SURE, replace(AGE, maximum=50)), "lead", keep="nothing")
    (record,) = project.records()
    assert record.annotations is not None
    assert [(span.label, span.attributes) for span in record.annotations.spans] == [("PERSON", {"sure": "low"})]


def said(project: api.Project) -> list[object]:
    """All that is labelled in a project."""
    return [
        (
            record.article.id,
            [(span.id, span.layer, span.label, span.pieces, set(span.attributes)) for span in work.spans],
            work.relations,
            set(work.labels),
            set(work.attributes),
        )
        for record in project.records()
        if (work := record.annotations) is not None
    ]


@settings(max_examples=60, deadline=None)
@given(st.lists(records(), max_size=3), st.one_of(SCHEMAS, NAMED), st.sampled_from(["used", "all"]))
def test_no_import_of_a_schema_drops_anything(made_up: list[Record], schema: Schema, keep: api.Keep) -> None:
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder, "lines.jsonl")
        jsonl.write(lines, made_up)
        with api.create_project(Path(folder, "x.annotator"), "news") as project:
            api.import_paths(project, [lines])
            before, schema = said(project), project.schema
            try:
                api.import_schema(project, schema, "lead", keep=keep)
            except RuleError:
                assert project.schema == schema
            assert said(project) == before


def test_pictures_of_guidelines_go_with_the_file_and_missing_ones_are_named(tmp_path: Path) -> None:
    file, folder = tmp_path / "labels.yaml", tmp_path / "labels.yaml.pictures"
    with api.create_project(tmp_path / "one.annotator", BEFORE) as one:
        name = one.add_picture(b"pixels", "image/png")
        change = set_schema(one.schema, guidelines=f"Look: ![a name](picture:{name})")
        one.change_schema("ana", change)
        api.export_schema(one, file)
    assert (folder / f"{name}.png").read_bytes() == b"pixels"
    problems: list[InputError] = []
    with api.create_project(tmp_path / "two.annotator", file, report=problems.append) as two:
        assert two.picture(name) == ("image/png", b"pixels")
    assert problems == []
    (folder / f"{name}.png").write_bytes(b"others")
    with api.create_project(tmp_path / "three.annotator", file, report=problems.append) as three:
        assert three.picture(name) is None
        assert [problem.message for problem in problems] == [
            f"A picture of the guidelines is not in labels.yaml.pictures: {name}."
        ]
