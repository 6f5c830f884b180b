"""The native JSONL: one line an article and annotation set. Described in docs/formats/jsonl.md.

Reading is generous (nearly everything has a default) and never silent; writing is exact, so that export, import into
an empty project and export again give the same bytes.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import orjson

from annotator.errors import InputError, ProjectError
from annotator.formats.jsonl_reader import LineReader
from annotator.formats.registry import Format, Located, Recogniser, Report
from annotator.formats.replacing import replacing
from annotator.model import Record, Relation, Span
from annotator.progress import OnProgress

_PROGRESS_STEP = 1 << 18


def read(
    path: Path, report: Report, *, progress: OnProgress | None = None, recognise: Recogniser | None = None
) -> Iterator[Located]:
    """The records of a file, line by line; what is broken is reported with its line and left out.

    The text is taken as it is, line ends included, because offsets refer to it. A line without sections gets those
    that `recognise` finds. Spans whose line names no layer have an empty one.
    """
    try:
        with path.open("rb") as file:
            total = path.stat().st_size
            done = shown = 0
            for number, raw in enumerate(file, 1):
                done += len(raw)
                if number == 1:
                    raw = raw.removeprefix(codecs.BOM_UTF8)
                    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                        raise InputError(path, None, "The file is UTF-16, and JSONL is UTF-8.", "Save it as UTF-8.")
                if not raw.isspace() and raw:
                    record = LineReader(path, number, report).record(raw, recognise)
                    if record is not None:
                        yield Located(record, number)
                if progress is not None and done - shown >= _PROGRESS_STEP:
                    shown = done
                    progress(done, total)
    except InputError as error:
        report(error)
    except FileNotFoundError:
        report(InputError(path, None, "There is no such file.", "Check the name."))
    except OSError as error:
        report(InputError(path, None, f"The file cannot be read: {error.strerror}.", "Check its permissions."))


def write(path: Path, records: Iterable[Record]) -> None:
    """Writes a line a record, in their order; `path` changes when all of them are written, and not before."""
    with replacing(path) as file:
        for record in records:
            file.write(encode(record))


def encode(record: Record) -> bytes:
    """The line of one record, newline included."""
    try:
        return orjson.dumps(_line(record), option=orjson.OPT_APPEND_NEWLINE)
    except TypeError as error:  # such as a lone surrogate, or a number of more than 64 bits
        raise ProjectError(f"The article {record.article.id!r} cannot be written as JSON: {error}.") from error


def sniff(head: bytes) -> bool:
    """Whether the first line, as far as it is there, is an object of ours or one much like it."""
    first, newline, _ = head.removeprefix(codecs.BOM_UTF8).lstrip().partition(b"\n")
    if not first.startswith(b"{"):
        return False
    try:
        value = orjson.loads(first)
    except orjson.JSONDecodeError:
        return not newline and re.search(rb'"text"\s*:\s*"', first) is not None
    return isinstance(value, dict) and "text" in value


FORMAT = Format(
    name="jsonl",
    title="JSON lines",
    description="Annotator's own format; holds everything, and is what Prodigy and spaCy read.",
    suffixes=(".jsonl", ".ndjson"),
    sniff=sniff,
    read=read,
    write=write,
)


def _line(record: Record) -> dict[str, Any]:
    article, work = record
    line: dict[str, Any] = {
        "id": article.id,
        "title": article.title,
        "text": article.text,
        "meta": article.meta,
        "sections": [{"start": part.start, "end": part.end, "role": part.role} for part in article.sections],
        "spans": [],
        "relations": [],
        "labels": {},
        "annotator": None,
        "status": "new",
        "flag": None,
    }
    if work is None:
        return line
    line["spans"] = [_span(span) for span in work.spans]
    line["relations"] = [_relation(work.relations[key]) for key in sorted(work.relations)]
    labels: dict[str, list[str]] = {}
    for given in sorted(work.labels):
        labels.setdefault(given.layer, []).append(given.label)
    line["labels"] = labels
    line["annotator"] = work.annotator or None
    line["status"] = work.status
    line["flag"] = work.flag
    if work.note:
        line["note"] = work.note
    if work.attributes:
        line["attributes"] = work.attributes
    return line


def _span(span: Span) -> dict[str, Any]:
    if not (span.fragments or span.attributes or span.note or span.meta) and span.layer:
        return {"id": span.id, "start": span.start, "end": span.end, "label": span.label, "layer": span.layer}
    line: dict[str, Any] = {"id": span.id, "start": span.start, "end": span.end}
    if span.fragments:
        line["fragments"] = span.fragments
    line["label"] = span.label
    if span.layer:
        line["layer"] = span.layer
    return _with_details(line, span)


def _relation(relation: Relation) -> dict[str, Any]:
    line = {"id": relation.id, "head": relation.head, "child": relation.child, "label": relation.label}
    return _with_details(line, relation)


def _with_details(line: dict[str, Any], owner: Span | Relation) -> dict[str, Any]:
    if owner.attributes:
        line["attributes"] = owner.attributes
    if owner.note:
        line["note"] = owner.note
    if owner.meta:
        line["meta"] = owner.meta
    return line
