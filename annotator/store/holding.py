"""Keeps a project's files held for as long as this process has them open, whoever else in the process looks at them.

SQLite's locks on Unix belong to the process, and all of them on a file go when any handle of it is closed there: by a
file dialog that draws icons by content, for one (https://www.sqlite.org/howtocorrupt.html, 2.2). Another program would
then take itself for the only one: it empties the index of the log, which this one has mapped, and at its end deletes
the log that this one goes on writing to. Linux has locks that belong to a handle; such locks on the bytes that SQLite
locks while a file is open say the same to others, and stay.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path
from threading import Lock

# What readers lock of a database, and whoever has its shared memory open of that: SHARED_FIRST and SHARED_SIZE of
# https://www.sqlite.org/src/file/src/os.h, UNIX_SHM_DMS of os_unix.c: (offset, bytes).
_OF_DATABASE = (0x40000000 + 2, 510)
_OF_SHARED_MEMORY = ((22 + 8) * 4 + 8, 1)

# By device and inode: the handle, and how many connections go by it. A handle is closed with the last of them, since
# closing it lets go of the others' locks.
_handles: dict[tuple[int, int], tuple[int, int]] = {}
_guard = Lock()


def hold(path: Path) -> Callable[[], None]:
    """Holds the project at `path` beside a connection that has read it; what it returns lets go, before that closes.

    Where locks of this kind are not to be had, as on other systems, it holds nothing.
    """
    held = ExitStack()
    if sys.platform == "linux":
        for file, stretch in ((path, _OF_DATABASE), (Path(f"{path}-shm"), _OF_SHARED_MEMORY)):
            with suppress(OSError):
                held.callback(partial(_let_go, _take(file, *stretch)))
    return held.close


def _take(path: Path, offset: int, length: int) -> tuple[int, int]:
    with _guard:
        found = path.stat()
        key = found.st_dev, found.st_ino
        handle, count = _handles.get(key) or (os.open(path, os.O_RDONLY), 0)
        _handles[key] = handle, count + 1
        with suppress(OSError):
            _lock(handle, offset, length)
        return key


def _let_go(key: tuple[int, int]) -> None:
    with _guard:
        handle, count = _handles.pop(key)
        if count > 1:
            _handles[key] = handle, count - 1
        else:
            os.close(handle)


def _lock(handle: int, offset: int, length: int) -> None:
    import fcntl

    fcntl.fcntl(handle, fcntl.F_OFD_SETLK, struct.pack("hhqqi", fcntl.F_RDLCK, os.SEEK_SET, offset, length, 0))
