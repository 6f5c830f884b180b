"""The edits that people make on chains, each one Edit; see `annotator.model.chains`.

A chain of n mentions needs n - 1 relations; a mention is linked to the one before it in reading order. What is linked
already stays as it is.
"""

from __future__ import annotations

from annotator.errors import RuleError
from annotator.model.annotation import Relation, Span
from annotator.model.annotation_set import AnnotationSet
from annotator.model.chains import Chains, joining, link_between, neighbours_in, take_out_of_chain
from annotator.model.change import Change, Edit, RelationChange
from annotator.model.connectedness import parts_of
from annotator.model.edits import named_edit
from annotator.model.rules import check_ends
from annotator.model.schema import RelationType, Schema


def link_to_chain(
    annotations: AnnotationSet, schema: Schema, chains: Chains, kind: RelationType, mention: Span, to: Span
) -> Edit:
    """Puts a mention into the chain that `to` is in, or makes a chain of the two.

    A mention that is in another chain leaves it.
    """
    if mention.id == to.id or chains.are_together(kind.name, mention.id, to.id):
        raise RuleError(f"This mention is in the chain of {kind.display} already.")
    left: list[Change] = [*take_out_of_chain(annotations, kind, mention)]
    relation = _link(annotations, schema, chains, kind, mention, to)
    return named_edit(annotations, f"Link to a chain: {kind.display}", [*left, RelationChange(None, relation)])


def merge_chains(
    annotations: AnnotationSet, schema: Schema, chains: Chains, kind: RelationType, one: Span, other: Span
) -> Edit:
    """Makes one chain of those that two mentions are in, by one relation."""
    if chains.are_together(kind.name, one.id, other.id):
        raise RuleError(f"These mentions are in one chain of {kind.display} already.")
    former, latter = sorted((_first(annotations, chains, kind, span) for span in (one, other)), key=_place)
    relation = _link(annotations, schema, chains, kind, latter, former)
    return named_edit(annotations, f"Merge chains: {kind.display}", [RelationChange(None, relation)])


def take_out(annotations: AnnotationSet, schema: Schema, kind: RelationType, mention: Span) -> Edit:
    """Takes a mention out of its chain; the others stay together."""
    changes: list[Change] = [*take_out_of_chain(annotations, kind, mention)]
    if not changes:
        raise RuleError(f"This span is in no chain of {kind.display}.")
    return named_edit(annotations, f"Take out of a chain: {kind.display}", changes)


def split_chain(annotations: AnnotationSet, schema: Schema, chains: Chains, kind: RelationType, mention: Span) -> Edit:
    """Cuts a chain before a mention: it and all that follow it are a chain of their own."""
    chain = chains.at(kind.name, mention.id)
    row = chain.row_of(mention.id) if chain is not None else 0
    if chain is None or not row:
        raise RuleError("A chain is cut before a mention that has others before it.")
    members = list(chain)
    latter = set(members[row:])
    crossing = {
        relation.id: relation
        for member in latter
        for relation in annotations.relations_of(member)
        if relation.label == kind.name and (relation.head in latter) != (relation.child in latter)
    }
    neighbours = neighbours_in(annotations, kind.name)

    def rejoined(inside: set[str]) -> list[RelationChange]:
        """Whatever falls off a side hangs on an end of what was cut."""
        ends = (end for relation in crossing.values() for end in (relation.head, relation.child) if end in inside)
        parts = parts_of(ends, lambda member: (other for other in neighbours(member) if other in inside))
        return joining(annotations, kind, [part.seeds for part in parts])

    changes: list[Change] = [RelationChange(relation, None) for relation in crossing.values()]
    changes += rejoined(set(members[:row]))
    changes += rejoined(latter)
    return named_edit(annotations, f"Split a chain: {kind.display}", changes)


def _link(
    annotations: AnnotationSet, schema: Schema, chains: Chains, kind: RelationType, mention: Span, to: Span
) -> Relation:
    """From a mention to the nearest one before it that the type's ends allow, else to one after it."""
    chain = chains.at(kind.name, to.id)
    for other in chain.nearest_to(mention) if chain is not None else (to.id,):
        span = annotations.spans.get(other)
        relation = link_between(kind, mention, span) if span is not None else None
        if relation is not None:
            return relation
    check_ends(kind, mention, to, schema)
    raise AssertionError("link_between gives a relation where the ends are allowed")


def _first(annotations: AnnotationSet, chains: Chains, kind: RelationType, span: Span) -> Span:
    """The first mention of the chain that a span is in, else the span."""
    chain = chains.at(kind.name, span.id)
    return (annotations.spans.get(chain.first) if chain is not None else None) or span


def _place(span: Span) -> tuple[int, int]:
    return span.start, -span.end
