"""A file with a schema of labels, and what is to be told of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from annotator.errors import InputError

Report = Callable[[InputError], None]


def _no_neighbour(name: str) -> str | None:
    return None


@dataclass(frozen=True)
class SchemeSource:
    """What a reader of schemas is given.

    `data` are the bytes, `text` is what they hold, with `\\n` as the line end. `neighbour` gives the text of another
    file in the same folder, None where there is none: brat keeps its colours in one. What a reader cannot keep goes
    to `report`.
    """

    path: Path
    data: bytes
    text: str
    report: Report
    neighbour: Callable[[str], str | None] = field(default=_no_neighbour)

    @property
    def title(self) -> str:
        """What the schema is called where the file itself does not say."""
        return self.path.stem or "schema"

    def tell(self, line: int | None, message: str, *, file: str = "") -> None:
        """Says what was not kept. `line` counts from 1; `file` names a neighbour where it stands in that one."""
        self.report(InputError(self.path.with_name(file) if file else self.path, line, message))

    def wrong(self, line: int | None, message: str, advice: str = "") -> InputError:
        """The error to raise where the file cannot be read at all."""
        return InputError(self.path, line, message, advice)
