"""A job: one thing that is measured, at one size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tests.benchmarks.corpus import Articles

if TYPE_CHECKING:
    from tests.benchmarks.bench import Bench

Level = Literal["quick", "usual", "full"]
Unit = Literal["ms", "MB"]


@dataclass(frozen=True)
class Job:
    """What is run, on what, how often, and how well it should do.

    `run` measures `repeats` times, in each of `processes` fresh processes. `needs` is there as a file when it runs,
    or as a project with `in_project`. The ratio is to the median of the job named `baseline` at the same size, or of
    no size, which runs in turn with this one. `target`, and `worst_target` for the worst figure, are in `unit`,
    `memory_target` in MB at the process's peak; None where none is set. `level` is the shortest kind of run that the
    job is part of. A job that `is_yardstick` is run as a baseline alone, and gets no row of its own.
    """

    name: str
    size: str
    run: Callable[[Bench], None]
    needs: Articles | None = None
    in_project: bool = False
    unit: Unit = "ms"
    target: float | None = None
    worst_target: float | None = None
    memory_target: float | None = None
    baseline: str = ""
    processes: int = 1
    repeats: int = 1
    level: Level = "usual"
    is_yardstick: bool = False

    @property
    def key(self) -> str:
        return f"{self.name} / {self.size}"
