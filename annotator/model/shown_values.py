"""The values of a thing's attributes, as its labels and its other values let them be.

An attribute that is not shown has no value: what hides it takes its value along, in the same edit. One that comes to
be shown begins with its default.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from annotator.errors import RuleError
from annotator.model.rules import shown_attributes
from annotator.model.schema import Attribute

Values = dict[str, Any]


def settled(
    attributes: Sequence[Attribute], values: Values, labels: Collection[str], *, known: Collection[str] = ()
) -> Values:
    """The values of a thing with these labels, without those that are hidden, and with defaults where none was given.

    `known` are attributes that a person was shown before: one that has no value is to have none.
    """
    names = {attribute.name for attribute in attributes}
    # One value may hide an attribute whose value hides another: as many rounds as there are attributes, at most.
    for _ in range(len(names) + 1):
        shown = shown_names(attributes, values, labels)
        kept = {name: value for name, value in values.items() if name in shown or name not in names}
        for attribute in attributes:
            is_new = attribute.name in shown and attribute.name not in known
            if is_new and attribute.default is not None:
                kept.setdefault(attribute.name, attribute.default)
        if kept == values:
            break
        values = kept
    return values


def with_value(
    attributes: Sequence[Attribute], values: Values, labels: Collection[str], name: str, value: Any
) -> Values:
    """The values after one of them is set; None takes it away."""
    changed = {key: old for key, old in values.items() if key != name}
    if value is not None:
        changed[name] = value
    return settled(attributes, changed, labels, known=shown_names(attributes, values, labels))


def carried_over(
    old: Sequence[Attribute], new: Sequence[Attribute], values: Values, before: Collection[str], labels: Collection[str]
) -> Values:
    """The values of a thing whose labels were those `before`, with the `old` attributes, and get the `new` ones.

    Attributes that are the same on both sides stay as they are.
    """
    lasting = {attribute.name for attribute in new if attribute in old}
    kept = {name: value for name, value in values.items() if name in lasting}
    return settled(new, kept, labels, known=shown_names(old, values, before) & lasting)


def title_of_changed(attributes: Sequence[Attribute], values: Values, name: str, value: Any) -> str:
    """What people call an attribute that gets another value; RuleError where it has that value."""
    title = next((attribute.display for attribute in attributes if attribute.name == name), name)
    if values.get(name) == value:
        raise RuleError(f"{title} has this value already.")
    return title


def shown_names(attributes: Sequence[Attribute], values: Values, labels: Collection[str]) -> frozenset[str]:
    return frozenset(attribute.name for attribute in shown_attributes(attributes, values, labels))
