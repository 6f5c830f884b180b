"""The picked relation: its type, its ends, its attributes and its note."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model import Relation, RelationType
from annotator.ui import icons
from annotator.ui.annotate.attributes import AttributeForm
from annotator.ui.annotate.note_box import NoteBox
from annotator.ui.chain_looks import ChainLooks
from annotator.ui.elided_button import ElidedButton
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.focus import order_tabs
from annotator.ui.label_styles import LabelStyles
from annotator.ui.linking import Linking
from annotator.ui.picker import Choice, Picker
from annotator.ui.session import Session
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance

_INDENT = 4


class RelationInspector(QFrame):
    """Shown while a relation is picked."""

    opened = Signal()  # another relation is shown

    def __init__(
        self, session: Session, styles: LabelStyles, looks: ChainLooks, appearance: Appearance, article_view: QWidget
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._session = session
        self._styles = styles
        self._looks = looks
        self._appearance = appearance
        self._view = article_view
        self._relation: Relation | None = None
        self._color = QLabel()
        self._type = ElidedLabel()
        self._type.setStyleSheet("font-weight: 600;")
        self.change = self._tool("chevron-down", self.tr("Change the type"), self._choose_type)
        self.flip = self._tool("arrow-right-left", self.tr("Turn the relation round (X)"), session.relating.flip)
        self._definition = styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "small")
        self._captions = styled(QLabel(), "small"), styled(QLabel(), "small")
        self.ends = self._end(), self._end()
        self.form = AttributeForm(appearance, Linking(session))
        self.note = NoteBox(self.tr("Add a note… (Esc returns to the text)"), self.tr("Note on the picked relation"))
        self._arrange()
        for number, end in enumerate(self.ends):
            end.clicked.connect(lambda _=False, number=number: self._go_to_end(number))
        self.form.changed.connect(self._set_attribute)
        self.form.rebuilt.connect(lambda: order_tabs(self))
        self.note.changed.connect(self._set_note)
        for part in (self.form, self.note):
            part.left.connect(lambda: article_view.setFocus())
        session.leaving.connect(self.commit)
        session.relating.picked_changed.connect(self.show_picked)
        session.busy_changed.connect(self.show_picked)
        session.chaining.changed.connect(self.show_picked)
        styles.changed.connect(self.show_picked)
        appearance.changed.connect(self._draw_icons)
        self._draw_icons()
        self.hide()

    def _tool(self, icon: str, name: str, run: Any) -> QToolButton:
        tool = styled(QToolButton(), "eye")
        tool.setProperty("icon_name", icon)
        tool.setToolTip(name)
        tool.setAccessibleName(name)
        tool.setIconSize(QSize(16, 16))
        tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tool.clicked.connect(lambda: run())
        return tool

    def _end(self) -> ElidedButton:
        end = styled(ElidedButton(), "link")
        end.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return end

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_INDENT, 0, _INDENT, 0)
        head.setSpacing(8)
        head.addWidget(self._color)
        head.addWidget(self._type, 1)
        head.addWidget(self.change)
        head.addWidget(self.flip)
        ends = QGridLayout()
        ends.setContentsMargins(0, 0, 0, 0)
        ends.setHorizontalSpacing(6)
        ends.setVerticalSpacing(0)
        ends.setColumnStretch(1, 1)
        for row, (caption, end) in enumerate(zip(self._captions, self.ends, strict=True)):
            ends.addWidget(caption, row, 0)
            ends.addWidget(end, row, 1, Qt.AlignmentFlag.AlignLeading)
        about = QVBoxLayout()
        about.setContentsMargins(_INDENT, 0, _INDENT, 0)
        about.setSpacing(6)
        about.addWidget(self._definition)
        about.addLayout(ends)
        about.addWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12 - _INDENT, 10, 12 - _INDENT, 8)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addLayout(about)
        layout.addWidget(self.note)

    def show_picked(self) -> None:
        """Shows the picked relation, or hides; what was being typed goes to the relation that it was about."""
        relation = self._session.relating.picked
        is_other = relation is None or self._relation is None or relation.id != self._relation.id
        if self._relation is not None and is_other:
            self.commit()
        if relation is not None and is_other:
            self.opened.emit()
        self._relation = relation
        if relation is None and self.isAncestorOf(QApplication.focusWidget() or self._view):
            self._view.setFocus()  # an undo took the relation away
        self.setVisible(relation is not None)
        if relation is None or self._session.article is None:
            return
        look, kind = self._looks.of_relation(relation), self._session.schema.relation(relation.label)
        self._color.setPixmap(icons.swatch(look.color))
        self._type.setText(self._styles.relation_title(relation.label))
        self._definition.setText(kind.definition if kind is not None else "")
        self._definition.setVisible(bool(self._definition.text()))
        self._show_ends(relation, is_directed=look.is_directed)
        of = f"{self._session.article.id}\n{relation.id}"
        self.form.show_attributes(kind.attributes if kind else (), relation.attributes, (relation.label,), of=of)
        self.form.setVisible(not self.form.is_empty)
        self.note.show_note(relation.note, of=of)
        is_writable = self._session.is_writable
        for part in (self.form, self.note):
            part.set_locked(not is_writable)
        self.change.setEnabled(is_writable and len(self._types(relation)) > 1)
        self.flip.setEnabled(is_writable)
        self.flip.setVisible(look.is_directed)

    def commit(self) -> None:
        """Writes what is being typed, where it differs."""
        if self._relation is not None and self._session.annotations is not None and self._session.is_writable:
            self.form.commit()
            self.note.commit()

    def _show_ends(self, relation: Relation, *, is_directed: bool) -> None:
        captions = (self.tr("From"), self.tr("To")) if is_directed else (self.tr("Between"), self.tr("and"))
        annotations = self._session.annotations
        for caption, said, end, span_id in zip(
            self._captions, captions, self.ends, (relation.head, relation.child), strict=True
        ):
            span = annotations.spans.get(span_id) if annotations is not None else None
            words = self._session.chaining.words_of(span) if span is not None else ""
            caption.setText(said)
            end.say(words)
            label = self._styles.title(span.layer, span.label) if span is not None else ""
            name = self.tr("{caption}: {label} “{words}”").format(caption=said, label=label, words=words)
            end.setAccessibleName(name)
            end.setToolTip(self.tr("Go to {label} “{words}”").format(label=label, words=words))

    def _go_to_end(self, number: int) -> None:
        if self._relation is not None:
            self._session.relating.go_to((self._relation.head, self._relation.child)[number])

    def _types(self, relation: Relation) -> list[RelationType]:
        """The types that the relation may have."""
        annotations = self._session.annotations
        assert annotations is not None
        head, child = annotations.spans.get(relation.head), annotations.spans.get(relation.child)
        if head is None or child is None:
            return []
        return self._session.relating.types_between(head, child, relation)

    def _choose_type(self) -> None:
        """Offers the types that the relation may have instead."""
        relation = self._relation
        if relation is None:
            return
        types = self._types(relation)
        choices = [
            Choice(
                kind.name,
                kind.display,
                kind.definition,
                self._styles.relation_color(kind.name).name(),
                is_possible=kind.name != relation.label,
            )
            for kind in types
        ]
        picker = Picker(choices, self.tr("Find a type of relations"), self._appearance, self)
        picker.chosen.connect(self._session.relating.retype)
        picker.show_below(self.change)

    def _set_attribute(self, name: str, value: Any) -> None:
        if self._relation is not None:
            self._session.relating.set_attribute(self._relation, name, value)

    def _set_note(self, note: str) -> None:
        if self._relation is not None:
            self._session.relating.set_note(self._relation, note)

    def _draw_icons(self) -> None:
        for tool in (self.change, self.flip):
            tool.setIcon(icons.icon(tool.property("icon_name"), self._appearance.theme))
