"""The annotation panel: labels, labels on the article, lists of what the article has, and the inspector."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFrame, QStackedLayout, QVBoxLayout, QWidget

from annotator.model import ArticleLabelChange, Edit, Layer
from annotator.ui.accessible_roles import give_role
from annotator.ui.annotate.article_labels import ArticleLayer
from annotator.ui.annotate.article_section import ArticleSection
from annotator.ui.annotate.guideline import Guideline
from annotator.ui.annotate.inspector import Inspector
from annotator.ui.annotate.labels import Labels
from annotator.ui.annotate.lists import Lists
from annotator.ui.annotate.panel_column import PanelColumn, Part
from annotator.ui.annotate.relations import ChainList, RelationInspector, RelationList
from annotator.ui.annotate.span_list import Spans
from annotator.ui.chain_looks import ChainLooks
from annotator.ui.focus import FocusArea
from annotator.ui.habits import Habits, LabelKey
from annotator.ui.label_styles import LabelStyles
from annotator.ui.session import Session
from annotator.ui.showing import Showing
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance

if TYPE_CHECKING:
    from annotator.settings import Settings


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
        settings: Settings,
        looks: ChainLooks,
    ) -> None:
        super().__init__()
        self.setObjectName("panel")
        give_role(self, QAccessible.Role.Grouping, self.tr("Annotation panel"))
        self._session = session
        self._appearance = appearance
        self._settings = settings
        self._view = article_view
        self.habits = Habits(session, settings)
        self.labels = Labels(session, styles, appearance, showing, self.habits, settings.folded_layers)
        self._came_from = article_view
        self._article_layers: list[ArticleLayer] = []
        self._article_column = QVBoxLayout()
        self.lists = Lists()
        self.span_part = Spans(session, styles, appearance, settings)
        self.spans = self.span_part.list
        self.article = ArticleSection(session, appearance, article_view)
        self.relations = RelationList(session, styles, looks, appearance)
        self.chains = ChainList(session, styles, looks, appearance)
        self.inspector = Inspector(session, styles, appearance, article_view)
        self.relation = RelationInspector(session, styles, looks, appearance, article_view)
        self.guideline = Guideline(session, styles, appearance)
        self._column = PanelColumn(settings)
        self._arrange()
        styles.changed.connect(self._build)
        session.article_changed.connect(self._show_article_labels)
        session.annotations_changed.connect(self._follow)
        self.labels.label_wanted.connect(self._use_label)
        self.labels.label_armed.connect(self._arm_label)
        self.labels.guideline_wanted.connect(lambda layer, label: self._open_guideline((layer, label)))
        self.guideline.closed.connect(self.close_guideline)
        session.selection.picked_changed.connect(self._follow_pick)
        # Whoever chose a span goes on with it in the article.
        self.spans.chosen.connect(lambda _: self._view.setFocus())
        # Relations and chains are worked on in their lists, which Esc leaves.
        for listed in (self.relations, self.chains):
            listed.left.connect(lambda: self._view.setFocus())

    def _arrange(self) -> None:
        self._article_column.addWidget(self.article)
        self._article_area = _scrolled(self._article_column, (0, 0, 0, 0))
        holder = QVBoxLayout()
        holder.addWidget(self.relation)
        holder.addWidget(self.inspector)
        self._inspector_area = _scrolled(holder, (18, 0, 18, 12))
        self._inspector_area.hide()
        # Another span is looked at from the top.
        for opened in (self.inspector.opened, self.relation.opened):
            opened.connect(lambda: self._inspector_area.verticalScrollBar().setValue(0))
        for part in (self.inspector, self.relation, self.article):
            part.installEventFilter(self)
        spans = self.span_part
        self.lists.add_list(self.tr("Spans"), self.spans, body=spans, tools=spans.tools)
        spans.counted.connect(lambda count, shown: self.lists.show_count(self.spans, count, shown))
        self.lists.add_list(self.tr("Relations"), self.relations, tools=(self.relations.everywhere,))
        self.lists.add_list(self.tr("Chains"), self.chains)
        self.relations.counted.connect(lambda count: self.lists.show_count(self.relations, count))
        self.chains.counted.connect(lambda count: self.lists.show_count(self.chains, count))
        column = self._column
        wanted_by = _wanted_height
        column.add_part(Part("labels", self.labels, self.labels.wanted_height, 120, 2.0, grows=True), "")
        article, lists, inspector = self._article_area, self.lists, self._inspector_area
        column.add_part(Part("article", article, lambda: wanted_by(article), 40, 1.0), self.tr("Height of the labels"))
        column.add_part(
            Part("lists", lists, lists.wanted_height, 60, 1.0, grows=True),
            self.tr("Height of the labels on the article"),
        )
        column.add_part(
            Part("inspector", inspector, lambda: wanted_by(inspector), 90, 1.4), self.tr("Height of the inspector")
        )
        self.labels.changed.connect(column.share_soon)
        self.lists.changed.connect(column.share_soon)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(column)
        self._pages.addWidget(self.guideline)

    def _build(self) -> None:
        """Shows the layers of the schema."""
        for section in self._article_layers:
            self._article_column.removeWidget(section)
            section.hide()
            section.deleteLater()
        self._article_layers = []
        for layer in self._session.schema.layers:
            if layer.is_on_article:
                article_layer = self._article_layer(layer)
                self._article_layers.append(article_layer)
                self._article_column.insertWidget(len(self._article_layers) - 1, article_layer)
        self._show_areas()
        self.labels.show_schema()
        self._show_article_labels()
        self._column.share_soon()
        self.rebuilt.emit()

    def _article_layer(self, layer: Layer) -> ArticleLayer:
        folded, name = self._settings.folded_layers, f"{layer.name} (article)"

        def keep(is_folded: bool) -> None:
            folded[:] = [other for other in folded if other != name] + [name] * is_folded

        uses = partial(self.habits.uses_in, layer.name)
        made = ArticleLayer(layer, self._appearance, is_folded=name in folded, uses=uses)
        made.folded.connect(keep)
        made.toggled.connect(self._toggle_article_label)
        made.rebuilt.connect(self.rebuilt)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What the inspector is in comes and goes with it, and so does what is said of the article."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._show_areas()
        return False

    def _show_areas(self) -> None:
        self._inspector_area.setVisible(not (self.inspector.isHidden() and self.relation.isHidden()))
        self._article_area.setVisible(bool(self._article_layers) or not self.article.isHidden())
        self._column.share_soon()

    # Guidelines

    def toggle_guideline(self) -> None:
        """Shows what is written about the label in hand, else about the project; closes it where that is shown."""
        is_open = self._pages.currentWidget() is self.guideline
        wanted = self._label_in_hand()
        if is_open and (
            wanted == self.guideline.shown or self.guideline.isAncestorOf(QApplication.focusWidget() or self)
        ):
            self.close_guideline()
        else:
            self._open_guideline(wanted)

    def close_guideline(self) -> bool:
        """Shows the panel again, and takes the keyboard to where it was; says whether there was something to close."""
        if self._pages.currentWidget() is not self.guideline:
            return False
        had_keyboard = self.guideline.isAncestorOf(QApplication.focusWidget() or self)
        self._pages.setCurrentWidget(self._column)
        self.guideline.shown = None
        if had_keyboard:
            (self._came_from if self._came_from.isVisible() else self._view).setFocus()
        return True

    def _open_guideline(self, key: LabelKey) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not self.guideline.isAncestorOf(focused):
            lists = (self.labels.list, self.labels.field, self.spans)
            self._came_from = next((one for one in lists if one is focused), self._view)
        self.guideline.show_about(key)
        self._pages.setCurrentWidget(self.guideline)
        self.guideline.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _label_in_hand(self) -> LabelKey:
        """The label that the keyboard is on, the picked span's, or the armed one; ("", "") where there is none."""
        selection = self._session.selection
        row = self.labels.row_in_hand()
        if row is not None and row.layer:
            return row.key
        for layer in self._article_layers:
            if name := layer.label_in_hand():
                return layer.layer.name, name
        picked = selection.picked
        return (picked.layer, picked.label) if picked is not None else selection.armed or ("", "")

    def _follow_pick(self) -> None:
        """An open guideline goes from label to label with what is picked."""
        picked = self._session.selection.picked
        if picked is not None and self._pages.currentWidget() is self.guideline:
            self.guideline.show_about((picked.layer, picked.label))

    def focus_first(self) -> QWidget:
        """Where the keyboard comes in."""
        if self._pages.currentWidget() is self.guideline:
            return self.guideline.text
        return self.labels.list if self.labels.rows.rows else self.spans

    def _use_label(self, layer: str, label: str) -> None:
        """Labels the selection, relabels the picked span; with neither, the label is armed, or put down again."""
        selection = self._session.selection
        if selection.picked is not None or not selection.is_empty:
            self._session.use_label(layer, label)
        else:
            self._arm_label(layer, label)
        self._view.setFocus()

    def _arm_label(self, layer: str, label: str) -> None:
        selection = self._session.selection
        selection.arm(None if selection.armed == (layer, label) else (layer, label))

    def _toggle_article_label(self, layer: str, label: str) -> None:
        if self._session.annotations is None:
            self._session.message.emit(self.tr("Open an article first."))
        self._session.toggle_article_label(layer, label)

    def _follow(self, edit: Edit) -> None:
        if any(isinstance(change, ArticleLabelChange) for change in edit.changes):
            self._show_article_labels()

    def _show_article_labels(self) -> None:
        annotations = self._session.annotations
        for layer in self._article_layers:
            layer.setEnabled(annotations is not None)
            layer.show_labels(annotations.labels_of(layer.layer.name) if annotations else [])


def _scrolled(column: QVBoxLayout, margins: tuple[int, int, int, int]) -> FocusArea:
    """A column that scrolls where it has less than its height."""
    column.setContentsMargins(*margins)
    column.setSpacing(0)
    body = styled(QWidget(), "panelBody")
    body.setLayout(column)
    area = FocusArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    return area


def _wanted_height(area: FocusArea) -> int:
    """The height at which nothing in it must be scrolled to."""
    body = area.widget()
    assert body is not None
    return body.heightForWidth(area.width()) if body.hasHeightForWidth() else body.sizeHint().height()
