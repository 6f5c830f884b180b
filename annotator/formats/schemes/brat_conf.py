"""The language of brat's configuration files: sections in brackets, a type a line, deeper ones further in.

See https://brat.nlplab.org/configuration.html, and `projectconfig.py` of brat's server for what is not said there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from annotator.formats.schemes.drafting import Draft
from annotator.formats.schemes.source import SchemeSource

_SECTION = re.compile(r"\s*\[(.*)\]\s*")
_MACRO = re.compile(r"(<[\w-]+>)=\s*(.*?)\s*")
_SEPARATOR = re.compile(r"\s*-+\s*")
_TYPE = re.compile(r"(\s*)(\S+)(?:\s+(.*))?")
# In this section names hold spaces, so that only a tab ends them.
_TITLES = re.compile(r"(\s*)([^\t]+)(?:\t(.*))?")
_ARGUMENT = re.compile(r"\s*(<[^>]+>|[^:]+?)\s*:\s*(.*?)\s*")


@dataclass
class Type:
    """A line: a name below others, further names for the same, and arguments, each a key with values.

    `is_abstract`: it stands in the hierarchy and is not given itself (`!` before it).
    """

    name: str
    line: int
    path: tuple[str, ...]
    synonyms: tuple[str, ...] = ()
    arguments: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    is_abstract: bool = False

    def argument(self, key: str) -> tuple[str, ...]:
        return next((values for known, values in self.arguments if known == key), ())


def section_names(text: str) -> set[str]:
    return {match[1] for match in map(_SECTION.fullmatch, text.split("\n")) if match}


def read_sections(text: str) -> dict[str, list[Type]]:
    """The types of every section, in order."""
    found: dict[str, list[Type]] = {}
    types: list[Type] = []
    titled = False
    macros: dict[str, str] = {}
    above: list[tuple[int, str]] = []  # how far in, and which name
    for number, line in enumerate(text.split("\n"), 1):
        section = _SECTION.fullmatch(line)
        if section:
            types, macros, above = found.setdefault(section[1], []), {}, []
            titled = section[1] == "labels"
            continue
        macro = _MACRO.fullmatch(line)
        if macro:
            macros[macro[1]] = macro[2]
            continue
        if not line.strip() or line.lstrip().startswith("#") or _SEPARATOR.fullmatch(line):
            continue
        for name, value in macros.items():
            line = line.replace(name, value)
        match = (_TITLES if titled else _TYPE).fullmatch(line)
        if match is None:
            continue
        one = _type(match[2], match[3] or "", number)
        while above and above[-1][0] >= len(match[1]):
            above.pop()
        one.path = (*(name for _, name in above), one.name)
        above.append((len(match[1]), one.name))
        types.append(one)
    return found


def _type(names: str, arguments: str, line: int) -> Type:
    name, *synonyms = [part.strip() for part in names.split("|") if part.strip()] or [names.strip()]
    one = Type(name.removeprefix("!"), line, (), tuple(synonyms), is_abstract=name.startswith("!"))
    for argument in arguments.split(","):
        match = _ARGUMENT.fullmatch(argument)
        if match:
            one.arguments.append((match[1], tuple(filter(None, map(str.strip, match[2].split("|"))))))
    return one


class Look:
    """Titles, colours and keys, from the files beside annotation.conf."""

    def __init__(self, source: SchemeSource, draft: Draft) -> None:
        self._draft = draft
        visual = read_sections(source.neighbour("visual.conf") or "")
        self._titles = {one.name: one.synonyms[0] for one in visual.get("labels", ()) if one.synonyms}
        self._drawing = {one.name: one for one in visual.get("drawing", ())}
        self._keys: dict[str, tuple[str, int]] = {}
        for number, line in enumerate((source.neighbour("kb_shortcuts.conf") or "").split("\n"), 1):
            words = line.split()
            if len(words) == 2 and not words[0].startswith("#"):
                self._keys.setdefault(words[1], (words[0], number))

    def title(self, name: str) -> str:
        title = self._titles.get(name, "")
        return title if title != name else ""

    def color(self, name: str, part: str) -> str:
        """The colour of a part of the drawing: `bgColor` of spans, `color` of arcs; empty where none is said."""
        drawn = self._drawing.get(name)
        given = drawn.argument(part) if drawn else ()
        return self._draft.color(given[0], name, drawn.line, file="visual.conf") if drawn and given else ""

    def key(self, name: str) -> str:
        key, line = self._keys.get(name, ("", 0))
        return self._draft.key(key, name, line, file="kb_shortcuts.conf")
