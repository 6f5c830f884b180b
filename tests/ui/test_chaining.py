"""Chains of mentions at the window: linked, chosen and left from the keyboard."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from annotator.formats import load_preset
from annotator.model import AnnotationSet, Record, RelationType
from annotator.store import Project
from tests.ui.driving import Driver
from tests.ui.examples import FERRY, ICE, span_on

MENTIONS = [span_on(ICE, words) for words in ("Ingrid Moen", "Hallen", "She", "Upper Valley Water Board", "she says")]
MOEN, HALLEN, SHE, BOARD, SAYS = MENTIONS
TYPES = (
    RelationType("same", "Same as", directed=False, transitive=True),
    RelationType("part", "Part of", transitive=True),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "chains.annotator"
    schema = msgspec.structs.replace(load_preset("news"), relations=TYPES)
    with Project.create(path, schema, name="Chains") as project, project.bulk() as bulk:
        bulk.add(Record(ICE, AnnotationSet("ice", "ana", spans=MENTIONS)))
        bulk.add(Record(FERRY, None))
    return path


def chains(driver: Driver, kind: str = "same") -> list[list[str]]:
    text, spans = driver.article.text, driver.annotations.spans
    found = driver.session.chaining.chains.of(kind)
    return [[span.text(text) for mention in chain if (span := spans.get(mention))] for chain in found]


def test_c_links_the_picked_mention_to_the_one_picked_before_and_then_to_the_last_chain(driver: Driver) -> None:
    driver.click("Ingrid Moen")
    driver.keys("C")
    assert "Pick another mention" in driver.said[-1]
    driver.click("She")
    driver.keys("C")
    assert chains(driver) == [["Ingrid Moen", "She"]]
    driver.click("Hallen")
    driver.click("she says", into=2)
    driver.keys("C")
    assert chains(driver) == [["Ingrid Moen", "She", "she says"]], "not to what was picked in between"
    assert "Chain 1: Ingrid Moen, 3 mentions" in driver.said[-1]
    driver.keys("C")
    assert "linked last" in driver.said[-1]
    driver.click("She")
    driver.keys("C")
    assert "in the chain of Same as already" in driver.said[-1]


def test_each_link_is_one_step_to_undo(driver: Driver) -> None:
    for words in ("Ingrid Moen", "She", "she says"):
        driver.click(words, into=2)
        driver.keys("C")
    driver.keys("Ctrl+Z")
    assert chains(driver) == [["Ingrid Moen", "She"]]
    driver.keys("Ctrl+Z")
    assert chains(driver) == []
    driver.keys("Ctrl+Shift+Z", "Ctrl+Shift+Z")
    assert chains(driver) == [["Ingrid Moen", "She", "she says"]]


def test_shift_c_chooses_a_chain_by_its_words(driver: Driver) -> None:
    driver.click("Ingrid Moen")
    driver.click("She")
    driver.keys("C")
    driver.click("Hallen")
    driver.click("Upper Valley")
    driver.keys("Shift+C")
    driver.type("new chain of same")
    driver.keys("Return")
    assert "A new chain begins" in driver.said[-1]
    driver.click("Hallen")
    driver.keys("C")
    assert chains(driver) == [["Ingrid Moen", "She"], ["Hallen", "Upper Valley Water Board"]]

    driver.click("she says", into=2)
    driver.keys("Shift+C")
    driver.type("ingrid")
    driver.keys("Return")
    assert chains(driver)[0] == ["Ingrid Moen", "She", "she says"]


def test_new_chain_takes_a_mention_out_of_its_own(driver: Driver) -> None:
    for words in ("Ingrid Moen", "She", "she says"):
        driver.click(words, into=2)
        driver.keys("C")
    driver.click("She")
    driver.keys("Shift+C")
    driver.type("new chain of same")
    driver.keys("Return")
    assert chains(driver) == [["Ingrid Moen", "she says"]]


def test_mention_in_chains_of_two_types_is_in_both(driver: Driver) -> None:
    driver.click("Ingrid Moen")
    driver.click("She")
    driver.keys("C")
    driver.keys("Shift+C")
    driver.type("new chain of part")
    driver.keys("Return")
    driver.click("Hallen")
    driver.keys("C")
    assert chains(driver) == [["Ingrid Moen", "She"]]
    assert chains(driver, "part") == [["Hallen", "She"]]
    looks = driver.window.place.chain_looks.of_mention(SHE.id)
    assert [look.number for look in looks] == ["1", "A"], "signs tell the types apart"
    assert looks[0].color != looks[1].color


def test_removing_a_mention_keeps_the_others_together(driver: Driver) -> None:
    for words in ("Ingrid Moen", "She", "she says"):
        driver.click(words, into=2)
        driver.keys("C")
    driver.click("She")
    driver.keys("Delete")
    assert chains(driver) == [["Ingrid Moen", "she says"]]
    driver.keys("Ctrl+Z")
    assert chains(driver) == [["Ingrid Moen", "She", "she says"]]
    driver.window.commands.action("leave chain").trigger()
    assert chains(driver) == [["Ingrid Moen", "she says"]]


def test_relating_inside_a_chain_is_not_offered(driver: Driver) -> None:
    driver.click("Ingrid Moen")
    driver.click("She")
    driver.keys("C")
    types = driver.session.relating.types_between(MOEN, SHE)
    assert [kind.name for kind in types] == ["part"]


def test_numbers_and_colours_of_chains_stay_when_another_begins_before_them(driver: Driver) -> None:
    driver.click("She")
    driver.click("she says", into=2)
    driver.keys("C")
    before = driver.window.place.chain_looks.of_mention(SHE.id)
    driver.click("Ingrid Moen")
    driver.keys("Shift+C")
    driver.type("new chain of same")
    driver.keys("Return")
    driver.click("Hallen")
    driver.keys("C")
    assert chains(driver)[0] == ["Ingrid Moen", "Hallen"]
    assert driver.window.place.chain_looks.of_mention(SHE.id) == before


def test_arcs_of_chains_have_their_numbers_on_paper_too(driver: Driver) -> None:
    driver.click("Ingrid Moen")
    driver.click("She")
    driver.keys("C")
    window = driver.window
    (relation,) = driver.annotations.relations.values()
    look = window.place.chain_looks.on_paper(window.styles.relation_looks_on_paper())(relation)
    assert look.name == "same as 1"
    assert look.color == window.place.chain_looks.of_mention(SHE.id)[0].color, "the window is light as paper is"


def test_schema_without_chains_says_so(driver: Driver) -> None:
    driver.session.schema = msgspec.structs.replace(driver.session.schema, relations=())
    driver.click("She")
    driver.session.chaining.link_to_last()
    assert "no relation type that makes chains" in driver.said[-1]
