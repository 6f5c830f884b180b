"""Long work: progress, cancel, errors, and what is left of the project."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from annotator import api
from annotator.errors import ProjectError
from annotator.store import Project
from annotator.ui.jobs import Cancelled, Job
from tests.ui.driving import Driver, answering, dismiss

Progress = Callable[[int, int], None]


@pytest.fixture
def parent() -> QObject:
    return QObject()


def test_result_arrives_on_the_main_thread_and_then_the_end(parent: QObject, qtbot: QtBot) -> None:
    heard: list[Any] = []
    threads: list[threading.Thread] = []

    def work(progress: Progress) -> str:
        threads.append(threading.current_thread())
        progress(1, 2)
        return "report"

    job = Job("Working", work, parent)
    job.succeeded.connect(heard.append)
    job.succeeded.connect(lambda _: threads.append(threading.current_thread()))
    job.ended.connect(lambda: heard.append("ended"))
    with qtbot.waitSignal(job.ended):
        job.start()

    assert heard == ["report", "ended"]
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


@pytest.mark.parametrize("error", [ProjectError("The disk is full."), ValueError("a bug"), Cancelled()])
def test_job_ends_in_exactly_one_way(parent: QObject, qtbot: QtBot, error: Exception) -> None:
    heard: list[str] = []

    def work(progress: Progress) -> None:
        raise error

    job = Job("Working", work, parent)
    job.succeeded.connect(lambda _: heard.append("succeeded"))
    job.failed.connect(lambda told: heard.append(f"failed {told}"))
    job.cancelled.connect(lambda: heard.append("cancelled"))
    with qtbot.waitSignal(job.ended):
        job.start()

    assert heard == ["cancelled" if isinstance(error, Cancelled) else f"failed {error}"]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number:02}.txt").write_text(f"Article {number}\n\nIt rained again.\n", encoding="utf-8")
    return folder


def test_cancelled_import_leaves_the_project_as_it_was(driver: Driver, texts: Path) -> None:
    """The work is held at its first step until Cancel has been pressed, as a long import would be."""
    assert driver.session.project is not None
    path = driver.session.project.path
    reached, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> object:
        def stopping(done: int, total: int) -> None:
            if done and not reached.is_set():
                reached.set()
                go_on.wait(5)
            progress(done, total)

        with api.open_project(path) as own:
            return api.import_paths(own, [texts], progress=stopping)

    job = driver.window.transfers.run("Importing", work, writes=True)
    driver.qtbot.waitUntil(reached.is_set)
    bar = driver.status_bar
    assert bar._job_text.text() == "Importing"
    assert bar._job_cancel.isVisible()
    driver.keys("1")
    assert "Wait until" in driver.said[-1]
    with driver.qtbot.waitSignal(job.ended):
        bar._job_cancel.click()
        go_on.set()

    assert "Cancelled; nothing was changed." in driver.said
    assert not bar._job_cancel.isVisible()
    with Project.open(path) as project:
        assert project.progress("ana").total == 5
    driver.keys("1")
    assert driver.stored == [("PERSON", "Ice")], "after the job the window can edit again"


def test_import_shows_its_articles_and_what_came_of_it(driver: Driver, texts: Path) -> None:
    (texts / "picture.txt").write_bytes(bytes(range(256)) * 4)
    said: list[str] = []
    with answering(dismiss(said)):
        driver.window.transfers.import_paths([texts])
        driver.qtbot.waitUntil(lambda: bool(said), timeout=5000)

    assert "picture.txt" in said[0]
    assert "30 articles imported" in driver.said[-1]
    assert driver.queue.list.model().rowCount() == 35
    assert driver.article.id == "ice", "the article in hand stays open"


def test_import_of_nothing_is_told(driver: Driver, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    said: list[str] = []
    with answering(dismiss(said)):
        driver.window.transfers.import_paths([tmp_path / "nothing", tmp_path / "missing.txt"])
        driver.qtbot.waitUntil(lambda: bool(said), timeout=5000)

    assert "missing.txt" in said[0]
    assert not driver.window.transfers.is_busy


def test_failed_export_is_told_with_what_to_do_and_the_window_goes_on(driver: Driver, tmp_path: Path) -> None:
    assert driver.session.project is not None
    path = driver.session.project.path

    def work(progress: Progress) -> object:
        with api.open_project(path) as own:
            return api.export(own, tmp_path / "no such folder" / "out.jsonl")

    said: list[str] = []
    with answering(dismiss(said)):
        driver.window.transfers.run("Exporting", work, writes=False)
        driver.qtbot.waitUntil(lambda: bool(said), timeout=5000)

    assert "no such folder" in said[0]
    driver.settle()
    assert not driver.window.transfers.is_busy


def test_window_is_closed_during_a_job_only_when_that_is_wanted(driver: Driver) -> None:
    def endless(progress: Progress) -> None:
        while True:
            progress(0, 1)
            time.sleep(0.01)

    def press(text: str) -> Callable[[QWidget], None]:
        def answer(dialog: QWidget) -> None:
            assert isinstance(dialog, QMessageBox)
            assert "still running" in dialog.text()
            next(button for button in dialog.buttons() if button.text() == text).click()

        return answer

    driver.window.transfers.run("Importing", endless, writes=True)
    with answering(press("Keep running")):
        assert not driver.window.close()
    assert driver.window.transfers.is_busy
    with answering(press("Stop it and close")):
        assert driver.window.close()
