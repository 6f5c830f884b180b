"""Runs jobs in fresh processes, so that none has the caches, the memory or the imports of another."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import msgspec

from tests.benchmarks.bench import Sample
from tests.benchmarks.job import Job
from tests.benchmarks.material import Materials

# Where figures go, and what is kept from one run to the next.
OUT = Path("build/bench")

_LONGEST_SECONDS = 1800


class BrokenJobError(Exception):
    """A job that came to no figures; the text is what its process said last."""


def run_in_turn(jobs: Sequence[Job], materials: Materials, processes: int) -> list[list[Sample]]:
    """A job and its baseline, one process of each after another, so that both meet the same weather.

    Raises BrokenJobError.
    """
    samples: list[list[Sample]] = [[] for _ in jobs]
    for _ in range(processes):
        for job, its_samples in zip(jobs, samples, strict=True):
            its_samples.append(_run(job, materials))
    return samples


def _run(job: Job, materials: Materials) -> Sample:
    material = ""
    if job.needs is not None:
        material = str(materials.project(job.needs) if job.in_project else materials.file(job.needs))
    with tempfile.TemporaryDirectory(prefix="annotator-bench-") as folder:
        command = [sys.executable, "-m", "tests.benchmarks.child", job.key, material, folder]
        done = subprocess.run(
            command, env=own_environment(Path(folder)), capture_output=True, text=True, timeout=_LONGEST_SECONDS
        )
    if done.returncode:
        raise BrokenJobError(done.stderr.strip().rpartition("\n")[2] or f"exit code {done.returncode}")
    return msgspec.json.decode(done.stdout.rpartition("\n")[2], type=Sample)


def own_environment(folder: Path) -> dict[str, str]:
    """Settings, logs and recent projects of nobody, and no screen. The cache is everybody's: it has fontconfig's.

    Bytecode is kept as an installed program has it, even where the environment says otherwise, beside the figures.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
    # XDG folders that are not absolute are passed over.
    homes = {name: str(folder.resolve() / name) for name in names}
    bytecode = str((OUT / "bytecode").resolve())
    return {**kept, **homes, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": bytecode}
