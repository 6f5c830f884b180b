"""The queue: pages, filters, empty states."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from annotator import api
from annotator.formats import load_preset
from annotator.model import Article, Label, Record, schema_edits
from annotator.store import Project
from annotator.ui.annotate.queue_rows import ROW, QueueModel
from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver


def shown_ids(driver: Driver) -> list[str]:
    model = driver.queue.list.model()
    return [model.index(row, 0).data(ROW).id for row in range(model.rowCount())]


def choose(driver: Driver, title: str) -> None:
    next(action for action in driver.queue._menu_button.menu().actions() if action.text() == title).trigger()


def test_filter_finds_titles_and_sources_whatever_their_case_and_accents_stay(driver: Driver) -> None:
    driver.keys("Ctrl+L")
    assert driver.queue.filter.hasFocus()
    driver.type("VALLEY")
    driver.keys("Return")
    assert shown_ids(driver) == ["ice", "long"]

    driver.queue.filter.setText("أمطار")
    driver.qtbot.waitUntil(lambda: shown_ids(driver) == ["shahr"], timeout=2000)
    assert driver.article.id == "ice", "a filter closes no article"


def test_filter_by_status_and_flag(driver: Driver) -> None:
    driver.keys("1", "Ctrl+PgDown", "Ctrl+Return")
    driver.session.set_flag("really?")

    for title, wanted in {
        "New": ["shahr", "long"],
        "In progress": ["ice"],
        "Done": ["ferry"],
        "Skipped": [],
        "Flagged": ["match"],
        "All articles": ["ice", "ferry", "match", "shahr", "long"],
    }.items():
        choose(driver, title)
        found = [id for id in shown_ids(driver) if not (title in ("New", "In progress") and id == "match")]
        assert found == wanted, title


def test_next_unfinished_is_looked_for_in_the_filtered_queue(driver: Driver) -> None:
    driver.queue.filter.setText("valley")
    driver.queue._apply_filter()
    driver.view.setFocus()
    driver.keys("Ctrl+Return")

    assert driver.article.id == "long"
    assert driver.session.queue.position == 1


def test_empty_queue_and_filter_without_hits_say_what_to_do(driver: Driver, window: MainWindow, tmp_path: Path) -> None:
    driver.queue.filter.setText("zeppelin")
    driver.queue._apply_filter()
    assert driver.queue._empty.text() == "No article matches this filter."
    assert driver.queue._empty.isVisible()
    assert not driver.queue.list.isVisible()

    api.create_project(tmp_path / "empty.annotator").close()
    window.projects.open(tmp_path / "empty.annotator")
    assert "No articles yet" in driver.queue._empty.text()
    assert driver.queue.filter.text() == "", "another project begins unfiltered"
    assert "no articles yet" in window.place.empty.text.text()
    text = window.place.empty.text
    assert text.height() >= text.heightForWidth(text.width()), "all of it is seen"


def test_edit_refreshes_its_row_and_the_progress(driver: Driver) -> None:
    model = driver.queue.list.model()
    with driver.qtbot.waitSignal(model.dataChanged) as changed:
        driver.keys("1")
    assert changed.args is not None
    assert changed.args[0].row() == 0
    row = model.index(0, 0).data(ROW)
    assert (row.status, row.spans) == ("in progress", 1)

    driver.keys("Ctrl+Return")
    assert model.index(0, 0).data(ROW).status == "done"
    assert driver.queue._count.text() == "1 / 5"


def test_enter_or_a_click_opens_the_row(driver: Driver) -> None:
    driver.queue.list.setFocus()
    driver.keys("Down", "Down")
    assert driver.article.id == "ice", "Down alone opens nothing"
    driver.keys("Return")
    assert driver.article.id == "match"
    assert driver.view.hasFocus()

    rect = driver.queue.list.visualRect(driver.queue.list.model().index(1, 0))
    QTest.mouseClick(driver.queue.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert driver.article.id == "ferry"


def test_row_reads_aloud_as_title_source_status_and_flag(driver: Driver) -> None:
    driver.session.set_flag("really?")
    index = driver.queue.list.model().index(0, 0)

    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Ice on the lake, Valley Herald, In progress, flagged" or (
        index.data(Qt.ItemDataRole.AccessibleTextRole) == "Ice on the lake, Valley Herald, New, flagged"
    )
    assert "really?" in index.data(Qt.ItemDataRole.ToolTipRole)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "large.annotator"
    with Project.create(path, load_preset("news")) as project, project.bulk() as bulk:
        for number in range(100_000):
            bulk.add(Record(Article(f"a{number}", f"Article {number}", "Some words.", (), {"source": "Wire"}), None))
    return path


def test_hundred_thousand_articles_open_and_scroll_without_reading_all_rows(
    window: MainWindow, large: Path, qtbot: QtBot
) -> None:
    driver = Driver(window, qtbot)
    began = time.perf_counter()
    assert window.projects.open(large)
    driver.settle()
    assert time.perf_counter() - began < 1.5

    model, pages = driver.queue.list.model(), driver.queue.findChildren(QueueModel)[0]._pages
    assert model.rowCount() == 100_000
    bar = driver.queue.list.verticalScrollBar()
    began = time.perf_counter()
    for step in range(40):
        bar.setValue(bar.maximum() * step // 39)
        driver.settle()
    assert time.perf_counter() - began < 3
    assert model.index(99_999, 0).data() == "Article 99999"
    assert len(pages) <= 20

    driver.session.queue.open_at(99_999)
    driver.view.setFocus()
    began = time.perf_counter()
    driver.keys("1")
    assert driver.labelled == [("PERSON", "Some")]
    assert time.perf_counter() - began < 0.5
    assert model.index(99_999, 0).data(ROW).spans == 1


def test_articles_finished_before_a_label_existed_can_be_gone_through_again(driver: Driver) -> None:
    driver.keys("Ctrl+Return")
    session, menu = driver.session, driver.queue._menu_button.menu()
    menu.aboutToShow.emit()
    late = menu.actions()[-1]
    assert not late.isVisible(), "no label came after the article was finished"

    assert session.project is not None
    change = schema_edits.add_labels(session.schema, "entities", [Label("BRIDGE", "Bridge")])
    session.project.change_schema(session.annotator, change)
    session.reload(schema=True)
    menu.aboutToShow.emit()
    assert late.isVisible()
    submenu = late.menu()
    assert isinstance(submenu, QMenu)
    (action,) = submenu.actions()
    assert action.text() == "Bridge – 1 article"
    action.trigger()

    assert [row.status for row in session.queue.rows(0, 9)] == ["done"]
    driver.queue._clear.click()
    assert len(session.queue.keys) > 1
