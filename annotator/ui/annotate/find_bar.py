"""The bar above the article in which people say what they look for, and go from hit to hit."""

from __future__ import annotations

from dataclasses import replace

import regex
from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from annotator.ui import icons
from annotator.ui.accessible_roles import give_role
from annotator.ui.annotate.finding import Finding
from annotator.ui.announcing import announce
from annotator.ui.commands import Commands
from annotator.ui.layouts import pad
from annotator.ui.session import Session
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance
from annotator.ui.wording import counted, figures

# A longer selection is no query.
_LONGEST_SELECTION = 200
_LONGEST_QUERY = 1000
_OPTIONS = ("option case", "option words", "option expression")
_STEPS = ("find previous", "find next")


class FindBar(QFrame):
    """Hidden until somebody looks for something; `bind` is called once the commands are there."""

    left = Signal()  # the keyboard is wanted in the article again

    def __init__(self, session: Session, finding: Finding, commands: Commands, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("findbar")
        give_role(self, QAccessible.Role.Grouping, self.tr("Find in the article"))
        self._session = session
        self._finding = finding
        self._commands = commands
        self._appearance = appearance
        self.field = QLineEdit(placeholderText=self.tr("Find in the article"))
        self.field.setAccessibleName(self.tr("Find in the article"))
        self.field.setToolTip(self.tr("Enter finds the next, Shift+Enter the one before; Esc closes"))
        self.field.setMaxLength(_LONGEST_QUERY)
        self.field.setMinimumWidth(90)
        self.field.installEventFilter(self)
        self.field.textEdited.connect(lambda text: finding.look_for(replace(finding.query, text=text)))
        self._icon = self.field.addAction(
            icons.icon("search", appearance.theme), QLineEdit.ActionPosition.LeadingPosition
        )
        self.state = styled(QLabel(), "small")
        # The buttons stay where they are while the numbers change.
        self.state.setMinimumWidth(72)
        self.problem = styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "errorText")
        self._announced = ""
        self._close = QToolButton()
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self.tr("Close the search"))
        self._close.clicked.connect(self.close_search)
        self._row = QHBoxLayout()
        self._row.setSpacing(2)
        self._row.addWidget(self.field, 1)
        self._last: QWidget = self.field
        column = QVBoxLayout(self)
        pad(column, 14, 6, 10, 6)
        column.setSpacing(4)
        column.addLayout(self._row)
        column.addWidget(self.problem)
        finding.changed.connect(self._show_state)
        session.article_changed.connect(self._follow_article)
        appearance.changed.connect(self._draw_icons)
        self._draw_icons()
        self._show_state()
        self.hide()

    def bind(self) -> None:
        self._row.addSpacing(4)
        for command in _OPTIONS:
            self._add_button(command)
        self._row.addSpacing(6)
        self._row.addWidget(self.state)
        self._row.addSpacing(4)
        for command in _STEPS:
            self._add_button(command)
        self._add(self._close)

    def open_search(self) -> None:
        """Takes the keyboard; what is selected, or the text of the picked span, is looked for."""
        if self._session.article is None:
            return
        self._begin(self._selected_text() or self._finding.query.text)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def step(self, *, forward: bool) -> None:
        """Goes to the next or previous hit of what was looked for last, and leaves the keyboard where it is."""
        if not self._finding.query.text:
            self.open_search()
            return
        if not self._finding.is_active:
            self._begin(self._finding.query.text)
        self._finding.step(forward=forward)

    def close_search(self) -> bool:
        """Says whether there was a search to close."""
        if not self._finding.is_active:
            return False
        self._finding.end()
        self.hide()
        self._commands.refresh()
        self.left.emit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._finding.step(forward=not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_search()
                return True
        return super().eventFilter(watched, event)

    def _begin(self, text: str) -> None:
        self.field.setText(text)
        self._finding.begin(replace(self._finding.query, text=text))
        self.show()
        self._commands.refresh()

    def _selected_text(self) -> str:
        """What is selected, as a query; empty where it is no stretch of one paragraph, or too long."""
        selection, article = self._session.selection, self._session.article
        if article is None:
            return ""
        start, end = (selection.picked.start, selection.picked.end) if selection.picked else selection.range
        if end - start > _LONGEST_SELECTION:
            return ""
        text = article.text[start:end]
        if regex.search(r"\n\s*\n", text):
            return ""
        # A field has one line, and a space in it finds the end of a line, too.
        text = text.replace("\n", " ")
        return regex.escape(text, literal_spaces=True) if self._finding.query.is_expression else text

    def _follow_article(self) -> None:
        if self._session.article is None:
            self.close_search()

    def _add_button(self, command: str) -> None:
        button = QToolButton()
        button.setDefaultAction(self._commands.action(command))
        self._add(button)

    def _add(self, button: QToolButton) -> None:
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(button)
        self.setTabOrder(self._last, button)
        self._last = button

    def _show_state(self) -> None:
        finding = self._finding
        text = self._state()
        self.state.setText(text)
        self.state.setAccessibleName(text)
        self.problem.setText(finding.problem)
        self.problem.setVisible(bool(finding.problem))
        if not finding.is_counting and (finding.has_selected or not finding.count):
            self._announce(finding.problem or text)

    def _announce(self, sentence: str) -> None:
        """Says to a screen reader which hit it is, or why there is none; what somebody selects is said elsewhere."""
        if sentence and sentence != self._announced and self.isVisible():
            announce(self, sentence)
        self._announced = sentence

    def _state(self) -> str:
        finding = self._finding
        if not finding.query.text or (finding.problem and not finding.count):
            return ""
        if finding.is_counting:
            return self.tr("{}+").format(figures(finding.count)) if finding.count else self.tr("Searching…")
        number = finding.number
        if number is not None:
            return self.tr("{} of {}").format(figures(number), figures(finding.count))
        return counted("{n} hit", "{n} hits", finding.count) if finding.count else self.tr("No hits")

    def _draw_icons(self) -> None:
        theme = self._appearance.theme
        self._icon.setIcon(icons.icon("search", theme, color=theme.muted))
        self._close.setIcon(icons.icon("x", theme))
