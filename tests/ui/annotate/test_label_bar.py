"""The bar beside a selection made with the mouse: what it offers, where it stands, and that it is never in the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from annotator.ui.annotate.label_bar import LabelBar, place_beside
from annotator.ui.annotate.likely_labels import likely_labels
from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver
from tests.ui.examples import ICE, LONG

A, B, C, D = (("layer", name) for name in "abcd")


def bar_of(driver: Driver) -> LabelBar:
    return driver.window.place.label_bar


def offered(driver: Driver) -> list[str]:
    """What the bar says, as long as it is shown."""
    driver.settle()
    return [button.text() for button in bar_of(driver).findChildren(QAbstractButton) if button.isVisible()]


def drag(driver: Driver, words: str) -> None:
    start = driver.article.text.index(words)
    driver.drag(start, start + len(words))


def click_offer(driver: Driver, title: str) -> None:
    buttons = bar_of(driver).findChildren(QAbstractButton)
    QTest.mouseClick(
        next(button for button in buttons if button.text() == title and button.isVisible()), Qt.MouseButton.LeftButton
    )
    driver.settle()


# What is likely


def test_labels_that_the_text_had_come_first_then_the_most_used_then_the_schemas_order() -> None:
    assert likely_labels([C], Counter({B: 2, D: 5}), [A, B, C, D], 4) == [C, D, B, A]
    assert likely_labels([C, B], Counter(), [A, B, C, D], 3) == [C, B, A]
    assert likely_labels([C], Counter({D: 1}), [A, B], 4) == [A, B], "what is not offered is left out"


# Where it stands

ROOM, SIZE = QRect(0, 0, 600, 400), QSize(200, 30)


@pytest.mark.parametrize(
    ("lines", "below", "expected"),
    [
        ([(100, 120)], True, "under"),
        ([(100, 120)], False, "over"),
        ([(350, 370)], True, "over"),
        ([(10, 30)], False, "under"),
        ([(60, 80), (300, 320)], True, "under"),
        ([(10, 30), (360, 380)], True, "nowhere"),
    ],
)
def test_bar_stands_beside_the_selection_and_never_on_it(
    lines: list[tuple[int, int]], below: bool, expected: str
) -> None:
    rects = [QRect(QPoint(50, top), QPoint(500, bottom)) for top, bottom in lines]
    for x in (0, 300, 599):
        corner = place_beside(rects, x, SIZE, ROOM, below=below)
        if corner is None:
            assert expected == "nowhere"
            continue
        box = QRect(corner, SIZE)
        assert ROOM.contains(box)
        assert not any(box.intersects(rect) for rect in rects)
        assert (corner.y() > rects[-1].bottom()) == (expected == "under")


def test_bar_in_the_window_covers_none_of_the_selection(driver: Driver) -> None:
    for words in ("Hallen", "Ice", "works for the Upper", "hold"):
        drag(driver, words)
        box = bar_of(driver).geometry()
        selected = driver.view.rects_of(*driver.session.selection.range)
        assert bar_of(driver).isVisible()
        assert selected
        assert not any(box.intersects(rect) for rect in selected), words
        assert driver.view.viewport().rect().contains(box)


# What it offers


def test_drag_and_double_click_offer_labels_and_a_click_on_one_labels(driver: Driver) -> None:
    drag(driver, "Ingrid Moen")
    assert offered(driver) == ["Person", "Organization", "Location", "…"], "the schema's order, as many as have room"
    click_offer(driver, "Location")
    assert driver.stored == [("LOCATION", "Ingrid Moen")]
    assert driver.view.hasFocus()
    assert offered(driver) == []

    at = driver.point_of(ICE.text.index("Hallen") + 2)
    driver.wait_out_double_click()
    QTest.mouseClick(driver.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert offered(driver) == [], "a click selects nothing"
    QTest.mouseClick(driver.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert offered(driver)[0] == "Location", "the most used in this article"


def test_labels_that_the_same_words_had_come_first_in_this_article_and_the_next(driver: Driver) -> None:
    driver.stand_in("Hallen")
    driver.keys("7", "Esc")
    for word in ("Moen", "lake", "Board"):
        driver.stand_in(word)
        driver.keys("1", "Esc")
    driver.session.open_article("match")
    drag(driver, "Hallen")
    assert offered(driver)[0] == "Money"
    click_offer(driver, "Money")
    drag(driver, "Hallen")
    assert "Money" not in offered(driver), "it carries it already"


def test_more_opens_the_type_ahead(driver: Driver) -> None:
    drag(driver, "Ingrid Moen")
    click_offer(driver, "…")
    driver.type("pers")
    driver.keys("Return")
    assert driver.stored == [("PERSON", "Ingrid Moen")]


# When it goes away


@pytest.mark.parametrize("how", ["key", "label", "click", "wheel", "scroll", "article", "focus", "panel"])
def test_bar_goes_away_with_whatever_is_done_next(driver: Driver, how: str) -> None:
    driver.session.open_article("long")
    driver.settle()
    drag(driver, "Paragraph 0")
    assert offered(driver)
    match how:
        case "key":
            QTest.keyClick(driver.view, Qt.Key.Key_Shift)
        case "label":
            driver.keys("1")
        case "click":
            driver.click("nobody")
        case "wheel":
            send_wheel(driver)
        case "scroll":
            driver.view.verticalScrollBar().setValue(40)
        case "article":
            driver.session.open_article("ferry")
        case "focus":
            driver.queue.filter.setFocus()
        case "panel":
            driver.click_label("Person")
    assert offered(driver) == []


def send_wheel(driver: Driver) -> None:
    at = QPointF(driver.point_of(LONG.text.index("nobody")))
    viewport = driver.view.viewport()
    nothing = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase)
    event = QWheelEvent(at, QPointF(viewport.mapToGlobal(at)), QPoint(), QPoint(0, -120), *nothing, False)
    QApplication.sendEvent(viewport, event)


def test_bar_comes_for_no_keyboard_no_armed_label_and_no_word(driver: Driver) -> None:
    driver.keys("Shift+Right", "Shift+Right")
    QTest.keyRelease(driver.view, Qt.Key.Key_Shift)
    assert offered(driver) == []
    drag(driver, ",” ")
    assert offered(driver) == []
    driver.keys("Esc")
    driver.click_label("Location")
    drag(driver, "Hallen")
    assert driver.stored == [("LOCATION", "Hallen")]
    assert offered(driver) == []


def test_click_between_the_offers_moves_nothing(driver: Driver) -> None:
    drag(driver, "Ingrid Moen")
    before = driver.session.selection.range
    QTest.mouseClick(bar_of(driver), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert driver.session.selection.range == before


def test_bar_is_switched_off_in_the_view_menu_for_good(driver: Driver, make_window: Callable[[], MainWindow]) -> None:
    driver.window.commands.action("offers").trigger()
    drag(driver, "Hallen")
    assert offered(driver) == []
    assert not driver.window.settings.label_bar_is_shown

    again = make_window()
    assert not again.place.label_bar.is_switched_on
    again.commands.action("offers").trigger()
    assert again.place.label_bar.is_switched_on


def test_mouse_that_rests_shows_no_chips_over_the_bar(driver: Driver) -> None:
    driver.stand_in("Hallen")
    driver.keys("1", "Esc")
    drag(driver, "Hallen, every")
    driver.rest_on("Hallen")
    driver.qtbot.wait(350)
    assert not driver.view._hovering.label.isVisible()
    assert offered(driver)
