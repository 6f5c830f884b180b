"""The edits that people make, as functions from an annotation set to an Edit. Nothing is changed here.

Each raises RuleError where there is nothing to do; whether the result keeps the schema's rules is checked when it
is applied.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from annotator.errors import RuleError
from annotator.model import fragments as pieces_of
from annotator.model.annotation import ArticleLabel, Span, Status, new_id
from annotator.model.annotation_set import AnnotationSet
from annotator.model.chains import take_out_of_chain, transitive_types
from annotator.model.change import (
    ArticleLabelChange,
    Change,
    Edit,
    FlagChange,
    NoteChange,
    RelationChange,
    SpanChange,
    StatusChange,
)
from annotator.model.schema import Schema

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

    In a layer that allows one label a stretch, a label that stands on the very same stretch is replaced.
    """
    if start >= end:
        raise RuleError("There is no word here to label.", "Select some text, or put the caret in a word.")
    found = schema.layer(layer)
    if found is not None and not found.many:
        for other in annotations.spans.overlapping(start, end):
            if other.layer == layer and other.pieces == (fragments or ((start, end),)) and other.label != label:
                return relabel(annotations, schema, other, label)
    span = Span(new_id(), layer, label, start, end, fragments)
    return named_edit(annotations, f"Label {schema.title_of(layer, label)}", [SpanChange(None, span)])


def relabel(annotations: AnnotationSet, schema: Schema, span: Span, label: str) -> Edit:
    """Gives the span another label of its layer. The layer's attributes stay; those of the old label go with it."""
    title = schema.title_of(span.layer, label)
    if span.label == label:
        raise RuleError(f"This text is labelled {title} already.", span=span.id)
    layer = schema.layer(span.layer)
    lasting = {attribute.name for attribute in layer.attributes} if layer else set()
    attributes = {name: value for name, value in span.attributes.items() if name in lasting}
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
    """Sets an attribute; None takes it away."""
    declared = schema.attributes_of(span.layer, span.label)
    title = next((attribute.display for attribute in declared if attribute.name == name), name)
    if span.attributes.get(name) == value:
        raise RuleError(f"{title} has this value already.")
    attributes = {key: old for key, old in span.attributes.items() if key != name}
    if value is not None:
        attributes[name] = value
    after = msgspec.structs.replace(span, attributes=attributes)
    return named_edit(annotations, f"Set {title} of {_title(schema, span)}", [SpanChange(span, after)])


def toggle_article_label(annotations: AnnotationSet, schema: Schema, layer: str, label: str) -> Edit:
    """Puts the label on the article, or takes it off; in a layer with one label an article it replaces the other."""
    given = ArticleLabel(layer, label)
    title = schema.title_of(layer, label)
    if given in annotations.labels:
        return named_edit(annotations, f"Take {title} off the article", [ArticleLabelChange(given, None)])
    found = schema.layer(layer)
    others = [] if found is None or found.many else [old for old in annotations.labels if old.layer == layer]
    changes: list[Change] = [ArticleLabelChange(old, None) for old in sorted(others)]
    return named_edit(annotations, f"Label the article {title}", [*changes, ArticleLabelChange(None, given)])


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


def _title(schema: Schema, span: Span) -> str:
    return schema.title_of(span.layer, span.label)


def named_edit(annotations: AnnotationSet, name: str, changes: Iterable[Change]) -> Edit:
    """An edit of the work on an article; the first one also puts it in progress."""
    begins = annotations.status in ("new", "skipped")
    start = (StatusChange(annotations.status, "in progress"),) if begins else ()
    return Edit(name, (*start, *changes))
