"""The same words elsewhere: where they stand in a text, and what labelling, removing or changing all of them does.

An occurrence has the same words in the same spelling, and begins and ends with a word (UAX 29) where the words that
are looked for do. Spaces, the quotation marks of print and composed letters are as in `annotator.model.finding`. The
case of letters must be the same, but that

- words that begin with a small letter are found with a capital where a sentence or a quotation begins with them; a
  name is never found in small letters, wherever it stands: "May" is not "may";
- words with a capital, of four letters or more, are found in capitals throughout, as headlines and datelines have
  them, and the other way round: "Nato" and "NATO", but not "Us" and "US".

Offsets are code points.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

import msgspec

from annotator.errors import RuleError
from annotator.model import edits, rules, sentences, words
from annotator.model.annotation import NO_VALUES, Span, new_id
from annotator.model.annotation_set import AnnotationSet
from annotator.model.article import Article
from annotator.model.change import Change, Edit
from annotator.model.finding import Hit, Matcher, Query
from annotator.model.schema import Schema

Verb = Literal["label", "remove", "relabel"]
# What stands in the way of a label: spans that it would overlap or cross, another label on the very same words, the
# end of a section, or a relation that does not allow the label.
Obstacle = Literal["overlap", "label", "section", "relation"]

# Words of fewer letters mean something else in capitals: "us" and "US", "it" and "IT", "who" and "WHO".
_FEWEST_LETTERS = 4
_LONGEST_NAME = 40
_OPENING_QUOTES = "\"'“„‟«»‹›‘‚「『"


class Wanted(msgspec.Struct, frozen=True):
    """Words, and the label on them. `begins_word`, `ends_word`: only where a word begins, or ends."""

    text: str
    layer: str
    label: str
    attributes: dict[str, Any] = NO_VALUES
    begins_word: bool = True
    ends_word: bool = True

    @property
    def words(self) -> str:
        """The text on one line, and no longer than a name may be."""
        line = " ".join(self.text.split())
        return line if len(line) <= _LONGEST_NAME else f"{line[: _LONGEST_NAME - 1].rstrip()}…"

    @classmethod
    def like(cls, text: str, span: Span) -> Wanted:
        """What is labelled as `span` is in `text`. RuleError where the span is discontinuous."""
        if span.is_discontinuous:
            raise RuleError(
                "The words of this span stand apart, and so there are no others like it.",
                "Pick a span that is one stretch of text.",
                span=span.id,
            )
        return cls(
            text[span.start : span.end],
            span.layer,
            span.label,
            span.attributes,
            words.is_word_boundary(text, span.start),
            words.is_word_boundary(text, span.end),
        )


class Occurrences:
    """Finds the words of `wanted` in any text."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self._matcher = Matcher(Query(wanted.text, wants_whole_words=wanted.begins_word and wanted.ends_word))
        self._case = _case(wanted.text)

    def stretches(self, text: str) -> list[Hit]:
        """Where the words stand, in order and apart from each other."""
        hits = (hit for batch in self._matcher.hits(text) for hit in batch)
        return [(start, end) for start, end in hits if self._is_meant(text, start, end)]

    def _is_meant(self, text: str, start: int, end: int) -> bool:
        found = text[start:end]
        if found != self.wanted.text and not self._has_fitting_case(text, start, found):
            return False
        begins = words.is_word_boundary if self.wanted.begins_word else words.begins_character
        ends = words.is_word_boundary if self.wanted.ends_word else words.begins_character
        return begins(text, start) and ends(text, end)

    def _has_fitting_case(self, text: str, start: int, found: str) -> bool:
        wanted, case = self._case, _case(found)
        if case == wanted:
            return True
        if not (wanted and case and case[0]):
            return False
        if not wanted[0]:
            return case[1:] == wanted[1:] and _begins_sentence(text, start)
        return len(case) >= _FEWEST_LETTERS and (all(case) or all(wanted))


class Task(msgspec.Struct, frozen=True):
    """What is to be done wherever the words of `wanted` stand: its label is put there, removed, or becomes `label`."""

    verb: Verb
    wanted: Wanted
    label: str = ""

    def name(self, schema: Schema) -> str:
        """What the edit is called."""
        wanted = self.wanted
        title = schema.title_of(wanted.layer, wanted.label)
        match self.verb:
            case "label":
                return f"Label every “{wanted.words}” as {title}"
            case "remove":
                return f"Remove {title} from every “{wanted.words}”"
        return f"Change every “{wanted.words}” to {schema.title_of(wanted.layer, self.label)}"


@dataclass(frozen=True)
class Outcome:
    """What becomes of occurrences in one article.

    `edit` does what may be done, at the stretches `done`; None where that is nothing. `standing` have the label
    already, and at the rest something stands in the way.
    """

    edit: Edit | None
    done: tuple[Hit, ...]
    standing: int = 0
    obstacles: tuple[tuple[Hit, Obstacle], ...] = ()


def work_out(
    task: Task, annotations: AnnotationSet, article: Article, schema: Schema, stretches: Iterable[Hit]
) -> Outcome:
    """What the task does at stretches that are in order and apart from each other.

    All changes keep the rules, beside what is there and together. The set is left as it is.
    """
    if task.verb == "label":
        return _label(task, annotations, article, schema, stretches)
    spans = spans_on(annotations, task.wanted, stretches)
    if task.verb == "remove":
        made = ((span, edits.remove_span(annotations, schema, span)) for span in spans)
    else:
        made = ((span, edits.relabel(annotations, schema, span, task.label)) for span in spans)
    return _one_by_one(task, annotations, article, schema, made)


def spans_on(annotations: AnnotationSet, wanted: Wanted, stretches: Iterable[Hit]) -> list[Span]:
    """The spans with the label of `wanted` on these very stretches, which are in order and apart from each other."""
    found = []
    for stretch, beside in annotations.spans.overlapping_each(stretches):
        found += [
            span
            for span in beside
            if span.pieces == (stretch,) and (span.layer, span.label) == (wanted.layer, wanted.label)
        ]
    return found


def _label(
    task: Task, annotations: AnnotationSet, article: Article, schema: Schema, stretches: Iterable[Hit]
) -> Outcome:
    """Attributes go along, since the same words mostly mean the same; a note belongs to one place and stays there."""
    wanted = task.wanted
    spans = (
        Span(new_id(), wanted.layer, wanted.label, start, end, (), wanted.attributes or NO_VALUES)
        for start, end in stretches
    )
    added: list[Span] = []
    obstacles: list[tuple[Hit, Obstacle]] = []
    standing = 0
    for span, refusal in rules.refusals_beside(spans, article, schema, annotations.spans):
        if refusal is None:
            added.append(span)
        elif (obstacle := _obstacle(annotations, span, wanted.label, refusal)) is None:
            standing += 1
        else:
            obstacles.append(((span.start, span.end), obstacle))
    edit = edits.add_spans(annotations, schema, task.name(schema), added) if added else None
    return Outcome(edit, tuple((span.start, span.end) for span in added), standing, tuple(obstacles))


def _one_by_one(
    task: Task,
    annotations: AnnotationSet,
    article: Article,
    schema: Schema,
    made: Iterable[tuple[Span, Edit]],
) -> Outcome:
    """One edit out of many, each made after those before it; the set is left as it was.

    What becomes of a chain of relations depends on which of its spans are gone already.
    """
    changes: list[Change] = []
    done: list[Hit] = []
    obstacles: list[tuple[Hit, Obstacle]] = []
    standing = 0
    try:
        for span, edit in made:
            try:
                rules.apply_checked(annotations, edit, article, schema)
            except RuleError as refusal:
                obstacle = _obstacle(annotations, span, task.label, refusal)
                if obstacle is None:
                    standing += 1
                else:
                    obstacles.append(((span.start, span.end), obstacle))
            else:
                changes += edit.changes
                done.append((span.start, span.end))
    finally:
        edit = Edit(task.name(schema), tuple(changes))
        annotations.apply(edit.inverse())
    return Outcome(edit if changes else None, tuple(done), standing, tuple(obstacles))


def _obstacle(annotations: AnnotationSet, span: Span, label: str, refusal: RuleError) -> Obstacle | None:
    """Why the stretch of `span` may not have a label; None where it has it already."""
    other = annotations.spans.get(refusal.span)
    if other is None:
        return "relation" if span.id in annotations.spans else "section"
    if other.pieces != span.pieces:
        return "overlap"
    return None if other.label == label else "label"


def _case(text: str) -> tuple[bool, ...]:
    """For each letter that is small or a capital, which of them it is."""
    composed = unicodedata.normalize("NFC", text)
    return tuple(letter.isupper() for letter in composed if letter.isupper() or letter.islower())


def _begins_sentence(text: str, start: int) -> bool:
    """Whether a sentence or a quotation begins with the word at `start`."""
    if text[start - 1 : start] in _OPENING_QUOTES:  # so is the start of the text
        return True
    first, _ = sentences.sentence_at(text, start)
    return not any(letter.isalnum() for letter in text[first:start])
