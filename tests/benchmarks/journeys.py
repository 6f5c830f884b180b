"""What is done at the window from outside, and how well it should go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.benchmarks.corpus import Articles, Corpus
from tests.benchmarks.outside.program import Program
from tests.benchmarks.outside.screen import Answer
from tests.benchmarks.texts import HARD_TEXTS, TEXTS, Text


@dataclass(frozen=True)
class Step:
    """What is done so many times, in gestures that `User.act` knows; the last is measured, the others lead up to it.

    `target` and `worst`, for the worst figure, are in milliseconds. `edits`: whether each time must leave an edit in
    the project. `first` is done once, before all of it.
    """

    job: str
    gestures: tuple[str, ...]
    times: int
    target: float
    worst: float | None = None
    edits: bool = False
    first: tuple[str, ...] = ()


@dataclass(frozen=True)
class Journey:
    """Steps on one project. `memory` is the target for resident memory when the window is open, in MB."""

    size: str
    articles: Articles
    steps: tuple[Step, ...]
    memory: float | None = None


_TO_BEGINNING = ("Escape", "Escape", "ctrl+Home")
# A label that the corpus does not use, so that no word has it already.
_LABEL = "6"


def _on_text(text: Text) -> tuple[Step, ...]:
    """What is done on one text, which has a screen for every 1,500 characters beyond the first."""
    pages = text.characters // 1_500
    steps = (
        Step("move the caret", ("Right",), 20, 8),
        Step("extend the selection", ("shift+Right",), 20, 8),
        Step("extend the selection by a line", ("shift+Down",), 12, 8),
        Step("label key: a word", ("Escape", "ctrl+Right", _LABEL), 15, 16, edits=True),
        Step("undo", ("ctrl+z",), 5, 16),
        Step("pick the next span", ("Tab",), 10, 16),
        Step("turn the wheel", ("wheel",), min(12, 4 * pages), 12, 25, first=_TO_BEGINNING),
        Step("page down", ("Page_Down",), min(12, pages), 12, 25, first=_TO_BEGINNING),
        Step("jump to the end", ("ctrl+Home", "ctrl+End"), 8, 12, 25),
        Step("label key: a word at the end", ("Escape", "ctrl+Left", "ctrl+Left", _LABEL), 10, 16, edits=True),
        Step("find as you type", ("ctrl+f", "b", "a"), 6, 16),
        Step("find the next hit", ("F3",), 8, 12),
        Step("resize the window", ("resize",), 6, 50, first=("Escape", *_TO_BEGINNING)),
        Step("change the font size", ("ctrl+plus",), 4, 50),
    )
    return tuple(step for step in steps if step.times)


LARGE_PROJECT = Journey(
    "10,000 articles",
    Corpus(10_000, 3_000, 25, "in progress"),
    (
        Step("label key: a word", ("Escape", "ctrl+Right", _LABEL), 15, 16, edits=True),
        Step("next article", ("ctrl+Return",), 25, 30, edits=True),
    ),
)
JOURNEYS = (
    *(Journey(text.size, text.articles, _on_text(text), text.memory) for text in TEXTS),
    *(Journey(text.size, text.articles, _on_text(text)) for text in HARD_TEXTS),
    LARGE_PROJECT,
)


def go(program: Program, step: Step) -> Iterator[Answer]:
    """Makes the step's gestures; raises SilenceError where the screen does not answer the last of them."""
    for gesture in step.first:
        program.act_quietly(gesture)
    *before, last = step.gestures
    for _ in range(step.times):
        for gesture in before:
            program.act_quietly(gesture)
        yield program.act(last)
