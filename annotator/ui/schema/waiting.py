"""Waits for work that is over at once as a rule, and says that it is going on where it is not."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from annotator.ui.dialogs.form import FormDialog
from annotator.ui.jobs import Cancelled, Job
from annotator.ui.wording import translator

_tr = translator("schema")
# Work that is over so soon is not worth a window.
_AT_ONCE_MS = 200


def wait_for(job: Job, window: QWidget) -> Any:
    """What the job gives; raises what it raised, Cancelled where people stopped it."""
    results: list[Any] = []
    errors: list[BaseException] = []
    is_over: list[bool] = []
    loop = QEventLoop()
    job.succeeded.connect(results.append)
    job.failed.connect(errors.append)
    job.ended.connect(lambda: is_over.append(True))
    job.ended.connect(loop.quit)
    soon = QTimer(singleShot=True, interval=_AT_ONCE_MS)
    soon.timeout.connect(loop.quit)
    job.start()
    soon.start()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    soon.stop()
    if not is_over:
        _Waiting(job, window).exec()
    if errors:
        raise errors[0]
    if not results:
        raise Cancelled
    return results[0]


class _Waiting(FormDialog):
    """Shows how far the job is, until it ends."""

    def __init__(self, job: Job, window: QWidget) -> None:
        super().__init__(job.title, _tr("Cancel"), window)
        self._job = job
        self._is_over = False
        self._bar = QProgressBar(textVisible=False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(job.title)
        self.body.addWidget(self._bar)
        self.cancel_button.hide()
        job.progressed.connect(self._show)
        job.ended.connect(self._end)

    def accept(self) -> None:
        """The only button: the dialog closes once the work has stopped."""
        self.accept_button.setEnabled(False)
        self._job.cancel()

    def reject(self) -> None:
        self.accept()

    def _show(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _end(self) -> None:
        self.done(0)
