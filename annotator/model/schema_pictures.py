"""Which pictures the guidelines of a schema show."""

from __future__ import annotations

import re

from annotator.model.schema import Schema

# A picture of the project stands in Markdown as `![what it shows](picture:NAME)`; its name is the SHA-256 of its bytes.
PICTURE_SCHEME = "picture"
_NAME = re.compile(rf"\b{PICTURE_SCHEME}:([0-9a-f]{{64}})\b")


def picture_names(schema: Schema) -> list[str]:
    """In the order in which the schema shows them, each once."""
    guidelines = [schema.guidelines, *(label.guidelines for layer in schema.layers for label in layer.labels)]
    return list(dict.fromkeys(name for text in guidelines for name in _NAME.findall(text)))
