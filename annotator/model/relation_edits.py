"""The edits that people make on relations, as functions from an annotation set to an Edit. Nothing is changed here."""

from __future__ import annotations

from typing import Any

import msgspec

from annotator.errors import RuleError
from annotator.model.annotation import NO_VALUES, Relation, Span, new_id
from annotator.model.annotation_set import AnnotationSet
from annotator.model.change import Change, Edit, RelationChange
from annotator.model.edits import SAME_NOTE, named_edit
from annotator.model.rules import check_relation, may_link
from annotator.model.schema import Attribute, RelationType, Schema
from annotator.model.shown_values import carried_over, settled, title_of_changed, with_value


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

    # Most types are out by their ends alone, which is seen without a refusal in words.
    return tuple(kind for kind in schema.relations if may_link(kind, head, child) and is_allowed(kind))


def relate(annotations: AnnotationSet, schema: Schema, kind: str, head: Span, child: Span) -> Edit:
    """Links two spans by a type of the schema; its attributes begin with their defaults."""
    values = settled(_attributes(schema, kind), {}, (kind,))
    relation = Relation(new_id(), kind, head.id, child.id, values or NO_VALUES)
    return named_edit(annotations, f"Relate: {_title(schema, kind)}", [RelationChange(None, relation)])


def flip(annotations: AnnotationSet, schema: Schema, relation: Relation) -> Edit:
    """Turns a relation round: its head becomes its child."""
    kind = schema.relation(relation.label)
    if kind is not None and not kind.directed:
        raise RuleError(f"{kind.display} says the same either way.")
    after = msgspec.structs.replace(relation, head=relation.child, child=relation.head)
    return named_edit(annotations, f"Flip {_title(schema, relation.label)}", [RelationChange(relation, after)])


def retype(annotations: AnnotationSet, schema: Schema, relation: Relation, kind: str) -> Edit:
    """Gives a relation another type.

    Attributes that both types have alike stay; the others go with the old type, and the new one's have their defaults.
    """
    title = _title(schema, kind)
    if relation.label == kind:
        raise RuleError(f"This relation is {title} already.")
    old, new = _attributes(schema, relation.label), _attributes(schema, kind)
    attributes = carried_over(old, new, relation.attributes, (relation.label,), (kind,))
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
    """Sets an attribute; None takes it away. What this hides loses its value, what it shows begins with its default."""
    declared = _attributes(schema, relation.label)
    title = title_of_changed(declared, relation.attributes, name, value)
    attributes = with_value(declared, relation.attributes, (relation.label,), name, value)
    after = msgspec.structs.replace(relation, attributes=attributes)
    return named_edit(
        annotations, f"Set {title} of {_title(schema, relation.label)}", [RelationChange(relation, after)]
    )


def _attributes(schema: Schema, kind: str) -> tuple[Attribute, ...]:
    found = schema.relation(kind)
    return found.attributes if found else ()


def _title(schema: Schema, kind: str) -> str:
    found = schema.relation(kind)
    return found.display if found else kind
