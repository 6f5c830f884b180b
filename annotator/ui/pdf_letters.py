"""Mends which letters a PDF says that its glyphs are, so that what is found in it and copied from it is the text.

Qt names the first character that a font has for a glyph. Where several characters share one, that is often not the one
that was meant: a tabulator for a space, an apostrophe of phonetics for a quotation mark, a radical for an ideograph, a
presentation form for an Arabic letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping

from PySide6.QtGui import QFont, QRawFont, QTextLayout

# The characters that Qt asks a font for, in its order.
_ASKED = "".join(map(chr, (*range(1, 0xD800), *range(0xE000, 0x10000))))
# The map of a font from its glyphs to UTF-16 units (PDF 1.7, 9.10.3), which Qt writes uncompressed; in it, the units of
# the glyphs from one to another, as a list or as the first of them.
_MAP = re.compile(rb"\nbegincmap\n.*?\nendcmap\n", re.DOTALL)
_UNITS = re.compile(rb"<(\w{4})> <(\w{4})> (<\w{4}>|\[[^\]]*\])")
_UNIT = re.compile(rb"<(\w{4})>")
# So many characters are counted at a time, since no other thread of Python runs meanwhile.
_MOUTHFUL = 50_000
# Forms that Hebrew and Arabic letters take in a word; texts have the letters.
_FORM = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc]")


def meant_letters(printed: str, fonts: Iterable[QFont]) -> dict[str, str]:
    """What Qt calls some letters of what is printed in some fonts, and which letters they are."""
    letters: Counter[str] = Counter()
    for at in range(0, len(printed), _MOUTHFUL):
        letters.update(printed[at : at + _MOUTHFUL])
    meant = {}
    for face in _faces(letters, fonts):
        first: dict[int, str] = {}
        for character, glyph in zip(_ASKED, face.glyphIndexesForString(_ASKED), strict=True):
            first.setdefault(glyph, character)
        for letter in letters:
            glyphs = face.glyphIndexesForString(letter)
            named = first.get(glyphs[0], letter) if len(glyphs) == 1 and glyphs[0] else letter
            if letters[letter] > letters[named]:
                meant[named] = letter
    return meant


def mended(pdf: bytes, meant: Mapping[str, str]) -> bytes:
    """A PDF file of Qt with the letters that were meant. No place in it moves, so that its tables stay true."""

    def mend(unit: re.Match[bytes]) -> bytes:
        named = chr(int(unit[1], 16))
        letter = meant.get(named, named)
        if _FORM.match(named):
            letter = unicodedata.normalize("NFKC", named).strip()
        # One unit has no room for more: a ligature stays one character.
        return b"<%04X>" % ord(letter) if len(letter) == 1 else unit[0]

    def mend_all(units: re.Match[bytes]) -> bytes:
        first, last, named = units.groups()
        is_each_named = first == last or named.startswith(b"[")
        return b"<%b> <%b> %b" % (first, last, _UNIT.sub(mend, named) if is_each_named else named)

    return _MAP.sub(lambda found: _UNITS.sub(mend_all, found[0]), pdf)


def _faces(letters: Iterable[str], fonts: Iterable[QFont]) -> list[QRawFont]:
    """The faces in which the letters are printed: those of the fonts, and of others for what these do not have."""
    faces: dict[tuple[str, str], QRawFont] = {}
    for font in fonts:
        layout = QTextLayout("".join(letters), font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        # A size of 0 have the boxes for characters that no font has; Qt 6.11 crashes when asked for their family.
        for face in (run.rawFont() for run in line.glyphRuns()):
            if face.pixelSize() > 0:
                faces[face.familyName(), face.styleName()] = face
    return list(faces.values())
