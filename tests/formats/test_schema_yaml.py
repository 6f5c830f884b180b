from pathlib import Path

import pytest
from hypothesis import given

from annotator.errors import InputError
from annotator.formats import read_schema, write_schema
from annotator.model import Schema
from tests.formats.strategies import SCHEMAS


@given(SCHEMAS)
def test_a_schema_comes_back_from_its_yaml(schema: Schema) -> None:
    assert read_schema(write_schema(schema), "schema.yaml") == schema


def test_a_schema_in_json_is_read_with_the_same_complaints() -> None:
    assert read_schema('{"name": "x", "layers": [{"name": "\\u00e9", "labels": []}]}', "x.json").layers[0].name == "é"
    for text, line, words in (
        ('{"name": "x",\n "layrs": []}', 2, "no key 'layrs'"),
        ('{"name": "x",\n "name": "y"}', 2, "duplicate"),
        ('{"name": "x",\n "layers" []}', 2, "not YAML"),
        ('{"name": "\\ud800"}', None, "half a character"),
    ):
        with pytest.raises(InputError, match=words) as caught:
            read_schema(text, "x.json")
        assert caught.value.line == line or line is None


def test_what_people_write_without_thinking_of_yaml_is_what_they_mean() -> None:
    schema = read_schema("name: x\nlayers:\n- name: on\n  title:\n  labels:\n  - {name: NO, key: 1}\n", "s.yaml")
    label = schema.layers[0].labels[0]
    assert (schema.layers[0].name, label.name, label.key) == ("on", "NO", "1")


LABELS = "name: x\nlayers:\n- name: a\n  labels:\n"


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("name: [", 1, "not YAML"),
        ("", None, "a schema is expected"),
        ("- 1", 1, "a schema is expected"),
        ("title: x", 1, "'name' is missing"),
        ("name: x\nname: y", 2, "duplicate"),
        ("name: x\nlayrs: []", 2, "no key 'layrs'"),
        ("name: x\nlayers: a", 2, "a list is expected"),
        ("name: x\nlayers:\n- name: a\n  on: nowhere", 4, "one of span, article, both"),
        ("name: x\nlayers:\n- name: a\n- name: a", 4, "two of the layer 'a'"),
        ("name: x\nlayers:\n- name: a\n  many: 5", 4, "true or false"),
        (LABELS + "  - name: 5", 5, "quotation marks"),
        (LABELS + "  - name: b\n    color: #ff0000", 6, '"#rrggbb"'),
        (LABELS + "  - name: b\n    color: red", 6, "#rrggbb"),
        (LABELS + "  - name: b\n  - name: b", 6, "two of the label of a"),
        (LABELS + '  - {name: b, key: "1"}\n  - name: c\n    key: 1', 7, "belongs to b"),
        (LABELS + "  - name: b\n    parent: c", 6, "no label 'c'"),
        (LABELS + "  - name: b\n    parent: b", 6, "circle"),
        ("name: x\nrelations:\n- name: r\n  heads: [A]", 4, "label 'A'"),
        ("name: x\nattributes:\n- name: d\n  kind: text\n  default: {a: b}", 5, "a text, a number"),
        ("name: x\nattributes:\n- name: d\n  kind: text\n  shown_when: {attribute: e, values: [1]}", 5, "'e'"),
        ("name: !!python/object:os.system x", 1, "not YAML"),
        ("name: \x00", None, "not YAML"),
        (b"name: \xff", None, "not UTF-8"),
        ("[" * 5000, None, "deeply"),
    ],
)
def test_what_is_wrong_in_a_schema_is_said_with_its_line(source: str | bytes, line: int | None, words: str) -> None:
    with pytest.raises(InputError) as caught:
        read_schema(source, "schema.yaml")
    assert words in str(caught.value)
    assert caught.value.line == line


def test_the_schema_in_the_documentation_can_be_read() -> None:
    page = Path(__file__).parents[2].joinpath("docs", "schemas.md").read_text(encoding="utf-8")
    example = page.partition("```yaml\n")[2].partition("```")[0]
    schema = read_schema(example, "docs/schemas.md")
    assert [layer.name for layer in schema.layers] == ["claims", "tone"]
    assert [relation.name for relation in schema.relations] == ["contradicts", "same_as"]
