"""What a job gets to work with in its process, and what comes back from there."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

import msgspec

from tests.benchmarks.memory import peak_memory

# How long a job repeats what it measures, and how often it does so at least.
_LONGEST_SECONDS = 20
_FEWEST = 3


class Sample(msgspec.Struct):
    """What one process measured: values in the job's unit, and its memory at the peak in MB.

    `work` is the processor's time for each value that is a time, in milliseconds: what is left of it where other
    programs take turns with this one.
    """

    values: list[float]
    work: list[float]
    peak: float


class Bench:
    """A job's workbench: the corpus or project that it asked for, a scratch folder, and a clock."""

    def __init__(self, material: Path | None, folder: Path, repeats: int) -> None:
        self._material = material
        self._values: list[float] = []
        self._work: list[float] = []
        self.folder = folder
        self.repeats = repeats

    @property
    def corpus(self) -> Path:
        """The JSONL file that the job needs, or the project as others use it too: for reading only."""
        assert self._material is not None
        return self._material

    def own_project(self) -> Path:
        """A copy of the project that the job needs."""
        return Path(shutil.copy(self.corpus, self.folder / "own.annotator"))

    def rounds(self) -> Iterator[int]:
        """Counts from 0 for as often as the job is repeated; less often where that takes too long."""
        until = time.perf_counter() + _LONGEST_SECONDS
        for number in range(self.repeats):
            if number >= _FEWEST and time.perf_counter() > until:
                return
            yield number

    @contextmanager
    def measured(self) -> Iterator[None]:
        """Measures the time of the block, in milliseconds."""
        before, work_before = time.perf_counter(), _processor_seconds()
        yield
        self._values.append((time.perf_counter() - before) * 1000)
        self._work.append((_processor_seconds() - work_before) * 1000)

    def note(self, value: float) -> None:
        """Takes a value that was measured in another way."""
        self._values.append(value)

    def sample(self) -> Sample:
        return Sample(self._values, self._work, peak_memory())


def _processor_seconds() -> float:
    """What this process has used of the processors, and those that it started and waited for."""
    children = getrusage(RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime
