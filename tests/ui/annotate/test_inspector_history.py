"""The history of a span in the inspector, as the journal has it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton

from annotator.model import AnnotationSet, Record, Span
from annotator.store import Project
from tests.ui.annotate.conftest import claim
from tests.ui.driving import Driver
from tests.ui.examples import ICE


def history(driver: Driver) -> list[str]:
    labels = driver.panel.inspector.history.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def fold_out(driver: Driver) -> None:
    """Tab goes there from the note."""
    driver.keys("N", "Tab", "Space")
    driver.qtbot.waitUntil(lambda: bool(history(driver)), timeout=5000)
    driver.keys("Esc")


def test_history_says_what_was_changed_by_whom_and_what_was_undone(claims: Driver) -> None:
    claim(claims)
    claims.keys("I", "2", "Tab")
    claims.type("hearsay")
    claims.keys("Esc", "}", "N")
    claims.type("**sure**")
    claims.keys("Esc", "I", "1", "Esc", "Ctrl+Z", "2", "Ctrl+Z")
    fold_out(claims)

    said = [line for line in history(claims) if not line.startswith("ana · ") or "undone" in line]
    assert said[0] == f"Characters {claims.picked.start}–{claims.picked.end}"
    assert said[-1] == "Labelled Claim\nChecked: no"
    assert "Note: sure" in said
    assert "Verdict: false" in said
    assert "Verdict: false → true\nWhy: hearsay taken away" in said
    assert any(line.startswith("“Hallen” → “Hallen") for line in said)
    assert sum("undone" in line for line in said) == 2


def test_history_follows_edits_and_other_spans_while_it_is_out(claims: Driver) -> None:
    claim(claims, "Moen")
    claim(claims)
    fold_out(claims)
    claims.keys("I", "1", "Esc")
    claims.qtbot.waitUntil(lambda: "Verdict: true" in history(claims), timeout=5000)
    claims.session.selection.pick(next(iter(claims.annotations.spans)))
    assert history(claims) == [], "nothing is shown of the span before"
    claims.qtbot.waitUntil(lambda: bool(history(claims)), timeout=5000)
    assert "Verdict: true" not in history(claims)


def test_long_history_shows_the_newest_and_the_rest_on_demand(claims: Driver) -> None:
    claim(claims)
    claims.keys("I", *("123" * 4), "Esc")
    fold_out(claims)
    claims.settle()
    inspector = claims.panel.inspector
    more = [button for button in inspector.history.findChildren(QPushButton) if "earlier" in button.text()]
    assert [button.text() for button in more] == ["5 earlier changes"]
    more[0].click()
    claims.settle()
    assert "Labelled Claim\nChecked: no" in history(claims)


def test_history_of_what_an_import_brought_says_so(claims: Driver, claims_path: Path) -> None:
    claims.keys("Ctrl+W")
    span = Span("i", "claims", "CUE", 0, 3)
    with Project.open(claims_path) as project, project.bulk() as bulk:
        bulk.add(Record(ICE, AnnotationSet("ice", "ana", spans=[span])))
    assert claims.window.projects.open(claims_path)
    claims.settle()
    claims.session.selection.pick(span)
    fold_out(claims)
    assert history(claims) == ["Characters 0–3", "It came with an import."]


def test_project_closes_while_the_history_is_read(claims: Driver) -> None:
    claim(claims)
    claims.keys("N", "Tab", "Space", "Ctrl+W")
    claims.settle()
    assert claims.session.project is None
