"""What is different between two schemas, entry by entry, each in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

import msgspec

from annotator.model.schema import Attribute, Label, Layer, RelationType, Schema
from annotator.model.wording import counted

Kind = Literal["added", "changed", "hidden", "removed"]
_Named = Layer | Label | RelationType | Attribute

# Fields that hold entries of their own.
_PARTS = frozenset(("layers", "labels", "relations", "attributes"))
# Values up to this many characters are said; of longer ones only that they are others.
_SHORT = 40


class Difference(msgspec.Struct, frozen=True):
    """One entry that is not what it was.

    `path` leads to it by names: ("layers", "entities", "labels", "PERSON"); () is the schema itself. A label is
    "hidden" where it was offered before and is no longer.
    """

    kind: Kind
    path: tuple[str, ...]
    sentence: str


def differences(before: Schema, after: Schema) -> list[Difference]:
    """All of them, in the order of the schema after, and in each list what was removed last."""
    found = []
    changes = _changed_fields(before, after)
    if changes:
        found.append(Difference("changed", (), f"The schema changes: {changes}."))
    found += _compare(before, after, (), "")
    return found


def _compare(before: Any, after: Any, path: tuple[str, ...], owner: str) -> Iterator[Difference]:
    """What is different in the parts of two entries of one name."""
    for part, what in (
        ("layers", "layer"),
        ("labels", "label"),
        ("attributes", "attribute"),
        ("relations", "relation type"),
    ):
        if hasattr(before, part):
            yield from _compare_lists(getattr(before, part), getattr(after, part), (*path, part), what, owner)


def _compare_lists(
    before: Sequence[_Named], after: Sequence[_Named], path: tuple[str, ...], what: str, owner: str
) -> Iterator[Difference]:
    old = {entry.name: entry for entry in before}
    new = {entry.name: entry for entry in after}
    for name, entry in new.items():
        here = (*path, name)
        named = _named(entry, what, owner)
        was = old.get(name)
        if was is None:
            yield Difference("added", here, f"{named} is new{_size(entry)}.")
            continue
        yield from _compare_entries(was, entry, here, named)
        yield from _compare(was, entry, here, f"{owner}/{name}" if owner and what == "label" else name)
    for name, entry in old.items():
        if name not in new:
            yield Difference("removed", (*path, name), f"{_named(entry, what, owner)} goes{_size(entry)}.")
    kept = [name for name in old if name in new]
    if kept != [name for name in new if name in old]:
        whose = f" of {owner}" if owner else ""
        yield Difference("changed", path, f"The {what}s{whose} come in another order.")


def _compare_entries(before: _Named, after: _Named, path: tuple[str, ...], named: str) -> Iterator[Difference]:
    if isinstance(before, Label) and isinstance(after, Label) and before.hidden != after.hidden:
        if after.hidden:
            yield Difference("hidden", path, f"{named} is no longer offered, and stays where it was given.")
        else:
            yield Difference("changed", path, f"{named} is offered again.")
    changes = _changed_fields(before, after)
    if changes:
        yield Difference("changed", path, f"{named} changes: {changes}.")


def _changed_fields(before: Any, after: Any) -> str:
    """The fields of one entry that are not what they were, in words; its parts have sentences of their own."""
    return "; ".join(
        _change(field, getattr(before, field), getattr(after, field))
        for field in before.__struct_fields__
        if field not in _PARTS and field != "hidden" and getattr(before, field) != getattr(after, field)
    )


def _change(field: str, before: Any, after: Any) -> str:
    word = field.replace("_", " ")
    if isinstance(before, tuple) and isinstance(after, tuple):
        more = [f"+ {_shown(item)}" for item in after if item not in before]
        less = [f"− {_shown(item)}" for item in before if item not in after]
        return f"{word} {', '.join([*more, *less]) or 'in another order'}"
    if isinstance(before, (dict, msgspec.Struct)) or isinstance(after, (dict, msgspec.Struct)):
        return word
    if max(len(_shown(before)), len(_shown(after))) > _SHORT:
        return word
    return f"{word} {_shown(before)} → {_shown(after)}"


def _shown(value: Any) -> str:
    if value in ("", None):
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    return f"“{value}”" if isinstance(value, str) else str(value)


def _named(entry: _Named, what: str, owner: str) -> str:
    """“The label Person (entities/PERSON)”, or without brackets where the title is the name."""
    name = f"{owner}/{entry.name}" if owner and what == "label" else entry.name
    title = entry.display
    whose = f" of {owner}" if owner and what == "attribute" else ""
    return f"The {what} {title} ({name}){whose}" if title != entry.name else f"The {what} {name}{whose}"


def _size(entry: _Named) -> str:
    if not isinstance(entry, Layer) or not entry.labels:
        return ""
    return ", with " + counted("{n} label", "{n} labels", len(entry.labels))
