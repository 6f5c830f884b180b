from collections import Counter

import pytest

from annotator.errors import ProjectError
from annotator.formats import load_preset, presets, read_schema, write_schema


def test_presets_come_in_the_order_of_their_titles_between_news_and_blank() -> None:
    names = [preset.name for preset in presets()]
    between = ["conll2003", "coreference", "iptc", "ontonotes5", "pii", "quotations", "stance"]
    assert names == ["news", *between, "blank"]


@pytest.mark.parametrize("preset", presets(), ids=lambda preset: preset.name)
def test_every_preset_is_read_and_comes_back(preset: tuple[str, str, str]) -> None:
    name, title, description = preset
    schema = load_preset(name)
    assert (schema.name, schema.title, schema.description) == (name, title, description)
    assert read_schema(write_schema(schema), name) == schema
    labels = [label for layer in schema.layers for label in layer.labels]
    assert all(label.definition and label.color for label in labels)
    if name not in ("iptc", "blank"):  # IPTC has definitions, and no examples
        assert all(label.examples for label in labels)
        assert all(example.count("**") % 2 == 0 for label in labels for example in label.examples)


def test_an_unknown_preset_is_answered_with_those_there_are() -> None:
    for name in ("nwes", "../presets/news", ""):
        with pytest.raises(ProjectError, match="conll2003"):
            load_preset(name)


def test_the_topics_of_iptc_are_whole_credited_and_in_five_languages() -> None:
    schema = load_preset("iptc")
    (layer,) = schema.layers
    by_name = {label.name: label for label in layer.labels}

    def depth(name: str) -> int:
        return 1 + depth(by_name[name].parent) if name else 0

    assert (layer.name, layer.on, layer.many, len(by_name)) == ("topics", "article", True, 1153)
    assert Counter(depth(name) for name in by_name) == {1: 17, 2: 104, 3: 437, 4: 528, 5: 67}
    assert {tuple(label.titles) for label in layer.labels if not label.parent} == {("de", "fr", "es", "ar")}
    german, plain = (schema.in_language(language).label("topics", "medtop:17000000") for language in ("de-AT", "it"))
    assert german is not None
    assert plain is not None
    assert (german.display, plain.display) == ("Wetter", "weather")
    assert "CC BY 4.0" in schema.description
    assert "CC BY 4.0" in schema.guidelines
