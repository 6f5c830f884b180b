"""The annotation panel in the real window: a schema of many labels, found as somebody types, and many spans listed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.benchmarks.bench import Bench
from tests.benchmarks.corpus import Corpus, article_id
from tests.benchmarks.job import Job, Level
from tests.benchmarks.texts import TEXTS, Text

if TYPE_CHECKING:
    from annotator.model import Schema
    from annotator.settings import SpanOrder
    from tests.benchmarks.window import Bed

_ARTICLES = Corpus(2, 5_000, 50, "in progress")
# Letters that many labels have, then fewer.
_QUERIES = ("to", "lab", "conc", "ko 4", "ma ba")
_TOPS = 20
_BRANCHES = 6


def show_labels(bench: Bench) -> None:
    """Another schema, until its labels are painted."""
    with _bed(bench, labels=5_000) as bed:
        schema = bed.session.schema
        for _ in bench.rounds():
            bed.session.schema = schema.with_label("entities", "PERSON", "span")
            with bench.measured(), bed.painted(bed.labels.list.viewport()):
                bed.session.schema_changed.emit()
                bed.catch_up()
            bed.settle()


def type_in_panel(bench: Bench) -> None:
    """A letter in the field above the labels, until those that are found are painted."""
    with _bed(bench, labels=5_000) as bed:
        bed.labels.field.setFocus()
        for query in _queries(bench):
            bed.labels.field.setText(query[:-1])
            bed.settle()
            with bench.measured(), bed.painted(bed.labels.list.viewport()):
                bed.labels.field.setText(query)
            bed.labels.field.clear()
            bed.settle()


def open_type_ahead(bench: Bench) -> None:
    """The type-ahead over everything, until its rows are painted."""
    with _bed(bench, labels=5_000) as bed:
        for _ in bench.rounds():
            with bench.measured():
                picker = bed.open_type_ahead()
                picker.repaint()
            picker.close()
            bed.settle()


def type_in_type_ahead(bench: Bench) -> None:
    with _bed(bench, labels=5_000) as bed:
        picker = bed.open_type_ahead()
        bed.settle()
        for query in _queries(bench):
            picker.field.setText(query[:-1])
            bed.settle()
            with bench.measured(), bed.painted(picker.rows.viewport()):
                picker.field.setText(query)
        picker.close()


def sort_spans(bench: Bench, order: SpanOrder) -> None:
    """Until all rows are there."""
    with _bed(bench) as bed:
        rows = bed.window.place.panel.span_part.rows
        for _ in bench.rounds():
            rows.sort_by("text")
            bed.settle()
            with bench.measured():
                rows.sort_by(order)
                while rows.is_at_work:
                    bed.catch_up()


def filter_spans(bench: Bench) -> None:
    """Until the first rows that are left are painted."""
    with _bed(bench) as bed:
        part = bed.window.place.panel.span_part
        for number in bench.rounds():
            part.rows.filter_by("")
            bed.settle()
            with bench.measured(), bed.painted(part.list.viewport()):
                part.rows.filter_by(("person", "da", "loc")[number % 3])
            while part.rows.is_at_work:
                bed.catch_up()


def label_in_sorted_list(bench: Bench) -> None:
    """A span more in a list that is sorted by label, until its row is painted."""
    from annotator.model import words

    with _bed(bench) as bed:
        part, session, place = bed.window.place.panel.span_part, bed.session, 0
        part.rows.sort_by("label")
        while part.rows.is_at_work:
            bed.catch_up()
        assert session.article is not None
        for _ in bench.rounds():
            place = words.next_word_start(session.article.text, place)
            session.select(place, place)
            bed.settle()
            with bench.measured(), bed.painted(part.list.viewport()):
                assert session.use_label("entities", "WORK")


def sort_by_label(bench: Bench) -> None:
    sort_spans(bench, "label")


def sort_by_time(bench: Bench) -> None:
    sort_spans(bench, "time")


@contextmanager
def _bed(bench: Bench, *, labels: int = 0) -> Iterator[Bed]:
    from annotator import api
    from tests.benchmarks.window import open_bed

    path = bench.own_project()
    if labels:
        with api.open_project(path) as project:
            project.set_schema(_grown(project.schema, labels))
    with open_bed(path, article_id(0)) as bed:
        yield bed


def _grown(schema: Schema, count: int) -> Schema:
    """The schema with a taxonomy of so many labels, whose names are in the corpus's made-up language."""
    import msgspec

    from annotator.model import Label, Layer

    syllables = [consonant + vowel for consonant in "bdfgklmnprstv" for vowel in "aeiou"]
    labels: list[Label] = []
    for number in range(count):
        one, other = syllables[number % 65], syllables[number * 7 // 65 % 65]
        parent = labels[(number - _TOPS) // _BRANCHES].name if number >= _TOPS else ""
        labels.append(Label(f"n{number}", title=f"Concept {one}{other} {number} of a label", parent=parent))
    return msgspec.structs.replace(schema, layers=(*schema.layers, Layer("concepts", labels=tuple(labels))))


def _queries(bench: Bench) -> Iterator[str]:
    return (_QUERIES[number % len(_QUERIES)] for number in bench.rounds())


def _span_jobs(text: Text, spans: str, level: Level) -> list[Job]:
    def job(name: str, run: Callable[[Bench], None], target: float | None) -> Job:
        return Job(name, spans, run, text.articles, in_project=True, target=target, repeats=9, level=level)

    return [
        job("spans: sort by label", sort_by_label, None),
        job("spans: sort by time", sort_by_time, None),
        job("spans: filter", filter_spans, 30),
        job("spans: label a word, sorted by label", label_in_sorted_list, 16),
    ]


def _label_job(name: str, run: Callable[[Bench], None], target: float) -> Job:
    return Job(name, "5,000 labels", run, _ARTICLES, in_project=True, target=target, repeats=25)


JOBS = (
    _label_job("panel: show a schema", show_labels, 50),
    _label_job("panel: find a label as you type", type_in_panel, 16),
    _label_job("type-ahead: open", open_type_ahead, 50),
    _label_job("type-ahead: type", type_in_type_ahead, 16),
    *_span_jobs(TEXTS[2], "10,000 spans", "usual"),
    *_span_jobs(TEXTS[3], "100,000 spans", "full"),
)
