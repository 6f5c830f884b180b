"""Arcs as people see them: what is drawn on an article, in which colours, and what it costs."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import Article, Relation, Span
from annotator.model.span_index import SpanIndex
from annotator.ui.article_view import ArcMode, ArticleView, Content, Description, LabelLook, Source
from annotator.ui.article_view.arcs import choice
from annotator.ui.article_view.content import RelationLook, Relations
from annotator.ui.theme import LIGHT, Appearance
from tests.ui.article_view.texts import ARTICLES, RIGHT_TO_LEFT, spans_on

TEAL = QColor("#0c6c6c")
EDGE = QColor(LIGHT.line)
CRIMSON = QColor("#b0305c")

PARAGRAPH = (
    "Mira Holt bought the old lighthouse from the Harbour Trust, which Jon Vane leads. Vane said that the Trust needs "
    "the money for a new pier, and that Holt will let the people of Northport in on Sundays."
)
TEXT = "\n".join([PARAGRAPH] * 30)
ARTICLE = Article("a", "Lighthouse sold", TEXT)
NAMES = ("Mira Holt", "lighthouse", "Harbour Trust", "Jon Vane", "Northport", "Sundays")


def spans_of(names: tuple[str, ...] = NAMES, paragraphs: int = 30) -> list[Span]:
    """Spans on names in each paragraph: `Mira Holt 0`, `Mira Holt 1` and so on."""
    found = []
    for number in range(paragraphs):
        begin = number * (len(PARAGRAPH) + 1)
        for name in names:
            start = begin + PARAGRAPH.index(name)
            found.append(Span(f"{name} {number}", "entities", "PERSON", start, start + len(name)))
    return sorted(found, key=lambda span: span.start)


class Drawn:
    """A view alone, with relations of ours."""

    def __init__(self, appearance: Appearance, qtbot: QtBot) -> None:
        self.view = ArticleView(appearance)
        qtbot.addWidget(self.view)
        self.view.resize(700, 600)
        with qtbot.waitExposed(self.view):
            self.view.show()
        self.asked: list[str] = []
        self.spans = SpanIndex()

    def show(
        self,
        relations: list[Relation],
        mode: ArcMode = "all",
        *,
        picked: str = "",
        article: Article = ARTICLE,
        spans: list[Span] | None = None,
        hidden: frozenset[str] = frozenset(),
        is_directed: bool = True,
    ) -> None:
        shown = [span for span in (spans_of() if spans is None else spans) if span.id not in hidden]
        self.spans = SpanIndex(shown)
        at: dict[str, list[Relation]] = {}
        for relation in relations:
            for end in (relation.head, relation.child):
                at.setdefault(end, []).append(relation)

        def relations_of(span: str) -> list[Relation]:
            self.asked.append(span)
            return at.get(span, [])

        known = Relations(relations_of, self.spans.get, lambda it: RelationLook(TEAL, it.label, is_directed))
        source = Source("own", self.spans.overlapping)
        look = LabelLook(CRIMSON, "name")
        content = Content(article, (source,), lambda _: look, lambda span: Description(span.label), "", known)
        self.view.arcs.show(mode)
        self.view.show_content(content)
        if picked:
            self.view.set_picked(self.spans.get(picked))
        QApplication.processEvents()
        self.view.viewport().repaint()

    def relations(self) -> set[str]:
        return set(self.view.arcs.drawn())

    def picture(self) -> QImage:
        return self.view.viewport().grab().toImage()

    def letters_of_lines(self) -> list[QRect]:
        """From the x-height to the baseline of every line in view, as wide as the column."""
        view, page = self.view, self.view._placement.page
        assert page is not None
        found = []
        position = 0
        while position < len(page.article.text):
            rect = view.page_rect(position)
            if rect.top() > view.viewport().height():
                break
            x, letters = round(view._placement.left), round(rect.height() * 0.3)
            found.append(QRect(x, rect.top() + letters, round(page.width), round(rect.height() * 0.4)))
            position = page.line_range(position)[1] + 1
        return found


@pytest.fixture
def drawn(appearance: Appearance, qtbot: QtBot) -> Drawn:
    return Drawn(appearance, qtbot)


def count(image: QImage, color: QColor, rect: QRect | None = None) -> int:
    """Pixels of a colour, give or take rounding."""
    part = image if rect is None else image.copy(rect)
    hits = 0
    for y in range(part.height()):
        for x in range(part.width()):
            found = part.pixelColor(x, y)
            off = (found.red() - color.red(), found.green() - color.green(), found.blue() - color.blue())
            hits += max(map(abs, off)) <= 6
    return hits


def owns(head: str, child: str, id: str = "r") -> Relation:
    return Relation(id, "owns", head, child)


NEAR = owns("Mira Holt 0", "lighthouse 0")
FAR = owns("Mira Holt 0", "Northport 1", "far")


def test_relations_of_the_picked_span_are_drawn_in_full_colour_and_others_only_on_demand(drawn: Drawn) -> None:
    drawn.show([NEAR, owns("Jon Vane 1", "Northport 1", "other")], "picked", picked="Mira Holt 0")
    assert drawn.relations() == {"r"}
    assert count(drawn.picture(), TEAL) > 40

    drawn.show([NEAR, owns("Jon Vane 1", "Northport 1", "other")], "all", picked="Mira Holt 0")
    assert drawn.relations() == {"r", "other"}


@pytest.mark.parametrize(("mode", "picked"), [("picked", ""), ("none", "Mira Holt 0"), ("picked", "Jon Vane 1")])
def test_nothing_is_drawn_where_nothing_is_asked_for(drawn: Drawn, mode: ArcMode, picked: str) -> None:
    drawn.show([], "none", picked=picked)
    bare = drawn.picture()
    drawn.show([NEAR], mode, picked=picked)

    assert drawn.picture() == bare
    assert drawn.relations() == set()


def test_arcs_of_other_spans_are_quieter_than_those_of_the_picked_one(drawn: Drawn) -> None:
    drawn.show([NEAR], picked="Jon Vane 3")
    others = count(drawn.picture(), TEAL)
    drawn.show([NEAR], picked="Mira Holt 0")

    assert others < count(drawn.picture(), TEAL) / 2


def test_arrow_points_to_the_child_and_there_is_none_without_a_direction(drawn: Drawn) -> None:
    def inks(*, is_directed: bool) -> list[int]:
        """How much of the arc's colour there is right above head and child."""
        drawn.show([NEAR], "picked", picked="Mira Holt 0", is_directed=is_directed)
        image, found = drawn.picture(), []
        for end in (NEAR.head, NEAR.child):
            span = drawn.spans.get(end)
            assert span is not None
            rect = drawn.view.page_rect(span.start).united(drawn.view.page_rect(span.end))
            found.append(count(image, TEAL, QRect(rect.left() + 4, rect.top() - 4, rect.width() - 8, 10)))
        return found

    head, child = inks(is_directed=True)
    plain_head, plain_child = inks(is_directed=False)
    assert child > plain_child + 5
    assert head == pytest.approx(plain_head, abs=2)


TEXTS = st.lists(st.sampled_from([PARAGRAPH, *RIGHT_TO_LEFT, "word " * 40]), min_size=1, max_size=6).map("\n".join)


@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(TEXTS, st.data())
def test_arcs_leave_every_letter_as_it_was(drawn: Drawn, text: str, data: st.DataObject) -> None:
    starts = data.draw(st.lists(st.integers(0, len(text) - 1), min_size=1, max_size=10, unique=True))
    spans = [Span(str(start), "entities", "PERSON", start, min(len(text), start + 6)) for start in starts]
    ends = st.sampled_from([span.id for span in spans])
    relations = [
        Relation(f"r{number}", "owns", head, child)
        for number, (head, child) in enumerate(data.draw(st.lists(st.tuples(ends, ends), max_size=12)))
    ]
    article = Article("a", "", text)
    drawn.show(relations, "none", article=article, spans=spans)
    bare = drawn.picture()
    drawn.show(relations, "all", article=article, spans=spans)
    image = drawn.picture()
    for rect in drawn.letters_of_lines():
        assert image.copy(rect) == bare.copy(rect), f"an arc crosses the line at {rect}"


def test_relation_to_a_span_out_of_view_leaves_at_the_edge(drawn: Drawn) -> None:
    drawn.show([owns("Mira Holt 0", "Northport 15")], "picked", picked="Mira Holt 0")
    height = drawn.view.viewport().height()
    edge = QRect(0, height - 8, drawn.view.viewport().width(), 8)

    assert count(drawn.picture(), TEAL, edge) > 6
    drawn.view.verticalScrollBar().setValue(drawn.view.verticalScrollBar().maximum())
    drawn.view.viewport().repaint()
    assert drawn.relations() == set(), "neither end is in view"


def test_relation_to_a_span_without_width_ends_where_that_is(drawn: Drawn) -> None:
    """Such as one on the space at which a line wraps, or on the end of a paragraph."""
    nothing = Span("nothing", "entities", "PERSON", len(PARAGRAPH), len(PARAGRAPH) + 1)
    drawn.show([owns("Mira Holt 0", "nothing")], "picked", picked="Mira Holt 0", spans=[*spans_of(), nothing])
    assert drawn.relations() == {"r"}
    scene = drawn.view.arcs._scene
    assert scene is not None
    (route,) = scene.routes_of("r")
    place = drawn.view.page_rect(nothing.start)
    assert abs(route.points[-1][0] - place.center().x()) < 3
    assert place.top() - 8 <= route.points[-1][1] <= place.bottom() + 8


def test_relation_with_a_hidden_end_is_not_drawn(drawn: Drawn) -> None:
    drawn.show([NEAR, FAR], hidden=frozenset(["lighthouse 0"]))

    assert drawn.relations() == {"far"}


def test_only_relations_of_spans_in_view_are_looked_at(drawn: Drawn) -> None:
    relations = [owns(f"Mira Holt {n}", f"Northport {n}", f"r{n}") for n in range(30)]
    drawn.asked.clear()
    drawn.show(relations)

    paragraphs = {int(span.rsplit(" ", 1)[1]) for span in drawn.asked if span}
    assert max(paragraphs) < 8
    assert drawn.relations() <= {f"r{n}" for n in paragraphs}


def test_nothing_far_is_laid_out_for_an_arc(drawn: Drawn) -> None:
    article = Article("a", "", "\n".join([PARAGRAPH] * 2000))
    end = len(article.text)
    spans = [Span("first", "entities", "PERSON", 0, 4), Span("last", "entities", "PERSON", end - 5, end)]
    drawn.show([owns("first", "last")], article=article, spans=spans)

    page = drawn.view._placement.page
    assert page is not None
    assert drawn.relations() == {"r"}
    assert len(page._laid_out) < 40


def test_of_very_many_relations_the_nearest_are_drawn_and_the_rest_is_counted(
    drawn: Drawn, monkeypatch: pytest.MonkeyPatch
) -> None:
    relations = [owns("Mira Holt 0", span.id, f"{number:03}") for number, span in enumerate(spans_of()[1:])]
    drawn.show(relations)
    assert len(drawn.relations()) == len(relations)
    corner = QRect(drawn.view.viewport().width() - 300, drawn.view.viewport().height() - 30, 300, 30)
    assert count(drawn.picture(), EDGE, corner) < 20

    monkeypatch.setattr(choice, "MOST_DRAWN", 20)
    drawn.show(relations)
    assert drawn.relations() == {f"{number:03}" for number in range(20)}
    assert count(drawn.picture(), EDGE, corner) > 200, "a note says how many more there are"


MODES: tuple[ArcMode, ...] = ("none", "picked", "all")


@settings(
    deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(ARTICLES, st.data())
def test_nothing_that_people_do_makes_arcs_stumble(drawn: Drawn, article: Article, data: st.DataObject) -> None:
    spans = data.draw(spans_on(article.text, most=10))
    ends = [span.id for span in spans] + ["gone"]
    pairs = data.draw(st.lists(st.tuples(st.sampled_from(ends), st.sampled_from(ends)), max_size=20))
    relations = [owns(head, child, f"r{number}") for number, (head, child) in enumerate(pairs)]
    drawn.show(relations, "all", article=article, spans=spans)
    view = drawn.view
    for action in data.draw(
        st.lists(st.sampled_from(["mode", "pick", "scroll", "resize", "zoom", "mouse"]), max_size=8)
    ):
        match action:
            case "mode":
                view.arcs.show(data.draw(st.sampled_from(MODES)))
            case "pick":
                view.set_picked(data.draw(st.sampled_from([None, *spans])))
            case "scroll":
                view.verticalScrollBar().setValue(data.draw(st.integers(0, 3000)))
            case "resize":
                view.resize(data.draw(st.sampled_from([240, 420, 1200])), data.draw(st.sampled_from([160, 700])))
            case "zoom":
                view.set_zoom(data.draw(st.sampled_from([0.6, 1.0, 2.9])))
            case "mouse":
                point = QPoint(data.draw(st.integers(0, 1200)), data.draw(st.integers(0, 700)))
                QTest.mouseMove(view.viewport(), point)
                view.arcs.describe_at(point.toPointF())
        view.viewport().repaint()
    assert view.arcs.drawn().keys() <= {relation.id for relation in relations}
