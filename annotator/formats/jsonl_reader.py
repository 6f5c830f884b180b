"""One line of the native JSONL to a record. What is broken in it is reported; the rest is kept."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import orjson

from annotator.errors import InputError
from annotator.formats.registry import Recogniser, Report
from annotator.model import (
    NO_VALUES,
    ROLES,
    STATUSES,
    AnnotationSet,
    Article,
    ArticleLabel,
    Record,
    Relation,
    Section,
    Span,
    title_of,
)

_PLAIN_SPAN_KEYS = frozenset(("id", "start", "end", "label", "layer"))
_SPAN_KEYS = _PLAIN_SPAN_KEYS | {"fragments", "attributes", "note", "meta"}
_RELATION_KEYS = frozenset(("id", "head", "child", "label", "attributes", "note", "meta"))
_LINE_KEYS = frozenset(
    ("id", "title", "text", "meta", "sections", "spans", "relations", "labels", "annotator", "status", "flag")
) | {"note", "attributes"}
_KINDS: dict[type, str] = {str: "text", list: "a list", dict: "an object"}
_T = TypeVar("_T")


class _BrokenError(Exception):
    """What is wrong with a part of a line, as a sentence."""


class LineReader:
    """Reads one line; what is broken in it is reported and left out."""

    def __init__(self, path: Path, number: int, report: Report) -> None:
        self._path = path
        self._number = number
        self._report = report

    def record(self, raw: bytes, recognise: Recogniser | None) -> Record | None:
        """The line's record; None where it has no text that could carry annotations."""
        try:
            line = _parsed(raw)
            text = _text(line)
        except _BrokenError as broken:
            self._say(broken)
            return None
        meta = line.get("meta")
        meta = {} if meta is None else meta if isinstance(meta, dict) else {"meta": meta}
        if not _LINE_KEYS.issuperset(line):
            _keep_unknown(line, _LINE_KEYS, meta)
        if "sections" in line:
            sections = self._sections(line["sections"], len(text))
        else:
            sections = recognise(text) if recognise else ()
        title = self._expect(line, "title", str)
        article = Article(
            self._article_id(line, meta), title_of(text, sections) if title is None else title, text, sections, meta
        )
        return Record(article, self._annotations(line, article))

    def _annotations(self, line: dict[str, Any], article: Article) -> AnnotationSet | None:
        spans = self._spans(self._expect(line, "spans", list) or [], len(article.text))
        relations = self._relations(self._expect(line, "relations", list) or [])
        labels = self._labels(self._expect(line, "labels", dict) or {})
        attributes = self._expect(line, "attributes", dict) or {}
        note = self._expect(line, "note", str) or ""
        status: Any = line.get("status")
        if status is not None and status not in STATUSES:
            self._say(f"The status must be one of {', '.join(STATUSES)}, not {_shown(status)}.")
            status = None
        if status is None:
            status = "in progress" if spans or relations or labels or attributes or note else "new"
        work = AnnotationSet(
            article.id,
            self._expect(line, "annotator", str) or "",
            status=status,
            flag=self._expect(line, "flag", str),
            note=note,
            attributes=attributes,
            spans=spans,
            relations=relations,
            labels=labels,
        )
        return None if work.is_untouched and not work.annotator else work

    def _article_id(self, line: dict[str, Any], meta: dict[str, Any]) -> str:
        for given in (line.get("id"), meta.get("id")):
            if _is_id(given):
                return str(given)
        if line.get("id") is not None and line["id"] != "":
            self._say(f"The id must be text, not {_shown(line['id'])}.")
        return f"{self._path.stem}-{self._number}"

    def _sections(self, raw: Any, length: int) -> tuple[Section, ...]:
        if not isinstance(raw, list):
            if raw is not None:
                self._say(f"The sections must be a list, not {_shown(raw)}.")
            return ()
        sections: list[Section] = []
        for number, item in enumerate(raw, 1):
            try:
                start, end = _bounds(item, length)
                if item.get("role") not in ROLES:
                    raise _BrokenError(f"the role must be one of {', '.join(ROLES)}, not {_shown(item.get('role'))}")
                sections.append(Section(start, end, item["role"]))
            except _BrokenError as broken:
                self._say(f"Section {number}: {broken}.")
        ordered: list[Section] = []
        for section in sorted(sections, key=lambda section: section.start):
            if ordered and section.start < ordered[-1].end:
                self._say(f"The {section.role} at {section.start} overlaps the {ordered[-1].role} before it.")
            else:
                ordered.append(section)
        return tuple(ordered)

    def _spans(self, raw: list[Any], length: int) -> list[Span]:
        spans: list[Span] = []
        ids = _Ids("s", raw)
        for number, item in enumerate(raw, 1):
            try:
                start, end = _bounds(item, length)
                label, layer = item.get("label"), item.get("layer") or ""
                if type(label) is not str or not label:
                    raise _BrokenError(f"the label must be text, not {_shown(label)}")
                if type(layer) is not str:
                    raise _BrokenError(f"the layer must be text, not {_shown(layer)}")
                if _PLAIN_SPAN_KEYS.issuperset(item):
                    span_id = self._new_id(ids, item, "Span", number)
                    spans.append(Span(span_id, layer, label, start, end, (), NO_VALUES, "", NO_VALUES))
                    continue
                fragments = _fragments(item.get("fragments"), start, end, length)
                details = _details(item, _SPAN_KEYS)
                span_id = self._new_id(ids, item, "Span", number)
                spans.append(Span(span_id, layer, label, start, end, fragments, *details))
            except _BrokenError as broken:
                self._say(f"Span {number}: {broken}.")
        return spans

    def _relations(self, raw: list[Any]) -> list[Relation]:
        relations: list[Relation] = []
        ids = _Ids("r", raw)
        for number, item in enumerate(raw, 1):
            try:
                if not isinstance(item, dict):
                    raise _BrokenError(f"an object is expected, not {_shown(item)}")
                label, head, child = item.get("label"), item.get("head"), item.get("child")
                if not (isinstance(label, str) and label):
                    raise _BrokenError(f"the label must be text, not {_shown(label)}")
                if not (_is_id(head) and _is_id(child)):
                    raise _BrokenError("head and child must be ids of spans")
                details = _details(item, _RELATION_KEYS)
                relation_id = self._new_id(ids, item, "Relation", number)
                relations.append(Relation(relation_id, label, str(head), str(child), *details))
            except _BrokenError as broken:
                self._say(f"Relation {number}: {broken}.")
        return relations

    def _new_id(self, ids: _Ids, item: dict[str, Any], what: str, number: int) -> str:
        given = item.get("id")
        if given is None:
            return ids.next()
        used = ids.take(given)
        if given != "" and used != str(given):
            self._say(f"{what} {number}: the id {_shown(given)} is taken or no text; it gets the id {used}.")
        return used

    def _labels(self, raw: dict[str, Any]) -> set[ArticleLabel]:
        labels: set[ArticleLabel] = set()
        for layer, given in raw.items():
            names = [given] if isinstance(given, str) else [] if given is None else given
            if not isinstance(names, list):
                self._say(f"The labels of {layer} must be a list of texts, not {_shown(given)}.")
                continue
            for name in names:
                if isinstance(name, str) and name and layer:
                    labels.add(ArticleLabel(layer, name))
                else:
                    self._say(f"A label of {layer} must be text, not {_shown(name)}.")
        return labels

    def _expect(self, line: dict[str, Any], key: str, kind: type[_T]) -> _T | None:
        """The value of a key; where it is of another kind that is reported, and it counts as absent."""
        value = line.get(key)
        if value is None or isinstance(value, kind):
            return value
        self._say(f"The key {key!r} must hold {_KINDS[kind]}, not {_shown(value)}.")
        return None

    def _say(self, what: str | _BrokenError) -> None:
        self._report(InputError(self._path, self._number, str(what)))


class _Ids:
    """Gives every item of a list an id that no other has: its own, or the next of s1, s2, …"""

    def __init__(self, prefix: str, items: list[Any]) -> None:
        self._prefix = prefix
        self._given = {str(item["id"]) for item in items if isinstance(item, dict) and _is_id(item.get("id"))}
        self._used: set[str] = set()
        self._count = 0

    def take(self, given: Any) -> str:
        found = given if type(given) is str else str(given) if _is_id(given) else ""
        if not found or found in self._used:
            found = self.next()
        self._used.add(found)
        return found

    def next(self) -> str:
        while True:
            self._count += 1
            found = f"{self._prefix}{self._count}"
            if found not in self._given:
                return found


def _parsed(raw: bytes) -> dict[str, Any]:
    try:
        line = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        raise _BrokenError(f"This is not JSON, from column {error.colno} on: {error.msg}.") from None
    if isinstance(line, dict):
        return line
    advice = " A JSON list must become one object a line." if raw.lstrip().startswith(b"[") else ""
    raise _BrokenError(f"A line must hold one object with a text, not {_shown(line)}.{advice}")


def _text(line: dict[str, Any]) -> str:
    text = line.get("text")
    if isinstance(text, str) and text:
        return text
    if text is None:
        raise _BrokenError("The line has no text; an article needs the key 'text'.")
    raise _BrokenError(f"The text must be text that is not empty, not {_shown(text)}.")


def _keep_unknown(item: dict[str, Any], known: frozenset[str], meta: dict[str, Any]) -> None:
    """Puts keys that we have no place for under `meta`, beside what may stand there under the same name."""
    for key, value in item.items():
        if key in known or (key in meta and meta[key] == value):
            continue
        free, count = key, 1
        while free in meta:
            count += 1
            free = f"{key}-{count}"
        meta[free] = value


def _bounds(item: Any, length: int) -> tuple[int, int]:
    """start and end of a span or a section; those of its fragments where it has no others."""
    if type(item) is not dict:
        raise _BrokenError(f"an object is expected, not {_shown(item)}")
    start, end = item.get("start"), item.get("end")
    if type(start) is int and type(end) is int and 0 <= start < end <= length:
        return start, end
    fragments = item.get("fragments")
    if start is None and end is None and fragments:
        pieces = _pieces(fragments, length)
        return pieces[0][0], pieces[-1][1]
    if type(start) is not int or type(end) is not int:
        raise _BrokenError(f"start and end must be whole numbers, not {_shown(start)} and {_shown(end)}")
    if start >= end:
        raise _BrokenError(f"start {start} must be before end {end}")
    raise _BrokenError(f"[{start}, {end}) is not inside the text of {length} characters")


def _pieces(raw: Any, length: int) -> tuple[tuple[int, int], ...]:
    """Fragments that are in order and apart from each other."""
    is_list = isinstance(raw, list) and all(isinstance(piece, list) and len(piece) == 2 for piece in raw)
    flat = [offset for piece in raw for offset in piece] if is_list else []
    if not flat or any(type(offset) is not int for offset in flat):
        raise _BrokenError(f"fragments must be a list of [start, end], not {_shown(raw)}")
    if any(one >= other for one, other in pairwise(flat)):
        raise _BrokenError(f"the fragments {_shown(raw)} must be in order, not empty and apart from each other")
    if flat[0] < 0 or flat[-1] > length:
        raise _BrokenError(f"the fragments {_shown(raw)} are not inside the text of {length} characters")
    return tuple((start, end) for start, end in raw)


def _fragments(raw: Any, start: int, end: int, length: int) -> tuple[tuple[int, int], ...]:
    """The fragments of a span; a single one is the span itself, and none are kept."""
    if not raw:
        return ()
    pieces = _pieces(raw, length)
    if (pieces[0][0], pieces[-1][1]) != (start, end):
        raise _BrokenError(f"the fragments {_shown(raw)} must begin at {start} and end at {end}")
    return pieces if len(pieces) > 1 else ()


def _details(item: dict[str, Any], known: frozenset[str]) -> tuple[dict[str, Any], str, dict[str, Any]]:
    """Attributes, note and meta of a span or a relation; keys that are not `known` go under meta."""
    attributes, note, meta = item.get("attributes"), item.get("note"), item.get("meta")
    if attributes is not None and not isinstance(attributes, dict):
        raise _BrokenError(f"the attributes must be an object, not {_shown(attributes)}")
    if note is not None and not isinstance(note, str):
        raise _BrokenError(f"the note must be text, not {_shown(note)}")
    kept = meta if isinstance(meta, dict) else {} if meta is None else {"meta": meta}
    _keep_unknown(item, known, kept)
    return attributes or NO_VALUES, note or "", kept or NO_VALUES


def _is_id(value: Any) -> bool:
    return type(value) is int or (type(value) is str and value != "")


def _shown(value: Any) -> str:
    """A value as a person may find it in the file, shortened."""
    shown = orjson.dumps(value).decode()
    return shown if len(shown) <= 40 else shown[:39] + "…"
