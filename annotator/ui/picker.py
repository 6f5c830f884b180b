"""A type-ahead: a small pop-up that finds one of many choices as a person types."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.ui import icons
from annotator.ui.announcing import announce
from annotator.ui.theme import Appearance

_WIDTH = 300
_ROWS = 9


@dataclass(frozen=True)
class Choice:
    """Something to choose: `id` is what `chosen` says, whatever it is, and `title` what people read."""

    id: object
    title: str
    detail: str = ""
    color: str = ""
    is_chosen: bool = False


class Picker(QFrame):
    """Shows the choices, the best match first; Enter or a click chooses, Esc closes."""

    chosen = Signal(object)
    armed = Signal(object)

    def __init__(self, choices: Sequence[Choice], hint: str, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("card")
        self._choices = choices
        self._appearance = appearance
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
        self.resize(_WIDTH, self.sizeHint().height())
        room = self.screen().availableGeometry()
        x = max(room.left(), min(point.x(), room.right() - self.width()))
        y = max(room.top(), min(point.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self._input.setFocus()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 62 + 30 * _ROWS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._input and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self._list.setCurrentRow(max(0, min(self._list.count() - 1, self._list.currentRow() + step)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                item = self._list.currentItem()
                if item is not None:
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
        theme = self._appearance.theme
        self._list.clear()
        for choice in matching(self._choices, text):
            item = QListWidgetItem(choice.title)
            item.setData(Qt.ItemDataRole.UserRole, choice.id)
            item.setToolTip(choice.detail)
            item.setSizeHint(QSize(_WIDTH - 40, 28))
            if choice.color:
                item.setIcon(QIcon(icons.swatch(QColor(choice.color))))
            elif choice.is_chosen:
                item.setIcon(QIcon(icons.pixmap("check", theme.accent, 14)))
            self._list.addItem(item)
        if not self._list.count():
            nothing = QListWidgetItem(self.tr("Nothing is called that"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(nothing)
            announce(self, nothing.text())
        else:
            self._list.setCurrentRow(0)


def matching(choices: Sequence[Choice], text: str) -> list[Choice]:
    """Choices whose title has the text, those that begin with it first, then those with a word that does.

    Case and accents do not count.
    """
    wanted = _folded(text.strip())
    ranked = []
    for number, choice in enumerate(choices):
        title = _folded(choice.title)
        at = title.find(wanted)
        if at < 0:
            continue
        rank = 0 if at == 0 else 1 if not title[at - 1].isalnum() else 2
        ranked.append((rank, number, choice))
    return [choice for _, _, choice in sorted(ranked, key=lambda entry: entry[:2])]


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))
