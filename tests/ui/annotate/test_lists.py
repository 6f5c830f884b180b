"""The lists of the panel, one of which is shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel
from pytestqt.qtbot import QtBot

from annotator.ui.annotate.lists import Lists
from annotator.ui.row_list import RowList
from annotator.ui.theme import Appearance


@pytest.fixture
def lists(qtbot: QtBot, appearance: Appearance) -> tuple[Lists, list[RowList]]:
    lists = Lists()
    qtbot.addWidget(lists)
    made = [RowList(28), RowList(28)]
    for title, listed in zip(("Spans", "Chains"), made, strict=True):
        listed.setModel(QStringListModel(["one"], listed))
        lists.add_list(title, listed)
    return lists, made


def shown(lists: Lists) -> str:
    return lists._shown.title if not lists.isHidden() else ""


def test_first_list_is_shown_whichever_is_filled_first(lists: tuple[Lists, list[RowList]]) -> None:
    part, (spans, chains) = lists
    assert shown(part) == ""
    part.show_count(chains, 2)
    assert shown(part) == "Chains"
    part.show_count(spans, 3)
    assert shown(part) == "Spans"


def test_list_that_was_chosen_comes_back_once_it_has_something_again(lists: tuple[Lists, list[RowList]]) -> None:
    part, (spans, chains) = lists
    part.show_count(spans, 3)
    part.show_count(chains, 2)
    part._pages[1].tab.click()
    assert shown(part) == "Chains"
    part.show_count(chains, 0)
    assert shown(part) == "Spans"
    part.show_count(chains, 1)
    assert shown(part) == "Chains"
    part.show_count(spans, 0)
    part.show_count(chains, 0)
    assert shown(part) == ""
