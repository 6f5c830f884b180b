"""A schema: the layers, labels, attributes and relation types that a project labels with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, Literal

import msgspec

Target = Literal["span", "article", "both"]
Overlap = Literal["any", "nested", "none"]
AttributeKind = Literal["choice", "choices", "boolean", "text", "number", "date", "link"]


class Condition(msgspec.Struct, frozen=True):
    """Shows an attribute only where all that is said here holds.

    `attribute`: another attribute of the same thing has one of `values`. `labels`: the span, or the article, carries
    one of these labels.
    """

    attribute: str = ""
    values: tuple[Any, ...] = ()
    labels: tuple[str, ...] = ()


class Attribute(msgspec.Struct, frozen=True):
    """A typed field on a label, on every label of a layer, on a relation type or on the article.

    `options` are the values of a choice; `minimum` and `maximum` bound a number; `knowledge_base` names the list that a
    link is looked for in, empty for all of the project. Values are JSON: a string for
    choice, text, date (ISO 8601) and link (an identifier in a knowledge base), a list of strings for choices.
    """

    name: str
    kind: AttributeKind
    title: str = ""
    options: tuple[str, ...] = ()
    required: bool = False
    default: Any = None
    minimum: float | None = None
    maximum: float | None = None
    shown_when: Condition | None = None
    definition: str = ""
    knowledge_base: str = ""

    @property
    def display(self) -> str:
        return self.title or self.name


class Label(msgspec.Struct, frozen=True):
    """A name in a layer. `name` is what exports carry, `title` what people see, `parent` makes a taxonomy.

    `titles` are titles in other languages, by code ("de", "zh-Hans"). `color` is a hue for the light theme, `#rrggbb`;
    `key` labels from the keyboard; empty means: assigned by position. `guidelines` are Markdown. A `hidden` label is
    kept where it is used, and no longer offered.
    """

    name: str
    title: str = ""
    titles: dict[str, str] = {}
    color: str = ""
    key: str = ""
    definition: str = ""
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()
    guidelines: str = ""
    parent: str = ""
    hidden: bool = False
    attributes: tuple[Attribute, ...] = ()

    @property
    def display(self) -> str:
        return self.title or self.name


class Layer(msgspec.Struct, frozen=True, dict=True):
    """A family of labels with one job.

    `on` says whether its labels go on spans, on the whole article or both. `many`: may one stretch of text, or one
    article, carry several labels of the layer. `overlap`: what two spans of the layer may do: anything, only nest,
    or nothing. `crosses_sections`: may a span begin in one section and end in another.
    """

    name: str
    title: str = ""
    on: Target = "span"
    many: bool = True
    overlap: Overlap = "any"
    crosses_sections: bool = True
    labels: tuple[Label, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    definition: str = ""

    @property
    def display(self) -> str:
        return self.title or self.name

    @property
    def is_on_spans(self) -> bool:
        return self.on in ("span", "both")

    @property
    def is_on_article(self) -> bool:
        return self.on in ("article", "both")

    def label(self, name: str) -> Label | None:
        return self._labels_by_name.get(name)

    @cached_property
    def _labels_by_name(self) -> dict[str, Label]:
        """A taxonomy has a thousand labels, and every span that is imported asks for its own."""
        return {label.name: label for label in self.labels}


class RelationType(msgspec.Struct, frozen=True):
    """A kind of link between two spans.

    `heads` and `children` are the label names that may stand at either end; empty means any. A `transitive` type
    makes groups (coreference chains): its relations join spans into sets.
    """

    name: str
    title: str = ""
    directed: bool = True
    transitive: bool = False
    heads: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
    color: str = ""
    key: str = ""
    definition: str = ""
    attributes: tuple[Attribute, ...] = ()

    @property
    def display(self) -> str:
        return self.title or self.name


class Schema(msgspec.Struct, frozen=True):
    """The whole schema of a project. `attributes` are those of the article as a whole."""

    name: str
    title: str = ""
    description: str = ""
    guidelines: str = ""
    layers: tuple[Layer, ...] = ()
    relations: tuple[RelationType, ...] = ()
    attributes: tuple[Attribute, ...] = ()

    def layer(self, name: str) -> Layer | None:
        return next((layer for layer in self.layers if layer.name == name), None)

    def relation(self, name: str) -> RelationType | None:
        return next((relation for relation in self.relations if relation.name == name), None)

    def label(self, layer: str, name: str) -> Label | None:
        found = self.layer(layer)
        return found.label(name) if found else None

    def title_of(self, layer: str, label: str) -> str:
        """What people call a label of a layer; its name where the schema has no such label."""
        found = self.label(layer, label)
        return found.display if found else label

    def titles_of(self, labels: Iterable[str]) -> list[str]:
        """What people call labels that are named without their layer: as in the first layer that has each."""
        found = (next(filter(None, (layer.label(name) for layer in self.layers)), Label(name)) for name in labels)
        return [label.display for label in found]

    def attributes_of(self, layer: str, label: str) -> tuple[Attribute, ...]:
        """The attributes that a span may carry: its layer's and its label's."""
        found = self.layer(layer)
        own = found.label(label) if found else None
        return (*(found.attributes if found else ()), *(own.attributes if own else ()))

    def in_language(self, language: str) -> Schema:
        """This schema, with the titles that its labels have in the language ("de", "pt-BR"), or else their own."""
        names = (language, language.partition("-")[0])

        def translated(label: Label) -> Label:
            title = next((label.titles[name] for name in names if name in label.titles), label.title)
            return label if title == label.title else msgspec.structs.replace(label, title=title)

        if not any(label.titles for layer in self.layers for label in layer.labels):
            return self
        layers = (msgspec.structs.replace(layer, labels=tuple(map(translated, layer.labels))) for layer in self.layers)
        return msgspec.structs.replace(self, layers=tuple(layers))

    def span_labels(self) -> Iterator[tuple[Layer, Label]]:
        """Every label that a span may carry, in schema order."""
        return ((layer, label) for layer in self.layers if layer.is_on_spans for label in layer.labels)

    def with_label(self, layer: str, name: str, on: Literal["span", "article"]) -> Schema:
        """This schema, in which `layer` exists, takes labels on `on`, and has a label `name`.

        What is there already stays as it is: importers use it to keep labels that a file brings along.
        """
        found = self.layer(layer)
        if found is None:
            grown = Layer(layer, on=on)
            others = (*self.layers, grown)
        else:
            grown = found if found.on in (on, "both") else msgspec.structs.replace(found, on="both")
            others = tuple(grown if other.name == layer else other for other in self.layers)
        if grown.label(name) is None:
            labelled = msgspec.structs.replace(grown, labels=(*grown.labels, Label(name)))
            others = tuple(labelled if other is grown else other for other in others)
        return self if others == self.layers else msgspec.structs.replace(self, layers=others)

    def layer_for_span_label(self, name: str) -> str:
        """The first layer on spans that has this label; where none has it, the first on spans, or `entities`."""
        layers = [layer for layer in self.layers if layer.is_on_spans]
        named = next((layer for layer in layers if layer.label(name)), None)
        return (named or (layers[0] if layers else Layer("entities"))).name
