"""Where one reads from right to left, the window is laid out the other way round; what people wrote runs as it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui import icons
from annotator.ui.elided_button import ElidedButton
from annotator.ui.layouts import Flow, pad
from annotator.ui.main_window import MainWindow
from annotator.ui.splitter import Splitter
from annotator.ui.style_sheet import style_sheet
from annotator.ui.text_direction import one_line, own_direction
from annotator.ui.theme import LIGHT, Appearance
from tests.ui.driving import Driver
from tests.ui.languages import speaking

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture
def mirrored(appearance: Appearance) -> Iterator[None]:
    with speaking("xx-rtl"):
        yield


def test_parts_of_the_window_change_sides(mirrored: None, make_window: Callable[[], MainWindow], path: Path) -> None:
    window = make_window()
    assert window.projects.open(path)
    place = window.place
    order = [_left(part) for part in (place.panel, place.view, place.queue)]
    assert order == sorted(order)


def test_window_works_from_right_to_left(
    mirrored: None, make_window: Callable[[], MainWindow], path: Path, qtbot: QtBot
) -> None:
    window = make_window()
    assert window.projects.open(path)
    driver = Driver(window, qtbot)
    driver.settle()
    driver.session.select(0, 5)
    driver.keys("1")
    assert len(driver.session.label_counts) == 1
    window.grab()


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Oysters", LEFT),
        ("سينما الفنار", RIGHT),
        ("“שלום”", RIGHT),
        ("12 – 13", RIGHT),  # none of its own: that of the window
        ("\u2068Harbour Post\u2069 · ٨ سبانس", RIGHT),
    ],
)
def test_line_runs_as_its_first_letter_does(text: str, direction: Qt.LayoutDirection) -> None:
    assert own_direction(text, RIGHT) == direction


def test_long_words_give_way_on_a_button(mirrored: None, qtbot: QtBot) -> None:
    button = ElidedButton()
    qtbot.addWidget(button)
    button.say("Oysters & a restless harbour")
    assert button.text() == "Oysters && a restless harbour"
    assert button.minimumSizeHint().width() < button.sizeHint().width()
    button.resize(80, 30)
    button.grab()


def test_line_stands_at_the_start_of_the_row_whichever_way_it_runs() -> None:
    assert one_line("Oysters", RIGHT) & Qt.AlignmentFlag.AlignRight.value
    assert one_line("سينما", LEFT) & Qt.AlignmentFlag.AlignLeft.value


def test_chips_are_laid_out_from_the_right(mirrored: None, qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = Flow(box)
    chips = [QPushButton("a"), QPushButton("b")]
    for chip in chips:
        flow.addWidget(chip)
    box.resize(400, 60)
    box.show()
    assert chips[0].geometry().right() == box.width() - 1
    assert chips[1].x() < chips[0].x()


def test_margins_change_sides(mirrored: None, qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    row, chip = QHBoxLayout(box), QPushButton("a")
    pad(row, 30, 0, 2, 0)
    row.addWidget(chip)
    box.resize(400, 60)
    box.show()
    assert (chip.x(), box.width() - 1 - chip.geometry().right()) == (2, 30)


def test_arrows_move_a_handle_the_way_they_point(mirrored: None, qtbot: QtBot) -> None:
    splitter = Splitter(Qt.Orientation.Horizontal)
    qtbot.addWidget(splitter)
    for _ in range(2):
        splitter.addWidget(QWidget())
    splitter.resize(400, 100)
    splitter.show()
    before = splitter.handle(1).x()
    qtbot.keyClick(splitter.handle(1), Qt.Key.Key_Left)
    assert splitter.handle(1).x() < before


def test_edges_and_pads_of_the_style_sheet_change_sides(mirrored: None) -> None:
    sheet = style_sheet(LIGHT)
    assert "#panel { background: #f6f6f4; border-right:" in sheet
    assert "border-radius: 6px; padding: 3px 5px 3px 7px;" in sheet
    assert "QMenu::item { padding: 5px 24px 5px 12px;" in sheet, "Qt turns menus round itself"


def test_undo_points_back_where_one_reads_from_right_to_left(appearance: Appearance) -> None:
    usual = icons.pixmap("undo-2", "#000000").toImage()
    with speaking("xx-rtl"):
        assert icons.pixmap("undo-2", "#000000").toImage() == usual.flipped(Qt.Orientation.Horizontal)
        assert icons.pixmap("search", "#000000").toImage() != icons.pixmap("undo-2", "#000000").toImage()


def _left(widget: QWidget) -> int:
    return widget.mapToGlobal(QPoint(0, 0)).x()
