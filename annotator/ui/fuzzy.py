"""Finds, among the titles of many things, those that somebody means who types a few letters. No Qt.

Letters may be left out: "ecn" finds Economy and "np" Natural person. Case, accents and punctuation do not count.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum, auto
from functools import lru_cache
from itertools import pairwise

# Letters that Unicode does not take apart into a plain one and a mark.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_NO_LETTERS = re.compile("[^a-z0-9]+")
# One or two letters, scattered over a title, are found in most of them and mean none.
_FEWEST_SCATTERED = 3
# How many letters are looked for at the beginnings of words: with more, the search could go back and forth for long.
_MOST_INITIALS = 12


class Fit(IntEnum):
    """How well a title fits what was typed; the best is the lowest."""

    WHOLE = auto()
    BEGINNING = auto()
    WORD = auto()  # a word begins with it
    INITIALS = auto()  # the beginnings of several words
    INSIDE = auto()
    SCATTERED = auto()  # the letters in this order, from the beginning of a word on
    BESIDE = auto()  # not in the title, but in what else the thing is found by


class Finder:
    """Things by their titles, ready to be searched at each key: 5,000 of them take a few milliseconds."""

    def __init__(self, titles: Iterable[str], others: Iterable[str] = (), uses: Sequence[int] = ()) -> None:
        """`others` are more words that each thing is found by, `uses` how often each was chosen; empty for none."""
        self._titles = [_in_words(title) for title in titles]
        self._others = [_in_words(other) for other in others]
        self.set_uses(uses)

    def set_uses(self, uses: Sequence[int]) -> None:
        """Things have been chosen since."""
        self._uses = uses or [0] * len(self._titles)

    def find(self, typed: str) -> list[int]:
        """The places of the things that fit, the best first; of those that fit as well, the most used first.

        The words may come in any order, and be in the title or beside it. All things fit where nothing is typed.
        """
        phrase = _in_words(typed)[:-1]
        if not phrase:
            every = range(len(self._titles)) if not typed.strip() else ()
            return sorted(every, key=lambda number: -self._uses[number])
        fits = self._fits(phrase)
        return sorted(fits, key=lambda number: (fits[number], -self._uses[number], number))

    def _fits(self, phrase: str) -> dict[int, tuple[int, int]]:
        """Those that have the phrase, else all its words, each with how well it fits."""
        every = range(len(self._titles))
        fits = _fitting(phrase, self._titles, every)
        words = phrase.split()
        rest = [number for number in every if number not in fits] if len(words) > 1 or self._others else []
        if not rest:
            return fits
        worst: dict[int, tuple[int, int]] = dict.fromkeys(rest, (0, 0))
        for word in words:
            found = _fitting(f" {word}", self._titles, list(worst))
            for number in list(worst):
                fit = found.get(number) or self._fit_beside(f" {word}", number)
                if fit is None:
                    del worst[number]
                elif fit > worst[number]:
                    worst[number] = fit
        return fits | worst

    def _fit_beside(self, word: str, number: int) -> tuple[int, int] | None:
        return (Fit.BESIDE, 0) if self._others and word in self._others[number] else None


def marks(title: str, typed: str) -> list[tuple[int, int]]:
    """Which stretches of a title what was typed is found in, half open, to be marked there; empty where in none."""
    letters = [(letter, at) for at, character in enumerate(title) for letter in _letters(character)]
    text = " " + "".join(letter for letter, _ in letters)
    marked: set[int] = set()
    phrase = _in_words(typed)[:-1]
    for wanted in (phrase,) if phrase in text else (f" {word}" for word in phrase.split()):
        marked.update(letters[at - 1][1] for at in _places(wanted, text) if text[at] != " ")
    return list(_stretches(sorted(marked)))


def folded(text: str) -> str:
    """A text in which case and accents do not count any more."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character)).translate(_PLAIN)


def _fitting(word: str, titles: Sequence[str], among: Iterable[int]) -> dict[int, tuple[int, int]]:
    """How well each of those titles fits that has a word or phrase, which begins with a space.

    Of those with the letters scattered, one where they are closer together fits better.
    """
    plain, whole, first = word[1:], f"{word} ", word[:2]
    scattered, initials = _patterns(plain)
    may_be_scattered = len(plain.replace(" ", "")) >= _FEWEST_SCATTERED
    fits: dict[int, tuple[int, int]] = {}
    for number in among:
        title = titles[number]
        if title.startswith(word):
            fits[number] = (Fit.WHOLE if title == whole else Fit.BEGINNING, 0)
        elif word in title:
            fits[number] = (Fit.WORD, 0)
        elif first in title and (found := scattered.search(title)):
            if initials is not None and initials.search(title):
                fits[number] = (Fit.INITIALS, 0)
            elif plain in title:
                fits[number] = (Fit.INSIDE, 0)
            elif may_be_scattered:
                fits[number] = (Fit.SCATTERED, found.end() - found.start())
        elif plain in title:
            fits[number] = (Fit.INSIDE, 0)
    return fits


def _patterns(plain: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    """Finds the letters from the beginning of a word on, and finds them at the beginnings of words."""
    letters = plain.replace(" ", "")
    between = "".join(f"[^{re.escape(letter)}]*{re.escape(letter)}" for letter in letters[1:])
    scattered = re.compile(f" {re.escape(letters[0])}{between}")
    if len(letters) > _MOST_INITIALS:
        return scattered, None
    return scattered, re.compile(" " + "(?:|.* )".join(map(re.escape, letters)))


def _places(wanted: str, text: str) -> Iterable[int]:
    """Where in a text the letters are that make it fit."""
    at = text.find(wanted)
    plain = wanted[1:]
    if at < 0:
        wanted, at = plain, text.find(plain)
    if at >= 0:
        return range(at, at + len(wanted))
    scattered, initials = _patterns(plain)
    groups = "(" + ")(?:|.* )(".join(map(re.escape, plain.replace(" ", ""))) + ")"
    if initials is not None and (found := re.search(f" {groups}", text)):
        return [found.start(group) for group in range(1, len(found.groups()) + 1)]
    if len(plain.replace(" ", "")) < _FEWEST_SCATTERED or not (found := scattered.search(text)):
        return ()
    places = [found.start() + 1]
    for letter in plain.replace(" ", "")[1:]:
        places.append(text.index(letter, places[-1] + 1))
    return places


# So many titles stay known as they are searched: whoever searches the same things again has them at once.
@lru_cache(maxsize=32_768)
def _in_words(text: str) -> str:
    """The words of a text, folded, each with a space before it, and one at the end."""
    if text.isascii():
        return " " + "".join(f"{word} " for word in _NO_LETTERS.sub(" ", text.lower()).split())
    return " " + "".join(f"{word} " for word in "".join(map(_letter_or_space, folded(text))).split())


def _letters(character: str) -> str:
    return "".join(map(_letter_or_space, folded(character)))


def _letter_or_space(character: str) -> str:
    """A mark belongs to its letter: Hindi writes vowels so, which `isalnum` does not know."""
    return character if character.isalnum() or unicodedata.category(character)[0] == "M" else " "


def _stretches(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    begin = 0
    for number, (one, other) in enumerate(pairwise(places), 1):
        if other != one + 1:
            yield places[begin], one + 1
            begin = number
    if places:
        yield places[begin], places[-1] + 1
