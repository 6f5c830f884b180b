"""What other tools for labelling keep their schemas in: doccano, Label Studio and brat."""

from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.formats.schemes import SchemeSource, read_scheme
from annotator.model import Attribute, Condition, Label, Layer, RelationType
from tests.formats.schemes.reading import read, tree

DOCCANO = """[{"id": 6, "text": "PER", "prefix_key": null, "suffix_key": "p", "background_color": "#FFC107"},
 {"id": 7, "text": "LOC", "prefix_key": "ctrl", "suffix_key": "l", "background_color": "#795548"},
 {"id": 8, "text": "ORG", "suffixKey": "P", "backgroundColor": "#bf360c"}, {"text": ""}]
"""


def test_labels_of_doccano_come_with_keys_and_colours() -> None:
    schema, told = read(DOCCANO)
    expected = (Label("PER", color="#ffc107", key="p"), Label("LOC", color="#795548"), Label("ORG", color="#bf360c"))
    assert schema.layers == (Layer("entities", "Entities", labels=expected),)
    assert told == [
        "2: LOC gets a key of ours: ctrl+l is more than one.",
        "3: ORG gets a key of ours: 'P' belongs to PER already.",
        '3: An entry without a "text" is left out.',
    ]
    lines = "".join(f"{entry}\n" for entry in ('{"text": "A", "suffix_key": "a"}', '{"text": "B"}'))
    assert [label.name for label in read(lines)[0].layers[0].labels] == ["A", "B"]
    with pytest.raises(InputError, match="not JSON") as caught:
        read(DOCCANO.replace('"text": "LOC"', '"text"'))
    assert caught.value.line == 2


LABEL_STUDIO = """<View>
  <Header value="Pick the names"/>
  <Labels name="names" toName="text">
    <Label value="Person" alias="PER" hotkey="1" background="red" hint="A named person"/>
    <View><Label value="Place" hotkey="ctrl+2" background="#36B37E80"/></View>
  </Labels>
  <Text name="text" value="$text"/>
  <Choices name="kind" toName="text" perRegion="true" whenTagName="names" whenLabelValue="Person" required="true">
    <Choice value="real" selected="true"/><Choice value="invented" hotkey="i"/>
  </Choices>
  <TextArea name="who" toName="text" perRegion="true" whenTagName="kind" whenChoiceValue="real"/>
  <Choices name="tone" toName="text" required="true"><Choice value="calm"/><Choice value="heated"/></Choices>
  <Taxonomy name="topics" toName="text"><Choice value="Sport"><Choice value="Football"/></Choice></Taxonomy>
  <Rating name="clear" toName="text" maxRating="7" visibleWhen="choice-selected" whenTagName="tone"
    whenChoiceValue="heated"/>
  <Relations><Relation value="knows" background="#00f"/></Relations>
  <Image name="img" value="$img"/>
  <DateTime name="when" toName="text" only="date"/>
</View>
"""


def test_a_configuration_of_label_studio_becomes_layers_attributes_and_relations() -> None:
    schema, told = read(LABEL_STUDIO)
    names, tone, topics = schema.layers
    kind = Attribute(
        "kind",
        "choice",
        options=("real", "invented"),
        required=True,
        default="real",
        shown_when=Condition(labels=("PER",)),
    )
    assert names == Layer(
        "names",
        labels=(
            Label("PER", "Person", color="#ff0000", key="1", definition="A named person"),
            Label("Place", color="#36b37e"),
        ),
        attributes=(kind, Attribute("who", "text", shown_when=Condition("kind", ("real",)))),
    )
    assert (tone.on, tone.many, [label.name for label in tone.labels]) == ("article", False, ["calm", "heated"])
    assert (topics.on, topics.many, tree(topics.labels)) == ("article", True, {"Sport": {"Football": {}}})
    assert schema.relations == (RelationType("knows", color="#0000ff"),)
    assert schema.attributes == (
        Attribute("clear", "number", minimum=1, maximum=7, shown_when=Condition(labels=("heated",))),
        Attribute("when", "date"),
    )
    assert schema.guidelines == "Pick the names"
    assert told == [
        "5: Place gets a key of ours: 'ctrl+2' is more than one.",
        "17: Image is left out: Annotator labels texts and has nothing like it.",
        "8: Keys, hints and second names of options are left out: invented, of kind.",
        "12: That tone must be chosen is left out.",
    ]


BRAT = """[entities]
!Being
	Person
	Animal|Beast
Place
-----
[relations]
<LIVING>=Person|Animal
Lives_in Arg1:<LIVING>, Arg2:Place
Equiv Arg1:Person, Arg2:Person
Equiv Arg1:Place, Arg2:Place
Near Arg1:<ANY>, Arg2:<ANY>, <REL-TYPE>:symmetric
[events]
Meeting Who+:Person, Where?:Place, When:Gone
Leaving Who:Person
[attributes]
Negation Arg:<EVENT>
Sure Arg:<ANY>, Value:low|high, <DEFAULT>:high
Certain Arg:<RELATION>, L1:x, L2:y
Alive Arg:Person|Animal
[search]
Wiki <URL>:x
"""
BESIDE = {
    "visual.conf": "[labels]\nPlace | A place | Pl\n[drawing]\nPlace\tbgColor:mud\nPerson\tbgColor:lightgreen\n",
    "kb_shortcuts.conf": "# keys\n\nP Person\nM\tMeeting\n",
}


def test_a_configuration_of_brat_becomes_layers_roles_and_attributes() -> None:
    schema, told = read(BRAT, "annotation.conf", BESIDE)
    sure = Attribute("Sure", "choice", options=("low", "high"), default="high")
    alive = (Attribute("Alive", "boolean"),)
    certain = (Attribute("Certain", "choice", options=("L1", "L2")),)
    entities, events = schema.layers
    assert entities == Layer(
        "entities",
        "Entities",
        labels=(
            Label("Being"),
            Label("Person", color="#90ee90", key="p", parent="Being", attributes=alive),
            Label("Animal", parent="Being", attributes=alive),
            Label("Place", "A place"),
        ),
        attributes=(sure,),
    )
    assert [label.name for label in events.labels] == ["Meeting", "Leaving"]
    assert events.attributes == (Attribute("Negation", "boolean"), sure)
    both = ("Person", "Place")
    assert schema.relations == (
        RelationType("Lives_in", heads=("Person", "Animal"), children=("Place",), attributes=certain),
        RelationType("Equiv", directed=False, transitive=True, heads=both, children=both, attributes=certain),
        RelationType("Near", directed=False, attributes=certain),
        RelationType("Who", heads=("Meeting", "Leaving"), children=("Person",)),
        RelationType("Where", heads=("Meeting",), children=("Place",)),
        RelationType("When", heads=("Meeting",)),
    )
    assert told == [
        "The section [search] has no place in a schema.",
        "4: Further names of Animal are left out: Beast.",
        "What brat has for the hierarchy alone can be given here, too: Being.",
        "visual.conf:4: Place gets a colour of ours: 'mud' is none.",
        "10: Equiv may link all of its heads with all of its children: which with which is left out.",
        "14: Gone is left out: no entity and no event is called so.",
        "How often an event has a role is left out, and which types play it in which event: Who+, Where?.",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "x.csv"),
        ("Snow fell.\n", "x.txt"),
        ('{"text": "Snow"}', "x.jsonl"),
        ("<html></html>", "x.xml"),
        ("[]", "x"),
    ],
)
def test_a_file_that_is_no_schema_is_refused_with_what_is_read(text: str, name: str) -> None:
    with pytest.raises(InputError, match="doccano, REFI-QDA code book, Label Studio, brat, QualCoder"):
        read(text, name)


def test_our_own_schemas_are_read_as_well_and_broken_ones_reported_as_such() -> None:
    assert read("name: x\nlayers: []\n", "x.txt")[0].name == "x"
    with pytest.raises(InputError, match="schema is expected"):
        read("snow\n", "x.yaml")
    source = SchemeSource(Path("x.yaml"), b"name: \xff", "name: ÿ", lambda _: None)
    with pytest.raises(InputError, match="not UTF-8"):
        read_scheme(source)
