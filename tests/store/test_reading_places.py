"""Where people read: kept beside the work, and never in its way."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import ProjectError
from annotator.model import Article, ReadingPlace, Record, Step
from annotator.store import Project, connection
from annotator.store.connection import driver
from tests.store.examples import label


def test_each_annotator_has_a_place_in_each_article_and_it_outlives_the_project(project: Project, path: Path) -> None:
    places = {
        ("one", "anne"): ReadingPlace(11, 7, 3),
        ("one", "ben"): ReadingPlace(1, 0, -54),
        ("two", "anne"): ReadingPlace(4, 2, 0),
    }
    project.keep_reading_place("one", "anne", ReadingPlace(1, 1, 1))
    for (article, annotator), place in places.items():
        project.keep_reading_place(article, annotator, place)
    project.close()
    with Project.open(path) as again:
        assert {key: again.reading_place(*key) for key in places} == places
        assert again.reading_place("two", "ben") is None
        again.keep_reading_place("gone", "anne", ReadingPlace(0, 0, 0))
        assert again.reading_place("gone", "anne") is None


def test_reading_is_no_work(project: Project) -> None:
    project.record_edit("one", "anne", label("a"))
    before = (list(project.records()), project.journal(), project.annotators(), project.statistics())
    for reader in ("anne", "ben"):
        project.keep_reading_place("one", reader, ReadingPlace(11, 7, 3))
    assert (list(project.records()), project.journal(), project.annotators(), project.statistics()) == before
    step = project.undo("anne")
    assert isinstance(step, Step)
    assert step.edit == label("a").inverse()


def test_two_windows_never_quarrel_about_a_place(project: Project, path: Path) -> None:
    with Project.open(path) as other:
        project.keep_reading_place("one", "anne", ReadingPlace(1, 0, 0))
        other.keep_reading_place("one", "anne", ReadingPlace(2, 0, 0))
        project.record_edit("one", "anne", label("a"))
        project.keep_reading_place("one", "anne", ReadingPlace(3, 0, 0))
        assert other.reading_place("one", "anne") == ReadingPlace(3, 0, 0)


def test_a_place_waits_for_no_other_program(project: Project, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Project.open(path) as other, project.bulk() as bulk:
        bulk.add(Record(Article("four", "", ""), None))
        # Waiting would take longer than the test may.
        monkeypatch.setattr(connection, "BUSY_SECONDS", 1000.0)
        with pytest.raises(ProjectError, match="Another program is using"):
            other.keep_reading_place("one", "anne", ReadingPlace(1, 0, 0))
        assert driver(other._database.connection).execute("PRAGMA busy_timeout").fetchone() == (1_000_000,)


def test_the_edit_after_a_place_is_as_safe_as_any(project: Project) -> None:
    file = driver(project._database.connection)
    project.keep_reading_place("one", "anne", ReadingPlace(1, 0, 0))
    full, five_seconds = (2,), (5000,)
    assert file.execute("PRAGMA synchronous").fetchone() == full
    assert file.execute("PRAGMA busy_timeout").fetchone() == five_seconds
