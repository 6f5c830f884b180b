"""Marks on characters that nobody sees: joiners, soft hyphens, direction marks, no-break spaces, tabs, trailing spaces.

They are painted over the text, which stays where it is; only lines that are painted anyway are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from annotator.model import words
from annotator.ui.article_view.block_layout import BlockLayout
from annotator.ui.article_view.page import Page
from annotator.ui.theme import Theme

# Half the width of what stands on top of a line that marks a character without a width, and how far it stands above
# small letters.
_HEAD = 2.5
_RISE = 5.0
# The height of capitals, as a share of the ascent.
_CAPITALS = 0.62
_SHORTEST_TAB = 6.0


class _Place(NamedTuple):
    """Where a character is drawn: from where it begins to where it ends, and between which heights its letters are."""

    start: float
    end: float
    top: float
    baseline: float

    @property
    def way(self) -> int:
        """1 where it reads to the right, -1 where it reads to the left."""
        return -1 if self.end < self.start else 1

    @property
    def left(self) -> float:
        return min(self.start, self.end)

    @property
    def right(self) -> float:
        return max(self.start, self.end)

    @property
    def middle(self) -> float:
        """The height at which a line through small letters goes."""
        return self.baseline - (self.baseline - self.top) * 0.4

    @property
    def head(self) -> QPointF:
        return QPointF(self.start, self.top - _RISE)

    @property
    def foot(self) -> QPointF:
        return QPointF(self.start, self.baseline + 2)


_Draw = Callable[[QPainter, _Place], None]


def paint_invisibles(painter: QPainter, page: Page, corner: QPointF, exposed: QRectF, theme: Theme) -> None:
    """Marks what is in `exposed`; the page's top left corner stands at `corner`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = QColor(theme.muted)
    painter.setPen(QPen(color, 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(color)
    for laid_out, top in page.blocks_between(exposed.top() - corner.y(), exposed.bottom() - corner.y()):
        layout, y = laid_out.layout, top + corner.y()
        painter.save()
        painter.translate(corner.x(), y)
        first, last = layout.line_at(exposed.top() - y), layout.line_at(exposed.bottom() - y)
        for at, draw in find_invisibles(layout.content):
            if first <= (line := layout.line_of(layout.block.start + at)) <= last:
                baseline = layout.baseline(line)
                draw(painter, _Place(*_extent(layout, at), baseline - layout.style.ascent * _CAPITALS, baseline))
        painter.restore()
    painter.restore()


def find_invisibles(content: str) -> Iterator[tuple[int, _Draw]]:
    """Index and mark of each character that is not seen, in no order; spaces count where a line of the text ends."""
    for match in _INVISIBLE.finditer(content):
        yield match.start(), _MARKS.get(match.group(), _draw_pin)
    start = 0
    for line in content.split("\n"):
        for at in range(len(line.rstrip(" ")), len(line)):
            yield start + at, _draw_dot
        start += len(line) + 1


def _extent(layout: BlockLayout, at: int) -> tuple[float, float]:
    """Where the code point begins and ends that has the index `at` in the block: mostly both at a single place."""
    content, start = layout.content, layout.block.start
    first = words.character_floor(content, at)
    after = words.next_character(content, first)
    begins, ends = layout.edges_of(start + first)
    if content[at] == "\t":
        return begins, _end_of_tab(layout, start + at, begins)
    if after - first == 1:
        return begins, ends
    # Within a character of several code points, each has its share; what ends it stands at its end.
    share = 1.0 if at == after - 1 else (at - first + 0.5) / (after - first)
    x = begins + share * (ends - begins)
    return x, x


def _end_of_tab(layout: BlockLayout, position: int, begins: float) -> float:
    """Qt knows no end of a tab: it is where the next character begins, if that stands behind it in the line."""
    way = -1 if layout.is_right_to_left else 1
    if layout.line_of(position + 1) == layout.line_of(position):
        ends = layout.x_of(position + 1)
        if (ends - begins) * way > _SHORTEST_TAB:
            return ends
    return begins + way * _SHORTEST_TAB


def _draw_dot(painter: QPainter, place: _Place) -> None:
    painter.drawEllipse(QPointF((place.start + place.end) / 2, place.middle), 0.9, 0.9)


def _draw_ring(painter: QPainter, place: _Place) -> None:
    _draw_circle(painter, QPointF((place.start + place.end) / 2, place.middle), 1.6)


def _draw_circle(painter: QPainter, center: QPointF, radius: float) -> None:
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(center, radius, radius)
    painter.restore()


def _draw_tray(painter: QPainter, place: _Place) -> None:
    """A space that keeps its neighbours together holds them in a tray."""
    left, right = place.left + 0.8, max(place.right - 0.8, place.left + 2.5)
    floor = place.baseline + 1.5
    rim = floor - 3.5
    painter.drawPolyline([QPointF(left, rim), QPointF(left, floor), QPointF(right, floor), QPointF(right, rim)])


def _draw_tab(painter: QPainter, place: _Place) -> None:
    """An arrow as long as the tab, in the direction in which it leads."""
    start, tip = place.start + place.way * 1.5, place.end - place.way * 1.5
    y = place.middle
    painter.drawLine(QPointF(start, y), QPointF(tip, y))
    back = tip - place.way * 3
    painter.drawPolyline([QPointF(back, y - 2.5), QPointF(tip, y), QPointF(back, y + 2.5)])


def _draw_line(painter: QPainter, place: _Place) -> None:
    """Stands for a character without a width; what is on top of the line says which one."""
    painter.drawLine(place.head, place.foot)


def _draw_bar(painter: QPainter, center: QPointF) -> None:
    painter.drawLine(center - QPointF(_HEAD, 0), center + QPointF(_HEAD, 0))


def _draw_pin(painter: QPainter, place: _Place) -> None:
    _draw_line(painter, place)
    painter.drawEllipse(place.head, 1.2, 1.2)


def _draw_break(painter: QPainter, place: _Place) -> None:
    """A line may break here: the letter I, between two letters."""
    _draw_line(painter, place)
    _draw_bar(painter, place.head)
    _draw_bar(painter, place.foot)


def _draw_join(painter: QPainter, place: _Place) -> None:
    _draw_line(painter, place)
    for slope in (-1, 1):
        reach = QPointF(_HEAD * 0.8, slope * _HEAD * 0.8)
        painter.drawLine(place.head - reach, place.head + reach)


def _draw_no_break(painter: QPainter, place: _Place) -> None:
    _draw_line(painter, place)
    _draw_circle(painter, place.head, 1.8)


def _draw_soft_hyphen(painter: QPainter, place: _Place) -> None:
    """Short and low, since there may be one in every word: the hyphen lies below, ready to come up."""
    low = place.foot + QPointF(0, 1.5)
    painter.drawLine(QPointF(place.start, place.baseline - 2), low)
    _draw_bar(painter, low)


def _flag(way: int, *, has_foot: bool) -> _Draw:
    """A flag that flies to the right (1) or to the left (-1), on a foot where it holds until it is taken down."""

    def draw(painter: QPainter, place: _Place) -> None:
        _draw_line(painter, place)
        tip = QPointF(way * 2 * _HEAD, _HEAD)
        painter.drawPolygon(QPolygonF([place.head, place.head + tip, place.head + QPointF(0, 2 * _HEAD)]))
        if has_foot:
            _draw_bar(painter, place.foot)

    return draw


def _draw_end(painter: QPainter, place: _Place) -> None:
    """The flag is taken down: only its foot is left."""
    _draw_line(painter, place)
    _draw_bar(painter, place.foot)


_MARKS: dict[str, _Draw] = {
    "\t": _draw_tab,
    "\u00a0": _draw_tray,  # no-break space
    "\u2007": _draw_tray,  # figure space
    "\u202f": _draw_tray,  # narrow no-break space
    "\u00ad": _draw_soft_hyphen,
    "\u200b": _draw_break,  # zero-width space
    "\u200c": _draw_line,  # zero-width non-joiner
    "\u200d": _draw_join,  # zero-width joiner
    "\u2060": _draw_no_break,  # word joiner
    "\ufeff": _draw_no_break,  # byte order mark, which was the word joiner once
    "\u200e": _flag(1, has_foot=False),  # left-to-right mark
    "\u200f": _flag(-1, has_foot=False),  # right-to-left mark
    "\u061c": _flag(-1, has_foot=False),  # Arabic letter mark
    # Embeddings, overrides and isolates, and what ends them.
    **dict.fromkeys("\u202a\u202d\u2066", _flag(1, has_foot=True)),
    **dict.fromkeys("\u202b\u202e\u2067\u2068", _flag(-1, has_foot=True)),
    **dict.fromkeys("\u202c\u2069", _draw_end),
    # Spaces of other widths than the usual one.
    **dict.fromkeys("\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000", _draw_ring),
}
# These, and whatever else is drawn as nothing: controls, format characters, fillers, variation selectors, tags.
_INVISIBLE = re.compile(
    "[\t\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f"
    "\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]"
)
