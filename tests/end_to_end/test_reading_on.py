"""Reading on: the next start shows the article where it was left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy
import pytest

from annotator import api
from annotator.model import ReadingPlace
from tests.end_to_end.articles import COUNCIL, FERRY
from tests.end_to_end.conftest import StartProgram
from tests.end_to_end.desktop import Area, Desktop, Pixels, Program
from tests.end_to_end.window import ANNOTATOR_NAME, AnnotateWindow, ProjectFile, make_project

# What blinks: no more pixels than a caret in the text has.
_CARET = 100


def _place(project: ProjectFile) -> ReadingPlace | None:
    with api.open_project(project.path, read_only=True) as opened:
        return opened.reading_place(project.articles()[0], ANNOTATOR_NAME)


def _close(window: AnnotateWindow) -> None:
    window.press("ctrl+q")
    window.desktop.wait_for_windows(0)


def _kill_at_rest(window: AnnotateWindow) -> None:
    """As a power cut does it, a while after the last key."""
    window.desktop.wait(lambda: _place(window.project), "the file says where the article was left")
    window.program.kill()


def _shows(desktop: Desktop, area: Area, wanted: Pixels) -> bool:
    """Whether the picture is there; a line stands a pixel higher or lower, as its fractions are rounded."""
    found = desktop.picture(area)
    differs = numpy.all([found[1 + by : len(found) - 1 + by] != wanted[1:-1] for by in (-1, 0, 1)], axis=0)
    return int(numpy.count_nonzero(differs)) < _CARET


@pytest.mark.parametrize("end", [_close, _kill_at_rest])
def test_next_start_shows_the_same_line_at_the_top(
    screen: Desktop, start: StartProgram, tmp_path: Path, end: Callable[[AnnotateWindow], None]
) -> None:
    project = make_project(tmp_path, ("1.txt", COUNCIL), ("2.txt", FERRY))
    window = AnnotateWindow(screen, _start(screen, start, project), project, project.articles()[0])
    beginning = screen.wait_for_rest(window.view)
    window.press("pgdown", 3)
    screen.wait_for_change(beginning, window.view)
    window.press("Down", 25)
    left = screen.wait_for_rest(window.view)
    end(window)

    program = _start(screen, start, project)
    program.main_window()
    screen.wait(lambda: _shows(screen, window.view, left), "the article stands where it was left")

    # And the caret: from where it is, the next lines are read.
    window.press("ctrl+pgdown")
    screen.wait(lambda: not _shows(screen, window.view, left), "the next article is shown")
    window.press("ctrl+pgup")
    screen.wait(lambda: _shows(screen, window.view, left), "the article stands where it was left")
    place = _place(project)
    assert place is not None
    assert place.caret > place.top > len(COUNCIL) // 10


def _start(screen: Desktop, start: StartProgram, project: ProjectFile) -> Program:
    return start(screen, project.path, "--annotator", ANNOTATOR_NAME)
