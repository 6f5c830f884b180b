"""What becomes of annotations when their scheme changes: nothing is dropped unsaid, and all of it can be undone."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import RuleError, SchemaError
from annotator.model import (
    AnnotationSet,
    Article,
    ArticleLabel,
    Attribute,
    Condition,
    Label,
    Layer,
    Relation,
    RelationType,
    Schema,
    Span,
)
from annotator.model import schema_attribute_edits as attributes
from annotator.model import schema_edits as edits
from annotator.model.conversion import Converter, broken_rules
from annotator.model.schema_change import ARTICLE, Owner, SchemaChange, SpanPlace
from annotator.model.schema_reach import reach

TEXT = "Ana Ruiz met the council of Hallen in Hallen."
HALLEN = (28, 34)
SCHEMA = Schema(
    "news",
    layers=(
        Layer(
            "entities",
            labels=(
                Label("PERSON", attributes=(Attribute("role", "choice", options=("head", "member")),)),
                Label("PLACE"),
                Label("TOWN", parent="PLACE", attributes=(Attribute("size", "text"),)),
                Label("GROUP"),
            ),
            attributes=(Attribute("sure", "boolean"),),
        ),
        Layer("roles", overlap="none", labels=(Label("ACTOR"),)),
        Layer("topics", on="article", labels=(Label("sport"), Label("town"))),
    ),
    relations=(RelationType("leads", heads=("PERSON",), children=("GROUP", "TOWN")),),
    attributes=(Attribute("genre", "text", shown_when=Condition(labels=("sport",))),),
)
ARTICLE_ONE = Article("a", "Title", TEXT)


def work() -> AnnotationSet:
    return AnnotationSet(
        "a",
        "ana",
        spans=[
            Span("p", "entities", "PERSON", 0, 8, attributes={"role": "head", "sure": True}),
            Span("t", "entities", "TOWN", *HALLEN, attributes={"size": "12"}, note="the town"),
            Span("g", "entities", "GROUP", *HALLEN, note="the people"),
            Span("u", "entities", "TOWN", 38, 44, attributes={"size": "small"}),
        ],
        relations=[Relation("r", "leads", "p", "t"), Relation("s", "leads", "p", "g")],
        labels={ArticleLabel("topics", "sport"), ArticleLabel("topics", "town")},
        attributes={"genre": "report"},
    )


def converted(change: SchemaChange) -> tuple[AnnotationSet, list[tuple[str, str]]]:
    """The set under the schema after, and what was lost. That the edit can be taken back is checked."""
    annotations = work()
    edit, lost = Converter(change).convert(annotations)
    assert reach(change), "what is converted is also read"
    annotations.apply(edit)
    taken_back = copy.deepcopy(annotations)
    taken_back.apply(edit.inverse())
    assert taken_back == work()
    return annotations, [(one.kind, one.what) for one in lost]


def labels(annotations: AnnotationSet) -> dict[str, str]:
    return {span.id: span.label for span in annotations.spans}


def test_a_renamed_label_is_renamed_wherever_it_stands() -> None:
    change = edits.rename_label(SCHEMA, "entities", "TOWN", "CITY")
    after, lost = converted(change)
    assert labels(after) == {"p": "PERSON", "t": "CITY", "g": "GROUP", "u": "CITY"}
    assert not lost
    assert after.spans.get("t") == Span("t", "entities", "CITY", *HALLEN, attributes={"size": "12"}, note="the town")
    assert change.after.relations[0].children == ("GROUP", "CITY")
    assert not broken_rules(after, ARTICLE_ONE, change.after)


def test_merging_keeps_one_span_a_stretch_with_all_that_was_said_of_it() -> None:
    change = edits.merge_labels(SCHEMA, "entities", ["TOWN"], into="GROUP")
    after, lost = converted(change)
    assert labels(after) == {"p": "PERSON", "g": "GROUP", "u": "GROUP"}
    assert after.spans.get("g") == Span(
        "g", "entities", "GROUP", *HALLEN, attributes={"size": "12"}, note="the people\n\nthe town"
    )
    assert lost == [("duplicate", "entities/TOWN"), ("duplicate", "leads")]
    assert [(one.head, one.child) for one in after.relations.values()] == [("p", "g")]
    assert not broken_rules(after, ARTICLE_ONE, change.after)


def test_a_removed_label_takes_its_spans_and_their_relations_and_says_so() -> None:
    change = edits.remove_labels(SCHEMA, "entities", ["TOWN"])
    after, lost = converted(change)
    assert labels(after) == {"p": "PERSON", "g": "GROUP"}
    assert lost == [("span", "entities/TOWN"), ("span", "entities/TOWN"), ("relation", "leads")]


def test_what_would_then_hold_everywhere_keeps_a_label_from_being_removed() -> None:
    with pytest.raises(RuleError, match="leads is only for PERSON"):
        edits.remove_labels(SCHEMA, "entities", ["PERSON"])
    with pytest.raises(RuleError, match="only where the label is sport"):
        edits.remove_labels(SCHEMA, "topics", ["sport"])


def test_a_label_takes_its_attributes_along_to_another_layer() -> None:
    change = edits.move_labels(SCHEMA, "entities", ["PERSON"], "roles")
    after, lost = converted(change)
    assert after.spans.get("p") == Span("p", "roles", "PERSON", 0, 8, attributes={"role": "head", "sure": True})
    assert not lost
    assert not broken_rules(after, ARTICLE_ONE, change.after)


def test_spans_that_a_stricter_layer_does_not_allow_are_named() -> None:
    change = edits.move_labels(SCHEMA, "entities", ["TOWN", "GROUP"], "roles")
    after, _ = converted(change)
    (broken,) = broken_rules(after, ARTICLE_ONE, change.after)
    assert broken[0] == after.spans.get("g") or broken[0] == after.spans.get("t")
    assert "may not overlap" in str(broken[1])


def test_a_label_is_split_span_by_span() -> None:
    decisions = {SpanPlace("a", "ana", "t"): "CAPITAL"}
    kept = edits.split_label(SCHEMA, "entities", "TOWN", [Label("CAPITAL"), Label("VILLAGE")], decisions, "TOWN")
    assert labels(converted(kept)[0]) == {"p": "PERSON", "t": "CAPITAL", "g": "GROUP", "u": "TOWN"}
    gone = edits.split_label(SCHEMA, "entities", "GROUP", [Label("TEAM")], {SpanPlace("a", "ana", "g"): "TOWN"}, "TEAM")
    assert "GROUP" not in [label.name for _, label in gone.after.span_labels()]
    after, lost = converted(gone)
    assert labels(after) == {"p": "PERSON", "t": "TOWN", "u": "TOWN"}
    assert ("duplicate", "entities/GROUP") in lost


@pytest.mark.parametrize(
    ("change", "sizes", "lost"),
    [
        (
            attributes.set_attribute(SCHEMA, Owner.of_label("entities", "TOWN"), "size", kind="number"),
            {"t": 12},
            [("value", "size: small")],
        ),
        (
            attributes.set_attribute(
                SCHEMA, Owner.of_label("entities", "TOWN"), "size", kind="choices", options=("small", "large")
            ),
            {"u": ["small"]},
            [("value", "size: 12")],
        ),
        (
            attributes.remove_attribute(SCHEMA, Owner.of_label("entities", "TOWN"), "size"),
            {},
            [("value", "size: 12"), ("value", "size: small")],
        ),
    ],
)
def test_values_go_along_where_the_new_kind_can_say_them(
    change: SchemaChange, sizes: dict[str, Any], lost: list[tuple[str, str]]
) -> None:
    after, said = converted(change)
    assert {span.id: span.attributes["size"] for span in after.spans if "size" in span.attributes} == sizes
    assert said == lost
    assert not broken_rules(after, ARTICLE_ONE, change.after)


def test_renamed_attributes_and_options_keep_their_values() -> None:
    person = Owner.of_label("entities", "PERSON")
    change = attributes.rename_attribute(SCHEMA, person, "role", "function")
    assert converted(change)[0].spans.get("p").attributes == {"function": "head", "sure": True}  # type: ignore[union-attr]
    change = attributes.rename_option(SCHEMA, person, "role", "head", "chair")
    after, lost = converted(change)
    assert (after.spans.get("p").attributes["role"], lost) == ("chair", [])  # type: ignore[union-attr]
    change = attributes.rename_attribute(SCHEMA, ARTICLE, "genre", "form")
    assert converted(change)[0].attributes == {"form": "report"}


def test_article_labels_are_renamed_merged_and_removed() -> None:
    merged, lost = converted(edits.merge_labels(SCHEMA, "topics", ["town"], "sport"))
    assert merged.labels == {ArticleLabel("topics", "sport")}
    assert lost == [("duplicate", "topics/town")]
    renamed, _ = converted(edits.rename_layer(SCHEMA, "topics", "subjects"))
    assert renamed.labels == {ArticleLabel("subjects", "sport"), ArticleLabel("subjects", "town")}


def test_what_touches_no_annotation_reads_none() -> None:
    neutral = [
        edits.set_label(SCHEMA, "entities", "TOWN", title="Town", color="#0072b2", key="t", hidden=True),
        edits.add_labels(SCHEMA, "entities", [Label("EVENT")]),
        edits.place_labels(SCHEMA, "entities", ["GROUP"], before="PERSON", parent=""),
        edits.set_layer(SCHEMA, "roles", overlap="any"),
        attributes.set_attribute(SCHEMA, Owner.of_label("entities", "TOWN"), "size", required=True, title="Size"),
    ]
    assert not any(reach(change) for change in neutral)
    assert reach(edits.set_layer(SCHEMA, "entities", overlap="none")).labels == {
        ("entities", label.name) for label in SCHEMA.layers[0].labels
    }


def test_a_change_that_leads_to_a_wrong_schema_is_refused() -> None:
    with pytest.raises(SchemaError, match="form a circle"):
        edits.place_labels(SCHEMA, "entities", ["PLACE"], before=None, parent="TOWN")
    with pytest.raises(RuleError, match="There is a label GROUP"):
        edits.rename_label(SCHEMA, "entities", "TOWN", "GROUP")
    with pytest.raises(RuleError, match="This is so already"):
        edits.set_label(SCHEMA, "entities", "TOWN", title="")


_NAMES = st.sampled_from(["PERSON", "PLACE", "TOWN", "GROUP"])
_CHANGES: list[Callable[[Schema, str, str], SchemaChange]] = [
    lambda schema, one, _: edits.rename_label(schema, "entities", one, "NEW"),
    lambda schema, one, other: edits.merge_labels(schema, "entities", [one], other),
    lambda schema, one, _: edits.remove_labels(schema, "entities", [one]),
    lambda schema, one, _: edits.move_labels(schema, "entities", [one], "roles"),
    lambda schema, _, __: edits.rename_layer(schema, "entities", "names"),
]


@given(
    st.lists(st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 4), _NAMES), max_size=12),
    st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=6),
    st.sampled_from(_CHANGES),
    _NAMES,
    _NAMES,
)
def test_every_conversion_can_be_taken_back_and_leaves_no_orphan(
    stretches: list[tuple[int, int, str]],
    links: list[tuple[int, int]],
    change_of: Callable[[Schema, str, str], SchemaChange],
    one: str,
    other: str,
) -> None:
    schema = edits.set_relation_type(SCHEMA, "leads", heads=(), children=()).after
    spans = {(start, start + length, name): None for start, length, name in stretches}
    made = [
        Span(f"s{number}", "entities", name, start, min(end, len(TEXT)))
        for number, (start, end, name) in enumerate(spans)
    ]
    pairs = dict.fromkeys((head, child) for head, child in links if head != child and max(head, child) < len(made))
    relations = [Relation(f"r{number}", "leads", f"s{head}", f"s{child}") for number, (head, child) in enumerate(pairs)]
    try:
        change = change_of(schema, one, other)
    except RuleError:
        return
    before = AnnotationSet("a", "ana", spans=made, relations=relations)
    annotations = copy.deepcopy(before)
    edit, lost = Converter(change).convert(annotations)
    annotations.apply(edit)
    ids = {span.id for span in annotations.spans}
    assert all({link.head, link.child} <= ids for link in annotations.relations.values())
    gone = len(made) - len(ids) + len(relations) - len(annotations.relations)
    assert gone == len(lost), "everything that goes is told"
    allowed = {(layer.name, label.name) for layer, label in change.after.span_labels()}
    assert all((span.layer, span.label) in allowed for span in annotations.spans)
    annotations.apply(edit.inverse())
    assert annotations == before
