"""Marks on what nobody sees: which characters have one, where it stands, and that the text stays where it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from annotator.model import Article
from annotator.ui.article_view import ArticleView, Content, Description, LabelLook, Source
from annotator.ui.article_view.invisibles import find_invisibles
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import Appearance
from tests.ui.article_view.texts import ARTICLES
from tests.ui.driving import Driver

UNSEEN = {
    "tab": "\t",
    "no-break space": "\u00a0",
    "narrow no-break space": "\u202f",
    "soft hyphen": "\u00ad",
    "zero-width space": "\u200b",
    "zero-width non-joiner": "\u200c",
    "zero-width joiner": "\u200d",
    "word joiner": "\u2060",
    "byte order mark": "\ufeff",
    "left-to-right mark": "\u200e",
    "right-to-left mark": "\u200f",
    "Arabic letter mark": "\u061c",
    "left-to-right embedding": "\u202a",
    "right-to-left override": "\u202e",
    "end of an embedding": "\u202c",
    "first strong isolate": "\u2068",
    "end of an isolate": "\u2069",
    "ideographic space": "\u3000",
    "variation selector": "\ufe0f",
    "tag": "\U000e0067",
    "control": "\x07",
}


def found(content: str) -> list[int]:
    return sorted(at for at, _ in find_invisibles(content))


@pytest.mark.parametrize("character", UNSEEN.values(), ids=UNSEEN.keys())
def test_what_nobody_sees_is_found(character: str) -> None:
    assert found(f"one{character}two {character}") == [3, 8]


@pytest.mark.parametrize(
    ("content", "at"),
    [
        ("two words", []),
        ("at the end  ", [10, 11]),
        ("line \nand line", [4]),
        ("   ", [0, 1, 2]),
        (" first", []),
        ("naïve 中文 שלום 😀 – “quoted”…", []),
        ("", []),
    ],
)
def test_spaces_are_found_where_lines_end_and_what_is_seen_never(content: str, at: list[int]) -> None:
    assert found(content) == at


class Shown:
    """A text in a view alone, with marks and without."""

    def __init__(self, view: ArticleView, appearance: Appearance) -> None:
        self.view = view
        self._look = LabelLook(appearance.theme.label_color("", 0), "")

    def show(self, article: Article) -> None:
        nothing = Source("own", lambda _start, _end: ())
        self.view.show_content(Content(article, (nothing,), lambda _: self._look, lambda s: Description(s.label)))
        self.view.clearFocus()
        QApplication.processEvents()

    def picture(self, *, marked: bool) -> QImage:
        self.view.show_invisibles(marked)
        return self.view.viewport().grab().toImage()

    def changed_columns(self, line: QRect) -> set[int]:
        """Where marks differ from the bare text, within the height of a line."""
        bare, marked = self.picture(marked=False), self.picture(marked=True)
        rows = range(line.top() - 4, line.bottom() + 4)
        return {x for x in range(bare.width()) if any(bare.pixel(x, y) != marked.pixel(x, y) for y in rows)}


@pytest.fixture
def shown(view: ArticleView, appearance: Appearance) -> Shown:
    return Shown(view, appearance)


@pytest.mark.parametrize("character", UNSEEN.values(), ids=UNSEEN.keys())
def test_mark_stands_at_its_character_and_nowhere_else(shown: Shown, character: str) -> None:
    shown.show(Article("a", "", f"A first line of words.\nIngrid{character}Moen measures the ice."))
    begin = shown.view.page_rect(23 + 6)
    columns = shown.changed_columns(begin)

    assert columns, "there is a mark"
    end = max(begin.x(), shown.view.page_rect(23 + 7).x())
    assert min(columns) >= begin.x() - 7
    assert max(columns) <= end + 7
    assert not shown.changed_columns(shown.view.page_rect(0)), "a line without any is left as it is"


@pytest.mark.parametrize("text", ["Moen measures the ice.   ", "שלום עולם טוב.   "], ids=["right", "left"])
def test_spaces_at_the_end_are_three_dots_beyond_the_text(shown: Shown, text: str) -> None:
    shown.show(Article("a", "", text))
    columns = shown.changed_columns(shown.view.page_rect(0))
    last_letter, end = shown.view.page_rect(len(text) - 3).x(), shown.view.page_rect(len(text)).x()

    dots = len([x for x in columns if x - 1 not in columns])
    assert dots == 3
    assert all(min(last_letter, end) - 2 <= x <= max(last_letter, end) + 2 for x in columns)


def test_tab_has_an_arrow_as_long_as_it_is(shown: Shown) -> None:
    shown.show(Article("a", "", "Ice\tmeasured"))
    columns = shown.changed_columns(shown.view.page_rect(0))
    begin, end = shown.view.page_rect(3).x(), shown.view.page_rect(4).x()

    assert end - begin > 10
    assert max(columns) - min(columns) > 0.6 * (end - begin)
    assert begin <= min(columns) < max(columns) <= end


@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(ARTICLES)
def test_marks_move_nothing_and_never_stumble(shown: Shown, article: Article) -> None:
    shown.show(article)
    shown.view.show_invisibles(False)
    positions = range(0, len(article.text) + 1, 3)
    before = [shown.view.page_rect(position) for position in positions]
    shown.picture(marked=True)

    assert [shown.view.page_rect(position) for position in positions] == before


def test_marks_are_asked_for_in_the_menu_and_remembered(driver: Driver, make_window: Callable[[], MainWindow]) -> None:
    action = driver.window.commands.action("invisibles")
    assert not action.isChecked()
    action.trigger()
    assert driver.view._invisibles_are_shown
    window = make_window()
    assert window.place.view._invisibles_are_shown
    assert window.commands.action("invisibles").isChecked()
