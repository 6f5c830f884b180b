"""The labels of the panel, driven: folding, searching, recent ones, hidden ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.model import Label, Layer, Schema
from annotator.store import Project
from tests.ui.driving import Driver

NEWS = Layer(
    "topics",
    title="Topics",
    labels=(
        Label("economy", title="Economy", definition="Money and work."),
        Label("labour", title="Labour", parent="economy"),
        Label("strike", title="Strike", parent="labour"),
        Label("sport", title="Sport"),
        Label("gone", title="Telegraphy", hidden=True),
    ),
)
PEOPLE = Layer("people", title="People", labels=(Label("PERSON", title="Person"),))
TREE = Schema("tree", layers=(NEWS, PEOPLE))
LONG = Schema(
    "long", layers=(Layer("codes", labels=tuple(Label(f"c{n}", title=f"Code {n}") for n in range(40))), PEOPLE)
)


def give(driver: Driver, schema: Schema) -> None:
    """Gives the open project another schema."""
    assert driver.session.project is not None
    driver.session.project.set_schema(schema)
    driver.session.reload_schema()
    driver.settle()


@pytest.fixture
def tree(driver: Driver) -> Driver:
    give(driver, TREE)
    return driver


@pytest.fixture
def long(driver: Driver) -> Driver:
    give(driver, LONG)
    return driver


def current(driver: Driver) -> str:
    row = driver.panel.labels.list.row_at(driver.panel.labels.list.currentIndex())
    assert row is not None
    return row.title


def test_left_and_right_fold_unfold_and_go_up_and_down_the_tree(tree: Driver) -> None:
    tree.keys("F6", "Down")
    assert current(tree) == "Economy"
    tree.keys("Left")
    assert tree.label_titles == ["Topics", "Economy", "Sport", "People", "Person"]
    assert current(tree) == "Economy", "the row that was folded stays the current one"
    tree.keys("Right", "Right", "Right")
    assert current(tree) == "Strike"
    tree.keys("Left", "Left")
    assert tree.label_titles == ["Topics", "Economy", "Labour", "Sport", "People", "Person"]
    tree.keys("Left")
    assert current(tree) == "Economy"
    tree.keys("Left", "Left")
    assert current(tree) == "Topics"


def test_shift_folds_and_unfolds_all_that_is_below(tree: Driver) -> None:
    tree.keys("F6", "Down", "Shift+Left", "Right")
    assert tree.label_titles == ["Topics", "Economy", "Labour", "Sport", "People", "Person"]
    tree.keys("Shift+Right")
    assert "Strike" in tree.label_titles


def test_folded_layer_stays_folded_and_is_kept_by_its_name(tree: Driver) -> None:
    tree.keys("F6", "Home", "Return")
    assert tree.label_titles == ["Topics", "People", "Person"]
    assert tree.window.settings.folded_layers == ["topics"]
    give(tree, TREE)
    assert tree.label_titles == ["Topics", "People", "Person"]
    tree.keys("Home", "Space")
    assert tree.window.settings.folded_layers == []
    assert "Economy" in tree.label_titles


def test_click_on_the_sign_folds_and_click_beside_it_labels(tree: Driver) -> None:
    labels = tree.panel.labels.list
    tree.select("Hallen")
    rect = labels.visualRect(tree.label_row("Economy").index)
    sign = QPoint(rect.left() + 24, rect.center().y())
    QTest.mouseClick(labels.viewport(), Qt.MouseButton.LeftButton, pos=sign)
    assert tree.label_titles == ["Topics", "Economy", "Sport", "People", "Person"]
    assert tree.labelled == []
    tree.click_label("Economy")
    assert tree.labelled == [("economy", "Hallen")]


def test_folded_branch_counts_and_lights_up_for_what_is_below_it(tree: Driver) -> None:
    tree.session.use_label("topics", "strike")
    tree.keys("F6", "Down", "Left")
    row = tree.label_row("Economy")
    assert (row.count, row.is_lit) == (1, True)
    assert row.said == "Economy, 1 span, key 1, folded, on the picked span"
    tree.keys("Right")
    assert (tree.label_row("Economy").count, tree.label_row("Economy").is_lit) == (0, False)


def test_hidden_label_is_listed_where_it_is_in_use_and_only_there(tree: Driver) -> None:
    assert "Telegraphy" not in tree.label_titles
    everything = Schema(
        "tree", layers=(Layer("topics", title="Topics", labels=(*NEWS.labels[:-1], Label("gone"))), PEOPLE)
    )
    give(tree, everything)
    tree.session.use_label("topics", "gone")
    give(tree, TREE)
    assert "no longer offered" in tree.label_row("Telegraphy").said
    tree.view.setFocus()
    tree.keys("Delete")
    assert "Telegraphy" not in tree.label_titles


def test_letters_search_in_all_layers_and_enter_labels_what_is_found(tree: Driver) -> None:
    tree.select("Hallen")
    labels = tree.panel.labels
    assert not labels.field.isVisible(), "a small schema needs no field"
    tree.keys("F6", "S")
    assert labels.field.hasFocus()
    tree.type("tri")
    assert tree.label_titles == ["Strike"]
    tree.keys("Return")

    assert tree.labelled == [("strike", "Hallen")]
    assert tree.view.hasFocus()
    assert not labels.field.isVisible()
    assert "Sport" in tree.label_titles


def test_escape_leaves_the_search_for_the_list_and_says_where_nothing_is_found(tree: Driver) -> None:
    tree.keys("F6", "Z")
    assert tree.label_titles == ["No label is called that."]
    tree.keys("Return", "Esc")
    assert tree.panel.labels.list.hasFocus()
    assert tree.labelled == []


def test_arrows_go_from_the_field_through_what_was_found(long: Driver) -> None:
    long.keys("F6", "C")
    long.type("ode 3")
    assert long.label_titles[:2] == ["Code 3", "Code 30"]
    long.keys("Down")
    assert current(long) == "Code 30"
    long.select("Hallen")
    long.keys("Return")
    assert long.labelled == [("c30", "Hallen")]


def test_long_schema_has_the_labels_used_last_at_the_top_and_each_keeps_its_place(long: Driver) -> None:
    assert long.panel.labels.field.isVisible()
    for word, label in (("Ice", "c30"), ("Hallen", "c7"), ("Upper", "c30"), ("Valley", "c9")):
        long.select(word)
        long.session.use_label("codes", label)
    assert long.label_titles[:5] == ["Recent", "Code 30", "Code 7", "Code 9", "codes"]
    for number in range(20, 23):
        long.session.use_label("codes", f"c{number}")
    assert long.label_titles[:6] == ["Recent", "Code 30", "Code 22", "Code 9", "Code 20", "Code 21"], (
        "a new one takes the place of the one that was used longest ago"
    )


def test_labels_used_often_are_found_first_and_remembered_for_the_project(long: Driver, path: Path) -> None:
    for word, label in (("Ice", "c0"), ("Hallen", "c21"), ("Upper", "c21")):
        long.select(word)
        long.session.use_label("codes", label)
    long.keys("F6", "C")
    assert long.label_titles[:3] == ["Code 21", "Code 0", "Code 1"]
    used = long.window.settings.labels_used_in(path)
    assert used.counts == {"codes": {"c0": 1, "c21": 2}}
    assert used.recent == [("codes", "c21"), ("codes", "c0")]


def test_menu_of_a_row_arms_its_label(tree: Driver) -> None:
    labels = tree.panel.labels.list
    labels.setCurrentIndex(tree.label_row("Sport").index)
    row = labels.row_at(labels.currentIndex())
    assert row is not None
    menu: QMenu = labels._menu_of(row)
    next(action for action in menu.actions() if "every selection" in action.text()).trigger()
    assert tree.label_row("Sport").is_armed
    assert QApplication.activePopupWidget() is None


def test_schema_without_layers_or_labels_says_so(driver: Driver) -> None:
    give(driver, Schema("empty", layers=(Layer("entities", title="Entities"),)))
    assert driver.label_titles == ["Entities", "This layer has no labels yet."]
    give(driver, Schema("none"))
    assert driver.label_titles == ["This schema has no layers on spans yet."]


def test_schema_written_under_another_name_is_read_again(tree: Driver, path: Path) -> None:
    with Project.open(path) as other:
        other.set_schema(Schema("tree", layers=(PEOPLE,)))
    tree.session.reload_schema()
    assert tree.label_titles == ["People", "Person"]
