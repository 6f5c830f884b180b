"""Changes of a schema in use: what they take when a label stands on thousands of spans, and the undo of them."""

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


def list_presets(bench: Bench) -> None:
    """What the dialog for a new project shows."""
    from annotator.formats import presets

    for _ in bench.rounds():
        presets.cache_clear()
        with bench.measured():
            presets()


def load_topics(bench: Bench) -> None:
    """The preset of all IPTC Media Topics."""
    from annotator.formats import load_preset

    for _ in bench.rounds():
        load_preset.cache_clear()
        with bench.measured():
            load_preset("iptc")


def read_yaml(bench: Bench) -> None:
    """The same schema as YAML, in which people change it."""
    from annotator.formats import load_preset, read_schema, write_schema

    text = write_schema(load_preset("iptc"))
    for _ in bench.rounds():
        with bench.measured():
            read_schema(text, "iptc.yaml")


def _jobs(size: str, corpus: Corpus, level: Level) -> list[Job]:
    return [
        Job("schema: rehearse a new name", size, rehearse, corpus, in_project=True, level=level),
        Job("schema: rename what all spans carry", size, change, corpus, in_project=True, level=level),
        Job("schema: undo that", size, undo, corpus, in_project=True, level=level),
    ]


JOBS = (
    Job("schema: list the presets", "", list_presets, repeats=7, level="quick"),
    Job("schema: load a preset", "1,153 labels", load_topics, repeats=7, level="quick"),
    Job("schema: read YAML", "1,153 labels", read_yaml, repeats=3),
    *_jobs("1,000 articles of 3 KB", Corpus(1_000, 3_000, 25), "quick"),
    *_jobs("10,000 articles of 3 KB", Corpus(10_000, 3_000, 25), "usual"),
)
