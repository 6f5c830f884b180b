"""What all commands share: projects as arguments, exit codes, progress, and how problems are written."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from annotator.errors import InputError, ProjectError
from annotator.places import PROJECT_SUFFIX, exists

if TYPE_CHECKING:
    from annotator.store import Project

UNUSABLE, SKIPPED, INTERRUPTED = 1, 3, 130

EXIT_CODES = """\b
Exit codes:
  0    all went well
  1    the project or the input could not be used
  2    the command was not understood
  3    done, but some of the input was skipped
  130  interrupted; nothing was changed
"""


class ProjectPath(click.ParamType[Path]):
    """A project's path; `.annotator` is added where it has no ending and is no file as it stands."""

    name = "project"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(value)
        return path if path.suffix or exists(path) or not path.name else path.with_name(path.name + PROJECT_SUFFIX)


@contextmanager
def opened(path: Path, *, read_only: bool = False) -> Iterator[Project]:
    if not exists(path):
        raise no_project(path)
    from annotator import api

    with api.open_project(path, read_only=read_only) as project:
        yield project


def no_project(path: Path) -> ProjectError:
    return ProjectError(f"There is no project {path}.", f"Check the name, or make it with: annotator new {path}")


@contextmanager
def progress_bar(title: str) -> Iterator[Callable[[int, int], None] | None]:
    """A bar on a terminal; nothing in a pipe."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def place_and_message(error: ProjectError) -> str:
    """FILE:LINE: what is wrong, as editors and compilers write it."""
    if not isinstance(error, InputError):
        return f"annotator: {error}"
    place = str(error.path) if error.line is None else f"{error.path}:{error.line}"
    return f"{place}: {error.message} {error.advice}".rstrip()
