"""A schema from a text, and what was told of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from annotator.errors import InputError
from annotator.formats.schemes import SchemeSource, read_scheme
from annotator.model import Label, Schema


def read(text: str, name: str = "schema", beside: Mapping[str, str] | None = None) -> tuple[Schema, list[str]]:
    """The schema, and the problems as `line: sentence`; those about a neighbour with its name in front."""
    problems: list[InputError] = []
    path = Path("valley", name)
    source = SchemeSource(path, text.encode(), text, problems.append, (beside or {}).get)
    schema = read_scheme(source)
    return schema, [
        ("" if one.path == path else f"{one.path.name}:") + (f"{one.line}: " if one.line else "") + one.message
        for one in problems
    ]


def tree(labels: tuple[Label, ...], parent: str = "") -> dict[str, object]:
    """The names of labels, each with what stands below it."""
    return {label.name: tree(labels, label.name) for label in labels if label.parent == parent}
