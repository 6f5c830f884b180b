import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.intake import decode
from annotator.intake.encoding import NotTextError

# What intake keeps as it is: everything but line ends, and NUL, which only binary files hold.
KEPT = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff"), min_size=1).filter(
    lambda text: "\0" not in text
)


@given(KEPT)
@example("no\u00a0break “curly” e\u0301 👩🏽\u200d⚕️ \u2028 end ")
def test_text_with_a_byte_order_mark_comes_back_as_it_was(text: str) -> None:
    for codec, mark in (
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-32-le", b"\xff\xfe\0\0"),
        ("utf-32-be", b"\0\0\xfe\xff"),
    ):
        assert decode(mark + text.encode(codec)) == text


@given(KEPT)
def test_utf_8_without_a_mark_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode("utf-8")) == text


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", ["Snow in Hallen\nIt fell all night.", "大雪\n一晚上都在下。 Hallen", "Ağaç šťastný — „Žluť“"]
)
def test_utf_16_is_known_by_its_zero_bytes(codec: str, text: str) -> None:
    assert decode(text.encode(codec)) == text


@pytest.mark.parametrize("text", ["café – “quoted” €5", "Ein Größenwahn", "naïve", "¡Señor!"])
def test_what_is_not_utf_8_is_windows_1252(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


def test_line_ends_become_newlines_and_nothing_else_changes() -> None:
    assert decode("a\r\nb\rc\nd\u2028e\x85f \u00a0".encode()) == "a\nb\nc\nd\u2028e\x85f \u00a0"


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", None, "picture"),
        (b"%PDF-1.7 text", None, "PDF"),
        (bytes(range(256)) * 4, None, "not a text file"),
        (b"caf\xe9\nand \x81 there", 2, "0x81"),
        ("é è ê\nà ".encode() + b"\xff", 2, "0xFF"),
        (b"\xff\xfea\0\n\0b", 2, "UTF-16"),
        (b"\xff\xfe\x00\xd8a\0", 1, "UTF-16"),
    ],
)
def test_what_is_no_text_is_said_to_be_none(data: bytes, line: int | None, words: str) -> None:
    with pytest.raises(NotTextError, match=words) as caught:
        decode(data)
    assert caught.value.line == line
