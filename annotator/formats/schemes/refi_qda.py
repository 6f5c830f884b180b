"""The code book of REFI-QDA, which QualCoder, MAXQDA, ATLAS.ti, NVivo, Quirkos, Dedoose, f4 and Taguette exchange.

A `.qdc` file is a code book, a `.qde` file a project with one inside. Codebook.xsd 1.0 of https://www.qdasoftware.org
says what stands in it: codes inside codes, each with a name, a colour, a description, and whether it can be applied.
"""

from __future__ import annotations

from annotator.formats.schemes.drafting import Draft, LabelList, listed
from annotator.formats.schemes.safe_xml import Element, read_xml, root_name
from annotator.formats.schemes.source import SchemeSource
from annotator.model import Layer, Schema

_ROOTS = ("CodeBook", "Project")


def sniff(source: SchemeSource) -> bool:
    return root_name(source) in _ROOTS


def read(source: SchemeSource) -> Schema:
    """Its codes as labels of the layer `codes`, on spans."""
    root = read_xml(source)
    book = root if root.name == "CodeBook" else root.child("CodeBook")
    codes = book.child("Codes") if book else None
    if book is None or codes is None:
        raise source.wrong(root.line, "The project has no code book.", "Export the code book (.qdc) by itself.")
    labels = LabelList(Draft(source))
    categories: list[str] = []
    for code in codes.children:
        _add(code, (), labels, categories)
    if categories:
        message = f"What only holds other codes there can be given here, too: {listed(categories)}."
        source.tell(None, message)
    sets = book.child("Sets")
    if sets:
        source.tell(sets.line, f"Sets of codes are left out: {listed(one.get('name') for one in sets.children)}.")
    name = root.get("name") or source.title
    origin = root.get("origin")
    return Schema(
        name,
        description=f"The code book of {origin}." if origin else "",
        layers=(Layer("codes", "Codes", labels=labels.labels),),
    )


def _add(code: Element, above: tuple[str, ...], labels: LabelList, categories: list[str]) -> None:
    if code.name != "Code":
        return
    description = code.child("Description")
    name = labels.add(
        (*above, code.get("name")),
        code.line,
        color=code.get("color"),
        definition=description.text.strip() if description else "",
    )
    if name and code.get("isCodable") == "false":
        categories.append(name)
    for child in code.children:
        _add(child, (*above, code.get("name")) if name else above, labels, categories)
