"""Words of scripts that are written without spaces: Chinese, Japanese, Thai, Lao, Khmer and Burmese.

Unicode Standard Annex 29 leaves them to dictionaries, which ICU has. It is an extra, since it is as large as all the
rest of the model's libraries together; without it, a word of these scripts is a single character. Offsets are code
points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

import regex

from annotator.model.offsets import OffsetIndex

EXTRA = "article-annotator[words]"

# With the marks that voice and lengthen kana, which belong to no script of their own.
_WRITTEN_WITHOUT_SPACES = (
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\u3099\u309a\u30fc\uff70\ufe00-\ufe0f]"
)
_RUN = regex.compile(_WRITTEN_WITHOUT_SPACES + "+")
_RUN_BACKWARDS = regex.compile("(?r)" + _WRITTEN_WITHOUT_SPACES + "+")
# How far to either side of a place its words are looked for: more than any sentence has without punctuation.
_WINDOW = 200


def is_available() -> bool:
    return _word_segments() is not None


def needs_dictionary(text: str, position: int) -> bool:
    """Whether the code point at a position is written without spaces between words."""
    return _RUN.match(text, position, position + 1) is not None


def is_inside_word(text: str, position: int) -> bool:
    """Whether a word of such a script reaches across a position, as far as the dictionary knows."""
    if not (0 < position < len(text) and needs_dictionary(text, position) and needs_dictionary(text, position - 1)):
        return False
    segments = _word_segments()
    if segments is None:
        return False
    before = _RUN_BACKWARDS.match(text, max(0, position - _WINDOW), position)
    after = _RUN.match(text, position, position + _WINDOW)
    assert before is not None
    assert after is not None
    run = text[before.start() : after.end()]
    unit = OffsetIndex(run).to_utf16(position - before.start())
    return all(end != unit for _, end in segments(run))


@lru_cache(maxsize=1)
def _word_segments() -> Callable[[str], Iterator[tuple[int, int]]] | None:
    """ICU's segments of a text, in UTF-16 units, whatever the language: the scripts are told apart by their letters."""
    try:
        from icu4py.breakers import WordBreaker
    except ImportError:
        return None
    return lambda text: WordBreaker(text, "en").segments()
