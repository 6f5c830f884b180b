"""What is refused, and the sentence that says so."""

import copy
import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import ConflictError, RuleError
from annotator.model import (
    AnnotationSet,
    Article,
    ArticleLabel,
    ArticleLabelChange,
    Attribute,
    AttributeChange,
    Change,
    Condition,
    Edit,
    Label,
    Layer,
    NoteChange,
    Relation,
    RelationChange,
    RelationType,
    Schema,
    Section,
    Span,
    SpanChange,
    SpanIndex,
)
from annotator.model.rules import (
    admit_spans,
    apply_checked,
    check_article,
    check_span,
    shown_attributes,
)

ARTICLE = Article(
    "a", "Title", "x" * 100, (Section(0, 20, "headline"), Section(22, 50, "paragraph"), Section(52, 100, "source"))
)
KINDS = (
    Attribute("role", "choice", options=("head", "member"), required=True),
    Attribute("moods", "choices", options=("glad", "sad")),
    Attribute("sure", "boolean"),
    Attribute("why", "text", required=True, shown_when=Condition("sure", (False,))),
    Attribute("age", "number", minimum=0, maximum=120),
    Attribute("score", "number"),
    Attribute("born", "date", title="Date of birth"),
    Attribute("link", "link"),
)
SCHEMA = Schema(
    "s",
    layers=(
        Layer("entities", labels=(Label("PERSON", "Person", attributes=KINDS), Label("PLACE"))),
        Layer("sentiment", "Sentiment", on="both", many=False, labels=(Label("good"), Label("bad"))),
        Layer("phrases", overlap="nested", labels=(Label("NP"), Label("VP"))),
        Layer("tokens", overlap="none", labels=(Label("A"), Label("B"))),
        Layer("quotes", crosses_sections=False, labels=(Label("Q"),)),
        Layer("topics", on="article", labels=(Label("sport"), Label("politics"))),
    ),
    relations=(
        RelationType("lives_in", heads=("PERSON",), children=("PLACE",), attributes=(Attribute("since", "date"),)),
        RelationType("same_as", directed=False),
    ),
    attributes=(Attribute("genre", "choice", options=("news", "opinion"), required=True),),
)


def span(layer: str, label: str, start: int, end: int, *fragments: tuple[int, int], **attributes: Any) -> Span:
    return Span("new", layer, label, start, end, fragments, attributes)


def refusal(change: Change, annotations: AnnotationSet) -> str:
    """The sentence with which a change is refused, having changed nothing; empty where it is allowed."""
    before = copy.deepcopy(annotations)
    try:
        apply_checked(annotations, Edit("Edit", (NoteChange("", "half done"), change)), ARTICLE, SCHEMA)
    except RuleError as error:
        assert annotations == before
        return error.message
    return ""


STANDING = [
    Span("p", "entities", "PERSON", 0, 10),
    Span("q", "entities", "PERSON", 30, 40, ((30, 32), (38, 40))),
    Span("place", "entities", "PLACE", 60, 70),
    Span("good", "sentiment", "good", 0, 10),
    Span("np", "phrases", "NP", 10, 20),
    Span("gap", "phrases", "NP", 60, 90, ((60, 65), (85, 90))),
    Span("a", "tokens", "A", 10, 20),
]

SPANS = {
    "inside the text": (span("entities", "PERSON", 0, 100), ""),
    "before the text": (span("entities", "PERSON", -1, 5), "The span [-1, 5) is empty or lies outside the text of 100"),
    "after the text": (span("entities", "PERSON", 90, 101), "The span [90, 101) is empty or lies outside"),
    "empty": (span("entities", "PERSON", 5, 5), "The span [5, 5) is empty"),
    "turned round": (span("entities", "PERSON", 6, 5), "The span [6, 5) is empty"),
    "two fragments": (span("entities", "PLACE", 0, 9, (0, 2), (4, 9)), ""),
    "one fragment": (span("entities", "PLACE", 0, 9, (0, 9)), "The fragments [[0, 9]] of the span [0, 9) must be two"),
    "fragments that touch": (span("entities", "PLACE", 0, 9, (0, 4), (4, 9)), "The fragments [[0, 4], [4, 9]]"),
    "fragments out of order": (span("entities", "PLACE", 0, 9, (4, 9), (0, 2)), "The fragments [[4, 9], [0, 2]]"),
    "an empty fragment": (span("entities", "PLACE", 0, 9, (0, 0), (4, 9)), "The fragments [[0, 0], [4, 9]]"),
    "fragments that end elsewhere": (span("entities", "PLACE", 0, 9, (0, 2), (4, 8)), "The fragments"),
    "no such layer": (span("nowhere", "PERSON", 0, 5), "The schema has no layer 'nowhere' for spans."),
    "layer for articles": (span("topics", "sport", 0, 5), "The schema has no layer 'topics' for spans."),
    "no such label": (span("sentiment", "so-so", 0, 5), "The layer Sentiment has no label 'so-so'."),
    "duplicate": (span("entities", "PERSON", 0, 10), "This text is labelled Person already."),
    "duplicate fragments": (
        span("entities", "PERSON", 30, 40, (30, 32), (38, 40)),
        "This text is labelled Person already.",
    ),
    "other fragments": (span("entities", "PERSON", 30, 40, (30, 33), (38, 40)), ""),
    "another label on the same stretch": (span("entities", "PLACE", 0, 10), ""),
    "second label where one is allowed": (
        span("sentiment", "bad", 0, 10),
        "This text carries good already, and Sentiment allows one label.",
    ),
    "one label, overlapping stretch": (span("sentiment", "bad", 0, 9), ""),
    "nested inside": (span("phrases", "VP", 12, 15), ""),
    "nested around": (span("phrases", "VP", 5, 25), ""),
    "nested on the same stretch": (span("phrases", "VP", 10, 20), ""),
    "crossing": (span("phrases", "VP", 15, 25), "Spans of phrases may nest but not cross, and this one crosses NP."),
    "in the gap of fragments": (span("phrases", "VP", 66, 80), ""),
    "from the gap into a fragment": (span("phrases", "VP", 66, 87), "Spans of phrases may nest but not cross"),
    "overlap where none is allowed": (
        span("tokens", "B", 19, 25),
        "Spans of tokens may not overlap, and this one overlaps A.",
    ),
    "side by side": (span("tokens", "B", 20, 25), ""),
    "inside a section": (span("quotes", "Q", 22, 50), ""),
    "from a section into the gap": (span("quotes", "Q", 15, 22), ""),
    "from the headline into the text": (
        span("quotes", "Q", 15, 23),
        "A span of quotes may not reach from the headline into another section.",
    ),
    "across three sections": (span("quotes", "Q", 0, 100), "A span of quotes may not reach from the headline"),
    "no such attribute": (span("entities", "PLACE", 0, 5, age=5), "The schema gives PLACE no attribute 'age'."),
}


@pytest.mark.parametrize(("new", "sentence"), SPANS.values(), ids=SPANS.keys())
def test_span_is_refused_with_a_reason(new: Span, sentence: str) -> None:
    said = refusal(SpanChange(None, new), AnnotationSet("a", "ana", spans=STANDING))
    assert said.startswith(sentence) if sentence else not said


VALUES = [
    ("role", "head", ""),
    ("role", "foot", 'role must be one of head, member, not "foot".'),
    ("role", ["head"], 'role must be one of head, member, not ["head"].'),
    ("moods", ["glad", "sad"], ""),
    ("moods", [], ""),
    ("moods", "glad", "moods must be a list out of glad, sad"),
    ("moods", ["glad", "mad"], "moods must be a list out of glad, sad"),
    ("sure", False, ""),
    ("sure", 0, "sure must be true or false, not 0."),
    ("why", "", ""),
    ("why", 5, "why must be text, not 5."),
    ("age", 0, ""),
    ("age", 120.0, ""),
    ("age", -1, "age must be a number from 0 to 120, not -1."),
    ("age", True, "age must be a number from 0 to 120, not true."),
    ("age", "12", "age must be a number"),
    ("score", -1e300, ""),
    ("score", 10**400, ""),
    ("score", math.nan, "score must be a number"),
    ("score", math.inf, "score must be a number"),
    ("born", "2026-03-12", ""),
    ("born", "12 March", 'Date of birth must be a date such as 2026-03-12, not "12 March".'),
    ("born", 2026, "Date of birth must be a date"),
    ("link", "Q42", ""),
    ("link", None, "link must be text, not null."),
]


@pytest.mark.parametrize(("name", "value", "sentence"), VALUES, ids=lambda value: str(value)[:20])
def test_attribute_value_is_of_its_kind(name: str, value: Any, sentence: str) -> None:
    new = span("entities", "PERSON", 0, 5, **{name: value})
    said = refusal(SpanChange(None, new), AnnotationSet("a", "ana"))
    assert said.startswith(sentence) if sentence else not said


LINKED = [Relation("r", "lives_in", "p", "place"), Relation("t", "same_as", "p", "q")]
RELATIONS = {
    "allowed": (Relation("n", "lives_in", "q", "place", {"since": "2013-05-02"}), ""),
    "no such type": (Relation("n", "hates", "p", "q"), "The schema has no relation type 'hates'."),
    "no such end": (Relation("n", "same_as", "p", "gone"), "A relation same_as needs two spans; one of its ends does"),
    "one span twice": (Relation("n", "same_as", "p", "p"), "A relation same_as needs two different spans."),
    "wrong head": (Relation("n", "lives_in", "place", "place2"), "A relation lives_in needs two spans"),
    "head of another label": (Relation("n", "lives_in", "good", "place"), "good may not be the head of lives_in."),
    "child of another label": (Relation("n", "lives_in", "p", "q"), "Person may not be the child of lives_in."),
    "duplicate": (Relation("n", "lives_in", "p", "place"), "These two spans are linked by lives_in already."),
    "undirected duplicate": (Relation("n", "same_as", "q", "p"), "These two spans are linked by same_as already."),
    "another type between the same ends": (Relation("n", "same_as", "p", "place"), ""),
    "no such attribute": (
        Relation("n", "same_as", "q", "place", {"x": 1}),
        "The schema gives same_as no attribute 'x'.",
    ),
    "attribute of another kind": (Relation("n", "lives_in", "q", "place", {"since": 1}), "since must be a date"),
}


@pytest.mark.parametrize(("new", "sentence"), RELATIONS.values(), ids=RELATIONS.keys())
def test_relation_is_refused_with_a_reason(new: Relation, sentence: str) -> None:
    said = refusal(RelationChange(None, new), AnnotationSet("a", "ana", spans=STANDING, relations=LINKED))
    assert said.startswith(sentence) if sentence else not said


PERSON = STANDING[0]
OTHERS: dict[str, tuple[Change, str]] = {
    "removing the end of a relation": (SpanChange(PERSON, None), "This span is an end of a relation."),
    "giving the end of a relation another id": (
        SpanChange(PERSON, Span("p2", "entities", "PERSON", 0, 10)),
        "This span is an end of a relation.",
    ),
    "relabelling the end of a relation": (
        SpanChange(PERSON, Span("p", "entities", "PLACE", 0, 10)),
        "PLACE may not be the head of lives_in.",
    ),
    "moving the end of a relation": (SpanChange(PERSON, Span("p", "entities", "PERSON", 1, 10)), ""),
    "replacing a relation by its like": (RelationChange(LINKED[1], Relation("t", "same_as", "q", "p")), ""),
    "article label": (ArticleLabelChange(None, ArticleLabel("topics", "sport")), ""),
    "article label again": (
        ArticleLabelChange(None, ArticleLabel("topics", "politics")),
        "The article already has the label politics.",
    ),
    "second article label where one is allowed": (
        ArticleLabelChange(None, ArticleLabel("sentiment", "bad")),
        "An article has one label of Sentiment, and this one has good.",
    ),
    "article label in the place of another": (
        ArticleLabelChange(ArticleLabel("sentiment", "good"), ArticleLabel("sentiment", "bad")),
        "",
    ),
    "article label of a layer on spans": (
        ArticleLabelChange(None, ArticleLabel("entities", "PERSON")),
        "The schema has no layer 'entities' for whole articles.",
    ),
    "no such article label": (
        ArticleLabelChange(None, ArticleLabel("topics", "weather")),
        "The layer topics has no label 'weather'.",
    ),
    "article attribute": (AttributeChange("genre", None, "news"), ""),
    "article attribute of another value": (
        AttributeChange("genre", None, "poem"),
        'genre must be one of news, opinion, not "poem".',
    ),
    "no such article attribute": (
        AttributeChange("size", None, 1),
        "The schema gives the article no attribute 'size'.",
    ),
}


@pytest.mark.parametrize(("change", "sentence"), OTHERS.values(), ids=OTHERS.keys())
def test_change_is_refused_with_a_reason(change: Change, sentence: str) -> None:
    labels = [ArticleLabel("topics", "politics"), ArticleLabel("sentiment", "good")]
    said = refusal(change, AnnotationSet("a", "ana", spans=STANDING, relations=LINKED, labels=labels))
    assert said.startswith(sentence) if sentence else not said


def test_checked_edit_that_meets_a_conflict_changes_nothing() -> None:
    annotations = AnnotationSet("a", "ana")
    edit = Edit("Edit", (SpanChange(None, PERSON), SpanChange(Span("gone", "tokens", "A", 50, 60), None)))
    with pytest.raises(ConflictError):
        apply_checked(annotations, edit, ARTICLE, SCHEMA)
    assert annotations == AnnotationSet("a", "ana")


@st.composite
def some_spans(draw: st.DrawFn) -> list[Span]:
    spans = []
    for number in range(draw(st.integers(0, 12))):
        layer, label = draw(st.sampled_from([(layer.name, label.name) for layer, label in SCHEMA.span_labels()]))
        cuts = sorted(draw(st.lists(st.integers(15, 27), min_size=4, max_size=4)))
        fragments = ((cuts[0], cuts[1]), (cuts[2], cuts[3])) if draw(st.integers(0, 3)) == 0 else ()
        spans.append(Span(f"s{number}", layer, label, cuts[0], cuts[3], fragments))
    return spans


@settings(deadline=None, max_examples=300)
@given(some_spans())
def test_importers_and_the_window_admit_the_same_spans(spans: list[Span]) -> None:
    admitted, refused = admit_spans(spans, ARTICLE, SCHEMA)
    standing = SpanIndex()
    refusals = dict(refused_ids := [(span.id, str(error)) for span, error in refused])
    assert len(refused_ids) + len(admitted) == len(spans)
    for one in sorted(spans, key=lambda span: (span.start, -span.end, span.id)):
        try:
            check_span(one, ARTICLE, SCHEMA, standing)
        except RuleError:
            assert one.id in refusals, f"the window refuses {one}"
        else:
            assert one.id not in refusals, f"the importer refuses {one}: {refusals[one.id]}"
            standing.add(one)
    assert admitted == list(standing)


def test_importer_admits_an_id_once() -> None:
    twice = [Span("s", "entities", "PERSON", 0, 5), Span("s", "entities", "PERSON", 6, 9)]
    admitted, refused = admit_spans(twice, ARTICLE, SCHEMA)
    assert admitted == twice[:1]
    assert [(one, error.message) for one, error in refused] == [(twice[1], "Two spans have the id 's'.")]


@pytest.mark.parametrize("sections", [((0, 101),), ((5, 5),), ((-1, 5),), ((0, 5), (4, 8)), ((6, 8), (0, 5))])
def test_sections_are_in_order_inside_the_text(sections: tuple[tuple[int, int], ...]) -> None:
    wrong = tuple(Section(start, end, "paragraph") for start, end in sections)
    with pytest.raises(RuleError, match="is empty, overlaps the one before it or lies outside the text of 100"):
        check_article(Article("a", "", ARTICLE.text, wrong))
    check_article(ARTICLE)


def test_attributes_are_shown_for_labels_and_values_along_a_chain() -> None:
    attributes = (
        Attribute("kind", "choice", options=("direct", "indirect")),
        Attribute("verb", "text", shown_when=Condition("kind", ("indirect",))),
        Attribute("tense", "text", shown_when=Condition("verb", ("said",))),
        Attribute("speaker", "link", shown_when=Condition(labels=("QUOTE",))),
    )

    def shown(label: str, **values: str) -> list[str]:
        return [attribute.name for attribute in shown_attributes(attributes, values, (label,))]

    assert shown("CUE") == ["kind"]
    assert shown("QUOTE", kind="indirect") == ["kind", "verb", "speaker"]
    assert shown("CUE", kind="indirect", verb="said") == ["kind", "verb", "tense"]
    assert shown("CUE", kind="direct", verb="said") == ["kind"], "a value left over shows nothing"
