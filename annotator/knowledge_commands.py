"""`annotator knowledge`: the lists that spans can be linked to."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.command_line import EXIT_CODES, SKIPPED, ProjectPath, opened, place_and_message, progress_bar


@click.group(
    epilog="""\b
Examples:
  annotator knowledge import news people.csv
  annotator knowledge list news
  annotator knowledge remove news people
"""
)
def knowledge() -> None:
    """Work with the lists of a project that spans can be linked to."""


@knowledge.command(
    "import",
    epilog="""\b
Examples:
  annotator knowledge import news people.csv
  annotator knowledge import news wikidata.jsonl --name Wikidata

"""
    + EXIT_CODES,
)
@click.argument("project", type=ProjectPath())
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", default="", help="What the list is called.  [default: the file's name]")
@click.pass_context
def import_list(ctx: click.Context, project: Path, file: Path, name: str) -> None:
    """Bring the list FILE into PROJECT: CSV or JSONL of id, name, aliases, description.

    A list of the same name is replaced. Lines that are broken are left out, and stand on the error output as
    FILE:LINE: what is wrong.
    """
    from annotator import api

    with opened(project) as target, progress_bar("Importing") as progress:
        report = api.import_knowledge(target, file, name=name, progress=progress)
    for problem in report.problems:
        click.echo(place_and_message(problem), err=True)
    click.echo(report.summary())
    if report.problems:
        ctx.exit(SKIPPED)


@knowledge.command("list", epilog=EXIT_CODES)
@click.argument("project", type=ProjectPath())
def list_lists(project: Path) -> None:
    """Say which lists PROJECT has, and how many entries each: a line a list, with a tab."""
    with opened(project, read_only=True) as source:
        for base in source.knowledge.bases():
            click.echo(f"{base.name}\t{base.entries}")


@knowledge.command("remove", epilog=EXIT_CODES)
@click.argument("project", type=ProjectPath())
@click.argument("name")
def remove_list(project: Path, name: str) -> None:
    """Take the list NAME away from PROJECT. Links to its entries stay as they are."""
    with opened(project) as target, progress_bar("Removing") as progress:
        if progress is None:
            target.knowledge.remove(name)
        else:
            target.knowledge.remove(name, progress)
    click.echo(f"The list {name} is gone from {project}.")
