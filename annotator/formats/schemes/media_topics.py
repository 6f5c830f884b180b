"""IPTC's own JSON export of its Media Topics, so that any release of them can be used.

`{"dateReleased": …, "conceptSet": [{"qcode": "medtop:20000002", "prefLabel": {"en-GB": …}, "definition": {…},
"broader": [qcode or URI], "retired": …}]}`; see https://iptc.org/standards/media-topics/. The topics are IPTC's,
licensed under CC BY 4.0.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

import msgspec

from annotator.formats.presets import load_preset
from annotator.formats.schemes.drafting import cut_circles
from annotator.formats.schemes.source import SchemeSource
from annotator.model import Label, Layer, Schema

# The languages to take a title from that stands where an article's own language has none.
_FIRST_LANGUAGES = ("en-GB", "en", "en-US")

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class _Concept(msgspec.Struct):
    """What is read of a topic; whatever else it has is passed over."""

    qcode: str
    titles: dict[str, str] = msgspec.field(name="prefLabel", default_factory=dict)
    definitions: dict[str, str] | None = msgspec.field(name="definition", default=None)
    broader: list[str] | str | None = None
    retired: Any = None


class _Release(msgspec.Struct):
    concepts: list[Any] = msgspec.field(name="conceptSet")
    released: str = msgspec.field(name="dateReleased", default="")


def sniff(source: SchemeSource) -> bool:
    return source.text.lstrip().startswith("{") and '"conceptSet"' in source.text


def read(source: SchemeSource) -> Schema:
    """The topics as labels of the layer `topics`, on whole articles, called by their codes (`medtop:20000002`).

    Retired ones are hidden: they are offered no more, and stay where they were given. Branches have the colours that
    they have in our preset.
    """
    try:
        release = msgspec.json.decode(source.text, type=_Release)
    except msgspec.DecodeError as error:
        raise source.wrong(None, f"This is not IPTC's JSON: {str(error).replace('`', '')}.") from None
    concepts = _concepts(release.concepts, source)
    parents = {code: _parent(code, concept, concepts, source) for code, concept in concepts.items()}
    for code in cut_circles(parents):
        source.tell(_line_of(code, source), f"{code} stands at the top: what is above it forms a circle.")
    when = f", release of {release.released[:10]}" if release.released else ""
    credit = f"IPTC Media Topics{when}, copyright IPTC, CC BY 4.0."
    layer = Layer("topics", "Topics", on="article", labels=_in_tree_order(concepts, parents), definition=credit)
    return Schema("iptc", title="IPTC Media Topics", description=credit, layers=(layer,))


def _concepts(given: list[Any], source: SchemeSource) -> dict[str, _Concept]:
    found: dict[str, _Concept] = {}
    for number, entry in enumerate(given, 1):
        try:
            concept = msgspec.convert(entry, _Concept)
        except msgspec.ValidationError as error:
            source.tell(None, f"The concept no. {number:,} is left out: {str(error).replace('`', '')}.")
            continue
        if not concept.qcode.strip():
            source.tell(None, f"The concept no. {number:,} is left out: it has no code.")
        elif concept.qcode in found:
            source.tell(_line_of(concept.qcode, source), f"{concept.qcode} stands twice: the first counts.")
        else:
            found[concept.qcode] = concept
    return found


def _parent(code: str, concept: _Concept, concepts: dict[str, _Concept], source: SchemeSource) -> str | None:
    """The code of the topic above; None for those at the top."""
    broader = [concept.broader] if isinstance(concept.broader, str) else concept.broader or []
    above = [_code(one) for one in broader]
    known = [one for one in above if one in concepts]
    if above and not known:
        source.tell(_line_of(code, source), f"{code} stands at the top: {above[0]}, above it, is not in the file.")
    if known[1:]:
        source.tell(_line_of(code, source), f"{code} stands below {known[0]} only, and not below {known[1]}, too.")
    return known[0] if known else None


def _code(broader: str) -> str:
    """A code, from itself or from an address such as http://cv.iptc.org/newscodes/mediatopic/20000002."""
    return f"medtop:{broader.rstrip('/').rpartition('/')[2]}" if "//" in broader else broader


def _in_tree_order(concepts: dict[str, _Concept], parents: dict[str, str | None]) -> tuple[Label, ...]:
    """Every topic right before those below it; all in the colour of their branch."""
    colors = {label.name: label.color for label in load_preset("iptc").layers[0].labels if not label.parent}
    children = defaultdict(list)
    for code, parent in parents.items():
        children[parent].append(code)
    labels: list[Label] = []
    waiting = [(code, colors.get(code, "")) for code in reversed(children[None])]
    while waiting:
        code, color = waiting.pop()
        labels.append(_label(concepts[code], parents[code] or "", color))
        waiting += [(child, color) for child in reversed(children[code])]
    return tuple(labels)


def _label(concept: _Concept, parent: str, color: str) -> Label:
    first = _first_language(concept.titles)
    return Label(
        concept.qcode,
        title=_tidy(concept.titles.get(first, "")),
        titles={language: _tidy(title) for language, title in concept.titles.items() if language != first},
        color=color,
        definition=_tidy((concept.definitions or {}).get(_first_language(concept.definitions or {}), "")),
        parent=parent,
        hidden=bool(concept.retired),
    )


def _first_language(texts: dict[str, str]) -> str:
    return next((language for language in (*_FIRST_LANGUAGES, *texts) if language in texts), "")


def _tidy(text: str) -> str:
    """In one line; releases have had runs of spaces and control characters in them."""
    return " ".join(_CONTROLS.sub(" ", text).split())


def _line_of(code: str, source: SchemeSource) -> int | None:
    at = source.text.find(f'"{code}"')
    return None if at < 0 else source.text.count("\n", 0, at) + 1
