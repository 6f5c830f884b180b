"""The history of a span, out of the journal."""

from __future__ import annotations

from msgspec.structs import replace

from annotator.model import AnnotationSet, Edit, Record, Relation, RelationChange, Span, SpanChange, schema_edits
from annotator.store import Project
from tests.store.examples import ARTICLES, SCHEMA, label

SPAN = Span("a", "entities", "PERSON", 0, 4)


def change(name: str, before: Span | None, after: Span | None) -> Edit:
    return Edit(name, (SpanChange(before, after),))


def told(project: Project, span: str = "a", annotator: str = "anne") -> list[tuple[str, str, bool]]:
    return [(event.annotator, event.name, event.is_undone) for event in project.span_history("one", annotator, span)]


def test_every_edit_of_the_span_is_told_in_order_and_no_other(project: Project) -> None:
    wider, noted = replace(SPAN, end=10), replace(SPAN, end=10, note="sure?")
    project.record_edit("one", "anne", label("a"))
    project.record_edit("one", "anne", label("b", 14, 19, "PLACE"))
    project.record_edit("one", "bob", label("a"))
    project.record_edit("one", "anne", change("Resize PERSON", SPAN, wider))
    project.record_edit("one", "anne", Edit("Relate", (RelationChange(None, Relation("r", "lives in", "a", "b")),)))
    project.record_edit("one", "anne", change("Note on PERSON", wider, noted))
    project.undo("anne")

    events = project.span_history("one", "anne", "a")
    assert told(project) == [
        ("anne", "Label PERSON", False),
        ("anne", "Resize PERSON", False),
        ("anne", "Note on PERSON", True),
    ]
    assert [(event.before, event.after) for event in events] == [(None, SPAN), (SPAN, wider), (wider, noted)]
    assert events == sorted(events, key=lambda event: event.at)


def test_several_changes_of_one_edit_are_one_event(project: Project) -> None:
    project.record_edit("one", "anne", label("a"))
    other, third = replace(SPAN, label="PLACE"), replace(SPAN, label="PLACE", note="n")
    project.record_edit("one", "anne", Edit("Both", (SpanChange(SPAN, other), SpanChange(other, third))))
    last = project.span_history("one", "anne", "a")[-1]
    assert (last.name, last.before, last.after) == ("Both", SPAN, third)


def test_wide_edits_and_changes_of_the_schema_are_told_with_who_made_them(project: Project) -> None:
    project.record_edit("one", "anne", label("a"))
    other = replace(SPAN, label="PLACE")
    project.record_wide_edit("anne", "Change to PLACE everywhere", [("one", change("", SPAN, other))])
    project.change_schema("lead", schema_edits.rename_label(SCHEMA, "entities", "PLACE", "LOCATION"))
    project.undo("lead")

    events = project.span_history("one", "anne", "a")
    assert [(event.annotator, event.name, event.is_undone) for event in events[:2]] == [
        ("anne", "Label PERSON", False),
        ("anne", "Change to PLACE everywhere", False),
    ]
    lead = events[2]
    assert (lead.annotator, lead.is_undone) == ("lead", True)
    assert (lead.before, lead.after) == (other, replace(other, label="LOCATION"))


def test_span_of_an_import_begins_with_its_first_edit(project: Project) -> None:
    quoted = Span('say "a"', "entities", "PERSON", 0, 4)
    with project.bulk() as bulk:
        bulk.add(Record(ARTICLES[0], AnnotationSet("one", "anne", spans=[quoted])))
    assert told(project, quoted.id) == []
    project.record_edit("one", "anne", change("Remove PERSON", quoted, None))
    assert told(project, quoted.id) == [("anne", "Remove PERSON", False)]


def test_span_that_nobody_knows_has_no_history(project: Project) -> None:
    assert told(project, "absent") == []
    assert told(project, annotator="nobody") == []
