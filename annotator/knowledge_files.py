"""Lists of entries to link to, from files into a project."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from annotator.errors import InputError
from annotator.model.wording import counted
from annotator.store import Project


@dataclass
class KnowledgeReport:
    """What came of an import: the name of the list, how many entries it has, and what was left out, with its line."""

    name: str
    entries: int = 0
    problems: list[InputError] = field(default_factory=list)

    def summary(self) -> str:
        """One line for people."""
        entries = counted("{n} entry", "{n} entries", self.entries)
        if not self.problems:
            return f"The list {self.name} has {entries}."
        skipped = counted("{n} line was left out", "{n} lines were left out", len(self.problems))
        return f"The list {self.name} has {entries}; {skipped}."


def import_knowledge(
    project: Project, path: Path | str, *, name: str = "", progress: Callable[[int, int], None] | None = None
) -> KnowledgeReport:
    """Brings a list of entries (CSV or JSONL of id, name, aliases, description) into the project, in one transaction.

    `name` is what it is called, the file's own name where it is empty; a list of that name is replaced. `progress` is
    told the bytes done and their total. When it raises, or anything else does, the project is as it was. Lines that
    are broken are left out and stand in the report; InputError where the file is no list at all.
    """
    from annotator.formats.knowledge import read_entries

    path = Path(path)
    report = KnowledgeReport(name or path.stem)

    def say(line: int | None, what: str) -> None:
        report.problems.append(InputError(path, line, what))

    with project.knowledge.importing(report.name, say) as target:
        for entry, line in read_entries(path, report.problems.append, progress):
            target.add(entry, line)
    report.entries = target.entries
    return report
