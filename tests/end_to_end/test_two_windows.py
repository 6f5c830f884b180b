"""Two windows on one project, each a process of its own: both edit, nothing is lost, a conflict is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.end_to_end.articles import FERRY, GLACIER
from tests.end_to_end.conftest import StartProgram
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.window import (
    ANNOTATOR_NAME,
    DATE,
    LOCATION,
    ORGANIZATION,
    PERSON,
    AnnotateWindow,
    labelled,
    make_project,
)


@pytest.fixture
def windows(
    screen: Desktop, other_screen: Desktop, start: StartProgram, tmp_path: Path
) -> tuple[AnnotateWindow, AnnotateWindow]:
    """One annotator's two windows on the same article, in which the second word is labelled."""
    project = make_project(tmp_path, ("1.txt", GLACIER), ("2.txt", FERRY))
    article = project.articles()[0]
    one = AnnotateWindow(screen, start(screen, project.path, "--annotator", ANNOTATOR_NAME), project, article)
    one.label(*one.at("Moen"), PERSON)
    one.expect([(*one.at("Moen"), PERSON)])
    other_program = start(other_screen, project.path, "--annotator", ANNOTATOR_NAME)
    return one, AnnotateWindow(other_screen, other_program, project, article)


def test_two_windows_label_one_article(windows: tuple[AnnotateWindow, AnnotateWindow]) -> None:
    one, other = windows
    spans = {(*one.at("Moen"), PERSON)}
    for words in ("Hallen", "Monday", "Lura"):
        spans.add(one.label(*one.at(words), LOCATION))
        one.expect(spans)
    for words in ("Ana Ruiz", "Storm Edda"):
        spans.add(other.label(*other.at(words), ORGANIZATION))
        other.expect(spans)
    spans.add(one.label(*one.at("bridge"), DATE))
    one.expect(spans)


def test_conflict_is_told_and_nothing_is_lost(windows: tuple[AnnotateWindow, AnnotateWindow]) -> None:
    one, other = windows
    place = one.at("Moen")
    one.press("2")
    one.expect([(*place, ORGANIZATION)])

    # The other window still shows a person there.
    other.press("Tab")
    other.press("3")
    other.wait_for_dialog()
    assert one.spans() == {(*place, ORGANIZATION)}
    other.press("enter")
    other.wait_until_alone()

    # It has read the article again; the step is repeated, and works.
    other.press("Tab")
    other.press("3")
    other.expect([(*place, LOCATION)])


def test_two_annotators_have_sets_of_their_own(
    screen: Desktop, other_screen: Desktop, start: StartProgram, tmp_path: Path
) -> None:
    project = make_project(tmp_path, ("1.txt", GLACIER))
    article = project.articles()[0]
    windows = {
        name: AnnotateWindow(desktop, start(desktop, project.path, "--annotator", name), project, article)
        for name, desktop in (("ana", screen), ("ben", other_screen))
    }
    words = {"ana": "Hallen", "ben": "Monday"}
    for name, window in windows.items():
        window.label(*window.at(words[name]), LOCATION)
    wanted = {name: {(*window.at(words[name]), LOCATION)} for name, window in windows.items()}

    def are_kept() -> bool:
        return all(labelled(project.work(article, name)) == spans for name, spans in wanted.items())

    screen.wait(are_kept, "each annotator's label is in the project", 10)
    windows["ana"].press("ctrl+z")
    windows["ana"].expect([])
    assert len(project.work(article, "ben").spans) == 1
