"""What is drawn on what is in view: bundles of relations with their paths, looks and names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainterPath

from annotator.model import Relation
from annotator.ui.article_view.arcs.choice import choose_links
from annotator.ui.article_view.arcs.geometry import Bundle, Point, Route
from annotator.ui.article_view.arcs.names import NamePlace, place_names
from annotator.ui.article_view.arcs.painting import name_font, name_rect, path_of, quiet_color
from annotator.ui.article_view.arcs.routes import route_links
from annotator.ui.article_view.arcs.sight import Sight
from annotator.ui.article_view.content import RelationLook
from annotator.ui.article_view.span_painting import Marks

# How near to an arc one points at it.
_NEAR = 3.0


@dataclass
class Scene:
    """Made anew whenever what is in view changes.

    `relations` are by id, all else by the ids of bundles; `quiet` are the colours of arcs that are neither picked nor
    pointed at, `left_out` says how many more relations there are.
    """

    sight: Sight
    bundles: list[Bundle]
    relations: dict[str, Relation]
    looks: dict[str, RelationLook]
    quiet: dict[str, QColor]
    widths: dict[str, float]
    paths: dict[str, list[QPainterPath]]
    names: dict[str, NamePlace]
    left_out: int

    def name_of(self, bundle: Bundle) -> NamePlace | None:
        """The place of a bundle's name, found for one that is pointed at even where there is no room for it."""
        known = self.names.get(bundle.id)
        return known or next(
            iter(place_names([bundle], self.widths, self.sight.room, {}, frozenset([bundle.id]))), None
        )

    def routes_of(self, relation_id: str) -> list[Route]:
        """The way of a relation, where it is drawn."""
        return [route for bundle in self.bundles for route in bundle.routes if route.link.id == relation_id]

    def bundle_named_at(self, point: QPointF) -> Bundle | None:
        """The bundle whose name is at a point."""
        return next((place.bundle for place in self.names.values() if name_rect(place).contains(point)), None)

    def routes_at(self, point: QPointF) -> list[Route]:
        """The relations whose name or arc is at a point; those of one bundle, where several meet."""
        named = self.bundle_named_at(point)
        if named is not None:
            return list(named.routes)
        near = [(distance, bundle.id, bundle) for bundle in self.bundles for distance in _distances(bundle, point)]
        if not near:
            return []
        bundle = min(near, key=lambda entry: entry[:2])[2]
        return [route for route in bundle.routes if _distance(route, point) <= _NEAR]


def make_scene(sight: Sight, marks: Marks, lit: str = "", *, all_of_them: bool, only_lit: bool = False) -> Scene:
    """The arcs of the picked span, or of all spans in view, and of the relation with the id `lit`."""
    relations = marks.content.relations
    hub = "" if only_lit else marks.picked
    choice = choose_links(sight, relations, hub, lit, all_of_them=all_of_them)
    if lit in choice.relations and hub not in (choice.relations[lit].head, choice.relations[lit].child):
        hub = choice.relations[lit].head  # what is lit is drawn whatever the room
    bundles = route_links(choice.links, sight.room, hub)
    metrics = QFontMetricsF(name_font())
    looks = {bundle.id: relations.look_of(choice.relations[bundle.id]) for bundle in bundles}
    quiet = {bundle: quiet_color(look, marks.theme) for bundle, look in looks.items()}
    widths = {bundle: metrics.horizontalAdvance(look.name) for bundle, look in looks.items()}
    needed = frozenset(bundle.id for bundle in bundles if bundle.is_first)
    names = place_names(bundles, widths, sight.room, sight.taken, needed)
    paths = {bundle.id: [path_of(points) for points in {route.points for route in bundle.routes}] for bundle in bundles}
    drawn = sum(len(bundle.routes) for bundle in bundles)
    left_out = choice.left_out + len(choice.links) - drawn
    by_bundle = {place.bundle.id: place for place in names}
    return Scene(sight, bundles, choice.relations, looks, quiet, widths, paths, by_bundle, left_out)


def _distances(bundle: Bundle, point: QPointF) -> Iterator[float]:
    return (distance for route in bundle.routes if (distance := _distance(route, point)) <= _NEAR)


def _distance(route: Route, point: QPointF) -> float:
    """From a point to the nearest piece of a way, the larger of both coordinates' distances."""
    return min(_beside(one, other, point) for one, other in pairwise(route.points))


def _beside(one: Point, other: Point, point: QPointF) -> float:
    rect = QRectF(QPointF(*one), QPointF(*other)).normalized()
    x, y = point.x(), point.y()
    return max(rect.left() - x, x - rect.right(), rect.top() - y, y - rect.bottom(), 0.0)
