"""Qt's plain text editor with an article's text and nothing on it: what a text view costs before it shows a label."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.benchmarks.bench import Bench
from tests.benchmarks.corpus import article_id
from tests.benchmarks.job import Job
from tests.benchmarks.texts import Text

if TYPE_CHECKING:
    from tests.benchmarks.window import PlainBed


def named(job: str) -> str:
    """What the plain editor's job is called that does the same as another."""
    return f"plain editor: {job}"


def open_article(bench: Bench) -> None:
    """The text read from the project and shown."""
    from annotator import api

    with _bed(bench) as bed, api.open_project(bench.corpus, read_only=True) as project:
        for number in bench.rounds():
            with bench.measured(), bed.painted():
                bed.editor.setPlainText(project.article(article_id((number + 1) % 2)).text)
            bed.settle()


def move_caret(bench: Bench) -> None:
    from PySide6.QtCore import Qt

    with _bed(bench) as bed:
        bed.go_to(len(bed.text) // 2)
        for _ in bench.rounds():
            with bench.measured(), bed.painted():
                bed.press(Qt.Key.Key_Right)


def extend_selection(bench: Bench) -> None:
    from PySide6.QtCore import Qt

    with _bed(bench) as bed:
        bed.go_to(len(bed.text) // 2)
        for _ in bench.rounds():
            with bench.measured(), bed.painted():
                bed.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
            bed.settle()


def page_down(bench: Bench) -> None:
    from PySide6.QtCore import Qt

    with _bed(bench) as bed:
        end = len(bed.text) - 3_000
        for _ in bench.rounds():
            if bed.editor.textCursor().position() > end:
                bed.go_to(0)
            with bench.measured(), bed.painted():
                bed.press(Qt.Key.Key_PageDown)
            bed.settle()


def turn_wheel(bench: Bench) -> None:
    from tests.benchmarks.window import start_again_near_end, turn

    with _bed(bench) as bed:
        bed.go_to(len(bed.text) // 2)
        for _ in bench.rounds():
            start_again_near_end(bed.editor)
            bed.settle()
            with bench.measured(), bed.painted():
                turn(bed.editor.viewport())
            bed.settle()


def jump_to_end(bench: Bench) -> None:
    with _bed(bench) as bed:
        for _ in bench.rounds():
            bed.editor.setPlainText(bed.text)
            bed.settle()
            with bench.measured(), bed.painted():
                bed.go_to(len(bed.text))
            bed.settle()


def jump_about(bench: Bench) -> None:
    with _bed(bench) as bed:
        for number in bench.rounds():
            place = (number + 1) * 7919 * len(bed.text) // 10_007 % len(bed.text)
            with bench.measured(), bed.painted():
                bed.go_to(place)
            bed.settle()


def resize_window(bench: Bench) -> None:
    with _bed(bench) as bed:
        bed.go_to(len(bed.text) // 2)
        for number in bench.rounds():
            with bench.measured(), bed.painted():
                bed.editor.resize(372 + 30 * (number % 5), bed.editor.height())
            bed.settle()


def zoom(bench: Bench) -> None:
    with _bed(bench) as bed:
        bed.go_to(len(bed.text) // 2)
        for number in bench.rounds():
            with bench.measured(), bed.painted():
                bed.zoom(1 + 0.1 * (number % 5 + 1))
            bed.settle()


@contextmanager
def _bed(bench: Bench) -> Iterator[PlainBed]:
    from annotator import api
    from tests.benchmarks.window import open_plain_bed

    with api.open_project(bench.corpus, read_only=True) as project:
        text = project.article(article_id(0)).text
    with open_plain_bed(text) as bed:
        yield bed


_JOBS: dict[str, Callable[[Bench], None]] = {
    "open an article": open_article,
    "move the caret": move_caret,
    "extend the selection": extend_selection,
    "page down": page_down,
    "turn the wheel": turn_wheel,
    "jump to the end": jump_to_end,
    "jump about": jump_about,
    "resize the window": resize_window,
    "change the font size": zoom,
}


def jobs(text: Text) -> list[Job]:
    """Yardsticks for what is done with the window on these articles."""
    return [
        Job(
            named(name),
            text.size,
            run,
            text.articles,
            in_project=True,
            repeats=10,
            level=text.level,
            is_yardstick=True,
        )
        for name, run in _JOBS.items()
    ]
