"""Where letters leave ink: closer than the metrics of a font tell, which know only whole lines and whole pixels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QRawFont, QTextLayout, QTextLine


class Ink(NamedTuple):
    """The bounds of a glyph in pixels, from the start of its line's baseline on; `top` and `bottom` count downwards."""

    left: float
    top: float
    right: float
    bottom: float


def ink_of_line(line: QTextLine) -> Iterator[Ink]:
    """The glyphs of a line that leave ink."""
    for run in line.glyphRuns():
        font = run.rawFont()
        if font.pixelSize() <= 0:
            # Boxes that stand for characters of no font at hand; Qt 6.11 crashes when asked for their family.
            height = font.ascent()
            yield from (Ink(at.x(), -height, at.x() + height, 0.0) for at in run.positions())
            continue
        face = (font.familyName(), font.styleName(), font.pixelSize())
        for position, glyph in zip(run.positions(), run.glyphIndexes(), strict=True):
            bounds = _GLYPHS.get((face, glyph))
            if bounds is None:
                bounds = _GLYPHS[face, glyph] = _bounds(font, glyph)
            if bounds.left < bounds.right:
                x = position.x()
                yield Ink(x + bounds.left, bounds.top, x + bounds.right, bounds.bottom)


def ink_of_text(text: str, font: QFont) -> QRectF:
    """The place that the letters of a text take around the start of their baseline."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    found = list(ink_of_line(line))
    if not found:
        return QRectF()
    left, top = min(ink.left for ink in found), min(ink.top for ink in found)
    return QRectF(left, top, max(ink.right for ink in found) - left, max(ink.bottom for ink in found) - top)


def plain(font: QFont) -> QFont:
    """The font without ligatures and variants of letters: of many, a file could not say which letters they are."""
    found = QFont(font)
    for feature in ("liga", "calt"):
        found.setFeature(QFont.Tag.fromString(feature), 0)
    return found


def _bounds(font: QRawFont, glyph: int) -> Ink:
    # Qt never again draws a picture, such as an emoji, of which it was asked for the outline. Of its bounds in whole
    # pixels, which are exact for pictures, it may be asked.
    is_picture = any(font.fontTable(table).size() for table in ("CBLC", "COLR"))
    rect = font.boundingRect(glyph) if is_picture else font.pathForGlyph(glyph).boundingRect()
    return Ink(rect.left(), rect.top(), rect.right(), rect.bottom())


# The bounds of glyphs that were asked for, by their face: some hundred in a session.
_GLYPHS: dict[tuple[tuple[str, str, float], int], Ink] = {}
