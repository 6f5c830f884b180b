"""What a text's lines are: headline, standfirst, byline, caption, subheading, paragraph, source.

News is laid out much alike everywhere: a short line without a full stop on top, perhaps a sentence that sums it up,
a name, a picture with its credit, paragraphs with short lines between them, and where it is from. What does not
look like any of these is a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from annotator.model import Role, Section

# Lengths are in columns: a Chinese, Japanese or Korean character says about as much as two Latin letters.
_HEADLINE: Final = 160
_STANDFIRST: Final = 250
_BYLINE: Final = 120
_CAPTION: Final = 500
_PICTURE_HEADING: Final = 80
_SUBHEADING: Final = 80
_SOURCE: Final = 200
# How far into the text headline, standfirst and byline may stand, in lines that are not blank.
_OPENING: Final = 6

_WIDE = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")

_CLOSERS = "\"'”’»›」』)）]］"
_STOPS = ".。．｡।۔։።"
_TERMINATORS = _STOPS + "!?…！？؟‼⁈‽"
_WITHIN_SENTENCE = ",;:،؛、，；：–—-"
_ABBREVIATION = re.compile(r"(?:\b\w\.){2,}$")
_SENTENCE_END_INSIDE = re.compile(r"[.!?…؟۔।][\"'”’»)\]]*\s+\S|[。！？][」』）”]*[^」』）”\s]")

_SOURCE_LINE = re.compile(
    r"(?:sources?|quellen?|fuentes?|fontes?|bron|bronnen|källa|källor|kilder?|lähde|źródło|zdroj|kaynak|источник|джерело"
    r"|πηγή|المصدر|منبع|מקור|स्रोत|来源|來源|出典|출처|nguồn)\s*[:：]\s*(\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_BYLINE_LINE = re.compile(
    # The word, then a name: what follows "By" in a sentence seldom begins with a capital letter.
    r"(?:(?i:by|von|par|por|di|door|af|av|od|przez)\s+(?=[^\W\d_])(?![a-zà-öø-ÿ])"
    r"|(?:作者|文|撰文|记者|記者|بقلم|كتب|מאת|글)\s*[:：／/]?\s*(?=\S)(?<=[:：／/\s]))"
)
_CREDIT_WORD = (
    r"(?:photo(?:graph|s|graphy)?|picture|image|credit|foto|fotos|bild|crédit|immagine|imagen|imagem|zdjęcie|фото"
    r"|写真|摄影|攝影|图片|圖片|تصوير|الصورة|צילום|사진)"
)
# What round brackets hold where they are a credit; square ones hold little else in news.
_AGENCY = re.compile(
    rf"\b(?:AFP|AP|Reuters|dpa|EPA|Getty|TASS|ANSA|EFE|Xinhua|PA|Shutterstock|Alamy|Wikimedia)\b|©|{_CREDIT_WORD}\s*[:：/]",
    re.IGNORECASE,
)
_UNBRACKETED_CREDIT = re.compile(rf"(?:©|\(c\)|\b{_CREDIT_WORD}\s*[:：])\s*\S.{{0,60}}$", re.IGNORECASE)
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")
_CREDIT_LENGTH: Final = 60
_BULLET = re.compile(r"[-*•–—·‣]\s|\(?\d{1,3}[.)]\s")


@dataclass(slots=True)
class _Line:
    """A line, or a block of hard-wrapped ones, without the white space around it. `follows_blank`: stands apart."""

    start: int
    end: int
    follows_blank: bool
    raw: str


def recognise_sections(text: str) -> tuple[Section, ...]:
    """The sections of a text, in order; each covers one line without its newline and the white space around it.

    Where the text is evidently hard-wrapped, a section covers the lines of a paragraph, and a caption takes along the
    picture's heading right above it. Offsets are code points. Takes time linear in the length of the text.
    """
    lines = _join_wrapped(_lines(text))
    is_spaced = sum(line.follows_blank for line in lines) > 1
    found = _Roles(lines, is_spaced)
    sections: list[Section] = []
    start: int | None = None
    for at, (line, role) in enumerate(zip(lines, found.assign(), strict=True)):
        start = line.start if start is None else start
        if at not in found.picture_headings:
            sections.append(Section(start, line.end, role))
            start = None
    return tuple(sections)


def source_of(text: str, sections: tuple[Section, ...]) -> str:
    """What stands after "Source:" in the source section; empty where there is none."""
    if not sections or sections[-1].role != "source":
        return ""
    named = _SOURCE_LINE.match(text[sections[-1].start : sections[-1].end])
    return " ".join(named[1].split()) if named else ""


class _Roles:
    """The roles of a text's lines, found from both ends towards the body."""

    def __init__(self, lines: list[_Line], is_spaced: bool) -> None:
        self._lines = lines
        self._is_spaced = is_spaced
        self._roles: list[Role] = ["paragraph"] * len(lines)
        self.picture_headings: set[int] = set()

    def assign(self) -> list[Role]:
        lines, roles = self._lines, self._roles
        if len(lines) < 2:
            return roles
        if len(lines[-1].raw) <= _SOURCE and _SOURCE_LINE.match(lines[-1].raw):
            roles[-1] = "source"
        self._find_captions()
        self._find_opening()
        self._find_subheadings()
        return roles

    def _find_captions(self) -> None:
        lines, roles = self._lines, self._roles
        for at, line in enumerate(lines[1:], 1):
            if len(line.raw) > _CAPTION or not _ends_with_credit(line.raw) or roles[at] == "source":
                continue
            roles[at] = "caption"
            # A short line right above, in the same block, is the picture's heading.
            above = lines[at - 1]
            stands_in_block = self._is_spaced and not line.follows_blank and above.follows_blank and at > 1
            if stands_in_block and _columns(above.raw) <= _PICTURE_HEADING and _ends_open(above.raw):
                roles[at - 1] = "caption"
                self.picture_headings.add(at - 1)

    def _find_opening(self) -> None:
        lines, roles = self._lines, self._roles
        opening = [at for at in range(min(_OPENING, len(lines))) if roles[at] == "paragraph"]
        if opening and opening[0] == 0 and self._is_headline(0):
            roles[0] = "headline"
            del opening[0]
        for at in opening:
            if len(lines[at].raw) <= _BYLINE and _BYLINE_LINE.match(lines[at].raw) and _ends_open(lines[at].raw):
                roles[at] = "byline"
                opening.remove(at)
                break
        if roles[0] == "headline" and opening and self._is_standfirst(opening[0]):
            roles[opening[0]] = "standfirst"

    def _is_headline(self, at: int) -> bool:
        raw = self._lines[at].raw
        is_short = len(raw) <= _HEADLINE and _columns(raw) <= _HEADLINE
        return is_short and (raw[-1] not in _STOPS + _WITHIN_SENTENCE or bool(_ABBREVIATION.search(raw)))

    def _is_standfirst(self, at: int) -> bool:
        """One sentence right below the headline, with at least two lines of body to come."""
        body = [role for role in self._roles[at + 1 : at + 2 * _OPENING] if role == "paragraph"]
        before = self._roles[:at]
        raw = self._lines[at].raw
        if len(body) < 2 or "caption" in before or len(raw) > _STANDFIRST or (self._is_spaced and not self._apart(at)):
            return False
        return _columns(raw) <= _STANDFIRST and not _SENTENCE_END_INSIDE.search(raw)

    def _apart(self, at: int) -> bool:
        """Whether a blank line follows."""
        return at + 1 == len(self._lines) or self._lines[at + 1].follows_blank

    def _find_subheadings(self) -> None:
        lines, roles = self._lines, self._roles
        for at in range(1, len(lines) - 1):
            raw = lines[at].raw
            if len(raw) > _SUBHEADING or roles[at] != "paragraph" or roles[at + 1] != "paragraph":
                continue
            touches = self._is_spaced and not lines[at].follows_blank
            if touches or roles[at - 1] in ("headline", "byline", "subheading"):
                continue
            if _columns(raw) <= _SUBHEADING and _looks_like_title(raw) and self._stands_over_paragraph(at):
                roles[at] = "subheading"

    def _stands_over_paragraph(self, at: int) -> bool:
        """Whether running text follows, and no line of a list or a poem is above."""
        following, above = self._lines[at + 1].raw, self._lines[at - 1].raw
        is_text = not _ends_open(following) and len(following) > len(self._lines[at].raw)
        is_in_list = self._roles[at - 1] == "paragraph" and _ends_open(above)
        return is_text and not (is_in_list and (not self._is_spaced or len(above) <= _SUBHEADING))


def _ends_with_credit(raw: str) -> bool:
    """Whether a picture credit ends the line: [AFP], (Photo: J. Berg), © J. Berg, Foto: J. Berg."""
    last = raw[-2:-1] if raw[-1] in _STOPS else raw[-1]
    if last in "]］】":
        credit = _last_bracket(raw, "[［【")
        return _TWO_LETTERS.search(credit) is not None and credit.strip().lower() not in ("sic", "…", "...")
    if last in ")）":
        return _AGENCY.search(_last_bracket(raw, "(（")) is not None
    if last != raw[-1]:
        return False
    tail = raw[-_CREDIT_LENGTH - 30 :]
    is_candidate = ":" in tail or "©" in tail or "：" in tail or "(c)" in tail
    return is_candidate and _UNBRACKETED_CREDIT.search(tail) is not None


def _last_bracket(raw: str, openers: str) -> str:
    """What the bracket at the end of the line holds; empty where that is too long for a credit."""
    tail = raw[-_CREDIT_LENGTH - 3 :]
    opened = max(map(tail.rfind, openers))
    return tail[opened + 1 :].rstrip(_CLOSERS + _STOPS) if opened >= 0 else ""


def _looks_like_title(raw: str) -> bool:
    if raw[0].islower() or raw[0] in "\"'“‘«„「『([（" or _BULLET.match(raw):
        return False
    return _ends_open(raw) or raw[-1] in "?？؟"


def _ends_open(raw: str) -> bool:
    """Whether a line ends as no sentence does: without full stop, question mark, comma, colon or the like."""
    end = raw.rstrip(_CLOSERS)
    return bool(end) and end[-1] not in _TERMINATORS and end[-1] not in _WITHIN_SENTENCE


def _columns(raw: str) -> int:
    return len(raw) if raw.isascii() else len(raw) + len(_WIDE.findall(raw))


def _lines(text: str) -> list[_Line]:
    """The lines that hold more than white space."""
    lines: list[_Line] = []
    follows_blank = True
    position = 0
    for full in text.split("\n"):
        raw = full.strip()
        if raw:
            start = position if raw is full or full[0] == raw[0] else position + len(full) - len(full.lstrip())
            lines.append(_Line(start, start + len(raw), follows_blank, raw))
        follows_blank = not raw
        position += len(full) + 1
    return lines


# A text is hard-wrapped where lines that go on in the next are about equally long and mostly end mid-sentence.
_WRAP_WIDTHS: Final = range(30, 101)
_NEARLY_FULL: Final = 0.7
_SHARE_FULL: Final = 0.8
_SHARE_ENDING: Final = 0.5
_FEWEST: Final = 3


def _join_wrapped(lines: list[_Line]) -> list[_Line]:
    """The same lines, joined to a line a paragraph where the text is hard-wrapped."""
    width = _wrap_width(lines)
    if not width:
        return lines
    joined: list[_Line] = []
    parts: list[_Line] = []
    for line in lines:
        # Without blank lines, a paragraph ends with a sentence on a line that is not full.
        ends_paragraph = bool(parts) and len(parts[-1].raw) < _NEARLY_FULL * width and not _ends_open(parts[-1].raw)
        if parts and (line.follows_blank or ends_paragraph):
            joined.append(_joined(parts))
            parts = []
        parts.append(line)
    return [*joined, _joined(parts)]


def _joined(parts: list[_Line]) -> _Line:
    return _Line(parts[0].start, parts[-1].end, parts[0].follows_blank, " ".join(part.raw for part in parts))


def _wrap_width(lines: list[_Line]) -> int:
    """How wide the lines of a hard-wrapped text are, in code points; 0 where it is not wrapped."""
    inner = [lines[at - 1].raw for at in range(1, len(lines)) if not lines[at].follows_blank]
    width = max(map(len, inner), default=0)
    if len(inner) < _FEWEST or width not in _WRAP_WIDTHS:
        return 0
    full = sum(len(raw) >= _NEARLY_FULL * width for raw in inner)
    ending = sum(raw[-1] in _TERMINATORS for raw in inner)
    return width if full >= _SHARE_FULL * len(inner) and ending <= _SHARE_ENDING * len(inner) else 0
