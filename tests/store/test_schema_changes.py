"""The schema of a project changes under its annotations: in one transaction, one undo, and with nothing lost unsaid."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import ConflictError, RuleError
from annotator.model import (
    AnnotationSet,
    ArticleLabel,
    Edit,
    Label,
    Record,
    Relation,
    RelationChange,
    Span,
    SpanChange,
    StatusChange,
    WideStep,
    schema_edits,
)
from annotator.model.schema_change import SchemaChange
from annotator.store import Project, QueueFilter
from tests.store.examples import ARTICLES, SCHEMA, label


@pytest.fixture
def worked(project: Project) -> Project:
    """Anne and Bob have labelled the same article, and Bob another one."""
    with project.bulk() as bulk:
        for annotator in ("anne", "bob"):
            spans = [Span("p", "entities", "PERSON", 0, 4), Span("q", "entities", "PLACE", 14, 19)]
            relations = [Relation("r", "lives in", "p", "q")]
            bulk.add(Record(ARTICLES[0], AnnotationSet("one", annotator, spans=spans, relations=relations)))
        bulk.add(
            Record(ARTICLES[1], AnnotationSet("two", "bob", status="done", labels={ArticleLabel("topics", "sport")}))
        )
    return project


def state(project: Project) -> list[Record]:
    return list(project.records())


def names(project: Project, annotator: str = "bob") -> list[str]:
    return [span.label for span in project.annotations("one", annotator).spans]


def rename(to: str = "HUMAN") -> SchemaChange:
    return schema_edits.rename_label(SCHEMA, "entities", "PERSON", to)


def test_a_change_says_what_it_touches_before_it_is_made(worked: Project) -> None:
    before = state(worked)
    impact = worked.rehearse_schema_change(rename())
    assert (impact.spans, impact.articles, impact.annotators, impact.obstacles) == (2, 1, ["anne", "bob"], 0)
    assert [(one.annotator, one.text, one.after[:9]) for one in impact.examples] == [
        ("anne", "Anne", " lives in"),
        ("bob", "Anne", " lives in"),
    ]
    impact = worked.rehearse_schema_change(schema_edits.remove_labels(SCHEMA, "entities", ["PLACE"]))
    assert (impact.spans, impact.relations, impact.lost) == (2, 2, {"span": 2, "relation": 2})
    impact = worked.rehearse_schema_change(schema_edits.remove_labels(SCHEMA, "topics", ["sport"]))
    assert (impact.article_labels, impact.lost) == (1, {"article label": 1})
    assert worked.rehearse_schema_change(schema_edits.add_labels(SCHEMA, "entities", [Label("EVENT")])).touches_nothing
    assert (state(worked), worked.schema) == (before, SCHEMA)


def test_renaming_a_label_in_use_is_one_undo_over_all_annotators(worked: Project) -> None:
    before = state(worked)
    worked.change_schema("lead", rename())
    assert names(worked) == names(worked, "anne") == ["HUMAN", "PLACE"]
    assert worked.schema.label("entities", "HUMAN")
    after = state(worked)
    assert worked.next_undo("lead") == WideStep("Rename the label PERSON to HUMAN", 2, changes_schema=True)
    worked.undo("lead")
    assert (state(worked), worked.schema) == (before, SCHEMA)
    worked.redo("lead")
    assert (state(worked), worked.schema.label("entities", "PERSON")) == (after, None)


def test_the_journal_keeps_what_was_there_before(worked: Project) -> None:
    worked.change_schema("lead", schema_edits.remove_labels(SCHEMA, "entities", ["PLACE"]))
    (entry, *_) = worked.journal(article_id="one")
    assert (entry.name, entry.annotator, entry.article_id) == ("Remove the label PLACE", "lead", None)
    assert worked.journal(article_id="three") == []
    worked.undo("lead")
    assert names(worked) == ["PERSON", "PLACE"]
    assert worked.annotations("one", "bob").relations == {"r": Relation("r", "lives in", "p", "q")}


def test_what_would_break_a_rule_is_refused_and_named(worked: Project) -> None:
    worked.record_edit("one", "anne", label("c", 2, 8, "PLACE"))
    change = schema_edits.set_layer(SCHEMA, "entities", overlap="none")
    impact = worked.rehearse_schema_change(change)
    assert impact.obstacles == 1
    assert impact.obstacle_examples[0].annotator == "anne"
    assert "may not overlap" in impact.obstacle_examples[0].reason
    before = state(worked)
    with pytest.raises(RuleError, match="annotated by anne, stands in the way"):
        worked.change_schema("lead", change)
    assert (state(worked), worked.schema) == (before, SCHEMA)


def test_a_change_of_another_schema_than_the_current_one_is_refused(worked: Project) -> None:
    stale = rename()
    worked.change_schema("lead", schema_edits.add_labels(SCHEMA, "entities", [Label("EVENT")]))
    with pytest.raises(ConflictError, match="changed in the meantime"):
        worked.change_schema("lead", stale)


def test_a_cancelled_change_leaves_the_project_as_it_was(worked: Project) -> None:
    before = state(worked)

    def cancel(done: int, total: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        worked.change_schema("lead", rename(), cancel)
    assert (state(worked), worked.schema) == (before, SCHEMA)
    assert worked.next_undo("lead") is None


def test_what_others_did_since_is_not_undone_over_their_heads(worked: Project) -> None:
    worked.change_schema("lead", rename())
    worked.record_edit("two", "bob", label("new", 0, 3, "HUMAN"))
    with pytest.raises(ConflictError, match="bob has annotated “Second” since"):
        worked.undo("lead")
    assert worked.schema.label("entities", "HUMAN")
    worked.undo("bob")
    worked.undo("lead")
    assert worked.schema == SCHEMA


def test_undo_does_not_jump_over_what_an_import_did_to_the_schema(worked: Project) -> None:
    worked.change_schema("lead", rename())
    worked.set_schema(worked.schema.with_label("entities", "EVENT", "span"))
    with pytest.raises(ConflictError, match="changed since, by somebody else or by an import"):
        worked.undo("lead")


def finished_before(project: Project, layer: str, name: str) -> list[str]:
    keys = project.queue("bob", QueueFilter(finished_before=(layer, name)))
    return [row.id for row in project.queue_rows("bob", keys)]


def test_articles_finished_before_a_label_existed_are_found_whatever_it_is_called_now(worked: Project) -> None:
    assert finished_before(worked, "entities", "PERSON") == []
    worked.change_schema("bob", schema_edits.add_labels(worked.schema, "entities", [Label("EVENT")]))
    assert finished_before(worked, "entities", "EVENT") == ["two"]
    worked.record_edit("one", "bob", Edit("Finish", (StatusChange("new", "done"),)))
    assert finished_before(worked, "entities", "EVENT") == ["two"]
    worked.change_schema("bob", schema_edits.rename_label(worked.schema, "entities", "EVENT", "HAPPENING"))
    assert finished_before(worked, "entities", "HAPPENING") == ["two"]
    worked.change_schema("bob", schema_edits.rename_label(worked.schema, "entities", "PERSON", "HUMAN"))
    assert finished_before(worked, "entities", "HUMAN") == []
    worked.change_schema("bob", schema_edits.merge_labels(worked.schema, "entities", ["HAPPENING"], "HUMAN"))
    assert finished_before(worked, "entities", "HUMAN") == [], "it is as old as the oldest part of it"


def test_an_article_that_an_undo_finishes_again_is_finished_as_it_was(worked: Project) -> None:
    for status in ("done", "skipped"):
        worked.record_edit("one", "bob", Edit("Finish", (StatusChange("new", status),)))
        worked.change_schema("lead", schema_edits.add_labels(worked.schema, "entities", [Label(f"EVENT {status}")]))
        worked.record_edit("one", "bob", Edit("Reopen", (StatusChange(status, "in progress"),)))
        worked.record_edit("one", "bob", Edit("Finish", (StatusChange("in progress", "done"),)))
        assert finished_before(worked, "entities", f"EVENT {status}") == ["two"]
        worked.undo("bob")
        worked.undo("bob")
        assert finished_before(worked, "entities", f"EVENT {status}") == ["one", "two"]
        worked.undo("bob")


def test_a_wide_edit_is_one_undo_and_all_or_nothing(worked: Project) -> None:
    before = state(worked)
    edits = [("one", label("x", 22, 24)), ("two", label("y", 0, 3)), ("two", label("y", 4, 9))]
    with pytest.raises(ConflictError):
        worked.record_wide_edit("bob", "Label Anne everywhere", iter(edits))
    assert state(worked) == before
    assert worked.record_wide_edit("bob", "Label Anne everywhere", iter(edits[:2])) == 2
    assert worked.next_undo("bob") == WideStep("Label Anne everywhere", 2, changes_schema=False)
    after = state(worked)
    worked.undo("bob")
    assert state(worked) == before
    worked.redo("bob")
    assert state(worked) == after
    assert worked.record_wide_edit("bob", "Nothing", iter(())) == 0
    assert worked.next_undo("bob") == WideStep("Label Anne everywhere", 2, changes_schema=False)


def test_many_rows_of_an_edit_are_all_or_none_of_them_changed(project: Project) -> None:
    spans = [Span(f"s{at}", "entities", "PERSON", at, at + 1) for at in range(6)]
    project.record_edit("one", "anne", Edit("Label", tuple(SpanChange(None, span) for span in spans)))
    stale = Span("s3", "entities", "PLACE", 3, 4)
    changes = tuple(SpanChange(stale if span.id == "s3" else span, None) for span in spans)
    with pytest.raises(ConflictError):
        project.record_edit("one", "anne", Edit("Remove", changes))
    assert list(project.annotations("one", "anne").spans) == spans


def test_pictures_of_guidelines_are_kept_once(project: Project, path: Path) -> None:
    name = project.add_picture(b"\x89PNG one", "image/png")
    assert project.add_picture(b"\x89PNG one", "image/png") == name
    with Project.open(path) as other:
        picture = other.picture(name)
        assert picture is not None
        assert (picture.media_type, picture.data) == ("image/png", b"\x89PNG one")
        assert other.picture("none") is None


def test_who_cannot_undo_after_a_change_by_somebody_else_is_told_why(project: Project) -> None:
    project.record_edit("one", "anne", label("a"))
    project.change_schema("lead", rename())
    with pytest.raises(ConflictError, match=r"lead changed the schema since \(“Rename the label PERSON to HUMAN”\)"):
        project.undo("anne")
    project.undo("lead")
    project.undo("anne")
    assert not project.annotations("one", "anne").spans


def test_no_step_brings_back_what_the_schema_no_longer_allows(project: Project) -> None:
    project.record_edit("one", "anne", label("a"))
    project.record_edit("one", "anne", Edit("Remove", label("a").inverse().changes))
    project.record_edit("two", "bob", label("b"))
    project.undo("bob")
    project.record_wide_edit("carl", "Label all", [("one", label("c")), ("two", label("d"))])
    project.undo("carl")
    before = state(project)

    project.change_schema("lead", rename())
    with pytest.raises(ConflictError, match=r"does not allow what “Remove” would leave behind: .* no label 'PERSON'"):
        project.undo("anne")
    with pytest.raises(ConflictError, match="does not allow what “Label PERSON” would leave"):
        project.redo("bob")
    with pytest.raises(ConflictError, match="does not allow what “Label all” would leave"):
        project.redo("carl")
    assert state(project) == before
    project.undo("lead")
    for annotator, step in (("anne", project.undo), ("bob", project.redo), ("carl", project.redo)):
        assert step(annotator)


def test_steps_go_on_where_a_change_of_the_schema_does_not_concern_them(project: Project) -> None:
    project.record_edit("one", "anne", label("a"))
    project.record_edit("one", "anne", label("b", 14, 19))
    project.change_schema("lead", schema_edits.add_labels(project.schema, "entities", [Label("EVENT")]))
    assert project.undo("anne")
    assert project.undo("anne")
    assert project.redo("anne")
    assert [span.id for span in project.annotations("one", "anne").spans] == ["a"]


def test_an_edit_that_was_checked_under_a_schema_of_before_is_refused(project: Project, path: Path) -> None:
    assert project.schema == SCHEMA
    with Project.open(path) as other:
        other.change_schema("lead", rename())
    with pytest.raises(ConflictError, match="changed in the meantime"):
        project.record_edit("one", "anne", label("a"))
    with pytest.raises(ConflictError, match="changed in the meantime"):
        project.record_wide_edit("anne", "Label all", [("one", label("a"))])
    assert project.schema != SCHEMA
    project.record_edit("one", "anne", label("a", name="HUMAN"))
    project.change_schema("anne", schema_edits.add_labels(project.schema, "entities", [Label("EVENT")]))
    project.record_edit("one", "anne", label("b", 14, 19, "EVENT"))


def test_no_more_is_lost_than_people_agreed_to(worked: Project, path: Path) -> None:
    change = schema_edits.remove_labels(SCHEMA, "entities", ["PLACE"])
    seen = worked.rehearse_schema_change(change)
    with Project.open(path) as other:
        other.record_edit("two", "bob", label("new", 13, 17, "PLACE"))
    before = state(worked)
    with pytest.raises(ConflictError, match="bob has annotated “Second” meanwhile, and more would be lost"):
        worked.change_schema("lead", change, agreed=seen)
    assert state(worked) == before
    worked.change_schema("lead", change, agreed=worked.rehearse_schema_change(change))
    assert worked.schema == change.after


def test_a_change_of_the_schema_is_not_made_again_over_what_was_linked_since(worked: Project) -> None:
    change = schema_edits.remove_labels(SCHEMA, "entities", ["PLACE"])
    worked.change_schema("lead", change)
    worked.undo("lead")
    worked.record_edit("one", "bob", label("n", 22, 24))
    link = Edit("Relate", (RelationChange(None, Relation("s", "lives in", "n", "q")),))
    worked.record_edit("one", "bob", link)
    before = state(worked)
    with pytest.raises(ConflictError, match="bob has annotated “Élection à Paris” since"):
        worked.redo("lead")
    assert (state(worked), worked.schema) == (before, SCHEMA)
    worked.undo("bob")
    worked.redo("lead")
    assert worked.schema == change.after
