"""What became of the same words elsewhere, in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from annotator.model import Schema
from annotator.model.occurrences import Obstacle, Outcome, Task
from annotator.ui.wording import counted, translator

_tr = translator("everywhere")


def tell(task: Task, outcome: Outcome, schema: Schema) -> str:
    """What was done in the article in hand; `outcome` is about the words elsewhere, not those of the picked span."""
    wanted = task.wanted
    title = schema.title_of(wanted.layer, wanted.label)
    if not outcome.done and not outcome.standing and not outcome.obstacles:
        return _tr("“{words}” stands nowhere else in this article.").format(words=wanted.words)
    if not outcome.done and not outcome.obstacles:
        return _tr("“{words}” is labelled {label} wherever it stands in this article.").format(
            words=wanted.words, label=title
        )
    said = [tell_done(task, len(outcome.done), schema)] if outcome.done else []
    return " ".join((*said, *tell_obstacles(kind for _, kind in outcome.obstacles)))


def tell_done(task: Task, count: int, schema: Schema) -> str:
    """How many were labelled, removed or changed."""
    title = schema.title_of(task.wanted.layer, task.wanted.label)
    match task.verb:
        case "label":
            return counted("{n} more labelled {label}.", "{n} more labelled {label}.", count, label=title)
        case "remove":
            return counted("{label} removed from {n} place.", "{label} removed from {n} places.", count, label=title)
    new = schema.title_of(task.wanted.layer, task.label)
    return counted("{n} place is now {label}.", "{n} places are now {label}.", count, label=new)


def tell_obstacles(obstacles: Iterable[Obstacle]) -> list[str]:
    """How many were passed over, a sentence for each reason."""
    number = Counter(obstacles)
    told: dict[Obstacle, str] = {
        "overlap": counted(
            "{n} passed over: it would overlap another span.",
            "{n} passed over: they would overlap other spans.",
            number["overlap"],
        ),
        "label": counted(
            "{n} passed over: it has another label.", "{n} passed over: they have another label.", number["label"]
        ),
        "section": counted(
            "{n} passed over: it would reach into another section.",
            "{n} passed over: they would reach into another section.",
            number["section"],
        ),
        "relation": counted(
            "{n} passed over: a relation does not allow it.",
            "{n} passed over: relations do not allow it.",
            number["relation"],
        ),
    }
    return [sentence for kind, sentence in told.items() if number[kind]]
