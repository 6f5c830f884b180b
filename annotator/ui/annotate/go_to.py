"""Going to a place in the article: an offset, a paragraph, a span by its number or by its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex
from PySide6.QtWidgets import QWidget

from annotator.model import Span, SpanIndex, words
from annotator.ui.article_view import ArticleView
from annotator.ui.fuzzy import folded
from annotator.ui.label_styles import LabelStyles
from annotator.ui.picker import Choice, Picker
from annotator.ui.session import Session
from annotator.ui.theme import Appearance
from annotator.ui.wording import figures, translator

_tr = translator("go to")

_WIDTH = 420
# More spans than this nobody looks through; a word more makes them fewer.
_MOST = 200
# So much of a text stands in a row.
_SHOWN = 60
# After so many spans without a match, the window may do something else.
_STRIDE = 64

# Thousands may be set apart, as the status bar and other programs write them.
_NUMBER = r"(\d{1,3}(?:[,.’'\u00a0\u202f]\d{3})+|\d+)"
_OFFSETS = regex.compile(rf"{_NUMBER}(?:\s*[-–—]\s*{_NUMBER})?")
_PARAGRAPH = regex.compile(rf"[pP¶]\s*{_NUMBER}")
_SPAN = regex.compile(rf"[sS#]\s*{_NUMBER}")


def go_to_picker(
    session: Session, styles: LabelStyles, appearance: Appearance, view: ArticleView, parent: QWidget
) -> Picker:
    """A picker of places in the article in hand, which must be open."""
    places = _Places(session, styles, view.wayfinding.paragraphs)

    def go(place: Place) -> None:
        view.wayfinding.bring_into_view(place.start, place.end)
        if place.span is not None:
            session.selection.pick(place.span)
        else:
            session.select(place.start, place.end, exact=True)
        view.setFocus()

    picker = Picker(
        places.choices_for,
        _tr("Go to"),
        appearance,
        parent,
        help=_tr(
            "<b>1234</b> an offset · <b>1234-1250</b> selects · <b>p12</b> a paragraph · <b>#5</b> a span · "
            "or words of a span or its label"
        ),
        width=_WIDTH,
    )
    picker.chosen.connect(go)
    return picker


@dataclass(frozen=True)
class Place:
    """A stretch of the article to select, or a span to pick; an empty stretch is a place for the caret."""

    start: int
    end: int
    span: Span | None = None


class _Places:
    """The places of one article, found by what somebody types."""

    def __init__(self, session: Session, styles: LabelStyles, paragraphs: Sequence[tuple[int, int]]) -> None:
        assert session.article is not None
        assert session.annotations is not None
        self._text = session.article.text
        self._spans: SpanIndex = session.annotations.spans
        self._is_shown = session.selection.is_shown
        self._styles = styles
        self._paragraphs = paragraphs

    def choices_for(self, typed: str) -> Iterator[Choice | None]:
        typed = typed.strip()
        if numbers := _OFFSETS.fullmatch(typed):
            yield self._offset(*(_value(number) for number in numbers.groups() if number))
        if number := _PARAGRAPH.fullmatch(typed):
            yield self._paragraph(_value(number[1]))
        if number := _SPAN.fullmatch(typed):
            yield self._span_numbered(_value(number[1]))
        yield from self._spans_with(folded(typed).split())

    def _offset(self, start: int, end: int | None = None) -> Choice:
        length = len(self._text)
        if start > length or (end or 0) > length:
            return _impossible(_tr("Offsets go from 0 to {}.").format(figures(length)))
        if end is None:
            place = words.character_floor(self._text, start)
            title = _tr("Offset {}  {}").format(figures(start), self._snippet(place, length))
            return Choice(Place(place, place), title)
        if end <= start:
            return _impossible(_tr("A stretch ends after it begins: {}-{}.").format(figures(end), figures(start)))
        start, end = words.character_floor(self._text, start), words.character_ceiling(self._text, end)
        title = _tr("Select {}-{}  {}").format(figures(start), figures(end), self._snippet(start, end))
        return Choice(Place(start, end), title)

    def _paragraph(self, number: int) -> Choice:
        if not 1 <= number <= len(self._paragraphs):
            return _impossible(_tr("Paragraphs go from 1 to {}.").format(figures(len(self._paragraphs))))
        start, end = self._paragraphs[number - 1]
        return Choice(Place(start, start), _tr("Paragraph {}  {}").format(figures(number), self._snippet(start, end)))

    def _span_numbered(self, number: int) -> Choice:
        if not len(self._spans):
            return _impossible(_tr("There are no spans in this article yet."))
        if not 1 <= number <= len(self._spans):
            return _impossible(_tr("Spans go from 1 to {}.").format(figures(len(self._spans))))
        span = self._spans.at(number - 1)
        if not self._is_shown(span):
            return _impossible(_tr("Span {} is in a layer that is hidden.").format(figures(number)))
        return self._span(number, span)

    def _spans_with(self, wanted: Sequence[str]) -> Iterator[Choice | None]:
        """The spans whose text and label have all the words, in reading order."""
        found = 0
        for number, span in enumerate(self._spans, 1):
            if found == _MOST:
                return
            if number % _STRIDE == 0:
                yield None
            if self._is_shown(span):
                said = folded(f"{self._snippet(span.start, span.end)} {self._styles.title(span.layer, span.label)}")
                if all(word in said for word in wanted):
                    yield self._span(number, span)
                    found += 1

    def _span(self, number: int, span: Span) -> Choice:
        look = self._styles.look(span.layer, span.label)
        label = self._styles.title(span.layer, span.label)
        title = f"{figures(number)}  {self._snippet(span.start, span.end)}  ({label})"
        return Choice(Place(span.start, span.end, span), title, color=look.color.name())

    def _snippet(self, start: int, end: int) -> str:
        """The first words of a stretch, on one line."""
        shown = self._text[start : min(end, start + _SHOWN)]
        return " ".join(shown.split()) + ("…" if end - start > _SHOWN else "")


def _impossible(why: str) -> Choice:
    return Choice(None, why, is_possible=False)


def _value(number: str) -> int:
    return int(regex.sub(r"\D", "", number))
