"""Labelled data in and out: one module a format, one registry. Readers and writers stream, and know no store.

`schemas` and `knowledge`, which few ever need, are imported where they are used.
"""

from annotator.formats.labelled_text import labelled_html, labelled_text
from annotator.formats.presets import Preset, load_preset, presets
from annotator.formats.registry import Format, broken_plugins, formats, named, recognised
from annotator.formats.replacing import replacing
from annotator.formats.schema_yaml import read_schema, write_schema

__all__ = [
    "Format",
    "Preset",
    "broken_plugins",
    "formats",
    "labelled_html",
    "labelled_text",
    "load_preset",
    "named",
    "presets",
    "read_schema",
    "recognised",
    "replacing",
    "write_schema",
]
