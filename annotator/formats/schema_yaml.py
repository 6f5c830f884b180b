"""Schemas as YAML, as people write, share and keep them.

YAML 1.2, so that a label `NO` is text, and JSON is YAML. The file has the keys of `annotator.model.Schema`; what is
left out has its default there.
"""

from __future__ import annotations

import datetime
import io
import json
import re
from collections.abc import Iterable
from typing import Any, get_args

import msgspec

from annotator.errors import InputError, SchemaError, SchemaPath
from annotator.model import Attribute, Condition, Label, Layer, RelationType, Schema
from annotator.model.schema import AttributeKind, Overlap, Target
from annotator.model.schema_rules import check_schema

# The keys of each kind of entry whose values are entries themselves, or lists of them.
_PARTS: dict[type[msgspec.Struct], dict[str, type[msgspec.Struct]]] = {
    Schema: {"layers": Layer, "relations": RelationType, "attributes": Attribute},
    Layer: {"labels": Label, "attributes": Attribute},
    Label: {"attributes": Attribute},
    RelationType: {"attributes": Attribute},
    Attribute: {"shown_when": Condition},
    Condition: {},
}
_NAMES: dict[type[msgspec.Struct], str] = {
    Schema: "a schema",
    Layer: "a layer",
    Label: "a label",
    RelationType: "a relation type",
    Attribute: "an attribute",
    Condition: "shown_when",
}
_CHOICES: dict[str | int, tuple[str, ...]] = {
    "on": get_args(Target),
    "overlap": get_args(Overlap),
    "kind": get_args(AttributeKind),
}
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")


def read_schema(source: str | bytes, name_of_file: str) -> Schema:
    """The schema that a YAML text holds.

    Raises InputError with the line and what was expected: bad YAML, an unknown key, a value of the wrong kind, a name
    or a key of the keyboard given twice, an unknown parent, a colour that is not `#rrggbb`.
    """
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        text = source.decode("utf-8-sig") if isinstance(source, bytes) else source
        raw = _from_json(text)
        if raw is None:
            raw = _yaml().load(text)
    except UnicodeDecodeError:
        raise InputError(name_of_file, None, "The schema is not UTF-8.", "Save it as UTF-8.") from None
    except YAMLError as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        problem = (error.problem if isinstance(error, MarkedYAMLError) else "") or str(error).partition("\n")[0]
        raise InputError(name_of_file, mark.line + 1 if mark else None, f"This is not YAML: {problem}.") from None
    except RecursionError:
        raise InputError(name_of_file, None, "The schema is nested too deeply.") from None
    try:
        _check_keys(raw, Schema, ())
        schema = _convert(raw)
        _check_characters(schema)
        check_schema(schema)
    except SchemaError as wrong:
        raise InputError(name_of_file, _line_of(text, wrong.path), wrong.message) from None
    return schema


def write_schema(schema: Schema, *, over: str = "") -> str:
    """The YAML text of a schema; what has its default is left out.

    `over` is the text that it takes the place of: its comments stay where the entries they stand at do.
    """
    if over.strip() and not over.lstrip().startswith("{"):
        from annotator.formats.yaml_comments import written_over

        kept = written_over(over, _plain(schema), msgspec.json.decode(msgspec.json.encode(schema)))
        try:
            if kept and read_schema(kept, "") == schema:
                return kept
        except InputError:
            pass  # Comments are worth less than the schema.
    written = io.StringIO()
    _yaml().dump(_plain(schema), written)
    return written.getvalue()


def _from_json(text: str) -> Any:
    """What a text holds that is JSON, which is read a hundred times faster than YAML; None where it is none."""
    if not text.lstrip().startswith("{"):
        return None
    try:
        msgspec.json.decode(text)  # is strict, but takes the last of two keys where YAML refuses them
        return json.loads(text, object_pairs_hook=_without_doubles)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None  # YAML says what is wrong, and where.


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found


def _yaml() -> Any:
    """A safe reader and writer; Any, because the types of ruamel.yaml say nothing.

    ruamel.yaml takes a while to load, and is seldom needed.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.representer import SafeRepresenter

    class Representer(SafeRepresenter):
        """One of our own, so that nobody else's is changed."""

    def represent_text(representer: Any, text: str) -> Any:
        return representer.represent_scalar("tag:yaml.org,2002:str", text, style=style_of(text))

    Representer.add_representer(str, represent_text)
    yaml: Any = YAML(typ="safe", pure=True)
    yaml.Representer = Representer
    yaml.default_flow_style = False
    yaml.sort_base_mapping_type_on_output = False
    yaml.allow_unicode = True
    yaml.width = 1 << 20  # a line a text, however long
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def style_of(text: str) -> str | None:
    """Several lines as a block, as people write them, where that is safe; anything unusual in quotation marks."""
    lines = text.split("\n")
    if not all(line.isprintable() for line in lines):
        return '"'
    if len(lines) == 1:
        return None
    return "|" if not text[0].isspace() and all(line == line.rstrip() for line in lines) else '"'


def _check_keys(raw: Any, kind: type[msgspec.Struct], path: SchemaPath) -> None:
    """Refuses unknown keys, mends what YAML reads otherwise than people mean it, and drops empty values."""
    if not isinstance(raw, dict):
        raise SchemaError(path, f"Here {_NAMES[kind]} is expected: keys such as `name:` with values.")
    known = kind.__struct_fields__
    parts = _PARTS[kind]
    for key, value in list(raw.items()):
        place = (*path, key)
        if key not in known:
            raise SchemaError(place, f"{_NAMES[kind].capitalize()} has no key {key!r}; it may have {', '.join(known)}.")
        if value is None:
            if key == "color":
                raise SchemaError(place, 'A colour stands in quotation marks, "#rrggbb": # alone begins a comment.')
            del raw[key]
        elif key == "key" and type(value) is int:
            raw[key] = str(value)
        elif key in ("default", "values"):
            raw[key] = _scalars(value, place)
        elif key in parts:
            for entry, at in _entries(value, parts[key], place):
                _check_keys(entry, parts[key], at)


def _entries(value: Any, kind: type[msgspec.Struct], path: SchemaPath) -> Iterable[tuple[Any, SchemaPath]]:
    if kind is Condition:
        return [(value, path)]
    if not isinstance(value, list):
        raise SchemaError(path, f"Here a list is expected, each entry {_NAMES[kind]} after a dash.")
    return [(entry, (*path, at)) for at, entry in enumerate(value)]


def _scalars(value: Any, path: SchemaPath) -> Any:
    """A value of an attribute: text, a number, true or false, or a list of them. YAML's dates become text."""
    if isinstance(value, list):
        return [_scalars(item, (*path, at)) for at, item in enumerate(value) if _is_flat(item, path)]
    if isinstance(value, datetime.date):
        return value.isoformat()
    _is_flat(value, path)
    return value


def _is_flat(value: Any, path: SchemaPath) -> bool:
    if not isinstance(value, (str, int, float, datetime.date)):
        raise SchemaError(path, "Here a text, a number, true or false, or a list of them is expected.")
    return True


def _convert(raw: Any) -> Schema:
    try:
        return msgspec.convert(raw, Schema)
    except msgspec.ValidationError as error:
        message, _, place = str(error).partition(" - at ")
        path: SchemaPath = tuple(name or int(number) for name, number in _STEP.findall(place))
        raise SchemaError(path, _in_words(message, path)) from None


def _check_characters(schema: Schema) -> None:
    """Refuses halves of characters, which an escape such as "\\ud800" makes and no file can hold."""
    try:
        msgspec.json.encode(schema)
    except UnicodeEncodeError:
        raise SchemaError((), "A text holds half a character, written as an escape from \\ud800 to \\udfff.") from None


def _in_words(message: str, path: SchemaPath) -> str:
    """msgspec's message as a sentence for people."""
    where = f"{path[-1]}: " if path and isinstance(path[-1], str) else ""
    if "Expected `str`" in message:
        return f"{where}text is expected. A number, or a word such as true, is text in quotation marks."
    if "Object missing required field" in message:
        return f"The key {message.split('`')[1]!r} is missing."
    if message.startswith("Invalid enum value") and path and path[-1] in _CHOICES:
        return f"{where}one of {', '.join(_CHOICES[path[-1]])} is expected, not {message.split(maxsplit=3)[3]}."
    for expected, words in (("array", "a list is expected."), ("bool", "true or false is expected.")):
        if f"Expected `{expected}" in message:
            return where + words
    return f"{where}{message.replace('`', '')}."


def _plain(value: Any) -> Any:
    """The schema as dicts and lists, without what has its default."""
    if isinstance(value, msgspec.Struct):
        fields = msgspec.structs.fields(value)
        kept = ((field.name, getattr(value, field.name), field.default) for field in fields)
        return {name: _plain(held) for name, held, default in kept if held not in (default, {})}
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    return value


def _line_of(text: str, path: SchemaPath) -> int | None:
    """The line where the entry at `path` stands, or the one around it; None where the file has no lines."""
    node = _yaml().compose(text)
    line = None if node is None else node.start_mark.line + 1
    for step in path:
        if isinstance(step, int) and isinstance(node.value, list) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line + 1
            continue
        pair = next((pair for pair in node.value if isinstance(pair, tuple) and pair[0].value == str(step)), None)
        if pair is None:
            break
        line = pair[0].start_mark.line + 1
        node = pair[1]
    return line
