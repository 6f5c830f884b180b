"""Wheels, page keys and jumps: where the page comes to rest, how it gets there, and zooming under the pointer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle
from pytestqt.qtbot import QtBot

from annotator.ui.article_view import ArticleView
from tests.ui.driving import Driver

CONTROL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
NO_PHASE, UPDATE, MOMENTUM = Qt.ScrollPhase.NoScrollPhase, Qt.ScrollPhase.ScrollUpdate, Qt.ScrollPhase.ScrollMomentum


class Frames(QObject):
    """Where the page stands in each frame that is painted."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._bar = view.verticalScrollBar()
        self.values: list[int] = []
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.values.append(self._bar.value())
        return False


@pytest.fixture
def gliding(view: ArticleView) -> ArticleView:
    view.scroll_smoothly(True)
    return view


def turn(
    view: ArticleView,
    angle: int,
    *,
    pixels: int = 0,
    modifiers: Qt.KeyboardModifier = PLAIN,
    phase: Qt.ScrollPhase = NO_PHASE,
    at: QPoint | None = None,
) -> None:
    """Turns a wheel, or moves two fingers on a touchpad, over the article."""
    viewport = view.viewport()
    point = QPointF(at or viewport.rect().center())
    event = QWheelEvent(
        point,
        QPointF(viewport.mapToGlobal(point.toPoint())),
        QPoint(0, pixels),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        modifiers,
        phase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def rest(view: ArticleView, qtbot: QtBot) -> int:
    """Waits until the page is at rest; where that is."""
    qtbot.waitUntil(lambda: not view._placement.scroller.is_gliding)
    QApplication.processEvents()
    return view.verticalScrollBar().value()


def pitch(view: ArticleView) -> float:
    return view._placement.typography.style("paragraph").pitch


def test_notch_of_the_wheel_glides_three_lines_and_the_first_frame_has_moved(
    gliding: ArticleView, qtbot: QtBot
) -> None:
    bar = gliding.verticalScrollBar()
    before, frames = bar.value(), Frames(gliding)
    turn(gliding, -120)
    assert before < bar.value() < before + 3 * pitch(gliding), "something has moved at once, but not all the way"
    after = rest(gliding, qtbot)

    assert after == round(before + 3 * pitch(gliding))
    assert frames.values == sorted(frames.values)
    assert frames.values[-1] == after


def test_notches_that_follow_each_other_add_up(gliding: ArticleView, qtbot: QtBot) -> None:
    before = gliding.verticalScrollBar().value()
    for _ in range(4):
        turn(gliding, -120)
        QApplication.processEvents()
    assert abs(rest(gliding, qtbot) - before - 12 * pitch(gliding)) <= 4


def test_wheel_that_is_turned_back_turns_round_at_once(gliding: ArticleView, qtbot: QtBot) -> None:
    before = gliding.verticalScrollBar().value()
    turn(gliding, -120)
    moved = gliding.verticalScrollBar().value()
    turn(gliding, 120)
    assert gliding.verticalScrollBar().value() < moved
    assert abs(rest(gliding, qtbot) - before) <= 1


def test_touchpad_moves_the_page_by_its_pixels_and_at_once(gliding: ArticleView) -> None:
    before = gliding.verticalScrollBar().value()
    turn(gliding, -40, pixels=-25, phase=UPDATE)
    assert gliding.verticalScrollBar().value() == before + 25


def test_parts_of_a_notch_add_up_to_one(gliding: ArticleView) -> None:
    before = gliding.verticalScrollBar().value()
    for _ in range(8):
        turn(gliding, -15)
    assert abs(gliding.verticalScrollBar().value() - before - 3 * pitch(gliding)) <= 1


def test_page_key_has_its_caret_at_once_and_glides_to_it(gliding: ArticleView, qtbot: QtBot) -> None:
    bar, caret = gliding.verticalScrollBar(), gliding._caret
    before = bar.value()
    QTest.keyClick(gliding, Qt.Key.Key_PageDown)
    assert gliding._caret > caret
    assert before < bar.value() < before + 400
    announced = gliding.page_rect(gliding._caret)
    after = rest(gliding, qtbot)

    assert after > before + 400
    assert gliding.viewport().rect().contains(announced.center())
    assert abs(gliding.page_rect(gliding._caret).top() - announced.top()) <= 1, (
        "what is said of the page holds at its rest"
    )


def test_page_keys_held_down_go_as_far_as_without_gliding(gliding: ArticleView, qtbot: QtBot) -> None:
    start, scroll = gliding._caret, gliding.verticalScrollBar().value()
    ends = []
    for smoothly in (True, False):
        gliding.scroll_smoothly(smoothly)
        gliding.set_selection(start, start)
        gliding.verticalScrollBar().setValue(scroll)
        for _ in range(5):
            QTest.keyClick(gliding, Qt.Key.Key_PageDown)
            QApplication.processEvents()
        rest(gliding, qtbot)
        ends.append((gliding._caret, gliding.page_rect(gliding._caret).top()))

    assert ends[0][0] == ends[1][0]
    assert abs(ends[0][1] - ends[1][1]) <= 3


@pytest.mark.parametrize("screens", [0.5, 1.4])
def test_short_jumps_glide_and_arrive(gliding: ArticleView, qtbot: QtBot, screens: float) -> None:
    bar, before = gliding.verticalScrollBar(), gliding.verticalScrollBar().value()
    page = gliding._placement.page
    assert page is not None
    y = page.caret_rect(gliding._caret).top() + screens * gliding.viewport().height()
    goal = page.position_at(0, y)
    gliding.set_selection(goal, goal)
    assert before < bar.value() < before + screens * gliding.viewport().height() - 50
    rest(gliding, qtbot)

    assert gliding.viewport().rect().contains(gliding.page_rect(goal).center())


def test_far_jumps_are_made_at_once(gliding: ArticleView) -> None:
    gliding.set_selection(0, 0)
    assert gliding.verticalScrollBar().value() == 0


def test_scroll_bar_that_is_moved_ends_the_glide(gliding: ArticleView, qtbot: QtBot) -> None:
    turn(gliding, -120)
    gliding.verticalScrollBar().setValue(123)
    assert rest(gliding, qtbot) == 123
    QTest.qWait(150)
    assert gliding.verticalScrollBar().value() == 123


def test_page_that_glides_stays_at_its_ends(gliding: ArticleView, qtbot: QtBot) -> None:
    bar = gliding.verticalScrollBar()
    bar.setValue(20)
    turn(gliding, 120)
    turn(gliding, 120)
    assert rest(gliding, qtbot) == 0


class StillStyle(QProxyStyle):
    """The style of a system on which nothing is to move."""

    def styleHint(self, hint: QStyle.StyleHint, *rest: Any) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, *rest)


@pytest.fixture
def still_system(qapp: QApplication) -> Iterator[None]:
    qapp.setStyle(StillStyle("Fusion"))
    yield
    qapp.setStyle("Fusion")


def test_nothing_glides_where_the_system_wants_less_motion(gliding: ArticleView, still_system: None) -> None:
    before = gliding.verticalScrollBar().value()
    turn(gliding, -120)
    assert gliding.verticalScrollBar().value() == round(before + 3 * pitch(gliding))


def test_control_and_wheel_zoom_and_the_line_under_the_pointer_stays(gliding: ArticleView) -> None:
    for at in (QPoint(350, 90), QPoint(350, 420)):
        page = gliding._placement.page
        assert page is not None
        point = gliding.to_page(QPointF(at))
        position = page.position_at(point.x(), point.y())
        line = gliding.page_rect(position).center().y()
        turn(gliding, 240, modifiers=CONTROL, at=at)
        assert gliding.zoom == 1.21
        assert abs(gliding.page_rect(position).center().y() - line) <= 2
        turn(gliding, -240, modifiers=CONTROL, at=at)
        assert gliding.zoom == 1.0


def test_parts_of_a_notch_zoom_once_they_are_one(gliding: ArticleView) -> None:
    zooms = []
    for _ in range(5):
        turn(gliding, 30, modifiers=CONTROL, phase=UPDATE)
        zooms.append(gliding.zoom)
    assert zooms == [1.0, 1.0, 1.0, 1.1, 1.1]
    turn(gliding, -30, modifiers=CONTROL, phase=UPDATE)
    assert gliding.zoom == 1.1, "what was left over counts no more in the other direction"
    turn(gliding, 1200, modifiers=CONTROL, phase=MOMENTUM)
    assert gliding.zoom == 1.1, "what runs on by itself zooms nothing"


def test_zoom_keys_keep_the_carets_line_where_it_is(gliding: ArticleView) -> None:
    before = gliding.page_rect(gliding._caret).center().y()
    gliding.zoom_by(3)
    assert abs(gliding.page_rect(gliding._caret).center().y() - before) <= 60
    gliding.zoom_by(-3)
    assert gliding.zoom == 1.0
    assert abs(gliding.page_rect(gliding._caret).center().y() - before) <= 60


def test_smooth_scrolling_is_switched_off_in_the_menu_and_stays_off(driver: Driver) -> None:
    action = driver.window.commands.action("smooth")
    driver.window.commands.refresh()
    assert not action.isChecked()
    action.trigger()
    assert driver.window.settings.smooth_scrolling
    assert driver.view._placement.scroller.is_smooth
    action.trigger()
    assert not driver.view._placement.scroller.is_smooth
