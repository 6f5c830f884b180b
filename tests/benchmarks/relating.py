"""Relations and chains in the real window: that what people do with them does not depend on how many there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.benchmarks.bench import Bench
from tests.benchmarks.corpus import article_id
from tests.benchmarks.hard_articles import HardArticles
from tests.benchmarks.job import Job, Level
from tests.benchmarks.storing import WRITE_A_ROW

if TYPE_CHECKING:
    from annotator.model import Span
    from tests.benchmarks.window import Bed

_TYPE, _CHAIN = "met", "works for"


def open_with_chains(bench: Bench) -> None:
    """Two articles in turn, a quarter of whose relations make chains; until the article is painted."""
    with _bed(bench) as bed:
        for number in bench.rounds():
            with bench.measured(), bed.article_painted():
                bed.session.open_article(article_id((number + 1) % 2))
            bed.settle()


def find_chains(bench: Bench) -> None:
    """What is done once the article is seen: all chains are found."""
    from annotator.model.chains import Chains

    with _bed(bench) as bed:
        annotations = bed.session.annotations
        assert annotations is not None
        annotations.relations_of("")
        for _ in bench.rounds():
            with bench.measured():
                Chains(annotations, bed.session.schema)


def list_relations(bench: Bench) -> None:
    """All relations of an article in the panel, until it is painted."""
    with _bed(bench) as bed:
        listed = bed.window.place.panel.relations
        for number in bench.rounds():
            bed.session.open_article(article_id((number + 1) % 2))
            bed.settle()
            with bench.measured():
                bed.window.place.panel.lists.show_list(listed)
                while listed.rows.rowCount() == 0:
                    bed.catch_up()
                listed.viewport().repaint()


def pick_spans(bench: Bench) -> None:
    """One after the other, while their relations are listed."""
    with _bed(bench) as bed:
        bed.window.place.panel.lists.show_list(bed.window.place.panel.relations)
        bed.settle()
        for _ in bench.rounds():
            with bench.measured(), bed.article_painted():
                bed.session.selection.pick_neighbour(forward=True)
            bed.settle()


def relate(bench: Bench) -> None:
    """Two spans with a relation: chosen, written to the disk and painted, with all relations listed."""
    with _bed(bench) as bed:
        bed.window.place.panel.lists.show_list(bed.window.place.panel.relations)
        bed.settle()
        for one, other in _pairs(bed, bench):
            kind = next((kind.name for kind in bed.session.relating.types_between(one, other)), "")
            with bench.measured(), bed.article_painted():
                bed.session.relating.relate(kind or _TYPE, one, other)
                bed.catch_up()
            bed.session.relating.let_go()
            bed.session.selection.let_go()
            bed.settle()


def choose_other_end(bench: Bench) -> None:
    """What R does: spans that may be the other end are found and outlined."""
    with _bed(bench) as bed:
        for one, _ in _pairs(bed, bench):
            bed.session.selection.pick(one)
            bed.settle()
            with bench.measured(), bed.article_painted():
                bed.window.place.linker.begin()
            bed.view.linking.end()
            bed.settle()


def link_mentions(bench: Bench) -> None:
    """A mention to a chain: written to the disk and painted, with all chains listed."""
    with _bed(bench) as bed:
        bed.window.place.panel.lists.show_list(bed.window.place.panel.chains)
        bed.settle()
        for mention, other in zip(_mentions(bed, bench), _mentions(bed, bench, 3), strict=True):
            if not bed.session.chaining.take_out(_CHAIN, mention):
                continue
            bed.settle()
            with bench.measured(), bed.article_painted():
                bed.session.chaining.link(_CHAIN, mention, other)
                bed.catch_up()
            bed.settle()


def take_mentions_out(bench: Bench) -> None:
    """A mention out of its chain: the same."""
    with _bed(bench) as bed:
        bed.window.place.panel.lists.show_list(bed.window.place.panel.chains)
        bed.settle()
        for mention in _mentions(bed, bench):
            with bench.measured(), bed.article_painted():
                bed.session.chaining.take_out(_CHAIN, mention)
                bed.catch_up()
            bed.settle()


@contextmanager
def _bed(bench: Bench) -> Iterator[Bed]:
    from annotator import api
    from annotator.model import schema_edits
    from tests.benchmarks.corpus import ANNOTATOR
    from tests.benchmarks.window import open_bed

    path = bench.own_project()
    with api.open_project(path) as project:
        project.change_schema(ANNOTATOR, schema_edits.set_relation_type(project.schema, _CHAIN, transitive=True))
    with open_bed(path, article_id(0)) as bed:
        assert bed.session.annotator == ANNOTATOR
        bed.session.chaining.chains  # noqa: B018  # found as they are a moment after an article was opened
        yield bed


def _pairs(bed: Bed, bench: Bench) -> Iterator[tuple[Span, Span]]:
    """Spans all over the article, each with one near to it."""
    annotations = bed.session.annotations
    assert annotations is not None
    count = len(annotations.spans)
    for number in bench.rounds():
        at = (number + 1) * 7919 % (count - 40)
        yield annotations.spans.at(at), annotations.spans.at(at + 31)


def _mentions(bed: Bed, bench: Bench, shift: int = 0) -> list[Span]:
    """Mentions of chains all over the article."""
    annotations = bed.session.annotations
    assert annotations is not None
    ids = [mention for chain in bed.session.chaining.chains.of(_CHAIN) for mention in chain]
    found = (annotations.spans.get(ids[((number + 1) * 7919 + shift) % len(ids)]) for number in range(bench.repeats))
    return [span for span in found if span is not None]


def _jobs(size: str, articles: HardArticles, level: Level) -> list[Job]:
    def job(name: str, run: Callable[[Bench], None], target: float, repeats: int, baseline: str = "") -> Job:
        return Job(
            name,
            size,
            run,
            articles,
            in_project=True,
            target=target,
            baseline=baseline,
            repeats=repeats,
            level=level,
        )

    return [
        job("relations: open the article", open_with_chains, 80, 8),
        job("relations: find all chains", find_chains, 100, 5),
        job("relations: list all", list_relations, 100, 5),
        job("relations: pick the next span", pick_spans, 16, 30),
        job("relations: choose the other span", choose_other_end, 16, 30),
        job("relations: relate two spans", relate, 16, 30, WRITE_A_ROW),
        job("chains: link a mention", link_mentions, 16, 30, WRITE_A_ROW),
        job("chains: take a mention out", take_mentions_out, 16, 30, WRITE_A_ROW),
    ]


JOBS = (
    *_jobs("1 MB, 1,000 relations", HardArticles("related", 1_000_000, 10_000, 1_000), "full"),
    *_jobs("1 MB, 50,000 relations", HardArticles("related", 1_000_000, 10_000, 50_000), "usual"),
)
