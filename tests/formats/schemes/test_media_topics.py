import json

from annotator.formats import load_preset
from tests.formats.schemes.reading import read, tree

ADDRESS = "http://cv.iptc.org/newscodes/mediatopic/"


def concept(number: str, *broader: str, **more: object) -> dict[str, object]:
    titles = {"en-GB": f"topic  {number}", "de": f"Thema {number}", "ar": f"موضوع {number}"}
    return {"uri": ADDRESS + number, "qcode": f"medtop:{number}", "prefLabel": titles, "broader": broader, **more}


def test_a_release_of_iptc_becomes_a_layer_with_titles_in_all_its_languages() -> None:
    release = {
        "dateReleased": "2026-04-01T12:00:00+00:00",
        "hasTopConcept": [ADDRESS + "07000000"],
        "conceptSet": [
            concept("07000000", definition={"de": "Alles", "en-GB": "All  of it"}),
            concept("07000001"),
            concept("20000446", ADDRESS + "07000000", definition=None, retired="2025-01-01"),
            concept("20000447", "medtop:20000446", exactMatch=["x"]),
        ],
    }
    schema, told = read(json.dumps(release))
    (layer,) = schema.layers
    health, disease, _, one = layer.labels
    assert tree(layer.labels) == {
        "medtop:07000000": {"medtop:20000446": {"medtop:20000447": {}}},
        "medtop:07000001": {},
    }
    assert one.name == "medtop:07000001", "in the order of the tree"
    assert (health.title, health.titles["de"], health.definition) == ("topic 07000000", "Thema 07000000", "All of it")
    assert schema.in_language("ar").layers[0].labels[-1].display == "موضوع 07000001"
    assert (disease.hidden, health.hidden) == (True, False)
    ours = next(label for label in load_preset("iptc").layers[0].labels if label.name == health.name)
    assert (health.color, disease.color) == (ours.color, ours.color)
    assert "release of 2026-04-01" in schema.description
    assert (layer.on, layer.many, told) == ("article", True, [])


def test_circles_and_parents_that_are_missing_are_told_and_every_topic_is_kept() -> None:
    entries = [concept("1", "medtop:2"), concept("2", "medtop:1"), concept("3", "medtop:9"), {"qcode": 5}, concept("1")]
    entries.append(concept("4", "medtop:3", "medtop:2"))
    schema, told = read('{"conceptSet": [\n' + ",\n".join(map(json.dumps, entries)) + "]}")
    assert tree(schema.layers[0].labels) == {"medtop:1": {"medtop:2": {}}, "medtop:3": {"medtop:4": {}}}
    assert told == [
        "The concept no. 4 is left out: Expected str, got int - at $.qcode.",
        "2: medtop:1 stands twice: the first counts.",
        "4: medtop:3 stands at the top: medtop:9, above it, is not in the file.",
        "7: medtop:4 stands below medtop:3 only, and not below medtop:2, too.",
        "2: medtop:1 stands at the top: what is above it forms a circle.",
    ]


def test_a_chain_of_any_depth_is_read() -> None:
    entries = [concept(str(n), *([f"medtop:{n - 1}"] if n else [])) for n in range(3000)]
    assert len(read(json.dumps({"conceptSet": entries}))[0].layers[0].labels) == 3000
