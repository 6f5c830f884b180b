"""Paints the article: the header, the blocks in view with text, spans and selection, and the caret."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from annotator.ui.article_view.block_layout import BlockLayout
from annotator.ui.article_view.decoration import LaidOutBlock
from annotator.ui.article_view.names import text_rect
from annotator.ui.article_view.page import Page
from annotator.ui.article_view.span_painting import Marks, paint_spans, paint_tints
from annotator.ui.article_view.wayfinding import FoundBetween, paint_found
from annotator.ui.theme import Theme, interface_font

_HEADER_PIXELS = 11.5
# How far the names and rings of a block reach beyond it.
REACH = 24


def paint_page(
    painter: QPainter,
    page: Page,
    corner: QPointF,
    exposed: QRectF,
    marks: Marks,
    selection: tuple[int, int],
    found: FoundBetween,
) -> None:
    """Paints the blocks that reach into `exposed`; the page's top left corner stands at `corner`.

    `selection` and what was `found` are in code points of the article.
    """
    for laid_out, top in page.blocks_between(exposed.top() - corner.y() - REACH, exposed.bottom() - corner.y() + REACH):
        y = top + corner.y()
        painter.save()
        painter.translate(corner.x(), y)
        _paint_block(painter, laid_out, exposed.translated(-corner.x(), -y), marks, selection, found)
        painter.restore()


def _paint_block(
    painter: QPainter,
    laid_out: LaidOutBlock,
    exposed: QRectF,
    marks: Marks,
    selection: tuple[int, int],
    found: FoundBetween,
) -> None:
    """Paints one block, in its own coordinates, as far as it is in `exposed`."""
    layout, theme = laid_out.layout, marks.theme
    # Names reach into the line below theirs, and rings into the one above.
    lines = range(
        max(0, layout.line_at(exposed.top()) - 1), min(layout.line_count, layout.line_at(exposed.bottom()) + 2)
    )
    paint_tints(painter, laid_out, lines, marks)
    for interval in layout.intervals(*selection) if selection[0] < selection[1] else ():
        if interval.line in lines:
            painter.fillRect(text_rect(layout, interval), QColor(theme.selection))
    paint_found(painter, layout, lines, found, selection, theme)
    paint_text(painter, layout, lines, theme)
    paint_spans(painter, laid_out, lines, marks)


def paint_text(painter: QPainter, layout: BlockLayout, lines: range, theme: Theme) -> None:
    """The letters of some lines, and for a caption the bar that sets it apart, on the side where lines begin."""
    if layout.block.role == "caption":
        x = layout.width - 3 if layout.is_right_to_left else 0.0
        top, bottom = layout.line_top(lines[0]), layout.line_bottom(lines[-1])
        painter.fillRect(QRectF(x, top, 3, bottom - top), QColor(theme.line))
    painter.setPen(QColor(theme.muted if layout.style.is_muted else theme.ink))
    layout.draw(painter, lines)


def paint_header(painter: QPainter, page: Page, header: str, place: QPointF, theme: Theme) -> None:
    """The quiet line above the article, on the side where that begins; `place` is its top left corner."""
    font = interface_font(_HEADER_PIXELS)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(QColor(theme.muted))
    text = metrics.elidedText(header, Qt.TextElideMode.ElideRight, page.width)
    is_right_to_left = page.laid_out(0).layout.is_right_to_left
    indent = page.width - metrics.horizontalAdvance(text) if is_right_to_left else 0.0
    painter.drawText(place + QPointF(indent, metrics.ascent()), text)


def paint_caret(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """The caret, two pixels wide, where `rect` says that it stands."""
    painter.fillRect(QRectF(round(rect.left()) - 0.5, rect.top(), 2, rect.height()), QColor(theme.ink))
