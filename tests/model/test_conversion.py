"""What becomes of annotations when their schema changes: nothing is dropped unsaid, and all of it can be undone."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Callable, Iterable
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
    assert lost == [("duplicate", "TOWN"), ("duplicate", "leads")]
    assert [(one.head, one.child) for one in after.relations.values()] == [("p", "g")]
    assert not broken_rules(after, ARTICLE_ONE, change.after)


def test_a_removed_label_takes_its_spans_and_their_relations_and_says_so() -> None:
    change = edits.remove_labels(SCHEMA, "entities", ["TOWN"])
    after, lost = converted(change)
    assert labels(after) == {"p": "PERSON", "g": "GROUP"}
    assert lost == [("span", "TOWN"), ("span", "TOWN"), ("relation", "leads")]


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
    assert ("duplicate", "GROUP") in lost


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
    assert lost == [("duplicate", "town")]
    renamed, _ = converted(edits.rename_layer(SCHEMA, "topics", "subjects"))
    assert renamed.labels == {ArticleLabel("subjects", "sport"), ArticleLabel("subjects", "town")}


def bare(*spans: Span, relations: Iterable[Relation] = (), **fields: Any) -> AnnotationSet:
    return AnnotationSet("a", "ana", spans=spans, relations=relations, **fields)


def carried_out(change: SchemaChange, annotations: AnnotationSet) -> list[tuple[str, str]]:
    """Makes the change to the set; what was lost."""
    before = copy.deepcopy(annotations)
    edit, lost = Converter(change).convert(annotations)
    annotations.apply(edit)
    assert not broken_rules(annotations, ARTICLE_ONE, change.after)
    taken_back = copy.deepcopy(annotations)
    taken_back.apply(edit.inverse())
    assert taken_back == before
    return [(one.kind, one.what) for one in lost]


def test_a_chain_that_loses_mentions_stays_one_chain() -> None:
    schema = edits.add_relation_type(SCHEMA, RelationType("same", directed=False, transitive=True)).after
    people = [Span(name, "entities", "PERSON", at, at + 1) for at, name in enumerate("abcd")]
    towns = [Span(name, "entities", "TOWN", at, at + 1) for at, name in enumerate("tuv", 10)]
    pairs = ["ta", "ut", "ub", "vc", "vd"]  # a-t-u-b and c-v-d
    relations = [Relation(pair, "same", *pair) for pair in pairs]
    annotations = bare(*people, *towns, relations=relations)
    lost = carried_out(edits.remove_labels(schema, "entities", ["TOWN"]), annotations)
    assert Counter(kind for kind, _ in lost) == {"span": 3, "relation": 5}
    assert {frozenset((link.head, link.child)) for link in annotations.relations.values()} == {
        frozenset("ab"),
        frozenset("cd"),
    }

    kept = bare(*people, *towns, relations=relations)
    renamed = edits.rename_relation_type(schema, "same", "equal")
    carried_out(renamed, kept)
    carried_out(edits.remove_labels(renamed.after, "entities", ["TOWN"]), kept)
    assert len(kept.relations) == 2


def test_duplicates_become_one_with_all_that_was_said_and_what_cannot_be_kept_is_told() -> None:
    two = edits.merge_labels(SCHEMA, "entities", ["GROUP"], "TOWN").after
    schema = edits.set_relation_type(
        edits.add_labels(two, "entities", [Label("CITY", attributes=two.layers[0].labels[2].attributes)]).after,
        "leads",
        heads=(),
        children=(),
        directed=False,
    ).after
    annotations = bare(
        Span("t", "entities", "TOWN", 0, 3, attributes={"size": "12"}),
        Span("c", "entities", "CITY", 0, 3, attributes={"size": "13"}),
        Span("p", "entities", "PERSON", 4, 8),
        relations=[Relation("r", "leads", "t", "p", note="one"), Relation("s", "leads", "p", "c", note="two")],
    )
    lost = carried_out(edits.merge_labels(schema, "entities", ["CITY"], "TOWN"), annotations)
    assert lost == [("duplicate", "CITY"), ("value", "size: 13"), ("duplicate", "leads")]
    assert annotations.relations == {"r": Relation("r", "leads", "t", "p", note="one\n\ntwo")}


def test_relations_both_ways_become_one_where_their_type_has_no_direction_any_more() -> None:
    annotations = bare(
        Span("p", "entities", "PERSON", 0, 3),
        Span("q", "entities", "PERSON", 4, 8),
        relations=[Relation("r", "leads", "p", "q"), Relation("s", "leads", "q", "p")],
    )
    free = edits.set_relation_type(SCHEMA, "leads", heads=(), children=()).after
    lost = carried_out(edits.set_relation_type(free, "leads", directed=False), annotations)
    assert lost == [("duplicate", "leads")]


def test_a_value_that_a_change_hides_is_told_and_goes() -> None:
    layer = Owner.of_layer("entities")
    sure, place = Attribute("sure", "choice", options=("yes", "no")), Condition("sure", ("yes",))
    why, who = Attribute("why", "text", shown_when=place), Attribute("who", "text")
    labels = SCHEMA.layers[0].labels
    schema = Schema("s", layers=(Layer("entities", labels=labels, attributes=(sure, why, who)),))
    said = {"sure": "yes", "why": "seen", "who": "Ana"}

    def after(change: SchemaChange, values: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
        assert reach(change)
        annotations = bare(Span("p", "entities", "PERSON", 0, 3, attributes=values))
        lost = carried_out(change, annotations)
        return next(iter(annotations.spans)).attributes, [what for _, what in lost]

    gone = attributes.set_attribute(schema, layer, "sure", options=("no",))
    assert after(gone, said) == ({"who": "Ana"}, ["sure: yes", "why: seen"])
    renamed = attributes.rename_option(schema, layer, "sure", "yes", "certain")
    assert after(renamed, said) == ({**said, "sure": "certain"}, [])
    hidden = attributes.set_attribute(schema, layer, "who", shown_when=Condition(labels=("TOWN",)))
    assert after(hidden, said) == ({"sure": "yes", "why": "seen"}, ["who: Ana"])
    unasked = {"why": "an import said so"}
    assert after(renamed, unasked) == (unasked, []), "what was hidden before is none of this change's business"


def test_a_value_of_the_article_goes_with_the_label_that_it_was_asked_for_with() -> None:
    condition = Condition(labels=("sport", "town"))
    schema = attributes.set_attribute(SCHEMA, ARTICLE, "genre", shown_when=condition).after
    annotations = bare(labels={ArticleLabel("topics", "sport")}, attributes={"genre": "report"})
    lost = carried_out(edits.remove_labels(schema, "topics", ["sport"]), annotations)
    assert lost == [("article label", "sport"), ("value", "genre: report")]


@pytest.mark.parametrize(
    ("kind", "value", "after", "is_told"),
    [
        ("date", "2026-03-12", "2026-03-12", False),
        ("date", "2026-03-12 in the evening", "2026-03-12", True),
        ("number", "123456789012345678901", 123456789012345678901, False),
        ("number", "12.50", 12.5, False),
    ],
)
def test_a_converted_value_says_as_much_or_it_is_told(kind: str, value: str, after: Any, is_told: bool) -> None:
    change = attributes.set_attribute(SCHEMA, Owner.of_label("entities", "TOWN"), "size", kind=kind)
    annotations = bare(Span("t", "entities", "TOWN", 0, 3, attributes={"size": value}))
    assert bool(carried_out(change, annotations)) == is_told
    assert next(iter(annotations.spans)).attributes == {"size": after}


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
