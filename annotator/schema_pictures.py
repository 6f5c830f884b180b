"""The pictures of guidelines outside a project: in a folder beside the schema's file."""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Iterator
from pathlib import Path

from annotator import formats
from annotator.errors import InputError, ProjectError
from annotator.model import Schema
from annotator.model.schema_pictures import picture_names
from annotator.store import Project

_FOLDER = ".pictures"
_SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp")


def pictures_folder(file: Path) -> Path:
    """Where the pictures of a schema's file are: `my-labels.yaml.pictures`."""
    return file.with_name(file.name + _FOLDER)


def write_pictures(project: Project, file: Path) -> None:
    """Writes the pictures that the project's guidelines show beside the schema's file; ProjectError as any writing."""
    folder = pictures_folder(file)
    for name in picture_names(project.schema):
        picture = project.picture(name)
        if picture is None:
            continue
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise ProjectError(
                f"The folder {folder} cannot be made: {error.strerror}.", "Choose another folder, or make room."
            ) from error
        suffix = mimetypes.guess_extension(picture.media_type) or _SUFFIXES[0]
        with formats.replacing(folder / f"{name}{suffix}") as target:
            target.write(picture.data)


def add_pictures(project: Project, schema: Schema, file: Path) -> None:
    """Keeps in the project the pictures that the guidelines of the file's schema show, where they are beside it."""
    for _, found in _found(project, schema, file):
        if found is not None:
            project.add_picture(found.read_bytes(), mimetypes.guess_type(found.name)[0] or "image/png")


def missing_pictures(project: Project | None, schema: Schema, file: Path) -> list[InputError]:
    """The pictures that guidelines show, and that are neither in the project, if any, nor beside the file."""
    folder = pictures_folder(file).name
    return [
        InputError(file, None, f"A picture of the guidelines is not in {folder}: {name}.")
        for name, found in _found(project, schema, file)
        if found is None
    ]


def _found(project: Project | None, schema: Schema, file: Path) -> Iterator[tuple[str, Path | None]]:
    """Each picture that the project has not, with its file; None where there is none with the bytes it is named by."""
    for name in picture_names(schema):
        if project is None or project.picture(name) is None:
            files = (pictures_folder(file) / f"{name}{suffix}" for suffix in _SUFFIXES)
            yield name, next((one for one in files if _holds(one, name)), None)


def _holds(file: Path, name: str) -> bool:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest() == name
    except OSError:
        return False
