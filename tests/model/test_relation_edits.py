"""What people do with relations: each is one step to undo, and keeps to the schema."""

from __future__ import annotations

import pytest

from annotator.errors import RuleError
from annotator.model import (
    AnnotationSet,
    Article,
    Attribute,
    Edit,
    Label,
    Layer,
    Relation,
    RelationType,
    Schema,
    Span,
    edits,
    relation_edits,
)
from annotator.model.relation_index import RelationIndex
from annotator.model.rules import apply_checked

ARTICLE = Article("a", "Title", "Kim works for Acme, and Moon knows Kim.")
SURE, HOW = Attribute("sure", "boolean"), Attribute("how", "text")
SCHEMA = Schema(
    "news",
    layers=(Layer("entities", labels=(Label("PERSON", "Person"), Label("ORGANIZATION"))),),
    relations=(
        RelationType("works_for", "Works for", heads=("PERSON",), children=("ORGANIZATION",), attributes=(SURE, HOW)),
        RelationType("owns", attributes=(SURE, Attribute("how", "number"))),
        RelationType("knows", directed=False, heads=("PERSON",), children=("PERSON",)),
    ),
)
KIM = Span("kim", "entities", "PERSON", 0, 3)
ACME = Span("acme", "entities", "ORGANIZATION", 14, 18)
MOON = Span("moon", "entities", "PERSON", 24, 28)
WORKS = Relation("r", "works_for", "kim", "acme", {"sure": True, "how": "hard"}, note="since May")


def working(*relations: Relation) -> AnnotationSet:
    return AnnotationSet("a", "ana", status="in progress", spans=(KIM, ACME, MOON), relations=relations)


def do(annotations: AnnotationSet, edit: Edit) -> None:
    apply_checked(annotations, edit, ARTICLE, SCHEMA)


def names(annotations: AnnotationSet, head: Span, child: Span, replaced: Relation | None = None) -> list[str]:
    allowed = relation_edits.allowed_types(annotations, SCHEMA, head, child, replaced=replaced)
    return [kind.name for kind in allowed]


def test_only_types_that_the_ends_may_have_are_allowed() -> None:
    annotations = working()
    assert names(annotations, KIM, ACME) == ["works_for", "owns"]
    assert names(annotations, ACME, KIM) == ["owns"]
    assert names(annotations, KIM, MOON) == ["owns", "knows"]
    assert names(annotations, KIM, KIM) == []


def test_type_that_links_two_spans_already_is_not_allowed_again() -> None:
    annotations = working(WORKS)
    assert names(annotations, KIM, ACME) == ["owns"]
    assert names(annotations, KIM, ACME, WORKS) == ["works_for", "owns"]


def test_relation_is_made_turned_and_removed() -> None:
    annotations = working()
    do(annotations, relation_edits.relate(annotations, SCHEMA, "owns", KIM, ACME))
    (made,) = annotations.relations_of("kim")
    assert (made.label, made.head, made.child) == ("owns", "kim", "acme")
    do(annotations, relation_edits.flip(annotations, SCHEMA, made))
    (turned,) = annotations.relations_of("kim")
    assert (turned.id, turned.head, turned.child) == (made.id, "acme", "kim")
    do(annotations, relation_edits.remove_relation(annotations, SCHEMA, turned))
    assert not annotations.relations


def test_relation_is_not_turned_where_its_type_forbids_it() -> None:
    annotations = working(WORKS, Relation("k", "knows", "kim", "moon"))
    with pytest.raises(RuleError, match="may not be the head of Works for"):
        do(annotations, relation_edits.flip(annotations, SCHEMA, WORKS))
    with pytest.raises(RuleError, match="the same either way"):
        relation_edits.flip(annotations, SCHEMA, annotations.relations["k"])


def test_another_type_keeps_the_attributes_that_it_has_alike() -> None:
    annotations = working(WORKS)
    do(annotations, relation_edits.retype(annotations, SCHEMA, WORKS, "owns"))
    (after,) = annotations.relations.values()
    assert (after.label, after.attributes, after.note) == ("owns", {"sure": True}, "since May")


def test_notes_and_attributes_of_relations_are_set_and_taken_away() -> None:
    annotations = working(WORKS)
    do(annotations, relation_edits.set_relation_note(annotations, SCHEMA, WORKS, "until June"))
    do(annotations, relation_edits.set_relation_attribute(annotations, SCHEMA, annotations.relations["r"], "how", None))
    after = annotations.relations["r"]
    assert (after.note, after.attributes) == ("until June", {"sure": True})
    wrong = relation_edits.set_relation_attribute(annotations, SCHEMA, after, "sure", "very")
    with pytest.raises(RuleError, match="sure must be"):
        do(annotations, wrong)


def test_relations_are_listed_in_the_order_of_their_heads() -> None:
    knows, owns = Relation("k", "knows", "moon", "kim"), Relation("o", "owns", "acme", "moon")
    annotations = working(knows, WORKS)
    index = RelationIndex(annotations)

    def listed() -> list[str]:
        rows = [index.at(row).id for row in range(len(index))]
        assert [index.row_of(relation) for relation in rows] == list(range(len(rows)))
        return rows

    def follow(edit: Edit) -> None:
        do(annotations, edit)
        assert index.follow(edit)

    assert listed() == ["r", "k"]
    do(annotations, made := relation_edits.relate(annotations, SCHEMA, "owns", ACME, MOON))
    index.follow(made)
    assert [index.at(row).label for row in range(3)] == ["works_for", owns.label, "knows"]
    follow(relation_edits.flip(annotations, SCHEMA, index.at(1)))
    assert [index.at(row).head for row in range(3)] == ["kim", "moon", "moon"]
    follow(edits.remove_span(annotations, SCHEMA, KIM))
    assert len(listed()) == 1
    follow(edits.resize_span(annotations, SCHEMA, MOON, 20, 28))
    assert len(listed()) == 1
