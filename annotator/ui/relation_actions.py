"""The commands on relations and chains. They work in the article."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from annotator.ui.commands import SEPARATOR, Command, in_menu
from annotator.ui.session import Session
from annotator.ui.wording import translator

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_OnArticle = partial(Command, scope="article")
_tr = translator("commands")


def relation_commands(window: MainWindow, session: Session) -> list[Command]:
    """Relating the picked span, picking and turning its relations, and its chains."""
    relating, chaining = session.relating, session.chaining

    # Like all commands on the picked span, these stay enabled: keys typed ahead of the screen must not be lost.
    def has_types() -> bool:
        return session.article is not None and bool(session.schema.relations)

    def makes_chains() -> bool:
        return session.article is not None and chaining.is_possible

    def choose_chain(*, merges: bool = False) -> None:
        from annotator.ui.annotate.relations.chain_picker import chain_picker

        view = window.place.view
        picker = chain_picker(session, window.place.chain_looks, window.appearance, window, merges=merges)
        if picker is not None:
            below = view.page_rect(session.caret).bottomLeft() + QPoint(0, 8)
            picker.show_at(view.viewport().mapToGlobal(below))

    merge = partial(choose_chain, merges=True)
    on_span = partial(_OnArticle, contexts=("span",))
    on_relation = partial(_OnArticle, contexts=("relation",))
    pick_next, pick_previous = partial(relating.pick_next, forward=True), partial(relating.pick_next, forward=False)
    return in_menu(
        "Span",
        SEPARATOR,
        on_span("relate", _tr("Relate to another span…"), window.place.linker.begin, ("R",), is_enabled=has_types),
        _OnArticle("next relation", _tr("Pick the next relation"), pick_next, ("J",), is_enabled=has_types),
        _OnArticle(
            "previous relation", _tr("Pick the relation before"), pick_previous, ("Shift+J",), is_enabled=has_types
        ),
        on_relation("flip relation", _tr("Turn the relation round"), relating.flip, ("X",), is_enabled=has_types),
        on_relation("other end", _tr("Go to the other end"), relating.go_to_other_end, is_enabled=has_types),
        on_relation("remove relation", _tr("Remove the relation"), relating.remove, is_enabled=has_types),
        SEPARATOR,
        on_span("link to chain", _tr("Link to the last chain"), chaining.link_to_last, ("C",), is_enabled=makes_chains),
        on_span("choose chain", _tr("Link to a chain…"), choose_chain, ("Shift+C",), is_enabled=makes_chains),
        on_span("merge chains", _tr("Merge its chain with another…"), merge, is_enabled=makes_chains),
        on_span("split chain", _tr("Begin a chain of its own here"), chaining.split_at_picked, is_enabled=makes_chains),
        on_span("leave chain", _tr("Take out of its chain"), chaining.take_picked_out, is_enabled=makes_chains),
    )
