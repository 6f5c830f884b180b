"""What people do, as edits: each keeps to the schema and is one step to undo."""

from collections.abc import Iterable
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import RuleError
from annotator.model import (
    AnnotationSet,
    Article,
    ArticleLabel,
    Attribute,
    Edit,
    Label,
    Layer,
    Relation,
    RelationType,
    Schema,
    Span,
    Status,
    edits,
    fragments,
)
from annotator.model.rules import apply_checked

ARTICLE = Article("a", "Title", "Kim met Moon in Seoul, and Moon met Kim.")
AGES = (Attribute("age", "text"), Attribute("old", "number"))
SCHEMA = Schema(
    "news",
    layers=(
        Layer("entities", labels=(Label("PERSON", attributes=AGES), Label("LOCATION"))),
        Layer("sentiment", on="both", many=False, labels=(Label("positive"), Label("negative"))),
        Layer("topics", on="article", labels=(Label("politics"), Label("sport"))),
    ),
    relations=(RelationType("met"),),
)
KIM = Span("kim", "entities", "PERSON", 0, 3, attributes={"old": 1}, note="leader")
MOON = Span("moon", "entities", "PERSON", 8, 12)
PAIR = Span("pair", "entities", "PERSON", 0, 31, ((0, 3), (8, 12), (27, 31)))


def working(*spans: Span, status: Status = "in progress") -> AnnotationSet:
    return AnnotationSet("a", "ana", status=status, spans=spans)


def apply(annotations: AnnotationSet, edit: Edit) -> None:
    apply_checked(annotations, edit, ARTICLE, SCHEMA)


def labels(annotations: AnnotationSet) -> list[tuple[str, int, int]]:
    return [(span.label, span.start, span.end) for span in annotations.spans]


def test_label_is_put_on_a_stretch_beside_others() -> None:
    annotations = working()
    apply(annotations, edits.label_text(annotations, SCHEMA, "entities", "PERSON", 0, 3))
    apply(annotations, edits.label_text(annotations, SCHEMA, "entities", "LOCATION", 0, 3))
    assert sorted(labels(annotations)) == [("LOCATION", 0, 3), ("PERSON", 0, 3)]
    with pytest.raises(RuleError, match="labelled PERSON already"):
        apply(annotations, edits.label_text(annotations, SCHEMA, "entities", "PERSON", 0, 3))


def test_label_of_a_one_label_layer_replaces_the_one_on_the_very_same_stretch() -> None:
    annotations = working()
    apply(annotations, edits.label_text(annotations, SCHEMA, "sentiment", "positive", 0, 12))
    apply(annotations, edits.label_text(annotations, SCHEMA, "sentiment", "positive", 0, 3))
    first = next(iter(annotations.spans))
    apply(annotations, edits.label_text(annotations, SCHEMA, "sentiment", "negative", 0, 12))
    assert labels(annotations) == [("negative", 0, 12), ("positive", 0, 3)]
    assert next(iter(annotations.spans)).id == first.id


def test_relabelling_keeps_the_place_and_the_note() -> None:
    annotations = working(KIM)
    apply(annotations, edits.relabel(annotations, SCHEMA, KIM, "LOCATION"))
    assert list(annotations.spans) == [msgspec.structs.replace(KIM, label="LOCATION", attributes={})]


def test_removing_a_span_takes_its_relations_along_and_undo_brings_all_back() -> None:
    seoul = Span("seoul", "entities", "LOCATION", 16, 21)
    links = [
        Relation("1", "met", "kim", "moon"),
        Relation("2", "met", "moon", "kim"),
        Relation("3", "met", "moon", "seoul"),
    ]
    annotations = AnnotationSet("a", "ana", status="done", spans=[MOON, seoul, PAIR, KIM], relations=links)
    before = AnnotationSet("a", "ana", status="done", spans=[MOON, seoul, PAIR, KIM], relations=links)
    edit = edits.remove_span(annotations, SCHEMA, KIM)
    apply(annotations, edit)
    assert set(annotations.relations) == {"3"}
    assert "kim" not in annotations.spans
    apply(annotations, edit.inverse())
    assert annotations == before


@pytest.mark.parametrize(
    ("span", "start", "end", "fragments"),
    [
        (MOON, 4, 12, ()),
        (MOON, 16, 21, ()),
        (PAIR, 1, 31, ((1, 3), (8, 12), (27, 31))),
        (PAIR, 0, 39, ((0, 3), (8, 12), (27, 39))),
    ],
)
def test_resizing_moves_the_outer_bounds(
    span: Span, start: int, end: int, fragments: tuple[tuple[int, int], ...]
) -> None:
    annotations = working(span)
    apply(annotations, edits.resize_span(annotations, SCHEMA, span, start, end))
    assert list(annotations.spans) == [msgspec.structs.replace(span, start=start, end=end, fragments=fragments)]


@pytest.mark.parametrize(
    ("span", "start", "end"),
    [(MOON, 8, 12), (MOON, 12, 12), (MOON, 12, 8), (PAIR, 3, 31), (PAIR, 9, 31), (PAIR, 0, 27), (PAIR, 0, 12)],
)
def test_span_cannot_be_resized_to_nothing(span: Span, start: int, end: int) -> None:
    with pytest.raises(RuleError, match="cannot go further"):
        edits.resize_span(working(span), SCHEMA, span, start, end)


@pytest.mark.parametrize(("before", "after"), [("new", "in progress"), ("skipped", "in progress"), ("done", "done")])
def test_first_work_puts_an_article_in_progress_and_its_undo_takes_that_back(before: Status, after: Status) -> None:
    annotations = working(status=before)
    edit = edits.label_text(annotations, SCHEMA, "entities", "PERSON", 0, 3)
    apply(annotations, edit)
    assert annotations.status == after
    apply(annotations, edit.inverse())
    assert annotations == working(status=before)


def test_article_label_replaces_the_other_where_there_is_one_and_joins_them_where_there_are_many() -> None:
    annotations = working()
    for layer, label in [
        ("sentiment", "positive"),
        ("sentiment", "negative"),
        ("topics", "sport"),
        ("topics", "politics"),
    ]:
        apply(annotations, edits.toggle_article_label(annotations, SCHEMA, layer, label))
    assert annotations.labels_of("sentiment") == ["negative"]
    assert annotations.labels_of("topics") == ["politics", "sport"]
    apply(annotations, edits.toggle_article_label(annotations, SCHEMA, "topics", "sport"))
    apply(annotations, edits.toggle_article_label(annotations, SCHEMA, "sentiment", "negative"))
    assert annotations.labels == {ArticleLabel("topics", "politics")}


def test_attribute_is_set_changed_and_taken_away() -> None:
    annotations = working(KIM)
    for value in ("young", None):
        span = next(iter(annotations.spans))
        apply(annotations, edits.set_span_attribute(annotations, SCHEMA, span, "age", value))
        span = next(iter(annotations.spans))
        assert span.attributes.get("age") == value
        assert span.attributes["old"] == 1


def test_edit_that_would_change_nothing_is_refused() -> None:
    annotations = AnnotationSet("a", "ana", status="done", flag="Who?", note="long", spans=[KIM])
    for make in (
        lambda: edits.label_text(annotations, SCHEMA, "entities", "PERSON", 5, 5),
        lambda: edits.relabel(annotations, SCHEMA, KIM, "PERSON"),
        lambda: edits.set_span_note(annotations, SCHEMA, KIM, "leader"),
        lambda: edits.set_span_attribute(annotations, SCHEMA, KIM, "old", 1),
        lambda: edits.set_span_attribute(annotations, SCHEMA, KIM, "absent", None),
        lambda: edits.set_status(annotations, "done"),
        lambda: edits.set_flag(annotations, "Who?"),
        lambda: edits.set_note(annotations, "long"),
    ):
        with pytest.raises(RuleError):
            make()


WORDS = Span("words", "entities", "PERSON", 0, 7)  # Kim met


@pytest.mark.parametrize(
    ("span", "stretch", "pieces"),
    [
        (KIM, "Seoul", ["Kim", "Seoul"]),
        (MOON, "Kim", ["Kim", "Moon"]),
        (KIM, "met", ["Kim met"]),  # Only a space is between them.
        (KIM, "m met M", ["Kim met M"]),
        (KIM, "Kim met Moon", ["Kim met Moon"]),
        (PAIR, "in Seoul", ["Kim", "Moon in Seoul", "Moon"]),
        (PAIR, "Moon in Seoul, and Moon", ["Kim", "Moon in Seoul, and Moon"]),
        (PAIR, "met Moon in Seoul, and", ["Kim met Moon in Seoul, and Moon"]),
    ],
)
def test_fragment_joins_the_span_and_merges_with_what_it_touches(span: Span, stretch: str, pieces: list[str]) -> None:
    annotations = working(span)
    start = ARTICLE.text.index(stretch)
    edit = edits.add_fragment(annotations, SCHEMA, span, ARTICLE.text, start, start + len(stretch))
    apply(annotations, edit)
    assert words_of(annotations) == pieces
    apply(annotations, edit.inverse())
    assert annotations == working(span)


@pytest.mark.parametrize(
    ("span", "stretch", "pieces"),
    [
        (PAIR, "Kim", ["Moon", "Moon"]),
        (PAIR, " met Moon in ", ["Kim", "Moon"]),
        (PAIR, "Moon in Seoul, and Moon", ["Kim"]),
        (WORDS, "met", ["Kim"]),
        (WORDS, "im", ["K", "met"]),
        (Span("all", "entities", "PERSON", 0, 39), "in Seoul, ", ["Kim met Moon", "and Moon met Kim"]),
    ],
)
def test_fragment_is_taken_out_and_a_span_of_one_fragment_is_plain_again(
    span: Span, stretch: str, pieces: list[str]
) -> None:
    annotations = working(span)
    start = ARTICLE.text.index(stretch)
    edit = edits.remove_fragment(annotations, SCHEMA, span, ARTICLE.text, start, start + len(stretch))
    apply(annotations, edit)
    assert words_of(annotations) == pieces
    apply(annotations, edit.inverse())
    assert annotations == working(span)


def test_span_never_loses_its_last_fragment() -> None:
    with pytest.raises(RuleError, match="Nothing would be left"):
        edits.remove_fragment(working(PAIR), SCHEMA, PAIR, ARTICLE.text, 0, 31)


def words_of(annotations: AnnotationSet) -> list[str]:
    (span,) = annotations.spans
    assert span.is_discontinuous == (len(span.pieces) > 1)
    return [ARTICLE.text[start:end] for start, end in span.pieces]


TEXT = "Kim, met  “Moon” in\nSeoul … and (Kim)"
STRETCH = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 12)).map(
    lambda at: (at[0], min(len(TEXT), at[0] + at[1]))
)


@settings(deadline=None)
@given(st.lists(STRETCH, min_size=1, max_size=5), STRETCH)
def test_fragments_are_always_sorted_apart_and_cover_what_was_put_in_and_not_what_was_taken_out(
    put_in: list[tuple[int, int]], taken: tuple[int, int]
) -> None:
    pieces: fragments.Pieces = ()
    for stretch in put_in:
        pieces = fragments.join(TEXT, pieces, *stretch)
        assert all(a < b for a, b in pairwise(offset for piece in pieces for offset in piece))
        assert fragments.hold(pieces, *stretch)
    covered = characters_in(pieces)
    wanted = characters_in(put_in)
    assert wanted <= covered
    assert all(TEXT[at].isspace() for at in covered - wanted), "more than the gaps of one word"

    left = fragments.take_out(TEXT, pieces, *taken)
    assert characters_in(left) <= covered - characters_in([taken])
    lost = covered - characters_in([taken]) - characters_in(left)
    assert all(not TEXT[at].isalnum() for at in lost), "more than spaces and punctuation went along"
    assert fragments.take_out(TEXT, left, *taken) == left


def characters_in(pieces: Iterable[tuple[int, int]]) -> set[int]:
    return {at for start, end in pieces for at in range(start, end)}


def test_fragment_that_is_there_already_or_not_there_is_refused() -> None:
    for make in (
        lambda: edits.add_fragment(working(PAIR), SCHEMA, PAIR, ARTICLE.text, 8, 12),
        lambda: edits.add_fragment(working(PAIR), SCHEMA, PAIR, ARTICLE.text, 5, 5),
        lambda: edits.remove_fragment(working(PAIR), SCHEMA, PAIR, ARTICLE.text, 4, 7),
    ):
        with pytest.raises(RuleError):
            make()
