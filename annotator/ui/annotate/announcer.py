"""What a screen reader says of the work on an article: labels that come and go, the span that is picked, where one is.

Where there is no screen reader, nothing is worked out.
"""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible

from annotator.model import (
    ArticleLabelChange,
    Change,
    Edit,
    FlagChange,
    Relation,
    RelationChange,
    Span,
    SpanChange,
    StatusChange,
)
from annotator.ui.article_view import ArticleView
from annotator.ui.label_styles import LabelStyles
from annotator.ui.session import Session
from annotator.ui.wording import counted, figures, readable, shortened, status_titles

# An edit of more changes is told by their number.
_TOLD_ONE_BY_ONE = 3
_QUOTED = 80
_MOST_TOLD = 8


class Announcer(QObject):
    """Listens to the session; `said` gives a sentence at a time."""

    said = Signal(str)

    def __init__(self, session: Session, styles: LabelStyles, view: ArticleView) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._styles = styles
        self._edited: set[str] = set()
        session.annotations_changed.connect(self._tell_edit)
        # The end of what an edit brings about, picking the span that it made among it.
        session.queue_row_changed.connect(lambda _: self._edited.clear())
        session.article_changed.connect(self._tell_article)
        session.selection.picked_changed.connect(self._tell_picked)
        session.selection.armed_changed.connect(self._tell_armed)
        session.relating.picked_changed.connect(self._tell_relation)
        session.selection.snapping_changed.connect(self._tell_snapping)

    def tell_labels(self) -> None:
        """Says to everybody which labels are on the picked span or the selection, or where the caret stands."""
        content = self._view.content
        if content is None:
            return
        picked = self._session.selection.picked
        # The caret of a picked span stands behind it.
        start, end = (picked.start, picked.end) if picked is not None else self._session.selection.range
        hits = content.hits_on(start, end) if start < end else reversed(content.hits_at(start))
        told = [f"{content.in_words(hit)}: {self._text(hit.span)}" for hit in islice(hits, _MOST_TOLD)]
        if next(hits, None) is not None:
            told.append(self.tr("and more"))
        self._session.message.emit("; ".join(told) or self.tr("There is no label here."))

    def _tell_edit(self, edit: Edit) -> None:
        if not QAccessible.isActive():
            return
        self._edited = {change.after.id for change in edit.changes if isinstance(change, SpanChange) and change.after}
        sentences = [sentence for change in edit.changes if (sentence := self._sentence(change))]
        if len(sentences) > _TOLD_ONE_BY_ONE:
            sentences = [counted("{n} change", "{n} changes", len(sentences))]
        # That the work on an article began with a label goes without saying.
        if not sentences and all(isinstance(change, StatusChange) for change in edit.changes):
            sentences = [status_titles()[change.after] for change in edit.changes if isinstance(change, StatusChange)]
        if sentences:
            self.said.emit(". ".join(sentences))

    def _sentence(self, change: Change) -> str:
        match change:
            case SpanChange(None, Span() as span):
                return self.tr("{} added").format(self._named(span))
            case SpanChange(Span() as span, None):
                return self.tr("{} removed").format(self._named(span))
            case SpanChange(Span() as before, Span() as after):
                return self._difference(before, after)
            case RelationChange(None, after) if after is not None:
                return self.tr("Relation added: {}").format(self._relation(after))
            case RelationChange(before, None) if before is not None:
                return self.tr("Relation removed: {}").format(self._relation(before))
            case RelationChange(before, after) if before is not None and after is not None:
                is_other = (before.label, before.head, before.child) != (after.label, after.head, after.child)
                return self.tr("Relation changed: {}").format(self._relation(after)) if is_other else ""
            case ArticleLabelChange(None, after) if after is not None:
                return self.tr("{} put on the article").format(self._styles.title(after.layer, after.label))
            case ArticleLabelChange(before, None) if before is not None:
                return self.tr("{} taken off the article").format(self._styles.title(before.layer, before.label))
            case FlagChange(_, None):
                return self.tr("Flag removed")
            case FlagChange(_, question):
                return self.tr("Flagged: {}").format(question) if question else self.tr("Flagged")
        return ""

    def _difference(self, before: Span, after: Span) -> str:
        """What became of a span; nothing where its note was written, which who writes knows."""
        if (before.layer, before.label) != (after.layer, after.label):
            old, new = (self._styles.title(span.layer, span.label) for span in (before, after))
            return self.tr("{}: {} instead of {}").format(self._text(after), new, old)
        if before.pieces != after.pieces:
            return self.tr("{}, changed").format(self._named(after))
        changed = {name: value for name, value in after.attributes.items() if before.attributes.get(name) != value}
        return ", ".join(f"{name}: {readable(value)}" for name, value in changed.items())

    def _tell_picked(self) -> None:
        span, annotations = self._session.selection.picked, self._session.annotations
        # Of a span that an edit made or changed has just been told.
        if not QAccessible.isActive() or span is None or annotations is None or span.id in self._edited:
            return
        parts = [self._styles.title(span.layer, span.label), self._text(span)]
        rank, count = figures(annotations.spans.rank(span) + 1), figures(len(annotations.spans))
        parts.append(self.tr("{} of {}").format(rank, count))
        parts += [f"{name}: {readable(value)}" for name, value in span.attributes.items()]
        if span.note:
            parts.append(self.tr("note: {}").format(span.note))
        self.said.emit(", ".join(parts))

    def _tell_article(self) -> None:
        session = self._session
        if not QAccessible.isActive() or session.article is None or session.annotations is None:
            return
        parts = [session.article.title]
        if session.queue.position >= 0:
            number, count = figures(session.queue.position + 1), figures(len(session.queue.keys))
            parts.append(self.tr("article {} of {}").format(number, count))
        parts.append(status_titles()[session.annotations.status])
        parts.append(counted("{n} span", "{n} spans", len(session.annotations.spans)))
        if session.annotations.flag is not None:
            parts.append(self.tr("flagged: {}").format(session.annotations.flag))
        self.said.emit(", ".join(parts))

    def _tell_armed(self) -> None:
        armed = self._session.selection.armed
        if armed is None:
            self.said.emit(self.tr("The label is put down"))
        else:
            title = self._styles.title(*armed)
            self.said.emit(self.tr("Every selection becomes {}, until Escape").format(title))

    def _tell_snapping(self) -> None:
        snaps = self._session.selection.snaps_to_words
        self.said.emit(self.tr("Labels snap to whole words") if snaps else self.tr("Labels take the exact selection"))

    def _relation(self, relation: Relation) -> str:
        """Its type and its ends, as far as they are still there."""
        annotations = self._session.annotations
        ends = [annotations.spans.get(end) if annotations else None for end in (relation.head, relation.child)]
        head, child = (self._text(span) if span is not None else "…" for span in ends)
        said = self.tr("{head}, {type}, {child}")
        return said.format(head=head, type=self._styles.relation_title(relation.label), child=child)

    def _tell_relation(self) -> None:
        relation = self._session.relating.picked
        if QAccessible.isActive() and relation is not None:
            self.said.emit(self._relation(relation))

    def _named(self, span: Span) -> str:
        return f"{self._styles.title(span.layer, span.label)}: {self._text(span)}"

    def _text(self, span: Span) -> str:
        text = self._session.article.text if self._session.article else ""
        pieces = [text[start : min(end, start + 2 * _QUOTED)] for start, end in span.pieces]
        return shortened(" … ".join(pieces).replace("\n", " "), _QUOTED)
