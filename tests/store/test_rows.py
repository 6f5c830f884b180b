"""What rows become: values of the model that share what is the same in a hundred thousand of them."""

from __future__ import annotations

from annotator.model import NO_VALUES, AnnotationSet, Relation, Span, edits
from annotator.model.rules import apply_checked
from annotator.store.rows import relations_of, span_extra, spans_of
from tests.store.examples import ARTICLES, SCHEMA

_NOTED = '{"note":"who?"}'


def test_spans_and_relations_with_no_values_share_one_empty_dict_and_names_are_one_string() -> None:
    spans = spans_of(
        [("a", "".join(["enti", "ties"]), "PERSON", 0, 4, None), ("b", "entities", "PERSON", 5, 9, _NOTED)]
    )
    relations = relations_of([("r", "lives in", "a", "b", None), ("q", "lives" + " in", "b", "a", _NOTED)])
    items: list[Span | Relation] = [*spans, *relations]
    for item in items:
        assert item.attributes is item.meta is NO_VALUES
    assert [item.note for item in items] == ["", "who?", "", "who?"]
    assert spans[0].layer is spans[1].layer
    assert relations[0].label is relations[1].label


def test_shared_emptiness_is_written_as_nothing() -> None:
    assert [span_extra(span) for span in spans_of([("a", "entities", "PERSON", 0, 4, None)])] == [None]
    (noted,) = spans_of([("a", "entities", "PERSON", 0, 4, _NOTED)])
    assert span_extra(noted) == _NOTED


def test_edits_of_a_span_leave_what_the_others_share_alone() -> None:
    first, second = spans_of([("a", "entities", "PERSON", 0, 4, None), ("b", "entities", "PERSON", 14, 19, None)])
    annotations = AnnotationSet("one", "anne", status="in progress", spans=[first, second])
    for make in (
        lambda span: edits.relabel(annotations, SCHEMA, span, "PLACE"),
        lambda span: edits.set_span_note(annotations, SCHEMA, span, "who?"),
        lambda span: edits.resize_span(annotations, SCHEMA, span, 0, 3),
    ):
        apply_checked(annotations, make(_span(annotations, "a")), ARTICLES[0], SCHEMA)
    edit = edits.set_span_attribute(annotations, SCHEMA, _span(annotations, "a"), "age", "young")
    annotations.apply(edit)
    assert _span(annotations, "a").attributes == {"age": "young"}
    assert _span(annotations, "b").attributes is NO_VALUES
    assert NO_VALUES == {}


def _span(annotations: AnnotationSet, id: str) -> Span:
    span = annotations.spans.get(id)
    assert span is not None
    return span
