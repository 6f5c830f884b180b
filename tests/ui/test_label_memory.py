"""What words were labelled before is offered first: of this session, the article, and the whole project."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.formats import load_preset
from annotator.model import AnnotationSet, Annotator, Article, Record, Span
from annotator.store import Project
from annotator.store.streaming import LabelledText
from annotator.ui import label_memory
from annotator.ui.label_memory import KnownLabels, LabelMemory, RecentLabels
from annotator.ui.main_window import MainWindow
from tests.ui.driving import Driver

A, B, C = (("layer", name) for name in "abc")


def labelled(*texts: tuple[str, str, str]) -> list[LabelledText]:
    """(text, label, annotator)"""
    return [LabelledText(text, "layer", label, annotator) for text, label, annotator in texts]


def test_last_labels_of_the_same_words_are_known_until_there_are_too_many_texts() -> None:
    recent = RecentLabels()
    recent.remember("Upper Valley", A)
    recent.remember("upper\n valley", B)
    assert recent.labels_of("UPPER VALLEY") == (B, A)
    recent.remember("Upper Valley", A)
    assert recent.labels_of("Upper Valley") == (A, B)

    recent.remember("x" * 101, A)
    assert recent.labels_of("x" * 101) == ()
    for number in range(6_000):
        recent.remember(str(number), A)
    assert recent.labels_of("Upper Valley") == recent.labels_of("0") == ()
    assert recent.labels_of("5999") == (A,)


def test_own_labels_go_before_those_of_any_number_of_others_and_frequent_ones_before_rare_ones() -> None:
    known = KnownLabels("ana")
    known.add(labelled(("Hallen", "a", "bo"), ("hallen", "a", "bo"), ("HALLEN", "b", "bo"), ("Hallen", "c", "ana")))
    known.add(labelled(("Kim", "b", "bo")))
    assert known.labels_of("Hallen") == [C, A, B]
    assert known.labels_of("Kim") == [B]
    assert known.labels_of("Moon") == []


def test_no_more_words_are_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(label_memory, "_MOST_KNOWN", 2)
    known = KnownLabels("ana")
    known.add(labelled(("one", "a", "bo"), ("two", "a", "bo"), ("three", "a", "bo"), ("two", "b", "bo")))
    assert [known.labels_of(text) for text in ("one", "two", "three")] == [[A], [A, B], []]


# In the window

ARTICLES = [Article(name, name, f"{name} is in Hallen, says Moen.") for name in ("one", "two", "three")]


def put(article: Article, words: str, label: str, **more: object) -> Span:
    start = article.text.index(words)
    return Span(f"{label}{start}", "entities", label, start, start + len(words), **more)  # type: ignore[arg-type]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two and three are labelled, by ana, bo, and a model that is mostly wrong."""
    _, two, three = ARTICLES
    fragments = ((three.text.index("Hallen"), three.text.index("Hallen") + 6), (three.text.index("Moen"), 27))
    sets: Sequence[AnnotationSet] = (
        AnnotationSet("two", "ana", spans=[put(two, "Hallen", "WORK")]),
        AnnotationSet("two", "bo", spans=[put(two, "Hallen", "LOCATION"), put(two, "Moen", "PERSON", note="who?")]),
        AnnotationSet("three", "bo", spans=[put(three, "Hallen", "LOCATION")]),
        AnnotationSet("three", "model", spans=[put(three, "Moen", "EVENT")]),
        AnnotationSet(
            "three", "cy", spans=[Span("f", "entities", "MONEY", fragments[0][0], fragments[1][1], fragments)]
        ),
    )
    articles = {article.id: article for article in ARTICLES}
    path = tmp_path / "p.annotator"
    with Project.create(path, load_preset("news")) as project:
        project.add_annotator(Annotator("model", "model"))
        with project.bulk() as bulk:
            bulk.add(Record(ARTICLES[0], None))
            for one in sets:
                bulk.add(Record(articles[one.article], one))
    return path


@pytest.fixture
def memory(window: MainWindow, path: Path, qtbot: QtBot) -> LabelMemory:
    """Of ana at the first article, where nothing is labelled, after a rest."""
    window.projects.open(path, "ana")
    memory = window.place.memory
    rest(window, qtbot)
    return memory


def rest(window: MainWindow, qtbot: QtBot) -> None:
    window.session.rested.emit()
    qtbot.waitUntil(lambda: window.place.memory._job is None)


def names(memory: LabelMemory, text: str) -> list[str]:
    return [label for _, label in memory.labels_of(text)]


def test_what_the_project_has_is_known_after_a_rest(memory: LabelMemory, window: MainWindow, qtbot: QtBot) -> None:
    assert names(memory, "Hallen") == ["WORK", "LOCATION"], "one's own first, then what most have given"
    assert names(memory, "Moen") == ["PERSON"], "what a model says does not count"
    assert names(memory, "Hallen, says Moen") == [], "nor do words that stand apart"
    window.session.work_as("bo")
    assert names(memory, "Moen") == []
    rest(window, qtbot)
    assert names(memory, "Hallen") == ["LOCATION", "WORK"]


def test_what_was_labelled_in_this_session_goes_before_it(
    memory: LabelMemory, window: MainWindow, qtbot: QtBot
) -> None:
    driver = Driver(window, qtbot)
    driver.settle()
    driver.stand_in("Hallen")
    driver.keys("7")
    assert names(memory, "Hallen") == ["MONEY", "WORK", "LOCATION"]


def test_article_in_hand_is_known_before_the_project_is_read(window: MainWindow, path: Path) -> None:
    window.projects.open(path, "ana", "two")
    memory = window.place.memory
    assert names(memory, "Hallen") == ["WORK"]
    window.session.close()
    assert names(memory, "Hallen") == []


def test_type_ahead_offers_what_the_words_had_before_first(
    memory: LabelMemory, window: MainWindow, qtbot: QtBot
) -> None:
    driver = Driver(window, qtbot)
    driver.settle()
    driver.stand_in("Hallen")
    driver.keys("/", "Return", "Esc")
    assert driver.labelled == [("WORK", "Hallen")]
    driver.stand_in("Moen")
    driver.keys("/", "Return")
    assert driver.labelled == [("WORK", "Hallen"), ("PERSON", "Moen")]
    assert QApplication.activePopupWidget() is None


def test_reading_waits_while_somebody_works(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    window.projects.open(path, "ana")
    driver, memory = Driver(window, qtbot), window.place.memory
    driver.settle()
    window.session.rested.emit()
    driver.stand_in("Moen")
    qtbot.wait(50)
    assert memory._job is not None
    assert names(memory, "Hallen") == []
    rest(window, qtbot)
    assert names(memory, "Hallen") == ["WORK", "LOCATION"]


def test_closing_the_window_ends_the_reading(window: MainWindow, path: Path) -> None:
    window.projects.open(path, "ana")
    window.session.rested.emit()
    assert window.place.memory._job is not None
    window.close()
    assert window.place.memory._job is None
