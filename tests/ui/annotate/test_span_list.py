"""The list of spans: sorted, filtered, driven from the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotator.model import AnnotationSet, Article, Record, Span
from annotator.settings import SpanOrder
from annotator.store import Project
from annotator.ui.annotate.span_rows import SPAN
from tests.ui.driving import Driver
from tests.ui.examples import ICE, ICE_TEXT, span_on

MANY = Article("many", "Many", "word " * 5_000)


def listed(driver: Driver) -> list[str]:
    rows = driver.panel.span_part.rows
    return [rows.index(number).data() for number in range(rows.rowCount())]


def wait(driver: Driver) -> None:
    driver.qtbot.waitUntil(lambda: not driver.panel.span_part.rows.is_at_work)
    driver.settle()


def sort(driver: Driver, title: str) -> None:
    menu = driver.panel.span_part.sorting.menu()
    next(action for action in menu.actions() if action.text() == title).trigger()
    wait(driver)


@pytest.fixture
def labelled(driver: Driver) -> Driver:
    """Four spans, labelled in another order than that in which one reads."""
    for word, key in (("Hallen", "3"), ("Ingrid Moen", "1"), ("lake", "3"), ("Upper Valley Water Board", "2")):
        driver.select(word)
        driver.keys(key)
    driver.keys("Esc")
    return driver


def test_spans_are_sorted_by_text_by_label_and_by_when_they_were_changed(labelled: Driver) -> None:
    assert listed(labelled) == ["lake", "Ingrid Moen", "Hallen", "Upper Valley Water Board"]
    sort(labelled, "By label")
    assert listed(labelled) == ["lake", "Hallen", "Upper Valley Water Board", "Ingrid Moen"]
    sort(labelled, "Last changed first")
    assert listed(labelled) == ["Upper Valley Water Board", "lake", "Ingrid Moen", "Hallen"]
    assert labelled.window.settings.span_order == "time", "the next start sorts so, too"
    sort(labelled, "In reading order")
    assert listed(labelled) == ["lake", "Ingrid Moen", "Hallen", "Upper Valley Water Board"]


@pytest.mark.parametrize(
    ("title", "after_label", "after_change", "after_undo"),
    [
        (
            "By label",
            ["lake", "Hallen", "Upper Valley Water Board", "Ice", "Ingrid Moen"],
            ["lake", "Hallen", "Upper Valley Water Board", "Ice", "Ingrid Moen"],
            ["lake", "Hallen", "Upper Valley Water Board", "Ice", "Ingrid Moen"],
        ),
        (
            "Last changed first",
            ["Ice", "Upper Valley Water Board", "lake", "Ingrid Moen", "Hallen"],
            ["Hallen", "Ice", "Upper Valley Water Board", "lake", "Ingrid Moen"],
            ["Hallen", "Ice", "Upper Valley Water Board", "lake", "Ingrid Moen"],
        ),
    ],
)
def test_edits_move_rows_to_where_they_belong(
    labelled: Driver, title: str, after_label: list[str], after_change: list[str], after_undo: list[str]
) -> None:
    sort(labelled, title)
    labelled.select("Ice")
    labelled.keys("1")
    assert listed(labelled) == after_label
    labelled.click("Hallen")
    labelled.keys("2")
    assert listed(labelled) == after_change
    labelled.keys("Ctrl+Z")
    assert listed(labelled) == after_undo
    labelled.keys("Delete")
    assert "Hallen" not in listed(labelled)


def test_letters_filter_by_text_and_label_and_escape_lists_all_again(labelled: Driver) -> None:
    part = labelled.panel.span_part
    labelled.panel.spans.setFocus()
    labelled.keys("L")
    assert part.field.hasFocus()
    labelled.type("oc")
    wait(labelled)
    assert listed(labelled) == ["lake", "Hallen"]
    heading = labelled.panel.lists._pages[0].tab
    assert heading.text() == "Spans 2/4"
    labelled.keys("Down", "Down", "Return")
    assert labelled.picked.text(ICE.text) == "Hallen"
    assert labelled.view.hasFocus()

    part.field.setText("nothing of that kind")
    assert listed(labelled) == []
    part.field.setFocus()
    labelled.keys("Esc")
    assert len(listed(labelled)) == 4
    assert not part.field.isVisible()


def test_new_span_is_listed_only_where_the_filter_lets_it_through(labelled: Driver) -> None:
    labelled.panel.span_part.rows.filter_by("ic")
    for word in ("every", "Ice"):
        labelled.select(word)
        labelled.keys("4")
    assert listed(labelled) == ["Ice"]


def test_delete_removes_the_row_and_the_keyboard_stays_in_the_list(labelled: Driver) -> None:
    spans = labelled.panel.spans
    spans.setFocus()
    labelled.keys("Home", "Down", "Delete")
    assert listed(labelled) == ["lake", "Hallen", "Upper Valley Water Board"]
    assert spans.hasFocus()
    assert spans.currentIndex().row() == 1
    labelled.keys("Delete", "Delete", "Delete")
    assert labelled.labelled == []


def test_pieces_and_nesting_are_said(driver: Driver, path: Path) -> None:
    outer = span_on(ICE, "Upper Valley Water Board", "ORGANIZATION")
    inner = span_on(ICE, "Upper Valley", "LOCATION")
    start, end = ICE_TEXT.index("Ingrid"), ICE_TEXT.index("She")
    pieces = Span("pieces", "entities", "PERSON", start, end + 3, ((start, start + 6), (end, end + 3)))
    with Project.open(path) as project, project.bulk() as bulk:
        bulk.add(Record(ICE, AnnotationSet("ice", "ana", spans=[outer, inner, pieces])))
    driver.session.open_article("ice")
    driver.settle()
    rows = driver.panel.span_part.rows
    said = [rows.index(number).data(Qt.ItemDataRole.AccessibleTextRole) for number in range(rows.rowCount())]

    assert said == [
        "Ingrid … She, Person, 2 pieces",
        "Upper Valley Water Board, Organization",
        "Upper Valley, Location, inside 1 span",
    ]


@pytest.mark.parametrize("order", ["label", "time"])
def test_many_spans_are_gathered_in_turns_and_edits_meanwhile_are_not_lost(
    driver: Driver, path: Path, order: SpanOrder
) -> None:
    spans = [Span(f"s{n:04}", "entities", "DATE", 5 * n, 5 * n + 4) for n in range(1, 5_000)]
    with Project.open(path) as project, project.bulk() as bulk:
        bulk.add(Record(MANY, AnnotationSet("many", "ana", spans=spans)))
    driver.session.queue.reload()
    driver.session.open_article("many")
    rows = driver.panel.span_part.rows
    rows.sort_by(order)
    driver.session.select(0, 4)
    driver.session.use_label("entities", "PERSON")
    driver.session.open_article("ice")
    driver.session.open_article("many")
    driver.session.relating.remove_picked()
    wait(driver)

    assert rows.rowCount() == len(driver.annotations.spans) == 5_000
    listed_ids = [rows.index(number).data(SPAN).id for number in range(rows.rowCount())]
    assert len({*listed_ids}) == 5_000
    last_added = driver.annotations.spans.at(0)
    assert listed_ids.index(last_added.id) == (0 if order == "time" else 4_999)
