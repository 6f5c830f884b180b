"""Which words a leap can go to: those that begin with what was typed. All offsets are code points."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import regex

from annotator.model import words

Word = tuple[int, int]
# One typed character stands for at most so many in the text: decomposed accents, the letters of a ligature.
_LONGEST_CHARACTER = 4
_SPACES = regex.compile(r"\s+")


def words_in(text: str, start: int, end: int) -> list[Word]:
    """The words that begin in [start, end)."""
    found: list[Word] = []
    first, after = words.word_at(text, start)
    if first == start < min(after, end):
        found.append((first, after))
    at = start
    while (at := words.next_word_start(text, at)) < end:
        found.append((at, words.next_word_end(text, at)))
    return found


def words_beginning_with(text: str, among: Sequence[Word], typed: str) -> list[Word]:
    """The words, in text order, where `typed` stands: neither case nor accents count, and a space is any space.

    More than a word may be typed: "upper v" finds the "Upper" in "Upper Valley". None begins with nothing.
    """
    wanted = folded(typed)
    if not wanted:
        return []
    reach = _LONGEST_CHARACTER * len(typed)
    return [(start, end) for start, end in among if folded(text[start : start + reach]).startswith(wanted)]


def ordered_from(found: Sequence[Word], position: int) -> list[Word]:
    """The words in the order in which a leap from a position meets them: those after it, then round the end."""
    return [*(word for word in found if word[0] > position), *(word for word in found if word[0] <= position)]


def folded(text: str) -> str:
    """The text without case and accents (Unicode's default caseless matching, without combining marks)."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _SPACES.sub(" ", "".join(character for character in plain if not unicodedata.combining(character)))
