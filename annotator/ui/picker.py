"""A type-ahead: a small pop-up that finds one of many choices as a person types."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.ui import icons
from annotator.ui.announcing import announce
from annotator.ui.screens import room_around
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance

_WIDTH = 300
_ROWS = 9
# How long the list is filled at a time, before the window may do something else.
_SLICE_S = 0.01


@dataclass(frozen=True)
class Choice:
    """Something to choose: `id` is what `chosen` says, whatever it is, and `title` what people read.

    One that is not possible says in its title why.
    """

    id: object
    title: str
    detail: str = ""
    color: str = ""
    is_chosen: bool = False
    is_possible: bool = True


# Gives the choices for what was typed, the best first; None among them lets the window do something else.
ChoicesFor = Callable[[str], Iterable[Choice | None]]


class Picker(QFrame):
    """Shows the choices, the best match first; Enter or a click chooses, Esc closes.

    The choices are always the same, of which `matching` gives some, or depend on what is typed, which `help` tells.
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
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("card")
        self._choices_for: ChoicesFor = choices if callable(choices) else partial(matching, choices)
        self._width = width
        self._appearance = appearance
        self._coming: Iterator[Choice | None] = iter(())
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._fill_on)
        self._input = QLineEdit(placeholderText=hint)
        self._input.setAccessibleName(hint)
        self._list = QListWidget()
        self._list.setIconSize(QSize(14, 14))
        self._list.setAccessibleName(hint)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._input)
        if help:
            layout.addWidget(styled(QLabel(help, wordWrap=True), "small"))
        layout.addWidget(self._list)
        self._input.textChanged.connect(self._fill)
        self._input.installEventFilter(self)
        self._list.itemClicked.connect(self._choose)
        self._fill("")
        self._list.currentItemChanged.connect(self._say)

    def show_below(self, widget: QWidget) -> None:
        self._show_at(widget.mapToGlobal(QPoint(0, widget.height() + 4)))

    def show_at(self, point: QPoint) -> None:
        self._show_at(point)

    def _show_at(self, point: QPoint) -> None:
        """Shows the pop-up at a point of the screen, moved so that all of it is in the window's screen."""
        self.resize(self._width, self.sizeHint().height())
        room = room_around(self.parentWidget() or self)
        x = max(room.left(), min(point.x(), room.right() - self.width()))
        y = max(room.top(), min(point.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self._input.setFocus()

    def sizeHint(self) -> QSize:
        return QSize(self._width, 62 + 30 * _ROWS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._input and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self._list.setCurrentRow(max(0, min(self._list.count() - 1, self._list.currentRow() + step)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                while self._list.currentItem() is None and self._rest.isActive():
                    self._fill_on()
                item = self._list.currentItem()
                if item is not None and item.flags() & Qt.ItemFlag.ItemIsEnabled:
                    self._choose(item, arm=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
                return True
        return super().eventFilter(watched, event)

    def _choose(self, item: QListWidgetItem, *, arm: bool = False) -> None:
        chosen = item.data(Qt.ItemDataRole.UserRole)
        self.close()
        (self.armed if arm else self.chosen).emit(chosen)

    def _say(self, item: QListWidgetItem | None) -> None:
        """The keyboard stays in the input, so that a screen reader must be told what is chosen in the list."""
        if item is not None:
            place = self.tr("{} of {}").format(self._list.row(item) + 1, self._list.count())
            announce(self, ", ".join(filter(None, (item.text(), item.toolTip(), place))))

    def _fill(self, text: str) -> None:
        self._list.clear()
        self._coming = iter(self._choices_for(text))
        self._fill_on()

    def _fill_on(self) -> None:
        """Adds rows for a moment; the rest follows when the window has nothing else to do."""
        self._rest.stop()
        until = time.perf_counter() + _SLICE_S
        for choice in self._coming:
            if choice is not None:
                self._list.addItem(self._row_of(choice))
            if time.perf_counter() > until:
                self._rest.start()
                break
        else:
            if not self._list.count():
                self._list.addItem(self._row_of(Choice(None, self.tr("Nothing is called that"), is_possible=False)))
        if self._list.currentItem() is None:
            self._choose_first()

    def _choose_first(self) -> None:
        rows = map(self._list.item, range(self._list.count()))
        possible = next((row for row in rows if row.flags() & Qt.ItemFlag.ItemIsEnabled), None)
        if possible is not None:
            self._list.setCurrentItem(possible)
        elif self._list.count() and not self._rest.isActive():
            announce(self, self._list.item(0).text())

    def _row_of(self, choice: Choice) -> QListWidgetItem:
        item = QListWidgetItem(choice.title)
        item.setData(Qt.ItemDataRole.UserRole, choice.id)
        item.setToolTip(choice.detail)
        item.setSizeHint(QSize(self._width - 40, 28))
        if choice.color:
            item.setIcon(QIcon(icons.swatch(QColor(choice.color))))
        elif choice.is_chosen:
            item.setIcon(QIcon(icons.pixmap("check", self._appearance.theme.accent, 14)))
        if not choice.is_possible:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        return item


def matching(choices: Sequence[Choice], text: str) -> list[Choice]:
    """Choices whose title has the text, those that begin with it first, then those with a word that does.

    Case and accents do not count.
    """
    wanted = folded(text.strip())
    ranked = []
    for number, choice in enumerate(choices):
        title = folded(choice.title)
        at = title.find(wanted)
        if at < 0:
            continue
        rank = 0 if at == 0 else 1 if not title[at - 1].isalnum() else 2
        ranked.append((rank, number, choice))
    return [choice for _, _, choice in sorted(ranked, key=lambda entry: entry[:2])]


def folded(text: str) -> str:
    """A text in which case and accents do not count any more."""
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))
