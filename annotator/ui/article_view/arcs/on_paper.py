"""The arcs of all relations on a sheet of paper, where nobody picks or points at any."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QPainter

from annotator.ui.article_view.arcs.painting import (
    line_width,
    note_on,
    paint_arrows,
    paint_grounds,
    paint_lines,
    paint_name,
    paint_note,
)
from annotator.ui.article_view.arcs.scene import make_scene
from annotator.ui.article_view.arcs.sight import PlacedLines, look_at_lines
from annotator.ui.article_view.span_painting import Marks


@contextmanager
def arcs_around(
    painter: QPainter, placed: Sequence[PlacedLines], column: tuple[float, float], size: QSizeF, marks: Marks
) -> Iterator[None]:
    """Paints the arcs that begin or end on some lines: before the block paints these, and their names after it.

    The lines stand in a column, from left to right, of an area of a size that begins at the painter's origin. An arc
    from or to another sheet ends at the upper or lower edge of the area.
    """
    theme = marks.theme
    scene = make_scene(look_at_lines(placed, column, size, marks), marks, all_of_them=True)
    for bundle in scene.bundles:
        paint_lines(painter, scene.paths[bundle.id], scene.looks[bundle.id].color, line_width(theme, is_strong=False))
    paint_grounds(painter, scene.sight.names if scene.bundles else (), theme)
    yield
    for bundle in scene.bundles:
        look = scene.looks[bundle.id]
        paint_arrows(painter, bundle, look.color, is_directed=look.is_directed, is_strong=False)
    for bundle in scene.bundles:
        if (place := scene.names.get(bundle.id)) is not None:
            paint_name(painter, place, scene.looks[bundle.id], theme)
    if scene.left_out:
        paint_note(painter, note_on(scene.left_out), QPointF(column[1], size.height()), theme)
