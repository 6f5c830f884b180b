"""The line at the upper edge of the viewport, found and put there again at any width and in any type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.ui.article_view.block_layout import BlockLayout

if TYPE_CHECKING:
    from annotator.ui.article_view.placement import Placement


class TopLine:
    """Knows a line by one of its characters, and by how much of it is above the edge, in thousandths of its pitch.

    Where the edge is above the first line of all, it is by so many pixels, which are negative.
    What was put at the top is held there, until somebody scrolls or moves the caret: every other width finds another
    first character of the line, and a row of them would take the page back little by little.
    """

    def __init__(self, placement: Placement) -> None:
        self._placement = placement
        self._held: tuple[int, int] | None = None

    def find(self) -> tuple[int, int] | None:
        """The line at the upper edge, once scrolling has come to rest; None where there is no page."""
        page = self._placement.page
        if page is None:
            return None
        held = self.held()
        if held is not None:
            return held
        y = self._placement.edge_at_rest
        index = page.index_at(max(0.0, y))
        layout = page.laid_out(index).layout
        line = layout.line_at(y - page.top(index))
        above = y - page.top(index) - _line_top(layout, line)
        # Below its pitch, a line may have lanes: how many it has is another matter at every width.
        return layout.line_range(line)[0], round(above if above < 0 else min(1.0, above / layout.style.pitch) * 1000)

    def put(self, position: int, above: int) -> None:
        """Scrolls the line of a position to where `find` found it."""
        if self._placement.page is not None:
            self._held = position, above
            self._placement.lay_out_near(position)
            self._placement.bring_to_edge(self._height(position, above))

    def held(self) -> tuple[int, int] | None:
        """What was put at the top, where it is still there."""
        page, held = self._placement.page, self._held
        if page is None or held is None:
            return None
        y = self._placement.edge_at_rest
        # Asked first: nothing far away is laid out for this.
        is_near = page.index_of(held[0]) == page.index_at(max(0.0, y))
        return held if is_near and abs(self._height(*held) - y) <= 1 else None

    def let_go(self) -> None:
        """Somebody is on their way: another line may come to the top from now on."""
        self._held = None

    def _height(self, position: int, above: int) -> float:
        """The height on the page that is at the edge when so much of a position's line is above it."""
        page = self._placement.page
        assert page is not None
        index = page.index_of(position)
        layout = page.laid_out(index).layout
        top = page.top(index) + _line_top(layout, layout.line_of(position))
        return top + (above if above < 0 else above / 1000 * layout.style.pitch)


def _line_top(layout: BlockLayout, line: int) -> float:
    """Where a line of a block begins; the first one with the space above the block."""
    return layout.line_top(line) if line else 0.0
