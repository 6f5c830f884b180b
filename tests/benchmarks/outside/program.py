"""A program on the screen, from its start to its end."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.benchmarks.memory import resident_memory
from tests.benchmarks.outside.screen import Answer, Screen, SilenceError
from tests.benchmarks.outside.user import User

_SETTLING_SECONDS = 0.5
_ENDING_SECONDS = 10
_QUIET_SECONDS = 0.3


class Program:
    """A program that has shown itself; `started` says when."""

    def __init__(self, screen: Screen, user: User, process: subprocess.Popen[bytes], started: Answer) -> None:
        self._screen = screen
        self._user = user
        self._process = process
        self.started = started

    @property
    def memory(self) -> float:
        """Resident memory in MB."""
        return resident_memory(self._process.pid)

    def fill_screen(self) -> None:
        self._user.fill_screen()
        time.sleep(_SETTLING_SECONDS)

    def act(self, gesture: str) -> Answer:
        """From what the user does to the pixels; raises SilenceError."""
        work_before = self._work()
        before, since = self._screen.picture(), time.perf_counter()
        self._user.act(gesture)
        answer = self._screen.answer(before, since)
        return answer._replace(work=self._work() - work_before)

    def act_quietly(self, gesture: str) -> None:
        """Does it, and waits until whatever comes of it has come; it may be nothing."""
        with suppress(SilenceError):
            before, since = self._screen.picture(), time.perf_counter()
            self._user.act(gesture)
            self._screen.answer(before, since, timeout=_QUIET_SECONDS)

    def _work(self) -> float:
        """Seconds that the main thread has been at work, from Linux's /proc; 0 where it does not say."""
        try:
            return int(Path(f"/proc/{self._process.pid}/schedstat").read_text().split()[0]) / 1e9
        except OSError:
            return 0.0


@contextmanager
def running(screen: Screen, command: Sequence[str], environment: dict[str, str]) -> Iterator[Program]:
    """Starts a program and waits until it has shown itself and come to rest; ends it after the block."""
    user = User(screen.name)
    own = {**environment, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}
    before, since = screen.picture(), time.perf_counter()
    process = subprocess.Popen(command, env=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield Program(screen, user, process, screen.start(before, since))
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(_ENDING_SECONDS)
        process.kill()
        process.wait()
        user.close()
