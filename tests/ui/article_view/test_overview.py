"""The overview strip as people meet it: what it paints, what it says, and where a click goes."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from annotator.model import Article, Span, SpanIndex
from annotator.ui.article_view import ArticleView, Content, Description, LabelLook, Source
from annotator.ui.article_view.overview import ROW, WIDTH, OverviewStrip
from annotator.ui.theme import Appearance
from tests.ui.driving import Driver
from tests.ui.examples import ICE, LONG

PERSON, PLACE = QColor("#0072b2"), QColor("#1b875a")
LOOKS = {"PERSON": LabelLook(PERSON, "person"), "PLACE": LabelLook(PLACE, "place")}
TEXT = "\n".join(f"Paragraph {number}: the council met and talked, and nobody went home." for number in range(200))
COUNCIL = Article("council", "", TEXT)


def at(paragraph: int, length: int = 9, label: str = "PERSON") -> Span:
    """A span on the first characters of a paragraph."""
    start = TEXT.index(f"Paragraph {paragraph}:")
    return Span(f"{label}{paragraph}", "entities", label, start, start + length)


class Shown:
    """A view alone, with an article that takes many screens."""

    def __init__(self, appearance: Appearance, qtbot: QtBot) -> None:
        self.view = ArticleView(appearance)
        self.strip: OverviewStrip = self.view.overview
        self.qtbot = qtbot
        qtbot.addWidget(self.view)
        self.view.resize(700, 500)
        with qtbot.waitExposed(self.view):
            self.view.show()

    def show(
        self,
        own: list[Span],
        suggested: list[Span] | None = None,
        others: list[Span] | None = None,
        article: Article = COUNCIL,
    ) -> None:
        self.own = SpanIndex(own)
        sources = (
            Source("own", self.own.overlapping),
            Source("suggested", SpanIndex(suggested or ()).overlapping),
            Source("other", SpanIndex(others or ()).overlapping),
        )
        self.view.show_content(
            Content(article, sources, lambda span: LOOKS[span.label], lambda span: Description(LOOKS[span.label].name))
        )
        self.settle()

    def settle(self) -> None:
        """Lets the strip follow what changed."""
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: self.strip._next is None and not self.strip._rest.isActive())
        QApplication.processEvents()

    def row_of(self, span: Span) -> int:
        assert self.strip._survey is not None
        return self.strip._survey.rows_of(span.start, span.end)[0]

    def columns_at(self, row: int, away_from: QColor) -> list[int]:
        """The pixels of a row that are painted in something else than the strip's ground."""
        image: QImage = self.strip.grab().toImage()
        return [x for x in range(WIDTH) if image.pixelColor(x, row * ROW) != away_from]

    def colour_at(self, x: int, row: int) -> QColor:
        return self.strip.grab().toImage().pixelColor(x, row * ROW)

    def click(self, x: int, y: int) -> None:
        QTest.mouseClick(self.strip, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
        QApplication.processEvents()

    def is_in_view(self, position: int) -> bool:
        return self.view.viewport().rect().contains(self.view.page_rect(position).center())


@pytest.fixture
def shown(appearance: Appearance, qtbot: QtBot) -> Shown:
    return Shown(appearance, qtbot)


def test_each_thing_has_a_shape_of_its_own(shown: Shown, appearance: Appearance) -> None:
    own, suggested, other, picked, hit = at(60), at(90), at(105), at(120), at(150)
    shown.show([own, picked], [suggested], [other])
    shown.strip.show_hits([hit.start])
    shown.view.set_picked(picked)
    ground = QColor(appearance.theme.page)

    assert shown.columns_at(shown.row_of(own), ground) == [1, 2, 3, 4, 5], "a bar in the wide column"
    assert shown.columns_at(shown.row_of(suggested), ground) == [1, 2, 4, 5], "two dashes"
    assert shown.columns_at(shown.row_of(other), ground) == [2, 3], "a dot"
    assert shown.columns_at(shown.row_of(hit), ground) == [7, 8, 9], "a bar in the narrow column"
    assert shown.colour_at(8, shown.row_of(hit)) == QColor(appearance.theme.found_line), "the colour it has in the text"
    assert shown.columns_at(shown.row_of(picked), ground) == list(range(WIDTH)), "a bar across"
    assert shown.columns_at(shown.row_of(at(75)), ground) == [], "nothing where nothing is"


def test_span_over_several_rows_has_no_gaps(shown: Shown, appearance: Appearance) -> None:
    shown.show([at(60, 2000)])
    rows = shown.strip._survey.rows_of(at(60).start, at(60).start + 2000)  # type: ignore[union-attr]
    image = shown.strip.grab().toImage()
    column = [image.pixelColor(3, y) for y in range(rows[0] * ROW, rows[-1] * ROW)]

    assert len(rows) > 3
    assert len({color.rgb() for color in column}) == 1


def test_part_in_view_has_a_ground_of_its_own_that_follows(shown: Shown, appearance: Appearance) -> None:
    shown.show([])
    bar = shown.view.verticalScrollBar()
    for value in (0, bar.maximum() // 2, bar.maximum()):
        bar.setValue(value)
        shown.settle()
        image = shown.strip.grab().toImage()
        height = image.height()
        here = [y for y in range(height) if image.pixelColor(0, y) == QColor(appearance.theme.segments)]
        share = bar.pageStep() / (bar.maximum() + bar.pageStep())
        assert len(here) == pytest.approx(height * share, abs=2)
        assert here[0] == pytest.approx(height * bar.value() / (bar.maximum() + bar.pageStep()), abs=2)


def test_strip_is_hidden_where_the_article_needs_no_scrolling_and_no_text_moves(shown: Shown) -> None:
    shown.show([])
    width = shown.view.viewport().width()
    assert shown.strip.isVisible()
    assert shown.strip.geometry().left() == shown.view.viewport().geometry().right() + 1
    shown.show([], article=ICE)
    assert not shown.strip.isVisible()
    assert shown.view.viewport().width() == width + shown.view.verticalScrollBar().width()


def test_label_added_or_removed_is_shown_at_once(shown: Shown) -> None:
    shown.show([at(60)])
    new = at(150, label="PLACE")
    shown.own.add(new)
    shown.view.refresh(new.start, new.end)
    assert shown.strip._survey is not None
    assert shown.strip._survey.marks[shown.row_of(new)] == (new, "own")
    shown.own.remove(new.id)
    shown.view.refresh(new.start, new.end)
    assert shown.strip._survey.marks[shown.row_of(new)] is None


def test_label_on_all_of_the_text_is_shown_too(shown: Shown) -> None:
    shown.show([])
    whole = Span("all", "entities", "PLACE", 0, len(TEXT))
    shown.own.add(whole)
    shown.view.refresh(whole.start, whole.end)
    shown.settle()
    assert shown.strip._survey is not None
    assert {mark.span.id for mark in shown.strip._survey.marks if mark is not None} == {"all"}
    assert sum(mark is not None for mark in shown.strip._survey.marks) > 100


def test_marks_follow_the_size_of_window_and_type(shown: Shown) -> None:
    last = at(199)
    shown.show([last])
    for change in (lambda: shown.view.resize(500, 700), lambda: shown.view.set_zoom(2.0)):
        change()
        shown.settle()
        assert shown.strip._survey is not None
        marked = [row for row, mark in enumerate(shown.strip._survey.marks) if mark is not None]
        assert marked == [shown.row_of(last)]
        assert shown.strip.height() == shown.view.viewport().height()
        # At the end, but for the space below the text.
        assert marked[0] * ROW > 0.9 * shown.strip.height()


def test_click_on_a_mark_brings_it_into_view_and_moves_no_caret(shown: Shown) -> None:
    shown.show([at(60), at(150)])
    shown.view.set_selection(40, 45)
    for span in (at(150), at(60)):
        shown.click(3, shown.row_of(span) * ROW + 3)  # in the gap under it, which is good enough
        assert shown.is_in_view(span.start)
        assert (shown.view._anchor, shown.view._caret) == (40, 45)


def test_click_in_the_narrow_column_goes_to_the_hit_of_two_in_a_row(shown: Shown) -> None:
    text = "word " * 40_000
    span = Span("s", "entities", "PERSON", 100_000, 100_004)
    shown.show([span], article=Article("a", "", text))
    row = shown.row_of(span)
    assert shown.strip._survey is not None
    hit = shown.strip._survey.starts[row + 1] - 5
    shown.strip.show_hits([0, hit])
    shown.click(3, row * ROW)
    assert shown.is_in_view(span.start)
    assert not shown.is_in_view(hit)
    shown.click(8, row * ROW)
    assert shown.is_in_view(hit)


def test_drag_scrolls_along(shown: Shown) -> None:
    shown.show([])
    strip, bar = shown.strip, shown.view.verticalScrollBar()
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(4, strip.height() // 2))
    middle = bar.value()
    assert middle == pytest.approx(bar.maximum() / 2, abs=bar.pageStep() / 4)
    QTest.mouseMove(strip, QPoint(4, strip.height() * 3 // 4))
    assert bar.value() > middle
    QTest.mouseMove(strip, QPoint(-200, strip.height() + 300))
    assert bar.value() == bar.maximum()
    QTest.mouseMove(strip, QPoint(4, -300))
    assert bar.value() == 0
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(4, -300))
    QTest.mouseMove(strip, QPoint(4, strip.height() // 2))
    assert bar.value() == 0, "the button was let go"


def test_hover_says_how_many_spans_are_there_and_of_which_labels(shown: Shown) -> None:
    many = [Span(f"s{n}", "entities", "PERSON", n, n + 1) for n in range(3)]
    shown.show([*many, Span("p", "entities", "PLACE", 4, 6)], [at(0, 4), at(150)])
    shown.strip.show_hits([0, 2, at(100).start])

    def said(span: Span) -> list[str]:
        return shown.strip.words_at(shown.row_of(span) * ROW)

    assert said(at(0)) == ["4 spans: person 3, place 1", "1 suggestion: person", "2 hits"]
    assert said(at(150)) == ["1 suggestion: person"]
    assert said(at(100)) == ["1 hit"]
    assert said(at(60)) == []

    for y, text in ((shown.row_of(at(150)) * ROW, "1 suggestion: person"), (shown.row_of(at(60)) * ROW, "")):
        point = QPoint(4, y)
        hover = QHelpEvent(QEvent.Type.ToolTip, point, shown.strip.mapToGlobal(point))
        assert QApplication.sendEvent(shown.strip, hover)
        shown.qtbot.waitUntil(partial(_tooltip_says, text))


def _tooltip_says(text: str) -> bool:
    return QToolTip.text() == text


def test_strip_stands_on_the_left_and_is_mirrored_in_a_window_from_right_to_left(
    shown: Shown, appearance: Appearance
) -> None:
    shown.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown.show([at(60)])

    assert shown.strip.geometry().right() == shown.view.viewport().geometry().left() - 1
    assert shown.columns_at(shown.row_of(at(60)), QColor(appearance.theme.page)) == [4, 5, 6, 7, 8]


def test_strip_has_a_name_and_gives_the_keyboard_to_the_article(driver: Driver) -> None:
    driver.session.open_article(LONG.id)
    driver.settle()
    strip = driver.view.overview
    caret = driver.session.selection.range
    driver.queue.filter.setFocus()
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(4, strip.height() // 2))

    assert strip.accessibleName()
    assert strip.accessibleDescription()
    assert driver.view.hasFocus()
    assert driver.view.verticalScrollBar().value() > 0
    assert driver.session.selection.range == caret
    driver.keys("Right")
    assert driver.session.selection.range == (caret[0] + 1, caret[0] + 1)


def test_hits_of_a_search_are_marked_until_it_ends(driver: Driver) -> None:
    driver.session.open_article(LONG.id)
    strip, line = driver.view.overview, QColor(driver.window.appearance.theme.found_line)

    def marked() -> int:
        image = strip.grab().toImage()
        return sum(image.pixelColor(8, y) == line for y in range(0, image.height(), ROW))

    driver.settle()
    assert marked() == 0
    driver.keys("Ctrl+F")
    driver.type("Paragraph 4")
    driver.qtbot.waitUntil(
        lambda: driver.window.place.finding.count == 33 and not driver.window.place.finding.is_counting
    )
    assert 3 <= marked() <= 33
    driver.keys("Esc")
    assert marked() == 0
