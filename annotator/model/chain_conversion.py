"""Chains that a change of the schema takes mentions out of: the others stay together."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping

from annotator.model.annotation import Span
from annotator.model.annotation_set import AnnotationSet
from annotator.model.chains import joining, transitive_types
from annotator.model.change import RelationChange, SpanChange
from annotator.model.connectedness import Neighbours, parts_of
from annotator.model.schema import RelationType, Schema


def rejoined_chains(
    annotations: AnnotationSet,
    after: Schema,
    spans: Iterable[SpanChange],
    stands_for: Mapping[str, str],
    relation_names: Mapping[str, str],
) -> list[RelationChange]:
    """The relations that join again what is left of chains, in the set as it is before, when `spans` change.

    `stands_for` gives for each span that goes the one that takes its place, "" for none; `relation_names` the names
    of relation types after, where they change.
    """
    gone = [span_id for span_id, standing in stands_for.items() if not standing]
    if not gone:
        return []
    changed = {change.before.id: change.after for change in spans if change.before is not None}
    joined: list[RelationChange] = []
    for kind in transitive_types(after):
        neighbours = _neighbours_after(annotations, kind, stands_for, relation_names)
        for members, parts in _torn(gone, neighbours):
            left = (changed.get(member) or annotations.spans.get(member) for member in members)
            alone = AnnotationSet(annotations.article, annotations.annotator, spans=_there(left))
            joined += joining(alone, kind, parts)
    return joined


def _there(spans: Iterable[Span | None]) -> Iterator[Span]:
    return (span for span in spans if span is not None)


def _neighbours_after(
    annotations: AnnotationSet, kind: RelationType, stands_for: Mapping[str, str], names: Mapping[str, str]
) -> Neighbours:
    """Gives what a span is linked to, and with it those that it stands for; spans that go are still there."""
    merged = defaultdict(list)
    for span_id, standing in stands_for.items():
        merged[standing].append(span_id)

    def neighbours(span_id: str) -> Iterator[str]:
        for one in (span_id, *merged.get(span_id, ())):
            for relation in annotations.relations_of(one):
                if names.get(relation.label, relation.label) == kind.name:
                    other = relation.child if relation.head == one else relation.head
                    yield stands_for.get(other) or other

    return neighbours


def _torn(gone: Iterable[str], neighbours: Neighbours) -> Iterator[tuple[list[str], list[list[str]]]]:
    """Of each chain that loses members, the others, and some of each of the parts that it falls into."""
    gone = frozenset(gone)
    met: set[str] = set()
    for start in sorted(gone):
        if start in met:
            continue
        chain = dict.fromkeys((start,))
        waiting = deque((start,))
        while waiting:
            for other in neighbours(waiting.popleft()):
                if other not in chain:
                    chain[other] = None
                    waiting.append(other)
        met.update(chain)
        left = [member for member in chain if member not in gone]
        beside = [member for member in left if any(other in gone for other in neighbours(member))]
        parts = parts_of(beside, lambda member: (other for other in neighbours(member) if other not in gone))
        if len(parts) > 1:
            yield left, [part.seeds for part in parts]
