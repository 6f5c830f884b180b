"""Lists to link to, from the command line and from Python."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotator import api
from annotator.cli import main
from annotator.model.knowledge import Entry, ids_meant

PEOPLE = "id,name,description\nQ1,Ingrid Moen,hydrologist\n,Nobody,\nQ1,Again,\nQ2,Moe,\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a project and a list in it."""
    monkeypatch.chdir(tmp_path)
    api.create_project(tmp_path / "news.annotator").close()
    (tmp_path / "people.csv").write_text(PEOPLE)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["knowledge", *arguments])


def test_list_is_brought_in_shown_and_taken_away(folder: Path) -> None:
    imported = run("import", "news", "people.csv")
    assert imported.exit_code == 3, "some of the input was skipped"
    assert imported.stdout == "The list people has 2 entries; 2 lines were left out.\n"
    assert imported.stderr.splitlines() == [
        "people.csv:3: The id is missing.",
        "people.csv:4: The id 'Q1' stands in the list already; 'Again' is left out.",
    ]
    (folder / "people.csv").write_text("id,name\nQ1,Moen\n")
    again = run("import", "news", "people.csv", "--name", "People")
    assert (again.exit_code, again.stdout) == (0, "The list People has 1 entry.\n")
    assert run("list", "news").stdout == "People\t1\npeople\t2\n"
    removed = run("remove", "news", "people")
    assert (removed.exit_code, removed.stdout) == (0, "The list people is gone from news.annotator.\n")
    assert run("list", "news").stdout == "People\t1\n"


def test_what_cannot_be_done_is_said_with_its_place(folder: Path) -> None:
    (folder / "odd.csv").write_text("who,where\n")
    for arguments, said in (
        (("import", "news", "gone.csv"), "gone.csv: There is no such file."),
        (("import", "news", "odd.csv"), "odd.csv:1: The header has no column id"),
        (("remove", "news", "nothing"), "The project has no list 'nothing'."),
        (("list", "absent"), "There is no project absent.annotator."),
    ):
        result = run(*arguments)
        assert result.exit_code == 1
        assert said in result.stderr


def test_import_from_python_reports_and_may_be_cancelled(folder: Path) -> None:
    (folder / "many.csv").write_text("id,name\n" + "".join(f"Q{n},{'x' * 60}\n" for n in range(20_000)))

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with api.open_project(folder / "news.annotator") as project:
        report = api.import_knowledge(project, folder / "people.csv", name="People")
        assert (report.name, report.entries, [problem.line for problem in report.problems]) == ("People", 2, [3, 4])
        with pytest.raises(KeyboardInterrupt):
            api.import_knowledge(project, folder / "many.csv", name="People", progress=stop)
        assert project.knowledge.find("moen") == [Entry("Q1", "Ingrid Moen", (), "hydrologist")]


def test_attribute_names_the_list_it_is_looked_for_in(folder: Path) -> None:
    source = "name: s\nlayers:\n- name: e\n  labels:\n  - name: P\n    attributes:\n"
    source += "    - name: who\n      kind: link\n      knowledge_base: People\n"
    (folder / "s.yaml").write_text(source)
    with api.create_project(folder / "other.annotator", folder / "s.yaml") as project:
        assert project.schema.attributes_of("e", "P")[0].knowledge_base == "People"
        api.export_schema(project, folder / "out.yaml")
    assert "knowledge_base: People" in (folder / "out.yaml").read_text()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (" Q42 ", ("Q42",)),
        ("https://www.wikidata.org/wiki/Q42", ("https://www.wikidata.org/wiki/Q42", "Q42")),
        ("http://www.wikidata.org/entity/Q42", ("http://www.wikidata.org/entity/Q42", "Q42")),
        ("https://m.wikidata.org/wiki/Q42#P31", ("https://m.wikidata.org/wiki/Q42#P31", "Q42")),
        ("https://example.org/wiki/Q42", ("https://example.org/wiki/Q42",)),
    ],
)
def test_address_of_a_wikidata_page_may_mean_its_item(text: str, meant: tuple[str, ...]) -> None:
    assert ids_meant(text) == meant
