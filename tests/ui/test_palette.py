"""The palette: whatever there is to do, by a few letters of its name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from annotator.settings import Settings
from annotator.ui.main_window import MainWindow
from annotator.ui.picker import Choice, Picker
from tests.ui.driving import Driver


def palette() -> Picker:
    found = QApplication.activePopupWidget()
    assert isinstance(found, Picker), "the palette is not open"
    return found


def offered() -> list[Choice]:
    return palette().choices()


def typed(driver: Driver, text: str) -> list[Choice]:
    driver.keys("Ctrl+K")
    driver.keys(*text.upper())
    return offered()


def test_an_action_is_found_by_a_few_letters_and_done(driver: Driver) -> None:
    assert typed(driver, "darkth")[0].title == "Dark theme"
    driver.keys("Return")
    assert driver.window.settings.theme == "dark"
    assert driver.view.hasFocus()


def test_every_command_that_can_be_done_is_offered_with_its_key(driver: Driver) -> None:
    driver.keys("Ctrl+K")
    commands = driver.window.commands
    shown = {choice.id: choice for choice in offered()}
    assert {c.id for c in commands if commands.action(c.id).isEnabled()} == {n for n in shown if isinstance(n, str)}
    assert shown["find"].aside == "Edit · Ctrl+F"
    assert "Label · 1" in [choice.aside for choice in shown.values()]
    driver.keys("Esc")


def test_actions_are_found_by_their_menu_and_by_other_words(driver: Driver) -> None:
    assert "Keys" in [choice.title for choice in typed(driver, "shortcuts")]
    driver.keys("Esc")


def test_what_cannot_be_done_stands_last_and_says_why(window: MainWindow, driver: Driver) -> None:
    window.projects.close()
    driver.settle()
    found = typed(driver, "next")
    assert [choice.is_possible for choice in found] == sorted((c.is_possible for c in found), reverse=True)
    refused = next(choice for choice in found if choice.title == "Next article")
    assert not refused.is_possible
    assert refused.aside == "once a project is open"
    driver.keys("Esc")


def test_commands_of_the_article_are_done_in_the_article(driver: Driver) -> None:
    driver.queue.filter.setFocus()
    typed(driver, "label person")
    driver.keys("Return")
    assert driver.stored == [("PERSON", "Ice")]
    assert driver.view.hasFocus()


def test_what_was_used_most_comes_first_the_next_time(driver: Driver, settings: Settings) -> None:
    for _ in range(2):
        typed(driver, "invisible")
        driver.keys("Return")
    typed(driver, "dark theme")
    driver.keys("Return")
    driver.keys("Ctrl+K")
    assert [choice.id for choice in offered()][:2] == ["invisibles", "theme dark"]
    driver.keys("Esc")
    assert Settings.load(settings.__dict__["file"]).used_commands == {"invisibles": 2, "theme dark": 1}


def test_recent_projects_are_opened_from_the_palette(driver: Driver, path: Path, tmp_path: Path) -> None:
    other = tmp_path / "second.annotator"
    other.write_bytes(path.read_bytes())
    driver.window.projects.open(other)
    found = typed(driver, "open news")
    assert (found[0].title, found[0].aside) == ("Open news", "Recent project")
    driver.keys("Return")
    assert driver.session.project is not None
    assert driver.session.project.path == path
