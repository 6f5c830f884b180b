"""The outline is typed into, put in order and searched, all from the keyboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from annotator.model.schema_change import ARTICLE, Owner
from annotator.store import Project
from annotator.ui.schema.items import SCHEME, attribute_item, label_item, layer_item, relation_item
from annotator.ui.schema.row_editor import RowEditor
from tests.ui.schema.conftest import Lead


def test_enter_after_a_name_adds_the_next_label(lead: Lead) -> None:
    lead.pick(label_item("sentiment", "mixed"))
    lead.keys("Return")
    for name in ("ironic", "very angry", "calm"):
        lead.type(name)
        lead.keys("Return")
    lead.keys("Esc")
    assert lead.labels("sentiment")[-3:] == ["ironic", "very_angry", "calm"]
    assert lead.schema.label("sentiment", "very_angry").title == "very angry"  # type: ignore[union-attr]
    assert lead.current == label_item("sentiment", "calm")
    assert lead.place.outline.hasFocus()


def test_each_added_label_is_one_undo_and_redo(lead: Lead) -> None:
    before = lead.labels("entities")
    lead.pick(layer_item("entities"))
    lead.place.actions_on_outline.add_label()
    lead.type("SHIP")
    lead.keys("Return", "Esc")
    lead.keys("Ctrl+Z")
    assert lead.labels("entities") == before
    lead.keys("Ctrl+Shift+Z")
    assert lead.labels("entities") == [*before, "SHIP"]


def test_pasted_list_becomes_a_tree_of_labels_and_one_undo(lead: Lead) -> None:
    QGuiApplication.clipboard().setText("Water\n  River\n  Lake\nAir\n")
    lead.pick(label_item("entities", "PERSON"))
    lead.keys("Return", "Ctrl+V", "Esc")
    assert lead.tree("entities")[:5] == [
        ("PERSON", ""),
        ("Water", ""),
        ("River", "Water"),
        ("Lake", "Water"),
        ("Air", ""),
    ]
    lead.keys("Ctrl+Z")
    assert "Water" not in lead.labels("entities")


def test_tab_puts_the_label_that_is_typed_below_the_one_above(lead: Lead) -> None:
    lead.pick(label_item("entities", "PERSON"))
    lead.keys("Return", "Tab")
    lead.type("Politician")
    lead.keys("Return")
    lead.type("Mayor")
    lead.keys("Tab", "Return", "Shift+Tab")
    lead.type("Athlete")
    lead.keys("Return", "Esc")
    parents = dict(lead.tree("entities"))
    assert (parents["Politician"], parents["Mayor"], parents["Athlete"]) == ("PERSON", "Politician", "PERSON")


def test_name_that_is_there_is_refused_under_the_row_and_stays_to_be_mended(lead: Lead) -> None:
    lead.pick(label_item("entities", "PERSON"))
    lead.keys("Return")
    lead.type("EVENT")
    lead.keys("Return")
    editor = lead.place.outline.findChildren(RowEditor)[0]
    assert editor.isVisible()
    assert "EVENT" in editor.accessibleDescription()
    lead.type("S")
    lead.keys("Return", "Esc")
    assert "EVENTS" in lead.labels("entities")


def test_alt_and_arrows_move_labels_among_each_other_and_in_depth(lead: Lead) -> None:
    lead.pick(label_item("entities", "LOCATION"))
    lead.keys("Alt+Up")
    assert lead.labels("entities")[:3] == ["PERSON", "LOCATION", "ORGANIZATION"]
    lead.keys("Alt+Right")
    assert dict(lead.tree("entities"))["LOCATION"] == "PERSON"
    assert lead.current == label_item("entities", "LOCATION")
    lead.keys("Alt+Left")
    assert lead.tree("entities")[:3] == [("PERSON", ""), ("LOCATION", ""), ("ORGANIZATION", "")]
    lead.keys("Alt+Down")
    assert lead.labels("entities")[:3] == ["PERSON", "ORGANIZATION", "LOCATION"]


def test_layers_attributes_and_relation_types_are_added_and_put_in_order(lead: Lead) -> None:
    actions = lead.place.actions_on_outline
    lead.pick(SCHEME)
    actions.add_layer()
    lead.type("Claims")
    lead.keys("Return", "Esc", "Alt+Up")
    assert [layer.name for layer in lead.schema.layers][-2:] == ["Claims", "topics"]
    actions.add_attribute()
    lead.type("verdict")
    lead.keys("Return")
    lead.type("checked by")
    lead.keys("Return", "Esc", "Alt+Up")
    assert [one.name for one in Owner.of_layer("Claims").attributes(lead.schema)] == ["checked_by", "verdict"]
    assert lead.current == attribute_item(Owner.of_layer("Claims"), "checked_by")
    actions.add_relation()
    lead.type("contradicts")
    lead.keys("Return", "Esc")
    assert lead.current == relation_item("contradicts")
    lead.pick(SCHEME)
    actions.add_attribute()
    lead.type("read by")
    lead.keys("Return", "Esc")
    assert [one.name for one in ARTICLE.attributes(lead.schema)] == ["read_by"]


def test_typing_in_the_outline_finds_and_esc_shows_everything_again(lead: Lead) -> None:
    lead.pick(SCHEME)
    shown = sum(1 for _ in lead.place.outline.rows.walk())
    lead.type("org")
    lead.settle()
    assert lead.place.panel.filter.text() == "org"
    assert lead.current == label_item("entities", "ORGANIZATION")
    assert [row.title for row in lead.place.outline.rows.walk()] == ["Entities", "Organization"]
    lead.keys("Esc")
    assert sum(1 for _ in lead.place.outline.rows.walk()) == shown
    assert lead.current == label_item("entities", "ORGANIZATION")
    lead.type("org")
    lead.keys("Return", "Esc")  # from the outline, too
    assert sum(1 for _ in lead.place.outline.rows.walk()) == shown
    assert lead.current == label_item("entities", "ORGANIZATION")


def test_shift_and_enter_give_a_layer_its_first_label(blank: Lead) -> None:
    blank.keys("Return")
    blank.type("claims")
    blank.keys("Return", "Esc", "Shift+Return")
    blank.type("claim")
    blank.keys("Return", "Esc")
    assert blank.tree("claims") == [("claim", "")]


def test_f2_changes_a_title_and_no_name(lead: Lead) -> None:
    lead.pick(label_item("entities", "PERSON"))
    lead.keys("F2")
    lead.type("Human being")
    lead.keys("Return")
    label = lead.schema.label("entities", "PERSON")
    assert label is not None
    assert label.title == "Human being"
    assert lead.current == label_item("entities", "PERSON")


def test_label_that_is_dropped_on_another_stands_below_it(lead: Lead) -> None:
    rows = lead.place.outline.rows
    dragged = rows.mimeData([rows.find(label_item("entities", "EVENT"))])
    target = rows.find(label_item("entities", "WORK"))
    rows.dropMimeData(dragged, Qt.DropAction.MoveAction, -1, -1, target)
    assert dict(lead.tree("entities"))["EVENT"] == "WORK"


def test_layer_that_is_dropped_between_others_stands_there(lead: Lead) -> None:
    rows = lead.place.outline.rows
    dragged: QMimeData = rows.mimeData([rows.find(layer_item("topics"))])
    rows.dropMimeData(dragged, Qt.DropAction.MoveAction, 1, 0, QModelIndex())
    assert [layer.name for layer in lead.schema.layers] == ["topics", "entities", "sentiment"]


def test_removed_label_leaves_its_neighbour_picked(lead: Lead) -> None:
    lead.pick(label_item("entities", "EVENT"))
    lead.keys("Delete")
    assert "EVENT" not in lead.labels("entities")
    assert lead.current == label_item("entities", "WORK")
    lead.keys("Ctrl+Z")
    assert "EVENT" in lead.labels("entities")


def test_several_labels_are_hidden_and_removed_together(lead: Lead) -> None:
    lead.pick(label_item("entities", "EVENT"), label_item("entities", "WORK"), label_item("entities", "MONEY"))
    lead.keys("Ctrl+H")
    hidden = [label.name for label in lead.schema.layer("entities").labels if label.hidden]  # type: ignore[union-attr]
    assert hidden == ["EVENT", "WORK", "MONEY"]
    lead.keys("Delete")
    assert not {"EVENT", "WORK", "MONEY"} & set(lead.labels("entities"))
    lead.keys("Ctrl+Z", "Ctrl+Z")
    assert not any(label.hidden for label in lead.schema.layer("entities").labels)  # type: ignore[union-attr]


def test_schema_of_thousands_of_labels_is_one_list_of_rows(blank: Lead) -> None:
    blank.place.actions_on_outline.add_layer()
    blank.type("codes")
    blank.keys("Return", "Esc")
    blank.place.actions_on_outline.add_label()
    QGuiApplication.clipboard().setText("\n".join(f"Code {number}" for number in range(5000)))
    blank.keys("Ctrl+V", "Esc")
    assert len(blank.labels("codes")) == 5000
    assert blank.place.outline.findChildren(RowEditor) == [blank.place.outline._editor]
    blank.pick(label_item("codes", "Code_2500"))
    blank.keys("Return")
    blank.type("One more")
    blank.keys("Return", "Esc")
    assert blank.labels("codes")[2501] == "One_more"


def test_title_that_is_being_typed_is_kept_when_the_window_is_closed(lead: Lead, path: Path) -> None:
    lead.pick(layer_item("sentiment"))
    lead.keys("F2")
    lead.type("Tone")
    lead.window.close()
    with Project.open(path) as project:
        assert project.schema.layer("sentiment").title == "Tone"  # type: ignore[union-attr]


def test_label_that_is_being_typed_is_kept_when_the_window_is_closed(lead: Lead, path: Path) -> None:
    lead.pick(label_item("sentiment", "mixed"))
    lead.keys("Return")
    lead.type("ironic")
    lead.window.close()
    with Project.open(path) as project:
        assert project.schema.label("sentiment", "ironic") is not None


def test_a_letter_on_a_button_of_an_empty_project_asks_for_no_article(blank: Lead) -> None:
    blank.keys("F6")
    blank.keys("l")
    assert not any("Open an article first" in said for said in blank.said)


def test_tab_after_a_layers_name_goes_on_with_its_labels_and_shift_tab_with_layers(blank: Lead) -> None:
    blank.keys("Return")
    blank.type("claims")
    blank.keys("Return", "Tab")
    blank.type("claim")
    blank.keys("Return")
    blank.type("rumour")
    blank.keys("Return", "Shift+Tab")
    blank.type("topics")
    blank.keys("Return")
    QGuiApplication.clipboard().setText("sport\n\tfootball\nhealth")
    blank.keys("Ctrl+V", "Esc")
    assert [layer.name for layer in blank.schema.layers] == ["claims", "topics"]
    assert blank.tree("claims") == [("claim", ""), ("rumour", "")]
    assert blank.tree("topics") == [("sport", ""), ("football", "sport"), ("health", "")]
