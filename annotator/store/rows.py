"""Values of the model to the columns of a row and back."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import msgspec

from annotator.errors import ProjectError
from annotator.model import NO_VALUES, Article, Relation, Role, Section, Span

T = TypeVar("T")

_ENCODER = msgspec.json.Encoder(order="sorted")


class _Extra(msgspec.Struct, omit_defaults=True):
    """What few spans and relations have."""

    fragments: tuple[tuple[int, int], ...] = ()
    attributes: dict[str, Any] = {}
    note: str = ""
    meta: dict[str, Any] = {}


_EXTRA_DECODER = msgspec.json.Decoder(_Extra)
_SECTIONS_DECODER = msgspec.json.Decoder(list[tuple[int, int, Role]])
_OBJECT_DECODER = msgspec.json.Decoder(dict[str, Any])


def json_text(value: Any) -> str | None:
    """Canonical JSON; None for what is empty."""
    return _ENCODER.encode(value).decode() if value else None


def json_object(text: str | None) -> dict[str, Any]:
    return decoded(_OBJECT_DECODER.decode, text) if text else {}


def decoded(decode: Callable[[str], T], text: str) -> T:
    """What `text` says; a ProjectError where this version of the program does not understand it."""
    try:
        return decode(text)
    except msgspec.DecodeError as error:
        raise ProjectError(
            f"The project holds something that this version of Annotator does not understand: {error}.",
            "Update Annotator; if it is the newest, the file is damaged: go on from a backup copy of it.",
        ) from error


def span_extra(span: Span) -> str | None:
    if span.fragments or span.attributes or span.note or span.meta:
        return json_text(_Extra(span.fragments, span.attributes, span.note, span.meta))
    return None


def relation_extra(relation: Relation) -> str | None:
    if relation.attributes or relation.note or relation.meta:
        return json_text(_Extra((), relation.attributes, relation.note, relation.meta))
    return None


def spans_of(rows: Iterable[tuple[str, str, str, int, int, str | None]]) -> list[Span]:
    """Spans from (id, layer, label, start, end, extra). Names of layers and labels become one string each."""
    names: dict[str, str] = {}
    same = names.setdefault
    return [
        Span(id, same(layer, layer), same(label, label), start, end, (), NO_VALUES, "", NO_VALUES)
        if extra is None
        else _span_with(extra, id, same(layer, layer), same(label, label), start, end)
        for id, layer, label, start, end, extra in rows
    ]


def _span_with(extra: str, id: str, layer: str, label: str, start: int, end: int) -> Span:
    read = decoded(_EXTRA_DECODER.decode, extra)
    attributes, meta = read.attributes or NO_VALUES, read.meta or NO_VALUES
    return Span(id, layer, label, start, end, read.fragments, attributes, read.note, meta)


def relations_of(rows: Iterable[tuple[str, str, str, str, str | None]]) -> list[Relation]:
    """Relations from (id, label, head, child, extra). Names of labels become one string each."""
    names: dict[str, str] = {}
    same = names.setdefault
    return [
        Relation(id, same(label, label), head, child, NO_VALUES, "", NO_VALUES)
        if extra is None
        else _relation_with(extra, id, same(label, label), head, child)
        for id, label, head, child, extra in rows
    ]


def _relation_with(extra: str, id: str, label: str, head: str, child: str) -> Relation:
    read = decoded(_EXTRA_DECODER.decode, extra)
    return Relation(id, label, head, child, read.attributes or NO_VALUES, read.note, read.meta or NO_VALUES)


def meta_text(article: Article) -> str | None:
    """In the order in which the source gave it: nothing compares it."""
    return msgspec.json.encode(article.meta).decode() if article.meta else None


def sections_text(article: Article) -> str | None:
    return json_text([(section.start, section.end, section.role) for section in article.sections])


def article_of(id: str, title: str, text: str, sections: str | None, meta: str | None) -> Article:
    read = decoded(_SECTIONS_DECODER.decode, sections) if sections else ()
    return Article(id, title, text, tuple(Section(*section) for section in read), json_object(meta))


def listed(article: Article, name: str) -> str:
    """What the queue shows of the article's metadata; empty where the source did not say."""
    value = article.meta.get(name)
    return value if isinstance(value, str) else "" if value is None else str(value)


def fold(text: str) -> str:
    """Text in the form in which it is searched: É, é and e with a combining accent beside each other."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
