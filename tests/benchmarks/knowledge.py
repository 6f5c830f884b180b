"""Lists to link to: bringing one in, and finding in it as somebody types."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.benchmarks.bench import Bench
from tests.benchmarks.corpus import Writing
from tests.benchmarks.job import Job, Level

_KINDS = ("politician", "river", "company", "village", "football club", "film", "painter", "commune", "newspaper")
_ALIASES = (0, 0, 1, 2, 4)
# What people type, letter by letter: names, words of descriptions, words that every description has, and nonsense.
_TYPED = ("ba ti", "politician in the ba", "mo", "football club b", "the river of", "in the", "zzzz", "su re mo ba")


@dataclass(frozen=True)
class Entries:
    """So many entries with names of one to four words, up to four aliases and a description."""

    count: int

    @property
    def name(self) -> str:
        return f"{self.count}-entries"

    def lines(self) -> Iterator[dict[str, Any]]:
        drawing = random.Random(self.count)
        writing = Writing(drawing)

        def words(count: int) -> str:
            return " ".join(writing.words(count)).title()

        for number in range(self.count):
            yield {
                "id": f"Q{number * 7 + drawing.randrange(7)}",
                "name": words(drawing.choice((1, 2, 2, 2, 3, 4))),
                "aliases": [words(drawing.choice((1, 2))) for _ in range(drawing.choice(_ALIASES))],
                "description": f"{drawing.choice(_KINDS)} in the {words(2)} of {words(1)}",
            }


def import_entries(bench: Bench) -> None:
    from annotator import api

    for number in bench.rounds():
        with api.create_project(bench.folder / f"list-{number}.annotator", "blank") as project, bench.measured():
            api.import_knowledge(project, bench.corpus)


def find_as_you_type(bench: Bench) -> None:
    """A letter more, until the entries that are found are there."""
    from annotator import api

    path = bench.folder / "list.annotator"
    with api.create_project(path, "blank") as project:
        api.import_knowledge(project, bench.corpus)
    with api.open_project(path) as project:
        project.knowledge.find("a")  # compiles the statements
        for _ in bench.rounds():
            for typed in _TYPED:
                for end in range(1, len(typed) + 1):
                    with bench.measured():
                        project.knowledge.find(typed[:end])


def remove_list(bench: Bench) -> None:
    from annotator import api

    with api.create_project(bench.folder / "list.annotator", "blank") as project:
        api.import_knowledge(project, bench.corpus, name="people")
        with bench.measured():
            project.knowledge.remove("people")


def _jobs(count: int, size: str, level: Level) -> list[Job]:
    entries = Entries(count)
    return [
        Job("import a list to link to", size, import_entries, entries, level=level),
        Job("find in a list as you type", size, find_as_you_type, entries, target=50, worst_target=50, repeats=3,
            level=level),
        Job("remove a list", size, remove_list, entries, level=level),
    ]  # fmt: skip


JOBS = (*_jobs(100_000, "100k entries", "usual"), *_jobs(1_000_000, "1m entries", "full"))
