"""Labels as people type or paste them: a line each, and what is indented stands below the line above."""

from __future__ import annotations

import re
from collections.abc import Collection

from annotator.model import Label

# What stands before the items of a list in other programs.
_BULLET = re.compile(r"^(?:[-*•–+]\s+|\d+[.)]\s+)")
_TAB = "    "


def name_for(title: str) -> str:
    """The name that exports carry: the title in one word."""
    return "_".join(title.split())


def typed_label(title: str, parent: str = "") -> Label:
    """The label that somebody means who types a title."""
    title = " ".join(title.split())
    name = name_for(title)
    return Label(name, title="" if name == title else title, parent=parent)


def typed_labels(text: str, parent: str, known: Collection[str]) -> list[Label]:
    """The labels of a list, each under the nearest line above it that is indented less; `parent` is above them all.

    `known` are names that the layer has: a name that there is already gets a number, so that one word may stand under
    several others.
    """
    taken = set(known)
    labels: list[Label] = []
    above: list[tuple[int, str]] = []  # how far a line is indented, and its label
    for line in text.expandtabs(len(_TAB)).splitlines():
        words = _BULLET.sub("", line.strip()).strip()
        if not words:
            continue
        depth = len(line) - len(line.lstrip())
        while above and above[-1][0] >= depth:
            above.pop()
        label = typed_label(words, above[-1][1] if above else parent)
        name, number = label.name, 2
        while name in taken:
            name, number = f"{label.name}_{number}", number + 1
        if name != label.name:
            label = Label(name, title=label.display, parent=label.parent)
        taken.add(name)
        labels.append(label)
        above.append((depth, name))
    return labels
