"""What is said of the article as a whole beside its labels: its attributes, and a note."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.model import ArticleLabelChange, AttributeChange, Edit, NoteChange
from annotator.ui.accessible_roles import give_role
from annotator.ui.annotate.attributes import AttributeForm
from annotator.ui.annotate.labels import heading
from annotator.ui.annotate.note_box import NoteBox
from annotator.ui.focus import order_tabs
from annotator.ui.linking import Linking
from annotator.ui.session import Session
from annotator.ui.theme import Appearance


class ArticleSection(QWidget):
    """A section of the panel, there where something is asked of the article, or noted about it."""

    def __init__(self, session: Session, appearance: Appearance, article_view: QWidget) -> None:
        super().__init__()
        self._session = session
        give_role(self, QAccessible.Role.Grouping, self.tr("Article"))
        self.form = AttributeForm(appearance, Linking(session))
        self.note = NoteBox(self.tr("Add a note on the article…"), self.tr("Note on the article"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(heading(self.tr("Article")))
        fields = QVBoxLayout()
        fields.setContentsMargins(10, 0, 10, 0)
        fields.addWidget(self.form)
        layout.addLayout(fields)
        beside = QVBoxLayout()
        beside.setContentsMargins(6, 0, 6, 0)  # the note's text begins inside its field
        beside.addWidget(self.note)
        layout.addLayout(beside)
        describing = session.describing
        self.form.changed.connect(describing.set_article_attribute)
        self.form.rebuilt.connect(lambda: order_tabs(self))
        self.note.changed.connect(describing.set_article_note)
        for part in (self.form, self.note):
            part.left.connect(lambda: article_view.setFocus())
        self.note.ended.connect(self._show)
        session.leaving.connect(self.commit)
        session.article_changed.connect(self._show)
        session.schema_changed.connect(self._show)
        session.busy_changed.connect(self._show)
        session.annotations_changed.connect(self._follow)
        self.hide()

    def commit(self) -> None:
        """Writes what is being typed, where it differs."""
        if self._session.annotations is not None and self._session.is_writable:
            self.form.commit()
            self.note.commit()

    def edit_note(self) -> None:
        """Takes the keyboard into the note, which is there from then on."""
        self.show()
        self.note.edit()

    def _follow(self, edit: Edit) -> None:
        concerned = (ArticleLabelChange, AttributeChange, NoteChange)
        if any(isinstance(change, concerned) for change in edit.changes):
            self._show()

    def _show(self) -> None:
        annotations = self._session.annotations
        if annotations is None:
            self.hide()
            return
        labels = [label.label for label in annotations.labels]
        of = annotations.article
        self.form.show_attributes(self._session.schema.attributes, annotations.attributes, labels, of=of)
        self.form.setVisible(not self.form.is_empty)
        self.note.show_note(annotations.note, of=of)
        for part in (self.form, self.note):
            part.set_locked(not self._session.is_writable)
        self.setVisible(not self.form.is_empty or bool(annotations.note) or self.note.field.hasFocus())
