"""What is written is what the model says, whatever is edited, undone, redone and reopened in whichever order."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors import ConflictError, ProjectError
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
)
from annotator.store import Project
from tests.store.examples import label

_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=3),
    lambda values: st.lists(values, max_size=2) | st.dictionaries(st.text(max_size=3), values, max_size=3),
    max_leaves=4,
)
_ATTRIBUTES: st.SearchStrategy[dict[str, Any]] = st.just({}) | st.dictionaries(
    st.sampled_from(["b", "a", "é"]), _JSON, max_size=3
)
_FRAGMENTS = st.sampled_from([(), ((0, 2), (5, 9))])
_IDS = st.sampled_from(["s1", "s2", "s3"])
_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
_SPANS = st.builds(
    Span,
    _IDS,
    st.just("entities"),
    st.sampled_from(["PERSON", "PLACE"]),
    st.integers(0, 3),
    st.integers(4, 9),
    _FRAGMENTS,
    _ATTRIBUTES,
    _TEXTS,
    _ATTRIBUTES,
)
_RELATIONS = st.builds(Relation, _IDS, st.just("lives in"), _IDS, _IDS, _ATTRIBUTES, _TEXTS, _ATTRIBUTES)
_LABELS = st.builds(ArticleLabel, st.just("topics"), st.sampled_from(["politics", "sport"]))


def _one_of(things: list[Any]) -> st.SearchStrategy[Any]:
    return st.sampled_from(things) if things else st.none()


@st.composite
def _fitting_change(draw: st.DrawFn, now: AnnotationSet) -> Change:
    """A change whose `before` is as the set is, and whose `after` is anything."""
    match draw(st.sampled_from(["span", "span", "span", "relation", "label", "status", "flag", "note", "attribute"])):
        case "span":
            return SpanChange(draw(st.none() | _one_of(list(now.spans))), draw(st.none() | _SPANS))
        case "relation":
            before = draw(st.none() | _one_of(list(now.relations.values())))
            return RelationChange(before, draw(st.none() | _RELATIONS))
        case "label":
            return ArticleLabelChange(draw(st.none() | _one_of(sorted(now.labels))), draw(st.none() | _LABELS))
        case "status":
            return StatusChange(now.status, draw(st.sampled_from(STATUSES)))
        case "flag":
            return FlagChange(now.flag, draw(st.none() | _TEXTS))
        case "note":
            return NoteChange(now.note, draw(_TEXTS))
    name = draw(st.sampled_from(["mood", "stance"]))
    return AttributeChange(name, now.attributes.get(name), draw(_JSON))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_rows_follow_the_model_through_edits_undo_redo_and_reopening(made_project: bytes, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.annotator"
        path.write_bytes(made_project)
        project = Project.open(path)
        sets = {name: AnnotationSet(name, "anne") for name in ("one", "two")}
        done: list[tuple[str, Edit]] = []
        undone: list[tuple[str, Edit]] = []
        for _ in range(data.draw(st.integers(1, 12))):
            action = data.draw(st.sampled_from(["edit", "edit", "edit", "undo", "redo", "reopen"]))
            if action == "edit":
                name = data.draw(st.sampled_from(["one", "two"]))
                # Later changes of an edit are drawn as if the earlier were not there, so that some do not fit.
                changes = data.draw(st.lists(_fitting_change(sets[name]), min_size=1, max_size=3))
                edit = Edit("Edit", tuple(changes))
                refused = _refusal(sets[name].apply, edit)
                assert _refusal(project.record_edit, name, "anne", edit) == refused
                if refused is None:
                    done.append((name, edit))
                    undone.clear()
            elif action == "undo":
                expected = done.pop() if done else None
                assert project.undo("anne") == (expected and (expected[0], expected[1].inverse()))
                if expected:
                    sets[expected[0]].apply(expected[1].inverse())
                    undone.append(expected)
            elif action == "redo":
                expected = undone.pop() if undone else None
                assert project.redo("anne") == expected
                if expected:
                    sets[expected[0]].apply(expected[1])
                    done.append(expected)
            else:
                project.close()
                project = Project.open(path)
            assert project.next_undo("anne") == (done[-1] if done else None)
            assert project.next_redo("anne") == (undone[-1] if undone else None)
            for name, expected_set in sets.items():
                assert project.annotations(name, "anne") == expected_set
                assert project.queue_row("anne", name).spans == len(expected_set.spans)
        project.close()


def _refusal(act: Callable[..., None], *arguments: Any) -> str | None:
    try:
        act(*arguments)
    except ConflictError as error:
        return str(error)
    return None


def test_redo_gives_the_edit_made_after_an_undo(project: Project) -> None:
    project.record_edit("one", "anne", label("a"))
    project.undo("anne")
    project.record_edit("one", "anne", label("b"))
    assert project.next_redo("anne") is None
    project.undo("anne")
    assert project.redo("anne") == ("one", label("b"))
    assert project.redo("anne") is None
    assert [span.id for span in project.annotations("one", "anne").spans] == ["b"]


def test_undo_is_each_annotators_own(project: Project) -> None:
    project.record_edit("one", "anne", label("a"))
    project.record_edit("one", "bob", label("b"))
    assert project.undo("anne") == ("one", label("a").inverse())
    assert project.undo("anne") is None
    assert len(project.annotations("one", "bob").spans) == 1


def test_journal_says_who_did_what_when_and_what_was_undone(project: Project) -> None:
    project.record_edit("one", "anne", label("a"))
    project.record_edit("two", "bob", label("b", name="PLACE"))
    project.undo("anne")
    bobs, annes, imported = project.journal()
    assert (bobs.annotator, bobs.article_id, bobs.name, bobs.is_undone) == ("bob", "two", "Label PLACE", False)
    assert (annes.annotator, annes.article_id, annes.name, annes.is_undone) == ("anne", "one", "Label PERSON", True)
    assert annes.undone_at is not None
    assert annes.at <= bobs.at <= annes.undone_at
    assert (imported.annotator, imported.name) == (None, "Import: 3 articles, 0 annotation sets")
    assert project.journal(article_id="two") == [bobs]
    assert project.journal(limit=1) == [bobs]


def test_spans_are_told_by_change_the_last_one_first(project: Project) -> None:
    for name in "abc":
        project.record_edit("one", "anne", label(name))
    before = Span("a", "entities", "PERSON", 0, 4)
    project.record_edit("one", "anne", Edit("Resize", (SpanChange(before, msgspec.structs.replace(before, end=5)),)))
    assert project.spans_by_change("one", "anne") == ["a", "c", "b"]
    assert project.spans_by_change("one", "bob") == []


def test_a_span_knows_when_it_was_changed(project: Project) -> None:
    project.record_edit("one", "anne", label("a"))
    added = project.span_changed_at("one", "anne", "a")
    (entry, _) = project.journal()
    assert added == entry.at
    before = Span("a", "entities", "PERSON", 0, 4)
    after = msgspec.structs.replace(before, end=5)
    project.record_edit("one", "anne", Edit("Resize", (SpanChange(before, after),)))
    changed = project.span_changed_at("one", "anne", "a")
    assert changed is not None
    assert changed > added
    assert project.span_changed_at("one", "anne", "b") is None


def test_an_edit_of_an_article_that_is_not_there_is_refused(project: Project) -> None:
    with pytest.raises(ProjectError, match="no article 'nine'"):
        project.record_edit("nine", "anne", label("a"))
    assert project.annotators() == []


def test_second_window_does_not_overwrite_what_the_first_changed(project: Project, path: Path) -> None:
    project.record_edit("one", "anne", label("a"))
    with Project.open(path) as second:
        seen = next(iter(second.annotations("one", "anne").spans))
        project.record_edit("one", "anne", Edit("Remove", (SpanChange(seen, None),)))
        widened = msgspec.structs.replace(seen, end=9)
        with pytest.raises(ConflictError):
            second.record_edit("one", "anne", Edit("Resize", (NoteChange("", "half"), SpanChange(seen, widened))))
        assert second.annotations("one", "anne").note == ""
        assert second.undo("anne") == ("one", Edit("Remove", (SpanChange(None, seen),)))
    assert list(project.annotations("one", "anne").spans) == [seen]


def test_second_window_shares_one_line_of_undo(project: Project, path: Path) -> None:
    with Project.open(path) as second:
        project.record_edit("one", "anne", label("a"))
        second.record_edit("two", "anne", label("b"))
        assert project.undo("anne") == ("two", label("b").inverse())
        assert second.undo("anne") == ("one", label("a").inverse())


def test_a_rehearsal_leaves_no_trace(project: Project) -> None:
    before = project.statistics()
    project.rehearse_edit("one", "anne")
    assert project.statistics() == before
    assert project.annotations("one", "anne").is_untouched
    assert project.next_undo("anne") is None
    assert project.annotators() == []
