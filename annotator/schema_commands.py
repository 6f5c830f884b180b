"""`annotator schema`: the schema of a project, out to a file and in from one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from annotator.command_line import EXIT_CODES, SKIPPED, ProjectPath, opened, place_and_message, progress_bar
from annotator.errors import InputError
from annotator.progress import silent

if TYPE_CHECKING:
    from annotator.api import SchemaImport
    from annotator.store import Example

_SIGNS = {"added": "+", "changed": "~", "hidden": ".", "removed": "-"}
_SHORT = 40


@click.group(
    epilog="""\b
Examples:
  annotator schema export news my-labels.yaml
  annotator schema import news my-labels.yaml --dry-run
"""
)
def schema() -> None:
    """Work with the schema of a project: its layers and labels."""


@schema.command(
    "export",
    epilog="""\b
Examples:
  annotator schema export news my-labels.yaml
  annotator new other --schema my-labels.yaml

"""
    + EXIT_CODES,
)
@click.argument("project", type=ProjectPath())
@click.argument("out", type=click.Path(path_type=Path))
def export_schema(project: Path, out: Path) -> None:
    """Write the schema of PROJECT, with the labels that imports brought along, to the YAML file OUT.

    Where OUT is a schema already, its comments stay where the entries do. Pictures of guidelines are written into the
    folder OUT.pictures, where an import looks for them.
    """
    from annotator import api

    with opened(project, read_only=True) as source:
        api.export_schema(source, out)
        click.echo(f"The schema of {source.name} is in {out}.")


@schema.command(
    "import",
    epilog="""\b
Examples:
  annotator schema import news my-labels.yaml --dry-run
  annotator schema import news codebook.qdc
  annotator schema import news iptc --keep all

"""
    + EXIT_CODES,
)
@click.argument("project", type=ProjectPath())
@click.argument("file", metavar="FILE|PRESET")
@click.option("--dry-run", is_flag=True, help="Say what it would do, and change nothing.")
@click.option(
    "--keep",
    type=click.Choice(("used", "all", "nothing")),
    default="used",
    show_default=True,
    help="What stays of what FILE does not have: what is in use, with its labels hidden; everything, so that FILE is "
    "added; or nothing, and what was labelled with it goes.",
)
@click.option("--annotator", metavar="NAME", help="Whose step it is, to undo.  [default: you]")
@click.pass_context
def import_schema(
    ctx: click.Context, project: Path, file: str, dry_run: bool, keep: Any, annotator: str | None
) -> None:
    """Put the schema in FILE, or a preset, in the place of PROJECT's.

    FILE is our own YAML, a code book as a table (CSV), or a schema of QualCoder, REFI-QDA, doccano, Label Studio,
    brat or IPTC. What is different, and which annotations it touches, is said a line each: + is new, ~ changes,
    . is hidden, - goes. It is one step to undo.
    """
    from annotator import api
    from annotator.settings import Settings

    problems: list[InputError] = []
    incoming = api.schema_named(file, problems.append)
    with opened(project, read_only=dry_run) as target, progress_bar("Looking") as progress:
        if api.is_schema_file(file):
            problems += api.missing_pictures(target, incoming, Path(file))
        for problem in problems:
            click.echo(place_and_message(problem), err=True)
        found = api.rehearse_schema_import(target, incoming, keep=keep, progress=progress or silent)
        _say(found)
        for example in (*found.impact.obstacle_examples, *(found.impact.lost_examples if keep != "nothing" else ())):
            click.echo(f"annotator: {_in_words(example)}", err=True)
        found.check()
        if api.is_schema_file(file) and not dry_run:
            api.add_pictures(target, incoming, Path(file))
        if dry_run:
            click.echo("Nothing was changed: this was a dry run.")
        elif found.change is not None:
            target.change_schema(annotator or Settings.load().annotator, found.change, agreed=found.impact)
            click.echo(f"{target.name} has the schema of {file} now.")
    if problems:
        ctx.exit(SKIPPED)


def _say(found: SchemaImport) -> None:
    if found.change is None:
        click.echo("The project has this schema already.")
        return
    for difference in found.differences:
        click.echo(f"{_SIGNS[difference.kind]} {difference.sentence}")
    click.echo(found.summary())


def _in_words(example: Example) -> str:
    """An annotation that is in the way, or would be lost."""
    words = " ".join(example.text.split())
    quoted = f" “{words if len(words) <= _SHORT else words[: _SHORT - 1] + '…'}”" if words else ""
    return f"{example.annotator} in “{example.title}”:{quoted} {example.reason}"
