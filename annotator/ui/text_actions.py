"""The commands on the article's text and its spans: moving, selecting, picking, labelling. They work in the article."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from annotator.model import Edge
from annotator.ui.article_view import Selecting
from annotator.ui.commands import LABEL_MENU, SEPARATOR, Command, in_menu
from annotator.ui.session import Session
from annotator.ui.wording import translator

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_tr = translator("commands")

_EDGES: tuple[Edge, ...] = ("start", "end")
# On macOS, Alt with an arrow goes by words and Command (which Qt calls Ctrl) to the ends of lines and text.
_IS_MACOS = sys.platform == "darwin"
_BY_SENTENCE = "Ctrl+Alt" if _IS_MACOS else "Alt"
_BY_PARAGRAPH = "Ctrl+Alt" if _IS_MACOS else "Ctrl"
_OnArticle = partial(Command, scope="article")


def text_commands(selecting: Selecting, session: Session) -> list[Command]:
    """Moving about in the text, and selecting it."""

    def has_article() -> bool:
        return session.article is not None

    def step(unit: str, way: str, key: str, title: str, *, extends: bool = False) -> Command:
        move = partial(selecting.move, f"{unit} {way}", extends=extends)
        name = f"{'select ' if extends else ''}{unit} {way}"
        return _OnArticle(name, title, move, (key,), is_enabled=has_article)

    leap, select = partial(selecting.leap, extends=False), partial(selecting.leap, extends=True)
    expand, shrink = selecting.expand, selecting.shrink
    sentence, paragraph = _BY_SENTENCE, _BY_PARAGRAPH
    return in_menu(
        "Text",
        _OnArticle("leap", _tr("Leap to a word in view"), leap, ("'",), is_enabled=has_article),
        _OnArticle("leap selecting", _tr("Select to a word in view"), select, ('"',), is_enabled=has_article),
        SEPARATOR,
        _OnArticle("expand", _tr("Expand the selection"), expand, ("Alt+Shift+Up",), is_enabled=has_article),
        _OnArticle("shrink", _tr("Shrink the selection"), shrink, ("Alt+Shift+Down",), is_enabled=has_article),
        SEPARATOR,
        step("sentence", "right", f"{sentence}+Right", _tr("To the next sentence")),
        step("sentence", "left", f"{sentence}+Left", _tr("To the start of the sentence")),
        step("sentence", "right", f"{sentence}+Shift+Right", _tr("Select to the next sentence"), extends=True),
        step("sentence", "left", f"{sentence}+Shift+Left", _tr("Select to the start of the sentence"), extends=True),
        SEPARATOR,
        step("paragraph", "down", f"{paragraph}+Down", _tr("To the next paragraph")),
        step("paragraph", "up", f"{paragraph}+Up", _tr("To the start of the paragraph")),
        step("paragraph", "down", f"{paragraph}+Shift+Down", _tr("Select to the next paragraph"), extends=True),
        step("paragraph", "up", f"{paragraph}+Shift+Up", _tr("Select to the start of the paragraph"), extends=True),
    )


def span_commands(window: MainWindow, session: Session) -> list[Command]:
    """Picking spans, and changing the picked one."""

    # Commands on the picked span stay enabled: keys typed ahead of the screen must not be lost.
    def has_article() -> bool:
        return session.article is not None

    titles: dict[tuple[Edge, bool, bool], str] = {
        ("start", True, False): _tr("Move the span’s start back by a word"),
        ("start", False, False): _tr("Move the span’s start on by a word"),
        ("end", True, False): _tr("Move the span’s end on by a word"),
        ("end", False, False): _tr("Move the span’s end back by a word"),
        ("start", True, True): _tr("Move the span’s start back by a character"),
        ("start", False, True): _tr("Move the span’s start on by a character"),
        ("end", True, True): _tr("Move the span’s end on by a character"),
        ("end", False, True): _tr("Move the span’s end back by a character"),
    }

    def mover(edge: Edge, *, outwards: bool, by_character: bool) -> Command:
        key = {("start", True): "[", ("start", False): "]", ("end", True): "}", ("end", False): "{"}[edge, outwards]
        return _OnArticle(
            f"{edge} {'out' if outwards else 'in'} {'character' if by_character else 'word'}",
            titles[edge, outwards, by_character],
            partial(shaping.move_edge, edge, outwards=outwards, by_character=by_character),
            (f"Alt+{key}" if by_character else key,),
        )

    selection, shaping = session.selection, session.shaping
    pick_next = partial(selection.pick_neighbour, forward=True)
    pick_previous = partial(selection.pick_neighbour, forward=False)
    around, inside = selection.pick_around, selection.pick_inside

    def let_go() -> None:
        """The picked relation first; search and guideline are closed once there is nothing else to let go of."""
        if not (session.relating.let_go() or selection.escape() or window.place.panel.close_guideline()):
            window.place.find_bar.close_search()

    inspecting, remove = window.inspecting, session.relating.remove_picked
    tell_labels = window.place.announcer.tell_labels
    on_span, selected = partial(_OnArticle, contexts=("span",)), partial(_OnArticle, contexts=("selection",))
    return in_menu(
        "Span",
        _OnArticle("next span", _tr("Pick the next span"), pick_next, ("Tab",), is_enabled=has_article),
        _OnArticle("previous span", _tr("Pick the span before"), pick_previous, ("Shift+Tab",), is_enabled=has_article),
        on_span("span around", _tr("Pick the span around"), around, ("Alt+Up",), is_enabled=has_article),
        on_span("span inside", _tr("Pick the span inside"), inside, ("Alt+Down",), is_enabled=has_article),
        _OnArticle("let go", _tr("Let go"), let_go, ("Esc",)),
        _OnArticle("labels here", _tr("Say which labels are here"), tell_labels, ("?",), is_enabled=has_article),
        SEPARATOR,
        *(
            mover(edge, outwards=outwards, by_character=by_character)
            for by_character in (False, True)
            for edge in _EDGES
            for outwards in (True, False)
        ),
        SEPARATOR,
        selected("add fragment", _tr("Add the selection to the span"), shaping.add_selection, ("+", "=")),
        selected("remove fragment", _tr("Take the selection out of the span"), shaping.take_out_selection, ("-",)),
        SEPARATOR,
        *_everywhere_commands(window),
        SEPARATOR,
        on_span("attributes", _tr("Edit the attributes"), inspecting.edit_attributes, ("I",), is_enabled=has_article),
        on_span("note", _tr("Write a note on the span"), inspecting.edit_note, ("N",)),
        on_span("remove", _tr("Remove the span"), remove, ("Delete", "Backspace")),
    )


def _everywhere_commands(window: MainWindow) -> list[Command]:
    """What is done to the picked span, done to the same words elsewhere."""
    everywhere = window.everywhere
    on_span = partial(_OnArticle, contexts=("span",))
    return [
        on_span(
            "everywhere label",
            _tr("Label every occurrence"),
            everywhere.label_in_article,
            ("A",),
            keywords="all same repeat propagate",
        ),
        on_span(
            "everywhere label project",
            _tr("Label every occurrence in the project…"),
            everywhere.label_in_project,
            ("Shift+A",),
            keywords="all same repeat propagate",
        ),
        on_span(
            "everywhere change",
            _tr("Change the label of every occurrence…"),
            everywhere.relabel,
            ("Alt+A",),
            keywords="all same relabel replace rename",
        ),
        on_span(
            "everywhere remove",
            _tr("Remove the label from every occurrence…"),
            everywhere.remove,
            ("Ctrl+Delete",),
            keywords="all same delete clear",
        ),
    ]


def label_commands(session: Session, keys: dict[tuple[str, str], str]) -> list[Command]:
    """One command a label on spans that has a key; the others, of which there may be thousands, are typed for."""
    return in_menu(
        LABEL_MENU,
        *(
            _OnArticle(
                f"label {layer.name} {label.name}",
                _tr("Label {}").format(label.display),
                partial(session.use_label, layer.name, label.name),
                (keys[layer.name, label.name].upper(),),
                contexts=("selection", "span", "text"),
            )
            for layer, label in session.schema.span_labels()
            if not label.hidden and (layer.name, label.name) in keys
        ),
    )
