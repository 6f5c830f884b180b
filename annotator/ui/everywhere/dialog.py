"""The list in which somebody looks through the places before something is done to all of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator import errors
from annotator.model import Schema
from annotator.model.finding import Hit
from annotator.model.occurrences import Task
from annotator.progress import OnProgress
from annotator.ui.check_box import CheckBox
from annotator.ui.combo_box import ComboBox
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.everywhere import telling
from annotator.ui.everywhere.place_list import PlaceList
from annotator.ui.everywhere.search import MOST_PLACES, Found, search
from annotator.ui.jobs import Cancelled, Job
from annotator.ui.sentences import told
from annotator.ui.session import Session
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance
from annotator.ui.wording import counted, figures

_WIDTH = 760
_LIST_HEIGHT = 340
_FILTER_DELAY_MS = 120


class EverywhereDialog(FormDialog):
    """After `exec`, `chosen` has the stretches by the ids of their articles; empty where it was cancelled."""

    def __init__(
        self, session: Session, task: Task, color: QColor, appearance: Appearance, parent: QWidget, *, in_project: bool
    ) -> None:
        self._schema: Schema = session.schema
        super().__init__(telling.title(task, self._schema), "", parent, width=_WIDTH)
        self._session = session
        self._task = task
        self.chosen: dict[str, list[Hit]] = {}
        self._found = Found()
        self._job: Job | None = None
        self.scope = ComboBox()
        self.scope.setAccessibleName(self.tr("Where"))
        self.scope.addItem(self.tr("In this article"), False)
        self.scope.addItem(self.tr("In all articles"), True)
        self.scope.setCurrentIndex(int(in_project))
        self.filter = QLineEdit(placeholderText=self.tr("Filter places"), clearButtonEnabled=True)
        self.filter.setAccessibleName(self.tr("Filter places by the words around them or the article’s title"))
        self.places = PlaceList(color, appearance)
        self.leave_out = CheckBox(appearance)
        self.all = styled(QPushButton(self.tr("Choose all")), "link")
        self.none = styled(QPushButton(self.tr("Choose none")), "link")
        self._summary = styled(QLabel(wordWrap=True), "small")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("Searching the articles"))
        self._state = styled(QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter), "muted")
        self._delay = QTimer(self, singleShot=True, interval=_FILTER_DELAY_MS)
        self._arrange()
        self._connect()
        self._waiting.setFocus()
        self._search()

    def _arrange(self) -> None:
        self._stack = QStackedWidget()
        card = styled(QFrame(), "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 5, 1, 5)
        inside.addWidget(self._stack)
        # It has the keyboard while there is no list: keys that come too early must choose nothing else.
        self._waiting = QWidget()
        self._waiting.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self._waiting)
        column.setContentsMargins(60, 0, 60, 0)
        column.setSpacing(12)
        column.addStretch()
        column.addWidget(self._state)
        column.addWidget(self._bar)
        column.addStretch()
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self.places)
        self._stack.setMinimumHeight(_LIST_HEIGHT)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.scope)
        top.addWidget(self.filter, 1)
        below = QHBoxLayout()
        below.setSpacing(4)
        below.addWidget(self.leave_out)
        below.addStretch()
        below.addWidget(self.all)
        below.addWidget(self.none)
        self.body.addLayout(top)
        self.body.addWidget(card, 1)
        self.body.addLayout(below)
        self.body.addWidget(self._summary)

    def _connect(self) -> None:
        model = self.places.places
        self.scope.currentIndexChanged.connect(lambda _: self._search())
        self.filter.textChanged.connect(lambda _: self._delay.start())
        self.filter.installEventFilter(self)
        self._delay.timeout.connect(self._filter)
        self.places.accepted.connect(self.accept)
        self.leave_out.toggled.connect(self._leave_out_finished)
        self.all.clicked.connect(lambda: model.choose_shown(True))
        self.none.clicked.connect(lambda: model.choose_shown(False))
        model.choices_changed.connect(self._count)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the filter into the list, and Enter stays out of it: what it found must be seen first."""
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.places.setFocus()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._filter()
                self.places.setFocus()
                return True
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        self.chosen = self.places.places.choosing.chosen()
        if self.chosen and self._job is None:
            super().accept()

    def done(self, result: int) -> None:
        self._give_up_search()
        super().done(result)

    # Searching

    def _search(self) -> None:
        from annotator import api

        self._give_up_search()
        session, task, schema = self._session, self._task, self._schema
        project, annotator, article = session.project, session.annotator, session.article
        assert project is not None
        path = project.path
        article_id = "" if self.scope.currentData() or article is None else article.id

        def work(progress: OnProgress) -> Found:
            with api.open_project(path, read_only=True) as own:
                return search(own, annotator, schema, task, progress, article_id=article_id)

        self._show_found(Found())
        self._say(self.tr("Searching…"))
        self._bar.setValue(0)
        self._bar.show()
        job = self._job = Job(self.tr("Searching the articles"), work, self)
        job.progressed.connect(self._show_progress)
        job.succeeded.connect(lambda found: self._take_in(job, found))
        job.failed.connect(lambda error: self._fail(job, error))
        job.start()

    def _give_up_search(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            job.wait()

    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)

    def _take_in(self, job: Job, found: Found) -> None:
        if job is self._job:
            self._job = None
            is_waited_for = self.focusWidget() is self._waiting
            self._show_found(found)
            if found.articles and is_waited_for:
                self.places.setFocus()

    def _fail(self, job: Job, error: BaseException) -> None:
        if job is not self._job or isinstance(error, Cancelled):
            return
        self._job = None
        if not isinstance(error, errors.ProjectError):
            raise error
        self._bar.hide()
        self._say("")
        self.show_problem(told(error))

    # Showing

    def _show_found(self, found: Found) -> None:
        self._found = found
        model = self.places.places
        model.show_found(found)
        finished = model.choosing.finished
        self.leave_out.setText(counted("Leave out {n} finished article", "Leave out {n} finished articles", finished))
        self.leave_out.setVisible(finished > 0)
        model.leave_out_finished(self.leave_out.isChecked())
        self._filter()
        self._bar.hide()
        self.filter.setEnabled(bool(found.articles))
        for widget in (self.all, self.none):
            widget.setVisible(bool(found.articles))
        self._count()

    def _say(self, state: str) -> None:
        """Stands where the list would."""
        self._state.setText(state)
        self._waiting.setAccessibleName(state)

    def _leave_out_finished(self, leaves_out: bool) -> None:
        self.places.places.leave_out_finished(leaves_out)
        self._show_rows()

    def _filter(self) -> None:
        self._delay.stop()
        model = self.places.places
        model.show_with(self.filter.text())
        if len(model.choosing):
            self.places.setCurrentIndex(model.index(0))
        self._show_rows()

    def _show_rows(self) -> None:
        """The list, or why there is none."""
        is_any = len(self.places.places.choosing) > 0
        self._stack.setCurrentIndex(int(is_any))
        if not self._found.articles:
            self._say(telling.nothing(self._task, self._found.standing, self._schema))
        elif not is_any:
            self._say(self.tr("No place has these words beside it.") if self.filter.text().strip() else "")

    def _count(self) -> None:
        places, articles, total = self.places.places.choosing.counts()
        self.accept_button.setText(telling.button(self._task, places))
        self.accept_button.setEnabled(places > 0)
        found = self._found
        said = []
        if total:
            said.append(telling.chosen(places, total, articles))
        if found.is_cut:
            said.append(
                self.tr("There are more than {}: do these first, and then search again.").format(figures(MOST_PLACES))
            )
        said += telling.standing(found.standing) if total else []
        said += telling.obstacles(found.obstacles)
        self._summary.setText(" ".join(said))
