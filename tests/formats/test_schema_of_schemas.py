"""The JSON Schema of schemas: it says what the structs say, and cannot fall behind them."""

from __future__ import annotations

import json
import types
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec
import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from annotator.errors import InputError
from annotator.formats import read_schema, write_schema
from annotator.model import Attribute, Condition, Label, Layer, RelationType, Schema
from tests.formats.strategies import SCHEMAS

ROOT = Path(__file__).parents[2]
RULES: dict[str, Any] = json.loads((ROOT / "docs" / "formats" / "schema.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(RULES)
# What every field of a Python type is called there.
TYPES = {"str": "string", "bool": "boolean", "float": "number", "tuple": "array", "dict": "object"}


def loaded(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(text)


def whole(rule: dict[str, Any]) -> dict[str, Any]:
    """A rule with what it refers to."""
    reference = rule.get("$ref", "").rpartition("/")[2]
    return {**RULES["$defs"][reference], **rule} if reference else rule


@pytest.mark.parametrize("struct", [Schema, Layer, Label, Attribute, Condition, RelationType])
def test_the_rules_have_the_fields_types_and_defaults_of_the_structs(struct: type[msgspec.Struct]) -> None:
    rules = RULES["$defs"][struct.__name__]
    assert list(rules["properties"]) == list(struct.__struct_fields__)
    fields = msgspec.structs.fields(struct)
    assert rules.get("required", []) == [field.name for field in fields if field.required]
    hints = get_type_hints(struct)
    for field in fields:
        rule, hint = whole(rules["properties"][field.name]), hints[field.name]
        if not field.required:
            assert rule["default"] == default(field), field.name
        if get_origin(hint) is Literal:
            assert rule["enum"] == list(get_args(hint))
        elif hint is not Any and not isinstance(hint, types.UnionType):
            assert TYPES[(get_origin(hint) or hint).__name__] in rule["type"], field.name


def default(field: msgspec.structs.FieldInfo) -> Any:
    value = field.default_factory() if callable(field.default_factory) else field.default
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("file", sorted((ROOT / "resources" / "presets").iterdir()), ids=lambda file: file.name)
def test_every_preset_keeps_to_the_rules(file: Path) -> None:
    errors = [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(loaded(file.read_text("utf-8")))]
    assert errors == []


def test_the_rules_are_rules_themselves() -> None:
    Draft202012Validator.check_schema(RULES)


@given(SCHEMAS)
def test_what_is_written_keeps_to_the_rules(schema: Schema) -> None:
    VALIDATOR.validate(loaded(write_schema(schema)))


@pytest.mark.parametrize(
    "text",
    [
        "title: x",
        "- 1",
        "name: x\nlayrs: []",
        "name: x\nlayers: a",
        "name: x\nlayers: [{name: ' '}]",
        "name: x\nlayers: [{name: a, on: nowhere}]",
        "name: x\nlayers: [{name: a, many: 5}]",
        "name: x\nlayers: [{name: a, labels: [{name: b, color: red}]}]",
        "name: x\nlayers: [{name: a, labels: [{name: b, titles: {de: 1}}]}]",
        "name: x\nattributes: [{name: a}]",
        "name: x\nattributes: [{name: a, kind: choice, options: [a, a]}]",
        "name: x\nattributes: [{name: a, kind: text, default: {a: b}}]",
        "name: x\nattributes: [{name: a, kind: text, shown_when: {}}]",
        "name: x\nattributes: [{name: a, kind: text}, {name: b, kind: text, shown_when: {attribute: a}}]",
    ],
)
def test_what_the_rules_refuse_is_refused_when_it_is_read(text: str) -> None:
    assert not VALIDATOR.is_valid(loaded(text))
    with pytest.raises(InputError):
        read_schema(text, "x.yaml")


def test_what_people_write_is_within_the_rules() -> None:
    VALIDATOR.validate(loaded("name: x\nlayers:\n- name: on\n  title:\n  labels:\n  - {name: NO, key: 1}\n"))
