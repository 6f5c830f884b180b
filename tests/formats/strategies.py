"""Records and schemas as hypothesis makes them up."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import strategies as st

from annotator.errors import RuleError
from annotator.model import (
    ROLES,
    STATUSES,
    AnnotationSet,
    Article,
    ArticleLabel,
    Attribute,
    Label,
    Layer,
    Record,
    Relation,
    RelationType,
    Schema,
    Section,
    Span,
)
from annotator.model.rules import check_value

# All of Unicode but lone surrogates, which no UTF-8 file can hold.
CHARACTERS = st.characters(codec="utf-8")
TEXT = st.text(CHARACTERS, max_size=20)
NAME = st.text(CHARACTERS, min_size=1, max_size=8)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAME, inner, max_size=3),
    max_leaves=5,
)
META = st.dictionaries(NAME, JSON, max_size=3)
ATTRIBUTES = st.dictionaries(NAME, st.booleans() | TEXT | st.integers(-9, 9) | st.lists(TEXT, max_size=2), max_size=2)
LAYERS = st.sampled_from(["entities", "sentiment", "topics", "mine"])
LABELS = st.sampled_from(["PERSON", "positive", "sport", "É👩🏽‍⚕️", "NO"])


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(st.text(CHARACTERS, min_size=1, max_size=60))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    sections = tuple(Section(start, end, draw(st.sampled_from(ROLES))) for start, end in pairs)
    return Article(draw(NAME), draw(TEXT), text, sections, draw(META))


@st.composite
def spans(draw: st.DrawFn, length: int) -> Span:
    cuts = sorted(draw(st.sets(st.integers(0, length), min_size=2, max_size=6)))
    cuts = cuts[: len(cuts) // 2 * 2]
    fragments = tuple(zip(cuts[::2], cuts[1::2], strict=True))
    return Span(
        draw(NAME),
        draw(LAYERS),
        draw(LABELS),
        cuts[0],
        cuts[-1],
        fragments if len(fragments) > 1 else (),
        draw(ATTRIBUTES),
        draw(TEXT),
        draw(META),
    )


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Valid for the format; not all of them keep the rules of a schema."""
    article = draw(articles())
    if draw(st.integers(0, 4)) == 0:
        return Record(article, None)
    found = draw(st.lists(spans(len(article.text)), max_size=5, unique_by=lambda span: span.id))
    ids = [span.id for span in found] or ["gone"]
    relation = st.builds(
        Relation, NAME, LABELS, st.sampled_from(ids), st.sampled_from(ids), ATTRIBUTES, st.just(""), META
    )
    work = AnnotationSet(
        article.id,
        draw(NAME),
        status=draw(st.sampled_from(STATUSES)),
        flag=draw(st.none() | TEXT),
        note=draw(TEXT),
        attributes=draw(ATTRIBUTES),
        spans=found,
        relations=draw(st.lists(relation, max_size=3, unique_by=lambda relation: relation.id)),
        labels=draw(st.sets(st.builds(ArticleLabel, LAYERS, LABELS), max_size=3)),
    )
    return Record(article, work)


def _unique(entries: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[Any]:
    return st.lists(entries, max_size=most, unique_by=lambda entry: entry.name).map(tuple)


VISIBLE = NAME.filter(str.strip)
COLORS = st.sampled_from(["", "#0072b2", "#B8560F"])


def _with_fitting_default(attribute: Attribute) -> Attribute:
    try:
        check_value(attribute, attribute.default)
    except RuleError:
        return msgspec.structs.replace(attribute, default=None)
    return attribute


ATTRIBUTE = st.builds(
    Attribute,
    name=VISIBLE,
    kind=st.sampled_from(["choice", "choices", "boolean", "text", "number", "date", "link"]),
    title=TEXT,
    options=st.lists(TEXT, max_size=2, unique=True).map(tuple),
    required=st.booleans(),
    default=st.none() | st.booleans() | TEXT | st.integers(-9, 9) | st.lists(TEXT, max_size=2),
    minimum=st.none() | st.floats(-9, 9),
    definition=TEXT,
).map(_with_fitting_default)
LABEL = st.builds(
    Label,
    name=VISIBLE,
    title=TEXT,
    color=COLORS,
    definition=TEXT,
    examples=st.lists(TEXT, max_size=2).map(tuple),
    hidden=st.booleans(),
    attributes=_unique(ATTRIBUTE, 1),
)
LAYER = st.builds(
    Layer,
    name=VISIBLE,
    title=TEXT,
    on=st.sampled_from(["span", "article", "both"]),
    many=st.booleans(),
    overlap=st.sampled_from(["any", "nested", "none"]),
    crosses_sections=st.booleans(),
    labels=_unique(LABEL, 3),
    definition=TEXT,
)
SCHEMAS = st.builds(
    Schema,
    name=TEXT,
    title=TEXT,
    description=TEXT,
    guidelines=st.lists(TEXT, max_size=3).map("\n".join),
    layers=_unique(LAYER, 2),
    relations=_unique(st.builds(RelationType, name=VISIBLE, color=COLORS), 2),
    attributes=_unique(ATTRIBUTE, 2),
)
