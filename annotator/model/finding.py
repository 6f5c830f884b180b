"""Finding words in a text: what a person asks for, made into a pattern, and where it matches.

Offsets are code points, half open. Matching is done by the `regex` package: it folds case as Unicode says without
moving an offset (ß is found by SS), and lets other threads run while it looks.
"""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import regex

from annotator.errors import QueryError
from annotator.model import words

# A hit: the stretch [start, end) of the text that matches.
Hit = tuple[int, int]

# An expression that needs more than this for a step is given up: seconds, and seconds more for a million code points.
_PATIENCE = 2.0
_PATIENCE_A_MILLION = 1.0
# Hits come in batches, the first one alone, so that it can be shown at once; none is waited for longer than this.
_LARGEST_BATCH = 1024
_LONGEST_BATCH_S = 0.02

_SPACES = r"(?:[^\S\n]+(?:\n[^\S\n]*)?|\n[^\S\n]*)"
# What a keyboard's quotation marks stand for in print.
_QUOTES = {"'": "['‘’ʼ]", '"': '["“”„‟]'}
# What the Turkish İ folds to; `regex` lets it match a plain i as well.
_FOLDED_DOTTED_I = "i\u0307"
_PARTS = regex.compile(r"\s+|\X")


Option = Literal["case", "words", "expression"]


@dataclass(frozen=True)
class Query:
    """What is looked for. `text` is plain, or a regular expression of the `regex` package.

    In plain text a space stands for any spaces, also where a line of the file ends within a paragraph, the quotation
    marks of a keyboard stand for those of print, and an accent may be composed or not. Accents count.
    """

    text: str = ""
    matches_case: bool = False
    wants_whole_words: bool = False
    is_expression: bool = False

    def has(self, option: Option) -> bool:
        """Whether an option is on: to match case, whole words only, or an expression."""
        return {"case": self.matches_case, "words": self.wants_whole_words, "expression": self.is_expression}[option]

    def switched(self, option: Option) -> Query:
        """The query with one option turned on or off."""
        return replace(
            self,
            matches_case=self.matches_case != (option == "case"),
            wants_whole_words=self.wants_whole_words != (option == "words"),
            is_expression=self.is_expression != (option == "expression"),
        )


class Matcher:
    """A query made ready. QueryError where its expression has a mistake."""

    def __init__(self, query: Query) -> None:
        self.query = query
        flags = regex.MULTILINE | regex.FULLCASE | (0 if query.matches_case else regex.IGNORECASE)
        pattern = query.text if query.is_expression else _as_pattern(query)
        self._pattern = _compile(pattern, flags)
        if query.wants_whole_words:
            # A verbose expression may end in a comment, which the newline ends.
            end = "\n" if self._pattern.flags & regex.VERBOSE else ""
            self._pattern = _compile(rf"(?w:\b)(?:{pattern}{end})(?w:\b)", flags)

    def hits(self, text: str, position: int = 0) -> Iterator[list[Hit]]:
        """The hits from `position` on, in order and apart from each other, in batches of which some may be empty.

        Matches without a character are no hits. QueryError where the expression takes too long.
        """
        patience = _PATIENCE + _PATIENCE_A_MILLION * len(text) / 1_000_000
        size = 1
        hits: list[Hit] = []
        try:
            while True:
                hits = []
                due = time.perf_counter() + _LONGEST_BATCH_S
                # The clock of the timeout starts anew with each batch: only a step without a hit can use it up.
                matches = self._pattern.finditer(text, position, timeout=patience, concurrent=True)
                for number, match in enumerate(matches):
                    start, end = match.span()
                    if start < end and self._is_whole(text, start, end):
                        hits.append((start, end))
                        if len(hits) >= size or time.perf_counter() > due:
                            break
                    elif not hits and number % _LARGEST_BATCH == 0:
                        yield hits
                else:
                    yield hits
                    return
                yield hits
                position = hits[-1][1]
                size = min(_LARGEST_BATCH, 4 * size)
        except (TimeoutError, MemoryError, RecursionError) as error:
            yield hits
            raise QueryError(
                "This expression takes too long on this article.",
                "Make its beginning more exact, or what it repeats shorter.",
            ) from error

    def _is_whole(self, text: str, start: int, end: int) -> bool:
        """Word boundaries as labels snap to them: none is inside a character, or a word that a dictionary knows."""
        return not self.query.wants_whole_words or (
            words.is_word_boundary(text, start) and words.is_word_boundary(text, end)
        )


def _as_pattern(query: Query) -> str:
    """A pattern for plain text; see `Query`."""
    # `regex` folds both sides, but misses a pattern that has two letters like ß, which fold to several.
    text = query.text if query.matches_case else query.text.casefold()
    return "".join(map(_pattern_of_part, _PARTS.findall(text)))


def _pattern_of_part(part: str) -> str:
    """A pattern for a stretch of spaces, or for one character as people see it."""
    if part.isspace():
        return _SPACES
    if part in _QUOTES:
        return _QUOTES[part]
    if part == _FOLDED_DOTTED_I:
        return "i\u0307?"
    forms = {part, unicodedata.normalize("NFC", part), unicodedata.normalize("NFD", part)}
    if len(forms) == 1:
        return regex.escape(part, special_only=True, literal_spaces=True)
    return f"(?:{'|'.join(sorted(map(regex.escape, forms)))})"


# What `regex` says of the mistakes that are made most, in words for everybody.
_MISTAKES = {
    "missing )": "a ( is never closed",
    "unterminated character set": "a [ is never closed",
    "unbalanced parenthesis": "a ) closes nothing",
    "nothing to repeat": "there is nothing to repeat",
    "multiple repeat": "what is repeated already cannot be repeated again",
    "bad escape (end of pattern)": "a \\ stands alone",
}


def _compile(pattern: str, flags: int) -> regex.Pattern[str]:
    try:
        return regex.compile(pattern, flags)
    except regex.error as error:
        # The types of `regex` leave out what its documentation has.
        said, at = str(getattr(error, "msg", error)), getattr(error, "pos", None)
        place = "at its end" if at is None or at >= len(pattern) else f"at its character {at + 1}"
        raise QueryError(f"The expression has a mistake {place}: {_MISTAKES.get(said, said)}.") from error
    except (RecursionError, OverflowError, MemoryError) as error:
        raise QueryError("The expression is too long, or nested too deeply.", "Make it simpler.") from error
