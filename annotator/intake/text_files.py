"""A plain text file to an article."""

from __future__ import annotations

from pathlib import Path

from annotator.errors import InputError
from annotator.intake.encoding import NotTextError, decode
from annotator.intake.sections import recognise_sections, source_of
from annotator.model import Article, title_of

__all__ = ["decode", "read_text_file"]


def read_text_file(path: Path) -> Article:
    """The article that a text file holds: its stem as id, its headline (else its first line) as title.

    `meta` names the file, and the source where the last line does. Raises InputError where the file cannot be read,
    is no text, or is empty.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(path, None, "There is no such file.", "Check the name.") from None
    except OSError as error:
        raise InputError(path, None, f"The file cannot be read: {error.strerror}.", "Check its permissions.") from None
    if not data:
        raise InputError(path, None, "The file is empty.", "Leave it out, or export it again from where it came.")
    try:
        text = decode(data)
    except NotTextError as error:
        message = f"The file {error}"
        raise InputError(path, error.line, message, "Save it as plain text in UTF-8 and import that.") from None
    if not text or text.isspace():
        raise InputError(path, None, "The file holds nothing but white space.", "Leave it out.")
    sections = recognise_sections(text)
    meta = {"file": path.name}
    source = source_of(text, sections)
    if source:
        meta["source"] = source
    return Article(path.stem, title_of(text, sections), text, sections, meta)
