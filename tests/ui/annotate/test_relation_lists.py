"""Relations and chains in the panel: listed, picked, changed, merged and split, with keys and the mouse."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.formats import load_preset
from annotator.model import AnnotationSet, Attribute, Record, Relation, RelationType
from annotator.store import Project
from annotator.ui.annotate.relations import ChainList, RelationList
from annotator.ui.row_list import RowList
from tests.ui.driving import Driver, move_event
from tests.ui.examples import FERRY, ICE, span_on

MOEN = span_on(ICE, "Ingrid Moen")
HALLEN = span_on(ICE, "Hallen", "LOCATION")
SHE = span_on(ICE, "She")
BOARD = span_on(ICE, "Upper Valley Water Board", "ORGANIZATION")
SAYS = span_on(ICE, "she says")
TYPES = (
    RelationType("works_for", "Works for", heads=("PERSON",), attributes=(Attribute("since", "text", "Since"),)),
    RelationType("knows", "Knows", definition="Has heard of."),
    RelationType("same", "Same as", directed=False, transitive=True),
)
WORKS = Relation("works", "works_for", MOEN.id, BOARD.id)
KNOWS = Relation("knows", "knows", BOARD.id, HALLEN.id)


def link(head: str, child: str) -> Relation:
    return Relation(f"{head} {child}", "same", head, child)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "lists.annotator"
    schema = msgspec.structs.replace(load_preset("news"), relations=TYPES)
    relations = [WORKS, KNOWS, link(SHE.id, MOEN.id), link(SAYS.id, SHE.id), link(BOARD.id, HALLEN.id)]
    spans = [MOEN, HALLEN, SHE, BOARD, SAYS]
    with Project.create(path, schema, name="Lists") as project, project.bulk() as bulk:
        bulk.add(Record(ICE, AnnotationSet("ice", "ana", spans=spans, relations=relations)))
        bulk.add(Record(FERRY, None))
    return path


@pytest.fixture
def relations(driver: Driver) -> RelationList:
    show(driver, driver.panel.relations)
    return driver.panel.relations


@pytest.fixture
def chains(driver: Driver) -> ChainList:
    show(driver, driver.panel.chains)
    return driver.panel.chains


def show(driver: Driver, listed: RowList) -> None:
    driver.panel.lists.show_list(listed)
    driver.settle()


def rows(listed: RowList) -> list[str]:
    model = listed.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.DisplayRole) for row in range(model.rowCount())]


def point_of(listed: RowList, row: int) -> QPoint:
    listed.scrollTo(listed.model().index(row, 0))
    return listed.visualRect(listed.model().index(row, 0)).center()


def click(driver: Driver, listed: RowList, row: int) -> None:
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=point_of(listed, row))
    driver.settle()


def go_to(driver: Driver, listed: RowList, row: int) -> None:
    listed.setFocus()
    listed.setCurrentIndex(listed.model().index(row, 0))
    driver.settle()


def ends(driver: Driver) -> set[tuple[str, str, str]]:
    """All relations but those of chains."""
    found = driver.annotations.relations.values()
    return {(it.head, it.label, it.child) for it in found if it.label != "same"}


def mentions(driver: Driver) -> list[list[str]]:
    return [list(chain) for chain in driver.session.chaining.chains.of("same")]


# Relations


def test_all_relations_are_listed_in_the_order_of_their_heads(driver: Driver, relations: RelationList) -> None:
    assert rows(relations)[0] == "Person “Ingrid Moen” → Works for → Organization “Upper Valley Water Board”"
    assert len(rows(relations)) == 5
    assert driver.panel.lists.isVisible()


def test_only_those_of_the_picked_span_are_listed_unless_all_are_wanted(
    driver: Driver, relations: RelationList
) -> None:
    driver.click("Ingrid Moen")
    assert len(rows(relations)) == 2
    relations.everywhere.click()
    assert len(rows(relations)) == 5
    driver.click("Hallen")
    assert len(rows(relations)) == 5
    relations.everywhere.click()
    assert len(rows(relations)) == 2


def test_click_on_a_row_picks_the_relation_and_goes_to_its_head(driver: Driver, relations: RelationList) -> None:
    click(driver, relations, 0)
    assert driver.session.relating.picked == WORKS
    assert driver.picked.id == MOEN.id
    assert "works" in driver.view.arcs.drawn()
    assert driver.panel.relation.isVisible()
    assert not driver.panel.inspector.isVisible(), "one card at a time"


def test_f_turns_the_relation_of_a_row_and_delete_removes_it(driver: Driver, relations: RelationList) -> None:
    knows = next(n for n, row in enumerate(rows(relations)) if "Knows" in row)
    go_to(driver, relations, knows)
    driver.keys("F")
    assert len(rows(relations)) == 5, "what the list picks does not change what it shows"
    assert (HALLEN.id, "knows", BOARD.id) in ends(driver)
    assert relations.hasFocus()
    driver.keys("Delete")
    assert ends(driver) == {(MOEN.id, "works_for", BOARD.id)}
    assert relations.hasFocus()
    driver.keys("Ctrl+Z", "Ctrl+Z")
    assert (BOARD.id, "knows", HALLEN.id) in ends(driver)
    driver.keys("Esc")
    assert driver.view.hasFocus()


def test_list_follows_relations_that_come_and_go(driver: Driver, relations: RelationList) -> None:
    driver.session.relating.relate("knows", SHE, BOARD)
    driver.keys("Esc", "Esc")
    assert driver.session.selection.picked is None
    assert len(rows(relations)) == 6
    driver.keys("Ctrl+Z", "Esc", "Esc")
    assert len(rows(relations)) == 5
    driver.click("Ingrid Moen")
    driver.keys("Delete", "Esc")
    assert [row for row in rows(relations) if "Ingrid" in row] == []
    assert any("“she says” → Same as → Person “She”" in row for row in rows(relations)), "her chain stays together"


def test_type_of_the_picked_relation_is_changed_among_those_allowed(driver: Driver, relations: RelationList) -> None:
    click(driver, relations, 0)
    driver.panel.relation.change.click()
    driver.type("knows")
    driver.keys("Return")
    assert (MOEN.id, "knows", BOARD.id) in ends(driver)
    picked = driver.session.relating.picked
    assert picked is not None
    assert picked.label == "knows"


def test_attributes_and_note_of_the_picked_relation_are_written(driver: Driver, relations: RelationList) -> None:
    click(driver, relations, 0)
    driver.view.setFocus()
    driver.keys("I")
    driver.type("May")
    driver.keys("Tab")
    assert driver.annotations.relations["works"].attributes == {"since": "May"}
    driver.view.setFocus()
    driver.keys("N")
    driver.type("says she")
    driver.keys("Esc")
    assert driver.annotations.relations["works"].note == "says she"
    assert driver.annotations.spans.get(MOEN.id) == MOEN, "the span has no note"


def test_ends_of_the_picked_relation_are_jumped_to(driver: Driver, relations: RelationList) -> None:
    click(driver, relations, 0)
    driver.panel.relation.ends[1].click()
    assert driver.picked.id == BOARD.id
    assert driver.session.relating.picked == WORKS


def test_button_turns_a_relation_round(driver: Driver, relations: RelationList) -> None:
    driver.click("Hallen")
    click(driver, relations, next(n for n, row in enumerate(rows(relations)) if "Knows" in row))
    driver.panel.relation.flip.click()
    assert (HALLEN.id, "knows", BOARD.id) in ends(driver)


# Chains


def test_chains_are_listed_with_what_they_are_known_by(driver: Driver, chains: ChainList) -> None:
    assert rows(chains) == ["Ingrid Moen", "Upper Valley Water Board"]


def test_picked_mention_unfolds_its_chain(driver: Driver, chains: ChainList) -> None:
    driver.click("She")
    assert rows(chains) == ["Ingrid Moen", "Ingrid Moen", "She", "she says", "Upper Valley Water Board"]
    driver.click("Hallen")
    assert rows(chains) == ["Ingrid Moen", "Upper Valley Water Board", "Hallen", "Upper Valley Water Board"]


def test_mentions_are_unfolded_and_jumped_to_with_keys(driver: Driver, chains: ChainList) -> None:
    go_to(driver, chains, 0)
    driver.keys("Right", "Down", "Down", "Return")
    assert driver.picked.id == SHE.id
    assert chains.hasFocus()
    driver.keys("Left", "Left")
    assert rows(chains) == ["Ingrid Moen", "Upper Valley Water Board"]
    driver.keys("Esc")
    assert driver.view.hasFocus()


def test_m_on_two_chains_merges_them(driver: Driver, chains: ChainList) -> None:
    go_to(driver, chains, 0)
    driver.keys("M")
    assert "press M" in driver.said[-1]
    driver.keys("Down", "M")
    assert mentions(driver) == [[MOEN.id, HALLEN.id, SHE.id, BOARD.id, SAYS.id]]
    driver.keys("Ctrl+Z")
    assert len(mentions(driver)) == 2
    driver.keys("M", "Esc")
    assert chains.marked is None
    assert chains.hasFocus()


def test_chain_is_dragged_to_another(driver: Driver, chains: ChainList) -> None:
    start, end = point_of(chains, 1), point_of(chains, 0)
    viewport = chains.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for point in ((start + end) / 2, end):
        QApplication.sendEvent(viewport, move_event(viewport, point))
    assert chains.target == ("same", 1)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    assert len(mentions(driver)) == 1


def test_s_cuts_a_chain_before_a_mention_and_delete_takes_one_out(driver: Driver, chains: ChainList) -> None:
    go_to(driver, chains, 0)
    driver.keys("M", "Down", "M", "Right")
    go_to(driver, chains, rows(chains).index("She"))
    driver.keys("S")
    assert mentions(driver) == [[MOEN.id, HALLEN.id], [SHE.id, BOARD.id, SAYS.id]]
    go_to(driver, chains, len(rows(chains)) - 2)
    driver.keys("Delete")
    assert mentions(driver) == [[MOEN.id, HALLEN.id], [SHE.id, SAYS.id]]
    driver.keys("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert mentions(driver) == [[MOEN.id, SHE.id, SAYS.id], [HALLEN.id, BOARD.id]]


def test_chains_are_merged_and_split_from_the_article(driver: Driver, chains: ChainList) -> None:
    driver.click("Hallen")
    driver.window.commands.action("merge chains").trigger()
    driver.type("ingrid")
    driver.keys("Return")
    assert mentions(driver) == [[MOEN.id, HALLEN.id, SHE.id, BOARD.id, SAYS.id]]
    driver.click("Upper Valley")
    driver.window.commands.action("split chain").trigger()
    assert mentions(driver) == [[MOEN.id, HALLEN.id, SHE.id], [BOARD.id, SAYS.id]]


def test_lists_of_an_article_without_relations_are_not_offered(driver: Driver, chains: ChainList) -> None:
    driver.keys("Ctrl+PgDown")
    assert not driver.panel.lists.isVisible()
