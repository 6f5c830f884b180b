"""The inspector: the picked span, its text, its attributes, who labelled it and when, and its note."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.model import Attribute, Schema, Span
from annotator.ui.annotate.attributes import MOST_KEPT, AttributeForm
from annotator.ui.annotate.inspector_history import SpanHistory
from annotator.ui.annotate.note_box import NoteBox
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.focus import order_tabs
from annotator.ui.icons import swatch
from annotator.ui.label_styles import LabelStyles
from annotator.ui.linking import Linking
from annotator.ui.session import Session
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance
from annotator.ui.wording import moment, quoted, shortened

_QUOTED = 160
# The text of the note begins so far inside its field: the field stands out as far, and its text in line with the rest.
_NOTE_INDENT = 4
# How long after a schema came the fields for its labels are made, and between one label and the next.
_PREPARE_MS = 150

Attributes = tuple[Attribute, ...]


class Inspector(QFrame):
    """Shown while a span is picked."""

    opened = Signal()  # another span is shown

    def __init__(self, session: Session, styles: LabelStyles, appearance: Appearance, article_view: QWidget) -> None:
        super().__init__()
        self.setObjectName("card")
        self._session = session
        self._styles = styles
        self._view = article_view
        self._span: Span | None = None
        self._color = QLabel()
        self._label = ElidedLabel()
        self._label.setStyleSheet("font-weight: 600;")
        self._definition = styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "small")
        self._who = styled(QLabel(textFormat=Qt.TextFormat.PlainText), "small")
        self._quote = styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "quote")
        links = Linking(session)
        self.form = AttributeForm(appearance, links)
        self.history = SpanHistory(session, styles, links, appearance)
        self.note = NoteBox(self.tr("Add a note… (Esc returns to the text)"), self.tr("Note on the picked span"))
        self._arrange()
        self.form.changed.connect(self._set_attribute)
        self.form.rebuilt.connect(lambda: order_tabs(self))
        self.history.folded.connect(lambda: order_tabs(self))
        self.note.changed.connect(self._set_note)
        for part in (self.form, self.note):
            part.left.connect(lambda: article_view.setFocus())
        session.leaving.connect(self.commit)
        session.selection.picked_changed.connect(self.show_picked)
        session.relating.picked_changed.connect(self.show_picked)  # one card at a time
        session.busy_changed.connect(self.show_picked)
        styles.changed.connect(self.show_picked)
        self._coming: Iterator[Attributes] = iter(())
        self._preparing = QTimer(self, singleShot=True, interval=_PREPARE_MS)
        self._preparing.timeout.connect(self._prepare_next)
        session.schema_changed.connect(self._prepare)
        self.hide()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_NOTE_INDENT, 0, _NOTE_INDENT, 0)
        head.setSpacing(8)
        head.addWidget(self._color)
        head.addWidget(self._label, 1)
        head.addWidget(self._who)
        about = QVBoxLayout()
        about.setContentsMargins(_NOTE_INDENT, 0, _NOTE_INDENT, 0)
        about.setSpacing(6)
        for part in (self._definition, self._quote, self.form):
            about.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12 - _NOTE_INDENT, 10, 12 - _NOTE_INDENT, 8)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addLayout(about)
        layout.addWidget(self.note)
        layout.addWidget(self.history)

    def show_picked(self) -> None:
        """Shows the picked span, or hides; what was being typed goes to the span that it was about."""
        span = self._session.selection.picked
        if self._span is not None and (span is None or span.id != self._span.id):
            self.commit()
        if span is not None and (self._span is None or span.id != self._span.id):
            self.opened.emit()
        self._span = span
        if span is None and self.isAncestorOf(QApplication.focusWidget() or self._view):
            self._view.setFocus()  # an undo took the span away
        self.setVisible(span is not None and self._session.relating.picked is None)
        if span is None or self._session.article is None:
            return
        look = self._styles.look(span.layer, span.label)
        self._color.setPixmap(swatch(look.color))
        definition = self._styles.definition(span.layer, span.label)
        self._definition.setText(definition)
        self._definition.setVisible(bool(definition))
        self._label.setText(self._styles.title(span.layer, span.label))
        text = span.text(self._session.article.text).replace("\n", " ")
        self._quote.setText(quoted(shortened(text, _QUOTED)))
        self._who.setText(self._signature(span))
        of = f"{self._session.article.id}\n{span.id}"
        attributes = self._session.schema.attributes_of(span.layer, span.label)
        self.form.show_attributes(attributes, span.attributes, (span.label,), of=of, words=text)
        self.form.setVisible(not self.form.is_empty)
        self.note.show_note(span.note, of=of)
        self.history.show_span(span)
        for part in (self.form, self.note):
            part.set_locked(not self._session.is_writable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the text from whatever has the keyboard here."""
        if event.key() == Qt.Key.Key_Escape:
            self._view.setFocus()
            return
        super().keyPressEvent(event)

    def commit(self) -> None:
        """Writes what is being typed, where it differs."""
        if self._span is not None and self._session.annotations is not None and self._session.is_writable:
            self.form.commit()
            self.note.commit()

    def _prepare(self) -> None:
        """Makes the fields of labels before they are used for the first time, one label after another."""
        self._coming = iter(_kinds_of_attributes(self._session.schema))
        self._preparing.start()

    def _prepare_next(self) -> None:
        attributes = next(self._coming, None)
        if attributes is not None:
            self.form.prepare(attributes)
            self._preparing.start()

    def _set_attribute(self, name: str, value: Any) -> None:
        if self._span is not None:
            self._session.describing.set_attribute(self._span, name, value)

    def _set_note(self, note: str) -> None:
        if self._span is not None:
            self._session.describing.set_note(self._span, note)

    def _signature(self, span: Span) -> str:
        changed = self._session.span_changed_at(span)
        return " · ".join(filter(None, (self._session.annotator, moment(changed))))


def _kinds_of_attributes(schema: Schema) -> list[Attributes]:
    """What labels ask for, each once, as much of it as is kept."""
    kinds: list[Attributes] = []
    for layer, label in schema.span_labels():
        attributes = (*layer.attributes, *label.attributes)
        if attributes and attributes not in kinds:
            kinds.append(attributes)
            if len(kinds) == MOST_KEPT:
                break
    return kinds
