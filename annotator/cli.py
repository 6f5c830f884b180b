"""The command line: one function a command, thin."""

import click

from annotator import __version__


@click.group()
@click.version_option(__version__, prog_name="annotator")
def main() -> None:
    """Label news articles."""
