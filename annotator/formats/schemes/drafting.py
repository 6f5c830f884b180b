"""From what other tools allow to what a schema allows: unique names, keys of one letter, colours as #rrggbb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from annotator.formats.schemes.source import SchemeSource
from annotator.model import Label

# Between the steps of a path, in names and options.
STEP = " > "
_HEX = re.compile(r"#?(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b[^)]*\)", re.IGNORECASE)
_SHOWN = 5
_Key = TypeVar("_Key", int, str)


class Draft:
    """What is kept track of over a whole file: the keys of the keyboard that are taken."""

    def __init__(self, source: SchemeSource) -> None:
        self.source = source
        self._keys: dict[str, str] = {}

    def color(self, given: str, owner: str, line: int | None, *, file: str = "") -> str:
        """`given` as `#rrggbb`; empty, which is told, where it is no colour."""
        found = as_hex(given)
        if found is None:
            self.source.tell(line, f"{owner} gets a colour of ours: {given!r} is none.", file=file)
        return found or ""

    def key(self, given: str, owner: str, line: int | None, *, file: str = "") -> str:
        """`given` where it is one character and free; empty otherwise, which is told."""
        key = given.strip().lower()
        if len(key) > 1:
            self.source.tell(line, f"{owner} gets a key of ours: {given!r} is more than one.", file=file)
            return ""
        other = self._keys.setdefault(key, owner) if key else owner
        if other != owner:
            self.source.tell(line, f"{owner} gets a key of ours: {given!r} belongs to {other} already.", file=file)
            return ""
        return key


class LabelList:
    """The labels of one layer, as they come out of a file."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._labels: dict[str, Label] = {}
        self._names: dict[tuple[str, ...], str] = {}
        self._implied: set[str] = set()

    def add(
        self, path: Sequence[str], line: int | None, *, title: str = "", color: str = "", key: str = "", **fields: Any
    ) -> str:
        """Adds the label at the end of `path`, below all others on it; the name that it has here, empty for none.

        A name that stands elsewhere in the tree gets its path in front: names are unique in a layer. `fields` are
        those of a Label.
        """
        steps = tuple(filter(None, (" ".join(step.split()) for step in path)))
        if not steps:
            self._draft.source.tell(line, "A label without a name is left out.")
            return ""
        name = self._names.get(steps)
        if name is not None and name not in self._implied:
            self._draft.source.tell(line, f"{name} stands twice: the first counts.")
            return name
        parent = self._above(steps[:-1], line)
        if name is None:
            name = self._names[steps] = self._unique_name(steps, line)
        self._implied.discard(name)
        self._labels[name] = Label(
            name,
            title=_title(title or steps[-1], name),
            color=self._draft.color(color, name, line) if color.strip() else "",
            key=self._draft.key(key, name, line),
            parent=parent,
            **fields,
        )
        return name

    @property
    def labels(self) -> tuple[Label, ...]:
        return tuple(self._labels.values())

    def _above(self, steps: tuple[str, ...], line: int | None) -> str:
        """The label at the end of these steps, which need not have an entry of its own in the file."""
        if not steps:
            return ""
        name = self._names.get(steps)
        if name is None:
            name = self.add(steps, line)
            self._implied.add(name)
        return name

    def _unique_name(self, steps: tuple[str, ...], line: int | None) -> str:
        plain = name = steps[-1]
        if name in self._labels:
            name = STEP.join(steps)
            while name in self._labels:
                name += "'"
            self._draft.source.tell(line, f"{plain} stands at two places: this one is called {name!r}.")
        return name


def _title(title: str, name: str) -> str:
    """A title is said only where it is not the name."""
    return "" if title == name else title


def as_hex(given: str) -> str | None:
    """A colour of CSS (a name, #rgb, #rrggbbaa, rgb(…)) as `#rrggbb`, without transparency; None for all others."""
    import webcolors  # only a file with named colours needs it

    text = given.strip().lower()
    if _HEX.fullmatch(text):
        digits = text.removeprefix("#")
        return "#" + (digits[:6] if len(digits) > 4 else "".join(2 * digit for digit in digits[:3]))
    rgb = _RGB.fullmatch(text)
    if rgb:
        return "#" + "".join(f"{min(255, int(part)):02x}" for part in rgb.groups())
    try:
        found: str = webcolors.name_to_hex(text)
    except ValueError:
        return None
    return found


def cut_circles(parents: dict[_Key, _Key | None]) -> list[_Key]:
    """Takes the parent away from one in every circle of `parents`; which ones those are."""
    cut: list[_Key] = []
    sound: set[_Key] = set()
    for start in parents:
        path: dict[_Key, None] = {}
        at: _Key | None = start
        while at is not None and at not in sound and at not in path:
            path[at] = None
            at = parents[at]
        if at is not None and at in path:
            parents[at] = None
            cut.append(at)
        sound.update(path)
    return cut


def listed(names: Iterable[str]) -> str:
    """Names for a sentence: the first few, and how many more there are."""
    all_of_them = list(names)
    more = len(all_of_them) - _SHOWN
    return ", ".join(all_of_them[:_SHOWN]) + (f" and {more:,} more" if more > 0 else "")
