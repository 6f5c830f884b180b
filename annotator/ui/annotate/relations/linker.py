"""Joins the article's way of choosing the other end of a relation to the session: types are offered, relations made."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer

from annotator.model import RelationType, Span
from annotator.ui.annotate.relations.type_menu import TypeMenu
from annotator.ui.announcing import announce
from annotator.ui.article_view import ArticleView, Wish
from annotator.ui.label_styles import LabelStyles
from annotator.ui.session import Session


class Linker(QObject):
    """Relates spans of the article that a view shows."""

    def __init__(self, view: ArticleView, session: Session, styles: LabelStyles) -> None:
        super().__init__(view)
        self._view = view
        self._session = session
        self._styles = styles
        linking, relating = view.linking, session.relating
        linking.ways_between = relating.ways_between
        linking.next_target = relating.next_target
        linking.wanted.connect(self._offer_types)
        linking.told.connect(partial(announce, view))
        linking.names.clicked.connect(relating.go_to)
        view.arcs.relation_wanted.connect(relating.pick_id)
        relating.picked_changed.connect(self._show_picked)
        session.article_changed.connect(linking.end)
        session.annotations_changed.connect(lambda _: linking.end())

    def begin(self) -> None:
        """From now on, the other end of a relation of the picked span is chosen in the article."""
        session = self._session
        if not session.schema.relations:
            session.message.emit(self.tr("The schema has no relation types."))
            return
        source = session.selection.picked
        if not session.has_picked() or source is None:
            return
        if session.relating.next_target(source, source, True) is None:
            said = self.tr("The schema lets no other span of this article be related to this {}.")
            session.message.emit(said.format(self._styles.title(source.layer, source.label)))
            return
        self._view.setFocus()
        words = session.chaining.words_of(source)
        session.message.emit(self.tr("Relate “{}”: choose the other span.").format(words))
        self._view.linking.begin(source)

    def _offer_types(self, wish: Wish) -> None:
        """Makes the relation where one type is allowed; offers the types where there are several."""
        relating, linking = self._session.relating, self._view.linking
        types = relating.types_between(wish.head, wish.child)
        if not self._session.may_edit():
            linking.end()
        elif len(types) == 1:
            self._relate(types[0].name, wish.head, wish.child)
        else:
            self._open_menu(wish, types)

    def _open_menu(self, wish: Wish, types: list[RelationType]) -> None:
        relating, view = self._session.relating, self._view
        turned = relating.types_between(wish.child, wish.head)
        colors = {kind.name: self._styles.relation_color(kind.name) for kind in (*types, *turned)}
        words = self._session.chaining.words_of
        menu = TypeMenu((words(wish.head), words(wish.child)), types, turned, colors, view)

        def relate(kind: str, is_turned: bool) -> None:
            head, child = (wish.child, wish.head) if is_turned else (wish.head, wish.child)
            self._relate(kind, head, child)

        menu.chosen.connect(relate)
        if not view.linking.is_by_keyboard:
            # A line that was dragged goes with the menu; from one that keys have drawn, one may choose again.
            menu.aboutToHide.connect(lambda: QTimer.singleShot(0, view.linking.end))
        menu.popup(view.viewport().mapToGlobal(wish.at.toPoint()))

    def _relate(self, kind: str, head: Span, child: Span) -> None:
        session = self._session
        self._view.linking.end()
        if session.relating.relate(kind, head, child):
            words, title = session.chaining.words_of, self._styles.relation_title(kind)
            said = self.tr("{head} → {type} → {child}").format(head=words(head), type=title, child=words(child))
            session.message.emit(said)

    def _show_picked(self) -> None:
        picked = self._session.relating.picked
        self._view.arcs.light(picked.id if picked is not None else "")
