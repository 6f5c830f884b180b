"""Annotator from Python: projects, and articles and labels in and out.

    import annotator.api as annotator

    with annotator.create_project(Path("news.annotator"), "news") as project:
        report = annotator.import_paths(project, [Path("articles")])
        for record in project.records(status="done"):
            for span in record.annotations.spans:
                print(span.label, span.text(record.article.text))
        annotator.export(project, Path("done.jsonl"), status="done")

Offsets are code points, half open. What the world does wrong (a missing file, a full disk) raises a ProjectError,
whose text is a sentence for people.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from importlib.resources import as_file
from pathlib import Path

from annotator import formats, places
from annotator.errors import ConflictError, InputError, ProjectError
from annotator.formats.admission import Admission
from annotator.formats.registry import Located
from annotator.intake import TEXT_SUFFIXES, discover, read_text_file, recognise_sections
from annotator.knowledge_files import KnowledgeReport, import_knowledge
from annotator.model import STATUSES, Annotator, Edit, Record, Schema, Status, rules
from annotator.model.wording import counted
from annotator.progress import OnProgress, silent
from annotator.schema_files import Report, export_schema, is_schema_file, read_schema_file, schema_named
from annotator.schema_imports import Keep, SchemaImport, import_schema, rehearse_schema_import
from annotator.schema_pictures import add_pictures, missing_pictures
from annotator.store import BulkImport, Project, is_database

__all__ = [
    "ExportReport",
    "ImportReport",
    "Keep",
    "KnowledgeReport",
    "Project",
    "ProjectError",
    "SchemaImport",
    "add_pictures",
    "create_project",
    "create_sample_project",
    "default_projects_folder",
    "edit",
    "export",
    "export_schema",
    "import_knowledge",
    "import_paths",
    "import_schema",
    "importable_suffixes",
    "is_schema_file",
    "missing_pictures",
    "open_project",
    "read_schema_file",
    "rehearse_schema_import",
    "schema_named",
]


# Whose annotations they are where neither the file nor the caller says so.
NOBODY = "import"
# How many additions to the schema a summary names.
_SHOWN = 5
# Files that could be read as text, and whose markup nobody wants to label.
_DATA_SUFFIXES = frozenset({".json", ".csv", ".tsv", ".xml", ".html", ".htm", ".yaml", ".yml"})


@dataclass
class ImportReport:
    """What came of an import.

    `spans` are those of the annotation sets that were added. `added_to_schema` names labels, relation types,
    attributes and options that files brought along. `problems` says what was skipped, with file and line.
    """

    files: int = 0
    bytes: int = 0
    articles_added: int = 0
    articles_known: int = 0
    annotation_sets_added: int = 0
    spans_added: int = 0
    added_to_schema: list[str] = field(default_factory=list)
    problems: list[InputError] = field(default_factory=list)

    @property
    def found_nothing(self) -> bool:
        """Whether not one article came out of the files, new or known."""
        return not (self.articles_added or self.articles_known)

    def summary(self) -> str:
        """One line for people."""
        return "; ".join(self.parts()) + "."

    def parts(self) -> list[str]:
        """What the summary says, one thing after the other."""
        parts = [counted("{n} article imported", "{n} articles imported", self.articles_added)]
        if self.articles_known:
            parts.append(f"{self.articles_known:,} there already")
        if self.annotation_sets_added:
            sets = counted("{n} annotation set", "{n} annotation sets", self.annotation_sets_added)
            spans = counted("{n} span", "{n} spans", self.spans_added)
            parts.append(f"{sets} with {spans}")
        if self.added_to_schema:
            shown = ", ".join(self.added_to_schema[:_SHOWN])
            more = len(self.added_to_schema) - _SHOWN
            parts.append(f"the schema got {shown} and {more:,} more" if more > 0 else f"the schema got {shown}")
        if self.problems:
            parts.append(counted("{n} problem", "{n} problems", len(self.problems)))
        return parts


@dataclass(frozen=True)
class ExportReport:
    """What an export wrote."""

    path: Path
    articles: int
    annotation_sets: int
    spans: int
    bytes: int

    def summary(self) -> str:
        """One line for people."""
        articles = counted("{n} article", "{n} articles", self.articles)
        sets = counted("{n} annotation set", "{n} annotation sets", self.annotation_sets)
        spans = counted("{n} span", "{n} spans", self.spans)
        return f"{articles}, {sets} and {spans} written to {self.path}."


def default_projects_folder() -> Path:
    """Where projects go on this system when nobody says otherwise; it exists. ProjectError where it cannot be made."""
    try:
        return places.data_folder()
    except OSError as error:
        message = f"The folder for projects cannot be made: {error.filename}: {error.strerror}."
        raise ProjectError(message, "Check the permissions of the folder above it.") from error


def open_project(path: Path | str, *, read_only: bool = False) -> Project:
    """Opens the project at `path`. Close it, or use it in a `with` block.

    Raises NotAProjectError where the file is something else, ProjectError where it is missing or damaged.
    """
    return Project.open(Path(path), read_only=read_only)


def create_project(
    path: Path | str, schema: str | Path | Schema = "news", *, name: str = "", report: Report | None = None
) -> Project:
    """Makes a new project at `path`, where no file may be yet.

    `schema` is the name of a preset, a file that `read_schema_file` reads, or a schema. `name` is what people see;
    the file's own name where it is empty. What the schema's file says and a schema cannot hold goes to `report`, and
    so do pictures of its guidelines that are not beside it.
    """
    chosen = schema if isinstance(schema, Schema) else schema_named(schema, report)
    project = Project.create(Path(path), chosen, name=name)
    if not isinstance(schema, Schema) and is_schema_file(schema):
        if report is not None:
            for missing in missing_pictures(None, chosen, Path(schema)):
                report(missing)
        add_pictures(project, chosen, Path(schema))
    return project


def create_sample_project(path: Path | str, annotator: str) -> Project:
    """Makes a project of a few short articles that come with the program, partly labelled by `annotator`.

    It appears when it is whole: what interrupts the making leaves no half of it behind.
    """
    path = Path(path)
    if places.exists(path):
        raise ProjectError(f"{path} exists already.", "Choose another name, or open the project that is there.")
    making = path.with_name(f".{path.name}.making")
    making.unlink(missing_ok=True)
    try:
        with (
            create_project(making, "news", name="Sample project") as project,
            as_file(places.resource("sample", "articles.jsonl")) as articles,
        ):
            import_paths(project, [articles], annotator=annotator)
        making.replace(path)
    finally:
        making.unlink(missing_ok=True)
    return open_project(path)


def importable_suffixes() -> list[str]:
    """Endings of files that `import_paths` takes out of a folder; a file that is named may have any."""
    labelled = (suffix for known in formats.formats().values() if known.read for suffix in known.suffixes)
    return sorted({*TEXT_SUFFIXES, *labelled})


def import_paths(
    project: Project,
    paths: Iterable[Path | str],
    *,
    annotator: str | None = None,
    progress: OnProgress | None = None,
) -> ImportReport:
    """Adds articles and labels from files, and from the files in folders, in one transaction.

    An article that the project has already, by id and text, is not added again; another text under a known id gets
    the id `ID-2`. Annotations belong to `annotator`, else to whom the file names, else to "import". Work that an
    annotator has in the project is never changed by a file that says otherwise.

    `progress` is told the bytes done and their total. When it raises, or anything else does, the project is as it
    was. What is broken in a file is skipped and stands in the report.
    """
    files, problems = discover(paths, frozenset(importable_suffixes()))
    report = ImportReport(problems=problems)
    if files:
        with project.bulk() as bulk:
            _Import(project, bulk, annotator, report).run(files, progress or silent)
    return report


def edit(project: Project, article_id: str, annotator: str, change: Edit) -> None:
    """Makes an edit (see `annotator.model.edits`) as the annotator's next one to undo: all of it or nothing.

    Raises RuleError where it breaks a rule of the model or of the schema, ConflictError where what it changes is not
    as it expects.
    """
    annotations = project.annotations(article_id, annotator)
    rules.apply_checked(annotations, change, project.article(article_id), project.schema)
    project.record_edit(article_id, annotator, change)


def export(
    project: Project,
    out: Path | str,
    *,
    format: str = "jsonl",
    status: Status | None = None,
    annotator: str | None = None,
    progress: OnProgress | None = None,
) -> ExportReport:
    """Writes the project to a file; it appears, or replaces the one there, when all is written.

    `status` and `annotator` choose annotation sets, and leave out articles that have none of those. `progress` is
    told the articles done and their total, and may raise to cancel.
    """
    write = formats.named(format).write
    if write is None:
        raise ProjectError(f"The format {format} can be read and not written.", "Choose another format.")
    if status is not None and status not in STATUSES:
        raise ProjectError(f"There is no status {status!r}.", f"Choose one of {', '.join(STATUSES)}.")
    names = [known.name for known in project.annotators()]
    if annotator is not None and annotator not in names:
        there = f"It has {', '.join(names)}." if names else "Nobody has annotated it yet."
        raise ProjectError(f"The project has no annotator {annotator!r}.", there)
    path = Path(out)
    if path.suffix == places.PROJECT_SUFFIX or is_database(path):
        raise ProjectError(f"{path} is a project, or has the ending of one.", "Give the export another name.")
    if (status or annotator) and not project.record_count(status=status, annotator=annotator):
        raise ProjectError(
            "No article fits this choice, so nothing was written.", "Choose another status or annotator."
        )
    counted = _Counting(
        project.records(status=status, annotator=annotator),
        project.record_count(status=status, annotator=annotator),
        progress,
    )
    write(path, counted)
    size = path.stat().st_size if path.is_file() else 0
    return ExportReport(path, counted.articles, counted.annotation_sets, counted.spans, size)


class _Import:
    """One import: files to records, records to the project, and what came of it to the report."""

    def __init__(self, project: Project, bulk: BulkImport, annotator: str | None, report: ImportReport) -> None:
        self._project = project
        self._bulk = bulk
        self._annotator = annotator
        self._report = report
        self._admission = Admission(project.schema)
        self._annotators = {known.name for known in project.annotators()}

    def run(self, files: list[Path], progress: OnProgress) -> None:
        report, admission = self._report, self._admission
        sizes = [_size(file) for file in files]
        total = sum(sizes)
        for file, size in zip(files, sizes, strict=True):

            def tell(done: int, _: int, before: int = report.bytes) -> None:
                progress(before + done, total)

            for located in _read(file, report.problems.append, tell):
                self._add(file, located)
            report.files += 1
            report.bytes += size
            progress(report.bytes, total)
        if admission.added:
            report.added_to_schema = list(dict.fromkeys(admission.added))
            self._project.set_schema(admission.schema)

    def _add(self, file: Path, located: Located) -> None:
        record, line = located
        if record.annotations is not None:
            name = self._annotator or record.annotations.annotator or NOBODY
            self._introduce(name)

            def say(what: str) -> None:
                self._report.problems.append(InputError(file, line, what))

            record = self._admission.admit(record, name, say)
        try:
            added = self._bulk.add(record)
        except ConflictError as conflict:
            self._report.problems.append(InputError(file, line, conflict.message, conflict.advice))
            self._report.articles_known += 1
            return
        self._report.articles_added += added.is_new_article
        self._report.articles_known += not added.is_new_article
        if added.has_new_annotations and record.annotations is not None:
            self._report.annotation_sets_added += 1
            self._report.spans_added += len(record.annotations.spans)

    def _introduce(self, name: str) -> None:
        if name not in self._annotators:
            self._project.add_annotator(Annotator(name, "import" if name == NOBODY else "person"))
            self._annotators.add(name)


class _Counting:
    """Records on their way to a file, counted."""

    def __init__(self, records: Iterator[Record], total: int, progress: OnProgress | None) -> None:
        self._records = records
        self._total = total
        self._progress = progress
        self.articles = 0
        self.annotation_sets = 0
        self.spans = 0

    def __iter__(self) -> Iterator[Record]:
        last = None
        for record in self._records:
            if record.article.id != last:
                last = record.article.id
                self.articles += 1
                if self._progress is not None:
                    self._progress(self.articles, self._total)
            if record.annotations is not None:
                self.annotation_sets += 1
                self.spans += len(record.annotations.spans)
            yield record


def _read(file: Path, report: Callable[[InputError], None], progress: OnProgress) -> Iterator[Located]:
    """The records of a file, in whichever way it is to be read."""
    suffix = file.suffix.lower()
    found = None if suffix in TEXT_SUFFIXES else formats.recognised(file)
    if found is not None and found.read is not None:
        yield from found.read(file, report, progress=progress, recognise=recognise_sections)
        return
    if suffix in _DATA_SUFFIXES:
        advice = f"It reads {', '.join(importable_suffixes())}."
        report(InputError(file, None, f"Annotator does not read this kind of {suffix} file.", advice))
        return
    try:
        article = read_text_file(file)
    except InputError as error:
        report(error)
        return
    yield Located(Record(article, None), None)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0  # Reading it will say what is wrong.
