"""The inspector: the picked span, its text, who labelled it and when, and its note."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.model import Span
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.icons import swatch
from annotator.ui.label_styles import LabelStyles
from annotator.ui.layouts import empty
from annotator.ui.session import Session
from annotator.ui.style_sheet import styled
from annotator.ui.wording import figures, moment, readable, shortened

# A note is written when the typing rests, so that it is kept without a save button and undone in few steps.
_NOTE_REST_MS = 250
_QUOTED = 160
# The text of the note begins so far inside its field: the field stands out as far, and its text in line with the rest.
_NOTE_INDENT = 4


class NoteField(QPlainTextEdit):
    """A note of a few lines, which grows with its text; Esc leaves it."""

    def __init__(self, leave: QWidget | None = None) -> None:
        super().__init__()
        self._leave = leave
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        lines = max(1, min(5, int(self.document().size().height())))
        return QSize(120, lines * self.fontMetrics().lineSpacing() + 12)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._leave is not None:
            self._leave.setFocus()
            return
        super().keyPressEvent(event)


class Inspector(QFrame):
    """Shown while a span is picked."""

    def __init__(self, session: Session, styles: LabelStyles, article_view: QWidget) -> None:
        super().__init__()
        self.setObjectName("card")
        self._session = session
        self._styles = styles
        self._span: Span | None = None
        self._color = QLabel()
        self._label = ElidedLabel()
        self._label.setStyleSheet("font-weight: 600;")
        self._definition = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._definition.setObjectName("small")
        self._who = styled(QLabel(textFormat=Qt.TextFormat.PlainText), "small")
        self._quote = styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "quote")
        self._facts = QGridLayout()
        self._facts.setColumnStretch(1, 1)
        self._facts.setHorizontalSpacing(14)
        self._facts.setVerticalSpacing(4)
        self.note = NoteField(article_view)
        self.note.setPlaceholderText(self.tr("Add a note… (Esc returns to the text)"))
        self.note.setAccessibleName(self.tr("Note on the picked span"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._color)
        head.addWidget(self._label, 1)
        head.addWidget(self._who)
        about = QVBoxLayout()
        about.setContentsMargins(_NOTE_INDENT, 0, _NOTE_INDENT, 0)
        about.setSpacing(6)
        about.addLayout(head)
        about.addWidget(self._definition)
        about.addWidget(self._quote)
        about.addLayout(self._facts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12 - _NOTE_INDENT, 10, 12 - _NOTE_INDENT, 8)
        layout.setSpacing(6)
        layout.addLayout(about)
        layout.addWidget(self.note)
        self._rest = QTimer(self, singleShot=True, interval=_NOTE_REST_MS)
        self._rest.timeout.connect(self.save_note)
        self.note.textChanged.connect(self._note_was_typed)
        self.note.installEventFilter(self)
        session.selection.picked_changed.connect(self.show_picked)
        session.busy_changed.connect(self.show_picked)
        self.hide()

    def show_picked(self) -> None:
        """Shows the picked span, or hides; what was being typed goes to the span that it was about."""
        span = self._session.selection.picked
        if self._span is not None and (span is None or span.id != self._span.id):
            self.save_note()
        is_same = span is not None and self._span is not None and span.id == self._span.id
        self._span = span
        self.setVisible(span is not None)
        if span is None or self._session.article is None:
            return
        look = self._styles.look(span.layer, span.label)
        self._color.setPixmap(swatch(look.color))
        definition = self._styles.definition(span.layer, span.label)
        self._definition.setText(definition)
        self._definition.setVisible(bool(definition))
        self._label.setText(self._styles.title(span.layer, span.label))
        text = span.text(self._session.article.text).replace("\n", " ")
        self._quote.setText(f"“{shortened(text, _QUOTED)}”")
        self._who.setText(self._signature(span))
        self._show_facts(span)
        if not (is_same and self.note.hasFocus()):
            self.note.blockSignals(True)
            self.note.setPlainText(span.note)
            self.note.blockSignals(False)
            self.note.updateGeometry()
        self.note.setReadOnly(not self._session.is_writable)

    def save_note(self) -> None:
        """Writes what was typed, where it differs."""
        self._rest.stop()
        if self._span is not None and self._session.annotations is not None and self._session.is_writable:
            self._session.set_note(self._span, self.note.toPlainText().strip())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.note and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self.save_note()
        return False

    def _note_was_typed(self) -> None:
        self._rest.start()

    def _show_facts(self, span: Span) -> None:
        """A row for each attribute, and where the span is."""
        empty(self._facts)
        rows = [(name, readable(value)) for name, value in span.attributes.items()]
        rows.append((self.tr("Characters"), self.tr("{}–{}").format(figures(span.start), figures(span.end))))
        for number, (name, value) in enumerate(rows):
            self._facts.addWidget(styled(QLabel(name, textFormat=Qt.TextFormat.PlainText), "small"), number, 0)
            self._facts.addWidget(QLabel(value, textFormat=Qt.TextFormat.PlainText, wordWrap=True), number, 1)

    def _signature(self, span: Span) -> str:
        changed = self._session.span_changed_at(span)
        return " · ".join(filter(None, (self._session.annotator, moment(changed))))
