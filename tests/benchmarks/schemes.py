"""Changes of a scheme in use: what they take when a label stands on thousands of spans, and the undo of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.benchmarks.bench import Bench
from tests.benchmarks.corpus import ANNOTATOR, Corpus
from tests.benchmarks.job import Job, Level

if TYPE_CHECKING:
    from annotator.model import Schema
    from annotator.model.schema_change import SchemaChange


def _rename_all(schema: Schema) -> SchemaChange:
    """A new name for the layer: every span is touched."""
    from annotator.model import schema_edits

    return schema_edits.rename_layer(schema, "entities", "names")


def rehearse(bench: Bench) -> None:
    """What renaming the layer of all spans would touch."""
    from annotator import api

    with api.open_project(bench.own_project()) as project:
        change = _rename_all(project.schema)
        for _ in bench.rounds():
            with bench.measured():
                project.rehearse_schema_change(change)


def change(bench: Bench) -> None:
    """Renaming the layer of all spans."""
    from annotator import api

    with api.open_project(bench.own_project()) as project:
        for _ in bench.rounds():
            with bench.measured():
                project.change_schema(ANNOTATOR, _rename_all(project.schema))
            project.undo(ANNOTATOR)


def undo(bench: Bench) -> None:
    """Taking that back."""
    from annotator import api

    with api.open_project(bench.own_project()) as project:
        for _ in bench.rounds():
            project.change_schema(ANNOTATOR, _rename_all(project.schema))
            with bench.measured():
                project.undo(ANNOTATOR)


def _jobs(size: str, corpus: Corpus, level: Level) -> list[Job]:
    return [
        Job("scheme: rehearse a new name", size, rehearse, corpus, in_project=True, level=level),
        Job("scheme: rename what all spans carry", size, change, corpus, in_project=True, level=level),
        Job("scheme: undo that", size, undo, corpus, in_project=True, level=level),
    ]


JOBS = (
    *_jobs("1,000 articles of 3 KB", Corpus(1_000, 3_000, 25), "quick"),
    *_jobs("10,000 articles of 3 KB", Corpus(10_000, 3_000, 25), "usual"),
)
