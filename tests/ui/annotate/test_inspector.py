"""Attributes and notes at the window, from the keyboard, as the database has them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from annotator.store import Project
from annotator.ui.main_window import MainWindow
from annotator.ui.markdown_view import MarkdownView
from annotator.ui.picker import Picker
from tests.ui.annotate.conftest import claim
from tests.ui.driving import Driver
from tests.ui.examples import ICE


def in_store(driver: Driver) -> list[dict[str, Any]]:
    """The attributes of the article's spans, as the database has them."""
    assert driver.session.project is not None
    annotations = driver.session.project.annotations(driver.article.id, driver.session.annotator)
    return [span.attributes for span in annotations.spans]


def focused() -> str:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget.accessibleName()


# Attributes of a span


def test_attributes_are_edited_from_the_keyboard_and_written_at_once(claims: Driver) -> None:
    claim(claims)
    claims.keys("I", "2", "Tab")
    claims.type("hearsay")
    claims.keys("Tab")
    claims.type("4")
    claims.keys("Tab", "1")

    assert in_store(claims) == [{"verdict": "false", "why": "hearsay", "count": 4, "checked": True}]
    assert focused() == "Checked"


def test_escape_goes_back_to_the_same_place_in_the_article(claims: Driver) -> None:
    span = claim(claims)
    top = claims.view.verticalScrollBar().value()
    claims.keys("I", "1", "Tab", "Esc")

    assert claims.view.hasFocus()
    assert claims.picked.id == span.id
    assert (claims.session.caret, claims.view.verticalScrollBar().value()) == (span.end, top)
    claims.keys("2")
    assert claims.picked.label == "CUE", "keys of labels label again"


def test_span_begins_with_the_defaults_and_each_change_is_one_undo(claims: Driver) -> None:
    claim(claims)
    assert in_store(claims) == [{"checked": False}]
    claims.keys("I", "2", "Esc", "Ctrl+Z")
    assert in_store(claims) == [{"checked": False}]
    assert "Undone: Set Verdict of Claim" in claims.said
    claims.keys("Ctrl+Z")
    assert in_store(claims) == []


def test_undo_in_a_field_shows_what_it_brought_back(claims: Driver) -> None:
    claim(claims)
    claims.keys("I", "2", "1", "Ctrl+Z")
    form = claims.panel.inspector.form

    assert in_store(claims) == [{"checked": False, "verdict": "false"}]
    assert form.focus_attribute("why"), "the field that the value asks for is back"


def test_undo_that_takes_the_span_away_gives_the_keyboard_to_the_article(claims: Driver) -> None:
    claim(claims)
    claims.keys("I", "Ctrl+Z")
    assert claims.view.hasFocus()
    assert not claims.panel.inspector.isVisible()


def test_value_that_hides_a_field_takes_its_value_along(claims: Driver) -> None:
    claim(claims)
    claims.keys("I", "2", "Tab")
    claims.type("hearsay")
    claims.keys("Return", "Shift+Tab", "1")
    assert in_store(claims) == [{"checked": False, "verdict": "true"}]
    claims.keys("Ctrl+Z")
    assert in_store(claims) == [{"checked": False, "verdict": "false", "why": "hearsay"}]


def test_what_is_being_typed_goes_to_its_own_span(claims: Driver) -> None:
    first = claim(claims)
    second = claim(claims, "Moen")
    claims.session.selection.pick(first)
    claims.keys("I", "Tab")
    claims.type("3")
    claims.session.selection.pick(second)

    counts = {span.id: span.attributes.get("count") for span in claims.annotations.spans}
    assert counts == {first.id: 3, second.id: None}
    line = claims.panel.inspector.form.field("count")
    assert isinstance(line, QLineEdit)
    assert line.text() == ""


def test_what_is_being_typed_is_kept_when_the_project_closes(claims: Driver, claims_path: Path) -> None:
    claim(claims)
    claims.keys("I", "Tab")
    claims.type("3")
    claims.keys("Ctrl+W")
    with Project.open(claims_path) as project:
        assert [span.attributes.get("count") for span in project.annotations("ice", "ana").spans] == [3]


def test_label_that_asks_for_nothing_says_so(claims: Driver) -> None:
    claims.stand_in("Hallen")
    claims.keys("2", "I")
    assert claims.said[-1] == "Nothing is asked about Cue."
    assert claims.view.hasFocus()


def test_inspector_leaves_room_for_the_list_of_spans(claims: Driver) -> None:
    claims.window.resize(1280, 800)
    claim(claims)
    claims.settle()
    assert claims.panel.labels.height() >= 120
    assert claims.panel.lists.height() >= 60


def test_attributes_stand_by_their_titles_in_what_the_chip_says(claims: Driver) -> None:
    claim(claims)
    claims.keys("I", "1", "Esc", "N")
    claims.type("**sure**, _it is_")
    claims.keys("Esc")
    content = claims.view.content
    assert content is not None
    assert content.describe(claims.picked).line == "Claim · Verdict: true · Checked: no · sure, it is"


# The article


def test_attributes_of_the_article_are_edited_where_no_span_is_picked(claims: Driver) -> None:
    claims.keys("I", "2")
    assert claims.annotations.attributes == {"genre": "opinion"}
    assert claims.annotations.status == "in progress"
    claims.session.toggle_article_label("topics", "sport")
    claims.keys("Tab")
    claims.type("2:1")
    claims.keys("Esc")

    assert claims.annotations.attributes == {"genre": "opinion", "score": "2:1"}
    claims.session.toggle_article_label("topics", "sport")
    assert claims.annotations.attributes == {"genre": "opinion"}, "what is not asked any more has no value"


def test_note_on_the_article_is_written_from_the_keyboard(claims: Driver, claims_path: Path) -> None:
    claims.keys("Shift+N")
    claims.type("- look *again*")
    claims.keys("Esc")

    assert claims.view.hasFocus()
    with Project.open(claims_path) as project:
        assert project.annotations("ice", "ana").note == "- look *again*"
    shown = claims.panel.article.findChildren(MarkdownView)[0]
    assert shown.isVisible()
    assert shown.toPlainText().strip() == "look again"


# Notes


def test_note_reads_as_markdown_until_the_keyboard_comes(claims: Driver) -> None:
    claim(claims)
    note = claims.panel.inspector.note
    claims.keys("N")
    claims.type("see")
    claims.keys("Ctrl+A", "Ctrl+B", "Esc")
    view = note.findChildren(MarkdownView)[0]

    assert claims.picked.note == "**see**"
    assert view.isVisible()
    assert view.toPlainText().strip() == "see"
    assert not note.field.isVisible()
    claims.keys("N")
    assert note.field.isVisible()
    assert note.field.toPlainText() == "**see**"


def test_italic_and_bold_are_put_around_words_and_taken_away_again(claims: Driver) -> None:
    claim(claims)
    claims.keys("N")
    field = claims.panel.inspector.note.field
    claims.type("a claim")
    for _ in range(5):
        claims.keys("Shift+Left")
    claims.keys("Ctrl+I")
    assert field.toPlainText() == "a *claim*"
    assert field.textCursor().selectedText() == "claim"
    claims.keys("Ctrl+I")
    assert field.toPlainText() == "a claim"


def test_tab_goes_through_a_note_that_is_shown_as_it_reads(claims: Driver) -> None:
    claim(claims)
    claims.keys("N")
    claims.type("_seen_")
    claims.keys("Shift+Tab")
    before = QApplication.focusWidget()
    claims.keys("Tab")
    assert claims.panel.inspector.note.field.hasFocus()
    claims.keys("Shift+Tab")
    assert QApplication.focusWidget() is before


def test_click_on_a_note_edits_it(claims: Driver) -> None:
    claim(claims)
    claims.keys("N")
    claims.type("_seen_")
    claims.keys("Esc")
    view = claims.panel.inspector.note.findChildren(MarkdownView)[0]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton)
    claims.settle()
    assert claims.panel.inspector.note.field.hasFocus()


# Finishing


def test_article_is_not_done_while_required_values_are_missing(claims: Driver) -> None:
    claim(claims, "Moen")
    claim(claims)
    claims.keys("Ctrl+Return")
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, Picker)
    assert claims.annotations.status == "in progress"

    for word in ("Moen", "Hallen"):
        claims.keys("Return")
        assert claims.picked.text(ICE.text) == word, "from the first to the last, in reading order"
        assert focused() == "Verdict, required"
        claims.keys("1", "Ctrl+Return")
    claims.keys("Return")
    assert focused() == "Genre, required"
    claims.keys("1", "Ctrl+Return")

    assert QApplication.activePopupWidget() is None
    assert claims.article.id == "ferry"
    assert claims.session.project is not None
    assert claims.session.project.annotations("ice", "ana").status == "done"


def test_value_that_is_still_being_typed_counts_when_finishing(claims: Driver) -> None:
    claim(claims)
    claims.keys("I", "2", "Esc", "Esc", "I", "1", "Esc")
    claims.session.selection.pick(next(iter(claims.annotations.spans)))
    claims.keys("I", "Tab")
    claims.type("hearsay")
    claims.keys("Ctrl+Return")
    assert claims.article.id == "ferry"


def test_article_with_missing_values_can_still_be_skipped(claims: Driver) -> None:
    claim(claims)
    claims.keys("Ctrl+Return", "Esc")
    claims.view.setFocus()
    claims.keys("S")
    assert claims.article.id == "ferry"
    assert claims.session.project is not None
    assert claims.session.project.annotations("ice", "ana").status == "skipped"


def test_read_only_project_shows_values_and_keeps_them(
    claims: Driver, claims_path: Path, make_window: Callable[[], MainWindow]
) -> None:
    claim(claims)
    claims.keys("I", "1", "Ctrl+W")
    claims_path.chmod(0o444)
    with Project.open(claims_path, read_only=True) as project:
        claims.session.open(project, "ana")
        claims.session.selection.pick(next(iter(claims.annotations.spans)))
        claims.keys("I", "2", "Tab", "2")
        assert claims.panel.inspector.form.focus_attribute("verdict")
        claims.keys("3")
        assert claims.picked.attributes == {"checked": False, "verdict": "true"}
        claims.session.close()
