"""A passage with spans of some labels, and a relation between two: what a schema looks like on text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle

from annotator.model import Article, Label, Layer, Relation, RelationType, Schema, Section, Span
from annotator.ui.schema.items import Item, owner_of
from annotator.ui.wording import translator

_tr = translator("schema")
# Between two pairs of asterisks stand the words of an example that are labelled.
_MARK = "**"
_MOST_EXAMPLES = 4


def sample_of(schema: Schema, item: Item) -> tuple[Article, list[Span], list[Relation]]:
    """The passage for what is picked: a label's own examples where it has some, else a text that fits any schema."""
    relation = _relation(schema, item)
    layer, first = _layer_and_label(schema, item, relation)
    marked = _examples(first) or _passage()
    text, stretches = _unmarked(marked)
    labels = _labels(schema, layer, first, relation)
    spans = (
        [
            Span(f"sample-{number}", where.name, label.name, start, end)
            for number, ((start, end), (where, label)) in enumerate(zip(stretches, cycle(labels), strict=False))
        ]
        if labels
        else []
    )
    relations = []
    if relation is not None:
        spans = spans[:2]  # its two ends
    if relation is not None and len(spans) > 1:
        relations = [Relation("sample", relation.name, spans[0].id, spans[1].id)]
    return Article("sample", "", text, _paragraphs(text)), spans, relations


def _relation(schema: Schema, item: Item) -> RelationType | None:
    owner = owner_of(item)
    name = item.name if item.kind == "relation" else owner.name if owner.kind == "relation" else ""
    return schema.relation(name) if name else None


def _layer_and_label(schema: Schema, item: Item, relation: RelationType | None) -> tuple[Layer | None, Label | None]:
    """The layer whose labels are shown, and the label that is shown first."""
    if relation is not None:
        return None, None
    layer = schema.layer(item.layer) if item.layer else None
    if layer is not None and not layer.is_on_spans:
        return None, None
    layer = layer or next((one for one in schema.layers if one.is_on_spans), None)
    owner = owner_of(item)
    name = item.name if item.kind == "label" else owner.name if owner.kind == "label" else ""
    return layer, layer.label(name) if layer is not None and name else None


def _labels(
    schema: Schema, layer: Layer | None, first: Label | None, relation: RelationType | None
) -> Sequence[tuple[Layer, Label]]:
    if relation is not None:
        every = list(schema.span_labels())
        heads = [pair for pair in every if not relation.heads or pair[1].name in relation.heads]
        children = [pair for pair in every if not relation.children or pair[1].name in relation.children]
        return (
            [heads[0], children[-1 if len(children) > 1 and not relation.children else 0]] if heads and children else []
        )
    if layer is None:
        return []
    if first is not None and first.examples:
        return [(layer, first)]
    shown = [label for label in layer.labels if not label.hidden and label is not first]
    return [(layer, label) for label in ([first, *shown] if first is not None else shown)]


def _examples(label: Label | None) -> str:
    return "\n".join(label.examples[:_MOST_EXAMPLES]) if label is not None else ""


def _passage() -> str:
    return _tr(
        "**Marta Oyelaran** reopened the **Harbour Library** on **Monday**, after **three years** of repairs. "
        "“**It was worth the wait**,” she told the **town council** in **Northport**."
    )


def _paragraphs(text: str) -> tuple[Section, ...]:
    """A section a line, as in articles."""
    sections, start = [], 0
    for line in text.split("\n"):
        if line:
            sections.append(Section(start, start + len(line), "paragraph"))
        start += len(line) + 1
    return tuple(sections)


def _unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its asterisks, and the stretches that stood between them."""
    pieces = text.split(_MARK)
    plain, stretches = "", []
    for number, piece in enumerate(pieces):
        if number % 2 and piece and number < len(pieces) - 1:
            stretches.append((len(plain), len(plain) + len(piece)))
        plain += piece
    return plain, stretches
