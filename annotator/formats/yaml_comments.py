"""New values in the place of old ones in a YAML text, with its comments, blank lines and quotation marks kept.

Entries of a list are the same where their `name` is; a comment belongs to the key or entry that it stands at.
"""

from __future__ import annotations

import io
from typing import Any

from annotator.formats.schema_yaml import style_of

_TOO_WIDE = 1 << 20


def written_over(text: str, values: dict[str, Any], full: dict[str, Any]) -> str:
    """The text with `values` (dicts, lists, text, numbers) instead of what it says; empty where it is no YAML dict.

    `full` are the same values with all that has its default: where the text says so, it may go on.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    yaml: Any = YAML()  # which keeps what stands around values
    yaml.preserve_quotes = True
    yaml.width = _TOO_WIDE
    yaml.indent(mapping=2, sequence=4, offset=2)
    try:
        there = yaml.load(text)
        if not isinstance(there, dict):
            return ""
        _put(there, values, full)
        written = io.StringIO()
        yaml.dump(there, written)
    except (YAMLError, RecursionError, ValueError):
        return ""
    return written.getvalue()


def _put(there: Any, values: dict[str, Any], full: dict[str, Any]) -> None:
    """Makes the mapping `there` say `values`, and leaves alone what is the same."""
    for key in [key for key in there if key not in values]:
        if key not in full or not _is_same(key, there[key], full[key]):
            del there[key]
    for at, (key, value) in enumerate(values.items()):
        old = there.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            _put(old, value, full[key])
        elif isinstance(old, list) and isinstance(value, list):
            _put_entries(old, value, full[key])
        elif key in there:
            if not _is_same(key, old, value):
                there[key] = _styled(value)
        else:
            # Never at the end: there stand the comments of what comes next.
            there.insert(min(at, max(0, len(there) - 1)), key, _styled(value))


def _is_same(key: str, old: Any, value: Any) -> bool:
    if key == "key" and isinstance(old, int):  # as people write it: a digit without quotation marks
        return bool(str(old) == value)
    return bool(old == value) and isinstance(old, bool) == isinstance(value, bool)


def _put_entries(there: Any, values: list[Any], full: list[Any]) -> None:
    """The same for a list: an entry of the same name, or the same in whole, stays the one that it is."""
    if list(there) == values:
        return
    by_name = {_name(entry): entry for entry in there}
    entries = []
    for value, whole in zip(values, full, strict=True):
        old = by_name.get(_name(value))
        if isinstance(old, dict) and isinstance(value, dict):
            _put(old, value, whole)
            entries.append(old)
        else:
            entries.append(value if old is None else old)
    if len(entries) == len(there) and all(new is old for new, old in zip(entries, there, strict=True)):
        return  # in place already, and its comments with it
    there[:] = [_styled(entry) for entry in entries]


def _name(entry: Any) -> Any:
    return ("", entry.get("name")) if isinstance(entry, dict) else entry if isinstance(entry, (str, int)) else id(entry)


def _styled(value: Any) -> Any:
    """A value with its texts styled as the plain writer styles them."""
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

    if type(value) is dict:
        return {key: _styled(one) for key, one in value.items()}
    if type(value) is list:
        return [_styled(one) for one in value]
    if type(value) is not str:
        return value
    style = style_of(value)
    return LiteralScalarString(value) if style == "|" else DoubleQuotedScalarString(value) if style else value
