"""Every field of a schema is edited where it is shown; what is refused is said beside it."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from annotator.model import Attribute, Condition
from annotator.model.knowledge import Entry
from annotator.model.schema_change import ARTICLE, Owner
from annotator.ui.schema.items import SCHEME, attribute_item, label_item, layer_item, relation_item
from tests.ui.schema.conftest import Lead

PERSON = label_item("entities", "PERSON")


def attribute(lead: Lead, owner: Owner, name: str) -> Attribute:
    return next(one for one in owner.attributes(lead.schema) if one.name == name)


def add_attribute(lead: Lead, name: str, kind: str = "text", *options: str) -> Owner:
    """Gives the label PERSON an attribute, and leaves it picked."""
    lead.pick(PERSON)
    lead.place.actions_on_outline.add_attribute()
    lead.type(name)
    lead.keys("Return", "Esc")
    if kind != "text":
        lead.field("Kind").field.given.emit(kind, True)
    for option in options:
        lead.field("Options").field.given.emit(
            (*attribute(lead, Owner.of_label("entities", "PERSON"), name).options, option), True
        )
    lead.settle()
    return Owner.of_label("entities", "PERSON")


def test_title_definition_and_examples_of_a_label_are_typed(lead: Lead) -> None:
    lead.pick(PERSON)
    lead.fill("Title", "Human")
    lead.fill("Definition", "Somebody with a name.")
    lead.fill("Examples", "**Ana** sang.\n\nSo did **Bo**.")
    label = lead.schema.label("entities", "PERSON")
    assert label is not None
    assert (label.title, label.definition) == ("Human", "Somebody with a name.")
    assert label.examples == ("**Ana** sang.", "So did **Bo**.")
    lead.keys("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert lead.schema.label("entities", "PERSON").title == "Person"  # type: ignore[union-attr]


def test_leaving_a_field_takes_what_was_typed_and_esc_takes_it_back(lead: Lead) -> None:
    lead.pick(PERSON)
    title = lead.field("Title").field
    title.setFocus()  # type: ignore[attr-defined]
    title.selectAll()  # type: ignore[attr-defined]
    lead.type("Nobody")
    lead.keys("Esc")
    assert title.text() == "Person"  # type: ignore[attr-defined]
    title.selectAll()  # type: ignore[attr-defined]
    lead.type("Human")
    lead.keys("F6")
    assert lead.schema.label("entities", "PERSON").title == "Human"  # type: ignore[union-attr]


def test_key_of_another_label_is_refused_beside_the_field(lead: Lead) -> None:
    lead.pick(PERSON)
    field = lead.field("Key")
    field.field.setFocus()  # type: ignore[attr-defined]
    lead.keys("2")
    assert field.problem == "The key '2' belongs to Organization already."
    assert lead.schema.label("entities", "PERSON").key == "1"  # type: ignore[union-attr]
    lead.keys("9")
    assert field.problem == ""
    assert lead.schema.label("entities", "PERSON").key == "9"  # type: ignore[union-attr]
    lead.keys("Delete")
    assert lead.schema.label("entities", "PERSON").key == ""  # type: ignore[union-attr]


def test_colour_is_chosen_from_the_hues_with_the_keyboard(lead: Lead) -> None:
    lead.pick(PERSON)
    lead.field("Colour").field.setFocus()  # type: ignore[attr-defined]
    lead.keys("Right", "Return")
    assert lead.schema.label("entities", "PERSON").color == "#b8560f"  # type: ignore[union-attr]
    assert lead.window.styles.look("entities", "PERSON").color.name() == "#b8560f"
    lead.keys("Delete")
    assert lead.schema.label("entities", "PERSON").color == ""  # type: ignore[union-attr]


def test_name_that_is_taken_is_refused_beside_the_field_and_stays_to_be_mended(lead: Lead) -> None:
    lead.pick(PERSON)
    lead.fill("Name in exports", "EVENT")
    field = lead.field("Name in exports")
    assert "EVENT" in field.problem
    assert field.field.text() == "EVENT"  # type: ignore[attr-defined]
    lead.keys("Esc")
    assert field.field.text() == "PERSON"  # type: ignore[attr-defined]
    lead.fill("Name in exports", "HUMAN")
    assert lead.current == label_item("entities", "HUMAN")
    assert lead.labels("entities")[0] == "HUMAN"


def test_rules_of_a_layer_are_chosen(lead: Lead) -> None:
    lead.pick(layer_item("entities"))
    lead.field("Two spans of this layer may").field.given.emit("nested", True)
    lead.field("Labels go on").field.given.emit("both", True)
    QTest.mouseClick(lead.field("Sections").field, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]
    layer = lead.schema.layer("entities")
    assert layer is not None
    assert (layer.overlap, layer.on, layer.crosses_sections) == ("nested", "both", False)


def test_label_is_put_below_another_and_not_below_itself(lead: Lead) -> None:
    lead.pick(label_item("entities", "EVENT"))
    below = lead.field("Below").field
    below.given.emit("WORK", True)
    assert dict(lead.tree("entities"))["EVENT"] == "WORK"
    lead.pick(label_item("entities", "WORK"))
    choices = [choice.id for choice in lead.field("Below").field._choices()]  # type: ignore[attr-defined]
    assert "EVENT" not in choices
    assert "PERSON" in choices


def test_titles_in_other_languages_are_a_line_each(lead: Lead) -> None:
    lead.pick(PERSON)
    lead.fill("Titles in other languages", "de: Mensch\nfr: Personne")
    assert lead.schema.label("entities", "PERSON").titles == {"de": "Mensch", "fr": "Personne"}  # type: ignore[union-attr]


def test_attribute_gets_kind_options_and_a_default_that_fits(lead: Lead) -> None:
    owner = add_attribute(lead, "role", "choice", "speaker", "subject")
    role = attribute(lead, owner, "role")
    assert (role.kind, role.options) == ("choice", ("speaker", "subject"))
    default = lead.field("Value to begin with").field
    default.setFocus()  # type: ignore[attr-defined]
    lead.keys("2")
    assert attribute(lead, owner, "role").default == "subject"
    lead.field("Kind").field.given.emit("choices", True)
    assert attribute(lead, owner, "role").default == ["subject"]


def test_options_are_typed_put_in_order_renamed_and_removed_from_the_keyboard(lead: Lead) -> None:
    owner = add_attribute(lead, "role", "choice")
    options = lead.field("Options").field
    options.add()  # type: ignore[attr-defined]
    lead.type("speaker")
    lead.keys("Return")
    options.list.setFocus()  # type: ignore[attr-defined]
    lead.keys("Return")
    lead.type("subject")
    lead.keys("Return")
    assert attribute(lead, owner, "role").options == ("speaker", "subject")
    options.list.setFocus()  # type: ignore[attr-defined]
    options.list.setCurrentRow(1)  # type: ignore[attr-defined]
    lead.keys("Alt+Up")
    assert attribute(lead, owner, "role").options == ("subject", "speaker")
    lead.keys("F2")
    lead.type("topic")
    lead.keys("Return")
    assert attribute(lead, owner, "role").options == ("topic", "speaker")
    options.list.setFocus()  # type: ignore[attr-defined]
    lead.keys("Delete")
    assert attribute(lead, owner, "role").options == ("speaker",)


def test_range_that_goes_backwards_is_refused_beside_the_field(lead: Lead) -> None:
    owner = add_attribute(lead, "age", "number")
    lead.fill("Smallest value", "10")
    lead.fill("Largest value", "5")
    assert lead.field("Largest value").problem
    lead.fill("Largest value", "90")
    age = attribute(lead, owner, "age")
    assert (age.minimum, age.maximum) == (10, 90)
    lead.fill("Smallest value", "few")
    assert "few" in lead.field("Smallest value").problem


def test_attribute_is_asked_only_where_another_has_a_value(lead: Lead) -> None:
    owner = add_attribute(lead, "role", "choice", "speaker", "subject")
    add_attribute(lead, "said")
    condition = lead.field("Asked only where").field
    condition._attribute.given.emit("role", True)  # type: ignore[attr-defined]
    assert attribute(lead, owner, "said").shown_when is None
    condition._values.given.emit(("speaker",), True)  # type: ignore[attr-defined]
    assert attribute(lead, owner, "said").shown_when == Condition("role", ("speaker",))
    lead.qtbot.wait(80)
    questions = lead.place.preview.questions
    assert questions.field("said").isHidden() or not questions.field("said").isVisible()
    questions.changed.emit("role", "speaker")
    assert questions.field("said").isVisible()


def test_attribute_of_the_article_is_asked_only_on_some_labels(lead: Lead) -> None:
    lead.pick(SCHEME)
    lead.place.actions_on_outline.add_attribute()
    lead.type("country")
    lead.keys("Return", "Esc")
    lead.field("Asked only where").field._labels.given.emit(("politics",), True)  # type: ignore[attr-defined]
    assert attribute(lead, ARTICLE, "country").shown_when == Condition(labels=("politics",))
    assert lead.current == attribute_item(ARTICLE, "country")


def test_relation_type_gets_ends_direction_and_groups(lead: Lead) -> None:
    lead.place.actions_on_outline.add_relation()
    lead.type("works for")
    lead.keys("Return", "Esc")
    assert lead.current == relation_item("works_for")
    heads = lead.field("Goes from").field
    heads.given.emit(("PERSON",), True)
    for typed in ("organ", "loc"):
        lead.field("Goes to").field.setFocus()  # type: ignore[attr-defined]  # every field is a widget
        lead.keys("Space")
        lead.type(typed)
        lead.keys("Return")
        lead.settle()
        chips = [chip for chip in lead.field("Goes to").findChildren(QToolButton) if chip.isVisible()]
        assert not any(one.geometry().intersects(other.geometry()) for one, other in combinations(chips, 2))
    lead.field("Direction").field.given.emit(False, True)
    QTest.mouseClick(lead.field("Groups").field, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]
    relation = lead.schema.relation("works_for")
    assert relation is not None
    assert (relation.heads, relation.children) == (("PERSON",), ("ORGANIZATION", "LOCATION"))
    lead.settle()
    assert (relation.directed, relation.transitive) == (False, True)


def test_key_of_a_relation_type_is_pressed_and_one_of_another_type_refused(lead: Lead) -> None:
    for name in ("works for", "lives in"):
        lead.place.actions_on_outline.add_relation()
        lead.type(name)
        lead.keys("Return", "Esc")
    lead.pick(relation_item("works_for"))
    lead.field("Key").field.setFocus()  # type: ignore[attr-defined]
    lead.keys("1")  # the key of a label: the menu of types has keys of its own
    lead.keys("w")
    assert [relation.key for relation in lead.schema.relations] == ["w", ""]
    lead.pick(relation_item("lives_in"))
    field = lead.field("Key")
    field.field.setFocus()  # type: ignore[attr-defined]
    lead.keys("w")
    assert field.problem == "The key 'w' belongs to works for already."
    lead.pick(relation_item("works_for"))
    lead.field("Key").field.setFocus()  # type: ignore[attr-defined]
    lead.keys("Delete")
    assert [relation.key for relation in lead.schema.relations] == ["", ""]


def test_link_is_looked_for_in_a_list_of_the_project(lead: Lead) -> None:
    assert lead.session.project is not None
    with lead.session.project.knowledge.importing("People", lambda line, what: None) as target:
        target.add(Entry("Q1", "Ingrid Moen"))
    owner = add_attribute(lead, "who")
    assert not lead.field("Knowledge base").isVisible()
    lead.field("Kind").field.given.emit("link", True)
    lists = lead.field("Knowledge base")
    assert lists.isVisible()
    assert lists.field.toolTip() == "Any list of the project"  # type: ignore[attr-defined]
    lists.field.setFocus()  # type: ignore[attr-defined]
    lead.keys("P", "Return")
    assert attribute(lead, owner, "who").knowledge_base == "People"
    assert lists.field.toolTip() == "People"  # type: ignore[attr-defined]


def test_guidelines_are_written_and_previewed_with_a_pasted_picture(lead: Lead) -> None:
    lead.pick(PERSON)
    guidelines = lead.field("Guidelines").field
    guidelines.setFocus()  # type: ignore[attr-defined]
    lead.type("# Names")
    lead.keys("Return")
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    lead.keys("Ctrl+V", "Ctrl+Return")
    written = lead.schema.label("entities", "PERSON").guidelines  # type: ignore[union-attr]
    assert written.startswith("# Names\n![](picture:")
    guidelines._choose(1)  # type: ignore[attr-defined]
    assert not guidelines.preview.isHidden()  # type: ignore[attr-defined]
    assert guidelines.preview.toPlainText().startswith("Names")  # type: ignore[attr-defined]
    name = written.partition("picture:")[2].rstrip(")")
    assert lead.session.project is not None
    assert lead.session.project.picture(name) is not None


def test_undo_is_the_schemas_while_a_field_has_nothing_of_its_own(lead: Lead) -> None:
    lead.pick(PERSON)
    lead.fill("Title", "Human")
    lead.keys("Ctrl+Z")
    assert lead.schema.label("entities", "PERSON").title == "Person"  # type: ignore[union-attr]
    assert lead.field("Title").field.text() == "Person"  # type: ignore[attr-defined]


def test_blank_schema_invites_to_add_a_layer(blank: Lead) -> None:
    assert blank.place.blank.isVisible()
    QTest.mouseClick(blank.place.blank.add, Qt.MouseButton.LeftButton)
    blank.settle()
    blank.type("Names")
    blank.keys("Return", "Esc")
    assert [layer.name for layer in blank.schema.layers] == ["Names"]
    assert not blank.place.blank.isVisible()
    blank.keys("Ctrl+Z")
    assert blank.place.blank.isVisible()


def test_f6_goes_round_the_parts_and_ctrl_1_back_to_annotate(lead: Lead) -> None:
    lead.pick(PERSON)
    lead.keys("F6")
    assert lead.place.editor.isAncestorOf(lead.window.focusWidget())
    lead.keys("F6")
    assert lead.place.preview.isAncestorOf(lead.window.focusWidget())
    lead.keys("Ctrl+1")
    assert lead.view.hasFocus()
    assert lead.view.isVisible()


def test_tab_goes_through_every_field_and_comes_round_the_window(lead: Lead) -> None:
    lead.pick(PERSON)
    visited: list[str] = []
    for _ in range(40):
        lead.keys("Tab")
        focused = lead.window.focusWidget()
        assert focused is not None
        visited.append(focused.accessibleName())
        if focused is lead.place.outline:
            break
    titles = ["Title", "Name in exports", "Colour", "Key", "Definition", "Examples", "Counter-examples", "Guidelines"]
    assert [name for name in visited if name in titles] == titles
    assert visited[-1] == lead.place.outline.accessibleName(), "Tab never came back"


@pytest.mark.parametrize("item", [SCHEME, PERSON, layer_item("entities")])
def test_nothing_can_be_changed_in_a_project_for_reading_only(lead: Lead, item: object) -> None:
    from annotator import api

    assert lead.session.project is not None
    path = lead.session.project.path
    lead.session.open(api.open_project(path, read_only=True), "ana")
    lead.keys("Ctrl+5")
    lead.pick(item)  # type: ignore[arg-type]
    before = lead.schema
    lead.keys("Return", "Delete", "F2", "Alt+Down")
    title = lead.field("Title").field
    title.setFocus()  # type: ignore[attr-defined]
    lead.type("x")
    lead.keys("Return")
    assert lead.schema == before
    assert lead.place.panel.add.isHidden()
