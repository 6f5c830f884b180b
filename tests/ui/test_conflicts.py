"""What the world does meanwhile: jobs, other windows and annotators, files for reading only, articles without words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.model import Article, Edit, Record, SpanChange, StatusChange
from annotator.settings import Settings
from annotator.store import Project
from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver, answering, dismiss
from tests.ui.examples import ICE, MATCH, span_on


def test_edits_while_a_job_runs_are_refused_with_a_sentence(driver: Driver) -> None:
    driver.keys("1", "Esc")
    driver.session.set_busy(True)
    tries: dict[str, Callable[[], object]] = {
        "label": lambda: driver.keys("Right", "1"),
        "article label": lambda: driver.session.toggle_article_label("topics", "politics"),
        "done": lambda: driver.keys("Ctrl+Return"),
        "undo": lambda: driver.keys("Ctrl+Z"),
    }
    changed = []
    for name, attempt in tries.items():
        driver.said.clear()
        attempt()
        if driver.stored != [("PERSON", "Ice")] or "Wait until" not in " ".join(driver.said):
            changed.append(name)
    assert changed == []

    driver.session.set_busy(False)
    driver.keys("1")
    assert len(driver.stored) == 2


def test_read_only_project_is_read_and_never_changed(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    with Project.open(path) as own:
        own.record_edit("ice", "ana", Edit("Label", (SpanChange(None, span_on(ICE, "Moen")),)))
    before = path.read_bytes()
    driver = Driver(window, qtbot)
    window.session.open(Project.open(path, read_only=True), "ana")
    driver.settle()

    driver.said.clear()
    driver.keys("1")
    said = list(driver.said)
    driver.keys("Tab", "2", "Delete", "}", "Ctrl+Z", "Ctrl+Return", "S", "Esc")
    with answering(dismiss(said)):
        driver.session.toggle_article_label("topics", "politics")
    assert "reading only" in said.pop()

    assert driver.stored == driver.labelled == [("PERSON", "Moen")]
    assert path.read_bytes() == before
    assert driver.panel.inspector.note.field.isReadOnly()
    assert driver.status_bar._saved.text() == "Read only"
    assert said, "a label's key in a project for reading only: nothing is said"


def test_conflict_with_another_window_is_told_and_loses_nothing(driver: Driver, path: Path) -> None:
    driver.stand_in("Moen")
    driver.keys("1")
    mine = driver.picked
    with Project.open(path) as other:
        other.record_edit("ice", "ana", Edit("Remove", (SpanChange(mine, None),)))
        other.record_edit("ice", "ana", Edit("Label", (SpanChange(None, span_on(ICE, "Hallen", "LOCATION")),)))

    said: list[str] = []
    with answering(dismiss(said)):
        driver.keys("2")

    assert "somewhere else" in said[0]
    assert driver.labelled == driver.stored == [("LOCATION", "Hallen")]
    driver.stand_in("Moen")
    driver.keys("1")
    assert driver.stored == [("PERSON", "Moen"), ("LOCATION", "Hallen")], "work goes on after a conflict"


def test_two_windows_may_begin_an_article_at_once(driver: Driver, path: Path) -> None:
    with Project.open(path) as other:
        label = SpanChange(None, span_on(ICE, "Hallen", "LOCATION"))
        other.record_edit("ice", "ana", Edit("Label", (StatusChange("new", "in progress"), label)))

    driver.stand_in("Moen")
    driver.keys("1")
    assert driver.labelled == driver.stored == [("PERSON", "Moen"), ("LOCATION", "Hallen")]


def test_conflict_is_told_although_the_keyboard_was_in_the_note(driver: Driver, path: Path) -> None:
    driver.stand_in("Moen")
    driver.keys("1", "N")
    driver.type("who is this")
    with Project.open(path) as other:
        other.record_edit("ice", "ana", Edit("Remove", (SpanChange(driver.picked, None),)))

    said: list[str] = []
    with answering(dismiss(said)):
        driver.qtbot.waitUntil(lambda: bool(said), timeout=3000)

    assert driver.labelled == driver.stored == []
    assert not driver.panel.inspector.isVisible()


def test_everybody_has_annotations_of_their_own(driver: Driver) -> None:
    driver.keys("1")
    driver.session.work_as("ben")
    assert driver.article.id == "ice"
    assert driver.labelled == []
    driver.keys("Ctrl+Z")
    assert driver.stored == [], "there is nothing of ben's to undo"

    driver.session.work_as("ana")
    assert driver.labelled == [("PERSON", "Ice")]


def test_next_start_opens_the_article_that_was_open_last(
    driver: Driver, make_window: Callable[[], MainWindow], path: Path, settings: Settings, qtbot: QtBot
) -> None:
    driver.keys("Ctrl+PgDown", "Ctrl+PgDown")
    assert driver.article.id == MATCH.id
    driver.window.close()

    assert settings.recent_paths() == [path]
    window = make_window()
    assert window.projects.open(path)
    assert window.session.article is not None
    assert window.session.article.id == MATCH.id


def test_steps_past_either_end_of_the_queue_are_answered(driver: Driver) -> None:
    driver.keys("Ctrl+PgUp")
    assert driver.said[-1] == "This is the first article."
    driver.session.open_article("long")
    driver.keys("Ctrl+PgDown")
    assert driver.said[-1] == "This is the last article."
    assert driver.article.id == "long"


@pytest.mark.parametrize("text", ["", "\n\n", "  \t\n\u00a0", "\u200b", "…"])
def test_article_without_words_opens_and_nothing_in_it_can_be_labelled(
    window: MainWindow, path: Path, qtbot: QtBot, text: str
) -> None:
    with Project.open(path) as own, own.bulk() as bulk:
        bulk.add(Record(Article("void", "Nothing", text), None))
    driver = Driver(window, qtbot)
    window.projects.open(path, article="void")
    driver.keys("1", "Right", "Shift+Down", "1", "Ctrl+A", "2", "Tab", "Ctrl+End", "Up", "F8", "PgDown", "Home")

    assert driver.article.id == "void"
    assert driver.said
    assert driver.stored == driver.labelled == []
    driver.keys("Ctrl+Return")
    assert driver.article.id != "void"
