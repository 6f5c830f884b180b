"""Words and characters as people see them (Unicode Standard Annex 29), and how a label snaps to them.

All offsets are code points. Word boundaries and grapheme clusters come from the `regex` package, which looks at the
surroundings of one position and no further, so that nothing here costs more in a longer text; the words of scripts
without spaces come from `annotator.model.dictionaries`.
"""

from __future__ import annotations

import regex

from annotator.model import dictionaries

_BOUNDARY = regex.compile(r"(?w)\b")
_BOUNDARY_BACKWARDS = regex.compile(r"(?rw)\b")
_CLUSTER = regex.compile(r"\X")

# Invisible characters that no label should carry at its ends: zero-width space, word joiner, byte order mark, soft
# hyphen, and the marks and embeddings that turn the writing direction.
_INVISIBLE = "\u200b\u2060\ufeff\u00ad\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

# What a label may begin and end with: no space and no punctuation, except punctuation that belongs to what it stands
# beside (5%, @name, #topic, AT&T) or that a variation selector turns into an emoji (‼️). `regex` has its own Unicode
# tables, so that every Python snaps alike; unlike str.isspace its \s leaves out U+001C to U+001F.
_SOLID_PATTERN = r"(?:[%‰‱@#&]|\p{P}(?=\ufe0f)|[^\s\x1c-\x1f\p{P}" + _INVISIBLE + "])"
_SOLID = regex.compile(_SOLID_PATTERN)
_SOLID_BACKWARDS = regex.compile("(?r)" + _SOLID_PATTERN)
VISIBLE = r"[^\s\x1c-\x1f" + _INVISIBLE + "]"


def is_space(character: str) -> bool:
    return character.isspace() or character in _INVISIBLE


def line_around(text: str, position: int, window: int) -> tuple[int, int]:
    """The line that `position` is in, without its newline, cut to `window` code points on either side."""
    first, last = max(0, position - window), min(len(text), position + window)
    end = text.find("\n", position, last)
    return max(first, text.rfind("\n", first, position) + 1), last if end < 0 else end


def word_boundaries(text: str) -> list[int]:
    """Every position where a word or what stands between words begins or ends, the text's ends among them."""
    found = (match.start() for match in _BOUNDARY.finditer(text, 1))
    return [0, *(at for at in found if _may_break(text, at))]


def word_at(text: str, position: int) -> tuple[int, int]:
    """The word at a caret: the one it stands in or before, else the one that ends there; else an empty range."""
    start = _boundary_up_to(text, position)
    segments = [(start, _boundary_after(text, position))]
    if start == position > 0:
        segments.append((_boundary_up_to(text, position - 1), position))
    for start, end in segments:
        if start < end and _SOLID.search(text, start, end):
            return start, end
    return position, position


def next_word_start(text: str, position: int) -> int:
    """Where the next word begins after `position`, at most at the end of the text."""
    solid = _SOLID.search(text, _boundary_after(text, position))
    return _boundary_up_to(text, solid.start()) if solid else len(text)


def previous_word_start(text: str, position: int) -> int:
    """Where the word before `position` begins, at least 0."""
    if position <= 0:
        return 0
    solid = _SOLID_BACKWARDS.search(text, 0, _boundary_after(text, position - 1))
    return _boundary_up_to(text, solid.start()) if solid else 0


def next_word_end(text: str, position: int) -> int:
    """Where the word at or after `position` ends, at most at the end of the text."""
    solid = _SOLID.search(text, _boundary_up_to(text, position))
    return _boundary_after(text, solid.start()) if solid else len(text)


def previous_word_end(text: str, position: int) -> int:
    """Where the word before the one at `position` ends: the largest word end that is before it; else 0."""
    if position <= 0:
        return 0
    solid = _SOLID_BACKWARDS.search(text, 0, _boundary_up_to(text, position - 1))
    return _boundary_after(text, solid.start()) if solid else 0


def nearest_word_start(text: str, position: int) -> int:
    """Where the word begins whose start is nearest to `position`, the later of two; `position` without any word."""
    candidates = (next_word_start(text, position), previous_word_start(text, position + 1))
    starts = [at for at in candidates if at == word_at(text, at)[0] < word_at(text, at)[1]]
    return min(starts, key=lambda at: abs(at - position), default=position)


def nearest_word_end(text: str, position: int) -> int:
    """Where the word ends whose end is nearest to `position`, the earlier of two; `position` without any word."""
    candidates = (previous_word_end(text, position + 1), next_word_end(text, position))
    ends = [at for at in candidates if at > 0 and word_at(text, previous_character(text, at))[1] == at]
    return min(ends, key=lambda at: abs(at - position), default=position)


def next_character(text: str, position: int) -> int:
    """The end of the grapheme cluster that `position` is the start of, or stands inside of."""
    match = _CLUSTER.match(text, position)
    return match.end() if match else len(text)


def previous_character(text: str, position: int) -> int:
    """The start of the grapheme cluster that ends at `position`, or that it stands inside of."""
    return character_floor(text, position - 1) if position > 0 else 0


def character_floor(text: str, position: int) -> int:
    """`position`, or the start of the grapheme cluster that it stands inside of."""
    if begins_character(text, position):
        return position
    # A cluster's end is found from anywhere inside it: step back until one ends here or before, then walk up.
    step = 2
    while (at := next_character(text, position - step) if step < position else 0) > position:
        step *= 2
    while (following := next_character(text, at)) <= position:
        at = following
    return at


def character_ceiling(text: str, position: int) -> int:
    """`position`, or the end of the grapheme cluster that it stands inside of."""
    return position if begins_character(text, position) else next_character(text, position)


def begins_character(text: str, position: int) -> bool:
    """Whether no grapheme cluster reaches across `position`."""
    if not 0 < position < len(text):
        return True
    before, after = text[position - 1], text[position]
    if before.isascii() and after.isascii():
        return (before, after) != ("\r", "\n")
    return next_character(text, position - 1) == position


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) without spaces and punctuation at its ends; an empty range at `start` where nothing is left.

    Goes by grapheme clusters, so that a comma takes its combining mark along.
    """
    first, last = start, end
    while first < last and not _SOLID.match(text, first):
        first = next_character(text, first)
    while first < last and not _SOLID.match(text, before := previous_character(text, last)):
        last = before
    return (first, last) if first < last else (start, start)


def snap_to_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen [start, end) to whole words and trim what no label should carry.

    Offsets are code points. Spaces, and punctuation that is not part of a word (UAX 29), are trimmed at
    both ends: annotators complain about labels that swallow the comma. Returns an empty range at `start`
    where nothing is left.

    In scripts without spaces, part of a word becomes the word; what reaches over several words ends where it was made
    to end, since the dictionary's words are not those of everybody.
    """
    if start >= end:
        return start, start
    first, last = trim(text, character_floor(text, start), next_character(text, end - 1))
    if first == last:
        return start, start
    before, after = _boundary_up_to(text, first), _boundary_after(text, last - 1)
    if _boundary_after(text, before) < after:
        before = first if dictionaries.is_inside_word(text, first) else before
        after = last if dictionaries.is_inside_word(text, last) else after
    return trim(text, before, after)


def is_word_boundary(text: str, position: int) -> bool:
    """UAX 29's word boundaries, without those inside a character: Thai น้ำ has one before its last letter."""
    return bool(_BOUNDARY.match(text, position)) and _may_break(text, position)


def _may_break(text: str, position: int) -> bool:
    """Whether neither a character nor a word that is known from a dictionary reaches across `position`."""
    return begins_character(text, position) and not dictionaries.is_inside_word(text, position)


def _boundary_up_to(text: str, position: int) -> int:
    """The last word boundary that is not after `position`."""
    if position <= 0 or is_word_boundary(text, position):
        return max(0, position)
    # Backwards, `regex` takes `position` for the end of the text, and may so see a boundary too many, never too few.
    candidates = (match.start() for match in _BOUNDARY_BACKWARDS.finditer(text, 0, position))
    return next((at for at in candidates if at < position and is_word_boundary(text, at)), 0)


def _boundary_after(text: str, position: int) -> int:
    """The first word boundary after `position`; the end of the text where there is none."""
    candidates = (match.start() for match in _BOUNDARY.finditer(text, position + 1))
    return next((at for at in candidates if _may_break(text, at)), len(text))
