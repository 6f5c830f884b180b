"""A type-ahead: a small pop-up that finds one of many choices as a person types."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui import icons
from annotator.ui.announcing import announce
from annotator.ui.fuzzy import Finder, marks
from annotator.ui.row_list import RowList, paint_row_box
from annotator.ui.row_painting import Strip
from annotator.ui.screens import room_around
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance, interface_font

_Index = QModelIndex | QPersistentModelIndex
_WIDTH = 300
_ROWS = 9
_LEAST_ROWS = 3
_ROW_HEIGHT = 30
# How long the list is filled at a time, before the window may do something else.
_SLICE_S = 0.01
# What stands beside a title takes so much of the row at most.
_ASIDE_SHARE = 0.45
CHOICE = Qt.ItemDataRole.UserRole
_CHECK = 14


class Choice(msgspec.Struct, frozen=True):
    """Something to choose: `id` is what `chosen` says, whatever it is, and `title` what people read.

    One that is not possible says in its title why. `aside` stands beside the title, quietly. A choice is found by its
    title, and by `others`, words that do not show. `uses` says how often it was chosen: it goes before its equals then.
    """

    id: object
    title: str
    detail: str = ""
    color: str = ""
    is_chosen: bool = False
    is_possible: bool = True
    aside: str = ""
    others: str = ""
    uses: int = 0


# Gives the choices for what was typed, the best first; None among them lets the window do something else.
ChoicesFor = Callable[[str], Iterable[Choice | None]]


class Matching:
    """Always the same choices, of which those are given that fit what was typed, the best first."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        self._choices = choices
        others = [choice.others for choice in choices] if any(choice.others for choice in choices) else ()
        self._finder = Finder([choice.title for choice in choices], others, [choice.uses for choice in choices])

    def __call__(self, typed: str) -> list[Choice]:
        return [self._choices[number] for number in self._finder.find(typed)]


class Picker(QFrame):
    """Shows the choices, the best match first; Enter or a click chooses, Esc closes.

    The choices are always the same, found by what is typed, or depend on it altogether, which `help` tells. `typed` is
    what was typed before it opened.
    """

    chosen = Signal(object)
    armed = Signal(object)

    def __init__(
        self,
        choices: Sequence[Choice] | ChoicesFor,
        hint: str,
        appearance: Appearance,
        parent: QWidget,
        *,
        help: str = "",
        width: int = _WIDTH,
        typed: str = "",
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("card")
        self._choices_for: ChoicesFor = choices if callable(choices) else Matching(choices)
        self._width = width
        self._coming: Iterator[Choice | None] = iter(())
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._fill_on)
        self.field = QLineEdit(placeholderText=hint)
        self.field.setAccessibleName(hint)
        self._model = _Choices(self)
        self.rows = RowList(_ROW_HEIGHT)
        self.rows.setModel(self._model)
        self.rows.setItemDelegate(_ChoiceDelegate(self.field, appearance, self))
        self.rows.setAccessibleName(hint)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.field)
        self._help = styled(QLabel(help, wordWrap=True), "small")
        if help:
            layout.addWidget(self._help)
        layout.addWidget(self.rows)
        self.field.installEventFilter(self)
        self.rows.chosen.connect(self._choose)
        self.field.setText(typed)
        self.field.textChanged.connect(self._fill)
        self._fill(typed)
        self.rows.selectionModel().currentChanged.connect(self._say)

    def show_below(self, widget: QWidget) -> None:
        self._show_at(widget.mapToGlobal(QPoint(0, widget.height() + 4)))

    def show_at(self, point: QPoint) -> None:
        self._show_at(point)

    def select_typed(self) -> None:
        """What was typed before it opened is a proposal: the next letter takes its place."""
        self.field.selectAll()

    def choices(self) -> list[Choice]:
        """What is offered now."""
        return self._model.choices

    def _show_at(self, point: QPoint) -> None:
        """Shows the pop-up at a point of the screen, moved so that all of it is in the window's screen."""
        self.resize(self._width, self.sizeHint().height())
        room = room_around(self.parentWidget() or self)
        x = max(room.left(), min(point.x(), room.right() - self.width()))
        y = max(room.top(), min(point.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.field.setFocus()

    def sizeHint(self) -> QSize:
        """As high as all its choices where they are few and always the same; typing never changes the height."""
        few = len(self.choices()) if isinstance(self._choices_for, Matching) and not self._rest.isActive() else _ROWS
        help = self._help.heightForWidth(self._width - 16) + 6 if self._help.text() else 0
        return QSize(self._width, 62 + help + _ROW_HEIGHT * max(_LEAST_ROWS, min(_ROWS, few)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                row = max(0, min(len(self.choices()) - 1, self.rows.currentIndex().row() + step))
                self.rows.show_row(self._model.index(row, 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                while not self.rows.currentIndex().isValid() and self._rest.isActive():
                    self._fill_on()
                self._choose(
                    self.rows.currentIndex(), arm=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                )
                return True
        return super().eventFilter(watched, event)

    def _choose(self, index: QModelIndex, *, arm: bool = False) -> None:
        choice: Choice | None = index.data(CHOICE)
        if choice is not None and choice.is_possible:
            self.close()
            (self.armed if arm else self.chosen).emit(choice.id)

    def _say(self, index: QModelIndex) -> None:
        """The keyboard stays in the input, so that a screen reader must be told what is chosen in the list."""
        choice: Choice | None = index.data(CHOICE)
        if choice is not None:
            place = self.tr("{} of {}").format(index.row() + 1, len(self.choices()))
            announce(self, ", ".join(filter(None, (choice.title, choice.aside, choice.detail, place))))

    def _fill(self, text: str) -> None:
        self._model.clear()
        self._coming = iter(self._choices_for(text))
        self._fill_on()

    def _fill_on(self) -> None:
        """Adds rows for a moment; the rest follows when the window has nothing else to do."""
        self._rest.stop()
        until = time.perf_counter() + _SLICE_S
        more: list[Choice] = []
        for choice in self._coming:
            if choice is not None:
                more.append(choice)
            if time.perf_counter() > until:
                self._rest.start()
                break
        else:
            if not more and not self.choices():
                more.append(Choice(None, self.tr("Nothing is called that"), is_possible=False))
        self._model.append(more)
        if not self.rows.currentIndex().isValid():
            self._choose_first()

    def _choose_first(self) -> None:
        choices = self.choices()
        possible = next((row for row, choice in enumerate(choices) if choice.is_possible), None)
        if possible is not None:
            self.rows.show_row(self._model.index(possible, 0))
        elif choices and not self._rest.isActive():
            announce(self, choices[0].title)


class _Choices(QAbstractListModel):
    """The choices that were found so far."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.choices: list[Choice] = []
        self.has_signs = False  # a colour or a check mark

    def clear(self) -> None:
        self.beginResetModel()
        self.choices = []
        self.has_signs = False
        self.endResetModel()

    def append(self, more: list[Choice]) -> None:
        if more:
            self.beginInsertRows(QModelIndex(), len(self.choices), len(self.choices) + len(more) - 1)
            self.choices.extend(more)
            self.has_signs = self.has_signs or any(choice.color or choice.is_chosen for choice in more)
            self.endInsertRows()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.choices):
            return None
        choice = self.choices[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return choice.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (choice.title, choice.aside, choice.detail)))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return ", ".join(filter(None, (choice.aside, choice.detail)))
        return choice if role == CHOICE else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        choice = self.choices[index.row()] if 0 <= index.row() < len(self.choices) else None
        return super().flags(index) if choice is None or choice.is_possible else Qt.ItemFlag.NoItemFlags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """None: a screen reader would read the numbers that Qt makes up."""


class _ChoiceDelegate(QStyledItemDelegate):
    """Paints a row: colour or check mark, the title with the letters that were typed, and what stands beside it."""

    def __init__(self, field: QLineEdit, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self._appearance = appearance

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        choice: Choice | None = index.data(CHOICE)
        if choice is None:
            return
        theme = self._appearance.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state & ~QStyle.StateFlag.State_HasFocus
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_box(painter, QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, state, theme, is_lit=is_current)
        strip = Strip(painter, rect.adjusted(8, 0, -8, 0))
        if choice.color:
            strip.paint_swatch(QColor(choice.color))
            strip.from_start(10)
        elif choice.is_chosen:
            check = strip.from_start(20)
            painter.drawPixmap(check.left(), check.top() + 8, icons.pixmap("check", theme.accent, _CHECK))
        else:
            strip.from_start(self._indent(index))
        if choice.aside:
            strip.paint_aside(choice.aside, theme.muted, _ASIDE_SHARE, Qt.TextElideMode.ElideLeft)
        color = theme.ink if choice.is_possible else theme.muted
        marked = marks(choice.title, self._field.text()) if choice.is_possible else ()
        strip.paint_title(choice.title, interface_font(13), color, marked)
        painter.restore()

    def _indent(self, index: _Index) -> int:
        """In line with titles that have a colour or a check mark."""
        model = index.model()
        return 20 if isinstance(model, _Choices) and model.has_signs else 0
