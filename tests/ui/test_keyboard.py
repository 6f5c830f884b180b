"""The window without a mouse: everything is reached, seen to be reached, and named."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QToolTip, QWidget

from annotator.errors import ProjectError
from annotator.ui.article_view import ArticleView
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import Appearance, ThemeChoice
from tests.ui.driving import Driver, answering

# So many pixels must change where the keyboard comes to: a caret has about as many.
_SEEN = 40
_PARTS = 6


@pytest.fixture(autouse=True)
def steady_caret(qapp: QApplication) -> Iterator[None]:
    before = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    yield
    QApplication.setCursorFlashTime(before)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def said_to_be(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r} {name_of(widget)!r}"


def picture_of(window: QWidget, widget: QWidget) -> QImage:
    """A widget and what is close around it."""
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return window.grab(place.adjusted(-6, -6, 6, 6)).toImage().convertToFormat(QImage.Format.Format_RGB32)


def difference(one: QImage, other: QImage) -> int:
    """In how many pixels two pictures differ."""
    assert one.size() == other.size()
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(a != b for a, b in pairs) // 3


def check(window: QWidget, widget: QWidget) -> None:
    """A widget that has the keyboard says who it is, and is seen to have it."""
    assert name_of(widget), f"{said_to_be(widget)} has no name"
    assert not widget.visibleRegion().isEmpty(), f"{said_to_be(widget)} has the keyboard out of sight"
    with_keyboard = picture_of(window, widget)
    widget.clearFocus()
    without = picture_of(window, widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    assert difference(with_keyboard, without) > _SEEN, f"{said_to_be(widget)} does not show that it has the keyboard"


def stops(driver: Driver, part: int, key: str) -> list[QWidget]:
    """What Tab, or Shift+Tab, comes to from a part of the window on, the article being part 0, until the article."""
    driver.keys(*["F6"] * part)
    found: list[QWidget] = []
    while focused() not in found and focused() is not driver.view:
        found.append(focused())
        check(driver.window, focused())
        driver.keys(key)
    while focused() is not driver.view:
        driver.keys("F6")
    return found


@pytest.mark.parametrize("is_high", [False, True], ids=["usual", "high contrast"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_keyboard_alone_reaches_everything_and_shows_where_it_is(
    driver: Driver, appearance: Appearance, theme: ThemeChoice, is_high: bool
) -> None:
    appearance.choose(theme)
    appearance.choose_contrast(is_high)
    driver.session.toggle_article_label("topics", "politics")
    driver.stand_in("Ingrid")
    driver.keys("1")
    check(driver.window, driver.view)
    reached = {driver.view, *(stop for part in range(1, _PARTS) for stop in stops(driver, part, "Tab"))}
    reached |= {stop for part in range(1, _PARTS) for stop in stops(driver, part, "Shift+Tab")}

    missed = [widget for widget in wanting_the_keyboard(driver.window) if widget not in reached]
    assert [said_to_be(widget) for widget in missed] == []


def wanting_the_keyboard(window: QWidget) -> Iterator[QWidget]:
    """All that can be used now: what takes the keyboard, and every button but those that are part of a field."""
    for widget in window.findChildren(QWidget):
        takes_it = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        is_button = isinstance(widget, QAbstractButton) and not isinstance(widget.parent(), QLineEdit)
        if widget.isVisible() and widget.isEnabled() and (takes_it or is_button):
            yield widget


def test_tab_goes_through_the_window_as_it_is_read(driver: Driver) -> None:
    driver.window.focus_filter()
    names = [name_of(stop) for stop in stops_from_here(driver)]
    assert names[:5] == [
        "Filter articles by title or source",
        "Filter by status",
        "Queue",
        "Width of the queue",
        "Reading options",
    ]
    assert names[-1] == "Done, next"
    driver.keys("F6")
    names = [name_of(stop) for stop in stops_from_here(driver)]
    assert names[0] == "Labels"
    assert names.index("Add to Topics") > names.index("Sentiment: Mixed")
    # Chips that come stand where they are seen, before the button that adds more.
    driver.session.toggle_article_label("topics", "politics")
    driver.session.toggle_article_label("topics", "sport")
    driver.keys("F6")
    names = [name_of(stop) for stop in stops_from_here(driver)]
    assert names[names.index("Add to Topics") - 2 : names.index("Add to Topics")] == ["Remove Politics", "Remove Sport"]


def stops_from_here(driver: Driver) -> list[QWidget]:
    found: list[QWidget] = []
    while focused() not in found and focused() is not driver.view:
        found.append(focused())
        driver.keys("Tab")
    driver.view.setFocus()
    return found


def test_find_bar_is_used_with_the_keyboard(driver: Driver) -> None:
    bar = driver.window.place.find_bar
    driver.keys("Ctrl+F")
    driver.type("the")
    found: list[QWidget] = []
    while bar.isAncestorOf(focused()):
        found.append(focused())
        check(driver.window, focused())
        driver.keys("Tab")
    assert focused() is driver.view
    assert {*wanting_the_keyboard(bar)} == {*found}


def test_row_that_scrolled_away_comes_back_with_the_keyboard(driver: Driver) -> None:
    driver.window.resize(driver.window.width(), 480)
    driver.keys("F6")
    labels = driver.panel.labels.list
    assert focused() is labels
    labels.verticalScrollBar().setValue(labels.verticalScrollBar().maximum())
    assert not labels.viewport().rect().intersects(labels.visualRect(labels.currentIndex()))
    driver.keys("Down")
    assert labels.viewport().rect().contains(labels.visualRect(labels.currentIndex()))


def test_list_without_a_current_row_gets_one_with_the_keyboard(driver: Driver) -> None:
    queue = driver.queue.list
    queue.setCurrentIndex(queue.model().index(-1, 0))
    queue.setFocus()
    assert queue.currentIndex().row() == 0
    check(driver.window, queue)


def test_arrows_move_the_edge_of_the_queue(driver: Driver) -> None:
    driver.window.resize(1280, 800)
    driver.settle()
    place = driver.window.place
    handle = place.handle(1)
    before = place.sizes()
    handle.setFocus()
    driver.keys("Right", "Right", "Left")
    after = place.sizes()
    assert (after[0] - before[0], after[2] - before[2]) == (16, 0)
    assert driver.window.settings.panel_widths == after


def test_what_the_keyboard_rests_on_shows_its_tooltip(driver: Driver) -> None:
    driver.keys("F6", "Shift+Tab")
    assert focused() is driver.window.place.handle(2)
    driver.qtbot.waitUntil(QToolTip.isVisible)
    assert "Width of the panel" in QToolTip.text()
    driver.keys("Esc")
    driver.view.setFocus()
    driver.qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_welcome_page_is_used_with_the_keyboard(window: MainWindow) -> None:
    window.show_welcome()
    found: list[QWidget] = []
    while focused() not in found:
        found.append(focused())
        check(window, focused())
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert {*wanting_the_keyboard(window.welcome)} <= {*found}


OPENERS: dict[str, Callable[[Driver], object]] = {
    "keys": lambda driver: driver.window.show_keys(),
    "about": lambda driver: driver.window.show_about(),
    "new project": lambda driver: driver.window.projects.make(),
    "export": lambda driver: driver.window.transfers.export(),
    "flag": lambda driver: driver.window.flag(),
    "annotator": lambda driver: driver.window.projects.change_annotator(),
    "problem": lambda driver: driver.window.show_problem(ProjectError("It is full.", "Make room.")),
}


@pytest.mark.parametrize("opener", OPENERS)
def test_everything_in_a_dialog_has_a_name(driver: Driver, opener: str) -> None:
    nameless: list[str] = []

    def look(dialog: QDialog) -> None:
        nameless.extend(said_to_be(widget) for widget in wanting_the_keyboard(dialog) if not name_of(widget))
        dialog.reject()

    with answering(look):
        OPENERS[opener](driver)
    assert nameless == []


def test_view_is_the_only_place_that_keeps_tab(driver: Driver) -> None:
    """It says so itself, and which key leaves."""
    assert isinstance(driver.view, ArticleView)
    driver.keys("Tab")
    assert driver.view.hasFocus()
    assert "F6" in QAccessible.queryAccessibleInterface(driver.view).text(QAccessible.Text.Help)


def test_tooltip_of_a_field_goes_away_when_somebody_types(driver: Driver) -> None:
    driver.keys("Ctrl+F")
    driver.qtbot.waitUntil(lambda: "Enter finds the next" in QToolTip.text())
    driver.type("i")
    driver.qtbot.waitUntil(lambda: not QToolTip.isVisible())
