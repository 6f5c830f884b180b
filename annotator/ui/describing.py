"""What is said of spans and of the article: attributes and notes. Each change is one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.model import Span, edits

if TYPE_CHECKING:
    from annotator.ui.session import Session


class Describing:
    """Changes what a session's article and its spans carry beside their labels.

    A span is looked up anew: who typed may have been overtaken by an undo, or by another window.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def set_attribute(self, span: Span, name: str, value: Any) -> None:
        """Gives a span's attribute a value; None takes it away."""
        current = self._current(span)
        if current is not None and current.attributes.get(name) != value:
            self._session.make(lambda: edits.set_span_attribute(*self._session.in_hand, current, name, value))

    def set_note(self, span: Span, note: str) -> None:
        current = self._current(span)
        if current is not None and current.note != note:
            self._session.make(lambda: edits.set_span_note(*self._session.in_hand, current, note))

    def set_article_attribute(self, name: str, value: Any) -> None:
        annotations = self._session.annotations
        if annotations is not None and annotations.attributes.get(name) != value and self._session.may_edit():
            self._session.make(lambda: edits.set_article_attribute(*self._session.in_hand, name, value))

    def set_article_note(self, note: str) -> None:
        annotations = self._session.annotations
        if annotations is not None and annotations.note != note and self._session.may_edit():
            self._session.make(lambda: edits.set_note(self._session.set_in_hand, note))

    def _current(self, span: Span) -> Span | None:
        annotations = self._session.annotations
        return annotations.spans.get(span.id) if annotations is not None and self._session.may_edit() else None
