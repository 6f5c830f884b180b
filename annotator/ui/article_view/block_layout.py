"""One block of an article, laid out: where its characters are on the page.

The outside counts code points of the article; Qt's text layout counts UTF-16 units of the block. Coordinates are
pixels relative to the block's top left corner.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextLine, QTextOption

from annotator.model import OffsetIndex, words
from annotator.ui.article_view.blocks import Block
from annotator.ui.article_view.glyphs import Ink, ink_of_line
from annotator.ui.article_view.typography import Style

# Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms, and the marks that turn the direction.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200f\u202b\u202e\u2067\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Text in which Qt's own hit test can miss: marks that combine, joined and mixed scripts, characters of two units.
_COMPLEX = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0590-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u20ff\u2cef-\u2cf1\u2d7f"
    "\u2de0-\u2dff\u302a-\u302f\u3099\u309a\ua000-\uffff\U00010000-\U0010ffff]"
)
# Scripts that have no italics: their fonts are left upright.
_UPRIGHT = re.compile("[\u0590-\u1fff\u2e80-\ua4cf\ua960-\ud7ff\uf900-\ufdff\ufe70-\ufeff\uff00-\uffef]")
# Where the direction of a paragraph is decided, at the latest.
_HEAD = 1000


class Interval(NamedTuple):
    """A stretch of a line, in pixels."""

    line: int
    left: float
    right: float


class BlockLayout:
    """The lines of one block. `growth` is the extra height below each line, which deep lanes of spans take."""

    def __init__(self, text: str, block: Block, style: Style, width: float) -> None:
        self.block = block
        self.style = style
        self.width = width
        content = self.content = text[block.start : block.end]
        font = QFont(style.font)
        if font.italic() and _UPRIGHT.search(content):
            font.setItalic(False)
        # A paragraph over several lines was wrapped by whoever wrote the file; in a caption, lines are meant.
        newline = "\u2028" if block.role == "caption" else " "
        self._layout = QTextLayout(content.replace("\n", newline), font)
        self._offsets = OffsetIndex(content)
        # A piece of a longer paragraph reads in the direction in which the paragraph begins.
        head = text[block.paragraph_start : block.paragraph_start + _HEAD] if block.is_begun else content
        self.has_right_to_left = any(_RIGHT_TO_LEFT.search(part) is not None for part in {content, head})
        self._is_complex = self.has_right_to_left or _COMPLEX.search(content) is not None
        self._lines = self._break(width, head)
        # Of each line, the UTF-16 units [start, end) of the block.
        self._bounds = [(line.textStart(), line.textStart() + line.textLength()) for line in self._lines]
        self._whole: dict[int, list[Interval]] = {}
        self.before, self.after = style.space_around(block)
        self._ink: dict[int, list[Ink]] = {}
        self._tops: list[float] = []
        self._growth: Sequence[float] | None = None
        self.height = 0.0
        self.place([0.0] * len(self._lines))

    @property
    def line_count(self) -> int:
        return len(self._lines)

    @property
    def is_right_to_left(self) -> bool:
        """Whether the block as a whole reads from right to left."""
        return self.has_right_to_left and self._layout.textOption().textDirection() == Qt.LayoutDirection.RightToLeft

    def draw(self, painter: QPainter, lines: range) -> None:
        """Draws the letters of some lines."""
        for line in lines:
            self._lines[line].draw(painter, QPointF())

    def place(self, growth: Sequence[float]) -> None:
        """Stacks the lines, each with its extra height below."""
        if growth == self._growth:
            return
        self._growth = growth
        style = self.style
        lead = (style.pitch - style.ascent - style.descent) / 2
        left = 0.0 if self.is_right_to_left else style.indent
        y = self.before
        self._tops = []
        for line, extra in zip(self._lines, growth, strict=True):
            self._tops.append(y)
            line.setPosition(QPointF(left, y + lead + style.ascent - line.ascent()))
            y += style.pitch + extra
        self.height = y + self.after

    def baseline(self, line: int) -> float:
        style = self.style
        return self._tops[line] + (style.pitch - style.ascent - style.descent) / 2 + style.ascent

    def ink_top(self, line: int, left: float, right: float) -> float:
        """Where the highest letter of a line begins between two x; infinity where there is none."""
        ink = self._ink.get(line)
        if ink is None:
            ink = self._ink[line] = list(ink_of_line(self._lines[line]))
        tops = [glyph.top for glyph in ink if glyph.left < right and glyph.right > left]
        return self.baseline(line) + min(tops, default=float("inf"))

    def line_top(self, line: int) -> float:
        return self._tops[line]

    def line_bottom(self, line: int) -> float:
        """Where the next line begins, or would."""
        return self._tops[line + 1] if line + 1 < len(self._lines) else self.height - self.after

    def line_at(self, y: float) -> int:
        """The line at a height, the first or last where `y` is outside."""
        return max(0, bisect_right(self._tops, y) - 1)

    def line_of(self, position: int) -> int:
        """The line that a caret at `position` stands in."""
        line = self._layout.lineForTextPosition(self._unit(position))
        return max(0, line.lineNumber()) if line.isValid() else len(self._lines) - 1

    def line_range(self, line: int) -> tuple[int, int]:
        """First and last caret position of a line; the character at which a line wraps is left to its end."""
        found = self._lines[line]
        start = self._position(found.textStart())
        end = self._position(found.textStart() + found.textLength())
        if line + 1 < len(self._lines) or self.block.goes_on:
            end = max(start, self.block.start + words.previous_character(self.content, end - self.block.start))
        return start, end

    def x_of(self, position: int) -> float:
        """Where a caret at `position` stands."""
        line = self._lines[self.line_of(position)]
        return _x(line, self._unit(position))

    def edges_of(self, position: int) -> tuple[float, float]:
        """Where the character at `position` begins and where it ends, in the direction in which it is read."""
        line, unit = self._lines[self.line_of(position)], self._unit(position)
        return _x(line, unit), _x(line, unit, QTextLine.Edge.Trailing)

    def position_at(self, line: int, x: float) -> int:
        """The caret position nearest to `x` in a line."""
        found = self._lines[line]
        first, last = self.line_range(line)
        if self._is_complex:
            return min(self._carets(first, last), key=lambda position: abs(_x(found, self._unit(position)) - x))
        unit = found.xToCursor(x, QTextLine.CursorPosition.CursorBetweenCharacters)
        return max(first, min(last, self._position(unit)))

    def character_at(self, x: float, y: float) -> int | None:
        """The code point that is drawn at a point; None beside the text."""
        if not self.before <= y < self.height - self.after:
            return None
        number = self.line_at(y)
        line = self._lines[number]
        left = line.naturalTextRect().left()
        if not left <= x < left + line.naturalTextWidth():
            return None
        if self._is_complex:
            end = self._position(line.textStart() + line.textLength())
            for start, after in pairwise(self._carets(self.line_range(number)[0], end)):
                if any(part.left <= x < part.right for part in self.intervals(start, after)):
                    return start
        unit = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        # Within a fraction of a pixel after an edge, Qt still finds the character before it.
        if unit + 1 < line.textStart() + line.textLength() and _x(line, unit + 1) <= x:
            unit += 1
        return self._position(unit)

    def _carets(self, first: int, last: int) -> list[int]:
        """Where a caret may stand between two positions, both included: never inside a character."""
        found = [first]
        while found[-1] < last:
            after = words.next_character(self.content, found[-1] - self.block.start)
            found.append(min(last, self.block.start + after))
        return found

    def intervals(self, start: int, end: int) -> list[Interval]:
        """Where [start, end) is drawn: one interval a line, more where writing directions mix."""
        first, last = self._unit(max(start, self.block.start)), self._unit(min(end, self.block.end))
        if first >= last:
            return []
        found: list[Interval] = []
        for number in range(self._layout.lineForTextPosition(first).lineNumber(), len(self._lines)):
            begins, ends = self._bounds[number]
            if begins >= last:
                break
            if first <= begins and ends <= last:
                found += self._whole_line(number)
            elif (a := max(first, begins)) < (b := min(last, ends)):
                found += self._part_of_line(number, a, b)
        return found

    def _whole_line(self, number: int) -> list[Interval]:
        """Where all of a line is drawn: long spans cover many, and nested ones the same again."""
        found = self._whole.get(number)
        if found is None:
            found = self._whole[number] = self._part_of_line(number, *self._bounds[number])
        return found

    def _part_of_line(self, number: int, first: int, last: int) -> list[Interval]:
        """Where the UTF-16 units [first, last) of a line are drawn."""
        line = self._lines[number]
        limit = line.naturalTextRect()
        pieces = self._mixed(line, first, last) if self.has_right_to_left else [(_x(line, first), _x(line, last))]
        clipped = ((max(left, limit.left()), min(right, limit.right())) for left, right in pieces)
        return [Interval(number, left, right) for left, right in clipped if left < right]

    def _mixed(self, line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
        """The pieces of a stretch of mixed direction: the extent of each run of glyphs, neighbours joined."""
        extents = []
        for run in line.glyphRuns(first, last - first):
            advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
            glyphs = list(zip(run.positions(), advances, strict=True))
            if glyphs:
                left = min(position.x() for position, _ in glyphs)
                right = max(position.x() + advance.x() for position, advance in glyphs)
                extents.append((left, right))
        joined: list[tuple[float, float]] = []
        for left, right in sorted(extents):
            if joined and left <= joined[-1][1] + 0.5:
                joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
            else:
                joined.append((left, right))
        return joined

    def _break(self, width: float, head: str) -> list[QTextLine]:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self.has_right_to_left:
            direction = _base_direction(head)
            option.setTextDirection(direction)
            if direction == Qt.LayoutDirection.RightToLeft:
                option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        lines = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(40.0, width - self.style.indent))
            lines.append(line)
        self._layout.endLayout()
        return lines

    def _unit(self, position: int) -> int:
        return self._offsets.to_utf16(max(0, min(position, self.block.end) - self.block.start))

    def _position(self, unit: int) -> int:
        return self.block.start + self._offsets.from_utf16(unit)


def _x(line: QTextLine, unit: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    """cursorToX returns the position, too, to which it moved the cursor."""
    return line.cursorToX(unit, edge)[0]  # type: ignore[index]


def _base_direction(text: str) -> Qt.LayoutDirection:
    """The direction of the first strong character (UAX 9, rule P2)."""
    for character in text:
        if _RIGHT_TO_LEFT.match(character) and character.isalpha():
            return Qt.LayoutDirection.RightToLeft
        if character.isalpha():
            return Qt.LayoutDirection.LeftToRight
    return Qt.LayoutDirection.LeftToRight
