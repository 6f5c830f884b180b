"""Another schema over one in use, and a change of thousands of labels that is cut short: nothing is lost."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from annotator import api
from annotator.model import AnnotationSet, Annotator, Article, Record, Schema, Span
from tests.end_to_end.articles import FERRY
from tests.end_to_end.conftest import StartProgram
from tests.end_to_end.desktop import PATIENCE, Desktop
from tests.end_to_end.lead import Lead
from tests.end_to_end.processes import ANNOTATOR, environment, run
from tests.end_to_end.window import ANNOTATOR_NAME, LOCATION, PERSON, AnnotateWindow, ProjectFile, make_project

CODES = "layer,code,title\nentities,PERSON,Human\nentities,ANIMAL,Animal\n"
# A span in another one breaks its rule.
APART = "name: x\nlayers:\n  - name: entities\n    overlap: none\n    labels: [{name: PERSON}, {name: LOCATION}]\n"


def offered(schema: Schema) -> dict[str, bool]:
    """The entity labels, and whether each is offered."""
    layer = schema.layer("entities")
    assert layer is not None
    return {label.name: not label.hidden for label in layer.labels}


def test_schema_is_imported_over_one_in_use_and_nothing_is_lost(
    screen: Desktop, start: StartProgram, tmp_path: Path
) -> None:
    project = make_project(tmp_path, ("ferry.txt", FERRY))
    codes, apart = tmp_path / "codes.csv", tmp_path / "apart.yaml"
    codes.write_text(CODES, "utf-8")
    apart.write_text(APART, "utf-8")
    program = start(screen, project.path, "--annotator", ANNOTATOR_NAME)
    window = AnnotateWindow(screen, program, project, project.articles()[0])
    places = (("Northport", LOCATION), ("Tomas Berg", PERSON), ("Berg", LOCATION))
    labelled = [window.label(*window.at(words), label) for words, label in places]
    window.expect(labelled)
    before, work = project.schema(), project.work(window.article)
    kept = list(work.spans)

    said = run(tmp_path, "schema", "import", project.path, codes, "--dry-run").stdout
    assert "+ The label Animal (entities/ANIMAL) is new." in said
    assert "(entities/LOCATION) is no longer offered" in said
    assert "Nothing was changed" in said
    assert project.schema() == before
    command = [*ANNOTATOR, "schema", "import", str(project.path), str(apart)]
    refused = subprocess.run(
        command, env=environment(tmp_path), capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert refused.returncode == 1
    assert "Berg" in refused.stderr
    assert project.schema() == before

    # While the window is open, from another program; the window then goes on with the schema as it is.
    run(tmp_path, "schema", "import", project.path, codes, "--annotator", ANNOTATOR_NAME)
    assert offered(project.schema()) == {PERSON: True, LOCATION: False, "ANIMAL": True}
    assert list(project.work(window.article).spans) == kept
    council = window.label(*window.at("council"), PERSON)
    window.expect([*labelled, council])
    window.press("ctrl+z", 2)
    screen.wait(lambda: project.schema() == before, "the import is undone")
    window.expect(labelled)

    # And from the window.
    lead = Lead(screen, program, window.main)
    lead.press("ctrl+5")
    screen.wait_for_rest()
    lead.do("import a schema")
    lead.choose_file(codes)
    lead.agree()
    screen.wait(lambda: offered(project.schema()) == {PERSON: True, LOCATION: False, "ANIMAL": True}, "the import")
    assert list(project.work(window.article).spans) == kept
    lead.press("ctrl+z")
    screen.wait(lambda: project.schema() == before, "the import is undone")
    assert list(project.work(window.article).spans) == kept


ARTICLES, SPANS = 2_000, 4


def make_large_project(path: Path) -> ProjectFile:
    words = "Ana met Bo and Cy and Di. "
    with api.create_project(path, "news") as project:
        project.add_annotator(Annotator(ANNOTATOR_NAME))
        with project.bulk() as bulk:
            for number in range(ARTICLES):
                spans = [
                    Span(f"s{number}-{n}", "entities", PERSON, at, at + 2)
                    for n, at in enumerate((8, 15, 22, 34)[:SPANS])
                ]
                article = Article(f"a{number}", "", words * 2)
                bulk.add(Record(article, AnnotationSet(article.id, ANNOTATOR_NAME, spans=spans)))
    return ProjectFile(path)


@pytest.mark.parametrize("written", [1, 1_500_000])
def test_change_of_thousands_of_labels_that_is_killed_is_made_or_not_and_never_by_half(
    screen: Desktop, start: StartProgram, tmp_path: Path, written: int
) -> None:
    """Killed once so many bytes of the change stand in the project's log."""
    project = make_large_project(tmp_path / "large.annotator")
    program = start(screen, project.path, "--annotator", ANNOTATOR_NAME)
    lead = Lead(screen, program, program.main_window())
    screen.wait(lambda: screen.title(lead.main).startswith("large"), "the project is open")
    lead.press("ctrl+5")
    screen.wait_for_rest()
    lead.find("person")
    lead.go_to_field(1)
    lead.press("ctrl+a")
    lead.type("HUMAN")
    lead.press("Return")
    lead.see_sheet()
    log = Path(f"{project.path}-wal")
    size = log.stat().st_size
    lead.press("Return")
    screen.wait(lambda: log.stat().st_size >= size + written, "the change is being written")
    program.kill()

    with api.open_project(project.path, read_only=True) as opened:
        (name,) = {PERSON, "HUMAN"} & set(offered(opened.schema))
        found = [span.label for record in opened.records() if record.annotations for span in record.annotations.spans]
    assert found == [name] * ARTICLES * SPANS
    again = start(screen, project.path, "--annotator", ANNOTATOR_NAME).main_window()
    screen.wait(lambda: screen.title(again).startswith("large"), "the project is open again")
