"""A change of a schema, as a value: the schema before and after, and what was renamed on the way.

Labels, relation types, attributes and options are known by their names. Whatever the schema after does not have, and
was not renamed, is gone with all that was labelled with it.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from annotator.model.schema import Attribute, Schema

# A label: the name of its layer, and its own.
LabelKey = tuple[str, str]


class Owner(msgspec.Struct, frozen=True):
    """Whose attributes: the article's, or those of a layer, a label or a relation type."""

    kind: Literal["article", "layer", "label", "relation"]
    layer: str = ""
    name: str = ""

    @classmethod
    def of_layer(cls, layer: str) -> Owner:
        return cls("layer", layer)

    @classmethod
    def of_label(cls, layer: str, label: str) -> Owner:
        return cls("label", layer, label)

    @classmethod
    def of_relation(cls, relation: str) -> Owner:
        return cls("relation", "", relation)

    def attributes(self, schema: Schema) -> tuple[Attribute, ...]:
        """Its attributes; none where the schema has no such owner."""
        match self.kind:
            case "article":
                return schema.attributes
            case "layer":
                layer = schema.layer(self.layer)
                return layer.attributes if layer else ()
            case "label":
                label = schema.label(self.layer, self.name)
                return label.attributes if label else ()
            case _:
                relation = schema.relation(self.name)
                return relation.attributes if relation else ()


ARTICLE = Owner("article")


class SpanPlace(msgspec.Struct, frozen=True):
    """One annotator's span in one article; without a span, their label on the article."""

    article: str
    annotator: str
    span: str = ""


class Conversion(msgspec.Struct, frozen=True):
    """What was renamed, from the names before to the names after. What is not named here keeps its name.

    Two labels with the same name after are merged. `attributes` are by their owner and name, `options` by the same
    and the option. `splits` give single spans of a label another one than `labels` says.
    """

    labels: dict[LabelKey, LabelKey] = {}
    relations: dict[str, str] = {}
    attributes: dict[tuple[Owner, str], str] = {}
    options: dict[tuple[Owner, str, str], str] = {}
    splits: dict[LabelKey, dict[SpanPlace, LabelKey]] = {}


class SchemaChange(msgspec.Struct, frozen=True):
    """One step in a schema's life, and one undo. `name` says for people what it does."""

    name: str
    before: Schema
    after: Schema
    conversion: Conversion = Conversion()
