"""What a right click offers, and the Menu key."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.ui.driving import Driver


def right_click(widget: QWidget, point: QPoint) -> list[str]:
    """What the menu says that a right click opens."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, widget.mapToGlobal(point))
    QApplication.sendEvent(widget, event)
    return open_menu()


def open_menu() -> list[str]:
    """What the open menu says; it is closed again."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu), "no menu is open"
    said = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.close()
    return said


def click_on(driver: Driver, words: str) -> list[str]:
    said = right_click(driver.view.viewport(), driver.point_of(driver.article.text.index(words) + 1))
    driver.settle()
    return said


def test_right_click_on_a_span_picks_it_and_offers_what_can_be_done_with_it(driver: Driver) -> None:
    driver.select("Hallen")
    driver.keys("3", "Esc", "Esc")
    assert driver.session.selection.picked is None
    said = click_on(driver, "Hallen")

    assert driver.picked.text(driver.article.text) == "Hallen"
    assert "Remove the span" in said
    assert "Label" in said
    assert "Copy" not in said


def test_right_click_on_the_selection_keeps_it(driver: Driver) -> None:
    driver.select("Hallen")
    before = driver.session.selection.range
    said = click_on(driver, "Hallen")

    assert driver.session.selection.range == before
    assert "Copy" in said
    assert "Remove the span" not in said


def test_right_click_on_bare_text_puts_the_caret_there(driver: Driver) -> None:
    driver.select("Hallen")
    at = driver.article.text.index("measures") + 1
    said = click_on(driver, "measures")

    assert driver.session.selection.range == (at, at)
    assert "Find in the article…" in said
    assert "Done, next" in said


def test_what_a_menu_offers_is_done(driver: Driver) -> None:
    driver.keys("1")
    driver.keys("Shift+F10")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "Remove the span").trigger()
    menu.close()
    assert driver.stored == []


def test_keyboard_opens_the_menu_at_the_caret(driver: Driver) -> None:
    driver.select("Hallen")
    driver.keys("Shift+F10")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    caret = driver.view.viewport().mapToGlobal(driver.view.page_rect(driver.session.caret).bottomLeft())
    assert (menu.pos() - caret).manhattanLength() < 12
    assert "Copy" in open_menu()


def test_right_click_on_an_article_of_the_queue_opens_it_and_offers_what_can_be_done(driver: Driver) -> None:
    rows = driver.queue.list
    said = right_click(rows.viewport(), rows.visualRect(rows.model().index(1, 0)).center())

    assert driver.session.queue.position == 1
    assert {"Done, next", "Flag with a question…"} <= set(said)


def test_menu_key_offers_the_same_on_a_row_of_spans(driver: Driver) -> None:
    driver.keys("1")
    driver.session.selection.let_go()
    driver.panel.spans.setFocus()
    driver.keys("Shift+F10")

    assert "Remove the span" in open_menu()
    assert driver.picked.label == "PERSON"
