"""Where somebody reads: articles open where they were left, in the same window and at the next start."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import Edit, ReadingPlace, SpanChange
from annotator.store import Project
from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver, answering, dismiss
from tests.ui.examples import ICE, LONG, span_on

_DEEP = "Paragraph 40"


@pytest.fixture
def reader(driver: Driver) -> Driver:
    """Somebody who is deep in the long article: the caret in one paragraph, and some lines scrolled on from there."""
    driver.session.open_article("long")
    driver.settle()
    read_on(driver)
    return driver


def read_on(driver: Driver) -> None:
    driver.stand_in(_DEEP)
    driver.settle()
    bar = driver.view.verticalScrollBar()
    bar.setValue(bar.value() + 217)
    driver.settle()


def place_of(driver: Driver) -> ReadingPlace:
    driver.settle()
    line = driver.view.top_line.find()
    assert line is not None
    return ReadingPlace(driver.session.caret, *line)


def stored(path: Path, article: str = "long", annotator: str = "ana") -> ReadingPlace | None:
    with Project.open(path, read_only=True) as project:
        return project.reading_place(article, annotator)


def test_article_opened_the_first_time_begins_at_its_first_word(driver: Driver) -> None:
    driver.session.open_article("long")

    assert place_of(driver) == ReadingPlace(0, 0, place_of(driver).shift)
    assert driver.view.verticalScrollBar().value() == 0


def test_going_to_another_article_and_back_keeps_line_and_caret(reader: Driver) -> None:
    place = place_of(reader)
    assert place.shift > 0, "a line that is cut by the edge tells more"
    for _ in range(3):
        reader.keys("Ctrl+PgUp", "Ctrl+PgDown")
        assert reader.article.id == "long"
        assert place_of(reader) == place


def test_next_start_shows_the_same_line_and_caret(
    reader: Driver, make_window: Callable[[], MainWindow], path: Path, qtbot: QtBot
) -> None:
    place = place_of(reader)
    reader.window.close()

    again = Driver(make_window(), qtbot)
    assert again.window.projects.open(path)
    assert again.article.id == "long"
    assert place_of(again) == place
    again.keys("Right")
    assert again.view.viewport().rect().contains(again.view.page_rect(again.session.caret)), "the caret is looked for"


def test_caret_far_out_of_view_is_left_there(reader: Driver) -> None:
    reader.view.verticalScrollBar().setValue(300)
    place = place_of(reader)
    assert not reader.view.viewport().rect().intersects(reader.view.page_rect(place.caret))
    reader.keys("Ctrl+PgUp", "Ctrl+PgDown")

    assert place_of(reader) == place
    assert reader.view.verticalScrollBar().value() == 300


def test_another_zoom_and_width_in_between_keep_the_line_at_the_top(reader: Driver) -> None:
    place = place_of(reader)
    for zoom in (1.7, 0.8, 1):
        reader.keys("Ctrl+PgUp")
        reader.view.set_zoom(zoom)
        reader.keys("Ctrl+PgDown")
        assert place_of(reader) == place
    for part in ("F4", "F5", "F4", "F5") * 3:
        reader.keys(part)
        assert place_of(reader) == place, f"the line at the top moves away when {part} makes another width"


def test_undo_in_another_article_shows_where_the_edit_was(reader: Driver) -> None:
    reader.keys("1")
    labelled = reader.picked
    for key in ("Ctrl+Z", "Ctrl+Shift+Z"):
        reader.keys("Esc", "Ctrl+Home")
        reader.view.verticalScrollBar().setValue(0)
        reader.keys("Ctrl+PgUp", key)
        assert reader.article.id == "long"
        shown = reader.view.page_rect(labelled.end)
        assert reader.view.viewport().rect().contains(shown), f"{key} does not show where the label was"


def test_caret_that_stands_where_an_undone_label_was_is_brought_into_view(reader: Driver) -> None:
    reader.keys("1", "Esc")
    end = reader.session.caret
    reader.view.verticalScrollBar().setValue(0)
    reader.keys("Ctrl+PgUp", "Ctrl+Z")

    assert reader.article.id == "long"
    assert reader.session.caret == end
    assert reader.view.viewport().rect().contains(reader.view.page_rect(end))


def test_everybody_reads_in_a_place_of_their_own(reader: Driver) -> None:
    place = place_of(reader)
    reader.session.work_as("ben")
    assert place_of(reader) == place, "another name for the work moves nothing"
    reader.keys("Ctrl+PgUp", "Ctrl+PgDown", "Ctrl+Home")
    reader.keys("Ctrl+PgUp")
    reader.session.work_as("ana")
    reader.keys("Ctrl+PgDown")

    assert place_of(reader) == place


def test_window_at_rest_has_written_down_where_it_is(reader: Driver, path: Path) -> None:
    reader.qtbot.waitUntil(lambda: stored(path) == place_of(reader), timeout=4000)

    bar = reader.view.verticalScrollBar()
    bar.setValue(bar.value() - 300)
    reader.qtbot.waitUntil(lambda: stored(path) == place_of(reader), timeout=4000)


def test_article_that_is_only_passed_by_leaves_nothing(driver: Driver, path: Path) -> None:
    driver.keys("Ctrl+PgDown", "Ctrl+PgDown", "Ctrl+PgUp")

    assert [stored(path, article) for article in ("ice", "ferry", "match")] == [None, None, None]


def test_reading_makes_no_work_and_nobody_an_annotator(reader: Driver, path: Path) -> None:
    reader.keys("Ctrl+PgUp")

    assert stored(path) is not None
    with Project.open(path, read_only=True) as project:
        assert project.annotators() == []
        assert project.journal()[0].name.startswith("Import")
        assert all(record.annotations is None for record in project.records())


def test_project_for_reading_only_keeps_places_while_it_is_open(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    before = path.read_bytes()
    driver = Driver(window, qtbot)
    window.session.open(Project.open(path, read_only=True), "ana", "long")
    driver.settle()
    read_on(driver)
    place = place_of(driver)
    driver.keys("Ctrl+PgUp", "Ctrl+PgDown")

    assert place_of(driver) == place
    window.projects.close()
    assert path.read_bytes() == before


def test_program_that_is_writing_is_not_waited_for_and_the_place_is_written_later(reader: Driver, path: Path) -> None:
    place = place_of(reader)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    reader.keys("Ctrl+PgUp", "Ctrl+PgDown")
    assert place_of(reader) == place
    assert stored(path) is None
    other.execute("COMMIT")
    other.close()

    reader.keys("Ctrl+PgUp")
    assert stored(path) == place
    assert reader.said == []


def test_conflict_with_another_window_leaves_the_article_where_it_is(reader: Driver, path: Path) -> None:
    reader.keys("1")
    bar = reader.view.verticalScrollBar()
    bar.setValue(bar.value() + 150)
    place = place_of(reader)
    with Project.open(path) as other:
        other.record_edit("long", "ana", Edit("Remove", (SpanChange(reader.picked, None),)))
    with answering(dismiss([])):
        reader.keys("2")

    assert place_of(reader) == place


def test_places_of_one_project_are_not_those_of_the_next(
    reader: Driver, path: Path, tmp_path: Path, made_project: bytes
) -> None:
    other = tmp_path / "other.annotator"
    other.write_bytes(made_project)
    reader.window.projects.open(other, article="long")

    assert place_of(reader).top == 0
    reader.window.projects.open(path, article="long")
    assert place_of(reader).top > 0


def test_place_from_beyond_the_text_is_taken_for_its_end(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    with Project.open(path) as own:
        own.keep_reading_place("long", "ana", ReadingPlace(10**9, 10**9, 10**9))
        own.keep_reading_place("ice", "ana", ReadingPlace(10**9, 5, -(10**9)))
    driver = Driver(window, qtbot)
    for article in (LONG, ICE):
        window.projects.open(path, article=article.id)
        QApplication.processEvents()
        assert driver.session.caret == len(article.text)
        driver.keys("Left", "1")


def test_label_above_the_view_is_unaffected_by_a_reload(reader: Driver, path: Path) -> None:
    place = place_of(reader)
    with Project.open(path) as other:
        other.record_edit("long", "ana", Edit("Label", (SpanChange(None, span_on(LONG, "Paragraph 3:")),)))
    reader.session.open_article("long")

    assert place_of(reader) == place
