"""What an article view is to a screen reader, as Qt asks for it: in Python and, where Python cannot, in C++."""

from __future__ import annotations

import ctypes
import gc
import platform
import sys
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QAccessible, QColor
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from annotator.model import Article, Span
from annotator.ui.article_view import ArticleView, Content, Description, LabelLook, Source, text_interface
from annotator.ui.article_view.accessible_article import AccessibleArticle, ArticleText
from annotator.ui.theme import Appearance
from tests.ui.article_view.texts import overlapping

IS_WHOLE = sys.platform == "linux" and platform.machine() == "x86_64"
TEXT = "The balloon 🎈 flew.\n\nIngrid Moen saw it; nobody else did."
BALLOON, MOEN = TEXT.index("🎈"), TEXT.index("Moen")
SPANS = [
    Span("p", "entities", "PERSON", TEXT.index("Ingrid"), MOEN + 4, note="a guide"),
    Span("n", "entities", "OTHER", MOEN, MOEN + 4),
    Span("q", "entities", "OTHER", TEXT.index("nobody"), TEXT.index("nobody") + 6),
]
Boundary = QAccessible.TextBoundaryType


@pytest.fixture
def listening() -> Iterator[None]:
    """While a screen reader is there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def make_view(appearance: Appearance, qtbot: QtBot) -> Callable[[Article], ArticleView]:
    def make(article: Article) -> ArticleView:
        view = ArticleView(appearance)
        qtbot.addWidget(view)
        view.selected.connect(lambda anchor, caret, _: view.set_selection(anchor, caret))
        sources = (
            Source("own", lambda start, end: overlapping(SPANS[:2], start, end)),
            Source("other", lambda start, end: overlapping(SPANS[2:], start, end), "ben"),
        )
        view.show_content(Content(article, sources, lambda _: LabelLook(QColor("#0072b2"), "name"), describe))
        view.resize(640, 480)
        with qtbot.waitExposed(view):
            view.show()
        return view

    return make


def describe(span: Span) -> Description:
    return Description(span.label.capitalize(), (span.note,) if span.note else ())


@pytest.fixture
def view(make_view: Callable[[Article], ArticleView]) -> ArticleView:
    return make_view(Article("a", "A balloon", TEXT))


def accessible(view: ArticleView) -> AccessibleArticle:
    found = QAccessible.queryAccessibleInterface(view)
    assert isinstance(found, AccessibleArticle)
    return found


def text_of(view: ArticleView) -> ArticleText:
    found = accessible(view).textInterface()
    assert isinstance(found, ArticleText)
    return found


def test_view_is_a_text_that_is_not_written(view: ArticleView) -> None:
    article = accessible(view)
    assert article.role() == QAccessible.Role.EditableText
    assert article.text(QAccessible.Text.Name) == "A balloon"
    state = article.state()
    assert (state.readOnly, state.multiLine, state.selectableText, state.focusable) == (1, 1, 1, 1)
    # Nothing is lost of what Qt knows of every widget, and nothing is invented that is not there.
    assert article.actionInterface() is not None
    assert article.valueInterface() is None
    assert article.childCount() == 0


@pytest.mark.parametrize("counts_code_points", [True, False])
def test_offsets_are_those_of_the_system(view: ArticleView, counts_code_points: bool) -> None:
    text = ArticleText(view, counts_code_points=counts_code_points)
    units = TEXT if counts_code_points else TEXT.encode("utf-16-le").decode("utf-16-le", "surrogatepass")
    shift = 0 if counts_code_points else 1
    assert text.characterCount() == len(units) + shift
    assert text.text(BALLOON, BALLOON + 1 + shift) == "🎈"
    assert text.piece_at(MOEN + shift, Boundary.WordBoundary) == ("Moen ", MOEN + shift, MOEN + 5 + shift)
    assert text.piece_before(MOEN + shift, Boundary.CharBoundary)[0] == " "
    text.setSelection(0, MOEN + shift, MOEN + 4 + shift)
    assert (view.narrator.anchor, view.narrator.caret) == (MOEN, MOEN + 4)
    assert text.cursorPosition() == MOEN + 4 + shift
    assert text.selected(0) == (MOEN + shift, MOEN + 4 + shift)
    _, start, end = text.attributes_at(MOEN + shift)
    assert (start, end) == (MOEN + shift, MOEN + 4 + shift)


@pytest.mark.parametrize("offset", [-7, len(TEXT) + 1, 10**9])
def test_offset_outside_the_text_has_no_pieces(view: ArticleView, offset: int) -> None:
    text = ArticleText(view, counts_code_points=True)
    for find in (text.piece_at, text.piece_before, text.piece_after):
        assert find(offset, Boundary.WordBoundary) == ("", -1, -1)
    text.characterRect(offset)
    text.attributes_at(offset)


def test_end_and_caret_have_offsets_of_their_own(view: ArticleView) -> None:
    text = ArticleText(view, counts_code_points=True)
    view.set_selection(MOEN, MOEN)
    assert text.piece_at(-2, Boundary.WordBoundary)[0] == "Moen "
    assert text.piece_at(-1, Boundary.WordBoundary)[0] == "did."
    assert text.piece_after(len(TEXT) - 1, Boundary.LineBoundary) == ("", -1, -1)
    assert text.piece_before(0, Boundary.CharBoundary) == ("", -1, -1)
    assert text.piece_at(3, Boundary.NoBoundary) == (TEXT, 0, len(TEXT))


def test_caret_goes_only_where_it_can_stand(view: ArticleView) -> None:
    text = text_of(view)
    text.setCursorPosition(TEXT.index("\n") + 1)  # between two paragraphs
    assert view.narrator.caret == TEXT.index("Ingrid")
    text.setCursorPosition(-1)
    assert view.narrator.caret == len(TEXT)


def test_character_stands_where_it_is_found(view: ArticleView) -> None:
    text = ArticleText(view, counts_code_points=True)
    for offset in (0, 5, BALLOON, BALLOON + 2, MOEN, len(TEXT) - 1):
        rect = text.characterRect(offset)
        assert text.offsetAtPoint(rect.center()) == offset
        assert rect.height() > 10
    assert text.offsetAtPoint(QPoint(-5000, 3)) == -1


def test_stretch_tells_the_labels_on_it(view: ArticleView) -> None:
    text = ArticleText(view, counts_code_points=True)

    def attributes(offset: int) -> tuple[dict[str, str], str]:
        joined, start, end = text.attributes_at(offset)
        return dict(attribute.split(":") for attribute in joined.split(";")), TEXT[start:end]

    plain, stretch = attributes(0)
    assert stretch == TEXT[: TEXT.index("\n")]
    assert (plain["font-style"], plain["font-weight"], "label" in plain) == ("normal", "400", False)
    labelled, stretch = attributes(MOEN + 1)
    assert (labelled["label"], labelled["text-underline-type"], stretch) == ("Person, Other", "single", "Moen")
    assert labelled["background-color"].startswith("rgb(")
    assert attributes(MOEN - 1)[1] == "Ingrid "
    view.set_selection(MOEN, MOEN)
    assert accessible(view).text(QAccessible.Text.Description) == "Person, a guide, Other"
    nobody = TEXT.index("nobody")
    view.set_selection(nobody, nobody)
    assert accessible(view).text(QAccessible.Text.Description) == "Other, by ben"


def test_piece_of_a_long_article_is_no_longer_than_itself(make_view: Callable[[Article], ArticleView]) -> None:
    line = "She measures the ice near Hallen, every day. "
    view = make_view(Article("long", "", (line * 20 + "\n") * 2000))
    text = ArticleText(view, counts_code_points=True)
    assert text.characterCount() == 2000 * (len(line) * 20 + 1)
    middle = text.characterCount() // 2
    for boundary, longest in (
        (Boundary.WordBoundary, 20),
        (Boundary.SentenceBoundary, 60),
        (Boundary.LineBoundary, 200),
    ):
        for find in (text.piece_at, text.piece_before, text.piece_after):
            piece, start, end = find(middle, boundary)
            assert 0 < len(piece) == end - start <= longest


@pytest.mark.skipif(not IS_WHOLE, reason="told on Linux on x86-64 alone")
class TestWhatCppCalls:
    """The five functions that PySide6 leaves out, called as Qt's bridge calls them."""

    def call(self, view: ArticleView, place: int, *arguments: int) -> tuple[str, int, int]:
        """Calls a virtual function that returns a QString and sets two numbers."""
        address = Shiboken.getCppPointer(text_of(view))[0]
        word = ctypes.sizeof(ctypes.c_void_p)
        table = ctypes.c_void_p.from_address(address).value
        assert table is not None
        entry = ctypes.c_void_p.from_address(table + place * word).value
        assert entry is not None
        string = (ctypes.c_void_p * 3)()
        start, end = ctypes.c_int(77), ctypes.c_int(77)
        integers = [ctypes.c_int] * len(arguments)
        kind = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, *integers, *[ctypes.c_void_p] * 2)
        result = kind(entry)(
            ctypes.addressof(string), address, *arguments, ctypes.addressof(start), ctypes.addressof(end)
        )
        assert result == ctypes.addressof(string)
        _, units, length = string
        text = ctypes.string_at(units, 2 * length).decode("utf-16-le") if units and length else ""
        return text, start.value, end.value

    def test_pieces(self, view: ArticleView) -> None:
        word = 1
        for _ in range(50):
            assert self.call(view, 12, MOEN, word) == ("Moen ", MOEN, MOEN + 5)
            assert self.call(view, 10, MOEN, word) == ("Ingrid ", MOEN - 7, MOEN)
            assert self.call(view, 11, BALLOON, word) == ("flew.\n\n", BALLOON + 2, BALLOON + 9)
            assert self.call(view, 12, BALLOON, 0) == ("🎈", BALLOON, BALLOON + 1)
        assert self.call(view, 12, 10**6, word) == ("", -1, -1)

    def test_attributes(self, view: ArticleView) -> None:
        text, start, end = self.call(view, 17, MOEN)
        assert "label:Person, Other" in text
        assert (start, end) == (MOEN, MOEN + 4)

    def test_selection(self, view: ArticleView) -> None:
        text = text_of(view)
        assert text.selectionCount() == 0
        view.set_selection(MOEN + 4, MOEN)
        assert text.selectionCount() == 1
        address = Shiboken.getCppPointer(text)[0]
        table = ctypes.c_void_p.from_address(address).value
        assert table is not None
        entry = ctypes.c_void_p.from_address(table + 2 * ctypes.sizeof(ctypes.c_void_p)).value
        assert entry is not None
        start, end = ctypes.c_int(77), ctypes.c_int(77)
        kind = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
        kind(entry)(address, 0, ctypes.addressof(start), ctypes.addressof(end))
        assert (start.value, end.value) == (MOEN, MOEN + 4)


def test_elsewhere_nobody_is_asked_what_cannot_be_answered(view: ArticleView, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the five functions are not answered, there are no selections to ask about, and Qt cuts the text itself."""
    monkeypatch.setattr(platform, "machine", lambda: "aarch64")
    text_interface._table.cache_clear()
    text = ArticleText(view)
    text_interface._table.cache_clear()
    assert not text.is_whole
    view.set_selection(MOEN, MOEN + 4)
    assert text.selectionCount() == 0
    assert text.cursorPosition() == MOEN + 5  # the balloon is two of Qt's own units
    assert text.text(0, text.characterCount()) == TEXT


def test_views_come_and_go(make_view: Callable[[Article], ArticleView], listening: None) -> None:
    texts = []
    for number in range(3):
        view = make_view(Article("a", f"Article {number}", TEXT))
        view.set_selection(MOEN, MOEN)
        texts.append(text_of(view))
        assert accessible(view).text(QAccessible.Text.Name) == f"Article {number}"
    gone = weakref.ref(view)
    view.close()
    view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not Shiboken.isValid(view)
    del view
    gc.collect()
    assert gone() is None, "what a screen reader asked keeps a view, and its article, from going away"
    assert (texts[2].characterCount(), texts[2].piece_at(0, Boundary.WordBoundary)) == (0, ("", -1, -1))
    assert texts[0].characterCount() > 0


def test_nothing_is_worked_out_where_nobody_listens(view: ArticleView) -> None:
    assert not QAccessible.isActive()
    asked: list[int] = []
    content = view.content
    assert content is not None

    def between(start: int, end: int) -> list[Span]:
        asked.append(start)
        return []

    view.exchange_content(Content(content.article, (Source("own", between),), content.look_of, content.describe))
    view.grab()
    asked.clear()
    view.set_selection(MOEN, MOEN)
    assert asked == []
