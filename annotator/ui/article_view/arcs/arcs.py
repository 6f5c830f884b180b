"""The arcs of one view: what is painted, what the mouse points at, and what is said about it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from html import escape
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from annotator.model import Relation
from annotator.ui.article_view.arcs.geometry import Bundle
from annotator.ui.article_view.arcs.painting import (
    line_width,
    name_rect,
    note_on,
    paint_arrows,
    paint_grounds,
    paint_light,
    paint_lines,
    paint_name,
    paint_note,
    path_of,
)
from annotator.ui.article_view.arcs.scene import Scene, make_scene
from annotator.ui.article_view.arcs.sight import look_at
from annotator.ui.article_view.chain_marks import paint_chains
from annotator.ui.article_view.content import NO_RELATIONS, Content
from annotator.ui.article_view.placement import Placement
from annotator.ui.article_view.span_painting import Marks
from annotator.ui.text_direction import isolated
from annotator.ui.wording import quoted

# Whose arcs are drawn.
ArcMode = Literal["none", "picked", "all"]

# Of the words of a span, so many code points are told; and so many of the relations that run together.
_TOLD_WORDS = 60
_TOLD_RELATIONS = 8


class Arcs(QObject):
    """Draws the relations of the picked span, or of all, on a viewport.

    The view says what it shows; a scene is made when it is next painted, and kept as long as nothing changes.
    """

    relation_wanted = Signal(str)  # the id of the relation whose arc was clicked

    def __init__(self, viewport: QWidget, placement: Placement) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        viewport.installEventFilter(self)
        self._placement = placement
        self._content: Content | None = None
        self._mode: ArcMode = "picked"
        self._picked = ""
        self._lit = ""
        self._is_over_arc = False
        self.marks: Marks | None = None  # what spans were painted with last
        self._scene: Scene | None = None
        self._seen_as: Hashable = None
        self._pointed: frozenset[str] = frozenset()

    def show_content(self, content: Content | None) -> None:
        """Another article, on which nothing is picked yet."""
        self._picked = self._lit = ""
        self._content = content
        self.refresh()

    def exchange_content(self, content: Content) -> None:
        """Other spans on the same article."""
        self._content = content
        self.refresh()

    def show(self, mode: ArcMode) -> None:
        """Draws the arcs of the picked span, of all spans, or none."""
        self._mode = mode
        self.refresh()

    def pick(self, span_id: str) -> None:
        """Another span is picked, or none."""
        if span_id != self._picked:
            was_drawn = self._may_draw()
            self._picked = span_id
            if was_drawn or self._may_draw():
                self.refresh()

    def light(self, relation_id: str) -> None:
        """Lights the arc of one relation, which is drawn in any case; empty for none."""
        if relation_id != self._lit:
            self._lit = relation_id
            self.refresh()

    def refresh(self) -> None:
        """Relations, or what they stand on, changed: repaints the viewport."""
        self._scene = None
        self._pointed = frozenset()
        self._viewport.update()

    def refresh_spans(self) -> None:
        """Spans changed, and with them perhaps what is drawn."""
        if self._may_draw():
            self.refresh()

    def _may_draw(self) -> bool:
        """Whether something is drawn, as far as can be said without looking at what is in view."""
        relations = self._content.relations if self._content else NO_RELATIONS
        return (
            bool(self._lit)
            or self._mode == "all"
            or (self._mode == "picked" and bool(self._picked and relations.of(self._picked)))
        )

    # What is drawn

    def drawn(self) -> dict[str, QRectF | None]:
        """The relations that were painted last, by id, and where their names stand in the viewport; for tests."""
        scene = self._scene
        if scene is None:
            return {}
        rects = {bundle: name_rect(place) for bundle, place in scene.names.items()}
        return {route.link.id: rects.get(bundle.id) for bundle in scene.bundles for route in bundle.routes}

    @contextmanager
    def painted_around(self, painter: QPainter, marks: Marks) -> Iterator[None]:
        """Paints the lines before the block paints the text, and arrows and names after it."""
        self.marks = marks
        scene = self._look(marks)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if scene is not None:
            self._paint_below(painter, scene, marks)
        painter.restore()
        yield
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_chains(painter, marks)
        if scene is not None:
            self._paint_above(painter, scene, marks)
        painter.restore()

    def _paint_chains(self, painter: QPainter, marks: Marks) -> None:
        """Marks the mentions of the picked span's chains, or of all."""
        page, placement = self._placement.page, self._placement
        ids = {look.id for look in marks.content.relations.chains_of(marks.picked)} if marks.picked else set()
        shows_all = self._mode == "all"
        if page is not None and (shows_all or (ids and self._mode != "none")):
            paint_chains(painter, page, placement.corner, self._viewport.height(), marks, None if shows_all else ids)

    def _paint_below(self, painter: QPainter, scene: Scene, marks: Marks) -> None:
        for route in scene.routes_of(self._lit):
            paint_light(painter, path_of(route.points), marks.theme)
        for bundle in self._quiet_first(scene):
            is_strong = self._is_strong(bundle)
            color = scene.looks[bundle.id].color if is_strong else scene.quiet[bundle.id]
            paint_lines(painter, scene.paths[bundle.id], color, line_width(marks.theme, is_strong=is_strong))
        paint_grounds(painter, scene.sight.names, marks.theme)

    def _paint_above(self, painter: QPainter, scene: Scene, marks: Marks) -> None:
        for bundle in self._quiet_first(scene):
            look, is_strong = scene.looks[bundle.id], self._is_strong(bundle)
            color = look.color if is_strong else scene.quiet[bundle.id]
            paint_arrows(painter, bundle, color, is_directed=look.is_directed, is_strong=is_strong)
        for bundle in self._quiet_first(scene):
            place = scene.name_of(bundle) if bundle.id in self._pointed else scene.names.get(bundle.id)
            if place is not None:
                paint_name(painter, place, scene.looks[bundle.id], marks.theme)
        if scene.left_out:
            corner = QPointF(scene.sight.room.right.inner, self._viewport.height() - 8)
            paint_note(painter, note_on(scene.left_out), corner, marks.theme)

    def _look(self, marks: Marks) -> Scene | None:
        page, placement = self._placement.page, self._placement
        if page is None or not self._may_draw():
            self._scene = None
            return None
        corner, size = placement.corner, QSizeF(self._viewport.size())
        numbers = placement.margin.width
        where = (corner.toTuple(), size.toTuple(), page.width, page.height)
        seen_as = (where, page.typography, numbers, marks.names_are_shown)
        if self._scene is None or seen_as != self._seen_as:
            self._seen_as = seen_as
            sight = look_at(page, corner, size, marks, numbers)
            self._scene = make_scene(
                sight, marks, self._lit, all_of_them=self._mode == "all", only_lit=self._mode == "none"
            )
        return self._scene

    def _quiet_first(self, scene: Scene) -> Sequence[Bundle]:
        return sorted(scene.bundles, key=self._is_strong)

    def _is_strong(self, bundle: Bundle) -> bool:
        is_lit = any(route.link.id == self._lit for route in bundle.routes)
        return is_lit or bundle.id in self._pointed or (bundle.is_first and bool(self._picked))

    # The mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove and not event.buttons():
            self._point_at(event.position())
        elif event.type() == QEvent.Type.Leave:
            self._point_at(None)
        return False

    def _point_at(self, point: QPointF | None) -> None:
        """The mouse is at a point, or has left the viewport."""
        scene = self._scene
        if scene is None:
            return
        routes = [] if point is None else scene.routes_at(point)
        ids = {route.link.id for route in routes}
        pointed = frozenset(bundle.id for bundle in scene.bundles if any(r.link.id in ids for r in bundle.routes))
        if pointed != self._pointed:
            self._pointed = pointed
            self._viewport.update()
        if bool(pointed) != self._is_over_arc:
            self._is_over_arc = bool(pointed)
            shape = Qt.CursorShape.PointingHandCursor if pointed else Qt.CursorShape.IBeamCursor
            self._viewport.setCursor(shape)

    def describe_at(self, point: QPointF) -> str:
        """What is told of the arc at a point, in rich text; empty where there is none."""
        scene = self._scene
        routes = scene.routes_at(point) if scene is not None else []
        if scene is None or not routes:
            return ""
        told = [self._sentence(scene.relations[route.link.id]) for route in routes[:_TOLD_RELATIONS]]
        if len(routes) > len(told):
            told.append(f"+{len(routes) - len(told)}")
        return "".join(f"<p style='margin: 2px 0'>{sentence}</p>" for sentence in told)

    def relation_at(self, point: QPointF) -> str:
        """The id of the relation whose arc or name is at a point; of several, the one after that which is lit."""
        routes = self._scene.routes_at(point) if self._scene is not None else []
        ids = [link.id for link in sorted({route.link for route in routes}, key=lambda link: (link.length, link.id))]
        at = ids.index(self._lit) if self._lit in ids else -1
        return ids[(at + 1) % len(ids)] if ids else ""

    def press(self, event: QMouseEvent) -> bool:
        """Picks the relation whose arc was clicked; says whether there is one."""
        found = self.relation_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else ""
        if found:
            self.relation_wanted.emit(found)
        return bool(found)

    def _sentence(self, relation: Relation) -> str:
        """Head, name of the type, child, in rich text."""
        assert self._content is not None
        look = self._content.relations.look_of(relation)
        name = f"<b style='color: {look.color.name()}'>{escape(look.name)}</b>"
        arrow = " → " if look.is_directed else " – "
        return arrow.join((escape(self._words(relation.head)), name, escape(self._words(relation.child))))

    def _words(self, span_id: str) -> str:
        """The words of a span, quoted, and isolated so that their direction does not turn the arrow (UAX 9)."""
        assert self._content is not None
        span = self._content.relations.span(span_id)
        if span is None:
            return ""
        end = span.start + _TOLD_WORDS
        words = self._content.article.text[span.start : min(span.end, end)]
        return isolated(quoted(f"{words}…" if span.end > end else words))
