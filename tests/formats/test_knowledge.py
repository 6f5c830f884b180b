"""Lists of entries as files: what is read, and what is said of broken lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.formats.knowledge import read_entries
from annotator.model.knowledge import Entry

MOEN = Entry("Q1", "Ingrid Moen", ("I. Moen", "Moen"), "hydrologist, in Hallen")
BOARD = Entry("Q2", "Water Board")


def read(path: Path, data: str | bytes) -> tuple[list[tuple[Entry, int]], list[str]]:
    """The entries with their lines, and what was reported."""
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    problems: list[InputError] = []
    entries = [(entry, line) for entry, line in read_entries(path, problems.append)]
    assert all(problem.path == path for problem in problems)
    return entries, [f"{problem.line}: {problem.message}" for problem in problems]


COMMAS = """id,name,aliases,description
Q1,Ingrid Moen,I. Moen|Moen,"hydrologist, in Hallen"
Q2,Water Board,,
"""
SEMICOLONS = """\ufeffID;Name;Description;Aliases
Q1;Ingrid  Moen;hydrologist, in Hallen;I. Moen | Moen
Q2;Water Board
"""
TABS = """description\tid\taliases\tname\trank
hydrologist, in Hallen\tQ1\tI. Moen;Moen;\tIngrid Moen\t3
\tQ2\t\tWater Board\t
"""
OBJECTS = """{"id":"Q1","name":"Ingrid Moen","aliases":["I. Moen","Moen","Moen"],"description":"hydrologist, in Hallen"}
{"id":"Q2","name":"Water Board","rank":3}
"""


@pytest.mark.parametrize(
    ("name", "data"), [("a.csv", COMMAS), ("b.csv", SEMICOLONS), ("a.tsv", TABS), ("a.jsonl", OBJECTS)]
)
def test_list_is_read_from_csv_and_jsonl_whatever_the_columns_order_and_delimiter(
    tmp_path: Path, name: str, data: str
) -> None:
    entries, problems = read(tmp_path / name, data)
    assert [entry for entry, _ in entries] == [MOEN, BOARD]
    assert problems == []


def test_broken_lines_of_a_table_are_named_and_left_out(tmp_path: Path) -> None:
    data = (
        b"id,name,aliases,description\n"
        b"Q1,Moen,,\n"
        b",Nobody,,\n"
        b"Q3,,,\n"
        b"Q4,M\xf6e,,\n"
        b'Q5,"Two\nlines",,\n'
        b"\n"
        b"Q6,a,b,c,d\n"
        b"Q7,Last,,\n"
    )
    entries, problems = read(tmp_path / "a.csv", data)
    assert [(entry.id, entry.name, line) for entry, line in entries] == [
        ("Q1", "Moen", 2),
        ("Q5", "Two lines", 7),
        ("Q7", "Last", 10),
    ]
    assert problems == [
        "3: The id is missing.",
        "4: The name is missing.",
        "5: The byte 0xF6 is no UTF-8.",
        "9: The line has 5 cells, and the header 4.",
    ]


def test_broken_lines_of_jsonl_are_named_and_left_out(tmp_path: Path) -> None:
    lines = ['{"id": 7, "name": "Seven"}', "{", "[1]", '{"id": "a"}', '{"id": "b", "name": 3}', "",
             '{"id": "c", "name": "C", "aliases": [1]}', '{"id": "d", "name": "D", "description": [1]}']  # fmt: skip
    entries, problems = read(tmp_path / "a.jsonl", "\n".join(lines))
    assert entries == [(Entry("7", "Seven"), 1)]
    assert "This is not JSON, from column" in problems[0]
    assert problems[1:] == [
        "3: A line must hold one object with an id and a name.",
        "4: The name is missing.",
        "5: The name must be text.",
        "7: The aliases must be a list of texts.",
        "8: The description must be text.",
    ]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", b"label,qid\nMoen,Q1\n", "no column id and no column name: it has label, qid"),
        ("a.csv", "id,name\n".encode("utf-16"), "UTF-16"),
        ("a.txt", b"id,name\n", "a .csv, .tsv or .jsonl file"),
    ],
)
def test_file_that_is_no_list_is_refused_with_what_was_expected(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    with pytest.raises(InputError, match=said):
        read(tmp_path / name, data)


def test_missing_and_empty_files(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        list(read_entries(tmp_path / "absent.csv", lambda problem: None))
    assert read(tmp_path / "empty.csv", "") == ([], [])


def test_progress_is_told_in_bytes_and_may_cancel(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("id,name\n" + "".join(f"Q{n},{'x' * 100}\n" for n in range(10_000)))
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(read_entries(path, lambda problem: None, stop))
    assert told[0][1] == path.stat().st_size
