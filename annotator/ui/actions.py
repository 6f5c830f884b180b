"""The commands of the window: what there is to do, its name, its shortcut, and when it can be done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from annotator.model import Layer, Schema
from annotator.model.finding import Option
from annotator.ui.article_view import MarginKind
from annotator.ui.commands import SEPARATOR, Command, in_menu
from annotator.ui.context_menus import open_context_menu
from annotator.ui.palette import open_palette
from annotator.ui.relation_actions import relation_commands
from annotator.ui.session import Session
from annotator.ui.showing import Showing
from annotator.ui.text_actions import span_commands, text_commands
from annotator.ui.theme import ThemeChoice
from annotator.ui.wording import translator

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_tr = translator("commands")

_InPlace = partial(Command, scope="annotate")
_OnArticle = partial(Command, scope="article")


def window_commands(window: MainWindow) -> list[Command]:
    """All commands but those of labels, in the order of the menus."""
    session = window.session
    return [
        *_project_commands(window, session),
        *_edit_commands(window, session),
        *_find_commands(window, session),
        *_preferences_commands(window),
        *text_commands(window.place.view.selecting, session),
        *span_commands(window, session),
        *relation_commands(window, session),
        *_article_commands(window, session),
        *_schema_commands(window, session),
        *_view_commands(window),
        *in_menu(
            "Help",
            Command(
                "guideline",
                _tr("Guideline of the label"),
                window.inspecting.toggle_guideline,
                ("F1",),
                contexts=("span",),
                keywords="definition examples help",
                is_enabled=lambda: session.project is not None,
            ),
            SEPARATOR,
            Command("palette", _tr("Find an action…"), partial(open_palette, window), ("Ctrl+K",), keywords="palette"),
            Command("keys", _tr("Keys"), window.show_keys, ("Ctrl+/", "Ctrl+F1"), keywords="shortcuts cheat sheet"),
            SEPARATOR,
            Command("about", _tr("About Annotator"), window.show_about, keywords="version"),
        ),
        Command("menu", _tr("Menu"), window.open_menu, ("F10",)),
        Command("context menu", _tr("Context menu"), open_context_menu, ("Shift+F10",)),
    ]


def _project_commands(window: MainWindow, session: Session) -> list[Command]:
    def is_open() -> bool:
        return session.project is not None

    def can_print() -> bool:
        return session.article is not None and not window.transfers.is_busy

    def can_import() -> bool:
        return session.is_writable and not window.transfers.is_busy

    def can_back_up() -> bool:
        return session.project is not None and not session.project.read_only

    run, backups = window.transfers, window.backups
    return in_menu(
        "Project",
        Command("new", _tr("New project…"), window.projects.make, ("Ctrl+N",)),
        Command("open", _tr("Open…"), window.projects.choose, ("Ctrl+O",)),
        Command("sample", _tr("Open the sample project"), window.projects.open_sample),
        SEPARATOR,
        Command("import files", _tr("Import files…"), run.import_files, ("Ctrl+I",), is_enabled=can_import),
        Command("import folder", _tr("Import a folder…"), run.import_folder, ("Ctrl+Shift+I",), is_enabled=can_import),
        Command("knowledge", _tr("Knowledge bases…"), lambda: window.knowledge_lists.show(), is_enabled=is_open),
        Command(
            "import list",
            _tr("Import a list to link to…"),
            lambda: window.knowledge_lists.import_list(),
            is_enabled=can_import,
        ),
        Command("export", _tr("Export…"), run.export, ("Ctrl+E",), is_enabled=is_open),
        SEPARATOR,
        Command("print", _tr("Print…"), lambda: window.printouts.print(), ("Ctrl+P",), is_enabled=can_print),
        Command("save as pdf", _tr("Save as PDF…"), lambda: window.printouts.save_as_pdf(), is_enabled=can_print),
        SEPARATOR,
        Command("back up", _tr("Back up now"), backups.back_up_now, is_enabled=can_back_up),
        Command("restore", _tr("Restore a backup…"), lambda: backups.restore(window.projects)),
        SEPARATOR,
        Command("annotator", _tr("Change annotator…"), window.projects.change_annotator, is_enabled=is_open),
        Command("close", _tr("Close project"), window.projects.close, ("Ctrl+W",), is_enabled=is_open),
        SEPARATOR,
        Command("quit", _tr("Quit"), window.quit, ("Ctrl+Q",)),
    )


def _edit_commands(window: MainWindow, session: Session) -> list[Command]:
    def can_undo() -> bool:
        return session.is_writable and bool(session.undo_name())

    def can_redo() -> bool:
        return session.is_writable and bool(session.redo_name())

    def has_article() -> bool:
        return session.article is not None

    def snaps() -> bool:
        return session.selection.snaps_to_words

    def copy() -> None:
        if not window.place.view.copy():
            session.message.emit(_tr("Select the text to copy, or pick a span."))

    redo_keys = ("Ctrl+Shift+Z", "Ctrl+Y")
    snap = session.selection.toggle_snapping
    selected = partial(_OnArticle, contexts=("selection",))
    return in_menu(
        "Edit",
        Command("undo", _tr("Undo"), session.undo, ("Ctrl+Z",), "undo-2", is_enabled=can_undo),
        Command("redo", _tr("Redo"), session.redo, redo_keys, "redo-2", is_enabled=can_redo),
        SEPARATOR,
        selected("copy", _tr("Copy"), copy, ("Ctrl+C", "Ctrl+Ins"), is_enabled=has_article),
        selected(
            "copy labelled",
            _tr("Copy as labelled text"),
            window.copy_labelled,
            ("Ctrl+Shift+C",),
            is_enabled=has_article,
        ),
        SEPARATOR,
        _OnArticle(
            "find label",
            _tr("Find a label, an attribute or an action…"),
            window.open_everything,
            ("/",),
            contexts=("selection", "span", "text"),
            is_enabled=has_article,
        ),
        SEPARATOR,
        Command("snapping", _tr("Snap labels to whole words"), snap, ("F8",), is_checked=snaps),
    )


def _preferences_commands(window: MainWindow) -> list[Command]:
    keywords = _tr("settings options")
    return in_menu(
        "Edit",
        SEPARATOR,
        Command("preferences", _tr("Preferences…"), window.show_preferences, ("Ctrl+,",), keywords=keywords),
    )


def _find_commands(window: MainWindow, session: Session) -> list[Command]:
    bar, finding = window.place.find_bar, window.place.finding

    def has_article() -> bool:
        return session.article is not None

    def option(name: Option, title: str, key: str, icon: str) -> Command:
        return _InPlace(
            f"option {name}",
            title,
            partial(finding.switch, name),
            (key,),
            icon,
            is_enabled=lambda: finding.is_active,
            is_checked=lambda: finding.query.has(name),
        )

    find_next, find_previous = partial(bar.step, forward=True), partial(bar.step, forward=False)
    return in_menu(
        "Edit",
        SEPARATOR,
        _InPlace(
            "find",
            _tr("Find in the article…"),
            bar.open_search,
            ("Ctrl+F",),
            contexts=("text",),
            keywords="search",
            is_enabled=has_article,
        ),
        _InPlace("find next", _tr("Find next"), find_next, ("F3",), "chevron-down", is_enabled=has_article),
        _InPlace(
            "find previous", _tr("Find previous"), find_previous, ("Shift+F3",), "chevron-up", is_enabled=has_article
        ),
        option("case", _tr("Match case"), "Alt+C", "case-sensitive"),
        option("words", _tr("Whole words"), "Alt+W", "whole-word"),
        option("expression", _tr("Regular expression"), "Alt+R", "regex"),
        SEPARATOR,
        _InPlace("go to", _tr("Go to…"), window.go_to, ("Ctrl+G",), contexts=("text",), is_enabled=has_article),
    )


def _article_commands(window: MainWindow, session: Session) -> list[Command]:
    def has_article() -> bool:
        return session.article is not None

    def can_edit() -> bool:
        return has_article() and session.is_writable

    def can_reopen() -> bool:
        return can_edit() and session.annotations is not None and session.annotations.status in ("done", "skipped")

    def is_flagged() -> bool:
        return session.annotations is not None and session.annotations.flag is not None

    queue = session.queue
    done, skip = partial(session.finish, "done"), partial(session.finish, "skipped")
    reopen = partial(session.set_status, "in progress")
    about_article = partial(_InPlace, contexts=("article", "text"))
    return in_menu(
        "Article",
        about_article("done", _tr("Done, next"), done, ("Ctrl+Return", "Ctrl+Enter"), is_enabled=can_edit),
        about_article("skip", _tr("Skip"), skip, ("S",), scope="article", is_enabled=can_edit),
        about_article(
            "flag",
            _tr("Flag with a question…"),
            window.flag,
            ("F",),
            "flag",
            scope="article",
            is_enabled=can_edit,
            is_checked=is_flagged,
        ),
        about_article(
            "article note",
            _tr("Write a note on the article"),
            window.inspecting.edit_article_note,
            ("Shift+N",),
            scope="article",
            is_enabled=can_edit,
        ),
        about_article("reopen", _tr("Put back in progress"), reopen, is_enabled=can_reopen),
        SEPARATOR,
        _InPlace(
            "next article",
            _tr("Next article"),
            partial(queue.step, 1),
            ("Ctrl+PgDown",),
            is_enabled=has_article,
        ),
        _InPlace(
            "previous article",
            _tr("Article before"),
            partial(queue.step, -1),
            ("Ctrl+PgUp",),
            is_enabled=has_article,
        ),
    )


def _schema_commands(window: MainWindow, session: Session) -> list[Command]:
    def is_open() -> bool:
        return session.project is not None

    def can_import() -> bool:
        return session.is_writable and not window.transfers.is_busy

    place = window.schema_place
    words = "schema labels layers"
    return in_menu(
        "Schema",
        Command(
            "schema",
            _tr("Design the schema"),
            place.show,
            ("Ctrl+5",),
            "tags",
            is_enabled=is_open,
            is_checked=lambda: place.is_shown,
            keywords=words,
        ),
        Command(
            "import schema",
            _tr("Import a schema…"),
            lambda: place.files.bring_in(),
            is_enabled=can_import,
            keywords=words,
        ),
        Command(
            "export schema", _tr("Export the schema…"), lambda: place.files.write(), is_enabled=is_open, keywords=words
        ),
    )


def _view_commands(window: MainWindow) -> list[Command]:
    view, options = window.place.view, window.view_options
    appearance, settings = window.appearance, window.settings
    showing, reading = window.showing, window.reading

    def is_chosen(choice: ThemeChoice) -> bool:
        return appearance.choice == choice

    def theme(choice: ThemeChoice, title: str) -> Command:
        choose = partial(options.choose_theme, choice)
        return Command(f"theme {choice}", title, choose, keywords="appearance", is_checked=partial(is_chosen, choice))

    def switch(
        part: str, title: str, is_shown: Callable[[], bool], show: Callable[[bool], None], *keys: str
    ) -> Command:
        return _InPlace(part, title, lambda: show(not is_shown()), keys, is_checked=is_shown)

    def open_reading() -> None:
        reading.open(window.place.toolbar.tool("reading"))

    def has_article() -> bool:
        return window.session.article is not None

    def margin(kind: MarginKind, title: str) -> Command:
        show = partial(options.show_margin, kind)
        return Command(f"margin {kind}", title, show, is_checked=lambda: settings.margin == kind)

    def is_offering() -> bool:
        return settings.label_bar_is_shown

    def show_arcs(shown: bool) -> None:
        options.show_arcs("picked" if shown else "none")

    def show_all_arcs(shown: bool) -> None:
        options.show_arcs("all" if shown else "picked")

    to_previous = partial(window.focus_next_part, backwards=True)
    return in_menu(
        "View",
        Command(
            "annotate",
            _tr("Annotate"),
            window.show_annotate,
            ("Ctrl+1",),
            "highlighter",
            is_enabled=lambda: window.session.project is not None,
            is_checked=window.is_annotating,
        ),
        Command("next part", _tr("Next part of the window"), window.focus_next_part, ("F6",)),
        Command("previous part", _tr("Part of the window before"), to_previous, ("Shift+F6",)),
        _InPlace("filter", _tr("Filter articles"), window.focus_filter, ("Ctrl+L",)),
        SEPARATOR,
        switch("queue", _tr("Queue"), lambda: settings.queue_is_shown, options.show_queue, "F4"),
        switch("panel", _tr("Annotation panel"), lambda: settings.panel_is_shown, options.show_panel, "F5"),
        switch("names", _tr("Names under spans"), lambda: settings.names_are_shown, options.show_names),
        switch("offers", _tr("Labels beside a selection"), is_offering, options.show_label_bar),
        switch("arcs", _tr("Arcs of relations"), lambda: settings.arcs != "none", show_arcs),
        switch("all arcs", _tr("Arcs of all relations"), lambda: settings.arcs == "all", show_all_arcs, "F7"),
        switch(
            "invisibles",
            _tr("Invisible characters"),
            lambda: settings.invisibles_are_shown,
            options.show_invisibles,
        ),
        switch("suggestions", _tr("Suggestions"), lambda: showing.suggestions_are_shown, showing.show_suggestions),
        switch("others", _tr("Spans of other annotators"), lambda: showing.others_are_shown, showing.show_others),
        switch("smooth", _tr("Smooth scrolling"), lambda: settings.smooth_scrolling, options.scroll_smoothly),
        SEPARATOR,
        _InPlace(
            "reading", _tr("Reading options…"), open_reading, ("Ctrl+Shift+R",), "a-large-small", is_enabled=has_article
        ),
        Command("larger", _tr("Larger type"), partial(view.zoom_by, 1), ("Ctrl++", "Ctrl+=")),
        Command("smaller", _tr("Smaller type"), partial(view.zoom_by, -1), ("Ctrl+-",)),
        Command("usual size", _tr("Usual type size"), lambda: view.set_zoom(1.0), ("Ctrl+0",)),
        SEPARATOR,
        margin("none", _tr("Nothing in the margin")),
        margin("lines", _tr("Line numbers in the margin")),
        margin("offsets", _tr("Offsets in the margin")),
        SEPARATOR,
        theme("system", _tr("Theme of the system")),
        theme("light", _tr("Light theme")),
        theme("dark", _tr("Dark theme")),
        switch("contrast", _tr("High contrast"), lambda: appearance.theme.is_high_contrast, options.choose_contrast),
    )


def layer_commands(schema: Schema, showing: Showing) -> list[Command]:
    """One command a layer on spans, which shows and hides it."""

    def show(layer: Layer) -> Command:
        return Command(
            f"layer {layer.name}",
            _tr("Show {}").format(layer.display),
            lambda: showing.show_layer(layer.name, not showing.layer_is_shown(layer.name)),
            is_checked=lambda: showing.layer_is_shown(layer.name),
        )

    return in_menu("View", SEPARATOR, *(show(layer) for layer in schema.layers if layer.is_on_spans))
