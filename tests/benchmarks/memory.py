"""Memory of processes in MB, from Linux's /proc; 0 where there is none."""

from __future__ import annotations

import re
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage


def peak_memory() -> float:
    """The most resident memory that this process ever had, or one that it started and waited for."""
    return max(_status("self", "VmHWM"), getrusage(RUSAGE_CHILDREN).ru_maxrss / 1024)


def resident_memory(pid: int | None = None) -> float:
    """The resident memory of a process, this one by default, and of its children."""
    name = "self" if pid is None else str(pid)
    return _status(name, "VmRSS") + sum(resident_memory(child) for child in _children(name))


def _status(process: str, field: str) -> float:
    try:
        found = re.search(rf"{field}:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())
    except OSError:
        return 0.0
    return int(found[1]) / 1024 if found else 0.0


def _children(process: str) -> list[int]:
    try:
        lists = [path.read_text() for path in Path(f"/proc/{process}/task").glob("*/children")]
    except OSError:
        return []
    return [int(pid) for listed in lists for pid in listed.split()]
