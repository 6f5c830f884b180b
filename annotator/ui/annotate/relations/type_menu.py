"""The types by which two spans may be linked, as a menu in which each has a key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from annotator.model import RelationType
from annotator.ui.announcing import announce
from annotator.ui.icons import swatch
from annotator.ui.wording import shortened

_DIGITS = "123456789"
_QUOTED = 28


class TypeMenu(QMenu):
    """Offers the types of one direction; Space turns to those of the other, where there are any.

    `types` and `turned` are those from the first of two spans to the second, and back; `colors` are by their names.
    """

    chosen = Signal(str, bool)  # the type's name, and whether the relation goes from the second span to the first

    def __init__(
        self,
        ends: tuple[str, str],
        types: Sequence[RelationType],
        turned: Sequence[RelationType],
        colors: dict[str, QColor],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ends = ends
        self._types = {False: types, True: turned}
        self._colors = colors
        self._is_turned = not types
        self._actions: dict[str, QAction] = {}
        self._fill()

    def event(self, event: QEvent) -> bool:
        """Keys are for the menu: the article keeps the keyboard meanwhile, and would take them for its commands."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._actions.get(event.text().lower())
        if action is not None:
            action.trigger()
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.activeAction() is None:
            # The mouse left the menu, which says nothing about the type that is offered first.
            self.actions()[1].trigger()
            self.close()
        elif event.key() == Qt.Key.Key_Space and all(self._types.values()):
            self._is_turned = not self._is_turned
            self._fill()
            announce(self, self._caption())
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        self.clear()
        types = self._types[self._is_turned]
        keys = keys_of(types)
        self._actions = {}
        caption = self.addAction(self._caption())
        caption.setEnabled(False)
        for kind in types:
            key = keys.get(kind.name, "")
            action = self.addAction(f"{kind.display.replace('&', '&&')}\t{key.upper()}")
            action.setIcon(QIcon(swatch(self._colors[kind.name])))
            action.setToolTip(kind.definition)
            action.triggered.connect(lambda _=False, name=kind.name: self.chosen.emit(name, self._is_turned))
            self._actions[key] = action
        self._actions.pop("", None)
        if all(self._types.values()):
            self.addSeparator()
            turn = self.addAction(self.tr("Turn round\tSpace"))
            turn.setEnabled(False)
        self.setActiveAction(self.actions()[1])

    def _caption(self) -> str:
        one, other = (shortened(words, _QUOTED) for words in self._ends)
        head, child = (other, one) if self._is_turned else (one, other)
        # Isolates keep words of another direction from turning the arrow round (UAX 9).
        return f"\u2068{head}\u2069 → \u2068{child}\u2069".replace("&", "&&")


def keys_of(types: Sequence[RelationType]) -> dict[str, str]:
    """A key for each type: its own where it is free, else the next digit."""
    keys: dict[str, str] = {}
    taken: set[str] = set()
    for kind in types:
        key = kind.key.lower()
        if len(key) == 1 and not key.isspace() and key not in taken:
            keys[kind.name] = key
            taken.add(key)
    free = iter([digit for digit in _DIGITS if digit not in taken])
    for kind in types:
        if kind.name not in keys and (digit := next(free, "")):
            keys[kind.name] = digit
    return keys
