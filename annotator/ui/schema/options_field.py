"""The options of a choice: a list that is typed into, put in order, and renamed in place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from annotator.ui.schema.compound import CompoundField
from annotator.ui.style_sheet import styled

_ROW = 26
_MOST_ROWS = 10
_OPTION = Qt.ItemDataRole.UserRole


class OptionsField(CompoundField):
    """Enter adds an option below, F2 renames, Delete removes, Alt+Up and Alt+Down or the mouse put in order.

    The value is a tuple of options. One that is renamed is told by `renamed` (before, after), since what carries it
    is renamed with it; the rest is given as a new value.
    """

    given = Signal(object, bool)
    renamed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._value: tuple[str, ...] = ()
        self._is_locked = False
        self.list = _OptionList()
        self.list.setAccessibleName(self.tr("Options"))
        self.list.itemChanged.connect(self._take_item)
        self.list.model().rowsMoved.connect(lambda *_: QTimer.singleShot(0, self._take_order))
        self.list.added.connect(self.add)
        self.list.removed.connect(self._remove)
        self.list.stepped.connect(self._step)
        self.list.pasted.connect(lambda text: self._add_all(text))
        self._add = styled(QPushButton(self.tr("Add an option")), "link")
        self._add.clicked.connect(self.add)
        self.inner = self.list
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.list)
        row = QHBoxLayout()
        row.addWidget(self._add)
        row.addStretch(1)
        column.addLayout(row)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.list.setAccessibleName(name)

    def show_value(self, value: Any, *, anew: bool) -> None:
        self._value = tuple(value or ())
        row = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for option in self._value:
            self.list.addItem(self._item(option))
        self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
        self.list.blockSignals(False)
        self.list.setVisible(bool(self._value))
        self.list.updateGeometry()

    def set_locked(self, locked: bool) -> None:
        self._is_locked = locked
        self._add.setVisible(not locked)
        self.list.setDragEnabled(not locked)
        self.list.is_locked = locked
        self.show_value(self._value, anew=False)

    def commit(self) -> None:
        """What is typed in a row is taken when the row is left."""

    def add(self) -> None:
        """Opens an empty row below the one that the keyboard is in."""
        if self._is_locked:
            return
        at = self.list.currentRow() + 1 if self._value else 0
        self.list.blockSignals(True)
        item = self._item("")
        self.list.insertItem(at, item)
        self.list.setVisible(True)
        self.list.updateGeometry()
        self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self.list.editItem(item)

    def _item(self, option: str) -> QListWidgetItem:
        item = QListWidgetItem(option)
        item.setData(_OPTION, option)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not self._is_locked:
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
        item.setFlags(flags)
        item.setSizeHint(QSize(80, _ROW))
        return item

    def _options(self) -> tuple[str, ...]:
        texts = (self.list.item(row).text().strip() for row in range(self.list.count()))
        return tuple(text for text in texts if text)

    def _take_item(self, item: QListWidgetItem) -> None:
        before, after = item.data(_OPTION), item.text().strip()
        # Once the editor is closed: what follows fills the list anew.
        if not before:
            QTimer.singleShot(0, lambda: self._give(self._options()))
        elif not after:
            QTimer.singleShot(0, lambda: self._give(tuple(one for one in self._value if one != before)))
        elif after != before:
            QTimer.singleShot(0, lambda: self._rename(before, after))

    def _rename(self, before: str, after: str) -> None:
        self.renamed.emit(before, after)
        self.show_value(self._value, anew=False)

    def _take_order(self) -> None:
        self._give(self._options())

    def _give(self, options: tuple[str, ...]) -> None:
        self.given.emit(options, True)
        self.show_value(self._value, anew=False)

    def _add_all(self, text: str) -> None:
        at = self.list.currentRow() + 1
        new = [line.strip() for line in text.splitlines() if line.strip()]
        known = set(self._value)
        added = tuple(dict.fromkeys(one for one in new if one not in known))
        self._give((*self._value[:at], *added, *self._value[at:]))

    def _remove(self, row: int) -> None:
        self._give(self._value[:row] + self._value[row + 1 :])

    def _step(self, row: int, by: int) -> None:
        if 0 <= row + by < len(self._value):
            options = list(self._value)
            options.insert(row + by, options.pop(row))
            self.list.setCurrentRow(row + by)
            self._give(tuple(options))


class _OptionList(QListWidget):
    added = Signal()
    removed = Signal(int)
    stepped = Signal(int, int)
    pasted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.is_locked = False
        self.setObjectName("optionList")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    def sizeHint(self) -> QSize:
        return QSize(120, max(1, min(_MOST_ROWS, self.count())) * _ROW + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.currentRow(), event.key()
        text = QGuiApplication.clipboard().text()
        if self.is_locked or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Insert):
            self.added.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and row >= 0:
            self.removed.emit(row)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(row, -1 if key == Qt.Key.Key_Up else 1)
        elif event.matches(QKeySequence.StandardKey.Paste) and text.strip():
            self.pasted.emit(text)
        else:
            super().keyPressEvent(event)
