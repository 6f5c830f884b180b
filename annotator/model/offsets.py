"""Code points to and from UTF-16 units and UTF-8 bytes: the one place where they are converted.

We count Unicode code points, half open, as Python does. Qt, JavaScript, WebAnno and UIMA count UTF-16 units; files
count bytes. Positions inside a surrogate pair or inside a character's bytes belong to the start of the character.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_BLOCK = 1024


class OffsetIndex:
    """Offsets of one text. Conversions are O(log n), and free of search where the text has only BMP characters."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _astral(self) -> list[int]:
        """Positions, in code points, of the characters that take two UTF-16 units."""
        units = len(self._text.encode("utf-16-le", "surrogatepass")) // 2
        if units == len(self._text):
            return []
        return [match.start() for match in _ASTRAL.finditer(self._text)]

    @cached_property
    def _astral_units(self) -> list[int]:
        """The same positions in UTF-16 units."""
        return [position + before for before, position in enumerate(self._astral)]

    @cached_property
    def _bytes(self) -> list[int]:
        """Bytes before every block of code points, and in the whole text."""
        lengths = [0]
        for at in range(0, len(self._text), _BLOCK):
            lengths.append(lengths[-1] + _byte_length(self._text[at : at + _BLOCK]))
        return lengths

    def to_utf16(self, position: int) -> int:
        """UTF-16 units before the code point at `position`."""
        if self._text.isascii() or not self._astral:
            return position
        return position + bisect_left(self._astral, position)

    def from_utf16(self, unit: int) -> int:
        """The code point that holds the UTF-16 unit; a low surrogate belongs to the pair's code point."""
        if self._text.isascii() or not self._astral:
            return unit
        pairs = bisect_left(self._astral_units, unit)
        is_inside_pair = pairs > 0 and self._astral_units[pairs - 1] + 1 == unit
        return self._astral[pairs - 1] if is_inside_pair else unit - pairs

    def to_utf8(self, position: int) -> int:
        """UTF-8 bytes before the code point at `position`."""
        if self._text.isascii():
            return position
        block = position // _BLOCK
        return self._bytes[block] + _byte_length(self._text[block * _BLOCK : position])

    def from_utf8(self, byte: int) -> int:
        """The code point that holds the byte."""
        if self._text.isascii():
            return byte
        block = min(bisect_right(self._bytes, byte) - 1, max(0, len(self._bytes) - 2))
        rest = byte - self._bytes[block]
        start = block * _BLOCK
        encoded = self._text[start : start + _BLOCK].encode("utf-8", "surrogatepass")
        # A cut inside a character leaves a broken tail, which is that character's start.
        while 0 < rest < len(encoded) and encoded[rest] & 0xC0 == 0x80:
            rest -= 1
        return start + len(encoded[:rest].decode("utf-8", "surrogatepass"))


def _byte_length(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
