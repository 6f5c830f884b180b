"""Which places are chosen: by themselves, with their article, and where only some are shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.model import Status
from annotator.ui.everywhere.choosing import Choosing
from annotator.ui.everywhere.search import Found, FoundArticle, Place, folded


def article(name: str, *places: str, status: Status = "in progress") -> FoundArticle:
    """The words that are looked for are “Kim”; each place is the text around them."""
    made = []
    for number, text in enumerate(places):
        before, _, after = text.partition("Kim")
        made.append(Place(10 * number, 10 * number + 3, before, "Kim", after, folded(text)))
    return FoundArticle(name, name.title(), status, tuple(made))


@pytest.fixture
def choosing() -> Choosing:
    return Choosing(
        Found(
            [
                article("ice", "Kim skates", "with Kim on the ice"),
                article("ferry", "Kim waits", "late, says Kim", "Kim sails", status="done"),
                article("match", "Kim wins"),
            ]
        )
    )


def boxes(choosing: Choosing) -> str:
    """A line of the list as a letter: chosen, partly, not; articles in capitals."""
    signs = {Qt.CheckState.Checked: "x", Qt.CheckState.PartiallyChecked: "p", Qt.CheckState.Unchecked: "o"}
    rows = range(len(choosing))
    states = ((signs[choosing.state(row)], choosing.place_at(row) is None) for row in rows)
    return "".join(sign.upper() if is_article else sign for sign, is_article in states)


def test_all_are_chosen_at_first(choosing: Choosing) -> None:
    assert boxes(choosing) == "XxxXxxxXx"
    assert choosing.counts() == (6, 3, 6)
    assert choosing.chosen() == {
        "ice": [(0, 3), (10, 13)],
        "ferry": [(0, 3), (10, 13), (20, 23)],
        "match": [(0, 3)],
    }


def test_place_is_left_out_by_itself_and_an_article_with_all_its_places(choosing: Choosing) -> None:
    choosing.toggle(1)
    assert boxes(choosing) == "PoxXxxxXx"
    choosing.toggle(3)
    assert boxes(choosing) == "PoxOoooXx"
    assert choosing.counts() == (2, 2, 6)
    assert choosing.chosen() == {"ice": [(10, 13)], "match": [(0, 3)]}
    choosing.toggle(0)
    assert boxes(choosing) == "XxxOoooXx", "where some are chosen, all are next"


def test_row_of_a_place_knows_its_article(choosing: Choosing) -> None:
    assert [choosing.head_of(row) for row in range(len(choosing))] == [0, 0, 0, 3, 3, 3, 3, 7, 7]
    assert choosing.article_at(5).id == "ferry"


@pytest.mark.parametrize(
    ("words", "rows"),
    [("says", "Xx"), ("FERRY", "Xxxx"), ("the  ICE", "Xx"), ("kim", "XxxXxxxXx"), ("nobody", "")],
)
def test_filter_shows_places_by_their_words_and_articles_by_their_title(
    choosing: Choosing, words: str, rows: str
) -> None:
    choosing.show_with(words)
    assert boxes(choosing) == rows


def test_what_is_not_shown_keeps_its_choice(choosing: Choosing) -> None:
    choosing.show_with("says")
    choosing.choose_shown(False)
    choosing.show_with("")
    assert boxes(choosing) == "XxxPxoxXx"
    choosing.show_with("ice")
    choosing.toggle(0)
    choosing.show_with("")
    assert boxes(choosing) == "OooPxoxXx"


def test_finished_articles_are_left_out_and_come_back_as_they_were(choosing: Choosing) -> None:
    assert choosing.finished == 1
    choosing.toggle(4)
    choosing.leave_out_finished(True)
    assert boxes(choosing) == "XxxXx"
    assert choosing.counts() == (3, 2, 3)
    assert list(choosing.chosen()) == ["ice", "match"]
    choosing.choose_shown(False)
    choosing.leave_out_finished(False)
    assert boxes(choosing) == "OooPoxxOo"
