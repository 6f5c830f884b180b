"""A layer's labels as a tree, and the rows that are seen of it while some of its branches are folded. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from annotator.model import Label, Layer

# A taxonomy with more labels begins folded: whoever sees its top finds the rest.
MOST_UNFOLDED = 24
PATH = " › "


class Branch(NamedTuple):
    """A label that is listed: how deep it stands, and whether there are labels below it."""

    label: Label
    depth: int
    has_branches: bool


class LabelTree:
    """The labels of one layer. A label without a parent, or with one that is not there, stands at the top."""

    def __init__(self, layer: Layer) -> None:
        self.layer = layer
        self._below: dict[str, list[Label]] = {}
        self._tops: list[Label] = []
        self._paths: dict[str, str] = {"": ""}
        for label in layer.labels:
            if label.parent and label.parent != label.name and layer.label(label.parent) is not None:
                self._below.setdefault(label.parent, []).append(label)
            else:
                self._tops.append(label)

    @property
    def is_flat(self) -> bool:
        return not self._below

    @property
    def begins_folded(self) -> bool:
        return len(self.layer.labels) > MOST_UNFOLDED

    @cached_property
    def hidden(self) -> frozenset[str]:
        """The labels that are no longer offered."""
        return frozenset(label.name for label in self.layer.labels if label.hidden)

    @cached_property
    def _leading(self) -> frozenset[str]:
        """Hidden labels that lead to one that is offered."""
        leading: set[str] = set()
        for label in self.layer.labels:
            if not label.hidden:
                leading.update(above.name for above in self.above(label) if above.hidden)
        return frozenset(leading)

    def above(self, label: Label) -> list[Label]:
        """The labels that lead to this one, the nearest first."""
        found: list[Label] = []
        at: Label | None = label
        while at is not None and at.parent and len(found) <= len(self.layer.labels):
            at = self.layer.label(at.parent)
            if at is not None:
                found.append(at)
        return found

    def path(self, label: Label) -> str:
        """The titles that lead to a label: "Economy › Labour"; empty at the top."""
        path = self._paths.get(label.parent)
        if path is None:
            above = self.layer.label(label.parent)
            path = "" if above is None else PATH.join(filter(None, (self.path(above), above.display)))
            self._paths[label.parent] = path
        return path

    def all_below(self, name: str) -> list[Label]:
        """Every label below one, however deep."""
        found = list(self._below.get(name, ()))
        for label in found:
            found.extend(self._below.get(label.name, ()))
        return found

    def branches(self, unfolded: Collection[str], in_use: Collection[str]) -> list[Branch]:
        """The labels that are seen, from top to bottom, of which those `unfolded` show what is below them.

        Hidden ones are left out, unless they are `in_use` or lead to others.
        """
        listed: list[Branch] = []
        waiting: list[Iterator[Label]] = [iter(self._tops)]
        while waiting:
            label = next(waiting[-1], None)
            if label is None:
                waiting.pop()
            elif not label.hidden or label.name in in_use or label.name in self._leading:
                branches = self._below.get(label.name)
                listed.append(Branch(label, len(waiting) - 1, bool(branches)))
                if branches and label.name in unfolded:
                    waiting.append(iter(branches))
        return listed

    def offered(self, in_use: Collection[str] = ()) -> Iterator[Label]:
        """Every label that can be found, in the schema's order."""
        return (label for label in self.layer.labels if not label.hidden or label.name in in_use)

    def sums(self, counts: Mapping[tuple[str, str], int]) -> Counter[str]:
        """How often each label was used, together with those below it."""
        sums: Counter[str] = Counter()
        for (layer, name), count in counts.items():
            label = self.layer.label(name) if layer == self.layer.name and count > 0 else None
            if label is not None:
                for each in (label, *self.above(label)):
                    sums[each.name] += count
        return sums
