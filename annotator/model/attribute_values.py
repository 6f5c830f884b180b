"""What becomes of an attribute's value where the attribute changes its kind, its options or its range."""

from __future__ import annotations

from typing import Any

from annotator.errors import RuleError
from annotator.model.rules import check_value
from annotator.model.schema import Attribute

_YES = ("true", "yes", "1")
_NO = ("false", "no", "0")


def converted_value(value: Any, attribute: Attribute) -> Any:
    """The value as the attribute takes it; None where it cannot say it.

    Of several choices those that are no options any more are left out.
    """
    for candidate in (value, _in_kind(value, attribute)):
        if candidate is not None and _fits(candidate, attribute):
            return candidate
    return None


def says_less(value: Any, converted: Any) -> bool:
    """Whether a converted value leaves out some of what the value said: options, or the words after a date."""
    if isinstance(value, list) and isinstance(converted, list):
        return value != converted
    return isinstance(value, str) and isinstance(converted, str) and value != converted


def _fits(value: Any, attribute: Attribute) -> bool:
    try:
        check_value(attribute, value)
    except RuleError:
        return False
    return True


def _in_kind(value: Any, attribute: Attribute) -> Any:
    text = _as_text(value)
    match attribute.kind:
        case "choice":
            return text
        case "choices":
            given = value if isinstance(value, list) else [text]
            return [option for option in given if option in attribute.options] or None
        case "boolean":
            return True if text.lower() in _YES else False if text.lower() in _NO else None
        case "number":
            return _as_number(text)
        case "date":
            return text[:10]
        case _:
            return text


def _as_text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _as_number(text: str) -> int | float | None:
    """An integer to its last digit, however long."""
    try:
        return int(text)
    except ValueError:
        pass
    try:
        number = float(text)
    except ValueError:
        return None
    return int(number) if number.is_integer() else number
