"""The command line: one function a command, thin. What is heavy is imported where it is used."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from annotator import __version__
from annotator.command_line import (
    EXIT_CODES,
    INTERRUPTED,
    SKIPPED,
    UNUSABLE,
    ProjectPath,
    no_project,
    opened,
    place_and_message,
    progress_bar,
)
from annotator.errors import InputError, ProjectError
from annotator.knowledge_commands import knowledge
from annotator.places import PROJECT_SUFFIX, exists
from annotator.schema_commands import schema

if TYPE_CHECKING:
    from annotator.store import Statistics

STATUSES = ("new", "in progress", "done", "skipped")
THEMES = ("system", "light", "dark")


class Size(click.ParamType[tuple[int, int]]):
    """A width and a height in pixels, such as 1280x800."""

    name = "WIDTHxHEIGHT"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        width, _, height = str(value).partition("x")
        if not (width.isdecimal() and height.isdecimal() and int(width) and int(height)):
            self.fail(f"{value!r} is not a size such as 1280x800.", param, ctx)
        return int(width), int(height)


class Commands(click.Group):
    """Opens the window for whatever does not begin with a command, and says what the world did in a sentence."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if ctx.resilient_parsing and not args:  # a shell asks what may stand here
            return super().parse_args(ctx, args)
        own = {*self.commands, *(name for option in self.get_params(ctx) for name in option.opts)}
        return super().parse_args(ctx, args if args and args[0] in own else ["open", *args])

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ProjectError as error:
            click.echo(place_and_message(error), err=True)
            ctx.exit(UNUSABLE)
        except KeyboardInterrupt:
            click.echo("Interrupted; nothing was changed.", err=True)
            ctx.exit(INTERRUPTED)


@click.group(
    cls=Commands,
    epilog="""\b
Examples:
  annotator                              open the window
  annotator news                         open the project news.annotator in it
  annotator new news && annotator import news articles/
  annotator export news labels.jsonl --status done

"""
    + EXIT_CODES,
)
@click.version_option(__version__, prog_name="annotator")
@click.help_option("-h", "--help")
def main() -> None:
    """Label news articles: spans and whole articles, from the keyboard, on your own machine.

    `annotator PROJECT` is short for `annotator open PROJECT`.
    """


@main.command(
    "open",
    epilog="""\b
Examples:
  annotator                              the project that was open last
  annotator ~/news.annotator --annotator ana
  annotator news --screenshot news.png --size 1280x800 --theme dark

"""
    + EXIT_CODES,
)
@click.argument("words", metavar="[PROJECT]", nargs=-1)
@click.option("--annotator", metavar="NAME", default="", help="Whose work it is.")
@click.option("--article", metavar="ID", default="", help="The article to show.")
@click.option("--theme", type=click.Choice(THEMES), help="Light, dark, or as the system is.")
@click.option("--language", metavar="CODE", default="", help="The language of the window, such as en or de.")
@click.option("--size", type=Size(), help="The window's size.")
@click.option("--screenshot", type=click.Path(path_type=Path), help="Draw the window into a PNG file, and end.")
@click.option("--sample", is_flag=True, help="Open the sample project where no project was ever opened.")
@click.pass_context
def open_window(
    ctx: click.Context,
    words: tuple[str, ...],
    annotator: str,
    article: str,
    theme: Any,
    language: str,
    size: tuple[int, int] | None,
    screenshot: Path | None,
    sample: bool,
) -> None:
    """Open the window, on PROJECT where it is given."""
    path = _project_there(ctx, *words) if words else None
    if screenshot is not None and screenshot.suffix.lower() != ".png":
        raise click.BadParameter(f"{screenshot} must end in .png.", param_hint="--screenshot")
    if path is not None and (screenshot is not None or article):
        with opened(path, read_only=True) as project:  # what is wrong is better said here than in a window
            if article:
                project.article(article)
    from annotator.ui.application import run

    code = run(
        path,
        screenshot=screenshot,
        annotator=annotator,
        article=article,
        size=size,
        theme=theme,
        language=language,
        sample_when_new=sample,
    )
    ctx.exit(code)


@main.command(
    epilog="""\b
Examples:
  annotator new news
  annotator new trial --schema conll2003
  annotator new mine --schema my-labels.yaml
  annotator new coded --schema codebook.qdc
  annotator new sample --sample

"""
    + EXIT_CODES
)
@click.argument("project", type=ProjectPath())
@click.option("--schema", metavar="NAME|FILE", help="A preset, or a file with labels.  [default: news]")
@click.option("--sample", is_flag=True, help="Put a few articles in it, partly labelled.")
@click.pass_context
def new(ctx: click.Context, project: Path, schema: str | None, sample: bool) -> None:
    """Make the project PROJECT.

    Presets: news, conll2003, coreference, iptc, ontonotes5, pii, quotations, stance, blank. Files: our own YAML, a code
    book as a table (CSV), and the schemas of QualCoder, REFI-QDA (.qdc), doccano, Label Studio, brat and IPTC; what
    a schema cannot hold stands on the error output as FILE:LINE.
    """
    if sample and schema:
        raise click.UsageError("The sample project comes with its own schema: leave --schema away.")
    from annotator import api

    problems: list[InputError] = []
    if sample:
        from annotator.settings import Settings

        made = api.create_sample_project(project, Settings.load().annotator)
    else:
        made = api.create_project(project, schema or "news", report=problems.append)
    for problem in problems:
        click.echo(place_and_message(problem), err=True)
    with made:
        schema_title = made.schema.title or made.schema.name
        click.echo(f"{project} made with the schema {schema_title}; it holds {made.progress('').total} articles.")
    if problems:
        ctx.exit(SKIPPED)


@main.command(
    "import",
    epilog="""\b
Examples:
  annotator import news articles/        every .txt and .jsonl in the folder
  annotator import news monday.txt tuesday.txt
  annotator import news labelled.jsonl --annotator ana

"""
    + EXIT_CODES,
)
@click.argument("project", type=ProjectPath())
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--annotator", metavar="NAME", help="Whose annotations they are.  [default: as the file says]")
@click.pass_context
def import_(ctx: click.Context, project: Path, paths: tuple[Path, ...], annotator: str | None) -> None:
    """Add articles and labels from files and folders to PROJECT.

    What cannot be read is skipped, and stands on the error output as FILE:LINE: what is wrong.
    """
    from annotator import api

    with opened(project) as target, progress_bar("Importing") as progress:
        report = api.import_paths(target, paths, annotator=annotator, progress=progress)
    for problem in report.problems:
        click.echo(place_and_message(problem), err=True)
    click.echo(report.summary())
    if report.problems:
        ctx.exit(UNUSABLE if report.found_nothing else SKIPPED)


@main.command(
    epilog="""\b
Examples:
  annotator export news labels.jsonl
  annotator export news done.jsonl --status done --annotator ana

"""
    + EXIT_CODES
)
@click.argument("project", type=ProjectPath())
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--format", "format_name", metavar="NAME", default="jsonl", show_default=True, help="The file's format.")
@click.option("--status", type=click.Choice(STATUSES), help="Only annotations of this status.")
@click.option("--annotator", metavar="NAME", help="Only this annotator's work.")
def export(project: Path, out: Path, format_name: str, status: Any, annotator: str | None) -> None:
    """Write the articles and labels of PROJECT to the file OUT."""
    from annotator import api, formats

    try:
        formats.named(format_name)
    except ProjectError as error:
        raise click.BadParameter(str(error), param_hint="--format") from None
    with opened(project, read_only=True) as source, progress_bar("Exporting") as progress:
        report = api.export(source, out, format=format_name, status=status, annotator=annotator, progress=progress)
    # What is written into the terminal or a pipe must not have our sentence at its end.
    click.echo(report.summary(), err=not out.is_file())


main.add_command(schema)
main.add_command(knowledge)


@main.command(
    epilog="""\b
Examples:
  annotator stats news
  annotator stats news --json | python -m json.tool

"""
    + EXIT_CODES
)
@click.argument("project", type=ProjectPath())
@click.option("--json", "as_json", is_flag=True, help="As JSON, for other programs.")
def stats(project: Path, as_json: bool) -> None:
    """Count what is in PROJECT: articles, annotators, labels."""
    with opened(project, read_only=True) as source:
        figures = source.statistics()
        name = source.name
    if as_json:
        import msgspec

        counted = {"project": name, **msgspec.to_builtins(figures)}
        click.echo(msgspec.json.format(msgspec.json.encode(counted), indent=2).decode())
    else:
        _show_table(name, figures)


@main.command(
    "self-test",
    epilog="""\b
Examples:
  annotator self-test
  annotator self-test > report.txt       to send with a report of a problem

"""
    + EXIT_CODES,
)
@click.pass_context
def self_test(ctx: click.Context) -> None:
    """Check that this copy of the program works here: a line a check, and exit code 1 where one fails.

    It works in a temporary folder without a screen, and touches nothing of yours.
    """
    from annotator.self_test import run

    ctx.exit(0 if run(click.echo) else UNUSABLE)


def _project_there(ctx: click.Context, word: str, *more: str) -> Path:
    """The project that is meant by a word where a command might stand, too."""
    path = ProjectPath().convert(word, None, ctx)
    if exists(path) and not more:
        return path
    is_path = exists(path) or Path(word).suffix == PROJECT_SUFFIX or Path(word).name != word
    if is_path and more:
        raise click.UsageError(f"After the project {word} nothing is expected, and there is {more[0]!r}.", ctx.parent)
    if is_path:
        raise no_project(path)
    from difflib import get_close_matches

    close = get_close_matches(word, main.commands, n=1)
    meant = f"Did you mean {close[0]!r}?" if close else f"Make it with: annotator new {word}"
    raise click.UsageError(f"{word!r} is no command, and there is no project {path}. {meant}", ctx.parent)


def _show_table(name: str, figures: Statistics) -> None:
    """Figures for people: as tables on a terminal, as lines with tabs in a pipe."""
    head = [("articles", figures.articles), ("characters", figures.characters), ("edits", figures.edits)]
    people = [(name, *by_status.values()) for name, by_status in figures.annotators.items()]
    labels = [
        *((layer, label, "spans", n) for layer, counts in figures.spans.items() for label, n in counts.items()),
        *(
            (layer, label, "articles", n)
            for layer, counts in figures.article_labels.items()
            for label, n in counts.items()
        ),
        *(("relations", label, "relations", n) for label, n in figures.relations.items()),
    ]
    tables: list[tuple[tuple[str, ...], list[tuple[Any, ...]]]] = [
        ((name, ""), list(head)),
        (("annotator", *STATUSES), people),
        (("layer", "label", "on", "count"), labels),
    ]
    if not sys.stdout.isatty():
        for _, rows in tables:
            for row in rows:
                click.echo("\t".join(map(str, row)))
        return
    from rich.console import Console
    from rich.table import Table

    console = Console()
    for columns, rows in tables:
        if rows:
            table = Table(*columns)
            for row in rows:
                table.add_row(*(f"{cell:,}" if isinstance(cell, int) else cell for cell in row))
            console.print(table)
