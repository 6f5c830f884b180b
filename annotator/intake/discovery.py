"""Which files are meant by the paths that a person gave."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.errors import InputError
from annotator.places import exists

TEXT_SUFFIXES = frozenset({".txt", ".text"})


def discover(paths: Iterable[Path | str], also: frozenset[str] = frozenset()) -> tuple[list[Path], list[InputError]]:
    """The files to read, each once and in a stable order, and what is wrong with the paths.

    A file given by name is taken whatever its ending; a folder gives the files in it and below whose ending is one
    of TEXT_SUFFIXES or `also`. Hidden files are passed over, and so are links that lead out of the folder.
    """
    suffixes = TEXT_SUFFIXES | also
    files: dict[Path, Path] = {}
    problems: list[InputError] = []
    for path in map(Path, paths):
        found = [path]
        try:
            is_folder = path.is_dir()
        except OSError as error:  # a name too long, a folder above that may not be entered
            problems.append(InputError(path, None, f"It cannot be read: {error.strerror}.", "Check the name."))
            continue
        if is_folder:
            unreadable: list[InputError] = []
            found = list(_walk(path, path.resolve(), suffixes, set(), unreadable))
            problems += unreadable
            if not found and not unreadable:
                endings = ", ".join(sorted(suffixes))
                problems.append(InputError(path, None, "The folder holds no articles.", f"Annotator reads {endings}."))
        elif not path.is_file():
            problems.append(_unusable(path))
            continue
        for file in found:
            files.setdefault(file.resolve(), file)
    return list(files.values()), problems


def _unusable(path: Path) -> InputError:
    if exists(path):
        return InputError(path, None, "It is neither a file nor a folder.", "Give the name of a file.")
    return InputError(path, None, "There is no such file or folder.", "Check the name.")


def _walk(
    folder: Path, root: Path, suffixes: frozenset[str], visited: set[Path], problems: list[InputError]
) -> Iterator[Path]:
    """Files below `folder` in order of their names; a folder is visited once, whatever links lead to it."""
    real = folder.resolve()
    if real in visited or not real.is_relative_to(root):
        return
    visited.add(real)
    try:
        with os.scandir(folder) as scanned:
            entries = sorted(scanned, key=lambda entry: entry.name)
    except OSError as error:
        message = f"The folder cannot be read: {error.strerror}."
        problems.append(InputError(folder, None, message, "Check its permissions."))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = folder / entry.name
        if entry.is_dir():
            yield from _walk(path, root, suffixes, visited, problems)
        elif path.suffix.lower() in suffixes and entry.is_file() and path.resolve().is_relative_to(root):
            yield path
