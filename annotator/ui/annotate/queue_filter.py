"""The menu beside the queue's filter: articles by status, by flag, and those finished before a label existed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotator.model import Status
from annotator.ui.session import Session
from annotator.ui.wording import counted, status_titles

# More labels than this would be a list to search in, and no menu.
_MOST_LABELS = 30


class FilterMenu(QMenu):
    """What of the queue is wanted, beside the text of the filter."""

    chosen = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.status: Status | None = None
        self.flagged = False
        self.finished_before: tuple[str, str] | None = None
        self._group = QActionGroup(self)
        self._all = self._add(self.tr("All articles"))
        self._all.setChecked(True)
        for status, title in status_titles().items():
            self._add(title, status=status)
        self._add(self.tr("Flagged"), flagged=True)
        self._late = self.addMenu(self.tr("Finished before the schema had"))
        self._late.menuAction().setVisible(False)
        self.aboutToShow.connect(self._offer_labels)

    @property
    def is_filtering(self) -> bool:
        return bool(self.status or self.flagged or self.finished_before)

    def reset(self) -> None:
        """Back to all articles; nothing is told."""
        self.status, self.flagged, self.finished_before = None, False, None
        self._all.setChecked(True)

    def _offer_labels(self) -> None:
        """Only labels that would leave any article in the queue."""
        session = self._session
        for action in self._late.actions():
            self._late.removeAction(action)
            action.deleteLater()
        late = session.project.late_labels(session.annotator) if session.project else {}
        for (layer, label), articles in list(late.items())[:_MOST_LABELS]:
            found = session.schema.label(layer, label)
            name = found.display if found else label
            title = counted("{name} – {n} article", "{name} – {n} articles", articles, name=name.replace("&", "&&"))
            action = self._add(title, self._late, finished_before=(layer, label))
            action.setChecked((layer, label) == self.finished_before)
        self._late.menuAction().setVisible(bool(self._late.actions()))

    def _add(
        self,
        title: str,
        menu: QMenu | None = None,
        *,
        status: Status | None = None,
        flagged: bool = False,
        finished_before: tuple[str, str] | None = None,
    ) -> QAction:
        menu = menu or self
        action = QAction(title, menu, checkable=True)

        def choose() -> None:
            self.status, self.flagged, self.finished_before = status, flagged, finished_before
            self.chosen.emit()

        action.triggered.connect(choose)
        self._group.addAction(action)
        menu.addAction(action)
        return action
