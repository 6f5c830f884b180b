"""QualCoder's code book as plain text: an indented list of categories and codes with counts, owners and memos.

    Codebook for Valley
    ========
    Category:Weather, catid:1, Owner: ana
    Memo: What falls from the sky
    --Code: snow, cid:4, Frq: 12, Owner: ana
    --Memo:

The words are in the language of the program; the numbers of categories (`catid:`) and codes (`cid:`) are not.
QualCoder's other exports are REFI-QDA and tables, which have readers of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from annotator.formats.schemes.drafting import Draft, LabelList
from annotator.formats.schemes.source import SchemeSource
from annotator.model import Layer, Schema

_ENTRY = re.compile(r"(?P<depth>(?:--)*)[^:,]+:\s*(?P<name>.+), (?:cat|c)id:\d+(?:, [^:,]+:\s*\d+)?, [^:,]+:[^,]*")
_MEMO = re.compile(r"-*[^:\s]+:\s?(.*)", re.DOTALL)
_TITLE = re.compile(r"\S.*?\s(?:for|für|pour|para|per)\s(.+)")


@dataclass
class _Entry:
    path: tuple[str, ...]
    line: int
    memo: list[str] = field(default_factory=list)


def sniff(source: SchemeSource) -> bool:
    return any(_ENTRY.fullmatch(line) for line in source.text.split("\n", 20)[:20])


def read(source: SchemeSource) -> Schema:
    """Its codes as labels of the layer `codes`, on spans; memos become definitions."""
    lines = source.text.split("\n")
    entries: list[_Entry] = []
    path: tuple[str, ...] = ()
    for number, line in enumerate(lines, 1):
        found = _ENTRY.fullmatch(line)
        if found:
            depth = len(found["depth"]) // 2
            path = (*path[:depth], found["name"].strip())
            entries.append(_Entry(path, number))
        elif entries:
            entries[-1].memo.append(line)
    labels = LabelList(Draft(source))
    for entry in entries:
        memo = _MEMO.fullmatch("\n".join(entry.memo))
        labels.add(entry.path, entry.line, definition=memo[1].strip() if memo else "")
    title = _TITLE.fullmatch(lines[0].strip())
    return Schema(
        title[1] if title else source.title,
        description="The code book of QualCoder.",
        layers=(Layer("codes", "Codes", labels=labels.labels),),
    )
