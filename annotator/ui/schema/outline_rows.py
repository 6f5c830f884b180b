"""How a row of the outline is painted: what it is, its name, and its key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.model import Label
from annotator.ui import icons
from annotator.ui.label_styles import LabelStyles
from annotator.ui.row_list import paint_row_box
from annotator.ui.row_painting import Strip, paint_key
from annotator.ui.schema.items import Row
from annotator.ui.schema.outline_model import ROW
from annotator.ui.theme import Appearance, Theme, interface_font

ROW_HEIGHT = 28
_ICONS = {"schema": "book-open", "layer": "layers", "attribute": "sliders-horizontal", "relation": "spline"}
# Where a row's title begins, after its icon.
TITLE_LEFT = 26
_BEFORE_SIGN = 4
_SIGN = 16


class OutlineDelegate(QStyledItemDelegate):
    """Paints rows; the row that is being typed in stays empty."""

    def __init__(self, styles: LabelStyles, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._styles = styles
        self._appearance = appearance
        self.is_typed_in: Callable[[Row], bool] = lambda _: False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        theme = self._appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_picked = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_row_box(
            painter, QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, option.state, theme, is_lit=is_picked
        )
        strip = Strip(painter, option.rect)
        strip.from_start(_BEFORE_SIGN)
        self._paint_sign(painter, row, strip, theme)
        if not self.is_typed_in(row):
            strip.from_end(8)
            self._paint_key(painter, row, strip, theme)
            self._paint_title(row, strip, theme, is_picked)
        painter.restore()

    def _paint_sign(self, painter: QPainter, row: Row, strip: Strip, theme: Theme) -> None:
        """A label's colour, or what else the row is."""
        place = strip.from_start(_SIGN)
        strip.from_start(TITLE_LEFT - _BEFORE_SIGN - _SIGN)
        item = row.item
        if item is None:
            return
        middle = place.center().y()
        if item.kind == "label":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._styles.look(item.layer, item.name).color)
            painter.drawRoundedRect(QRectF(place.left() + 3, middle - 4, 10, 10), 2.5, 2.5)
        else:
            painter.drawPixmap(place.left(), middle - 7, icons.pixmap(_ICONS[item.kind], theme.muted, _SIGN))

    def _paint_key(self, painter: QPainter, row: Row, strip: Strip, theme: Theme) -> None:
        """The key of a label, or the sign that it is hidden."""
        item = row.item
        if item is None or item.kind != "label":
            return
        if isinstance(row.thing, Label) and row.thing.hidden:
            place = strip.from_end(18)
            painter.drawPixmap(place.left() + 1, place.center().y() - 7, icons.pixmap("eye-off", theme.muted, _SIGN))
        elif key := self._styles.keys.get((item.layer, item.name), ""):
            place = strip.from_end(18)
            paint_key(painter, QRectF(place.left(), place.center().y() - 8, 18, 18), key, theme)
        strip.from_end(4)

    def _paint_title(self, row: Row, strip: Strip, theme: Theme, is_picked: bool) -> None:
        is_head = row.item is not None and row.item.kind in ("schema", "layer")
        is_quiet = row.item is not None and (row.item.kind == "attribute" or getattr(row.thing, "hidden", False))
        font = interface_font(13, QFont.Weight.DemiBold if is_head else QFont.Weight.Normal)
        strip.paint_title(row.title, font, theme.muted if is_quiet and not is_picked else theme.ink)
