"""Texts that are hard to lay out, as hypothesis strategies."""

from __future__ import annotations

from hypothesis import strategies as st

from annotator.model import ROLES, Article, Section, Span
from annotator.model.words import character_floor

LATIN = [
    "Ingrid",
    "Moen",
    "measures",
    "the",
    "ice",
    "AV",
    "fi",
    "don’t",
    "U.S.",
    "5%",
    "naïve",
    "e\u0301a\u0308",
    "x\u0301\u0323",
]
SPACES = [" ", "  ", "\t", "\u00a0", "\u202f", "\u3000", "\u200b", "-", "—", ", ", ". "]
EASTERN = ["中文", "カタカナ", "が", "か\u3099", "한국", "ไทย", "น้ำ", "हिन्दी", "क्षि"]
EMOJI = [
    "😀",
    "👩🏽\u200d🚀",
    "👨\u200d👩\u200d👧",
    "🇬🇧",
    "1\ufe0f\u20e3",
    "❤\ufe0f",
    "𝒳",
    "\U0001f3f4\U000e0067\U000e007f",
]
RIGHT_TO_LEFT = ["السلام", "عليكم", "لا", "صَبَاح", "שלום", "צה״ל", "\u200f", "(٣)"]
LONG = ["Donaudampfkahn" * 12, "W" * 90, "।" * 70, "x\u0301" * 60]

# Everything but surrogates, which no file of ours holds.
_ASSIGNED = st.characters(max_codepoint=0xD7FF) | st.characters(min_codepoint=0xE000)
_LEFT_TO_RIGHT = st.sampled_from(LATIN + SPACES + EASTERN + EMOJI + LONG) | st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0x58F), max_size=4
)
_ANYTHING = _LEFT_TO_RIGHT | st.sampled_from(RIGHT_TO_LEFT) | st.text(_ASSIGNED, max_size=4)
# Without "fi", which the typeface joins into one glyph: Qt finds only its first letter by a point.
_SIMPLE = st.sampled_from(
    [*(piece for piece in LATIN if piece != "fi"), *SPACES[:2], " ", " ", *EASTERN[:2], *LONG[:2], "𝒳"]
)


def _texts(pieces: st.SearchStrategy[str], size: int) -> st.SearchStrategy[str]:
    lines = st.lists(pieces, max_size=size).map("".join) | st.sampled_from(["", "   ", "\t\u00a0"])
    ends = st.sampled_from(["", "\n", "\n\n", "\n \n"])
    return st.tuples(st.lists(lines, max_size=5).map("\n".join), ends).map("".join)


def articles_of(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Article]:
    """Articles whose sections are some of their lines, and now and then several together."""

    @st.composite
    def draw_article(draw: st.DrawFn) -> Article:
        text = draw(texts)
        sections: list[Section] = []
        at = 0
        for line in text.split("\n"):
            if line and draw(st.booleans()):
                role = draw(st.sampled_from(ROLES))
                is_joined = sections and sections[-1].end == at - 1 and draw(st.booleans())
                if is_joined:
                    sections[-1] = Section(sections[-1].start, at + len(line), sections[-1].role)
                else:
                    sections.append(Section(at, at + len(line), role))
            at += len(line) + 1
        return Article("a", "", text, tuple(sections))

    return draw_article()


ARTICLES = articles_of(_texts(_ANYTHING, 14))
LEFT_TO_RIGHT_ARTICLES = articles_of(_texts(_LEFT_TO_RIGHT, 14))
SIMPLE_ARTICLES = articles_of(_texts(_SIMPLE, 14))


@st.composite
def spans_on(draw: st.DrawFn, text: str, most: int = 6) -> list[Span]:
    """Spans of whole characters, in reading order."""
    if not text:
        return []
    found = []
    for number in range(draw(st.integers(0, most))):
        start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        start, end = character_floor(text, start), character_floor(text, end)
        if start < end:
            found.append(Span(f"s{number}", "entities", "PERSON", start, end))
    return sorted(found, key=lambda span: (span.start, -span.end, span.id))


def overlapping(spans: list[Span], start: int, end: int) -> list[Span]:
    return [span for span in spans if span.start < end and start < span.end]


def characters_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The characters, as people see them, of a stretch."""
    from annotator.model.words import next_character

    found = []
    while start < end:
        after = min(end, next_character(text, start))
        found.append((start, after))
        start = after
    return found
