"""Relations between the spans of the article in hand: they are made, picked, turned, changed and removed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from annotator.model import (
    Edit,
    Relation,
    RelationChange,
    RelationType,
    Span,
    edits,
    relation_edits,
)
from annotator.ui.article_view import Ways

if TYPE_CHECKING:
    from annotator.ui.session import Session

# So many spans are looked at for one that may be linked to another.
_FURTHEST = 5_000


class Relating(QObject):
    """Does to the relations of a session's article what it is asked to; `picked` is the one in hand."""

    picked_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.picked: Relation | None = None
        session.article_changed.connect(self.let_go)
        session.annotations_changed.connect(self._follow)
        session.selection.picked_changed.connect(self._follow_span)

    # Which spans, and by which types

    def types_between(self, head: Span, child: Span, replaced: Relation | None = None) -> list[RelationType]:
        """The types by which `head` may be linked to `child`; not those of a chain that both are in already."""
        annotations, schema = self._session.in_hand
        chains = self._session.chaining.chains
        return [
            kind
            for kind in relation_edits.allowed_types(annotations, schema, head, child, replaced=replaced)
            if replaced is not None or not chains.are_together(kind.name, head.id, child.id)
        ]

    def ways_between(self, one: Span, other: Span) -> Ways:
        """Whether the schema lets one span be linked to another, and the other to it."""
        return Ways(bool(self.types_between(one, other)), bool(self.types_between(other, one)))

    def next_target(self, source: Span, at: Span, forward: bool) -> Span | None:
        """The next span in reading order, round the end, that may be the other end of a relation of `source`."""
        spans, is_shown = self._session.in_hand[0].spans, self._session.selection.is_shown
        found: Span | None = at
        for _ in range(min(len(spans), _FURTHEST)):
            assert found is not None
            found = spans.after(found) if forward else spans.before(found)
            if found is None:
                found = spans.at(0) if forward else spans.last()
            if (
                found is not None
                and found.id != source.id
                and is_shown(found)
                and any(self.ways_between(source, found))
            ):
                return found
        return None

    # What people do

    def relate(self, kind: str, head: Span, child: Span) -> bool:
        """Links two spans, and picks what links them; says whether it was done."""
        made: list[Relation] = []

        def edit() -> Edit:
            edit = relation_edits.relate(*self._session.in_hand, kind, head, child)
            made[:] = [change.after for change in edit.changes if isinstance(change, RelationChange) and change.after]
            return edit

        done = self._session.may_edit() and self._session.make(edit)
        if done:
            self.pick(made[0])
        return done

    def flip(self) -> None:
        """Turns the picked relation round."""
        self._change(lambda relation: relation_edits.flip(*self._session.in_hand, relation))

    def retype(self, kind: str) -> None:
        """Gives the picked relation another type."""
        self._change(lambda relation: relation_edits.retype(*self._session.in_hand, relation, kind))

    def remove_picked(self) -> None:
        """Removes what was picked last: a relation of the span before the span itself."""
        session = self._session
        if self.picked is not None:
            self.remove()
        elif session.has_picked():
            span = session.selection.picked
            assert span is not None
            if session.make(lambda: edits.remove_span(*self._session.in_hand, span)):
                session.selection.show(span.end)

    def remove(self) -> None:
        """Removes the picked relation."""
        self._change(lambda relation: relation_edits.remove_relation(*self._session.in_hand, relation))

    def set_note(self, relation: Relation, note: str) -> None:
        current = self._session.in_hand[0].relations.get(relation.id)
        if current is not None and current.note != note:
            self._session.make(lambda: relation_edits.set_relation_note(*self._session.in_hand, current, note))

    def set_attribute(self, relation: Relation, name: str, value: Any) -> bool:
        """Sets an attribute of a relation, or takes it away; says whether it has it so now."""
        current = self._session.in_hand[0].relations.get(relation.id)
        return current is not None and self._session.make(
            lambda: relation_edits.set_relation_attribute(*self._session.in_hand, current, name, value)
        )

    def _change(self, edit_of: Callable[[Relation], Edit]) -> None:
        relation = self.picked
        if relation is None:
            self._session.message.emit(self.tr("Pick a relation first: click its arc, or press J."))
        elif self._session.may_edit():
            self._session.make(lambda: edit_of(relation))

    # Picking

    def pick(self, relation: Relation) -> None:
        if relation != self.picked:
            self.picked = relation
            self.picked_changed.emit()

    def pick_id(self, relation_id: str) -> None:
        """Picks the relation with an id; of one that is picked already, picks the span at its other end."""
        annotations = self._session.annotations
        relation = annotations.relations.get(relation_id) if annotations is not None else None
        if relation is None:
            return
        if self.picked is not None and self.picked.id == relation_id:
            self.go_to_other_end()
        else:
            self.pick(relation)

    def pick_next(self, *, forward: bool) -> None:
        """Picks the next relation of the picked span, in the order in which they are listed, round the end."""
        if self._session.selection.picked is None:
            self._session.message.emit(self.tr("Pick a span first: click it, or press Tab."))
            return
        there = self.relations_of_picked()
        if not there:
            self._session.message.emit(self.tr("This span has no relations."))
            return
        ids = [relation.id for relation in there]
        at = ids.index(self.picked.id) if self.picked is not None and self.picked.id in ids else None
        step = 1 if forward else -1
        self.pick(there[(0 if forward else -1) if at is None else (at + step) % len(there)])

    def relations_of_picked(self) -> list[Relation]:
        """The relations of the picked span, by the place of the other end."""
        annotations, picked = self._session.annotations, self._session.selection.picked
        if annotations is None or picked is None:
            return []
        spans = annotations.spans

        def place(relation: Relation) -> tuple[int, int, str]:
            other = spans.get(relation.child if relation.head == picked.id else relation.head)
            return (other.start, -other.end, relation.id) if other is not None else (0, 0, relation.id)

        return sorted(annotations.relations_of(picked.id), key=place)

    def go_to_other_end(self) -> None:
        """Picks the span at the end of the picked relation that is not picked; the relation stays picked."""
        relation, picked = self.picked, self._session.selection.picked
        if relation is not None:
            is_at_child = picked is not None and picked.id == relation.child
            self.go_to(relation.head if is_at_child else relation.child)

    def go_to(self, span_id: str) -> None:
        """Picks a span."""
        annotations = self._session.annotations
        span = annotations.spans.get(span_id) if annotations is not None else None
        if span is not None:
            self._session.selection.pick(span)

    def show(self, relation: Relation) -> None:
        """Picks the head of a relation that came or went, unless an end of it is picked already."""
        picked = self._session.selection.picked
        if picked is None or picked.id not in (relation.head, relation.child):
            self.go_to(relation.head)

    def let_go(self) -> bool:
        """Says whether a relation was picked."""
        if self.picked is None:
            return False
        self.picked = None
        self.picked_changed.emit()
        return True

    def _follow(self, edit: Edit) -> None:
        """The picked relation is as the edit left it."""
        if self.picked is None:
            return
        after = self._session.in_hand[0].relations.get(self.picked.id)
        if after is None:
            self.let_go()
        else:
            self.pick(after)

    def _follow_span(self) -> None:
        """Whoever picks a span somewhere else, or lets go of one, is through with the relation."""
        picked = self._session.selection.picked
        if self.picked is not None and (picked is None or picked.id not in (self.picked.head, self.picked.child)):
            self.let_go()
