"""Links at the window: lists brought in, searched from the field, pasted, and shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from annotator.model import Attribute, Label, Layer, Record, Schema
from annotator.model.knowledge import Entry, KnowledgeBase
from annotator.store import Project
from annotator.ui.annotate.attributes.link import LinkField
from annotator.ui.dialogs.knowledge import KnowledgeDialog, ListNameDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.picker import Picker
from tests.ui.driving import Driver, answering, choose_file, dismiss, press
from tests.ui.examples import ICE

WHO = Attribute("who", "link", "Who")
SCHEMA = Schema("links", layers=(Layer("entities", labels=(Label("PERSON", "Person", attributes=(WHO,)),)),))
MOEN = Entry("Q1", "Ingrid Moen", ("I. Moen",), "hydrologist in Hallen")
OTHER = Entry("Q2", "Ingrid Moenssen", (), "painter")


@pytest.fixture
def links_path(tmp_path: Path) -> Path:
    path = tmp_path / "links.annotator"
    with Project.create(path, SCHEMA) as project, project.bulk() as bulk:
        bulk.add(Record(ICE, None))
    return path


@pytest.fixture
def links(window: MainWindow, links_path: Path, qtbot: QtBot) -> Driver:
    """A person at a window on a project whose label asks for a link, with a span on "Ingrid" picked."""
    driver = Driver(window, qtbot)
    assert window.projects.open(links_path)
    driver.settle()
    driver.select("Ingrid Moen")
    driver.keys("1")
    return driver


@pytest.fixture
def people(links: Driver) -> Driver:
    """The same, with a list in the project."""
    assert links.session.project is not None
    with links.session.project.knowledge.importing("people", lambda line, what: None) as target:
        target.add(MOEN)
        target.add(OTHER)
    return links


def picker() -> Picker:
    found = QApplication.activePopupWidget()
    assert isinstance(found, Picker)
    return found


def field(driver: Driver) -> QPushButton:
    widget = driver.panel.inspector.form.field("who")
    assert isinstance(widget, QPushButton)
    widget.repaint()
    return widget


def said_below(driver: Driver) -> list[str]:
    row = field(driver).parentWidget()
    assert row is not None
    return [label.text() for label in row.findChildren(QLabel) if label.isVisible()][1:]


def test_search_begins_with_the_words_of_the_span_and_enter_links_the_best(people: Driver) -> None:
    people.keys("I", "Return")
    assert [choice.title for choice in picker().choices()] == [
        "Ingrid Moen",
        "Ingrid Moenssen",
        "Link to “Ingrid Moen” as it is",
    ]
    people.keys("Return")

    assert people.picked.attributes == {"who": "Q1"}
    assert field(people).text() == "Ingrid Moen"
    assert said_below(people) == ["Q1 · hydrologist in Hallen"]
    content = people.view.content
    assert content is not None
    assert content.describe(people.picked).line == "Person · Who: Ingrid Moen"


def test_search_does_not_begin_with_a_whole_sentence(people: Driver) -> None:
    field = people.window.findChild(LinkField)
    assert field is not None
    field.suggest("Whoever waits at the quay at six has the whole deck to themselves.")
    people.keys("I", "Return")
    assert [choice.title for choice in picker().choices()] == ["Type a name, or paste an identifier or a URL."]


def test_letter_begins_another_search(people: Driver) -> None:
    people.keys("I")
    people.keys("P")
    people.type("aint")
    people.keys("Return")
    assert people.picked.attributes == {"who": "Q2"}
    people.keys("Delete")
    assert people.picked.attributes == {}


def test_what_was_typed_may_be_the_link_as_it_is(people: Driver) -> None:
    people.keys("I", "Return")
    people.type("https://example.org/moen")
    people.keys("Return")
    assert people.picked.attributes == {"who": "https://example.org/moen"}
    assert said_below(people) == ["In no list of the project"]


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("https://www.wikidata.org/wiki/Q1", "Q1"),
        ("https://www.wikidata.org/wiki/Q99", "https://www.wikidata.org/wiki/Q99"),
        (" Q2\n", "Q2"),
        ("wd:7", "wd:7"),
    ],
)
def test_pasted_address_becomes_an_item_only_where_a_list_has_it(people: Driver, pasted: str, kept: str) -> None:
    QGuiApplication.clipboard().setText(pasted)
    people.keys("I", "Ctrl+V")
    assert people.picked.attributes == {"who": kept}


def test_link_is_typed_where_the_project_has_no_list(links: Driver) -> None:
    links.keys("I", "Return")
    links.type("Q7")
    links.keys("Return")
    assert links.picked.attributes == {"who": "Q7"}
    assert field(links).text() == "Q7"
    assert said_below(links) == []


def test_list_is_imported_replaced_and_removed_at_the_window(links: Driver, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "people.csv"
    file.write_text("id,name,description\nQ1,Ingrid Moen,hydrologist\n,Nobody,\n")
    said: list[str] = []
    lists = links.window.knowledge_lists

    def bases() -> list[KnowledgeBase]:
        assert links.session.project is not None
        return links.session.project.knowledge.bases()

    def press_import(dialog: KnowledgeDialog) -> None:
        press("Import a list")(dialog)

    def name_it(dialog: ListNameDialog) -> None:
        dialog._name.setText("People")
        press("Import")(dialog)

    with answering(press_import, choose_file(file), name_it, dismiss(said)):
        lists.show()
        qtbot.waitUntil(lambda: bool(said), timeout=5000)
    assert bases() == [KnowledgeBase("People", 1)]
    assert "The list People has 1 entry; 1 line was left out." in said[0]
    assert "people.csv, line 3: The id is missing." in said[0]

    links.keys("I", "Return", "Return")
    assert links.picked.attributes == {"who": "Q1"}

    with answering(press("Remove"), press("Remove")):
        lists.show()
        qtbot.waitUntil(lambda: bases() == [], timeout=5000)
        qtbot.waitUntil(lambda: not links.session.is_busy, timeout=5000)
    links.settle()
    assert links.picked.attributes == {"who": "Q1"}, "links stay"
    assert links.said[-1] == "The list People is gone. Links to its entries stay."
