"""A passage with its labels in the text can be read back: the text, and which stretches carry which label."""

from __future__ import annotations

import re
from collections import defaultdict
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from annotator.formats import labelled_html, labelled_text
from annotator.model import Span

TEXT = "Ingrid Moen called the Hallen Fire Brigade at 9 [sic]."
MARK = re.compile(
    r"\\(?P<literal>[\\\[\]])|(?P<open>\[)|\]\((?P<label>(?:\\.|[^\\()#])*?)(?: #(?P<number>\d+))?\)", re.S
)
LABELS = ("PERSON", "C# (x)", "a\\b", "")


def on(words: str, label: str, layer: str = "entities") -> Span:
    start = TEXT.index(words)
    return Span(f"{label}{start}", layer, label, start, start + len(words))


def write(*spans: Span) -> str:
    return labelled_text(TEXT, spans, 0, len(TEXT))


def read(notation: str) -> tuple[str, list[tuple[str, tuple[tuple[int, int], ...]]]]:
    """The notation read as docs/labelled-text.md describes it: the text, and each span's label and stretches."""
    text = ""
    begun: list[int] = []
    whole = []
    numbered: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    at = 0
    for mark in MARK.finditer(notation):
        text += notation[at : mark.start()]
        at = mark.end()
        if mark["literal"]:
            text += mark["literal"]
        elif mark["open"]:
            begun.append(len(text))
        else:
            label = re.sub(r"\\(.)", r"\1", mark["label"])
            stretch = (begun.pop(), len(text))
            if mark["number"]:
                numbered[label, mark["number"]].append(stretch)
            else:
                whole.append((label, (stretch,)))
    assert begun == []
    text += notation[at:]
    assert len({number for _, number in numbered}) == len(numbered)
    return text, sorted([*whole, *((label, joined(pieces)) for (label, _), pieces in numbered.items())])


def joined(pieces: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The pieces in order; those that touch were one, and have been cut by another span."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(pieces):
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)


@st.composite
def labelled_passages(draw: st.DrawFn) -> tuple[str, list[Span], int, int]:
    text = draw(st.text("ab []()\\#1:\n🙂é", min_size=1, max_size=25))
    place = st.integers(0, len(text))
    spans = []
    for number, bounds in enumerate(draw(st.lists(st.sets(place, min_size=2, max_size=6), max_size=8))):
        edges = sorted(bounds)[: len(bounds) // 2 * 2]
        pieces = tuple(zip(edges[::2], edges[1::2], strict=True))
        fragments = pieces if len(pieces) > 1 else ()
        label = draw(st.sampled_from(LABELS))
        spans.append(Span(str(number), "layer", label, edges[0], edges[-1], fragments))
    start, end = sorted((draw(place), draw(place)))
    return text, draw(st.permutations(spans)), start, end


@given(labelled_passages())
def test_the_notation_holds_the_text_and_every_span_once(passage: tuple[str, list[Span], int, int]) -> None:
    text, spans, start, end = passage
    expected = []
    for span in spans:
        pieces = [(max(a, start) - start, min(b, end) - start) for a, b in span.pieces]
        kept = tuple((a, b) for a, b in pieces if a < b)
        if kept:
            expected.append((span.label, kept))
    assert read(labelled_text(text, spans, start, end)) == (text[start:end], sorted(expected))


def name_in(mark: re.Match[str]) -> str:
    """A label with the number behind it, as people see them."""
    return re.sub(r"\\(.)", r"\1", mark["label"]) + (f" #{mark['number']}" if mark["number"] else "")


class Reader(HTMLParser):
    """The text of some HTML without the labels, which stand in <sub>, and whether all elements nest."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.labels: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "br":
            self.text += "\n"
        elif tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1] == "sub":
            self.labels.append(data.strip("\N{NO-BREAK SPACE}"))
        else:
            self.text += data


@given(labelled_passages())
def test_html_holds_the_same(passage: tuple[str, list[Span], int, int]) -> None:
    text, spans, start, end = passage
    reader = Reader()
    reader.feed(labelled_html(text, spans, start, end, lambda span: "#0072b2"))
    reader.close()
    assert reader.open == []
    assert reader.text == text[start:end]
    marks = MARK.finditer(labelled_text(text, spans, start, end))
    assert reader.labels == [name_in(mark) for mark in marks if mark["label"] is not None]


def test_labels_stand_behind_their_words_and_nest() -> None:
    brigade = on("Hallen Fire Brigade", "ORGANIZATION")
    assert write(on("Ingrid Moen", "PERSON"), on("Hallen", "LOCATION"), brigade) == (
        r"[Ingrid Moen](PERSON) called the [[Hallen](LOCATION) Fire Brigade](ORGANIZATION) at 9 \[sic\]."
    )


def test_of_spans_that_cross_the_later_one_is_cut_and_its_pieces_are_numbered() -> None:
    assert write(on("called the Hallen", "ACT"), on("Hallen Fire Brigade", "ORGANIZATION")).startswith(
        "Ingrid Moen [called the [Hallen](ORGANIZATION #1)](ACT)[ Fire Brigade](ORGANIZATION #1) at 9"
    )


def test_fragments_of_a_discontinuous_span_are_numbered() -> None:
    span = Span("a", "entities", "ACT", 12, 54, ((12, 18), (43, 47)))
    assert write(span).startswith("Ingrid Moen [called](ACT #1) the Hallen Fire Brigade [at 9](ACT #1)")


def test_a_passage_takes_its_part_of_a_span() -> None:
    assert labelled_text(TEXT, [on("Hallen Fire Brigade", "ORGANIZATION")], 30, 45) == "[Fire Brigade](ORGANIZATION) at"


def test_labels_of_one_name_in_two_layers_have_their_layers_before_them() -> None:
    spans = [on("Ingrid", "other"), on("Moen", "other", "sentiment"), on("Hallen", "LOCATION")]
    assert write(*spans).startswith("[Ingrid](entities:other) [Moen](sentiment:other) called the [Hallen](LOCATION)")
