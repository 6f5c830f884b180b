"""An X server of its own, whose screen is read as shared memory."""

from __future__ import annotations

import mmap
import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import numpy
from numpy.typing import NDArray

# A screen that did not change for this long has come to rest. A caret blinks more slowly.
_REST_SECONDS = 0.150
_LOOK_SECONDS = 0.0005
# While a program starts, what is less than this is a caret that blinks.
_CARET_PIXELS = 400
_LONG_REST_SECONDS = 1.0
# https://www.x.org/releases/X11R7.7/doc/xorg-docs/XWDFile: where the head of an XWD file has what is needed here.
_HEAD = struct.Struct(">25I")
_HEAD_SIZE, _WIDTH, _HEIGHT, _COLORS = 0, 4, 5, 19
_COLOR_BYTES = 12

Pixels = NDArray[numpy.uint32]


class Answer(NamedTuple):
    """Seconds from an event to the first pixel that changed, and to the last before the screen came to rest.

    `work` is how long the program's main thread was at work until then; None where nobody looked.
    """

    first: float
    last: float
    work: float | None = None


class SilenceError(Exception):
    """Nothing changed on the screen."""


class Screen:
    """The framebuffer, an XWD file that Xvfb keeps mapped. `name` is the display's, such as `:1`."""

    def __init__(self, name: str, framebuffer: Path) -> None:
        self.name = name
        with framebuffer.open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        head = _HEAD.unpack(mapped[: _HEAD.size])
        start = head[_HEAD_SIZE] + head[_COLORS] * _COLOR_BYTES
        self._pixels: Pixels = numpy.frombuffer(mapped, numpy.uint32, head[_WIDTH] * head[_HEIGHT], start)

    def picture(self) -> Pixels:
        """The screen as it is now."""
        return self._pixels.copy()

    def answer(self, before: Pixels, since: float, *, timeout: float = 20.0) -> Answer:
        """When the screen, which was `before` at the moment `since`, changed; raises SilenceError."""
        first = last = 0.0
        seen = before
        while True:
            now = time.perf_counter()
            if not numpy.array_equal(self._pixels, seen):
                seen = self.picture()
                first, last = first or now, now
            if last and now - last > _REST_SECONDS:
                return Answer(first - since, last - since)
            if not last and now - since > timeout:
                raise SilenceError(f"nothing changed on the screen within {timeout:g} seconds")
            time.sleep(_LOOK_SECONDS)

    def start(self, before: Pixels, since: float, *, timeout: float = 60.0) -> Answer:
        """The same for a program's start, which may pause for a while between its window and what is in it."""
        first, last, _ = self.answer(before, since, timeout=timeout)
        seen = self.picture()
        while (now := time.perf_counter() - since) < last + _LONG_REST_SECONDS:
            if numpy.count_nonzero(self._pixels != seen) >= _CARET_PIXELS:
                seen, last = self.picture(), now
            time.sleep(_LOOK_SECONDS)
        return Answer(first, last)


@contextmanager
def x_server(width: int = 1280, height: int = 800) -> Iterator[Screen]:
    """Runs Xvfb for as long as the block lasts."""
    reading, writing = os.pipe()
    with tempfile.TemporaryDirectory(prefix="annotator-screen-") as folder:
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-fbdir", folder]
        server = subprocess.Popen(
            [*command, "-nolisten", "tcp", "-noreset"], pass_fds=[writing], stderr=subprocess.DEVNULL
        )
        os.close(writing)
        try:
            number = os.read(reading, 16).decode().strip()
            if not number:
                raise RuntimeError("Xvfb did not start")
            yield Screen(f":{number}", Path(folder, "Xvfb_screen0"))
        finally:
            os.close(reading)
            server.terminate()
            server.wait()
