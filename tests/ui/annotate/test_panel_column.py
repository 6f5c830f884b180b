"""How the parts of the panel share its height."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.annotate.panel_column import Part, shared
from tests.ui.driving import Driver


def height_of(driver: Driver, name: str) -> int:
    return next(part.widget.height() for part in driver.panel._column._parts if part.name == name)


@pytest.mark.parametrize(
    ("room", "wants", "heights"),
    [
        (1000, (300, 100, 200), (300, 100, 600)),
        (600, (300, 100, 200), (300, 100, 200)),
        (400, (300, 100, 200), (200, 100, 100)),
        (400, (3000, 50, 2000), (233, 50, 117)),
        (0, (300, 100, 200), (0, 0, 0)),
    ],
)
def test_parts_get_what_they_want_as_far_as_the_others_leave_it(
    qtbot: QtBot, room: int, wants: tuple[int, ...], heights: tuple[int, ...]
) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    weights = (2.0, 1.0, 1.0)
    parts = [Part(str(n), widget, lambda: 0, 0, weight, grows=n == 2) for n, weight in enumerate(weights)]
    assert tuple(shared(room, wants, parts)) == heights
    assert sum(heights) == room


@pytest.mark.parametrize("height", [800, 600])
def test_inspector_leaves_room_for_the_list_of_spans(driver: Driver, height: int) -> None:
    driver.window.resize(900, height)
    for word in ("Ingrid Moen", "Hallen", "lake"):
        driver.select(word)
        driver.keys("1")
    driver.settle()
    assert driver.panel.inspector.isVisible()
    assert height_of(driver, "lists") >= 60
    assert height_of(driver, "labels") >= 120
    assert driver.panel.spans.viewport().height() >= 28


def test_edge_that_was_moved_stays_and_comes_back_with_a_double_click(driver: Driver) -> None:
    driver.window.resize(1280, 800)
    driver.keys("1")
    driver.settle()
    column = driver.panel._column
    before = column.sizes()
    column.handle(2).setFocus()
    driver.keys("Up", "Up")
    moved = column.sizes()
    assert moved[2] == before[2] + 32
    driver.keys("Ctrl+Z", "Ctrl+Shift+Z")
    assert column.sizes()[2] == moved[2]
    assert driver.window.settings.panel_heights["lists"] == moved[2]

    QTest.mouseDClick(column.handle(2), Qt.MouseButton.LeftButton)
    assert column.sizes() == before
