"""One article in the real window: from a call to painted pixels, offscreen, at lengths that show how cost grows.

Each job has a plain editor do the same in turn with it, where a plain editor can.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.benchmarks import plain
from tests.benchmarks.bench import Bench
from tests.benchmarks.corpus import article_id
from tests.benchmarks.job import Job
from tests.benchmarks.memory import resident_memory
from tests.benchmarks.storing import WRITE_A_ROW
from tests.benchmarks.texts import HARD_TEXTS, TEXTS, Text

if TYPE_CHECKING:
    from tests.benchmarks.window import Bed

_LAYER, _LABEL = "entities", "WORK"
# What a plain editor cannot do is compared with the least that it comes to.
_BASELINES = {"label a word": WRITE_A_ROW}


def open_article(bench: Bench) -> None:
    """Two articles in turn, so that each is read from the disk and laid out anew."""
    with _bed(bench) as bed:
        for number in bench.rounds():
            with bench.measured(), bed.article_painted():
                bed.session.open_article(article_id((number + 1) % 2))
            bed.settle()


def open_where_left(bench: Bench) -> None:
    """The same, with both left in their middle before."""
    with _bed(bench) as bed:
        for number in (1, 0):
            bed.session.open_article(article_id(number))
            _go_to_middle(bed)
        for number in bench.rounds():
            with bench.measured(), bed.article_painted():
                bed.session.open_article(article_id((number + 1) % 2))
            bed.settle()


def label_words(bench: Bench) -> None:
    """A label on words spread over the article: written to the disk and painted. Going there is not measured."""
    from annotator.model import words

    with _bed(bench) as bed:
        text = _text(bed)
        for number in bench.rounds():
            start = words.next_word_start(text, number * len(text) // (bench.repeats + 1))
            bed.session.select(start, start)
            bed.settle()
            with bench.measured(), bed.article_painted():
                assert bed.session.use_label(_LAYER, _LABEL)
                bed.catch_up()


def move_caret(bench: Bench) -> None:
    """To the right, by a character, from the middle of the article."""
    from PySide6.QtCore import Qt

    with _bed(bench) as bed:
        _go_to_middle(bed)
        for _ in bench.rounds():
            with bench.measured(), bed.article_painted():
                bed.press(Qt.Key.Key_Right)


def extend_selection(bench: Bench) -> None:
    """By a line."""
    from PySide6.QtCore import Qt

    with _bed(bench) as bed:
        _go_to_middle(bed)
        for _ in bench.rounds():
            with bench.measured(), bed.article_painted():
                bed.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
            bed.settle()


def pick_spans(bench: Bench) -> None:
    """One after the other from the middle on."""
    with _bed(bench) as bed:
        _go_to_middle(bed)
        for _ in bench.rounds():
            with bench.measured(), bed.article_painted():
                bed.session.selection.pick_neighbour(forward=True)
            bed.settle()


def turn_wheel(bench: Bench) -> None:
    """By a notch, from the middle on; where scrolling glides, until the first step of it is seen."""
    from tests.benchmarks.window import start_again_near_end, turn

    with _bed(bench) as bed:
        _go_to_middle(bed)
        for _ in bench.rounds():
            start_again_near_end(bed.view)
            bed.settle()
            with bench.measured(), bed.article_painted():
                turn(bed.view.viewport())
            bed.settle()


def paint_view(bench: Bench) -> None:
    """All that is in view, at places all over the article that are laid out: what each step of a glide costs."""
    with _bed(bench) as bed:
        for place in _places(bed, bench):
            bed.session.select(place, place)
            bed.settle()
            with bench.measured():
                bed.view.viewport().repaint()


def page_down(bench: Bench) -> None:
    """Through parts that were never laid out; from the beginning again where the end is reached."""
    from PySide6.QtCore import Qt

    with _bed(bench) as bed:
        end = len(_text(bed)) - 3_000
        for _ in bench.rounds():
            if bed.session.caret > end:
                bed.session.select(0, 0)
                bed.settle()
            with bench.measured(), bed.article_painted():
                bed.press(Qt.Key.Key_PageDown)
            bed.settle()


def jump_to_end(bench: Bench) -> None:
    """And back to the start in between; the article is opened anew each time, so that nothing there is laid out yet."""
    with _bed(bench) as bed:
        for _ in bench.rounds():
            bed.session.select(0, 0)  # an article that is in hand stays where it is
            bed.settle()
            bed.session.open_article(article_id(0))
            bed.settle()
            end = len(_text(bed).rstrip())
            with bench.measured(), bed.article_painted():
                bed.session.select(end, end)
            bed.settle()


def jump_about(bench: Bench) -> None:
    """To places all over the article."""
    with _bed(bench) as bed:
        for place in _places(bed, bench):
            with bench.measured(), bed.article_painted():
                bed.session.select(place, place)
            bed.settle()


def resize_window(bench: Bench) -> None:
    """Narrower than the text's column, so that all lines break anew."""
    with _bed(bench) as bed:
        _go_to_middle(bed)
        for number in bench.rounds():
            with bench.measured(), bed.article_painted():
                bed.window.resize(1000 + 30 * (number % 5), 800)
            bed.settle()


def zoom(bench: Bench) -> None:
    with _bed(bench) as bed:
        _go_to_middle(bed)
        for number in bench.rounds():
            with bench.measured(), bed.article_painted():
                bed.view.set_zoom(1 + 0.1 * (number % 5 + 1))
            bed.settle()


def hold_memory(bench: Bench) -> None:
    """Resident memory with the article open, its end seen, and a label given."""
    with _bed(bench) as bed:
        bed.session.select(len(_text(bed)) - 2, len(_text(bed)) - 2)
        bed.settle()
        bed.session.use_label(_LAYER, _LABEL)
        bed.settle()
        bench.note(resident_memory())


@contextmanager
def _bed(bench: Bench) -> Iterator[Bed]:
    from tests.benchmarks.window import open_bed

    with open_bed(bench.own_project(), article_id(0)) as bed:
        yield bed


def _text(bed: Bed) -> str:
    assert bed.session.article is not None
    return bed.session.article.text


def _places(bed: Bed, bench: Bench) -> Iterator[int]:
    """Offsets all over the article."""
    length = len(_text(bed))
    return ((number + 1) * 7919 * length // 10_007 % length for number in bench.rounds())


def _go_to_middle(bed: Bed) -> None:
    middle = len(_text(bed)) // 2
    bed.session.select(middle, middle)
    bed.settle()


def _jobs(text: Text) -> list[Job]:
    beside = {job.name: job for job in plain.jobs(text)}

    def job(name: str, run: Callable[[Bench], None], target: float, repeats: int, worst: float | None = None) -> Job:
        return Job(
            name,
            text.size,
            run,
            text.articles,
            in_project=True,
            target=target,
            worst_target=worst,
            baseline=_BASELINES.get(name, plain.named(name) if plain.named(name) in beside else ""),
            repeats=repeats,
            level=text.level,
        )

    return [
        *beside.values(),
        job("open an article", open_article, text.opening, 8),
        job("open an article in its middle", open_where_left, text.opening, 8),
        job("label a word", label_words, 16, 40),
        job("pick the next span", pick_spans, 16, 40),
        job("move the caret", move_caret, 8, 60),
        job("extend the selection", extend_selection, 8, 40),
        job("page down", page_down, 12, 40, 25),
        job("turn the wheel", turn_wheel, 12, 40, 25),
        job("jump to the end", jump_to_end, 12, 6, 25),
        job("jump about", jump_about, 12, 40, 25),
        job("paint the view", paint_view, 12, 20, 25),
        job("resize the window", resize_window, 50, 15),
        job("change the font size", zoom, 50, 15),
        Job(
            "memory with the window open",
            text.size,
            hold_memory,
            text.articles,
            in_project=True,
            unit="MB",
            target=text.memory,
            processes=2,
            level=text.level,
        ),
    ]


JOBS = tuple(job for text in (*TEXTS, *HARD_TEXTS) for job in _jobs(text))
