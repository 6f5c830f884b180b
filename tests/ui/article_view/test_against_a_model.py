"""The view against a simple model of it, in random edits, selections, scrolls and resizes on random texts.

The model knows a text, a list of spans, and a selection; what it says of a point it finds by looking at every
character. It shares with the view only where a character is drawn on its line.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import Article, Span, SpanIndex
from annotator.ui.article_view import ArticleView, Content, Description, LabelLook, Source, blocks
from annotator.ui.article_view.page import Page
from annotator.ui.theme import Appearance
from tests.ui.article_view.texts import ARTICLES, characters_of

NO_MODIFIER, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
KEYS = st.sampled_from(
    [
        *(Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    ]
)
LAYERS = ("entities", "topics")
# Not (0, 0), for which QTest clicks into the middle.
POINTS = st.tuples(st.integers(1, 900), st.integers(1, 500))


class Drawn(NamedTuple):
    """A character of the text and a piece of a line on which it is drawn, in pixels of the viewport."""

    start: int
    left: float
    right: float
    top: float
    bottom: float


class Model:
    """What is expected, by looking at everything."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self.spans: list[Span] = []
        self.hidden: set[str] = set()
        self.anchor = self.caret = 0

    def on(self, position: int) -> list[str]:
        """The ids of the spans on a code point, the shortest first."""
        found = [span for span in self.spans if span.start <= position < span.end and span.layer not in self.hidden]
        return [span.id for span in sorted(found, key=lambda span: (span.end - span.start, span.id))]

    def between(self, start: int, end: int) -> set[str]:
        return {s.id for s in self.spans if s.start < end and start < s.end and s.layer not in self.hidden}


def characters_in_view(view: ArticleView, page: Page) -> Iterator[Drawn]:
    """Every character of the lines in view, where it is drawn."""
    placement = view._placement
    y = placement.shift
    for index, block in enumerate(page.blocks):
        height = page.block_height(index)
        if y + height > 0 and y < view.viewport().height():
            layout = page.laid_out(index).layout
            for start, end in characters_of(page.article.text, block.start, block.end):
                for line, left, right in layout.intervals(start, end):
                    top = y + layout.line_top(line)
                    yield Drawn(start, left + placement.left, right + placement.left, top, top + layout.style.pitch)
        y += height


@pytest.mark.parametrize("in_pieces", [False, True], ids=["whole paragraphs", "paragraphs in pieces"])
def test_view_shows_what_a_simple_model_says(
    appearance: Appearance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, in_pieces: bool
) -> None:
    if in_pieces:
        for name, value in (("_LONGEST", 30), ("_PIECE", 12), ("_REACH", 6)):
            monkeypatch.setattr(blocks, name, value)
    view = ArticleView(appearance)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()

    class Driving(RuleBasedStateMachine):
        model: Model
        index: SpanIndex

        @initialize(article=ARTICLES)
        def show(self, article: Article) -> None:
            self.model, self.index, self.count = Model(article), SpanIndex(), 0
            view.resize(700, 400)
            view.set_zoom(1)
            view.show_content(self.content(article))
            view.selected.connect(self.select_what_was_asked_for)
            view.set_selection(self.page.blocks[0].start, self.page.blocks[0].start)
            self.model.anchor = self.model.caret = self.page.blocks[0].start
            self.starts = {start for start, _ in characters_of(article.text, 0, len(article.text))} | {
                len(article.text)
            }

        def teardown(self) -> None:
            view.selected.disconnect()
            view.show_content(None)

        def content(self, article: Article) -> Content:
            hidden = frozenset(self.model.hidden)

            def between(start: int, end: int) -> list[Span]:
                return [span for span in self.index.overlapping(start, end) if span.layer not in hidden]

            look = LabelLook(QColor("#0072b2"), "person")
            return Content(article, (Source("own", between),), lambda _: look, lambda s: Description(s.label), "header")

        @property
        def page(self) -> Page:
            page = view._placement.page
            assert page is not None
            return page

        def select_what_was_asked_for(self, anchor: int, caret: int, _exact: bool) -> None:
            self.was_asked = True
            self.model.anchor, self.model.caret = anchor, caret
            view.set_selection(anchor, caret)

        # What people do

        @precondition(lambda self: self.model.text)
        @rule(data=st.data(), layer=st.sampled_from(LAYERS))
        def label(self, data: st.DataObject, layer: str) -> None:
            stops = sorted(self.starts)
            first, last = sorted((data.draw(st.sampled_from(stops)), data.draw(st.sampled_from(stops))))
            if first < last:
                self.count += 1
                span = Span(f"s{self.count:03}", layer, "PERSON", first, last)
                self.index.add(span)
                self.model.spans.append(span)
                view.refresh(first, last)

        @precondition(lambda self: self.model.spans)
        @rule(data=st.data())
        def remove(self, data: st.DataObject) -> None:
            span = self.model.spans.pop(data.draw(st.integers(0, len(self.model.spans) - 1)))
            self.index.remove(span.id)
            view.set_picked(None)
            view.refresh(span.start, span.end)

        @precondition(lambda self: self.model.spans)
        @rule(data=st.data())
        def pick(self, data: st.DataObject) -> None:
            view.set_picked(data.draw(st.sampled_from([None, *self.model.spans])))

        @rule(layer=st.sampled_from(LAYERS))
        def hide_or_show(self, layer: str) -> None:
            self.model.hidden ^= {layer}
            view.exchange_content(self.content(self.page.article))

        @rule(key=KEYS, modifiers=st.sampled_from([NO_MODIFIER, SHIFT, CONTROL]))
        def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
            anchor, self.was_asked = self.model.anchor, False
            QTest.keyClick(view, key, modifiers)
            if not self.was_asked:
                return
            if not modifiers & SHIFT:
                assert self.model.anchor == self.model.caret
            else:
                assert self.model.anchor == anchor, "Shift keeps the place where the selection began"
            rect = view.page_rect(self.model.caret)
            assert rect.bottom() > 0, "the caret is in view"
            assert rect.top() < view.viewport().height()

        def stops_beside(self, position: int) -> set[int]:
            """Where a caret may stand in the block of a position."""
            block = self.page.blocks[self.page.index_of(position)]
            return {stop for stop in self.starts if block.start <= stop < block.end}

        @rule(point=POINTS)
        def click(self, point: tuple[int, int]) -> None:
            view._pointing.forget_clicks()
            at = QPoint(*point)
            if not view.viewport().rect().contains(at):
                return
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
            assert self.model.anchor == self.model.caret
            caret = view._placement.caret_rect(self.model.caret)
            for other in self.stops_beside(self.model.caret):
                rect = view._placement.caret_rect(other)
                if rect.top() == caret.top():
                    assert abs(caret.left() - at.x()) <= abs(rect.left() - at.x()) + 1.5, "the nearest place"

        @rule(value=st.integers(0, 3000))
        def scroll(self, value: int) -> None:
            view.verticalScrollBar().setValue(value)

        @rule(width=st.sampled_from([240, 420, 700, 1200]), height=st.sampled_from([160, 400, 700]))
        def resize(self, width: int, height: int) -> None:
            view.resize(width, height)

        @rule(zoom=st.sampled_from([0.6, 1.0, 1.7, 3.0]))
        def zoom(self, zoom: float) -> None:
            view.set_zoom(zoom)

        # What is shown

        @invariant()
        def selection_is_the_one_asked_for_and_cuts_no_character(self) -> None:
            model = self.model
            assert (view._anchor, view._caret) == (model.anchor, model.caret)
            block = self.page.blocks[self.page.index_of(model.caret)]
            assert block.start <= model.caret <= block.end
            assert model.caret in self.starts

        @invariant()
        def characters_and_spans_at_points_are_those_drawn_there(self) -> None:
            QApplication.processEvents()
            view.viewport().repaint()
            drawn = list(characters_in_view(view, self.page))
            for step in range(0, len(drawn), max(1, len(drawn) // 12)):
                place = drawn[step]
                if place.right - place.left < 2:
                    continue
                x, y = (place.left + place.right) / 2, (place.top + place.bottom) / 2
                here = {
                    other.start
                    for other in drawn
                    if other.left <= x + 0.6 and x - 0.6 < other.right and other.top <= y < other.bottom
                }
                inside = view.to_page(QPointF(x, y))
                found = self.page.character_at(inside.x(), inside.y())
                assert found in here, f"{found} instead of {here} in {self.model.text!r}"
                assert [hit.span.id for hit in view.hits_at(QPointF(x, y))] == self.model.on(found)

        @invariant()
        def blocks_carry_the_spans_on_their_text_and_stand_below_each_other(self) -> None:
            page = self.page
            top = 0.0
            for index, block in enumerate(page.blocks):
                assert page.top(index) == pytest.approx(top)
                laid_out = page.laid_out(index)
                shown = {stretch.span.id for stretch in laid_out.stretches}
                wanted = self.model.between(block.start, block.end)
                assert shown <= wanted
                for missing in wanted - shown:
                    span = self.index.get(missing)
                    assert span is not None
                    assert laid_out.layout.intervals(span.start, span.end) == [], "what has no width is not drawn"
                top += laid_out.layout.height
            assert page.height == pytest.approx(top)

    run_state_machine_as_test(
        Driving,
        settings=settings(
            deadline=None,
            max_examples=60,
            stateful_step_count=25,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
        ),
    )
