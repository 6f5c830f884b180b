"""Context menus, drawn from the registry: on the article, and on rows of lists."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from annotator.ui.article_view import ArticleView
from annotator.ui.commands import Commands, Context, context_menu
from annotator.ui.session import Session


class ArticleMenu(QObject):
    """Offers what can be done with the span, the selection or the word that somebody asks about in the article."""

    def __init__(self, view: ArticleView, session: Session, commands: Commands) -> None:
        super().__init__(view)
        self._view = view
        self._session = session
        self._commands = commands
        for part in (view, view.viewport()):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QContextMenuEvent) or self._session.article is None:
            return False
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            on = self._view.character_at(event.pos().toPointF())
            context = self._relation_at(event.pos()) or (self._in_hand() if on is None else self._taken_up(on))
            self._offer(context, event.globalPos())
        else:
            below = self._view.page_rect(self._session.caret).bottomLeft()
            self._offer(self._in_hand(), self._view.viewport().mapToGlobal(below))
        event.accept()
        return True

    def _offer(self, context: Context, point: QPoint) -> None:
        context_menu(self._commands, context, self._view).popup(point)

    def _taken_up(self, on: int) -> Context:
        """Picks the span there, or puts the caret there, unless that is picked or selected already."""
        selection = self._session.selection
        start, end = selection.range
        if selection.picked is not None and selection.picked.covers(on):
            return "span"
        if start <= on < end:
            return "selection"
        if selection.pick_at(on) is not None:
            return "span"
        self._session.select(on, on)
        return "text"

    def _relation_at(self, point: QPoint) -> Context | None:
        """Picks the relation whose arc is there."""
        annotations, relating = self._session.annotations, self._session.relating
        wanted = self._view.arcs.relation_at(point.toPointF())
        relation = annotations.relations.get(wanted) if annotations is not None else None
        if relation is not None:
            relating.pick(relation)
        return "relation" if relation is not None else None

    def _in_hand(self) -> Context:
        if self._session.relating.picked is not None:
            return "relation"
        selection = self._session.selection
        if selection.picked is not None:
            return "span"
        return "text" if selection.is_empty else "selection"


def offer_on_rows(
    rows: QTableView, commands: Commands, context: Context, take_up: Callable[[QModelIndex], object]
) -> None:
    """A right click on a row, or the Menu key, takes it up, and offers what can be done with it then."""

    def offer(point: QPoint) -> None:
        index = rows.indexAt(point)
        if index.isValid():
            take_up(index)
            context_menu(commands, context, rows).popup(rows.viewport().mapToGlobal(point))

    rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    rows.customContextMenuRequested.connect(offer)


def open_context_menu() -> None:
    """Asks what has the keyboard for its menu, as the Menu key does where a keyboard has one."""
    focused: QWidget | None = QApplication.focusWidget()
    if focused is not None:
        point = focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, point, focused.mapToGlobal(point))
        QApplication.sendEvent(focused, event)
