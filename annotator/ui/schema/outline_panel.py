"""The left side of the Schema place: a filter, the outline, and what can be added."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.ui import icons
from annotator.ui.accessible_roles import give_role
from annotator.ui.label_styles import LabelStyles
from annotator.ui.schema.outline import Outline
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance


class OutlinePanel(QFrame):
    """What is typed in the outline goes into the filter; Down and Enter go back, Esc clears it."""

    add_menu_wanted = Signal(object)  # the QMenu to fill

    def __init__(self, styles: LabelStyles, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        give_role(self, QAccessible.Role.Grouping, self.tr("Outline of the schema"))
        self._appearance = appearance
        self.outline = Outline(styles, appearance)
        self.filter = QLineEdit(placeholderText=self.tr("Find in the schema"), clearButtonEnabled=True)
        self.filter.setAccessibleName(self.tr("Find in the schema"))
        self.filter.setToolTip(self.tr("Type to find a layer, label, attribute or relation type"))
        self._search = self.filter.addAction(
            icons.icon("search", appearance.theme), QLineEdit.ActionPosition.LeadingPosition
        )
        self._search.setText(self.tr("Find in the schema"))
        self._none = styled(QLabel(self.tr("Nothing in the schema is called that."), wordWrap=True), "muted")
        self._none.setContentsMargins(20, 6, 16, 0)
        self._none.hide()
        self._read_only = styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "small")
        self._read_only.setContentsMargins(18, 0, 16, 8)
        self._read_only.hide()
        self.add = styled(QToolButton(), "addButton")
        self.add.setText(self.tr("Add"))
        self.add.setToolTip(self.tr("Add to the schema"))
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self.add)
        menu.aboutToShow.connect(lambda: self.add_menu_wanted.emit(menu))
        self.add.setMenu(menu)
        self._arrange()
        self.filter.textChanged.connect(self._filter)
        self.filter.returnPressed.connect(self._go_to_found)
        self.filter.installEventFilter(self)
        self.outline.filter_typed.connect(self._begin_filter)
        self.outline.filter_left.connect(self.clear_filter)
        appearance.changed.connect(self._draw_icons)
        self._draw_icons()

    def focus_first(self) -> QWidget:
        """Where the keyboard comes in."""
        return self.outline

    def clear_filter(self) -> None:
        """Shows everything again: what is added must be seen."""
        self.filter.clear()

    def set_editable(self, editable: bool, reason: str) -> None:
        """Whether the schema can be changed; `reason` says why not."""
        self.outline.rows.is_editable = editable
        self.add.setVisible(editable)
        self._read_only.setText(reason)
        self._read_only.setVisible(not editable and bool(reason))

    def _arrange(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(14, 12, 14, 8)
        top.addWidget(self.filter)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 6, 12, 8)
        foot.addWidget(self.add)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._read_only)
        column.addWidget(self._none)
        tree = QHBoxLayout()
        tree.setContentsMargins(8, 0, 6, 0)
        tree.addWidget(self.outline)
        column.addLayout(tree, 1)
        column.addLayout(foot)

    def _filter(self, text: str) -> None:
        self.outline.filter(text)
        is_empty = bool(text.strip()) and not self.outline.rows.rowCount()
        self._none.setVisible(is_empty)
        if text.strip():
            self.outline.pick_first()

    def _begin_filter(self, letter: str) -> None:
        self.filter.setFocus()
        self.filter.setText(self.filter.text() + letter)

    def _go_to_found(self) -> None:
        self.outline.setFocus()

    def _draw_icons(self) -> None:
        theme = self._appearance.theme
        self._search.setIcon(icons.icon("search", theme, color=theme.muted))
        self.add.setIcon(icons.icon("plus", theme, color=theme.accent))
        self.outline.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the filter into the outline; Esc clears the filter, and then goes there, too."""
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.outline.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.filter.clear()
                self.outline.setFocus()
                return True
        return super().eventFilter(watched, event)
