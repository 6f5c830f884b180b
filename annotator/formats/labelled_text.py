"""A passage with its labels in the text, as people paste it into a mail or a paper.

docs/formats/labelled-text.md has the rules. In short:
`[Ingrid Moen](PERSON) met the [[Hallen](LOCATION) Fire Brigade](ORGANIZATION).` Marks nest. A span in several pieces,
since it is discontinuous or crosses another, has a number at each: `[cut](EVENT #1) taxes [off](EVENT #1)`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from html import escape
from typing import NamedTuple

from annotator.model import Span

_IN_LABEL = re.compile(r"[\\()#]")
# How much of a label's colour lies behind its text in HTML, and how much is in the letters of its name: legible there.
_TINT = 0.14
_INK = 0.75


def labelled_text(text: str, spans: Iterable[Span], start: int, end: int) -> str:
    """The passage [start, end) of `text`, in code points, with the spans on it as plain text.

    Spans reach as far as the passage does. A bracket or backslash of the text itself has a backslash before it.
    """
    spans = list(spans)
    name_of = _names(spans)
    parts = []
    for part in _marked(text, spans, start, end):
        match part:
            case str():
                parts.append(part.replace("\\", r"\\").replace("[", r"\[").replace("]", r"\]"))
            case _Opening():
                parts.append("[")
            case _Closing(span, number):
                name = ":".join(_IN_LABEL.sub(r"\\\g<0>", word) for word in name_of(span))
                parts.append(f"]({name} #{number})" if number else f"]({name})")
    return "".join(parts)


def labelled_html(text: str, spans: Iterable[Span], start: int, end: int, color_of: Callable[[Span], str]) -> str:
    """The same as HTML, for a white page. `color_of` gives a label's colour as `#rrggbb`."""
    spans = list(spans)
    name_of = _names(spans)
    # The mail programs of this world take styles from the elements alone.
    parts = ['<meta charset="utf-8"><div dir="auto" style="white-space: pre-wrap">']
    for part in _marked(text, spans, start, end):
        match part:
            case str():
                parts.append(escape(part, quote=False).replace("\n", "<br>"))
            case _Opening(span):
                color = color_of(span)
                ground = _mixed(color, "#ffffff", _TINT)
                parts.append(f'<span style="background-color: {ground}; border-bottom: 2px solid {color}">')
            case _Closing(span, number):
                name = escape(":".join(name_of(span)), quote=False) + (f" #{number}" if number else "")
                style = f"color: {_mixed(color_of(span), '#000000', _INK)}; font-family: sans-serif; font-size: 70%"
                parts.append(f'<sub style="{style}">\N{NO-BREAK SPACE}{name}</sub></span>')
    return "".join([*parts, "</div>"])


class _Opening(NamedTuple):
    """A piece of a span begins."""

    span: Span


class _Closing(NamedTuple):
    """The piece that began last ends. `number` tells which span it belongs to; 0 where it is the only piece."""

    span: Span
    number: int


def _marked(text: str, spans: Iterable[Span], start: int, end: int) -> Iterator[str | _Opening | _Closing]:
    """The text between the places where pieces of spans begin and end; the pieces nest.

    Where spans cross, the one that began later is cut at the end of the one that began first.
    """
    waiting: list[tuple[int, int, str, Span]] = []
    numbers: dict[str, int] = {}
    for span in spans:
        pieces = [(max(a, start), min(b, end)) for a, b in span.pieces if max(a, start) < min(b, end)]
        waiting += [(a, -b, span.id, span) for a, b in pieces]
        if len(pieces) > 1:
            numbers[span.id] = 0  # given when the first piece ends, so that they count up in the text
    waiting.sort(key=lambda piece: piece[:3])
    given = 0
    at, next_piece = start, 0
    open_pieces: list[tuple[int, Span]] = []  # the outermost first
    while open_pieces or next_piece < len(waiting):
        ends = min((b for b, _ in open_pieces), default=end)
        begins = waiting[next_piece][0] if next_piece < len(waiting) else end
        reached = min(begins, ends)
        if at < reached:
            yield text[at:reached]
            at = reached
        beginning: list[tuple[int, Span]] = []
        while any(b == at for b, _ in open_pieces):
            b, span = open_pieces.pop()
            if b > at:
                numbers.setdefault(span.id, 0)
                beginning.append((b, span))
            if numbers.get(span.id) == 0:
                given += 1
                numbers[span.id] = given
            yield _Closing(span, numbers.get(span.id, 0))
        beginning.reverse()
        while next_piece < len(waiting) and waiting[next_piece][0] == at:
            beginning.append((-waiting[next_piece][1], waiting[next_piece][3]))
            next_piece += 1
        beginning.sort(key=lambda piece: -piece[0])
        for piece in beginning:
            yield _Opening(piece[1])
            open_pieces.append(piece)
    if at < end:
        yield text[at:end]


def _names(spans: Iterable[Span]) -> Callable[[Span], tuple[str, ...]]:
    """What a span is called: its label, after its layer where several layers have a label of that name."""
    layers: dict[str, set[str]] = {}
    for span in spans:
        layers.setdefault(span.label, set()).add(span.layer)
    return lambda span: (span.label,) if len(layers[span.label]) == 1 else (span.layer, span.label)


@lru_cache(maxsize=1024)
def _mixed(color: str, ground: str, share: float) -> str:
    """The ground with a share of the colour in it; all as `#rrggbb`."""
    pairs = ((int(color[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(under + (over - under) * share):02x}" for over, under in pairs)
