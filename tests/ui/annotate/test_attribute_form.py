"""The form of attributes by itself: real fields, real keys."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.model import Attribute, Condition
from annotator.ui.annotate.attributes import AttributeForm
from annotator.ui.picker import Picker
from annotator.ui.theme import Appearance

ATTRIBUTES = (
    Attribute("verdict", "choice", "Verdict", ("true", "false", "unclear"), required=True),
    Attribute("kind", "choice", "Kind", ("association", "church", "company", "party", "public body", "trade union")),
    Attribute("traits", "choices", "Traits", ("ironic", "quoted", "hedged")),
    Attribute("fields", "choices", "Fields", tuple(f"field {number}" for number in range(1, 21))),
    Attribute("sure", "boolean", "Certain", required=True),
    Attribute("why", "text", "Why", shown_when=Condition("sure", (False,))),
    Attribute("count", "number", "Count", minimum=1, maximum=50),
    Attribute("day", "date", "Day"),
)


class Form:
    """The form, a thing that takes what it says, and the keys of a person."""

    def __init__(self, qtbot: QtBot, appearance: Appearance) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        self.form = AttributeForm(appearance)
        self.form.setParent(self.window)
        self.window.resize(300, 600)
        self.form.resize(260, 500)
        self.values: dict[str, Any] = {}
        self.said: list[tuple[str, Any]] = []
        self.form.changed.connect(self._take)
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.show()

    def _take(self, name: str, value: Any) -> None:
        self.said.append((name, value))
        self.values.pop(name, None)
        if value is not None:
            self.values[name] = value
        self.show()

    def show(self, of: str = "one") -> None:
        self.form.show_attributes(ATTRIBUTES, self.values, of=of)

    def go_to(self, name: str) -> None:
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        assert self.form.focus_attribute(name), f"{name} is not shown"

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert target is not None
        inside: QWidget | None = target.focusWidget()
        QTest.keyClick(inside or target, key, modifiers)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, text)

    def line(self, name: str) -> QLineEdit:
        field = self.form.field(name)
        assert isinstance(field, QLineEdit)
        return field


@pytest.fixture
def form(qtbot: QtBot, appearance: Appearance) -> Form:
    return Form(qtbot, appearance)


def test_digits_arrows_and_letters_choose_among_segments_and_delete_takes_the_value_away(form: Form) -> None:
    form.go_to("verdict")
    form.type("2")
    form.key(Qt.Key.Key_Right)
    form.key(Qt.Key.Key_Space)
    form.type("t")
    form.key(Qt.Key.Key_Return)
    form.key(Qt.Key.Key_Delete)
    form.type("9")

    assert form.said == [("verdict", "false"), ("verdict", "unclear"), ("verdict", "true"), ("verdict", None)]


def test_yes_no_and_not_said_are_three_answers(form: Form) -> None:
    form.go_to("sure")
    form.type("1n ")
    form.type("3")

    assert form.said == [("sure", True), ("sure", False), ("sure", None)]


def test_chips_are_checked_one_by_one_in_the_order_of_the_options(form: Form) -> None:
    form.go_to("traits")
    form.type("31")
    form.type("3")
    chips = form.form.field("traits").findChildren(QToolButton)

    assert form.said == [("traits", ["hedged"]), ("traits", ["ironic", "hedged"]), ("traits", ["ironic"])]
    assert [chip.isChecked() for chip in chips] == [True, False, False]


def test_many_options_are_found_by_typing(form: Form) -> None:
    form.go_to("kind")
    form.type("p")
    form.type("ub")
    form.key(Qt.Key.Key_Return)
    form.go_to("kind")
    form.type("1")

    assert form.said == [("kind", "public body"), ("kind", "association")]


def test_type_ahead_for_several_options_comes_back_until_escape(form: Form) -> None:
    form.go_to("fields")
    form.key(Qt.Key.Key_Return)
    for wanted in ("field 20", "field 7", "field 20"):
        assert isinstance(QApplication.activePopupWidget(), Picker)
        form.type(wanted)
        form.key(Qt.Key.Key_Return)
    form.key(Qt.Key.Key_Escape)

    assert QApplication.activePopupWidget() is None
    assert form.values == {"fields": ["field 7"]}


def test_attribute_appears_when_its_condition_holds_and_is_no_stop_of_tab_before(form: Form) -> None:
    form.go_to("sure")
    form.key(Qt.Key.Key_Tab)
    assert form.line("count").hasFocus()
    form.go_to("sure")
    form.type("2")
    form.key(Qt.Key.Key_Tab)
    form.type("hearsay")
    form.key(Qt.Key.Key_Return)

    assert form.said[-1] == ("why", "hearsay")
    assert form.form.field("why").hasFocus()


def test_number_outside_its_range_stays_in_the_field_with_the_rule_beside_it(form: Form) -> None:
    form.go_to("count")
    form.type("70")
    assert form.form.problem("count") == "", "nobody is interrupted while typing"
    form.key(Qt.Key.Key_Return)

    assert form.said == []
    assert form.line("count").text() == "70"
    assert form.form.problem("count") == "Count must be a number from 1 to 50, not 70."

    form.key(Qt.Key.Key_Backspace)
    form.key(Qt.Key.Key_Return)
    assert form.said == [("count", 7)]
    assert form.form.problem("count") == ""


def test_what_is_no_number_is_refused_with_the_words_that_were_typed(form: Form) -> None:
    form.go_to("count")
    form.type("many")
    form.key(Qt.Key.Key_Tab)

    assert form.form.problem("count") == 'Count must be a number from 1 to 50, not "many".'
    form.show(of="another")
    assert (form.line("count").text(), form.form.problem("count")) == ("", ""), "it belongs to the thing before"


def test_arrows_step_a_number_within_its_range(form: Form) -> None:
    form.go_to("count")
    form.key(Qt.Key.Key_Up)
    form.key(Qt.Key.Key_Up)
    form.key(Qt.Key.Key_Return)
    form.key(Qt.Key.Key_Down)
    form.key(Qt.Key.Key_Down)
    form.key(Qt.Key.Key_Return)

    assert form.said == [("count", 2), ("count", 1)]


def test_date_is_typed_in_any_iso_form_or_stepped_and_may_be_empty(form: Form) -> None:
    form.go_to("day")
    form.type("20260131")
    form.key(Qt.Key.Key_Tab)
    assert form.line("day").text() == "2026-01-31"

    form.go_to("day")
    form.line("day").setCursorPosition(6)
    form.key(Qt.Key.Key_Up)
    form.key(Qt.Key.Key_Return)
    form.line("day").selectAll()
    form.key(Qt.Key.Key_Delete)
    form.key(Qt.Key.Key_Return)
    form.key(Qt.Key.Key_Up)
    form.key(Qt.Key.Key_Return)

    today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
    assert form.said == [("day", "2026-01-31"), ("day", "2026-02-28"), ("day", None), ("day", today)]


def test_what_is_typed_is_taken_when_the_typing_rests(form: Form, qtbot: QtBot) -> None:
    form.values = {"sure": False}
    form.show()
    form.go_to("why")
    form.type("he said")
    qtbot.waitUntil(lambda: form.values.get("why") == "he said", timeout=2000)
    field = form.form.field("why")
    assert isinstance(field, QPlainTextEdit)
    assert field.hasFocus()
    assert field.textCursor().position() == len("he said")


def test_commit_takes_what_is_being_typed(form: Form) -> None:
    form.go_to("count")
    form.type("12")
    form.form.commit()
    assert form.said == [("count", 12)]


def test_escape_keeps_what_was_typed_and_leaves(form: Form) -> None:
    left: list[bool] = []
    form.form.left.connect(lambda: left.append(True))
    form.go_to("count")
    form.type("12")
    form.key(Qt.Key.Key_Escape)

    assert form.said == [("count", 12)]
    assert left == [True]


def test_locked_form_can_be_walked_through_and_not_changed(form: Form) -> None:
    form.values = {"sure": False, "verdict": "true"}
    form.show()
    form.form.set_locked(True)
    for name in ("verdict", "kind", "traits", "fields", "sure", "why", "count", "day"):
        form.go_to(name)
        form.type("1")
        form.key(Qt.Key.Key_Delete)
    form.form.commit()

    assert form.said == []


def test_required_attributes_are_marked_for_the_eye_and_the_ear(form: Form) -> None:
    assert form.form.field("verdict").accessibleName() == "Verdict, required"
    assert form.form.field("kind").accessibleName() == "Kind"
