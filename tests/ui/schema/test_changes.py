"""A change of a schema in use says what it touches before it is made, and is one undo."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton

from annotator.model import Edit, SpanChange
from annotator.model.schema_change import Owner
from annotator.ui.combo_box import ComboBox
from annotator.ui.schema.example_list import ExampleList
from annotator.ui.schema.items import attribute_item, label_item, layer_item
from annotator.ui.schema.splitting import ReviewList, SplitSheet
from tests.ui.driving import answering, choose_file, dismiss, press, words_of
from tests.ui.schema.conftest import Lead

PERSON = label_item("entities", "PERSON")


@pytest.fixture
def lead_of_used(lead: Lead) -> Lead:
    """Two persons and an organization are labelled in the first article."""
    for words, label in (("Ingrid Moen", "PERSON"), ("She", "PERSON"), ("Upper Valley Water Board", "ORGANIZATION")):
        lead.select(words)
        lead.session.use_label("entities", label)
    assert len(lead.stored) == 3
    return lead


def reading(said: list[str], button: str) -> Callable[[QDialog], None]:
    """Reads a sheet, and presses one of its buttons."""

    def answer(dialog: QDialog) -> None:
        said.append(words_of(dialog))
        said.extend(b.text() for b in dialog.findChildren(QPushButton) if b.isVisible())
        press(button)(dialog)

    return answer


def test_rename_of_a_label_in_use_says_what_it_touches_and_is_one_undo(lead_of_used: Lead) -> None:
    lead = lead_of_used
    lead.pick(PERSON)
    said: list[str] = []
    with answering(reading(said, "Rename 2 spans")):
        lead.fill("Name in exports", "HUMAN")
        lead.qtbot.waitUntil(lambda: "HUMAN" in lead.labels("entities"))
    assert "2 spans in 1 article, annotated by ana" in said[0]
    assert [label for label, _ in lead.stored] == ["HUMAN", "HUMAN", "ORGANIZATION"]
    assert [label for label, _ in lead.labelled] == ["HUMAN", "HUMAN", "ORGANIZATION"]
    assert lead.current == label_item("entities", "HUMAN")
    assert lead.field("Name in exports").field.hasFocus()  # type: ignore[attr-defined]  # every field is a widget
    lead.keys("Ctrl+Z")
    assert [label for label, _ in lead.stored] == ["PERSON", "PERSON", "ORGANIZATION"]
    assert lead.labels("entities")[0] == "PERSON"
    lead.keys("Ctrl+Shift+Z")
    assert [label for label, _ in lead.labelled] == ["HUMAN", "HUMAN", "ORGANIZATION"]


def test_change_that_is_not_agreed_to_changes_nothing(lead_of_used: Lead) -> None:
    lead = lead_of_used
    lead.pick(PERSON)
    with answering(press("Cancel")):
        lead.fill("Name in exports", "HUMAN")
    assert lead.labels("entities")[0] == "PERSON"
    assert lead.field("Name in exports").field.text() == "PERSON"  # type: ignore[attr-defined]


def test_labels_are_merged_with_their_spans(lead_of_used: Lead) -> None:
    lead = lead_of_used
    lead.pick(PERSON)
    lead.place.actions_on_outline.merge()
    lead.type("organ")
    with answering(press("Merge 2 spans")):
        lead.keys("Return")
        lead.qtbot.waitUntil(lambda: "PERSON" not in lead.labels("entities"))
    assert {label for label, _ in lead.stored} == {"ORGANIZATION"}
    assert lead.current == label_item("entities", "ORGANIZATION")


def test_removing_a_label_says_what_is_taken_away_and_undo_brings_it_back(lead_of_used: Lead) -> None:
    lead = lead_of_used
    lead.pick(PERSON)
    said: list[str] = []
    with answering(reading(said, "Remove 2 spans")):
        lead.keys("Delete")
        lead.qtbot.waitUntil(lambda: "PERSON" not in lead.labels("entities"))
    assert "Taken away: 2 spans" in said[0]
    assert [label for label, _ in lead.stored] == ["ORGANIZATION"]
    lead.keys("Ctrl+Z")
    assert len(lead.stored) == 3


def test_rule_that_spans_break_names_them_and_is_not_made(lead_of_used: Lead) -> None:
    lead = lead_of_used
    lead.select("Ingrid")
    lead.session.use_label("entities", "EVENT")
    lead.pick(layer_item("entities"))
    said: list[str] = []
    with answering(reading(said, "Close")):
        lead.field("Two spans of this layer may").field.given.emit("none", True)
    assert "stand" in said[0]
    assert "in the way" in said[0]
    assert lead.schema.layer("entities").overlap == "any"  # type: ignore[union-attr]


def test_example_opens_its_article_and_changes_nothing(lead_of_used: Lead) -> None:
    lead = lead_of_used
    lead.session.queue.open_at(1)
    lead.keys("Ctrl+5")
    lead.pick(PERSON)

    def click_example(dialog: QDialog) -> None:
        examples = dialog.findChildren(ExampleList)[0]
        assert examples.model().rowCount() == 2
        examples.setFocus()
        lead.qtbot.waitUntil(examples.hasFocus)
        examples.setCurrentIndex(examples.model().index(1, 0))
        QTest.keyClick(examples, Qt.Key.Key_Return)

    with answering(click_example):
        lead.keys("Delete")
    lead.settle()
    assert lead.article.id == "ice"
    assert lead.view.isVisible()
    assert lead.session.caret == lead.article.text.index("She")
    assert lead.labels("entities")[0] == "PERSON"


def test_kind_of_an_attribute_in_use_says_which_values_are_lost(lead_of_used: Lead) -> None:
    lead = lead_of_used
    lead.pick(PERSON)
    lead.place.actions_on_outline.add_attribute()
    lead.type("age")
    lead.keys("Return", "Esc")
    owner = Owner.of_label("entities", "PERSON")
    spans = [span for span in lead.annotations.spans if span.label == "PERSON"]
    changes = tuple(
        SpanChange(span, replace(span, attributes={"age": value}))
        for span, value in zip(spans, ("41", "old"), strict=True)
    )
    assert lead.session.project is not None
    lead.session.project.record_edit("ice", "ana", Edit("Say how old", changes))
    lead.pick(attribute_item(owner, "age"))
    said: list[str] = []
    with answering(reading(said, "Change 2 spans")):
        lead.field("Kind").field.given.emit("number", True)
        lead.qtbot.waitUntil(lambda: owner.attributes(lead.schema)[0].kind == "number")
    assert "1 value" in said[0]
    stored = lead.session.project.annotations("ice", "ana").spans
    assert [span.attributes for span in stored if span.label == "PERSON"] == [{"age": 41}, {}]


def test_label_is_split_by_going_through_what_carries_it(lead_of_used: Lead) -> None:
    lead = lead_of_used
    lead.pick(PERSON)

    def review(dialog: QDialog) -> None:
        assert isinstance(dialog, SplitSheet)
        QTest.keyClicks(dialog.findChildren(QLineEdit)[0], "Scientist, Pronoun")
        passages = dialog.findChildren(ReviewList)[0]
        passages.setFocus()
        lead.qtbot.waitUntil(passages.hasFocus)
        passages.setCurrentIndex(passages.model().index(0, 0))
        QTest.keyClick(passages, Qt.Key.Key_1)
        QTest.keyClick(passages, Qt.Key.Key_2)
        press("Split 2 spans")(dialog)

    with answering(review):
        lead.place.actions_on_outline.split()
        lead.qtbot.waitUntil(lambda: "Scientist" in lead.labels("entities"))
    lead.settle()
    assert [label for label, _ in lead.stored] == ["Scientist", "Pronoun", "ORGANIZATION"]
    assert lead.labels("entities")[:3] == ["PERSON", "Scientist", "Pronoun"]
    lead.keys("Ctrl+Z")
    assert [label for label, _ in lead.stored] == ["PERSON", "PERSON", "ORGANIZATION"]
    assert lead.labels("entities")[:2] == ["PERSON", "ORGANIZATION"]


def test_schema_goes_out_and_comes_into_another_project(lead: Lead, blank_path: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    lead.keys("Ctrl+1")
    with answering(choose_file(file)):
        lead.window.commands.action("export schema").trigger()
    assert file.exists()
    before = lead.schema
    assert lead.window.projects.open(blank_path)
    said: list[str] = []
    with answering(choose_file(file), reading(said, "Import the schema")):
        lead.window.commands.action("import schema").trigger()
    assert lead.schema.layers == before.layers
    lead.keys("Ctrl+5", "Ctrl+Z")
    assert lead.schema.layers == ()


def test_import_over_a_schema_in_use_keeps_what_is_used_unless_it_is_said_otherwise(
    lead_of_used: Lead, tmp_path: Path
) -> None:
    lead = lead_of_used
    file = tmp_path / "other.yaml"
    file.write_text("name: other\nlayers:\n  - name: entities\n    labels:\n      - name: ORGANIZATION\n")
    said: list[str] = []
    with answering(reading(said, "Import the schema")):
        lead.window.schema_place.files.import_file(file)
    assert "difference" in said[0]
    person = lead.schema.label("entities", "PERSON")
    assert person is not None
    assert person.hidden
    assert len(lead.stored) == 3
    lead.keys("Ctrl+Z")
    assert not lead.schema.label("entities", "PERSON").hidden  # type: ignore[union-attr]

    def keep_nothing(dialog: QDialog) -> None:
        keeps = dialog.findChildren(ComboBox)[0]
        keeps.setCurrentIndex(2)
        keeps.activated.emit(2)

    with answering(keep_nothing, reading(said, "Import the schema")):
        lead.window.schema_place.files.import_file(file)
        lead.qtbot.waitUntil(lambda: "PERSON" not in lead.labels("entities"))
    assert [label for label, _ in lead.stored] == ["ORGANIZATION"]
    lead.keys("Ctrl+Z")
    assert len(lead.stored) == 3


def test_pictures_of_guidelines_come_with_the_file(lead: Lead, tmp_path: Path) -> None:
    assert lead.session.project is not None
    picture = b"pixels"
    name = hashlib.sha256(picture).hexdigest()
    said: list[str] = []
    file = tmp_path / "other.yaml"
    file.write_text(f"name: other\nguidelines: '![](picture:{name})'\n")
    with answering(dismiss(said), dismiss(said)):
        lead.window.schema_place.files.import_file(file)
    assert name in said[0]
    folder = tmp_path / "other.yaml.pictures"
    folder.mkdir()
    (folder / f"{name}.png").write_bytes(picture)
    with answering(reading([], "Import the schema")):
        lead.window.schema_place.files.import_file(file)
    assert lead.session.project.picture(name) == ("image/png", picture)


def test_what_is_designed_is_the_schema_as_written_whatever_titles_are_shown(
    lead: Lead, monkeypatch: pytest.MonkeyPatch
) -> None:
    lead.pick(PERSON)
    lead.fill("Titles in other languages", "de: Mensch")
    monkeypatch.setattr("annotator.ui.session.language_of_titles", lambda: "de")
    lead.session.reload_schema()
    shown = lead.session.schema.label("entities", "PERSON")
    assert shown is not None
    assert shown.display == "Mensch"

    lead.pick(label_item("entities", "ORGANIZATION"))
    lead.fill("Title", "Body")
    written = lead.schema.layers[0].labels
    assert [label.title for label in written[:2]] == ["Person", "Body"]


@pytest.mark.parametrize("where", ["outline", "labels of the preview"])
def test_undo_in_the_schema_place_gives_the_keyboard_to_no_article_behind_it(lead: Lead, where: str) -> None:
    lead.pick(PERSON)
    lead.fill("Title", "Human being")
    part = lead.place.outline if where == "outline" else lead.place.preview.labels
    part.setFocus()
    lead.keys("Ctrl+Z")
    assert part.hasFocus()
    lead.keys("1")
    assert lead.session.annotations is not None
    assert not lead.session.annotations.spans
