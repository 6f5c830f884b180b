"""What the page of preferences is made of: sections, rows in them, and the controls that Qt does not have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.ui.combo_box import ComboBox
from annotator.ui.fuzzy import folded
from annotator.ui.row_list import paint_ring
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance

_CONTROL_WIDTH = 260


class Row(QWidget):
    """One thing to choose: its name and what it does on one side, the control on the other.

    A `wide` control has a line of its own. `keywords` are other words that the row is found by.
    """

    def __init__(
        self, title: str, control: QWidget, explanation: str = "", keywords: str = "", *, wide: bool = False
    ) -> None:
        super().__init__()
        self._found_by = folded(f"{title} {explanation} {keywords}")
        self.control = control
        caption = QLabel(title)
        caption.setBuddy(control)
        if not control.accessibleName():
            control.setAccessibleName(title)
        self.explanation = styled(QLabel(wordWrap=True), "small")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(caption)
        words.addWidget(self.explanation)
        if wide:
            column = QVBoxLayout(self)
            column.setSpacing(8)
            column.addLayout(words)
            column.addWidget(control)
            layout: QVBoxLayout | QHBoxLayout = column
        else:
            row = QHBoxLayout(self)
            row.setSpacing(24)
            row.addLayout(words, 1)
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)
            layout = row
        layout.setContentsMargins(0, 7, 0, 7)
        self.explain(explanation)  # not before it is in the row: what is shown by itself is a window

    def explain(self, text: str) -> None:
        """Says something else below the name."""
        self.explanation.setText(text)
        self.explanation.setVisible(bool(text))

    def fits(self, words: Sequence[str]) -> bool:
        """Whether the row is about all the words, which are folded."""
        return all(word in self._found_by for word in words)


class Section(QWidget):
    """Rows under a heading."""

    def __init__(self, title: str, keywords: str = "") -> None:
        super().__init__()
        self.title = title
        self._found_by = folded(f"{title} {keywords}")
        self._rows: list[Row] = []
        heading = QLabel(title)
        heading.setStyleSheet("font-size: 17px; font-weight: 600;")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 30)
        self.column.setSpacing(0)
        self.column.addWidget(heading)
        self.column.addSpacing(6)

    def add(
        self, title: str, control: QWidget, explanation: str = "", keywords: str = "", *, wide: bool = False
    ) -> Row:
        row = Row(title, control, explanation, keywords, wide=wide)
        self._rows.append(row)
        self.column.addWidget(row)
        return row

    def filter(self, words: Sequence[str]) -> bool:
        """Shows the rows about all the words, which are folded; says whether there are any."""
        rest = [word for word in words if word not in self._found_by]
        for row in self._rows:
            row.setVisible(row.fits(rest))
        return any(row.isVisibleTo(self) for row in self._rows)

    def refresh(self) -> None:
        """Shows how things stand, each time that the page is opened and whenever something was chosen elsewhere."""


class Switch(QAbstractButton):
    """On or off, at once."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(checkable=True)
        self._appearance = appearance
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(36, 26)

    def show_state(self, is_on: bool) -> None:
        """Shows what was chosen elsewhere."""
        blocked = self.blockSignals(True)
        self.setChecked(is_on)
        self.blockSignals(blocked)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 3, 36, 20)
        is_on = self.isChecked()
        painter.setPen(QColor(theme.accent if is_on else theme.muted))
        painter.setBrush(QColor(theme.accent if is_on else theme.page))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 9.5, 9.5)
        is_at_right = is_on == self.isLeftToRight()
        knob = QRectF(box.right() - 16 if is_at_right else box.left() + 4, box.top() + 4, 12, 12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent_ink if is_on else theme.muted))
        painter.drawEllipse(knob)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, theme.ring, theme)


class Segments(QFrame):
    """A few choices side by side, of which one is made."""

    chosen = Signal(object)

    def __init__(self, choices: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        self.setObjectName("segments")
        self._buttons: dict[object, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for value, title in choices:
            button = styled(QToolButton(), "segment")
            button.setText(title)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setMinimumSize(64, 26)
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            self._buttons[value] = button
            row.addWidget(button, 1)
        self.setFocusProxy(next(iter(self._buttons.values())))

    def show_choice(self, value: object) -> None:
        self._buttons[value].setChecked(True)
        self.setFocusProxy(self._buttons[value])

    def name_them(self, title: str) -> None:
        """The buttons are read aloud with what they are about."""
        for button in self._buttons.values():
            button.setAccessibleName(f"{title}: {button.text()}")
            button.setToolTip(button.accessibleName())


class Dropdown(ComboBox):
    """One of several values, each with its words."""

    chosen = Signal(object)

    def __init__(self, choices: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        self.setMinimumWidth(_CONTROL_WIDTH)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToContents)
        for value, title in choices:
            self.addItem(title, value)
        self.activated.connect(lambda at: self.chosen.emit(self.itemData(at)))

    def show_choice(self, value: object, title: str = "") -> None:
        """A value that is not among the choices, as somebody may have written into the settings, joins them."""
        values = [self.itemData(at) for at in range(self.count())]
        if value not in values:
            self.addItem(title or str(value), value)
            values.append(value)
        self.setCurrentIndex(values.index(value))
