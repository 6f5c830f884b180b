"""What stands below an article on paper: which colour is which label, and how often it was used.

Lengths are pixels at zoom 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from annotator.ui.article_view.glyphs import plain
from annotator.ui.theme import LIGHT, interface_font

ROW_HEIGHT = 24.0
_PIXELS = 13.0
# From the bottom of a row to its baseline.
_FOOT = 7.0
_SWATCH = 11.0
_GAP = 8.0
# Between two entries, and the share of the width that titles take at most.
_GUTTER = 24.0
_TITLES = 0.3


class Entry(NamedTuple):
    """A label: its name, a quiet remark behind it, and its colour, where it has one on this paper."""

    name: str
    remark: str = ""
    color: QColor | None = None


class Group(NamedTuple):
    """Labels under one title."""

    title: str
    entries: Sequence[Entry]


class Row(NamedTuple):
    """A line of the legend: a title, empty but in the first row of a group, and entries with the width of each."""

    title: str
    title_width: float
    entries: Sequence[tuple[Entry, float]]


def rows_of(groups: Sequence[Group], width: float) -> list[Row]:
    """The groups as rows of a width, with as many entries in each as it holds."""
    rows: list[Row] = []
    title_width = min(max((_width(group.title) for group in groups), default=0.0), _TITLES * width)
    room = width - title_width - _GUTTER
    for title, entries in groups:
        row: list[tuple[Entry, float]] = []
        used = 0.0
        for entry in entries:
            needed = min(room, _width_of(entry))
            if row and used + needed > room:
                rows.append(Row(title, title_width, row))
                title, row, used = "", [], 0.0
            row.append((entry, needed))
            used += needed + _GUTTER
        rows.append(Row(title, title_width, row))
    return rows


def paint_row(painter: QPainter, row: Row, start: QPointF, *, from_right: bool) -> None:
    """Paints a row that begins at the top left corner `start`; `from_right`, at that top right corner."""
    way = -1 if from_right else 1
    place = start + QPointF(0, ROW_HEIGHT - _FOOT)
    painter.setFont(_font())
    painter.setPen(QColor(LIGHT.muted))
    write(painter, row.title, place, row.title_width, from_right=from_right)
    shift = row.title_width + _GUTTER
    for entry, width in row.entries:
        _paint_entry(painter, entry, place + QPointF(way * shift, 0), width, from_right=from_right)
        shift += width + _GUTTER


def write(painter: QPainter, text: str, place: QPointF, width: float, *, from_right: bool) -> float:
    """Writes a line, cut to a width, with its baseline from `place` on or up to it; returns how wide it is."""
    metrics = QFontMetricsF(painter.font())
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    used = metrics.horizontalAdvance(text)
    painter.drawText(place - QPointF(used if from_right else 0, 0), text)
    return used


def _paint_entry(painter: QPainter, entry: Entry, place: QPointF, width: float, *, from_right: bool) -> None:
    way = -1 if from_right else 1
    used = 0.0
    if entry.color is not None:
        left = place.x() - (_SWATCH if from_right else 0)
        painter.fillRect(QRectF(left, place.y() - _SWATCH + 1, _SWATCH, _SWATCH), entry.color)
        used = _SWATCH + _GAP
    painter.setPen(QColor(LIGHT.ink))
    room = width - used - _GAP - _width(entry.remark)
    used += _GAP + write(painter, entry.name, place + QPointF(way * used, 0), room, from_right=from_right)
    painter.setPen(QColor(LIGHT.muted))
    write(painter, entry.remark, place + QPointF(way * used, 0), width, from_right=from_right)


def _width_of(entry: Entry) -> float:
    """A little more than its words take: what is measured twice may differ in the last digits."""
    swatch = 0.0 if entry.color is None else _SWATCH + _GAP
    return swatch + _width(entry.name) + _GAP + _width(entry.remark) + 1


def _font() -> QFont:
    return plain(interface_font(_PIXELS))


def _width(text: str) -> float:
    return QFontMetricsF(_font()).horizontalAdvance(text)
