"""Labels on the whole article: segments where one of a few may be chosen, chips and a picker where more may."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from annotator.model import Label, Layer
from annotator.ui.accessible_roles import give_role
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.icons import icon
from annotator.ui.label_tree import LabelTree
from annotator.ui.layouts import Flow, pad
from annotator.ui.picker import Choice, Picker
from annotator.ui.row_painting import heading_font
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance, interface_font

# More labels than this are not taken in at a glance side by side, and become chips with a picker.
_SEGMENTS = 5
_SEGMENTS_WIDTH = 272
_SEGMENT_PADDING = 8
_PICKER_WIDTH = 420
_CHIP_WIDTH = 240


class ArticleLayer(QWidget):
    """One layer on the article. Its heading folds it, and says what was given then."""

    toggled = Signal(str, str)
    folded = Signal(bool)
    rebuilt = Signal()  # there are other chips now

    def __init__(
        self,
        layer: Layer,
        appearance: Appearance,
        *,
        is_folded: bool = False,
        uses: Callable[[], Mapping[str, int]] = dict,
    ) -> None:
        """`uses` says how often each label was used: those used most are offered first."""
        super().__init__()
        self.layer = layer
        self._appearance = appearance
        self._uses = uses
        self._is_folded = is_folded
        self._buttons: dict[str, QToolButton] = {}
        self._given: list[str] = []
        give_role(self, QAccessible.Role.Grouping, self.tr("{} of the article").format(layer.display))
        self._heading = self._make_heading()
        self._note = styled(ElidedLabel(), "small")
        self._note.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._body = QWidget()
        head = QHBoxLayout()
        pad(head, 2, 3, 10, 3)
        head.addWidget(self._heading)
        head.addWidget(self._note, 1)
        # In line with the headings and the labels above.
        beside = QHBoxLayout(self._body)
        beside.setContentsMargins(10, 0, 10, 0)
        self._box: QWidget = QWidget()
        beside.addWidget(self._box)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 0, 8, 8)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(self._body)
        self._are_segments = self._can_be_segments()
        self._more = self._make_more()
        self.show_labels([])
        self._show_folding()

    def show_labels(self, given: list[str]) -> None:
        """Shows what the article has of the layer: also what is no longer offered, and what the layer has not."""
        self._given = given
        if self._are_segments:
            self._show_segments()
        else:
            self._show_chips()
        self._say()

    def open_picker(self) -> None:
        """Offers the layer's labels below the chips, found as one types."""
        tree, uses = LabelTree(self.layer), self._uses()
        choices = [
            Choice(
                label.name,
                label.display,
                label.definition,
                is_chosen=label.name in self._given,
                aside=tree.path(label),
                others=tree.path(label),
                uses=uses.get(label.name, 0),
            )
            for label in tree.offered(self._given)
        ]
        hint = self.tr("Find in {}").format(self.layer.display)
        picker = Picker(choices, hint, self._appearance, self.window(), width=_PICKER_WIDTH)
        picker.chosen.connect(lambda name: self.toggled.emit(self.layer.name, name))
        picker.show_below(self._more)

    def label_in_hand(self) -> str:
        """The label whose button has the keyboard; empty where none has."""
        return next((name for name, button in self._buttons.items() if button.hasFocus()), "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete takes a chip away, as a click does."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and isinstance(watched, QToolButton):
            watched.click()
            return True
        return False

    # The heading

    def _make_heading(self) -> QToolButton:
        button = styled(QToolButton(), "listTab")
        button.setFont(heading_font())
        button.setText(self.layer.display.upper())
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(14, 14))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._fold)
        return button

    def _fold(self) -> None:
        self._is_folded = not self._is_folded
        self._show_folding()
        self._say()
        self.folded.emit(self._is_folded)

    def _show_folding(self) -> None:
        self._body.setVisible(not self._is_folded)
        theme = self._appearance.theme
        sign = "chevron-left" if self.isRightToLeft() else "chevron-right"
        self._heading.setIcon(icon(sign, theme, color=theme.muted) if self._is_folded else QIcon())
        said = self.tr("Show {}") if self._is_folded else self.tr("Fold {}")
        self._heading.setToolTip(said.format(self.layer.display))
        self._heading.setAccessibleName(said.format(self.tr("{} of the article").format(self.layer.display)))

    def _say(self) -> None:
        titles = ", ".join(self._title(name) for name in self._given)
        said = titles if self._is_folded and titles else self.tr("on the article")
        self._note.setText(said)

    # Segments

    def _can_be_segments(self) -> bool:
        offered = [label for label in self.layer.labels if not label.hidden]
        metrics = QFontMetrics(interface_font(12, QFont.Weight.DemiBold))
        width = sum(metrics.horizontalAdvance(label.display) + _SEGMENT_PADDING for label in offered)
        return not self.layer.many and 0 < len(offered) <= _SEGMENTS and width <= _SEGMENTS_WIDTH

    def _show_segments(self) -> None:
        names = [label.name for label in self.layer.labels if not label.hidden or label.name in self._given]
        names += [name for name in self._given if name not in names]
        if list(self._buttons) != names:
            self._fill_segments(names)
        for name, button in self._buttons.items():
            button.setChecked(name in self._given)

    def _fill_segments(self, names: list[str]) -> None:
        box = styled(QFrame(), "segments")
        row = QHBoxLayout(box)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        self._buttons = {}
        for name in names:
            label = self.layer.label(name)
            title = self._title(name)
            button = _button(title, "segment")
            button.setCheckable(True)
            button.setToolTip(self._tip(label) or title)
            button.setAccessibleName(f"{self.layer.display}: {title}")
            button.setSizePolicy(button.sizePolicy().horizontalPolicy().Expanding, button.sizePolicy().verticalPolicy())
            button.setMinimumSize(10, 26)
            button.clicked.connect(partial(self._choose, name))
            self._buttons[name] = button
            row.addWidget(button, 1)
        self._put_in(box)

    def _choose(self, name: str, _checked: bool = False) -> None:
        # What is checked is what the session says, not what the click did.
        self._buttons[name].setChecked(name in self._given)
        self.toggled.emit(self.layer.name, name)

    # Chips

    def _make_more(self) -> QToolButton:
        more = _button(self.tr("+ Add"), "chip")
        more.setAccessibleName(self.tr("Add to {}").format(self.layer.display))
        more.setToolTip(self.tr("Choose from {}").format(self.layer.display))
        more.clicked.connect(self.open_picker)
        return more

    def _show_chips(self) -> None:
        if list(self._buttons) == self._given and self._more.parent() is not None:
            return
        # A pop-up that has just been closed may still be the active window.
        had_keyboard = self.window().focusWidget() in (self._more, *self._buttons.values())
        holder = QWidget()
        flow = Flow(holder)
        self._buttons = {}
        for name in self._given:
            title = self._title(name)
            chip = _button(
                self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideMiddle, _CHIP_WIDTH) + "  ×", "chip"
            )
            tip = self._tip(self.layer.label(name))
            chip.setToolTip("\n".join(filter(None, (tip, self.tr("Take “{}” off the article").format(title)))))
            chip.setAccessibleName(self.tr("Remove {}").format(title))
            chip.clicked.connect(partial(self.toggled.emit, self.layer.name, name))
            chip.installEventFilter(self)
            self._buttons[name] = chip
            flow.addWidget(chip)
        flow.addWidget(self._more)
        self._put_in(holder)
        if had_keyboard:
            self._more.setFocus()

    # Both

    def _put_in(self, box: QWidget) -> None:
        """Shows other buttons in place of those that were there."""
        layout = self._body.layout()
        assert layout is not None
        layout.replaceWidget(self._box, box)
        self._box.hide()
        self._box.deleteLater()
        self._box = box
        self.rebuilt.emit()

    def _title(self, name: str) -> str:
        label = self.layer.label(name)
        return label.display if label is not None else name

    def _tip(self, label: Label | None) -> str:
        """Where a label stands, and what it means."""
        if label is None:
            return ""
        path = LabelTree(self.layer).path(label)
        hidden = self.tr("No longer offered") if label.hidden else ""
        return "\n".join(filter(None, (path, label.definition, hidden)))


def _button(text: str, name: str) -> QToolButton:
    button = styled(QToolButton(), name)
    button.setText(text)
    return button
