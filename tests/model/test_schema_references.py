"""What a schema says of its labels goes on being said when they are renamed, moved, split, merged or removed."""

from __future__ import annotations

import pytest

from annotator.errors import RuleError
from annotator.model import Attribute, Condition, Label, Layer, RelationType, Schema
from annotator.model import schema_edits as edits
from annotator.model.schema_change import SpanPlace


def asked_for(name: str, *labels: str, attribute: str = "") -> Attribute:
    values = ("x",) if attribute else ()
    return Attribute(name, "text", shown_when=Condition(attribute, values, labels))


def conditions(attributes: tuple[Attribute, ...]) -> dict[str, tuple[str, ...] | None]:
    return {one.name: one.shown_when.labels if one.shown_when else None for one in attributes}


SCHEMA = Schema(
    "news",
    layers=(
        Layer(
            "names",
            labels=(
                Label("PERSON", attributes=(asked_for("born", "PERSON"), Attribute("pick", "choice", options=("a",)))),
                Label("GROUP", attributes=(Attribute("pick", "choice", options=("b", "a")),)),
            ),
            attributes=(
                asked_for("sure", "PERSON", "GROUP"),
                asked_for("size", "GROUP"),
                asked_for("unit", attribute="size"),
                asked_for("sex", "PERSON"),
            ),
        ),
        Layer("roles", labels=(Label("ACTOR"),)),
        Layer("topics", on="article", labels=(Label("sport"), Label("law"))),
        Layer("desks", on="article", labels=(Label("sport"),)),
    ),
    relations=(RelationType("leads", heads=("PERSON",), children=("GROUP",)),),
    attributes=(asked_for("league", "sport"), asked_for("court", "law")),
)


def test_an_attribute_of_the_article_is_asked_for_with_a_label_of_any_layer() -> None:
    renamed = edits.rename_label(SCHEMA, "topics", "sport", "sports").after
    assert conditions(renamed.attributes) == {"league": ("sport", "sports"), "court": ("law",)}
    removed = edits.remove_labels(SCHEMA, "topics", ["sport"]).after
    assert conditions(removed.attributes) == {"league": ("sport",), "court": ("law",)}
    moved = edits.move_labels(SCHEMA, "topics", ["law"], "desks").after
    assert moved.attributes == SCHEMA.attributes
    with pytest.raises(RuleError, match="only where the label is law"):
        edits.move_labels(SCHEMA, "topics", ["law"], "roles")


def test_a_label_that_moves_takes_along_what_it_is_asked_for_and_nothing_else() -> None:
    after = edits.move_labels(SCHEMA, "names", ["PERSON"], "roles").after
    person = after.label("roles", "PERSON")
    assert person is not None
    assert conditions(person.attributes) == {"born": ("PERSON",), "pick": None, "sure": None, "sex": None}
    assert conditions(after.layers[0].attributes) == {"sure": ("GROUP",), "size": ("GROUP",), "unit": ()}


def test_the_parts_of_a_split_label_may_be_what_it_was() -> None:
    after = edits.split_label(SCHEMA, "names", "PERSON", [Label("MP"), Label("OTHER")], {}, "OTHER").after
    assert after.relations[0].heads == ("MP", "OTHER")
    assert conditions(after.layers[0].attributes)["sure"] == ("MP", "OTHER", "GROUP")
    assert [label.name for label in after.layers[0].labels] == ["MP", "OTHER", "GROUP"]
    assert all(conditions(label.attributes)["born"] is None for label in after.layers[0].labels[:2])
    kept = edits.split_label(SCHEMA, "names", "PERSON", [], {SpanPlace("a", "ana", "p"): "GROUP"}, "PERSON").after
    assert kept.relations[0].heads == ("PERSON", "GROUP")
    with pytest.raises(RuleError, match="no label 'OTTER'"):
        edits.split_label(SCHEMA, "names", "PERSON", [Label("MP"), Label("OTHER")], {}, "OTTER")


def test_merged_choices_have_the_options_of_both() -> None:
    after = edits.merge_labels(SCHEMA, "names", ["PERSON"], into="GROUP").after
    group = after.label("names", "GROUP")
    assert group is not None
    assert [(one.name, one.options) for one in group.attributes] == [("pick", ("b", "a")), ("born", ())]
    after = edits.merge_labels(SCHEMA, "names", ["GROUP"], into="PERSON").after
    assert after.layers[0].labels[0].attributes[1].options == ("a", "b")


def test_a_layer_goes_with_the_attributes_that_only_its_labels_have() -> None:
    free = edits.remove_relation_type(SCHEMA, "leads").after
    assert [layer.name for layer in edits.remove_layer(free, "names").after.layers] == ["roles", "topics", "desks"]
    with pytest.raises(RuleError, match="leads is only for PERSON"):
        edits.remove_layer(SCHEMA, "names")


def test_attributes_of_a_relation_type_follow_its_new_name() -> None:
    leads = RelationType("leads", attributes=(asked_for("since", "leads"), asked_for("until", attribute="since")))
    after = edits.rename_relation_type(Schema("s", relations=(leads,)), "leads", "heads").after
    assert conditions(after.relations[0].attributes) == {"since": None, "until": ()}
