"""A project whose labels and articles ask for attributes, and a person at it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.model import Attribute, Condition, Label, Layer, Record, Schema, Span
from annotator.store import Project
from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver
from tests.ui.examples import FERRY, ICE

SCHEMA = Schema(
    "claims",
    layers=(
        Layer(
            "claims",
            labels=(
                Label(
                    "CLAIM",
                    "Claim",
                    attributes=(
                        Attribute("verdict", "choice", "Verdict", ("true", "false", "unclear"), required=True),
                        Attribute("why", "text", "Why", required=True, shown_when=Condition("verdict", ("false",))),
                        Attribute("count", "number", "Count", minimum=1, maximum=5),
                        Attribute("checked", "boolean", "Checked", default=False),
                    ),
                ),
                Label("CUE", "Cue"),
            ),
        ),
        Layer("topics", on="article", labels=(Label("sport"),)),
    ),
    attributes=(
        Attribute("genre", "choice", "Genre", ("news", "opinion"), required=True),
        Attribute("score", "text", "Score", shown_when=Condition(labels=("sport",))),
    ),
)


@pytest.fixture
def claims_path(tmp_path: Path) -> Path:
    path = tmp_path / "claims.annotator"
    with Project.create(path, SCHEMA) as project, project.bulk() as bulk:
        for article in (ICE, FERRY):
            bulk.add(Record(article, None))
    return path


@pytest.fixture
def claims(window: MainWindow, claims_path: Path, qtbot: QtBot) -> Driver:
    """A person at a window on a project whose labels ask for attributes."""
    driver = Driver(window, qtbot)
    assert window.projects.open(claims_path)
    driver.settle()
    return driver


def claim(driver: Driver, word: str = "Hallen") -> Span:
    driver.stand_in(word)
    driver.keys("1")
    return driver.picked
