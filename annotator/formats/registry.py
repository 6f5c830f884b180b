"""Which formats there are: our own, and those that installed packages bring along.

A package adds a format with an entry point of the group `annotator.formats` that leads to a Format.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple, Protocol

from annotator.errors import InputError, ProjectError
from annotator.model import Record, Section
from annotator.progress import OnProgress

ENTRY_POINTS = "annotator.formats"
_HEAD = 1 << 16

Report = Callable[[InputError], None]
Recogniser = Callable[[str], tuple[Section, ...]]


class Located(NamedTuple):
    """A record and the line where it stands, from 1; None where the format has no lines."""

    record: Record
    line: int | None


class Reader(Protocol):
    """Yields the records of a file, in memory that does not grow with their number.

    What cannot be read is given to `report`, and the rest is yielded. `progress` is told the bytes read and their
    total, and may raise to cancel. `recognise` finds the sections of a text that came without any.
    """

    def __call__(
        self, path: Path, report: Report, *, progress: OnProgress | None = None, recognise: Recogniser | None = None
    ) -> Iterator[Located]: ...


class Writer(Protocol):
    """Writes all of `records` to `path`, or, where an exception is raised (by `records` too), leaves it as it was."""

    def __call__(self, path: Path, records: Iterable[Record]) -> None: ...


@dataclass(frozen=True)
class Format:
    """A way to keep labelled articles in a file.

    `name` is what people type, `title` what they read; `suffixes` are lower case, with the dot, the usual one first.
    `sniff` says from the first bytes of a file whether it is of this format. A format that is only read, or only
    written, has None in the other place.
    """

    name: str
    title: str
    description: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Reader | None = None
    write: Writer | None = None


def formats() -> dict[str, Format]:
    """All formats by name, our own first."""
    return {**_own(), **_plugins()[0]}


def named(name: str) -> Format:
    """The format with this name; ProjectError, which lists the names, where there is none."""
    found = _own().get(name) or formats().get(name)
    if found is None:
        raise ProjectError(f"There is no format {name!r}.", f"Annotator knows {', '.join(formats())}.")
    return found


def recognised(path: Path) -> Format | None:
    """The format of a file: by its ending, else by its first bytes; None where no format that is read knows it.

    An ending alone decides, so that a broken file is reported as what it claims to be.
    """
    readable = [known for known in formats().values() if known.read is not None]
    for known in readable:
        if path.suffix.lower() in known.suffixes:
            return known
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return None
    return next((known for known in readable if known.sniff(head)), None)


def broken_plugins() -> tuple[str, ...]:
    """What is wrong with plugins that could not be loaded, a sentence each."""
    return _plugins()[1]


@cache
def _own() -> dict[str, Format]:
    from annotator.formats import jsonl

    return {known.name: known for known in (jsonl.FORMAT,)}


@cache
def _plugins() -> tuple[dict[str, Format], tuple[str, ...]]:
    from importlib.metadata import entry_points

    found: dict[str, Format] = {}
    broken: list[str] = []
    for point in entry_points(group=ENTRY_POINTS):
        try:
            loaded = point.load()
            if not isinstance(loaded, Format):
                raise TypeError(f"{point.value} is not a Format")
        except Exception as error:  # A plugin may do anything; whatever it does, the program lives on.
            package = point.dist.name if point.dist else point.value
            broken.append(f"The format {point.name} of {package} could not be loaded: {error}.")
            logging.getLogger(__name__).warning("%s", broken[-1], exc_info=True)
        else:
            found.setdefault(loaded.name, loaded)
    return found, tuple(broken)
