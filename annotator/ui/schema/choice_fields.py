"""One of a few, one of many, and yes or no: fields of the schema in which something is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from annotator.ui import icons
from annotator.ui.check_box import CheckBox
from annotator.ui.combo_box import ComboBox
from annotator.ui.picker import Choice, Picker
from annotator.ui.schema.compound import CompoundField
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance

_ARROW = 14
_MARGIN = 8
_WIDTH = 120
_BOX = 28


class ChoiceField(ComboBox):
    """One of a few: (value, title)."""

    given = Signal(object, bool)

    def __init__(self, choices: Sequence[tuple[Any, str]]) -> None:
        super().__init__()
        self._value: Any = None
        for value, title in choices:
            self.addItem(title, value)
        self.activated.connect(lambda number: self.given.emit(self.itemData(number), True))

    def show_value(self, value: Any, *, anew: bool) -> None:
        self._value = value
        values = [self.itemData(number) for number in range(self.count())]
        self.setCurrentIndex(values.index(value) if value in values else -1)

    def set_locked(self, locked: bool) -> None:
        self.setEnabled(not locked)

    def commit(self) -> None:
        """Nothing is ever half chosen."""

    def wheelEvent(self, event: Any) -> None:
        """A wheel that goes over the form scrolls it, and changes nothing."""
        event.ignore()


class CheckField(CompoundField):
    """Yes or no, said by a sentence beside the box, of which a click anywhere turns it."""

    given = Signal(object, bool)

    def __init__(self, text: str, appearance: Appearance) -> None:
        super().__init__()
        self._text = text
        self.box = CheckBox(appearance)
        self.box.setFixedWidth(_BOX)
        self.box.clicked.connect(lambda checked: self.given.emit(checked, True))
        self.inner = self.box
        sentence = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(sentence, 1)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.box.setAccessibleName(f"{name}: {self._text}" if name else self._text)

    def show_value(self, value: Any, *, anew: bool) -> None:
        self.box.setChecked(bool(value))

    def set_locked(self, locked: bool) -> None:
        self.box.setEnabled(not locked)

    def commit(self) -> None:
        """Nothing is ever half chosen."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.box.isEnabled() and self.rect().contains(event.position().toPoint()):
            self.box.click()


class PickField(QPushButton):
    """One of many, by a type-ahead; the first of `choices` may mean none."""

    given = Signal(object, bool)

    def __init__(self, choices: Callable[[], Sequence[Choice]], hint: str, appearance: Appearance) -> None:
        super().__init__()
        styled(self, "field")
        self._choices = choices
        self._hint = hint
        self._appearance = appearance
        self._value: Any = None
        self._title = ""
        self._name = ""
        self.clicked.connect(self._offer)

    def setAccessibleName(self, name: str) -> None:
        self._name = name
        super().setAccessibleName(f"{name}: {self._title}")

    def show_value(self, value: Any, *, anew: bool) -> None:
        self._value = value
        self._title = next((choice.title for choice in self._choices() if choice.id == value), str(value))
        self.setToolTip(self._title)
        self.update()
        self.setAccessibleName(self._name)

    def set_locked(self, locked: bool) -> None:
        self.setEnabled(not locked)

    def commit(self) -> None:
        """Nothing is ever half chosen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if text.isalnum():
            self._offer(typed=text)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is chosen, as much of it as there is room for, and an arrow."""
        room = self.width() - 3 * _MARGIN - _ARROW
        shown = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        if self.text() != shown:
            self.setText(shown)
        super().paintEvent(event)
        color = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        left = self.width() - _MARGIN - _ARROW if self.isLeftToRight() else _MARGIN
        painter = QPainter(self)
        painter.drawPixmap(QPoint(left, (self.height() - _ARROW) // 2), icons.pixmap("chevron-down", color, _ARROW))
        painter.end()

    def _offer(self, _checked: bool = False, *, typed: str = "") -> None:
        picker = Picker(self._choices(), self._hint, self._appearance, self.window(), typed=typed)
        picker.chosen.connect(lambda value: self.given.emit(value, True))
        picker.show_below(self)
