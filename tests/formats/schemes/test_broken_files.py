"""Whatever a file holds, it is read or refused with a sentence: nothing else is raised, and what is read is sound."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.model.schema_rules import check_schema
from tests.formats.schemes.reading import read
from tests.formats.schemes.test_code_books import QDC
from tests.formats.schemes.test_media_topics import concept
from tests.formats.schemes.test_tools import BESIDE, BRAT, DOCCANO, LABEL_STUDIO

FILES = {
    "brat": BRAT,
    "doccano": DOCCANO,
    "label-studio": LABEL_STUDIO,
    "media-topics": json.dumps({"conceptSet": [concept("1"), concept("2", "medtop:1")]}, indent=0),
    "qualcoder": "Codebook for x\n====\nCategory:A, catid:1, Owner: a\nMemo: x\n--Code: b, cid:2, Frq: 1, Owner: a",
    "refi-qda": QDC,
    "table": "code;parent;path;colour;key;layer;on\na;b;;red;1;x;span\nb;;c>d;#12;1;y;article\n",
}
BITS = st.sampled_from([*"<>&|:;,\t\n\"'{}[]!=\\\0", ">>", "<!DOCTYPE x>", "[events]", "null", "-1", "é", "\ud83d"])


@st.composite
def damaged(draw: st.DrawFn, text: str) -> str:
    """The text with a few stretches cut out, doubled, or replaced by what means something to somebody."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        text = text[:start] + draw(st.one_of(BITS, st.just(text[start:end] * 2), st.just(""))) + text[end:]
    return text.encode("utf-8", "ignore").decode()


@pytest.mark.parametrize("kind", FILES)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(kind: str, data: st.DataObject) -> None:
    text = data.draw(damaged(FILES[kind]))
    beside = {name: data.draw(damaged(neighbour)) for name, neighbour in BESIDE.items()} if kind == "brat" else {}
    try:
        schema, told = read(text, "x.txt", beside)
    except InputError:
        return
    check_schema(schema)
    assert all(sentence.strip() for sentence in told)
