"""Labelled data in and out: one module a format, one registry. Readers and writers stream, and know no store."""

from annotator.formats.knowledge import KNOWLEDGE_SUFFIXES, read_entries
from annotator.formats.labelled_text import labelled_html, labelled_text
from annotator.formats.presets import Preset, load_preset, presets
from annotator.formats.registry import Format, broken_plugins, formats, named, recognised
from annotator.formats.replacing import replacing
from annotator.formats.schema_yaml import read_schema, write_schema
from annotator.formats.schemes import SchemeSource, read_scheme, scheme_suffixes

__all__ = [
    "KNOWLEDGE_SUFFIXES",
    "Format",
    "Preset",
    "SchemeSource",
    "broken_plugins",
    "formats",
    "labelled_html",
    "labelled_text",
    "load_preset",
    "named",
    "presets",
    "read_entries",
    "read_schema",
    "read_scheme",
    "recognised",
    "replacing",
    "scheme_suffixes",
    "write_schema",
]
