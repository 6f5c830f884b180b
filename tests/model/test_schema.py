"""A schema grows by the labels that a file brings along, and finds labels by name."""

from annotator.model import Attribute, Label, Layer, Schema

LINK = Attribute("link", "link")
ENTITIES = Layer("entities", labels=(Label("PERSON", color="#ff0000", attributes=(LINK,)), Label("EVENT")))
TOPICS = Layer("topics", on="article", labels=(Label("sport"),))
SCHEMA = Schema("news", layers=(ENTITIES, TOPICS))


def test_schema_that_has_the_label_stays_the_same() -> None:
    assert SCHEMA.with_label("entities", "PERSON", "span") is SCHEMA
    assert SCHEMA.with_label("topics", "sport", "article") is SCHEMA


def test_new_label_joins_its_layer_and_leaves_the_others_as_they_are() -> None:
    grown = SCHEMA.with_label("entities", "WORK", "span")
    assert grown.layers == (
        Layer("entities", labels=(*ENTITIES.labels, Label("WORK"))),
        TOPICS,
    )
    assert grown.label("entities", "WORK") == Label("WORK")
    assert SCHEMA.label("entities", "WORK") is None


def test_new_layer_is_made_for_the_kind_of_label() -> None:
    grown = SCHEMA.with_label("mood", "calm", "article")
    assert grown.layers[-1] == Layer("mood", on="article", labels=(Label("calm"),))
    assert not grown.layers[-1].is_on_spans


def test_layer_takes_on_both_where_a_file_uses_it_so() -> None:
    grown = SCHEMA.with_label("topics", "sport", "span").layer("topics")
    assert grown == Layer("topics", on="both", labels=TOPICS.labels)
    assert Schema("s", layers=(grown,)).with_label("topics", "sport", "article").layer("topics") is grown


def test_span_labels_are_those_of_layers_on_spans_in_order() -> None:
    assert [(layer.name, label.name) for layer, label in SCHEMA.span_labels()] == [
        ("entities", "PERSON"),
        ("entities", "EVENT"),
    ]


def test_label_without_a_layer_finds_one() -> None:
    both = Schema("s", layers=(TOPICS, ENTITIES, Layer("mood", on="both", labels=(Label("calm"),))))
    assert both.layer_for_span_label("calm") == "mood"
    assert both.layer_for_span_label("sport") == "entities"  # topics go on articles alone
    assert Schema("blank").layer_for_span_label("PERSON") == "entities"


def test_titles_follow_the_language_and_names_stay() -> None:
    label = Label("health", "Health", titles={"de": "Gesundheit", "pt-BR": "Saúde"})
    schema = Schema("topics", layers=(Layer("topics", on="article", labels=(label, Label("sport"))),))

    def titles(language: str) -> list[str]:
        return [label.display for label in schema.in_language(language).layers[0].labels]

    assert titles("de") == titles("de-AT") == ["Gesundheit", "sport"]
    assert titles("pt-BR") == ["Saúde", "sport"]
    assert titles("fr") == ["Health", "sport"]
    assert schema.in_language("fr") == schema
