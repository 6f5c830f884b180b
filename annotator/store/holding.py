"""Keeps a project's file held for as long as this process has it open, whoever else in the process looks at it.

SQLite's locks on Unix belong to the process, and all of them go when any handle of the file is closed there: by a file
dialog that draws icons, for one (https://www.sqlite.org/howtocorrupt.html, 2.2). Another program that closes the
project would then take itself for the last one, and delete the log that this one goes on writing to. Linux has locks
that belong to a handle; one of them on the bytes that SQLite's readers lock says the same to others, and stays.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock

# The bytes that readers lock: https://www.sqlite.org/src/file/src/os.h, PENDING_BYTE and after.
_FIRST_BYTE, _BYTES = 0x40000000 + 2, 510

# By device and inode: the handle, and how many connections go by it. A handle is closed with the last of them, since
# closing it lets go of the others' locks.
_handles: dict[tuple[int, int], tuple[int, int]] = {}
_guard = Lock()


def hold(path: Path) -> Callable[[], None]:
    """Holds the file at `path` beside a connection that is open; what it returns lets go, before that is closed.

    Where locks of this kind are not to be had, as on other systems, it holds nothing.
    """
    if sys.platform != "linux":
        return _nothing
    with _guard:
        try:
            found = path.stat()
            key = found.st_dev, found.st_ino
            handle, count = _handles.get(key) or (os.open(path, os.O_RDONLY), 0)
        except OSError:
            return _nothing
        _handles[key] = handle, count + 1
        with suppress(OSError):
            _lock(handle)
    return lambda: _let_go(key)


def _let_go(key: tuple[int, int]) -> None:
    with _guard:
        handle, count = _handles.pop(key)
        if count > 1:
            _handles[key] = handle, count - 1
        else:
            os.close(handle)


def _lock(handle: int) -> None:
    import fcntl

    wanted = struct.pack("hhqqi", fcntl.F_RDLCK, os.SEEK_SET, _FIRST_BYTE, _BYTES, 0)
    fcntl.fcntl(handle, fcntl.F_OFD_SETLK, wanted)


def _nothing() -> None:
    """Nothing is held."""
