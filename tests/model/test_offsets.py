"""Offsets go there and back, and agree with what encoding the text says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model import OffsetIndex

# Every code point, lone surrogates too; and texts of few characters, so that widths mix.
ANY_TEXT = st.text(st.characters(exclude_categories=())) | st.text(st.sampled_from("aé中😀\ud83d\ude00\n"), max_size=40)


def encoded_length(text: str, encoding: str) -> int:
    return len(text.encode(encoding, "surrogatepass"))


@settings(deadline=None)
@given(ANY_TEXT)
def test_offsets_agree_with_encoding_and_come_back(text: str) -> None:
    index = OffsetIndex(text)
    for position in range(len(text) + 1):
        units = encoded_length(text[:position], "utf-16-le") // 2
        size = encoded_length(text[:position], "utf-8")
        assert (index.to_utf16(position), index.to_utf8(position)) == (units, size)
        assert (index.from_utf16(units), index.from_utf8(size)) == (position, position)


@settings(deadline=None)
@given(ANY_TEXT)
def test_every_unit_and_byte_belongs_to_the_start_of_its_character(text: str) -> None:
    index = OffsetIndex(text)
    units = [at for at, character in enumerate(text) for _ in range(encoded_length(character, "utf-16-le") // 2)]
    sizes = [at for at, character in enumerate(text) for _ in range(encoded_length(character, "utf-8"))]
    assert [index.from_utf16(unit) for unit in range(len(units) + 1)] == [*units, len(text)]
    assert [index.from_utf8(byte) for byte in range(len(sizes) + 1)] == [*sizes, len(text)]


@pytest.mark.parametrize("length", [1023, 1024, 1025, 2048, 3000])
@pytest.mark.parametrize("character", ["é", "😀", "\ud800"])
def test_offsets_hold_across_the_blocks_of_a_long_text(character: str, length: int) -> None:
    text = (character + "a") * (length // 2) + "é" * (length % 2)
    index = OffsetIndex(text)
    units, size = 0, 0
    for position, one in enumerate(text):
        assert (index.to_utf16(position), index.to_utf8(position)) == (units, size)
        width = encoded_length(one, "utf-8")
        assert {index.from_utf8(size + inside) for inside in range(width)} == {position}
        units, size = units + encoded_length(one, "utf-16-le") // 2, size + width
    assert (index.to_utf16(length), index.to_utf8(length)) == (units, size)
    assert (index.from_utf16(units), index.from_utf8(size)) == (length, length)
