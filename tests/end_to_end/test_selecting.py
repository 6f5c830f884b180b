"""Selecting text, picking spans and shaping them in the real window, with the mouse and from the keyboard."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy
import pytest

from annotator.model import AnnotationSet
from tests.end_to_end.articles import FERRY, GLACIER
from tests.end_to_end.conftest import StartProgram
from tests.end_to_end.desktop import Desktop, Pixels, Point
from tests.end_to_end.window import (
    ANNOTATOR_NAME,
    COLOURS,
    DATE,
    LOCATION,
    MONEY,
    ORGANIZATION,
    PERSON,
    AnnotateWindow,
    make_project,
)


@pytest.fixture
def window(screen: Desktop, start: StartProgram, tmp_path: Path) -> AnnotateWindow:
    project = make_project(tmp_path, ("1.txt", GLACIER), ("2.txt", FERRY))
    program = start(screen, project.path, "--annotator", ANNOTATOR_NAME)
    return AnnotateWindow(screen, program, project, project.articles()[0])


def pieces(work: AnnotationSet) -> list[tuple[tuple[int, int], ...]]:
    return [span.pieces for span in work.spans]


# The mouse


@pytest.mark.parametrize(
    ("clicks", "words"),
    [
        (2, "Lura"),
        (3, "“It is the best news in years,” replied Ruiz’s deputy, but farmers along the river Lura called the plan"),
        (4, "“The ice has never lied to us,” said Moen. “It is the best news in years,” replied Ruiz’s deputy, but"),
    ],
)
def test_two_clicks_label_a_word_three_a_sentence_four_the_paragraph(
    window: AnnotateWindow, clicks: int, words: str
) -> None:
    begin, _ = window.at(words)
    end = window.at("Lura")[1] if clicks == 2 else window.at("disgrace")[1]
    if clicks > 2:
        begin += 1  # A label lets go of the opening quotation mark.
    window.click_on(window.at("Lura")[0] + 1, clicks)
    window.press("1")
    window.expect([(begin, end, PERSON)])


def test_click_with_shift_extends_the_selection(window: AnnotateWindow) -> None:
    begin, end = window.at("Upper Valley Water Board")
    first, last = window.places(begin + 2, end - 2)
    window.desktop.click(first)
    window.desktop.wait_for_double_click_to_pass()
    window.desktop.click(last, hold="shift")
    window.press("2")
    window.expect([(begin, end, ORGANIZATION)])


def test_drag_with_ctrl_and_shift_adds_fragments_and_takes_them_out(window: AnnotateWindow) -> None:
    upper, water = window.at("Upper"), window.at("Water")
    board = window.at("Board")
    first, last, third = window.places(water[0] + 1, water[1] - 1, board[0] + 2)
    window.label(*upper, ORGANIZATION)
    window.expect([(*upper, ORGANIZATION)])
    window.desktop.drag(first, last, "ctrl+shift")
    window.expect_that(lambda work: pieces(work) == [(upper, water)], "The fragment is not added.")
    window.desktop.click(third, hold="ctrl+shift")
    both = (water[0], board[1])
    window.expect_that(lambda work: pieces(work) == [(upper, both)], "The word beside it is not one with it.")
    window.desktop.drag(first, last, "ctrl+shift")
    window.expect_that(lambda work: pieces(work) == [(upper, board)], "The fragment is not taken out.")
    window.desktop.drag(first, last, "ctrl+shift", give_up=True)
    window.press("ctrl+z", 2)
    window.expect_that(lambda work: pieces(work) == [(upper, water)], "Esc does not give the drag up.")


def test_ends_of_the_picked_span_are_dragged(window: AnnotateWindow) -> None:
    upper, valley, board = window.at("Upper"), window.at("Valley"), window.at("Board")
    left, right = window.places(valley[0], valley[1])
    far_left, far_right, inside = window.places(upper[0] + 1, board[1] - 1, valley[1] - 2)
    window.label(*valley, ORGANIZATION)
    window.expect([(*valley, ORGANIZATION)])
    window.desktop.drag(right, far_right)
    window.expect([(valley[0], board[1], ORGANIZATION)])
    window.desktop.drag(left, far_left)
    window.expect([(upper[0], board[1], ORGANIZATION)])
    window.caret = board[1]
    end_of_board, start_of_upper = window.places(board[1], upper[0])
    window.press("Tab")  # Looking for places has let it go.
    window.desktop.drag(start_of_upper, right, give_up=True)
    window.desktop.drag(end_of_board, inside, "alt")
    window.expect([(upper[0], valley[1] - 2, ORGANIZATION)])
    window.press("ctrl+z", 3)
    window.expect([(*valley, ORGANIZATION)])


def test_label_is_clicked_beside_the_selection(window: AnnotateWindow) -> None:
    window.label(*window.at("Northport"), LOCATION)
    window.press("esc")
    begin, end = window.at("Lofthus")
    window.drag(begin, end)
    window.desktop.click(offer(window, LOCATION))
    window.expect([(*window.at("Northport"), LOCATION), (begin, end, LOCATION)])
    window.press("2")
    window.expect([(*window.at("Northport"), LOCATION), (begin, end, ORGANIZATION)])


def offer(window: AnnotateWindow, label: str) -> Point:
    """Where a label is offered over the text: beside the square in its colour."""

    def find() -> Point | None:
        picture: Pixels = window.desktop.picture(window.view)
        mask = picture == COLOURS[label]
        squares = numpy.lib.stride_tricks.sliding_window_view(mask, (7, 7)).all(axis=(2, 3))
        ys, xs = numpy.nonzero(squares)
        return Point(window.view.left + int(xs[0]) + 30, window.view.top + int(ys[0]) + 3) if len(ys) else None

    found: Point = window.desktop.wait(find, f"{label} is offered beside the selection")
    return found


# The keyboard


def test_leap_goes_to_a_word_by_its_first_letters(window: AnnotateWindow) -> None:
    window.press("'")
    window.desktop.type("val")
    window.press("enter")
    window.press("2")
    window.expect([(*window.at("Valley"), ORGANIZATION)])
    # Letters that are keys of labels and commands, the next of several, and back.
    window.press("esc")
    window.press("'")
    window.desktop.type("s")
    window.press("'")
    window.press("shift+Tab")
    window.press("esc")
    window.press("'")
    window.desktop.type("lura")
    window.press("enter")
    window.press("3")
    window.expect([(*window.at("Valley"), ORGANIZATION), (*window.at("Lura"), LOCATION)])


def test_leap_with_shift_selects_through_the_word(window: AnnotateWindow) -> None:
    begin, _ = window.at("Storm")
    window.go_to(begin)
    window.press('"')
    window.desktop.type("edd")
    window.press("enter")
    window.press("6")
    end = window.at("Edda")[1]
    window.expect_that(lambda work: [(s.start, s.end) for s in work.spans] == [(begin, end)], "It is not selected.")


def test_selection_goes_by_sentence_and_paragraph_and_grows_and_shrinks(window: AnnotateWindow) -> None:
    said = window.at("“The ice has never lied to us,” said Moen.")
    sentence = (said[0] + 1, said[1] - 1)
    paragraph = (said[0] + 1, window.at("disgrace")[1])
    window.go_to(window.at("never")[0])
    window.press("alt+Left")
    window.press("alt+shift+Right")
    window.press("1")
    window.expect([(*sentence, PERSON)])

    window.press("esc")
    window.press("ctrl+Up")
    window.press("ctrl+shift+Down")
    window.press("2")
    window.expect([(*sentence, PERSON), (*paragraph, ORGANIZATION)])

    window.press("ctrl+Up")
    window.press("ctrl+Right")
    window.press("alt+shift+Up", 3)
    window.press("alt+shift+Down", 2)
    window.press("3")
    ice = (said[0] + 1, said[0] + 4)
    window.expect([(*sentence, PERSON), (*paragraph, ORGANIZATION), (*ice, LOCATION)])


def test_fragments_are_added_and_taken_out_from_the_keyboard(window: AnnotateWindow) -> None:
    upper, water = window.at("Upper"), window.at("Water")
    window.label(*upper, ORGANIZATION)
    window.select(*water)
    window.press("+")
    window.caret = water[1]
    window.expect_that(lambda work: pieces(work) == [(upper, water)], "The fragment is not added.")
    window.go_to(upper[0] + 1)
    window.press("-")
    window.expect_that(lambda work: pieces(work) == [(water,)], "The fragment is not taken out.")


def test_alt_with_up_and_down_picks_the_span_around_and_back_the_one_inside(window: AnnotateWindow) -> None:
    outer, inner, other = window.at("Upper Valley Water Board"), window.at("Valley"), window.at("Upper")
    labels = {outer: ORGANIZATION, other: LOCATION, inner: PERSON}
    for place, label in labels.items():
        window.label(*place, label)
    # Which one is picked shows in what the label's key changes.
    for key, place, digit, label in (
        ("alt+Up", outer, "4", DATE),
        ("alt+Down", inner, "7", MONEY),
        ("alt+Up", outer, "1", PERSON),
        ("Tab", other, "2", ORGANIZATION),
        ("alt+Up", outer, "7", MONEY),
        ("alt+Down", other, "3", LOCATION),
    ):
        window.press(key)
        window.press(digit)
        labels[place] = label
        window.expect([(*at, name) for at, name in labels.items()])


# Keyboards of other countries

needs_setxkbmap = pytest.mark.skipif(shutil.which("setxkbmap") is None, reason="setxkbmap exchanges the keyboard")


@needs_setxkbmap
def test_dead_key_leaps_and_labels_are_not_swallowed(window: AnnotateWindow) -> None:
    """On the international keyboard of the US, the apostrophe waits for a letter that it goes on."""
    with window.desktop.keyboard("us", "intl"):
        window.press("dead_acute")
        window.desktop.type("lura")
        window.press("enter")
        window.press("1")
        window.expect([(*window.at("Lura"), PERSON)])
        window.press("3")
        window.expect([(*window.at("Lura"), LOCATION)])


@needs_setxkbmap
def test_brackets_behind_altgr_move_the_ends(window: AnnotateWindow) -> None:
    begin, end = window.at("Valley")
    window.label(begin, end, ORGANIZATION)
    window.expect([(begin, end, ORGANIZATION)])
    with window.desktop.keyboard("de"):
        window.press("altgr+8")
        window.expect([(window.at("Upper")[0], end, ORGANIZATION)])
        window.press("altgr+0")
        window.expect([(window.at("Upper")[0], window.at("Water")[1], ORGANIZATION)])
        window.press("altgr+9")
        window.expect([(begin, window.at("Water")[1], ORGANIZATION)])
        window.press("altgr+7")
        window.expect([(begin, end, ORGANIZATION)])


@needs_setxkbmap
def test_keys_of_labels_work_on_a_keyboard_with_other_letters(window: AnnotateWindow) -> None:
    begin, end = window.at("Valley")
    window.go_to(begin)
    with window.desktop.keyboard("us,ru"), window.desktop.keyboard("ru"):
        window.press("2")
        window.expect([(begin, end, ORGANIZATION)])
