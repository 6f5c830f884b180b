"""Texts in many scripts, labelled in the real window: what is stored, where the caret stands, and what is painted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from annotator.formats import load_preset
from annotator.model import Article, Record
from annotator.store import Project
from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver


@dataclass(frozen=True)
class Script:
    """A text of one paragraph; `word` is labelled with the caret at `at` in it, and drawn in `pieces` on its line.

    `stops` are the places of the caret from the beginning of the text on, as far as they are listed.
    """

    name: str
    text: str
    word: str
    stops: tuple[int, ...]
    at: int = 0
    pieces: int = 1
    is_right_to_left: bool = False


SCRIPTS = (
    Script("Latin, no final newline", "Ingrid Moen measures the ice", "Moen", (0, 1, 2)),
    Script("final newline", "Ingrid Moen\n", "Moen", (0, 1, 2)),
    Script("combining marks", "Cafe\u0301 Zu\u0308rich opens", "Zu\u0308rich", (0, 1, 2, 3, 5, 6, 7, 9)),
    Script("two marks on a letter", "x\u0301\u0323y is here", "x\u0301\u0323y", (0, 3, 4)),
    Script("Arabic", "هطلت أمطار غزيرة أمس", "أمطار", (0, 1, 2, 3), is_right_to_left=True),
    Script("Arabic with vowels", "صَبَاح الخير", "صَبَاح", (0, 2, 4, 5), is_right_to_left=True),
    Script("Hebrew", "העיר שקטה הלילה", "שקטה", (0, 1, 2, 3), is_right_to_left=True),
    Script("Hebrew acronym", "צה״ל הודיע היום", "צה״ל", (0, 1, 2, 3, 4), is_right_to_left=True),
    Script("Latin in Arabic", "زار Northport أمس", "Northport", (0, 1, 2, 3), at=3, is_right_to_left=True),
    Script("Hebrew in Latin", "The word שלום means peace", "שלום", (0, 1, 2), at=1),
    Script("Devanagari", "दिल्ली में क्षिप्र वर्षा", "दिल्ली", (0, 2, 6)),
    Script("Tamil", "நிலா வந்தது", "நிலா", (0, 2, 4)),
    Script("Hangul", "서울 시장은 말했다", "서울", (0, 1, 2)),
    Script(
        "Hangul in pieces",
        "\u1112\u1161\u11ab\u1100\u1173\u11af 좋다",
        "\u1112\u1161\u11ab\u1100\u1173\u11af",
        (0, 3, 6),
    ),
    Script("Katakana", "ノースポート 駅", "ノースポート", (0, 1, 2)),
    Script("voiced by a mark", "か\u3099くせい と せんせい", "か\u3099", (0, 2, 3)),
    Script("astral letters", "the set 𝒳𝒴 is open", "𝒳𝒴", (0, 1, 2)),
    Script("emoji", "so 😀 good", "😀", (0, 1, 2, 3, 4)),
    Script("skin tone and joiners", "a 👩🏽\u200d🚀 flew", "👩🏽\u200d🚀", (0, 1, 2, 6)),
    Script("family", "a 👨\u200d👩\u200d👧 came", "👨\u200d👩\u200d👧", (0, 1, 2, 7)),
    Script("flags", "a 🇬🇧🇫🇷 meeting", "🇬🇧", (0, 1, 2, 4, 6)),
    Script("keycap", "press 1\ufe0f\u20e3 now", "1\ufe0f\u20e3", (0, 1, 2, 3, 4, 5, 6, 9)),
    Script("variation selector", "with ❤\ufe0f from", "❤\ufe0f", (0, 1, 2, 3, 4, 5, 7)),
    Script("no-break space", "20\u00a0000 people\u202f!", "people", (0, 1, 2, 3)),
    Script("tabs", "name\tIngrid\tMoen", "Ingrid", (0, 1, 2, 3, 4, 5)),
    Script("zero-width space", "foot\u200bball club", "foot", (0, 1, 2, 3, 4, 5)),
    Script("soft hyphen", "foot\u00adball club", "foot\u00adball", (0, 1, 2, 3, 4, 5)),
    Script("word joiner", "a\u2060b club", "a\u2060b", (0, 1, 2, 3)),
    Script("very long word", "x" + "Donaudampfschiff" * 8 + " ended", "ended", (0, 1)),
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("scripts") / "scripts.annotator"
    with Project.create(path, load_preset("news")) as project, project.bulk() as bulk:
        for number, script in enumerate(SCRIPTS):
            bulk.add(Record(Article(f"a{number}", script.name, script.text), None))
    return path.read_bytes()


@pytest.fixture
def driver(window: MainWindow, tmp_path: Path, file: bytes, qtbot: QtBot) -> Driver:
    path = tmp_path / "scripts.annotator"
    path.write_bytes(file)
    assert window.projects.open(path)
    driver = Driver(window, qtbot)
    driver.settle()
    return driver


@pytest.mark.parametrize("number", range(len(SCRIPTS)), ids=[script.name for script in SCRIPTS])
def test_words_of_every_script_are_labelled_walked_through_and_drawn(driver: Driver, number: int) -> None:
    script = SCRIPTS[number]
    driver.session.open_article(f"a{number}")
    driver.settle()

    on = "Left" if script.is_right_to_left else "Right"
    driver.session.select(0, 0)
    stops = [0]
    while len(stops) < len(script.stops):
        driver.keys(on)
        stops.append(driver.session.caret)
    assert tuple(stops) == script.stops, "the caret never stands inside a character"

    start = script.text.index(script.word)
    driver.session.select(start + script.at, start + script.at)
    driver.keys("1")
    assert driver.stored == [("PERSON", script.word)]
    assert (driver.picked.start, driver.picked.end) == (start, start + len(script.word)), "offsets are code points"

    driver.session.selection.let_go()
    driver.session.select(0, 0)
    driver.settle()
    check_paint(driver, start, start + len(script.word), script.pieces)


def check_paint(driver: Driver, start: int, end: int, pieces: int) -> None:
    """The tint lies under the word and under nothing else on its line."""
    page, placement = driver.view._placement.page, driver.view._placement
    assert page is not None
    layout = page.laid_out(page.index_of(start)).layout
    intervals = layout.intervals(start, end)
    assert len(intervals) == pieces
    line = intervals[0].line
    y = round(page.top(page.index_of(start)) + placement.shift + layout.baseline(line) + 4)
    row = QRect(0, y, driver.view.viewport().width(), 1)
    image = driver.view.viewport().grab(row).toImage()
    bare = QColor(driver.window.appearance.theme.page)
    tinted = [x for x in range(image.width()) if _is_tinted(image, x, bare)]
    assert tinted, "something is tinted"
    wanted = [(placement.left + piece.left, placement.left + piece.right) for piece in intervals]
    outside = [x for x in tinted if not any(left - 1.5 <= x <= right + 1.5 for left, right in wanted)]
    assert outside == []
    for left, right in wanted:
        if right - left > 4:
            middle = [x for x in range(round(left) + 2, round(right) - 2) if x not in tinted]
            assert len(middle) < 0.35 * (right - left), "but for the letters' tails"


def _is_tinted(image: QImage, x: int, bare: QColor) -> bool:
    """Neither the page nor ink: the light blue of the label's tint."""
    color = image.pixelColor(x, 0)
    return color != bare and color.blue() > 225 and color.red() < color.blue() - 10


def test_span_over_a_change_of_direction_is_tinted_in_two_pieces(driver: Driver) -> None:
    number = next(n for n, script in enumerate(SCRIPTS) if script.name == "Hebrew in Latin")
    driver.session.open_article(f"a{number}")
    text = driver.article.text
    start, end = text.index("word"), text.index("שלום") + 2
    driver.session.select(start, end, exact=True)
    driver.keys("1")
    driver.session.selection.let_go()
    driver.session.select(0, 0)
    driver.settle()

    check_paint(driver, start, end, 2)


def test_word_of_a_script_that_needs_a_dictionary_says_so_once_where_there_is_none(
    driver: Driver, no_dictionary: None
) -> None:
    number = next(n for n, script in enumerate(SCRIPTS) if script.name == "Katakana")
    driver.session.open_article(f"a{number}")
    at = driver.article.text.index("駅")
    for _ in range(2):
        driver.session.select(at, at)
        driver.keys("1")
        driver.keys("Delete")
    assert [said for said in driver.said if "article-annotator[words]" in said] == driver.said[:1]
