"""The panel beside the article: labels, labels on the article, the list of spans, and the inspector."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from annotator.store import Project
from annotator.ui.annotate.article_labels import ArticleLayer
from annotator.ui.annotate.span_rows import SPAN
from annotator.ui.main_window import MainWindow
from annotator.ui.picker import Picker
from tests.ui.driving import Driver
from tests.ui.examples import ICE


def article_layer(driver: Driver, name: str) -> ArticleLayer:
    return next(layer for layer in driver.panel.findChildren(ArticleLayer) if layer.layer.name == name)


def segments(driver: Driver) -> dict[str, QToolButton]:
    layer = article_layer(driver, "sentiment")
    return {button.text(): button for button in layer.findChildren(QToolButton)}


# Labels


def test_counts_follow_edits_undo_and_the_article(driver: Driver) -> None:
    def counts() -> tuple[int, int]:
        return driver.label_row("Person").count, driver.label_row("Location").count

    driver.keys("1")
    assert counts() == (1, 0)
    driver.keys("3")
    assert counts() == (0, 1)
    driver.keys("Ctrl+Z")
    assert counts() == (1, 0)
    driver.keys("Delete")
    assert counts() == (0, 0)
    driver.keys("Ctrl+Z", "Ctrl+PgDown")
    assert counts() == (0, 0)
    driver.keys("Ctrl+PgUp")
    assert counts() == (1, 0)


def test_label_of_the_picked_span_and_the_armed_label_are_lit(driver: Driver) -> None:
    driver.keys("1")
    assert driver.label_row("Person").is_lit
    driver.keys("Esc")
    assert not driver.label_row("Person").is_lit

    driver.click_label("Date")
    assert driver.label_row("Date").is_armed
    assert "armed" in driver.label_row("Date").said
    driver.click_label("Date")
    assert not driver.label_row("Date").is_armed, "a second click puts it down"


def test_label_says_its_name_count_and_key_and_explains_itself(driver: Driver) -> None:
    driver.keys("1")
    row = driver.label_row("Person")

    assert row.said == "Person, 1 span, key 1, on the picked span"
    assert "A named person" in row.tip
    assert "<b>Ingrid Moen</b> measures the ice." in row.tip


# Labels on the article


def test_segments_of_a_layer_with_one_label_exclude_each_other_and_are_undone(driver: Driver) -> None:
    def chosen() -> list[str]:
        return [text for text, button in segments(driver).items() if button.isChecked()]

    for title in ("Positive", "Mixed"):
        QTest.mouseClick(segments(driver)[title], Qt.MouseButton.LeftButton)
        assert chosen() == [title]
    assert driver.annotations.labels_of("sentiment") == ["mixed"]
    QTest.mouseClick(segments(driver)["Mixed"], Qt.MouseButton.LeftButton)
    assert chosen() == [], "a second click takes it off"

    driver.view.setFocus()
    driver.keys("Ctrl+Z", "Ctrl+Z")
    assert chosen() == ["Positive"]


def test_topics_are_added_with_the_picker_and_taken_off_by_their_chip(driver: Driver) -> None:
    layer = article_layer(driver, "topics")
    for typed in ("polit", "spor"):
        layer.open_picker()
        driver.type(typed)
        driver.keys("Return")
    assert driver.annotations.labels_of("topics") == ["politics", "sport"]

    chips = [button for button in layer.findChildren(QToolButton) if "×" in button.text() and button.isVisible()]
    QTest.mouseClick(chips[0], Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.annotations.labels_of("topics") == ["sport"]


def test_picker_of_topics_ticks_what_is_given_and_escape_changes_nothing(driver: Driver) -> None:
    driver.session.toggle_article_label("topics", "politics")
    layer = article_layer(driver, "topics")
    layer.open_picker()
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, Picker)
    ticked = [choice.title for choice in picker.choices() if choice.is_chosen]
    driver.keys("Esc")

    assert [title.lower() for title in ticked] == ["politics"]
    assert driver.annotations.labels_of("topics") == ["politics"]
    assert QApplication.activePopupWidget() is None


# The list of spans


def test_list_inserts_and_removes_rows_in_place_in_reading_order(driver: Driver) -> None:
    model = driver.panel.spans.model()
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))

    for word in ("Hallen", "Moen", "lake"):
        driver.stand_in(word)
        driver.keys("1")
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["lake", "Moen", "Hallen"]
    driver.keys("Delete", "Ctrl+Z", "3", "}", "Ctrl+Z")
    assert [model.index(row, 0).data(SPAN).label for row in range(model.rowCount())] == ["LOCATION", "PERSON", "PERSON"]
    assert resets == []


def test_resize_past_a_neighbour_keeps_the_list_in_reading_order(driver: Driver) -> None:
    for word in ("Upper", "Valley"):
        driver.stand_in(word)
        driver.keys("2")
    driver.keys("[", "[", "[")
    model = driver.panel.spans.model()

    listed = [model.index(row, 0).data(SPAN) for row in range(model.rowCount())]
    assert listed == list(driver.annotations.spans)
    assert driver.panel.spans.currentIndex().data(SPAN) == driver.picked


def test_enter_in_the_list_picks_the_span(driver: Driver) -> None:
    for word in ("Moen", "Hallen"):
        driver.stand_in(word)
        driver.keys("1")
    driver.keys("Esc")
    driver.panel.spans.setFocus()
    driver.keys("Up", "Return")

    assert driver.picked.text(ICE.text) == "Moen"


# The inspector


def test_inspector_shows_the_picked_span_who_labelled_it_and_where_it_is(driver: Driver) -> None:
    inspector = driver.panel.inspector
    assert not inspector.isVisible()
    driver.stand_in("Hallen")
    driver.keys("3")

    assert inspector.isVisible()
    assert inspector._label.text() == "Location"
    assert inspector._quote.text() == "“Hallen”"
    assert inspector._who.text().startswith("ana · ")
    driver.keys("Esc")
    assert not inspector.isVisible()


def test_note_is_kept_when_the_typing_rests(driver: Driver) -> None:
    driver.keys("1", "N")
    driver.type("1 or 2?")
    assert driver.picked.note == ""
    driver.qtbot.waitUntil(lambda: driver.picked.note == "1 or 2?", timeout=2000)

    assert driver.stored == [("PERSON", "Ice")], "keys of labels are letters in a note"
    assert driver.panel.inspector.note.field.hasFocus()
    driver.keys("Esc")
    assert driver.view.hasFocus()


def test_note_goes_to_its_span_when_another_is_picked_while_typing(driver: Driver) -> None:
    driver.stand_in("Hallen")
    driver.keys("3")
    driver.stand_in("Moen")
    driver.keys("1", "N")
    driver.type("an engineer")
    model = driver.panel.spans.model()
    driver.session.selection.pick(model.index(1, 0).data(SPAN))

    notes = {span.text(ICE.text): span.note for span in driver.annotations.spans}
    assert notes == {"Moen": "an engineer", "Hallen": ""}
    assert driver.picked.text(ICE.text) == "Hallen", "the span that was picked stays picked"
    assert driver.panel.inspector.note.field.toPlainText() == ""


def test_note_is_kept_when_the_article_changes_while_typing(driver: Driver, path: Path) -> None:
    driver.keys("1", "N")
    driver.type("frozen?")
    driver.keys("Ctrl+PgDown")
    assert driver.article.id == "ferry"

    with Project.open(path) as other:
        assert [span.note for span in other.annotations("ice", "ana").spans] == ["frozen?"]
        assert other.annotations("ferry", "ana").is_untouched


def test_note_is_kept_when_the_window_closes_while_typing(
    driver: Driver, path: Path, make_window: Callable[[], MainWindow]
) -> None:
    driver.keys("1", "N")
    driver.type("frozen?")
    driver.window.close()

    with Project.open(path) as other:
        assert [span.note for span in other.annotations("ice", "ana").spans] == ["frozen?"]


def test_note_is_kept_when_the_project_is_closed_while_typing(driver: Driver, path: Path) -> None:
    driver.keys("1", "N")
    driver.type("frozen?")
    driver.keys("Ctrl+W")

    assert driver.session.project is None
    with Project.open(path) as other:
        assert [span.note for span in other.annotations("ice", "ana").spans] == ["frozen?"]
