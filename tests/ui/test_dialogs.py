"""Dialogs: new project, export, about."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from annotator import __version__, api
from annotator.store import Project
from annotator.ui.dialogs.export import ExportDialog
from annotator.ui.dialogs.new_project import NewProjectDialog
from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver, answering, choose_file, press, words_of


@pytest.fixture
def dialog(window: MainWindow, tmp_path: Path) -> NewProjectDialog:
    dialog = NewProjectDialog(window)
    dialog._folder = tmp_path
    dialog._name.setText("x")
    dialog._name.clear()
    dialog.show()
    return dialog


def test_new_project_needs_a_name_and_begins_with_the_news_schema(dialog: NewProjectDialog) -> None:
    assert not dialog.accept_button.isEnabled()
    assert dialog._preset.currentText() == "News"
    assert dialog._description.text()
    dialog._name.setText(" . ")
    assert not dialog.accept_button.isEnabled()
    dialog._name.setText("Valley")
    assert dialog.accept_button.isEnabled()


@pytest.mark.parametrize(
    ("typed", "file"),
    [
        ("Valley news", "Valley news.annotator"),
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j.annotator"),
        ("../up", "up.annotator"),
        ("ends in a dot.", "ends in a dot.annotator"),
        ("Nachrichten 2026.03", "Nachrichten 2026.03.annotator"),
        ("新闻", "新闻.annotator"),
    ],
)
def test_name_becomes_a_file_that_all_systems_allow_and_stays_the_projects_name(
    dialog: NewProjectDialog, tmp_path: Path, typed: str, file: str
) -> None:
    dialog._name.setText(typed)
    dialog.accept_button.click()

    assert dialog.path == tmp_path / file
    with Project.open(tmp_path / file) as project:
        assert project.name == typed
        assert project.schema.name == "news"


def test_existing_project_is_never_written_over(dialog: NewProjectDialog, tmp_path: Path) -> None:
    api.create_project(tmp_path / "Valley.annotator").close()
    before = (tmp_path / "Valley.annotator").read_bytes()
    dialog._name.setText("Valley")
    assert not dialog.accept_button.isEnabled()
    assert "already" in dialog.problem.text()

    dialog._name.setText("Valley 2")
    api.create_project(tmp_path / "Valley 2.annotator").close()  # made elsewhere while the dialog is open
    dialog.accept_button.click()
    assert dialog.path is None
    assert "exists already" in dialog.problem.text()
    assert (tmp_path / "Valley.annotator").read_bytes() == before


def test_new_project_is_made_from_a_schema_file_and_a_broken_one_is_told(
    dialog: NewProjectDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    good, bad, other = tmp_path / "mine.yaml", tmp_path / "bad.yaml", tmp_path / "codes.csv"
    good.write_text("name: mine\nlayers:\n  - name: moods\n    labels:\n      - name: glad\n", encoding="utf-8")
    bad.write_text("name: [", encoding="utf-8")
    other.write_text("code,colour\nglad,mud\n", encoding="utf-8")
    dialog._name.setText("Valley")
    dialog._preset.setCurrentIndex(dialog._preset.count() - 1)
    with answering(choose_file(bad)):
        dialog.accept_button.click()
    qtbot.waitUntil(lambda: "bad.yaml" in dialog.problem.text())
    assert dialog.path is None
    assert not (tmp_path / "Valley.annotator").exists()
    qtbot.waitUntil(dialog.accept_button.isEnabled)

    with answering(choose_file(good)):
        dialog.accept_button.click()
    qtbot.waitUntil(lambda: dialog.path is not None)
    with Project.open(tmp_path / "Valley.annotator") as project:
        assert [layer.name for layer in project.schema.layers] == ["moods"]

    dialog._name.setText("Codes")
    dialog.path = None
    told: list[str] = []

    def read_and_close(problems: QDialog) -> None:
        told.append(words_of(problems))
        problems.accept()

    with answering(choose_file(other), read_and_close):
        dialog.accept_button.click()
        qtbot.waitUntil(lambda: dialog.path is not None)
    assert "codes.csv, line 2: glad gets a colour of ours: 'mud' is none." in told[0]


def test_a_dialog_that_is_closed_while_a_schema_is_read_makes_no_project(
    dialog: NewProjectDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("name: mine\nlayers: []\n", encoding="utf-8")
    dialog._name.setText("Valley")
    dialog._preset.setCurrentIndex(dialog._preset.count() - 1)
    with answering(choose_file(file)):
        dialog.accept_button.click()
    reading = dialog._reading
    assert reading is not None
    with qtbot.waitSignal(reading.ended):
        dialog.reject()
    assert dialog.path is None
    assert not (tmp_path / "Valley.annotator").exists()


def test_new_project_is_made_and_opened_from_the_window(window: MainWindow) -> None:
    def fill(dialog: NewProjectDialog) -> None:
        name = dialog.findChild(QLineEdit)
        assert isinstance(name, QLineEdit)
        name.setText("Made in the window")
        press("Create project")(dialog)

    window.projects.open_first(None, "bo", "", sample_when_new=False)  # as with --annotator bo
    with answering(fill):
        window.commands.action("new").trigger()

    assert window.session.project is not None
    assert window.session.project.name == "Made in the window"
    assert window.session.annotator == "bo"
    assert window.windowTitle() == "Made in the window – Annotator"


def test_export_button_counts_what_will_be_written(driver: Driver) -> None:
    driver.keys("1", "Ctrl+Return")
    dialog = ExportDialog(driver.session, driver.window)
    titles = {}
    for index in range(dialog._status.count()):
        dialog._status.setCurrentIndex(index)
        titles[dialog._status.currentText()] = (dialog.accept_button.text(), dialog.accept_button.isEnabled())

    assert titles == {
        "All articles": ("Export 5 articles…", True),
        "Only: New": titles["Only: New"],
        "Only: In progress": ("Export 0 articles…", False),
        "Only: Done": ("Export 1 article…", True),
        "Only: Skipped": ("Export 0 articles…", False),
    }
    assert dialog.problem.text() == "No article fits this choice."


def test_export_writes_what_was_chosen(driver: Driver, tmp_path: Path) -> None:
    driver.keys("1", "Ctrl+Return", "1")

    def choose(dialog: ExportDialog) -> None:
        boxes = dialog.findChildren(QComboBox)
        boxes[0].setCurrentText("Only: Done")
        press("Export 1 article")(dialog)

    with answering(choose, choose_file(tmp_path / "labels")):
        driver.keys("Ctrl+E")
    driver.qtbot.waitUntil(lambda: not driver.window.transfers.is_busy, timeout=5000)

    lines = (tmp_path / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 1
    record = json.loads(lines[0])
    assert [record["text"][span["start"] : span["end"]] for span in record["spans"]] == ["Ice"]
    assert "1 article" in driver.said[-1]


def test_cancelled_export_writes_nothing(driver: Driver, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    with answering(press("Cancel")):
        driver.keys("Ctrl+E")
    assert not driver.window.transfers.is_busy
    assert sorted(tmp_path.iterdir()) == before


def test_about_names_the_versions_and_copies_them(driver: Driver) -> None:
    said: list[str] = []

    def read(dialog: QComboBox) -> None:
        said.append(words_of(dialog))
        press("Copy versions")(dialog)
        press("Close")(dialog)

    with answering(read):
        driver.window.commands.action("about").trigger()

    for part in (f"Annotator {__version__}", "Python", "Qt", "PySide6", "SQLite"):
        assert part in said[0]
        assert part in QApplication.clipboard().text()
