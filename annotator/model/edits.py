"""The edits that people make, as functions from an annotation set to an Edit. Nothing is changed here.

Each raises RuleError where there is nothing to do; whether the result keeps the schema's rules is checked when it
is applied.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

import msgspec

from annotator.errors import RuleError
from annotator.model import fragments as pieces_of
from annotator.model.annotation import NO_VALUES, ArticleLabel, Span, Status, new_id
from annotator.model.annotation_set import AnnotationSet
from annotator.model.chains import take_out_of_chain, transitive_types
from annotator.model.change import (
    ArticleLabelChange,
    AttributeChange,
    Change,
    Edit,
    FlagChange,
    NoteChange,
    RelationChange,
    SpanChange,
    StatusChange,
)
from annotator.model.schema import Schema
from annotator.model.shown_values import carried_over, settled, shown_names, title_of_changed, with_value

SAME_NOTE = "The note says this already."
_NO_WORD = "There is no word here."


def label_text(
    annotations: AnnotationSet,
    schema: Schema,
    layer: str,
    label: str,
    start: int,
    end: int,
    fragments: tuple[tuple[int, int], ...] = (),
) -> Edit:
    """Labels [start, end), in code points, or only the fragments in it.

    In a layer that allows one label a stretch, a label that stands on the very same stretch is replaced. A new span
    begins with the defaults of its attributes.
    """
    if start >= end:
        raise RuleError("There is no word here to label.", "Select some text, or put the caret in a word.")
    found = schema.layer(layer)
    if found is not None and not found.many:
        for other in annotations.spans.overlapping(start, end):
            if other.layer == layer and other.pieces == (fragments or ((start, end),)) and other.label != label:
                return relabel(annotations, schema, other, label)
    attributes = settled(schema.attributes_of(layer, label), {}, (label,))
    span = Span(new_id(), layer, label, start, end, fragments, attributes or NO_VALUES)
    return add_spans(annotations, schema, f"Label {schema.title_of(layer, label)}", [span])


def add_spans(annotations: AnnotationSet, schema: Schema, name: str, spans: Iterable[Span]) -> Edit:
    """Puts new spans on the article; `name` says what that is called."""
    changes = [*(SpanChange(None, span) for span in spans), *_article_values(annotations, schema)]
    return named_edit(annotations, name, changes)


def relabel(annotations: AnnotationSet, schema: Schema, span: Span, label: str) -> Edit:
    """Gives the span another label of its layer.

    Attributes that both labels have stay; those of the old label go with it, and the new one's have their defaults.
    """
    title = schema.title_of(span.layer, label)
    if span.label == label:
        raise RuleError(f"This text is labelled {title} already.", span=span.id)
    old, new = schema.attributes_of(span.layer, span.label), schema.attributes_of(span.layer, label)
    attributes = carried_over(old, new, span.attributes, (span.label,), (label,))
    after = msgspec.structs.replace(span, label=label, attributes=attributes)
    return named_edit(annotations, f"Change to {title}", [SpanChange(span, after)])


def remove_span(annotations: AnnotationSet, schema: Schema, span: Span) -> Edit:
    """Removes the span, and the relations that end in it; what is left of a chain that it was in stays together."""
    kinds = transitive_types(schema)
    makes_chains = {kind.name for kind in kinds}
    relations: list[Change] = [
        RelationChange(relation, None)
        for relation in annotations.relations_of(span.id)
        if relation.label not in makes_chains
    ]
    for kind in kinds:
        relations += take_out_of_chain(annotations, kind, span)
    return named_edit(annotations, f"Remove {_title(schema, span)}", [*relations, SpanChange(span, None)])


def resize_span(annotations: AnnotationSet, schema: Schema, span: Span, start: int, end: int) -> Edit:
    """Moves the outer bounds of the span to [start, end); of a discontinuous one the first and last fragment give."""
    fragments = span.fragments
    (_, first_end), (last_start, _) = span.pieces[0], span.pieces[-1]
    is_empty = not (start < first_end and last_start < end) if fragments else start >= end
    if is_empty or (start, end) == (span.start, span.end):
        raise RuleError("The span cannot go further this way.")
    if fragments:
        fragments = ((start, first_end), *fragments[1:-1], (last_start, end))
    after = msgspec.structs.replace(span, start=start, end=end, fragments=fragments)
    return named_edit(annotations, f"Resize {_title(schema, span)}", [SpanChange(span, after)])


def add_fragment(annotations: AnnotationSet, schema: Schema, span: Span, text: str, start: int, end: int) -> Edit:
    """Makes [start, end) a part of the span: a fragment of its own, or as one with those that it touches."""
    pieces = pieces_of.join(text, span.pieces, start, end)
    if start >= end or pieces == span.pieces:
        raise RuleError("This text belongs to the span already." if start < end else _NO_WORD)
    return named_edit(annotations, f"Add to {_title(schema, span)}", [SpanChange(span, _with_pieces(span, pieces))])


def remove_fragment(annotations: AnnotationSet, schema: Schema, span: Span, text: str, start: int, end: int) -> Edit:
    """Takes [start, end) out of the span; one that keeps a single stretch is a plain span again."""
    pieces = pieces_of.take_out(text, span.pieces, start, end)
    if pieces == span.pieces:
        raise RuleError("This text does not belong to the span.")
    if not pieces:
        raise RuleError("Nothing would be left of the span.", "Delete removes it.")
    return named_edit(
        annotations, f"Take out of {_title(schema, span)}", [SpanChange(span, _with_pieces(span, pieces))]
    )


def set_span_note(annotations: AnnotationSet, schema: Schema, span: Span, note: str) -> Edit:
    if span.note == note:
        raise RuleError(SAME_NOTE)
    after = msgspec.structs.replace(span, note=note)
    return named_edit(annotations, f"Note on {_title(schema, span)}", [SpanChange(span, after)])


def set_span_attribute(annotations: AnnotationSet, schema: Schema, span: Span, name: str, value: Any) -> Edit:
    """Sets an attribute; None takes it away. What this hides loses its value, what it shows begins with its default."""
    declared = schema.attributes_of(span.layer, span.label)
    title = title_of_changed(declared, span.attributes, name, value)
    attributes = with_value(declared, span.attributes, (span.label,), name, value)
    after = msgspec.structs.replace(span, attributes=attributes)
    return named_edit(annotations, f"Set {title} of {_title(schema, span)}", [SpanChange(span, after)])


def set_article_attribute(annotations: AnnotationSet, schema: Schema, name: str, value: Any) -> Edit:
    """The same for an attribute of the article as a whole."""
    title = title_of_changed(schema.attributes, annotations.attributes, name, value)
    given = {**annotations.attributes, name: value}
    return named_edit(annotations, f"Set {title} of the article", _article_values(annotations, schema, given=given))


def toggle_article_label(annotations: AnnotationSet, schema: Schema, layer: str, label: str) -> Edit:
    """Puts the label on the article, or takes it off; in a layer with one label an article it replaces the other.

    Attributes of the article that this hides lose their value, those that it shows begin with their default.
    """
    given = ArticleLabel(layer, label)
    title = schema.title_of(layer, label)
    if given in annotations.labels:
        left = annotations.labels - {given}
        changes: list[Change] = [ArticleLabelChange(given, None), *_article_values(annotations, schema, labels=left)]
        return named_edit(annotations, f"Take {title} off the article", changes)
    found = schema.layer(layer)
    others = [] if found is None or found.many else [old for old in annotations.labels if old.layer == layer]
    labels = annotations.labels.difference(others) | {given}
    changes = [ArticleLabelChange(old, None) for old in sorted(others)]
    changes += [ArticleLabelChange(None, given), *_article_values(annotations, schema, labels=labels)]
    return named_edit(annotations, f"Label the article {title}", changes)


def set_status(annotations: AnnotationSet, status: Status) -> Edit:
    names = {"done": "Finish", "skipped": "Skip", "in progress": "Reopen", "new": "Start again"}
    if annotations.status == status:
        raise RuleError(f"The article is {status} already.")
    return Edit(names[status], (StatusChange(annotations.status, status),))


def set_flag(annotations: AnnotationSet, question: str | None) -> Edit:
    """Flags the article with a question; None takes the flag away."""
    if annotations.flag == question:
        raise RuleError("The article is flagged so already." if question else "The article is not flagged.")
    name = "Flag" if question is not None else "Take the flag away"
    return Edit(name, (FlagChange(annotations.flag, question),))


def set_note(annotations: AnnotationSet, note: str) -> Edit:
    if annotations.note == note:
        raise RuleError(SAME_NOTE)
    return Edit("Note on the article", (NoteChange(annotations.note, note),))


def _with_pieces(span: Span, pieces: pieces_of.Pieces) -> Span:
    fragments = pieces if len(pieces) > 1 else ()
    return msgspec.structs.replace(span, start=pieces[0][0], end=pieces[-1][1], fragments=fragments)


def _article_values(
    annotations: AnnotationSet,
    schema: Schema,
    *,
    labels: Collection[ArticleLabel] | None = None,
    given: dict[str, Any] | None = None,
) -> list[Change]:
    """What becomes of the article's attributes when it gets other labels or values; the first edit gives defaults."""
    before, declared = annotations.attributes, schema.attributes
    names_before = [label.label for label in annotations.labels]
    names = names_before if labels is None else [label.label for label in labels]
    values = {name: value for name, value in (given or before).items() if value is not None}
    known = frozenset() if annotations.status == "new" else shown_names(declared, before, names_before)
    after = settled(declared, values, names, known={*known, *(given or ())})
    changed = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    return [AttributeChange(name, before.get(name), after.get(name)) for name in changed]


def _title(schema: Schema, span: Span) -> str:
    return schema.title_of(span.layer, span.label)


def named_edit(annotations: AnnotationSet, name: str, changes: Iterable[Change]) -> Edit:
    """An edit of the work on an article; the first one also puts it in progress."""
    begins = annotations.status in ("new", "skipped")
    start = (StatusChange(annotations.status, "in progress"),) if begins else ()
    return Edit(name, (*start, *changes))
