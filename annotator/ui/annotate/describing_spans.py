"""All about a span in a line: its label, its attributes as people call them, and its note."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QTextDocument

from annotator.model import Schema, Span
from annotator.ui.article_view import Description
from annotator.ui.label_styles import LabelStyles
from annotator.ui.linking import Links
from annotator.ui.wording import readable, translator

_tr = translator("span description")

# What makes Markdown more than its own text.
_MARKS = frozenset("*_`#[]<>\\|~-\n")


def describe_span(span: Span, schema: Schema, styles: LabelStyles, links: Links) -> Description:
    """Attributes stand in the order of the schema; a link is called as the entry that it leads to."""
    details = []
    if span.attributes:
        for attribute in schema.attributes_of(span.layer, span.label):
            if attribute.name in span.attributes:
                said = _tr("{attribute}: {value}")
                value = span.attributes[attribute.name]
                entry = links.entry(attribute, value) if attribute.kind == "link" else None
                words = entry.name if entry is not None else readable(value)
                details.append(said.format(attribute=attribute.display, value=words))
    if span.note:
        details.append(plain_note(span.note))
    return Description(styles.title(span.layer, span.label), tuple(details))


@lru_cache(maxsize=64)
def plain_note(markdown: str) -> str:
    """What a note says, on one line and without the marks of Markdown."""
    if not _MARKS.intersection(markdown):
        return markdown
    document = QTextDocument()
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownNoHTML)
    return " ".join(document.toPlainText().split())
