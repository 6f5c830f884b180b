"""Lists of entries to link to, as CSV or JSONL: id, name, aliases, description. Described in docs/knowledge-base.md.

Both are read a line at a time and are UTF-8. What is wrong with a line is reported with its number, and it is left out.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

import orjson

from annotator.errors import InputError
from annotator.formats.registry import Report
from annotator.model.knowledge import Entry
from annotator.progress import OnProgress

KNOWLEDGE_SUFFIXES = (".csv", ".tsv", ".jsonl", ".ndjson")
_JSON_SUFFIXES = (".jsonl", ".ndjson")
_DELIMITERS = ",;\t"
_PROGRESS_STEP = 1 << 18
# Aliases in a cell are apart by a bar, or by the mark of lists that does not part the columns.
_BAR = re.compile(r"\s*\|\s*")
# A name of more characters is no name; a file without line ends would be one.
_LONGEST_FIELD = 1_000_000


class LocatedEntry(NamedTuple):
    """An entry and the line where it ends, from 1."""

    entry: Entry
    line: int


class _BrokenError(Exception):
    """What is wrong with a line, as a sentence."""


def read_entries(path: Path, report: Report, progress: OnProgress | None = None) -> Iterator[LocatedEntry]:
    """The entries of a file, in its order.

    `progress` is told the bytes read and their total, and may raise to cancel. Raises InputError where the file cannot
    be read, or is no such list.
    """
    suffix = path.suffix.lower()
    if suffix not in KNOWLEDGE_SUFFIXES:
        advice = "Save it as CSV with a header of id, name, aliases and description."
        raise InputError(path, None, "A list of entries is a .csv, .tsv or .jsonl file, and this is none.", advice)
    try:
        with path.open("rb") as file:
            lines = _Lines(path, file, report, progress)
            yield from (_json_entries if suffix in _JSON_SUFFIXES else _table_entries)(lines)
    except FileNotFoundError:
        raise InputError(path, None, "There is no such file.", "Check the name.") from None
    except OSError as error:
        raise InputError(path, None, f"The file cannot be read: {error.strerror}.", "Check its permissions.") from error


class _Lines:
    """The lines of a file, one after another, as text; those that are no UTF-8 are reported and left out."""

    def __init__(self, path: Path, file: BinaryIO, report: Report, progress: OnProgress | None) -> None:
        self.path = path
        self.number = 0
        self._file = file
        self._report = report
        self._progress = progress
        self._total = path.stat().st_size

    def __iter__(self) -> Iterator[str]:
        done = shown = 0
        for raw in self._file:
            self.number += 1
            done += len(raw)
            if self.number == 1:
                raw = raw.removeprefix(codecs.BOM_UTF8)
                if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                    raise InputError(self.path, None, "The file is UTF-16, and a list is UTF-8.", "Save it as UTF-8.")
            try:
                yield raw.decode()
            except UnicodeDecodeError as error:
                self.say(f"The byte 0x{raw[error.start]:02X} is no UTF-8.")
            if self._progress is not None and done - shown >= _PROGRESS_STEP:
                shown = done
                self._progress(done, self._total)

    def say(self, what: str) -> None:
        """Reports what is wrong with the line that was read last."""
        self._report(InputError(self.path, self.number, what))


def _json_entries(lines: _Lines) -> Iterator[LocatedEntry]:
    for line in lines:
        if not line.strip():
            continue
        try:
            yield LocatedEntry(_entry_of_object(line), lines.number)
        except _BrokenError as broken:
            lines.say(str(broken))


def _entry_of_object(line: str) -> Entry:
    try:
        value = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise _BrokenError(f"This is not JSON, from column {error.colno} on: {error.msg}.") from None
    if not isinstance(value, dict):
        raise _BrokenError("A line must hold one object with an id and a name.")
    aliases = value.get("aliases") or []
    if isinstance(aliases, str):
        aliases = _BAR.split(aliases)
    if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
        raise _BrokenError("The aliases must be a list of texts.")
    id = value.get("id")
    return _entry(str(id) if type(id) is int else id, value.get("name"), aliases, value.get("description") or "")


def _table_entries(lines: _Lines) -> Iterator[LocatedEntry]:
    source = iter(lines)
    header = next(source, None)
    if header is None:
        return
    # The table may begin with its delimiter, and a name may hold another: the header knows.
    delimiter = max(_DELIMITERS, key=header.count)
    names = [name.strip().lower() for name in next(csv.reader([header], delimiter=delimiter), [])]
    missing = [name for name in ("id", "name") if name not in names]
    if missing:
        found = ", ".join(filter(None, names)) or "nothing"
        raise InputError(
            lines.path,
            1,
            f"The header has no column {' and no column '.join(missing)}: it has {found}.",
            "The first line names the columns: id, name, aliases, description.",
        )
    at = {name: names.index(name) for name in ("id", "name", "aliases", "description") if name in names}
    split = _alias_splitter(delimiter)
    csv.field_size_limit(_LONGEST_FIELD)
    rows = csv.reader(source, delimiter=delimiter, strict=True)
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            lines.say(f"This is no line of a table: {error}.")
            continue
        if not row:
            continue
        cells = {name: row[column] if column < len(row) else "" for name, column in at.items()}
        try:
            if len(row) > len(names):
                raise _BrokenError(f"The line has {len(row)} cells, and the header {len(names)}.")
            aliases = split(cells.get("aliases", ""))
            yield LocatedEntry(_entry(cells["id"], cells["name"], aliases, cells.get("description", "")), lines.number)
        except _BrokenError as broken:
            lines.say(str(broken))


def _alias_splitter(delimiter: str) -> Callable[[str], list[str]]:
    """Aliases are apart by a bar; in a table with commas by a semicolon, too."""
    pattern = re.compile(r"\s*[|;]\s*") if delimiter != ";" else _BAR
    return pattern.split


def _entry(id: object, name: object, aliases: Iterable[str], description: object) -> Entry:
    for what, value in (("id", id), ("name", name)):
        if not isinstance(value, str) or not value.strip():
            raise _BrokenError(f"The {what} is missing." if value in (None, "") else f"The {what} must be text.")
    if not isinstance(description, str):
        raise _BrokenError("The description must be text.")
    assert isinstance(id, str)
    assert isinstance(name, str)
    plain_name = " ".join(name.split())
    kept = dict.fromkeys(" ".join(alias.split()) for alias in aliases)
    others = tuple(alias for alias in kept if alias and alias != plain_name)
    return Entry(id.strip(), plain_name, others, " ".join(description.split()))
