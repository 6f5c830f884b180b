"""The schemas that the program brings along, to start from."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from annotator.errors import ProjectError
from annotator.formats.schema_yaml import read_schema
from annotator.model import Schema
from annotator.places import resource

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

# A large schema is JSON, which is YAML, too, and is read in no time.
_SUFFIXES = (".yaml", ".json")
# How our own files begin: the first keys stand a line each, before everything else.
_FACT = re.compile(r"^(title|description): (.+)$", re.MULTILINE)
_REST = "\nguidelines:"


class Preset(NamedTuple):
    """A schema to start from; `name` is what `load_preset` takes."""

    name: str
    title: str
    description: str


@cache
def presets() -> tuple[Preset, ...]:
    """All of them by title, the default (news) first and the blank one last. Only the heads of the files are read."""
    found = [_head(name, file) for name, file in _files().items()]
    return tuple(sorted(found, key=lambda preset: (preset.name == "blank", preset.name != "news", preset.title)))


@cache
def load_preset(name: str) -> Schema:
    """The preset with this name; ProjectError, which lists the names, where there is none."""
    files = _files()
    if name not in files:
        message = f"There is no preset {name!r}."
        raise ProjectError(message, f"Choose one of {', '.join(sorted(files))}, or give a file.")
    return read_schema(files[name].read_bytes(), files[name].name)


def _files() -> dict[str, Traversable]:
    entries = (entry for entry in resource("presets").iterdir() if entry.name.endswith(_SUFFIXES))
    return {entry.name.rpartition(".")[0]: entry for entry in entries}


def _head(name: str, file: Traversable) -> Preset:
    if file.name.endswith(".json"):
        return msgspec.json.decode(file.read_bytes(), type=_Head).preset(name)
    head = file.read_text(encoding="utf-8").partition(_REST)[0]
    facts = {key: value.strip('"') for key, value in _FACT.findall(head)}
    return Preset(name, facts["title"], facts["description"])


class _Head(msgspec.Struct):
    title: str
    description: str

    def preset(self, name: str) -> Preset:
        return Preset(name, self.title, self.description)
