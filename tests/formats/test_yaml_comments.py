from pathlib import Path

import pytest
from hypothesis import given
from msgspec.structs import replace

from annotator.formats import read_schema, write_schema
from annotator.model import Label, Schema
from tests.formats.strategies import SCHEMAS

PRESETS = Path(__file__).parents[2] / "resources" / "presets"
TEXT = """\
# Mine
name: x   # short
layers:
  # people and places
  - name: entities
    on: span
    labels:
      # first
      - name: PERSON   # a person
        key: 1
        color: "#0072b2"
      - {name: PLACE, key: "2"}   # where

      # third
      - name: EVENT
        definition: |
          Something
          happens
"""


@pytest.mark.parametrize("file", sorted(PRESETS.glob("*.yaml")), ids=lambda file: file.stem)
def test_what_is_not_changed_is_written_as_it_stood(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert write_schema(read_schema(text, file.name), over=text) == text


def test_comments_stay_where_the_entries_do() -> None:
    schema = read_schema(TEXT, "x.yaml")
    (layer,) = schema.layers
    person, _, event = layer.labels
    labels = (replace(person, title="Human", definition="One\nof us"), event, Label("MONEY", key="m"))
    changed = replace(schema, layers=(replace(layer, labels=labels),))
    assert (
        write_schema(changed, over=TEXT)
        == """\
# Mine
name: x   # short
layers:
  # people and places
  - name: entities
    on: span
    labels:
      # first
      - name: PERSON   # a person
        title: Human
        key: 1
        definition: |-
          One
          of us
        color: "#0072b2"
      - name: EVENT
        definition: |
          Something
          happens
      - name: MONEY
        key: m
"""
    )


@given(SCHEMAS, SCHEMAS)
def test_a_schema_comes_back_whatever_it_is_written_over(before: Schema, after: Schema) -> None:
    assert read_schema(write_schema(after, over=write_schema(before)), "x.yaml") == after


@pytest.mark.parametrize(
    "over", ["name: [", "- 1", "name: x\nname: y", "{}", '{"name": "x"}', "# only\n", "a: &b [*b]"]
)
def test_what_is_no_schema_is_written_over_altogether(over: str) -> None:
    assert write_schema(Schema("x"), over=over) == "name: x\n"
