from hypothesis import given
from msgspec.structs import replace

from annotator.model import Attribute, Label, Layer, RelationType, Schema
from annotator.model.schema_difference import Difference, differences
from tests.formats.strategies import SCHEMAS

BEFORE = Schema(
    "x",
    layers=(
        Layer(
            "entities",
            labels=(Label("PERSON", "Person", key="1"), Label("PLACE"), Label("OLD")),
            attributes=(Attribute("sure", "choice", options=("low", "high")),),
        ),
        Layer("tone", labels=(Label("calm"),)),
    ),
    relations=(RelationType("meets"),),
)


def test_every_difference_is_a_sentence_with_its_place() -> None:
    entities = Layer(
        "entities",
        many=False,
        labels=(
            Label("PLACE", definition="Where. " * 9, titles={"de": "Ort"}),
            Label("PERSON", "Human", key="1", hidden=True, attributes=(Attribute("age", "number"),)),
            Label("EVENT", "Event"),
        ),
        attributes=(Attribute("sure", "choice", options=("high", "middle"), required=True),),
    )
    after = Schema("x", title="X", layers=(entities,), relations=(RelationType("meets", directed=False),))
    layer = ("layers", "entities")
    labels = (*layer, "labels")
    assert differences(BEFORE, after) == [
        Difference("changed", (), "The schema changes: title none → “X”."),
        Difference("changed", layer, "The layer entities changes: many yes → no."),
        Difference("changed", (*labels, "PLACE"), "The label entities/PLACE changes: titles; definition."),
        Difference(
            "hidden",
            (*labels, "PERSON"),
            "The label Human (entities/PERSON) is no longer offered, and stays where it was given.",
        ),
        Difference(
            "changed", (*labels, "PERSON"), "The label Human (entities/PERSON) changes: title “Person” → “Human”."
        ),
        Difference("added", (*labels, "PERSON", "attributes", "age"), "The attribute age of entities/PERSON is new."),
        Difference("added", (*labels, "EVENT"), "The label Event (entities/EVENT) is new."),
        Difference("removed", (*labels, "OLD"), "The label entities/OLD goes."),
        Difference("changed", labels, "The labels of entities come in another order."),
        Difference(
            "changed",
            (*layer, "attributes", "sure"),
            "The attribute sure of entities changes: options + “middle”, − “low”; required no → yes.",
        ),
        Difference("removed", ("layers", "tone"), "The layer tone goes, with 1 label."),
        Difference("changed", ("relations", "meets"), "The relation type meets changes: directed yes → no."),
    ]


@given(SCHEMAS, SCHEMAS)
def test_only_equal_schemas_have_no_differences(one: Schema, other: Schema) -> None:
    assert differences(one, one) == []
    named = replace(other, name=one.name)
    assert bool(differences(one, named)) == (one != named)
