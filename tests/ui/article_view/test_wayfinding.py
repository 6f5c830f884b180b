"""What a search has found, as it is painted."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from annotator.model import Article
from annotator.ui.theme import Appearance
from tests.ui.article_view.test_view import Shown, share_of
from tests.ui.examples import ICE, LONG


@pytest.fixture
def shown(appearance: Appearance, qtbot: QtBot) -> Shown:
    return Shown(appearance, qtbot)


def mark(shown: Shown, article: Article, *words: str) -> list[tuple[int, int]]:
    """Marks the first occurrences of some words, and says where they are."""
    shown.show(article, [])
    found = sorted((at, at + len(word)) for word in words for at in [article.text.index(word)])
    shown.view.wayfinding.show_found(lambda start, end: [hit for hit in found if hit[0] < end and start < hit[1]])
    return found


def test_what_was_found_is_marked_and_outlined_and_stronger_where_it_is_selected(
    shown: Shown, appearance: Appearance
) -> None:
    theme = appearance.theme
    first, second = mark(shown, ICE, "measures", "Hallen")
    shown.view.set_selection(*second)

    assert share_of(shown.picture(*first), QColor(theme.found)) > 0.4
    assert share_of(shown.picture(*second), QColor(theme.found_selected)) > 0.4
    for place in (first, second):
        assert share_of(shown.picture(*place), QColor(theme.found_line)) > 0.02
    between = shown.picture(ICE.text.index("near"), ICE.text.index("near") + 4)
    for color in (theme.found, theme.found_selected, theme.found_line, theme.selection):
        assert share_of(between, QColor(color)) == 0


def test_selection_that_is_not_what_was_found_keeps_its_colour(shown: Shown, appearance: Appearance) -> None:
    mark(shown, ICE, "measures")
    start = ICE.text.index("Hallen")
    shown.view.set_selection(start, start + 6)

    assert share_of(shown.picture(start, start + 6), QColor(appearance.theme.selection)) > 0.4


@pytest.mark.parametrize("word", ["أمطار", "Northport"])
def test_what_was_found_is_marked_in_mixed_directions(shown: Shown, appearance: Appearance, word: str) -> None:
    article = Article("a", "", "هطلت أمطار غزيرة على Northport أمس.")
    (place,) = mark(shown, article, word)
    layout = shown.view._page.laid_out(0).layout  # type: ignore[union-attr]
    interval = layout.intervals(*place)[0]
    left = shown.view._placement.left
    rect = shown.view.page_rect(place[0])
    rect.setLeft(round(left + interval.left) + 1)
    rect.setRight(round(left + interval.right) - 1)

    assert share_of(shown.view.viewport().grab(rect).toImage(), QColor(appearance.theme.found)) > 0.4


def test_only_what_is_in_view_is_asked_for(shown: Shown) -> None:
    shown.show(LONG, [])
    asked: list[tuple[int, int]] = []

    def found_between(start: int, end: int) -> list[tuple[int, int]]:
        asked.append((start, end))
        return []

    shown.view.wayfinding.show_found(found_between)
    shown.view.viewport().grab()
    assert asked
    assert max(end for _, end in asked) < len(LONG.text) / 3
