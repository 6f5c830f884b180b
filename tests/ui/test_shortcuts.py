"""Other keys than commands come with: chosen, taken from others, kept, and carried in a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton

from annotator.errors import ProjectError
from annotator.settings import Settings
from annotator.ui.commands import Command
from annotator.ui.main_window import MainWindow
from annotator.ui.shortcuts import Shortcuts, keys_of
from tests.ui.driving import Driver


@pytest.fixture
def shortcuts(driver: Driver) -> Shortcuts:
    return driver.window.shortcuts


def command(driver: Driver, command_id: str) -> Command:
    return driver.window.commands.command(command_id)


def test_chosen_key_works_at_once_beside_the_usual_one(driver: Driver, shortcuts: Shortcuts) -> None:
    shortcuts.add("queue", "Ctrl+Shift+L")
    driver.keys("Ctrl+Shift+L")
    assert not driver.queue.isVisible()
    driver.keys("F4")
    assert driver.queue.isVisible()
    assert command(driver, "queue").shortcuts == ("F4", "Ctrl+Shift+L")
    assert driver.window.commands.action("queue").toolTip() == "Queue (F4)"


def test_buttons_and_fields_say_the_keys_that_were_chosen(driver: Driver, shortcuts: Shortcuts) -> None:
    driver.window.resize(1280, 800)
    for command_id, keys in (("done", "F9"), ("filter", "F12"), ("snapping", "Shift+F8")):
        shortcuts.add(command_id, keys)
        for own in driver.window.commands.own_shortcuts(command_id):
            shortcuts.remove(command_id, own)
    done = next(b for b in driver.window.findChildren(QPushButton) if b.accessibleName() == "Done, next")
    assert done.text().endswith("F9")
    assert done.toolTip() == "Done, next (F9)"
    assert driver.queue.filter.toolTip().endswith("(F12)")
    driver.keys("Shift+F8")
    assert "Exact selection (Shift+F8)" in [label.text() for label in driver.status_bar.findChildren(QLabel)]


def test_key_of_another_command_is_taken_from_it_and_comes_back_with_a_reset(
    driver: Driver, shortcuts: Shortcuts
) -> None:
    holder = shortcuts.holder(command(driver, "queue"), "F5")
    assert holder is not None
    assert holder.id == "panel"
    shortcuts.add("queue", "F5")
    assert command(driver, "panel").shortcuts == ()
    driver.keys("F5")
    assert not driver.queue.isVisible()
    assert driver.panel.isVisible()

    shortcuts.reset("panel")
    assert command(driver, "panel").shortcuts == ("F5",)
    assert command(driver, "queue").shortcuts == ("F4",)
    assert not shortcuts.are_changed


def test_removed_key_does_nothing_any_more(driver: Driver, shortcuts: Shortcuts) -> None:
    shortcuts.remove("remove", "Delete")
    driver.keys("1", "Delete")
    assert driver.stored == [("PERSON", "Ice")]
    driver.keys("Backspace")
    assert driver.stored == []


def test_label_gives_its_key_up_to_a_command_of_the_article(driver: Driver, shortcuts: Shortcuts) -> None:
    holder = shortcuts.holder(command(driver, "next span"), "2")
    assert holder is not None
    assert holder.id.startswith("label ")
    before = driver.window.styles.keys
    shortcuts.add("next span", "2")
    keys = driver.window.styles.keys
    assert "2" not in keys.values()
    assert keys.keys() == before.keys(), "the label found another key"
    assert len(set(keys.values())) == len(keys)

    shortcuts.reset_all()
    assert driver.window.styles.keys == before


@pytest.mark.parametrize(
    ("command_id", "keys", "said"),
    [
        ("queue", "K", "is for writing"),
        ("queue", "Shift+Tab", "is for writing"),
        ("next span", "Right", "moves the caret"),
        ("queue", "Ctrl+A", "moves the caret"),
        ("queue", "F12", ""),
        ("queue", "Ctrl+J", ""),
        ("next span", "K", ""),
    ],
)
def test_keys_that_would_break_writing_or_moving_are_refused(
    driver: Driver, shortcuts: Shortcuts, command_id: str, keys: str, said: str
) -> None:
    refusal = shortcuts.refusal(command(driver, command_id), keys)
    assert said in refusal
    assert bool(refusal) == bool(said)


def test_chosen_keys_are_there_at_the_next_start(
    driver: Driver, shortcuts: Shortcuts, settings: Settings, make_window: Callable[[], MainWindow]
) -> None:
    shortcuts.add("queue", "F9")
    shortcuts.remove("queue", "F4")
    assert Settings.load(settings.__dict__["file"]).shortcuts == {"queue": ["F9"]}
    assert make_window().commands.command("queue").shortcuts == ("F9",)


def test_file_carries_the_chosen_keys_to_another_computer(driver: Driver, shortcuts: Shortcuts, tmp_path: Path) -> None:
    shortcuts.add("queue", "F5")
    shortcuts.remove("find", "Ctrl+F")
    file = tmp_path / "keys.json"
    shortcuts.write(file)
    assert json.loads(file.read_text()) == {"shortcuts": {"queue": ["F4", "F5"], "find": []}}

    shortcuts.reset_all()
    shortcuts.add("annotate", "Ctrl+J")
    assert shortcuts.read(file) == "Keys of keys.json taken over."
    assert command(driver, "queue").shortcuts == ("F4", "F5")
    assert command(driver, "panel").shortcuts == ()
    assert command(driver, "find").shortcuts == ()
    assert command(driver, "annotate").shortcuts == ("Ctrl+1",), "what the file does not name is as it comes"


def test_file_from_elsewhere_is_taken_as_far_as_it_goes(driver: Driver, shortcuts: Shortcuts, tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    file.write_text('{"shortcuts": {"queue": ["K", "ctrl+j"], "panel": ["Ctrl+J"], "teleport": ["F12"]}}')
    said = shortcuts.read(file)
    assert "teleport" in said
    assert "K" in said
    assert command(driver, "queue").shortcuts == ("Ctrl+J",)
    assert command(driver, "panel").shortcuts == ()


@pytest.mark.parametrize("content", ["", "[]", '{"shortcuts": {"queue": "F4"}}', '{"keys": {}}', "\x00"])
def test_file_that_holds_no_keys_changes_nothing(
    driver: Driver, shortcuts: Shortcuts, tmp_path: Path, content: str
) -> None:
    shortcuts.add("queue", "F9")
    file = tmp_path / "keys.json"
    file.write_text(content)
    with pytest.raises(ProjectError, match="holds no keys of Annotator"):
        shortcuts.read(file)
    assert command(driver, "queue").shortcuts == ("F4", "F9")
    with pytest.raises(ProjectError, match="cannot be read"):
        shortcuts.read(tmp_path / "missing.json")


_Key, _Held = Qt.Key, Qt.KeyboardModifier


@pytest.mark.parametrize(
    ("key", "held", "text", "expected"),
    [
        (_Key.Key_K, _Held.NoModifier, "k", "K"),
        (_Key.Key_K, _Held.ShiftModifier, "K", "Shift+K"),
        (_Key.Key_K, _Held.ControlModifier, "\x0b", "Ctrl+K"),
        (_Key.Key_1, _Held.ShiftModifier, "1", "1"),  # as on a French keyboard
        (_Key.Key_8, _Held.ControlModifier | _Held.AltModifier, "[", "["),  # AltGr, as on a German one
        (_Key.Key_Question, _Held.ShiftModifier, "?", "?"),
        (_Key.Key_F4, _Held.KeypadModifier, "", "F4"),
        (_Key.Key_Backtab, _Held.ShiftModifier, "", "Shift+Tab"),
        (_Key.Key_Shift, _Held.ShiftModifier, "", ""),
        (_Key.Key_Return, _Held.ControlModifier, "\r", "Ctrl+Return"),
    ],
)
def test_pressed_keys_are_read_as_shortcuts_on_every_keyboard(
    key: Qt.Key, held: Qt.KeyboardModifier, text: str, expected: str
) -> None:
    assert keys_of(QKeyEvent(QEvent.Type.KeyPress, key.value, held, text)) == expected
