"""Sentences: as Unicode Standard Annex 29 has them, and moving by them."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from uniseg.sentencebreak import sentence_boundaries as uax29_sentence_boundaries

from annotator.model import sentences, words

# One or more of every kind that the rules for sentences tell apart, and what stands around them in news articles.
ALPHABET = [
    *"aAéÉ1٣ \n\r\t\u2028\u0085\u00a0.․!?。؟।,;:-–—、()[]“”‘’'\"«»",
    *"\u0301\u00ad\u200b\u200d\u200f\ufe0f",
    *["中", "あ", "מ", "ع", "क", "क्", "ไ", "U.S.", "3.15", "p.m.", "Dr. ", "“Ja!” ", "e\u0301", "ǅ", "ß"],
]
# Of no kind: before a small letter they carry a sentence over a full stop (SB8), which uniseg 0.10 does not see.
OTHERS = ["…", "@", "🎈", "🏻", "🇬🇧"]
TEXT = st.text(max_size=30) | st.lists(st.sampled_from([*ALPHABET, *OTHERS]), max_size=20).map("".join)


@settings(deadline=None, max_examples=500)
@given(st.lists(st.sampled_from(ALPHABET), max_size=25).map("".join))
@example("He (Dr.) said: “No.” and left... \u2028Then 3.15 U.S.A. came.\r\n\rEnd")
def test_sentence_boundaries_are_those_of_another_implementation_of_uax_29(text: str) -> None:
    expected = {at for at in uax29_sentence_boundaries(text) if words.character_floor(text, at) == at}
    assert sentences.sentence_boundaries(text) == sorted({0, *expected})


@settings(deadline=None, max_examples=200)
@given(TEXT)
@example("Kim spoke.  He smiled.\n\n She left. ")
def test_moving_by_sentence_stops_at_the_start_of_every_sentence_there_and_back(text: str) -> None:
    at, stops = -1, [0]
    while (at := sentences.next_sentence_start(text, stops[-1])) < len(text):
        assert at > stops[-1]
        assert sentences.sentence_at(text, at)[0] == at
        stops.append(at)
    back = [len(text)]
    while back[-1] > 0:
        back.append(sentences.previous_sentence_start(text, back[-1]))
        assert back[-1] < back[-2]
    assert set(stops) - {0, len(text)} == set(back) - {0, len(text)}


@pytest.mark.parametrize(
    ("marked", "sentence"),
    [
        ("Kim spoke. He sm|iled. She left.", "He smiled."),
        ("Kim spoke.| He smiled.", "Kim spoke."),
        ("It cost $5.50 a|t 3.15 p.m. on Monday.", "It cost $5.50 at 3.15 p.m. on Monday."),
        ("The U.S. an|d U.K. agree. Fine.", "The U.S. and U.K. agree."),
        ("The U.S.… agre|es. Fine.", "The U.S.… agrees."),
        ("“Will he?” she |asked. No.", "she asked."),  # A question mark ends a sentence even before a small letter.
        ("Er kam am 3. Mai a|n. Sie blieb.", "Mai an."),  # UAX 29 knows no ordinals.
        ("„Ja!“ Sie l|achte.", "Sie lachte."),
        ("هل جاء؟ نعم جا|ء. ذهب.", "نعم جاء."),
        ("今日は晴れ。明日|は雨だ。", "明日は雨だ。"),
        ("First line\n  second |line  \nthird", "second line"),
        ("First line|\nsecond", "First line"),
        ("One. Two|", "Two"),
        ("One.\n|\nTwo.", ""),
        ("|", ""),
    ],
)
def test_sentence_at_a_caret(marked: str, sentence: str) -> None:
    at, text = marked.index("|"), marked.replace("|", "")
    start, end = sentences.sentence_at(text, at)
    assert text[start:end] == sentence


def test_a_long_sentence_is_whole_and_one_without_end_is_cut() -> None:
    long = "He said " + "and said again " * 100 + "so."
    text = f"One. {long} Two."
    start, end = sentences.sentence_at(text, 700)
    assert text[start:end] == long
    endless = "中" * 1_000_000
    start, end = sentences.sentence_at(endless, 500_000)
    assert start < 500_000 < end <= start + 2 * 2_048
