"""The window as a whole: welcome, opening, dropping, moving the keyboard about, and what is restored."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.settings import Settings
from annotator.ui.main_window import MainWindow
from annotator.ui.rail import Rail
from annotator.ui.shell import Shell
from tests.ui.driving import Driver, answering, choose_file, dismiss


def buttons_of(widget: QWidget) -> dict[str, QPushButton]:
    return {button.text(): button for button in widget.findChildren(QPushButton) if button.isVisible()}


def entering(data: QMimeData) -> QDragEnterEvent:
    """What a window gets when something is dragged onto it."""
    rest = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    try:
        return QDragEnterEvent(QPointF(400, 300), *rest)  # type: ignore[call-overload,no-any-return,unused-ignore]
    except TypeError:  # before PySide6 6.12
        return QDragEnterEvent(QPoint(400, 300), *rest)


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = entering(data)
    QApplication.sendEvent(window, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, data, left, held))


def test_welcome_page_opens_the_sample_and_it_can_be_labelled_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.show_welcome()
    driver = Driver(window, qtbot)
    sample = buttons_of(window.welcome)["Try the sample project"]
    assert sample.hasFocus()
    driver.keys("Space")

    assert window.session.project is not None
    assert window.session.project.name == "Sample project"
    assert driver.view.hasFocus(), f"the keyboard is in {part_with_the_keyboard(driver)}"
    before = len(driver.stored)
    driver.keys("8")
    assert len(driver.stored) == before + 1


@pytest.mark.parametrize(
    ("content", "said"), [(None, "There is no file"), (b"", "is empty"), (b"plain text", "is not an Annotator project")]
)
def test_file_that_is_no_project_is_told_and_the_open_one_stays(
    driver: Driver, tmp_path: Path, content: bytes | None, said: str
) -> None:
    other = tmp_path / "other.annotator"
    if content is not None:
        other.write_bytes(content)
    told: list[str] = []
    with answering(dismiss(told)):
        assert not driver.window.projects.open(other)

    assert said in told[0]
    driver.keys("1")
    assert driver.stored == [("PERSON", "Ice")]
    assert other not in driver.window.settings.recent_paths()


def test_project_is_opened_with_the_file_dialog(window: MainWindow, path: Path) -> None:
    with answering(choose_file(path)):
        window.commands.action("open").trigger()

    assert window.session.project is not None
    assert window.session.project.path == path


def test_dropped_folder_is_imported(driver: Driver, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "rain.txt").write_text("Rain\n\nIt rained.\n", encoding="utf-8")
    drop(driver.window, folder)
    driver.qtbot.waitUntil(lambda: driver.queue.list.model().rowCount() == 6, timeout=5000)

    assert "1 article imported" in driver.said[-1]


def test_dropped_project_is_opened(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    drop(window, path)
    qtbot.waitUntil(lambda: window.session.project is not None)
    assert window.session.article is not None


def test_dropped_words_are_not_taken(window: MainWindow) -> None:
    data = QMimeData()
    data.setText("words")
    event = entering(data)
    event.ignore()
    QApplication.sendEvent(window, event)
    assert not event.isAccepted()


def parts_of(driver: Driver) -> dict[str, QWidget]:
    place = driver.window.place
    return {
        "queue": place.queue,
        "toolbar": place.toolbar,
        "article": place.view,
        "panel": place.panel,
        "status bar": driver.status_bar,
        "rail": driver.window.findChildren(Rail)[0],
    }


def part_with_the_keyboard(driver: Driver) -> str:
    focused = QApplication.focusWidget()
    found = [
        name for name, part in parts_of(driver).items() if focused and (part is focused or part.isAncestorOf(focused))
    ]
    return found[0] if found else f"none ({focused})"


def test_f6_goes_round_all_parts_and_shift_f6_back(driver: Driver) -> None:
    assert part_with_the_keyboard(driver) == "article"
    order = []
    for _ in range(6):
        driver.keys("F6")
        order.append(part_with_the_keyboard(driver))
    assert {"queue", "article", "panel"} <= set(order)
    assert order[-1] == "article", f"F6 does not come back: {order}"
    assert len(set(order)) == 6

    backwards = []
    for _ in range(6):
        driver.keys("Shift+F6")
        backwards.append(part_with_the_keyboard(driver))
    assert backwards == [*reversed(order[:-1]), "article"]


def test_no_field_traps_the_keyboard(driver: Driver) -> None:
    driver.keys("1")
    for field in (driver.queue.filter, driver.panel.inspector.note.field, driver.panel.spans, driver.queue.list):
        field.setFocus()
        driver.keys("F6")
        assert QApplication.focusWidget() is not field
        driver.keys("Ctrl+1")
        assert driver.view.hasFocus()
    for field in (driver.queue.filter, driver.panel.inspector.note.field):
        field.setFocus()
        driver.keys("Tab")
        assert QApplication.focusWidget() is not field, f"Tab does not leave {field.accessibleName()}"


def test_letters_typed_into_a_field_label_nothing(driver: Driver) -> None:
    driver.queue.filter.setFocus()
    driver.type("1sfnq")

    assert driver.queue.filter.text() == "1sfnq"
    assert driver.stored == []
    assert driver.article.id == "ice"


def test_zoom_panel_widths_and_size_are_restored(
    driver: Driver, make_window: Callable[[], MainWindow], settings: Settings
) -> None:
    driver.window.resize(892, 620)
    driver.window.place.setSizes([175, 391, 268])
    driver.keys("Ctrl++", "Ctrl++")
    driver.settle()
    zoom, sizes = driver.view.zoom, driver.window.place.sizes()
    driver.window.close()

    kept = Settings.load(settings.__dict__["file"])
    assert kept.zoom == zoom > 1.2
    window = make_window()
    assert window.place.view.zoom == zoom
    shell = Shell(settings)
    assert shell.height() == 620  # the screen of the offscreen platform is too narrow for its width
    assert all(abs(a - b) <= 2 for a, b in zip(window.place.sizes(), sizes, strict=True))


def test_queue_and_panel_are_hidden_and_the_next_window_remembers(
    driver: Driver, make_window: Callable[[], MainWindow]
) -> None:
    driver.window.resize(892, 620)
    place = driver.window.place
    place.setSizes([175, 391, 268])
    widths = place.sizes()
    driver.keys("F4", "F5")
    assert not place.queue.isVisible()
    assert not place.panel.isVisible()
    assert driver.view.hasFocus()
    assert place.sizes()[1] > widths[1]

    round_trip = []
    for _ in range(4):
        driver.keys("F6")
        round_trip.append(part_with_the_keyboard(driver))
    assert sorted(round_trip) == ["article", "rail", "status bar", "toolbar"]
    assert round_trip[-1] == "article"

    window = make_window()
    assert not window.place.queue.isVisibleTo(window.place)
    assert not window.place.panel.isVisibleTo(window.place)
    assert not window.commands.action("queue").isChecked()
    window.close()

    driver.window.activateWindow()
    driver.view.setFocus()
    driver.keys("F4", "F5")
    assert all(abs(a - b) <= 2 for a, b in zip(place.sizes(), widths, strict=True)), "each comes back as wide as it was"
    assert driver.window.commands.action("panel").isChecked()


def test_keyboard_goes_to_the_article_when_its_part_is_hidden(driver: Driver) -> None:
    for field, key in ((driver.queue.filter, "F4"), (driver.panel.spans, "F5"), (driver.queue.list, "F4")):
        driver.keys("1")
        field.setFocus()
        driver.keys(key)
        assert driver.view.hasFocus(), field.accessibleName()
        driver.keys(key)


def test_what_needs_a_hidden_part_shows_it(driver: Driver) -> None:
    driver.keys("1", "F4", "F5", "Ctrl+L")
    assert driver.queue.filter.hasFocus()
    driver.view.setFocus()
    driver.keys("N")
    assert driver.panel.inspector.note.field.hasFocus()


def test_widths_of_hidden_parts_are_not_forgotten(driver: Driver, make_window: Callable[[], MainWindow]) -> None:
    driver.window.resize(892, 620)
    driver.window.place.setSizes([175, 391, 268])
    widths = driver.window.place.sizes()
    driver.window.place.splitterMoved.emit(175, 1)
    driver.keys("F4", "F5")
    driver.window.place.splitterMoved.emit(0, 1)  # somebody drags while they are hidden
    assert driver.window.settings.panel_widths[::2] == widths[::2]
    path = driver.session.project.path if driver.session.project else Path()
    driver.window.close()

    window = make_window()
    window.resize(892, 620)
    window.projects.open(path)
    Driver(window, driver.qtbot).keys("F4", "F5")
    assert all(abs(a - b) <= 2 for a, b in zip(window.place.sizes(), widths, strict=True)), window.place.sizes()


def test_names_under_spans_are_switched_off_and_stay_off(driver: Driver, make_window: Callable[[], MainWindow]) -> None:
    names = driver.window.commands.action("names")
    assert names.isChecked()
    names.trigger()

    assert not names.isChecked()
    assert not driver.view._names_are_shown
    window = make_window()
    assert not window.commands.action("names").isChecked()
    assert not window.place.view._names_are_shown


def test_smallest_window_holds_all_three_parts(driver: Driver) -> None:
    driver.window.resize(driver.window.minimumSize())
    driver.settle()

    for name in ("queue", "article", "panel"):
        part = parts_of(driver)[name]
        assert part.isVisible()
        assert part.width() > 100, name
    inside = driver.window.place.panel.mapTo(driver.window, driver.window.place.panel.rect().bottomRight())
    assert inside.x() < driver.window.width(), "the panel is cut off at the right"


def test_screenshot_option_writes_a_picture_of_the_project(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "window.png"
    command = [sys.executable, "-m", "annotator", str(path), "--screenshot", str(target), "--size", "900x600"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

    assert done.returncode == 0, done.stderr
    image = QImage(str(target))
    assert (image.width(), image.height()) == (900, 600)
    colors = {image.pixel(x, y) for x in range(0, 900, 7) for y in range(0, 600, 7)}
    assert len(colors) > 20, "the picture is empty"


def test_enter_presses_the_button_that_has_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    wanted: list[bool] = []
    window.welcome.new_wanted.disconnect()
    window.welcome.new_wanted.connect(lambda: wanted.append(True))
    button = next(b for b in window.welcome.findChildren(QPushButton) if b.text().startswith("New project"))
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert wanted == [True]


def test_welcome_page_has_the_keyboard_once_a_project_is_closed(driver: Driver) -> None:
    driver.keys("Ctrl+W")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert driver.window.welcome.isAncestorOf(focused)


def test_undo_that_goes_to_another_article_names_it(driver: Driver) -> None:
    driver.select("Hallen")
    driver.keys("3", "Ctrl+PgDown", "Ctrl+Z")
    assert driver.article.title in driver.said[-1]
