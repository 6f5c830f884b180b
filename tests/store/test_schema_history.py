"""From a blank schema to a full one and back: every step of schema and labels is undone and redone as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator import api
from annotator.errors import RuleError
from annotator.model import (
    AnnotationSet,
    Article,
    Attribute,
    Edit,
    Label,
    Layer,
    Record,
    Relation,
    RelationChange,
    RelationType,
    Schema,
    WideStep,
    edits,
    new_id,
    schema_attribute_edits,
    schema_edits,
)
from annotator.model.conversion import broken_rules
from annotator.model.schema_change import ARTICLE, Owner, SchemaChange, SpanPlace
from annotator.store import Project

_TEXT = "Ana Ruiz and the council of Hallen met the people of Hallen on Monday."
_ARTICLES = (Article("a", "One", _TEXT), Article("b", "Two", _TEXT))
_LAYERS = ("names", "roles")
_LABELS = ("A", "B", "C", "D")
_BLANK = Schema("mine")
_NUMBERS = st.integers(0, 60)

_Layer, _Label = st.sampled_from(_LAYERS), st.sampled_from(_LABELS)
_Action = Callable[[Project], None]


def _changing(change_of: Callable[[Schema], SchemaChange]) -> _Action:
    return lambda project: project.change_schema("ana", change_of(project.schema))


def _split(schema: Schema, layer: str, label: str, project: Project) -> SchemaChange:
    """The first half of the spans become E, the others F."""
    places = [
        SpanPlace(article.id, "ana", span.id)
        for article in _ARTICLES
        for span in project.annotations(article.id, "ana").spans
        if (span.layer, span.label) == (layer, label)
    ]
    decisions = dict.fromkeys(places[: len(places) // 2], "E")
    return schema_edits.split_label(schema, layer, label, [Label("E"), Label("F")], decisions, "F")


def _annotating(article: str, edit_of: Callable[[AnnotationSet, Schema], Edit]) -> _Action:
    def act(project: Project) -> None:
        annotations = project.annotations(article, "ana")
        api.edit(project, article, "ana", edit_of(annotations, project.schema))

    return act


def _relate(annotations: AnnotationSet, at: int) -> Edit:
    spans = list(annotations.spans)
    if len(spans) < 2:
        raise RuleError("Two spans are needed.")
    head, child = spans[at % len(spans)], spans[(at + 1) % len(spans)]
    return Edit("Relate", (RelationChange(None, Relation(new_id(), "knows", head.id, child.id)),))


def _set_role(annotations: AnnotationSet, schema: Schema, at: int, value: str) -> Edit:
    spans = list(annotations.spans)
    if not spans:
        raise RuleError("A span is needed.")
    return edits.set_span_attribute(annotations, schema, spans[at % len(spans)], "role", value)


def _remove(annotations: AnnotationSet, schema: Schema, at: int) -> Edit:
    spans = list(annotations.spans)
    if not spans:
        raise RuleError("A span is needed.")
    return edits.remove_span(annotations, schema, spans[at % len(spans)])


_ROLE = Attribute("role", "text")
_SCHEME = st.one_of(
    st.builds(lambda layer: _changing(lambda s: schema_edits.add_layer(s, Layer(layer, on="both"))), _Layer),
    st.builds(lambda a, b: _changing(lambda s: schema_edits.rename_layer(s, a, b)), _Layer, _Layer),
    st.builds(lambda layer: _changing(lambda s: schema_edits.remove_layer(s, layer)), _Layer),
    st.builds(lambda y, x: _changing(lambda s: schema_edits.add_labels(s, y, [Label(x)])), _Layer, _Label),
    st.builds(lambda y, a, b: _changing(lambda s: schema_edits.rename_label(s, y, a, b)), _Layer, _Label, _Label),
    st.builds(lambda y, a, b: _changing(lambda s: schema_edits.merge_labels(s, y, [a], b)), _Layer, _Label, _Label),
    st.builds(lambda y, x: _changing(lambda s: schema_edits.remove_labels(s, y, [x])), _Layer, _Label),
    st.builds(lambda a, b, x: _changing(lambda s: schema_edits.move_labels(s, a, [x], b)), _Layer, _Layer, _Label),
    st.builds(
        lambda y, a, b: _changing(lambda s: schema_edits.place_labels(s, y, [a], before=None, parent=b)),
        _Layer,
        _Label,
        _Label,
    ),
    st.builds(lambda y, x: lambda p: p.change_schema("ana", _split(p.schema, y, x, p)), _Layer, _Label),
    st.builds(
        lambda y, x: _changing(lambda s: schema_attribute_edits.add_attribute(s, Owner.of_label(y, x), _ROLE)),
        _Layer,
        _Label,
    ),
    st.builds(
        lambda y, x, kind: _changing(
            lambda s: schema_attribute_edits.set_attribute(s, Owner.of_label(y, x), "role", kind=kind)
        ),
        _Layer,
        _Label,
        st.sampled_from(["number", "text", "boolean"]),
    ),
    st.builds(
        lambda y, overlap: _changing(lambda s: schema_edits.set_layer(s, y, overlap=overlap)),
        _Layer,
        st.sampled_from(["any", "nested", "none"]),
    ),
    st.just(_changing(lambda s: schema_edits.add_relation_type(s, RelationType("knows")))),
    st.just(_changing(lambda s: schema_edits.rename_relation_type(s, "knows", "meets"))),
    st.just(_changing(lambda s: schema_attribute_edits.add_attribute(s, ARTICLE, Attribute("genre", "text")))),
)
_WORK = st.one_of(
    st.builds(
        lambda article, y, x, at, length: _annotating(
            article, lambda work, schema: edits.label_text(work, schema, y, x, at, at + length)
        ),
        st.sampled_from(["a", "b"]),
        _Layer,
        _Label,
        _NUMBERS,
        st.integers(1, 8),
    ),
    st.builds(
        lambda article, at: _annotating(article, lambda work, _: _relate(work, at)), st.sampled_from("ab"), _NUMBERS
    ),
    st.builds(
        lambda article, at, value: _annotating(article, lambda work, schema: _set_role(work, schema, at, value)),
        st.sampled_from("ab"),
        _NUMBERS,
        st.sampled_from(["12", "true", "head"]),
    ),
    st.builds(
        lambda article, at: _annotating(article, lambda work, schema: _remove(work, schema, at)),
        st.sampled_from("ab"),
        _NUMBERS,
    ),
    st.builds(
        lambda article, y, x: _annotating(article, lambda work, schema: edits.toggle_article_label(work, schema, y, x)),
        st.sampled_from("ab"),
        _Layer,
        _Label,
    ),
)
# A beginning that has something to change, so that not all that follows is refused.
_BEGINNING: list[_Action] = [
    _changing(lambda s: schema_edits.add_layer(s, Layer("names", on="both", labels=(Label("A"), Label("B"))))),
    _changing(lambda s: schema_edits.add_layer(s, Layer("roles", labels=(Label("C"),)))),
    _changing(lambda s: schema_edits.add_relation_type(s, RelationType("knows"))),
    _annotating("a", lambda work, schema: edits.label_text(work, schema, "names", "A", 0, 8)),
    _annotating("a", lambda work, schema: edits.label_text(work, schema, "names", "B", 28, 34)),
]


def _state(project: Project) -> tuple[Schema, list[Record]]:
    return project.schema, list(project.records())


def _untouched(records: list[Record]) -> bool:
    return all(annotations is None or annotations.is_untouched for _, annotations in records)


@pytest.fixture(scope="module")
def blank_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a project with two articles and no layer."""
    path = tmp_path_factory.mktemp("blank") / "blank.annotator"
    with api.create_project(path, _BLANK) as project, project.bulk() as bulk:
        for article in _ARTICLES:
            bulk.add(Record(article, None))
    return path.read_bytes()


@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
@given(st.lists(_SCHEME | _WORK, max_size=25))
def test_all_is_undone_to_the_blank_schema_and_redone(blank_file: bytes, actions: list[_Action]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "mine.annotator"
        path.write_bytes(blank_file)
        with api.open_project(path) as project:
            _go_there_and_back(project, actions)


def _go_there_and_back(project: Project, actions: list[_Action]) -> None:
    states = [_state(project)]
    for act in (*_BEGINNING, *actions):
        try:
            act(project)
        except RuleError:
            assert _state(project) == states[-1], "what is refused changes nothing"
            continue
        states.append(_state(project))
        for article, work in states[-1][1]:
            assert work is None or not broken_rules(work, article, project.schema)
    for expected in reversed(states[:-1]):
        assert project.undo("ana") is not None
        assert _is_same(_state(project), expected)
    assert project.undo("ana") is None
    assert project.schema == _BLANK
    assert _untouched(_state(project)[1])
    for expected in states[1:]:
        step = project.redo("ana")
        assert isinstance(step, WideStep) or step is not None
        assert _is_same(_state(project), expected)
    assert project.redo("ana") is None


def _is_same(one: tuple[Schema, list[Record]], other: tuple[Schema, list[Record]]) -> bool:
    """A set in which nothing is left is as good as none."""

    def worked_on(records: list[Record]) -> list[Record]:
        return [record for record in records if record.annotations and not record.annotations.is_untouched]

    return one[0] == other[0] and worked_on(one[1]) == worked_on(other[1])
