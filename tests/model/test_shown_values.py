"""Values of attributes in edits: defaults, what goes when it is hidden, and what is still missing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import RuleError
from annotator.model import (
    AnnotationSet,
    Article,
    ArticleLabel,
    Attribute,
    Condition,
    Edit,
    Label,
    Layer,
    Relation,
    RelationType,
    Schema,
    Span,
    edits,
)
from annotator.model.missing_values import Missing, missing_values
from annotator.model.rules import apply_checked
from annotator.model.shown_values import settled, shown_names, with_value

ARTICLE = Article("a", "Title", "Kim met Moon in Seoul, and Moon met Kim.")
CHECKED = Attribute("checked", "boolean", "Checked", default=True)
SCHEMA = Schema(
    "claims",
    layers=(
        Layer(
            "claims",
            attributes=(CHECKED, Attribute("source", "text", shown_when=Condition(labels=("QUOTE",)))),
            labels=(
                Label(
                    "CLAIM",
                    "Claim",
                    attributes=(
                        Attribute("verdict", "choice", "Verdict", ("true", "false"), required=True),
                        Attribute("why", "text", required=True, shown_when=Condition("verdict", ("false",))),
                        Attribute("tone", "choice", options=("sharp", "mild"), default="mild",
                                  shown_when=Condition("why", ("mean",))),
                    ),
                ),
                Label("QUOTE", attributes=(Attribute("words", "number", default=3),)),
            ),
        ),
        Layer("topics", on="article", labels=(Label("politics"), Label("sport"))),
    ),
    relations=(RelationType("backs", attributes=(Attribute("how", "text", required=True),)),),
    attributes=(
        Attribute("genre", "choice", options=("news", "opinion"), default="news", required=True),
        Attribute("score", "text", required=True, shown_when=Condition(labels=("sport",))),
    ),
)  # fmt: skip
CLAIM = Span("c", "claims", "CLAIM", 0, 3, attributes={"verdict": "false", "why": "mean", "tone": "sharp"})


def working(*spans: Span, **values: Any) -> AnnotationSet:
    return AnnotationSet("a", "ana", status="in progress", spans=spans, attributes=values)


def apply(annotations: AnnotationSet, edit: Edit) -> None:
    apply_checked(annotations, edit, ARTICLE, SCHEMA)


def the_span(annotations: AnnotationSet) -> Span:
    return next(iter(annotations.spans))


def test_new_span_begins_with_the_defaults_of_what_it_is_asked() -> None:
    annotations = working()
    apply(annotations, edits.label_text(annotations, SCHEMA, "claims", "QUOTE", 0, 3))
    assert the_span(annotations).attributes == {"checked": True, "words": 3}


def test_first_label_on_an_article_gives_the_article_its_defaults() -> None:
    for first in (
        lambda work: edits.label_text(work, SCHEMA, "claims", "CLAIM", 0, 3),
        lambda work: edits.toggle_article_label(work, SCHEMA, "topics", "politics"),
        lambda work: edits.set_article_attribute(work, SCHEMA, "genre", "opinion"),
    ):
        annotations = AnnotationSet("a", "ana")
        edit = first(annotations)
        apply(annotations, edit)
        assert annotations.attributes["genre"] in ("news", "opinion")
        apply(annotations, edit.inverse())
        assert annotations.is_untouched


def test_default_that_was_taken_away_stays_away() -> None:
    annotations = working()
    apply(annotations, edits.label_text(annotations, SCHEMA, "claims", "QUOTE", 0, 3))
    apply(annotations, edits.set_span_attribute(annotations, SCHEMA, the_span(annotations), "checked", None))
    apply(annotations, edits.set_span_attribute(annotations, SCHEMA, the_span(annotations), "words", 5))
    assert the_span(annotations).attributes == {"words": 5}
    apply(annotations, edits.relabel(annotations, SCHEMA, the_span(annotations), "CLAIM"))
    assert the_span(annotations).attributes == {}


def test_value_that_hides_others_takes_theirs_along_in_one_edit() -> None:
    annotations = working(CLAIM)
    edit = edits.set_span_attribute(annotations, SCHEMA, CLAIM, "verdict", "true")
    apply(annotations, edit)
    assert the_span(annotations).attributes == {"verdict": "true"}
    apply(annotations, edit.inverse())
    assert the_span(annotations) == CLAIM


def test_attribute_that_appears_begins_with_its_default() -> None:
    values = with_value(SCHEMA.attributes_of("claims", "CLAIM"), {"verdict": "false"}, ("CLAIM",), "why", "mean")
    assert values == {"verdict": "false", "why": "mean", "tone": "mild"}


def test_relabelling_keeps_what_both_labels_ask_for_and_gives_the_defaults_of_the_new_one() -> None:
    quote = Span("q", "claims", "QUOTE", 0, 3, attributes={"checked": False, "source": "radio", "words": 9})
    annotations = working(quote)
    apply(annotations, edits.relabel(annotations, SCHEMA, quote, "CLAIM"))
    assert the_span(annotations).attributes == {"checked": False}
    apply(annotations, edits.relabel(annotations, SCHEMA, the_span(annotations), "QUOTE"))
    assert the_span(annotations).attributes == {"checked": False, "words": 3}


def test_label_taken_off_the_article_takes_the_values_it_asked_for_along() -> None:
    annotations = working(genre="news", score="2:1")
    annotations.labels.add(ArticleLabel("topics", "sport"))
    edit = edits.toggle_article_label(annotations, SCHEMA, "topics", "sport")
    apply(annotations, edit)
    assert annotations.attributes == {"genre": "news"}
    apply(annotations, edit.inverse())
    assert annotations.attributes == {"genre": "news", "score": "2:1"}


def test_article_attribute_is_set_and_taken_away() -> None:
    annotations = working(genre="news")
    apply(annotations, edits.set_article_attribute(annotations, SCHEMA, "genre", "opinion"))
    assert annotations.attributes == {"genre": "opinion"}
    apply(annotations, edits.set_article_attribute(annotations, SCHEMA, "genre", None))
    assert annotations.attributes == {}
    with pytest.raises(RuleError, match="genre has this value already"):
        edits.set_article_attribute(annotations, SCHEMA, "genre", None)


@given(st.sampled_from(["verdict", "why", "tone"]), st.sampled_from([None, "true", "false", "mean", "sharp", "other"]))
def test_what_is_hidden_has_no_value_whatever_is_set(name: str, value: str | None) -> None:
    attributes = SCHEMA.attributes_of("claims", "CLAIM")
    values = with_value(attributes, CLAIM.attributes, ("CLAIM",), name, value)
    assert values.keys() <= shown_names(attributes, values, ("CLAIM",))
    assert settled(attributes, values, ("CLAIM",), known=shown_names(attributes, values, ("CLAIM",))) == values


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({}, ["verdict"]),
        ({"verdict": "true"}, []),
        ({"verdict": "false"}, ["why"]),
        ({"verdict": "false", "why": ""}, ["why"]),
        ({"verdict": "false", "why": "heard"}, []),
    ],
)
def test_required_attributes_are_missed_where_they_are_shown(values: dict[str, Any], missing: list[str]) -> None:
    claim = Span("c", "claims", "CLAIM", 0, 3, attributes=values)
    annotations = working(claim, Span("q", "claims", "QUOTE", 0, 3), genre="news")
    assert [(one.thing, one.attribute.name) for one in missing_values(annotations, SCHEMA)] == [
        (claim, name) for name in missing
    ]


def test_required_attributes_of_relations_and_of_the_article_are_missed_after_those_of_spans() -> None:
    link = Relation("r", "backs", "c", "q")
    annotations = AnnotationSet(
        "a", "ana", spans=[CLAIM, Span("q", "claims", "QUOTE", 4, 7)], relations=[link],
        labels=[ArticleLabel("topics", "sport")],
    )  # fmt: skip
    genre, score = SCHEMA.attributes
    how = SCHEMA.relations[0].attributes[0]
    assert missing_values(annotations, SCHEMA) == [Missing(link, how), Missing(None, genre), Missing(None, score)]
