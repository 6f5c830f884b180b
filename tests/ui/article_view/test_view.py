"""The article view as people meet it: what it paints, and that nothing makes it stumble."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import Article, Span
from annotator.ui.article_view import ArticleView, Content, Description, LabelLook, Source
from annotator.ui.theme import Appearance
from tests.ui.article_view.texts import ARTICLES, overlapping, spans_on
from tests.ui.driving import Driver
from tests.ui.examples import ICE, LONG

GREEN = QColor("#1b875a")
KEYS = (
    *(Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
)
HELD = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier)


class Shown:
    """A view alone, with spans of ours, that does what its signals ask for."""

    def __init__(self, appearance: Appearance, qtbot: QtBot) -> None:
        self.view = ArticleView(appearance)
        self.spans: list[Span] = []
        self.view.selected.connect(lambda anchor, caret, _exact: self.view.set_selection(anchor, caret))
        qtbot.addWidget(self.view)
        self.view.resize(700, 500)
        with qtbot.waitExposed(self.view):
            self.view.show()
        self.view.activateWindow()
        self.view.setFocus()

    def show(self, article: Article, spans: list[Span]) -> None:
        self.spans = spans
        own = Source("own", lambda a, b: overlapping(self.spans, a, b))
        self.view.show_content(
            Content(article, (own,), lambda _: LabelLook(GREEN, "place"), lambda s: Description(s.label), "header")
        )

    def picture(self, start: int, end: int, *, below: int = 0) -> QImage:
        """What is painted where [start, end) stands in one line, and `below` pixels more."""
        rect = self.view.page_rect(start).united(self.view.page_rect(end)).adjusted(1, 0, 0, below)
        return self.view.viewport().grab(rect).toImage()


@pytest.fixture
def shown(appearance: Appearance, qtbot: QtBot) -> Shown:
    return Shown(appearance, qtbot)


def share_of(image: QImage, color: QColor) -> float:
    """The share of pixels in a colour, give or take rounding."""
    wanted = (color.red(), color.green(), color.blue())
    hits = 0
    for y in range(image.height()):
        for x in range(image.width()):
            pixel = image.pixelColor(x, y)
            hits += max(abs(a - b) for a, b in zip(wanted, pixel.getRgb()[:3], strict=True)) <= 3  # type: ignore[index]
    return hits / (image.width() * image.height())


def tinted(appearance: Appearance) -> QColor:
    alpha = appearance.theme.tint_alpha
    page = QColor(appearance.theme.page)
    parts = zip(GREEN.getRgb()[:3], page.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a * alpha + b * (1 - alpha)) for a, b in parts))


@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(ARTICLES, st.data())
def test_nothing_that_people_do_raises(shown: Shown, article: Article, data: st.DataObject) -> None:
    view = shown.view
    view.set_zoom(1)
    shown.show(article, data.draw(spans_on(article.text)))
    actions = st.sampled_from(["key", "key", "click", "drag", "zoom", "resize", "scroll", "pick", "select"])
    for action in data.draw(st.lists(actions, max_size=10)):
        point = QPoint(data.draw(st.integers(0, 1200)), data.draw(st.integers(0, 400)))
        match action:
            case "key":
                QTest.keyClick(view, data.draw(st.sampled_from(KEYS)), data.draw(st.sampled_from(HELD)))
            case "click":
                QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
            case "drag":
                QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
                QTest.mouseMove(view.viewport(), point + QPoint(60, 30))
                QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=point + QPoint(60, 30))
            case "zoom":
                view.set_zoom(data.draw(st.sampled_from([0.1, 0.6, 1.0, 2.9, 9.0])))
            case "resize":
                view.resize(data.draw(st.sampled_from([240, 420, 1200])), data.draw(st.sampled_from([160, 700])))
            case "scroll":
                view.verticalScrollBar().setValue(data.draw(st.integers(0, 3000)))
            case "pick":
                view.set_picked(data.draw(st.sampled_from([None, *shown.spans])))
            case "select":
                ends = st.integers(0, len(article.text))
                view.set_selection(data.draw(ends), data.draw(ends))
                view.copy()
        QApplication.processEvents()
    view.grab()


@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(ARTICLES, st.data())
def test_line_at_the_top_is_found_again_at_any_width_and_zoom(
    shown: Shown, article: Article, data: st.DataObject
) -> None:
    view, bar = shown.view, shown.view.verticalScrollBar()
    spans = data.draw(spans_on(article.text))
    line: tuple[int, int] | None = None
    for width, zoom in ((700, 1.0), (data.draw(st.integers(240, 900)), data.draw(st.sampled_from([0.6, 1, 2.3])))):
        view.resize(width, 160)
        view.set_zoom(zoom)
        shown.show(article, spans)
        if line is None:
            bar.setValue(data.draw(st.integers(0, max(1, bar.maximum()))))
        else:
            view.top_line.put(*line)
        QApplication.processEvents()
        found = view.top_line.find()
        assert found is not None
        if line is not None and bar.value() < bar.maximum():  # the end of an article cannot be scrolled up to the top
            assert found == line
        line = found


def test_labelled_word_is_tinted_and_underlined_in_its_labels_colour(shown: Shown, appearance: Appearance) -> None:
    start = ICE.text.index("Hallen")
    shown.show(ICE, [Span("s", "entities", "LOCATION", start, start + 6)])

    image = shown.picture(start, start + 6, below=6)
    assert share_of(image, tinted(appearance)) > 0.4
    assert share_of(image, GREEN) > 0.04
    beside = shown.picture(ICE.text.index("measures"), ICE.text.index("measures") + 8, below=6)
    assert share_of(beside, tinted(appearance)) == 0


def test_names_under_spans_can_be_left_out(shown: Shown, appearance: Appearance) -> None:
    start = ICE.text.index("Hallen")
    shown.show(ICE, [Span("s", "entities", "LOCATION", start, start + 6)])
    line = shown.view.page_rect(start).united(shown.view.page_rect(start + 6))
    leading = QRect(line.left(), line.bottom() + 2, line.width(), 9)

    named = shown.view.viewport().grab(leading).toImage()
    shown.view.show_names(False)
    bare = shown.view.viewport().grab(leading).toImage()
    page = QColor(appearance.theme.page)
    assert share_of(named, page) < share_of(bare, page) == 1


def test_fragments_of_one_span_are_joined_by_a_dotted_line_and_neighbours_are_not(
    shown: Shown, appearance: Appearance
) -> None:
    start = ICE.text.index("measures the ice near")
    first, last = (
        (start, start + len("measures")),
        (start + len("measures the ice "), start + len("measures the ice near")),
    )
    gap = (first[1] + 1, last[0] - 1)

    shown.show(ICE, [Span("s", "entities", "LOCATION", first[0], last[1], (first, last))])
    between = shown.picture(*gap, below=4)
    rows = [between.copy(0, y, between.width(), 1) for y in range(between.height())]
    dotted = [share for row in rows if (share := share_of(row, GREEN))]
    assert len(dotted) == 1, "one thin line"
    assert 0.2 < dotted[0] < 0.5, "with gaps between its dots"
    assert share_of(between, tinted(appearance)) == 0, "the words between are not labelled"

    shown.show(ICE, [Span(str(at), "entities", "LOCATION", *at) for at in (first, last)])
    assert share_of(shown.picture(*gap, below=4), GREEN) == 0


def test_picked_span_has_a_ring_in_the_accent(shown: Shown, appearance: Appearance) -> None:
    start = ICE.text.index("Hallen")
    span = Span("s", "entities", "LOCATION", start, start + 6)
    shown.show(ICE, [span])
    accent = QColor(appearance.theme.accent)

    around = shown.view.page_rect(start).united(shown.view.page_rect(start + 6)).adjusted(-6, -6, 6, 12)
    before = shown.view.viewport().grab(around).toImage()
    shown.view.set_picked(span)
    after = shown.view.viewport().grab(around).toImage()

    assert share_of(before, accent) == 0
    assert share_of(after, accent) > 0.02


def test_selected_words_stand_on_the_selections_colour(shown: Shown, appearance: Appearance) -> None:
    shown.show(ICE, [])
    start = ICE.text.index("measures")
    shown.view.set_selection(start, start + 8)

    assert share_of(shown.picture(start, start + 8), QColor(appearance.theme.selection)) > 0.4
    shown.view.set_selection(0, 0)
    assert share_of(shown.picture(start, start + 8), QColor(appearance.theme.selection)) == 0


def test_selection_stays_visible_in_a_labelled_word(shown: Shown, appearance: Appearance) -> None:
    start = ICE.text.index("Hallen")
    shown.show(ICE, [Span("s", "entities", "LOCATION", start, start + 6)])
    shown.view.set_selection(start, start + 6)

    assert share_of(shown.picture(start, start + 6), QColor(appearance.theme.selection)) > 0.3


def test_caret_is_painted_where_it_stands(shown: Shown, appearance: Appearance, qtbot: QtBot) -> None:
    qtbot.waitUntil(shown.view.hasFocus)
    shown.show(ICE, [])
    shown.view.set_selection(20, 20)
    rect: QRect = shown.view.page_rect(20).adjusted(-2, 0, 2, 0)

    assert share_of(shown.view.viewport().grab(rect).toImage(), QColor(appearance.theme.ink)) > 0.2


def test_movement_keeps_the_caret_in_view_in_a_long_article(shown: Shown) -> None:
    shown.show(LONG, [])
    for key, held in [(Qt.Key.Key_PageDown, HELD[0])] * 4 + [(Qt.Key.Key_End, HELD[2]), (Qt.Key.Key_Home, HELD[2])]:
        QTest.keyClick(shown.view, key, held)
        QApplication.processEvents()
        caret = shown.view.page_rect(shown.view._caret)
        assert shown.view.viewport().rect().contains(caret.center()), f"after {key} the caret is out of view"
    assert shown.view._caret == 0


def test_down_and_up_keep_their_column_over_short_lines(shown: Shown) -> None:
    text = "A long first line of words\nno\nA long third line of words"
    shown.show(Article("a", "", text), [])
    shown.view.set_selection(15, 15)
    for _ in range(2):
        QTest.keyClick(shown.view, Qt.Key.Key_Down)
    third = text.rindex("\n") + 1

    assert abs(shown.view.page_rect(shown.view._caret).x() - shown.view.page_rect(15).x()) < 8
    assert shown.view._caret > third
    for _ in range(2):
        QTest.keyClick(shown.view, Qt.Key.Key_Up)
    assert shown.view._caret == 15


def test_double_click_selects_a_word_the_third_a_sentence_the_fourth_the_paragraph(driver: Driver) -> None:
    viewport = driver.view.viewport()
    at = driver.point_of(ICE.text.index("Hallen") + 2)
    selected = []
    for _ in range(4):
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
        start, end = driver.session.selection.range
        selected.append(ICE.text[start:end])

    assert selected[1] == "Hallen"
    assert selected[2] == "Ingrid Moen measures the ice near Hallen, every day."
    assert selected[3] == ICE.text[17 : ICE.text.index("\n“")]


def test_shift_click_extends_the_selection(driver: Driver) -> None:
    driver.session.select(17, 17)
    driver.wait_out_double_click()
    at = driver.view.page_rect(28).center()
    QTest.mouseClick(driver.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, at)

    assert driver.session.selection.range == (17, 28)


def test_selected_text_is_copied_as_it_is(driver: Driver) -> None:
    driver.select("Hallen, every")
    driver.keys("Ctrl+C")

    assert QApplication.clipboard().text() == "Hallen, every"


def test_line_with_a_thousand_spans_is_painted_and_stays_in_place(shown: Shown) -> None:
    article = Article("a", "", "word " * 2000)
    shown.show(article, [Span(f"s{n}", "entities", "LOCATION", 5 * n, 5 * n + 4) for n in range(1000)])

    shown.view.grab()
    assert shown.view.verticalScrollBar().maximum() > 0


def test_lines_that_grow_above_the_viewport_do_not_move_what_is_in_view(shown: Shown) -> None:
    text, middle = LONG.text, len(LONG.text) // 2
    piled = [Span(f"s{number}", "topics", "PLACE", number, middle + number) for number in range(3)]
    shown.show(LONG, piled)
    shown.view.set_selection(middle, middle)
    QApplication.processEvents()
    before = shown.view.page_rect(middle)
    assert 0 < before.top() < shown.view.viewport().height()
    start = text.rindex("\n", 0, text.rindex("\n", 0, middle - 1500)) + 1

    last_out_of_view = middle - 800
    shown.spans = sorted([*piled, Span("s3", "topics", "PLACE", start, last_out_of_view)], key=lambda span: span.start)
    shown.view.refresh(start, last_out_of_view)
    QApplication.processEvents()
    assert shown.view.page_rect(last_out_of_view).bottom() < 0
    assert shown.view.page_rect(middle) == before
