"""The manual page, made from the help of the command line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import click

from packages.project import build_time, summary, version


def page() -> str:
    """annotator(1) as troff."""
    from annotator.cli import main

    day = datetime.fromtimestamp(build_time(), UTC).strftime("%Y-%m-%d")
    lines = [
        f'.TH ANNOTATOR 1 "{day}" "Annotator {version()}" "User Commands"',
        ".SH NAME",
        r"annotator \- label news articles",
        ".SH SYNOPSIS",
        r"\fBannotator\fR [\fIPROJECT\fR]",
        ".br",
        r"\fBannotator\fR \fICOMMAND\fR [\fIARGUMENT\fR...]",
        ".SH DESCRIPTION",
        _escaped(f"{summary()}."),
        ".PP",
        _escaped("Without a command the window is opened, on PROJECT or on the project that was open last."),
        ".SH COMMANDS",
        *(line for name, command in _commands("annotator", main) for line in _described(name, command)),
        ".SH EXIT STATUS",
        *_exit_status(),
        ".SH FILES",
        r"Projects, settings and logs are in the folders that the XDG variables name: \fI~/.local/share/annotator\fR,",
        r"\fI~/.config/annotator\fR and \fI~/.local/state/annotator/log\fR where they are not set.",
    ]
    return "\n".join(lines) + "\n"


def _commands(path: str, group: click.Group) -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from _commands(f"{path} {name}", command)
        else:
            yield f"{path} {name}", command


def _described(name: str, command: click.Command) -> Iterator[str]:
    context = click.Context(command, info_name=name)
    usage = " ".join(command.collect_usage_pieces(context))
    yield rf".SS \fB{_escaped(name)}\fR {_escaped(usage)}"
    for paragraph in (command.help or "").split("\n\n"):
        yield ".PP"
        yield _escaped(" ".join(paragraph.split()))
    for parameter in command.get_params(context):
        if isinstance(parameter, click.Option) and (record := parameter.get_help_record(context)):
            yield ".TP"
            yield rf"\fB{_escaped(record[0])}\fR"
            yield _escaped(" ".join(record[1].split()))
    examples = (command.epilog or "").partition("Examples:\n")[2].partition("\n\n")[0]
    if examples:
        yield from (".PP", "Examples:", ".PP", ".nf", *map(_escaped, examples.splitlines()), ".fi")


def _exit_status() -> Iterator[str]:
    from annotator.command_line import EXIT_CODES

    for line in EXIT_CODES.partition("Exit codes:\n")[2].splitlines():
        code, _, meaning = line.strip().partition(" ")
        yield from (".TP", code, _escaped(meaning.strip()))


def _escaped(text: str) -> str:
    text = text.replace("\\", r"\e").replace("-", r"\-").replace("`", "")
    return rf"\&{text}" if text.startswith((".", "'")) else text
