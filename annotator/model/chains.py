"""Chains: the groups of spans that relations of transitive types join, such as all mentions of one person.

A chain is what hangs together by relations of one transitive type of the schema. Spans in it are its mentions, in
reading order; a span may be in one chain of each type.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from heapq import heappop, heappush

from annotator.model.annotation import Relation, Span, new_id
from annotator.model.annotation_set import AnnotationSet
from annotator.model.change import Edit, RelationChange, SpanChange
from annotator.model.connectedness import Neighbours, parts_of
from annotator.model.rules import may_link
from annotator.model.schema import RelationType, Schema
from annotator.model.span_index import reading_order

# Whether the neighbours of a mention that goes hang together without it is looked for among so many of its chain: in a
# longer one that is not a mere path, a relation more than needed may be made.
_FURTHEST = 5_000
_Key = tuple[int, int, str]


def transitive_types(schema: Schema) -> tuple[RelationType, ...]:
    """The relation types that make chains, in schema order."""
    return tuple(kind for kind in schema.relations if kind.transitive)


class Chain:
    """The mentions of one chain. `number` tells it from the others of its type, from 1 on.

    It belongs to a `Chains`, which alone changes it.
    """

    __slots__ = ("_key_of", "_keys", "kind", "number")

    def __init__(self, kind: str, number: int, keys: list[_Key]) -> None:
        self.kind = kind
        self.number = number
        self._keys = keys
        self._key_of = {key[2]: key for key in keys}

    def __len__(self) -> int:
        return len(self._keys)

    def __contains__(self, span_id: object) -> bool:
        return span_id in self._key_of

    def __iter__(self) -> Iterator[str]:
        """The ids of its mentions, in reading order."""
        return (key[2] for key in self._keys)

    @property
    def begins(self) -> _Key:
        """What to sort chains by: the place of the first mention."""
        return self._keys[0]

    @property
    def first(self) -> str:
        """The id of the first mention."""
        return self._keys[0][2]

    def at(self, row: int) -> str:
        """The id of the mention with so many others before it."""
        return self._keys[row][2]

    def row_of(self, span_id: str) -> int:
        """How many mentions stand before one; KeyError where it is not in the chain."""
        return bisect_left(self._keys, self._key_of[span_id])

    def nearest_to(self, span: Span) -> Iterator[str]:
        """Its mentions, those before a place in reading order from the nearest on, and then those after it."""
        at = bisect_left(self._keys, reading_order(span))
        yield from (key[2] for key in reversed(self._keys[:at]))
        yield from (key[2] for key in self._keys[at:])

    def _put(self, key: _Key) -> None:
        self._take(key[2])
        self._key_of[key[2]] = key
        insort(self._keys, key)

    def _take(self, span_id: str) -> None:
        key = self._key_of.pop(span_id, None)
        if key is not None:
            del self._keys[bisect_left(self._keys, key)]


class Chains:
    """All chains of an annotation set, kept up to date with its edits.

    Chains are numbered by the place of their first mention when the article is opened. A number stays with its chain:
    of two that become one, the earlier one's stays, of one that falls apart, that of the part with the first mention.

    An edit costs as much as what it changes, and where a chain falls apart as much as all parts but the largest.
    """

    def __init__(self, annotations: AnnotationSet, schema: Schema) -> None:
        self._annotations = annotations
        self.kinds = tuple(kind.name for kind in transitive_types(schema))
        self._at: dict[str, dict[str, Chain]] = {kind: {} for kind in self.kinds}
        self._of: dict[str, list[Chain]] = {kind: [] for kind in self.kinds}
        self._free: dict[str, list[int]] = {kind: [] for kind in self.kinds}
        if self.kinds:
            self._build()

    def of(self, kind: str) -> list[Chain]:
        """The chains of a type, in the order of their first mentions; not to be changed."""
        return self._of.get(kind, [])

    def at(self, kind: str, span_id: str) -> Chain | None:
        """The chain of a type that a span is in."""
        return self._at[kind].get(span_id) if kind in self._at else None

    def around(self, span_id: str) -> list[Chain]:
        """The chains that a span is in, in the order of their types."""
        return [chain for at in self._at.values() if (chain := at.get(span_id)) is not None]

    def are_together(self, kind: str, one: str, other: str) -> bool:
        """Whether two spans are in one chain of a type."""
        chain = self.at(kind, one)
        return chain is not None and other in chain

    def follow(self, edit: Edit) -> bool:
        """Takes in an edit that was applied to the annotation set; says whether a chain is another than before."""
        if not self.kinds:
            return False
        has_changed = False
        loosened: dict[str, set[str]] = defaultdict(set)
        for change in edit.changes:
            if isinstance(change, SpanChange) and change.after is not None:
                for chain in self.around(change.after.id):
                    self._move(chain, reading_order(change.after))
                    has_changed = True
        for change in edit.changes:
            if isinstance(change, RelationChange):
                if change.before is not None and change.before.label in self._at:
                    loosened[change.before.label].update((change.before.head, change.before.child))
                    has_changed = True
                after = change.after
                if after is not None and after.label in self._at and self._annotations.relations.get(after.id) == after:
                    self._join(after)
                    has_changed = True
        for kind, ends in loosened.items():
            self._loosen(kind, ends)
        return has_changed

    # How they come to be

    def _build(self) -> None:
        together: dict[str, dict[str, list[str]]] = {kind: {} for kind in self.kinds}
        for relation in self._annotations.relations.values():
            groups = together.get(relation.label)
            if groups is not None:
                _put_together(groups, relation.head, relation.child)
        keys: dict[int, list[_Key]] = {}
        begun: dict[str, list[list[_Key]]] = {kind: [] for kind in self.kinds}
        # Spans come in reading order, and so do mentions in their chains, and chains.
        for span in self._annotations.spans:
            for kind, groups in together.items():
                group = groups.get(span.id)
                if group is not None:
                    key = (span.start, -span.end, span.id)
                    found = keys.get(id(group))
                    if found is None:
                        found = keys[id(group)] = []
                        begun[kind].append(found)
                    found.append(key)
        for kind, chains in begun.items():
            at = self._at[kind]
            for number, mentions in enumerate(chains, 1):
                chain = Chain(kind, number, mentions)
                self._of[kind].append(chain)
                for key in mentions:
                    at[key[2]] = chain

    def _join(self, relation: Relation) -> None:
        """Both ends of a new relation are in one chain."""
        kind, ends = relation.label, (relation.head, relation.child)
        chains = [self._at[kind].get(end) for end in ends]
        one, other = chains
        if one is not None and one is other:
            return
        if one is None and other is None:
            keys = sorted(self._key(end) for end in ends)
            self._begin(Chain(kind, self._next_number(kind), keys))
            return
        large, small = sorted(filter(None, chains), key=len, reverse=True) if one and other else (one or other, None)
        assert large is not None
        self._leave_order(large)
        if small is None:
            joining = [self._key(end) for end in ends if end not in large]
        else:
            self._leave_order(small)
            joining = [small._key_of[member] for member in small]
            freed = max(large, small, key=_begins).number
            large.number = min(large, small, key=_begins).number
            heappush(self._free[kind], freed)
        for key in joining:
            large._put(key)
            self._at[kind][key[2]] = large
        insort(self._of[kind], large, key=_begins)

    def _loosen(self, kind: str, ends: Iterable[str]) -> None:
        """Relations between these spans went: what no longer hangs together is no longer one chain."""
        by_chain: dict[int, tuple[Chain, list[str]]] = {}
        for end in ends:
            chain = self._at[kind].get(end)
            if chain is not None:
                by_chain.setdefault(id(chain), (chain, []))[1].append(end)
        neighbours = neighbours_in(self._annotations, kind)
        for chain, seeds in by_chain.values():
            parts = parts_of(seeds, neighbours)
            *gone, _ = sorted(parts, key=lambda part: (not part.is_whole, len(part.members)))
            if gone:
                self._split(chain, [part.members for part in gone])

    def _split(self, chain: Chain, gone: list[set[str]]) -> None:
        """Makes chains of their own of some of a chain's parts; a single mention is none."""
        kind, at = chain.kind, self._at[chain.kind]
        self._leave_order(chain)
        begun = chain.begins
        parts = []
        for members in gone:
            keys = sorted(chain._key_of[member] for member in members)
            for key in keys:
                chain._take(key[2])
                del at[key[2]]
            parts.append(Chain(kind, 0, keys))
        if len(chain) == 1:
            del at[chain.first]
        remaining = [part for part in (chain, *parts) if len(part) > 1]
        old = chain.number
        heir = next((part for part in remaining if part.begins == begun), None) or min(
            remaining, key=_begins, default=None
        )
        if heir is None:
            heappush(self._free[kind], old)
        for part in sorted(remaining, key=_begins):
            part.number = old if part is heir else self._next_number(kind)
            if part is chain:
                insort(self._of[kind], part, key=_begins)
            else:
                self._begin(part)

    def _begin(self, chain: Chain) -> None:
        insort(self._of[chain.kind], chain, key=_begins)
        self._at[chain.kind].update(dict.fromkeys(chain, chain))

    def _leave_order(self, chain: Chain) -> None:
        chains = self._of[chain.kind]
        del chains[bisect_left(chains, chain.begins, key=_begins)]

    def _move(self, chain: Chain, key: _Key) -> None:
        """A mention covers other text now."""
        self._leave_order(chain)
        chain._put(key)
        insort(self._of[chain.kind], chain, key=_begins)

    def _key(self, span_id: str) -> _Key:
        span = self._annotations.spans.get(span_id)
        assert span is not None, "a relation ends in spans that exist"
        return reading_order(span)

    def _next_number(self, kind: str) -> int:
        """The least number that no chain of the type has."""
        free = self._free[kind]
        return heappop(free) if free else len(self._of[kind]) + 1


def _begins(chain: Chain) -> _Key:
    return chain.begins


def _put_together(groups: dict[str, list[str]], one: str, other: str) -> None:
    """Notes that two spans belong together; each has the list of all that it belongs together with."""
    first, second = groups.get(one), groups.get(other)
    if first is None and second is None:
        groups[one] = groups[other] = [one, other]
    elif first is None:
        assert second is not None
        second.append(one)
        groups[one] = second
    elif second is None:
        first.append(other)
        groups[other] = first
    elif first is not second:
        large, small = (first, second) if len(first) >= len(second) else (second, first)
        large += small
        for member in small:
            groups[member] = large


# Keeping together


def neighbours_in(annotations: AnnotationSet, kind: str) -> Neighbours:
    """Gives the spans that relations of a type link a span to."""

    def neighbours(span_id: str) -> Iterator[str]:
        for relation in annotations.relations_of(span_id):
            if relation.label == kind:
                yield relation.child if relation.head == span_id else relation.head

    return neighbours


def link_between(kind: RelationType, one: Span, other: Span) -> Relation | None:
    """A relation that joins two spans to a chain: from the later to the earlier one, where the type allows it so.

    None where it allows neither way.
    """
    earlier, later = sorted((one, other), key=reading_order)
    for head, child in ((later, earlier), (earlier, later)):
        if may_link(kind, head, child):
            return Relation(new_id(), kind.name, head.id, child.id)
    return None


def take_out_of_chain(annotations: AnnotationSet, kind: RelationType, span: Span) -> list[RelationChange]:
    """Takes a span's relations of a transitive type away, and keeps the rest of its chain together."""
    own = [relation for relation in annotations.relations_of(span.id) if relation.label == kind.name]
    neighbours = neighbours_in(annotations, kind.name)

    def without(member: str) -> Iterable[str]:
        return (other for other in neighbours(member) if other != span.id)

    parts = parts_of(neighbours(span.id), without, _FURTHEST)
    joined = joining(annotations, kind, [part.seeds for part in parts])
    return [*(RelationChange(relation, None) for relation in own), *joined]


def joining(annotations: AnnotationSet, kind: RelationType, parts: Iterable[Collection[str]]) -> list[RelationChange]:
    """The relations that join parts of a chain: each part's first span with one of the part before it.

    A part that the type's ends do not allow to be joined stays alone.
    """
    spans = [
        sorted(filter(None, map(annotations.spans.get, members)), key=reading_order) for members in parts if members
    ]
    spans.sort(key=lambda members: reading_order(members[0]))
    joined: list[RelationChange] = []
    before: list[Span] = []
    for members in spans:
        links = (link_between(kind, one, other) for one in members for other in _nearest(before, one))
        relation = next(filter(None, links), None)
        if relation is not None:
            joined.append(RelationChange(None, relation))
        before = sorted((*before, *members), key=reading_order)
    return joined


def _nearest(spans: list[Span], to: Span) -> Iterator[Span]:
    """Of spans in reading order, those before one from the nearest on, and then those after it."""
    at = bisect_left(spans, reading_order(to), key=reading_order)
    yield from reversed(spans[:at])
    yield from spans[at:]
