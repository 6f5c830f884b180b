"""The same words in the articles of a project: where they stand, and what is done to those that somebody chose.

No Qt here: this is what jobs do, on a connection of their own.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec
import regex

from annotator.model import Edit, Schema, Status
from annotator.model.finding import Hit
from annotator.model.occurrences import Obstacle, Occurrences, Task, work_out
from annotator.progress import OnProgress

if TYPE_CHECKING:
    from annotator.store import ArticleText, Project


# More places nobody looks through; the rest is found when these are done.
MOST_PLACES = 100_000
# So much of the text stands before and after the words, in code points.
_AROUND = 60
_REPORT_EVERY = 20
_MARKS = regex.compile(r"\p{M}+")


class Place(msgspec.Struct, frozen=True, gc=False):
    """Where something may be done, with the words before and after it, on one line.

    `folded` is all of that without case and accents, by which it is found in a list of many thousands.
    """

    start: int
    end: int
    before: str
    words: str
    after: str
    folded: str


class FoundArticle(msgspec.Struct, frozen=True):
    """An article with the places in it, in order."""

    id: str
    title: str
    status: Status
    places: tuple[Place, ...]

    @property
    def is_finished(self) -> bool:
        return self.status in ("done", "skipped")


@dataclass
class Found:
    """The articles in which something may be done, in queue order.

    `standing`: how many places have the label already; `obstacles`: why nothing may be done in others. `is_cut`: there
    are more.
    """

    articles: list[FoundArticle] = field(default_factory=list)
    standing: int = 0
    obstacles: Counter[Obstacle] = field(default_factory=Counter)
    is_cut: bool = False


def search(
    project: Project, annotator: str, schema: Schema, task: Task, progress: OnProgress, *, article_id: str = ""
) -> Found:
    """Where the task may be done by the annotator: in one article, or in all."""
    occurrences = Occurrences(task.wanted)
    found = Found()
    count = 0
    for text in _texts(project, annotator, article_id, progress):
        stretches = occurrences.stretches(text.text)
        if not stretches:
            continue
        article, annotations = text.read()
        outcome = work_out(task, annotations, article, schema, stretches)
        found.standing += outcome.standing
        found.obstacles.update(kind for _, kind in outcome.obstacles)
        done = outcome.done[: MOST_PLACES - count]
        if done:
            places = tuple(_place(text.text, start, end) for start, end in done)
            found.articles.append(FoundArticle(text.id, text.title or text.id, text.status, places))
            count += len(places)
        if len(done) < len(outcome.done):
            found.is_cut = True
            break
    return found


@dataclass
class Applied:
    """What was done: at how many places, and in how many articles. `passed_over`: what is no longer possible."""

    places: int = 0
    articles: int = 0
    passed_over: int = 0


def apply(
    project: Project,
    annotator: str,
    schema: Schema,
    task: Task,
    chosen: Mapping[str, Sequence[Hit]],
    progress: OnProgress,
) -> Applied:
    """Does the task at the places that were chosen in each article, as one edit of the annotator's.

    `schema` gives the titles in its name; whether it may be done is seen from the project's own, as it is by then.
    """
    applied = Applied()

    def edits() -> Iterator[tuple[str, Edit]]:
        current = project.schema
        for number, (article_id, stretches) in enumerate(chosen.items()):
            progress(number, len(chosen))
            annotations = project.annotations(article_id, annotator)
            outcome = work_out(task, annotations, project.article(article_id), current, stretches)
            applied.places += len(outcome.done)
            applied.passed_over += len(stretches) - len(outcome.done)
            if outcome.edit is not None:
                applied.articles += 1
                yield article_id, outcome.edit

    project.record_wide_edit(annotator, task.name(schema), edits())
    return applied


def _texts(project: Project, annotator: str, article_id: str, progress: OnProgress) -> Iterable[ArticleText]:
    from annotator.store import ArticleText

    if article_id:
        article, annotations = project.article(article_id), project.annotations(article_id, annotator)
        yield ArticleText(article_id, article.title, article.text, annotations.status, lambda: (article, annotations))
        return
    total = project.progress(annotator).total
    for number, text in enumerate(project.texts(annotator)):
        if number % _REPORT_EVERY == 0:
            progress(number, total)
        yield text


def _place(text: str, start: int, end: int) -> Place:
    around = (text[max(0, start - _AROUND) : start], text[start:end], text[end : end + _AROUND])
    before, words, after = map(_on_one_line, around)
    return Place(start, end, before, words, after, folded(f"{before}{words}{after}"))


def folded(text: str) -> str:
    """A text in which case and accents do not count any more."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFD", text.casefold()))


def _on_one_line(text: str) -> str:
    """Spaces stay where they are at the ends: they stand between what is cut here."""
    return text.replace("\n", " ").replace("\t", " ")
