"""The window as a screen reader meets it: another process asks over AT-SPI, and hears what is told while keys go in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.end_to_end.articles import FERRY, GLACIER
from tests.end_to_end.conftest import StartProgram
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.processes import PATIENCE
from tests.end_to_end.screen_reader import (
    CHARACTER,
    LINE,
    PARAGRAPH,
    SENTENCE,
    WORD,
    AccessibilityBus,
    ScreenReader,
    Thing,
)
from tests.end_to_end.window import ANNOTATOR_NAME, AnnotateWindow, make_project


@dataclass
class Desk:
    """Somebody who cannot see the screen: a window, a screen reader, and the article in both."""

    window: AnnotateWindow
    reader: ScreenReader
    article: Thing

    def press(self, chord: str) -> None:
        self.window.press(chord)

    def move(self, chord: str, to: int) -> None:
        """Presses a key that moves the caret, and hears where it is.

        While somebody listens, Qt holds every key back until the listener has seen it, but not those of commands: who
        types ahead of the caret would meet the command before the movement.
        """
        self.press(chord)
        self.wait_for_caret(to)

    def wait_for_caret(self, offset: int) -> None:
        """Waits until it is told that the caret stands there."""
        self.reader.wait_for(
            f"the caret at {offset}", lambda event: event.kind == "TextCaretMoved" and event.number == offset
        )


@pytest.fixture(scope="session")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AccessibilityBus]:
    bus = AccessibilityBus(tmp_path_factory.mktemp("bus"))
    yield bus
    bus.close()


@pytest.fixture
def reader(bus: AccessibilityBus) -> Iterator[ScreenReader]:
    reader = ScreenReader(bus.address)
    yield reader
    reader.close()


@pytest.fixture
def desk(screen: Desktop, start: StartProgram, tmp_path: Path, bus: AccessibilityBus, reader: ScreenReader) -> Desk:
    """An article with an emoji in it, the first of two; the caret is at its first word."""
    project = make_project(tmp_path, ("1.txt", GLACIER), ("2.txt", FERRY))
    program = start(screen, project.path, "--annotator", ANNOTATOR_NAME, AT_SPI_BUS_ADDRESS=bus.address)
    window = AnnotateWindow(screen, program, project, project.articles()[0])
    return Desk(window, reader, reader.find("the article", lambda thing: thing.role == "text" and thing.is_read_only))


def test_article_is_read_piece_by_piece(desk: Desk) -> None:
    article, text = desk.article, desk.window.text
    assert (article.name, article.is_focused) == ("Ingrid Moen maps the ice above Northport", True)
    assert "F6" in article.help
    assert (article.length, article.caret) == (len(text), 0)
    assert article.text(4, 11) == text[4:11]
    for granularity in (CHARACTER, WORD, SENTENCE, LINE, PARAGRAPH):
        assert "".join(article.pieces(granularity)) == text
    assert article.pieces(WORD)[:4] == ["Ingrid ", "Moen ", "maps ", "the "]
    assert "“It is the best news in years,” replied Ruiz’s deputy, but" in "".join(article.pieces(SENTENCE)[-6:])
    assert article.pieces(SENTENCE)[0] == article.pieces(PARAGRAPH)[0] == text[: text.index("The engineer")]
    lines = article.pieces(LINE)
    assert len(lines) > len(article.pieces(PARAGRAPH))
    assert max(map(len, lines)) < 90


def test_offsets_count_code_points_on_both_sides_of_an_emoji(desk: Desk) -> None:
    article, text = desk.article, desk.window.text
    balloon = text.index("🎈")
    assert article.piece(balloon, CHARACTER) == ("🎈", balloon, balloon + 1)
    glacier = text.index("glacier")
    assert article.piece(glacier, WORD) == ("glacier ", glacier, glacier + 8)
    assert article.piece_before(glacier, 1).text == "Stor "
    assert article.piece_after(glacier, 1).text == "while "
    end = len(text)
    assert article.piece(end, CHARACTER) == ("", end, end)
    assert article.piece(end, LINE).text == "Source: Northport Courier"
    x, y, width, height = article.extents(glacier)
    assert article.offset_at(x + width // 2, y + height // 2) == glacier


def test_caret_and_selection_are_followed(desk: Desk) -> None:
    article = desk.article
    desk.move("Right", 1)
    desk.move("Right", 2)
    assert article.selections() == []
    desk.move("ctrl+shift+Right", 7)
    desk.reader.wait_for("a selection", lambda event: event.kind == "TextSelectionChanged")
    assert article.selections() == [(2, 7)]
    desk.press("Right")
    desk.reader.wait_for("the selection's end", lambda event: event.kind == "TextSelectionChanged")
    assert article.selections() == []
    # The other way round: the screen reader moves the caret, and selects.
    moen = desk.window.text.index("Moen", 20)
    article.set_caret(moen)
    desk.wait_for_caret(moen)
    article.select(moen, moen + 4)
    assert article.selections() == [(moen, moen + 4)]
    desk.press("1")
    desk.reader.wait_until_said("Person: Moen added")
    article.select(moen, moen + 4)
    article.unselect()
    assert (article.selections(), article.caret) == ([], moen + 4)


def test_labels_are_told_as_they_come_and_go(desk: Desk) -> None:
    reader = desk.reader
    desk.move("ctrl+Right", 7)
    desk.press("1")
    reader.wait_until_said("Person: Moen added")
    desk.press("2")
    reader.wait_until_said("Moen: Organization instead of Person")
    desk.press("}")
    reader.wait_until_said("Organization: Moen maps, changed")
    desk.press("Delete")
    reader.wait_until_said("Organization: Moen maps removed")
    desk.press("ctrl+z")
    reader.wait_until_said("Organization: Moen maps added")
    reader.wait_until_said("Undone: Remove Organization")


def test_caret_meets_labels(desk: Desk) -> None:
    article, reader = desk.article, desk.reader
    ice, moen = desk.window.at("the ice"), desk.window.at("Moen")
    for place, key, said in ((ice, "3", "Location: the ice added"), (moen, "1", "Person: Moen added")):
        article.select(*place)
        desk.press(key)
        reader.wait_until_said(said)
    desk.press("Tab")
    reader.wait_until_said("Location, the ice, 2 of 2")
    desk.press("n")
    reader.find("the note", lambda thing: thing.is_focused and thing.name == "Note on the picked span")
    desk.window.desktop.type("A lake?")
    desk.window.expect_that(lambda work: any(span.note == "A lake?" for span in work.spans), "The note is not kept.")
    desk.press("esc")
    reader.find("the article", lambda thing: thing.is_focused and thing.is_read_only)
    desk.move("ctrl+Left", ice[0] + 4)
    reader.wait_until_said("Location, A lake?")
    assert article.description == "Location, A lake?"
    desk.move("ctrl+Right", ice[1] + 1)
    reader.wait_until_said("End of Location, A lake?")
    assert article.description == ""
    attributes, *stretch = article.attributes(ice[0] + 1)
    assert stretch == [*ice]
    assert attributes["underline"] == "single"
    assert attributes["bg-color"]
    attributes, *stretch = article.attributes(moen[1])
    assert stretch == [moen[1], ice[0]]
    assert not {"underline", "bg-color"} & {*attributes}


def test_labels_are_said_on_request_and_the_window_closes_in_peace(desk: Desk) -> None:
    article, reader = desk.article, desk.reader
    article.select(*desk.window.at("Moen"))
    desk.press("1")
    reader.wait_until_said("Person: Moen added")
    article.select(0, 20)
    desk.press("?")
    reader.wait_until_said("Person: Moen")
    desk.press("ctrl+q")
    assert desk.window.program.process.wait(PATIENCE) == 0


def test_queue_and_messages_are_told(desk: Desk) -> None:
    reader = desk.reader
    desk.press("ctrl+pgup")
    reader.wait_until_said("This is the first article.")
    desk.press("ctrl+Return")
    reader.wait_until_said("Done")
    reader.wait_until_said("Ferry line to Lofthus gets a new ship, article 2 of 2, New, 0 spans")
    assert desk.article.name == "Ferry line to Lofthus gets a new ship"
    assert desk.article.text() == desk.window.project.text(desk.window.project.articles()[1])
    # F6 goes on to the panel: its first layer can be folded, and a label says how often it was given, and its key.
    desk.press("F6")
    reader.find("a layer", lambda thing: thing.is_focused and thing.name == "Entities, 0 spans, layer, unfolded")
    desk.press("Down")
    reader.find("a label", lambda thing: thing.is_focused and thing.name == "Person, 0 spans, key 1")
