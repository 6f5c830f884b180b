"""Which kinds of files with schemas there are, and which of them a file is.

The content decides, not the ending: a code book is called .csv, .txt or .tsv, and brat's are all called .conf.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from annotator.errors import SchemaError
from annotator.formats import schema_yaml
from annotator.formats.schemes import (
    brat,
    code_book,
    doccano,
    label_studio,
    media_topics,
    qualcoder,
    refi_qda,
)
from annotator.formats.schemes.source import SchemeSource
from annotator.model import Schema
from annotator.model.schema_rules import check_schema

_YAML_SUFFIXES = (".yaml", ".yml")
_OUR_KEY = re.compile(
    r"^\s*\{?\s*[\"']?(name|title|description|guidelines|layers|relations|attributes)[\"']?\s*:", re.M
)


class SchemeKind(NamedTuple):
    """One kind of file. `suffixes` are lower case, with the dot; `sniff` says whether a file is of this kind."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    sniff: Callable[[SchemeSource], bool]
    read: Callable[[SchemeSource], Schema]


def _is_ours(source: SchemeSource) -> bool:
    """By its ending too, so that a broken file is reported as what it claims to be."""
    return source.path.suffix.lower() in _YAML_SUFFIXES or bool(_OUR_KEY.match(source.text))


def _read_ours(source: SchemeSource) -> Schema:
    return schema_yaml.read_schema(source.data, str(source.path))


# In this order: what can be told for certain comes first.
KINDS = (
    SchemeKind("media-topics", "IPTC Media Topics", (".json",), media_topics.sniff, media_topics.read),
    SchemeKind("doccano", "doccano", (".json", ".jsonl"), doccano.sniff, doccano.read),
    SchemeKind("refi-qda", "REFI-QDA code book", (".qdc", ".qde"), refi_qda.sniff, refi_qda.read),
    SchemeKind("label-studio", "Label Studio", (".xml",), label_studio.sniff, label_studio.read),
    SchemeKind("annotator", "Annotator", _YAML_SUFFIXES, _is_ours, _read_ours),
    SchemeKind("brat", "brat", (".conf",), brat.sniff, brat.read),
    SchemeKind("qualcoder", "QualCoder", (".txt",), qualcoder.sniff, qualcoder.read),
    SchemeKind("code-book", "Code book as a table", (".csv", ".tsv", ".txt"), code_book.sniff, code_book.read),
)


def scheme_suffixes() -> list[str]:
    """The usual endings of files with schemas; one that is named may have any."""
    return list(dict.fromkeys(suffix for kind in (KINDS[4], *KINDS) for suffix in kind.suffixes))


def read_scheme(source: SchemeSource) -> Schema:
    """The schema that a file holds, whatever tool wrote it; what could not be kept goes to `source.report`.

    Raises InputError, with the line where there is one, where the file is of no kind that is known, or broken.
    """
    kind = next((kind for kind in KINDS if kind.sniff(source)), None)
    if kind is None:
        titles = ", ".join(known.title for known in KINDS if known.name != "annotator")
        message = "This is no schema of labels that Annotator reads."
        raise source.wrong(None, message, f"It reads its own YAML, and what these tools write: {titles}.")
    schema = kind.read(source)
    try:
        check_schema(schema)
    except SchemaError as error:
        raise source.wrong(None, error.message, "Mend it in the tool that wrote the file.") from None
    return schema
