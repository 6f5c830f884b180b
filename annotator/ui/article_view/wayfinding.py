"""Finding one's way in an article: what a search has found is marked, and a place is brought into view.

Offsets are code points of the article's text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from annotator.ui.article_view.block_layout import BlockLayout
from annotator.ui.article_view.names import text_rect
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.ui.article_view.placement import Placement

# Gives what was found that shares a code point with [start, end).
FoundBetween = Callable[[int, int], Sequence[tuple[int, int]]]


class Wayfinding:
    """What a view knows of a search, and the places that one can go to."""

    def __init__(self, viewport: QWidget, placement: Placement) -> None:
        self._viewport = viewport
        self._placement = placement
        self.found_between: FoundBetween = lambda _start, _end: ()

    def show_found(self, found_between: FoundBetween) -> None:
        """Marks what a search has found, wherever it is drawn; `refresh_found` says where that changed."""
        self.found_between = found_between
        self._viewport.update()

    def refresh_found(self, start: int, end: int) -> None:
        """Something was found on [start, end), or is no longer."""
        if self._placement.page is not None:
            self._viewport.update(self._placement.rect_of_blocks(start, end))

    def bring_into_view(self, start: int, end: int) -> None:
        """Scrolls only where [start, end) is out of view, and then so that what is around it is seen as well."""
        if self._placement.page is not None:
            self._placement.bring_into_view(start, end)

    @property
    def paragraphs(self) -> Sequence[tuple[int, int]]:
        """Where each paragraph begins and ends, in order; headings and captions are counted."""
        return self._placement.page.paragraphs if self._placement.page is not None else ()


def paint_found(
    painter: QPainter, layout: BlockLayout, lines: range, found: FoundBetween, selection: tuple[int, int], theme: Theme
) -> None:
    """Marks what was found in some lines of a block: a ground with a thin outline, stronger where it is selected."""
    if not lines:
        return
    start = layout.line_range(lines.start)[0]
    end = layout.line_range(lines.stop)[0] if lines.stop < layout.line_count else layout.block.end
    stretches = found(start, end)
    if not stretches:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # Thin lines are sharp where they run along whole pixels of the viewport.
    corner = QPointF(painter.transform().dx(), painter.transform().dy())
    for stretch in stretches:
        is_selected = stretch == selection
        painter.setPen(QPen(QColor(theme.found_line), 2 if is_selected else 1))
        painter.setBrush(QColor(theme.found_selected if is_selected else theme.found))
        for interval in layout.intervals(*stretch):
            box = QRectF(text_rect(layout, interval).translated(corner).toAlignedRect()).translated(-corner)
            painter.drawRoundedRect(box.adjusted(-0.5, 0.5, 0.5, -0.5), 2, 2)
    painter.restore()
