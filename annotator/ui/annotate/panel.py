"""The annotation panel: layers with their labels, labels on the article, the list of spans and the inspector."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from annotator.model import ArticleLabelChange, Edit
from annotator.ui.accessible_roles import give_role
from annotator.ui.annotate.article_labels import ArticleLayer
from annotator.ui.annotate.inspector import Inspector
from annotator.ui.annotate.labels import LayerSection, heading
from annotator.ui.annotate.span_list import SpanList
from annotator.ui.focus import FocusArea
from annotator.ui.label_styles import LabelStyles
from annotator.ui.session import Session
from annotator.ui.showing import Showing
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance
from annotator.ui.wording import counted, figures


class AnnotationPanel(QFrame):
    """The right side of the Annotate place."""

    rebuilt = Signal()  # there are other buttons and rows now

    def __init__(
        self,
        session: Session,
        styles: LabelStyles,
        appearance: Appearance,
        showing: Showing,
        article_view: QWidget,
    ) -> None:
        super().__init__()
        self.setObjectName("panel")
        give_role(self, QAccessible.Role.Grouping, self.tr("Annotation panel"))
        self._session = session
        self._styles = styles
        self._appearance = appearance
        self._showing = showing
        self._view = article_view
        self._layers: list[LayerSection] = []
        self._article_layers: list[ArticleLayer] = []
        self._sections = QVBoxLayout()
        self._sections.setContentsMargins(0, 0, 0, 0)
        self._sections.setSpacing(0)
        self.spans = SpanList(session, styles, appearance)
        self._span_count = styled(QLabel(), "small")
        self.inspector = Inspector(session, styles, article_view)
        self._arrange()
        styles.changed.connect(self._build)
        session.leaving.connect(self.inspector.save_note)
        session.article_changed.connect(self._show_all)
        session.annotations_changed.connect(self._follow)
        session.selection.picked_changed.connect(self._show_state)
        session.selection.armed_changed.connect(self._show_state)
        showing.changed.connect(self._show_hidden)
        # Whoever chose a span goes on with it in the article.
        self.spans.chosen.connect(lambda _: self._view.setFocus())
        self.spans.counted.connect(self._show_span_count)

    def _arrange(self) -> None:
        body = styled(QWidget(), "panelBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 6, 0, 8)
        column.setSpacing(0)
        column.addLayout(self._sections)
        self._span_heading = QWidget()
        head = heading(self.tr("Spans"), self._span_count)
        head.setContentsMargins(18, 6, 18, 6)
        self._span_heading.setLayout(head)
        column.addWidget(self._span_heading)
        column.addWidget(self.spans)
        column.addStretch(1)
        scroll = FocusArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        holder = QVBoxLayout()
        holder.setContentsMargins(18, 6, 18, 12)
        holder.addWidget(self.inspector)
        layout.addLayout(holder)
        self._show_span_count(0)

    def _build(self) -> None:
        """Makes the sections of the schema's layers."""
        for section in (*self._layers, *self._article_layers):
            self._sections.removeWidget(section)
            section.hide()
            section.deleteLater()
        self._layers, self._article_layers = [], []
        for layer in self._session.schema.layers:
            if layer.is_on_spans:
                section = LayerSection(layer, self._styles.colors(layer), self._styles.keys_of(layer), self._appearance)
                section.label_clicked.connect(self._label_was_clicked)
                section.shown_or_hidden.connect(self._showing.show_layer)
                self._layers.append(section)
                self._sections.addWidget(section)
        for layer in self._session.schema.layers:
            if layer.is_on_article:
                article_layer = ArticleLayer(layer, self._appearance)
                article_layer.toggled.connect(self._toggle_article_label)
                article_layer.rebuilt.connect(self.rebuilt)
                self._article_layers.append(article_layer)
                self._sections.addWidget(article_layer)
        self._show_hidden()
        self._show_all()
        self.rebuilt.emit()

    def focus_first(self) -> QWidget:
        """Where the keyboard comes in."""
        rows = [row for section in self._layers for row in section.rows.values()]
        return rows[0] if rows else self.spans

    def _label_was_clicked(self, layer: str, label: str) -> None:
        """Labels the selection, relabels the picked span; with neither, the label is armed, or put down again."""
        selection = self._session.selection
        if selection.picked is not None or not selection.is_empty:
            self._session.use_label(layer, label)
        else:
            selection.arm(None if selection.armed == (layer, label) else (layer, label))
        self._view.setFocus()

    def _toggle_article_label(self, layer: str, label: str) -> None:
        if self._session.annotations is None:
            self._session.message.emit(self.tr("Open an article first."))
        self._session.toggle_article_label(layer, label)

    def _follow(self, edit: Edit) -> None:
        for section in self._layers:
            section.set_counts(self._session.label_counts)
        if any(isinstance(change, ArticleLabelChange) for change in edit.changes):
            self._show_article_labels()

    def _show_all(self) -> None:
        for section in self._layers:
            section.set_counts(self._session.label_counts)
        self._show_article_labels()
        self._show_state()

    def _show_article_labels(self) -> None:
        annotations = self._session.annotations
        for layer in self._article_layers:
            layer.setEnabled(annotations is not None)
            layer.show_labels(annotations.labels_of(layer.layer.name) if annotations else [])

    def _show_state(self) -> None:
        picked = self._session.selection.picked
        current = (picked.layer, picked.label) if picked else None
        for section in self._layers:
            section.set_state(current, self._session.selection.armed)

    def _show_hidden(self) -> None:
        for section in self._layers:
            section.set_shown(self._showing.layer_is_shown(section.layer.name))

    def _show_span_count(self, count: int) -> None:
        self._span_heading.setVisible(count > 0)
        self._span_count.setText(figures(count))
        self._span_count.setAccessibleName(counted("{n} span", "{n} spans", count))
