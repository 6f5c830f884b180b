"""The registry of commands: names, shortcuts, menus and tooltips."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton

from annotator.formats import load_preset
from annotator.model import Label, Layer
from annotator.ui.commands import Command, Context, context_menu
from annotator.ui.label_styles import RESERVED_KEYS, assign_keys
from annotator.ui.main_menu import MENUS
from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver


def shortcuts_of(commands: list[Command]) -> Counter[str]:
    return Counter(QKeySequence(shortcut).toString() for command in commands for shortcut in command.shortcuts)


def test_every_command_has_a_title_of_its_own_in_sentence_case(driver: Driver) -> None:
    commands = list(driver.window.commands)
    titles = Counter(command.title for command in commands)

    assert all(command.title.strip() for command in commands)
    assert [title for title, count in titles.items() if count > 1] == []
    assert [title for title in titles if "!" in title] == []


def test_no_two_commands_share_a_shortcut(driver: Driver) -> None:
    """An article's command hides a window's of the same key as well, so all of them count together."""
    shared = [keys for keys, count in shortcuts_of(list(driver.window.commands)).items() if count > 1]
    assert shared == []


@pytest.mark.parametrize("preset", ["news", "conll2003", "ontonotes5", "blank"])
def test_keys_of_labels_never_hide_a_command(window: MainWindow, preset: str) -> None:
    keys = assign_keys(list(load_preset(preset).span_labels()))
    others = shortcuts_of(list(window.commands))

    assert [key for key in keys.values() if others[QKeySequence(key.upper()).toString()]] == []
    assert len(set(keys.values())) == len(keys)


def test_all_single_keys_of_commands_are_reserved(window: MainWindow) -> None:
    single = {keys.lower() for keys in shortcuts_of(list(window.commands)) if len(keys) == 1}
    assert single <= RESERVED_KEYS


def test_label_keeps_its_key_unless_it_is_taken_or_reserved_and_the_rest_get_free_ones() -> None:
    labels = (Label("a"), Label("b", key="x"), Label("c", key="S"), Label("d", key="z"), Label("e", key="Z"))
    layer = Layer("layer", labels=labels)

    keys = assign_keys([(layer, label) for label in labels])
    assert [keys["layer", name] for name in "abcde"] == ["1", "2", "3", "z", "4"]


def test_more_labels_than_keys_leave_the_last_without_one() -> None:
    labels = tuple(Label(f"l{number}") for number in range(60))
    layer = Layer("layer", labels=labels)
    keys = assign_keys([(layer, label) for label in labels])

    assert len(keys) == len(set(keys.values())) < 60
    assert ("layer", "l59") not in keys


def test_tooltips_carry_the_shortcut(driver: Driver) -> None:
    for command in driver.window.commands:
        if command.shortcuts:
            keys = QKeySequence(command.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)
            assert driver.window.commands.action(command.id).toolTip().endswith(f"({keys})"), command.id


def test_all_buttons_have_a_tooltip_and_a_name_to_read_aloud(driver: Driver) -> None:
    driver.keys("1")
    for button in driver.window.findChildren(QToolButton):
        is_decoration = isinstance(button.parentWidget(), QLineEdit)
        if button.isVisible() and not is_decoration:
            assert button.toolTip(), f"{button.text()} {button.accessibleName()}"
            assert button.accessibleName() or button.text(), button.toolTip()


def test_menus_hold_every_command_that_names_them_with_its_shortcut(driver: Driver) -> None:
    menus = {menu.title(): menu for menu in driver.window._menu.findChildren(QMenu)}
    assert set(menus) == set(MENUS)
    for name, menu in menus.items():
        menu.aboutToShow.emit()
        shown = [action.text() for action in menu.actions() if not action.isSeparator() and action.menu() is None]
        assert shown == [c.title for c in driver.window.commands if c.menu == name]
        assert shown
    in_menus = {command.menu for command in driver.window.commands}
    assert in_menus <= {*MENUS, ""}


def test_commands_are_enabled_as_things_stand(window: MainWindow, driver: Driver) -> None:
    def enabled(*names: str) -> list[bool]:
        driver.settle()
        return [window.commands.action(name).isEnabled() for name in names]

    assert enabled("undo", "redo", "done") == [False, False, True]
    driver.keys("1")
    assert enabled("undo", "redo", "done") == [True, False, True]
    driver.keys("Ctrl+Z")
    assert enabled("undo", "redo", "done") == [False, True, True]
    window.projects.close()
    assert enabled("undo", "redo", "done", "export", "import files") == [False] * 5


def test_labels_of_a_closed_project_leave_no_keys_behind(window: MainWindow, driver: Driver) -> None:
    assert any(command.id.startswith("label ") for command in window.commands)
    window.projects.close()
    assert not any(command.id.startswith("label ") for command in window.commands)


@pytest.mark.parametrize(
    ("context", "some"),
    [
        ("span", {"note", "remove"}),
        ("selection", {"copy", "add fragment"}),
        ("text", {"find", "done"}),
        ("article", {"done", "flag"}),
        ("relation", {"flip relation", "remove relation"}),
    ],
)
def test_context_menu_holds_the_commands_of_its_context(driver: Driver, context: Context, some: set[str]) -> None:
    commands = driver.window.commands
    menu = context_menu(commands, context, driver.window)
    held = set(menu.actions())
    below = {action for inner in menu.findChildren(QMenu) for action in inner.actions()}

    assert {commands.action(command_id) for command_id in some} <= held
    meant = {commands.action(command.id) for command in commands if context in command.contexts}
    assert meant == {action for action in held | below if not action.isSeparator() and action.menu() is None}
    assert not menu.actions()[0].isSeparator()
    labels = {commands.action(command.id) for command in commands if command.id.startswith("label ")}
    assert not labels & held, "labels are in a menu below"


def test_free_keys_go_to_the_labels_that_stand_at_the_top_of_a_taxonomy_first() -> None:
    layer = Layer("codes", labels=(Label("water"), Label("river", parent="water"), Label("air")))
    keys = assign_keys([(layer, label) for label in layer.labels])
    assert keys == {("codes", "water"): "1", ("codes", "air"): "2", ("codes", "river"): "3"}
