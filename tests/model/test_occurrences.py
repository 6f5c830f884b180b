"""The same words elsewhere: where they are found, and what labelling, removing and changing all of them does."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import RuleError
from annotator.model import (
    AnnotationSet,
    Article,
    Attribute,
    Label,
    Layer,
    Overlap,
    Relation,
    RelationType,
    Schema,
    Section,
    Span,
    SpanIndex,
    rules,
)
from annotator.model.occurrences import (
    Obstacle,
    Occurrences,
    Outcome,
    Task,
    Wanted,
    spans_on,
    work_out,
)


def found(wanted: str, text: str) -> list[str]:
    """What is found in a text, each with the letter before and after it."""
    stretches = Occurrences(Wanted(wanted, "entities", "PERSON")).stretches(text)
    return [text[max(0, start - 1) : end + 1] for start, end in stretches]


@pytest.mark.parametrize(
    ("wanted", "text", "places"),
    {
        "whole words alone": ("Kim", "Kim, Kimber, (Kim) and Kim’s", ["Kim,", "(Kim)"]),
        "however they are spaced": ("Ana Ruiz", "Ana  Ruiz, Ana\nRuiz\n\nAna\n\nRuiz", ["Ana  Ruiz,", " Ana\nRuiz\n"]),
        "in whatever quotation marks": ("O'Neill", "O’Neill and O'Neill", ["O’Neill ", " O'Neill"]),
        "composed or not": ("Zoë", "Zoe\u0308 and Zoë", ["Zoe\u0308 ", " Zoë"]),
        "accents count": ("Pena", "Peña and Pena", [" Pena"]),
        "a name is never small": ("May", "In May you may go", [" May "]),
        "nor where it begins the sentence": ("May", "May said so. You may go.", ["May "]),
        "a small word is a capital where a sentence begins": (
            "the council",
            "The council met. “The council met,” the council said. But The council?",
            ["The council ", "“The council ", " the council "],
        ),
        "or a quotation": ("the ice", "She said: “The ice holds”", ["“The ice "]),
        "or a line": ("the ice", "Ferry\nThe ice", ["\nThe ice"]),
        "the rest keeps its case": ("the Council", "The council and the Council", [" the Council"]),
        "capitals throughout": ("Hallen", "HALLEN, Friday. Hallen won.", ["HALLEN,", " Hallen "]),
        "and the other way round": ("HALLEN", "HALLEN, Friday. Hallen and hallen won.", ["HALLEN,", " Hallen "]),
        "a short word in capitals is another": ("Who", "WHO says who? Who says so?", [" Who "]),
        "a small word is not a shout": ("hold", "HOLD! Hold on. hold", [" Hold ", " hold"]),
        "ß in capitals": ("Straße", "STRASSE und Straße", ["STRASSE ", " Straße"]),
        "without case": ("北京", "北京，北京", ["北京，", "，北京"]),
        "signs": ("C++", "C++, not C", ["C++,"]),
    }.values(),
)
def test_the_same_words_are_found(wanted: str, text: str, places: list[str]) -> None:
    assert found(wanted, text) == places


def test_part_of_a_word_is_found_in_words_where_it_was_part_of_one() -> None:
    text = "Hallen and Hallener, Halle and ßHallen"
    like = Wanted.like(text, Span("s", "entities", "PERSON", 0, 5))
    assert [text[start:] for start, _ in Occurrences(like).stretches(text)] == [
        text,
        "Hallener, Halle and ßHallen",
        "Halle and ßHallen",
    ]
    assert Wanted.like(text, Span("s", "entities", "PERSON", 0, 6)).ends_word


def test_nothing_is_like_a_span_whose_words_stand_apart() -> None:
    with pytest.raises(RuleError, match="stand apart") as refusal:
        Wanted.like("Kim met Moon", Span("pair", "entities", "PERSON", 0, 12, ((0, 3), (8, 12))))
    assert refusal.value.span == "pair"


TEXT = "Kim met Kim, and Kim saw Kim in Kim."
ARTICLE = Article("a", "Title", TEXT, (Section(0, 11, "headline"), Section(11, len(TEXT), "paragraph")))
PLACES = [(0, 3), (8, 11), (17, 20), (25, 28), (32, 35)]


def schema(overlap: Overlap = "any", *, many: bool = True, crosses_sections: bool = True) -> Schema:
    labels = (Label("PERSON", "Person", attributes=(Attribute("wikidata", "link"),)), Label("PLACE", "Place"))
    layers = (
        Layer("entities", many=many, overlap=overlap, crosses_sections=crosses_sections, labels=labels),
        Layer("tone", labels=(Label("good"),)),
    )
    kinds = (RelationType("met", heads=("PERSON",)), RelationType("same", transitive=True, directed=False))
    return Schema("s", layers=layers, relations=kinds)


def working(*spans: Span, relations: Sequence[Relation] = ()) -> AnnotationSet:
    return AnnotationSet("a", "ana", spans=spans, relations=relations)


KIM = Wanted("Kim", "entities", "PERSON", {"wikidata": "Q1"})
LABEL, REMOVE, CHANGE = Task("label", KIM), Task("remove", KIM), Task("relabel", KIM, "PLACE")


def labelled(annotations: AnnotationSet, schema: Schema) -> Outcome:
    return work_out(LABEL, annotations, ARTICLE, schema, Occurrences(KIM).stretches(TEXT))


@pytest.mark.parametrize(
    ("schema", "standing", "obstacle"),
    [
        (schema(), Span("s", "entities", "PERSON", 0, 7), None),
        (schema(), Span("s", "entities", "PLACE", 0, 3), None),
        (schema("none"), Span("s", "tone", "good", 0, 7), None),
        (schema("none"), Span("s", "entities", "PLACE", 0, 7), "overlap"),
        (schema("nested"), Span("s", "entities", "PLACE", 0, 7), None),
        (schema("nested"), Span("s", "entities", "PLACE", 2, 7), "overlap"),
        (schema(many=False), Span("s", "entities", "PLACE", 0, 3), "label"),
        (schema(many=False), Span("s", "entities", "PLACE", 0, 7), None),
    ],
)
def test_places_where_a_rule_refuses_are_passed_over(schema: Schema, standing: Span, obstacle: Obstacle | None) -> None:
    outcome = labelled(working(standing), schema)
    assert outcome.obstacles == ((PLACES[0], obstacle),) if obstacle else outcome.obstacles == ()
    assert (len(outcome.done), outcome.standing) == (len(PLACES) - len(outcome.obstacles), 0)


def test_place_with_the_label_already_is_no_obstacle_and_keeps_what_it_has() -> None:
    standing = Span("s", "entities", "PERSON", 8, 11, note="who?")
    annotations = working(standing)
    outcome = labelled(annotations, schema("none", many=False))
    assert (len(outcome.done), outcome.standing, outcome.obstacles) == (4, 1, ())
    assert outcome.edit is not None
    rules.apply_checked(annotations, outcome.edit, ARTICLE, schema("none", many=False))
    assert [(span.start, span.end) for span in annotations.spans] == PLACES
    assert annotations.spans.get("s") == standing
    assert annotations.status == "in progress"
    assert all(span.attributes == {"wikidata": "Q1"} for span in annotations.spans if span != standing)
    assert outcome.edit.name == "Label every “Kim” as Person"

    again = labelled(annotations, schema())
    assert (again.edit, len(again.done), again.standing) == (None, 0, 5)


def test_words_across_sections_are_passed_over_where_the_layer_says_so() -> None:
    article = Article("a", "", "met Kim, met Kim", (Section(0, 5, "headline"), Section(5, 16, "paragraph")))
    met = Wanted("met Kim", "entities", "PERSON")
    stretches = Occurrences(met).stretches(article.text)
    outcome = work_out(Task("label", met), working(), article, schema(crosses_sections=False), stretches)
    assert (len(outcome.done), outcome.obstacles) == (1, (((0, 7), "section"),))


def test_labels_on_the_very_words_alone_are_removed_and_their_relations_with_them() -> None:
    spans = [Span(f"k{start}", "entities", "PERSON", start, end) for start, end in PLACES]
    others = [Span("long", "entities", "PERSON", 0, 7), Span("place", "entities", "PLACE", 32, 35)]
    relations = [Relation("1", "met", "k0", "k8"), Relation("2", "met", "long", "place")]
    annotations = working(*spans, *others, relations=relations)
    before = copy.deepcopy(annotations)

    assert spans_on(annotations, KIM, PLACES) == spans
    outcome = work_out(REMOVE, annotations, ARTICLE, schema(), PLACES)
    assert annotations == before, "it was only worked out"
    assert outcome.edit is not None
    assert (len(outcome.done), outcome.edit.name) == (5, "Remove Person from every “Kim”")
    rules.apply_checked(annotations, outcome.edit, ARTICLE, schema())
    assert sorted(span.id for span in annotations.spans) == ["long", "place"]
    assert list(annotations.relations) == ["2"]
    annotations.apply(outcome.edit.inverse())
    assert annotations == before


def test_change_to_another_label_is_passed_over_where_rules_or_relations_refuse_it() -> None:
    spans = [Span(f"k{start}", "entities", "PERSON", start, end) for start, end in PLACES]
    there = Span("there", "entities", "PLACE", 8, 11)
    annotations = working(*spans, there, relations=[Relation("1", "met", "k0", "k8")])
    outcome = work_out(CHANGE, annotations, ARTICLE, schema(), PLACES)
    assert (len(outcome.done), outcome.standing, outcome.obstacles) == (3, 1, ((PLACES[0], "relation"),))
    assert outcome.edit is not None
    assert outcome.edit.name == "Change every “Kim” to Place"
    rules.apply_checked(annotations, outcome.edit, ARTICLE, schema())
    assert Counter(span.label for span in annotations.spans) == {"PLACE": 4, "PERSON": 2}


def test_long_words_are_shortened_in_the_name_of_an_edit() -> None:
    assert Wanted("so many words\nthat nobody would read them all there", "", "").words == (
        "so many words that nobody would read th…"
    )


# Laws

LETTERS = st.text("aAbB ,.\n“", max_size=60)
SPANS = st.lists(
    st.tuples(st.sampled_from(["PERSON", "PLACE"]), st.integers(0, 60), st.integers(1, 8)), max_size=8, unique=True
)


def admitted(text: str, spans: list[tuple[str, int, int]], schema: Schema) -> AnnotationSet:
    """Those of the spans that may stand together."""
    wished = [
        Span(f"{number}", "entities", label, start, start + length)
        for number, (label, start, length) in enumerate(spans)
        if start + length <= len(text)
    ]
    kept, _ = rules.admit_spans(wished, Article("a", "", text), schema)
    return working(*kept)


@settings(deadline=None)
@given(LETTERS, SPANS, st.sampled_from(["a", "A", "ab", "a b", "Aa"]), st.sampled_from(["any", "nested", "none"]))
def test_labelling_all_keeps_every_rule_and_its_undo_leaves_all_as_it_was(
    text: str, spans: list[tuple[str, int, int]], words: str, overlap: Overlap
) -> None:
    scheme, article = schema(overlap, many=overlap != "none"), Article("a", "", text)
    annotations = admitted(text, spans, scheme)
    before = copy.deepcopy(annotations)
    wanted = Wanted(words, "entities", "PERSON")
    stretches = Occurrences(wanted).stretches(text)

    outcome = work_out(Task("label", wanted), annotations, article, scheme, stretches)
    assert annotations == before
    assert len(outcome.done) + outcome.standing + len(outcome.obstacles) == len(stretches)
    if outcome.edit is not None:
        rules.apply_checked(annotations, outcome.edit, article, scheme)  # RuleError where a rule is broken
    _, refused = rules.admit_spans(annotations.spans, article, scheme)
    assert refused == []
    assert len(annotations.spans) == len(before.spans) + len(outcome.done)
    for stretch, _ in outcome.obstacles:
        with pytest.raises(RuleError):
            rules.check_span(Span("new", "entities", "PERSON", *stretch), article, scheme, before.spans)

    after = copy.deepcopy(annotations)
    for task in (Task("remove", wanted), Task("relabel", wanted, "PLACE")):
        changed = work_out(task, annotations, article, scheme, stretches)
        assert annotations == after
        seen = len(changed.done) + changed.standing + len(changed.obstacles)
        assert seen == len(outcome.done) + outcome.standing
        if changed.edit is not None:
            rules.apply_checked(annotations, changed.edit, article, scheme)
            annotations.apply(changed.edit.inverse())
    if outcome.edit is not None:
        annotations.apply(outcome.edit.inverse())
    assert annotations == before


@settings(deadline=None)
@given(LETTERS, SPANS, st.integers(1, 7))
def test_one_sweep_finds_what_asking_for_each_stretch_does(
    text: str, spans: list[tuple[str, int, int]], length: int
) -> None:
    index = SpanIndex(
        Span(f"{number}", "entities", label, start, start + size) for number, (label, start, size) in enumerate(spans)
    )
    stretches = [(start, start + length) for start in range(0, 70, length + 1)]
    swept = {stretch: sorted(span.id for span in found) for stretch, found in index.overlapping_each(stretches)}
    assert swept == {stretch: sorted(span.id for span in index.overlapping(*stretch)) for stretch in stretches}
