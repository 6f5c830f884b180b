"""A note: Markdown, shown as it reads until the keyboard comes, and edited as it is written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.markdown_view import MarkdownView

# A note is written when the typing rests, so that it is kept without a save button and undone in few steps.
_REST_MS = 250
_MOST_LINES = 5
# Where the text begins inside the field, so that the rendered note stands in the same place.
_INDENT = 4
_MARKS = {Qt.Key.Key_B: "**", Qt.Key.Key_I: "*"}


class NoteField(QPlainTextEdit):
    """A note of a few lines as it is written; Ctrl+B and Ctrl+I put the marks of bold and italic around words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("note")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        lines = max(self._lines_of_hint(), min(_MOST_LINES, int(self.document().size().height())))
        return QSize(120, lines * self.fontMetrics().lineSpacing() + 12)

    def _lines_of_hint(self) -> int:
        """A hint that is long in this language breaks as text does."""
        if self.document().characterCount() > 1:
            return 1
        room = QRect(0, 0, max(60, self.viewport().width() - 8), 1000)
        hint = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap.value, self.placeholderText())
        return max(1, round(hint.height() / self.fontMetrics().lineSpacing()))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lines break elsewhere."""
        super().resizeEvent(event)
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """In a note Ctrl+I is italic, and imports nothing."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _mark_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        mark = _mark_of(event)
        if mark and not self.isReadOnly():
            self._toggle(mark)
            return
        super().keyPressEvent(event)

    def _toggle(self, mark: str) -> None:
        """Puts a mark around the selection, or the caret between two; takes away one that is there."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        text = self.toPlainText()
        is_marked = text[:start].endswith(mark) and text[end:].startswith(mark)
        cursor.beginEditBlock()
        if is_marked:
            for at in (end, start - len(mark)):
                cursor.setPosition(at)
                cursor.setPosition(at + len(mark), QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
        else:
            for at in (end, start):
                cursor.setPosition(at)
                cursor.insertText(mark)
        cursor.endEditBlock()
        shift = -len(mark) if is_marked else len(mark)
        cursor.setPosition(start + shift)
        cursor.setPosition(end + shift, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)


class NoteBox(QWidget):
    """Edits the note of one thing after another. `changed` says what it is to be, once the typing rests or ends."""

    changed = Signal(str)
    left = Signal()  # Esc: back to where the person came from
    ended = Signal()  # the keyboard is elsewhere now

    def __init__(self, hint: str, name: str) -> None:
        super().__init__()
        self._note = ""
        self._of = ""
        self.field = NoteField()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(name)
        self._view = MarkdownView(is_tall_as_text=True)
        self._view.setAccessibleName(name)
        # The keyboard comes in by the view where that is what is seen, and goes on into the field.
        self._view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._view.installEventFilter(self)
        self._view.viewport().installEventFilter(self)
        self._view.setMaximumHeight(180)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        indented = QVBoxLayout()
        indented.setContentsMargins(_INDENT, 0, _INDENT, 0)
        indented.addWidget(self._view)
        column.addLayout(indented)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.commit)
        self.field.textChanged.connect(self._rest.start)
        self.field.installEventFilter(self)
        self._show()

    def show_note(self, note: str, *, of: str) -> None:
        """Shows the note of a thing; what is being typed stays while it is the same. Call `commit` before another."""
        is_same = of == self._of
        self._note, self._of = note, of
        if not (is_same and self.field.hasFocus()) and self.field.toPlainText() != note:
            self.field.blockSignals(True)
            self.field.setPlainText(note)
            self.field.blockSignals(False)
            self.field.updateGeometry()
        self._show()

    def commit(self) -> None:
        """Says what was typed, where it differs."""
        self._rest.stop()
        note = self.field.toPlainText().strip()
        if note != self._note and not self.field.isReadOnly():
            self.changed.emit(note)

    def set_locked(self, locked: bool) -> None:
        """The note can be read, and not changed."""
        self.field.setReadOnly(locked)

    def edit(self) -> None:
        """Takes the keyboard, and shows the note as it is written."""
        self._show(is_edited=True)
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.FocusOut:
            self.commit()
            self._show(is_edited=False)
            self.ended.emit()
        elif watched is self._view and event.type() == QEvent.Type.FocusIn:
            self.edit()
        elif watched is self._view.viewport() and isinstance(event, QMouseEvent):
            is_click = event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton
            is_on_text = not self._view.anchorAt(event.position().toPoint())
            if is_click and is_on_text and not self._view.textCursor().hasSelection():
                self.edit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.commit()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _show(self, *, is_edited: bool | None = None) -> None:
        """The field while the keyboard is in it, or nothing is written yet; else the note as it reads."""
        is_edited = self.field.hasFocus() if is_edited is None else is_edited
        is_read = bool(self._note) and not is_edited
        if is_read:
            self._view.show_markdown(self._note)
        self._view.setVisible(is_read)
        self.field.setVisible(not is_read)


def _mark_of(event: QKeyEvent) -> str:
    """What a key puts around words; empty for other keys."""
    is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return _MARKS.get(Qt.Key(event.key()), "") if is_control else ""
