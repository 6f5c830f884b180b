"""Paints arcs: their lines behind the text, their arrows and names over it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from annotator.ui.article_view.arcs.geometry import Away, Bundle, Point, Route
from annotator.ui.article_view.arcs.names import NamePlace
from annotator.ui.article_view.content import RelationLook
from annotator.ui.article_view.typography import NAME_PIXELS
from annotator.ui.theme import Theme, interface_font, mix
from annotator.ui.wording import counted

_RADIUS = 5.0
# So much of the page is in the colour of quiet arcs; theirs is at 3:1 against it still.
_QUIET = 0.35
_NOTE_PIXELS = 11.0
_LIGHT, _LIGHT_WIDTH = 0.35, 6.0


def name_font() -> QFont:
    """Slanted, so that the names of arcs are told from those under spans."""
    font = QFont(interface_font(NAME_PIXELS))
    font.setItalic(True)
    return font


def path_of(points: Sequence[Point]) -> QPainterPath:
    """A way with round corners."""
    path = QPainterPath(QPointF(*points[0]))
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(_RADIUS, _distance(before, corner) / 2, _distance(corner, after) / 2)
        path.lineTo(_on_the_way(corner, before, radius))
        path.quadTo(QPointF(*corner), _on_the_way(corner, after, radius))
    path.lineTo(QPointF(*points[-1]))
    return path


def _distance(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _on_the_way(start: Point, towards: Point, distance: float) -> QPointF:
    """The point at a distance from `start` on a straight piece."""
    share = distance / (_distance(start, towards) or 1.0)
    return QPointF(start[0] + (towards[0] - start[0]) * share, start[1] + (towards[1] - start[1]) * share)


def quiet_color(look: RelationLook, theme: Theme) -> QColor:
    """That of arcs which are neither the picked span's nor pointed at; with high contrast they are thinner, no more."""
    return look.color if theme.is_high_contrast else mix(look.color, QColor(theme.page), _QUIET)


def line_width(theme: Theme, *, is_strong: bool) -> float:
    """How thick an arc is, in pixels."""
    return (theme.underline - 0.5) if is_strong else 1.0


def paint_lines(painter: QPainter, paths: Iterable[QPainterPath], color: QColor, width: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, width))
    for path in paths:
        painter.drawPath(path)


def paint_light(painter: QPainter, path: QPainterPath, theme: Theme) -> None:
    """A wide soft line behind an arc that is lit, as the ring is around a picked span."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    color = QColor(theme.accent)
    color.setAlphaF(1.0 if theme.is_high_contrast else _LIGHT)
    painter.setPen(QPen(color, _LIGHT_WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPath(path)


def paint_arrows(painter: QPainter, bundle: Bundle, color: QColor, *, is_directed: bool, is_strong: bool) -> None:
    """An arrow where a directed relation meets its child, and an open one where an arc leaves the viewport."""
    size = 6.5 if is_strong else 5.5
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for tip, before in {_last(route) for route in bundle.routes if is_directed and _is_near(route)}:
        painter.drawPolygon(_arrow(tip, before, size))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, 1.5 if is_strong else 1.2))
    for tip, before in set(_exits(bundle.routes)):
        painter.drawPolyline(_arrow(tip, before, size))


def _is_near(route: Route) -> bool:
    return not isinstance(route.link.child, Away)


def _last(route: Route) -> tuple[Point, Point]:
    return route.points[-1], route.points[-2]


def _exits(routes: Iterable[Route]) -> Iterable[tuple[Point, Point]]:
    for route in routes:
        if isinstance(route.link.head, Away):
            yield route.points[0], route.points[1]
        if isinstance(route.link.child, Away):
            yield _last(route)


def _arrow(tip: Point, before: Point, size: float) -> QPolygonF:
    """An arrow that points down or up to `tip`."""
    x, y = tip
    back = -size if y > before[1] else size
    half = size * 0.5
    return QPolygonF([QPointF(x - half, y + back), QPointF(x, y), QPointF(x + half, y + back)])


def paint_grounds(painter: QPainter, names: Iterable[QRectF], theme: Theme) -> None:
    """Arcs pass behind the names under spans, which would be struck out by them."""
    for rect in names:
        painter.fillRect(rect.adjusted(-2, -1, 2, 1), QColor(theme.page))


def paint_name(painter: QPainter, place: NamePlace, look: RelationLook, theme: Theme) -> None:
    font = name_font()
    metrics = QFontMetricsF(font)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.page))
    painter.drawRoundedRect(name_rect(place), 3, 3)
    painter.setFont(font)
    painter.setPen(look.color)
    text = metrics.elidedText(look.name, Qt.TextElideMode.ElideRight, place.right - place.left + 1)
    painter.drawText(QPointF(place.left, place.y + metrics.capHeight() / 2), text)


def name_rect(place: NamePlace) -> QRectF:
    """The ground of a name on an arc."""
    half = NAME_PIXELS / 2 + 1
    return QRectF(place.left - 3, place.y - half, place.right - place.left + 6, 2 * half)


def note_on(left_out: int) -> str:
    """What is said of relations for which there was no room."""
    return counted("{n} more relation is not drawn", "{n} more relations are not drawn", left_out)


def paint_note(painter: QPainter, text: str, corner: QPointF, theme: Theme) -> None:
    """A quiet remark whose bottom right corner is at `corner`."""
    font = interface_font(_NOTE_PIXELS)
    metrics = QFontMetricsF(font)
    width, height = metrics.horizontalAdvance(text) + 16, metrics.height() + 8
    rect = QRectF(round(corner.x() - width) + 0.5, round(corner.y() - height) + 0.5, round(width), round(height))
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.page))
    painter.drawRoundedRect(rect, 5, 5)
    painter.setFont(font)
    painter.setPen(QColor(theme.muted))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
