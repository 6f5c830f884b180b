"""What a label gets when some text is selected: whole words, and neither spaces nor outer punctuation."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.words import character_floor, next_character, snap_to_words, trim

PIECES = [
    *["Kim", "don’t", "U.S.", "six-party", "$5.50", "5%", "@ana", "#vote", "AT&T", "_foo_", "é", "e\u0301", "\u0301"],
    *["السلام", "شبه", "צה״ל", "שלום", "中文", "カタカナ", "한국", "น้ำ", "ไทย", "हिन्दी"],
    *["👩🏽\u200d🚀", "🇬🇧", "1\ufe0f\u20e3", "*\ufe0f\u20e3", "‼\ufe0f", "❤\ufe0f"],
    *" \n\t\r.,:;!?'\"“”‘’«»()[]{}-–—…/\\|_،؟。、「」।",
    *"\u00a0\u202f\u200b\u2060\ufeff\u00ad\u200e\u200f\u200d\u2028\x1f",
]
TEXT = st.text(max_size=20) | st.lists(st.sampled_from(PIECES), max_size=15).map("".join)
INVISIBLE = "\u200b\u2060\ufeff\u00ad\u200e\u200f"


@st.composite
def selections(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(TEXT)
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    return text, start, end


def is_unwanted(text: str, at: int) -> bool:
    """Whether a label may not begin or end with this character: a space, or punctuation that belongs to no word."""
    one = text[at]
    is_punctuation = unicodedata.category(one)[0] == "P" and one not in "%‰‱@#&" and text[at + 1 : at + 2] != "\ufe0f"
    return one.isspace() or one in INVISIBLE or is_punctuation


@settings(deadline=None, max_examples=500)
@given(selections())
def test_label_is_whole_characters_inside_the_text_without_spaces_and_punctuation_at_its_ends(
    case: tuple[str, int, int],
) -> None:
    text, start, end = case
    first, last = snap_to_words(text, start, end)
    assert 0 <= first <= last <= len(text)
    if first == last:
        assert first == start
    else:
        assert (character_floor(text, first), character_floor(text, last)) == (first, last)
        assert not is_unwanted(text, first)
        assert not is_unwanted(text, character_floor(text, last - 1))


@settings(deadline=None, max_examples=500)
@given(selections())
def test_label_covers_what_is_left_of_the_selection_and_snapping_it_again_changes_nothing(
    case: tuple[str, int, int],
) -> None:
    text, start, end = case
    first, last = snap_to_words(text, start, end)
    assert snap_to_words(text, first, last) == (first, last)
    if start < end:
        inner = trim(text, character_floor(text, start), next_character(text, end - 1))
        assert first == last if inner[0] == inner[1] else first <= inner[0] < inner[1] <= last


CASES = {
    "one letter labels its word": ("North Ko[r]ea", "Korea"),
    "parts of two words": ("Nor[th Ko]rea", "North Korea"),
    "spaces around": ("in[ Seoul ]today", "Seoul"),
    "no-break spaces around": ("à[\u00a0Paris\u202f]!", "Paris"),
    "no-break space inside": ("[Kim\u00a0Jong]", "Kim\u00a0Jong"),
    "comma and full stop": ("[Seoul, Pyongyang.]", "Seoul, Pyongyang"),
    "curly quotes": ("he said [“no deal”].", "no deal"),
    "curly quotes outside": ("he said “no [deal]”.", "deal"),
    "guillemets": ("[« Bonjour »]", "Bonjour"),
    "brackets": ("([EU])", "EU"),
    "nothing but punctuation": ("well[… – ]then", ""),
    "nothing but spaces": ("a[ \u00a0\n]b", ""),
    "nothing selected": ("Se[]oul", ""),
    "across a line end": ("Se[oul\nPyong]yang", "Seoul\nPyongyang"),
    # UAX 29 keeps apostrophes inside words, and with them the possessive.
    "apostrophe inside": ("[do]n’t", "don’t"),
    "typewriter apostrophe": ("do[n't]", "don't"),
    "possessive": ("North [Korea]’s leader", "Korea’s"),
    "plural possessive": ("the [Koreas]’ leaders", "Koreas"),
    "leading apostrophe": ("[’tis]", "tis"),
    # Hyphens part words: one half can be labelled, and both when both are touched.
    "hyphen, one half": ("[six]-party talks", "six"),
    "hyphen, both halves": ("[six-p]arty talks", "six-party"),
    "slash": ("Guard[ian/Reu]ters", "Guardian/Reuters"),
    "underscores": ("[_foo_bar_]", "foo_bar"),
    # The last full stop of an abbreviation is a full stop to UAX 29.
    "abbreviation": ("the [U.S.] said", "U.S"),
    "abbreviation, one letter": ("the [U].S. said", "U.S"),
    "decimal": ("[5].50 now", "5.50"),
    "thousands with a narrow no-break space": ("10\u202f[0]00 €", "10\u202f000"),
    "thousands": ("[3],000 people", "3,000"),
    "sum of money": ("cost [$5.50].", "$5.50"),
    "sum of money, figure alone": ("cost $[5.50].", "5.50"),
    "euro after": ("[5 €]", "5 €"),
    "percent": ("up [5%],", "5%"),
    "percent, figure alone": ("up [5]%,", "5"),
    "name": ("[@ana]: hi", "@ana"),
    "hashtag": ("[#vote]!", "#vote"),
    "company": ("[AT&T]’s", "AT&T’s"),
    "company, first half": ("[A]T&T", "AT"),
    "web address": ("see [https://www.bbc.co.uk/news?id=3].", "https://www.bbc.co.uk/news?id=3"),
    "web address, host": ("see https://www.[bbc].co.uk/news", "www.bbc.co.uk"),
    "e-mail": ("[ana@bbc.co.uk],", "ana@bbc.co.uk"),
    "emoji with skin and profession": ("hi [👩🏽]\u200d🚀!", "👩🏽\u200d🚀"),
    "flag": ("🇫🇷[🇬]🇧🇩🇪", "🇬🇧"),
    "keycap": ("[1]\ufe0f\u20e3.", "1\ufe0f\u20e3"),
    "punctuation that looks like an emoji": ("no[‼\ufe0f]", "‼\ufe0f"),
    "Chinese": ("他在[北]京，说", "北京"),
    "Chinese, more than a word": ("[上海合]作组织", "上海合"),
    "Japanese, a word of the dictionary": ("[東]京都知事は", "東京"),
    "Japanese, a place that the dictionary cuts": ("[東京都]知事は", "東京都"),
    "Japanese": ("「[カタ]カナ」", "カタカナ"),
    "Korean": ("[북]한은", "북한은"),
    "Arabic": ("قال [كيم،] اليوم", "كيم"),
    "Hebrew abbreviation": ("[צה״]ל, אמר", "צה״ל"),
    "Hebrew with direction marks": ("[\u200fשלום\u200f.\u200e]", "שלום"),
    "Thai": ("ไป[เชียง]ใหม่", "เชียงใหม่"),
    "Devanagari": ("[हि]न्दी।", "हिन्दी"),
    "combining accent": ("caf[e]\u0301 noir", "cafe\u0301"),
    "comma with a combining mark": ("[Seoul,\u0301]", "Seoul"),
    "soft hyphen inside": ("Pyong\u00ad[yang]", "Pyong\u00adyang"),
    "soft hyphen at the end": ("[Pyong\u00ad] yang", "Pyong"),
    "zero-width space": ("[Seoul\u200b]Kim", "Seoul"),
}


@pytest.mark.parametrize(("marked", "label"), CASES.values(), ids=CASES.keys())
def test_selection_becomes_a_label(marked: str, label: str) -> None:
    before, rest = marked.split("[", 1)
    selected, after = rest.split("]", 1)
    text = before + selected + after
    start, end = snap_to_words(text, len(before), len(before) + len(selected))
    assert text[start:end] == label
