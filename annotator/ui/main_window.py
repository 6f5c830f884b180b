"""What the window holds: rail, the Annotate place or the welcome page, and the status bar."""

from __future__ import annotations

import base64
import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import ProjectError
from annotator.places import PROJECT_SUFFIX, exists
from annotator.ui import actions
from annotator.ui.annotate.place import AnnotatePlace
from annotator.ui.commands import Commands
from annotator.ui.jobs import Cancelled, Job
from annotator.ui.label_styles import LabelStyles
from annotator.ui.picker import Choice, Picker
from annotator.ui.rail import Rail
from annotator.ui.session import Session
from annotator.ui.status_bar import StatusBar
from annotator.ui.theme import Appearance, ThemeChoice
from annotator.ui.welcome import WelcomePage

if TYPE_CHECKING:
    from annotator.settings import Settings
    from annotator.store import Project

log = logging.getLogger(__name__)

MENUS = ("Project", "Edit", "Label", "Span", "Article", "View", "Help")


class MainWindow(QWidget):
    """Holds the parts together and does what concerns the whole project: open, import, export, close."""

    def __init__(self, settings: Settings, appearance: Appearance) -> None:
        super().__init__()
        self.settings = settings
        self.appearance = appearance
        self.session = Session(self)
        self.styles = LabelStyles(appearance, self)
        self.commands = Commands(appearance, self)
        self.place = AnnotatePlace(self.session, self.styles, appearance, self.commands)
        self.welcome = WelcomePage()
        self._status_bar = StatusBar(self.session, self.styles, appearance)
        self._menu = QMenu(self)
        self._rail = Rail(self._menu, appearance)
        self._job: Job | None = None
        self.setAcceptDrops(True)
        self.setMinimumSize(892, 480)
        self._arrange()
        self._register_commands()
        self._connect()
        self._restore_layout()

    @property
    def is_busy(self) -> bool:
        """Whether a job is running, during which the project is not edited."""
        return self._job is not None

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
        view = self.place.view
        for command_list in (
            actions.project_commands(self, self.session),
            actions.edit_commands(self, self.session),
            actions.article_commands(self, self.session),
            actions.view_commands(self),
        ):
            self.commands.add([command for command in command_list if command.scope == "window"], self)
            self.commands.add([command for command in command_list if command.scope == "article"], view)
        titles = (
            self.tr("Project"),
            self.tr("Edit"),
            self.tr("Label"),
            self.tr("Span"),
            self.tr("Article"),
            self.tr("View"),
            self.tr("Help"),
        )
        for name, title in zip(MENUS, titles, strict=True):
            submenu = self._menu.addMenu(title)
            submenu.aboutToShow.connect(lambda menu=submenu, name=name: self._fill_menu(menu, name))
        self.place.toolbar.bind()
        self.commands.refresh()

    def _fill_menu(self, menu: QMenu, name: str) -> None:
        self.commands.refresh()
        self.commands.fill_menu(menu, name)
        recent = [path for path in self.settings.recent_paths() if exists(path)] if name == "Project" else []
        if recent:
            submenu = QMenu(self.tr("Recent projects"), menu)
            for path in recent:
                submenu.addAction(path.stem, partial(self.open_project, path))
            menu.insertMenu(self.commands.action("sample"), submenu)

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
        session.rested.connect(self._remember_place)
        self.welcome.sample_wanted.connect(self.open_sample)
        self.welcome.new_wanted.connect(self.new_project)
        self.welcome.open_wanted.connect(self.open_project_dialog)
        self.welcome.project_wanted.connect(self.open_project)
        self._status_bar.annotator.clicked.connect(self.change_annotator)
        self.place.splitterMoved.connect(self._keep_widths)

    def _show_schema(self) -> None:
        self.styles.set_schema(self.session.schema)
        self.commands.remove("label ", self.place.view)
        self.commands.add(actions.label_commands(self.session, self.styles.keys), self.place.view)
        self.commands.refresh()

    def _show_project(self) -> None:
        project = self.session.project
        self._stack.setCurrentWidget(self.place if project else self.welcome)
        self.window().setWindowTitle(f"{project.name} – Annotator" if project else self.tr("Annotator"))
        if project is None:
            self.show_welcome()

    # Projects

    def show_welcome(self) -> None:
        self._stack.setCurrentWidget(self.welcome)
        self.welcome.show_recent([path for path in self.settings.recent_paths() if exists(path)])
        self.welcome.focus()

    def open_project(self, path: Path, annotator: str = "", article: str = "") -> bool:
        """Opens a project and makes it the newest of the recent ones; says whether that went well."""
        from annotator import api

        def act() -> None:
            project = api.open_project(path)
            remembered = self.settings.place(path).annotator
            name = annotator or _who_works(project, remembered, self.settings.annotator)
            self.session.open(project, name, article or self.settings.place(path).article)
            self.settings.remember_project(path)
            if project.read_only:
                self.session.message.emit(project.read_only_reason)
            elif name not in (annotator, remembered, self.settings.annotator):
                self.session.message.emit(
                    self.tr(
                        "You work as {}, the only annotator of this project so far. The name below changes it."
                    ).format(name)
                )

        if not self._is_free():
            return False
        self._remember_place()
        return self._attempt(act)

    def open_project_dialog(self) -> None:
        from annotator import api

        file, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a project"),
            str(api.default_projects_folder()),
            self.tr("Annotator projects (*{});;All files (*)").format(PROJECT_SUFFIX),
        )
        if file:
            self.open_project(Path(file))

    def new_project(self) -> bool:
        from annotator.ui.dialogs.new_project import NewProjectDialog

        dialog = NewProjectDialog(self)
        dialog.exec()
        return dialog.path is not None and self.open_project(dialog.path)

    def open_sample(self) -> None:
        """Opens the sample project, which is made the first time."""
        from annotator import api

        path = api.default_projects_folder() / f"Sample{PROJECT_SUFFIX}"

        def make() -> None:
            if not exists(path):
                api.create_sample_project(path, self.settings.annotator).close()

        if self._attempt(make):
            self.open_project(path)

    def close_project(self) -> None:
        if self._is_free():
            self._remember_place()
            self.session.close()

    def change_annotator(self) -> None:
        from annotator.ui.dialogs.annotator import ask_annotator

        session = self.session
        if session.project is None:
            return
        name = ask_annotator(sorted({*session.annotators(), session.annotator}), session.annotator, self)
        if name and name != session.annotator:
            session.work_as(name)
            self._remember_place()

    # In and out

    def import_files(self) -> None:
        from annotator import api

        patterns = " ".join(f"*{suffix}" for suffix in api.importable_suffixes())
        files, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Import articles"),
            "",
            self.tr("Articles and labelled data ({});;All files (*)").format(patterns),
        )
        if files:
            self.import_paths([Path(file) for file in files])

    def import_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Import a folder of articles"))
        if folder:
            self.import_paths([Path(folder)])

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Imports files and folders into the open project, off the main thread."""
        from annotator import api

        if self.session.project is None and not self.new_project():
            return
        project = self.session.project
        if project is None or not self._is_free():
            return
        if project.read_only:
            self.session.message.emit(project.read_only_reason)
            return
        path = project.path

        def work(progress: Callable[[int, int], None]) -> Any:
            with api.open_project(path) as own:
                return api.import_paths(own, paths, progress=progress)

        job = self._run(self.tr("Importing"), work, writes=True)
        job.succeeded.connect(self._show_import, Qt.ConnectionType.QueuedConnection)  # once the job has ended

    def _show_import(self, report: Any) -> None:
        from annotator.ui.dialogs.problems import show_problems

        self.session.reload_schema()
        self.session.reload_queue()
        if self.session.article is None:
            self.session.open_next_unfinished()
        self.session.message.emit(report.summary())
        if report.problems:
            show_problems(report.summary(), report.problems, self)

    def export(self) -> None:
        from annotator import api
        from annotator.ui.dialogs.export import ExportDialog

        project = self.session.project
        if project is None or not self._is_free():
            return
        dialog = ExportDialog(self.session, self)
        dialog.exec()
        wish = dialog.wish
        if wish is None:
            return
        path = project.path

        def work(progress: Callable[[int, int], None]) -> Any:
            with api.open_project(path) as own:
                return api.export(own, wish.path, status=wish.status, annotator=wish.annotator, progress=progress)

        job = self._run(self.tr("Exporting"), work, writes=False)
        job.succeeded.connect(lambda report: self.session.message.emit(report.summary()))

    def _run(self, title: str, work: Callable[[Callable[[int, int], None]], Any], *, writes: bool) -> Job:
        """Starts a job; while one that writes to the project runs, labelling waits."""
        job = Job(title, work, self)
        self._job = job
        job.failed.connect(self._job_failed, Qt.ConnectionType.QueuedConnection)
        job.cancelled.connect(lambda: self.session.message.emit(self.tr("Cancelled; nothing was changed.")))
        job.ended.connect(self._job_ended)
        self._status_bar.follow(job)
        self.session.set_busy(writes)
        self.commands.refresh()
        job.start()
        return job

    def _job_failed(self, error: BaseException) -> None:
        if isinstance(error, ProjectError):
            self.show_problem(error)
        elif not isinstance(error, Cancelled):
            raise error

    def _job_ended(self) -> None:
        self._job = None
        self.session.set_busy(False)
        self.commands.refresh()

    def _may_stop(self, job: Job) -> bool:
        question = self.tr("{} is still running. Closing now takes it back.").format(job.title)
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Annotator"), question, parent=self)
        stop = box.addButton(self.tr("Stop it and close"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(self.tr("Keep running"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        return box.clickedButton() is stop

    def _is_free(self) -> bool:
        if self._job is not None:
            self.session.message.emit(self.tr("{} is still running.").format(self._job.title))
        return self._job is None

    # What the article's commands need a dialog or a field for

    def flag(self) -> None:
        from annotator.ui.dialogs.flag import ask_flag

        if self.session.annotations is not None:
            decided, question = ask_flag(self.session.annotations.flag, self)
            if decided:
                self.session.set_flag(question)
        self.commands.refresh()

    def edit_note(self) -> None:
        if self.session.has_picked():
            self.place.panel.inspector.note.setFocus()

    def open_label_picker(self) -> None:
        """A type-ahead over all labels, beside the caret."""
        schema, styles = self.session.schema, self.styles
        choices = [
            Choice(
                ("span", layer.name, label.name),
                f"{label.display}  ({layer.display})",
                label.definition,
                styles.look(layer.name, label.name).color.name(),
            )
            for layer, label in schema.span_labels()
            if not label.hidden
        ]
        choices += [
            Choice(
                ("article", layer.name, label.name), f"{label.display}  ({layer.display}, article)", label.definition
            )
            for layer in schema.layers
            if layer.is_on_article
            for label in layer.labels
            if not label.hidden
        ]
        picker = Picker(choices, self.tr("Find a label"), self.appearance, self)
        picker.chosen.connect(self._use_choice)
        picker.armed.connect(self._arm_choice)
        view = self.place.view
        rect = view.page_rect(self.session.caret)
        picker.show_at(view.viewport().mapToGlobal(rect.bottomLeft() + QPoint(0, 8)))

    def _use_choice(self, choice: tuple[str, str, str]) -> None:
        kind, layer, label = choice
        if kind == "article":
            self.session.toggle_article_label(layer, label)
        else:
            self.session.use_label(layer, label)

    def _arm_choice(self, choice: tuple[str, str, str]) -> None:
        kind, layer, label = choice
        if kind == "span":
            self.session.selection.arm((layer, label))
        else:
            self.session.message.emit(self.tr("Only labels on spans can be armed."))

    # The window itself

    def show_annotate(self) -> None:
        if self.session.project is not None:
            self._stack.setCurrentWidget(self.place)
            self.place.view.setFocus()

    def open_menu(self) -> None:
        self._rail.open_menu()

    def focus_filter(self) -> None:
        self.place.queue.filter.setFocus()
        self.place.queue.filter.selectAll()

    def focus_next_part(self, *, backwards: bool = False) -> None:
        """Takes the keyboard to the next part: queue, article, toolbar, panel, status bar, rail."""
        if self.session.project is None:
            return
        parts: list[QWidget] = [self.place.queue, self.place.view, self.place.panel, self._status_bar, self._rail]
        parts.insert(1, self.place.toolbar)
        focused = QApplication.focusWidget()
        at = next(
            (
                n
                for n, part in enumerate(parts)
                if focused is not None and (part is focused or part.isAncestorOf(focused))
            ),
            0,
        )
        for step in range(1, len(parts)):
            part = parts[(at + (-step if backwards else step)) % len(parts)]
            target = _first_focusable(part, self.place)
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def choose_theme(self, choice: ThemeChoice) -> None:
        self.appearance.choose(choice)
        self.settings.theme = choice
        self.settings.save()
        self.commands.refresh()

    def quit(self) -> None:
        self.window().close()

    def show_keys(self) -> None:
        from annotator.ui.dialogs.keys import show_keys

        show_keys(self.commands, self)

    def show_about(self) -> None:
        from annotator.ui.dialogs.about import show_about

        show_about(self)

    def show_problem(self, error: ProjectError) -> None:
        from annotator.ui.dialogs.problems import show_problem

        log.info("told the user: %s", error)
        show_problem(error, self)

    def _attempt(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except ProjectError as error:
            self.show_problem(error)
            return False
        return True

    def _remember_place(self) -> None:
        """Keeps who works where in this project, for the next start."""
        session = self.session
        if session.project is not None:
            article = session.article.id if session.article else ""
            self.settings.remember_place(session.project.path, session.annotator, article)

    def _keep_widths(self) -> None:
        """Widths are kept when somebody chooses them, not when a small window forces them."""
        self.settings.panel_widths = self.place.sizes()

    def _restore_layout(self) -> None:
        if self.settings.panel_widths:
            self.place.setSizes(self.settings.panel_widths)
        self.place.view.set_zoom(self.settings.zoom)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.session.article is None and event.text().isalnum() and not event.modifiers():
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
        QTimer.singleShot(0, lambda: self.take_in(paths))

    def take_in(self, paths: Sequence[Path]) -> None:
        """What was dropped: a project is opened, anything else imported."""
        projects = [path for path in paths if path.suffix == PROJECT_SUFFIX and path.is_file()]
        if projects:
            self.open_project(projects[0])
        elif paths:
            self.import_paths(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        job = self._job
        if job is not None and not self._may_stop(job):
            event.ignore()
            return
        # The question takes its time: the job may have ended meanwhile.
        if job is not None and self._job is job:
            job.cancel()
            job.wait()
            job.blockSignals(True)
        self.place.panel.inspector.save_note()
        self._remember_place()
        self.settings.geometry = base64.b64encode(self.window().saveGeometry().data()).decode()
        self.settings.zoom = self.place.view.zoom
        self.settings.save()
        self.session.close_quietly()
        super().closeEvent(event)


def _who_works(project: Project, remembered: str, own_name: str) -> str:
    """Who works when a project is opened: who did last time, else oneself, else the only one who ever did."""
    names = [annotator.name for annotator in project.annotators()]
    if remembered in names:
        return remembered
    if own_name not in names and len(names) == 1:
        return names[0]
    return own_name


def _first_focusable(part: QWidget, place: AnnotatePlace) -> QWidget | None:
    """Where the keyboard goes in a part: the queue's list, the article, else the first widget that takes it."""
    if part is place.queue:
        return place.queue.list if place.queue.list.isVisible() else place.queue.filter
    if part is place.view:
        return part if part.isVisible() else None
    if part is place.panel:
        return place.panel.focus_first()
    for child in part.findChildren(QWidget):
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible() and child.isEnabled():
            return child
    return None
