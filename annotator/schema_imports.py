"""Putting another schema in the place of a project's, and saying first what that does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.errors import RuleError
from annotator.model import Schema
from annotator.model.schema_change import SchemaChange
from annotator.model.schema_difference import Difference, differences
from annotator.model.schema_edits import replace_schema
from annotator.model.schema_import import Usage, added, with_used
from annotator.model.wording import counted
from annotator.progress import OnProgress, silent
from annotator.store import Impact, Project

Keep = Literal["used", "all", "nothing"]


@dataclass(frozen=True)
class SchemaImport:
    """What it would mean to put the schema of a file in the place of the project's.

    `change` is None where the project has this schema already. Whoever makes the change (`Project.change_schema`)
    shows before what it does: `differences` to the schema, `impact` on what is labelled.
    """

    change: SchemaChange | None
    differences: list[Difference]
    impact: Impact
    keep: Keep

    def check(self) -> None:
        """Raises RuleError where annotations stand in the way, or would go and `keep` does not say so."""
        if self.impact.obstacles:
            standing = counted("{n} annotation", "{n} annotations", self.impact.obstacles)
            reason = self.impact.obstacle_examples[0].reason
            raise RuleError(
                f"{standing} would not keep the rules of the new schema: {reason}", "Change them or the file first."
            )
        if self.impact.lost and self.keep != "nothing":
            lost = in_words(self.impact.lost)
            raise RuleError(f"{lost} would be lost.", "Change the file, or say that nothing is to be kept.")

    def summary(self) -> str:
        """What it touches, in a line for people."""
        impact = self.impact
        counts = {
            "span": impact.spans,
            "relation": impact.relations,
            "article label": impact.article_labels,
            "value": impact.values,
        }
        touched = {kind: number for kind, number in counts.items() if number}
        if not touched:
            return "It touches nothing that is labelled."
        articles = counted("{n} article", "{n} articles", impact.articles)
        lost = f" {in_words(impact.lost)} would be lost." if impact.lost else ""
        return f"It touches {in_words(touched)} in {articles}, of {', '.join(impact.annotators)}.{lost}"


def rehearse_schema_import(
    project: Project, incoming: Schema, *, keep: Keep = "used", progress: OnProgress = silent
) -> SchemaImport:
    """What an import of the schema would do; nothing is written.

    `keep` says what stays of the schema before that the new one does not have: what annotations carry ("used": labels
    are hidden then), everything ("all": the new one is added), or "nothing", and annotations go with it. Raises
    SchemaError where the two do not go together. Reads every annotation, and so belongs on a worker thread.
    """
    before = project.schema
    after = added(before, incoming) if keep == "all" else with_used(before, incoming, Usage())
    found = _rehearse(project, before, after, keep, progress)
    if keep == "used" and (found.impact.lost or found.impact.obstacles):
        usage = Usage()
        for record in project.records():
            if record.annotations is not None:
                usage.count(record.annotations, before)
        found = _rehearse(project, before, with_used(before, incoming, usage), keep, progress)
    return found


def _rehearse(project: Project, before: Schema, after: Schema, keep: Keep, progress: OnProgress) -> SchemaImport:
    if after == before:
        return SchemaImport(None, [], Impact(), keep)
    change = replace_schema(before, after)
    return SchemaImport(change, differences(before, after), project.rehearse_schema_change(change, progress), keep)


def import_schema(
    project: Project, incoming: Schema, annotator: str, *, keep: Keep = "used", progress: OnProgress = silent
) -> SchemaImport:
    """Puts the schema in the place of the project's, as the annotator's next edit to undo.

    See `rehearse_schema_import`; raises RuleError, and changes nothing, where what it found does not `check`.
    """
    found = rehearse_schema_import(project, incoming, keep=keep, progress=progress)
    found.check()
    if found.change is not None:
        project.change_schema(annotator, found.change, progress, agreed=found.impact)
    return found


def in_words(counts: dict[str, int]) -> str:
    """Counts by kind, as in `Impact.lost`, for a sentence: "12 spans and 1 relation"."""
    return " and ".join(_counted(kind, number) for kind, number in counts.items())


def _counted(kind: str, number: int) -> str:
    match kind:
        case "span":
            return counted("{n} span", "{n} spans", number)
        case "relation":
            return counted("{n} relation", "{n} relations", number)
        case "article label":
            return counted("{n} label of an article", "{n} labels of articles", number)
        case "value":
            return counted("{n} value of an attribute", "{n} values of attributes", number)
        case _:
            return counted("{n} duplicate", "{n} duplicates", number)
