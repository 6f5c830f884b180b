"""The same words elsewhere, in the real window: in the article, then in the project, and back after a restart."""

from __future__ import annotations

from pathlib import Path

from tests.end_to_end.articles import FERRY, GLACIER, MARATHON
from tests.end_to_end.conftest import StartProgram
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.window import ANNOTATOR_NAME, LOCATION, AnnotateWindow, Labelled, labelled, make_project

TOWN = "Northport"


def places(text: str) -> set[Labelled]:
    starts = [start for start in range(len(text)) if text.startswith(TOWN, start)]
    return {(start, start + len(TOWN), LOCATION) for start in starts}


def test_same_words_are_labelled_in_the_article_and_the_project_and_taken_back_after_a_restart(
    screen: Desktop, start: StartProgram, tmp_path: Path
) -> None:
    project = make_project(tmp_path, ("1.txt", GLACIER), ("2.txt", FERRY), ("3.txt", MARATHON))
    first, ferry, marathon = project.articles()
    program = start(screen, project.path, "--annotator", ANNOTATOR_NAME)
    window = AnnotateWindow(screen, program, project, first)
    window.label(*window.at(TOWN), LOCATION)
    window.press("a")
    window.expect(places(GLACIER))
    assert len(places(GLACIER)) == 3
    assert not project.work(ferry).spans

    window.press("shift+a")
    window.wait_for_dialog()
    # The list is there as soon as the search is through, with its first article in the keyboard's hand: the ferry's
    # second place stays out.
    window.press("Down", 2)
    window.press("space")
    window.press("Return")
    window.wait_until_alone()
    chosen = {min(places(FERRY))}
    window.expect_that(lambda _: labelled(project.work(ferry)) == chosen, "one place of two in the other article")
    assert not project.work(marathon).spans

    program.kill()
    screen.wait_for_windows(0)
    program = start(screen, project.path, "--annotator", ANNOTATOR_NAME)
    window = AnnotateWindow(screen, program, project, first)
    window.press("ctrl+z")
    window.expect_that(lambda _: not project.work(ferry).spans, "the project's labels are taken back")
    window.expect(places(GLACIER))
    window.press("ctrl+z")
    window.expect({min(places(GLACIER))})
