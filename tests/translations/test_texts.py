"""Every text for people can be translated: what says so, and that the window keeps to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.translations.texts import Text, find_texts, window_files


def test_all_text_in_the_window_can_be_translated() -> None:
    _, faults = find_texts(window_files())
    assert not faults, "\n" + "\n".join(map(str, faults)) + "\nSee CONTRIBUTING.md, Text for people."


@pytest.mark.parametrize(
    ("source", "context", "text"),
    [
        ("class Bar(QWidget):\n    def show(self): self.tr('Find')", "Bar", "Find"),
        ("class Bar(QWidget):\n    def show(self):\n        tr = self.tr\n        tr('Find')", "Bar", "Find"),
        ("_tr = translator('go to')\ndef ask(): return _tr('Go ' 'to')", "go to", "Go to"),
        ("def say(n): return counted('{n} span', '{n} spans', n)", "counts", "{n} spans"),
    ],
)
def test_text_is_found_in_its_context(tmp_path: Path, source: str, context: str, text: str) -> None:
    file = tmp_path / "bar.py"
    file.write_text(source)
    texts, faults = find_texts([file])
    assert not faults
    assert texts == [Text(context, text, context == "counts", "bar.py")]


@pytest.mark.parametrize(
    "source",
    [
        "label.setText('Find')",
        "label.setText(f'{count} hits')",
        "label.setText('no hits' if empty else text)",
        "session.message.emit(' '.join(['nothing', 'here']))",
        "TITLE = 'Find a label'",
        "label.setText(f'“{name}”')",
        "_tr = translator('bar')\n_tr(f'Found {count}')",
        "_tr = translator('bar')\n_tr(title)",
        "def say(n): return counted('hit', 'hits', n)",
        "def say(n): return _tr('Find')",
        "QCoreApplication.translate('bar', 'Find')",
        "raise RuleError('There is no word here.')",
        "try: pass\nexcept RuleError as refusal: label.setText(str(refusal))",
    ],
)
def test_text_that_cannot_be_translated_is_told(tmp_path: Path, source: str) -> None:
    file = tmp_path / "bar.py"
    file.write_text(source)
    assert find_texts([file])[1]


@pytest.mark.parametrize(
    "source",
    [
        "label.setObjectName('Small')",
        "log.warning('The fonts are missing: %s', error)",
        "label.setText(f'<b>{name}</b>')",
        "label.setText('–')",
        "raise ValueError('Not a block')",
        "try: pass\nexcept RuleError as refusal: label.setText(told(refusal))",
        "def show():\n    'Shows it.'",
    ],
)
def test_what_is_not_for_people_is_left_alone(tmp_path: Path, source: str) -> None:
    file = tmp_path / "bar.py"
    file.write_text(source)
    assert find_texts([file]) == ([], [])
