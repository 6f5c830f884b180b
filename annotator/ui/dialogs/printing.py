"""Print and Save as PDF: what stands on the paper, and how large it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QWidget

from annotator.settings import Printed, Settings
from annotator.ui.combo_box import ComboBox
from annotator.ui.dialogs.form import FormDialog

_PAPERS = ("A4", "A5", "Letter", "Legal")


class PrintDialog(FormDialog):
    """Asks, and keeps the answers in the settings; then `choose` asks for a printer or a file.

    `exec` is true once `choose` has said that something was chosen. `asks_for_paper` where no printer does.
    """

    def __init__(
        self,
        title: str,
        verb: str,
        settings: Settings,
        choose: Callable[[QWidget], bool],
        parent: QWidget | None,
        *,
        asks_for_paper: bool,
    ) -> None:
        super().__init__(title, verb, parent)
        self._settings = settings
        self._choose = choose
        self._printed = ComboBox()
        titles: dict[Printed, str] = {
            "relations": self.tr("The text with its labels, their names and relations"),
            "names": self.tr("The text with its labels and their names"),
            "labels": self.tr("The text with its labels, without names under spans"),
            "text": self.tr("The text alone"),
        }
        for printed, said in titles.items():
            self._printed.addItem(said, printed)
        self._printed.setCurrentIndex(self._printed.findData(settings.printed))
        self.add_field(self.tr("On the pages"), self._printed)
        self._paper = ComboBox()
        for paper in _PAPERS:
            self._paper.addItem(paper)
        self._paper.setCurrentText(_known_paper(settings.paper))
        if asks_for_paper:
            self.add_field(self.tr("Paper"), self._paper)

    def accept(self) -> None:
        settings = self._settings
        settings.printed = self._printed.currentData()
        settings.paper = self._paper.currentText()
        if self._choose(self):
            settings.save()
            super().accept()
        else:
            # The keyboard was in the other dialog; without a window manager nobody else gives it back.
            self.activateWindow()


def page_size(paper: str) -> QPageSize:
    """A size of paper by the name that the settings have for it."""
    return QPageSize(getattr(QPageSize.PageSizeId, _known_paper(paper)))


def _known_paper(paper: str) -> str:
    """The paper of that name; of another, what is used where this computer stands."""
    if paper in _PAPERS:
        return paper
    is_american = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return "Letter" if is_american else "A4"
