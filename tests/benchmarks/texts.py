"""The lengths at which everything about one article is measured, a span per 100 characters, and what is aimed at."""

from __future__ import annotations

from dataclasses import dataclass

from tests.benchmarks.corpus import Corpus
from tests.benchmarks.job import Level


@dataclass(frozen=True)
class Text:
    """Two articles of one length; milliseconds to open one, and the window's resident memory in MB meanwhile."""

    size: str
    characters: int
    opening: float
    memory: float | None
    level: Level

    @property
    def corpus(self) -> Corpus:
        return Corpus(2, self.characters, self.characters // 100, "in progress")


TEXTS = (
    Text("5 KB", 5_000, 30, 130, "quick"),
    Text("100 KB", 100_000, 40, None, "usual"),
    Text("1 MB", 1_000_000, 80, None, "usual"),
    Text("10 MB", 10_000_000, 300, 220, "usual"),
)
