"""Marks the mentions of chains: a line over the words in the chain's colour, and its number where they begin."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Set

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from annotator.ui.article_view.content import ChainLook
from annotator.ui.article_view.decoration import LaidOutBlock, Stretch
from annotator.ui.article_view.names import text_rect
from annotator.ui.article_view.page import Page
from annotator.ui.article_view.span_painting import RING, Marks
from annotator.ui.theme import interface_font

_NUMBER_PIXELS = 8.5
_LINE = 2.0
# How far apart the lines are of a mention that is in several chains.
_PITCH = 3.0


def paint_chains(
    painter: QPainter, page: Page, corner: QPointF, height: float, marks: Marks, only: Set[Hashable] | None
) -> None:
    """Marks the mentions in view of the chains with the ids `only`; of all chains where that is None.

    The page's top left corner stands at `corner` of a viewport of a height.
    """
    chains_of = marks.content.relations.chains_of
    for laid_out, top in _blocks_in_view(page, corner.y(), height):
        layout = laid_out.layout
        for line in range(layout.line_at(-top), layout.line_at(height - top) + 1):
            for stretch in laid_out.lines.get(line, ()):
                looks = chains_of(stretch.span.id) if stretch.manner == "own" else ()
                shown = [look for look in looks if only is None or look.id in only]
                if shown:
                    rect = text_rect(layout, stretch.interval).translated(corner.x(), top)
                    _paint_mention(painter, rect, stretch, shown, marks, is_right_to_left=layout.is_right_to_left)


def _blocks_in_view(page: Page, shift: float, height: float) -> Iterator[tuple[LaidOutBlock, float]]:
    """The blocks that reach into the viewport, each with the height at which it begins."""
    index = page.index_at(max(0.0, -shift))
    top = page.top(index) + shift
    while index < len(page.blocks) and top < height:
        laid_out = page.laid_out(index)
        yield laid_out, top
        top += laid_out.layout.height
        index += 1


def _paint_mention(
    painter: QPainter, rect: QRectF, stretch: Stretch, looks: list[ChainLook], marks: Marks, *, is_right_to_left: bool
) -> None:
    """One mention on one line; what is picked has its lines outside of its ring."""
    is_picked = stretch.span.id == marks.picked
    y = rect.top() - (RING + _LINE if is_picked else _LINE / 2)
    for number, look in enumerate(looks):
        painter.fillRect(QRectF(rect.left(), y - number * _PITCH, rect.width(), _LINE), look.color)
    if stretch.is_start:
        start = QPointF(rect.right() if is_right_to_left else rect.left(), y)
        _paint_numbers(painter, start, looks, marks, is_right_to_left)


def _paint_numbers(
    painter: QPainter, start: QPointF, looks: list[ChainLook], marks: Marks, is_right_to_left: bool
) -> None:
    """The numbers of a mention's chains, above its lines at the end where it begins."""
    font = interface_font(_NUMBER_PIXELS, QFont.Weight.DemiBold)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    x, bottom = start.x(), start.y() - (len(looks) - 1) * _PITCH
    for look in looks:
        width = metrics.horizontalAdvance(look.number)
        left = x - width if is_right_to_left else x
        ground = QRectF(left - 1, bottom - metrics.capHeight() - 2, width + 2, metrics.capHeight() + 2)
        painter.fillRect(ground, QColor(marks.theme.page))
        painter.setPen(look.color)
        painter.drawText(QPointF(left, bottom - 1), look.number)
        x += (-1 if is_right_to_left else 1) * (width + 4)
