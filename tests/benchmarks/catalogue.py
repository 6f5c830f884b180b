"""All jobs, in the order of the table."""

from __future__ import annotations

from tests.benchmarks import (
    articles,
    everywhere,
    finding,
    knowledge,
    panel,
    queues,
    relating,
    schemes,
    starting,
    storing,
    transfer,
)
from tests.benchmarks.job import Job

JOBS: tuple[Job, ...] = (
    *starting.JOBS,
    *transfer.JOBS,
    *storing.JOBS,
    *schemes.JOBS,
    *articles.JOBS,
    *finding.JOBS,
    *everywhere.JOBS,
    *relating.JOBS,
    *panel.JOBS,
    *queues.JOBS,
    *knowledge.JOBS,
)


def job_with_key(key: str) -> Job:
    return next(job for job in JOBS if job.key == key)
