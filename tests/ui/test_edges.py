"""Dragging the ends of the picked span with the mouse."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model import Article, Span, words
from annotator.store import Project
from tests.ui.driving import Driver, move_event
from tests.ui.examples import ICE, LONG

_M = Qt.KeyboardModifier


def end_of(driver: Driver, edge: str) -> QPoint:
    """Where an end of the picked span can be taken hold of."""
    place = driver.view.edges._place_of(edge)  # type: ignore[arg-type]
    assert place is not None
    return place.line.center().toPoint()


def hover(driver: Driver, point: QPoint) -> None:
    QApplication.sendEvent(
        driver.view.viewport(),
        move_event(driver.view.viewport(), point, _M.NoModifier, Qt.MouseButton.NoButton),
    )


def drag_end(
    driver: Driver, edge: str, to: QPoint, hold: Qt.KeyboardModifier = _M.NoModifier, *, drop: bool = True
) -> None:
    viewport = driver.view.viewport()
    driver.wait_out_double_click()
    at = end_of(driver, edge)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, hold, at)
    for point in ((at + to) / 2, to):
        QApplication.sendEvent(viewport, move_event(viewport, point, hold))
    if drop:
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, hold, to)
    driver.settle()


def place(driver: Driver, words: str, into: int = 0) -> QPoint:
    return driver.view.page_rect(driver.article.text.index(words) + into).center()


def pick(driver: Driver, words: str, key: str = "2") -> None:
    driver.select(words)
    driver.keys(key)


def test_end_is_dragged_to_the_nearest_word_end_and_with_alt_exactly(driver: Driver) -> None:
    pick(driver, "Valley Water")
    drag_end(driver, "end", place(driver, "Board", 3))
    assert driver.stored == [("ORGANIZATION", "Valley Water Board")]
    drag_end(driver, "end", place(driver, "Water", 2))
    assert driver.stored == [("ORGANIZATION", "Valley")]
    drag_end(driver, "start", place(driver, "Upper", 1))
    assert driver.stored == [("ORGANIZATION", "Upper Valley")]
    drag_end(driver, "start", place(driver, "Upper", 2), _M.AltModifier)
    assert driver.stored == [("ORGANIZATION", "per Valley")]
    driver.keys("F8")
    drag_end(driver, "end", place(driver, "Valley", 4))
    assert driver.stored == [("ORGANIZATION", "per Vall")]
    driver.keys(*["Ctrl+Z"] * 5)
    assert driver.stored == [("ORGANIZATION", "Valley Water")], "each drop is one step to undo"


def test_span_is_drawn_as_it_would_be_while_its_end_is_dragged_and_escape_gives_up(driver: Driver) -> None:
    pick(driver, "Valley")
    content = driver.view.content
    assert content is not None

    def drawn() -> list[str]:
        return [span.text(ICE.text) for span in content.own_spans(0, len(ICE.text))]

    drag_end(driver, "end", place(driver, "Board", 5), drop=False)
    assert drawn() == ["Valley Water Board"]
    assert driver.stored == [("ORGANIZATION", "Valley")], "nothing is kept before the drop"
    QTest.keyClick(driver.view, Qt.Key.Key_Escape)
    assert drawn() == ["Valley"]
    assert driver.session.selection.picked is not None, "the first Esc is for the drag alone"
    QTest.mouseRelease(driver.view.viewport(), Qt.MouseButton.LeftButton, pos=place(driver, "Board", 5))
    assert driver.stored == [("ORGANIZATION", "Valley")]


def test_end_never_passes_the_other_and_a_drop_in_the_old_place_changes_nothing(driver: Driver) -> None:
    pick(driver, "Upper Valley Water")
    drag_end(driver, "end", place(driver, "She"))
    assert driver.stored == [("ORGANIZATION", "Upper")]
    drag_end(driver, "start", place(driver, "Board", 4))
    assert driver.stored == [("ORGANIZATION", "Upper")]
    name = driver.session.undo_name()
    driver.keys("Ctrl+Z", "Ctrl+Z")
    assert name == "Resize Organization"
    assert driver.stored == []


def test_end_dragged_to_another_line_and_another_paragraph_goes_there(driver: Driver) -> None:
    pick(driver, "Hallen")
    drag_end(driver, "end", place(driver, "hold", 4))
    assert driver.stored == [("ORGANIZATION", ICE.text[ICE.text.index("Hallen") : ICE.text.index(",” she")])]


def test_drop_that_a_rule_refuses_leaves_the_span_as_it_was(driver: Driver) -> None:
    pick(driver, "Ingrid Moen")
    pick(driver, "Ingrid")
    drag_end(driver, "end", place(driver, "Moen", 4))
    assert sorted(driver.stored) == [("ORGANIZATION", "Ingrid"), ("ORGANIZATION", "Ingrid Moen")]
    assert "already" in driver.said[-1]


def test_handle_and_cursor_show_where_an_end_can_be_taken_hold_of(driver: Driver) -> None:
    pick(driver, "Valley")
    viewport, handle = driver.view.viewport(), driver.view.edges.handle

    shown = []
    for point in (
        end_of(driver, "end") + QPoint(3, 0),
        end_of(driver, "start") - QPoint(3, 0),
        place(driver, "Valley", 3),
        place(driver, "every"),
    ):
        hover(driver, point)
        shown.append((handle.isVisible(), viewport.cursor().shape()))
    near = (True, Qt.CursorShape.SizeHorCursor)
    assert shown == [near, near, *[(False, Qt.CursorShape.IBeamCursor)] * 2]

    hover(driver, end_of(driver, "end"))
    driver.keys("Esc")
    assert not handle.isVisible(), "what is not picked has no handles"
    assert viewport.cursor().shape() == Qt.CursorShape.IBeamCursor


def test_click_on_an_end_is_a_click_and_two_select_the_word(driver: Driver) -> None:
    pick(driver, "Valley")
    at = end_of(driver, "end") - QPoint(3, 0)
    driver.wait_out_double_click()
    QTest.mouseClick(driver.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert driver.picked.text(ICE.text) == "Valley"
    QTest.mouseDClick(driver.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    start, end = driver.session.selection.range
    assert ICE.text[start:end] == "Valley"


def test_ends_of_a_discontinuous_span_are_those_of_its_first_and_last_fragment(driver: Driver) -> None:
    pick(driver, "Ingrid", "1")
    driver.stand_in("Hallen")
    driver.keys("+")
    drag_end(driver, "end", place(driver, "day", 3))
    drag_end(driver, "start", place(driver, "measures", 2))
    assert driver.stored == [("PERSON", "Ingrid … Hallen, every day")]


def test_start_of_text_from_right_to_left_is_at_the_right(driver: Driver) -> None:
    driver.session.open_article("shahr")
    pick(driver, "أمطار")
    assert end_of(driver, "start").x() > end_of(driver, "end").x()
    drag_end(driver, "end", driver.view.page_rect(driver.article.text.index("على")).center())
    assert driver.stored == [("ORGANIZATION", "أمطار غزيرة")]
    drag_end(driver, "start", driver.view.page_rect(0).center())
    assert driver.stored == [("ORGANIZATION", "هطلت أمطار غزيرة")]


TEXT = "“Kim”, met  Moon — in\nSeoul… e\u0301va (said) Dr. 🎈 Lee’s"


@settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(data=st.data(), edge=st.sampled_from(["start", "end"]), exact=st.booleans())
def test_bounds_with_a_dragged_end_hold_text_and_end_at_words(
    driver: Driver, data: st.DataObject, edge: str, exact: bool
) -> None:
    stops = [at for at in range(len(TEXT) + 1) if words.character_floor(TEXT, at) == at]
    start, end = sorted(data.draw(st.lists(st.sampled_from(stops), min_size=2, max_size=2, unique=True)))
    at = data.draw(st.sampled_from(stops))
    span = Span("s", "entities", "PERSON", start, end)
    own, driver.session.article = driver.session.article, Article("a", "", TEXT)
    first, last = driver.session.shaping.bounds_with_edge_at(span, edge, at, exact)  # type: ignore[arg-type]
    driver.session.article = own
    assert first < last
    assert (first, last)[edge == "start"] == (start, end)[edge == "start"], "the other end stays"
    moved = first if edge == "start" else last
    assert moved in stops, "no character is cut"
    if exact and start < at < end:
        assert moved == at
    elif start < at < end:
        nearest = words.nearest_word_start if edge == "start" else words.nearest_word_end
        assert moved == nearest(TEXT, at) or not start < nearest(TEXT, at) < end


def test_drop_in_a_project_for_reading_only_is_refused_aloud(driver: Driver) -> None:
    assert driver.session.project is not None
    pick(driver, "Valley")
    picked = driver.picked
    with Project.open(driver.session.project.path, read_only=True) as project:
        driver.session.project, own = project, driver.session.project
        driver.session.shaping.resize(picked, picked.start - 6, picked.end)
        driver.session.project = own
    assert driver.stored == [("ORGANIZATION", "Valley")]
    assert driver.said[-1] == project.read_only_reason


def test_end_is_dragged_among_nested_spans(driver: Driver) -> None:
    for words_ in ("She works for the Upper Valley Water", "for the Upper Valley", "Upper Valley", "Upper"):
        pick(driver, words_)
    drag_end(driver, "end", place(driver, "Board", 5))
    assert ("ORGANIZATION", "Upper Valley Water Board") in driver.stored
    assert len(driver.stored) == 4


def test_end_dragged_beyond_the_edge_of_the_view_scrolls_there(driver: Driver) -> None:
    driver.session.open_article("long")
    driver.settle()
    pick(driver, "council")
    viewport, bar = driver.view.viewport(), driver.view.verticalScrollBar()
    at = end_of(driver, "end")
    drag_end(driver, "end", QPoint(at.x(), viewport.height() + 50), drop=False)
    driver.qtbot.waitUntil(lambda: bar.value() > 250)
    inside = QPoint(at.x(), viewport.height() - 40)
    QApplication.sendEvent(viewport, move_event(viewport, inside))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=inside)
    assert driver.picked.end > LONG.text.index("Paragraph 2")
