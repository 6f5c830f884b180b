"""What an edit did to a span, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotator.model import Attribute, Span
from annotator.model.span_history import SpanEvent
from annotator.ui.annotate.describing_spans import plain_note
from annotator.ui.label_styles import LabelStyles
from annotator.ui.linking import Links
from annotator.ui.sentences import spoken
from annotator.ui.session import Session
from annotator.ui.wording import readable, shortened, translator

_tr = translator("span history")

_QUOTED = 40


class SpanChanges:
    """Says it with the names that labels and attributes have now, and with the words of the article in hand."""

    def __init__(self, session: Session, styles: LabelStyles, links: Links) -> None:
        self._session = session
        self._styles = styles
        self._links = links

    def name(self, event: SpanEvent) -> str:
        """What the edit was called."""
        return spoken(event.name)

    def lines(self, event: SpanEvent) -> list[str]:
        """A line for each thing that was changed."""
        before, after = event.before, event.after
        if after is None:
            return [_tr("Removed")]
        if before is None:
            return [_tr("Labelled {}").format(self._title(after)), *self._values(None, after)]
        return list(self._differences(before, after)) or [self.name(event)]

    def _differences(self, before: Span, after: Span) -> Iterator[str]:
        if (before.layer, before.label) != (after.layer, after.label):
            yield _tr("{before} → {after}").format(before=self._title(before), after=self._title(after))
        if before.pieces != after.pieces:
            yield _tr("“{before}” → “{after}”").format(before=self._words(before), after=self._words(after))
        yield from self._values(before, after)
        if before.note != after.note:
            note = shortened(plain_note(after.note), _QUOTED)
            yield _tr("Note: {}").format(note) if after.note else _tr("Note taken away")

    def _values(self, before: Span | None, after: Span) -> Iterator[str]:
        declared = {**self._declared(before), **self._declared(after)}
        had = before.attributes if before is not None else {}
        for name in {**had, **after.attributes}:
            old, new = had.get(name), after.attributes.get(name)
            if old == new:
                continue
            title = declared[name].display if name in declared else name
            was, now = self._value(declared.get(name), old), self._value(declared.get(name), new)
            if new is None:
                yield _tr("{attribute}: {before} taken away").format(attribute=title, before=was)
            elif old is None:
                yield _tr("{attribute}: {after}").format(attribute=title, after=now)
            else:
                yield _tr("{attribute}: {before} → {after}").format(attribute=title, before=was, after=now)

    def _declared(self, span: Span | None) -> dict[str, Attribute]:
        schema = self._session.schema
        return {one.name: one for one in schema.attributes_of(span.layer, span.label)} if span is not None else {}

    def _value(self, attribute: Attribute | None, value: Any) -> str:
        if attribute is not None and attribute.kind == "link" and isinstance(value, str):
            entry = self._links.entry(attribute, value)
            return entry.name if entry is not None else value
        return shortened(readable(value), _QUOTED)

    def _title(self, span: Span) -> str:
        return self._styles.title(span.layer, span.label)

    def _words(self, span: Span) -> str:
        text = self._session.article.text if self._session.article else ""
        return shortened(" ".join(span.text(text).split()), _QUOTED)
