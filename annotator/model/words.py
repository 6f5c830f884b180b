"""Words, sentences and characters as people see them (Unicode Standard Annex 29), and how a label snaps to them.

All offsets are code points. Word boundaries and grapheme clusters come from the `regex` package, sentences from
`uniseg`, which is slow and therefore only ever reads the surroundings of one position.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import regex

_BOUNDARY = regex.compile(r"(?w)\b")
_CLUSTER = regex.compile(r"\X")

# How far boundaries are looked for around a position, so that the cost does not depend on the text's length.
_WINDOW = 512
_SENTENCE_WINDOW = 4096

# Invisible characters that no label should carry at its ends.
_INVISIBLE = "\u200b\u2060\ufeff"
# Punctuation by category that belongs to what it stands beside: 5%, @name, #topic, AT&T.
_KEPT = frozenset("%‰‱@#&")


def is_space(character: str) -> bool:
    return character.isspace() or character in _INVISIBLE


def _is_trimmed(character: str) -> bool:
    return is_space(character) or (unicodedata.category(character)[0] == "P" and character not in _KEPT)


def line_around(text: str, position: int, window: int = _WINDOW) -> tuple[int, int]:
    """The line that `position` is in, without its newline, cut to `window` code points on either side."""
    start = max(text.rfind("\n", 0, position) + 1, position - window, 0)
    end = text.find("\n", position)
    return start, min(len(text) if end < 0 else end, position + window, len(text))


def word_boundaries(text: str) -> list[int]:
    """Every position where a word or what stands between words begins or ends, the text's ends among them."""
    found = [match.start() for match in _BOUNDARY.finditer(text)]
    if not found or found[0] != 0:
        found.insert(0, 0)
    if found[-1] != len(text):
        found.append(len(text))
    return found


def word_at(text: str, position: int) -> tuple[int, int]:
    """The word at a caret: the one it stands in or before, else the one that ends there; else an empty range."""
    line_start, line_end = line_around(text, position)
    boundaries = word_boundaries(text[line_start:line_end])
    before = (position, position)
    for start, end in pairwise(boundaries):
        start, end = start + line_start, end + line_start
        if start <= position <= end and any(not _is_trimmed(character) for character in text[start:end]):
            if position < end:
                return start, end
            before = (start, end)
    return before


def next_word_start(text: str, position: int) -> int:
    """Where the next word begins after `position`, at most at the end of the text."""
    while position < len(text):
        start, end = line_around(text, position)
        boundaries = [at + start for at in word_boundaries(text[start:end])]
        for at in boundaries:
            if position < at < end and not is_space(text[at]) and not _is_trimmed(text[at]):
                return at
        position = max(end, position + 1)
        if position < len(text) and not _is_trimmed(text[position]) and _begins_line(text, position):
            return position
    return len(text)


def previous_word_start(text: str, position: int) -> int:
    """Where the word before `position` begins, at least 0."""
    while position > 0:
        start, end = line_around(text, position)
        boundaries = [at + start for at in word_boundaries(text[start:end])]
        for at in reversed(boundaries):
            if at < position and at < end and not _is_trimmed(text[at]):
                return at
        position = min(start, position - 1)
    return 0


def next_word_end(text: str, position: int) -> int:
    """Where the word at or after `position` ends."""
    start, end = word_at(text, position)
    if start <= position < end:
        return end
    start = next_word_start(text, position)
    return word_at(text, start)[1] if start < len(text) else len(text)


def previous_word_end(text: str, position: int) -> int:
    """Where the word before the one at `position` ends: the largest word end that is before it; else 0."""
    start = previous_word_start(text, position)
    end = word_at(text, start)[1]
    if end < position:
        return end
    if start == 0:
        return 0
    start = previous_word_start(text, start)
    return word_at(text, start)[1]


def _begins_line(text: str, position: int) -> bool:
    return position == 0 or text[position - 1] == "\n"


def sentence_at(text: str, position: int) -> tuple[int, int]:
    """The sentence around a position, within its line, without the spaces around it."""
    from uniseg.sentencebreak import sentence_boundaries  # its tables take a while to load

    start, end = line_around(text, position, _SENTENCE_WINDOW)
    boundaries = [at + start for at in sentence_boundaries(text[start:end])] or [start, end]
    for first, last in pairwise(boundaries):
        if first <= position < last or last == end:
            while last > first and is_space(text[last - 1]):
                last -= 1
            return first, last
    return start, end


def next_character(text: str, position: int) -> int:
    """The end of the grapheme cluster that begins at `position`."""
    if position >= len(text):
        return len(text)
    match = _CLUSTER.match(text, position, min(len(text), position + _WINDOW))
    return match.end() if match else position + 1


def previous_character(text: str, position: int) -> int:
    """The start of the grapheme cluster that ends at `position`."""
    if position <= 0:
        return 0
    at = character_floor(text, position - 1)
    return at if at < position else position - 1


def character_floor(text: str, position: int) -> int:
    """`position`, or the start of the grapheme cluster that it stands inside of."""
    if not 0 < position < len(text) or (text[position - 1].isascii() and text[position].isascii()):
        return position if text[max(0, position - 1) : position + 1] != "\r\n" else position - 1
    start, end = line_around(text, position, 64)
    if position == end:
        return position
    # A window's edge may cut a cluster; a space never stands inside one.
    at = start
    for match in _CLUSTER.finditer(text, start, min(len(text), end + 1)):
        if match.start() > position:
            break
        at = match.start()
    return at


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) without spaces and punctuation at its ends; an empty range at `start` where nothing is left."""
    first, last = start, end
    while first < last and _is_trimmed(text[first]):
        first += 1
    while last > first and _is_trimmed(text[last - 1]):
        last -= 1
    return (first, last) if first < last else (start, start)


def snap_to_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen [start, end) to whole words and trim what no label should carry.

    Offsets are code points. Spaces, and punctuation that is not part of a word (UAX 29), are trimmed at
    both ends: annotators complain about labels that swallow the comma. Returns an empty range at `start`
    where nothing is left.
    """
    first, last = trim(text, start, end)
    if first == last:
        return start, start
    return trim(text, _word_edge(text, first, down=True), _word_edge(text, last, down=False))


def _word_edge(text: str, position: int, *, down: bool) -> int:
    """The word boundary at `position`, or the next one down or up."""
    start, end = line_around(text, position)
    boundaries = [at + start for at in word_boundaries(text[start:end])]
    if down:
        return max((at for at in boundaries if at <= position), default=position)
    return min((at for at in boundaries if at >= position), default=position)
