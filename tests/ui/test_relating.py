"""Relating spans at the window: with keys, with the mouse, and only as the schema allows."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.formats import load_preset
from annotator.model import AnnotationSet, Record, Relation, RelationType
from annotator.store import Project
from annotator.ui.annotate.relations.type_menu import TypeMenu
from tests.ui.driving import Driver, move_event
from tests.ui.examples import ICE, LONG, span_on

MOEN = span_on(ICE, "Ingrid Moen")
HALLEN = span_on(ICE, "Hallen", "LOCATION")
SHE = span_on(ICE, "She")
BOARD = span_on(ICE, "Upper Valley Water Board", "ORGANIZATION")
HOLD = span_on(ICE, "hold", "positive", "sentiment")
PERSON = ("PERSON",)
TYPES = (
    RelationType("works_for", "Works for", heads=PERSON, children=("ORGANIZATION",)),
    RelationType("near", "Near", directed=False, children=("LOCATION",), heads=("LOCATION", "ORGANIZATION")),
    RelationType("leads", "Leads", heads=PERSON, children=("ORGANIZATION",), key="l"),
    RelationType("pays", "Pays", heads=("ORGANIZATION",), children=PERSON),
    RelationType("lives_in", "Lives in", heads=PERSON, children=("LOCATION",)),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "relating.annotator"
    schema = msgspec.structs.replace(load_preset("news"), relations=TYPES)
    far = [span_on(LONG, "Paragraph 1"), span_on(LONG, "Paragraph 59", "LOCATION")]
    with Project.create(path, schema, name="Relating") as project, project.bulk() as bulk:
        bulk.add(Record(ICE, AnnotationSet("ice", "ana", spans=[MOEN, HALLEN, SHE, BOARD, HOLD])))
        bulk.add(Record(LONG, AnnotationSet("long", "ana", spans=far)))
    return path


def relations(driver: Driver) -> list[tuple[str, str, str]]:
    """The relations of the article, as the database has them: (head, type, child)."""
    assert driver.session.project is not None
    stored = driver.session.project.annotations(driver.article.id, "ana")
    assert stored.relations == driver.annotations.relations
    words = {span.id: span.text(driver.article.text) for span in stored.spans}
    return [(words[it.head], it.label, words[it.child]) for it in stored.relations.values()]


def begin(driver: Driver, words: str = "Ingrid Moen") -> None:
    driver.click(words)
    driver.keys("R")
    assert driver.view.linking.is_active


def target(driver: Driver) -> str:
    found = driver.view.linking.target
    return found.text(driver.article.text) if found is not None else ""


def menu() -> TypeMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, TypeMenu)
    return found


def offered() -> list[str]:
    return [action.text().partition("\t")[0] for action in menu().actions() if action.isEnabled() and action.text()]


def name_of(driver: Driver, words: str) -> QPoint:
    """A point on the name under a span."""
    start = driver.article.text.index(words)
    rect = driver.view.page_rect(start)
    for below in range(40):
        point = rect.bottomLeft() + QPoint(4, below - 8)
        named = driver.view.linking.named_at(QPointF(point))
        if named is not None and named.start == start:
            return point
    raise AssertionError(f"no name under {words!r}")


def drag(driver: Driver, start: QPoint, *stops: QPoint, drop: bool = True) -> None:
    viewport = driver.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for point in stops:
        for step in (point + QPoint(-15, 0), point):
            QApplication.sendEvent(viewport, move_event(viewport, step))
    if drop:
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=stops[-1])
    driver.settle()


def test_r_and_tab_choose_the_other_span_and_enter_relates_at_once_where_one_type_is_allowed(driver: Driver) -> None:
    begin(driver)
    assert target(driver) == "Hallen", "the next span that may be the other end is offered first"
    driver.keys("Return")
    assert relations(driver) == [("Ingrid Moen", "lives_in", "Hallen")]
    assert not driver.view.linking.is_active
    assert driver.session.relating.picked is not None
    assert "Ingrid Moen → Lives in → Hallen" in driver.said[-1]
    driver.keys("Ctrl+Z")
    assert relations(driver) == []


def test_only_spans_that_the_schema_allows_are_chosen(driver: Driver) -> None:
    begin(driver)
    met = [target(driver)]
    for key in ("Tab", "Right", "Down", "Shift+Tab", "Left"):
        driver.keys(key)
        met.append(target(driver))
    board = "Upper Valley Water Board"
    assert met == ["Hallen", board, "Hallen", board, "Hallen", board], "not the other person, and not the tone"


def test_letters_find_a_span_in_view_by_its_words(driver: Driver) -> None:
    begin(driver)
    QTest.keyClicks(driver.view, "wat")
    assert target(driver) == "Upper Valley Water Board"
    driver.keys("Backspace", "Backspace", "Backspace")
    QTest.keyClicks(driver.view, "hal")
    assert target(driver) == "Hallen"
    assert driver.labelled.count(("PERSON", "Ingrid Moen")) == 1, "letters are no commands meanwhile"
    driver.keys("Return")
    assert relations(driver) == [("Ingrid Moen", "lives_in", "Hallen")]


def test_allowed_types_are_offered_with_keys(driver: Driver) -> None:
    begin(driver)
    driver.keys("Tab", "Return")
    assert offered() == ["Works for", "Leads"]
    driver.keys("L")
    assert relations(driver) == [("Ingrid Moen", "leads", "Upper Valley Water Board")]

    begin(driver)
    driver.keys("Tab", "Return", "1")
    assert ("Ingrid Moen", "works_for", "Upper Valley Water Board") in relations(driver)


def test_escape_leaves_at_every_step(driver: Driver) -> None:
    begin(driver)
    driver.keys("Tab", "Return")
    assert offered()
    driver.keys("Esc")
    assert QApplication.activePopupWidget() is None
    assert driver.view.linking.is_active, "one may choose another span"
    driver.keys("Esc")
    assert not driver.view.linking.is_active
    assert driver.picked.id == MOEN.id
    assert relations(driver) == []


def test_space_turns_the_relation_round_before_it_is_made(driver: Driver) -> None:
    begin(driver)
    driver.keys("Tab", "Space")
    assert driver.view.linking.is_turned
    driver.keys("Return")
    assert relations(driver) == [("Upper Valley Water Board", "pays", "Ingrid Moen")]

    begin(driver)
    driver.keys("Tab", "Return", "Space")
    assert offered() == [] or "Pays" not in offered(), "these two are linked by it already"
    driver.keys("Esc", "Esc")


def test_relation_goes_the_only_way_that_is_allowed(driver: Driver) -> None:
    begin(driver, "Hallen")
    while target(driver) != "She":
        driver.keys("Tab")
    assert driver.view.linking.is_turned
    driver.keys("Space")
    assert driver.view.linking.is_turned
    driver.keys("Return")
    assert relations(driver) == [("She", "lives_in", "Hallen")]


def test_x_turns_a_relation_round_after_it_was_made(driver: Driver) -> None:
    begin(driver, "Upper Valley")
    QTest.keyClicks(driver.view, "hallen")
    driver.keys("Return", "X")
    assert "the same either way" in driver.said[-1]

    begin(driver)
    driver.keys("Return", "X")
    assert "may not be the head" in driver.said[-1]
    driver.keys("Delete")
    assert [kind for _, kind, _ in relations(driver)] == ["near"], "Delete takes the relation in hand"


def test_click_takes_the_span_under_the_mouse(driver: Driver) -> None:
    begin(driver)
    driver.click("Hallen")
    assert relations(driver) == [("Ingrid Moen", "lives_in", "Hallen")]


def test_click_on_anything_else_leaves(driver: Driver) -> None:
    begin(driver)
    driver.click("measures")
    assert not driver.view.linking.is_active
    assert relations(driver) == []


def test_each_step_is_told_to_a_screen_reader(driver: Driver) -> None:
    told: list[str] = []
    driver.view.linking.told.connect(told.append)
    begin(driver)
    assert "Relate “Ingrid Moen”" in driver.said[-1]
    driver.keys("Tab", "Space")
    QTest.keyClicks(driver.view, "zz")
    driver.keys("Esc")
    board = "Upper Valley Water Board"
    assert told == [
        "Hallen, Location: from Ingrid Moen to Hallen",
        f"{board}, Organization: from Ingrid Moen to {board}",
        f"{board}, Organization: from {board} to Ingrid Moen",
        "No span in view has a word that begins with z",
        "No span in view has a word that begins with zz",
        "No relation",
    ]


def test_span_out_of_view_is_scrolled_to(driver: Driver) -> None:
    driver.keys("Ctrl+PgDown")
    begin(driver, "Paragraph 1")
    assert target(driver) == "", "nothing that may be the other end is in view"
    driver.keys("Tab")
    assert target(driver) == "Paragraph 59"
    found = driver.view.linking.target
    assert found is not None
    assert driver.view.rects_of(found.start, found.end)
    driver.keys("Return")
    assert relations(driver) == [("Paragraph 1", "lives_in", "Paragraph 59")]


def test_where_nothing_may_be_related_that_is_said(driver: Driver) -> None:
    driver.keys("R")
    assert "Pick a span first" in driver.said[-1]
    driver.click("hold")
    driver.keys("R")
    assert "no other span of this article be related to this Positive" in driver.said[-1]
    assert not driver.view.linking.is_active


def test_name_is_dragged_to_another_span(driver: Driver) -> None:
    on_board = driver.point_of(BOARD.start + 3)
    drag(driver, name_of(driver, "Ingrid Moen"), on_board, drop=False)
    assert target(driver) == "Upper Valley Water Board"
    drag(driver, name_of(driver, "Ingrid Moen"), driver.point_of(SHE.start + 1), on_board)
    assert offered() == ["Works for", "Leads"]
    assert driver.session.selection.picked is None, "the selection stays as it was"
    driver.keys("L")
    assert relations(driver) == [("Ingrid Moen", "leads", "Upper Valley Water Board")]


def test_name_is_dragged_to_a_name(driver: Driver) -> None:
    drag(driver, name_of(driver, "She"), name_of(driver, "Hallen"))
    assert relations(driver) == [("She", "lives_in", "Hallen")]


def test_name_that_is_dropped_on_nothing_does_nothing(driver: Driver) -> None:
    drag(driver, name_of(driver, "Ingrid Moen"), driver.point_of(SHE.start + 1))
    assert not driver.view.linking.is_active
    drag(driver, name_of(driver, "Ingrid Moen"), driver.point_of(HALLEN.start + 1), drop=False)
    driver.keys("Esc")
    QTest.mouseRelease(driver.view.viewport(), Qt.MouseButton.LeftButton, pos=driver.point_of(HALLEN.start + 1))
    assert not driver.view.linking.is_active
    assert relations(driver) == []


def test_click_on_a_name_picks_its_span(driver: Driver) -> None:
    QTest.mouseClick(driver.view.viewport(), Qt.MouseButton.LeftButton, pos=name_of(driver, "Hallen"))
    assert driver.picked.id == HALLEN.id


def test_undo_of_a_relation_goes_to_where_it_was(driver: Driver) -> None:
    begin(driver)
    driver.keys("Return", "Esc", "Esc")
    driver.stand_in("It will")
    driver.keys("Ctrl+Z")
    assert driver.picked.id == MOEN.id


def test_attributes_are_not_lost_when_relations_are_turned(driver: Driver) -> None:
    begin(driver)
    driver.keys("Return")
    made = driver.session.relating.picked
    assert isinstance(made, Relation)
    driver.session.relating.set_note(made, "says so")
    assert driver.session.relating.picked is not None
    assert driver.session.relating.picked.note == "says so", "what is picked is as the edit left it"
