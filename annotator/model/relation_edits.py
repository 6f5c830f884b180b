"""The edits that people make on relations, as functions from an annotation set to an Edit. Nothing is changed here."""

from __future__ import annotations

from typing import Any

import msgspec

from annotator.errors import RuleError
from annotator.model.annotation import Relation, Span, new_id
from annotator.model.annotation_set import AnnotationSet
from annotator.model.change import Change, Edit, RelationChange
from annotator.model.edits import SAME_NOTE, named_edit
from annotator.model.rules import check_relation
from annotator.model.schema import RelationType, Schema


def allowed_types(
    annotations: AnnotationSet, schema: Schema, head: Span, child: Span, *, replaced: Relation | None = None
) -> tuple[RelationType, ...]:
    """The types by which `head` may be linked to `child`, in schema order: those that `check_relation` lets pass.

    With `replaced`, the types that this relation may have instead, its own among them.
    """

    def is_allowed(kind: RelationType) -> bool:
        try:
            check_relation(Relation("", kind.name, head.id, child.id), schema, annotations, replaced=replaced)
        except RuleError:
            return False
        return True

    return tuple(filter(is_allowed, schema.relations))


def relate(annotations: AnnotationSet, schema: Schema, kind: str, head: Span, child: Span) -> Edit:
    """Links two spans by a type of the schema."""
    relation = Relation(new_id(), kind, head.id, child.id)
    return named_edit(annotations, f"Relate: {_title(schema, kind)}", [RelationChange(None, relation)])


def flip(annotations: AnnotationSet, schema: Schema, relation: Relation) -> Edit:
    """Turns a relation round: its head becomes its child."""
    kind = schema.relation(relation.label)
    if kind is not None and not kind.directed:
        raise RuleError(f"{kind.display} says the same either way.")
    after = msgspec.structs.replace(relation, head=relation.child, child=relation.head)
    return named_edit(annotations, f"Flip {_title(schema, relation.label)}", [RelationChange(relation, after)])


def retype(annotations: AnnotationSet, schema: Schema, relation: Relation, kind: str) -> Edit:
    """Gives a relation another type. Attributes that both types have alike stay; the others go with the old type."""
    title = _title(schema, kind)
    if relation.label == kind:
        raise RuleError(f"This relation is {title} already.")
    old, new = schema.relation(relation.label), schema.relation(kind)
    shared = set(old.attributes if old else ()) & set(new.attributes if new else ())
    lasting = {attribute.name for attribute in shared}
    attributes = {name: value for name, value in relation.attributes.items() if name in lasting}
    after = msgspec.structs.replace(relation, label=kind, attributes=attributes)
    return named_edit(annotations, f"Change to {title}", [RelationChange(relation, after)])


def remove_relation(annotations: AnnotationSet, schema: Schema, relation: Relation) -> Edit:
    change: Change = RelationChange(relation, None)
    return named_edit(annotations, f"Remove {_title(schema, relation.label)}", [change])


def set_relation_note(annotations: AnnotationSet, schema: Schema, relation: Relation, note: str) -> Edit:
    if relation.note == note:
        raise RuleError(SAME_NOTE)
    after = msgspec.structs.replace(relation, note=note)
    return named_edit(annotations, f"Note on {_title(schema, relation.label)}", [RelationChange(relation, after)])


def set_relation_attribute(
    annotations: AnnotationSet, schema: Schema, relation: Relation, name: str, value: Any
) -> Edit:
    """Sets an attribute; None takes it away."""
    if relation.attributes.get(name) == value:
        raise RuleError(f"{name} has this value already.")
    attributes = {key: old for key, old in relation.attributes.items() if key != name}
    if value is not None:
        attributes[name] = value
    after = msgspec.structs.replace(relation, attributes=attributes)
    return named_edit(annotations, f"Set {name} of {_title(schema, relation.label)}", [RelationChange(relation, after)])


def _title(schema: Schema, kind: str) -> str:
    found = schema.relation(kind)
    return found.display if found else kind
