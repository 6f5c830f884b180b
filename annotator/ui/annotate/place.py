"""The Annotate place: the queue, the article with its toolbar, and the annotation panel."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from annotator.model import AnnotationSet, Article, Edit, RelationChange, Span, SpanChange
from annotator.ui.annotate.announcer import Announcer
from annotator.ui.annotate.describing_spans import describe_span
from annotator.ui.annotate.empty_page import EmptyPage
from annotator.ui.annotate.find_bar import FindBar
from annotator.ui.annotate.finding import Finding
from annotator.ui.annotate.label_bar import LabelBar
from annotator.ui.annotate.panel import AnnotationPanel
from annotator.ui.annotate.queue import QueuePanel
from annotator.ui.annotate.relations import Linker
from annotator.ui.annotate.span_rows import SPAN
from annotator.ui.annotate.toolbar import Toolbar
from annotator.ui.announcing import announce
from annotator.ui.article_view import ArticleView, Content, Description, LabelLook, Relations
from annotator.ui.chain_looks import ChainLooks
from annotator.ui.commands import Commands
from annotator.ui.context_menus import ArticleMenu, offer_on_rows
from annotator.ui.label_memory import LabelMemory
from annotator.ui.label_styles import LabelStyles
from annotator.ui.linking import Linking
from annotator.ui.session import Session
from annotator.ui.showing import Showing
from annotator.ui.splitter import Splitter
from annotator.ui.theme import Appearance
from annotator.ui.wording import counted

if TYPE_CHECKING:
    from annotator.settings import Settings

QUEUE_WIDTH = 256
MIDDLE_WIDTH = 652
PANEL_WIDTH = 316
_SPANS_ONE_BY_ONE = 20


class AnnotatePlace(Splitter):
    """Joins the three parts to the session."""

    def __init__(
        self,
        session: Session,
        styles: LabelStyles,
        appearance: Appearance,
        showing: Showing,
        commands: Commands,
        settings: Settings,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._session = session
        self._links = Linking(session)
        self._styles = styles
        self.showing = showing
        self.chain_looks = ChainLooks(session, styles, appearance)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.queue = QueuePanel(session, appearance)
        self.view = ArticleView(appearance)
        self.panel = AnnotationPanel(session, styles, appearance, self.showing, self.view, settings, self.chain_looks)
        self.toolbar = Toolbar(commands, appearance)
        self.finding = Finding(session)
        self.find_bar = FindBar(session, self.finding, commands, appearance)
        self.empty = EmptyPage(session, commands)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.find_bar)
        column.addWidget(self._stack, 1)
        self.addWidget(self.queue)
        self.addWidget(middle)
        self.addWidget(self.panel)
        self.queue.setMinimumWidth(170)
        middle.setMinimumWidth(400)
        self.panel.setMinimumWidth(264)
        for part, stretch in enumerate((0, 1, 0)):
            self.setStretchFactor(part, stretch)
        self.setSizes([QUEUE_WIDTH, MIDDLE_WIDTH, PANEL_WIDTH])
        self.name_handle(1, self.tr("Width of the queue"))
        self.name_handle(2, self.tr("Width of the panel"))
        self.announcer = Announcer(session, styles, self.view)
        self.announcer.said.connect(partial(announce, self.view))
        self.memory = LabelMemory(session)
        self.label_bar = LabelBar(self.view, session, styles, appearance, self.memory)
        self.label_bar.more_wanted.connect(lambda: commands.action("find label").trigger())
        ArticleMenu(self.view, session, commands)
        offer_on_rows(self.queue.list, commands, "article", lambda index: session.queue.open_at(index.row()))
        offer_on_rows(self.panel.spans, commands, "span", lambda index: session.selection.pick(index.data(SPAN)))
        offer_on_rows(self.panel.relations, commands, "relation", self.panel.relations.take_up)
        offer_on_rows(self.panel.chains, commands, "span", self.panel.chains.take_up)
        self.linker = Linker(self.view, session, styles)
        self._connect()

    def show_part(self, part: QWidget, shown: bool) -> None:
        """Shows or hides the queue or the panel; a keyboard that was in it goes to the article."""
        focused = QApplication.focusWidget()
        if not shown and focused is not None and part.isAncestorOf(focused):
            (self.empty if self._session.article is None else self.view).setFocus()
        part.setVisible(shown)

    def widths(self, before: Sequence[int]) -> list[int]:
        """The widths of the three parts; one that is hidden keeps what it had `before`."""
        kept = before or [QUEUE_WIDTH, MIDDLE_WIDTH, PANEL_WIDTH]
        return [size or old for size, old in zip(self.sizes(), kept, strict=True)]

    def _connect(self) -> None:
        session, selection, view = self._session, self._session.selection, self.view
        view.selected.connect(lambda anchor, caret, exact: selection.select(anchor, caret, exact=exact))
        view.selection_finished.connect(self._label_selection)
        view.clicked.connect(selection.pick_at)
        view.fragment_chosen.connect(lambda start, end, exact: session.shaping.toggle_stretch(start, end, exact=exact))
        session.chaining.changed.connect(view.arcs.refresh)
        view.edges.bounds_at = session.shaping.bounds_with_edge_at
        view.edges.dropped.connect(session.shaping.resize)
        self.queue.left.connect(lambda: view.setFocus())
        session.article_changed.connect(self._show_article)
        session.queue_changed.connect(self._show_emptiness)
        selection.changed.connect(lambda: view.set_selection(selection.anchor, selection.caret))
        selection.picked_changed.connect(lambda: view.set_picked(selection.picked))
        selection.pointed_out.connect(view.flash.show)
        session.annotations_changed.connect(self._follow)
        session.bookmarks.watch(view.top_line.find)
        session.bookmarks.found.connect(lambda place: view.top_line.put(place.top, place.shift))
        view.verticalScrollBar().valueChanged.connect(lambda _: session.rest.stir())
        self._styles.changed.connect(view.refresh_all)
        view.wayfinding.show_found(self.finding.hits_between)
        self.finding.found.connect(self._show_found)
        self.finding.shown.connect(view.wayfinding.bring_into_view)
        self.find_bar.left.connect(lambda: view.setFocus())
        self.showing.changed.connect(self._show_other_spans)
        self._show_emptiness()

    def _show_article(self) -> None:
        session = self._session
        article, annotations = session.article, session.annotations
        if article is None or annotations is None:
            self.view.show_content(None)
        else:
            self.view.show_content(self._content(article, annotations))
            self.view.overview.show_hits(self.finding.hit_starts())
            self._stack.setCurrentWidget(self.view)
            if self._takes_keyboard:
                self.view.setFocus()
        self._show_emptiness()

    def _content(self, article: Article, annotations: AnnotationSet) -> Content:
        def shown_span(span_id: str) -> Span | None:
            span = annotations.spans.get(span_id)
            return span if span is not None and self.showing.is_shown(span) else None

        by_id, chains = annotations.relations.get, self.chain_looks
        relations = Relations(annotations.relations_of, shown_span, chains.of_relation, by_id, chains.of_mention)
        sources = self.showing.sources()
        return Content(article, sources, self._look, self._describe, header_of(article), relations)

    def _show_other_spans(self) -> None:
        """Other spans are shown on the same article."""
        session = self._session
        if session.article is not None and session.annotations is not None:
            self.view.exchange_content(self._content(session.article, session.annotations))

    def _label_selection(self, by_mouse: bool) -> None:
        """Highlighter mode takes what somebody has selected; what was found waits for a key."""
        if not self.finding.has_selected:
            self._session.label_selection()
        if by_mouse:
            self.label_bar.offer()

    def _show_found(self, start: int, end: int) -> None:
        """Hits between two positions became known, or are none any more."""
        self.view.wayfinding.refresh_found(start, end)
        self.view.overview.show_hits(self.finding.hit_starts())

    @property
    def _takes_keyboard(self) -> bool:
        """Not while somebody is typing in the filter, and not from another place, where an edit was undone or made."""
        is_filtering = self.queue.filter.hasFocus() and bool(self.queue.filter.text())
        return not self.isHidden() and not is_filtering

    def _show_emptiness(self) -> None:
        if self._session.article is not None:
            self._stack.setCurrentWidget(self.view)
            return
        self.empty.refresh()
        self._stack.setCurrentWidget(self.empty)
        # While no project is open, the welcome page has the keyboard.
        if self._session.project is not None and self._takes_keyboard:
            self.empty.setFocus()

    def _follow(self, edit: Edit) -> None:
        changes = [change for change in edit.changes if isinstance(change, SpanChange)]
        stretches = [(span.start, span.end) for change in changes for span in (change.before, change.after) if span]
        # What is laid out is not much: beyond a few spans, all of it costs less than each by itself.
        if len(stretches) > _SPANS_ONE_BY_ONE:
            stretches = [(min(start for start, _ in stretches), max(end for _, end in stretches))]
        for start, end in stretches:
            self.view.refresh(start, end)
        if any(isinstance(change, RelationChange) for change in edit.changes):
            self.view.arcs.refresh()

    def _look(self, span: Span) -> LabelLook:
        return self._styles.look(span.layer, span.label)

    def _describe(self, span: Span) -> Description:
        return describe_span(span, self._session.schema, self._styles, self._links)


def header_of(article: Article) -> str:
    """The quiet line above an article: where and when it appeared, and how long it is."""
    source = str(article.meta.get("source") or article.meta.get("file") or "")
    published = str(article.meta.get("published") or "")
    characters = len(article.text)
    words = len(article.text.split()) if characters < 200_000 else 0
    length = (
        counted("{n} word", "{n} words", words)
        if words > 20
        else counted("{n} character", "{n} characters", characters)
    )
    # Isolates keep a source in another direction from turning the date round (UAX 9).
    return " · ".join(f"\u2068{part}\u2069" for part in (source, published, length) if part)
