"""Edits of many articles and of the schema, from the window: made, undone and redone, at once and as a job."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.model import Label, schema_edits
from annotator.store import Project
from annotator.ui import editing
from annotator.ui import wide_edits as wide_edits_module
from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver


@pytest.fixture(params=[0, editing.MOST_AT_ONCE], ids=["as a job", "at once"])
def most_at_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    most: int = request.param
    monkeypatch.setattr(editing, "MOST_AT_ONCE", most)
    monkeypatch.setattr(wide_edits_module, "MOST_AT_ONCE", most)
    return most


@pytest.mark.usefixtures("most_at_once")
def test_a_label_in_use_is_renamed_and_everything_shown_follows_back_and_forth(
    driver: Driver, window: MainWindow, qtbot: QtBot
) -> None:
    driver.select("Ingrid Moen")
    driver.keys("1")
    session = driver.session
    change = schema_edits.rename_label(session.schema, "entities", "PERSON", "HUMAN")

    def labels() -> list[str]:
        assert session.annotations is not None
        return [span.label for span in session.annotations.spans]

    window.wide_edits.make(
        "Renaming PERSON",
        lambda project, progress: project.change_schema(session.annotator, change, progress),
        sets=1,
        changes_schema=True,
    )
    qtbot.waitUntil(lambda: labels() == ["HUMAN"])
    assert session.schema.label("entities", "HUMAN")
    assert session.undo_name() == "Rename the label PERSON to HUMAN"

    driver.keys("Ctrl+Z")
    qtbot.waitUntil(lambda: labels() == ["PERSON"])
    assert session.schema.label("entities", "PERSON")
    driver.keys("Ctrl+Shift+Z")
    qtbot.waitUntil(lambda: labels() == ["HUMAN"])
    driver.keys("Ctrl+Z")
    qtbot.waitUntil(lambda: labels() == ["PERSON"])
    driver.keys("Ctrl+Z")
    qtbot.waitUntil(lambda: labels() == [])


def test_the_schema_that_another_window_changed_is_taken_up_with_the_next_edit(driver: Driver, path: Path) -> None:
    session = driver.session
    with Project.open(path) as other:
        other.change_schema("lead", schema_edits.rename_label(other.schema, "entities", "PERSON", "HUMAN"))
        driver.select("Ingrid Moen")
        assert not session.use_label("entities", "PERSON")
        assert "has no label 'PERSON'" in driver.said[-1]
        assert session.schema.label("entities", "HUMAN")

        other.change_schema("lead", schema_edits.add_labels(other.schema, "entities", [Label("SHIP")]))
        assert session.use_label("entities", "HUMAN"), "what is still allowed is done without a word"
        assert session.schema.label("entities", "SHIP")
