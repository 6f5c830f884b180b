"""What the window holds: rail, the Annotate place or the welcome page, and the status bar."""

from __future__ import annotations

import base64
import logging
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotator.errors import ProjectError
from annotator.ui import actions, text_actions
from annotator.ui.annotate.go_to import go_to_picker
from annotator.ui.annotate.place import AnnotatePlace
from annotator.ui.annotate.reading import ReadingOptions
from annotator.ui.backups import Backups
from annotator.ui.commands import Commands, Scope
from annotator.ui.everywhere import Everywhere
from annotator.ui.focus import focus_next, order_tabs, press_focused_button
from annotator.ui.focus_tips import FocusTips
from annotator.ui.hints import Hints
from annotator.ui.inspecting import Inspecting
from annotator.ui.knowledge_lists import KnowledgeLists
from annotator.ui.label_styles import LabelStyles
from annotator.ui.main_menu import MainMenu
from annotator.ui.projects import Projects
from annotator.ui.rail import Rail
from annotator.ui.schema_window import SchemaWindow
from annotator.ui.session import Session
from annotator.ui.shortcuts import Shortcuts
from annotator.ui.showing import Showing
from annotator.ui.status_bar import StatusBar
from annotator.ui.theme import Appearance
from annotator.ui.transfers import Transfers
from annotator.ui.view_options import ViewOptions
from annotator.ui.welcome import WelcomePage
from annotator.ui.wide_edits import WideEdits

if TYPE_CHECKING:
    from annotator.settings import Settings
    from annotator.ui.preferences import PreferencesPage
    from annotator.ui.printouts import Printouts

log = logging.getLogger(__name__)


class MainWindow(QWidget):
    """Holds the parts together, and shows the one that is wanted."""

    def __init__(self, settings: Settings, appearance: Appearance) -> None:
        super().__init__()
        self.settings = settings
        self.appearance = appearance
        self.session = Session(self)
        self.styles = LabelStyles(appearance, self)
        self.commands = Commands(appearance, self)
        self.showing = Showing(self.session, settings)
        self.place = AnnotatePlace(self.session, self.styles, appearance, self.showing, self.commands, settings)
        self.welcome = WelcomePage(appearance)
        self._status_bar = StatusBar(self.session, self.styles, appearance, self.commands)
        self._menu = MainMenu(self.commands, settings, self)
        self._rail = Rail(self.commands, self._menu, appearance)
        self.transfers = Transfers(self.session, self)
        self.wide_edits = WideEdits(self.session, self.transfers)
        self.everywhere = Everywhere(self)
        self.projects = Projects(self.session, settings, self.transfers, self)
        self.backups = Backups(self.session, settings, self.transfers, self)
        self.reading = ReadingOptions(self.place.view, settings, appearance, self)
        self.view_options = ViewOptions(self.place, settings, appearance, self)
        self.view_options.changed.connect(self.commands.refresh)
        self.inspecting = Inspecting(self)
        self.knowledge_lists = KnowledgeLists(self.session, self.transfers, self)
        self._before: QWidget | None = None  # what was shown before the preferences
        self.setAcceptDrops(True)
        self.setMinimumSize(892, 480)
        self._arrange()
        self.schema_place = SchemaWindow(self, self._stack)
        self._register_commands()
        self.hints = Hints(self)
        self._connect()
        order_tabs(self)
        self.place.panel.rebuilt.connect(lambda: order_tabs(self))
        FocusTips(self)

    def _arrange(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.place)
        self._stack.addWidget(self.welcome)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._status_bar)
        self.setObjectName("chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(main, 1)

    def _register_commands(self) -> None:
        owners: dict[Scope, QWidget] = {"window": self, "annotate": self.place, "article": self.place.view}
        for command in actions.window_commands(self):
            self.commands.add([command], owners[command.scope])
        self.shortcuts = Shortcuts(self.commands, self.settings, self)
        self.shortcuts.changed.connect(self._show_schema)
        self._rail.bind()
        self.welcome.bind(self.commands)
        self.place.toolbar.bind()
        self.place.find_bar.bind()
        self.commands.keep_tip(self.place.queue.filter, self.place.queue.filter.accessibleName(), "filter")
        self.commands.refresh()

    def _connect(self) -> None:
        session = self.session
        session.schema_changed.connect(self._show_schema)
        session.problem.connect(self.show_problem)
        for signal in (
            session.project_changed,
            session.article_changed,
            session.annotations_changed,
            session.selection.snapping_changed,
        ):
            signal.connect(lambda *_: self.commands.refresh())
        session.project_changed.connect(self._show_project)
        self._stack.currentChanged.connect(lambda _: self.commands.refresh())
        self.transfers.started.connect(self._status_bar.follow)
        self.transfers.started.connect(lambda _: self.commands.refresh())
        self.transfers.ended.connect(self.commands.refresh)
        projects = self.projects
        self.welcome.sample_wanted.connect(projects.open_sample)
        self.welcome.new_wanted.connect(projects.make)
        self.welcome.open_wanted.connect(projects.choose)
        self.welcome.recent.wanted.connect(projects.open)
        self.welcome.recent.unwanted.connect(self._forget)
        self._menu.project_wanted.connect(projects.open)
        self._status_bar.annotator.clicked.connect(projects.change_annotator)

    def _show_schema(self) -> None:
        self.styles.reserve_keys(self.shortcuts.letters())
        self.styles.set_schema(self.session.schema)
        self.commands.remove("label ", self.place.view)
        self.commands.remove("layer ", self)
        self.commands.add(actions.layer_commands(self.session.schema, self.showing), self)
        self.commands.add(text_actions.label_commands(self.session, self.styles.keys), self.place.view)
        self.commands.refresh()

    def _show_project(self) -> None:
        project = self.session.project
        self._stack.setCurrentWidget(self.place if project else self.welcome)
        self.window().setWindowTitle(f"{project.name} – Annotator" if project else self.tr("Annotator"))
        if project is None:
            self.show_welcome()

    def show_welcome(self) -> None:
        self._stack.setCurrentWidget(self.welcome)
        self.welcome.show_recent(self.projects.listed())
        self.welcome.focus()

    def _forget(self, path: Path) -> None:
        """A project is taken off the list of the welcome page."""
        self.settings.forget_project(path)
        self.welcome.show_recent(self.projects.listed())

    # What the article's commands need a dialog or a field for

    def flag(self) -> None:
        from annotator.ui.dialogs.flag import ask_flag

        if self.session.annotations is not None:
            decided, question = ask_flag(self.session.annotations.flag, self)
            if decided:
                self.session.set_flag(question)
        self.commands.refresh()

    def open_everything(self) -> None:
        """A type-ahead over all that can be done with the text at the caret."""
        from annotator.ui.everything import open_everything

        open_everything(self)

    def go_to(self) -> None:
        """A type-ahead that takes an offset, a paragraph, a span's number, or words of a span."""
        view = self.place.view
        picker = go_to_picker(self.session, self.styles, self.appearance, view, self)
        picker.show_at(view.mapToGlobal(QPoint((view.width() - picker.sizeHint().width()) // 2, 12)))

    def copy_labelled(self) -> None:
        from annotator.ui.copying import copy_labelled

        content = self.place.view.content
        if content is not None:
            copy_labelled(self.session, content, self.styles.looks_on_paper(), self.transfers)

    @cached_property
    def printouts(self) -> Printouts:
        from annotator.ui.printouts import Printouts

        return Printouts(self)

    # The window itself

    @cached_property
    def preferences(self) -> PreferencesPage:
        from annotator.ui.preferences import PreferencesPage

        page = PreferencesPage(self)
        page.left.connect(self.leave_preferences)
        self._stack.addWidget(page)
        return page

    def show_preferences(self) -> None:
        """Shows the preferences in place of what is shown; when they are shown already, goes back to that."""
        if self._stack.currentWidget() is self.preferences:
            self.leave_preferences()
            return
        self._before = self._stack.currentWidget()
        self._stack.setCurrentWidget(self.preferences)
        self.preferences.begin()

    def leave_preferences(self) -> None:
        if self.session.project is None:
            self.show_welcome()
        elif self._before in (None, self.place, self.welcome):
            self.show_annotate()
        else:
            self._stack.setCurrentWidget(self._before)

    def is_annotating(self) -> bool:
        """Whether the Annotate place is shown."""
        return self._stack.currentWidget() is self.place

    def show_annotate(self) -> None:
        if self.session.project is not None:
            self._stack.setCurrentWidget(self.place)
            self.place.view.setFocus()

    def open_menu(self) -> None:
        self._rail.open_menu()

    def focus_filter(self) -> None:
        if not self.settings.queue_is_shown:
            self.view_options.show_queue(True)
        self.place.queue.filter.setFocus()
        self.place.queue.filter.selectAll()

    def focus_next_part(self, *, backwards: bool = False) -> None:
        """Takes the keyboard to the next part: queue, toolbar, article, panel, status bar, rail."""
        if self.session.project is not None:
            place = self.place
            shown = self._stack.currentWidget()
            in_place = (place.queue, place.toolbar, place.find_bar, place.view, place.panel)
            parts = (*(in_place if shown is place else self.schema_place.parts_of(shown)), self._status_bar, self._rail)
            focus_next(parts, backwards=backwards)

    def quit(self) -> None:
        self.window().close()

    def show_keys(self) -> None:
        from annotator.ui.dialogs.keys import show_keys

        show_keys(self.commands, self.appearance.theme, self)

    def show_about(self) -> None:
        from annotator.ui.dialogs.about import show_about

        show_about(self)

    def show_problem(self, error: ProjectError) -> None:
        from annotator.ui.dialogs.problems import show_problem

        log.info("told the user: %s", error)
        show_problem(error, self)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if press_focused_button(event):
            return
        is_for_article = self._stack.currentWidget() in (self.place, self.welcome)
        if is_for_article and self.session.article is None and event.text().isalnum() and not event.modifiers():
            self.session.message.emit(self.tr("Open an article first: labels go on its text."))
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        # The dialog that may follow must not keep the program waiting that things were dragged from.
        QTimer.singleShot(0, lambda: self.projects.take_in(paths))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.transfers.may_close():
            event.ignore()
            return
        self.session.leaving.emit()  # what is being typed may change the schema, which sets jobs going
        self.showing.wait()
        self.place.memory.stop()
        self.place.panel.span_part.rows.wait()
        self.projects.remember_place()
        self.settings.geometry = base64.b64encode(self.window().saveGeometry().data()).decode()
        self.settings.save()
        self.session.close_quietly()
        super().closeEvent(event)
