from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotator import __version__, api, formats
from annotator.cli import main
from annotator.ui import application

ARTICLE = "Snow in Hallen\n\nIt fell\u00a0all night, and nobody minded.\n\nSource: Valley News"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def process(*arguments: str, started_by: tuple[str, ...] = ("-m", "annotator")) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *started_by, *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60)


def test_from_articles_to_a_labelled_file_in_real_processes(folder: Path) -> None:
    (folder / "articles").mkdir()
    (folder / "articles" / "snow.txt").write_text(ARTICLE, encoding="utf-8")
    line = {"id": "rain", "text": "Rain", "spans": [{"start": 0, "end": 4, "label": "EVENT"}], "status": "done"}
    (folder / "articles" / "rain.jsonl").write_text(json.dumps(line))
    made = process("new", "news")
    assert (made.returncode, made.stderr) == (0, "")
    imported = process("import", "news", "articles", "--annotator", "ana")
    assert (imported.returncode, imported.stderr) == (0, "")
    assert imported.stdout == "2 articles imported; 1 annotation set with 1 span.\n"
    exported = process("export", "news", "done.jsonl", "--status", "done")
    assert (exported.returncode, exported.stderr) == (0, "")
    assert [json.loads(line)["id"] for line in (folder / "done.jsonl").read_text().splitlines()] == ["rain"]
    counted = json.loads(process("stats", "news", "--json").stdout)
    assert (counted["articles"], counted["spans"]) == (2, {"entities": {"EVENT": 1}})
    assert sorted(path.name for path in folder.iterdir()) == ["articles", "done.jsonl", "news.annotator"]


def test_what_was_skipped_is_said_with_its_place_and_an_exit_code(folder: Path) -> None:
    (folder / "some.jsonl").write_text('{"text": "Rain"}\n{broken\n')
    (folder / "odd.txt").write_bytes(b"\0\1")
    (folder / "empty.txt").write_bytes(b"")
    run("new", "news")
    partly = process("import", "news", "some.jsonl", "odd.txt", "gone.txt")
    assert partly.returncode == 3
    assert partly.stdout == "1 article imported; 3 problems.\n"
    assert [line.split(": ")[0] for line in partly.stderr.splitlines()] == ["gone.txt", "some.jsonl:2", "odd.txt"]
    nothing = run("import", "news", "odd.txt", "empty.txt")
    assert (nothing.exit_code, "not a text file" in nothing.stderr, "is empty" in nothing.stderr) == (1, True, True)


def test_an_interrupted_import_changes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("new", "news")
    (folder / "a.txt").write_text("Rain")

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("annotator.api.read_text_file", interrupt)
    result = run("import", "news", "a.txt")
    assert (result.exit_code, result.stderr) == (130, "Interrupted; nothing was changed.\n")
    with api.open_project(folder / "news.annotator") as project:
        assert project.progress("").total == 0


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ("imprt news x", 2, "Did you mean 'import'?"),
        ("nwes", 2, "annotator new nwes"),
        ("gone.annotator", 1, "no project gone.annotator"),
        ("./import.annotator", 1, "no project import.annotator"),
        ("news more", 2, "nothing is expected"),
        ("notes.txt --screenshot x.png", 1, "not an Annotator project"),
        ("--language tlh", 1, "no language 'tlh'"),
        ("--size big", 2, "1280x800"),
        ("new news", 1, "exists already"),
        ("new x --schema nwes", 1, "conll2003"),
        ("new x --schema gone.yaml", 1, "gone.yaml"),
        ("new x --schema bad.yaml", 1, "bad.yaml:2: A schema has no key 'layrs'"),
        ("new x --sample --schema news", 2, "its own schema"),
        ("import news", 2, "PATH"),
        ("import gone notes.txt", 1, "no project gone.annotator"),
        ("import news nothing", 1, "holds no articles"),
        ("export news out.jsonl --format jsnol", 2, "jsonl"),
        ("export news out.jsonl --status finished", 2, "in progress"),
        ("export news gone/out.jsonl", 1, "does not exist"),
        ("export news out.jsonl --annotator bo", 1, "no annotator 'bo'"),
        ("stats notes.txt", 1, "not an Annotator project"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(folder: Path, arguments: str, code: int, words: str) -> None:
    run("new", "news")
    (folder / "notes.txt").write_text("Notes")
    (folder / "nothing").mkdir()
    (folder / "bad.yaml").write_text("name: x\nlayrs: []")
    result = run(*arguments.split())
    assert (result.exit_code, words in result.stderr) == (code, True), result.stderr
    assert "Traceback" not in result.stderr
    assert not (folder / "x.annotator").exists()
    assert not (folder / "out.jsonl").exists()


def test_a_project_of_a_newer_version_is_read_and_not_written(folder: Path) -> None:
    import sqlite3
    from contextlib import closing

    run("new", "news", "--sample")
    with closing(sqlite3.connect(folder / "news.annotator")) as database:
        database.execute("PRAGMA user_version = 999")
    (folder / "a.txt").write_text("Rain")
    assert run("stats", "news").exit_code == 0
    refused = run("import", "news", "a.txt")
    assert (refused.exit_code, "newer version" in refused.stderr) == (1, True)


# Root may write everywhere. What the program loads late is loaded before it becomes somebody who may read little.
AS_NOBODY = """
import os, pathlib, sys, tempfile
from annotator.cli import main
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "a.txt")
    path.write_text("Rain")
    for command in (["new", folder + "/x"], ["import", folder + "/x", str(path)], ["stats", folder + "/x"]):
        try:
            main(command, standalone_mode=False)
        except SystemExit:
            pass
if os.geteuid() == 0:
    os.setuid(65534)
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps permissions elsewhere.")
def test_a_folder_that_cannot_be_written_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with tempfile.TemporaryDirectory() as locked:
        monkeypatch.chdir(locked)
        run("new", "news")
        Path("a.txt").write_text("Rain")
        Path("news.annotator").chmod(0o444)
        Path(locked).chmod(0o555)
        tried = {
            command: process(*command.split(), started_by=("-c", AS_NOBODY))
            for command in ("new other", "import news a.txt", "export news out.jsonl", "stats news")
        }
        Path(locked).chmod(0o755)
        assert {command: result.returncode for command, result in tried.items()} == {
            "new other": 1,
            "import news a.txt": 1,
            "export news out.jsonl": 1,
            "stats news": 0,
        }
        for command, result in tried.items():
            assert "Traceback" not in result.stderr
            assert result.stderr.startswith("annotator: ") is (result.returncode == 1), command
        assert sorted(os.listdir(locked)) == ["a.txt", "news.annotator"]
        monkeypatch.undo()


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], {"project": None}),
        (["news"], {"project": Path("news.annotator")}),
        (["open", "news.annotator"], {"project": Path("news.annotator")}),
        (["./new.annotator", "--annotator", "ana"], {"project": Path("new.annotator"), "annotator": "ana"}),
        (["--theme", "dark", "--size", "900x600", "news"], {"theme": "dark", "size": (900, 600)}),
        (["news", "--screenshot", "x.png"], {"screenshot": Path("x.png")}),
        (["--sample"], {"sample_when_new": True}),
    ],
)
def test_what_is_no_command_opens_the_window(
    folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], expected: dict[str, object]
) -> None:
    for name in ("news", "new.annotator"):
        assert run("new", name).exit_code == 0
    opened: dict[str, object] = {}

    def window(project: Path | None, **options: object) -> int:
        opened.update(options, project=project)
        return 7

    monkeypatch.setattr(application, "run", window)
    assert run(*arguments).exit_code == 7
    assert {name: opened[name] for name in expected} == expected


def test_help_has_examples_for_every_command() -> None:
    for command in ([], *([name] for name in main.commands)):
        assert "annotator " in run(*command, "--help").output.partition("Examples:")[2], command
    assert __version__ in run("--version").output


def test_the_version_is_said_without_what_is_heavy() -> None:
    script = (
        "import sys; from annotator.cli import main; main(['--version'], standalone_mode=False); print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert not {"PySide6", "sqlalchemy", "rich.progress", "msgspec", "annotator.api"} & set(loaded)


def test_a_schema_goes_out_and_makes_another_project(folder: Path) -> None:
    assert run("new", "news").exit_code == 0
    exported = run("schema", "export", "news", "labels.yaml")
    assert exported.exit_code == 0, exported.output
    assert run("new", "other", "--schema", "labels.yaml").exit_code == 0
    with api.open_project("news.annotator") as one, api.open_project("other.annotator") as other:
        assert one.schema == other.schema
    assert run("schema", "export", "news", "news.annotator").exit_code == 1


def test_a_project_is_made_with_the_schema_of_another_tool_and_what_is_lost_is_said(folder: Path) -> None:
    (folder / "codes.csv").write_text("code,parent,count\nsnow,weather,3\nweather,,5\n")
    made = run("new", "coded", "--schema", "codes.csv")
    assert (made.exit_code, made.stderr) == (3, "codes.csv:1: Columns that a schema has no place for: count.\n")
    with api.open_project("coded.annotator") as project:
        assert [label.name for label in project.schema.layers[0].labels] == ["weather", "snow"]
    (folder / "codes.xml").write_text("<View><Labels name='l' toName='t'><Label value='A'/></Labels></View>")
    assert run("new", "other", "--schema", "codes.xml").exit_code == 0


def test_pictures_of_guidelines_are_imported_from_beside_the_file(folder: Path) -> None:
    run("new", "news")
    with api.open_project("news.annotator") as news:
        name = news.add_picture(b"pixels", "image/jpeg")
    (folder / "new.yaml").write_text(f"name: new\nguidelines: '![](picture:{name})'\n")
    run("schema", "import", "news", "new.yaml")
    assert run("schema", "export", "news", "out.yaml").exit_code == 0
    run("new", "other", "--schema", "blank")
    (folder / "copy.yaml").write_bytes((folder / "out.yaml").read_bytes())
    alone = run("schema", "import", "other", "copy.yaml", "--dry-run")
    assert (alone.exit_code, "not in copy.yaml.pictures" in alone.stderr) == (3, True)
    assert run("schema", "import", "other", "out.yaml").exit_code == 0
    with api.open_project("other.annotator") as other:
        assert other.picture(name) == ("image/jpeg", b"pixels")


LABELLED = {
    "text": "Rain in Hallen",
    "spans": [{"start": 0, "end": 4, "label": "EVENT"}, {"start": 8, "end": 14, "label": "LOCATION"}],
    "labels": {"topics": ["weather"]},
    "annotator": "ana",
}
CODES = "layer,code,title,memo\nentities,LOCATION,Place,Where\nentities,ANIMAL,Animal,Whose\n"


def test_a_schema_is_put_over_one_in_use_and_nothing_labelled_goes(folder: Path) -> None:
    (folder / "rain.jsonl").write_text(json.dumps(LABELLED))
    (folder / "codes.csv").write_text(CODES)
    run("new", "news")
    run("import", "news", "rain.jsonl")
    with api.open_project("news.annotator") as project:
        before = project.schema
        records = list(project.records())
    rehearsed = run("schema", "import", "news", "codes.csv", "--dry-run")
    assert (rehearsed.exit_code, rehearsed.stderr) == (0, "")
    lines = rehearsed.stdout.splitlines()
    assert "+ The label Animal (entities/ANIMAL) is new." in lines
    assert "- The label Person (entities/PERSON) goes." in lines
    hidden = [line for line in lines if line.startswith(". ")]
    assert [line.partition("(")[2].partition(")")[0] for line in hidden] == ["entities/EVENT", "topics/weather"]
    assert lines[-2:] == ["It touches nothing that is labelled.", "Nothing was changed: this was a dry run."]
    with api.open_project("news.annotator") as project:
        assert project.schema == before

    assert run("schema", "import", "news", "codes.csv", "--annotator", "lead").exit_code == 0
    with api.open_project("news.annotator") as project:
        assert [label.name for label in project.schema.layers[0].labels] == ["LOCATION", "ANIMAL", "EVENT"]
        assert project.schema.guidelines == before.guidelines
        assert list(project.records()) == records
        assert "already" in run("schema", "import", "news", "codes.csv").stdout
        project.undo("lead")
        assert project.schema == before


def test_a_schema_can_be_added_or_take_what_it_has_not_away(folder: Path) -> None:
    (folder / "rain.jsonl").write_text(json.dumps(LABELLED))
    (folder / "codes.csv").write_text(CODES + "entities,ODD,Odd\n")
    run("new", "news")
    run("import", "news", "rain.jsonl")
    assert run("schema", "import", "news", "codes.csv", "--keep", "all").exit_code == 0
    with api.open_project("news.annotator") as project:
        names = [label.name for label in project.schema.layers[0].labels]
        assert (names[0], names[-2:]) == ("PERSON", ["ANIMAL", "ODD"])
    assert run("schema", "import", "news", "iptc", "--keep", "all").exit_code == 0
    with api.open_project("news.annotator") as project:
        topics = project.schema.layer("topics")
        assert topics is not None
        assert len(topics.labels) == 17 + 1153
    taken = run("schema", "import", "news", "codes.csv", "--keep", "nothing")
    assert taken.exit_code == 0
    assert (
        "1 span and 1 label of an article in 1 article, of ana. 1 span and 1 label of an article would be"
        in taken.stdout
    )
    with api.open_project("news.annotator") as project:
        (record,) = project.records()
        assert record.annotations is not None
        assert [span.label for span in record.annotations.spans] == ["LOCATION"]


def test_an_import_that_annotations_stand_in_the_way_of_is_refused_with_them(folder: Path) -> None:
    twice = {**LABELLED, "spans": [{"start": 0, "end": 4, "label": name} for name in ("EVENT", "MISC")]}
    (folder / "rain.jsonl").write_text(json.dumps(twice))
    run("new", "news")
    run("import", "news", "rain.jsonl")
    run("schema", "export", "news", "news.yaml")
    strict = (folder / "news.yaml").read_text().replace("  - name: entities\n", "  - name: entities\n    many: false\n")
    (folder / "news.yaml").write_text(strict)
    refused = run("schema", "import", "news", "news.yaml")
    assert refused.exit_code == 1
    assert "annotator: ana in “Rain in Hallen”: “Rain”" in refused.stderr
    assert "1 annotation would not keep the rules of the new schema" in refused.stderr


def test_comments_of_a_schema_outlive_an_export_over_it(folder: Path) -> None:
    (folder / "mine.yaml").write_text("# Mine\nname: mine\nlayers:\n  - name: a   # the first\n")
    run("new", "news", "--schema", "mine.yaml")
    run("schema", "export", "news", "mine.yaml")
    assert (folder / "mine.yaml").read_text() == "# Mine\nname: mine\nlayers:\n  - name: a   # the first\n"


def test_help_names_every_preset() -> None:
    shown = run("new", "--help").output.replace("\n", " ")
    assert all(f"{preset.name}," in shown or f"{preset.name}." in shown for preset in formats.presets())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_what_is_no_file_and_what_has_too_long_a_name_is_named_and_waited_for_by_nobody(folder: Path) -> None:
    assert run("new", "news").exit_code == 0
    os.mkfifo("pipe")
    for path in ("pipe", "n" * 300):
        result = run("import", "news", path)
        assert (result.exit_code, result.exception and type(result.exception)) == (1, SystemExit), path
        assert path in result.stderr
    assert run("stats", "n" * 300).exit_code == 1
    assert run("export", "news", "n" * 300).exit_code == 1


def test_a_picture_is_a_png_and_an_article_must_be_there(folder: Path) -> None:
    assert run("new", "news").exit_code == 0
    assert run("news", "--screenshot", "news.annotator").exit_code == 2
    assert run("news", "--screenshot", "news.png", "--article", "nope").exit_code == 1
    assert not Path("news.png").exists()
