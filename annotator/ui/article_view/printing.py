"""An article on paper: its text and spans as on the screen, a foot line on each sheet, and a legend at the end.

Letters and lines are drawn as such, on white, by the layout and painting of the article view. Any thread may print:
nothing here touches a widget. Lengths are pixels of the layout at zoom 1, where not said otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPainter, QPdfWriter

from annotator.errors import ProjectError
from annotator.model import ROLES
from annotator.ui.article_view.arcs.on_paper import arcs_around
from annotator.ui.article_view.arcs.sight import PlacedLines
from annotator.ui.article_view.block_layout import BlockLayout, Interval
from annotator.ui.article_view.content import NO_RELATIONS, Content
from annotator.ui.article_view.decoration import LaidOutBlock
from annotator.ui.article_view.glyphs import plain
from annotator.ui.article_view.legend import ROW_HEIGHT, Group, Row, paint_row, rows_of, write
from annotator.ui.article_view.names import text_rect
from annotator.ui.article_view.page import Page
from annotator.ui.article_view.pagination import Part, paginate
from annotator.ui.article_view.painting import paint_text
from annotator.ui.article_view.span_painting import Marks, paint_spans, tinted
from annotator.ui.article_view.typography import Reading, Typography
from annotator.ui.theme import LIGHT, interface_font, logical_resolution, mix
from annotator.ui.wording import counted, translator

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

# Paragraphs are set in 11 points.
_tr = translator("printing")
_POINTS_A_PIXEL = 11 / 18
# Margins, and the baseline of the foot line, as shares of the paper's width and height.
_SIDE = 0.12
_ABOVE = 0.075
_BELOW = 0.07
_FOOT = 0.038
_FOOT_PIXELS = 12.0
_HEADER_PIXELS = 11.5
_HEADER_HEIGHT = 26.0
# How far above and below its lines the arcs leave a sheet.
_EXIT = 18.0
# Between the article and its legend.
_GAP = 22.0

Report = Callable[[int, int], None]


@dataclass(frozen=True)
class Printout:
    """What is printed: `content` with nothing but text where it has no sources.

    Its spans must stay as they are until it is printed. `foot(n, m)` says what stands at the end of a foot line.
    """

    content: Content
    foot: Callable[[int, int], str]
    reading: Reading
    names_are_shown: bool = True
    legend: Sequence[Group] = ()

    @property
    def words(self) -> str:
        """All that is printed, but for numbers."""
        legend = [word for title, entries in self.legend for word in (title, *(entry.name for entry in entries))]
        return "\n".join((self.content.article.text, self.content.article.title, self.content.header, *legend))

    @property
    def fonts(self) -> list[QFont]:
        """Those in which it is printed; others help out where they lack a letter."""
        typography = _typography(self.reading)
        return [*(typography.style(role).font for role in ROLES), interface_font()]


def print_on(
    device: QPdfWriter | QPrinter, printout: Printout, report: Report, chosen: Callable[[int], Sequence[int]]
) -> int:
    """Prints the sheets that are `chosen` of so many, counted from 1, on a printer or into a file; returns how many.

    `report(done, total)` hears how far it is, and may raise. Raises ProjectError where there is nothing to print, or
    the device does not take it.
    """
    # The layout measures fonts in the resolution of the screen. Neither printers nor files are bound to its pixels.
    device.setResolution(round(logical_resolution()))
    typesetter = _Typesetter(printout, device.pageLayout(), report)
    numbers = chosen(len(typesetter.sheets))
    if not numbers:
        raise ProjectError(
            _tr("None of the chosen pages exists."),
            counted("The article has {n} page.", "The article has {n} pages.", len(typesetter.sheets)),
        )
    painter = QPainter()
    if not painter.begin(device):
        raise ProjectError(_tr("The printer takes nothing."), _tr("Look whether it is switched on and has paper."))
    try:
        scale = device.logicalDpiX() / 72 * _POINTS_A_PIXEL
        painter.scale(scale, scale)
        for done, number in enumerate(numbers):
            if done and not device.newPage():
                raise ProjectError(_tr("The printer stopped."), _tr("Look whether it is switched on and has paper."))
            report(len(numbers) + done, 2 * len(numbers))
            typesetter.paint(painter, number - 1)
    finally:
        painter.end()
    return len(numbers)


class _PlacedRow(NamedTuple):
    """A row of the legend, and the height at which it begins."""

    top: float
    row: Row


class _Sheet(NamedTuple):
    parts: Sequence[Part]
    rows: list[_PlacedRow]


class _Typesetter:
    """A printout cut into sheets of one size of paper."""

    def __init__(self, printout: Printout, paper: QPageLayout, report: Report) -> None:
        content, typography = printout.content, _typography(printout.reading)
        self._printout = printout
        self._paper = _in_pixels(paper.fullRect(QPageLayout.Unit.Point))
        self._area = _without_margins(self._paper, paper)
        column = min(self._area.width(), typography.column)
        self._area.adjust((self._area.width() - column) / 2, 0, (column - self._area.width()) / 2, 0)
        self._page = Page(content.article, typography, column, content.sources)
        self._marks = Marks(LIGHT, content, "", printout.names_are_shown)
        begin = _HEADER_HEIGHT if content.header else 0.0
        parts = paginate(self._layouts(report), self._area.height(), begin)
        self.sheets = [_Sheet(on_sheet, []) for on_sheet in parts]
        self._place_legend(rows_of(printout.legend, column))
        self._from_right = self._page.laid_out(0).layout.is_right_to_left

    def _layouts(self, report: Report) -> Iterator[BlockLayout]:
        count = len(self._page.blocks)
        for index in range(count):
            report(index, 2 * count)
            yield self._page.laid_out(index).layout

    def _place_legend(self, rows: Sequence[Row]) -> None:
        """The legend's rows below the article, one below the other."""
        y = self.sheets[-1].parts[-1].bottom + _GAP
        for row in rows:
            if y + ROW_HEIGHT > self._area.height():
                self.sheets.append(_Sheet((), []))
                y = 0.0
            self.sheets[-1].rows.append(_PlacedRow(y, row))
            y += ROW_HEIGHT

    def paint(self, painter: QPainter, number: int) -> None:
        """Paints a sheet, counted from 0, with a painter whose unit is the layout's pixel."""
        sheet, area = self.sheets[number], self._area
        if number == 0 and self._printout.content.header:
            self._paint_header(painter, self._printout.content.header)
        placed = [self._placed(part) for part in sheet.parts]
        if number > 0 and placed:
            _name_again(placed[0].laid_out, placed[0].lines[0])
        with self._arcs(painter, placed, max((part.bottom for part in sheet.parts), default=0.0)):
            for laid_out, top, lines in placed:
                painter.save()
                painter.translate(area.left(), top)
                _paint_tints(painter, laid_out, lines, self._marks)
                paint_text(painter, laid_out.layout, lines, LIGHT)
                paint_spans(painter, laid_out, lines, self._marks)
                painter.restore()
        start = area.topRight() if self._from_right else area.topLeft()
        for top, row in sheet.rows:
            paint_row(painter, row, start + QPointF(0, top), from_right=self._from_right)
        self._paint_foot(painter, number)

    def _placed(self, part: Part) -> PlacedLines:
        laid_out = self._page.laid_out(part.block)
        top = self._area.top() + part.top - laid_out.layout.line_top(part.first)
        return PlacedLines(laid_out, top, part.lines)

    @contextmanager
    def _arcs(self, painter: QPainter, placed: Sequence[PlacedLines], bottom: float) -> Iterator[None]:
        """Relations to other sheets leave this one a little above and below its lines, which end at `bottom`."""
        if self._printout.content.relations is NO_RELATIONS:
            yield
            return
        shift = self._area.top() - _EXIT
        size = QSizeF(self._paper.width(), bottom + 2 * _EXIT)
        shifted = [lines._replace(top=lines.top - shift) for lines in placed]
        painter.save()
        painter.translate(0, shift)
        with arcs_around(painter, shifted, (self._area.left(), self._area.right()), size, self._marks):
            painter.translate(0, -shift)
            yield
            painter.translate(0, shift)
        painter.restore()

    def _paint_header(self, painter: QPainter, header: str) -> None:
        """The quiet line above the article."""
        font = plain(interface_font(_HEADER_PIXELS))
        painter.setFont(font)
        painter.setPen(QColor(LIGHT.muted))
        corner = self._area.topRight() if self._from_right else self._area.topLeft()
        place = corner + QPointF(0, QFontMetricsF(font).ascent())
        write(painter, header, place, self._area.width(), from_right=self._from_right)

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        """The title where lines begin, and which sheet it is at the other end."""
        y = self._paper.height() * (1 - _FOOT)
        begin, end = QPointF(self._area.left(), y), QPointF(self._area.right(), y)
        if self._from_right:
            begin, end = end, begin
        painter.setFont(plain(interface_font(_FOOT_PIXELS)))
        painter.setPen(QColor(LIGHT.muted))
        room = self._area.width()
        foot = self._printout.foot(number + 1, len(self.sheets))
        room -= write(painter, foot, end, room, from_right=not self._from_right) + 24
        write(painter, self._printout.content.article.title, begin, room, from_right=self._from_right)


def _typography(reading: Reading) -> Typography:
    """That of the reader, in the size that is usual on paper."""
    typography = Typography(replace(reading, zoom=1.0))
    for role in ROLES:
        style = typography.style(role)
        style.font = plain(style.font)
    return typography


def _in_pixels(points: QRectF) -> QRectF:
    return QRectF(0, 0, points.width() / _POINTS_A_PIXEL, points.height() / _POINTS_A_PIXEL)


def _without_margins(paper: QRectF, layout: QPageLayout) -> QRectF:
    """The paper within our margins, and within those that the printer needs or somebody chose."""
    wanted = layout.margins(QPageLayout.Unit.Point) / _POINTS_A_PIXEL
    width, height = paper.width(), paper.height()
    ours = QMarginsF(_SIDE * width, _ABOVE * height, _SIDE * width, _BELOW * height)
    return paper.marginsRemoved(ours | wanted)


def _name_again(laid_out: LaidOutBlock, line: int) -> None:
    """Spans that go on from the sheet before have their names on this one, too."""
    named = set()
    stretches = laid_out.lines.get(line, [])
    for at, stretch in enumerate(stretches):
        key = (stretch.manner, stretch.span.id)
        if key not in named and not stretch.is_start:
            stretches[at] = msgspec.structs.replace(stretch, is_start=True)
        named.add(key)


def _paint_tints(painter: QPainter, laid_out: LaidOutBlock, lines: range, marks: Marks) -> None:
    """What lies behind the text, without transparency: printers turn what lies under that into a picture."""
    page, alpha = QColor(LIGHT.page), LIGHT.tint_alpha
    for line in lines:
        stretches = tinted(laid_out, line)
        for stretch in stretches:
            rect = text_rect(laid_out.layout, stretch.interval)
            painter.fillRect(rect, mix(page, marks.color(stretch), alpha))
        edges = sorted({edge for stretch in stretches for edge in stretch.interval[1:]})
        for left, right in pairwise(edges):
            here = [s for s in stretches if s.interval.left <= left and right <= s.interval.right]
            if len(here) > 1:
                color = page
                for stretch in here:
                    color = mix(color, marks.color(stretch), alpha)
                painter.fillRect(text_rect(laid_out.layout, Interval(line, left, right)), color)
