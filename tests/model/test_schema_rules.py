"""What a schema must keep to, with the place of what is wrong."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from annotator.errors import SchemaError
from annotator.model import Attribute, Condition, Label, Layer, RelationType, Schema
from annotator.model.schema_rules import check_schema

QUOTES = Layer(
    "quotes",
    labels=(Label("QUOTE"), Label("CUE", parent="QUOTE")),
    attributes=(Attribute("kind", "choice", options=("direct", "indirect"), default="direct"),),
)
SCHEMA = Schema("press", layers=(QUOTES,), relations=(RelationType("cue_of", heads=("CUE",), children=("QUOTE",)),))


def test_a_sound_schema_passes() -> None:
    check_schema(SCHEMA)
    check_schema(Schema(""))


def test_a_key_may_label_and_choose_a_type_of_relations_but_not_two_types() -> None:
    quotes = replace(QUOTES, labels=(Label("QUOTE", key="q"), Label("CUE", parent="QUOTE")))
    check_schema(replace(SCHEMA, layers=(quotes,), relations=(RelationType("quotes", key="q"),)))
    with pytest.raises(SchemaError, match="The key 'q' belongs to quotes already"):
        check_schema(Schema("press", relations=(RelationType("quotes", key="q"), RelationType("cites", key="q"))))


def _attribute(*attributes: Attribute) -> Schema:
    return Schema("press", layers=(Layer("quotes", labels=(Label("QUOTE"),), attributes=attributes),))


@pytest.mark.parametrize(
    ("schema", "path", "said"),
    [
        (_attribute(Attribute(" ", "text")), ("layers", 0, "attributes", 0), "Every attribute needs a name."),
        (
            _attribute(Attribute("size", "number", minimum=5, maximum=2)),
            ("layers", 0, "attributes", 0, "minimum"),
            "size cannot go from 5 to 2.",
        ),
        (
            _attribute(Attribute("kind", "choice", options=("a", "b"), default="c")),
            ("layers", 0, "attributes", 0, "default"),
            'The default does not fit: kind must be one of a, b, not "c".',
        ),
        (
            _attribute(Attribute("kind", "choice", options=("a", "a"))),
            ("layers", 0, "attributes", 0, "options", 1),
            "kind has the option 'a' twice.",
        ),
        (
            _attribute(Attribute("kind", "text", shown_when=Condition())),
            ("layers", 0, "attributes", 0, "shown_when"),
            "A condition names an attribute with values, or labels.",
        ),
        (
            _attribute(Attribute("kind", "text", shown_when=Condition(labels=("CUE",)))),
            ("layers", 0, "attributes", 0, "shown_when"),
            "There is no label 'CUE' here.",
        ),
        (
            _attribute(
                Attribute("one", "text", shown_when=Condition("two", ("x",))),
                Attribute("two", "text", shown_when=Condition("one", ("x",))),
            ),
            ("layers", 0, "attributes", 0, "shown_when"),
            "one is asked for where itself has a value: a circle.",
        ),
        (
            Schema("press", layers=(QUOTES,), relations=(RelationType("of", heads=("WHO",)),)),
            ("relations", 0, "heads"),
            "No layer on spans has a label 'WHO'.",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_place(schema: Schema, path: tuple[str | int, ...], said: str) -> None:
    with pytest.raises(SchemaError) as refused:
        check_schema(schema)
    assert (refused.value.path, refused.value.message) == (path, said)
