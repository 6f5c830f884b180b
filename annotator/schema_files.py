"""Schemas and files: those of any tool into a schema, and a project's schema into ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from annotator import formats
from annotator.errors import InputError, ProjectError
from annotator.intake import NotTextError, decode
from annotator.model import Schema
from annotator.schema_pictures import write_pictures
from annotator.store import Project, is_database

Report = Callable[[InputError], None]


def schema_named(name: str | Path, report: Report | None = None) -> Schema:
    """The schema of a file or a preset."""
    return read_schema_file(name, report) if is_schema_file(name) else formats.load_preset(str(name))


def is_schema_file(name: str | Path) -> bool:
    """Whether a name means a file: whatever has an ending or a folder does, all else a preset."""
    return isinstance(name, Path) or Path(name).suffix != "" or Path(name).name != name


def read_schema_file(path: Path | str, report: Report | None = None) -> Schema:
    """The schema in a file: our YAML, a code book as a table, or what QualCoder, REFI-QDA tools, doccano, Label Studio,
    brat and IPTC write.

    What it says and a schema cannot hold goes to `report`, with its line. InputError, with the line and what was
    expected, where the file is of another kind, or wrong.
    """
    from annotator.formats.schemes import SchemeSource, read_scheme

    path = Path(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(path, None, f"The schema cannot be read: {error.strerror}.", "Check the name.") from None
    try:
        text = decode(data)
    except NotTextError as error:
        raise InputError(path, error.line, f"The schema {error}", "Save it as UTF-8.") from None
    return read_scheme(SchemeSource(path, data, text, report or _ignore, lambda name: _text_beside(path, name)))


def _text_beside(path: Path, name: str) -> str | None:
    """What the file `name` in the same folder says, where it is there and a text."""
    try:
        return decode(path.with_name(name).read_bytes())
    except (OSError, NotTextError):
        return None


def _ignore(problem: InputError) -> None:
    """Nobody wants to know."""


def export_schema(project: Project, out: Path | str) -> None:
    """Writes the project's schema as a YAML file that `create_project` reads.

    Over a schema that is there, comments stay where the entries are the same. The pictures that guidelines show are
    in a folder beside it, with `.pictures` after its name.
    """
    path = Path(out)
    if is_database(path):
        raise ProjectError(f"{path} is a project.", "Give the schema another name.")
    written = formats.write_schema(project.schema, over=_yaml_there(path))
    with formats.replacing(path) as file:
        file.write(written.encode())
    write_pictures(project, path)


def _yaml_there(path: Path) -> str:
    """What a YAML file says; empty where there is none."""
    try:
        return path.read_text(encoding="utf-8") if path.is_file() else ""
    except (OSError, UnicodeDecodeError):
        return ""
