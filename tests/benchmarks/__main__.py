"""`python -m tests.benchmarks`: runs the jobs and prints and keeps a table of their figures."""

from __future__ import annotations

import argparse
import os
import re
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import figures
from tests.benchmarks.bench import Sample
from tests.benchmarks.catalogue import JOBS
from tests.benchmarks.figures import Row
from tests.benchmarks.job import Job, Level
from tests.benchmarks.material import Materials
from tests.benchmarks.processes import OUT, BrokenJobError, run_in_turn
from tests.benchmarks.texts import SIZES

_LEVELS: dict[Level, int] = {"quick": 0, "usual": 1, "full": 2}


def main() -> int:
    arguments = _parser().parse_args()
    if arguments.compare:
        before, after = map(figures.load, arguments.compare)
        print(figures.compared(before, after))
        return 0
    level: Level = "quick" if arguments.quick else "full" if arguments.full else "usual"
    wanted = re.compile(arguments.job, re.IGNORECASE)
    jobs = [job for job in JOBS if not job.is_yardstick and _LEVELS[job.level] <= _LEVELS[level]]
    jobs = [job for job in jobs if wanted.search(job.key)]
    if not jobs:
        keys = (job.key for job in JOBS if not job.is_yardstick)
        print(f"No job is called {arguments.job!r}. There are:", *keys, sep="\n  ")
        return 2
    rows: list[Row] = []
    machine = figures.machine()
    # A project needs a disk that syncs, which /tmp may not be.
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="scratch-", dir=OUT) as scratch:
        materials = Materials(OUT / "corpora", Path(scratch))
        for row in _measure(jobs, materials, is_quick=arguments.quick):
            rows.append(row)
            print(f"{row.job} {row.size}: {figures.shown(row.median, row.unit)}", file=sys.stderr, flush=True)
    run = figures.Run(arguments.name or figures.commit(), machine, rows)
    path = figures.save(run, OUT, SIZES)
    print(f"\n{machine}\n\n{figures.report(rows, SIZES)}\n\nKept in {path} and {path.with_suffix('.md').name}.")
    return 0 if len(rows) >= len(jobs) else 1


def _measure(jobs: list[Job], materials: Materials, *, is_quick: bool) -> Iterator[Row]:
    """A row a job, those of its baseline before it; a baseline is measured once, in turn with whom it is for."""
    measured: set[str] = set()
    for job in _without_baselines(jobs):
        baseline = _baseline(job)
        together = [other for other in (baseline, job) if other is not None]
        try:
            samples = run_in_turn(together, materials, 1 if is_quick else job.processes)
        except BrokenJobError as error:
            print(f"{job.key}: {error}", file=sys.stderr)
            continue
        rows = [_row(one, its_samples) for one, its_samples in zip(together, samples, strict=True)]
        if baseline is not None:
            rows[1].baseline = baseline.name
            rows[1].ratio = rows[1].median / rows[0].median
        for one, row in zip(together, rows, strict=True):
            if one.key not in measured and not one.is_yardstick:
                measured.add(one.key)
                yield row


def _without_baselines(jobs: list[Job]) -> list[Job]:
    """Those that are nobody's baseline: a baseline comes with the job that it is for."""
    baselines = {baseline.key for job in jobs if (baseline := _baseline(job)) is not None}
    return [job for job in jobs if job.key not in baselines]


def _baseline(job: Job) -> Job | None:
    named = [other for other in JOBS if other.name == job.baseline and other.size in (job.size, "")]
    return named[0] if named else None


def _row(job: Job, samples: list[Sample]) -> Row:
    work = [value for sample in samples for value in sample.work]
    return Row(
        job.name,
        job.size,
        [value for sample in samples for value in sample.values],
        unit=job.unit,
        work=statistics.median(work) if work else None,
        memory=max(sample.peak for sample in samples),
        target=job.target,
        worst_target=job.worst_target,
        memory_target=job.memory_target,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Measures speed and memory.")
    parser.add_argument("--quick", action="store_true", help="small sizes, one process a job: a minute")
    parser.add_argument("--full", action="store_true", help="the largest sizes, too: half an hour, 5 GB of disk")
    parser.add_argument("--job", metavar="PATTERN", default="", help="only jobs whose name or size matches")
    parser.add_argument("--name", default="", help="what the files in build/bench are called; by default the commit")
    parser.add_argument("--compare", nargs=2, metavar=("A.json", "B.json"), type=Path, help="compare two runs")
    return parser


if __name__ == "__main__":
    os.chdir(Path(__file__).parents[2])
    sys.exit(main())
