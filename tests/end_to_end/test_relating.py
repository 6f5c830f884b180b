"""Relations and chains in the real window, with keys and with the mouse."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model import AnnotationSet
from annotator.places import resource
from tests.end_to_end.articles import GLACIER
from tests.end_to_end.conftest import StartProgram
from tests.end_to_end.desktop import Desktop, Point
from tests.end_to_end.window import (
    ANNOTATOR_NAME,
    ORGANIZATION,
    PERSON,
    AnnotateWindow,
    Labelled,
    make_project,
)

_RELATIONS = """
relations:
  - name: works_for
    heads: [PERSON]
    children: [ORGANIZATION]
  - name: praises
  - name: same
    directed: false
    transitive: true
    heads: [PERSON]
    children: [PERSON]
"""
# How far below the middle of a line's letters the names under spans stand.
_TO_NAME = 17


@pytest.fixture
def window(screen: Desktop, start: StartProgram, tmp_path: Path) -> AnnotateWindow:
    schema = tmp_path / "schema.yaml"
    schema.write_text(resource("presets", "news.yaml").read_text("utf-8") + _RELATIONS, "utf-8")
    project = make_project(tmp_path, ("1.txt", GLACIER), schema=schema)
    program = start(screen, project.path, "--annotator", ANNOTATOR_NAME)
    return AnnotateWindow(screen, program, project, project.articles()[0])


def links(work: AnnotationSet, text: str) -> set[tuple[str, str, str]]:
    words = {span.id: span.text(text) for span in work.spans}
    return {(words[it.head], it.label, words[it.child]) for it in work.relations.values()}


def expect(window: AnnotateWindow, *wanted: tuple[str, str, str]) -> None:
    window.expect_that(
        lambda work: links(work, window.text) == set(wanted),
        lambda: f"The file has {links(window.work(), window.text)} and not {set(wanted)}.",
    )


def label(window: AnnotateWindow, words: str, kind: str, number: int = 0) -> Labelled:
    return window.label(*window.at(words, number), kind)


RUIZ, COURIER = "Ana Ruiz", "Northport Courier"


def test_spans_are_related_from_the_keyboard(window: AnnotateWindow) -> None:
    spans = [label(window, RUIZ, PERSON), label(window, COURIER, ORGANIZATION)]
    window.expect(spans)
    window.press("shift+Tab")
    window.press("r")
    window.desktop.type("cour")
    window.press("Return")
    window.wait_for_popup()
    window.press("1")
    window.wait_until_alone()
    expect(window, (RUIZ, "works_for", COURIER))

    window.press("r")
    window.desktop.type("cour")
    window.press("space")
    window.press("Return")  # one type is left
    expect(window, (RUIZ, "works_for", COURIER), (COURIER, "praises", RUIZ))
    window.press("x")
    expect(window, (RUIZ, "works_for", COURIER), (RUIZ, "praises", COURIER))
    window.press("Delete")
    expect(window, (RUIZ, "works_for", COURIER))
    window.press("ctrl+z", 3)
    expect(window, (RUIZ, "works_for", COURIER))
    window.press("ctrl+z")
    expect(window)


def test_name_of_a_span_is_dragged_to_another(window: AnnotateWindow) -> None:
    ruiz, courier = window.places(window.at(RUIZ)[0], window.at(COURIER)[0] + 3)
    window.expect([label(window, RUIZ, PERSON), label(window, COURIER, ORGANIZATION)])
    window.desktop.drag(Point(ruiz.x + 8, ruiz.y + _TO_NAME), courier)
    window.wait_for_popup()
    window.press("Return")
    window.wait_until_alone()
    expect(window, (RUIZ, "works_for", COURIER))


def test_mentions_are_linked_to_a_chain(window: AnnotateWindow) -> None:
    window.expect([label(window, "Ingrid Moen", PERSON), label(window, "Moen", PERSON, 1)])
    window.press("c")
    expect(window, ("Moen", "same", "Ingrid Moen"))
    window.press("ctrl+z")
    expect(window)
