"""The relations of an annotation set in reading order, for lists."""

from __future__ import annotations

from bisect import bisect_left, insort

from annotator.model.annotation import Relation
from annotator.model.annotation_set import AnnotationSet
from annotator.model.change import Edit, RelationChange, SpanChange

# Where the head begins and ends, where the child begins, and the id, so that the order is total.
_Key = tuple[int, int, int, str]


class RelationIndex:
    """Relations sorted by the place of their head and then of their child; `follow` takes in the set's edits."""

    def __init__(self, annotations: AnnotationSet) -> None:
        self._annotations = annotations
        places = {span.id: (span.start, -span.end) for span in annotations.spans}
        self._keys = sorted(
            (*places[relation.head], places[relation.child][0], relation.id)
            for relation in annotations.relations.values()
        )
        self._key_of = {key[3]: key for key in self._keys}

    def __len__(self) -> int:
        return len(self._keys)

    def at(self, row: int) -> Relation:
        """The relation with so many others before it; IndexError beyond the last."""
        return self._annotations.relations[self._keys[row][3]]

    def row_of(self, relation_id: str) -> int:
        """How many stand before a relation; -1 where it is not among them."""
        key = self._key_of.get(relation_id)
        return -1 if key is None else bisect_left(self._keys, key)

    def place_of(self, relation: Relation) -> int:
        """How many stand before where a relation belongs that is not among them."""
        return bisect_left(self._keys, self._key(relation))

    def follow(self, edit: Edit) -> bool:
        """Takes in an edit that was applied to the set; says whether it was about relations or their ends."""
        touched = {
            relation.id
            for change in edit.changes
            if isinstance(change, RelationChange)
            for relation in (change.before, change.after)
            if relation is not None
        }
        touched |= {
            relation.id
            for change in edit.changes
            if isinstance(change, SpanChange) and change.after is not None and change.before is not None
            for relation in self._annotations.relations_of(change.after.id)
        }
        for relation_id in touched:
            self.take(relation_id)
            relation = self._annotations.relations.get(relation_id)
            if relation is not None:
                key = self._key_of[relation_id] = self._key(relation)
                insort(self._keys, key)
        return bool(touched)

    def take(self, relation_id: str) -> None:
        """Takes a relation out that the set has no more, or that is about to stand elsewhere."""
        key = self._key_of.pop(relation_id, None)
        if key is not None:
            del self._keys[bisect_left(self._keys, key)]

    def _key(self, relation: Relation) -> _Key:
        head, child = self._annotations.spans.get(relation.head), self._annotations.spans.get(relation.child)
        assert head is not None
        assert child is not None
        return head.start, -head.end, child.start, relation.id
