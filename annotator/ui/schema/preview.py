"""The right side of the Schema place: what annotators will see of the schema, as it changes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QVBoxLayout, QWidget

from annotator.model import Attribute, Relation, Schema, Span, SpanIndex
from annotator.model.schema_change import Owner
from annotator.ui.accessible_roles import give_role
from annotator.ui.annotate.article_labels import ArticleLayer
from annotator.ui.annotate.attributes import AttributeForm
from annotator.ui.annotate.label_list import LabelList
from annotator.ui.annotate.label_rows import LabelRows
from annotator.ui.annotate.labels import heading
from annotator.ui.article_view import ArticleView, Content, Description, LabelLook, Relations, Source
from annotator.ui.focus import FocusArea
from annotator.ui.habits import Habits
from annotator.ui.label_styles import LabelStyles
from annotator.ui.layouts import empty
from annotator.ui.schema.items import Item, owner_of
from annotator.ui.schema.sample import sample_of
from annotator.ui.showing import Showing
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance

_PASSAGE_HEIGHT = 244
_ZOOM = 0.84


class Preview(QFrame):
    """A passage with the labels of what is picked, the questions that its attributes ask, and the panel's labels."""

    def __init__(self, styles: LabelStyles, habits: Habits, showing: Showing, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("panel")
        give_role(self, QAccessible.Role.Grouping, self.tr("Preview"))
        self._styles = styles
        self._appearance = appearance
        self.passage = ArticleView(appearance)
        self.passage.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.passage.set_zoom(_ZOOM)
        self.passage.arcs.show("all")
        self.passage.setAccessibleName(self.tr("Sample passage"))
        self.questions = AttributeForm(appearance)
        self.questions.changed.connect(self._answer)
        self._attributes: tuple[Attribute, ...] = ()
        self._answers: dict[str, Any] = {}
        self._item: Item | None = None
        self._rows = LabelRows(styles, habits, showing, [], self)
        self.labels = LabelList(self._rows, styles, showing, appearance)
        self.labels.setAccessibleName(self.tr("Labels in the panel"))
        self._shown: Schema | None = None
        self._fit_soon = QTimer(self, singleShot=True, interval=0)
        self._fit_soon.timeout.connect(self._fit)
        self._arrange()

    def show_item(self, schema: Schema, item: Item) -> None:
        """Shows what annotators will see of an item."""
        if item != self._item:
            self._answers = {}
        self._item = item
        self._show_passage(schema, item)
        self._show_questions(schema, item)
        self._show_labels(schema, item)

    def _arrange(self) -> None:
        body = styled(QWidget(), "panelBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(0)
        self._question_heading = _heading(self.tr("Asked of annotators"))
        questions = QVBoxLayout()
        questions.setContentsMargins(18, 0, 18, 8)
        questions.addWidget(self.questions)
        self._sections = QVBoxLayout()
        self._sections.setContentsMargins(0, 0, 0, 0)
        self._sections.setSpacing(0)
        column.addWidget(self._question_heading)
        column.addLayout(questions)
        column.addLayout(self._sections)
        column.addStretch(1)
        self._area = FocusArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(body)
        self._body = body
        self._none = styled(QLabel(self.tr("Labels on whole articles are not drawn on text."), wordWrap=True), "muted")
        self._none.setContentsMargins(18, 14, 18, 10)
        self._none.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.passage)
        layout.addWidget(self._none)
        layout.addWidget(self._area)
        layout.addWidget(self.labels, 1)
        self.questions.rebuilt.connect(self._fit_soon.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.passage.setFixedHeight(min(_PASSAGE_HEIGHT, event.size().height() * 2 // 5))
        self._fit_soon.start()

    def _fit(self) -> None:
        """What is asked has the height that it needs, up to half of the preview; the labels have the rest."""
        is_asking = bool(self._attributes or self._sections.count())
        layout = self._body.layout()
        height = layout.totalHeightForWidth(self.width() - 1) if is_asking and layout is not None else 0
        self._area.setFixedHeight(max(0, min(height, self.height() * 2 // 5)))

    def _show_passage(self, schema: Schema, item: Item) -> None:
        article, spans, relations = sample_of(schema, item)
        self.passage.setVisible(bool(spans))
        layer = schema.layer(item.layer) if item.layer else None
        self._none.setVisible(not spans and layer is not None and not layer.is_on_spans)
        index = SpanIndex(spans)

        def relations_of(span_id: str) -> list[Relation]:
            return [relation for relation in relations if span_id in (relation.head, relation.child)]

        content = Content(
            article,
            (Source("own", index.overlapping),),
            self._look,
            self._describe,
            relations=Relations(relations_of, index.get, self._styles.relation_look),
        )
        self.passage.show_content(content)

    def _show_questions(self, schema: Schema, item: Item) -> None:
        """The attributes of what is picked, to be tried: answers are kept nowhere."""
        owner = owner_of(item)
        inherited = Owner.of_layer(owner.layer).attributes(schema) if owner.kind == "label" else ()
        self._attributes = (*inherited, *owner.attributes(schema))
        defaults = {one.name: one.default for one in self._attributes if one.default is not None}
        self._answers = defaults | {name: value for name, value in self._answers.items() if value is not None}
        self._question_heading.setVisible(bool(self._attributes))
        self._show_answers()

    def _show_answers(self) -> None:
        assert self._item is not None
        owner = owner_of(self._item)
        labels = (owner.name,) if owner.kind == "label" else ()
        self.questions.show_attributes(self._attributes, self._answers, labels, of=str(self._item))

    def _answer(self, name: str, value: Any) -> None:
        self._answers = {**self._answers, name: value}
        self._show_answers()

    def _show_labels(self, schema: Schema, item: Item) -> None:
        """The panel's labels, the one that is picked in view, and layers on articles as the panel has them."""
        empty(self._sections)
        for layer in schema.layers:
            if layer.is_on_article and item.layer in ("", layer.name):
                self._sections.addWidget(ArticleLayer(layer, self._appearance))
        if schema is not self._shown:
            self._shown = schema
            self._rows.show_schema(schema)
        place = self._rows.place_of((item.layer, item.name if item.kind == "label" else ""))
        # From the heading of the layer on, which is not cut in two then.
        top = self._rows.place_of((item.layer, ""))
        if top >= 0:
            self.labels.scrollTo(self._rows.index(top, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        if place >= 0:
            self.labels.scrollTo(self._rows.index(place, 0))
        # Once what was put in is laid out.
        self._fit_soon.start()

    def _look(self, span: Span) -> LabelLook:
        return self._styles.look(span.layer, span.label)

    def _describe(self, span: Span) -> Description:
        return Description(self._styles.title(span.layer, span.label))


def _heading(title: str) -> QWidget:
    holder = QWidget()
    row = heading(title)
    row.setContentsMargins(18, 6, 18, 6)
    holder.setLayout(row)
    return holder
