"""The lists of the panel: spans and whatever else an article has many of, one of them shown at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from annotator.ui.accessible_roles import give_role
from annotator.ui.layouts import pad
from annotator.ui.row_list import RowList
from annotator.ui.style_sheet import styled
from annotator.ui.theme import interface_font
from annotator.ui.wording import figures

_HEADING = 32
_MOST_ROWS = 8


@dataclass
class _Page:
    """A list with the tab that shows it, and the tools beside its heading."""

    title: str
    list: RowList
    body: QWidget
    tab: QToolButton
    tools: QWidget
    count: int = 0


class Lists(QWidget):
    """A heading for each list that has something in it, and the list of the heading that was chosen."""

    changed = Signal()  # other headings, or other heights

    def __init__(self) -> None:
        super().__init__()
        give_role(self, QAccessible.Role.Grouping, self.tr("Lists of the article"))
        self._pages: list[_Page] = []
        self._tabs = QButtonGroup(self)
        self._chosen = 0
        self._tabs.idClicked.connect(self._choose_page)
        self._head = QHBoxLayout()
        pad(self._head, 10, 0, 14, 0)
        self._head.setSpacing(2)
        self._head.addStretch(1)
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(0)
        layout.addLayout(self._head)
        layout.addWidget(self._stack, 1)
        self.hide()

    def add_list(
        self, title: str, listed: RowList, *, body: QWidget | None = None, tools: Sequence[QWidget] = ()
    ) -> None:
        """Puts a list beside the others; `body` is what it stands in, where there is more than the list.

        It is there as soon as `show_count` says that it has something in it.
        """
        tab = styled(QToolButton(), "listTab")
        tab.setCheckable(True)
        tab.setFont(interface_font(12, QFont.Weight.DemiBold))
        tab.setToolTip(self.tr("Show the list: {}").format(title))
        tab.hide()
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for tool in tools:
            row.addWidget(tool)
        self._tabs.addButton(tab, len(self._pages))
        self._head.insertWidget(len(self._pages), tab)
        self._head.addWidget(holder)
        self._pages.append(_Page(title, listed, body or listed, tab, holder))
        self._stack.addWidget(body or listed)
        self._show_page(0)

    def show_count(self, listed: RowList, count: int, shown: int | None = None) -> None:
        """How much a list has in it, and how much of that is `shown` where it is filtered."""
        page = next(page for page in self._pages if page.list is listed)
        page.count = count
        number = brief = figures(count)
        if shown is not None and shown != count:
            number = self.tr("{shown} of {all}").format(shown=figures(shown), all=brief)
            brief = f"{figures(shown)}/{brief}"
        page.tab.setText(f"{page.title} {brief}")
        page.tab.setAccessibleName(self.tr("{title}: {number}").format(title=page.title, number=number))
        page.tab.setVisible(count > 0)
        filled = [page for page in self._pages if page.count]
        for page in filled:
            page.tab.setEnabled(len(filled) > 1)  # one alone is a heading
        # The list that was chosen is shown as soon as it has something, and another one until then.
        wanted = self._pages[self._chosen] if self._pages[self._chosen].count or not filled else filled[0]
        if wanted is not self._shown:
            self._show_page(self._pages.index(wanted))
        self.setVisible(bool(filled))
        self.changed.emit()

    def show_list(self, listed: RowList) -> None:
        """Shows this list of them all."""
        self._choose_page(next(number for number, page in enumerate(self._pages) if page.list is listed))

    def wanted_height(self) -> int:
        """The height at which the list shows all its rows, or so many that one sees where one is."""
        page = self._shown
        beside = page.body.sizeHint().height() - page.list.sizeHint().height() if page.body is not page.list else 0
        rows = max(1, min(_MOST_ROWS, page.list.model().rowCount()))
        return _HEADING + max(0, beside) + rows * page.list.row_height + 6

    @property
    def _shown(self) -> _Page:
        return self._pages[self._stack.currentIndex()]

    def _choose_page(self, number: int) -> None:
        self._chosen = number
        self._show_page(number)

    def _show_page(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        for each, page in enumerate(self._pages):
            page.tools.setVisible(each == number)
            page.tab.setChecked(each == number)
        self.changed.emit()
