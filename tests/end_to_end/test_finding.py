"""Finding and going to a place, and labelling what is there, with nothing but the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.end_to_end.articles import GLACIER
from tests.end_to_end.conftest import StartProgram
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.window import (
    ANNOTATOR_NAME,
    LOCATION,
    ORGANIZATION,
    PERSON,
    AnnotateWindow,
    make_project,
)

FOUND = 0xFDF3C4


@pytest.fixture
def window(screen: Desktop, start: StartProgram, tmp_path: Path) -> AnnotateWindow:
    project = make_project(tmp_path, ("1.txt", GLACIER))
    program = start(screen, project.path, "--annotator", ANNOTATOR_NAME)
    return AnnotateWindow(screen, program, project, project.articles()[0])


def test_every_place_of_a_word_is_found_and_labelled_one_by_one(window: AnnotateWindow) -> None:
    first, second, third = (window.at("Hallen", number) for number in range(3))
    window.press("ctrl+f")
    window.desktop.type("hallen")
    window.press("enter")
    window.press("shift+Return")
    window.desktop.wait(lambda: window.amount(FOUND) > 1000, "the other places are marked", 5)
    window.press("esc")
    window.press("3")
    window.expect([(*first, LOCATION)])
    window.desktop.wait(lambda: window.amount(FOUND) == 0, "nothing is marked any more", 5)
    window.press("F3")
    window.press("2")
    window.expect([(*first, LOCATION), (*second, ORGANIZATION)])
    window.press("F3")
    window.press("1")
    window.expect([(*first, LOCATION), (*second, ORGANIZATION), (*third, PERSON)])
    # Round the end, to the first, which is relabelled where it stands.
    window.press("F3")
    window.press("shift+F3")
    window.press("shift+F3")
    window.press("alt+r")
    window.press("ctrl+z", 3)
    window.expect([])


def test_expression_finds_what_it_describes_after_characters_of_two_units(window: AnnotateWindow) -> None:
    window.press("ctrl+f")
    window.press("alt+r")
    window.desktop.type(r"St\w+ gl[a-z]+")
    window.press("esc")
    window.press("3")
    window.expect([(*window.at("Stor glacier"), LOCATION)])


def test_offset_paragraph_and_span_are_gone_to(window: AnnotateWindow) -> None:
    begin, end = window.at("Ana Ruiz")
    window.press("ctrl+g")
    window.wait_for_popup()
    window.desktop.type(f"{begin}-{end}")
    window.press("enter")
    window.wait_until_alone()
    window.press("1")
    window.expect([(begin, end, PERSON)])

    window.press("ctrl+g")
    window.wait_for_popup()
    window.desktop.type("p2")
    window.press("enter")
    window.wait_until_alone()
    window.press("ctrl+Right")
    window.press("2")
    engineer = window.at("engineer")
    window.expect([(begin, end, PERSON), (*engineer, ORGANIZATION)])

    window.press("esc")
    window.press("ctrl+g")
    window.wait_for_popup()
    window.desktop.type("ruiz")
    window.press("enter")
    window.wait_until_alone()
    window.press("Delete")
    window.expect([(*engineer, ORGANIZATION)])
