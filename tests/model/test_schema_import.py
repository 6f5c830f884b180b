"""A schema from a file over one that is in use: what annotations carry stays."""

from typing import Any

from hypothesis import given

from annotator.model import (
    AnnotationSet,
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
from annotator.model.schema_change import Owner
from annotator.model.schema_import import Usage, added, with_used
from annotator.model.schema_rules import check_schema
from tests.formats.strategies import SCHEMAS

SURE = Attribute("sure", "choice", options=("low", "middle", "high"), required=True)
WHY = Attribute("why", "text", shown_when=Condition("sure", ("low",)))
BEFORE = Schema(
    "before",
    guidelines="Read them.",
    layers=(
        Layer(
            "entities",
            labels=(
                Label("BEING", key="1"),
                Label("PERSON", key="2", parent="BEING", attributes=(WHY, Attribute("age", "number"))),
                Label("CHILD", parent="PERSON"),
                Label("PLACE"),
            ),
            attributes=(SURE,),
        ),
        Layer("tone", on="article", labels=(Label("calm"), Label("heated"))),
    ),
    relations=(RelationType("knows", heads=("PERSON", "PLACE"), key="3"), RelationType("near")),
    attributes=(Attribute("source", "text"), Attribute("genre", "text")),
)


def usage(**fields: Any) -> Usage:
    spans = [
        Span("s1", "entities", "CHILD", 0, 4, attributes={"sure": "middle"}),
        Span("s2", "entities", "PERSON", 5, 9, attributes={"why": "so"}),
    ]
    relations = [Relation("r1", "knows", "s2", "s1")]
    labels = {ArticleLabel("tone", "calm")}
    found = Usage()
    work = AnnotationSet("a", "ana", spans=spans, relations=relations, labels=labels, attributes={"source": "x"})
    found.count(work, BEFORE)
    return found


def test_what_is_in_use_is_counted() -> None:
    assert usage() == Usage(
        on_spans={("entities", "CHILD"), ("entities", "PERSON")},
        on_articles={("tone", "calm")},
        relations={"knows"},
        values={
            (Owner.of_layer("entities"), "sure"): {"middle"},
            (Owner.of_label("entities", "PERSON"), "why"): set(),
            (Owner("article"), "source"): set(),
        },
    )


def test_what_is_in_use_and_not_in_the_file_is_kept_and_its_labels_hidden() -> None:
    incoming = Schema("new", layers=(Layer("entities", labels=(Label("BEING", key="2"), Label("EVENT", key="3"))),))
    after = with_used(BEFORE, incoming, usage())
    check_schema(after)
    entities, tone = after.layers
    assert entities.labels == (
        Label("BEING", key="2"),
        Label("EVENT", key="3"),
        Label("PERSON", parent="BEING", hidden=True, attributes=(Attribute("why", "text", shown_when=WHY.shown_when),)),
        Label("CHILD", parent="PERSON", hidden=True),
    )
    assert entities.attributes == (Attribute("sure", "choice", options=SURE.options),)
    assert tone == Layer("tone", on="article", labels=(Label("calm", hidden=True),))
    assert after.relations == (RelationType("knows", heads=("PERSON",)),)
    assert after.attributes == (Attribute("source", "text"),)
    assert (after.name, after.guidelines) == ("new", "Read them.")


def test_options_and_the_place_of_labels_in_use_are_kept_where_the_file_has_others() -> None:
    layers = (
        Layer(
            "entities",
            labels=(Label("CHILD"), Label("PERSON")),
            attributes=(Attribute("sure", "choice", options=("high",)),),
        ),
        Layer("tone", on="span", labels=(Label("calm"),)),
    )
    after = with_used(BEFORE, Schema("new", layers=layers), usage())
    check_schema(after)
    assert after.layers[0].attributes == (Attribute("sure", "choice", options=("high", "middle")),)
    assert after.layers[1].on == "both"


def test_a_file_can_be_added_and_what_it_leaves_unsaid_stays() -> None:
    person = Label("PERSON", "Person", attributes=(Attribute("sex", "text"),))
    entities = Layer("entities", labels=(person, Label("EVENT", key="1")))
    after = added(BEFORE, Schema("new", title="New", layers=(entities, Layer("more", labels=(Label("a"),)))))
    check_schema(after)
    assert [label.name for label in after.layers[0].labels] == ["BEING", "PERSON", "CHILD", "PLACE", "EVENT"]
    assert after.layers[0].labels[1] == Label(
        "PERSON",
        "Person",
        key="2",
        parent="BEING",
        attributes=(WHY, Attribute("age", "number"), Attribute("sex", "text")),
    )
    assert after.layers[0].labels[-1].key == "", "it belongs to another label"
    assert [layer.name for layer in after.layers] == ["entities", "tone", "more"]
    assert added(BEFORE, Schema("new", layers=(Layer("entities", on="article"),))).layers[0].on == "both"
    assert (after.name, after.title, after.relations) == ("before", "New", BEFORE.relations)


@given(SCHEMAS, SCHEMAS)
def test_what_comes_of_any_two_schemas_holds_all_that_is_in_use(before: Schema, incoming: Schema) -> None:
    everything = Usage(
        on_spans={(layer.name, label.name) for layer in before.layers if layer.is_on_spans for label in layer.labels},
        on_articles={
            (layer.name, label.name) for layer in before.layers if layer.is_on_article for label in layer.labels
        },
        relations={relation.name for relation in before.relations},
    )
    assert with_used(before, before, everything) == before
    for after in (with_used(before, incoming, everything), added(before, incoming)):
        for layer, label in everything.on_spans | everything.on_articles:
            assert after.label(layer, label)
        assert all(after.relation(name) for name in everything.relations)
    assert with_used(before, incoming, Usage()).layers == incoming.layers
