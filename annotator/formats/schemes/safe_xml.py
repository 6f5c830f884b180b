"""XML that somebody sent us: no document types, so no entities that grow or reach out; and every element's line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from annotator.formats.schemes.source import SchemeSource

# Nobody nests deeper, and whoever walks the tree recurses.
_DEEPEST = 200
_HEAD = 1 << 16
# The first element, after declarations and comments; the groups are atomic, so that nobody can make it slow.
_ROOT = re.compile(
    r"(?>\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)*+<(?:[\w.-]+:)?([\w.-]+)", re.DOTALL | re.IGNORECASE
)


@dataclass
class Element:
    """An element with its name without a namespace, its attributes, its children, its own text, and its line."""

    name: str
    attributes: dict[str, str]
    line: int
    children: list[Element] = field(default_factory=list)
    text: str = ""

    def get(self, name: str) -> str:
        return self.attributes.get(name, "").strip()

    def child(self, name: str) -> Element | None:
        return next((child for child in self.children if child.name == name), None)

    def __iter__(self) -> Iterator[Element]:
        """Itself and everything below, in document order."""
        yield self
        for child in self.children:
            yield from child


class _ForbiddenError(Exception):
    """What the file has, and is not read for."""


def root_name(source: SchemeSource) -> str:
    """The name of the outermost element, without a namespace; empty where the file is no XML."""
    found = _ROOT.match(source.text[:_HEAD])
    return found[1] if found else ""


def read_xml(source: SchemeSource) -> Element:
    """The outermost element; InputError, with the line, where the file is no good XML, or has a document type."""
    parser = expat.ParserCreate()
    top = Element("", {}, 0)
    stack = [top]

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(stack) > _DEEPEST:
            raise _ForbiddenError(f"it nests deeper than {_DEEPEST} elements")
        element = Element(name.rpartition(":")[2], attributes, parser.CurrentLineNumber)
        stack[-1].children.append(element)
        stack.append(element)

    def end(name: str) -> None:
        stack.pop()

    def characters(text: str) -> None:
        stack[-1].text += text

    def document_type(*_: object) -> None:
        raise _ForbiddenError("it has a document type (<!DOCTYPE …>), which could reach for other files")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = document_type
    parser.buffer_text = True
    try:
        parser.Parse(source.data, True)  # the bytes: XML itself says in which encoding they are
    except expat.ExpatError as error:
        message = f"This is not good XML: {expat.ErrorString(error.code)}."
        raise source.wrong(error.lineno, message) from None
    except (LookupError, ValueError):
        raise source.wrong(1, "The encoding that this XML is in is not known.", "Save it as UTF-8.") from None
    except _ForbiddenError as forbidden:
        advice = "Take the document type out." if "type" in str(forbidden) else ""
        raise source.wrong(parser.CurrentLineNumber, f"This XML is not read: {forbidden}.", advice) from None
    return top.children[0]
