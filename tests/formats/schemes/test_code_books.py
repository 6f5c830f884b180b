"""Code books: as tables, and as QualCoder and the tools of REFI-QDA write them."""

import pytest

from annotator.errors import InputError
from annotator.model import Label
from tests.formats.schemes.reading import read, tree


def test_a_table_has_its_columns_by_whatever_they_are_called() -> None:
    schema, told = read(
        "Code;Label;Parent;Beschreibung;Farbe;Memo;Beispiel;Taste;Anzahl\n"
        'WEA;Weather;;"Falls;\nor blows";#00f;;Snow fell;w;3\n'
        "SNO;Snow;weather;White;rgb(255, 0, 16);Not in June;;;1\n"
    )
    assert schema.layers[0].labels == (
        Label("WEA", "Weather", color="#0000ff", key="w", definition="Falls;\nor blows", examples=("Snow fell",)),
        Label("SNO", "Snow", color="#ff0010", definition="White", guidelines="Not in June", parent="WEA"),
    )
    assert told == ["1: Columns that a schema has no place for: Anzahl."]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("name,parent\nsnow,weather\nweather,\n", {"weather": {"snow": {}}}),
        ("id,name,parent_id\n1,weather,\n2,snow,1\n", {"weather": {"snow": {}}}),
        ("path\tdefinition\nweather > snow\tWhite\nweather\tAll\n", {"weather": {"snow": {}}}),
        ("code,path\nsnow,weather\\snow\nrain,weather\n", {"weather": {"snow": {}, "rain": {}}}),
        ("weather>>snow\tWhite\nmoney\tMuch\n", {"weather": {"snow": {}}, "money": {}}),
        ("sep=|\ncode|parent\na|\nb|a\nc|b\n", {"a": {"b": {"c": {}}}}),
        ("code,parent\nb,a > x\n", {"a": {"x": {"b": {}}}}),
        (
            "Level 1,Level 2,Level 3\na,,\n,b > c,\n,,d\n,e,\nf,g\n",
            {"a": {"b > c": {"d": {}}, "e": {}}, "f": {"g": {}}},
        ),
    ],
)
def test_a_tree_is_told_by_parents_and_by_paths(table: str, expected: object) -> None:
    schema, told = read(table)
    assert tree(schema.layers[0].labels) == expected
    assert told == []


def test_what_is_wrong_in_a_table_is_told_with_its_line_and_the_rest_is_kept() -> None:
    schema, told = read(
        "code,parent,colour,key\n"
        "a,b,,\n"  # 2
        "b,a,,\n"
        "c,gone,sky,1\n"  # 4
        ",,red,\n"
        "a,,,\n"  # 6
        "d,,,1\n"
        "e,,,Ctrl+1\n"
    )
    assert tree(schema.layers[0].labels) == {"a": {"b": {}}, "gone": {"c": {}}, "d": {}, "e": {}}
    assert told == [
        "5: A row without a code is left out.",
        "4: gone, above c, has no row of its own: it is added.",
        "2: a stands at the top: what is above it forms a circle.",
        "4: c gets a colour of ours: 'sky' is none.",
        "6: a stands twice: the first counts.",
        "7: d gets a key of ours: '1' belongs to c already.",
        "8: e gets a key of ours: 'Ctrl+1' is more than one.",
    ]


def test_a_table_may_have_several_layers_and_codes_of_one_name_in_several_places() -> None:
    schema, told = read("layer,on,path\ntone,article,calm\ntopics,,sport>other\ntopics,,money>other\n")
    assert [(layer.name, layer.on) for layer in schema.layers] == [("tone", "article"), ("topics", "span")]
    assert tree(schema.layers[1].labels) == {"sport": {"other": {}}, "money": {"money > other": {}}}
    assert schema.layers[1].labels[-1].display == "other"
    assert told == ["4: other stands at two places: this one is called 'money > other'."]


def test_the_code_book_of_qualcoder_is_read_with_its_memos() -> None:
    schema, told = read(
        "Codebook for Valley\n========\n"
        "Category:Weather, catid:1, Owner: ana\nMemo: What falls\nand blows\n"
        "--Code: snow: new, old, cid:4, Frq: 12, Owner: ana\n--Memo: \n"
        "Code: money, cid:5, Frq: 0, Owner: ana\nMemo: How much"
    )
    assert schema.name == "Valley"
    assert schema.layers[0].labels == (
        Label("Weather", definition="What falls\nand blows"),
        Label("snow: new, old", parent="Weather"),
        Label("money", definition="How much"),
    )
    assert told == []


QDC = """<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="QualCoder"><Codes>
<Code guid="A" name="Weather" isCodable="false" color="#ff0000"><Description>All &amp; any</Description>
<Code guid="B" name="snow" isCodable="true" color="#00FF00"/></Code>
<q:Code xmlns:q="urn:QDA-XML:codebook:1.0" guid="C" name="money"/></Codes>
<Sets><Set guid="D" name="Mine"/></Sets></CodeBook>
"""


def test_a_code_book_of_refi_qda_is_read() -> None:
    schema, told = read(QDC)
    assert schema.layers[0].labels == (
        Label("Weather", color="#ff0000", definition="All & any"),
        Label("snow", color="#00ff00", parent="Weather"),
        Label("money"),
    )
    assert told == [
        "What only holds other codes there can be given here, too: Weather.",
        "6: Sets of codes are left out: Mine.",
    ]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("<!DOCTYPE x [<!ENTITY a 'b'>]>\n<CodeBook>&a;</CodeBook>", 1, "document type"),
        ("<CodeBook>\n<!DOCTYPE x>\n</CodeBook>", 2, "not good XML"),
        ("<CodeBook>\n<Codes>\n</CodeBook>", 3, "mismatched tag"),
        ("<CodeBook><Codes>" + "<Code name='x'>" * 300, 1, "deeper than"),
        ("<Project/>", 1, "no code book"),
        ('<?xml version="1.0" encoding="big5"?>\n<CodeBook/>', 1, "encoding"),
        ('<?xml version="1.0" encoding="x"?>\n<!-- <View> -->\n<CodeBook/>', 1, "encoding"),
    ],
)
def test_xml_that_is_broken_or_reaches_out_is_refused(text: str, line: int, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        read(text)
    assert caught.value.line == line
