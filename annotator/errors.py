"""What can go wrong in the world, said so that a person knows what to do.

Two families of errors exist. A ProjectError is the world's fault (a full disk, a locked file, line 17 of a bad
file): its message is a sentence for people, and no traceback is shown. Every other exception is a bug of ours.
"""

from __future__ import annotations

from pathlib import Path


class ProjectError(Exception):
    """The world did something: `message` says what and where, `advice` what to do about it."""

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    @property
    def statement(self) -> str:
        """What happened and where, without the advice."""
        return self.message

    def __str__(self) -> str:
        return f"{self.statement} {self.advice}".strip()


class NotAProjectError(ProjectError):
    """The file is not an Annotator project."""


class ReadOnlyError(ProjectError):
    """The project is open for reading only, and the caller tried to change it."""


class ConflictError(ProjectError):
    """Somebody else changed what the edit is about (a second window, a colleague)."""

    def __init__(
        self,
        message: str = "This annotation was changed somewhere else in the meantime.",
        advice: str = "The article has been read again; look at it and repeat the step.",
    ) -> None:
        super().__init__(message, advice)


class RuleError(ProjectError):
    """The edit breaks a rule of the model or of the schema: bounds, duplicates, overlap, attribute types.

    `span` is the id of the span that stands in the way; empty where none does.
    """

    def __init__(self, message: str, advice: str = "", *, span: str = "") -> None:
        super().__init__(message, advice)
        self.span = span


# Where in a schema something stands: names of fields and positions in lists, from the outside in.
SchemaPath = tuple[str | int, ...]


class SchemaError(RuleError):
    """The schema is wrong in itself; `path` leads to what is wrong: ("layers", 0, "labels", 3, "color")."""

    def __init__(self, path: SchemaPath, message: str) -> None:
        super().__init__(message)
        self.path = path


class QueryError(ProjectError):
    """What somebody searches for cannot be searched for: its expression has a mistake, or takes too long."""


class InputError(ProjectError):
    """A file, or a line of it, could not be read. `line` counts from 1; None where it is about the whole file."""

    def __init__(self, path: Path | str, line: int | None, message: str, advice: str = "") -> None:
        super().__init__(message, advice)
        self.path = Path(path)
        self.line = line

    @property
    def statement(self) -> str:
        place = f"{self.path}, line {self.line}" if self.line is not None else str(self.path)
        return f"{place}: {self.message}"
