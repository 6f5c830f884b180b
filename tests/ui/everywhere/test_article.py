"""The same words elsewhere: labelled with A in the article, and with a list to look through in the project."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.formats import load_preset
from annotator.model import AnnotationSet, Article, Label, Layer, Record, Schema, Span
from annotator.store import Project
from annotator.ui import editing
from annotator.ui.everywhere import everywhere
from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver

TEXT = (
    "The ferry\n\n"
    "Northport waits. The ferry to Northport is late, and NORTHPORT is cold. Northporters know the ferry.\n"
    "“Northport is cold,” says Ana Ruiz of Northport Harbour."
)


def project_of(path: Path, *records: Record, schema: Schema | None = None) -> Path:
    with Project.create(path, schema or load_preset("news")) as project, project.bulk() as bulk:
        for record in records:
            bulk.add(record)
    return path


@pytest.fixture
def driver(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> Driver:
    """At an article that names a town five times."""
    path = project_of(tmp_path / "ferry.annotator", Record(Article("ferry", "The ferry", TEXT), None))
    driver = Driver(window, qtbot)
    assert window.projects.open(path)
    driver.settle()
    return driver


def pick(driver: Driver, words: str, key: str = "3") -> None:
    driver.select(words)
    driver.keys(key)


def test_a_labels_every_occurrence_in_one_step_and_the_picked_span_stays_in_hand(driver: Driver) -> None:
    pick(driver, "Northport")
    picked, before = driver.picked, driver.view.verticalScrollBar().value()
    driver.keys("A")

    assert driver.stored == driver.labelled
    assert driver.labelled == [
        ("LOCATION", words) for words in ("Northport",) * 2 + ("NORTHPORT",) + ("Northport",) * 2
    ]
    assert driver.said[-1] == "4 more labelled Location."
    assert driver.picked == picked
    assert driver.view.verticalScrollBar().value() == before

    driver.keys("Ctrl+Z")
    assert driver.stored == driver.labelled == [("LOCATION", "Northport")]
    assert driver.said[-1] == "Undone: Label every “Northport” as Location"
    assert driver.picked == picked
    driver.keys("Ctrl+Shift+Z")
    assert len(driver.stored) == len(driver.labelled) == 5


def test_places_that_have_the_label_or_may_not_have_it_are_told_apart(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    layer = Layer("names", "Names", overlap="none", labels=(Label("TOWN", "Town"), Label("ORG", "Organization")))
    at = [start for start in range(len(TEXT)) if TEXT.startswith("Northport", start)]
    standing = [
        Span("town", "names", "TOWN", at[1], at[1] + 9),
        Span("harbour", "names", "ORG", at[4], at[4] + len("Northport Harbour")),
    ]
    record = Record(Article("ferry", "The ferry", TEXT), AnnotationSet("ferry", "ana", spans=standing))
    driver = Driver(window, qtbot)
    window.projects.open(project_of(tmp_path / "p.annotator", record, schema=Schema("s", layers=(layer,))), "ana")
    driver.settle()
    pick(driver, "Northport", "1")
    driver.keys("A")

    assert driver.said[-1] == "2 more labelled Town. 1 passed over: it would overlap another span."
    assert len(driver.stored) == 5
    assert "town" in driver.annotations.spans
    name = driver.session.undo_name()
    driver.keys("A")
    assert driver.said[-1] == "1 passed over: it would overlap another span."
    assert driver.session.undo_name() == name, "nothing was done, and there is nothing to undo"


def test_words_that_stand_nowhere_else_say_so(driver: Driver) -> None:
    pick(driver, "Ana Ruiz", "1")
    driver.keys("A")
    assert driver.said[-1] == "“Ana Ruiz” stands nowhere else."
    driver.keys("Esc", "A")
    assert driver.said[-1] == "Pick a span first: click it, or press Tab."


def test_where_all_have_the_label_a_says_so(driver: Driver) -> None:
    pick(driver, "Northport")
    driver.keys("A", "A")
    assert driver.said[-1] == "“Northport” is labelled Location already, wherever it stands."


def test_span_whose_words_stand_apart_is_lit_and_labels_nothing(driver: Driver) -> None:
    pick(driver, "Northport")
    driver.session.shaping.toggle_stretch(TEXT.index("late"), TEXT.index("late") + 4, exact=True)
    driver.keys("A")
    assert "stand apart" in driver.said[-1]
    assert driver.view.flash.span == driver.picked


def test_so_many_that_they_take_a_while_are_labelled_beside_the_window(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(everywhere, "MOST_CHANGES_AT_ONCE", 2)
    monkeypatch.setattr(editing, "MOST_CHANGES_AT_ONCE", 2)
    pick(driver, "Northport")
    driver.keys("A")
    assert driver.window.transfers.is_busy
    driver.qtbot.waitUntil(lambda: not driver.window.transfers.is_busy)
    driver.settle()

    assert len(driver.stored) == len(driver.labelled) == driver.session.label_counts["entities", "LOCATION"] == 5
    assert driver.said[-1] == "4 more labelled Location."
    driver.keys("Ctrl+Z")
    assert driver.window.transfers.is_busy, "nor does the undo of so many keep the window waiting"
    driver.qtbot.waitUntil(lambda: not driver.window.transfers.is_busy)
    driver.settle()
    assert driver.stored == driver.labelled == [("LOCATION", "Northport")]
    assert driver.picked.label == "LOCATION"


def test_what_was_labelled_beside_the_window_is_there_when_one_comes_back(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(everywhere, "_LONGEST_AT_ONCE", 1)
    records = [Record(Article(name, name, TEXT), None) for name in ("one", "two")]
    driver = Driver(window, qtbot)
    window.projects.open(project_of(tmp_path / "p.annotator", *records))
    driver.settle()
    pick(driver, "Northport")
    driver.keys("A", "Ctrl+PgDown")
    qtbot.waitUntil(lambda: not window.transfers.is_busy)
    driver.settle()
    assert (driver.article.id, driver.labelled) == ("two", [])
    driver.keys("Ctrl+PgUp")
    assert len(driver.labelled) == 5
