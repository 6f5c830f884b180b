"""The articles with which everything about one article is measured, and what is aimed at."""

from __future__ import annotations

from dataclasses import dataclass

from tests.benchmarks.corpus import Articles, Corpus
from tests.benchmarks.hard_articles import HardArticles
from tests.benchmarks.job import Level


@dataclass(frozen=True)
class Text:
    """Two articles of one length; milliseconds to open one, and the window's resident memory in MB meanwhile."""

    size: str
    characters: int
    articles: Articles
    opening: float
    memory: float | None = None
    level: Level = "usual"


def _usual(size: str, characters: int, opening: float, memory: float | None = None, level: Level = "usual") -> Text:
    """Paragraphs with a span per 100 characters."""
    return Text(size, characters, Corpus(2, characters, characters // 100, "in progress"), opening, memory, level)


# How cost grows with length.
TEXTS = (
    _usual("5 KB", 5_000, 30, 130, "quick"),
    _usual("100 KB", 100_000, 40),
    _usual("1 MB", 1_000_000, 80),
    _usual("10 MB", 10_000_000, 300, 220),
)
SIZES = [text.size for text in TEXTS]
# What is harder than its length.
HARD_TEXTS = (
    Text("1 MB in one paragraph", 1_000_000, HardArticles("one paragraph", 1_000_000, 10_000), 80),
    Text("100 KB, 10,000 spans in one paragraph", 100_000, HardArticles("crowded", 100_000, 10_000), 40),
    Text("10 KB, 10,000 spans in one paragraph", 10_000, HardArticles("crowded", 10_000, 10_000), 40),
    Text("5 KB, 200 spans around one word", 5_000, HardArticles("nested", 5_000, 200), 30),
    Text("1 MB, 50,000 relations", 1_000_000, HardArticles("related", 1_000_000, 10_000, 50_000), 80),
)
