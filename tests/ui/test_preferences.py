"""Preferences: one page, on which everything works at once."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from annotator.settings import Settings
from annotator.ui.article_view import Reading
from annotator.ui.main_window import MainWindow
from annotator.ui.preferences import PreferencesPage
from annotator.ui.preferences.key_catcher import KeyCatcher
from annotator.ui.preferences.key_editor import KeyEditor
from annotator.ui.preferences.keys import ENTRY
from annotator.ui.preferences.rows import Row
from tests.ui.driving import Driver, answering, choose_file, dismiss


@pytest.fixture
def page(driver: Driver) -> PreferencesPage:
    driver.keys("Ctrl+,")
    page = driver.window.preferences
    assert page.isVisible()
    assert page.search.hasFocus()
    return page


def row(page: PreferencesPage, title: str) -> Row:
    return next(row for row in page.findChildren(Row) if row.control.accessibleName() == title)


def press(widget: QWidget, title: str = "") -> None:
    """Presses a control, or the button of that name in it."""
    buttons = [button for button in widget.findChildren(QAbstractButton) if button.text() == title]
    QTest.mouseClick(buttons[0] if title else widget, Qt.MouseButton.LeftButton)


def shown_rows(page: PreferencesPage) -> list[str]:
    return [row.control.accessibleName() for row in page.findChildren(Row) if row.isVisible()]


def commands_listed(page: PreferencesPage) -> list[str]:
    model = page.keys.list.model()
    entries = [model.index(at, 0).data(ENTRY) for at in range(model.rowCount())]
    return [entry.title for entry in entries if entry.command is not None]


def test_page_stands_in_place_of_the_article_and_esc_goes_back(driver: Driver, page: PreferencesPage) -> None:
    assert not driver.view.isVisible()
    assert not driver.window.commands.action("annotate").isChecked()
    driver.keys("Esc")
    assert driver.view.hasFocus()
    assert driver.window.commands.action("annotate").isChecked()
    driver.keys("Ctrl+,", "Ctrl+,")
    assert driver.view.hasFocus()


def test_article_is_left_alone_while_preferences_are_shown(driver: Driver, page: PreferencesPage) -> None:
    driver.keys("Ctrl+Return", "Ctrl+PgDown", "F4")
    assert driver.article.id == "ice"
    assert driver.annotations.status == "new"
    driver.keys("Esc")
    assert driver.queue.isVisible()


def test_welcome_page_comes_back_where_no_project_is_open(window: MainWindow) -> None:
    window.show_welcome()
    window.commands.action("preferences").trigger()
    assert window.preferences.isVisible()
    window.preferences.left.emit()
    assert window.welcome.isVisible()


def test_rail_leaves_the_preferences(driver: Driver, page: PreferencesPage) -> None:
    button = next(b for b in driver.window._rail.findChildren(QAbstractButton) if b.text() == "Annotate")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert driver.view.isVisible()
    assert button.isChecked()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked(), "a second click changes nothing"


def test_choices_are_seen_and_kept_at_once(driver: Driver, page: PreferencesPage, settings: Settings) -> None:
    press(row(page, "Theme"), "Dark")
    assert driver.window.appearance.theme.is_dark
    press(row(page, "High contrast").control)
    assert driver.window.appearance.theme.is_high_contrast
    press(row(page, "Smooth scrolling").control)
    press(row(page, "Names under spans").control)
    kept = Settings.load(settings.__dict__["file"])
    assert (kept.theme, kept.high_contrast, kept.smooth_scrolling, kept.names_are_shown) == ("dark", True, True, False)
    assert not driver.view._names_are_shown


def test_page_shows_what_was_chosen_elsewhere(driver: Driver, page: PreferencesPage) -> None:
    driver.keys("Esc")
    driver.window.commands.action("theme dark").trigger()
    driver.window.commands.action("names").trigger()
    driver.view.set_reading(Reading("Inter", 1.5))
    driver.keys("Ctrl+,")
    names = row(page, "Names under spans").control
    assert isinstance(names, QAbstractButton)
    assert not names.isChecked()
    assert [b.text() for b in row(page, "Theme").findChildren(QAbstractButton) if b.isChecked()] == ["Dark"]
    assert [b.text() for b in page.findChildren(QPushButton) if b.objectName() == "field"] == ["Inter"]


def test_reading_is_changed_with_its_sample_in_view(driver: Driver, page: PreferencesPage) -> None:
    sample = row(page, "So it looks").control
    before = sample.sizeHint().height()
    row(page, "Type and lines").control.setFocus()
    driver.keys("PgUp", "PgUp", "PgUp")
    assert driver.view.reading.zoom == 1.3
    assert sample.sizeHint().height() > before


def test_search_shows_what_is_about_it_and_nothing_else(driver: Driver, page: PreferencesPage) -> None:
    page.search.setText("contrast")
    assert shown_rows(page) == ["High contrast"]
    page.search.setText("backups")
    assert "Folder" in shown_rows(page)
    assert "Theme" not in shown_rows(page)
    page.search.setText("whole snap")
    assert commands_listed(page) == ["Snap labels to whole words"]
    page.search.setText("zeppelin")
    assert shown_rows(page) == []
    assert page._nothing.isVisible()
    driver.keys("Esc")
    assert "Theme" in shown_rows(page)
    assert page.isVisible(), "Esc clears the search first"


def test_name_is_that_of_new_projects(driver: Driver, page: PreferencesPage, settings: Settings) -> None:
    name = row(page, "Your name").control
    name.setFocus()
    driver.keys("Ctrl+A")
    driver.type("  Berta  ")
    driver.keys("Return")
    assert settings.annotator == "Berta"
    assert driver.session.annotator == "ana", "the project in hand is still worked on as before"
    driver.keys("Ctrl+A", "Delete", "Return")
    assert settings.annotator == "Berta", "nobody is without a name"


def test_backups_are_set(driver: Driver, page: PreferencesPage, settings: Settings, tmp_path: Path) -> None:
    rhythm = row(page, "Back up the open project").control
    rhythm.setFocus()
    driver.keys("Up")  # from never
    assert settings.backup_minutes == 0
    row(page, "Keep of each project").control.setFocus()
    driver.keys("Up")
    assert settings.backups_kept == 5
    folder = tmp_path / "safe"
    folder.mkdir()
    with answering(choose_file(folder)):
        press(row(page, "Folder"), "Choose…")
    assert settings.backup_folder == str(folder)
    press(row(page, "This project"), "Back up now")
    driver.qtbot.waitUntil(lambda: bool(list(folder.rglob("*.annotator"))))
    driver.qtbot.waitUntil(lambda: "Newest: " in row(page, "This project").explanation.text())
    press(row(page, "Folder"), "Usual folder")
    assert settings.backup_folder == ""


def test_language_is_kept_and_said_to_come_with_the_next_start(
    driver: Driver, page: PreferencesPage, settings: Settings
) -> None:
    language = row(page, "Language")
    language.control.setFocus()
    driver.keys("Down")
    assert settings.language != ""
    assert language.explanation.text() == "From the next start on."


# Keys


def editor_of(driver: Driver, page: PreferencesPage, title: str) -> KeyEditor:
    page.search.setText(title)
    page.keys.list.setFocus()
    driver.keys("Home", *["Down"] * commands_listed(page).index(title), "Return")
    editor = QApplication.activePopupWidget()
    assert isinstance(editor, KeyEditor)
    return editor


def catch(driver: Driver, keys: str) -> None:
    """Presses the button that has the keyboard, and then the keys that it waits for."""
    editor = QApplication.activePopupWidget()
    assert isinstance(editor, KeyEditor)
    assert isinstance(editor.focusWidget(), KeyCatcher)
    driver.keys("Space", keys)


def said_in(editor: KeyEditor) -> str:
    return editor._said.text() if editor._said.isVisible() else ""


def keys_of(driver: Driver, command_id: str) -> tuple[str, ...]:
    return driver.window.commands.command(command_id).shortcuts


def test_key_is_added_from_the_keyboard_alone(driver: Driver, page: PreferencesPage) -> None:
    editor = editor_of(driver, page, "Pick the next span")
    catch(driver, "Shift+F9")
    assert keys_of(driver, "next span") == ("Tab", "Shift+F9")
    catch(driver, "Tab")
    assert said_in(editor) == "It has these keys already: Tab."
    catch(driver, "Right")
    assert "moves the caret" in said_in(editor)
    driver.keys("Esc")
    assert page.keys.list.hasFocus()


def test_key_in_use_is_named_and_taken_over_only_when_asked_twice(driver: Driver, page: PreferencesPage) -> None:
    editor = editor_of(driver, page, "Pick the next span")
    catch(driver, "2")
    assert said_in(editor) == "2 is “Label Organization”."
    assert keys_of(driver, "next span") == ("Tab",)
    driver.keys("Space")
    assert keys_of(driver, "next span") == ("Tab", "2")
    assert "2" not in driver.window.styles.keys.values()
    press(editor, "Reset")
    assert keys_of(driver, "next span") == ("Tab",)
    driver.keys("Esc")


def test_key_is_taken_away(driver: Driver, page: PreferencesPage) -> None:
    editor = editor_of(driver, page, "Remove the span")
    press(next(b for b in editor.findChildren(QPushButton) if b.accessibleName() == "Remove Del"))
    assert keys_of(driver, "remove") == ("Backspace",)
    driver.keys("Esc")
    page.search.clear()
    driver.settle()
    press(page.keys, "Reset all")
    assert keys_of(driver, "remove") == ("Del", "Backspace")


def test_what_a_key_does_is_found_by_pressing_it(driver: Driver, page: PreferencesPage) -> None:
    press(page.keys, "Find by keys…")
    driver.keys("Ctrl+Return")
    assert commands_listed(page) == ["Done, next"]
    assert driver.annotations.status == "new", "while it is looked for, a key does nothing"
    press(page.keys, "Ctrl+Return")
    driver.keys("1")
    assert commands_listed(page) == ["Label Person"]
    press(page.keys, "Show all")
    assert len(commands_listed(page)) > 50


def test_keys_go_to_another_computer_in_a_file(
    driver: Driver, page: PreferencesPage, tmp_path: Path, make_window: Callable[[], MainWindow]
) -> None:
    driver.window.shortcuts.add("queue", "F9")
    file = tmp_path / "mine.json"
    with answering(choose_file(file)):
        press(page.keys, "Export…")
    assert json.loads(file.read_text()) == {"shortcuts": {"queue": ["F4", "F9"]}}
    driver.window.shortcuts.reset_all()
    with answering(choose_file(file)):
        press(page.keys, "Import…")
    assert keys_of(driver, "queue") == ("F4", "F9")
    assert driver.said[-1] == "Keys of mine.json taken over."

    file.write_text("{}")
    told: list[str] = []
    with answering(choose_file(file), dismiss(told)):
        press(page.keys, "Import…")
    assert "holds no keys" in told[0]
    assert keys_of(driver, "queue") == ("F4", "F9")
