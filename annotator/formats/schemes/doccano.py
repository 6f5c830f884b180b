"""doccano's labels: a JSON list, or a line each, of objects with `text`, keys of the keyboard and colours.

Newer versions write `suffix_key` and `background_color`, older ones `suffixKey` and `backgroundColor`. The file does
not say whether the labels are for spans, whole texts or relations; they are read as labels for spans.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from annotator.formats.schemes.drafting import Draft, LabelList
from annotator.formats.schemes.source import SchemeSource
from annotator.model import Layer, Schema

_SIGNS = re.compile(r'"(?:suffix_?key|prefix_?key|background_?color|text_?color)"\s*:', re.IGNORECASE)

# Between entries: the brackets and commas of a list, or the ends of lines.
_BETWEEN = re.compile(r"[\s,\[\]]*")


def sniff(source: SchemeSource) -> bool:
    start = source.text.lstrip()[:1]
    return start in ("[", "{") and '"text"' in source.text and bool(_SIGNS.search(source.text))


def read(source: SchemeSource) -> Schema:
    draft = Draft(source)
    labels = LabelList(draft)
    for entry, line in _entries(source):
        name = entry.get("text") if isinstance(entry, dict) else None
        if not isinstance(name, str) or not name.strip():
            source.tell(line, 'An entry without a "text" is left out.')
            continue
        prefix, suffix = (_text(entry, f"{part}_key", f"{part}Key") for part in ("prefix", "suffix"))
        if prefix and suffix:
            source.tell(line, f"{name} gets a key of ours: {prefix}+{suffix} is more than one.")
            suffix = ""
        labels.add((name,), line, key=suffix, color=_text(entry, "background_color", "backgroundColor"))
    layer = Layer("entities", "Entities", labels=labels.labels)
    return Schema(source.title, description="Labels of doccano.", layers=(layer,))


def _entries(source: SchemeSource) -> Iterator[tuple[Any, int]]:
    """What is listed, one after another, each with the line where it begins."""
    text = source.text
    decoder = json.JSONDecoder()
    at, line, counted = 0, 1, 0
    while True:
        between = _BETWEEN.match(text, at)
        at = between.end() if between else at
        if at >= len(text):
            return
        line += text.count("\n", counted, at)
        counted = at
        try:
            entry, at = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            raise source.wrong(error.lineno, f"This is not JSON: {error.msg}.") from None
        except RecursionError:
            raise source.wrong(line, "This JSON is nested too deeply.") from None
        yield entry, line


def _text(entry: dict[str, Any], *names: str) -> str:
    found = next((entry[name] for name in names if isinstance(entry.get(name), str)), "")
    return str(found).strip()
