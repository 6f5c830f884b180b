"""An article: its text, which never changes under its annotations, and what is known about it."""

from __future__ import annotations

import hashlib
import re
from typing import Any, Literal

import msgspec

Role = Literal["headline", "standfirst", "caption", "subheading", "paragraph", "byline", "source"]
_TITLE_LENGTH = 120
_FIRST_LINE = re.compile(r"\S[^\r\n]*")
ROLES: tuple[Role, ...] = ("headline", "standfirst", "caption", "subheading", "paragraph", "byline", "source")


class Section(msgspec.Struct, frozen=True, gc=False):
    """A stretch [start, end) of an article's text, in code points, with a role."""

    start: int
    end: int
    role: Role


class Article(msgspec.Struct, frozen=True):
    """Title, text and metadata.

    `id` is unique in a project. `meta` holds what the source said (source, author, published, url, language) and
    whatever else came with the article, as JSON values. `sections` are in text order and do not overlap; text
    between them (blank lines) belongs to none.
    """

    id: str
    title: str
    text: str
    sections: tuple[Section, ...] = ()
    meta: dict[str, Any] = {}


def title_of(text: str, sections: tuple[Section, ...]) -> str:
    """A title for an article that came without one: its headline, else its first line, at most 120 characters."""
    headline = next((text[section.start : section.end] for section in sections if section.role == "headline"), None)
    line = _FIRST_LINE.search(text)
    title = " ".join((headline or (line.group() if line else ""))[: 4 * _TITLE_LENGTH].split())
    return title if len(title) <= _TITLE_LENGTH else title[: _TITLE_LENGTH - 1].rstrip() + "…"


def text_digest(text: str) -> str:
    """SHA-256 of the text as UTF-8, in hexadecimal: tells two versions of an article apart."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
