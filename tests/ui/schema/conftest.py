"""A person in the Schema place of the example project."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.model import Schema
from annotator.store import Project
from annotator.ui.main_window import MainWindow
from annotator.ui.schema.form import FormField
from annotator.ui.schema.items import Item
from annotator.ui.schema.place import SchemaPlace
from tests.ui.driving import Driver


class Lead(Driver):
    """Designs a schema."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        super().__init__(window, qtbot)
        self.keys("Ctrl+5")

    @property
    def place(self) -> SchemaPlace:
        return self.window.schema_place.place

    @property
    def schema(self) -> Schema:
        """As the database has it."""
        assert self.session.project is not None
        return self.session.project.schema

    def labels(self, layer: str) -> list[str]:
        found = self.schema.layer(layer)
        return [label.name for label in found.labels] if found else []

    def tree(self, layer: str) -> list[tuple[str, str]]:
        """The labels with their parents."""
        found = self.schema.layer(layer)
        return [(label.name, label.parent) for label in found.labels] if found else []

    def pick(self, *items: Item) -> None:
        outline = self.place.outline
        outline.setFocus()
        outline.pick(items[0])
        for item in items[1:]:
            selection = outline.selectionModel()
            selection.select(outline.rows.find(item), selection.SelectionFlag.Select)
        self.settle()

    @property
    def current(self) -> Item | None:
        return self.place.outline.current_item()

    def field(self, title: str) -> FormField:
        form = self.place.editor.form
        assert form is not None
        return form.field(title)

    def fill(self, title: str, text: str) -> None:
        """Types a text into a field in place of what is there, and presses Enter."""
        widget = self.field(title).field
        widget.setFocus()  # type: ignore[attr-defined]  # every field is a widget
        widget.selectAll()  # type: ignore[attr-defined]
        for number, line in enumerate(text.split("\n")):
            if number:
                self.keys("Return")
            self.type(line)
        self.keys("Ctrl+Return" if hasattr(widget, "toPlainText") else "Return")


@pytest.fixture
def lead(driver: Driver, qtbot: QtBot) -> Lead:
    return Lead(driver.window, qtbot)


@pytest.fixture
def blank_path(tmp_path: Path) -> Path:
    """A project whose schema has nothing in it."""
    path = tmp_path / "blank.annotator"
    Project.create(path, Schema("blank")).close()
    return path


@pytest.fixture
def blank(window: MainWindow, blank_path: Path, qtbot: QtBot) -> Lead:
    """The same person in that project."""
    assert window.projects.open(blank_path)
    return Lead(window, qtbot)
