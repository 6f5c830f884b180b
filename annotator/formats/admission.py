"""Fitting what files bring along to a project's schema.

Labels, relation types and attributes that the schema has not are added to it, so that nothing is lost for a name;
what breaks the rules of the model is refused, with the reason, and the rest is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Literal

import msgspec

from annotator.errors import RuleError
from annotator.model import (
    AnnotationSet,
    Article,
    ArticleLabel,
    Attribute,
    AttributeChange,
    Change,
    Edit,
    Label,
    Layer,
    Record,
    Relation,
    RelationChange,
    RelationType,
    Schema,
    Span,
)
from annotator.model.rules import admit_spans, check_article_label, check_change, check_relation

Say = Callable[[str], None]


class Admission:
    """Admits records one after another; `schema` grows meanwhile, and `added` names what came to it."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.added: list[str] = []
        self._renew()

    def admit(self, record: Record, annotator: str, say: Say) -> Record:
        """The record as it fits the schema, its annotations as those of `annotator`.

        What is refused is said, a sentence each.
        """
        article, work = record
        if work is None:
            return record
        spans, refused = admit_spans(self._fitting_spans(work.spans, say), article, self.schema)
        for span, error in refused:
            say(f"{_named(span, article)} is left out. {error}")
        admitted = AnnotationSet(article.id, annotator, status=work.status, flag=work.flag, note=work.note, spans=spans)
        for label in sorted(work.labels):
            self._admit_label(label, admitted, say)
        for name, value in work.attributes.items():
            self._admit_attribute(name, value, article, admitted, say)
        for relation in work.relations.values():
            self._admit_relation(relation, admitted, say)
        return Record(article, None if admitted.is_untouched else admitted)

    def _renew(self) -> None:
        """What is looked up for every span, from the schema as it is now."""
        self._span_labels = {(layer.name, label.name) for layer, label in self.schema.span_labels()}
        self._layers: dict[str, str] = {}

    def _fitting_spans(self, spans: Iterable[Span], say: Say) -> list[Span]:
        """The spans with a layer that has their label, and with attributes that the label has."""
        fitting = []
        for span in spans:
            if not span.layer:
                span = msgspec.structs.replace(span, layer=self._layer_of(span.label))
            if (span.layer, span.label) not in self._span_labels:
                self._add_label(span.layer, span.label, "span")
            if span.attributes:
                span = self._with_known_attributes(span, say)
            fitting.append(span)
        return fitting

    def _layer_of(self, label: str) -> str:
        layer = self._layers.get(label)
        if layer is None:
            layer = self._layers[label] = self.schema.layer_for_span_label(label)
        return layer

    def _add_label(self, layer: str, label: str, on: Literal["span", "article"]) -> None:
        before = self.schema.layer(layer)
        self.schema = self.schema.with_label(layer, label, on)
        if before is None or before.label(label) is None:
            self.added.append(f"label {layer}/{label}")
        if before is not None and before.on not in (on, "both"):
            self.added.append(f"layer {layer} on {'spans' if on == 'span' else 'whole articles'}")
        self._renew()

    def _with_known_attributes(self, span: Span, say: Say) -> Span:
        layer = self.schema.layer(span.layer) or Layer(span.layer)
        label = layer.label(span.label) or Label(span.label)
        owner = f"{span.layer}/{span.label}"
        on_layer = self._grown(layer.attributes, span.attributes, owner, may_add=False)
        rest = {name: value for name, value in span.attributes.items() if all(name != a.name for a in layer.attributes)}
        on_label = self._grown(label.attributes, rest, owner)
        if (on_layer, on_label) != (layer.attributes, label.attributes):
            label = msgspec.structs.replace(label, attributes=on_label)
            labels = tuple(label if other.name == label.name else other for other in layer.labels)
            layer = msgspec.structs.replace(layer, attributes=on_layer, labels=labels)
            layers = tuple(layer if other.name == layer.name else other for other in self.schema.layers)
            self.schema = msgspec.structs.replace(self.schema, layers=layers)
        attributes, meta = _without_unfit(span.attributes, {a.name for a in (*on_layer, *on_label)}, span.meta)
        if meta is span.meta:
            return span
        say(f"Attributes of the span {span.id} without a name or with values of no kind here are kept as meta.")
        return msgspec.structs.replace(span, attributes=attributes, meta=meta)

    def _admit_label(self, label: ArticleLabel, admitted: AnnotationSet, say: Say) -> None:
        layer = self.schema.layer(label.layer)
        if layer is None or not layer.is_on_article or layer.label(label.label) is None:
            self._add_label(label.layer, label.label, "article")
        try:
            check_article_label(label, self.schema, admitted.labels)
            admitted.labels.add(label)
        except RuleError as error:
            say(f"The article label {label.layer}/{label.label} is left out. {error}")

    def _admit_attribute(self, name: str, value: Any, article: Article, admitted: AnnotationSet, say: Say) -> None:
        grown = self._grown(self.schema.attributes, {name: value}, "the article")
        if grown != self.schema.attributes:
            self.schema = msgspec.structs.replace(self.schema, attributes=grown)
        self._apply(AttributeChange(name, None, value), f"The attribute {name} of the article", article, admitted, say)

    def _admit_relation(self, relation: Relation, admitted: AnnotationSet, say: Say) -> None:
        kind = self.schema.relation(relation.label)
        if kind is None:
            kind = RelationType(relation.label)
            self.schema = msgspec.structs.replace(self.schema, relations=(*self.schema.relations, kind))
            self.added.append(f"relation type {relation.label}")
        grown = self._grown(kind.attributes, relation.attributes, kind.name)
        if grown != kind.attributes:
            larger = msgspec.structs.replace(kind, attributes=grown)
            relations = tuple(larger if other is kind else other for other in self.schema.relations)
            self.schema = msgspec.structs.replace(self.schema, relations=relations)
        attributes, meta = _without_unfit(relation.attributes, {attribute.name for attribute in grown}, relation.meta)
        if meta is not relation.meta:
            relation = msgspec.structs.replace(relation, attributes=attributes, meta=meta)
        try:
            check_relation(relation, self.schema, admitted)
            admitted.apply(Edit("", (RelationChange(None, relation),)))
        except RuleError as error:
            say(f"The relation {relation.id} ({relation.label}) is left out. {error}")

    def _apply(self, change: Change, what: str, article: Article, admitted: AnnotationSet, say: Say) -> None:
        try:
            check_change(admitted, change, article, self.schema)
            admitted.apply(Edit("", (change,)))
        except RuleError as error:
            say(f"{what} is left out. {error}")

    def _grown(
        self, known: tuple[Attribute, ...], values: dict[str, Any], owner: str, *, may_add: bool = True
    ) -> tuple[Attribute, ...]:
        """`known` with an attribute, of a fitting kind, for each value that has none, and with every option used."""
        grown = {attribute.name: attribute for attribute in known}
        for name, value in values.items():
            attribute = grown.get(name)
            if attribute is None:
                kind = _fitting_kind(value)
                if may_add and kind is not None and name.strip():
                    options = tuple(dict.fromkeys(value)) if kind == "choices" else ()
                    grown[name] = Attribute(name, kind, options=options)
                    self.added.append(f"attribute {name} of {owner}")
                continue
            missing = _missing_options(attribute, value)
            if missing:
                grown[name] = msgspec.structs.replace(attribute, options=(*attribute.options, *missing))
                self.added.append(f"options {', '.join(missing)} of {name} of {owner}")
        return tuple(grown.values())


def _fitting_kind(value: Any) -> Literal["boolean", "number", "text", "choices"] | None:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, (int, float)):
        return "number"
    if isinstance(value, str):
        return "text"
    return "choices" if isinstance(value, list) and all(isinstance(item, str) for item in value) else None


def _missing_options(attribute: Attribute, value: Any) -> list[str]:
    if attribute.kind == "choice" and isinstance(value, str):
        return [] if value in attribute.options else [value]
    if attribute.kind == "choices" and _fitting_kind(value) == "choices":
        return [option for option in dict.fromkeys(value) if option not in attribute.options]
    return []


def _without_unfit(
    attributes: dict[str, Any], known: set[str], meta: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Attributes that no kind fits move to `meta`, which is the very same dict where there are none."""
    unfit = {name: value for name, value in attributes.items() if name not in known}
    if not unfit:
        return attributes, meta
    kept = {name: value for name, value in attributes.items() if name in known}
    return kept, {**meta, "attributes": unfit}


def _named(span: Span, article: Article) -> str:
    words = " ".join(span.text(article.text).split())
    shown = words if len(words) <= 40 else words[:39] + "…"
    return f"The span {span.id} ({span.label} “{shown}”)"
