"""Long work off the main thread: progress, cancel, and a result or an error at the end."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

log = logging.getLogger(__name__)

_REPORT_EVERY_S = 0.05


class Cancelled(Exception):  # noqa: N818 - it is no error
    """The person asked to stop; the work is taken back."""


class Job(QObject):
    """Runs `work(progress)` on a thread of its own. `progress(done, total)` raises Cancelled once asked to stop.

    Ends with exactly one of `succeeded`, `failed` or `cancelled`, and then `ended`, all on the main thread.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, title: str, work: Callable[[Callable[[int, int], None]], Any], parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self._worker = _Worker(work, self)
        self._worker.finished.connect(self._finish)

    def start(self) -> None:
        self._worker.start()

    def cancel(self) -> None:
        """Asks the work to stop at its next step."""
        self._worker.requestInterruption()

    def wait(self) -> None:
        """Blocks until the work has ended."""
        self._worker.wait()

    def _finish(self) -> None:
        error = self._worker.error
        if error is None:
            self.succeeded.emit(self._worker.result)
        elif isinstance(error, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(error)
        self.ended.emit()
        self.deleteLater()


class _Worker(QThread):
    def __init__(self, work: Callable[[Callable[[int, int], None]], Any], job: Job) -> None:
        super().__init__(job)
        self._work = work
        self._job = job
        self._reported = 0.0
        self.result: Any = None
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.result = self._work(self._progress)
        except BaseException as error:  # whatever it was, it is told on the main thread
            log.info("the job %r ended with %r", self._job.title, error)
            self.error = error

    def _progress(self, done: int, total: int) -> None:
        if self.isInterruptionRequested():
            raise Cancelled
        now = time.monotonic()
        if now - self._reported > _REPORT_EVERY_S:
            self._reported = now
            self._job.progressed.emit(done, total)
