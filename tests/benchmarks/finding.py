"""Finding in the article in the real window: as somebody types, until all is counted, and from hit to hit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.benchmarks.bench import Bench
from tests.benchmarks.corpus import article_id
from tests.benchmarks.job import Job
from tests.benchmarks.texts import TEXTS, Text

if TYPE_CHECKING:
    from tests.benchmarks.window import Bed

# Syllables of the made-up language, which are in every line; the second letter of each is what is measured.
_QUERIES = ("ba", "ti", "mo", "re", "su")


def type_query(bench: Bench) -> None:
    """A letter, until the article shows what is found with it."""
    with _bed(bench) as bed:
        for query in _queries(bench):
            bed.find(query[0])
            with bench.measured(), bed.article_painted():
                bed.type_into_query(query[1])
            bed.count_hits()
            bed.settle()


def count_hits(bench: Bench) -> None:
    """A letter, until all hits are counted."""
    with _bed(bench) as bed:
        for query in _queries(bench):
            bed.find(query[0])
            with bench.measured():
                bed.type_into_query(query[1])
                bed.count_hits()
            bed.settle()


def find_next(bench: Bench) -> None:
    with _bed(bench) as bed:
        bed.find("ba")
        for _ in bench.rounds():
            with bench.measured(), bed.article_painted():
                bed.finding.step(forward=True)
            bed.settle()


@contextmanager
def _bed(bench: Bench) -> Iterator[Bed]:
    from tests.benchmarks.window import open_bed

    with open_bed(bench.own_project(), article_id(0)) as bed:
        yield bed


def _queries(bench: Bench) -> Iterator[str]:
    return (_QUERIES[number % len(_QUERIES)] for number in bench.rounds())


def _jobs(text: Text) -> list[Job]:
    def job(name: str, run: Callable[[Bench], None], target: float | None, repeats: int) -> Job:
        return Job(
            name, text.size, run, text.articles, in_project=True, target=target, repeats=repeats, level=text.level
        )

    return [
        job("find as you type", type_query, 16, 15),
        job("find: all hits counted", count_hits, None, 5),
        job("find the next hit", find_next, 12, 30),
    ]


JOBS = tuple(job for text in TEXTS for job in _jobs(text))
