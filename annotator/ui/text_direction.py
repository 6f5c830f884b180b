"""Which way a line of text runs that somebody wrote, in a window that may be laid out the other way."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

_ISOLATES = {"LRI": 1, "RLI": 1, "FSI": 1, "PDI": -1}


def own_direction(text: str, otherwise: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """That of the first letter which has one (UAX 9, P2); what stands in isolates is passed over."""
    depth = 0
    for character in text:
        kind = unicodedata.bidirectional(character)
        depth = max(0, depth + _ISOLATES.get(kind, 0))
        if depth == 0 and kind in ("L", "R", "AL"):
            return Qt.LayoutDirection.LeftToRight if kind == "L" else Qt.LayoutDirection.RightToLeft
    return otherwise


def isolated(text: str) -> str:
    """The text, which keeps its own direction inside of another one: also what was left out at its end (UAX 9)."""
    return f"\u2068{text}\u2069"


def one_line(text: str, layout: Qt.LayoutDirection, *, at_end: bool = False) -> int:
    """Flags with which a painter draws a line in its own direction, at the start or end of a row of that layout.

    Drawn in the direction of the layout, what was left out at its end would be marked at the wrong side.
    """
    is_mirrored = layout == Qt.LayoutDirection.RightToLeft
    runs_left = own_direction(text, layout) == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_mirrored != at_end else Qt.AlignmentFlag.AlignLeft
    way = Qt.TextFlag.TextForceRightToLeft if runs_left else Qt.TextFlag.TextForceLeftToRight
    absolute = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    return side.value | absolute.value | way.value | Qt.TextFlag.TextSingleLine.value


def at_start(label: QLabel) -> QLabel:
    """Puts a title at the start of the row in which it may be wider than its words: Qt would go by its letters."""
    side = Qt.AlignmentFlag.AlignLeft if label.isLeftToRight() else Qt.AlignmentFlag.AlignRight
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    return label
