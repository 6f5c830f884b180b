"""The overview strip in the real window: a mark far below is clicked, and the article goes there."""

from __future__ import annotations

from pathlib import Path

import numpy

from tests.end_to_end.conftest import StartProgram
from tests.end_to_end.desktop import Area, Desktop, Point
from tests.end_to_end.window import (
    ANNOTATOR_NAME,
    COLOURS,
    LOCATION,
    PAGE,
    PERSON,
    SEGMENTS,
    AnnotateWindow,
    make_project,
)

COUNCIL = (
    "Council weighs a bridge\n\n"
    + "\n\n".join(f"On day {day} the council met and talked, and nobody went home early." for day in range(1, 80))
    + "\n\nThe bridge will stand in Northport"
)


def _marks(window: AnnotateWindow, strip: Area) -> list[int]:
    """The heights at which something is marked in the wide column of the strip."""
    picture = window.desktop.picture(strip)[:, 1:6]
    is_marked = (picture != PAGE) & (picture != SEGMENTS)
    return [strip.top + int(y) for y in numpy.flatnonzero(is_marked.all(axis=1))]


def test_click_on_a_mark_of_the_strip_goes_to_its_span(screen: Desktop, start: StartProgram, tmp_path: Path) -> None:
    project = make_project(tmp_path, ("1.txt", COUNCIL))
    program = start(screen, project.path, "--annotator", ANNOTATOR_NAME)
    window = AnnotateWindow(screen, program, project, project.articles()[0])
    # The part in view, at the top now, stands out from the page: that is where the view was found to end.
    strip = Area(window.view.right + 14, window.view.top, window.view.right + 24, window.view.bottom)
    town = window.at("Northport")

    window.press("ctrl+End")
    window.press("3")
    window.expect([(*town, LOCATION)])
    window.press("ctrl+Home")
    screen.wait(lambda: not window.amount(COLOURS[LOCATION]), "the label is out of view")
    marks = screen.wait(lambda: _marks(window, strip), "the strip shows the label")
    assert marks[0] > (strip.top + strip.bottom) // 2, "far below"
    screen.click(Point(strip.left + 3, marks[0]))
    screen.wait(lambda: window.amount(COLOURS[LOCATION]), "the label is in view")

    # The caret is still at the first word.
    window.press("1")
    window.expect([(*town, LOCATION), (*window.at("Council"), PERSON)])
