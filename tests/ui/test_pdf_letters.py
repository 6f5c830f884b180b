"""Which letters a PDF says that its glyphs are."""

from __future__ import annotations

import pytest

from annotator.ui.pdf_letters import meant_letters, mended
from annotator.ui.theme import reading_font

MAP = b"""%PDF-1.6
<2F51> begins no map
/CMapType 2 def
begincmap
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
4 beginbfrange
<0000> <0000> <0000>
<0001> <0004> [<0061> <0009> <2F51> <FEE3> ]
<0005> <0005> <02BC>
<0006> <0007> <0008>
<0008> <0009> [<FEFB> <FB03> ]
endbfrange
endcmap
xref
"""


def test_only_what_was_not_meant_is_mended_and_nothing_moves() -> None:
    found = mended(MAP, {"\t": " ", "\u2f51": "水", "\u02bc": "’"})
    assert len(found) == len(MAP)
    assert b"<2F51> begins no map" in found
    assert b"[<0061> <0020> <6C34> <0645> ]" in found, "a form of an Arabic letter is the letter"
    assert b"<0005> <0005> <2019>" in found
    assert b"<0006> <0007> <0008>" in found, "the first of two is not moved: the second would be"
    assert b"[<FEFB> <FB03> ]" in found, "two letters take more room than one"


@pytest.mark.usefixtures("fonts")
def test_of_characters_that_share_a_glyph_the_one_in_the_text_is_meant() -> None:
    font = reading_font()
    assert meant_letters("it’s", [font])["\u02bc"] == "’"
    assert "\u02bc" not in meant_letters("Hawai\u02bci", [font])
    assert meant_letters("", [font]) == {}
