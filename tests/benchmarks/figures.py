"""Figures of one run: a row a job, and a table of them for people and for files."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from tests.benchmarks.job import Unit

_HEADINGS = ("job", "size", "median", "worst", "CPU", "at rest", "peak MB", "ratio", "baseline", "target", "")


class Row(msgspec.Struct, omit_defaults=True):
    """One job at one size: values in `unit`, memory at the peak in MB, and what they should be at most.

    `work` is the median of the processor's time, which other programs disturb less. `rest` is the median time until the
    screen had come to rest. Both are in milliseconds, and None where nobody looked. `ratio` is to the median of
    `baseline` in the same run.
    """

    job: str
    size: str
    values: list[float]
    unit: Unit = "ms"
    work: float | None = None
    rest: float | None = None
    memory: float = 0
    baseline: str = ""
    ratio: float | None = None
    target: float | None = None
    worst_target: float | None = None
    ratio_target: float | None = None
    memory_target: float | None = None

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def worst(self) -> float:
        return max(self.values)

    @property
    def misses(self) -> bool:
        """Whether a target is missed; the median counts, and the worst figure where there is a target for it."""
        pairs = (
            (self.median, self.target),
            (self.worst, self.worst_target),
            (self.ratio, self.ratio_target),
            (self.memory, self.memory_target),
        )
        return any(value is not None and target is not None and value > target for value, target in pairs)


class Run(msgspec.Struct):
    """All rows of a run, and what it ran on."""

    name: str
    machine: str
    rows: list[Row]


def save(run: Run, folder: Path, sizes: Sequence[str]) -> Path:
    """Writes NAME.json, for comparing, and NAME.md, for people; returns the former."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{run.name}.json"
    path.write_bytes(msgspec.json.format(msgspec.json.encode(run), indent=1) + b"\n")
    said = [f"# {run.name}", run.machine, report(run.rows, sizes)]
    path.with_suffix(".md").write_text("\n\n".join(said) + "\n", encoding="utf-8")
    return path


def load(path: Path) -> Run:
    return msgspec.json.decode(path.read_bytes(), type=Run)


def report(rows: Sequence[Row], sizes: Sequence[str]) -> str:
    """The table, and below it how cost grows over these sizes, where it was measured at several."""
    return "\n\n".join(part for part in (table(rows), growth(rows, sizes)) if part)


def table(rows: Iterable[Row]) -> str:
    """Markdown that reads well in a terminal, too; what misses its target is marked."""
    return aligned([_HEADINGS, *map(_cells, rows)])


def compared(before: Run, after: Run) -> str:
    """The rows that both runs have, beside each other; below 1 is better."""
    old = {(row.job, row.size): row for row in before.rows}
    lines: list[tuple[str, ...]] = [("job", "size", before.name, after.name, "ratio", "MB before", "MB after")]
    for row in after.rows:
        was = old.get((row.job, row.size))
        if was is not None:
            ratio = f"{row.median / was.median:.2f}" if was.median else ""
            memories = [f"{memory:.0f}" if memory else "" for memory in (was.memory, row.memory)]
            lines.append(
                (row.job, row.size, shown(was.median, was.unit), shown(row.median, row.unit), ratio, *memories)
            )
    return aligned(lines)


def growth(rows: Iterable[Row], sizes: Sequence[str]) -> str:
    """The processor's time for what was measured at several of these sizes, and how many times the first the last is.

    Medians; the value itself where no processor's time is known.
    """
    found: dict[str, dict[str, Row]] = {}
    for row in rows:
        if row.size in sizes:
            found.setdefault(row.job, {})[row.size] = row
    lines: list[tuple[str, ...]] = [("CPU", *sizes, "growth")]
    for job, by_size in found.items():
        costs = {size: row.median if row.work is None else row.work for size, row in by_size.items()}
        if len(costs) > 1:
            cells = [shown(costs[size], by_size[size].unit) if size in costs else "" for size in sizes]
            first, *_, last = (costs[size] for size in sizes if size in costs)
            lines.append((job, *cells, f"{last / first:.1f} x" if first else ""))
    return aligned(lines) if len(lines) > 1 else ""


def aligned(lines: Sequence[Sequence[str]]) -> str:
    """A Markdown table whose columns are as wide as their widest cell."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    first, *rest = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |" for line in lines
    ]
    return "\n".join([first, "|" + "|".join("-" * (width + 2) for width in widths) + "|", *rest])


def commit() -> str:
    """The commit's short name; with `-dirty` where files differ from it."""
    said = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True)
    return said.stdout.strip() or "unknown"


def machine() -> str:
    """What the figures depend on, beside the code; ask before the run, which is busy itself."""
    processor = platform.processor() or platform.machine()
    found = f"{platform.system()}, {processor}, {os.cpu_count()} cores, Python {platform.python_version()}"
    return f"{found}, {os.getloadavg()[0]:.1f} programs at work beside" if hasattr(os, "getloadavg") else found


def _cells(row: Row) -> tuple[str, ...]:
    targets = [] if row.target is None else [shown(row.target, row.unit)]
    targets += [] if row.worst_target is None else [f"worst {shown(row.worst_target, row.unit)}"]
    targets += [] if row.ratio_target is None else [f"{row.ratio_target:g} x"]
    targets += [] if row.memory_target is None else [f"{row.memory_target:.0f} MB"]
    return (
        row.job,
        row.size,
        shown(row.median, row.unit),
        shown(row.worst, row.unit),
        "" if row.work is None else shown(row.work, "ms"),
        "" if row.rest is None else shown(row.rest, row.unit),
        f"{row.memory:.0f}" if row.memory else "",
        "" if row.ratio is None else f"{row.ratio:.2f}",
        row.baseline,
        ", ".join(targets),
        "missed" if row.misses else "",
    )


def shown(value: float, unit: Unit) -> str:
    """A value for people."""
    if unit == "MB":
        return f"{value:,.0f} MB"
    if value >= 10_000:
        return f"{value / 1000:,.1f} s"
    return f"{value:,.0f} ms" if value >= 100 else f"{value:.2f} ms" if value < 10 else f"{value:.1f} ms"
