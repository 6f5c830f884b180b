"""Raw documents to articles: finding files, decoding them, and recognising the sections of a text."""

from annotator.intake.discovery import TEXT_SUFFIXES, discover
from annotator.intake.encoding import NotTextError
from annotator.intake.sections import recognise_sections
from annotator.intake.text_files import decode, read_text_file

__all__ = ["TEXT_SUFFIXES", "NotTextError", "decode", "discover", "read_text_file", "recognise_sections"]
