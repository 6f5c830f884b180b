"""The process of one job: `python -m tests.benchmarks.child KEY MATERIAL FOLDER` prints a Sample as JSON.

Nothing of Annotator is imported on the way to the job, which may be about imports or about memory.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from tests.benchmarks.bench import Bench
from tests.benchmarks.catalogue import job_with_key


def main() -> None:
    key, material, folder = sys.argv[1:]
    job = job_with_key(key)
    bench = Bench(Path(material) if material else None, Path(folder), job.repeats)
    job.run(bench)
    sys.stdout.write("\n" + msgspec.json.encode(bench.sample()).decode())


if __name__ == "__main__":
    main()
