"""Annotator's window as a person uses it: where things are on the screen, and how to get the caret somewhere.

What is expected of the labels is said in plain Python over the article's text, and compared with the project's file
through a second connection that only reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy
from numpy.typing import NDArray

from annotator import api
from annotator.model import AnnotationSet, Schema
from tests.end_to_end.desktop import Area, Desktop, Pixels, Point, Program, Window
from tests.end_to_end.processes import run

PAGE, CHROME, INK, SEGMENTS = 0xFFFFFF, 0xF6F6F4, 0x1F2328, 0xECEBE8
ANNOTATOR_NAME = "ana"
# How long a key that takes the caret somewhere is given before it is pressed again.
_ANSWER = 0.3

# Labels of the preset `news`: their keys, and the colours of those whose colour no other label has.
PERSON, ORGANIZATION, LOCATION, DATE, MONEY = "PERSON", "ORGANIZATION", "LOCATION", "DATE", "MONEY"
KEYS = {PERSON: "1", ORGANIZATION: "2", LOCATION: "3", DATE: "4", MONEY: "7", "positive": "q", "neutral": "w"}
KEYS["negative"] = "e"
COLOURS = {PERSON: 0x0072B2, ORGANIZATION: 0xB8560F, LOCATION: 0x1B875A, DATE: 0x7A5BA8, MONEY: 0x0C6C6C}

# (start, end, label) in code points.
Labelled = tuple[int, int, str]


@dataclass
class ProjectFile:
    """A project as its file says it is; every look opens and closes a connection of its own."""

    path: Path

    def articles(self) -> list[str]:
        """The articles' ids, in queue order."""
        with api.open_project(self.path, read_only=True) as project:
            return [row.id for row in project.queue_rows("", project.queue(""))]

    def text(self, article: str) -> str:
        with api.open_project(self.path, read_only=True) as project:
            return project.article(article).text

    def schema(self) -> Schema:
        with api.open_project(self.path, read_only=True) as project:
            return project.schema

    def work(self, article: str, annotator: str = ANNOTATOR_NAME) -> AnnotationSet:
        with api.open_project(self.path, read_only=True) as project:
            return project.annotations(article, annotator)


def make_project(home: Path, *articles: tuple[str, str], schema: Path | None = None) -> ProjectFile:
    """A project with articles by (file name, text), made as people make it: with the command line."""
    home.mkdir(parents=True, exist_ok=True)
    path = home / "news.annotator"
    run(home, "new", path, *(("--schema", schema) if schema is not None else ()))
    files = []
    for name, text in articles:
        files.append(home / name)
        # As bytes, so that not even a newline changes on the way.
        files[-1].write_bytes(text.encode("utf-8"))
    run(home, "import", path, *files)
    return ProjectFile(path)


class AnnotateWindow:
    """The window on one article of a project."""

    def __init__(self, desktop: Desktop, program: Program, project: ProjectFile, article: str) -> None:
        self.desktop = desktop
        self.program = program
        self.project = project
        self.main = program.main_window()
        self.open(article)

    def open(self, article: str) -> None:
        """Says which article the window shows now; the caret is where an article begins."""
        self.article = article
        self.text = self.project.text(article)
        self._stops = list(_caret_stops(self.text))
        self.caret = self._stops[0]
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        """Waits until the article stands there, at its beginning, with a caret as high as the headline."""
        self.desktop.wait(self._goes_to_headline, "the article is shown with the caret in its headline")
        self.view = self._find_view()

    def _goes_to_headline(self) -> bool:
        """An article that somebody read before opens where they left it."""
        if not self._has_headline_caret():
            self.press("ctrl+Home")
            with suppress(AssertionError):
                self.desktop.wait(self._has_headline_caret, "the caret is in the headline", _ANSWER)
        return self._has_headline_caret()

    def _has_headline_caret(self) -> bool:
        area = Area(310, 80, 420, 200)
        return _tallest_run(self.desktop.picture(area) == INK) >= 36

    # Where things are

    def _find_view(self) -> Area:
        """The article's page without its scroll bar: what is white around the middle, below the toolbar."""
        y, middle = 54, self.desktop.width // 2
        row = self.desktop.picture()[y] == PAGE
        left = middle - int(numpy.argmin(row[middle::-1]))
        right = middle + int(numpy.argmin(row[middle:]))
        return Area(left + 1, y, right - 14, self.desktop.height - 30)

    @property
    def panel(self) -> Area:
        return Area(self.view.right + 16, 2, self.desktop.width, self.desktop.height - 30)

    def amount(self, colour: int) -> int:
        """How many pixels of the article have exactly this colour: those of underlines and names."""
        return int(numpy.count_nonzero(self.desktop.picture(self.view) == colour))

    def amounts(self) -> dict[str, int]:
        return {label: self.amount(colour) for label, colour in COLOURS.items()}

    def _find(self, find: Callable[[Pixels], Point | None], what: str) -> Point:
        """Waits until something is found in the panel, which rests then; where it is on the screen."""
        panel = self.panel
        found = self.desktop.wait(lambda: find(self.desktop.wait_for_rest(panel)), f"the panel shows {what}", 10)
        return Point(panel.left + found.x, panel.top + found.y)

    def label_row(self, label: str) -> Point:
        """Where the row of an entity label in the panel is: beside the square in its colour."""

        def find(picture: Pixels) -> Point | None:
            rows = numpy.flatnonzero((picture[:, :40] == COLOURS[label]).sum(axis=1) >= 8)
            return Point(60, int(rows[0]) + 4) if len(rows) else None

        return self._find(find, f"the label {label}")

    def segment(self, number: int, count: int) -> Point:
        """The middle of a segment of the article's sentiment."""

        def find(picture: Pixels) -> Point | None:
            box = _segments(picture)
            if box is None:
                return None
            return Point(box.left + (box.right - box.left) * (2 * number + 1) // (2 * count), _middle(box).y)

        return self._find(find, "the sentiment of the article")

    def add_topic_button(self) -> Point:
        """The last of the chips under "Topics"."""

        def find(picture: Pixels) -> Point | None:
            segments = _segments(picture)
            if segments is None:
                return None
            chips = [box for box in _white_boxes(picture) if box.top > segments.bottom and box.bottom - box.top < 32]
            return _middle(max(chips, key=lambda box: (box.top, box.left))) if chips else None

        return self._find(find, "a button that adds a topic")

    def locate(self, offset: int) -> Point:
        """Where a place between two characters is on the screen, found by moving the caret there and away."""
        self.go_to(offset)
        number = self._stops.index(offset)
        there, back = ("Left", "Right") if number == len(self._stops) - 1 else ("Right", "Left")
        for _ in range(8):
            before = self.desktop.picture(self.view)
            self.desktop.press(there)
            away = self.desktop.wait_for_change(before, self.view)
            self.desktop.press(back)
            here = self.desktop.wait_for_change(away, self.view)
            caret = _bar((here == INK) & (away != INK))
            if caret is not None and _bar((away == INK) & (here != INK)) is not None:
                return Point(self.view.left + caret.x, self.view.top + caret.y)
        raise AssertionError(f"The caret is not seen at {offset}, before {self.text[offset : offset + 20]!r}.")

    # Moving about

    def at(self, words: str, number: int = 0) -> tuple[int, int]:
        """Where words stand in the text: [start, end) of their occurrence with this number."""
        start = -1
        for _ in range(number + 1):
            start = self.text.index(words, start + 1)
        return start, start + len(words)

    def go_to(self, offset: int) -> None:
        """Moves the caret with the arrow keys; a picked span is let go."""
        here, there = self._stops.index(self.caret), self._stops.index(offset)
        if there < abs(there - here):
            self.desktop.press("ctrl+Home")
            here = 0
        elif here == there:
            # There and back, to let go of what is picked.
            here += 1 if here + 1 < len(self._stops) else -1
            self.desktop.press("Right" if here > there else "Left")
        self.desktop.press("Right" if there > here else "Left", abs(there - here))
        self.caret = offset

    def select(self, start: int, end: int) -> None:
        """Selects with the keyboard; an end before the start selects backwards."""
        self.go_to(start)
        steps = self._stops.index(end) - self._stops.index(start)
        self.desktop.press("shift+Right" if steps > 0 else "shift+Left", abs(steps))
        self.caret = end

    def drag(self, start: int, end: int, hold: str = "") -> None:
        """Selects with the mouse."""
        first, last = self.locate(start), self.locate(end)
        self.desktop.drag(first, last, hold)
        self.caret = end

    def places(self, *offsets: int) -> list[Point]:
        """Where several places are on the screen, before a span is picked that moving about would let go."""
        return [self.locate(offset) for offset in offsets]

    def click_on(self, offset: int, times: int = 1) -> None:
        """Clicks the character at an offset."""
        left, right = self.locate(offset), self.locate(offset + 1)
        self.desktop.click(Point((left.x + right.x) // 2, left.y), times)

    def press(self, chord: str, times: int = 1) -> None:
        self.desktop.press(chord, times)

    def label(self, start: int, end: int, label: str) -> Labelled:
        """Selects with the keyboard and presses the label's key; the caret is at the end of the span then."""
        self.select(start, end)
        self.press(KEYS[label])
        self.caret = end
        return start, end, label

    # What the file says

    def work(self) -> AnnotationSet:
        return self.project.work(self.article)

    def spans(self) -> set[Labelled]:
        return labelled(self.work())

    def expect(self, spans: Iterable[Labelled]) -> None:
        """Waits until the project has exactly these spans in the article."""
        wanted = set(spans)
        self.expect_that(lambda work: labelled(work) == wanted, lambda: self._difference(wanted))

    def expect_that(
        self, is_so: Callable[[AnnotationSet], object], story: str | Callable[[], str], patience: float = 10
    ) -> None:
        """Waits until something is so of the annotations in the project."""
        try:
            self.desktop.wait(lambda: is_so(self.work()), "the file says so", patience)
        except AssertionError:
            raise AssertionError(story if isinstance(story, str) else story()) from None

    def _difference(self, wanted: set[Labelled]) -> str:
        found = self.spans()

        def said(spans: set[Labelled]) -> str:
            return ", ".join(f"{label} {start}-{end} {self.text[start:end]!r}" for start, end, label in sorted(spans))

        return f"The project lacks [{said(wanted - found)}] and has [{said(found - wanted)}] instead."

    # What stands before the window

    def wait_for_popup(self) -> Window:
        """Waits until a pop-up stands before the window; it takes the keyboard by itself."""
        popup = self.desktop.wait_for_windows(2)[1]
        self.desktop.wait_for_rest(popup.area)
        return popup

    def wait_for_dialog(self) -> Window:
        """Waits until a dialog stands before the window, and gives it the keyboard as a window manager would."""
        dialog = self.wait_for_popup()
        self.desktop.focus(dialog)
        return dialog

    def wait_until_alone(self) -> None:
        """Waits until nothing stands before the window, which takes the keyboard back by itself."""
        self.desktop.wait_for_windows(1)
        self.desktop.wait(lambda: self.desktop.has_focus(self.main), "the window has the keyboard again", 3)


def labelled(work: AnnotationSet) -> set[Labelled]:
    return {(span.start, span.end, span.label) for span in work.spans}


def _caret_stops(text: str) -> Iterable[int]:
    """Every offset where the caret can stand: none between the lines of the text that hold something."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield from range(start, start + len(line) + 1)
        start += len(line) + 1


def _tallest_run(mask: NDArray[numpy.bool_]) -> int:
    """The length of the longest vertical run of true pixels."""
    longest = run_here = numpy.zeros(mask.shape[1], dtype=int)
    for row in mask:
        run_here = numpy.where(row, run_here + 1, 0)
        longest = numpy.maximum(longest, run_here)
    return int(longest.max())


def _bar(mask: NDArray[numpy.bool_]) -> Point | None:
    """The middle of what looks like a caret; None where the pixels are anything else."""
    ys, xs = numpy.nonzero(mask)
    if not len(xs):
        return None
    left, right, top, bottom = (int(edge(axis)) for axis in (xs, ys) for edge in (numpy.min, numpy.max))
    if right - left > 3 or bottom - top < 12:
        return None
    return Point((left + right + 1) // 2, (top + bottom) // 2)


def _middle(box: Area) -> Point:
    return Point((box.left + box.right) // 2, (box.top + box.bottom) // 2)


def _segments(picture: Pixels) -> Area | None:
    """The box that the segments of the article's sentiment stand in."""
    mask = picture == SEGMENTS
    rows = numpy.flatnonzero(mask.sum(axis=1) > 100)
    if not len(rows):
        return None
    columns = numpy.flatnonzero(mask[rows[0] : rows[-1]].sum(axis=0) > 10)
    return Area(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)


def _white_boxes(picture: Pixels) -> list[Area]:
    """White boxes on chrome that are wider than a key's: chips and cards, found by their upper and lower edges."""
    boxes: list[Area] = []
    for y in range(1, picture.shape[0]):
        for left, right in _runs(picture[y] == PAGE):
            if right - left < 26:
                continue
            same = next((n for n, box in enumerate(boxes) if box.left <= right and left <= box.right), None)
            if same is not None and y - boxes[same].bottom < 18:
                box = boxes[same]
                boxes[same] = Area(min(left, box.left), box.top, max(right, box.right), y + 1)
            else:
                boxes.insert(0, Area(left, y, right, y + 1))
    return boxes


def _runs(row: NDArray[numpy.bool_]) -> list[tuple[int, int]]:
    edges = numpy.flatnonzero(numpy.diff(numpy.concatenate(([0], row.astype(numpy.int8), [0]))))
    return [(int(first), int(last)) for first, last in zip(edges[::2], edges[1::2], strict=True)]
