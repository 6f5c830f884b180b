"""A view alone, with an article that is far longer than it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import Article
from annotator.ui.article_view import ArticleView, Content, Description, LabelLook, Source
from annotator.ui.theme import Appearance
from tests.ui.examples import LONG

LONGER = Article("longer", "", "\n".join([LONG.text] * 4))


@pytest.fixture
def view(appearance: Appearance, qtbot: QtBot) -> ArticleView:
    """Shows a long article without spans, with the caret in its middle."""
    view = ArticleView(appearance)
    view.selected.connect(lambda anchor, caret, _exact: view.set_selection(anchor, caret))
    qtbot.addWidget(view)
    view.resize(700, 500)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.setFocus()
    nothing = Source("own", lambda _start, _end: ())
    look = LabelLook(appearance.theme.label_color("", 0), "")
    view.show_content(Content(LONGER, (nothing,), lambda _: look, lambda span: Description(span.label)))
    middle = len(LONGER.text) // 2
    view.set_selection(middle, middle)
    QApplication.processEvents()
    return view
