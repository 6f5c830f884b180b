"""Which relations are drawn on what is in view.

Only the relations of spans in view, and of the picked span, are looked at, so that it does not matter how many there
are in the article.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from annotator.model import Relation, Span
from annotator.ui.article_view.arcs.geometry import Away, End, Link
from annotator.ui.article_view.arcs.sight import Sight
from annotator.ui.article_view.content import Relations

# So many are drawn at most, and so many looked at to choose them.
MOST_DRAWN = 200
_MOST_SEEN = 5000


@dataclass
class Choice:
    """The links to draw, their relations by id, and how many more have an end in view."""

    links: list[Link]
    relations: dict[str, Relation]
    left_out: int


def choose_links(sight: Sight, relations: Relations, picked: str, lit: str = "", *, all_of_them: bool) -> Choice:
    """The relations with an end in view: those of the span with the id `picked`, or all; and the one with the id `lit`.

    Where there are too many, the picked span's come first, then those whose ends are nearest to each other. Relations
    with an end that is not shown are not counted.
    """
    found: dict[str, tuple[Link, Relation]] = {}
    candidates = islice(_candidates(sight, relations, picked, all_of_them), _MOST_SEEN)
    for relation in chain(filter(None, [relations.by_id(lit)]), candidates):
        if relation.id not in found and (link := _link(sight, relations, relation)) is not None:
            found[relation.id] = (link, relation)
    links = [link for link, _ in found.values()]
    links.sort(key=lambda link: (link.id != lit, picked not in (link.head.span, link.child.span), link.length, link.id))
    drawn = links[:MOST_DRAWN]
    return Choice(drawn, {link.id: found[link.id][1] for link in drawn}, len(links) - len(drawn))


def _candidates(sight: Sight, relations: Relations, picked: str, all_of_them: bool) -> Iterator[Relation]:
    """Some of them twice. Those that join the picked span with another in view come before the rest of its own."""
    in_view: Iterator[Relation] = chain.from_iterable(map(relations.of, sight.anchors))
    if not all_of_them:
        in_view = (relation for relation in in_view if picked in (relation.head, relation.child))
    return chain(in_view, relations.of(picked) if picked else ())


def _link(sight: Sight, relations: Relations, relation: Relation) -> Link | None:
    """None where no end is in view, or an end is not shown."""
    if relation.head not in sight.anchors and relation.child not in sight.anchors:
        return None
    head, child = relations.span(relation.head), relations.span(relation.child)
    if head is None or child is None or head.id == child.id:
        return None
    is_directed = relations.look_of(relation).is_directed
    length = abs(head.start - child.start)
    return Link(relation.id, relation.label, _end(sight, head), _end(sight, child), length, is_directed)


def _end(sight: Sight, span: Span) -> End:
    return sight.anchors.get(span.id) or Away(span.id, span.start < sight.begin)
