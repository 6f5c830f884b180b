"""The main job from start to end: import, read, label, be killed, come back, undo, redo, export."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path

import pytest

from annotator.model import AnnotationSet
from tests.end_to_end.articles import GLACIER
from tests.end_to_end.conftest import StartProgram
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.processes import run
from tests.end_to_end.window import (
    ANNOTATOR_NAME,
    COLOURS,
    DATE,
    KEYS,
    LOCATION,
    MONEY,
    ORGANIZATION,
    PERSON,
    AnnotateWindow,
    Labelled,
    ProjectFile,
    labelled,
    make_project,
)

ACCEPTANCE = Path(__file__).parents[3] / "shared" / "articles" / "000_9cabd299e7f32028.txt"


class Journey:
    """A window, and everything that was done in it, so that each step can be looked for again."""

    def __init__(self, window: AnnotateWindow) -> None:
        self.window = window
        self.states: list[tuple[set[Labelled], set[tuple[str, str]]]] = [(set(), set())]

    @property
    def spans(self) -> set[Labelled]:
        return set(self.states[-1][0])

    def adds(self, start: int, end: int, label: str) -> None:
        """The last thing done labelled [start, end): waits until the file says so."""
        self.states.append((self.spans | {(start, end, label)}, self.states[-1][1]))
        self.window.expect(self.states[-1][0])
        self.window.caret = end

    def gives_article(self, layer: str, label: str) -> None:
        self.states.append((self.spans, self.states[-1][1] | {(layer, label)}))
        self.expect()

    def expect(self) -> None:
        """Waits until the file has what was done last."""
        self.window.expect_that(
            lambda work: _state(work) == self.states[-1],
            lambda: f"The project has {_state(self.window.work())} and not {self.states[-1]}.",
        )


def _state(work: AnnotationSet) -> tuple[set[Labelled], set[tuple[str, str]]]:
    return labelled(work), {(label.layer, label.label) for label in work.labels}


def _open(screen: Desktop, start: StartProgram, project: ProjectFile) -> AnnotateWindow:
    program = start(screen, project.path, "--annotator", ANNOTATOR_NAME)
    return AnnotateWindow(screen, program, project, project.articles()[0])


def _label_first_words(journey: Journey) -> None:
    """`1` alone labels the first word; Esc, Right and `1` the second."""
    window = journey.window
    first, second = (window.at(word) for word in window.text.split()[:2])
    window.press("1")
    journey.adds(*first, PERSON)
    window.press("esc")
    window.press("Right")
    window.press("1")
    journey.adds(*second, PERSON)


def _drag_label(journey: Journey, words: str, label: str) -> None:
    """Drags from inside the first word to inside the last, and presses the label's key."""
    window = journey.window
    begin, end = window.at(words)
    window.drag(begin + 1, end - 1)
    window.press(KEYS[label])
    journey.adds(begin, end, label)


def _add_topic(journey: Journey, typed: str, topic: str) -> None:
    window = journey.window
    window.desktop.click(window.add_topic_button())
    picker = window.wait_for_popup()
    before = window.desktop.picture(picker.area)
    window.desktop.type(typed)
    window.desktop.wait_for_change(before, picker.area)
    window.press("enter")
    journey.gives_article("topics", topic)
    window.wait_until_alone()


def _label_and_kill(journey: Journey, words: str) -> None:
    """Labels the words as a sum of money, and kills the program as soon as that is seen on the screen."""
    window = journey.window
    begin, end = window.at(words)
    window.select(begin, end)
    window.desktop.wait_for_rest(window.view)
    assert window.amount(COLOURS[MONEY]) == 0
    window.press(KEYS[MONEY])
    window.desktop.wait(lambda: window.amount(COLOURS[MONEY]), "the last label is seen on the screen")
    window.program.kill()
    journey.states.append((journey.spans | {(begin, end, MONEY)}, journey.states[-1][1]))


def _undo_all_and_redo(journey: Journey) -> None:
    """Steps back through everything that was done, one state after the other, and forward again."""
    window = journey.window
    done = list(journey.states)
    for state in reversed(done[:-1]):
        window.press("ctrl+z")
        journey.states = [state]
        journey.expect()
    assert window.work().is_untouched, "Everything is undone, and the article is not as new."
    window.press("ctrl+z")
    for state in done[1:]:
        window.press("ctrl+shift+z")
        journey.states = [state]
        journey.expect()


def _check_export(project: ProjectFile, home: Path, text: str, journey: Journey) -> None:
    """The export's offsets cut exactly the labelled words out of the text, with nothing of ours involved."""
    out = home / "labels.jsonl"
    run(home, "export", project.path, out)
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert len(lines) == 1
    assert lines[0]["text"] == text
    assert lines[0]["annotator"] == ANNOTATOR_NAME
    exported = sorted((lines[0]["text"][s["start"] : s["end"]], s["label"]) for s in lines[0]["spans"])
    assert exported == sorted((text[start:end], label) for start, end, label in journey.spans)
    labels = {(layer, label) for layer, given in lines[0]["labels"].items() for label in given}
    assert labels == journey.states[-1][1]


def test_work_survives_kill_and_can_be_undone_redone_and_exported(
    screen: Desktop, start: StartProgram, tmp_path: Path
) -> None:
    project = make_project(tmp_path, ("glacier.txt", GLACIER))
    window = _open(screen, start, project)
    assert window.text == GLACIER
    journey = Journey(window)

    _label_first_words(journey)

    # From the keyboard: a selection, one that takes the space after it along, and the word at the caret.
    begin, end = window.at("Stor glacier")
    journey.adds(*window.label(begin, end, LOCATION))
    begin, end = window.at("May 2019")
    window.go_to(begin)
    window.press("ctrl+shift+Right", 2)
    window.press(KEYS[DATE])
    journey.adds(begin, end, DATE)
    begin, end = window.at("Monday")
    window.go_to(begin + 3)
    window.press(KEYS[DATE])
    journey.adds(begin, end, DATE)

    # With the mouse: a drag and a key, a drag and a click on the label, a double click and a click on the label.
    _drag_label(journey, "Upper Valley Water Board", ORGANIZATION)
    begin, end = window.at("Ana Ruiz")
    window.drag(end, begin)
    screen.click(window.label_row(PERSON))
    journey.adds(begin, end, PERSON)
    begin, end = window.at("Hallen", 2)
    window.click_on(begin + 2, times=2)
    screen.click(window.label_row(LOCATION))
    journey.adds(begin, end, LOCATION)

    # Highlighter mode: the label is armed by a click with nothing selected, and Esc puts it down.
    begin, end = window.at("Northport Courier")
    window.go_to(begin)
    screen.click(window.label_row(ORGANIZATION))
    window.drag(begin, end)
    journey.adds(begin, end, ORGANIZATION)
    window.press("esc")
    window.press("esc")

    # Sentiment: on spans, and on the article.
    journey.adds(*window.label(*window.at("The ice has never lied to us"), "neutral"))
    journey.adds(*window.label(*window.at("the best news in years"), "positive"))
    _drag_label(journey, "called the plan a disgrace", "negative")
    window.go_to(window.caret)
    screen.click(window.segment(3, 4))
    journey.gives_article("sentiment", "mixed")

    _add_topic(journey, "envir", "environment")
    _add_topic(journey, "disast", "disaster, accident and emergency incident")

    _label_and_kill(journey, "€4 million")

    window = journey.window = _open(screen, start, project)
    journey.expect()
    assert len([span for span in journey.spans if span[2].isupper()]) == 10
    _undo_all_and_redo(journey)
    _check_export(project, tmp_path, GLACIER, journey)


def test_kill_in_full_swing_keeps_what_was_seen_and_spoils_nothing(
    screen: Desktop, start: StartProgram, tmp_path: Path
) -> None:
    project = make_project(tmp_path, ("glacier.txt", GLACIER))
    window = _open(screen, start, project)
    begin, _ = window.at("Engineers")
    window.go_to(begin)
    before = window.amount(COLOURS[DATE])
    # A label on each word after the other, typed faster than anybody can; killed when the first ones are seen.
    for _ in range(40):
        window.press(KEYS[DATE])
        window.press("esc")
        window.press("Right", 2)
    window.desktop.wait(lambda: window.amount(COLOURS[DATE]) > before, "labels are seen on the screen")
    window.program.kill()

    window = _open(screen, start, project)
    spans = window.spans()
    assert spans, "What was seen on the screen is not in the project."
    assert all(begin <= first < last and label == DATE for first, last, label in spans)
    assert all(GLACIER[first:last].isalnum() for first, last, _ in spans), "A label is not on one word."
    window.press("ctrl+z", len(spans) + 10)
    window.expect_that(lambda work: work.is_untouched, "Undo does not lead back to the untouched article.")
    window.press("ctrl+shift+z", len(spans) + 10)
    window.expect(spans)


@pytest.mark.skipif(not ACCEPTANCE.exists(), reason="the acceptance article is not part of the repository")
def test_acceptance_article_is_labelled_and_exported_with_nothing_changed(
    screen: Desktop, start: StartProgram, tmp_path: Path
) -> None:
    text = ACCEPTANCE.read_bytes().decode("utf-8")
    assert len(text) == 2_736
    project = make_project(tmp_path, (ACCEPTANCE.name, text))
    sections = _sections(project, tmp_path)
    assert [role for role, _ in groupby(sections, key=lambda section: section[0])] == [
        "headline", "standfirst", "caption", "paragraph", "subheading", "paragraph", "source",
    ]  # fmt: skip
    lines = [line for line in text.split("\n") if line]
    assert sections[0] == ("headline", "Russia to hold nuclear talks with North Korea")
    assert sections[1] == ("standfirst", lines[1])
    assert "\n".join(words for role, words in sections if role == "caption").endswith(lines[3])
    assert [words for role, words in sections if role == "subheading"] == ["Nuclear\u00a0disarmament"]
    assert [words for role, words in sections if role == "paragraph"] == [*lines[4:10], *lines[11:-1]]
    assert sections[-1] == ("source", "Source: News Agencies")
    window = _open(screen, start, project)
    assert window.text == text
    journey = Journey(window)
    _label_first_words(journey)
    for words, label in (
        ("Moscow", LOCATION),
        ("Pyongyang", LOCATION),
        ("AFP", ORGANIZATION),
        ("Kim Kye-gwan", PERSON),
        ("Vladimir Titov", PERSON),
        ("Igor\u00a0Morgulov", PERSON),
        ("Thursday", DATE),
        ("RIA Novosti", ORGANIZATION),
        ("as part of efforts to resume the six-party talks", "neutral"),
        ("walked out of the discussions", "negative"),
        ("offered to hold talks", "positive"),
    ):
        journey.adds(*window.label(*window.at(words), label))
    _add_topic(journey, "politics", "politics")
    _add_topic(journey, "conflict", "conflicts, war and peace")
    window.go_to(window.caret)
    _label_and_kill(journey, "US")

    window = journey.window = _open(screen, start, project)
    journey.expect()
    _undo_all_and_redo(journey)
    _check_export(project, tmp_path, text, journey)


def _sections(project: ProjectFile, home: Path) -> list[tuple[str, str]]:
    out = home / "imported.jsonl"
    run(home, "export", project.path, out)
    line = json.loads(out.read_text(encoding="utf-8"))
    assert line["title"] == "Russia to hold nuclear talks with North Korea"
    return [(part["role"], line["text"][part["start"] : part["end"]]) for part in line["sections"]]
