"""The parts of the panel one above the other, which share its height among them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from annotator.ui.splitter import Splitter

if TYPE_CHECKING:
    from annotator.settings import Settings

_HANDLE = 7


@dataclass(frozen=True)
class Part:
    """A part of the panel: what it asks for, and how much of the height it gets where not all get what they want.

    `wanted` gives the height at which nothing of it is hidden, in pixels. A part that `grows` takes what is left over.
    """

    name: str
    widget: QWidget
    wanted: Callable[[], int]
    least: int
    weight: float
    grows: bool = False


class PanelColumn(Splitter):
    """Gives each part the height that it wants as far as the others leave it, and that which somebody dragged it to."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._settings = settings
        self._parts: list[Part] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._share)
        self.setHandleWidth(_HANDLE)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._keep)
        self.reset_wanted.connect(self._forget)

    def add_part(self, part: Part, edge: str) -> None:
        """Puts a part below the others; `edge` names the line above it."""
        self._parts.append(part)
        part.widget.setMinimumHeight(min(part.least, 60))
        self.addWidget(part.widget)
        if len(self._parts) > 1:
            self.name_handle(len(self._parts) - 1, edge)
        for watched in (part.widget, *part.widget.findChildren(QWidget)):
            watched.installEventFilter(self)

    def share_soon(self) -> None:
        """A part wants another height now."""
        self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Parts that come, go or want another height say so to their layouts."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.share_soon()
        return False

    def _share(self) -> None:
        shown = [part for part in self._parts if not part.widget.isHidden()]
        if not shown or not self.height():
            return
        room = self.height() - self.handleWidth() * (len(shown) - 1)
        given = self._settings.panel_heights
        wants = [given.get(part.name) or max(part.least, part.wanted()) for part in shown]
        heights = dict(zip((part.name for part in shown), shared(room, wants, shown), strict=True))
        self.setSizes([heights.get(part.name, 0) for part in self._parts])

    def _keep(self, _position: int, index: int) -> None:
        """The two parts at an edge that was moved keep their heights."""
        for part, height in list(zip(self._parts, self.sizes(), strict=True))[index - 1 : index + 1]:
            self._settings.panel_heights[part.name] = height

    def _forget(self, index: int) -> None:
        """They ask for their own heights again."""
        for part in self._parts[index - 1 : index + 1]:
            self._settings.panel_heights.pop(part.name, None)
        self._share()


def shared(room: int, wants: Sequence[int], parts: Sequence[Part]) -> list[int]:
    """Heights that fill the room: to each part what it wants, and where that is too much, the rest by their weights."""
    heights = [0] * len(parts)
    waiting = set(range(len(parts)))
    left = room
    while waiting:
        unit = max(0.0, left / sum(parts[number].weight for number in waiting))
        content = {number for number in waiting if wants[number] <= unit * parts[number].weight}
        for number in content or waiting:
            heights[number] = wants[number] if content else int(unit * parts[number].weight)
            left -= heights[number]
        waiting -= content or waiting
    growing = [number for number, part in enumerate(parts) if part.grows]
    heights[growing[-1] if growing else 0] += left
    return heights
