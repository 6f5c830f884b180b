"""Lists of what spans can be linked to: people, places, organisations, each with an identifier."""

from __future__ import annotations

import re
import unicodedata

import msgspec

_WIKIDATA = re.compile(
    r"https?://(?:www\.|m\.)?wikidata\.org/(?:wiki|entity)/(?:Special:EntityPage/)?([QPL]\d+)(?:[#?].*)?"
)


class Entry(msgspec.Struct, frozen=True):
    """What a span can be linked to. `id` is what the link says: an identifier such as Q42, or a URL."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    description: str = ""


class KnowledgeBase(msgspec.Struct, frozen=True):
    """A list of entries in a project, by its name."""

    name: str
    entries: int


def ids_meant(text: str) -> tuple[str, ...]:
    """The identifiers that a text may stand for, the text itself first: a Wikidata page stands for its item, too."""
    text = text.strip()
    page = _WIKIDATA.fullmatch(text)
    return (text, page[1]) if page else (text,)


def fold_accents(text: str) -> str:
    """Text in which case, accents and the number of spaces do not count."""
    folded = " ".join(text.split())
    if folded.isascii():
        return folded.lower()
    plain = unicodedata.normalize("NFD", folded.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))
