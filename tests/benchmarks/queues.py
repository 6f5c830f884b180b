"""The queue of many articles in the real window, and going from one article to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.benchmarks.bench import Bench
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.job import Job, Level

if TYPE_CHECKING:
    from tests.benchmarks.window import Bed

_ARTICLES = Corpus(10_000, 3_000, 25, "in progress")
_FINISHED = Corpus(10_000, 3_000, 25, "done")


def load_queue(bench: Bench) -> None:
    """The list asked for anew, to its pixels."""
    with _bed(bench) as bed:
        for _ in bench.rounds():
            with bench.measured(), bed.queue_painted():
                bed.session.queue.reload()
            bed.settle()


def open_project(bench: Bench) -> None:
    """The project opened in a window that is there, to the pixels of its first article."""
    from tests.benchmarks.corpus import ANNOTATOR

    with _bed(bench) as bed:
        path = bench.folder / "own.annotator"
        for _ in bench.rounds():
            with bench.measured(), bed.article_painted():
                bed.window.projects.open(path, ANNOTATOR)
            bed.settle()


def filter_queue(bench: Bench) -> None:
    """Letters that many titles have, then others, then none."""
    from annotator.store import QueueFilter

    with _bed(bench) as bed:
        for number in bench.rounds():
            text = ("ba", "ti", "")[number % 3]
            with bench.measured(), bed.queue_painted():
                bed.session.queue.filter(QueueFilter(text=text))
            bed.settle()


def scroll_queue(bench: Bench) -> None:
    """To places all over the list, whose rows were never read."""
    with _bed(bench) as bed:
        bar = bed.queue.list.verticalScrollBar()
        for number in bench.rounds():
            place = (number + 1) * 7919 * bar.maximum() // 10_007 % bar.maximum()
            with bench.measured(), bed.queue_painted():
                bar.setValue(place)
            bed.settle()


def label_words(bench: Bench) -> None:
    """Which must not depend on how many articles there are."""
    from annotator.model import words

    with _bed(bench) as bed:
        session = bed.session
        assert session.article is not None
        text, place = session.article.text, 0
        for _ in bench.rounds():
            place = words.next_word_start(text, place)
            session.select(place, place)
            bed.settle()
            with bench.measured(), bed.article_painted():
                assert session.use_label("entities", "WORK")
                bed.catch_up()


def finish_articles(bench: Bench) -> None:
    """Saved, status set, next shown."""
    with _bed(bench) as bed:
        for _ in bench.rounds():
            with bench.measured(), bed.article_painted():
                bed.session.finish("done")
                bed.catch_up()


def find_last_unfinished(bench: Bench) -> None:
    """The same where all articles but the first and the last are done already."""
    with _bed(bench) as bed:
        session = bed.session
        last = len(session.queue.keys) - 1
        for _ in bench.rounds():
            session.queue.open_at(last)
            session.set_status("in progress")
            session.queue.open_at(0)
            session.set_status("in progress")
            bed.settle()
            with bench.measured(), bed.article_painted():
                session.finish("done")
                bed.catch_up()


@contextmanager
def _bed(bench: Bench) -> Iterator[Bed]:
    from tests.benchmarks.window import open_bed

    with open_bed(bench.own_project()) as bed:
        yield bed


def _jobs(count: int, level: Level) -> list[Job]:
    corpus = Corpus(count, 60, 1, "in progress")

    def job(name: str, run: Callable[[Bench], None], target: float, repeats: int) -> Job:
        size = f"{count:,} articles"
        return Job(name, size, run, corpus, in_project=True, target=target, repeats=repeats, level=level)

    return [
        job("queue: load", load_queue, 100, 7),
        job("queue: filter", filter_queue, 100, 9),
        job("queue: scroll", scroll_queue, 30, 40),
    ]


JOBS = (
    *_jobs(1_000, "quick"),
    *_jobs(100_000, "usual"),
    *_jobs(1_000_000, "full"),
    Job("open a project", "10,000 articles", open_project, _ARTICLES, in_project=True, repeats=7),
    Job("label a word", "10,000 articles", label_words, _ARTICLES, in_project=True, target=16, repeats=40),
    Job("next article", "10,000 articles", finish_articles, _ARTICLES, in_project=True, target=30, repeats=40),
    Job(
        "next article, 10,000 further on",
        "10,000 articles",
        find_last_unfinished,
        _FINISHED,
        in_project=True,
        target=30,
        repeats=5,
    ),
)
