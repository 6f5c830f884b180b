"""A label's colour and key: one of twelve hues or a colour of one's own, and a key of the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from annotator.ui.accessible_roles import give_role
from annotator.ui.announcing import announce
from annotator.ui.row_list import paint_ring
from annotator.ui.schema.compound import CompoundField
from annotator.ui.style_sheet import styled
from annotator.ui.theme import LABEL_HUES, Appearance, interface_font

_SWATCH = 22
_GAP = 4
# The one by position, the hues, and the one of one's own.
_COUNT = len(LABEL_HUES) + 2


class ColorField(QWidget):
    """A row of swatches: the one that is given by position, the twelve hues, and the colour of one's own.

    Left and Right go through them, Enter or Space chooses.
    """

    given = Signal(object, bool)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._value = ""
        self._automatic = QColor(LABEL_HUES[0])
        self._current = 0
        self._is_locked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        give_role(self, QAccessible.Role.Grouping, "")
        appearance.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_COUNT * (_SWATCH + _GAP), _SWATCH + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(6 * (_SWATCH + _GAP), _SWATCH + 2)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """The swatches stand in as many lines as they need."""
        lines = -(-_COUNT // max(1, width // (_SWATCH + _GAP)))
        return lines * (_SWATCH + _GAP) - _GAP + 2

    def set_automatic(self, color: QColor) -> None:
        """The colour that the thing gets by itself: by its position, or from the label above it."""
        self._automatic = color
        self.update()

    def show_value(self, value: Any, *, anew: bool) -> None:
        self._value = str(value or "").lower()
        if anew:
            self._current = self._chosen
        self.update()

    def set_locked(self, locked: bool) -> None:
        self._is_locked = locked

    def commit(self) -> None:
        """Nothing is ever half chosen."""

    @property
    def _chosen(self) -> int:
        """Which swatch the value is: 0 for none of one's own, the last for a colour that is none of the hues."""
        if not self._value:
            return 0
        return LABEL_HUES.index(self._value) + 1 if self._value in LABEL_HUES else len(LABEL_HUES) + 1

    def _choose(self, number: int) -> None:
        self._current = number
        self.update()
        if self._is_locked:
            return
        if number == 0:
            self.given.emit("", True)
        elif number <= len(LABEL_HUES):
            self.given.emit(LABEL_HUES[number - 1], True)
        else:
            before = QColor(self._value) if self._value else self._automatic
            color = QColorDialog.getColor(before, self, self.tr("A colour of your own"))
            if color.isValid():
                self.given.emit(color.name(), True)

    def _say(self) -> None:
        number = self._current
        if number == 0:
            said = self.tr("given by the program")
        elif number <= len(LABEL_HUES):
            said = self.tr("colour {}").format(number)
        else:
            said = self.tr("a colour of your own")
        announce(self, f"{said}, {self.tr('chosen')}" if number == self._chosen else said)

    def _rect_of(self, number: int) -> QRectF:
        line, column = divmod(number, max(1, self.width() // (_SWATCH + _GAP)))
        place = QRectF(column * (_SWATCH + _GAP) + 1, line * (_SWATCH + _GAP) + 1, _SWATCH, _SWATCH)
        if self.isRightToLeft():
            place.moveLeft(self.width() - place.right())
        return place

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(len(LABEL_HUES) + 2):
            box = self._rect_of(number)
            if number == 0:
                color = self._automatic
            elif number <= len(LABEL_HUES):
                color = theme.label_color(LABEL_HUES[number - 1], 0)
            else:
                color = theme.label_color(self._value, 0) if number == self._chosen else QColor(theme.page)
            inner = box.adjusted(4, 4, -4, -4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawRoundedRect(inner, 3, 3)
            if number == len(LABEL_HUES) + 1 and number != self._chosen:
                painter.setPen(QColor(theme.muted))
                painter.drawRoundedRect(inner, 3, 3)
                painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, "+")
            elif number == 0:
                painter.setPen(QColor(theme.page))
                painter.setFont(interface_font(10, QFont.Weight.DemiBold))
                painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, "A")
            if number == self._chosen:
                painter.setPen(QColor(theme.ink))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
            if self.hasFocus() and number == self._current:
                paint_ring(painter, box, 6, theme.ring, theme)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(LABEL_HUES) + 1
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        if event.key() in (forward, back):
            self._current = max(0, min(last, self._current + (1 if event.key() == forward else -1)))
            self.update()
            self._say()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._current)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose(0)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: Any) -> None:
        for number in range(len(LABEL_HUES) + 2):
            if self._rect_of(number).contains(event.position()):
                self._choose(number)

    def event(self, event: Any) -> bool:
        from PySide6.QtCore import QEvent

        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)


class KeyField(CompoundField):
    """A key that labels or relates. Press it in the field; Delete leaves the choice to the program."""

    given = Signal(object, bool)

    def __init__(self, state_of: Callable[[str], tuple[str, str]], tip: str) -> None:
        """`state_of` gives for a chosen key, or none, the one that is in force and what there is to say about it."""
        super().__init__()
        self._state_of = state_of
        self._value = ""
        self._is_locked = False
        self._key = _KeyEdit(tip)
        self._key.pressed.connect(self._give)
        self.inner = self._key
        self._state = styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "small")
        self._reset = styled(QPushButton(self.tr("Assign automatically")), "link")
        self._reset.clicked.connect(lambda: self._give(""))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._key)
        row.addWidget(self._state, 1)
        row.addWidget(self._reset)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._key.setAccessibleName(name)

    def show_value(self, value: Any, *, anew: bool) -> None:
        self._value = str(value or "")
        key, said = self._state_of(self._value)
        self._key.setText(key.upper())
        self._reset.setVisible(bool(self._value) and not self._is_locked)
        self._state.setText(said)
        self._key.setAccessibleDescription(said)

    def set_locked(self, locked: bool) -> None:
        self._is_locked = locked
        self._key.is_locked = locked
        self._reset.setVisible(bool(self._value) and not locked)

    def commit(self) -> None:
        """Nothing is ever half chosen."""

    def _give(self, key: str) -> None:
        self.given.emit(key, True)


class _KeyEdit(QLineEdit):
    """Takes one key, and shows it."""

    pressed = Signal(str)

    def __init__(self, tip: str) -> None:
        super().__init__()
        self.is_locked = False
        self.setReadOnly(True)
        self.setFixedWidth(46)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setToolTip(tip)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.is_locked and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.pressed.emit("")
        elif not self.is_locked and len(event.text().strip()) == 1 and event.text().isprintable():
            self.pressed.emit(event.text().lower())
        else:
            super().keyPressEvent(event)
