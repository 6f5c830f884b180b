"""What a change of the schema does to annotations, as it stands on the button that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from annotator.ui.wording import counted, translator

if TYPE_CHECKING:
    from annotator.store import Impact

Verb = Literal["rename", "merge", "split", "move", "remove", "change", "import"]

_tr = translator("schema")


def button_text(verb: Verb, impact: Impact) -> str:
    """ "Rename 214 spans": of what a change touches, the first of spans, labels of articles, relations and values."""
    if verb == "import":
        return _tr("Import the schema")
    if impact.spans:
        return _of_spans(verb, impact.spans)
    if impact.article_labels:
        return _of_article_labels(verb, impact.article_labels)
    if impact.relations:
        return _of_relations(verb, impact.relations)
    return _of_values(verb, impact.values)


def _of_spans(verb: Verb, number: int) -> str:
    match verb:
        case "rename":
            return counted("Rename {n} span", "Rename {n} spans", number)
        case "merge":
            return counted("Merge {n} span", "Merge {n} spans", number)
        case "split":
            return counted("Split {n} span", "Split {n} spans", number)
        case "move":
            return counted("Move {n} span", "Move {n} spans", number)
        case "remove":
            return counted("Remove {n} span", "Remove {n} spans", number)
    return counted("Change {n} span", "Change {n} spans", number)


def _of_article_labels(verb: Verb, number: int) -> str:
    match verb:
        case "rename":
            return counted("Rename on {n} article", "Rename on {n} articles", number)
        case "merge":
            return counted("Merge on {n} article", "Merge on {n} articles", number)
        case "split":
            return counted("Split on {n} article", "Split on {n} articles", number)
        case "move":
            return counted("Move on {n} article", "Move on {n} articles", number)
        case "remove":
            return counted("Remove from {n} article", "Remove from {n} articles", number)
    return counted("Change on {n} article", "Change on {n} articles", number)


def _of_relations(verb: Verb, number: int) -> str:
    match verb:
        case "rename":
            return counted("Rename {n} relation", "Rename {n} relations", number)
        case "remove":
            return counted("Remove {n} relation", "Remove {n} relations", number)
    return counted("Change {n} relation", "Change {n} relations", number)


def _of_values(verb: Verb, number: int) -> str:
    match verb:
        case "rename":
            return counted("Rename {n} value", "Rename {n} values", number)
        case "remove":
            return counted("Remove {n} value", "Remove {n} values", number)
    return counted("Change {n} value", "Change {n} values", number)


def touched_in_words(impact: Impact) -> str:
    """How much a change touches, whose it is, and where: "This changes 214 spans in 31 articles, by ana and bo."."""
    parts = [
        text
        for number, text in (
            (impact.spans, counted("{n} span", "{n} spans", impact.spans)),
            (impact.relations, counted("{n} relation", "{n} relations", impact.relations)),
            (
                impact.article_labels,
                counted("{n} label on an article", "{n} labels on articles", impact.article_labels),
            ),
            (impact.values, counted("{n} value of an article", "{n} values of articles", impact.values)),
        )
        if number
    ]
    return counted(
        "{what} in {n} article, annotated by {who}",
        "{what} in {n} articles, annotated by {who}",
        impact.articles,
        what=", ".join(parts),
        who=_people(impact.annotators),
    )


def lost_in_words(impact: Impact) -> str:
    """What a change takes away, by kind."""
    lost = impact.lost
    texts = {
        "span": counted("{n} span", "{n} spans", lost.get("span", 0)),
        "relation": counted("{n} relation", "{n} relations", lost.get("relation", 0)),
        "article label": counted("{n} label on an article", "{n} labels on articles", lost.get("article label", 0)),
        "value": counted("{n} value", "{n} values", lost.get("value", 0)),
        "duplicate": counted(
            "{n} duplicate, which another one stands for",
            "{n} duplicates, which others stand for",
            lost.get("duplicate", 0),
        ),
    }
    return ", ".join(text for kind, text in texts.items() if lost.get(kind))


def _people(names: list[str]) -> str:
    shown = 3
    if len(names) <= shown:
        return ", ".join(names)
    return counted(
        "{names} and {n} other", "{names} and {n} others", len(names) - shown, names=", ".join(names[:shown])
    )
