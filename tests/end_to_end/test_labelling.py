"""One thing a person does after the other, in the real window: relabel, resize, pick, note, flag, go on."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model import AnnotationSet
from tests.end_to_end.articles import FERRY, GLACIER, MARATHON
from tests.end_to_end.conftest import StartProgram
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.window import (
    ANNOTATOR_NAME,
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
    """A window on an article about a glacier, the first of three."""
    project = make_project(tmp_path, ("1.txt", GLACIER), ("2.txt", FERRY), ("3.txt", MARATHON))
    program = start(screen, project.path, "--annotator", ANNOTATOR_NAME)
    return AnnotateWindow(screen, program, project, project.articles()[0])


def test_picked_span_is_relabelled_and_removed(window: AnnotateWindow) -> None:
    begin, end, _ = window.label(*window.at("Hallen"), LOCATION)
    window.expect([(begin, end, LOCATION)])
    window.press("2")
    window.expect([(begin, end, ORGANIZATION)])
    window.desktop.click(window.label_row(PERSON))
    window.expect([(begin, end, PERSON)])
    window.press("Delete")
    window.expect([])
    window.press("ctrl+z")
    window.expect([(begin, end, PERSON)])
    window.press("backspace")
    window.expect([])
    window.press("ctrl+y")  # there is nothing to redo once something else was done
    window.press("3")
    window.expect([(begin, end, LOCATION)])


def test_label_goes_on_whole_words_without_punctuation(window: AnnotateWindow) -> None:
    begin, end = window.at("never lied")
    window.select(end - 1, begin + 2)
    window.press("1")
    window.caret = end
    window.expect([(begin, end, PERSON)])
    # Backwards, with the comma, the closing quotation mark and the space after the word.
    begin, end = window.at("years,” ")
    window.select(end, begin + 1)
    window.press("2")
    window.expect([(*window.at("never lied"), PERSON), (*window.at("years"), ORGANIZATION)])


def test_span_is_resized_by_words_and_by_characters(window: AnnotateWindow) -> None:
    begin, end = window.at("Valley Water")
    window.label(begin, end, ORGANIZATION)
    window.expect([(begin, end, ORGANIZATION)])
    upper, board = window.at("Upper Valley")[0], window.at("Water Board")[1]
    for key, wanted in (
        ("[", (upper, end)),
        ("}", (upper, board)),
        ("]", (begin, board)),
        ("{", (begin, end)),
        ("alt+[", (begin - 1, end)),
        ("alt+]", (begin, end)),
        ("alt+]", (begin + 1, end)),
        ("alt+}", (begin + 1, end + 1)),
        ("alt+{", (begin + 1, end)),
        ("alt+{", (begin + 1, end - 1)),
    ):
        window.press(key)
        window.expect([(*wanted, ORGANIZATION)])
    window.press("ctrl+z", 10)
    window.expect([(begin, end, ORGANIZATION)])


def test_keys_typed_ahead_are_not_lost(window: AnnotateWindow) -> None:
    """As on a slow disk: the next keys come while the first is still being answered."""
    begin, end = window.at("Valley Water")
    window.select(begin, end)
    for key in ("2", "[", "}", "4"):
        window.press(key)
    window.expect([(*window.at("Upper Valley Water Board"), DATE)])
    window.press("1")
    window.press("Delete")
    window.press("ctrl+z")
    window.press("ctrl+z")
    window.press("ctrl+shift+z")
    window.press("3")
    window.expect([(*window.at("Upper Valley Water Board"), LOCATION)])


def test_tab_picks_spans_in_reading_order_and_round_the_end(window: AnnotateWindow) -> None:
    first, second, third = window.at("Ingrid"), window.at("glacier", 1), window.at("Lura")
    for place in (third, first, second):
        window.label(*place, PERSON)
    window.press("esc")
    window.press("ctrl+Home")
    # Which one is picked shows in what the label's key changes.
    labels = {first: PERSON, second: PERSON, third: PERSON}
    for key, place, digit, label in (
        ("Tab", first, "2", ORGANIZATION),
        ("Tab", second, "3", LOCATION),
        ("Tab", third, "4", DATE),
        ("Tab", first, "7", MONEY),
        ("shift+Tab", third, "2", ORGANIZATION),
        ("shift+Tab", second, "7", MONEY),
    ):
        window.press(key)
        window.press(digit)
        labels[place] = label
        window.expect([(*at, name) for at, name in labels.items()])


def test_second_click_picks_the_span_underneath(window: AnnotateWindow) -> None:
    outer, inner = window.at("Upper Valley Water Board"), window.at("Valley")
    window.label(*outer, ORGANIZATION)
    window.label(*inner, LOCATION)
    window.expect([(*outer, ORGANIZATION), (*inner, LOCATION)])
    window.click_on(inner[0] + 2)
    window.press("4")
    window.expect([(*outer, ORGANIZATION), (*inner, DATE)])
    left, right = window.locate(inner[0] + 2), window.locate(inner[0] + 3)
    middle = left._replace(x=(left.x + right.x) // 2)
    before = window.desktop.wait_for_rest(window.panel)
    window.desktop.click(middle)
    window.desktop.wait_for_change(before, window.panel)
    window.desktop.wait_for_double_click_to_pass()
    window.desktop.click(middle)
    window.press("1")
    window.expect([(*outer, PERSON), (*inner, DATE)])


def test_snapping_is_switched_off_and_on(window: AnnotateWindow) -> None:
    begin, end = window.at("balloon")
    window.press("F8")
    exact = window.label(begin + 2, end - 1, PERSON)
    window.expect([exact])
    window.press("F8")
    window.label(begin + 3, end - 2, LOCATION)
    window.expect([exact, (begin, end, LOCATION)])


def test_drag_with_alt_takes_the_selection_as_it_is(window: AnnotateWindow) -> None:
    begin, end = window.at("Northport", 0)
    window.drag(begin + 2, end - 2, hold="alt")
    window.press("3")
    window.expect([(begin + 2, end - 2, LOCATION)])
    window.drag(begin + 2, end - 2)
    window.press("1")
    window.expect([(begin + 2, end - 2, LOCATION), (begin, end, PERSON)])


def test_labels_are_found_by_typing_and_armed(window: AnnotateWindow) -> None:
    begin, end = window.at("farmers")
    window.go_to(begin + 2)
    window.press("/")
    window.wait_for_popup()
    window.desktop.type("pers")
    window.press("enter")
    window.expect([(begin, end, PERSON)])
    window.caret = end
    window.wait_until_alone()

    window.press("esc")
    window.press("/")
    window.wait_for_popup()
    window.desktop.type("date")
    window.press("ctrl+Return")
    window.wait_until_alone()
    monday, flood = window.at("Monday"), window.at("flood")
    window.drag(monday[0] + 1, monday[1])
    window.caret = monday[1]
    window.expect([(begin, end, PERSON), (*monday, DATE)])
    window.drag(*flood)
    window.expect([(begin, end, PERSON), (*monday, DATE), (*flood, DATE)])
    window.press("esc")
    window.drag(*window.at("bridge"))
    window.press("q")
    window.expect([(begin, end, PERSON), (*monday, DATE), (*flood, DATE), (*window.at("bridge"), "positive")])


def test_note_is_kept_and_the_article_gets_the_keyboard_back(window: AnnotateWindow) -> None:
    begin, end = window.at("Hallen")
    window.label(begin, end, LOCATION)
    window.expect([(begin, end, LOCATION)])
    window.press("n")
    window.desktop.type("1 Town {or} club? See p. 2")
    window.expect_that(lambda work: _notes(work) == ["1 Town {or} club? See p. 2"], "The note is not kept.")
    window.press("esc")
    window.press("2")
    window.expect([(begin, end, ORGANIZATION)])
    assert _notes(window.work()) == ["1 Town {or} club? See p. 2"]


@pytest.mark.parametrize("leave", ["esc", "F6", "ctrl+Return", "ctrl+pgdown"])
def test_note_is_kept_when_it_is_left_at_once(window: AnnotateWindow, leave: str) -> None:
    place = window.label(*window.at("Hallen"), LOCATION)
    window.expect([place])
    window.press("n")
    window.desktop.type("club?")
    window.press(leave)
    window.expect_that(lambda work: _notes(work) == ["club?"], f"The note is lost when {leave} leaves it.", 4)


def test_article_is_flagged_with_a_question(window: AnnotateWindow) -> None:
    window.press("f")
    window.wait_for_dialog()
    window.desktop.type("Is (the siren) an {event}?")
    window.press("enter")
    window.expect_that(lambda work: work.flag == "Is (the siren) an {event}?", "The flag is not kept.")
    window.wait_until_alone()
    # The window takes the keyboard back by itself, as there is nobody here who would hand it over.
    window.press("1")
    window.expect([(0, 6, PERSON)])
    window.press("f")
    window.wait_for_dialog()
    window.press("esc")
    window.wait_until_alone()
    window.press("2")
    window.expect([(0, 6, ORGANIZATION)])
    assert window.work().flag == "Is (the siren) an {event}?"
    window.press("ctrl+z", 3)
    window.expect_that(lambda work: work.is_untouched, "Undo does not take the flag away.")


def test_done_skip_and_steps_lead_through_the_queue(window: AnnotateWindow) -> None:
    project = window.project
    articles = project.articles()

    def expect(position: int, status: str, *labels: str) -> None:
        def is_so() -> bool:
            work = project.work(articles[position])
            return work.status == status and sorted(span.label for span in work.spans) == sorted(labels)

        window.desktop.wait(is_so, f"article {position + 1} is {status} and has {labels}", 10)

    window.press("1")
    window.press("ctrl+Return")
    expect(0, "done", PERSON)
    window.press("1")
    window.press("s")
    expect(1, "skipped", PERSON)
    window.press("1")
    expect(2, "in progress", PERSON)
    window.press("ctrl+pgup")
    window.press("2")
    expect(1, "in progress", PERSON, ORGANIZATION)
    window.press("ctrl+pgdown")
    window.press("2")
    expect(2, "in progress", PERSON, ORGANIZATION)
    # Undo goes back to the articles it concerns.
    window.press("ctrl+z")
    expect(2, "in progress", PERSON)
    window.press("ctrl+z")
    expect(1, "skipped", PERSON)
    window.press("ctrl+z")
    expect(2, "new")
    window.press("ctrl+z", 4)
    for position in range(3):
        expect(position, "new")


def _notes(work: AnnotationSet) -> list[str]:
    return [span.note for span in work.spans if span.note]
