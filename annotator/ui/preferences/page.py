"""The page itself: its sections below each other, and a field that finds rows in all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.ui.focus import FocusArea, order_tabs
from annotator.ui.fuzzy import folded
from annotator.ui.layouts import pad
from annotator.ui.preferences.keys import KeysSection
from annotator.ui.preferences.looks import AppearanceSection, ReadingSection
from annotator.ui.preferences.rows import Section
from annotator.ui.preferences.work import BackupsSection, PersonSection
from annotator.ui.style_sheet import styled

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_WIDTH = 600
_NAVIGATION_WIDTH = 150


class PreferencesPage(QFrame):
    """Stands in the window in place of what is annotated. Esc leaves it."""

    left = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Preferences"))
        self.search = QLineEdit(placeholderText=self.tr("Find a preference"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Find a preference"))
        self.search.setFixedWidth(260)
        self.search.textChanged.connect(self._filter)
        self._done = QPushButton(self.tr("Done"))
        self._done.setToolTip(self.tr("Back to where you were (Esc)"))
        self._done.clicked.connect(self.left)
        self.keys = KeysSection(window)
        self.sections: tuple[Section, ...] = (
            AppearanceSection(window),
            ReadingSection(window),
            PersonSection(window),
            BackupsSection(window),
            self.keys,
        )
        self._nothing = styled(QLabel(self.tr("No preference is called that.")), "muted")
        self._nothing.hide()
        self._area = FocusArea()
        self._area.setObjectName("preferences")
        self._content = styled(QWidget(), "page")
        self._navigation: list[QPushButton] = []
        self._arrange()
        self.keys.list.selectionModel().currentChanged.connect(self._show_row)
        window.view_options.changed.connect(self._refresh)
        window.appearance.changed.connect(self._refresh)
        order_tabs(self)

    def begin(self) -> None:
        """Shows how things stand, with the keyboard in the search field."""
        self.search.clear()
        self._refresh()
        self._area.verticalScrollBar().setValue(0)
        self.search.setFocus()

    def _arrange(self) -> None:
        title = QLabel(self.tr("Preferences"))
        title.setStyleSheet("font-size: 15px; font-weight: 600;")
        bar = styled(QFrame(), "toolbar")
        bar.setFixedHeight(48)
        head = QHBoxLayout(bar)
        pad(head, 24, 0, 20, 0)
        head.setSpacing(12)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.search)
        head.addWidget(self._done)
        navigation = QVBoxLayout()
        pad(navigation, 16, 26, 0, 0)
        navigation.setSpacing(2)
        body = QVBoxLayout()
        body.setContentsMargins(0, 28, 0, 28)
        body.setSpacing(0)
        body.addWidget(self._nothing)
        for section in self.sections:
            button = styled(QPushButton(section.title), "navigation")
            button.setToolTip(self.tr("Go to {}").format(section.title))
            button.clicked.connect(lambda _=False, section=section: self._go_to(section))
            navigation.addWidget(button)
            self._navigation.append(button)
            body.addWidget(section)
        navigation.addStretch(1)
        body.addStretch(1)
        column = QWidget()
        column.setFixedWidth(_WIDTH)
        column.setLayout(body)
        aside = QWidget()
        aside.setFixedWidth(_NAVIGATION_WIDTH)
        aside.setLayout(navigation)
        middle = QHBoxLayout(self._content)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(column)
        middle.addStretch(1)
        self._area.setWidget(self._content)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(aside)
        beside.addWidget(self._area, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addLayout(beside, 1)

    def _filter(self, text: str) -> None:
        words = folded(text).split()
        found = False
        for section, button in zip(self.sections, self._navigation, strict=True):
            is_about = section.filter(words)
            section.setVisible(is_about)
            button.setEnabled(is_about)
            found = found or is_about
        self._nothing.setVisible(not found)

    def _refresh(self) -> None:
        if self.isVisible():
            for section in self.sections:
                section.refresh()

    def _go_to(self, section: Section) -> None:
        self._area.verticalScrollBar().setValue(section.mapTo(self._content, section.rect().topLeft()).y() - 20)

    def _show_row(self, index: QModelIndex) -> None:
        """The list of keys is as long as its rows: it is the page that scrolls."""
        if index.isValid() and self.keys.list.hasFocus():
            rect = self.keys.list.visualRect(index)
            point = self.keys.list.mapTo(self._content, rect.center())
            self._area.ensureVisible(point.x(), point.y(), 0, 2 * rect.height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.search.text():
                self.search.clear()
                self.search.setFocus()
            else:
                self.left.emit()
            return
        super().keyPressEvent(event)
