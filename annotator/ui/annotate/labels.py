"""The labels of a layer in the panel: a row each, with colour, name, count and key."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QStyle, QToolButton, QVBoxLayout, QWidget

from annotator.model import Label, Layer
from annotator.ui.accessible_roles import give_role
from annotator.ui.icons import icon
from annotator.ui.row_list import paint_ring, paint_row_box
from annotator.ui.row_painting import paint_key
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance, interface_font
from annotator.ui.wording import counted, figures

_ROW_HEIGHT = 30


class LabelRow(QAbstractButton):
    """A label: click it to label the selection, relabel the picked span, or arm it."""

    def __init__(self, label: Label, color: QColor, key: str, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._color = color
        self._key = key
        self._count = 0
        self._is_current = False
        self._is_armed = False
        self.setText(label.display)
        self.setFixedHeight(_ROW_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setToolTip(_tooltip(label, key))
        self.setAccessibleDescription(label.definition)
        self._describe()

    def set_count(self, count: int) -> None:
        if count != self._count:
            self._count = count
            self._describe()
            self.update()

    def set_state(self, *, is_current: bool, is_armed: bool) -> None:
        """`is_current`: the picked span carries this label. `is_armed`: every selection gets it."""
        if (is_current, is_armed) != (self._is_current, self._is_armed):
            self._is_current, self._is_armed = is_current, is_armed
            self._describe()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _ROW_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_lit = self._is_current or self._is_armed
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        state = QStyle.StateFlag.State_MouseOver if self.underMouse() else QStyle.StateFlag.State_None
        paint_row_box(painter, box, 6, state, theme, is_lit=is_lit)
        if self.hasFocus() or self._is_armed:
            paint_ring(painter, box, 6, theme.ring if self.hasFocus() else 1, theme)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        painter.drawRoundedRect(QRectF(10, 10, 10, 10), 2.5, 2.5)
        right = self._paint_key(painter)
        right = self._paint_count(painter, right)
        font = interface_font(13, QFont.Weight.DemiBold if is_lit else QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        place = QRect(30, 0, right - 36, self.height())
        text = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_key(self, painter: QPainter) -> int:
        """The key in its box; returns where it begins."""
        theme = self._appearance.theme
        right = self.width() - 10
        if not self._key:
            return right
        box = QRectF(right - 18, 6, 18, 18)
        paint_key(painter, box, self._key, theme)
        return int(box.left())

    def _paint_count(self, painter: QPainter, right: int) -> int:
        if not self._count:
            return right
        painter.setPen(QColor(self._appearance.theme.muted))
        painter.setFont(interface_font(12))
        place = QRect(right - 46, 0, 38, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, figures(self._count))
        return right - 40

    def _describe(self) -> None:
        parts = [self.text(), counted("{n} span", "{n} spans", self._count)]
        if self._key:
            parts.append(self.tr("key {}").format(self._key))
        if self._is_armed:
            parts.append(self.tr("armed: every selection is labelled"))
        self.setAccessibleName(", ".join(parts))


class LayerSection(QWidget):
    """A layer on spans: its heading, and its labels."""

    label_clicked = Signal(str, str)
    shown_or_hidden = Signal(str, bool)  # the layer, and whether its spans are to be shown

    def __init__(self, layer: Layer, colors: dict[str, QColor], keys: dict[str, str], appearance: Appearance) -> None:
        super().__init__()
        self.layer = layer
        give_role(self, QAccessible.Role.Grouping, layer.display)
        self._appearance = appearance
        self.eye = styled(QToolButton(), "eye")
        self.eye.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.eye.setIconSize(QSize(16, 16))
        self._is_shown = True
        self.eye.clicked.connect(lambda: self.shown_or_hidden.emit(layer.name, not self._is_shown))
        self._total = styled(QLabel(), "small")
        self.rows = {
            label.name: LabelRow(label, colors[label.name], keys.get(label.name, ""), appearance)
            for label in layer.labels
            if not label.hidden
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 10)
        layout.setSpacing(0)
        layout.addLayout(heading(layer.display, self._total, self.eye))
        for name, row in self.rows.items():
            row.clicked.connect(lambda _=False, name=name: self.label_clicked.emit(layer.name, name))
            layout.addWidget(row)
        if not self.rows:
            layout.addWidget(styled(QLabel(self.tr("This layer has no labels yet.")), "muted"))
        self.set_shown(True)

    def set_shown(self, shown: bool) -> None:
        """Whether the layer's spans are shown in the article."""
        self._is_shown = shown
        theme = self._appearance.theme
        self.eye.setIcon(icon("eye" if shown else "eye-off", theme, color=theme.muted if shown else theme.accent))
        said = self.tr("Hide the spans of {}") if shown else self.tr("Show the spans of {}")
        self.eye.setToolTip(said.format(self.layer.display))
        self.eye.setAccessibleName(said.format(self.layer.display))

    def set_counts(self, counts: dict[tuple[str, str], int]) -> None:
        for name, row in self.rows.items():
            row.set_count(counts.get((self.layer.name, name), 0))
        total = sum(count for (layer, _), count in counts.items() if layer == self.layer.name)
        on_spans = self.tr("on spans") if self.layer.on == "both" else ""
        self._total.setText(" · ".join(filter(None, (on_spans, figures(total) if total else ""))))
        self._total.setAccessibleName(counted("{n} span", "{n} spans", total))

    def set_state(self, current: tuple[str, str] | None, armed: tuple[str, str] | None) -> None:
        for name, row in self.rows.items():
            this = (self.layer.name, name)
            row.set_state(is_current=this == current, is_armed=this == armed)


def heading(title: str, *beside: QWidget) -> QHBoxLayout:
    """A group's heading in small capitals, with what stands at its right."""
    label = styled(QLabel(title.upper()), "heading")
    label.setAccessibleName(title)  # in capitals it would be spelt
    font = label.font()
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.7)
    label.setFont(font)
    row = QHBoxLayout()
    row.setContentsMargins(10, 6, 10, 6)
    row.addWidget(label, 1)
    for widget in beside:
        row.addWidget(widget)
    return row


def _tooltip(label: Label, key: str) -> str:
    """What an annotator wants to know of a label: its name, key, definition and an example."""
    head = f"<b>{_escape(label.display)}</b>" + (f" ({key})" if key else "")
    parts = [head]
    if label.definition:
        parts.append(_escape(label.definition))
    for example in label.examples[:2]:
        parts.append(f"<i>{_emphasise(_escape(example))}</i>")
    return f"<div style='max-width:320px'>{'<br>'.join(parts)}</div>"


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _emphasise(text: str) -> str:
    """The labelled words of an example stand between two pairs of asterisks."""
    pieces = text.split("**")
    return "".join(f"<b>{piece}</b>" if number % 2 else piece for number, piece in enumerate(pieces))
