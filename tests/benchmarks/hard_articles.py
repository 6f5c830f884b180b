"""Articles of the kinds that are hard to show: each a pair, the second of which is there to be gone to and back."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from tests.benchmarks.corpus import ANNOTATOR, LABELS, Writing, article_id

Kind = Literal["one paragraph", "crowded", "nested", "related"]

_RELATIONS = ("is part of", "works for", "lives in", "met")
# Most relations link neighbours; one in so many goes anywhere.
_FAR = 10
_NEAR = 20

# (start, end, label) in code points, and (head, child, label) with the spans' numbers.
Stretches = list[tuple[int, int, str]]
Links = list[tuple[int, int, str]]


@dataclass(frozen=True)
class HardArticles:
    """Two articles of about `characters` code points.

    one paragraph: so many spans at even distances, and no line break. crowded: one paragraph with so many spans on its
    words and on runs of them, which overlap where there are more of them than words. nested: one paragraph with so
    many spans around one word. related: paragraphs as usual, with so many relations between the spans.
    """

    kind: Kind
    characters: int
    spans: int
    relations: int = 0

    @property
    def name(self) -> str:
        kind = self.kind.replace(" ", "-")
        return f"{kind}-{self.characters}-characters-{self.spans}-spans-{self.relations}-relations"

    def lines(self) -> Iterator[dict[str, Any]]:
        return (self._line(number) for number in range(2))

    def _line(self, number: int) -> dict[str, Any]:
        drawing = random.Random(f"{self.name}/{number}")
        writing = Writing(drawing)
        labelled = self.spans if self.kind in ("one paragraph", "related") else 0
        if self.kind == "related":
            writing.paragraphs(self.characters, labelled)
        else:
            while writing.length < self.characters:
                writing.sentence(self.characters / max(1, labelled), labelled)
                writing.add(" ")
        text = "".join(writing.pieces)
        spans = writing.spans
        if self.kind == "crowded":
            spans = _crowd(text, self.spans, drawing)
        elif self.kind == "nested":
            spans = _nest(text, self.spans, drawing)
        return {
            "id": article_id(number),
            "title": f"{self.kind.capitalize()} {number}",
            "text": text,
            "sections": [],
            "spans": [
                {"id": f"s{at}", "start": start, "end": end, "label": label, "layer": "entities"}
                for at, (start, end, label) in enumerate(spans)
            ],
            "relations": [
                {"head": f"s{head}", "child": f"s{child}", "label": label}
                for head, child, label in _relate(len(spans), self.relations, drawing)
            ],
            "annotator": ANNOTATOR,
            "status": "in progress",
        }


def _crowd(text: str, count: int, drawing: random.Random) -> Stretches:
    """Different stretches of one word, then of two, and so on, until there are so many."""
    words = [match.span() for match in re.finditer(r"\w+", text)]
    found: list[tuple[int, int]] = []
    length = 1
    while len(found) < count:
        runs = [(words[at][0], words[at + length - 1][1]) for at in range(len(words) - length + 1)]
        found += drawing.sample(runs, min(len(runs), count - len(found)))
        length += 1
    return [(start, end, drawing.choice(LABELS)) for start, end in sorted(found)]


def _nest(text: str, depth: int, drawing: random.Random) -> Stretches:
    """Stretches around the word in the middle, each a word longer on both sides than the one inside it."""
    words = [match.span() for match in re.finditer(r"\w+", text)]
    middle = len(words) // 2
    return [(words[middle - by][0], words[middle + by][1], drawing.choice(LABELS)) for by in range(depth)]


def _relate(spans: int, count: int, drawing: random.Random) -> Links:
    """So many different pairs."""
    pairs: dict[tuple[int, int], None] = {}
    while len(pairs) < count:
        head = drawing.randrange(spans)
        is_far = drawing.randrange(_FAR) == 0
        child = drawing.randrange(spans) if is_far else min(spans - 1, head + drawing.randint(1, _NEAR))
        if head != child:
            pairs[head, child] = None
    return [(head, child, drawing.choice(_RELATIONS)) for head, child in pairs]
