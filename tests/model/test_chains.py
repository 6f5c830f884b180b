"""Chains: what relations of transitive types join, and the edits that keep it together with few relations."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import RuleError
from annotator.model import (
    AnnotationSet,
    Article,
    Edit,
    Label,
    Layer,
    Relation,
    RelationChange,
    RelationType,
    Schema,
    Span,
    SpanChange,
    chain_edits,
    edits,
)
from annotator.model.chains import Chains
from annotator.model.rules import apply_checked

NAMES = "abcdefgh"
ARTICLE = Article("a", "Title", " ".join(NAMES))
SAME = RelationType("same", "Same as", directed=False, transitive=True)
# A pronoun stands for a name, and for nothing else.
STANDS_FOR = RelationType("stands_for", heads=("PRONOUN",), children=("NAME",), transitive=True)
SCHEMA = Schema(
    "coreference",
    layers=(Layer("mentions", labels=(Label("NAME", "Name"), Label("PRONOUN"))),),
    relations=(SAME, STANDS_FOR, RelationType("met")),
)


def span(name: str, label: str = "NAME") -> Span:
    at = 2 * NAMES.index(name)
    return Span(name, "mentions", label, at, at + 1)


def working(*links: str, kind: str = "same", pronouns: str = "") -> AnnotationSet:
    """All spans; `links` are relations, each from the later of two spans to the earlier one: "ba"."""
    spans = [span(name, "PRONOUN" if name in pronouns else "NAME") for name in NAMES]
    relations = [Relation(f"{kind} {link}", kind, link[0], link[1]) for link in links]
    return AnnotationSet("a", "ana", status="in progress", spans=spans, relations=relations)


def chains_in(annotations: AnnotationSet, kind: str = "same") -> list[str]:
    return ["".join(chain) for chain in Chains(annotations, SCHEMA).of(kind)]


def links_in(annotations: AnnotationSet) -> set[str]:
    return {relation.head + relation.child for relation in annotations.relations.values()}


def do(annotations: AnnotationSet, edit: Edit) -> None:
    apply_checked(annotations, edit, ARTICLE, SCHEMA)


def test_spans_that_hang_together_are_a_chain_in_the_order_of_the_text() -> None:
    annotations = working("da", "ed", "hb", "met fg")
    assert chains_in(annotations) == ["ade", "bh"]
    assert [chain.number for chain in Chains(annotations, SCHEMA).of("same")] == [1, 2]
    assert Chains(annotations, SCHEMA).at("same", "c") is None


def test_mention_is_linked_to_the_one_before_it_in_its_chain() -> None:
    annotations = working("ba", "eb", "hg")
    chains = Chains(annotations, SCHEMA)
    do(annotations, chain_edits.link_to_chain(annotations, SCHEMA, chains, SAME, span("d"), span("e")))
    assert chains_in(annotations) == ["abde", "gh"]
    assert "db" in links_in(annotations)


def test_mention_that_goes_to_another_chain_leaves_its_own_together() -> None:
    annotations = working("ba", "cb", "hg")
    chains = Chains(annotations, SCHEMA)
    do(annotations, chain_edits.link_to_chain(annotations, SCHEMA, chains, SAME, span("b"), span("h")))
    assert chains_in(annotations) == ["ac", "bgh"]
    with pytest.raises(RuleError, match="in the chain of Same as already"):
        chain_edits.link_to_chain(annotations, SCHEMA, Chains(annotations, SCHEMA), SAME, span("b"), span("g"))


def test_two_chains_become_one_by_one_relation() -> None:
    annotations = working("ca", "ec", "db", "fd")
    chains = Chains(annotations, SCHEMA)
    edit = chain_edits.merge_chains(annotations, SCHEMA, chains, SAME, span("f"), span("e"))
    assert len(edit.changes) == 1
    do(annotations, edit)
    assert chains_in(annotations) == ["abcdef"]
    assert "ba" in links_in(annotations)


def test_mention_taken_out_of_the_middle_leaves_its_neighbours_linked() -> None:
    annotations = working("ba", "cb", "dc")
    do(annotations, chain_edits.take_out(annotations, SCHEMA, SAME, span("b")))
    assert links_in(annotations) == {"ca", "dc"}
    with pytest.raises(RuleError, match="in no chain"):
        chain_edits.take_out(annotations, SCHEMA, SAME, span("b"))


def test_removing_a_span_keeps_the_rest_of_its_chain_together() -> None:
    star = working("ba", "ca", "da", "ea")
    do(star, edits.remove_span(star, SCHEMA, span("a")))
    assert chains_in(star) == ["bcde"]
    assert links_in(star) == {"cb", "dc", "ed"}

    ring = working("ba", "cb", "dc", "da")
    do(ring, edits.remove_span(ring, SCHEMA, span("b")))
    assert links_in(ring) == {"dc", "da"}


def test_undo_of_a_removed_mention_brings_its_chain_back() -> None:
    annotations = working("ba", "cb")
    edit = edits.remove_span(annotations, SCHEMA, span("b"))
    do(annotations, edit)
    annotations.apply(edit.inverse())
    assert links_in(annotations) == {"ba", "cb"}


def test_chain_is_cut_before_a_mention_and_both_sides_stay_together() -> None:
    star = working("ba", "ca", "da", "ea")
    do(star, chain_edits.split_chain(star, SCHEMA, Chains(star, SCHEMA), SAME, span("c")))
    assert chains_in(star) == ["ab", "cde"]
    with pytest.raises(RuleError, match="others before it"):
        chain_edits.split_chain(star, SCHEMA, Chains(star, SCHEMA), SAME, span("c"))


def test_ends_that_the_type_does_not_allow_are_not_linked() -> None:
    annotations = working("ba", "ca", kind="stands_for", pronouns="bcd")
    chains = Chains(annotations, SCHEMA)
    pronoun = span("d", "PRONOUN")
    do(annotations, chain_edits.link_to_chain(annotations, SCHEMA, chains, STANDS_FOR, pronoun, span("c", "PRONOUN")))
    assert "da" in links_in(annotations)
    # Two pronouns alone have nothing that they stand for.
    do(annotations, edits.remove_span(annotations, SCHEMA, span("a")))
    assert chains_in(annotations, "stands_for") == []


def test_chain_without_an_end_that_the_type_allows_is_refused_with_the_reason() -> None:
    annotations = working()
    chains = Chains(annotations, SCHEMA)
    with pytest.raises(RuleError, match="Name may not be the head of stands_for"):
        chain_edits.link_to_chain(annotations, SCHEMA, chains, STANDS_FOR, span("b"), span("a"))


def test_numbers_stay_with_their_chains() -> None:
    annotations = working("cb", "ed", "gf")
    chains = Chains(annotations, SCHEMA)

    def numbers() -> dict[str, int]:
        return {"".join(chain): chain.number for chain in chains.of("same")}

    def make(edit: Edit) -> None:
        do(annotations, edit)
        chains.follow(edit)

    assert numbers() == {"bc": 1, "de": 2, "fg": 3}
    make(chain_edits.link_to_chain(annotations, SCHEMA, chains, SAME, span("a"), span("g")))
    assert numbers() == {"bc": 1, "de": 2, "afg": 3}
    merged = chain_edits.merge_chains(annotations, SCHEMA, chains, SAME, span("b"), span("e"))
    make(merged)
    assert numbers() == {"bcde": 1, "afg": 3}
    make(merged.inverse())
    assert numbers() == {"bc": 1, "de": 2, "afg": 3}


PAIRS = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] != pair[1])


@settings(deadline=None)
@given(st.lists(st.lists(st.tuples(st.sampled_from(["toggle", "move", "note"]), PAIRS), min_size=1), max_size=12))
def test_chains_that_follow_edits_are_those_that_are_there(steps: list[list[tuple[str, tuple[str, str]]]]) -> None:
    annotations = working()
    chains = Chains(annotations, SCHEMA)
    for step in steps:
        edit = random_edit(annotations, step)
        chains.follow(edit)
        assert ["".join(chain) for chain in chains.of("same")] == chains_in(annotations)
        for chain in chains.of("same"):
            assert all(chains.at("same", mention) is chain for mention in chain)
        numbers = [chain.number for chain in chains.of("same")]
        assert len(set(numbers)) == len(numbers)
        alone = [name for name in NAMES if chains.at("same", name) is None]
        assert len(alone) + sum(map(len, chains.of("same"))) == len(NAMES)


def random_edit(annotations: AnnotationSet, step: list[tuple[str, tuple[str, str]]]) -> Edit:
    """Several changes as one edit, applied."""
    made: list[Edit] = []
    for what, (head, child) in step:
        known = annotations.relations.get(head + child)
        if what == "toggle":
            change = RelationChange(known, None if known else Relation(head + child, "same", head, child))
            edit = Edit("", (change,))
        elif what == "note" and known:
            edit = Edit("", (RelationChange(known, msgspec.structs.replace(known, note=known.note + "!")),))
        else:
            moved = annotations.spans.get(head)
            assert moved is not None
            start = (moved.start + 5) % len(ARTICLE.text)
            edit = Edit("", (SpanChange(moved, msgspec.structs.replace(moved, start=start, end=start + 1)),))
        annotations.apply(edit)
        made.append(edit)
    return Edit("", tuple(change for edit in made for change in edit.changes))
