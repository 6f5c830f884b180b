"""An article cut into sheets of paper, between its lines.

A line is never cut; a paragraph leaves no single line behind and takes none along; a heading stays with what it is
about. Heights are the pixels of the layouts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from annotator.model import Role
from annotator.ui.article_view.block_layout import BlockLayout

_HEADINGS: frozenset[Role] = frozenset(("headline", "subheading"))


class Part(msgspec.Struct, frozen=True, gc=False):
    """Lines [first, last) of the block with an index; they take the heights from `top` to `bottom` of a sheet."""

    block: int
    first: int
    last: int
    top: float
    bottom: float

    @property
    def lines(self) -> range:
        return range(self.first, self.last)


Sheet = list[Part]


def paginate(layouts: Iterable[BlockLayout], height: float, begin: float = 0.0) -> Iterator[Sheet]:
    """Sheets of a height with the lines of all blocks, each line once; the first sheet is free from `begin` on.

    A line that is higher than a sheet has a sheet of its own.
    """
    sheet: Sheet = []
    headings = 0  # how many parts at the end of the sheet go with what follows
    y = begin
    space = 0.0  # below the block before
    for index, layout in enumerate(layouts):
        line = 0
        while line < layout.line_count:
            above = (space + layout.before if line == 0 else 0.0) if sheet else 0.0
            last = _furthest(layout, line, height - y - above)
            if last == line and sheet:
                # Headings go over with what follows, where that helps: not from the top of a sheet to the next.
                stays = len(sheet) - (headings if line == 0 else 0) or len(sheet)
                yield sheet[:stays]
                sheet = _moved(sheet[stays:])
                headings = len(sheet)
                y = sheet[-1].bottom if sheet else 0.0
                continue
            last = max(last, line + 1)
            top = y + above
            y = top + layout.line_bottom(last - 1) - layout.line_top(line)
            sheet.append(Part(index, line, last, top, y))
            line = last
        headings = headings + 1 if layout.block.role in _HEADINGS else 0
        space = layout.after
    if sheet:
        yield sheet


def _furthest(layout: BlockLayout, first: int, room: float) -> int:
    """The line before which a block is cut where it has lines from `first` on in a room; `first` where none should."""
    count, last = layout.line_count, first
    top = layout.line_top(first)
    while last < count and layout.line_bottom(last) - top <= room:
        last += 1
    if last == count:
        return count
    if last == count - 1:
        last -= 1
    return first if last <= first + (first == 0) else last


def _moved(parts: Sheet) -> Sheet:
    """The parts at the top of the next sheet."""
    up = parts[0].top if parts else 0.0
    return [msgspec.structs.replace(part, top=part.top - up, bottom=part.bottom - up) for part in parts]
