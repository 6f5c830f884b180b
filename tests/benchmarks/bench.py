"""What a job gets to work with in its process, and what comes back from there."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from tests.benchmarks.memory import peak_memory


class Sample(msgspec.Struct):
    """What one process measured: values in the job's unit, and its memory at the peak in MB."""

    values: list[float]
    peak: float


class Bench:
    """A job's workbench: the corpus or project that it asked for, a scratch folder, and a clock."""

    def __init__(self, material: Path | None, folder: Path, repeats: int) -> None:
        self._material = material
        self._values: list[float] = []
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

    @contextmanager
    def measured(self) -> Iterator[None]:
        """Measures the time of the block, in milliseconds."""
        before = time.perf_counter()
        yield
        self._values.append((time.perf_counter() - before) * 1000)

    def note(self, value: float) -> None:
        """Takes a value that was measured in another way."""
        self._values.append(value)

    def sample(self) -> Sample:
        return Sample(self._values, peak_memory())
