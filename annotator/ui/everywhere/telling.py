"""What is done to the same words elsewhere, and what became of it, in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from annotator.model import Schema
from annotator.model.occurrences import Obstacle, Outcome, Task
from annotator.ui.everywhere.search import Applied
from annotator.ui.wording import counted, figures, translator

_tr = translator("everywhere")


def title(task: Task, schema: Schema) -> str:
    """What the task is called above the list of places."""
    match task.verb:
        case "label":
            said = _tr("Label every “{words}” as {label}")
        case "remove":
            said = _tr("Remove {label} from every “{words}”")
        case _:
            said = _tr("Change every “{words}” from {label} to {new}")
    return said.format(words=task.wanted.words, label=_label(task, schema), new=_new_label(task, schema))


def button(task: Task, places: int) -> str:
    """What the button says that does it to so many places."""
    match task.verb:
        case "label":
            return counted("Label {n} place", "Label {n} places", places)
        case "remove":
            return counted("Remove from {n} place", "Remove from {n} places", places)
    return counted("Change {n} place", "Change {n} places", places)


def chosen(places: int, of: int, articles: int) -> str:
    """How many places are chosen."""
    return counted(
        "{chosen} of {n} place chosen, {where}.",
        "{chosen} of {n} places chosen, {where}.",
        of,
        chosen=figures(places),
        where=_where(articles),
    )


def in_article(task: Task, outcome: Outcome, schema: Schema) -> str:
    """What was done in the article in hand; `outcome` is about the words elsewhere, not those of the picked span."""
    if not outcome.done and not outcome.obstacles:
        return nothing(task, outcome.standing, schema)
    said = [_done(task, len(outcome.done), "", schema)] if outcome.done else []
    return " ".join((*said, *obstacles(kind for _, kind in outcome.obstacles)))


def in_project(task: Task, applied: Applied, schema: Schema) -> str:
    """What was done in several articles."""
    said = [_done(task, applied.places, _where(applied.articles), schema)]
    if applied.passed_over:
        said.append(
            counted(
                "{n} passed over: it was changed meanwhile.",
                "{n} passed over: they were changed meanwhile.",
                applied.passed_over,
            )
        )
    return " ".join(said)


def nothing(task: Task, standing: int, schema: Schema) -> str:
    """Why nothing is to be done anywhere."""
    words, label = task.wanted.words, _label(task, schema)
    if task.verb != "label":
        return _tr("“{words}” is labelled {label} nowhere here.").format(words=words, label=label)
    if standing:
        return _tr("“{words}” is labelled {label} already, wherever it stands.").format(words=words, label=label)
    return _tr("“{words}” stands nowhere else.").format(words=words)


def standing(number: int) -> list[str]:
    """How many places have the label already."""
    return [counted("{n} more is labelled so already.", "{n} more are labelled so already.", number)] if number else []


def obstacles(found: Iterable[Obstacle]) -> list[str]:
    """How many were passed over, a sentence for each reason."""
    number = Counter(found)
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


def _done(task: Task, places: int, where: str, schema: Schema) -> str:
    """`where` says in how many articles; empty for the one in hand."""
    label, new = _label(task, schema), _new_label(task, schema)
    match task.verb, bool(where):
        case "label", False:
            return counted("{n} more labelled {label}.", "{n} more labelled {label}.", places, label=label)
        case "label", True:
            return counted(
                "{n} labelled {label}, {where}.", "{n} labelled {label}, {where}.", places, label=label, where=where
            )
        case "remove", _:
            return counted(
                "{label} removed from {n} place, {where}.",
                "{label} removed from {n} places, {where}.",
                places,
                label=label,
                where=where,
            )
    return counted(
        "{n} place is now {label}, {where}.", "{n} places are now {label}, {where}.", places, label=new, where=where
    )


def _where(articles: int) -> str:
    return counted("in {n} article", "in {n} articles", articles)


def _label(task: Task, schema: Schema) -> str:
    return schema.title_of(task.wanted.layer, task.wanted.label)


def _new_label(task: Task, schema: Schema) -> str:
    return schema.title_of(task.wanted.layer, task.label)
