"""The folder as a compressed archive, to unpack anywhere and start."""

from __future__ import annotations

import platform
import tarfile
from pathlib import Path

from packages.project import NAME, build_time, version


def build(folder: Path, to: Path) -> Path:
    """Writes NAME-VERSION-linux-MACHINE.tar.xz into `to`; two of one commit have the same bytes."""
    top = f"{NAME}-{version()}"
    made = to / f"{top}-linux-{platform.machine()}.tar.xz"
    with tarfile.open(made, "w:xz", preset=6) as archive:
        for path in sorted(folder.rglob("*")):
            archive.add(path, f"{top}/{path.relative_to(folder)}", recursive=False, filter=nobody_in_particular)
    return made


def nobody_in_particular(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """As root's, of the time of the commit, for all to read."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = build_time()
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry
