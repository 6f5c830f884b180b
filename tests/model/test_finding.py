"""What is found in a text, whatever its script, and what a search says while it goes on."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from itertools import combinations, pairwise

import pytest
import regex
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.errors import QueryError
from annotator.model.finding import Hit, Matcher, Query
from annotator.model.hits import Batch, Hits, NotKnownYetError, first_line, search_around
from annotator.model.words import word_boundaries

# Letters whose case, accents, width or length in UTF-16 make searching go wrong elsewhere.
LETTERS = [
    *("a", "s", "S", "ß", "ẞ", "ſ", "i", "I", "İ", "f", "ﬁ", "σ", "ς", "Σ", "я", "Я", "k", "\u212a"),
    *("é", "e\u0301", "ö", "o\u0308", "x\u0323\u0301", "한", "が", "か\u3099"),
    *("𝒳", "😀", "👩🏽\u200d🚀", "🇬🇧", "น้ำ", "कि", "السلام", "שלום", "中"),
    *("U.S.", "5%", "-", "’", "'", "“", '"', ",", "."),
]
SPACES = [" ", "  ", "\u00a0", "\u202f", "\t", "\n", " \n "]
TEXTS = st.lists(st.sampled_from([*LETTERS, *SPACES, " ", "\n\n"]), max_size=30).map("".join)
WANTED = st.lists(st.sampled_from([*LETTERS, " "]), min_size=1, max_size=4).map("".join)
EXPRESSIONS = st.sampled_from(
    [
        r"s+",
        r"\w+",
        r"[^ ]+",
        r"a|as|ass",
        r"\b",
        r"x*",
        r"^.",
        r".$",
        r"\S\n\S",
        r"s\s*s",
        r"\X\n*",
        r"(?<=\n)\s*\w",
        "",
    ]
)


def found(query: Query, text: str, position: int = 0) -> list[Hit]:
    return [hit for batch in Matcher(query).hits(text, position) for hit in batch]


def alike(text: str, *, case_counts: bool) -> str:
    """Two stretches that are alike come out the same; the Turkish İ is like an i."""
    plain = unicodedata.normalize("NFD", regex.sub(r"\s+", " ", text))
    plain = regex.sub("[‘’ʼ]", "'", regex.sub("[“”„‟]", '"', plain))
    return plain if case_counts else unicodedata.normalize("NFD", plain.casefold()).replace("i\u0307", "i")


@settings(deadline=None)
@given(WANTED, TEXTS, st.booleans(), st.booleans())
def test_every_hit_says_what_was_asked_for(wanted: str, text: str, case_counts: bool, whole: bool) -> None:
    hits = found(Query(wanted, case_counts, whole), text)
    assert all(one[1] <= other[0] for one, other in pairwise(hits))
    for start, end in hits:
        assert alike(text[start:end], case_counts=case_counts) == alike(wanted, case_counts=case_counts)


@settings(deadline=None)
@given(
    WANTED,
    TEXTS,
    TEXTS,
    st.sampled_from([str, str.upper, str.lower, str.casefold]),
    st.booleans(),
    st.sampled_from(SPACES),
)
def test_what_stands_in_the_text_is_found_in_any_case_and_form(
    wanted: str, before: str, after: str, change: Callable[[str], str], is_composed: bool, space: str
) -> None:
    written = unicodedata.normalize("NFC" if is_composed else "NFD", change(regex.sub(" +", space, wanted)))
    text = before + written + after
    start, end = len(before), len(before) + len(written)
    hits = found(Query(wanted), text)
    assert any(hit[0] < end and start < hit[1] for hit in hits), f"{wanted!r} is not found in {text!r}"


@settings(deadline=None)
@given(WANTED, TEXTS)
def test_whole_words_begin_and_end_at_word_boundaries(wanted: str, text: str) -> None:
    boundaries = {*word_boundaries(text), len(text)}
    assert all({*hit} <= boundaries for hit in found(Query(wanted, wants_whole_words=True), text))


@pytest.mark.parametrize(
    ("query", "text", "hits"),
    [
        (Query("strasse"), "Straße, STRASSE, STRAẞE", ["Straße", "STRASSE", "STRAẞE"]),
        (Query("straße"), "Straße, STRASSE", ["Straße", "STRASSE"]),
        (Query("straße", matches_case=True), "Straße, straße, STRASSE", ["straße"]),
        (Query("istanbul"), "İstanbul", ["İstanbul"]),
        (Query("İSTANBUL"), "istanbul", ["istanbul"]),
        (Query("ΣΑΣ"), "σας", ["σας"]),
        (Query("cafe"), "Café", []),
        (Query("café"), "cafe\u0301 CAFÉ", ["cafe\u0301", "CAFÉ"]),
        (Query("ice"), "𝒳ice, 👩🏽\u200d🚀ice, e\u0301ice", ["ice"] * 3),
        (Query("upper valley"), "Upper\u00a0Valley, Upper\nValley", ["Upper\u00a0Valley", "Upper\nValley"]),
        (Query("upper valley"), "Upper\n\nValley", []),
        (Query("don't"), "don’t", ["don’t"]),
        (Query('"no"'), "“No”", ["“No”"]),
        (Query("ice", wants_whole_words=True), "ice, icecap, ice-cap, the ice’s end", ["ice", "ice"]),
        (Query("น", wants_whole_words=True), "น้ำ", []),
        (Query("a.b"), "a.b axb", ["a.b"]),
        (Query("a.b", is_expression=True), "a.b axb", ["a.b", "axb"]),
        (Query("^b", is_expression=True), "ab\nb", ["b"]),
        (Query("a|ab", wants_whole_words=True, is_expression=True), "ab", ["ab"]),
        (Query("(?x) a  # the letter", wants_whole_words=True, is_expression=True), "ba a", ["a"]),
        (Query(r"x*", is_expression=True), "axxb", ["xx"]),
    ],
)
def test_examples(query: Query, text: str, hits: list[str]) -> None:
    assert [text[start:end] for start, end in found(query, text)] == hits


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("flood(s", "The expression has a mistake at its end: a ( is never closed."),
        ("[a-", "The expression has a mistake at its end: a [ is never closed."),
        ("a|*b", "The expression has a mistake at its character 3: there is nothing to repeat."),
        ("ice) age", "The expression has a mistake at its character 4: a ) closes nothing."),
        ("(?:" * 3000 + ")" * 3000, "The expression is too long, or nested too deeply. Make it simpler."),
    ],
)
@pytest.mark.parametrize("whole", [False, True])
def test_mistake_in_an_expression_is_named_with_its_place(expression: str, said: str, whole: bool) -> None:
    with pytest.raises(QueryError) as caught:
        Matcher(Query(expression, wants_whole_words=whole, is_expression=True))
    assert str(caught.value) == said


@pytest.mark.parametrize(("expression", "hits"), [(r"(?:(?:a|aa)+)+c!", 0), (r"z|(?:(?:a|aa)+)+c!", 2), (r"(?R)", 0)])
def test_expression_without_an_end_is_given_up_and_what_it_found_is_kept(expression: str, hits: int) -> None:
    batches = Matcher(Query(expression, is_expression=True)).hits("zz " + "a" * 60 + "!")
    kept: list[Hit] = []
    with pytest.raises(QueryError, match="takes too long"):
        kept.extend(hit for batch in batches for hit in batch)
    assert len(kept) == hits


@settings(deadline=None)
@given(EXPRESSIONS, TEXTS, st.integers(0, 60))
@example(r"\S\n\S", "a\nb\nc\nd", 3)
@example(r"\S\n\S", "a\nb\nc\nd\ne", 3)
@example(r"s\n?s", "s\ns\ns\nss", 2)
@example(r"(?s).+", "a\nb", 2)
def test_search_from_anywhere_ends_with_the_same_hits(expression: str, text: str, position: int) -> None:
    position = min(position, len(text))
    matcher = Matcher(Query(expression, is_expression=True))
    naive = [hit for batch in matcher.hits(text) for hit in batch]
    hits = Hits(first_line(text, position))
    for batch in search_around(matcher, text, position):
        hits.add(batch)

    assert hits.is_complete
    assert len(hits) == len(naive)
    assert list(hits.starts()) == [start for start, _ in naive]
    for start, end in combinations(range(len(text) + 1), 2):
        assert hits.between(start, end) == [hit for hit in naive if hit[0] < end and start < hit[1]]
    for at in range(len(text) + 2):
        assert hits.first_from(at) == next((hit for hit in naive if hit[0] >= at), None)
        assert hits.last_before(at) == next((hit for hit in reversed(naive) if hit[0] < at), None)
    assert [hits.number(hit) for hit in naive] == list(range(1, len(naive) + 1))
    assert hits.number((len(text), len(text) + 1)) is None


@settings(deadline=None)
@given(st.sampled_from(["s", "a", "i", "."]), TEXTS, st.data())
def test_what_a_search_says_on_its_way_is_true_in_the_end(wanted: str, text: str, data: st.DataObject) -> None:
    matcher = Matcher(Query(wanted))
    naive = [hit for batch in matcher.hits(text) for hit in batch]
    origin, position = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))
    hits = Hits(first_line(text, origin))
    batches = list(search_around(matcher, text, origin))
    for batch in batches[: data.draw(st.integers(0, len(batches)))]:
        hits.add(batch)
    for answer, true in (
        (hits.first_from, next((hit for hit in naive if hit[0] >= position), None)),
        (hits.last_before, next((hit for hit in reversed(naive) if hit[0] < position), None)),
    ):
        try:
            assert answer(position) == true
        except NotKnownYetError:
            assert not hits.is_complete


def test_first_hit_is_known_before_the_rest() -> None:
    text = "ice \n" * 3000
    batches = search_around(Matcher(Query("ice")), text, 9000)
    first = next(batches)
    assert first == Batch([(9000, 9003)], is_behind=False)
    assert max(len(batch.hits) for batch in batches) > 500
