"""A link to a knowledge base: chosen from its lists, or pasted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton

from annotator.model import Attribute
from annotator.model.knowledge import Entry
from annotator.ui import icons
from annotator.ui.accessible_roles import give_role
from annotator.ui.linking import Links
from annotator.ui.picker import Choice, Picker
from annotator.ui.style_sheet import mark, styled
from annotator.ui.theme import Appearance
from annotator.ui.wording import shortened

_ICON = 14
# In code points.
_LONGEST_NAME = 60
_WIDTH = 430
_DESCRIBED = 28


class LinkField(QPushButton):
    """Shows what is linked. Enter, Down or a letter opens the search, which begins with the words of the text.

    What is pasted is the link as it is; Delete takes it away.
    """

    given = Signal(object, bool)
    told = Signal(str)  # what is known of the link

    def __init__(self, attribute: Attribute, links: Links, appearance: Appearance) -> None:
        super().__init__()
        styled(self, "field")
        give_role(self, QAccessible.Role.ComboBox, "")
        self._attribute = attribute
        self._links = links
        self._appearance = appearance
        self._value = ""
        self._words = ""
        self._entry: Entry | None = None
        self._is_locked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda: self.open_search())

    def sizeHint(self) -> QSize:
        return QSize(120, 30)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The name of what is linked, as much of it as there is room for, and a glass."""
        room = self.width() - 8 - 8 - _ICON - 4
        shown = self.fontMetrics().elidedText(self._shown(), Qt.TextElideMode.ElideMiddle, room)
        if self.text() != shown:
            self.setText(shown)
        super().paintEvent(event)
        color = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        left = self.width() - 8 - _ICON if self.isLeftToRight() else 8
        painter = QPainter(self)
        painter.drawPixmap(QPoint(left, (self.height() - _ICON) // 2), icons.pixmap("search", color, _ICON))

    # What a form asks of it

    def show_value(self, value: Any, *, anew: bool) -> None:
        self._value = value if isinstance(value, str) else ""
        self._entry = self._links.entry(self._attribute, self._value)
        words = self._shown()
        self.setAccessibleDescription(words)
        self.setToolTip("\n".join(filter(None, (words if self._value else "", self._attribute.definition))))
        mark(self, "empty", not self._value)
        self.update()
        self.told.emit(self._about())

    def suggest(self, words: str) -> None:
        """What the search begins with, where it can be a name: nobody looks for a whole sentence."""
        self._words = words if len(words) <= _LONGEST_NAME else ""

    def set_locked(self, locked: bool) -> None:
        self._is_locked = locked

    def commit(self) -> None:
        """Nothing is ever half chosen."""

    # Searching

    def open_search(self, typed: str = "") -> None:
        """Offers what the lists have for what is typed, below the field."""
        if self._is_locked:
            return
        has_list = self._links.has_list(self._attribute)
        linked = self._entry.name if self._entry is not None else self._value
        begin = typed or linked or (self._words if has_list else "")
        hint = self.tr("Name, identifier or URL") if has_list else self.tr("Identifier or URL")
        picker = Picker(self._choices, hint, self._appearance, self.window(), typed=begin, width=_WIDTH)
        if not typed:
            picker.select_typed()
        picker.chosen.connect(lambda id: self._take(str(id)))
        picker.show_below(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._value)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down) and is_plain:
            self.open_search()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if not self._is_locked:
                self.given.emit(None, True)
        elif is_plain and event.text().isprintable() and event.text().strip():
            self.open_search(event.text())
        else:
            super().keyPressEvent(event)

    def _choices(self, typed: str) -> Iterator[Choice | None]:
        """What is found, and last what was typed as it is."""
        typed = typed.strip()
        found = self._links.find(self._attribute, typed) if typed else []
        for entry in found:
            aside = shortened(entry.description, _DESCRIBED) or entry.id
            detail = " · ".join(filter(None, (entry.name, *entry.aliases, entry.description, entry.id)))
            yield Choice(entry.id, entry.name, detail, is_chosen=entry.id == self._value, aside=aside)
        if typed and all(entry.id != typed for entry in found):
            yield Choice(typed, self.tr("Link to “{}” as it is").format(typed))
        if not typed:
            yield Choice(None, self.tr("Type a name, or paste an identifier or a URL."), is_possible=False)

    def _paste(self) -> None:
        text = " ".join(QGuiApplication.clipboard().text().split())
        if text and not self._is_locked:
            self._take(text)

    def _take(self, text: str) -> None:
        self.given.emit(self._links.meant(self._attribute, text), True)

    def _shown(self) -> str:
        if self._entry is not None:
            return self._entry.name
        return self._value or (self.tr("Search…") if self._links.has_list(self._attribute) else self.tr("Enter…"))

    def _about(self) -> str:
        """What stands below the field."""
        if self._entry is not None:
            return " · ".join(filter(None, (self._entry.id, self._entry.description)))
        if self._value and self._links.has_list(self._attribute):
            return self.tr("In no list of the project")
        return ""
