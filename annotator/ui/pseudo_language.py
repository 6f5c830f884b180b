"""Languages that nobody speaks, made up from the English texts, to see what a translation does to the window."""

from __future__ import annotations

import math
import re

from PySide6.QtCore import QTranslator

# What stays as it is: placeholders, HTML, the patterns of a file dialog.
_FIXED = re.compile(r"(\{[^{}]*\}|<[^<>]*>|&\w+;|%\w|\([^()]*\*[^()]*\)|;;)")
_FILTER = re.compile(r";;|\((\*|\{\})")
# Patterns of dates, and the names of keys, are not text.
_NOT_TEXT = ("patterns", "QShortcut")
# So much longer than English are some languages, for short texts even more.
_LONGER = 0.4
_ACCENTED = str.maketrans("aceginorsuyzACEGINORSUYZ", "áçéğíñóřšüýžÁÇÉĞÍÑÓŘŠÜÝŽ")
_FILLING = "lörem ïpsum dolör sït åmet "
_ARABIC = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ,?;",
    "ابتدهفغحيجكلمنوپقرسطوڤشخيز" * 2 + "،؟؛",
)


class LongTranslator(QTranslator):
    """Lengthens every text, with accents, in brackets: what has none is not translated, what lost one is clipped."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return None if context in _NOT_TEXT else _lengthened(_as_text(source))

    def isEmpty(self) -> bool:
        return False


class MirroredTranslator(QTranslator):
    """Writes every text in Arabic letters, from right to left."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return None if context in _NOT_TEXT else _written_in(_ARABIC, _as_text(source))

    def isEmpty(self) -> bool:
        return False


def _as_text(source: str | bytes) -> str:
    return source if isinstance(source, str) else bytes(source).decode()


def _written_in(letters: dict[int, int], text: str) -> str:
    """The text in other letters, without what stays as it is."""
    parts = _FIXED.split(text)
    return "".join(part if number % 2 else part.translate(letters) for number, part in enumerate(parts))


def _lengthened(text: str) -> str:
    accented = _written_in(_ACCENTED, text)
    if _FILTER.search(text) or not text.strip():
        return accented  # of a file dialog
    more = math.ceil(len(text) * _LONGER)
    filling = (_FILLING * (more // len(_FILLING) + 1))[:more].strip()
    return f"[{accented} {filling}]"
