"""Sentences, as Unicode Standard Annex 29 has them, within their lines.

The rules of the annex are one regular expression over the properties of characters, which `regex` knows. All offsets
are code points.
"""

from __future__ import annotations

from bisect import bisect_right

import regex

from annotator.model import words

# How far to either side a sentence is looked for.
_LONGEST = 2048


def _kind(*names: str) -> str:
    """A set of characters by their Sentence_Break property."""
    return "".join(rf"\p{{Sentence_Break={name}}}" for name in names)


_SEPARATOR = rf"(?:\r\n|[{_kind('Sep', 'CR', 'LF')}])"
_ATTACHED = rf"[{_kind('Extend', 'Format')}]*+"  # SB5: what belongs to the character before
_CASED = _kind("Upper", "Lower")
_TERMINATORS = _kind("ATerm", "STerm")
# Closing brackets and quotation marks, and then spaces, belong to the sentence that they follow (SB9, SB10).
_AFTER = rf"(?:[{_kind('Close')}]{_ATTACHED})*+(?:[{_kind('Sp')}]{_ATTACHED})*+"
# A full stop in a number (SB6), in an abbreviation such as U.S. (SB7), or before a small letter (SB8) ends nothing.
_FULL_STOP = rf"""
    (?: (?<=[{_CASED}]{_ATTACHED}) [{_kind("ATerm")}] {_ATTACHED} (?! [{_kind("Upper")}] )
      | (?<![{_CASED}]{_ATTACHED}) [{_kind("ATerm")}] {_ATTACHED} )
    (?! [{_kind("Numeric")}] )
    {_AFTER}
    (?! [^{_kind("OLetter", "Sep", "CR", "LF")}{_CASED}{_TERMINATORS}]*+ [{_kind("Lower")}] )
"""
_OTHER_STOP = rf"[{_kind('STerm')}] {_ATTACHED} {_AFTER}"
# What goes on with a comma, or with another stop, has not ended yet (SB8a).
_SENTENCE_END = regex.compile(
    rf"(?: {_FULL_STOP} | {_OTHER_STOP} ) (?! [{_kind('SContinue')}{_TERMINATORS}] ) {_SEPARATOR}? | {_SEPARATOR}",
    regex.VERBOSE,
)
_VISIBLE = regex.compile(words.VISIBLE)
_VISIBLE_BACKWARDS = regex.compile("(?r)" + words.VISIBLE)


def sentence_boundaries(text: str, start: int = 0, end: int | None = None) -> list[int]:
    """Where sentences begin and end in [start, end), the ends of the stretch among them; never inside a character."""
    end = len(text) if end is None else end
    ends = (match.end() for match in _SENTENCE_END.finditer(text, start, end))
    inner = (at for at in ends if at < end and words.begins_character(text, at))
    return [start, *inner, end] if start < end else [start]


def sentence_at(text: str, position: int) -> tuple[int, int]:
    """The sentence around a position, within its line, without the spaces around it.

    One that is longer than 2,048 code points to either side is cut there.
    """
    line = words.line_around(text, position, _LONGEST)
    boundaries = sentence_boundaries(text, *line)
    at = min(bisect_right(boundaries, position), len(boundaries) - 1)
    first, last = boundaries[max(0, at - 1)], boundaries[at]
    while last > first and words.is_space(text[last - 1]):
        last -= 1
    while first < last and words.is_space(text[first]) and words.begins_character(text, first + 1):
        first += 1
    return words.character_floor(text, first), words.character_floor(text, last)


def next_sentence_start(text: str, position: int) -> int:
    """Where the next sentence begins after `position`, at most at the end of the text."""
    start, end = sentence_at(text, position)
    if position < start < end:
        return start
    found = _VISIBLE.search(text, max(position, end))
    return words.character_floor(text, found.start()) if found else len(text)


def previous_sentence_start(text: str, position: int) -> int:
    """Where the sentence begins that `position` is in, or the one before where it stands at a beginning; at least 0."""
    start, end = sentence_at(text, position)
    if start < min(position, end):
        return start
    found = _VISIBLE_BACKWARDS.search(text, 0, position)
    return sentence_at(text, words.character_floor(text, found.start()))[0] if found else 0
