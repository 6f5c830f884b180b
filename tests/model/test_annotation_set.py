"""Edits apply whole or not at all, can be taken back, and go through the journal unchanged."""

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import ConflictError
from annotator.model import (
    STATUSES,
    AnnotationSet,
    ArticleLabel,
    ArticleLabelChange,
    AttributeChange,
    Change,
    Edit,
    FlagChange,
    NoteChange,
    Relation,
    RelationChange,
    Span,
    SpanChange,
    StatusChange,
    decode_changes,
    encode_changes,
)

NAMES = st.sampled_from(["a", "b", "c", "d"])
WORDS = st.text("xé😀", max_size=3)
VALUES = st.booleans() | st.integers(0, 9) | WORDS | st.lists(WORDS, max_size=2)
JSON = st.dictionaries(NAMES, VALUES, max_size=2)
LABELS = st.builds(ArticleLabel, NAMES, NAMES)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    cuts = sorted(draw(st.lists(st.integers(0, 50), min_size=4, max_size=4, unique=True)))
    fragments = draw(st.sampled_from([(), ((cuts[0], cuts[1]), (cuts[2], cuts[3]))]))
    return Span(draw(NAMES), draw(NAMES), draw(NAMES), cuts[0], cuts[3], fragments, draw(JSON), draw(WORDS), draw(JSON))


RELATIONS = st.builds(Relation, NAMES, NAMES, NAMES, NAMES, JSON, WORDS, JSON)


@st.composite
def annotation_sets(draw: st.DrawFn) -> AnnotationSet:
    return AnnotationSet(
        "article",
        "ana",
        status=draw(st.sampled_from(STATUSES)),
        flag=draw(st.none() | WORDS),
        note=draw(WORDS),
        attributes=draw(JSON),
        spans=draw(st.lists(spans(), max_size=4)),
        relations=draw(st.lists(RELATIONS, max_size=4)),
        labels=draw(st.sets(LABELS, max_size=4)),
    )


def replacement(draw: st.DrawFn, there: dict[str, Any], new: Any) -> tuple[Any, Any]:
    """Before and after of a change that fits: `new` added, or put in the place of what has its id, or that removed."""
    before = there.get(new.id)
    return (before, None) if before is not None and draw(st.booleans()) else (before, new)


def fitting_change(draw: st.DrawFn, annotations: AnnotationSet) -> Change:
    """A change that fits the set as it is now."""
    match draw(st.integers(0, 6)):
        case 0:
            return SpanChange(*replacement(draw, {one.id: one for one in annotations.spans}, draw(spans())))
        case 1:
            return RelationChange(*replacement(draw, annotations.relations, draw(RELATIONS)))
        case 2:
            label = draw(LABELS)
            return ArticleLabelChange(label, None) if label in annotations.labels else ArticleLabelChange(None, label)
        case 3:
            return StatusChange(annotations.status, draw(st.sampled_from(STATUSES)))
        case 4:
            return FlagChange(annotations.flag, draw(st.none() | WORDS))
        case 5:
            return NoteChange(annotations.note, draw(WORDS))
    name = draw(NAMES)
    return AttributeChange(name, annotations.attributes.get(name), draw(st.none() | VALUES))


@st.composite
def sets_and_edits(draw: st.DrawFn) -> tuple[AnnotationSet, Edit]:
    annotations = draw(annotation_sets())
    later = copy.deepcopy(annotations)
    changes: list[Change] = []
    for _ in range(draw(st.integers(1, 6))):
        changes.append(fitting_change(draw, later))
        later.apply(Edit("step", (changes[-1],)))
    return annotations, Edit("Label PERSON", tuple(changes))


def relations_by_span(annotations: AnnotationSet) -> dict[str, set[str]]:
    return {name: {relation.id for relation in annotations.relations_of(name)} for name in "abcd"}


@settings(deadline=None)
@given(sets_and_edits())
def test_apply_then_inverse_is_identity(case: tuple[AnnotationSet, Edit]) -> None:
    annotations, edit = case
    before = copy.deepcopy(annotations)
    annotations.apply(edit)
    after = copy.deepcopy(annotations)
    for name, linked in relations_by_span(annotations).items():
        assert linked == {key for key, one in annotations.relations.items() if name in (one.head, one.child)}
    annotations.apply(edit.inverse())
    assert annotations == before
    assert relations_by_span(annotations) == relations_by_span(before)
    annotations.apply(edit.inverse().inverse())
    assert annotations == after


@settings(deadline=None)
@given(sets_and_edits())
def test_conflict_changes_nothing(case: tuple[AnnotationSet, Edit]) -> None:
    annotations, edit = case
    before = copy.deepcopy(annotations)
    stale = SpanChange(Span("gone", "a", "a", 0, 1), None)
    with pytest.raises(ConflictError, match="changed somewhere else"):
        annotations.apply(Edit(edit.name, (*edit.changes, stale)))
    assert annotations == before
    assert relations_by_span(annotations) == relations_by_span(before)


@settings(deadline=None)
@given(sets_and_edits())
def test_journal_gives_back_the_changes_it_was_given(case: tuple[AnnotationSet, Edit]) -> None:
    changes = case[1].changes
    assert decode_changes(encode_changes(changes)) == changes


SPAN = Span("s", "entities", "PERSON", 0, 3)
LINK = Relation("r", "knows", "s", "t")
TOPIC = ArticleLabel("topics", "sport")


@pytest.mark.parametrize(
    "stale",
    [
        SpanChange(None, Span("s", "entities", "EVENT", 5, 6)),
        SpanChange(Span("s", "entities", "EVENT", 0, 3), None),
        SpanChange(Span("u", "entities", "EVENT", 0, 3), SPAN),
        RelationChange(None, LINK),
        RelationChange(Relation("r", "knows", "t", "s"), None),
        ArticleLabelChange(None, TOPIC),
        ArticleLabelChange(ArticleLabel("topics", "politics"), None),
        StatusChange("done", "new"),
        FlagChange("why?", None),
        NoteChange("old", "new"),
        AttributeChange("genre", "news", None),
    ],
    ids=lambda change: f"{change.__struct_config__.tag}-{'add' if change.before is None else 'replace'}",
)
def test_change_that_does_not_fit_is_a_conflict(stale: Change) -> None:
    annotations = AnnotationSet("article", "ana", spans=[SPAN], relations=[LINK], labels=[TOPIC])
    before = copy.deepcopy(annotations)
    with pytest.raises(ConflictError):
        annotations.apply(Edit("Edit", (NoteChange("", "half done"), stale)))
    assert annotations == before


def test_set_is_untouched_until_something_is_done_and_again_when_it_is_undone() -> None:
    annotations = AnnotationSet("article", "ana")
    edit = Edit("Label", (StatusChange("new", "in progress"), SpanChange(None, SPAN)))
    assert annotations.is_untouched
    annotations.apply(edit)
    assert not annotations.is_untouched
    annotations.apply(edit.inverse())
    assert annotations.is_untouched
