"""From the bytes of a text file to its text.

Looked at in this order: a byte order mark, the zero bytes of UTF-16, UTF-8, Windows-1252. The first three can be told
from the bytes themselves; Windows-1252 is what is left, and what old Western files nearly always are.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

# UTF-32 first: its little-endian mark begins with the one of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_SAMPLE = 1 << 16
# Control characters that no text holds; tab, line ends, form feed and escape (0x1b) do occur.
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1b") + b"\x7f"
_CONTROL_SHARE = 0.02
_NOT_IN_WINDOWS_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or a Word document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3", "a database"),
)


class NotTextError(ValueError):
    """The bytes are not a text. `line` counts from 1 where the trouble is at one place."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


def decode(data: bytes) -> str:
    """The text that the bytes hold, with line ends as `\\n` and without a byte order mark.

    Nothing else is touched. Raises NotTextError where the bytes are no text, or have no meaning in the encoding that
    they are in.
    """
    text = _decode(data)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _decode(data: bytes) -> str:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise NotTextError(f"is not a text file but {kind}.")
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], codec, name, width=4 if name == "UTF-32" else 1)
    unmarked = _utf16_without_mark(data)
    if unmarked is not None:
        return _strictly(data, unmarked, "UTF-16")
    if _is_binary(data):
        raise NotTextError("is not a text file.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            line = data.count(b"\n", 0, error.start) + 1
            raise NotTextError(f"is UTF-8, but the byte 0x{data[error.start]:02X} here is not.", line) from None
    return _windows_1252(data)


def _strictly(data: bytes, codec: str, name: str, width: int = 1) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        line = data[: error.start - error.start % width].decode(codec, "replace").count("\n") + 1
        raise NotTextError(f"is {name}, but the bytes from {error.start} on are not.", line) from None


def _utf16_without_mark(data: bytes) -> str | None:
    """The codec, where there are zero bytes and one of the two byte orders makes them a text that reads well."""
    sample = data[:_SAMPLE]
    if len(data) % 2 or b"\0" not in sample:
        return None
    texts = {codec: sample.decode(codec, "replace") for codec in ("utf-16-le", "utf-16-be")}
    # The wrong order turns newlines and letters into characters from all over Unicode, unassigned ones among them.
    codec = min(texts, key=lambda codec: (_strange_share(texts[codec]), -_western_share(texts[codec])))
    return codec if _strange_share(texts[codec]) <= _CONTROL_SHARE and _western_share(texts[codec]) > 0 else None


def _strange_share(text: str) -> float:
    """How much of a text is control characters (other than tab and line ends), unassigned or private; NUL is all."""
    if "\0" in text:
        return 1.0
    strange = sum(unicodedata.category(character) in ("Cc", "Cn", "Co", "Cs") for character in text)
    return (strange - sum(map(text.count, "\t\n\v\f\r"))) / len(text)


def _western_share(text: str) -> float:
    return sum(character < "\u0100" for character in text) / len(text)


def _is_binary(data: bytes) -> bool:
    if b"\0" in data:
        return True
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > _CONTROL_SHARE * len(sample)


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether most characters beyond ASCII are good UTF-8: chance makes few of them in other encodings."""
    good = sum(not character.isascii() for character in data.decode("utf-8", "ignore"))
    bad = data.decode("utf-8", "replace").count("\N{REPLACEMENT CHARACTER}")
    return good > bad


def _windows_1252(data: bytes) -> str:
    unknown = _NOT_IN_WINDOWS_1252.search(data)
    if unknown:
        line = data.count(b"\n", 0, unknown.start()) + 1
        byte = data[unknown.start()]
        raise NotTextError(f"is neither UTF-8 nor Windows-1252: the byte 0x{byte:02X} has no meaning there.", line)
    return data.decode("cp1252")
