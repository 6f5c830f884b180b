"""Tells a screen reader what happens in an article view. Where there is none, nothing is worked out.

What an article view *is* to a screen reader says `accessible_article`, which is loaded when the first one asks.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextSelectionEvent,
)

from annotator.ui.announcing import announce
from annotator.ui.wording import translator

if TYPE_CHECKING:
    from annotator.ui.article_view.placement import Placement
    from annotator.ui.article_view.view import ArticleView
    from annotator.ui.theme import Appearance

_tr = translator("accessibility")

# More of a selection than this is not said: a screen reader reads on its own what is longer.
_SAID = 200


class Narrator:
    """Follows the caret of one view: says where it goes, what is selected, and which labels it comes into."""

    def __init__(self, view: ArticleView, placement: Placement, appearance: Appearance) -> None:
        self.placement = placement
        self.appearance = appearance
        self.anchor = self.caret = 0
        self._view = view
        self._inside: dict[str, str] = {}
        _install()

    def begin(self) -> None:
        """Another article is shown."""
        self.anchor = self.caret = 0
        self._inside = {}

    def tell_move(self, anchor: int, caret: int, *, has_picked: bool) -> None:
        """Anchor and caret are there now; a span that is picked at the same time is announced by who picked it."""
        before = (self.anchor, self.caret)
        self.anchor, self.caret = anchor, caret
        if not QAccessible.isActive() or before == (anchor, caret):
            return
        from annotator.ui.article_view.accessible_article import AccessibleArticle

        view = self._view
        article = QAccessible.queryAccessibleInterface(view)
        assert isinstance(article, AccessibleArticle)
        text = article.content
        start, end = text.units(min(anchor, caret)), text.units(max(anchor, caret))
        if caret != before[1]:
            QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, text.units(caret)))
        if start < end or before[0] != before[1]:
            QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(view, start, end))
        if start < end and not text.is_whole:
            announce(view, _tr("Selected: {}").format(text.text(start, min(end, start + _SAID))))
        self._tell_labels(article.labels_at_caret(), is_moving_alone=start == end and not has_picked)

    def _tell_labels(self, inside: dict[str, str], *, is_moving_alone: bool) -> None:
        """Says the labels that the caret came into, else those that it left."""
        before, self._inside = self._inside, inside
        if not is_moving_alone:
            return
        entered = [said for span, said in inside.items() if span not in before]
        left = [said for span, said in before.items() if span not in inside]
        if entered:
            announce(self._view, ", ".join(entered))
        elif left:
            announce(self._view, _tr("End of {}").format(", ".join(left)))


@cache
def _install() -> None:
    """From now on Qt asks us what an article view is to a screen reader; once for the whole program."""
    QAccessible.installFactory(_interface_of)


def _interface_of(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    from annotator.ui.article_view.view import ArticleView

    if not isinstance(thing, ArticleView):
        return None
    from annotator.ui.article_view.accessible_article import AccessibleArticle

    return AccessibleArticle(thing)
