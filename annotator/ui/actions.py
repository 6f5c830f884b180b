"""The commands of the window: what there is to do, its name, its shortcut, and when it can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.ui.commands import Command
from annotator.ui.session import Edge, Session
from annotator.ui.theme import ThemeChoice

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


_EDGES: tuple[Edge, ...] = ("start", "end")


def _tr(text: str) -> str:
    return QCoreApplication.translate("commands", text)


def project_commands(window: MainWindow, session: Session) -> list[Command]:
    def is_open() -> bool:
        return session.project is not None

    def is_writable() -> bool:
        return session.is_writable and not window.is_busy

    return [
        Command("new", _tr("New project…"), window.new_project, ("Ctrl+N",), menu="Project"),
        Command("open", _tr("Open…"), window.open_project_dialog, ("Ctrl+O",), menu="Project"),
        Command("sample", _tr("Open the sample project"), window.open_sample, menu="Project"),
        Command(
            "import files",
            _tr("Import files…"),
            window.import_files,
            ("Ctrl+I",),
            menu="Project/-",
            is_enabled=is_writable,
        ),
        Command(
            "import folder",
            _tr("Import a folder…"),
            window.import_folder,
            ("Ctrl+Shift+I",),
            menu="Project",
            is_enabled=is_writable,
        ),
        Command("export", _tr("Export…"), window.export, ("Ctrl+E",), menu="Project", is_enabled=is_open),
        Command("annotator", _tr("Change annotator…"), window.change_annotator, menu="Project/-", is_enabled=is_open),
        Command("close", _tr("Close project"), window.close_project, ("Ctrl+W",), menu="Project", is_enabled=is_open),
        Command("quit", _tr("Quit"), window.quit, ("Ctrl+Q",), menu="Project/-"),
        Command("keys", _tr("Keys"), window.show_keys, ("F1",), menu="Help"),
        Command("about", _tr("About Annotator"), window.show_about, menu="Help"),
    ]


def edit_commands(window: MainWindow, session: Session) -> list[Command]:
    def can_undo() -> bool:
        return session.is_writable and bool(session.undo_name())

    def can_redo() -> bool:
        return session.is_writable and bool(session.redo_name())

    # Commands on the picked span stay enabled: keys typed ahead of the screen must not be lost.
    def has_article() -> bool:
        return session.article is not None

    def mover(end: Edge, *, outwards: bool, by_character: bool) -> Command:
        key = {("start", True): "[", ("start", False): "]", ("end", True): "}", ("end", False): "{"}[end, outwards]
        title = {
            ("start", True): _tr("Move the span’s start back"),
            ("start", False): _tr("Move the span’s start on"),
            ("end", True): _tr("Move the span’s end on"),
            ("end", False): _tr("Move the span’s end back"),
        }[end, outwards]
        unit = _tr("by a character") if by_character else _tr("by a word")
        return Command(
            f"{end} {'out' if outwards else 'in'} {'character' if by_character else 'word'}",
            f"{title} {unit}",
            lambda: session.move_edge(end, outwards=outwards, by_character=by_character),
            (f"Alt+{key}" if by_character else key,),
            scope="article",
            menu="Span",
        )

    return [
        Command("undo", _tr("Undo"), session.undo, ("Ctrl+Z",), "undo-2", menu="Edit", is_enabled=can_undo),
        Command(
            "redo", _tr("Redo"), session.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", menu="Edit", is_enabled=can_redo
        ),
        Command("copy", _tr("Copy text"), window.place.view.copy, menu="Edit/-", is_enabled=has_article),
        Command(
            "find label",
            _tr("Find a label…"),
            window.open_label_picker,
            ("/",),
            scope="article",
            menu="Edit",
            is_enabled=has_article,
        ),
        Command(
            "snapping",
            _tr("Snap labels to whole words"),
            session.selection.toggle_snapping,
            ("F8",),
            menu="Edit/-",
            is_checked=lambda: session.selection.snaps_to_words,
        ),
        Command(
            "next span",
            _tr("Pick the next span"),
            lambda: session.selection.pick_neighbour(forward=True),
            ("Tab",),
            scope="article",
            menu="Span",
            is_enabled=has_article,
        ),
        Command(
            "previous span",
            _tr("Pick the span before"),
            lambda: session.selection.pick_neighbour(forward=False),
            ("Shift+Tab",),
            scope="article",
            menu="Span",
            is_enabled=has_article,
        ),
        Command("let go", _tr("Let go"), session.selection.escape, ("Esc",), scope="article", menu="Span"),
        *(
            mover(end, outwards=outwards, by_character=by_character)
            for by_character in (False, True)
            for end in _EDGES
            for outwards in (True, False)
        ),
        Command(
            "note",
            _tr("Write a note on the span"),
            window.edit_note,
            ("N",),
            scope="article",
            menu="Span/-",
        ),
        Command(
            "remove",
            _tr("Remove the span"),
            session.remove_picked,
            ("Delete", "Backspace"),
            scope="article",
            menu="Span",
        ),
    ]


def article_commands(window: MainWindow, session: Session) -> list[Command]:
    def has_article() -> bool:
        return session.article is not None

    def can_edit() -> bool:
        return has_article() and session.is_writable

    def is_status(status: str) -> bool:
        return session.annotations is not None and session.annotations.status == status

    return [
        Command(
            "done",
            _tr("Done, next"),
            lambda: session.finish("done"),
            ("Ctrl+Return", "Ctrl+Enter"),
            menu="Article",
            is_enabled=can_edit,
        ),
        Command(
            "skip",
            _tr("Skip"),
            lambda: session.finish("skipped"),
            ("S",),
            scope="article",
            menu="Article",
            is_enabled=can_edit,
        ),
        Command(
            "flag",
            _tr("Flag with a question…"),
            window.flag,
            ("F",),
            "flag",
            scope="article",
            menu="Article",
            is_enabled=can_edit,
            is_checked=lambda: session.annotations is not None and session.annotations.flag is not None,
        ),
        Command(
            "reopen",
            _tr("Put back in progress"),
            lambda: session.set_status("in progress"),
            menu="Article",
            is_enabled=lambda: can_edit() and (is_status("done") or is_status("skipped")),
        ),
        Command(
            "next article",
            _tr("Next article"),
            lambda: session.step(1),
            ("Ctrl+PgDown",),
            menu="Article/-",
            is_enabled=has_article,
        ),
        Command(
            "previous article",
            _tr("Article before"),
            lambda: session.step(-1),
            ("Ctrl+PgUp",),
            menu="Article",
            is_enabled=has_article,
        ),
    ]


def view_commands(window: MainWindow) -> list[Command]:
    view = window.place.view
    appearance = window.appearance

    def is_chosen(choice: ThemeChoice) -> bool:
        return appearance.choice == choice

    themes: tuple[tuple[ThemeChoice, str], ...] = (
        ("system", _tr("Follow the system")),
        ("light", _tr("Light")),
        ("dark", _tr("Dark")),
    )
    return [
        Command("annotate", _tr("Annotate"), window.show_annotate, ("Ctrl+1",), menu="View"),
        Command("next part", _tr("Next part of the window"), window.focus_next_part, ("F6",), menu="View"),
        Command(
            "previous part",
            _tr("Part of the window before"),
            lambda: window.focus_next_part(backwards=True),
            ("Shift+F6",),
            menu="View",
        ),
        Command("filter", _tr("Filter articles"), window.focus_filter, ("Ctrl+L",), menu="View"),
        Command(
            "larger", _tr("Larger type"), lambda: view.set_zoom(view.zoom * 1.1), ("Ctrl++", "Ctrl+="), menu="View/-"
        ),
        Command("smaller", _tr("Smaller type"), lambda: view.set_zoom(view.zoom / 1.1), ("Ctrl+-",), menu="View"),
        Command("usual size", _tr("Usual type size"), lambda: view.set_zoom(1.0), ("Ctrl+0",), menu="View"),
        *(
            Command(
                f"theme {choice}",
                title,
                partial(window.choose_theme, choice),
                menu="View/-" if choice == "system" else "View",
                is_checked=partial(is_chosen, choice),
            )
            for choice, title in themes
        ),
        Command("menu", _tr("Menu"), window.open_menu, ("F10",)),
    ]


def label_commands(session: Session, keys: dict[tuple[str, str], str]) -> list[Command]:
    """One command a label of the schema that goes on spans."""
    return [
        Command(
            f"label {layer.name} {label.name}",
            _tr("Label {}").format(label.display),
            partial(session.use_label, layer.name, label.name),
            (keys[layer.name, label.name].upper(),) if (layer.name, label.name) in keys else (),
            scope="article",
            menu="Label",
        )
        for layer, label in session.schema.span_labels()
        if not label.hidden
    ]
