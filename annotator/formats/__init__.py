"""Labelled data in and out: one module a format, one registry. Readers and writers stream, and know no store."""

from annotator.formats.registry import Format, broken_plugins, formats, named, recognised
from annotator.formats.replacing import replacing
from annotator.formats.schema_yaml import load_preset, presets, read_schema, write_schema

__all__ = [
    "Format",
    "broken_plugins",
    "formats",
    "load_preset",
    "named",
    "presets",
    "read_schema",
    "recognised",
    "replacing",
    "write_schema",
]
