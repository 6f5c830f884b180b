"""What is done at the window from outside, and how well it should go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.benchmarks.corpus import Corpus
from tests.benchmarks.outside.program import Program
from tests.benchmarks.outside.screen import Answer
from tests.benchmarks.texts import TEXTS


@dataclass(frozen=True)
class Step:
    """Keys that are pressed so many times; the last of them is measured, the others lead up to it.

    `edits`: whether each time must leave an edit in the project.
    """

    job: str
    keys: tuple[str, ...]
    times: int
    target: float
    edits: bool = False


@dataclass(frozen=True)
class Journey:
    """Steps on one project. `memory` is the target for resident memory when the window is open, in MB."""

    size: str
    corpus: Corpus
    steps: tuple[Step, ...]
    memory: float | None = None


# A label that the corpus does not use, so that no word has it already.
_LABEL = "6"


def _on_article(pages: int) -> tuple[Step, ...]:
    """What is done on one article, which has at least so many screens beyond the first."""
    return (
        Step("move the caret", ("Right",), 20, 8),
        Step("extend the selection", ("shift+Right",), 20, 8),
        Step("label key: a word", ("Escape", "ctrl+Right", _LABEL), 15, 16, edits=True),
        Step("undo", ("ctrl+z",), 5, 16),
        Step("page down", ("Page_Down",), min(12, pages), 12),
        Step("jump to the end", ("ctrl+Home", "ctrl+End"), 8, 12),
        Step("label key: a word at the end", ("Escape", "ctrl+Left", "ctrl+Left", _LABEL), 10, 16, edits=True),
        Step("change the font size", ("ctrl+plus",), 4, 50),
    )


LARGE_PROJECT = Journey(
    "10,000 articles",
    Corpus(10_000, 3_000, 25, "in progress"),
    (
        Step("label key: a word", ("Escape", "ctrl+Right", _LABEL), 15, 16, edits=True),
        Step("next article", ("ctrl+Return",), 25, 30, edits=True),
    ),
)
JOURNEYS = (
    *(Journey(text.size, text.corpus, _on_article(text.characters // 1_500), text.memory) for text in TEXTS),
    LARGE_PROJECT,
)


def go(program: Program, step: Step) -> Iterator[Answer]:
    """Presses the step's keys; raises SilenceError where the screen does not answer the last of them."""
    *before, last = step.keys
    for _ in range(step.times):
        for key in before:
            program.press_quietly(key)
        yield program.press(last)
