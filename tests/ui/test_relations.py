"""Relations in the window: shown for the picked span or all, told by the mouse, and gone when an end is hidden."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QMarginsF, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPageLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.formats import load_preset
from annotator.model import AnnotationSet, Record, Relation, RelationType
from annotator.store import Project
from annotator.ui.dialogs.printing import page_size
from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver
from tests.ui.examples import FERRY, ICE, span_on

PERSON = span_on(ICE, "Ingrid Moen")
PLACE = span_on(ICE, "Hallen", "LOCATION")
BOARD = span_on(ICE, "Upper Valley Water Board", "ORGANIZATION")
FEELING = span_on(ICE, "It will hold", "positive", "sentiment")
WORKS = Relation("works", "works_for", PERSON.id, BOARD.id)
NEAR = Relation("near", "near", BOARD.id, PLACE.id)
SAYS = Relation("says", "feels", PERSON.id, FEELING.id)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project with three relations on its first article."""
    path = tmp_path / "related.annotator"
    types = (
        RelationType("works_for", "Works for"),
        RelationType("near", directed=False),
        RelationType("feels", "Feels <this>"),
    )
    schema = msgspec.structs.replace(load_preset("news"), relations=types)
    spans, relations = [PERSON, PLACE, BOARD, FEELING], [WORKS, NEAR, SAYS]
    with Project.create(path, schema, name="Related") as project, project.bulk() as bulk:
        bulk.add(Record(ICE, AnnotationSet("ice", "ana", spans=spans, relations=relations)))
        bulk.add(Record(FERRY, None))
    return path


def drawn(driver: Driver) -> set[str]:
    driver.settle()
    return set(driver.view.arcs.drawn())


def pick(driver: Driver, words: str) -> None:
    driver.click(words)
    assert driver.picked.text(driver.article.text).startswith(words.split()[0])


def name_of(driver: Driver, relation: str) -> QPoint:
    """The middle of the name on an arc."""
    rect = driver.view.arcs.drawn()[relation]
    assert rect is not None, f"the name of {relation} is not shown"
    return rect.center().toPoint()


def rest_on(driver: Driver, point: QPoint) -> None:
    """The mouse comes to a point of the article."""
    viewport, none = driver.view.viewport(), Qt.MouseButton.NoButton
    anywhere = viewport.mapToGlobal(point).toPointF()
    moved = QMouseEvent(QEvent.Type.MouseMove, point.toPointF(), anywhere, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, moved)


def test_relations_of_the_span_that_is_picked_are_drawn(driver: Driver) -> None:
    assert drawn(driver) == set()
    pick(driver, "Ingrid Moen")
    assert drawn(driver) == {"works", "says"}
    pick(driver, "Hallen")
    assert drawn(driver) == {"near"}
    driver.keys("Esc")
    assert drawn(driver) == set()


def test_f7_draws_all_relations_and_the_next_start_does_too(
    driver: Driver, make_window: Callable[[], MainWindow], path: Path
) -> None:
    driver.keys("F7")
    assert drawn(driver) == {"works", "near", "says"}
    assert driver.window.commands.action("all arcs").isChecked()

    again = Driver(make_window(), driver.qtbot)
    again.window.projects.open(path)
    assert drawn(again) == {"works", "near", "says"}
    again.keys("F7")
    assert drawn(again) == set()


def test_arcs_can_be_switched_off(driver: Driver) -> None:
    pick(driver, "Ingrid Moen")
    driver.window.commands.action("arcs").trigger()
    assert drawn(driver) == set()
    driver.window.commands.action("arcs").trigger()
    assert drawn(driver) == {"works", "says"}


def test_relation_with_an_end_in_a_hidden_layer_is_not_drawn(driver: Driver) -> None:
    driver.keys("F7")
    driver.window.showing.show_layer("sentiment", False)
    assert drawn(driver) == {"works", "near"}
    driver.window.showing.show_layer("sentiment", True)
    assert drawn(driver) == {"works", "near", "says"}


def test_relations_go_with_their_span_and_come_back_with_it(driver: Driver) -> None:
    driver.keys("F7")
    pick(driver, "Ingrid Moen")
    driver.keys("Delete")
    assert drawn(driver) == {"near"}
    driver.keys("Ctrl+Z")
    assert drawn(driver) == {"works", "near", "says"}


def test_click_on_an_arc_picks_its_relation_and_then_its_other_end(driver: Driver) -> None:
    pick(driver, "Ingrid Moen")
    drawn(driver)
    viewport = driver.view.viewport()
    for end in (PERSON, BOARD, PERSON):
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=name_of(driver, "works"))
        assert driver.session.relating.picked == WORKS
        assert driver.picked.id == end.id
        drawn(driver)
    driver.keys("Esc")
    assert driver.session.relating.picked is None
    assert driver.picked.id == PERSON.id, "the relation is let go of before the span"


def test_menu_on_an_arc_is_about_its_relation(driver: Driver) -> None:
    driver.keys("F7")
    drawn(driver)
    viewport, place = driver.view.viewport(), name_of(driver, "works")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Turn the relation round" in [action.text() for action in menu.actions()]
    menu.close()
    assert driver.session.relating.picked == WORKS


def test_picked_relation_is_drawn_whatever_else_is(driver: Driver) -> None:
    driver.window.commands.action("arcs").trigger()
    pick(driver, "Ingrid Moen")
    assert drawn(driver) == set()
    driver.keys("J")
    assert drawn(driver) == {"works"}


def test_mouse_on_the_name_of_an_arc_tells_both_ends(driver: Driver) -> None:
    driver.keys("F7")
    drawn(driver)
    said = driver.view.arcs.describe_at(name_of(driver, "works").toPointF())
    assert "“Ingrid Moen”" in said
    assert "works for" in said
    assert said.index("Ingrid") < said.index("→") < said.index("Water Board")

    without_direction = driver.view.arcs.describe_at(name_of(driver, "near").toPointF())
    assert "→" not in without_direction


def test_mouse_on_an_arc_is_answered_with_a_chip(driver: Driver) -> None:
    driver.keys("F7")
    drawn(driver)
    rest_on(driver, name_of(driver, "works"))
    chip = driver.view._hovering.label
    driver.qtbot.waitUntil(chip.isVisible, timeout=3000)
    assert "works for" in chip.text()


def test_words_in_a_chip_are_not_taken_for_markup(driver: Driver) -> None:
    driver.keys("F7")
    drawn(driver)
    assert "feels &lt;this&gt;" in driver.view.arcs.describe_at(name_of(driver, "says").toPointF())


def test_another_article_has_arcs_of_its_own(driver: Driver) -> None:
    driver.keys("F7", "Ctrl+PgDown")
    assert drawn(driver) == set()
    driver.keys("Ctrl+PgUp")
    assert drawn(driver) == {"works", "near", "says"}


def test_relations_are_printed_when_they_are_wanted(driver: Driver, tmp_path: Path) -> None:
    driver.window.settings.printed = "relations"
    words = printed(driver, tmp_path / "a.pdf")
    assert {"feels", "<this>", "Relations", "Feels"} <= words
    driver.window.settings.printed = "names"
    assert not {"<this>", "Relations"} & printed(driver, tmp_path / "b.pdf")


def printed(driver: Driver, path: Path) -> set[str]:
    """The words in a PDF of the article in hand."""
    paper = QPageLayout(page_size("A4"), QPageLayout.Orientation.Portrait, QMarginsF())
    driver.window.printouts.save(path, paper, lambda count: range(1, count + 1))
    driver.qtbot.waitUntil(lambda: not driver.window.transfers.is_busy)
    return {word for page in PdfReader(path).pages for word in page.extract_text().split()}
