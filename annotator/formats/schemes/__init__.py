"""Schemas of labels as other tools keep them, read as schemas: one module a kind of file, one registry."""

from annotator.formats.schemes.registry import KINDS, SchemeKind, read_scheme, scheme_suffixes
from annotator.formats.schemes.source import SchemeSource

__all__ = ["KINDS", "SchemeKind", "SchemeSource", "read_scheme", "scheme_suffixes"]
