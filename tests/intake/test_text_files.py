from importlib import resources
from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.intake import discover, read_text_file

TEXT = "Snow in Hallen\n\nIt fell\u00a0all night, she said: “more than ever”.\n\nSource: Valley News"


def test_a_text_file_becomes_an_article_with_nothing_changed(tmp_path: Path) -> None:
    file = tmp_path / "snow-17.txt"
    file.write_bytes(TEXT.encode("utf-8"))
    article = read_text_file(file)
    assert article.text == TEXT
    assert (article.id, article.title) == ("snow-17", "Snow in Hallen")
    assert article.meta == {"file": "snow-17.txt", "source": "Valley News"}


def test_the_acceptance_article_where_it_is_at_hand() -> None:
    folder = Path(str(resources.files("annotator"))).parent.parent / "shared" / "articles"
    if not folder.is_dir():
        pytest.skip("The acceptance article is not part of the repository; TEXT above has its traits.")
    file = folder / "000_9cabd299e7f32028.txt"
    article = read_text_file(file)
    assert len(article.text) == 2736
    assert article.text.encode("utf-8") == file.read_bytes()
    assert article.title == article.text.partition("\n")[0]
    assert article.meta["source"] == "News Agencies"


def test_a_title_is_never_long(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text("word " * 1000)
    assert len(read_text_file(file).title) <= 120


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"", "empty"), (b" \r\n\t\n", "white space"), (b"\xef\xbb\xbf", "white space"), (b"a\0b" * 9, "not a text file")],
)
def test_a_file_without_a_text_is_refused_with_advice(tmp_path: Path, data: bytes, words: str) -> None:
    file = tmp_path / "odd.txt"
    file.write_bytes(data)
    with pytest.raises(InputError, match=words) as caught:
        read_text_file(file)
    assert caught.value.advice
    assert str(file) in str(caught.value)


def test_a_folder_gives_its_readable_files_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.TXT", "c.jsonl", "notes.doc", ".hidden.txt", "sub/d.text", ".git/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    files, problems = discover([tmp_path, tmp_path / "b.txt"], frozenset({".jsonl"}))
    assert [file.relative_to(tmp_path).as_posix() for file in files] == ["a.TXT", "b.txt", "c.jsonl", "sub/d.text"]
    assert problems == []


def test_links_that_lead_out_or_round_are_not_followed(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    for folder in (inside, outside):
        folder.mkdir()
        (folder / f"{folder.name}.txt").write_text("x")
    try:
        (inside / "loop").symlink_to(inside, target_is_directory=True)
        (inside / "out").symlink_to(outside, target_is_directory=True)
        (inside / "out.txt").symlink_to(outside / "outside.txt")
    except OSError:
        pytest.skip("This system lets nobody make links.")
    files, _ = discover([inside])
    assert [file.name for file in files] == ["inside.txt"]


def test_what_is_not_there_is_reported_and_the_rest_is_found(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "here.md").write_text("x")
    files, problems = discover([tmp_path / "gone.txt", tmp_path / "empty", tmp_path / "here.md"])
    assert [file.name for file in files] == ["here.md"]
    assert ["no such file" in str(problems[0]), "no articles" in str(problems[1])] == [True, True]
