"""The same words elsewhere: found and labelled in one long article, and in all articles of a project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.benchmarks.bench import Bench
from tests.benchmarks.corpus import ANNOTATOR, Corpus, article_id
from tests.benchmarks.job import Job, Level
from tests.benchmarks.texts import TEXTS, Text

if TYPE_CHECKING:
    from annotator.model.occurrences import Task
    from annotator.ui.everywhere.search import Found

# A word of the made-up language that stands in most articles, a few times each.
_WORD = "biravo"
_SOMEBODY = "somebody"


def _task() -> Task:
    from annotator.model.occurrences import Task, Wanted

    return Task("label", Wanted(_WORD, "entities", "PERSON"))


def label_article(bench: Bench) -> None:
    """Finding the word in the article, working out which places may be labelled, and writing the edit."""
    from annotator import api
    from annotator.model.occurrences import Occurrences, work_out

    task = _task()
    with api.open_project(bench.own_project()) as project:
        article, schema = project.article(article_id(0)), project.schema
        annotations = project.annotations(article.id, ANNOTATOR)
        for _ in bench.rounds():
            with bench.measured():
                stretches = Occurrences(task.wanted).stretches(article.text)
                outcome = work_out(task, annotations, article, schema, stretches)
                if outcome.edit is not None:
                    project.record_edit(article.id, ANNOTATOR, outcome.edit)
            if outcome.edit is not None:
                project.undo(ANNOTATOR)


def search_project(bench: Bench) -> None:
    """Every place of the project in its context, beside the labels that are there."""
    from annotator import api

    with api.open_project(bench.own_project()) as project:
        for _ in bench.rounds():
            with bench.measured():
                _search(project)


def label_project(bench: Bench) -> None:
    """Labelling all those places in one edit."""
    from annotator import api
    from annotator.ui.everywhere.search import apply

    with api.open_project(bench.own_project()) as project:
        for _ in bench.rounds():
            found = _search(project)
            chosen = {article.id: [(place.start, place.end) for place in article.places] for article in found.articles}
            with bench.measured():
                apply(project, _SOMEBODY, project.schema, _task(), chosen, lambda done, total: None)
            project.undo(_SOMEBODY)


def read_labelled(bench: Bench) -> None:
    """What all words of the project were labelled before, without the pauses that the window makes."""
    from annotator import api
    from annotator.ui.label_memory import LONGEST_TEXT, KnownLabels

    with api.open_project(bench.own_project()) as project:
        for _ in bench.rounds():
            with bench.measured():
                known = KnownLabels(_SOMEBODY)
                for some in project.labelled_texts(LONGEST_TEXT):
                    known.add(some)


def _search(project: object) -> Found:
    from annotator.store import Project
    from annotator.ui.everywhere.search import search

    assert isinstance(project, Project)
    return search(project, _SOMEBODY, project.schema, _task(), lambda done, total: None)


def _in_article(text: Text) -> Job:
    return Job(
        "label every occurrence", text.size, label_article, text.articles, in_project=True, repeats=5, level=text.level
    )


def _in_project(size: str, corpus: Corpus, level: Level) -> list[Job]:
    return [
        Job(
            "find a word everywhere",
            size,
            search_project,
            corpus,
            in_project=True,
            target=2_000,
            repeats=5,
            level=level,
        ),
        Job("read what was labelled", size, read_labelled, corpus, in_project=True, repeats=5, level=level),
        Job("label it everywhere", size, label_project, corpus, in_project=True, repeats=5, level=level),
    ]


JOBS = (
    *map(_in_article, TEXTS),
    *_in_project("1,000 articles of 3 KB", Corpus(1_000, 3_000, 25), "quick"),
    *_in_project("10,000 articles of 3 KB", Corpus(10_000, 3_000, 25), "usual"),
)
