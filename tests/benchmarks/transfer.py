"""Import and export of the native JSONL."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.benchmarks.bench import Bench
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.job import Job, Level

_PARSE_AND_INSERT = "orjson parses, sqlite3 inserts"
_SELECT_AND_WRITE = "sqlite3 selects, orjson writes"
_IMPORT, _EXPORT = "import JSONL", "export JSONL"
_LARGE_ARTICLE = Corpus(1, 10_000_000, 100_000)


def import_corpus(bench: Bench) -> None:
    from annotator import api

    with api.create_project(bench.folder / "new.annotator") as project, bench.measured():
        api.import_paths(project, [bench.corpus])


def export_project(bench: Bench) -> None:
    from annotator import api

    with api.open_project(bench.own_project()) as project, bench.measured():
        api.export(project, bench.folder / "out.jsonl")


def parse_and_insert(bench: Bench) -> None:
    """What importing comes to at least: the file parsed, and the rows that an import made of it inserted."""
    import orjson

    source = bench.own_project()
    lines = bench.folder / "lines.jsonl"
    _write_lines(source, lines)
    with closing(sqlite3.connect(source)) as old, closing(_database(bench.folder / "new.sqlite")) as new:
        for (statement,) in old.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"):
            if not statement.startswith("CREATE TABLE sqlite_"):
                new.execute(statement)
        rows = {table: old.execute(f'SELECT * FROM "{table}"').fetchall() for table in _tables(old)}
        with bench.measured():
            with lines.open("rb") as file:
                for line in file:
                    orjson.loads(line)
            new.execute("BEGIN IMMEDIATE")
            for table, its_rows in rows.items():
                if its_rows:
                    marks = ", ".join("?" * len(its_rows[0]))
                    new.executemany(f'INSERT INTO "{table}" VALUES ({marks})', its_rows)
            new.execute("COMMIT")


def select_and_write(bench: Bench) -> None:
    """What exporting comes to at least: the rows selected, and the lines written."""
    import orjson

    source = bench.own_project()
    lines = bench.folder / "lines.jsonl"
    _write_lines(source, lines)
    parsed = [orjson.loads(line) for line in lines.read_bytes().splitlines()]
    with closing(sqlite3.connect(source)) as database, bench.measured():
        for table in _tables(database):
            for _ in database.execute(f'SELECT * FROM "{table}"'):
                pass
        with (bench.folder / "out.jsonl").open("wb") as file:
            for line in parsed:
                file.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))


def _write_lines(project: Path, lines: Path) -> None:
    """The project as JSONL, which holds what the corpus does: a job is given the one or the other."""
    from annotator import api

    with api.open_project(project) as opened:
        api.export(opened, lines)


def _tables(database: sqlite3.Connection) -> list[str]:
    names = database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return [name for (name,) in names]


def _database(path: Path) -> sqlite3.Connection:
    """As safe as the project's own."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def _jobs(
    size: str,
    corpus: Corpus,
    level: Level,
    *,
    import_target: float | None = None,
    import_memory: float | None = None,
    export_target: float | None = None,
    export_memory: float | None = None,
) -> list[Job]:
    processes = 1 if level == "full" else 3
    return [
        Job(_PARSE_AND_INSERT, size, parse_and_insert, corpus, in_project=True, processes=processes, level=level),
        Job(
            _IMPORT,
            size,
            import_corpus,
            corpus,
            target=import_target,
            memory_target=import_memory,
            baseline=_PARSE_AND_INSERT,
            processes=processes,
            level=level,
        ),
        Job(_SELECT_AND_WRITE, size, select_and_write, corpus, in_project=True, processes=processes, level=level),
        Job(
            _EXPORT,
            size,
            export_project,
            corpus,
            in_project=True,
            target=export_target,
            memory_target=export_memory,
            baseline=_SELECT_AND_WRITE,
            processes=processes,
            level=level,
        ),
    ]


JOBS = (
    *_jobs("1,000 articles of 3 KB", Corpus(1_000, 3_000, 25), "quick"),
    *_jobs(
        "10,000 articles of 3 KB",
        Corpus(10_000, 3_000, 25),
        "usual",
        import_target=3_000,
        import_memory=200,
        export_target=1_000,
        export_memory=120,
    ),
    *_jobs(
        "100,000 articles of 3 KB",
        Corpus(100_000, 3_000, 25),
        "full",
        import_target=30_000,
        import_memory=200,
        export_target=10_000,
        export_memory=120,
    ),
    *_jobs("1 article of 10 MB", _LARGE_ARTICLE, "usual", import_target=1_500),
)
