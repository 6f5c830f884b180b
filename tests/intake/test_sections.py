import json
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.intake import recognise_sections
from annotator.model import Article
from annotator.model.rules import check_article
from annotator.places import resource

LINES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "",
            " ",
            "By Ana Ruiz",
            "Snow falls [AFP]",
            "Source: Wire",
            "A heading",
            "It snowed all night.",
            "。",
            "]",
            "(",
        ]
    ),
    st.sampled_from(["word " * 14, "word " * 15, "x" * 300]),
)


def roles(text: str) -> list[tuple[str, str]]:
    return [(section.role, text[section.start : section.end]) for section in recognise_sections(text)]


@given(st.lists(LINES, max_size=30), st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_sections_hold_every_visible_character_once(lines: list[str], end: str) -> None:
    text = end.join(lines)
    sections = recognise_sections(text)
    check_article(Article("a", "", text, sections))
    parts = [text[section.start : section.end] for section in sections]
    assert all(part == part.strip() for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


ARTICLE = """Ferry to the islands will run on rain

A captain in Hallen wants to fill his tanks from the sky, and the port lets him try.

The rain ferry
The Petrel left Hallen for the outer islands in 2009 with diesel in her tanks, and came back late [Wire Photo]

The engineers will meet\u00a0the captain’s crew next week to look at the pumps, the port said on Monday.

She has room for ninety people and forty sheep, and on a good day she carries both.

Nuclear\u00a0no more

The old engine was sold to a museum, which has promised to keep it “as loud as it was”.

Nobody has asked the sheep.

Source: Island News"""


def test_every_kind_of_section_is_recognised() -> None:
    assert [role for role, _ in roles(ARTICLE)] == [
        *("headline", "standfirst", "caption", "paragraph", "paragraph"),
        *("subheading", "paragraph", "paragraph", "source"),
    ]


def test_sections_of_the_sample_are_those_that_people_gave() -> None:
    for line in resource("sample", "articles.jsonl").read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        found = [vars_of(section) for section in recognise_sections(article["text"])]
        assert found == article["sections"], article["title"]


def vars_of(section: object) -> dict[str, object]:
    return {name: getattr(section, name) for name in ("start", "end", "role")}


BODY = "The storm came in from the north and stayed until the morning. It took two roofs.\n\nNobody was hurt, he said."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Just one line", ["paragraph"]),
        ("", []),
        (" \n\t\n", []),
        ("Storm hits the coast\nBy Ana Ruiz\n" + BODY, ["headline", "byline", "paragraph", "paragraph"]),
        ("Sturm an der Küste\n\nVon Jan Berg\n\n" + BODY, ["headline", "byline", "paragraph", "paragraph"]),
        ("The storm is over.\n\n" + BODY, ["paragraph"] * 3),
        ("By Monday it was over, he said.\n\n" + BODY, ["paragraph"] * 3),
        ("Storm\n\n" + BODY + "\n\nA roof [sic]", ["headline", "paragraph", "paragraph", "paragraph"]),
        (
            "Storm\n\n" + BODY + "\n\nA roof (Reuters)\n\nQuelle: Wire",
            ["headline", *["paragraph"] * 2, "caption", "source"],
        ),
        ("Storm\n\n" + BODY + "\n\nFoto: J. Berg", ["headline", "paragraph", "paragraph", "caption"]),
        ("Roses\n\nRoses are red\nViolets are blue\nSugar is sweet\nAnd so are you", ["headline", *["paragraph"] * 4]),
        (BODY + "\n\nApples\n\nPears\n\nPlums\n\nThat was all that there was.", ["paragraph"] * 6),
    ],
)
def test_what_looks_like_a_section_and_is_none_stays_a_paragraph(text: str, expected: list[str]) -> None:
    assert [role for role, _ in roles(text)] == expected


def test_hard_wrapped_lines_make_one_section_a_paragraph() -> None:
    wrapped = (
        "Storm hits the coast\n\n"
        "The wind blew hard on the coast of the north and took many a\n"
        "roof with it, said the fire brigade, which had been out all\n"
        "night. It was the worst storm in a dozen years, and the sea\n"
        "was still high.\n\n"
        "Nobody was hurt in the village, but the harbour stays shut\n"
        "until the end of the week.\n\n"
        "Source: Wire"
    )
    assert [role for role, _ in roles(wrapped)] == ["headline", "paragraph", "paragraph", "source"]
    assert roles(wrapped)[2][1].endswith("stays shut\nuntil the end of the week.")


def test_the_acceptance_article_where_it_is_at_hand() -> None:
    folder = Path(str(resources.files("annotator"))).parent.parent / "shared" / "articles"
    if not folder.is_dir():
        pytest.skip("The acceptance article is not part of the repository; ARTICLE above has its shape.")
    text = (folder / "000_9cabd299e7f32028.txt").read_text(encoding="utf-8")
    found = roles(text)
    assert [role for role, _ in found] == [
        *("headline", "standfirst", "caption", *["paragraph"] * 6),
        *("subheading", *["paragraph"] * 6, "source"),
    ]
    assert found[2][1].endswith("[AFP]")
