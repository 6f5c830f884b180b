"""Marks the mentions of chains: a line over the words in the chain's colour, and its number where they begin."""

from __future__ import annotations

from collections.abc import Hashable, Set
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from annotator.ui.article_view.content import ChainLook
from annotator.ui.article_view.decoration import Stretch
from annotator.ui.article_view.names import text_rect
from annotator.ui.article_view.page import Page
from annotator.ui.article_view.span_painting import RING, Marks, chip_of
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
    chip = QRectF()
    for laid_out, begins in page.blocks_between(-corner.y(), height - corner.y()):
        top = begins + corner.y()
        layout, shift = laid_out.layout, QPointF(corner.x(), top)
        for line in range(layout.line_at(-top), layout.line_at(height - top) + 1):
            for stretch in laid_out.lines.get(line, ()):
                looks = chains_of(stretch.span.id) if stretch.manner == "own" else ()
                shown = [look for look in looks if only is None or look.id in only]
                if shown:
                    if stretch.span.id == marks.picked and stretch.is_start:
                        chip = chip_of(laid_out, stretch, marks).rect.translated(shift)
                    mention = _Mention(stretch, text_rect(layout, stretch.interval).translated(shift), shown)
                    _paint_mention(painter, mention, marks, chip, is_right_to_left=layout.is_right_to_left)


class _Mention(NamedTuple):
    """A mention on one line, where its letters stand in the viewport."""

    stretch: Stretch
    rect: QRectF
    looks: list[ChainLook]


def _paint_mention(painter: QPainter, mention: _Mention, marks: Marks, chip: QRectF, *, is_right_to_left: bool) -> None:
    """The lines of a mention, and its numbers unless the picked span's `chip` is there."""
    rect, looks = mention.rect, mention.looks
    is_picked = mention.stretch.span.id == marks.picked
    y = rect.top() - (RING + _LINE if is_picked else _LINE / 2)
    for number, look in enumerate(looks):
        painter.fillRect(QRectF(rect.left(), y - number * _PITCH, rect.width(), _LINE), look.color)
    if not mention.stretch.is_start:
        return
    font = interface_font(_NUMBER_PIXELS, QFont.Weight.DemiBold)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    x, bottom = rect.right() if is_right_to_left else rect.left(), y - (len(looks) - 1) * _PITCH
    for look in looks:
        width = metrics.horizontalAdvance(look.number)
        left = x - width if is_right_to_left else x
        ground = QRectF(left - 1, bottom - metrics.capHeight() - 2, width + 2, metrics.capHeight() + 2)
        if not ground.intersects(chip):
            painter.fillRect(ground, QColor(marks.theme.page))
            painter.setPen(look.color)
            painter.drawText(QPointF(left, bottom - 1), look.number)
        x += (-1 if is_right_to_left else 1) * (width + 4)
