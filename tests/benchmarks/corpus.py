"""Synthetic news articles with labels in the native JSONL, the same for the same request."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any, Protocol

import orjson

ANNOTATOR = "corpus"

# Raised when the texts change, so that no file of an earlier generation is taken for one of these.
_GENERATION = 1
LABELS = ("PERSON", "ORGANIZATION", "LOCATION", "DATE", "EVENT")
_TOPICS = ("politics", "sport", "health", "environment")
_SENTIMENTS = ("positive", "neutral", "negative", "mixed")
_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstv" for vowel in "aeiou"]
_WORDS = 8000
# No-break spaces, dashes and letters with accents are where offsets go wrong and where a text is not ASCII.
_GAPS = (" ",) * 40 + (", ", "\u00a0", " \u2013 ", " d\u2019\u00e9t\u00e9 ")
_ENDS = (".", ".", ".", "?", ".\u201d")
_EMOJI = " \U0001f5f3\ufe0f"


class Articles(Protocol):
    """Articles that can be made again and again, and are the same each time; `name` is theirs alone."""

    @property
    def name(self) -> str: ...

    def lines(self) -> Iterator[dict[str, Any]]:
        """A line of the native JSONL an article."""


def article_id(number: int) -> str:
    """The id of an article of any corpus; they count from 0."""
    return f"article-{number:07d}"


def written(articles: Articles, folder: Path) -> Path:
    """The articles as a file in `folder`, written where it is not there yet."""
    path = folder / f"{articles.name}.{_GENERATION}.jsonl"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        with unfinished.open("wb") as file:
            file.writelines(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE) for line in articles.lines())
        unfinished.replace(path)
    return path


@dataclass(frozen=True)
class Corpus:
    """So many articles of about `characters` code points, each with `spans` labelled names, a topic and a sentiment."""

    articles: int
    characters: int
    spans: int
    status: str = "done"

    @property
    def name(self) -> str:
        status = self.status.replace(" ", "-")
        return f"{self.articles}-articles-{self.characters}-characters-{self.spans}-spans-{status}"

    def lines(self) -> Iterator[dict[str, Any]]:
        """A line of the native JSONL an article."""
        return (self._line(number) for number in range(self.articles))

    def _line(self, number: int) -> dict[str, Any]:
        # A seed of its own: article 7 is the same in a corpus of ten and of ten thousand.
        drawing = random.Random(f"{_GENERATION}/{self.characters}/{self.spans}/{number}")
        writing = Writing(drawing)
        title = " ".join(writing.words(7)).capitalize()
        writing.add(title + "\n\n")
        writing.paragraphs(self.characters, self.spans)
        if number % 3 == 0:
            writing.add(_EMOJI)
        return {
            "id": article_id(number),
            "title": title,
            "text": "".join(writing.pieces),
            "meta": {"source": "synthetic"},
            "spans": [
                {"start": start, "end": end, "label": label, "layer": "entities"} for start, end, label in writing.spans
            ],
            "labels": {"topics": [drawing.choice(_TOPICS)], "sentiment": [drawing.choice(_SENTIMENTS)]},
            "annotator": ANNOTATOR,
            "status": self.status,
        }


class Writing:
    """A text as it grows, and the spans on it as (start, end, label) in code points."""

    def __init__(self, drawing: random.Random) -> None:
        self.pieces: list[str] = []
        self.spans: list[tuple[int, int, str]] = []
        self.length = 0
        self._drawing = drawing

    def add(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)

    def words(self, count: int) -> list[str]:
        words, weights = _vocabulary()
        return self._drawing.choices(words, cum_weights=weights, k=count)

    def paragraphs(self, characters: int, spans: int) -> None:
        """Paragraphs of two to five sentences until the text is that long, with names at even distances."""
        distance = characters / max(1, spans)
        while self.length < characters:
            for _ in range(self._drawing.randint(2, 5)):
                self.sentence(distance, spans)
                self.add(" ")
            self.pieces[-1] = "\n"
            self.add("\n")

    def sentence(self, distance: float, spans: int) -> None:
        """One sentence; a name is labelled in it where the last is `distance` away, until there are so many `spans`."""
        first, *rest = self.words(self._drawing.randint(9, 26))
        gaps = self._drawing.choices(_GAPS, k=len(rest))
        self.add(first.capitalize())
        for gap, word in zip(gaps, rest, strict=True):
            self.add(gap)
            if len(self.spans) < spans and self.length >= (len(self.spans) + 0.5) * distance:
                name = " ".join(map(str.capitalize, self.words(self._drawing.choice((1, 2, 2, 3)))))
                self.spans.append((self.length, self.length + len(name), self._drawing.choice(LABELS)))
                self.add(name)
            else:
                self.add(word)
        self.add(self._drawing.choice(_ENDS))


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Made-up words and their weights, summed up: few are frequent and most are rare, as in a language."""
    drawing = random.Random(_GENERATION)
    words: dict[str, None] = {}
    while len(words) < _WORDS:
        words["".join(drawing.choices(_SYLLABLES, k=drawing.choice((1, 2, 2, 3, 3, 4))))] = None
    return list(words), list(accumulate(1 / (rank + 2) for rank in range(_WORDS)))
