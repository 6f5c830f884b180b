"""The store without a window: an edit to the disk and back, an article from the disk."""

from __future__ import annotations

from tests.benchmarks.bench import Bench
from tests.benchmarks.corpus import ANNOTATOR, article_id
from tests.benchmarks.job import Job, Level
from tests.benchmarks.texts import TEXTS, Text

WRITE_A_ROW = "sqlite3 commits a row"


def write_a_row(bench: Bench) -> None:
    """The least that an edit comes to: one row, with the same safety."""
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(bench.folder / "rows.sqlite", isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        database.execute("CREATE TABLE spans (set_key INTEGER, start INTEGER, id TEXT PRIMARY KEY, label TEXT)")
        for number in bench.rounds():
            with bench.measured():
                database.execute("BEGIN IMMEDIATE")
                database.execute("INSERT INTO spans VALUES (1, ?, ?, 'PERSON')", (number, f"id-{number}"))
                database.execute("COMMIT")


def record_edits(bench: Bench) -> None:
    """New labels, spread over the article; the first is left out, which compiles the statements."""
    from annotator import api
    from annotator.model import Edit, Span, SpanChange

    with api.open_project(bench.own_project()) as project:
        article = project.article(article_id(0))
        for number in range(bench.repeats + 1):
            start = number * len(article.text) // (bench.repeats + 2)
            span = Span(f"new-{number}", "entities", "WORK", start, start + 5)
            edit = Edit("Label WORK", (SpanChange(None, span),))
            if number == 0:
                project.record_edit(article.id, ANNOTATOR, edit)
                continue
            with bench.measured():
                project.record_edit(article.id, ANNOTATOR, edit)


def undo_edits(bench: Bench) -> None:
    from annotator import api
    from annotator.model import Edit, Span, SpanChange

    with api.open_project(bench.own_project()) as project:
        article = article_id(0)
        for number in range(bench.repeats + 1):
            span = Span(f"new-{number}", "entities", "WORK", number, number + 1)
            project.record_edit(article, ANNOTATOR, Edit("Label WORK", (SpanChange(None, span),)))
        project.undo(ANNOTATOR)
        for _ in bench.rounds():
            with bench.measured():
                project.undo(ANNOTATOR)


def read_article(bench: Bench) -> None:
    """The text, and the annotations on it."""
    from annotator import api

    with api.open_project(bench.own_project()) as project:
        for number in bench.rounds():
            article = article_id(number % 2)
            with bench.measured():
                project.article(article)
                project.annotations(article, ANNOTATOR)


def _jobs(text: Text, level: Level) -> list[Job]:
    return [
        Job(
            "store: record an edit",
            text.size,
            record_edits,
            text.articles,
            in_project=True,
            target=4,
            repeats=50,
            level=level,
        ),
        Job("store: undo an edit", text.size, undo_edits, text.articles, in_project=True, repeats=50, level=level),
        Job("store: read an article", text.size, read_article, text.articles, in_project=True, repeats=6, level=level),
    ]


JOBS = (
    Job(WRITE_A_ROW, "", write_a_row, repeats=50, level="quick"),
    *(job for text in TEXTS for job in _jobs(text, text.level)),
)
