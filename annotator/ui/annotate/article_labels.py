"""Labels on the whole article: a row of segments where one may be chosen, chips and a picker where many may."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.model import Layer
from annotator.ui.accessible_roles import give_role
from annotator.ui.annotate.labels import heading
from annotator.ui.layouts import Flow
from annotator.ui.picker import Choice, Picker
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance

# More labels than this do not fit side by side, and become chips with a picker.
_SEGMENTS = 5


class ArticleLayer(QWidget):
    """One layer on the article."""

    toggled = Signal(str, str)
    rebuilt = Signal()  # there are other chips now

    def __init__(self, layer: Layer, appearance: Appearance) -> None:
        super().__init__()
        self.layer = layer
        give_role(self, QAccessible.Role.Grouping, self.tr("{} of the article").format(layer.display))
        self._appearance = appearance
        self._segments: dict[str, QToolButton] = {}
        self._chips: Flow | None = None
        self._given: list[str] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 0, 8, 8)
        outer.setSpacing(0)
        offered = [label for label in layer.labels if not label.hidden]
        outer.addLayout(heading(layer.display, styled(QLabel(self.tr("on the article")), "small")))
        are_segments = not layer.many and 0 < len(offered) <= _SEGMENTS
        choices = self._make_segments() if are_segments else self._make_chips()
        # In line with the headings and the labels above.
        beside = QHBoxLayout()
        beside.setContentsMargins(10, 0, 10, 0)
        beside.addWidget(choices)
        outer.addLayout(beside)

    def show_labels(self, given: list[str]) -> None:
        self._given = given
        for name, button in self._segments.items():
            button.setChecked(name in given)
        if self._chips is not None:
            self._fill_chips()

    def open_picker(self) -> None:
        """Offers the layer's labels below the chips, found as one types."""
        choices = [
            Choice(label.name, label.display, label.definition, is_chosen=label.name in self._given)
            for label in self.layer.labels
            if not label.hidden
        ]
        picker = Picker(choices, self.tr("Find in {}").format(self.layer.display), self._appearance, self.window())
        picker.chosen.connect(lambda name: self.toggled.emit(self.layer.name, name))
        picker.show_below(self._more)

    def _make_segments(self) -> QWidget:
        box = styled(QFrame(), "segments")
        row = QHBoxLayout(box)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for label in self.layer.labels:
            if label.hidden:
                continue
            button = _button(label.display, "segment")
            button.setCheckable(True)
            button.setToolTip(label.definition or label.display)
            button.setAccessibleName(f"{self.layer.display}: {label.display}")
            button.setSizePolicy(button.sizePolicy().horizontalPolicy().Expanding, button.sizePolicy().verticalPolicy())
            button.setMinimumSize(10, 26)
            button.clicked.connect(lambda _=False, name=label.name: self._choose(name))
            self._segments[label.name] = button
            row.addWidget(button, 1)
        return box

    def _choose(self, name: str) -> None:
        # What is checked is what the session says, not what the click did.
        self._segments[name].setChecked(name in self._given)
        self.toggled.emit(self.layer.name, name)

    def _make_chips(self) -> QWidget:
        holder = QWidget()
        self._chips = Flow(holder)
        self._more = _button(self.tr("+ Add"), "chip")
        self._more.setAccessibleName(self.tr("Add to {}").format(self.layer.display))
        self._more.setToolTip(self.tr("Choose from {}").format(self.layer.display))
        self._more.clicked.connect(self.open_picker)
        self._fill_chips()
        return holder

    def _fill_chips(self) -> None:
        assert self._chips is not None
        had_focus = any(chip.hasFocus() for chip in self._chips.widgets())
        for chip in self._chips.take_all():
            if chip is not self._more:
                chip.hide()
                chip.deleteLater()
        for name in self._given:
            label = self.layer.label(name)
            title = label.display if label else name
            chip = _button(_elided(f"{title}  ×", self), "chip")
            chip.setToolTip(self.tr("Take “{}” off the article").format(title))
            chip.setAccessibleName(self.tr("Remove {}").format(title))
            chip.clicked.connect(lambda _=False, name=name: self.toggled.emit(self.layer.name, name))
            self._chips.addWidget(chip)
        self._chips.addWidget(self._more)
        self.rebuilt.emit()
        if had_focus:
            self._more.setFocus()


def _button(text: str, name: str) -> QToolButton:
    button = styled(QToolButton(), name)
    button.setText(text)
    return button


def _elided(text: str, widget: QWidget) -> str:
    return widget.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, 250)
