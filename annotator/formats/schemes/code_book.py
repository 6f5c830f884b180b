"""Code books as tables: a code a row, in CSV with any delimiter, or with tabs.

A header says what the columns are, in the words that people and tools use (code, parent, path, definition, colour,
memo …). Columns `level 1`, `level 2` … make a path; what stands above may be left out where it is as in the row before.
Without a header the first column holds paths such as `weather>>snow`, the second memos: what QualCoder
reads.
"""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from annotator.formats.schemes.drafting import Draft, LabelList, cut_circles, listed
from annotator.formats.schemes.source import SchemeSource
from annotator.model import Layer, Schema
from annotator.model.schema import Target

Column = Literal[
    "name", "id", "title", "path", "parent", "layer", "on", "definition", "guidelines", "examples", "counter_examples",
    "color", "key", "hidden",
]  # fmt: skip
# Headings in lower case, in English, German, French and Spanish; of two for one thing the earlier counts.
_HEADINGS: dict[Column, str] = {
    "name": "code|code_name|name|label|tag|kode|codename|bezeichnung|nom|étiquette|código|nombre|etiqueta",
    "id": "id|code_id|no|nr|number|nummer",
    "title": "title|display_name|long_name|code_alias|titel|anzeigename|titre|título",
    "path": "path|code_path|full_path|hierarchical_name|hierarchy|pfad|chemin|ruta",
    "parent": "parent|parent_code|parent_name|parent_id|broader|category|theme|code_group_1|obercode|oberkategorie"
    "|kategorie|catégorie|categoría",
    "layer": "layer|ebene|couche|capa",
    "on": "on|applies_to",
    "definition": "definition|description|code_definition|beschreibung|définition|definición|descripción",
    "guidelines": "guidelines|memo|memos|code_memo|note|notes|comment|kommentar|notiz|commentaire|comentario",
    "examples": "examples|example|typical_example|beispiele|beispiel|ankerbeispiel|exemples|exemple|ejemplos|ejemplo",
    "counter_examples": "counter_examples|counter_example|non_example|gegenbeispiel|contre_exemple|contraejemplo",
    "color": "color|colour|code_color|code_colour|farbe|couleur",
    "key": "key|hotkey|shortcut|taste|kürzel|touche|tecla",
    "hidden": "hidden|retired|deprecated",
}
_RANKS = {
    heading: (column, rank)
    for column, headings in _HEADINGS.items()
    for rank, heading in enumerate(headings.split("|"))
}
_LEVEL = re.compile(r"(?:level|ebene|stufe|niveau|nivel)_?(\d)")
_DELIMITERS = ",;\t|"
# Between the steps of a path; a slash is part of too many names.
_STEPS = re.compile(r"\s*(?:>+|::|\\|→|›|»)\s*")
_CODER_STEP = ">>"
# Stands after each step of a path whose steps may hold any other sign.
_PATH_SIGN = "\0"
# By which columns a code can be named as the parent of another, the likeliest first.
_NAMING: tuple[Column, ...] = ("name", "id", "title")
_TRUE = frozenset(("1", "true", "yes", "x", "ja", "oui", "sí", "si", "wahr", "vrai", "verdadero"))
_TARGETS: dict[str, Target] = {
    "": "span",
    "span": "span",
    "spans": "span",
    "article": "article",
    "articles": "article",
    "document": "article",
    "documents": "article",
    "both": "both",
}


class _Row(NamedTuple):
    """A code as it stands in the file: its line, from 1, and what its columns say."""

    line: int
    said: dict[Column, str]

    def get(self, column: Column) -> str:
        return self.said.get(column, "").strip()

    @property
    def layer(self) -> str:
        return self.get("layer") or "codes"


def sniff(source: SchemeSource) -> bool:
    table = _table(source.text)
    return bool(table) and (_has_header(_with_paths(table)) or any(_CODER_STEP in cells[0] for _, cells in table))


def read(source: SchemeSource) -> Schema:
    """A layer `codes` on spans, or the layers that the table names, with the codes as a tree of labels."""
    rows = _rows(_table(source.text), source)
    draft = Draft(source)
    layers = []
    for name in dict.fromkeys(row.layer for row in rows):
        own = [row for row in rows if row.layer == name]
        labels = LabelList(draft)
        for row, path in zip(own, _paths(own, source), strict=True):
            _add(row, path, labels)
        title = "Codes" if name == "codes" else ""
        layers.append(Layer(name, title, on=_target(own, source), labels=labels.labels))
    if not layers:
        raise source.wrong(None, "The table has no codes in it.")
    return Schema(source.title, layers=tuple(layers))


def _add(row: _Row, path: Sequence[str], labels: LabelList) -> None:
    labels.add(
        path,
        row.line,
        title=row.get("title"),
        color=row.get("color"),
        key=row.get("key"),
        definition=row.get("definition"),
        guidelines=row.get("guidelines"),
        examples=_lines(row.get("examples")),
        counter_examples=_lines(row.get("counter_examples")),
        hidden=row.get("hidden").lower() in _TRUE,
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def _target(rows: Sequence[_Row], source: SchemeSource) -> Target:
    said = {row.get("on").lower(): row.line for row in rows}
    for word, line in said.items():
        if word not in _TARGETS:
            source.tell(line, f"Labels go on span, article or both, and not on {word!r}: they are for spans.")
    targets = {_TARGETS.get(word, "span") for word in said}
    return targets.pop() if len(targets) == 1 else "both"


def _table(text: str) -> list[tuple[int, list[str]]]:
    """The rows that are not empty, with their lines; the delimiter is the one that makes most of the first row."""
    if text.startswith("sep=") and text[5:6] == "\n":  # what Excel writes, for itself
        return [(line + 1, cells) for line, cells in _split(text[6:], text[4])]
    head = text.lstrip("\n").partition("\n")[0]
    return _split(text, max(_DELIMITERS, key=lambda sign: len(next(csv.reader([head], delimiter=sign), []))))


def _split(text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    rows = []
    begun = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((begun, cells))
            begun = reader.line_num + 1
    except csv.Error:
        return []  # a cell of more than 128 KB, which no code book has
    return rows


def _has_header(table: list[tuple[int, list[str]]]) -> bool:
    """Whether the first row says which column holds codes; a column of texts is one of data, not of a schema."""
    columns = {column for column, _ in map(_ranked, table[0][1]) if column}
    is_data = "text" in map(_plain, table[0][1])
    return not is_data and (bool(columns & {"name", "path"}) or {"id", "title"} <= columns)


def _ranked(heading: str) -> tuple[Column | None, int]:
    return _RANKS.get(_plain(heading), (None, 0))


def _plain(heading: str) -> str:
    return re.sub(r"[\s_.-]+", "_", heading.strip()).lower()


def _with_paths(table: list[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """The table with one column `path` instead of those called level 1, level 2 …"""
    (line, headings), *rows = table
    levels = sorted(
        (match[1], at) for at, heading in enumerate(headings) if (match := _LEVEL.fullmatch(_plain(heading)))
    )
    if not levels:
        return table
    places = [at for _, at in levels]
    others = [at for at in range(len(headings)) if at not in places]
    made = [(line, ["path", *(headings[at] for at in others)])]
    above: list[str] = []
    for number, cells in rows:
        full = cells + [""] * (len(headings) - len(cells))
        steps = [full[at].strip() for at in places]
        last = max((depth for depth, step in enumerate(steps) if step), default=-1)
        above = [step or (above[depth : depth + 1] or [""])[0] for depth, step in enumerate(steps[: last + 1])]
        path = "".join(step + _PATH_SIGN for step in above if step) if last >= 0 else ""
        made.append((number, [path, *(full[at] for at in others)]))
    return made


def _rows(table: list[tuple[int, list[str]]], source: SchemeSource) -> list[_Row]:
    """The codes as they stand in the table, those without a name left out."""
    columns: dict[int, Column] = {0: "path", 1: "guidelines"}
    table = _with_paths(table) if table else table
    if _has_header(table):
        (line, headings), *table = table
        columns = _columns(headings, line, source)
    rows = []
    for line, cells in table:
        said: dict[Column, str] = {columns[at]: cell for at, cell in enumerate(cells) if at in columns}
        if not said.get("name", "").strip() and not said.get("path", "").strip():
            said["name"] = said.get("id", "").strip() or said.get("title", "").strip()
        if said.get("name", "").strip() or said.get("path", "").strip():
            rows.append(_Row(line, said))
        else:
            source.tell(line, "A row without a code is left out.")
    return rows


def _columns(headings: Sequence[str], line: int, source: SchemeSource) -> dict[int, Column]:
    """What each column holds. A second column of names holds titles: `code, label` are a name and a title."""
    found: dict[Column, list[tuple[int, int]]] = defaultdict(list)
    unknown = []
    for at, heading in enumerate(headings):
        column, rank = _ranked(heading)
        if column:
            found[column].append((rank, at))
        elif heading.strip():
            unknown.append(heading.strip())
    columns = {}
    for column, ranked in found.items():
        (_, best), *rest = sorted(ranked)
        columns[best] = column
        if column == "name" and rest and "title" not in found:
            columns[rest.pop(0)[1]] = "title"
        unknown += [headings[at].strip() for _, at in rest]
    if unknown:
        source.tell(line, f"Columns that a schema has no place for: {listed(unknown)}.")
    return columns


def _paths(rows: Sequence[_Row], source: SchemeSource) -> Iterator[Sequence[str]]:
    """The way from the top of the tree to each code, itself at the end."""
    by_name: dict[str, int] = {}
    for names in ([row.get(column).casefold() for row in rows] for column in _NAMING):
        for at, name in enumerate(names):
            by_name.setdefault(name, at)
    parents: dict[int, int | None] = {}
    beginnings: dict[int, tuple[str, ...]] = {}
    for at, row in enumerate(rows):
        said = "" if row.get("path") else row.get("parent")
        parents[at] = by_name.get(said.casefold()) if said else None
        beginnings[at] = _own_path(row) if parents[at] is not None or not said else (*_steps(said), *_own_path(row))
        if said and parents[at] is None and len(_steps(said)) == 1:
            source.tell(row.line, f"{said}, above {row.get('name')}, has no row of its own: it is added.")
    for at in cut_circles(parents):
        source.tell(rows[at].line, f"{rows[at].get('name')} stands at the top: what is above it forms a circle.")
    for at in range(len(rows)):
        path = beginnings[at]
        above = parents[at]
        while above is not None:
            path = (*beginnings[above], *path)
            above = parents[above]
        yield path


def _own_path(row: _Row) -> tuple[str, ...]:
    """What a row says of the way to its code, without what stands in the column `parent`."""
    name, path = row.get("name"), _steps(row.get("path"))
    if path:
        return path if not name or path[-1] == name else (*path, name)
    return _steps(name) if _CODER_STEP in name else (name,)


def _steps(path: str) -> tuple[str, ...]:
    return tuple(filter(None, path.split(_PATH_SIGN) if _PATH_SIGN in path else _STEPS.split(path.strip())))
